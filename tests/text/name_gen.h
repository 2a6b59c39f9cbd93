// SPDX-License-Identifier: Apache-2.0
// Random texts made of what names and queries are made of, oddities included: for properties.
#pragma once

#include <rapidcheck.h>

#include <string>
#include <vector>

namespace aiyl::text {

inline rc::Gen<std::string> AnyName() {
  static const std::vector<std::string> kParts = {
      "а",  "б",      "д",     "ж", "дж", "и", "й", "ы", "ый",      "ий",      "о",      "ө",       "ү", "у",  "ң",
      "н",  "ё",      "е",     "э", "ц",  "с", "ъ", "ь", "\\",      "є",       "ї",      "њ",       "Ѳ", "ѳ",  "ɵ",
      "ӊ",  "ұ",      "Ө",     "Ү", "Ң",  "Ё", "Ъ", "К", "a",       "c",       "K",      "H",       "z", "q",  "é",
      "ü",  "ß",      "İ",     "қ", "Ғ",  "ҳ", "ў", "і", "и\u0306", "е\u0308", "\u0306", "у\u0301", " ", "  ", "\u00A0",
      "\t", "-",      "'",     "’", ".",  ",", "/", "№", "1",       "9",       "\u00AD", "\u200B",  "«", "»",  "😀",
      "ا",  "\u2011", "\u037E"};
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(kParts)),
                      [](const std::vector<std::string>& parts) {
                        std::string text;
                        for (const auto& part : parts) text += part;
                        return text;
                      });
}

}  // namespace aiyl::text
