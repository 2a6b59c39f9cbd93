// SPDX-License-Identifier: Apache-2.0
#include "tax/rule_inputs.h"

#include <algorithm>

namespace aiyl::tax {

using Slot = rules::PreparedRules::Slot;

RuleInputs::RuleInputs(const rules::RuleFile& file, const rules::PreparedRules& prepared)
    : m_file(file), m_prepared(prepared), m_slots(file.inputs.size()), m_from(file.inputs.size()) {}

Status RuleInputs::Fill(const Taxable& object, const Owner& owner) {
  std::fill(m_slots.begin(), m_slots.end(), Slot());
  std::fill(m_from.begin(), m_from.end(), nullptr);
  for (const auto& input : object.inputs) AIYL_TRY(Take(input));
  for (const auto& input : owner.inputs) AIYL_TRY(Take(input));
  return {};
}

Status RuleInputs::Take(const InputFrom& input) {
  const auto slot = m_prepared.SlotOf(input.name);
  if (!slot) return {};
  m_from[*slot] = &input;
  if (const auto* number = std::get_if<rules::Rational>(&input.value)) {
    m_slots[*slot] = *number;
  } else if (const auto* day = std::get_if<Date>(&input.value)) {
    m_slots[*slot] = *day;
  } else {
    const auto& code = std::get<std::string>(input.value);
    const auto known = m_prepared.CodeOf(*slot, code);
    if (!known)
      return Refuse("rules.input-value", Msg("{input}: “{text}” is not in the list.",
                                             {{"input", m_file.inputs[*slot].label.ky}, {"text", code}}));
    m_slots[*slot] = *known;
  }
  return {};
}

StoredCalculation RuleInputs::Stored(Date on, const rules::PreparedRules::Sum& sum) const {
  StoredCalculation stored;
  stored.on = on;
  for (size_t i = 0; i < m_file.inputs.size(); ++i) {
    const auto& input = m_file.inputs[i];
    const Slot& used = sum.inputs[i];
    if (std::holds_alternative<std::monostate>(used)) continue;
    StoredInput& one = stored.inputs.emplace_back();
    one.name = input.name;
    one.value = m_prepared.TextOf(i, used);
    if (!m_from[i]) continue;
    one.source = m_from[i]->source;
    one.row = m_from[i]->row;
  }
  for (const auto row : sum.rows) stored.rows.push_back(m_prepared.RowId(row));
  stored.steps = sum.steps;
  return stored;
}

}  // namespace aiyl::tax
