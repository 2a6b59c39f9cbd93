// SPDX-License-Identifier: Apache-2.0
#include "rules/expression.h"

#include <set>

namespace aiyl::rules {
namespace {

bool IsLetter(char c) {
  return (c >= 'a' && c <= 'z') || c == '_';
}
bool IsDigit(char c) {
  return c >= '0' && c <= '9';
}

// Recursive descent over one line.
class LineParser {
 public:
  LineParser(const std::string& text, int line) : m_text(text), m_line(line) {}

  Result<Assignment> Parse() {
    Assignment step;
    SkipBlanks();
    step.at = At();
    step.name = TakeName();
    if (step.name.empty())
      return Refuse("rules.formula", Msg("Line {line}, column {column}: the name of a step is expected here.",
                                         {{"line", step.at.Line()}, {"column", step.at.Column()}}));
    if (!Take('='))
      return Refuse("rules.formula", Msg("Line {line}, column {column}: “=” is expected after the name of the step.",
                                         {{"line", At().Line()}, {"column", At().Column()}}));
    AIYL_ASSIGN(step.value, Sum(0));
    SkipBlanks();
    if (m_next < m_text.size())
      return Refuse("rules.formula", Msg("Line {line}, column {column}: the formula should end here.",
                                         {{"line", At().Line()}, {"column", At().Column()}}));
    return step;
  }

 private:
  Place At() const {
    int column = 1;  // bytes that continue a character of UTF-8 are no columns
    for (size_t i = 0; i < m_next && i < m_text.size(); ++i)
      column += (static_cast<unsigned char>(m_text[i]) & 0xC0) != 0x80 ? 1 : 0;
    return {m_line, column};
  }
  void SkipBlanks() {
    while (m_next < m_text.size() && (m_text[m_next] == ' ' || m_text[m_next] == '\t')) ++m_next;
  }
  bool Take(char wanted) {
    SkipBlanks();
    if (m_next >= m_text.size() || m_text[m_next] != wanted) return false;
    ++m_next;
    return true;
  }
  bool Sees(char wanted) {
    SkipBlanks();
    return m_next < m_text.size() && m_text[m_next] == wanted;
  }
  std::string TakeName() {
    const size_t first = m_next;
    if (m_next < m_text.size() && IsLetter(m_text[m_next]))
      while (m_next < m_text.size() && (IsLetter(m_text[m_next]) || IsDigit(m_text[m_next]))) ++m_next;
    return m_text.substr(first, m_next - first);
  }

  Result<Expression> Sum(int depth) {
    if (depth > kDeepestExpression)
      return Refuse("rules.formula", Msg("Line {line}, column {column}: the formula is nested too deeply.",
                                         {{"line", At().Line()}, {"column", At().Column()}}));
    SkipBlanks();
    Expression sum{.kind = Expression::Kind::kSum, .at = At(), .number = {}, .name = {}, .parts = {}, .minus = {}};
    bool minus = Take('-');
    while (true) {
      AIYL_ASSIGN(auto part, Product(depth));
      sum.parts.push_back(std::move(part));
      sum.minus.push_back(minus);
      if (Take('+'))
        minus = false;
      else if (Take('-'))
        minus = true;
      else
        break;
    }
    if (sum.parts.size() == 1 && !sum.minus[0]) return std::move(sum.parts[0]);
    return sum;
  }

  Result<Expression> Product(int depth) {
    SkipBlanks();
    Expression product{
        .kind = Expression::Kind::kProduct, .at = At(), .number = {}, .name = {}, .parts = {}, .minus = {}};
    do {
      AIYL_ASSIGN(auto part, Factor(depth));
      product.parts.push_back(std::move(part));
    } while (Take('*'));
    if (Sees('/'))
      return Refuse(
          "rules.formula",
          Msg("Line {line}, column {column}: there is no division: write the factor as a number such as 1/12.",
              {{"line", At().Line()}, {"column", At().Column()}}));
    if (product.parts.size() == 1) return std::move(product.parts[0]);
    return product;
  }

