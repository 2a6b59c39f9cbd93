// SPDX-License-Identifier: Apache-2.0
// ПИН, the personal number: 14 digits; the first 1 for a woman and 2 for a man, then DDMMYYYY, then five digits whose
// check rule is not confirmed. Length and digits are hard; the rest is a warning, because there are official "problem
// ПИН". A value, never a key.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "household/types.h"

namespace aiyl::household {

// The 14 digits; blanks, no-break spaces and hyphens between them are dropped.
// Refused, code "pin.form", field `field`: letters, another length; "pin.number": what a spreadsheet turned into a
// number or 1,23E+13 is named as such and never guessed.
Result<std::string> ParsePin(std::string_view text, const std::string& field = "pin");

std::optional<Sex> SexFromPin(std::string_view pin);
std::optional<Date> BirthFromPin(std::string_view pin);
// Disagreement with sex or birth date: "pin.sex", "pin.birth".
Warnings CheckPin(std::string_view pin, Sex sex, const std::optional<PartialDate>& birth,
                  const std::string& field = "pin");
// For lists and papers that need not show it all: the last four digits only, "··········1234".
std::string MaskedPin(std::string_view pin);

}  // namespace aiyl::household
