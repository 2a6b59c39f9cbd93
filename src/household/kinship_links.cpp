// SPDX-License-Identifier: Apache-2.0
// Links for the kinship words, from the book: father, mother and spouse as recorded, and what the present words say
// where no link is recorded (a "son" of a man is his child). Links that would be guesses are left out.
#include <algorithm>
#include <set>

#include "household/kinship.h"

namespace aiyl::household {
namespace {

constexpr int kGenerations = 4;  // up from each member: enough for great-grandchildren

std::optional<KinPerson> LoadKin(store::Database& db, PersonId id) {
  auto query = db.Prepare("SELECT sex, birth_earliest, birth_latest, father, mother FROM person WHERE id = ?");
  query.Bind(id);
  if (!query.Next()) return std::nullopt;
  KinPerson kin;
  kin.id = id;
  kin.sex = SexFromCode(query.Text(0)).value_or(Sex::kUnknown);
  if (!query.IsNull(1)) kin.birth = PartialDate::FromRange(query.GetDate(1), query.GetDate(2));
  kin.father = query.OptionalId<PersonTag>(3);
  kin.mother = query.OptionalId<PersonTag>(4);
  return kin;
}

// Marriages that stand on the day, or that ended by death: a widow stays her husband's wife in words.
void LoadSpouses(store::Database& db, KinPerson& kin, Date day) {
  auto query = db.Prepare(R"sql(
    SELECT spouse FROM marriage
    WHERE person = ?1 AND spouse IS NOT NULL AND (to_day IS NULL OR to_day > ?2 OR end_kind = 'death')
    UNION
    SELECT person FROM marriage
    WHERE spouse = ?1 AND (to_day IS NULL OR to_day > ?2 OR end_kind = 'death')
    ORDER BY 1
  )sql");
  query.Bind(kin.id, day);
  while (query.Next()) kin.spouses.push_back(query.GetId<PersonTag>(0));
}

struct Words {
  std::map<PersonId, std::string> word;
  std::optional<PersonId> head;
};

// The last words of the household that stand on `day` or ended on it (a death ends them on the day of the change).
Words WordsOn(store::Database& db, HouseholdId household, Date day) {
  auto query = db.Prepare(R"sql(
    SELECT person, relation FROM relation
    WHERE household = ?1 AND (from_day IS NULL OR from_day <= ?2) AND (to_day IS NULL OR to_day >= ?2)
    ORDER BY to_day IS NULL, to_day, id
  )sql");
  query.Bind(household, day);
  Words words;
  while (query.Next()) {
    const auto person = query.GetId<PersonTag>(0);
    words.word[person] = query.String(1);
    if (query.Text(1) == "head") words.head = person;
  }
  return words;
}

std::vector<PersonId> MembersOn(store::Database& db, HouseholdId household, Date day) {
  auto query = db.Prepare(R"sql(
    SELECT person FROM membership
    WHERE household = ?1 AND (from_day IS NULL OR from_day <= ?2) AND (to_day IS NULL OR to_day > ?2) ORDER BY id
  )sql");
  query.Bind(household, day);
  std::vector<PersonId> members;
  while (query.Next()) members.push_back(query.GetId<PersonTag>(0));
  return members;
}

class Inference {
 public:
  Inference(KinCircle& circle, const Words& words) : m_circle(circle), m_words(words) {}

