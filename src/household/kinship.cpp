// SPDX-License-Identifier: Apache-2.0
// The table of kinship words as rules over links. Tried from the nearest kin outwards; the first that fits wins.
#include "household/kinship.h"

#include <algorithm>
#include <array>
#include <functional>

namespace aiyl::household {
namespace {

class Kin {
 public:
  Kin(const KinCircle& circle, const KinPerson& head) : m_circle(circle), m_head(head) {}

  std::string WordFor(const KinPerson& person) const {
    for (const auto rule :
         {&Kin::Spouse, &Kin::Child, &Kin::Parent, &Kin::Sibling, &Kin::Descendant, &Kin::Grandparent, &Kin::ChildInLaw,
          &Kin::ParentInLaw, &Kin::StepChild, &Kin::StepParent, &Kin::SiblingsChild, &Kin::SiblingsSpouse})
      if (std::string word = (this->*rule)(person); !word.empty()) return word;
    return {};
  }

 private:
  using Word = std::string;

  static Word BySex(const KinPerson& person, const char* female, const char* male) {
    if (person.sex == Sex::kFemale) return female;
    if (person.sex == Sex::kMale) return male;
    return {};
  }
  const KinPerson* Find(const std::optional<PersonId>& id) const {
    if (!id) return nullptr;
    const auto found = m_circle.find(*id);
    return found == m_circle.end() ? nullptr : &found->second;
  }
  static bool Married(const KinPerson& a, const KinPerson& b) {
    const auto has = [](const KinPerson& one, PersonId other) {
      return std::find(one.spouses.begin(), one.spouses.end(), other) != one.spouses.end();
    };
    return has(a, b.id) || has(b, a.id);
  }
  static bool IsChildOf(const KinPerson& child, PersonId parent) {
    return child.father == parent || child.mother == parent;
  }
  static bool AreSiblings(const KinPerson& a, const KinPerson& b) {
    if (a.id == b.id) return false;
    return (a.father && a.father == b.father) || (a.mother && a.mother == b.mother);
  }
  bool AnyOf(const std::function<bool(const KinPerson&)>& fits) const {
    return std::any_of(m_circle.begin(), m_circle.end(), [&](const auto& entry) { return fits(entry.second); });
  }

  Word Spouse(const KinPerson& p) const { return Married(p, m_head) ? BySex(p, "wife", "husband") : Word(); }
  Word Child(const KinPerson& p) const { return IsChildOf(p, m_head.id) ? BySex(p, "daughter", "son") : Word(); }
  Word Parent(const KinPerson& p) const {
    if (m_head.father == p.id) return "father";
    return m_head.mother == p.id ? "mother" : Word();
  }
  Word Sibling(const KinPerson& p) const {
    if (!AreSiblings(p, m_head)) return {};
    // Without the order of birth there is no right word in Kyrgyz.
    if (!p.birth || !m_head.birth) return {};
    const bool older = p.birth->Latest() < m_head.birth->Earliest();
    const bool younger = m_head.birth->Latest() < p.birth->Earliest();
    if (older) return BySex(p, "older-sister", "older-brother");
    if (!younger) return {};
    if (p.sex == Sex::kMale) return "younger-brother";
    if (p.sex != Sex::kFemale) return {};
    return BySex(m_head, "younger-sister-of-woman", "younger-sister-of-man");
  }
  Word Descendant(const KinPerson& p) const {
    for (const auto& parent_id : {p.father, p.mother}) {
      const KinPerson* parent = Find(parent_id);
      if (!parent) continue;
      if (IsChildOf(*parent, m_head.id)) return BySex(p, "granddaughter", "grandson");
      for (const auto& grandparent_id : {parent->father, parent->mother})
        if (const KinPerson* grandparent = Find(grandparent_id); grandparent && IsChildOf(*grandparent, m_head.id))
          return BySex(p, "great-granddaughter", "great-grandson");
    }
    return {};
  }
  Word Grandparent(const KinPerson& p) const {
    for (const auto& parent_id : {m_head.father, m_head.mother})
      if (const KinPerson* parent = Find(parent_id); parent && IsChildOf(*parent, p.id))
        return BySex(p, "grandmother", "grandfather");
    return {};
  }
  Word ChildInLaw(const KinPerson& p) const {
    const bool fits = AnyOf([&](const KinPerson& child) { return IsChildOf(child, m_head.id) && Married(child, p); });
    return fits ? BySex(p, "daughter-in-law", "son-in-law") : Word();
  }
  Word ParentInLaw(const KinPerson& p) const {
    const bool fits =
        AnyOf([&](const KinPerson& spouse) { return Married(spouse, m_head) && IsChildOf(spouse, p.id); });
    if (!fits) return {};
    if (m_head.sex == Sex::kFemale) return BySex(p, "husbands-mother", "husbands-father");
    return m_head.sex == Sex::kMale ? BySex(p, "wifes-mother", "wifes-father") : Word();
  }
  Word StepChild(const KinPerson& p) const {
    // Both parents must be known: a missing link is more often a gap in the book than another father.
    if (!p.father || !p.mother) return {};
    const bool fits =
        AnyOf([&](const KinPerson& spouse) { return Married(spouse, m_head) && IsChildOf(p, spouse.id); });
    return fits ? BySex(p, "stepdaughter", "stepson") : Word();
  }
  Word StepParent(const KinPerson& p) const {
    if (!m_head.father || !m_head.mother) return {};
    const bool fits =
        AnyOf([&](const KinPerson& parent) { return IsChildOf(m_head, parent.id) && Married(parent, p); });
    return fits ? BySex(p, "stepmother", "stepfather") : Word();
  }
  Word SiblingsChild(const KinPerson& p) const {
    const KinPerson* father = Find(p.father);
    const KinPerson* mother = Find(p.mother);
    if (mother && AreSiblings(*mother, m_head)) return BySex(p, "sisters-daughter", "sisters-son");
    if (father && AreSiblings(*father, m_head)) return BySex(p, "brothers-daughter", "brothers-son");
    return {};
  }
  Word SiblingsSpouse(const KinPerson& p) const {
    const bool fits =
        AnyOf([&](const KinPerson& sibling) { return AreSiblings(sibling, m_head) && Married(sibling, p); });
    return fits ? BySex(p, "brothers-wife", "sisters-husband") : Word();
  }

  const KinCircle& m_circle;
  const KinPerson& m_head;
};

}  // namespace

std::string SuggestRelation(const KinCircle& circle, PersonId person, PersonId head) {
  if (person == head) return "head";
  const auto p = circle.find(person);
  const auto h = circle.find(head);
  if (p == circle.end() || h == circle.end()) return {};
  return Kin(circle, h->second).WordFor(p->second);
}

}  // namespace aiyl::household
