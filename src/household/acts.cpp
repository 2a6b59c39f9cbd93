// SPDX-License-Identifier: Apache-2.0
// The table of acts, composed of its parts in the order in which menus show them.
#include "household/acts.h"

#include <algorithm>
#include <map>

#include "household/act_fields.h"

namespace aiyl::household {
namespace {

// What a step calls a field, and under which names an act may have it.
const std::multimap<std::string_view, std::string_view> kOtherNames = {
    {"birth", "happened_on"},  {"end_reason", "reason"},   {"from", "happened_on"}, {"head", "new_head"},
    {"head", "household"},     {"opened", "happened_on"},  {"person", "members"},   {"person", "others"},
    {"person", "head"},        {"person", "household"},    {"relation", "members"}, {"relation", "relations"},
    {"start_kind", "from"},    {"start_reason", "reason"}, {"household", "person"}, {"household", "into"},
    {"kind", "dwelling_kind"},
};

bool HasField(const office::ActSpec& act, std::string_view name) {
  if (name == "happened_on" || name == "note") return true;
  return std::any_of(act.fields.begin(), act.fields.end(), [&](const auto& field) { return field.name == name; });
}

// A form shows a sentence beside a field that it has; where it has none, the sentence stands alone.
office::ActSpec NamingOwnFields(office::ActSpec act) {
  act.run = [act](UnitOfWork& work, const office::Json& data) {
    auto result = act.run(work, data);
    if (result) return result;
    std::string& field = result.error().field;
    if (field.empty() || HasField(act, field.substr(0, field.find('.')))) return result;
    std::string known;
    const auto [first, last] = kOtherNames.equal_range(field);
    for (auto it = first; it != last && known.empty(); ++it)
      if (HasField(act, it->second)) known = it->second;
    field = known;
    return result;
  };
  return act;
}

}  // namespace

const std::vector<office::ActSpec>& Acts() {
  static const std::vector<office::ActSpec> all = [] {
    std::vector<office::ActSpec> acts;
    for (auto& part : {AccountActs(), PersonActs(), MemberActs(), LifeActs(), StatusActs(), PropertyActs()})
      for (auto& act : part) acts.push_back(NamingOwnFields(std::move(act)));
    return acts;
  }();
  return all;
}

const office::ActSpec* FindAct(std::string_view kind) {
  for (const auto& act : Acts())
    if (act.kind == kind) return &act;
  return nullptr;
}

}  // namespace aiyl::household
