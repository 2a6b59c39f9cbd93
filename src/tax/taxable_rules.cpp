// SPDX-License-Identifier: Apache-2.0
#include "tax/taxable_rules.h"

#include "tax/taxable.h"

namespace aiyl::tax {
namespace {

void AddNames(const rules::Expression& expression, std::set<std::string>& names) {
  if (expression.kind == rules::Expression::Kind::kName) names.insert(expression.name);
  for (const auto& part : expression.parts) AddNames(part, names);
}

}  // namespace

Date RuleDay(int year) {
  return *Date::FromYmd(year, 1, 1);
}

AskedInputs::AskedInputs(const rules::RuleFile& file, int year) : m_file(file) {
  const rules::RuleSet* set = nullptr;
  for (const auto& each : file.sets)
    if (!each.unknown && each.from <= RuleDay(year) && (!set || set->from < each.from)) set = &each;
  if (!set) return;
  for (const auto& step : set->steps) AddNames(step.formula.value, m_names);
  // What a derivation asks for counts where the formula uses what it gives.
  for (const auto& derived : set->derived)
    if (m_names.contains(derived.name))
      for (const auto& [word, name] : derived.words) m_names.insert(name);
}

bool AskedInputs::Needs(const std::string& name) const {
  const auto* input = m_file.FindInput(name);
  return input && !input->value && m_names.contains(name);
}

}  // namespace aiyl::tax
