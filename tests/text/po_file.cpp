// SPDX-License-Identifier: Apache-2.0
#include "po_file.h"

#include <algorithm>
#include <fstream>

#include "text/code_points.h"

namespace aiyl::test {

std::string Unescape(const std::string& escaped) {
  std::string out;
  for (size_t i = 0; i < escaped.size(); ++i) {
    if (escaped[i] != '\\' || i + 1 == escaped.size()) {
      out += escaped[i];
      continue;
    }
    const char c = escaped[++i];
    if (c == 'u' && i + 4 < escaped.size()) {
      text::AppendCodePoint(out, static_cast<char32_t>(std::stoul(escaped.substr(i + 1, 4), nullptr, 16)));
      i += 4;
    } else {
      out += c == 'n' ? '\n' : c == 't' ? '\t' : c;
    }
  }
  return out;
}

std::vector<std::string> Placeholders(const std::string& text) {
  std::vector<std::string> names;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '{' && i + 1 < text.size() && text[i + 1] == '{') {
      ++i;
    } else if (text[i] == '{') {
      const auto end = text.find('}', i);
      if (end == std::string::npos) break;
      names.push_back(text.substr(i + 1, end - i - 1));
      i = end;
    }
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

std::vector<PoEntry> ReadPo(const std::filesystem::path& file) {
  std::ifstream in(file);
  std::vector<PoEntry> entries;
  PoEntry entry;
  std::string* part = nullptr;
  bool begun = false;
  int number = 0;
  const auto end_entry = [&] {
    if (begun && !(entry.msgid.empty() && entry.context.empty())) entries.push_back(entry);
    entry = PoEntry();
    part = nullptr;
    begun = false;
  };
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.empty()) {
      end_entry();
      continue;
    }
    if (line.starts_with("#")) {
      if (begun && !entry.forms.empty()) end_entry();
      if (line.starts_with("#,") && line.find("fuzzy") != std::string::npos) entry.fuzzy = true;
      continue;
    }
    const auto quote = line.find('"'), last = line.rfind('"');
    if (quote == std::string::npos || last == quote) continue;
    const std::string keyword = line.substr(0, line.find_first_of(" \"["));
    if (keyword == "msgctxt" || (keyword == "msgid" && !entry.forms.empty())) {
      const bool fuzzy = entry.fuzzy && !begun;
      end_entry();
      entry.fuzzy = fuzzy;
    }
    if (keyword == "msgctxt") part = &entry.context;
    if (keyword == "msgid") part = &entry.msgid;
    if (keyword == "msgid_plural") part = &entry.plural;
    if (keyword == "msgstr") part = &entry.forms.emplace_back();
    if (!keyword.empty() && !begun) {
      begun = true;
      entry.line = number;
    }
    if (part != nullptr) *part += Unescape(line.substr(quote + 1, last - quote - 1));
  }
  end_entry();
  return entries;
}

}  // namespace aiyl::test
