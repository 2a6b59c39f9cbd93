// SPDX-License-Identifier: Apache-2.0
// What is read once of the owners of a year: who stood first in each household, who died or left, rights to relief,
// choices of the exempt dwelling. Private to the module.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "tax/taxable.h"

namespace aiyl::tax {

struct Relief {
  Uuid id;
  std::optional<Uuid> object;
  std::string category;
  Date since;
};

class OwnersOfYear {
 public:
  OwnersOfYear(store::Database& db, const office::Scope& scope, const std::string& rule_kind, int year);

  // The first-recorded person of the household on that day, else the first one after it.
  std::optional<Uuid> HeadOf(const Uuid& household, Date day) const;
  // Why this person of the book owes nothing for the year any more; empty where he does. `until` is the last day of his
  // part, `has_document` whether a document of it is recorded.
  std::optional<Gap> WhyNot(const Uuid& person, const std::optional<Date>& until, bool has_document) const;
  // Of those that hold in the year: of this object before of any, the earliest right before a later one.
  const Relief* ReliefOf(const Uuid& payer, const Uuid& object) const;
  // The dwelling that he chose, with the row.
  struct Choice {
    Uuid id, object;
  };
  const Choice* ChoiceOf(const Uuid& payer) const;
  std::optional<Uuid> OutsideOwner(const Uuid& object, const std::string& name) const;

 private:
  struct Head {
    Uuid person;
    std::optional<Date> from, to;
  };
  struct Fate {
    std::optional<Date> died, left;
    std::string name;
  };
  Date m_first, m_next;
  std::unordered_map<Uuid, std::vector<Head>> m_heads;
  std::unordered_map<Uuid, Fate> m_fates;
  std::unordered_map<Uuid, std::vector<Relief>> m_reliefs;
  std::unordered_map<Uuid, Choice> m_choices;
  std::map<std::pair<Uuid, std::string>, Uuid> m_outside;
};

// «Асанов Бакыт Эсенович», of the book or an outside payer.
std::string NameOfOwner(store::Database& db, const Uuid& payer);

}  // namespace aiyl::tax
