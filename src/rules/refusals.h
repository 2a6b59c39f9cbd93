// SPDX-License-Identifier: Apache-2.0
// Private to the module: what is said where no sum can be computed, in one wording for both ways of computing.
#pragma once

#include "rules/rule_file.h"

namespace aiyl::rules {

std::string LabelOf(const Input& input);
std::string LabelOf(const Parameter& parameter);

tl::unexpected<Error> BadValue(const Input& input, const std::string& text);
tl::unexpected<Error> OutOfRange(const Input& input, const std::string& text);
tl::unexpected<Error> IsMissing(const Input& input);
// `first` names a day or a year after `second`.
tl::unexpected<Error> LiesAfter(const Input& first, const std::string& second);
tl::unexpected<Error> NoRow(const std::string& parameter, const std::string& keys, Date on);
tl::unexpected<Error> TooLarge();
tl::unexpected<Error> LessThanNothing();

}  // namespace aiyl::rules
