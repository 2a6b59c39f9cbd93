// SPDX-License-Identifier: Apache-2.0
#include "rules/explain.h"

#include "text/wording.h"

namespace aiyl::rules {
namespace {

using text::Language;

// A look-up shows the figure that was found, in the way of its parameter.
Result<std::string> FoundFigure(const Expression& expression, Evaluation& values, Language language) {
  AIYL_ASSIGN(const auto found, values.LookUp(expression));
  return NumberShown(*found.row->value, found.parameter->percent, language);
}

}  // namespace

std::string NumberShown(const Rational& number, bool percent, Language language) {
  const auto scaled = percent ? number.Times(Rational(100)) : number;
  const Rational shown = scaled.value_or(number);
  int64_t ten = 1;
  for (int places = 0; places <= 9; ++places, ten *= 10) {
    const auto whole = shown.Times(Rational(ten));
    if (!whole) break;
    if (whole->IsWhole())
      return text::DecimalText(whole->Numerator(), places, language) + (scaled && percent ? "\u00A0%" : "");
  }
  return text::NumberText(number.Numerator()) + "/" + text::NumberText(number.Denominator());
}

Result<std::string> InFigures(const Expression& expression, Evaluation& values, Language language) {
  using Kind = Expression::Kind;
  switch (expression.kind) {
    case Kind::kNumber:
      return NumberShown(expression.number, false, language);
    case Kind::kLookUp:
      return FoundFigure(expression, values, language);
    case Kind::kName: {
      if (const auto step = values.steps.find(expression.name); step != values.steps.end())
        return NumberShown(step->second, false, language);
      const auto input = values.inputs.find(expression.name);
      if (input != values.inputs.end() && input->second.Number())
        return NumberShown(*input->second.Number(), false, language);
      return FoundFigure(expression, values, language);
    }
    case Kind::kSum:
    case Kind::kProduct:
    case Kind::kMin:
    case Kind::kMax:
      break;
  }
  const bool listed = expression.kind == Kind::kMin || expression.kind == Kind::kMax;
  std::string text;
  for (size_t i = 0; i < expression.parts.size(); ++i) {
    const auto& part = expression.parts[i];
    AIYL_ASSIGN(auto shown, InFigures(part, values, language));
    if (!listed && part.kind == Kind::kSum) shown = "(" + shown + ")";
    const bool minus = expression.kind == Kind::kSum && expression.minus[i];
    if (i == 0)
      text = (minus ? "−" : "") + shown;
    else
      text += (listed ? "; " : expression.kind == Kind::kProduct ? " × " : minus ? " − " : " + ") + shown;
  }
  if (expression.kind == Kind::kMin) return "min(" + text + ")";
  if (expression.kind == Kind::kMax) return "max(" + text + ")";
  return text;
}

}  // namespace aiyl::rules
