// SPDX-License-Identifier: Apache-2.0
#include "rules/input_values.h"

#include <algorithm>

#include "rules/calendar_inputs.h"
#include "rules/refusals.h"
#include "text/search_key.h"

namespace aiyl::rules {
namespace {

// "41705…" by code, «саман» by name.
std::optional<Code> FindCode(const std::vector<Code>& list, const std::string& text) {
  for (const auto& code : list)
    if (code.code == text) return code;
  const std::string wanted = text::FoldedKey(text);
  for (const auto& code : list)
    if (!wanted.empty() && (text::FoldedKey(code.name.ky) == wanted || text::FoldedKey(code.name.ru) == wanted))
      return code;
  return std::nullopt;
}

// "420", or "1.5 ha" with the unit said: hectares become square metres and the other way, any other unit is refused.
Result<std::optional<Rational>> NumberIn(const Input& input, const std::string& text) {
  const size_t blank = text.find(' ');
  auto number = Rational::FromText(text.substr(0, blank));
  if (!number || blank == std::string::npos) return number;
  const auto unit = Unit::FromText(text.substr(blank + 1));
  if (unit && *unit == input.unit) return number;
  const std::string from = unit ? unit->Text() : text.substr(blank + 1), to = input.unit.Text();
  const auto factor = from == "ha" && to == "m2"   ? Rational::Of(10'000, 1)
                      : from == "m2" && to == "ha" ? Rational::Of(1, 10'000)
                                                   : std::nullopt;
  if (!factor)
    return Refuse(
        "rules.input-unit",
        Msg("{input} is given in {unit}, not in {other}.", {{"input", LabelOf(input)}, {"unit", to}, {"other", from}}),
        input.name);
  return number->Times(*factor);
}

}  // namespace

bool IsWithin(const Input& input, const Rational& number) {
  // What nobody bounded is a quantity: none is below nothing.
  const Rational least = input.least.value_or(Rational(0));
  return (!input.whole || number.IsWhole()) && least <= number && (!input.most || number <= *input.most);
}

Status CheckBounds(const Input& input, const Rational& number, const std::string& text) {
  if (input.whole && !number.IsWhole()) return BadValue(input, text);
  if (!IsWithin(input, number)) return OutOfRange(input, text);
  return {};
}

Result<InputValue> ReadValue(const RuleFile& file, const Input& input, const Given& given) {
  InputValue value;
  value.input = &input;
  value.source = given.source;
  switch (input.type) {
    case Input::Type::kDate: {
      const auto day = Date::FromIso(given.text);
      if (!day) return BadValue(input, given.text);
      value.value = *day;
      return value;
    }
    case Input::Type::kCode: {
      const auto list = file.lists.find(input.list);
      const auto code = list == file.lists.end() ? std::nullopt : FindCode(list->second, given.text);
      if (!code) return BadValue(input, given.text);
      value.value = *code;
      return value;
    }
    case Input::Type::kNumber:
      break;
  }
  AIYL_ASSIGN(const auto number, NumberIn(input, given.text));
  if (!number) return BadValue(input, given.text);
  AIYL_TRY(CheckBounds(input, *number, given.text));
  value.value = *number;
  return value;
}

bool IsNeeded(const RuleSet& set, const std::string& name) {
  const auto uses = [&](const auto& self, const Expression& one) -> bool {
    if (one.kind == Expression::Kind::kName && one.name == name) return true;
    return std::any_of(one.parts.begin(), one.parts.end(), [&](const Expression& part) { return self(self, part); });
  };
  return std::any_of(set.steps.begin(), set.steps.end(),
                     [&](const Step& step) { return uses(uses, step.formula.value); });
}

Result<InputValues> ReadInputs(const RuleFile& file, const RuleSet& set, Date on, const GivenInputs& given) {
  InputValues values;
  for (const auto& [name, one] : given) {
    const Input* input = file.FindInput(name);
    if (!input) {
      std::string known;
      for (const auto& each : file.inputs) known += (known.empty() ? "" : ", ") + each.name;
      return Refuse("rules.input-unknown",
                    Msg("There is no input “{name}”; known ones: {known}.", {{"name", name}, {"known", known}}), name);
    }
    AIYL_ASSIGN(values[name], ReadValue(file, *input, one));
  }
  for (const auto& derived : set.derived) AIYL_TRY(Derive(file, derived, on, values));
  for (const auto& input : file.inputs) {
    if (values.contains(input.name) || !IsNeeded(set, input.name)) continue;
    if (!input.value) return IsMissing(input);
    AIYL_ASSIGN(auto standing, ReadValue(file, input, {*input.value}));
    standing.standing = true;
    values[input.name] = std::move(standing);
  }
  return values;
}

}  // namespace aiyl::rules
