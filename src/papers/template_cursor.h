// SPDX-License-Identifier: Apache-2.0
// Internal to the template language: reading along a line and knowing in which line and column of the file one is.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "papers/template_tree.h"

namespace aiyl::papers {

inline bool IsPathLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
}
inline bool IsBlank(char c) {
  return c == ' ' || c == '\t' || c == '\n';
}

inline bool IsPath(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), IsPathLetter) && text.front() != '.' &&
         text.back() != '.' && text.find("..") == std::string_view::npos &&
         !(text.front() >= '0' && text.front() <= '9');
}

// Past `text`. A '\n' is where the line goes on in the next one of the file.
inline void Advance(Place& place, std::string_view text) {
  const size_t newline = text.rfind('\n');
  if (newline == std::string_view::npos) {
    place.column += LetterCount(text);
    return;
  }
  place.line += static_cast<int>(std::count(text.begin(), text.end(), '\n'));
  place.column = 1 + LetterCount(text.substr(newline + 1));
}

// A view of a line that knows in which column it stands.
class Cursor {
 public:
  Cursor(std::string_view text, Place place) : m_text(text), m_place(std::move(place)) {}
  bool AtEnd() const { return m_at >= m_text.size(); }
  char Peek(size_t ahead = 0) const { return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0'; }
  bool StartsWith(std::string_view what) const { return m_text.substr(m_at, what.size()) == what; }
  std::string_view Take(size_t n) {
    const std::string_view taken = m_text.substr(m_at, n);
    m_at += taken.size();
    Advance(m_place, taken);
    return taken;
  }
  bool TakeIf(std::string_view what) {
    if (!StartsWith(what)) return false;
    Take(what.size());
    return true;
  }
  void SkipBlanks() {
    while (!AtEnd() && IsBlank(Peek())) Take(1);
  }
  std::string_view TakePath() {
    size_t n = 0;
    while (m_at + n < m_text.size() && IsPathLetter(m_text[m_at + n])) ++n;
    return Take(n);
  }
  // A text in "…" or «…»; empty optional where none begins here or it does not end.
  std::optional<std::string> TakeQuoted() {
    const bool angle = StartsWith("«");
    if (!angle && Peek() != '"') return std::nullopt;
    const std::string_view close = angle ? "»" : "\"";
    const size_t from = m_at + (angle ? 2 : 1), end = m_text.find(close, from);
    if (end == std::string_view::npos) return std::nullopt;
    const std::string inside(m_text.substr(from, end - from));
    Take(end + close.size() - m_at);
    return inside;
  }
  std::string_view Rest() const { return m_text.substr(m_at); }
  const Place& Here() const { return m_place; }

 private:
  std::string_view m_text;
  size_t m_at = 0;
  Place m_place;
};

}  // namespace aiyl::papers
