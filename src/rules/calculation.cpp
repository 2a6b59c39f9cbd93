// SPDX-License-Identifier: Apache-2.0
#include "rules/calculation.h"

#include <set>

#include "rules/explain.h"
#include "rules/refusals.h"
#include "rules/rule_check.h"
#include "text/date_words.h"

namespace aiyl::rules {
namespace {

using text::Language;

std::string WithUnit(std::string number, const Unit& unit, Language language) {
  const std::string shown = unit.Shown(language);
  return shown.empty() ? number : number + "\u00A0" + shown;
}

UsedInput Used(const std::string& name, const InputValue& value) {
  UsedInput used{.name = name,
                 .label = value.input->label,
                 .value = {},
                 .shown = {},
                 .source = value.source,
                 .standing = value.standing,
                 .derived = value.derived};
  if (const auto* number = value.Number()) {
    used.value = number->Text();
    // A bare whole number is a year or a yes: thousands are not set apart in «1985».
    const auto shown = [&](Language language) {
      return value.input->whole && value.input->unit.IsNone() && number->IsWhole()
                 ? number->Text()
                 : WithUnit(NumberShown(*number, false, language), value.input->unit, language);
    };
    used.shown = {shown(Language::kKy), shown(Language::kRu)};
  } else if (const auto* code = value.TheCode()) {
    used.value = code->code;
    used.shown = code->name;
  } else if (const auto* day = value.Day()) {
    used.value = day->Iso();
    used.shown = {text::DateNumeric(*day), text::DateNumeric(*day)};
  }
  return used;
}

UsedRow Used(const LookedUp& found) {
  const auto& parameter = *found.parameter;
  UsedRow used{.id = RowId(found), .label = parameter.label, .shown = {}, .reference = found.edition->reference};
  const auto shown = [&](Language language) {
    return WithUnit(NumberShown(*found.row->value, parameter.percent, language), parameter.unit, language);
  };
  used.shown = {shown(Language::kKy), shown(Language::kRu)};
  return used;
}

}  // namespace

std::vector<DuePart> DueParts(const RuleSet& set, Date on, Tyiyn sum) {
  std::vector<DuePart> parts;
  Tyiyn left = sum;
  for (size_t i = 0; i < set.due.size(); ++i) {
    const auto& due = set.due[i];
    const auto day = Date::FromYmd(on.Year(), due.month, due.day);
    const auto part = i + 1 == set.due.size()
                          ? std::optional(left)
                          : sum.Times(due.share.Numerator(), due.share.Denominator(), Rounding::kHalfUp);
    if (!day || !part) continue;
    parts.push_back({*day, *part});
    left = left.Minus(*part).value_or(left);
  }
  return parts;
}

Result<Calculation> Calculate(const RuleFile& file, Date on, const GivenInputs& given) {
  AIYL_ASSIGN(const RuleSet* set, file.SetOf(on));
  AIYL_ASSIGN(const auto inputs, ReadInputs(file, *set, on, given));
  Evaluation values{.file = file, .on = on, .inputs = inputs};
  Calculation result;
  result.kind = file.kind;
  result.name = file.name;
  result.hash = file.hash;
  result.on = on;
  result.set_from = set->from;
  result.reference = set->reference;
  result.verified = set->reference.verified;
  UnitChecker units(file);
  for (const auto& step : set->steps) {
    AIYL_ASSIGN(const Rational value, values.Value(step.formula.value));
    const size_t looked_up = values.looked_up.size();
    AIYL_ASSIGN(const Unit unit, units.StepUnit(step.formula));
    Bilingual figures;
    AIYL_ASSIGN(figures.ky, InFigures(step.formula.value, values, Language::kKy));
    AIYL_ASSIGN(figures.ru, InFigures(step.formula.value, values, Language::kRu));
    values.looked_up.resize(looked_up);  // what the explanation looked up is there already
    const auto told = [&](std::string& text, Language language) {
      const std::string figure = WithUnit(NumberShown(value, false, language), unit, language);
      text = text == NumberShown(value, false, language) ? figure : text + " = " + figure;
    };
    told(figures.ky, Language::kKy);
    told(figures.ru, Language::kRu);
    if (value.IsZero() && result.zero.IsEmpty()) result.zero = step.zero;
    result.steps.push_back({step.formula.name, step.label, step.article, value, unit, std::move(figures)});
    values.steps[step.formula.name] = value;
    result.exact = value;
  }
  const auto in_tyiyn = result.exact.Times(Rational(100));
  const auto whole = in_tyiyn ? in_tyiyn->Rounded(set->rounding) : std::nullopt;
  if (!whole) return TooLarge();
  if (*whole < 0) return LessThanNothing();
  result.sum = Tyiyn(*whole);
  if (*whole != 0) result.zero = {};
  for (const auto& input : file.inputs)
    if (const auto used = inputs.find(input.name); used != inputs.end())
      result.inputs.push_back(Used(input.name, used->second));
  std::set<std::string> seen;
  for (const auto& found : values.looked_up) {
    auto row = Used(found);
    if (!seen.insert(row.id).second) continue;
    result.verified = result.verified && row.reference.verified;
    result.rows.push_back(std::move(row));
  }
  result.due = DueParts(*set, on, result.sum);
  return result;
}

}  // namespace aiyl::rules
