// SPDX-License-Identifier: Apache-2.0
// The lines of a template: commands, the blocks that nest, parts.
#include <algorithm>
#include <set>

#include "papers/template_parser.h"

namespace aiyl::papers {

namespace {

constexpr std::string_view kTemplateFormat = "aiyl-template ";
constexpr std::string_view kPartFormat = "aiyl-template-part ";

}  // namespace

std::shared_ptr<TemplateTree> Parser::Read(std::string_view text) {
  auto tree = std::make_shared<TemplateTree>();
  m_lines = SplitLines(text);
  if (!Format(kTemplateFormat)) return tree;
  Head(*tree);
  tree->body = Body();
  return tree;
}

Place Parser::PlaceOf(size_t line_index, int column) const {
  return {m_part, m_lines[line_index].line, column};
}

void Parser::Complain(const Place& place, Message message, std::string code) {
  m_problems.Add(place, std::move(code), std::move(message));
}

Nodes Parser::Body() {
  std::string ender;
  Nodes nodes;
  while (m_at < m_lines.size()) {
    Nodes more = Block(In::kBody, ender);
    std::move(more.begin(), more.end(), std::back_inserter(nodes));
    if (!ender.empty())
      Complain(m_ender_place,
               Msg("Line {line}, column {column}: “@{word}” stands here, but nothing is open.", Named("word", ender)));
  }
  return nodes;
}

Nodes Parser::Block(In in, std::string& ender) {
  Nodes nodes;
  ender.clear();
  const Depth depth(m_depth);
  if (m_depth > 40) {
    Complain(PlaceOf(m_at < m_lines.size() ? m_at : m_lines.size() - 1),
             Msg("Line {line}, column {column}: too many commands inside one another."));
    m_at = m_lines.size();
    return nodes;
  }
  while (m_at < m_lines.size()) {
    const std::string& line = m_lines[m_at].text;
    Node node;
    std::string_view text = Trim(line);
    if (text.substr(0, 4) == "[ky]" || text.substr(0, 4) == "[ru]") {
      node.language = text[1] == 'k' ? LineLanguage::kKy : LineLanguage::kRu;
      text = Trim(text.substr(4));
    }
    if (text.empty() || text.front() == '#') {
      ++m_at;
      continue;
    }
    node.place = PlaceOf(m_at, Column(text));
    if (text.front() != '@') {
      ++m_at;
      if (in == In::kTable) {
        Complain(node.place, Msg("Line {line}, column {column}: in a table only @row, @head, @if, @each and @lang can "
                                 "stand."));
        continue;
      }
      TextManner body = MannerOf("par");
      node.what = TextNode{body, ParseInlines(text, node.place, m_problems)};
      nodes.push_back(std::move(node));
      continue;
    }
    size_t length = 1;
    while (length < text.size() && text[length] >= 'a' && text[length] <= 'z') ++length;
    const std::string word(text.substr(1, length - 1));
    std::string_view rest = text.substr(length);
    if (word == "end" || word == "else" || word == "next") {
      ender = word;
      m_ender_place = node.place;
      m_ender_rest = std::string(Trim(rest));
      m_ender_rest_place = PlaceOf(m_at, Column(Trim(rest)));
      ++m_at;
      return nodes;
    }
    const size_t line_index = m_at++;
    if (Command(in, word, rest, line_index, node)) nodes.push_back(std::move(node));
  }
  return nodes;
}

int Parser::Column(std::string_view text) const {
  const std::string& line = m_lines[m_at].text;
  if (text.empty()) return LetterCount(line) + 1;
  return LetterCount(std::string_view(line).substr(0, static_cast<size_t>(text.data() - line.data()))) + 1;
}

Place Parser::PlaceIn(size_t line_index, std::string_view text, const Place& otherwise) const {
  if (text.empty()) return otherwise;
  const std::string& line = m_lines[line_index].text;
  return PlaceOf(line_index,
                 LetterCount(std::string_view(line).substr(0, static_cast<size_t>(text.data() - line.data()))) + 1);
}

bool Parser::Command(In in, const std::string& word, std::string_view rest, size_t line_index, Node& node) {
  const Place place = node.place;
  static const std::set<std::string> in_tables = {"row", "head", "if", "each", "lang"};
  static const std::set<std::string> only_in_tables = {"row", "head"};
  if (in == In::kTable ? !in_tables.count(word) : only_in_tables.count(word) > 0) {
    Complain(place,
             in == In::kTable
                 ? Msg("Line {line}, column {column}: in a table only @row, @head, @if, @each and @lang can "
                       "stand.")
                 : Msg("Line {line}, column {column}: “@{word}” can stand only in a table.", Named("word", word)));
    return false;
  }
  static const std::set<std::string> texts = {"par", "left", "center", "right", "title", "heading", "small"};
  if (texts.count(word)) {
    TextNode text{MannerOf(word), {}};
    if (!rest.empty() && rest.front() == '(') rest = Attributes(text.manner, rest, place);
    rest = Trim(rest);
    text.text = ParseInlines(rest, PlaceIn(line_index, rest, place), m_problems);
    node.what = std::move(text);
    return true;
  }
  rest = Trim(rest);
  const Place rest_place = PlaceIn(line_index, rest, place);
  if (word == "row" || word == "head") {
    node.what = Row(word == "head", rest, rest_place);
  } else if (word == "table") {
    node.what = TableOf(rest, rest_place, place);
  } else if (word == "columns") {
    node.what = ColumnsOf(rest, rest_place, place);
  } else if (word == "keep" || word == "bottom") {
    node.what = GroupNode{word == "bottom", Inner(In::kBody, word, place)};
  } else if (word == "if") {
    node.what = If(in, rest, rest_place, place);
  } else if (word == "each") {
    node.what = Each(in, rest, rest_place, place);
  } else if (word == "lang") {
    if (rest != "ky" && rest != "ru")
      Complain(rest_place, Msg("Line {line}, column {column}: after “@lang” stands ky or ru."));
    node.language = rest == "ru" ? LineLanguage::kRu : LineLanguage::kKy;
    node.what = BodyNode{Inner(in, word, place)};
  } else if (word == "field") {
    const auto cells = SplitCells(rest, rest_place);
    LabelNode label;
    Inlines* const all[] = {&label.label, &label.value, &label.caption};
    for (size_t i = 0; i < cells.size() && i < 3; ++i)
      *all[i] = ParseInlines(cells[i].first, cells[i].second, m_problems);
    if (cells.size() > 3)
      Complain(cells[3].second, Msg("Line {line}, column {column}: more parts than this command can have."));
    node.what = std::move(label);
  } else if (word == "sign") {
    const auto cells = SplitCells(rest, rest_place);
    SignNode sign;
    sign.post = ParseInlines(cells[0].first, cells[0].second, m_problems);
    if (cells.size() > 1) sign.name = ParseInlines(cells[1].first, cells[1].second, m_problems);
    if (cells.size() > 2)
      Complain(cells[2].second, Msg("Line {line}, column {column}: more parts than this command can have."));
    node.what = std::move(sign);
  } else if (word == "qr") {
    node.what = QrOf(rest, rest_place);
  } else if (word == "space") {
    const auto height = Millimetres(rest);
    if (!height) Complain(rest_place, Msg("Line {line}, column {column}: a length in mm is expected here."));
    node.what = SpaceNode{height.value_or(0)};
  } else if (word == "line") {
    node.what = RuleNode{};
  } else if (word == "page") {
    node.what = PageNode{};
  } else if (word == "part") {
    return Part(rest, place, node);
  } else {
    Complain(place, Msg("Line {line}, column {column}: there is no command “@{word}”.", Named("word", word)),
             "template.unknown-command");
    return false;
  }
  return true;
}

std::shared_ptr<Nodes> Parser::Inner(In in, const std::string& word, const Place& opening) {
  std::string ender;
  auto nodes = std::make_shared<Nodes>(Block(in, ender));
  Closed(ender, word, opening);
  return nodes;
}

void Parser::Closed(const std::string& ender, const std::string& word, const Place& opening) {
  if (ender == "end") return;
  if (ender.empty())
    Complain(opening,
             Msg("Line {line}, column {column}: “@{word}” that begins here has no “@end”.", Named("word", word)));
  else
    Complain(m_ender_place, Msg("Line {line}, column {column}: “@{ender}” does not belong in “@{word}”.",
                                Named("ender", ender, "word", word)));
}

bool Parser::Part(std::string_view name, const Place& place, Node& node) {
  const std::string wanted(name);
  if (std::find(m_open_parts.begin(), m_open_parts.end(), wanted) != m_open_parts.end()) {
    Complain(place, Msg("Line {line}, column {column}: the part “{name}” uses itself.", Named("name", wanted)));
    return false;
  }
  const auto text = m_parts ? m_parts(wanted) : std::nullopt;
  if (!text) {
    Complain(place, Msg("Line {line}, column {column}: there is no part “{name}”.", Named("name", wanted)),
             "template.unknown-part");
    return false;
  }
  auto lines = SplitLines(*text);
  std::swap(lines, m_lines);
  const size_t at = m_at;
  std::string part = wanted;
  std::swap(part, m_part);
  m_open_parts.push_back(wanted);
  if (Format(kPartFormat)) {
    while (m_at < m_lines.size() && Trim(m_lines[m_at].text) != "---") ++m_at;
    ++m_at;
    node.what = BodyNode{std::make_shared<Nodes>(Body())};
  }
  m_open_parts.pop_back();
  std::swap(part, m_part);
  m_at = at;
  std::swap(lines, m_lines);
  return true;
}

TemplateProblem ProblemAt(const Place& place, std::string code, Message message, std::string field) {
  std::string line = std::to_string(place.line);
  if (!place.part.empty()) line += " (" + place.part + ")";
  message.args.emplace_back("line", std::move(line));
  message.args.emplace_back("column", std::to_string(place.column));
  return {place.part, place.line, place.column, std::move(code), std::move(field), std::move(message)};
}

tl::unexpected<Error> AsError(const TemplateProblem& problem) {
  return Refuse(problem.code, problem.message, problem.field);
}

const std::string& Template::NameKy() const {
  return m_tree->name_ky;
}
const std::string& Template::NameRu() const {
  return m_tree->name_ru;
}
const std::string& Template::Kind() const {
  return m_tree->kind;
}

std::vector<TemplateProblem> SyntaxProblems(std::string_view text, const PartSource& parts) {
  ProblemList problems;
  Parser(parts, problems).Read(text);
  return std::move(problems.problems);
}

Result<Template> Compile(std::string_view text, const PartSource& parts) {
  ProblemList problems;
  Template made;
  made.m_tree = Parser(parts, problems).Read(text);
  if (!problems.problems.empty()) return AsError(problems.problems.front());
  return made;
}

}  // namespace aiyl::papers
