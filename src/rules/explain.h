// SPDX-License-Identifier: Apache-2.0
// Private to the module: a step in figures, «max(420 − 360; 0) = 60 м²».
#pragma once

#include "rules/evaluate.h"

namespace aiyl::rules {

// An exact number for people: «72 000», «252,5», «1/3»; `percent`: «0,35 %».
std::string NumberShown(const Rational& number, bool percent, text::Language language);
// The expression with the values in the place of names; `steps` and inputs must hold them all.
Result<std::string> InFigures(const Expression& expression, Evaluation& values, text::Language language);

}  // namespace aiyl::rules