  Result<Expression> Factor(int depth) {
    SkipBlanks();
    const Place at = At();
    if (Take('(')) {
      AIYL_ASSIGN(auto inner, Sum(depth + 1));
      if (!Take(')'))
        return Refuse("rules.formula", Msg("Line {line}, column {column}: “)” is expected here.",
                                           {{"line", At().Line()}, {"column", At().Column()}}));
      return inner;
    }
    if (m_next < m_text.size() && IsDigit(m_text[m_next])) return Number(at);
    Expression value{
        .kind = Expression::Kind::kName, .at = at, .number = {}, .name = TakeName(), .parts = {}, .minus = {}};
    if (value.name.empty())
      return Refuse("rules.formula", Msg("Line {line}, column {column}: a number, a name or “(” is expected here.",
                                         {{"line", at.Line()}, {"column", at.Column()}}));
    if (!Take('(')) return value;
    value.kind = value.name == "min"   ? Expression::Kind::kMin
                 : value.name == "max" ? Expression::Kind::kMax
                                       : Expression::Kind::kLookUp;
    do {
      AIYL_ASSIGN(auto part, Sum(depth + 1));
      if (value.kind == Expression::Kind::kLookUp && part.kind != Expression::Kind::kName)
        return Refuse("rules.formula",
                      Msg("Line {line}, column {column}: a parameter is looked up by names of inputs or steps.",
                          {{"line", part.at.Line()}, {"column", part.at.Column()}}));
      value.parts.push_back(std::move(part));
    } while (Take(','));
    if (!Take(')'))
      return Refuse("rules.formula", Msg("Line {line}, column {column}: “)” is expected here.",
                                         {{"line", At().Line()}, {"column", At().Column()}}));
    if (value.kind != Expression::Kind::kLookUp && value.parts.size() < 2)
      return Refuse("rules.formula", Msg("Line {line}, column {column}: min and max need two values or more.",
                                         {{"line", at.Line()}, {"column", at.Column()}}));
    return value;
  }

  Result<Expression> Number(Place at) {
    const size_t first = m_next;
    while (m_next < m_text.size() && (IsDigit(m_text[m_next]) || m_text[m_next] == '.' || m_text[m_next] == '/'))
      ++m_next;
    if (m_next < m_text.size() && m_text[m_next] == '%') ++m_next;
    const auto number = Rational::FromText(std::string_view(m_text).substr(first, m_next - first));
    if (!number)
      return Refuse("rules.formula", Msg("Line {line}, column {column}: this is no number: 12, 0.35, 0.35% or 1/12.",
                                         {{"line", at.Line()}, {"column", at.Column()}}));
    return Expression{
        .kind = Expression::Kind::kNumber, .at = at, .number = *number, .name = {}, .parts = {}, .minus = {}};
  }

  const std::string& m_text;
  int m_line;
  size_t m_next = 0;
};

}  // namespace

Result<std::vector<Assignment>> ParseFormula(const std::vector<std::string>& lines) {
  std::vector<Assignment> steps;
  std::set<std::string> names;
  int number = 0;
  for (const auto& line : lines) {
    ++number;
    const size_t first = line.find_first_not_of(" \t");
    if (first == std::string::npos || line[first] == '#') continue;
    AIYL_ASSIGN(auto step, LineParser(line, number).Parse());
    if (!names.insert(step.name).second)
      return Refuse("rules.formula", Msg("Line {line}, column {column}: there is a step of this name already.",
                                         {{"line", step.at.Line()}, {"column", step.at.Column()}}));
    steps.push_back(std::move(step));
  }
  if (steps.empty())
    return Refuse("rules.formula",
                  Msg("Line {line}, column {column}: the formula has no step.", {{"line", "1"}, {"column", "1"}}));
  return steps;
}

}  // namespace aiyl::rules
