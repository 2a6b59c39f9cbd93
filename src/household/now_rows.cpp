// SPDX-License-Identifier: Apache-2.0
// Refreshing the derived rows of the persons and households that an act touched. A deleted row (undo) no longer says
// whose it was: person_part remembers it.
#include "household/now_rows.h"

#include <optional>
#include <set>
#include <string>

#include "household/search_words.h"
#include "household/types.h"
#include "text/search_key.h"
#include "text/sort_key.h"

namespace aiyl::household {
namespace {

using store::Changed;
using store::Database;

template <class... T>
void Run(Database& db, std::string_view sql, const T&... values) {
  auto query = db.Prepare(sql);
  query.Bind(values...);
  query.Run();
}

struct AddressRow {
  Uuid village;
  std::optional<Uuid> street;
  std::string village_ky, village_ru, street_ky, street_ru, house, letter, flat;
};

std::optional<AddressRow> AddressOf(Database& db, const Uuid& household) {
  auto query = db.Prepare(R"sql(
    SELECT h.village, h.street, t.name_ky, t.name_ru, s.name_ky, s.name_ru, h.house, h.letter, h.flat
    FROM household AS h JOIN territory AS t ON t.id = h.village LEFT JOIN street AS s ON s.id = h.street
    WHERE h.id = ?
  )sql");
  query.Bind(household);
  if (!query.Next()) return std::nullopt;
  AddressRow row;
  row.village = query.GetUuid(0);
  if (!query.IsNull(1)) row.street = query.GetUuid(1);
  std::string* const texts[] = {&row.village_ky, &row.village_ru, &row.street_ky, &row.street_ru,
                                &row.house,      &row.letter,     &row.flat};
  int column = 2;
  for (std::string* text : texts) *text = query.String(column++);
  return row;
}

std::set<std::string> AddressWords(const AddressRow& a) {
  std::set<std::string> words;
  for (const std::string* text : {&a.village_ky, &a.village_ru, &a.street_ky, &a.street_ru})
    for (auto& word : text::FoldedWords(*text)) words.insert(std::move(word));
  for (const std::string& house : {a.house, a.house + a.letter, a.flat})
    for (auto& word : text::FoldedWords(house)) words.insert(std::move(word));
  return words;
}

// What person_now says of one person.
struct Standing {
  PersonNames names;
  std::string sex;
  std::optional<Date> birth;
  bool dead = false;
  Uuid office;
  std::optional<Uuid> household;
  std::string presence = "none", relation, country;
};

std::optional<Standing> StandingOf(Database& db, const Uuid& person) {
  auto query = db.Prepare(R"sql(
    SELECT surname_ky, given_ky, patronymic_ky, former_surname_ky, surname_ru, given_ru, patronymic_ru,
           former_surname_ru, sex, birth_earliest, birth_latest, death_day, office
    FROM person WHERE id = ?
  )sql");
  query.Bind(person);
  if (!query.Next()) return std::nullopt;
  Standing s;
  s.names.ky = {query.String(0), query.String(1), query.String(2), query.String(3)};
  s.names.ru = {query.String(4), query.String(5), query.String(6), query.String(7)};
  s.sex = query.String(8);
  if (!query.IsNull(9)) {
    if (const auto birth = PartialDate::FromRange(query.GetDate(9), query.GetDate(10))) s.birth = birth->Assumed();
  }
  s.dead = !query.IsNull(11);
  s.office = query.GetUuid(12);
  return s;
}

void RememberPart(Database& db, const Uuid& part, const Uuid& person) {
  Run(db, "INSERT OR REPLACE INTO person_part (part, person) VALUES (?, ?)", part, person);
}

// The latest membership, the open absence and word; remembers all parts on the way.
void AddMembership(Database& db, const Uuid& person, Standing& s) {
  auto membership = db.Prepare(R"sql(
    SELECT id, household, to_day FROM membership WHERE person = ?
    ORDER BY to_day IS NULL DESC, to_day DESC, from_day DESC, id
  )sql");
  membership.Bind(person);
  bool member = false;
  while (membership.Next()) {
    RememberPart(db, membership.GetUuid(0), person);
    if (s.household) continue;
    s.household = membership.GetUuid(1);
    member = membership.IsNull(2);
    s.presence = member ? "present" : "gone";
  }
  auto relation = db.Prepare("SELECT id, household, relation, to_day FROM relation WHERE person = ? ORDER BY id");
  relation.Bind(person);
  while (relation.Next()) {
    RememberPart(db, relation.GetUuid(0), person);
    if (member && relation.IsNull(3) && relation.GetUuid(1) == *s.household) s.relation = relation.String(2);
  }
  auto absence = db.Prepare("SELECT id, country, to_day FROM absence WHERE person = ? ORDER BY id");
  absence.Bind(person);
  while (absence.Next()) {
    RememberPart(db, absence.GetUuid(0), person);
    if (!member || !absence.IsNull(2)) continue;
    s.presence = "absent";
    s.country = absence.String(1);
  }
  if (s.dead) s.presence = "dead";
}

class PersonWords {
 public:
  PersonWords(Database& db, const Uuid& person, const Uuid& office, const std::optional<Uuid>& village)
      : m_db(db), m_person(person), m_office(office), m_village(village) {}

