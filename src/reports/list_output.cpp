// SPDX-License-Identifier: Apache-2.0
#include "reports/list_output.h"

#include <utility>

#include "sheet/sheet_writer.h"
#include "text/date_words.h"
#include "text/wording.h"

namespace aiyl::reports {
namespace {

constexpr page::Hmm kAcross = 17000;  // columns of a fixed width beyond this need the sheet across

std::string ForPeople(const std::string& value, Kind kind, text::Language language) {
  if (value.empty()) return value;
  if (kind == Kind::kMoney) return text::MoneyText(Tyiyn(std::stoll(value)), language);
  if (kind == Kind::kDate)
    if (const auto day = Date::FromIso(value)) return text::DateNumeric(*day);
  return value;
}

page::Cell CellOf(std::string words, bool bold, page::Align align) {
  page::Paragraph paragraph;
  paragraph.spans = {{.text = std::move(words), .bold = bold}};
  paragraph.align = align;
  page::Cell cell;
  cell.blocks.push_back({std::move(paragraph)});
  return cell;
}

page::TableRow RowOf(const ListOutput& list, const std::vector<std::string>& values, bool bold) {
  page::TableRow row;
  for (size_t i = 0; i < list.columns.size() && i < values.size(); ++i) {
    const Kind kind = list.columns[i].kind;
    row.cells.push_back(CellOf(ForPeople(values[i], kind, list.language), bold,
                               kind == Kind::kText || kind == Kind::kDate ? page::Align::kLeft : page::Align::kRight));
  }
  return row;
}

std::vector<std::string> ForSheet(const ListOutput& list, std::vector<std::string> values) {
  values.resize(list.columns.size());
  for (size_t i = 0; i < values.size(); ++i)
    if (list.columns[i].kind == Kind::kMoney && !values[i].empty()) values[i] = Tyiyn(std::stoll(values[i])).Plain();
  return values;
}

}  // namespace

bool IsSheetName(const std::filesystem::path& file) {
  return sheet::FormatOf(file).has_value();
}

Result<page::Document> ListPaper(const ListOutput& list) {
  page::Flow flow;
  page::Hmm fixed = 0;
  for (const auto& column : list.columns) fixed += column.width;
  if (fixed > kAcross || list.columns.size() > 7) {
    flow.setup.width = 29700;
    flow.setup.height = 21000;
  }
  flow.setup.left = 1500;
  flow.family = page::Family::kSans;
  flow.size = 900;
  flow.numbers = page::PageNumbers::kAlways;
  flow.footer = list.footer;
  page::Paragraph title;
  title.spans = {{.text = list.title, .bold = true, .size = 1300}};
  title.align = page::Align::kCenter;
  title.space_after = 150;
  flow.blocks.push_back({title});
  for (const auto& line : list.below_title) flow.blocks.push_back(page::TextBlock(line, page::Align::kCenter));
  page::Table table;
  page::TableRow head;
  for (const auto& column : list.columns) {
    table.columns.push_back({.width = column.width, .weight = 1});
    head.cells.push_back(CellOf(column.heading, true, page::Align::kLeft));
  }
  table.head.push_back(std::move(head));
  table.space_before = 200;
  for (const auto& row : list.rows) table.rows.push_back(RowOf(list, row, false));
  if (!list.total.empty()) table.rows.push_back(RowOf(list, list.total, true));
  flow.blocks.push_back({std::move(table)});
  for (const auto& remark : list.remarks) {
    page::Paragraph words;
    words.spans = {{.text = remark, .bold = true}};
    words.space_before = 150;
    flow.blocks.push_back({std::move(words)});
  }
  flow.blocks.insert(flow.blocks.end(), list.after.begin(), list.after.end());
  return page::LayOut(flow);
}

Status WriteListSheet(const ListOutput& list, const std::filesystem::path& file) {
  AIYL_ASSIGN(const auto format, sheet::FormatOf(file));
  sheet::OutSheet out;
  out.name = list.title;
  for (const auto& line : list.below_title) out.title += (out.title.empty() ? "" : "; ") + line;
  for (const auto& column : list.columns)
    out.columns.push_back({.heading = column.heading,
                           .type = column.kind == Kind::kText   ? sheet::ColumnType::kText
                                   : column.kind == Kind::kDate ? sheet::ColumnType::kDate
                                                                : sheet::ColumnType::kNumber,
                           .width = column.letters});
  AIYL_ASSIGN(auto writer, sheet::CreateSheet(file, format, out));
  for (const auto& row : list.rows) AIYL_TRY(writer->AddRow(ForSheet(list, row)));
  if (!list.total.empty()) AIYL_TRY(writer->AddRow(ForSheet(list, list.total)));
  for (const auto& remark : list.remarks) {
    std::vector<std::string> row(list.columns.size());
    row.front() = remark;
    AIYL_TRY(writer->AddRow(row));
  }
  return writer->Finish();
}

}  // namespace aiyl::reports
