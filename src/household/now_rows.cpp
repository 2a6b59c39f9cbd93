// SPDX-License-Identifier: Apache-2.0
// Refreshing the derived rows of the persons and households that an act touched. A deleted row (undo) no longer says
// whose it was: person_part remembers it. Where most of the book is new, all rows are written anew: quicker than to
// look for what each of them touches.
#include "household/now_rows.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "household/now_person.h"
#include "household/search_words.h"
#include "store/feed.h"
#include "text/sort_key.h"

namespace aiyl::household {
namespace {

using store::Changed;
using store::Database;

const std::set<std::string> kTargets = {"household_now", "household_word", "person_bag",
                                        "person_now",    "person_part",    "person_word"};

template <class... T>
void Run(Database& db, std::string_view sql, const T&... values) {
  auto query = db.Prepare(sql);
  query.Bind(values...);
  query.Run();
}

// The words of households, written in the order of their keys.
class HouseholdWords {
 public:
  void Add(Database& db, const Uuid& household, const AddressRow& address, const std::string& account) {
    m_rows.push_back({search_words::kAccount, search_words::AccountKey(account), household});
    for (auto& word : AddressWords(address)) m_rows.push_back({search_words::kAddress, std::move(word), household});
    auto phone = db.Prepare("SELECT phone FROM household_phone WHERE id = ?");
    phone.Bind(household);
    if (phone.Next())
      m_rows.push_back(
          {search_words::kHousePhoneReversed, search_words::Reversed(search_words::Digits(phone.Text(0))), household});
  }
  void Write(Database& db) {
    std::sort(m_rows.begin(), m_rows.end());
    m_rows.erase(std::unique(m_rows.begin(), m_rows.end()), m_rows.end());
    store::RunFed(db, "INSERT OR FAIL INTO household_word (kind, word, household) SELECT c0, c1, c2 FROM feed",
                  store::FeedOf(m_rows.size(), [&](size_t at, int column) {
                    const Row& row = m_rows[at];
                    return column == 0   ? store::FeedValue(static_cast<int64_t>(row.kind))
                           : column == 1 ? store::FeedValue(std::string_view(row.word))
                                         : store::FeedValue(row.household);
                  }));
  }

 private:
  struct Row {
    int kind = 0;
    std::string word;
    Uuid household;

    auto operator<=>(const Row&) const = default;
  };
  std::vector<Row> m_rows;
};

void WriteHousehold(Database& db, const Uuid& household, HouseholdWords& words) {
  const auto address = AddressOf(db, household);
  if (!address) return;
  auto truth = db.Prepare("SELECT office, kind, closed_day, account FROM household WHERE id = ?");
  truth.Bind(household);
  if (!truth.Next()) return;
  // From person_now, which is refreshed before.
  auto here = db.Prepare(R"sql(
    SELECT presence, relation, person, sort FROM person_now
    WHERE household = ? AND presence IN ('present', 'absent') ORDER BY sort, person
  )sql");
  here.Bind(household);
  int64_t members = 0, absent = 0;
  std::optional<Uuid> head;
  std::string head_sort = "\xFF";
  while (here.Next()) {
    ++members;
    absent += here.Text(0) == "absent" ? 1 : 0;
    if (here.Text(1) != "head" || (head && *head < here.GetUuid(2))) continue;
    head = here.GetUuid(2);
    head_sort = here.Bytes(3);
  }
  const std::string account = truth.String(3);
  std::string address_sort = text::SortKey(address->village_ky.empty() ? address->village_ru : address->village_ky);
  address_sort += '\1' + text::SortKey(address->street_ky.empty() ? address->street_ru : address->street_ky);
  address_sort += '\1' + search_words::NaturalKey(address->house + address->letter) + '\1' +
                  search_words::NaturalKey(address->flat);
  auto insert = db.Prepare(R"sql(
    INSERT INTO household_now (household, office, village, street, kind, is_open, head, members, absent, account_sort,
                               address_sort, head_sort)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  )sql");
  insert.Bind(household, truth.GetUuid(0), address->village, address->street, truth.Text(1), truth.IsNull(2), head,
              members, absent, search_words::NaturalKey(account));
  insert.BindBytes(address_sort).BindBytes(head_sort);
  insert.Run();
  words.Add(db, household, *address, account);
}

void EraseHousehold(Database& db, const Uuid& household) {
  Run(db, "DELETE FROM household_now WHERE household = ?", household);
  Run(db, "DELETE FROM household_word WHERE household = ?", household);
}

void CollectIds(Database& db, std::string_view sql, const Uuid& id, std::set<Uuid>& into) {
  auto query = db.Prepare(sql);
  query.Bind(id);
  while (query.Next())
    if (!query.IsNull(0)) into.insert(query.GetUuid(0));
}

struct Part {
  const char *table, *sql;
};
constexpr Part kParts[] = {{"person_pin", "SELECT person FROM person_pin WHERE id = ?"},
                           {"membership", "SELECT person FROM membership WHERE id = ?"},
                           {"relation", "SELECT person FROM relation WHERE id = ?"},
                           {"absence", "SELECT person FROM absence WHERE id = ?"}};

class Affected {
 public:
  Affected(Database& db, const Changed& changed) : m_db(db), m_changed(changed) {
    for (const auto& id : Rows("territory"))
      CollectIds(db, "SELECT id FROM household WHERE village = ? ORDER BY id", id, households);
    for (const auto& id : Rows("street"))
      CollectIds(db, "SELECT id FROM household WHERE street = ? ORDER BY id", id, households);
    for (const auto* table : {"household", "household_phone"})
      for (const auto& id : Rows(table)) households.insert(id);
    // An address is part of a person's words.
    for (const auto& id : households) {
      CollectIds(db, "SELECT person FROM person_now WHERE household = ? ORDER BY person", id, persons);
      CollectIds(db, "SELECT person FROM membership WHERE household = ? ORDER BY person", id, persons);
    }
    for (const auto* table : {"person", "person_phone"})
      for (const auto& id : Rows(table)) persons.insert(id);
    for (const Part& part : kParts) Parts(part);
    AddHouseholdsOfPersons();
  }
  // Before the refresh and after it: a person may have moved.
  void AddHouseholdsOfPersons() {
    for (const auto& id : persons)
      CollectIds(m_db, "SELECT household FROM person_now WHERE person = ?", id, households);
  }

