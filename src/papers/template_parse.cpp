// SPDX-License-Identifier: Apache-2.0
// Reads the lines of a template: the head of the file, the commands, the blocks that nest. After a mistake it goes on
// with the next line, so that the editor shows all of them.
#include <algorithm>
#include <set>

#include "papers/template_tree.h"

namespace aiyl::papers {

namespace {

constexpr std::string_view kTemplateFormat = "aiyl-template ";
constexpr std::string_view kPartFormat = "aiyl-template-part ";

std::string_view Trim(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

struct SourceLine {
  std::string text;  // with '\n' where it goes on in the next line of the file
  int line = 0;
};

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

// "26", "26.5", "26,5": hundredths; empty where it is none or above 9999.
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

class Parser {
 public:
  Parser(const PartSource& parts, ProblemList& problems) : m_parts(parts), m_problems(problems) {}

  std::shared_ptr<TemplateTree> Read(std::string_view text) {
    auto tree = std::make_shared<TemplateTree>();
    m_lines = SplitLines(text);
    if (!Format(kTemplateFormat)) return tree;
    Head(*tree);
    tree->body = Body();
    return tree;
  }

 private:
  enum class In { kBody, kTable };
  struct Depth {
    explicit Depth(int& depth) : m_depth(depth) { ++m_depth; }
    ~Depth() { --m_depth; }
    Depth(const Depth&) = delete;
    Depth& operator=(const Depth&) = delete;
    int& m_depth;
  };

  Place PlaceOf(size_t line_index, int column = 1) const { return {m_part, m_lines[line_index].line, column}; }

  void Complain(const Place& place, Message message, std::string code = "template.syntax") {
    m_problems.Add(place, std::move(code), std::move(message));
  }

  bool Format(std::string_view format) {
    const std::string_view line = Trim(m_lines[0].text);
    const Place place = PlaceOf(0);
    m_at = 1;
    if (line.substr(0, format.size()) != format) {
      Complain(place,
               Msg("Line {line}, column {column}: a template begins with the line “{format}”.",
                   Named("format", std::string(format) + "1")),
               "template.format");
      return false;
    }
    if (line.substr(format.size()) != "1") {
      Complain(place, Msg("Line {line}, column {column}: this template is written for a newer version of the program."),
               "template.newer");
      return false;
    }
    return true;
  }

  void Head(TemplateTree& tree) {
    tree.setup.setup = {21000, 29700, 2500, 1500, 1500, 1500};
    for (; m_at < m_lines.size(); ++m_at) {
      const std::string_view line = Trim(m_lines[m_at].text);
      if (line == "---") {
        ++m_at;
        return;
      }
      if (line.empty() || line.front() == '#') continue;
      const size_t colon = line.find(':');
      const std::string_view key = Trim(line.substr(0, colon));
      const std::string_view value =
          colon == std::string_view::npos ? std::string_view{} : Trim(line.substr(colon + 1));
      const int column =
          LetterCount(
              std::string_view(m_lines[m_at].text)
                  .substr(0, value.empty() ? 0 : static_cast<size_t>(value.data() - m_lines[m_at].text.data()))) +
          1;
      if (colon == std::string_view::npos || !HeadLine(tree, key, value, PlaceOf(m_at, column)))
        Complain(PlaceOf(m_at, colon == std::string_view::npos ? 1 : column),
                 Msg("Line {line}, column {column}: this line of the template's head cannot be understood."));
    }
    Complain(PlaceOf(m_lines.size() - 1),
             Msg("Line {line}, column {column}: the line “---” after the head is missing."));
  }

  bool HeadLine(TemplateTree& tree, std::string_view key, std::string_view value, const Place& place) {
    page::Flow& setup = tree.setup;
    if (key == "name.ky") {
      tree.name_ky = value;
    } else if (key == "name.ru") {
      tree.name_ru = value;
    } else if (key == "kind") {
      tree.kind = value;
    } else if (key == "footer") {
      tree.footer = ParseInlines(value, place, m_problems);
    } else if (key == "numbers") {
      if (value != "none" && value != "several" && value != "always") return false;
      setup.numbers = value == "none"      ? page::PageNumbers::kNone
                      : value == "several" ? page::PageNumbers::kWhenSeveral
                                           : page::PageNumbers::kAlways;
    } else if (key == "spacing") {
      const auto percent = Hundredths(value);
      if (!percent || *percent < 10000 || *percent > 20000) return false;
      setup.line_spacing = *percent / 100;
    } else if (key == "font") {
      const auto words = Words(value);
      const auto size = words.size() == 2 ? Hundredths(words[1]) : std::nullopt;
      if (!size || *size < 800 || *size > 1600 || (words[0] != "serif" && words[0] != "sans")) return false;
      setup.family = words[0] == "serif" ? page::Family::kSerif : page::Family::kSans;
      setup.size = *size;
    } else if (key == "margins") {
      const auto words = Words(value);
      if (words.size() != 4) return false;
      page::Hmm* const sides[] = {&setup.setup.top, &setup.setup.right, &setup.setup.bottom, &setup.setup.left};
      for (size_t i = 0; i < 4; ++i) {
        const auto margin = Millimetres(words[i]);
        if (!margin || *margin < 500 || *margin > 6000) return false;
        *sides[i] = *margin;
      }
    } else {
      return false;
    }
    return true;
  }

  Nodes Body() {
    std::string ender;
    Nodes nodes;
    while (m_at < m_lines.size()) {
      Nodes more = Block(In::kBody, ender);
      std::move(more.begin(), more.end(), std::back_inserter(nodes));
      if (!ender.empty())
        Complain(m_ender_place, Msg("Line {line}, column {column}: “@{word}” stands here, but nothing is open.",
                                    Named("word", ender)));
    }
    return nodes;
  }

  // Lines up to @end, @else or @next (its word in `ender`, what follows it in m_ender_rest) or to the end of the file
  // (`ender` empty).
  Nodes Block(In in, std::string& ender) {
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
          Complain(node.place,
                   Msg("Line {line}, column {column}: in a table only @row, @head, @if, @each and @lang can "
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

  // Column of a view into the present line of the file.
  int Column(std::string_view text) const {
    const std::string& line = m_lines[m_at].text;
    if (text.empty()) return LetterCount(line) + 1;
    return LetterCount(std::string_view(line).substr(0, static_cast<size_t>(text.data() - line.data()))) + 1;
  }
  Place PlaceIn(size_t line_index, std::string_view text, const Place& otherwise) const {
    if (text.empty()) return otherwise;
    const std::string& line = m_lines[line_index].text;
    return PlaceOf(line_index,
                   LetterCount(std::string_view(line).substr(0, static_cast<size_t>(text.data() - line.data()))) + 1);
  }

  bool Command(In in, const std::string& word, std::string_view rest, size_t line_index, Node& node) {
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

  // The lines up to @end; complains where it is missing or another word ends them.
  std::shared_ptr<Nodes> Inner(In in, const std::string& word, const Place& opening) {
    std::string ender;
    auto nodes = std::make_shared<Nodes>(Block(in, ender));
    Closed(ender, word, opening);
    return nodes;
  }
  void Closed(const std::string& ender, const std::string& word, const Place& opening) {
    if (ender == "end") return;
    if (ender.empty())
      Complain(opening,
               Msg("Line {line}, column {column}: “@{word}” that begins here has no “@end”.", Named("word", word)));
    else
      Complain(m_ender_place, Msg("Line {line}, column {column}: “@{ender}” does not belong in “@{word}”.",
                                  Named("ender", ender, "word", word)));
  }

  static TextManner MannerOf(const std::string& word) {
    TextManner manner;
    page::Paragraph& p = manner.paragraph;
    if (word == "par") {
      p.align = page::Align::kJustify;
      p.first_indent = 1000;
      p.space_after = 120;
    } else if (word == "center" || word == "title") {
      p.align = page::Align::kCenter;
    } else if (word == "right") {
      p.align = page::Align::kRight;
    }
    if (word == "title") {
      p.space_before = 300;
      p.space_after = 300;
      manner.size = -125;  // per cent of the template's size
    }
    if (word == "heading") {
      p.space_before = 200;
      p.space_after = 100;
    }
    if (word == "title" || word == "heading") manner.bold = p.keep_with_next = p.keep_together = true;
    if (word == "small") manner.size = -75;
    return manner;
  }

  // Reads «(bold, size 13)» at the start of `rest`; answers what stands behind it.
  std::string_view Attributes(TextManner& manner, std::string_view rest, const Place& place) {
    const size_t close = rest.find(')');
    if (close == std::string_view::npos) {
      Complain(place, Msg("Line {line}, column {column}: the bracket after the command is not closed."));
      return {};
    }
    std::string_view inside = rest.substr(1, close - 1);
    while (!Trim(inside).empty()) {
      const size_t comma = inside.find(',');
      const auto words = Words(inside.substr(0, comma));
      inside = comma == std::string_view::npos ? std::string_view{} : inside.substr(comma + 1);
      if (words.empty()) continue;
      const auto number = words.size() == 2 ? Millimetres(words[1]) : std::nullopt;
      page::Paragraph& p = manner.paragraph;
      bool good = true;
      if (words.size() == 1 && words[0] == "bold")
        manner.bold = true;
      else if (words.size() == 1 && words[0] == "italic")
        manner.italic = true;
      else if (words.size() == 1 && words[0] == "keep")
        p.keep_with_next = true;
      else if (words.size() == 1 && words[0] == "whole")
        p.keep_together = true;
      else if (number && words[0] == "size" && *number >= 500 && *number <= 4000)
        manner.size = *number;
      else if (number && words[0] == "before")
        p.space_before = *number;
      else if (number && words[0] == "after")
        p.space_after = *number;
      else if (number && words[0] == "indent")
        p.left_indent = *number;
      else if (number && words[0] == "right")
        p.right_indent = *number;
      else if (number && words[0] == "first")
        p.first_indent = *number;
      else
        good = false;
      if (!good)
        Complain(place, Msg("Line {line}, column {column}: “{word}” is not known in the brackets of a command.",
                            Named("word", std::string(words[0]))));
    }
    return rest.substr(close + 1);
  }

  std::vector<WidthSpec> WidthsOf(const std::vector<std::string_view>& words, const Place& place) {
    std::vector<WidthSpec> widths;
    for (const std::string_view word : words) {
      WidthSpec width;
      const bool fixed = word.size() > 2 && word.substr(word.size() - 2) == "mm";
      const auto number = Millimetres(word);
      if (!number || (!fixed && (*number < 100 || *number % 100 != 0)) || (fixed && *number < 100)) {
        Complain(place, Msg("Line {line}, column {column}: “{word}” is not a width such as 26mm or 3.",
                            Named("word", std::string(word))));
        continue;
      }
      if (fixed)
        width.width = *number;
      else
        width.weight = *number / 100;
      widths.push_back(width);
    }
    return widths;
  }

  RowNode Row(bool head, std::string_view rest, const Place& place) {
    RowNode row;
    row.head = head;
    for (const auto& [text, at] : SplitCells(rest, place)) {
      CellText cell;
      std::string_view inside = text;
      Place inside_place = at;
      if (inside == "<") {
        cell.joins_left = true;
        inside = {};
      } else if (!inside.empty() && (inside.front() == '>' || inside.front() == '^')) {
        cell.align = inside.front() == '>' ? page::Align::kRight : page::Align::kCenter;
        const std::string_view trimmed = Trim(inside.substr(1));
        inside_place.column += static_cast<int>(inside.size() - trimmed.size());
        inside = trimmed;
      }
      cell.text = ParseInlines(inside, inside_place, m_problems);
      row.cells.push_back(std::move(cell));
    }
    if (row.cells.front().joins_left)
      Complain(place, Msg("Line {line}, column {column}: the first cell has none on its left."));
    return row;
  }

  TableNode TableOf(std::string_view rest, const Place& rest_place, const Place& place) {
    TableNode table;
    auto words = Words(rest);
    if (std::erase(words, std::string_view("noborder")) > 0) table.border = false;
    table.widths = WidthsOf(words, rest_place);
    if (table.widths.empty()) {
      Complain(place,
               Msg("Line {line}, column {column}: the widths of the columns are missing, such as “@table 10mm 3 2”."));
      table.widths.resize(50);
    }
    table.rows = Inner(In::kTable, "table", place);
    CheckCells(*table.rows, table.widths.size());
    return table;
  }
  void CheckCells(const Nodes& nodes, size_t columns) {
    for (const Node& node : nodes) {
      if (const auto* row = std::get_if<RowNode>(&node.what)) {
        if (row->cells.size() > columns)
          Complain(node.place,
                   Msg("Line {line}, column {column}: this row has {cells} cells, its table {columns} columns.",
                       Named("cells", std::to_string(row->cells.size()), "columns", std::to_string(columns))));
      } else if (const auto* each = std::get_if<EachNode>(&node.what)) {
        CheckCells(*each->body, columns);
      } else if (const auto* body = std::get_if<BodyNode>(&node.what)) {
        CheckCells(*body->body, columns);
      } else if (const auto* branches = std::get_if<IfNode>(&node.what)) {
        for (const IfBranch& branch : branches->branches) CheckCells(*branch.body, columns);
      }
    }
  }

  ColumnsNode ColumnsOf(std::string_view rest, const Place& rest_place, const Place& place) {
    ColumnsNode columns;
    columns.widths = WidthsOf(Words(rest), rest_place);
    std::string ender = "next";
    while (ender == "next") columns.columns.push_back(Block(In::kBody, ender));
    Closed(ender, "columns", place);
    if (columns.widths.empty()) columns.widths.resize(columns.columns.size());
    if (columns.widths.size() != columns.columns.size())
      Complain(place,
               Msg("Line {line}, column {column}: {widths} widths are given for {columns} columns; “@next” begins "
                   "the next column.",
                   Named("widths", std::to_string(columns.widths.size()), "columns",
                         std::to_string(columns.columns.size()))));
    columns.widths.resize(columns.columns.size());
    return columns;
  }

  IfNode If(In in, std::string_view rest, const Place& rest_place, const Place& place) {
    IfNode made;
    std::optional<Condition> condition = ParseCondition(rest, rest_place, m_problems);
    while (true) {
      std::string ender;
      auto body = std::make_shared<Nodes>(Block(in, ender));
      const bool was_else = !condition;
      made.branches.push_back({std::move(condition), std::move(body)});
      if (ender != "else" || was_else) {
        Closed(ender, "if", place);
        return made;
      }
      condition.reset();
      if (m_ender_rest.substr(0, 3) == "if ") {
        Place at = m_ender_rest_place;
        at.column += 3;
        condition = ParseCondition(std::string_view(m_ender_rest).substr(3), at, m_problems);
      } else if (!m_ender_rest.empty()) {
        Complain(m_ender_rest_place, Msg("Line {line}, column {column}: after “@else” only “if” can stand."));
      }
    }
  }

  EachNode Each(In in, std::string_view rest, const Place& rest_place, const Place& place) {
    EachNode each;
    const auto words = Words(rest);
    each.list.place = rest_place;
    if (words.size() == 3 && words[1] == "in" && words[0].find('.') == std::string_view::npos) {
      each.name = words[0];
      each.list = ParseFieldRef(words[2], rest_place, m_problems);
      each.list.place.column += static_cast<int>(words[2].data() - rest.data());
    } else {
      Complain(rest_place, Msg("Line {line}, column {column}: “@each” is written like “@each m in members”."));
    }
    each.body = Inner(in, "each", place);
    return each;
  }

  QrNode QrOf(std::string_view rest, const Place& place) {
    QrNode qr;
    qr.size = page::QrBlock::kDefaultSize;
    bool good = true;
    for (const std::string_view word : Words(rest)) {
      if (word == "left")
        qr.align = page::Align::kLeft;
      else if (word == "center")
        qr.align = page::Align::kCenter;
      else if (word == "right")
        qr.align = page::Align::kRight;
      else if (word.size() > 2 && word.front() == '{' && word.back() == '}')
        qr.field = ParseFieldRef(word.substr(1, word.size() - 2), place, m_problems);
      else if (const auto size = Millimetres(word); size && *size >= 3000 && *size <= 12000)
        qr.size = *size;
      else
        good = false;
    }
    if (!good || qr.field.path.empty())
      Complain(place,
               Msg("Line {line}, column {column}: a code is written like “@qr {{paper.code}} 34mm”, 30 mm or wider."));
    return qr;
  }

  bool Part(std::string_view name, const Place& place, Node& node) {
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

  const PartSource& m_parts;
  ProblemList& m_problems;
  std::vector<SourceLine> m_lines;
  size_t m_at = 0;
  std::string m_part;
  int m_depth = 0;  // of blocks, parts included
  std::vector<std::string> m_open_parts;
  Place m_ender_place, m_ender_rest_place;
  std::string m_ender_rest;
};

}  // namespace

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
