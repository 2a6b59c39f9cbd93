// SPDX-License-Identifier: Apache-2.0
// Internal to the template language: the file as lines, and the small things that lines consist of.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "page/font_set.h"

namespace aiyl::papers {

// Without blanks and tabs at both ends.
std::string_view Trim(std::string_view text);
// Parted by blanks.
std::vector<std::string_view> Words(std::string_view text);

struct SourceLine {
  std::string text;  // with '\n' where it goes on in the next line of the file
  int line = 0;
};
std::vector<SourceLine> SplitLines(std::string_view text);

// "26", "26.5", "26,5" as hundredths; empty where it is none or above 9999.
std::optional<int32_t> Hundredths(std::string_view text);
// The same with or without "mm" behind it.
std::optional<page::Hmm> Millimetres(std::string_view text);

}  // namespace aiyl::papers
