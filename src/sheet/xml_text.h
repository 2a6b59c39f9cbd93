// SPDX-License-Identifier: Apache-2.0
// Small things about texts inside spreadsheet XML: names without their namespace prefix, the _xHHHH_ escape, valid
// UTF-8. Private to sheet.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace aiyl::sheet {

// "x:row" → "row".
std::string_view LocalName(const char* qualified);
bool IsValidUtf8(std::string_view text);
// Bytes that are no UTF-8 become U+FFFD; returns how many there were.
int64_t MakeValidUtf8(std::string& text);
void AppendUtf8(std::string& out, char32_t code_point);
// Undoes "_x000D_" (ECMA-376 18.4.x ST_Xstring) in place; control characters other than line breaks and tabs are
// dropped.
void DecodeXstring(std::string& text);

}  // namespace aiyl::sheet
