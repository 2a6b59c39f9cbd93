// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"

#include "base/in_each.h"

namespace aiyl {

std::string FillPlaceholders(std::string_view pattern, const std::vector<std::pair<std::string, std::string>>& args) {
  return FillPlaceholders(pattern, args, ArgumentLanguage::kEn);
}

std::string FillPlaceholders(std::string_view pattern, const std::vector<std::pair<std::string, std::string>>& args,
                             ArgumentLanguage language) {
  std::string out;
  out.reserve(pattern.size() + 32);
  for (size_t i = 0; i < pattern.size();) {
    const char c = pattern[i];
    if ((c == '{' || c == '}') && i + 1 < pattern.size() && pattern[i + 1] == c) {
      out += c;
      i += 2;
      continue;
    }
    if (c == '{') {
      const size_t end = pattern.find('}', i);
      if (end != std::string_view::npos) {
        const auto name = pattern.substr(i + 1, end - i - 1);
        bool found = false;
        for (const auto& [key, value] : args) {
          if (key == name) {
            out += ArgumentIn(value, language);
            found = true;
            break;
          }
        }
        if (!found) out += pattern.substr(i, end - i + 1);
        i = end + 1;
        continue;
      }
    }
    out += c;
    ++i;
  }
  return out;
}

std::string ToEnglish(const Message& message) {
  const bool many = !message.plural.empty() && message.count != 1;
  return FillPlaceholders(many ? message.plural : message.msgid, message.args);
}

}  // namespace aiyl
