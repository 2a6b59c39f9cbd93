// SPDX-License-Identifier: Apache-2.0
#include "papers/template_source.h"

#include <algorithm>

namespace aiyl::papers {

std::string_view Trim(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

std::vector<SourceLine> SplitLines(std::string_view text) {
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  std::vector<SourceLine> lines;
  bool goes_on = false;
  for (int number = 1; !text.empty() || number == 1; ++number) {
    const size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    const std::string_view trimmed = Trim(line);
    const bool next_goes_on = trimmed == "\\" || (trimmed.size() > 1 && trimmed.substr(trimmed.size() - 2) == " \\");
    std::string_view kept = line;
    if (next_goes_on) {
      kept.remove_suffix(static_cast<size_t>(line.data() + line.size() - (trimmed.data() + trimmed.size())) + 1);
      while (!kept.empty() && (kept.back() == ' ' || kept.back() == '\t')) kept.remove_suffix(1);
    }
    if (goes_on)
      lines.back().text.append("\n").append(kept);
    else
      lines.push_back({std::string(kept), number});
    goes_on = next_goes_on;
    if (text.empty()) break;
  }
  return lines;
}

std::optional<int32_t> Hundredths(std::string_view text) {
  if (text.empty() || text.size() > 7) return std::nullopt;
  int32_t value = 0;
  int decimals = -1;
  for (const char c : text) {
    if ((c == '.' || c == ',') && decimals < 0) {
      decimals = 0;
    } else if (c >= '0' && c <= '9' && decimals < 2 && value < 1000000) {
      value = value * 10 + (c - '0');
      if (decimals >= 0) ++decimals;
    } else {
      return std::nullopt;
    }
  }
  for (int i = std::max(decimals, 0); i < 2; ++i) value *= 10;
  if (value > 999900) return std::nullopt;
  return value;
}
std::optional<page::Hmm> Millimetres(std::string_view text) {
  if (text.size() > 2 && text.substr(text.size() - 2) == "mm") text.remove_suffix(2);
  return Hundredths(text);
}

std::vector<std::string_view> Words(std::string_view text) {
  std::vector<std::string_view> words;
  for (text = Trim(text); !text.empty(); text = Trim(text)) {
    const size_t end = text.find_first_of(" \t");
    words.push_back(text.substr(0, end));
    text = end == std::string_view::npos ? std::string_view{} : text.substr(end);
  }
  return words;
}

}  // namespace aiyl::papers
