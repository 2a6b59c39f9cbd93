// SPDX-License-Identifier: Apache-2.0
#include "papers/list_paper.h"

#include "page/text_block.h"
#include "sheet/sheet_writer.h"
#include "text/date_words.h"
#include "text/wording.h"

namespace aiyl::papers {
namespace {

using Form = ListRow::Form;

std::string Decimal(int64_t hundredths) {
  const std::string rest = std::to_string(hundredths % 100);
  return std::to_string(hundredths / 100) +
         (hundredths % 100 == 0 ? "" : "." + std::string(2 - rest.size(), '0') + rest);
}

std::string ForPeople(const std::string& value, ListKind kind, text::Language language) {
  if (value.empty()) return value;
  switch (kind) {
    case ListKind::kText:
      return value;
    case ListKind::kNumber:
      return text::NumberText(std::stoll(value));
    case ListKind::kMoney:
      return text::MoneyFigures(Tyiyn(std::stoll(value)), language);
    case ListKind::kArea:
      return text::DecimalText(std::stoll(value), 2, language, text::TrailingZeros::kDrop);
    case ListKind::kDate:
      if (const auto day = Date::FromIso(value)) return text::DateNumeric(*day);
      return value;
  }
  return value;
}

std::string ForSheet(const std::string& value, ListKind kind) {
  if (value.empty()) return value;
  if (kind == ListKind::kMoney) return Tyiyn(std::stoll(value)).Plain();
  if (kind == ListKind::kArea) return Decimal(std::stoll(value));
  return value;
}

page::Align AlignOf(ListKind kind) {
  return kind == ListKind::kText || kind == ListKind::kDate ? page::Align::kLeft : page::Align::kRight;
}

sheet::ColumnType TypeOf(ListKind kind) {
  return kind == ListKind::kText   ? sheet::ColumnType::kText
         : kind == ListKind::kDate ? sheet::ColumnType::kDate
                                   : sheet::ColumnType::kNumber;
}

}  // namespace

std::string ListValue(Tyiyn amount) {
  return std::to_string(amount.Value());
}

std::string ListValueOrNone(Tyiyn amount) {
  return amount.Value() == 0 ? std::string() : ListValue(amount);
}

std::string ListValue(const std::optional<Date>& day) {
  return day ? day->Iso() : std::string();
}

bool IsSheetName(const std::filesystem::path& file) {
  return sheet::FormatOf(file).has_value();
}

ListPaper::ListPaper(text::Language language, Form form, int32_t size) : m_language(language) {
  if (form == Form::kAcross) {
    m_flow.setup.width = 29700;
    m_flow.setup.height = 21000;
    m_flow.setup.left = 1500;
  } else {
    m_flow.setup.left = 2000;
  }
  m_flow.family = page::Family::kSans;
  m_flow.size = size;
  m_flow.numbers = page::PageNumbers::kAlways;
}

ListPaper& ListPaper::Over(std::string office) {
  return Line(std::move(office));
}

ListPaper& ListPaper::Title(std::string title) {
  m_title = title;
  m_flow.blocks.push_back(page::TextBlock(
      std::move(title),
      {.bold = true, .align = page::Align::kCenter, .size = 1300, .space_before = 100, .space_after = 100}));
  return *this;
}

ListPaper& ListPaper::Line(std::string line, page::Align align, bool bold) {
  EndTable();
  if (line.empty()) return *this;
  if (m_tables.empty()) m_head += (m_head.empty() ? "" : "; ") + line;
  m_flow.blocks.push_back(
      page::TextBlock(std::move(line), {.bold = bold, .align = align, .space_before = 60, .keep_with_next = bold}));
  return *this;
}

ListPaper& ListPaper::Remark(std::string remark) {
  EndTable();
  m_remarks.push_back(remark);
  m_flow.blocks.push_back(page::TextBlock(std::move(remark), {.bold = true, .space_before = 150}));
  return *this;
}

ListPaper& ListPaper::Footer(std::string text) {
  m_flow.footer = std::move(text);
  return *this;
}

ListPaper& ListPaper::Table(std::vector<ListColumn> columns) {
  EndTable();
  m_tables.push_back({.columns = std::move(columns), .rows = {}});
  m_open = true;
  return *this;
}

ListPaper& ListPaper::Row(std::vector<std::string> values, ListRow::Form form) {
  if (form == ListRow::Form::kPlain || form == ListRow::Form::kBold) ++m_rows;
  m_tables.back().rows.push_back({std::move(values), form});
  return *this;
}

void ListPaper::EndTable() {
  if (!m_open) return;
  m_open = false;
  const Part& part = m_tables.back();
  if (part.rows.empty()) return;
  page::Table table;
  table.space_before = 150;
  table.space_after = 150;
  table.padding_x = 80;
  table.padding_y = 40;
  page::TableRow head;
  for (const auto& column : part.columns) {
    table.columns.push_back({.width = column.width, .weight = column.weight});
    head.cells.push_back(page::TextCell(column.heading, {.bold = true, .align = AlignOf(column.kind)}));
  }
  table.head.push_back(std::move(head));
  for (const auto& row : part.rows) {
    page::TableRow line;
    if (row.form == ListRow::Form::kHeading) {
      line.cells.push_back(page::TextCell(row.values.front(), {.bold = true}));
      line.cells.back().span = static_cast<int>(part.columns.size());
    } else {
      for (size_t i = 0; i < row.values.size() && i < part.columns.size(); ++i) {
        const ListKind kind = part.columns[i].kind;
        line.cells.push_back(page::TextCell(ForPeople(row.values[i], kind, m_language),
                                            {.bold = row.form != ListRow::Form::kPlain, .align = AlignOf(kind)}));
      }
    }
    table.rows.push_back(std::move(line));
  }
  m_flow.blocks.push_back({std::move(table)});
}

ListPaper& ListPaper::Signature(std::string post, std::string name) {
  EndTable();
  page::Columns line;
  line.gap = 400;
  const auto column = [&](int weight, page::Block block) {
    page::Column one;
    one.weight = weight;
    one.blocks.push_back(std::move(block));
    line.columns.push_back(std::move(one));
  };
  column(5, page::TextBlock(std::move(post)));
  column(3, {page::LabelledField{.label = ""}});
  column(4, page::TextBlock(std::move(name)));
  page::Group group;
  group.blocks.push_back({page::Spacer{.height = 500}});
  group.blocks.push_back({std::move(line)});
  m_flow.blocks.push_back({std::move(group)});
  return *this;
}

ListPaper& ListPaper::Blocks(std::vector<page::Block> blocks) {
  EndTable();
  std::move(blocks.begin(), blocks.end(), std::back_inserter(m_flow.blocks));
  return *this;
}

Result<page::Document> ListPaper::ToDocument() {
  EndTable();
  return page::LayOut(m_flow);
}

Status ListPaper::ToSheet(const std::filesystem::path& file) const {
  AIYL_ASSIGN(const auto format, sheet::FormatOf(file));
  sheet::OutSheet out;
  out.name = m_title;
  out.title = m_title + (m_head.empty() ? "" : "; " + m_head);
  const Part none;
  const Part& part = m_tables.empty() ? none : m_tables.front();
  for (const auto& column : part.columns)
    out.columns.push_back({.heading = column.heading, .type = TypeOf(column.kind), .width = column.letters});
  AIYL_ASSIGN(const auto writer, sheet::CreateSheet(file, format, out));
  for (const auto& row : part.rows) {
    if (row.form == ListRow::Form::kHeading || row.form == ListRow::Form::kGroupSum) continue;
    std::vector<std::string> values(part.columns.size());
    for (size_t i = 0; i < row.values.size() && i < values.size(); ++i)
      values[i] = ForSheet(row.values[i], part.columns[i].kind);
    AIYL_TRY(writer->AddRow(values));
  }
  for (const auto& remark : m_remarks) {
    std::vector<std::string> row(part.columns.size());
    if (row.empty()) break;
    row.front() = remark;
    AIYL_TRY(writer->AddRow(row));
  }
  return writer->Finish();
}

}  // namespace aiyl::papers
