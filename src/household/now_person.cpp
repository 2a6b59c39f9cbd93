// SPDX-License-Identifier: Apache-2.0
#include "household/now_person.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <utility>

#include "household/search_words.h"
#include "household/types.h"
#include "store/feed.h"
#include "text/search_key.h"
#include "text/sort_key.h"

namespace aiyl::household {
namespace {

using store::Database;

// How many persons are read before their words are made on another thread.
constexpr size_t kReadAtOnce = 1000;

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
  void AddNumbers(const std::vector<std::string>& pins, const std::string& phone) {
    for (const auto& pin : pins) {
      Add(search_words::kPin, pin);
      Add(search_words::kPinReversed, search_words::Reversed(pin));
    }
    if (!phone.empty()) Add(search_words::kPhoneReversed, search_words::Reversed(search_words::Digits(phone)));
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
void PersonNowRows::Stand(NowRow& row) {
  auto membership = m_db.Prepare(R"sql(
    SELECT household, to_day FROM membership WHERE person = ?
    ORDER BY to_day IS NULL DESC, to_day DESC, from_day DESC, id
  )sql");
  membership.Bind(row.person);
  if (!membership.Next()) return;
  row.household = membership.GetUuid(0);
  if (!membership.IsNull(1)) {
    row.presence = Code("gone");
    return;
  }
  row.presence = Code("present");
  auto relation = m_db.Prepare(R"sql(
    SELECT relation FROM relation WHERE person = ? AND household = ? AND to_day IS NULL ORDER BY id DESC
  )sql");
  relation.Bind(row.person, *row.household);
  if (relation.Next()) row.relation = Code(relation.Text(0));
  auto absence = m_db.Prepare("SELECT country FROM absence WHERE person = ? AND to_day IS NULL ORDER BY id DESC");
  absence.Bind(row.person);
  if (!absence.Next()) return;
  row.presence = Code("absent");
  row.country = Code(absence.Text(0));
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
  PersonRead& read = m_read.emplace_back();
  read.names = truth->names;
  NowRow& row = read.row;
  row.person = person;
  row.office = truth->office;
  row.sex = Code(truth->sex);
  row.birth = truth->birth;
  row.presence = Code("none");
  row.relation = row.country = Code("");
  Stand(row);
  if (truth->dead) row.presence = Code("dead");
  if (row.household) {
    const Address& address = AddressFor(*row.household);
    if (address.row) {
      row.village = address.row->village;
      row.street = address.row->street;
    }
    read.address_words = address.words;
  }
  auto pins = m_db.Prepare("SELECT pin FROM person_pin WHERE person = ? ORDER BY id");
  pins.Bind(person);
  while (pins.Next()) read.pins.push_back(pins.String(0));
  auto phone = m_db.Prepare("SELECT phone FROM person_phone WHERE id = ?");
  phone.Bind(person);
  if (phone.Next()) read.phone = phone.String(0);
  if (m_read.size() >= kReadAtOnce) BeginComposing();
}

void PersonNowRows::BeginComposing() {
  EndComposing();
  m_in_hand = std::exchange(m_read, {});
  m_composing = std::async(std::launch::async | std::launch::deferred, [this] {
    for (const PersonRead& read : m_in_hand) Compose(read);
  });
}

void PersonNowRows::EndComposing() {
  if (!m_composing.valid()) return;
  m_composing.get();
  WriteBags();
}

void PersonNowRows::Finish() {
  EndComposing();
  for (const PersonRead& read : m_read) Compose(read);
  WriteBags();
  auto sorted =
      std::async(m_rows.size() < kReadAtOnce ? std::launch::deferred : std::launch::async | std::launch::deferred,
                 [this] { SortWords(); });
  WriteNow();
  sorted.get();
  WriteWords();
  m_read.clear();
  m_in_hand.clear();
  m_rows.clear();
  m_words.clear();
  m_letters.clear();
  m_sorts.clear();
}

void PersonNowRows::Compose(const PersonRead& read) {
  const auto at = static_cast<uint32_t>(m_rows.size());
  NowRow& row = m_rows.emplace_back(read.row);
  const std::string sort = PersonSort(read.names);
  row.sort_at = static_cast<uint32_t>(m_sorts.size());
  row.sort_size = static_cast<uint32_t>(sort.size());
  m_sorts += sort;
  Words words;
  for (const auto& word : search_words::NameWords(read.names)) {
    const Spellings& spellings = SpellingsOf(word);
    words.AddName(word, spellings.folded, spellings.loose);
  }
  words.AddNumbers(read.pins, read.phone);
  const std::string keys = words.Keys();
  AddBag(at, words.Exact() + read.address_words, words.Folded() + read.address_words, keys);
  AddKeys(at, keys);
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

void PersonNowRows::AddBag(uint32_t row, const std::string& exact, const std::string& folded, const std::string& keys) {
  m_bags.push_back({row, static_cast<uint32_t>(m_bag_letters.size()), static_cast<uint32_t>(exact.size()),
                    static_cast<uint32_t>(folded.size()), static_cast<uint32_t>(keys.size())});
  m_bag_letters.append(exact).append(folded).append(keys);
}

// In the order of persons, as they are read.
void PersonNowRows::WriteBags() {
  const std::string_view letters = m_bag_letters;
  const auto value = [&](size_t at, int column) {
    const BagRow& bag = m_bags[at];
    switch (column) {
      case 0:
        return store::FeedValue(m_rows[bag.row].person);
      case 1:
        return store::FeedValue(letters.substr(bag.at, bag.exact));
      case 2:
        return store::FeedValue(letters.substr(bag.at + bag.exact, bag.folded));
      default:
        return store::FeedValue(letters.substr(bag.at + bag.exact + bag.folded, bag.keys));
    }
  };
  store::RunFed(m_db, "INSERT OR FAIL INTO person_bag (person, exact, folded, keys) SELECT c0, c1, c2, c3 FROM feed",
                store::FeedOf(m_bags.size(), value));
  m_bags.clear();
  m_bag_letters.clear();
}

void PersonNowRows::SortWords() {
  std::sort(m_words.begin(), m_words.end(), [&](const WordRow& a, const WordRow& b) {
    if (a.kind != b.kind) return a.kind < b.kind;
    if (const int order = Text(a).compare(Text(b)); order != 0) return order < 0;
    return m_rows[a.row].person < m_rows[b.row].person;
  });
}

void PersonNowRows::WriteWords() {
  const auto value = [&](size_t at, int column) {
    const WordRow& word = m_words[at];
    const NowRow& row = m_rows[word.row];
    switch (column) {
      case 0:
        return store::FeedValue(static_cast<int64_t>(word.kind));
      case 1:
        return store::FeedValue(Text(word));
      case 2:
        return store::FeedValue(row.person);
      case 3:
        return store::FeedValue(row.office);
      default:
        return store::FeedValue(row.village);
    }
  };
  store::RunFed(m_db, R"sql(
    INSERT OR FAIL INTO person_word (kind, word, person, office, village) SELECT c0, c1, c2, c3, c4 FROM feed)sql",
                store::FeedOf(m_words.size(), value));
}

void PersonNowRows::WriteNow() const {
  std::vector<uint32_t> order(m_rows.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) {
    if (const int keys = Sort(m_rows[a]).compare(Sort(m_rows[b])); keys != 0) return keys < 0;
    return m_rows[a].person < m_rows[b].person;
  });
  std::string birth;
  const auto value = [&](size_t at, int column) {
    const NowRow& row = m_rows[order[at]];
    switch (column) {
      case 0:
        return store::FeedValue::Blob(Sort(row));
      case 1:
        return store::FeedValue(row.person);
      case 2:
        return store::FeedValue(row.office);
      case 3:
        return store::FeedValue(row.household);
      case 4:
        return store::FeedValue(row.village);
      case 5:
        return store::FeedValue(row.street);
      case 6:
        return store::FeedValue(std::string_view(*row.sex));
      case 7:
        if (!row.birth) return store::FeedValue();
        birth = row.birth->Iso();
        return store::FeedValue(std::string_view(birth));
      case 8:
        return store::FeedValue(std::string_view(*row.presence));
      case 9:
        return store::FeedValue(std::string_view(*row.relation));
      default:
        return store::FeedValue(std::string_view(*row.country));
    }
  };
  store::RunFed(m_db, R"sql(
    INSERT OR FAIL INTO person_now (sort, person, office, household, village, street, sex, birth, presence, relation, country)
    SELECT c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10 FROM feed
  )sql",
                store::FeedOf(m_rows.size(), value));
}

}  // namespace aiyl::household
