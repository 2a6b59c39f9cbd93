// SPDX-License-Identifier: Apache-2.0
// Search over the sorted words. The rarest word of the query gives the candidates, the bag of each candidate's words
// answers for the other words: names that have the words whole first, then names that have words beginning so; in each
// of the two exact, folded and loose ones. Each pass reads its candidates in order of the words and stops at the limit,
// so a single letter costs no more than a full name, and a common beginning never hides a name that is the very word.
#include "household/search.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "household/members.h"
#include "household/person_rows_sql.h"
#include "household/search_candidates.h"
#include "household/search_words.h"
#include "text/canonical.h"
#include "text/search_key.h"
#include "text/sort_key.h"

namespace aiyl::household {
namespace {

using row_sql::Condition;
using row_sql::Default;
using Words = std::vector<std::string>;

constexpr int kCountAtMost = 400;  // enough to see which word is rarer

// Names that have the words whole, or words that begin so.
enum class Reach { kWhole, kBegins };

// The first text after every text that begins with `prefix`.
std::string AfterPrefix(const std::string& prefix) {
  return prefix + "\xF4\x8F\xBF\xBF";
}

bool BeginsWith(const std::string& text, const std::string& prefix) {
  return text.compare(0, prefix.size(), prefix) == 0;
}

class Search {
 public:
  Search(store::Database& db, int limit, const Scope& scope, const PersonFilter& filter)
      : m_db(db),
        m_limit(static_cast<size_t>(std::clamp(limit, 1, 1000))),
        m_condition(row_sql::FilterCondition(filter, Default::kEverybody)),
        m_scope(scope),
        m_candidates(db, scope, filter) {}

  bool IsFull() const { return m_found.size() >= m_limit; }

  // Persons by words of their names, and other words of their address. `words` are exact, folded or loose.
  void ByNames(MatchKind match, int last_kind, const Words& words, Reach reach) {
    if (IsFull() || words.empty()) return;
    const bool whole = reach == Reach::kWhole;
    const auto pivot = whole ? Longest(words) : Rarest(words, last_kind);
    if (!pivot) return;
    m_asked.push_back(words);
    std::vector<std::string> others;
    for (size_t i = 0; i < words.size(); ++i)
      if (i != *pivot) others.push_back(" " + words[i] + (whole ? " " : ""));
    const std::string& word = words[*pivot];
    const auto matches = [&](const Candidate& candidate) {
      const std::string& bag = last_kind == search_words::kExact ? candidate.exact : candidate.folded;
      return std::all_of(others.begin(), others.end(),
                         [&](const std::string& other) { return bag.find(other) != std::string::npos; });
    };
    for (int kind = search_words::kExact; kind <= last_kind && !IsFull(); ++kind)
      m_candidates.ForEach({kind, word, whole ? word + '\1' : AfterPrefix(word), !others.empty()},
                           [&](const Candidate& candidate) {
                             if (matches(candidate)) Add(candidate.person, match, reach);
                             return !IsFull();
                           });
  }

  void ByNumber(MatchKind match, int kind, const std::string& digits) {
    if (IsFull()) return;
    m_candidates.ForEach({kind, digits, AfterPrefix(digits), false}, [&](const Candidate& candidate) {
      Add(candidate.person, match);
      return !IsFull();
    });
  }

  void ByTemporaryNumber(const std::string& number) {
    auto query =
        m_db.Prepare("SELECT id FROM person WHERE temporary_number = ? AND temporary_number <> '' ORDER BY id");
    query.Bind(number);
    while (!IsFull() && query.Next()) AddIfInScope(query.GetId<PersonTag>(0), MatchKind::kPin);
  }

  // Everybody of the households that have such a word: account, telephone.
  void ByHouseholdWord(MatchKind match, int kind, const std::string& word, bool whole) {
    if (IsFull()) return;
    auto query = m_db.Prepare(
        "SELECT household FROM household_word WHERE kind = ? AND word >= ? AND word < ? ORDER BY word, household");
    query.Bind(kind, word, whole ? word + '\1' : AfterPrefix(word));
    while (!IsFull() && query.Next()) AddMembers(query.GetId<HouseholdTag>(0), match);
  }

