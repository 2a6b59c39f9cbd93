// SPDX-License-Identifier: Apache-2.0
// What stands inside a line of a template: text, styles, pairs of languages, inline conditions.
#include <algorithm>

#include "papers/template_cursor.h"

namespace aiyl::papers {

namespace {

// Where the field's closing brace stands, quotes skipped; npos where it is missing.
size_t FieldEnd(std::string_view text) {
  bool quoted = false;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"') quoted = !quoted;
    if (text[i] == '}' && !quoted) return i;
  }
  return std::string_view::npos;
}

// In place: gcc 12 warns wrongly of variants that are moved.
template <class T>
void Append(Inlines& items, T what) {
  items.emplace_back().what.template emplace<T>(std::move(what));
}

class InlineReader {
 public:
  InlineReader(std::string_view text, const Place& place, ProblemList& problems)
      : m_in(text, place), m_problems(problems) {}

  Inlines Read() {
    Inlines all = Sequence(Until::kEnd);
    return all;
  }

 private:
  enum class Until { kEnd, kPairMiddle, kPairEnd, kElse, kIfEnd };

  // Reads up to what ends this sequence, which stays unread.
  Inlines Sequence(Until until) {
    Inlines items;
    std::string text;
    const auto flush = [&] {
      if (!text.empty()) Append(items, InlineText{std::move(text)});
      text.clear();
    };
    while (!m_in.AtEnd()) {
      if (until == Until::kPairMiddle && (m_in.StartsWith("//") || m_in.StartsWith("]]"))) break;
      if (until == Until::kPairEnd && m_in.StartsWith("]]")) break;
      if ((until == Until::kElse || until == Until::kIfEnd) && (m_in.StartsWith("{end}") || m_in.StartsWith("{else}")))
        break;
      if (m_in.TakeIf("\\")) {
        Escape(text);
      } else if (m_in.Peek() == '\n') {
        m_in.SkipBlanks();
        text += ' ';
      } else if (m_in.TakeIf("{{")) {
        text += '{';
      } else if (m_in.TakeIf("}}")) {
        text += '}';
      } else if (m_in.Peek() == '{') {
        flush();
        Braced(items);
      } else if (m_in.Peek() == '}') {
        m_problems.Add(m_in.Here(), "template.syntax",
                       Msg("Line {line}, column {column}: a closing brace without an opening one; for the sign itself "
                           "write it twice."));
        m_in.Take(1);
      } else if (m_in.StartsWith("[[")) {
        flush();
        Pair(items);
      } else if (const auto style = StyleSign()) {
        flush();
        Append(items, InlineStyle{*style});
      } else {
        text += m_in.Take(RunLength());
      }
    }
    flush();
    return items;
  }

