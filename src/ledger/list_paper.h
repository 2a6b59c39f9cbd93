// SPDX-License-Identifier: Apache-2.0
// A list of rows under a title as a page and as a sheet (.xlsx, .csv): statements, arrears, cash books, and what the
// modules above list. Knows nothing of what the rows say.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"
#include "page/layout.h"
#include "sheet/sheet_writer.h"

namespace aiyl::ledger {

struct ListColumn {
  std::string heading;
  page::Hmm width = 0;  // 1/100 mm; 0: a share of the rest
  int weight = 1;
  page::Align align = page::Align::kLeft;
  sheet::ColumnType type = sheet::ColumnType::kText;
};
// A cell for people («1 234,50»), and where it differs for a sheet ("1234.50").
struct ListCell {
  ListCell() = default;
  ListCell(std::string both) : shown(std::move(both)) {}  // NOLINT: a text is a cell
  ListCell(const char* both) : shown(both) {}             // NOLINT
  ListCell(std::string on_paper, std::string in_sheet) : shown(std::move(on_paper)), plain(std::move(in_sheet)) {}
  std::string shown;
  std::optional<std::string> plain = {};
};
struct ListRow {
  std::vector<ListCell> cells;
  bool bold = false;
  bool heading = false;  // the first cell across the whole table; left out of a sheet
};

class ListPaper {
 public:
  enum class Form { kUpright, kAcross };
  explicit ListPaper(Form form = Form::kUpright, int32_t size = 900);

  ListPaper& Over(std::string office);  // a line above the title
  ListPaper& Title(std::string title);
  ListPaper& Line(std::string line, page::Align align = page::Align::kCenter, bool bold = false);
  ListPaper& Footer(std::string text);
  // Begins a table; rows are added until the next begins. Only the first one goes into a sheet.
  ListPaper& Table(std::vector<ListColumn> columns);
  ListPaper& Row(ListRow row);
  // A line to sign on: post and name.
  ListPaper& Signature(std::string post, std::string name);
  int64_t Rows() const { return m_rows; }

  Result<page::Document> ToDocument();
  // Errors of sheet::CreateSheet.
  Status ToSheet(const std::filesystem::path& file) const;

 private:
  struct Part {
    std::vector<ListColumn> columns;
    std::vector<ListRow> rows;
  };
  void EndTable();

  page::Flow m_flow;
  std::string m_title;
  std::vector<Part> m_tables;
  bool m_open = false;
  int64_t m_rows = 0;
};

}  // namespace aiyl::ledger