  void Add(int kind, const std::string& word) {
    if (word.empty()) return;
    auto query = m_db.Prepare(R"sql(
      INSERT OR IGNORE INTO person_word (kind, word, person, office, village) VALUES (?, ?, ?, ?, ?)
    )sql");
    query.Bind(kind, word, m_person, m_office, m_village);
    query.Run();
  }
  void AddName(const std::string& exact) {
    Add(search_words::kExact, exact);
    m_exact.insert(exact);
    for (const auto& folded : text::FoldedWords(exact)) {
      m_folded.insert(folded);
      if (folded != exact) Add(search_words::kFolded, folded);
      const std::string loose = text::LooseWord(folded);
      if (loose == folded) continue;
      m_folded.insert(loose);
      Add(search_words::kLoose, loose);
    }
  }
  void AddNumbers() {
    auto pins = m_db.Prepare("SELECT id, pin FROM person_pin WHERE person = ? ORDER BY id");
    pins.Bind(m_person);
    while (pins.Next()) {
      RememberPart(m_db, pins.GetUuid(0), m_person);
      Add(search_words::kPin, pins.String(1));
      Add(search_words::kPinReversed, search_words::Reversed(pins.Text(1)));
    }
    auto phone = m_db.Prepare("SELECT phone FROM person_phone WHERE id = ?");
    phone.Bind(m_person);
    if (phone.Next()) Add(search_words::kPhoneReversed, search_words::Reversed(search_words::Digits(phone.Text(0))));
  }
  // Names, then address, each word with a blank before it.
  void AddBag(const std::optional<AddressRow>& address) {
    std::string exact, folded, rest;
    for (const auto& word : m_exact) exact += " " + word;
    for (const auto& word : m_folded) folded += " " + word;
    if (address)
      for (const auto& word : AddressWords(*address)) rest += " " + word;
    Run(m_db, "INSERT INTO person_bag (person, exact, folded) VALUES (?, ?, ?)", m_person, exact + rest, folded + rest);
  }

