// SPDX-License-Identifier: Apache-2.0
// Arguments of a message that are written otherwise in each language: a word of a list, a name of an office, a day.
// All spellings travel in the argument's one string, between marks that no text of the book has, and the reader's is
// taken when the sentence is translated (text/catalogue.h).
#pragma once

#include "base/result.h"

namespace aiyl {

enum class ArgumentLanguage { kEn, kKy, kRu };

// An empty text in one language is the other one's; English where it is empty is the Kyrgyz one.
std::string InEach(const std::string& ky, const std::string& ru, const std::string& en = {});
// What such a string says in one language; any other string is itself.
std::string_view ArgumentIn(std::string_view argument, ArgumentLanguage language);
// FillPlaceholders with the arguments of that language; without one it takes English.
std::string FillPlaceholders(std::string_view pattern, const std::vector<std::pair<std::string, std::string>>& args,
                             ArgumentLanguage language);

}  // namespace aiyl
