// SPDX-License-Identifier: Apache-2.0
// The languages of the program and which plural form a count takes in each (CLDR: ky one/other, ru one/few/many).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace aiyl::text {

enum class Language { kKy, kRu, kEn };

std::string_view LanguageCode(Language language);  // "ky", "ru", "en"
std::optional<Language> LanguageFromCode(std::string_view code);

// How many forms the language's catalogue holds, and which of them `count` takes, from 0.
int PluralForms(Language language);
int PluralForm(int64_t count, Language language);

}  // namespace aiyl::text