 private:
  Database& m_db;
  const Uuid& m_person;
  const Uuid& m_office;
  const std::optional<Uuid>& m_village;
  std::set<std::string> m_exact, m_folded;
};

std::string PersonSort(const PersonNames& names) {
  const NameParts& parts = names.ky.IsEmpty() ? names.ru : names.ky;
  return text::SortKey(parts.Full());
}

void WritePerson(Database& db, const Uuid& person) {
  auto standing = StandingOf(db, person);
  if (!standing) return;
  AddMembership(db, person, *standing);
  const auto address = standing->household ? AddressOf(db, *standing->household) : std::nullopt;
  const auto village = address ? std::optional(address->village) : std::nullopt;
  auto now = db.Prepare(R"sql(
    INSERT INTO person_now (person, office, household, village, street, sex, birth, presence, relation, country, sort)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  )sql");
  now.Bind(person, standing->office, standing->household, village, address ? address->street : std::nullopt,
           standing->sex, standing->birth, standing->presence, standing->relation, standing->country);
  now.BindBytes(PersonSort(standing->names));
  now.Run();
  PersonWords words(db, person, standing->office, village);
  for (const auto& word : search_words::NameWords(standing->names)) words.AddName(word);
  words.AddNumbers();
  words.AddBag(address);
}

void ErasePerson(Database& db, const Uuid& person) {
  Run(db, "DELETE FROM person_now WHERE person = ?", person);
  Run(db, "DELETE FROM person_word WHERE person = ?", person);
  Run(db, "DELETE FROM person_bag WHERE person = ?", person);
  Run(db, "DELETE FROM person_part WHERE person = ?", person);
}

void WriteHouseholdWords(Database& db, const Uuid& household, const AddressRow& address, const std::string& account) {
  auto insert = db.Prepare("INSERT OR IGNORE INTO household_word (kind, word, household) VALUES (?, ?, ?)");
  insert.Bind(search_words::kAccount, search_words::AccountKey(account), household).RunAgain();
  for (const auto& word : AddressWords(address)) insert.Bind(search_words::kAddress, word, household).RunAgain();
  auto phone = db.Prepare("SELECT phone FROM household_phone WHERE id = ?");
  phone.Bind(household);
  if (phone.Next())
    insert
        .Bind(search_words::kHousePhoneReversed, search_words::Reversed(search_words::Digits(phone.Text(0))), household)
        .RunAgain();
}

void WriteHousehold(Database& db, const Uuid& household) {
  const auto address = AddressOf(db, household);
  if (!address) return;
  auto truth = db.Prepare("SELECT office, kind, closed_day, account FROM household WHERE id = ?");
  truth.Bind(household);
  if (!truth.Next()) return;
  // From person_now, which is refreshed before.
  auto members = db.Prepare(R"sql(
    SELECT count(*), coalesce(sum(presence = 'absent'), 0) FROM person_now
    WHERE household = ? AND presence IN ('present', 'absent')
  )sql");
  members.Bind(household);
  members.Next();
  auto head = db.Prepare(R"sql(
    SELECT person, sort FROM person_now
    WHERE household = ? AND relation = 'head' AND presence IN ('present', 'absent') ORDER BY person LIMIT 1
  )sql");
  head.Bind(household);
  const bool headed = head.Next();
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
  insert.Bind(household, truth.GetUuid(0), address->village, address->street, truth.Text(1), truth.IsNull(2),
              headed ? std::optional(head.GetUuid(0)) : std::nullopt, members.Int(0), members.Int(1),
              search_words::NaturalKey(account));
  insert.BindBytes(address_sort);
  insert.BindBytes(headed ? head.Bytes(1) : std::string_view("\xFF"));
  insert.Run();
  WriteHouseholdWords(db, household, *address, account);
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
    Parts("person_pin", "SELECT person FROM person_pin WHERE id = ?");
    Parts("membership", "SELECT person FROM membership WHERE id = ?");
    Parts("relation", "SELECT person FROM relation WHERE id = ?");
    Parts("absence", "SELECT person FROM absence WHERE id = ?");
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
  void Parts(std::string_view table, std::string_view sql) {
    for (const auto& id : Rows(table)) {
      CollectIds(m_db, sql, id, persons);
      CollectIds(m_db, "SELECT person FROM person_part WHERE part = ?", id, persons);
    }
  }

  Database& m_db;
  const Changed& m_changed;
};

void Refresh(Database& db, const Changed& changed) {
  Affected affected(db, changed);
  for (const auto& person : affected.persons) {
    ErasePerson(db, person);
    WritePerson(db, person);
  }
  affected.AddHouseholdsOfPersons();
  for (const auto& household : affected.households) {
    EraseHousehold(db, household);
    WriteHousehold(db, household);
  }
}

void Rebuild(Database& db) {
  auto persons = db.Prepare("SELECT id FROM person ORDER BY id");
  while (persons.Next()) WritePerson(db, persons.GetUuid(0));
  auto households = db.Prepare("SELECT id FROM household ORDER BY id");
  while (households.Next()) WriteHousehold(db, households.GetUuid(0));
}

}  // namespace

store::Derivation NowDerivation() {
  return {.name = "household.now",
          .sources = {"absence", "household", "household_phone", "membership", "person", "person_phone", "person_pin",
                      "relation", "street", "territory"},
          .targets = {"household_now", "household_word", "person_bag", "person_now", "person_part", "person_word"},
          .refresh = Refresh,
          .rebuild = Rebuild,
          .deferrable = true};
}

}  // namespace aiyl::household