  std::set<Uuid> persons, households;

 private:
  const std::vector<Uuid>& Rows(std::string_view table) const {
    static const std::vector<Uuid> none;
    const auto found = m_changed.rows.find(table);
    return found == m_changed.rows.end() ? none : found->second;
  }
  // Whose the changed rows are and were; remembers it of those that stand, forgets those that are gone.
  void Parts(const Part& part) {
    for (const auto& id : Rows(part.table)) {
      CollectIds(m_db, "SELECT person FROM person_part WHERE part = ?", id, persons);
      m_db.Prepare("DELETE FROM person_part WHERE part = ?").Bind(id).Run();
      std::set<Uuid> now;
      CollectIds(m_db, part.sql, id, now);
      for (const auto& person : now) Run(m_db, "INSERT INTO person_part (part, person) VALUES (?, ?)", id, person);
      persons.insert(now.begin(), now.end());
    }
  }

  Database& m_db;
  const Changed& m_changed;
};

void Rebuild(Database& db) {
  db.Prepare(R"sql(
    INSERT OR FAIL INTO person_part (part, person)
    SELECT id, person FROM person_pin UNION ALL SELECT id, person FROM membership
    UNION ALL SELECT id, person FROM relation UNION ALL SELECT id, person FROM absence ORDER BY 1
  )sql")
      .Run();
  PersonNowRows rows(db);
  auto persons = db.Prepare("SELECT id FROM person ORDER BY id");
  while (persons.Next()) rows.Write(persons.GetUuid(0));
  rows.Finish();
  auto households = db.Prepare("SELECT id FROM household ORDER BY id");
  HouseholdWords words;
  while (households.Next()) WriteHousehold(db, households.GetUuid(0), words);
  words.Write(db);
}

bool IsMostOfTheBook(Database& db, const Changed& changed) {
  constexpr size_t kManyPersons = 1000;
  const auto persons = changed.rows.find("person");
  if (persons == changed.rows.end() || persons->second.size() < kManyPersons) return false;
  auto count = db.Prepare("SELECT count(*) FROM person");
  count.Next();
  return static_cast<int64_t>(persons->second.size()) * 2 > count.Int(0);
}

void Refresh(Database& db, const Changed& changed) {
  if (IsMostOfTheBook(db, changed)) {
    for (const auto& table : kTargets) db.Execute("DELETE FROM " + table);
    Rebuild(db);
    return;
  }
  Affected affected(db, changed);
  PersonNowRows rows(db);
  for (const auto& person : affected.persons) rows.Erase(person);
  for (const auto& person : affected.persons) rows.Write(person);
  rows.Finish();
  affected.AddHouseholdsOfPersons();
  HouseholdWords words;
  for (const auto& household : affected.households) {
    EraseHousehold(db, household);
    WriteHousehold(db, household, words);
  }
  words.Write(db);
}

}  // namespace

store::Derivation NowDerivation() {
  return {.name = "household.now",
          .sources = {"absence", "household", "household_phone", "membership", "person", "person_phone", "person_pin",
                      "relation", "street", "territory"},
          .targets = kTargets,
          .refresh = Refresh,
          .rebuild = Rebuild,
          .deferrable = true};
}

}  // namespace aiyl::household