  // A run of signs of style that is longer than two is text, taken whole.
  size_t RunLength() const {
    const char c = m_in.Peek();
    if (c != '*' && c != '~' && c != '_') return 1;
    size_t n = 1;
    while (m_in.Peek(n) == c) ++n;
    return n;
  }
  std::optional<TextStyle> StyleSign() {
    const char c = m_in.Peek();
    if ((c != '*' && c != '~' && c != '_') || RunLength() != 2) return std::nullopt;
    m_in.Take(2);
    return c == '*' ? TextStyle::kBold : c == '~' ? TextStyle::kItalic : TextStyle::kUnderline;
  }
  void Escape(std::string& text) {
    if (m_in.AtEnd()) {
      text += '\\';
    } else if (m_in.TakeIf("n")) {
      text += '\n';
    } else if (m_in.TakeIf("_")) {
      text += "\u00A0";
    } else {
      const auto lead = static_cast<uint8_t>(m_in.Peek());
      text += m_in.Take(lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2);
    }
  }
  void Braced(Inlines& items) {
    const Place opening = m_in.Here();
    const size_t end = FieldEnd(m_in.Rest());
    if (end == std::string_view::npos) {
      m_problems.Add(
          opening, "template.syntax",
          Msg("Line {line}, column {column}: this brace is not closed; for the sign itself write it twice."));
      m_in.Take(m_in.Rest().size());
      return;
    }
    m_in.Take(1);
    const Place place = m_in.Here();
    const std::string_view inside = m_in.Take(end - 1);
    m_in.Take(1);
    if (inside.substr(0, 3) == "if " || inside.substr(0, 3) == "if\t") {
      Place condition_place = place;
      condition_place.column += 3;
      If(items, opening, ParseCondition(inside.substr(3), condition_place, m_problems));
    } else if (inside == "else" || inside == "end") {
      m_problems.Add(opening, "template.syntax",
                     Msg("Line {line}, column {column}: “{word}” without “if”.", Named("word", std::string(inside))));
    } else {
      Append(items, ParseFieldRef(inside, place, m_problems));
    }
  }
  void If(Inlines& items, const Place& opening, Condition condition) {
    if (++m_depth > 20) {
      m_in.Take(m_in.Rest().size());
      return;
    }
    InlineIf made{std::move(condition), Sequence(Until::kElse), {}};
    if (m_in.TakeIf("{else}")) made.no = Sequence(Until::kIfEnd);
    if (!m_in.TakeIf("{end}")) {
      m_problems.Add(
          opening, "template.syntax",
          Msg("Line {line}, column {column}: the {{if …}} that begins here has no {{end}} in the same line."));
      m_in.TakeIf("{else}");
    }
    --m_depth;
    Append(items, std::move(made));
  }
  void Pair(Inlines& items) {
    const Place opening = m_in.Here();
    m_in.Take(2);
    if (++m_depth > 20) m_in.Take(m_in.Rest().size());
    m_in.SkipBlanks();
    InlinePair pair;
    pair.ky = Trimmed(Sequence(Until::kPairMiddle));
    if (!m_in.TakeIf("//"))
      m_problems.Add(opening, "template.syntax",
                     Msg("Line {line}, column {column}: the pair of languages that begins here has no “//” between "
                         "Kyrgyz and Russian."));
    m_in.SkipBlanks();
    pair.ru = Trimmed(Sequence(Until::kPairEnd));
    if (!m_in.TakeIf("]]"))
      m_problems.Add(opening, "template.syntax",
                     Msg("Line {line}, column {column}: the pair of languages that begins here has no “]]” at its "
                         "end."));
    --m_depth;
    Append(items, std::move(pair));
  }
  static Inlines Trimmed(Inlines items) {
    if (!items.empty())
      if (auto* last = std::get_if<InlineText>(&items.back().what)) {
        while (!last->text.empty() && IsBlank(last->text.back())) last->text.pop_back();
        if (last->text.empty()) items.pop_back();
      }
    return items;
  }

  Cursor m_in;
  ProblemList& m_problems;
  int m_depth = 0;
};

}  // namespace

Inlines ParseInlines(std::string_view text, const Place& place, ProblemList& problems) {
  return InlineReader(text, place, problems).Read();
}

std::vector<std::pair<std::string, Place>> SplitCells(std::string_view text, const Place& place) {
  std::vector<std::pair<std::string, Place>> cells;
  size_t from = 0;
  int pairs = 0;
  const auto cut = [&](size_t to) {
    std::string_view cell = text.substr(from, to - from);
    while (!cell.empty() && IsBlank(cell.front())) cell.remove_prefix(1);
    Place at = place;
    Advance(at, text.substr(0, static_cast<size_t>(cell.data() - text.data())));
    while (!cell.empty() && IsBlank(cell.back()) && !(cell.size() > 1 && cell[cell.size() - 2] == '\\'))
      cell.remove_suffix(1);
    cells.emplace_back(std::string(cell), at);
    from = to + 1;
  };
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\') {
      ++i;
    } else if (text.substr(i, 2) == "{{" || text.substr(i, 2) == "}}") {
      ++i;
    } else if (text[i] == '{') {
      const size_t end = FieldEnd(text.substr(i));
      i = end == std::string_view::npos ? text.size() : i + end;
    } else if (text.substr(i, 2) == "[[") {
      ++pairs;
      ++i;
    } else if (text.substr(i, 2) == "]]") {
      --pairs;
      ++i;
    } else if (text[i] == '|' && pairs <= 0) {
      cut(i);
    }
  }
  cut(text.size());
  return cells;
}

}  // namespace aiyl::papers
