// SPDX-License-Identifier: Apache-2.0
// What each command takes behind its name.
#include <algorithm>

#include "papers/template_parser.h"

namespace aiyl::papers {

namespace {

bool SetFlag(TextManner& manner, std::string_view word) {
  if (word == "bold") return manner.bold = true;
  if (word == "italic") return manner.italic = true;
  if (word == "keep") return manner.paragraph.keep_with_next = true;
  if (word == "whole") return manner.paragraph.keep_together = true;
  return false;
}

// `length` in 1/100 mm, of «size» in 1/100 point; negative where it could not be read.
bool SetLength(TextManner& manner, std::string_view word, int32_t length) {
  page::Paragraph& p = manner.paragraph;
  if (word == "size") {
    manner.size = length;
    return length >= 500 && length <= 4000;
  }
  page::Hmm* const target = word == "before"   ? &p.space_before
                            : word == "after"  ? &p.space_after
                            : word == "indent" ? &p.left_indent
                            : word == "right"  ? &p.right_indent
                            : word == "first"  ? &p.first_indent
                                               : nullptr;
  constexpr page::Hmm kHighestPage = 29700;  // sums of many more would not fit their numbers
  if (target == nullptr || length < 0 || length > kHighestPage) return false;
  *target = length;
  return true;
}

}  // namespace

TextManner Parser::MannerOf(const std::string& word) {
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

std::string_view Parser::Attributes(TextManner& manner, std::string_view rest, const Place& place) {
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
    const bool good = words.size() == 1   ? SetFlag(manner, words[0])
                      : words.size() == 2 ? SetLength(manner, words[0], Millimetres(words[1]).value_or(-1))
                                          : false;
    if (!good)
      Complain(place, Msg("Line {line}, column {column}: “{word}” is not known in the brackets of a command.",
                          Named("word", std::string(words[0]))));
  }
  return rest.substr(close + 1);
}

std::vector<WidthSpec> Parser::WidthsOf(const std::vector<std::string_view>& words, const Place& place) {
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

RowNode Parser::Row(bool head, std::string_view rest, const Place& place) {
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

TableNode Parser::TableOf(std::string_view rest, const Place& rest_place, const Place& place) {
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

void Parser::CheckCells(const Nodes& nodes, size_t columns) {
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

ColumnsNode Parser::ColumnsOf(std::string_view rest, const Place& rest_place, const Place& place) {
  ColumnsNode columns;
  columns.widths = WidthsOf(Words(rest), rest_place);
  std::string ender = "next";
  while (ender == "next") columns.columns.push_back(Block(In::kBody, ender));
  Closed(ender, "columns", place);
  if (columns.widths.empty()) columns.widths.resize(columns.columns.size());
  if (columns.widths.size() != columns.columns.size())
    Complain(place, Msg("Line {line}, column {column}: {widths} widths are given for {columns} columns; “@next” begins "
                        "the next column.",
                        Named("widths", std::to_string(columns.widths.size()), "columns",
                              std::to_string(columns.columns.size()))));
  columns.widths.resize(columns.columns.size());
  return columns;
}

IfNode Parser::If(In in, std::string_view rest, const Place& rest_place, const Place& place) {
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

EachNode Parser::Each(In in, std::string_view rest, const Place& rest_place, const Place& place) {
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

QrNode Parser::QrOf(std::string_view rest, const Place& place) {
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

}  // namespace aiyl::papers