  // Households whose address has all the words, one of them at least a word and not a number; the rarest one gives the
  // candidates.
  void ByAddress(const Words& words) {
    if (IsFull() || words.empty()) return;
    if (std::all_of(words.begin(), words.end(), IsNumberWord)) return;
    size_t pivot = 0;
    int64_t fewest = INT64_MAX;
    for (size_t i = 0; i < words.size(); ++i) {
      const int64_t count = CountAddress(words[i]);
      if (count == 0) return;
      if (count < fewest) {
        fewest = count;
        pivot = i;
      }
    }
    auto query = m_db.Prepare(
        "SELECT household FROM household_word WHERE kind = 1 AND word >= ? AND word < ? ORDER BY word, household");
    query.Bind(words[pivot], AfterAddress(words[pivot]));
    while (!IsFull() && query.Next()) {
      const auto household = query.GetId<HouseholdTag>(0);
      if (HasAddress(household, words)) AddMembers(household, MatchKind::kAddress);
    }
  }

  std::vector<PersonHit> Hits() {
    std::vector<Ranked> ranked;
    for (const auto& found : m_found) {
      auto row = PersonRowOf(m_db, found.person);
      if (!row) continue;
      const bool here = row->presence == Presence::kPresent || row->presence == Presence::kAbsent;
      const bool by_name = found.match <= MatchKind::kLoose;
      const bool surname = by_name && IsSurname(row->names, found);
      // Hits by account, telephone and address stay as the household has them: the first-recorded person first.
      auto sort = by_name ? text::SortKey(row->names.Shown()) : std::string();
      ranked.push_back(
          {{std::move(*row), found.match}, found.reach != Reach::kWhole, !here, !surname, std::move(sort)});
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const Ranked& a, const Ranked& b) {
      return std::tie(a.hit.match, a.part, a.gone, a.elsewhere, a.sort) <
             std::tie(b.hit.match, b.part, b.gone, b.elsewhere, b.sort);
    });
    std::vector<PersonHit> hits;
    for (auto& one : ranked) hits.push_back(std::move(one.hit));
    return hits;
  }

 private:
  struct Ranked {
    PersonHit hit;
    bool part, gone, elsewhere;  // elsewhere: in the given name or patronymic, not in the surname
    std::string sort;
  };
  struct Found {
    PersonId person;
    MatchKind match;
    Reach reach;
    size_t asked;  // the words of m_asked that found the person
  };

  void Add(PersonId person, MatchKind match, Reach reach = Reach::kBegins) {
    const Found now{person, match, reach, m_asked.empty() ? 0 : m_asked.size() - 1};
    const auto [known, is_new] = m_seen.emplace(person, m_found.size());
    if (is_new)
      m_found.push_back(now);
    else if (match < m_found[known->second].match)
      m_found[known->second] = now;
  }

  // A word of the query is the surname, or begins it where only beginnings were found.
  bool IsSurname(const PersonNames& names, const Found& found) const {
    const auto is_meant = [&](const std::string& word) {
      return std::any_of(m_asked[found.asked].begin(), m_asked[found.asked].end(), [&](const std::string& asked) {
        return found.reach == Reach::kWhole ? word == asked : BeginsWith(word, asked);
      });
    };
    for (const auto* surname : {&names.ky.surname, &names.ru.surname}) {
      if (found.match == MatchKind::kExact) {
        for (const auto& word : search_words::ExactWords(*surname))
          if (is_meant(word)) return true;
      } else {
        for (const auto& word : text::FoldedWords(*surname))
          if (is_meant(word) || is_meant(text::LooseWord(word))) return true;
      }
    }
    return false;
  }

  void AddIfInScope(PersonId person, MatchKind match) {
    auto query = m_db.PrepareOnce("SELECT 1 FROM person_now AS n WHERE n.person = ?" +
                                  ScopeCondition(m_scope, "n.office", "n.village") + m_condition.sql);
    query.Bind(person);
    row_sql::BindTexts(query, m_condition);
    if (query.Next()) Add(person, match);
  }

  void AddMembers(HouseholdId household, MatchKind match) {
    auto query = m_db.PrepareOnce("SELECT n.person FROM person_now AS n WHERE n.household = ?" +
                                  ScopeCondition(m_scope, "n.office", "n.village") + m_condition.sql +
                                  " ORDER BY n.relation <> 'head', n.sort, n.person");
    query.Bind(household);
    row_sql::BindTexts(query, m_condition);
    while (!IsFull() && query.Next()) Add(query.GetId<PersonTag>(0), match);
  }

  // Where words are meant whole any of them gives few candidates; a number is no word of a name.
  static std::optional<size_t> Longest(const Words& words) {
    std::optional<size_t> best;
    for (size_t i = 0; i < words.size(); ++i)
      if (!IsNumberWord(words[i]) && (!best || words[i].size() > words[*best].size())) best = i;
    return best;
  }