  void Run() {
    if (!m_words.head || !m_circle.count(*m_words.head)) return;
    const PersonId head = *m_words.head;
    const auto spouses = Having({"wife", "husband"});
    if (spouses.size() == 1) Marry(head, spouses.front());
    const auto fathers = Having({"father"}), mothers = Having({"mother"});
    if (fathers.size() == 1) SetParent(head, fathers.front());
    if (mothers.size() == 1) SetParent(head, mothers.front());
    if (fathers.size() == 1 && mothers.size() == 1) Marry(fathers.front(), mothers.front());
    for (const auto child : Having({"son", "daughter"})) {
      SetParent(child, head);
      if (spouses.size() == 1) SetParent(child, spouses.front());
    }
    for (const auto sibling : Having({"older-brother", "younger-brother", "older-sister", "younger-sister-of-man",
                                      "younger-sister-of-woman"})) {
      const KinPerson& h = m_circle.at(head);
      // A parent that nobody recorded is still the same one.
      if (!h.father && !h.mother) m_circle.at(head).father = UnrecordedFather();
      if (h.father) SetFather(sibling, *h.father);
      if (h.mother) SetMother(sibling, *h.mother);
    }
    InferChildrenInLaw();
  }

 private:
  static PersonId UnrecordedFather() {
    Uuid marker;
    marker.bytes[15] = 1;
    return PersonId(marker);
  }
  std::vector<PersonId> Having(const std::set<std::string>& words) const {
    std::vector<PersonId> found;
    for (const auto& [person, word] : m_words.word)
      if (words.count(word) && m_circle.count(person)) found.push_back(person);
    return found;
  }
  void Marry(PersonId a, PersonId b) {
    auto& spouses = m_circle.at(a).spouses;
    if (std::find(spouses.begin(), spouses.end(), b) == spouses.end()) spouses.push_back(b);
  }
  void SetFather(PersonId child, PersonId father) {
    auto& kin = m_circle.at(child);
    if (!kin.father && child != father) kin.father = father;
  }
  void SetMother(PersonId child, PersonId mother) {
    auto& kin = m_circle.at(child);
    if (!kin.mother && child != mother) kin.mother = mother;
  }
  void SetParent(PersonId child, PersonId parent) {
    const Sex sex = m_circle.at(parent).sex;
    if (sex == Sex::kMale) SetFather(child, parent);
    if (sex == Sex::kFemale) SetMother(child, parent);
  }
  // One son and one daughter-in-law leave no doubt who is whose.
  void InferChildrenInLaw() {
    for (const auto& [child_word, spouse_word] :
         {std::pair{"son", "daughter-in-law"}, std::pair{"daughter", "son-in-law"}}) {
      const auto children = Having({child_word}), spouses = Having({spouse_word});
      if (children.size() == 1 && spouses.size() == 1 && m_circle.at(spouses.front()).spouses.empty())
        Marry(children.front(), spouses.front());
    }
  }

  KinCircle& m_circle;
  const Words& m_words;
};

}  // namespace

std::vector<RelationSuggestion> SuggestRelations(store::Database& db, HouseholdId household, PersonId head, Date day) {
  const auto members = MembersOn(db, household, day);
  const auto words = WordsOn(db, household, day);
  KinCircle circle;
  std::vector<PersonId> wanted = members;
  wanted.push_back(head);
  for (const auto& [person, word] : words.word) wanted.push_back(person);
  for (int generation = 0; generation < kGenerations && !wanted.empty(); ++generation) {
    std::vector<PersonId> next;
    for (const auto id : wanted) {
      if (circle.count(id)) continue;
      auto kin = LoadKin(db, id);
      if (!kin) continue;
      LoadSpouses(db, *kin, day);
      for (const auto& link : {kin->father, kin->mother})
        if (link) next.push_back(*link);
      for (const auto spouse : kin->spouses) next.push_back(spouse);
      circle.emplace(id, std::move(*kin));
    }
    wanted = std::move(next);
  }
  Inference(circle, words).Run();
  std::vector<RelationSuggestion> suggestions;
  for (const auto member : members) {
    const auto present = words.word.find(member);
    const std::string now = present == words.word.end() ? std::string() : present->second;
    std::string suggested = SuggestRelation(circle, member, head);
    if (suggested.empty() && words.head == head) suggested = now;
    suggestions.push_back({member, now, std::move(suggested)});
  }
  return suggestions;
}

}  // namespace aiyl::household
