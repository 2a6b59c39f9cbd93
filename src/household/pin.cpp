// SPDX-License-Identifier: Apache-2.0
// Reading a ПИН: hard about 14 digits, soft about everything else.
#include "household/pin.h"

namespace aiyl::household {
namespace {

bool IsDigit(char c) {
  return c >= '0' && c <= '9';
}

// "1.23E+13", "1,23457E+13", "2.0507195700123e13": what a spreadsheet made of a long number.
bool LooksLikeSpreadsheetNumber(std::string_view text) {
  const auto e = text.find_first_of("eE");
  if (e == std::string_view::npos || e == 0 || e + 1 >= text.size()) return false;
  for (const char c : text.substr(0, e))
    if (!IsDigit(c) && c != '.' && c != ',') return false;
  for (const char c : text.substr(e + 1))
    if (!IsDigit(c) && c != '+' && c != '-') return false;
  return true;
}

int Number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

}  // namespace

Result<std::string> ParsePin(std::string_view text, const std::string& field) {
  std::string digits;
  bool other = false;
  for (size_t i = 0; i < text.size(); ++i) {
    if (IsDigit(text[i]))
      digits += text[i];
    else if (text[i] == ' ' || text[i] == '-' || text[i] == '\t')
      continue;
    else if (text.substr(i, 2) == "\u00A0")
      ++i;
    else
      other = true;
  }
  if (other && LooksLikeSpreadsheetNumber(text))
    return Refuse("pin.number",
                  Msg("A spreadsheet turned this ПИН into a number and lost its digits: type it from the document."),
                  field);
  if (other || digits.size() != 14)
    return Refuse("pin.form",
                  Msg("A ПИН has 14 digits; {n} digits were found.", {{"n", std::to_string(digits.size())}}), field);
  return digits;
}

std::optional<Sex> SexFromPin(std::string_view pin) {
  if (pin.size() != 14) return std::nullopt;
  if (pin[0] == '1') return Sex::kFemale;
  if (pin[0] == '2') return Sex::kMale;
  return std::nullopt;
}

std::optional<Date> BirthFromPin(std::string_view pin) {
  if (pin.size() != 14) return std::nullopt;
  for (const char c : pin)
    if (!IsDigit(c)) return std::nullopt;
  return Date::FromYmd(Number(pin.substr(5, 4)), Number(pin.substr(3, 2)), Number(pin.substr(1, 2)));
}

Warnings CheckPin(std::string_view pin, Sex sex, const std::optional<PartialDate>& birth, const std::string& field) {
  Warnings warnings;
  if (pin.empty()) return warnings;
  const auto pin_sex = SexFromPin(pin);
  if (!pin_sex || (sex != Sex::kUnknown && *pin_sex != sex))
    warnings.push_back({"pin.sex", Msg("The first digit of the ПИН disagrees with the sex."), field});
  const auto pin_birth = BirthFromPin(pin);
  if (!pin_birth || (birth && (*pin_birth < birth->Earliest() || birth->Latest() < *pin_birth)))
    warnings.push_back({"pin.birth", Msg("The ПИН disagrees with the date of birth."), field});
  return warnings;
}

std::string MaskedPin(std::string_view pin) {
  if (pin.size() != 14) return std::string(pin);
  std::string masked;
  for (int i = 0; i < 10; ++i) masked += "·";
  return masked + std::string(pin.substr(10));
}

}  // namespace aiyl::household
