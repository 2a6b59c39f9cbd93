// SPDX-License-Identifier: Apache-2.0
#include "rules/evaluate.h"

#include <algorithm>

#include "base/in_each.h"
#include "rules/refusals.h"

namespace aiyl::rules {
const ParameterEdition* EditionOf(const Parameter& parameter, Date day) {
  for (const auto& edition : parameter.editions)
    if (edition.from <= day && (!edition.to || day <= *edition.to)) return &edition;
  return nullptr;
}

std::string RowId(const LookedUp& found) {
  std::string id = found.parameter->name + "/" + found.edition->from.Iso();
  for (const auto& key : found.row->keys) id += "/" + key;
  return id;
}

std::optional<Band> BandFrom(const std::string& text) {
  const size_t dash = text.find('-');
  if (dash == std::string::npos) return std::nullopt;
  const auto least = Rational::FromText(text.substr(0, dash));
  if (!least) return std::nullopt;
  Band band{.least = *least, .most = {}};
  if (dash + 1 == text.size()) return band;
  band.most = Rational::FromText(text.substr(dash + 1));
  if (!band.most || *band.most <= band.least) return std::nullopt;
  return band;
}

Result<LookedUp> Evaluation::LookUp(const Expression& look_up) {
  const Parameter* parameter = file.FindParameter(look_up.name);
  const ParameterEdition* edition = parameter ? EditionOf(*parameter, on) : nullptr;
  const auto no_row = [&](const std::string& keys) {
    return NoRow(parameter ? LabelOf(*parameter) : look_up.name, keys, on);
  };
  if (!edition || parameter->keys.size() != look_up.parts.size()) return no_row("–");
  // For each key: the code, or the number that a band must hold.
  std::vector<std::string> codes;
  std::vector<std::optional<Rational>> numbers;
  std::string ky, ru;
  for (const auto& part : look_up.parts) {
    const auto input = inputs.find(part.name);
    const Code* code = input == inputs.end() ? nullptr : input->second.TheCode();
    std::optional<Rational> number;
    if (!code) {
      AIYL_ASSIGN(number, Value(part));
    }
    ky += (ky.empty() ? "" : ", ") + (code ? code->name.ky : number->Text());
    ru += (ru.empty() ? "" : ", ") + (code ? code->name.ru : number->Text());
    codes.push_back(code ? code->code : std::string());
    numbers.push_back(number);
  }
  // Key by key, as the checker goes: a code's own rows, else those for every other code.
  std::vector<const ParameterRow*> rows;
  for (const auto& row : edition->rows) rows.push_back(&row);
  for (size_t i = 0; i < codes.size(); ++i) {
    const bool own =
        !numbers[i] && std::any_of(rows.begin(), rows.end(), [&](auto* row) { return row->keys[i] == codes[i]; });
    std::erase_if(rows, [&](const ParameterRow* row) {
      if (!numbers[i]) return row->keys[i] != (own ? codes[i] : "*");
      const auto band = BandFrom(row->keys[i]);
      return !band || !band->Holds(*numbers[i]);
    });
  }
  if (rows.empty() || !rows.front()->value) return no_row(InEach(ky, ru));
  return looked_up.emplace_back(LookedUp{parameter, edition, rows.front()});
}

Result<Rational> Evaluation::Value(const Expression& expression) {
  using Kind = Expression::Kind;
  switch (expression.kind) {
    case Kind::kNumber:
      return expression.number;
    case Kind::kName: {
      if (const auto step = steps.find(expression.name); step != steps.end()) return step->second;
      if (const auto input = inputs.find(expression.name); input != inputs.end() && input->second.Number())
        return *input->second.Number();
      AIYL_ASSIGN(const auto constant, LookUp(expression));
      return *constant.row->value;
    }
    case Kind::kLookUp: {
      AIYL_ASSIGN(const auto found, LookUp(expression));
      return *found.row->value;
    }
    case Kind::kSum:
    case Kind::kProduct:
    case Kind::kMin:
    case Kind::kMax:
      break;
  }
  std::optional<Rational> value;
  for (size_t i = 0; i < expression.parts.size(); ++i) {
    AIYL_ASSIGN(const auto part, Value(expression.parts[i]));
    if (expression.kind == Kind::kSum)
      value = expression.minus[i] ? value.value_or(Rational(0)).Minus(part) : value.value_or(Rational(0)).Plus(part);
    else if (expression.kind == Kind::kProduct)
      value = value.value_or(Rational(1)).Times(part);
    else if (!value)
      value = part;
    else
      value = expression.kind == Kind::kMin ? std::min(*value, part) : std::max(*value, part);
    if (!value) return TooLarge();
  }
  return *value;
}

}  // namespace aiyl::rules
