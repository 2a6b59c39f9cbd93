// SPDX-License-Identifier: Apache-2.0
// What stands inside a line of a template: text, styles, pairs of languages, fields with filters, inline conditions;
// and the conditions themselves.
#include <algorithm>

#include "papers/template_tree.h"

namespace aiyl::papers {

namespace {

bool IsPathLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
}
bool IsBlank(char c) {
  return c == ' ' || c == '\t' || c == '\n';
}

bool IsPath(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), IsPathLetter) && text.front() != '.' &&
         text.back() != '.' && text.find("..") == std::string_view::npos &&
         !(text.front() >= '0' && text.front() <= '9');
}

// Past `text`. A '\n' is where the line goes on in the next one of the file.
void Advance(Place& place, std::string_view text) {
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

FieldRef ReadField(Cursor& in, ProblemList& problems) {
  FieldRef field;
  in.SkipBlanks();
  field.place = in.Here();
  const std::string_view path = in.TakePath();
  field.path = path;
  if (!IsPath(path))
    problems.Add(field.place, "template.syntax",
                 Msg("Line {line}, column {column}: the name of a field is expected here, such as person.name."));
  for (in.SkipBlanks(); in.TakeIf("|"); in.SkipBlanks()) {
    in.SkipBlanks();
    Filter filter;
    filter.place = in.Here();
    filter.name = in.TakePath();
    for (in.SkipBlanks(); !in.AtEnd() && in.Peek() != '|'; in.SkipBlanks()) {
      if (auto quoted = in.TakeQuoted()) {
        filter.arguments.push_back({std::move(*quoted), true});
      } else if (const std::string_view word = in.TakePath(); !word.empty()) {
        filter.arguments.push_back({std::string(word), false});
      } else {
        problems.Add(in.Here(), "template.syntax",
                     Msg("Line {line}, column {column}: this sign does not belong in a field."), field.path);
        in.Take(in.Rest().size());
      }
    }
    const FilterInfo* info = FindFilter(filter.name);
    if (info == nullptr)
      problems.Add(filter.place, "template.unknown-filter",
                   Msg("Line {line}, column {column}: there is no filter “{filter}”.", Named("filter", filter.name)),
                   field.path);
    else if (!ArgumentsFit(filter, *info))
      problems.Add(filter.place, "template.bad-filter",
                   Msg("Line {line}, column {column}: the filter “{filter}” is not written like this.",
                       Named("filter", filter.name)),
                   field.path);
    field.filters.push_back(std::move(filter));
  }
  if (!in.AtEnd())
    problems.Add(in.Here(), "template.syntax",
                 Msg("Line {line}, column {column}: this sign does not belong in a field."), field.path);
  return field;
}

class ConditionReader {
 public:
  ConditionReader(std::string_view text, const Place& place, ProblemList& problems)
      : m_in(text, place), m_problems(problems) {}
  Condition Read() {
    Condition condition = Or();
    m_in.SkipBlanks();
    if (!m_in.AtEnd()) Complain();
    return condition;
  }

 private:
  void Complain() {
    if (!m_failed)
      m_problems.Add(m_in.Here(), "template.syntax",
                     Msg("Line {line}, column {column}: this condition cannot be understood."));
    m_failed = true;
  }
  bool Word(std::string_view word) {
    m_in.SkipBlanks();
    if (!m_in.StartsWith(word) || IsPathLetter(m_in.Peek(word.size()))) return false;
    m_in.Take(word.size());
    return true;
  }
  Condition Joined(Condition::Kind kind, Condition left, Condition right) {
    Condition joined;
    joined.kind = kind;
    joined.parts.push_back(std::move(left));
    joined.parts.push_back(std::move(right));
    return joined;
  }
  Condition Or() {
    Condition left = And();
    while (Word("or")) left = Joined(Condition::Kind::kOr, std::move(left), And());
    return left;
  }
  Condition And() {
    Condition left = One();
    while (Word("and")) left = Joined(Condition::Kind::kAnd, std::move(left), One());
    return left;
  }
  Condition One() {
    if (++m_depth > 50) {
      Complain();
      return {};
    }
    if (Word("not")) {
      Condition negated;
      negated.kind = Condition::Kind::kNot;
      negated.parts.push_back(One());
      return negated;
    }
    m_in.SkipBlanks();
    if (m_in.TakeIf("(")) {
      Condition inner = Or();
      m_in.SkipBlanks();
      if (!m_in.TakeIf(")")) Complain();
      return inner;
    }
    Condition condition;
    condition.left = Field();
    m_in.SkipBlanks();
    for (const std::string_view op : {"!=", "<=", ">=", "=", "<", ">"})
      if (m_in.TakeIf(op)) {
        condition.kind = Condition::Kind::kCompare;
        condition.op = op;
        Right(condition);
        break;
      }
    return condition;
  }
  FieldRef Field() {
    FieldRef field;
    m_in.SkipBlanks();
    field.place = m_in.Here();
    field.path = m_in.TakePath();
    if (!IsPath(field.path)) Complain();
    return field;
  }
  void Right(Condition& condition) {
    m_in.SkipBlanks();
    if (auto quoted = m_in.TakeQuoted()) {
      condition.right = std::move(*quoted);
      return;
    }
    const bool minus = m_in.TakeIf("-");
    if (m_in.Peek() >= '0' && m_in.Peek() <= '9') {
      int64_t number = 0;
      int digits = 0;
      while (m_in.Peek() >= '0' && m_in.Peek() <= '9' && ++digits < 18) number = number * 10 + (m_in.Take(1)[0] - '0');
      condition.right = minus ? -number : number;
      if (IsPathLetter(m_in.Peek())) Complain();
      return;
    }
    condition.right = Field();
  }

  Cursor m_in;
  ProblemList& m_problems;
  int m_depth = 0;
  bool m_failed = false;
};

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

int LetterCount(std::string_view utf8) {
  return static_cast<int>(
      std::count_if(utf8.begin(), utf8.end(), [](char c) { return (static_cast<uint8_t>(c) & 0xC0U) != 0x80U; }));
}

Inlines ParseInlines(std::string_view text, const Place& place, ProblemList& problems) {
  return InlineReader(text, place, problems).Read();
}

Condition ParseCondition(std::string_view text, const Place& place, ProblemList& problems) {
  return ConditionReader(text, place, problems).Read();
}

FieldRef ParseFieldRef(std::string_view text, const Place& place, ProblemList& problems) {
  Cursor in(text, place);
  return ReadField(in, problems);
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
