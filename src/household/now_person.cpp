// SPDX-License-Identifier: Apache-2.0
#include "household/now_person.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <utility>

#include "household/search_words.h"
#include "household/types.h"
#include "text/search_key.h"
#include "text/sort_key.h"

namespace aiyl::household {
namespace {

using store::Database;

struct Truth {
  PersonNames names;
  std::string sex;
  std::optional<Date> birth;
  bool dead = false;
  Uuid office;
};

std::optional<Truth> TruthOf(Database& db, const Uuid& person) {
  auto query = db.Prepare(R"sql(
    SELECT surname_ky, given_ky, patronymic_ky, former_surname_ky, surname_ru, given_ru, patronymic_ru,
           former_surname_ru, sex, birth_earliest, birth_latest, death_day, office
    FROM person WHERE id = ?
  )sql");
  query.Bind(person);
  if (!query.Next()) return std::nullopt;
  Truth truth;
  truth.names.ky = {query.String(0), query.String(1), query.String(2), query.String(3)};
  truth.names.ru = {query.String(4), query.String(5), query.String(6), query.String(7)};
  truth.sex = query.String(8);
  if (!query.IsNull(9)) {
    if (const auto birth = PartialDate::FromRange(query.GetDate(9), query.GetDate(10))) truth.birth = birth->Assumed();
  }
  truth.dead = !query.IsNull(11);
  truth.office = query.GetUuid(12);
  return truth;
}

std::string PersonSort(const PersonNames& names) {
  const NameParts& parts = names.ky.IsEmpty() ? names.ru : names.ky;
  return text::SortKey(parts.Full());
}

// The words of one person, each under its kind, once.
class Words {
 public:
  void AddName(const std::string& exact, const std::vector<std::string>& folded,
               const std::vector<std::string>& loose) {
    Add(search_words::kExact, exact);
    m_exact.insert(exact);
    for (const auto& word : folded) {
      m_folded.insert(word);
      if (word != exact) Add(search_words::kFolded, word);
    }
    for (const auto& word : loose) {
      m_folded.insert(word);
      Add(search_words::kLoose, word);
    }
  }
  void AddNumbers(Database& db, const Uuid& person) {
    auto pins = db.Prepare("SELECT pin FROM person_pin WHERE person = ? ORDER BY id");
    pins.Bind(person);
    while (pins.Next()) {
      Add(search_words::kPin, pins.String(0));
      Add(search_words::kPinReversed, search_words::Reversed(pins.Text(0)));
    }
    auto phone = db.Prepare("SELECT phone FROM person_phone WHERE id = ?");
    phone.Bind(person);
    if (phone.Next()) Add(search_words::kPhoneReversed, search_words::Reversed(search_words::Digits(phone.Text(0))));
  }
  std::string Exact() const { return Joined(m_exact); }
  std::string Folded() const { return Joined(m_folded); }
  // As person_bag keeps them.
  std::string Keys() const {
    std::string keys;
    for (const auto& [kind, word] : m_keys) {
      keys += '\n';
      keys += static_cast<char>('0' + kind);
      keys += word;
    }
    return keys;
  }

 private:
  void Add(int kind, const std::string& word) {
    if (!word.empty()) m_keys.emplace(kind, word);
  }
  static std::string Joined(const std::set<std::string>& words) {
    std::string text;
    for (const auto& word : words) text += " " + word;
    return text;
  }