  // The word that the fewest names begin with; empty where some word is in no name and in no address, so that nobody
  // can be found.
  std::optional<size_t> Rarest(const Words& words, int last_kind) {
    if (words.size() == 1) return 0;
    std::optional<size_t> best;
    int64_t fewest = INT64_MAX;
    for (size_t i = 0; i < words.size(); ++i) {
      int64_t count = 0;
      for (int kind = search_words::kExact; kind <= last_kind; ++kind) count += CountNames(words[i], kind);
      if (count == 0) {
        if (CountAddress(words[i]) == 0) return std::nullopt;
        continue;  // a word of the address: left to the bag
      }
      if (count < fewest || (count == fewest && words[i].size() > words[*best].size())) {
        fewest = count;
        best = i;
      }
    }
    return best;
  }

  int64_t CountNames(const std::string& word, int kind) {
    auto query = m_db.Prepare(R"sql(
      SELECT count(*) FROM (SELECT 1 FROM person_word WHERE kind = ? AND word >= ? AND word < ? LIMIT ?)
    )sql");
    query.Bind(kind, word, AfterPrefix(word), kCountAtMost);
    return query.Next() ? query.Int(0) : 0;
  }

  int64_t CountAddress(const std::string& word) {
    auto query = m_db.Prepare(R"sql(
      SELECT count(*) FROM (SELECT 1 FROM household_word WHERE kind = 1 AND word >= ? AND word < ? LIMIT ?)
    )sql");
    query.Bind(word, AfterAddress(word), kCountAtMost);
    return query.Next() ? query.Int(0) : 0;
  }

  // A house number is meant whole, a word of the address may be its beginning.
  static bool IsNumberWord(const std::string& word) { return word[0] >= '0' && word[0] <= '9'; }
  static std::string AfterAddress(const std::string& word) {
    return IsNumberWord(word) ? word + '\1' : AfterPrefix(word);
  }

  bool HasAddress(HouseholdId household, const Words& words) {
    if (words.size() == 1) return true;
    auto query = m_db.Prepare("SELECT word FROM household_word WHERE household = ? AND kind = 1 ORDER BY word");
    query.Bind(household);
    Words there;
    while (query.Next()) there.push_back(query.String(0));
    return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
      const bool number = IsNumberWord(word);
      return std::any_of(there.begin(), there.end(),
                         [&](const std::string& one) { return number ? one == word : BeginsWith(one, word); });
    });
  }

  store::Database& m_db;
  const size_t m_limit;
  const Condition m_condition;
  const Scope& m_scope;
  Candidates m_candidates;
  std::vector<Words> m_asked;
  std::vector<Found> m_found;
  std::unordered_map<PersonId, size_t> m_seen;  // place in m_found
};

bool IsNumber(std::string_view text) {
  return text.find_first_not_of("0123456789 +-()") == std::string_view::npos &&
         text.find_first_of("0123456789") != std::string_view::npos;
}

Words Loose(const Words& folded) {
  Words loose;
  for (const auto& word : folded) loose.push_back(text::LooseWord(word));
  return loose;
}

void FindNumber(Search& search, const std::string& text) {
  const std::string digits = search_words::Digits(text);
  search.ByHouseholdWord(MatchKind::kAccount, search_words::kAccount, digits, true);
  if (digits.size() >= 4) {
    search.ByNumber(MatchKind::kPin, search_words::kPin, digits);
    search.ByNumber(MatchKind::kPin, search_words::kPinReversed, search_words::Reversed(digits));
  }
  if (digits.size() >= 5) {
    // 0700 123456, +996 700 123456: the last digits are what two spellings share.
    const std::string tail = digits.size() > 9 ? digits.substr(digits.size() - 9) : digits;
    search.ByNumber(MatchKind::kPhone, search_words::kPhoneReversed, search_words::Reversed(tail));
    search.ByHouseholdWord(MatchKind::kPhone, search_words::kHousePhoneReversed, search_words::Reversed(tail), false);
  }
  search.ByHouseholdWord(MatchKind::kAccount, search_words::kAccount, digits, false);
}

void FindWords(Search& search, const std::string& text, const Words& exact,
               const std::vector<text::Reading>& readings) {
  const Words named = search_words::WithoutKinds(exact, search_words::Kinds::kUnmistakable);
  std::vector<Words> folded, loose;
  for (const auto& reading : readings) {
    folded.push_back(search_words::WithoutKinds(reading.words, search_words::Kinds::kUnmistakable));
    loose.push_back(Loose(folded.back()));
  }
  for (const Reach reach : {Reach::kWhole, Reach::kBegins}) {
    search.ByNames(MatchKind::kExact, search_words::kExact, named, reach);
    for (const auto& words : folded) search.ByNames(MatchKind::kFolded, search_words::kFolded, words, reach);
    for (const auto& words : loose) search.ByNames(MatchKind::kLoose, search_words::kLoose, words, reach);
  }
  const std::string account = search_words::AccountKey(text);
  if (!search_words::Digits(account).empty())
    search.ByHouseholdWord(MatchKind::kAccount, search_words::kAccount, account, true);
  for (const auto& reading : readings)
    search.ByAddress(search_words::WithoutKinds(reading.words, search_words::Kinds::kAll));
}

}  // namespace

