// SPDX-License-Identifier: Apache-2.0
// The sentences of what is missing.
#pragma once

#include "tax/taxable.h"

namespace aiyl::tax {

// An input of the rule file that the book has not. `word`: what the book says and the rule file has no word for, in
// both languages; "" where nothing is recorded. `place`: the village, in both languages.
Gap MissingInput(const std::string& rule_kind, std::string_view input, const std::string& word,
                 const std::string& place);

}  // namespace aiyl::tax
