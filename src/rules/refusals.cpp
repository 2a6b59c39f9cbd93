// SPDX-License-Identifier: Apache-2.0
#include "rules/refusals.h"

#include "base/in_each.h"

namespace aiyl::rules {

std::string LabelOf(const Input& input) {
  return InEach(input.label.ky, input.label.ru, input.name);
}

std::string LabelOf(const Parameter& parameter) {
  return InEach(parameter.label.ky, parameter.label.ru, parameter.name);
}

tl::unexpected<Error> BadValue(const Input& input, const std::string& text) {
  switch (input.type) {
    case Input::Type::kDate:
      return Refuse(
          "rules.input-value",
          Msg("{input}: “{text}” is no day; a day is written 2023-05-15.", {{"input", LabelOf(input)}, {"text", text}}),
          input.name);
    case Input::Type::kCode:
      return Refuse("rules.input-value",
                    Msg("{input}: “{text}” is not in the list.", {{"input", LabelOf(input)}, {"text", text}}),
                    input.name);
    case Input::Type::kNumber:
      break;
  }
  return Refuse(
      "rules.input-value",
      Msg("{input}: “{text}” is no number; write 420, 420.5 or 1/3.", {{"input", LabelOf(input)}, {"text", text}}),
      input.name);
}

tl::unexpected<Error> OutOfRange(const Input& input, const std::string& text) {
  const std::string least = input.least.value_or(Rational(0)).Text();
  return Refuse(
      "rules.input-range",
      input.most
          ? Msg("{input}: {text} is outside {least} to {most}.",
                {{"input", LabelOf(input)}, {"text", text}, {"least", least}, {"most", input.most->Text()}})
          : Msg("{input}: {text} is less than {least}.", {{"input", LabelOf(input)}, {"text", text}, {"least", least}}),
      input.name);
}

tl::unexpected<Error> IsMissing(const Input& input) {
  return Refuse("rules.input-missing",
                Msg("{input} is not known ({name}); without it nothing is computed.",
                    {{"input", LabelOf(input)}, {"name", input.name}}),
                input.name);
}

tl::unexpected<Error> LiesAfter(const Input& first, const std::string& second) {
  return Refuse("rules.input-range",
                Msg("{first} lies after {second}.", {{"first", LabelOf(first)}, {"second", second}}), first.name);
}

tl::unexpected<Error> NoRow(const std::string& parameter, const std::string& keys, Date on) {
  return Refuse("rules.no-row", Msg("The rules name no “{parameter}” for {keys} on {day}.",
                                    {{"parameter", parameter}, {"keys", keys}, {"day", on.Iso()}}));
}

tl::unexpected<Error> TooLarge() {
  return Refuse("rules.too-large", Msg("The numbers are too large to be computed exactly."));
}

tl::unexpected<Error> LessThanNothing() {
  return Refuse("rules.no-sum", Msg("The formula gave less than nothing: the rule file is wrong."));
}

}  // namespace aiyl::rules
