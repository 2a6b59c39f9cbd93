// SPDX-License-Identifier: Apache-2.0
#include "ledger/list_paper.h"

namespace aiyl::ledger {
namespace {

page::Paragraph Words(std::string text, page::Align align, bool bold, int32_t size = 0) {
  page::Paragraph paragraph;
  paragraph.spans = {{.text = std::move(text), .bold = bold, .size = size}};
  paragraph.align = align;
  return paragraph;
}

}  // namespace

ListPaper::ListPaper(Form form, int32_t size) {
  if (form == Form::kAcross) {
    m_flow.setup.width = 29700;
    m_flow.setup.height = 21000;
    m_flow.setup.left = 1500;
  } else {
    m_flow.setup.left = 2000;
  }
  m_flow.family = page::Family::kSans;
  m_flow.size = size;
}

ListPaper& ListPaper::Over(std::string office) {
  return Line(std::move(office));
}

ListPaper& ListPaper::Title(std::string title) {
  m_title = title;
  page::Paragraph line = Words(std::move(title), page::Align::kCenter, true, 1300);
  line.space_before = 100;
  line.space_after = 100;
  m_flow.blocks.push_back({std::move(line)});
  return *this;
}

ListPaper& ListPaper::Line(std::string line, page::Align align, bool bold) {
  EndTable();
  if (line.empty()) return *this;
  page::Paragraph words = Words(std::move(line), align, bold);
  words.space_before = 60;
  words.keep_with_next = bold;
  m_flow.blocks.push_back({std::move(words)});
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

ListPaper& ListPaper::Row(ListRow row) {
  if (!row.heading && !row.bold) ++m_rows;
  m_tables.back().rows.push_back(std::move(row));
  return *this;
}

void ListPaper::EndTable() {
  if (!m_open) return;
  m_open = false;
  const Part& part = m_tables.back();
  page::Table table;
  table.space_before = 150;
  table.space_after = 150;
  table.padding_x = 80;
  table.padding_y = 40;
  page::TableRow head;
  for (const auto& column : part.columns) {
    table.columns.push_back({.width = column.width, .weight = column.weight});
    page::Cell cell;
    cell.blocks.push_back({Words(column.heading, column.align, true)});
    head.cells.push_back(std::move(cell));
  }
  table.head.push_back(std::move(head));
  for (const auto& row : part.rows) {
    page::TableRow line;
    if (row.heading) {
      page::Cell cell;
      cell.span = static_cast<int>(part.columns.size());
      cell.blocks.push_back({Words(row.cells.front().shown, page::Align::kLeft, true)});
      line.cells.push_back(std::move(cell));
    } else {
      for (size_t i = 0; i < row.cells.size() && i < part.columns.size(); ++i) {
        page::Cell cell;
        cell.blocks.push_back({Words(row.cells[i].shown, part.columns[i].align, row.bold)});
        line.cells.push_back(std::move(cell));
      }
    }
    table.rows.push_back(std::move(line));
  }
  if (!table.rows.empty()) m_flow.blocks.push_back({std::move(table)});
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
  column(5, {Words(std::move(post), page::Align::kLeft, false)});
  column(3, {page::LabelledField{.label = ""}});
  column(4, {Words(std::move(name), page::Align::kLeft, false)});
  page::Group group;
  group.blocks.push_back({page::Spacer{.height = 500}});
  group.blocks.push_back({std::move(line)});
  m_flow.blocks.push_back({std::move(group)});
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
  out.title = m_title;
  const Part none;
  const Part& part = m_tables.empty() ? none : m_tables.front();
  for (const auto& column : part.columns) out.columns.push_back({.heading = column.heading, .type = column.type});
  AIYL_ASSIGN(const auto writer, sheet::CreateSheet(file, format, out));
  for (const auto& row : part.rows) {
    if (row.heading) continue;
    std::vector<std::string> values(part.columns.size());
    for (size_t i = 0; i < row.cells.size() && i < values.size(); ++i)
      values[i] = row.cells[i].plain.value_or(row.cells[i].shown);
    AIYL_TRY(writer->AddRow(values));
  }
  return writer->Finish();
}

}  // namespace aiyl::ledger
