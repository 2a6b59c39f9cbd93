// SPDX-License-Identifier: Apache-2.0
// Keys and letters: the Microsoft Kyrgyz layout, and what was meant where a layout was forgotten. It knows characters,
// not key events: the desktop asks it.
#pragma once

#include <string>
#include <string_view>

namespace aiyl::text {

// AltGr with У Н О gives Ү Ң Ө in the same case, as the Microsoft Kyrgyz layout does; 0 for any other letter.
char32_t AltGrLetter(char32_t letter);

// The letters that the same keys give under the Russian and Kyrgyz layouts: «fcfyjd» → «асанов»; AltGr letters of
// the international Latin layout (é ü ï on the keys У Н О) become ү ң ө. Capitals become small.
std::string ReadAsCyrillicKeys(std::string_view typed);

}  // namespace aiyl::text
