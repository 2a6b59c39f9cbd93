// SPDX-License-Identifier: Apache-2.0
#include "rules/rule_file.h"

#include "base/in_each.h"

namespace aiyl::rules {
namespace {

template <class T>
const T* Named(const std::vector<T>& all, const std::string& name) {
  for (const auto& one : all)
    if (one.name == name) return &one;
  return nullptr;
}

}  // namespace

const Input* RuleFile::FindInput(const std::string& wanted) const {
  return Named(inputs, wanted);
}

const Parameter* RuleFile::FindParameter(const std::string& wanted) const {
  return Named(parameters, wanted);
}

Result<const RuleSet*> RuleFile::SetOf(Date day) const {
  for (const auto& set : sets) {
    if (!set.Covers(day)) continue;
    if (set.unknown)
      return Refuse("rules.unknown-period",
                    Msg("Nothing can be computed for {day}: {reason}",
                        {{"day", day.Iso()}, {"reason", InEach(set.unknown->ky, set.unknown->ru)}}),
                    "on");
    return &set;
  }
  return Refuse(
      "rules.no-period",
      Msg("No rule “{kind}” is known for {day}.", {{"kind", InEach(name.ky, name.ru, kind)}, {"day", day.Iso()}}),
      "on");
}

}  // namespace aiyl::rules