  std::set<std::pair<int, std::string>> m_keys;
  std::set<std::string> m_exact, m_folded;
};

// Calls `each` with the kind and the word of every line.
template <class Each>
void ForEachKey(std::string_view keys, const Each& each) {
  while (!keys.empty()) {
    const size_t end = std::min(keys.find('\n', 1), keys.size());
    if (end > 2) each(keys[1] - '0', keys.substr(2, end - 2));
    keys.remove_prefix(end);
  }
}

}  // namespace

void PersonNowRows::Erase(const Uuid& person) {
  m_db.Prepare("DELETE FROM person_now WHERE person = ?").Bind(person).Run();
  auto bag = m_db.Prepare("SELECT keys FROM person_bag WHERE person = ?");
  bag.Bind(person);
  if (!bag.Next()) return;
  auto word = m_db.Prepare("DELETE FROM person_word WHERE kind = ? AND word = ? AND person = ?");
  ForEachKey(bag.Text(0), [&](int kind, std::string_view text) { word.Bind(kind, text, person).RunAgain(); });
  m_db.Prepare("DELETE FROM person_bag WHERE person = ?").Bind(person).Run();
}

// The latest membership, the open absence and word. No LIMIT: for one row SQLite would open a b-tree to sort in.
void PersonNowRows::Stand(NowRow& row) const {
  auto membership = m_db.Prepare(R"sql(
    SELECT household, to_day FROM membership WHERE person = ?
    ORDER BY to_day IS NULL DESC, to_day DESC, from_day DESC, id
  )sql");
  membership.Bind(row.person);
  if (!membership.Next()) return;
  row.household = membership.GetUuid(0);
  if (!membership.IsNull(1)) {
    row.presence = "gone";
    return;
  }
  row.presence = "present";
  auto relation = m_db.Prepare(R"sql(
    SELECT relation FROM relation WHERE person = ? AND household = ? AND to_day IS NULL ORDER BY id DESC
  )sql");
  relation.Bind(row.person, *row.household);
  if (relation.Next()) row.relation = relation.String(0);
  auto absence = m_db.Prepare("SELECT country FROM absence WHERE person = ? AND to_day IS NULL ORDER BY id DESC");
  absence.Bind(row.person);
  if (!absence.Next()) return;
  row.presence = "absent";
  row.country = absence.String(0);
}

const PersonNowRows::Spellings& PersonNowRows::SpellingsOf(const std::string& exact) {
  const auto [place, is_new] = m_spellings.try_emplace(exact);
  if (is_new) {
    place->second.folded = text::FoldedWords(exact);
    for (const auto& folded : place->second.folded) {
      std::string loose = text::LooseWord(folded);
      if (loose != folded) place->second.loose.push_back(std::move(loose));
    }
  }
  return place->second;
}

const PersonNowRows::Address& PersonNowRows::AddressFor(const Uuid& household) {
  if (m_address.household == household) return m_address;
  m_address = {household, AddressOf(m_db, household), {}};
  if (m_address.row)
    for (const auto& word : AddressWords(*m_address.row)) m_address.words += " " + word;
  return m_address;
}

void PersonNowRows::Write(const Uuid& person) {
  const auto truth = TruthOf(m_db, person);
  if (!truth) return;
  NowRow row;
  row.person = person;
  row.office = truth->office;
  row.sex = truth->sex;
  if (truth->birth) row.birth = truth->birth->Iso();
  row.sort = PersonSort(truth->names);
  Stand(row);
  if (truth->dead) row.presence = "dead";
  std::string address_words;
  if (row.household) {
    const Address& address = AddressFor(*row.household);
    if (address.row) {
      row.village = address.row->village;
      row.street = address.row->street;
    }
    address_words = address.words;
  }
  Words words;
  for (const auto& word : search_words::NameWords(truth->names)) {
    const Spellings& spellings = SpellingsOf(word);
    words.AddName(word, spellings.folded, spellings.loose);
  }
  words.AddNumbers(m_db, person);
  const std::string keys = words.Keys();
  m_db.Prepare("INSERT INTO person_bag (person, exact, folded, keys) VALUES (?, ?, ?, ?)")
      .Bind(person, words.Exact() + address_words, words.Folded() + address_words, keys)
      .Run();
  AddKeys(static_cast<uint32_t>(m_rows.size()), keys);
  m_rows.push_back(std::move(row));
}

void PersonNowRows::AddKeys(uint32_t row, const std::string& keys) {
  ForEachKey(keys, [&](int kind, std::string_view text) {
    WordRow word;
    word.at = static_cast<uint32_t>(m_letters.size());
    word.row = row;
    word.size = static_cast<uint16_t>(std::min<size_t>(text.size(), UINT16_MAX));
    word.kind = static_cast<char>(kind);
    m_words.push_back(word);
    m_letters += text.substr(0, word.size);
  });
}

void PersonNowRows::InsertWords() {
  const auto text = [&](const WordRow& word) { return std::string_view(m_letters).substr(word.at, word.size); };
  std::sort(m_words.begin(), m_words.end(), [&](const WordRow& a, const WordRow& b) {
    if (a.kind != b.kind) return a.kind < b.kind;
    if (const int order = text(a).compare(text(b)); order != 0) return order < 0;
    return m_rows[a.row].person < m_rows[b.row].person;
  });
  auto insert = m_db.Prepare("INSERT INTO person_word (kind, word, person, office, village) VALUES (?, ?, ?, ?, ?)");
  for (const WordRow& word : m_words) {
    const NowRow& row = m_rows[word.row];
    insert.Bind(static_cast<int>(word.kind), text(word), row.person, row.office, row.village).RunAgain();
  }
}

void PersonNowRows::InsertNow(const NowRow& row) const {
  auto insert = m_db.Prepare(R"sql(
    INSERT INTO person_now (sort, person, office, household, village, street, sex, birth, presence, relation, country)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  )sql");
  insert.BindBytes(row.sort).Bind(row.person, row.office, row.household, row.village, row.street, row.sex);
  if (row.birth.empty())
    insert.Bind(nullptr);
  else
    insert.Bind(row.birth);
  insert.Bind(row.presence, row.relation, row.country).Run();
}

void PersonNowRows::Finish() {
  InsertWords();
  std::vector<uint32_t> order(m_rows.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) {
    return std::tie(m_rows[a].sort, m_rows[a].person) < std::tie(m_rows[b].sort, m_rows[b].person);
  });
  for (const uint32_t row : order) InsertNow(m_rows[row]);
  m_rows.clear();
  m_words.clear();
  m_letters.clear();
}

}  // namespace aiyl::household
