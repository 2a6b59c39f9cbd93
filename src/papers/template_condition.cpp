// SPDX-License-Identifier: Apache-2.0
// The words inside braces and behind @if: fields with their filters, and conditions.
#include "papers/template_cursor.h"

namespace aiyl::papers {

namespace {

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

}  // namespace

int LetterCount(std::string_view utf8) {
  return static_cast<int>(
      std::count_if(utf8.begin(), utf8.end(), [](char c) { return (static_cast<uint8_t>(c) & 0xC0U) != 0x80U; }));
}

Condition ParseCondition(std::string_view text, const Place& place, ProblemList& problems) {
  return ConditionReader(text, place, problems).Read();
}

FieldRef ParseFieldRef(std::string_view text, const Place& place, ProblemList& problems) {
  Cursor in(text, place);
  return ReadField(in, problems);
}

}  // namespace aiyl::papers
