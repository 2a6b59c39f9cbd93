// SPDX-License-Identifier: Apache-2.0
// A list as people get it: a paper with repeated heads and numbered pages, or a sheet (.xlsx, .csv), from the same
// rows. Statements, arrears, cash books, registers of taxes, lists of people. Knows nothing of what the rows say.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/amount.h"
#include "base/date.h"
#include "base/result.h"
#include "page/layout.h"
#include "text/plural_rule.h"

namespace aiyl::papers {

// What the values of a column are. They are given plain and shown as people write them: money in тыйын, an area in
// 1/100 m², a day as "YYYY-MM-DD". Money stands without its word: the heading names it.
enum class ListKind { kText, kNumber, kMoney, kArea, kDate };

struct ListColumn {
  std::string heading;
  ListKind kind = ListKind::kText;
  page::Hmm width = 0;  // on paper; 0: a share of the rest by `weight`
  int weight = 1;
  int letters = 0;  // in a sheet; 0 follows the heading
};

struct ListRow {
  // A group's heading stands across the table, its sum below it: on paper alone, so that a sheet can be summed.
  enum class Form { kPlain, kBold, kHeading, kGroupSum, kTotal };
  std::vector<std::string> values;  // as many as columns; an empty one is shown as nothing
  Form form = Form::kPlain;
};

std::string ListValue(Tyiyn amount);
std::string ListValueOrNone(Tyiyn amount);  // nothing where it is 0: a table of zeros hides the figures
std::string ListValue(const std::optional<Date>& day);

class ListPaper {
 public:
  enum class Form { kUpright, kAcross };
  explicit ListPaper(text::Language language, Form form = Form::kUpright, int32_t size = 900);

  ListPaper& Over(std::string office);  // a line above the title
  ListPaper& Title(std::string title);
  // Above the first table a line belongs to the head: a sheet has it in its first row.
  ListPaper& Line(std::string line, page::Align align = page::Align::kCenter, bool bold = false);
  // A sentence without which the list is misread («ТЕКШЕРИЛГЕН ЭМЕС»): below the table, in a sheet below its rows.
  ListPaper& Remark(std::string remark);
  ListPaper& Footer(std::string text);
  // Begins a table; rows are added until the next begins. Only the first one goes into a sheet.
  ListPaper& Table(std::vector<ListColumn> columns);
  ListPaper& Row(std::vector<std::string> values, ListRow::Form form = ListRow::Form::kPlain);
  ListPaper& Heading(std::string words) { return Row({std::move(words)}, ListRow::Form::kHeading); }
  // A line to sign on: post and name.
  ListPaper& Signature(std::string post, std::string name);
  ListPaper& Blocks(std::vector<page::Block> blocks);  // plots: on paper alone
  int64_t Rows() const { return m_rows; }              // without headings and sums

  Result<page::Document> ToDocument();  // errors of page::LayOut
  // Errors: "sheet.unknown-extension", "file.write".
  Status ToSheet(const std::filesystem::path& file) const;

 private:
  struct Part {
    std::vector<ListColumn> columns;
    std::vector<ListRow> rows;
  };
  void EndTable();

  text::Language m_language;
  page::Flow m_flow;
  std::string m_title, m_head;
  std::vector<Part> m_tables;
  std::vector<std::string> m_remarks;
  bool m_open = false;
  int64_t m_rows = 0;
};

bool IsSheetName(const std::filesystem::path& file);  // .xlsx, .csv, .txt: else it is a paper

}  // namespace aiyl::papers
