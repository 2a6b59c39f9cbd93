// SPDX-License-Identifier: Apache-2.0
// The bytes of a text file as UTF-8: which encoding it is, and code page 1251 where a Cyrillic file is no UTF-8.
// Private to sheet.
#pragma once

#include <cstdint>
#include <string>

namespace aiyl::sheet {

struct DecodedText {
  std::string text;      // UTF-8 without BOM
  std::string encoding;  // "UTF-8", "UTF-16LE", "UTF-16BE", "windows-1251"
  int64_t replaced = 0;  // bytes or units that became U+FFFD
};

DecodedText DecodeText(std::string bytes);

// Finds `,` `;` or tab by which cuts the first records into the most even columns; quotes are minded.
char SniffDelimiter(const std::string& text);

}  // namespace aiyl::sheet