std::string_view MatchName(MatchKind kind) {
  switch (kind) {
    case MatchKind::kExact:
      return "exact";
    case MatchKind::kFolded:
      return "folded";
    case MatchKind::kLoose:
      return "loose";
    case MatchKind::kPin:
      return "pin";
    case MatchKind::kAccount:
      return "account";
    case MatchKind::kPhone:
      return "phone";
    case MatchKind::kAddress:
      break;
  }
  return "address";
}

std::vector<PersonHit> FindPersons(store::Database& db, std::string_view text, int limit, const Scope& scope,
                                   const PersonFilter& filter) {
  const std::string query = text::Canonical(text);
  Search search(db, limit, scope, filter);
  if (IsNumber(query)) {
    FindNumber(search, query);
    return search.Hits();
  }
  const Words exact = search_words::ExactWords(query);
  search.ByTemporaryNumber(text::ToUpper(query));
  FindWords(search, query, exact, text::Readings(query));
  return search.Hits();
}

std::vector<PersonId> PersonsByPin(store::Database& db, std::string_view pin, const Scope& scope) {
  auto query = db.PrepareOnce(
      "SELECT DISTINCT k.person FROM person_pin AS k JOIN person AS p ON p.id = k.person"
      " LEFT JOIN membership AS m ON m.person = p.id AND m.to_day IS NULL"
      " LEFT JOIN household AS h ON h.id = m.household WHERE k.pin = ?" +
      ScopeCondition(scope, "p.office", "h.village") + " ORDER BY k.is_current DESC, k.person");
  query.Bind(pin);
  std::vector<PersonId> persons;
  while (query.Next()) persons.push_back(query.GetId<PersonTag>(0));
  return persons;
}

std::vector<HouseholdId> HouseholdsByAccount(store::Database& db, std::string_view account, const Scope& scope) {
  auto query = db.PrepareOnce("SELECT h.id FROM household AS h WHERE h.account = ? AND h.closed_day IS NULL" +
                              ScopeCondition(scope, "h.office", "h.village") + " ORDER BY h.id");
  query.Bind(account);
  std::vector<HouseholdId> households;
  while (query.Next()) households.push_back(query.GetId<HouseholdTag>(0));
  return households;
}

std::vector<std::pair<PersonId, bool>> PersonsByFoldedName(store::Database& db, HouseholdId household,
                                                           const PersonNames& names) {
  auto query = db.Prepare(R"sql(
    SELECT p.id, p.surname_ky, p.given_ky, p.patronymic_ky, p.surname_ru, p.given_ru, p.patronymic_ru,
           max(m.to_day IS NULL)
    FROM membership AS m JOIN person AS p ON p.id = m.person WHERE m.household = ? GROUP BY p.id ORDER BY p.id
  )sql");
  query.Bind(household);
  const std::string ky = text::FoldedKey(names.ky.Full()), ru = text::FoldedKey(names.ru.Full());
  std::vector<std::pair<PersonId, bool>> persons;
  while (query.Next()) {
    const NameParts there_ky{query.String(1), query.String(2), query.String(3), {}};
    const NameParts there_ru{query.String(4), query.String(5), query.String(6), {}};
    const std::string keys[] = {text::FoldedKey(there_ky.Full()), text::FoldedKey(there_ru.Full())};
    const bool same = std::any_of(std::begin(keys), std::end(keys),
                                  [&](const std::string& key) { return !key.empty() && (key == ky || key == ru); });
    if (same) persons.emplace_back(query.GetId<PersonTag>(0), query.Int(7) != 0);
  }
  return persons;
}

std::vector<PersonId> MembersOf(store::Database& db, HouseholdId household) {
  auto query = db.Prepare("SELECT person FROM membership WHERE household = ? AND to_day IS NULL ORDER BY id");
  query.Bind(household);
  std::vector<PersonId> members;
  while (query.Next()) members.push_back(query.GetId<PersonTag>(0));
  return members;
}

bool WasMember(store::Database& db, HouseholdId household, PersonId person) {
  auto query = db.Prepare("SELECT 1 FROM membership WHERE person = ? AND household = ? LIMIT 1");
  query.Bind(person, household);
  return query.Next();
}

}  // namespace aiyl::household
