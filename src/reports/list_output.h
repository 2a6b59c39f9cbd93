// SPDX-License-Identifier: Apache-2.0
// One list as people get it: a paper with repeated heads and numbered pages, or a spreadsheet, from the same rows. What
// the list says comes from the caller; knows no figure.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"
#include "page/layout.h"
#include "page/page_model.h"
#include "text/plural_rule.h"

namespace aiyl::reports {

enum class Kind { kText, kNumber, kMoney, kDate };  // of a column; money is given in тыйын, a day as "YYYY-MM-DD"

struct ListColumn {
  std::string heading;
  Kind kind = Kind::kText;
  page::Hmm width = 0;  // on paper; 0 shares what is left
  int letters = 0;      // in a spreadsheet; 0 follows the heading
};

struct ListOutput {
  std::string title;
  std::vector<std::string> below_title;  // village, year, what the list holds
  std::vector<ListColumn> columns;
  std::vector<std::vector<std::string>> rows;  // as many values as columns
  std::vector<std::string> total;              // a last row in bold; empty: none
  std::vector<page::Block> after;              // plots and remarks, on paper alone
  std::vector<std::string> remarks;  // «текшерилген эмес»: on paper and below the rows of a spreadsheet
  std::string footer;
  text::Language language = text::Language::kKy;
};

// A4, across where the columns ask for it. Errors of page::LayOut.
Result<page::Document> ListPaper(const ListOutput& list);
// .xlsx or .csv by the name. Errors: "sheet.unknown-extension", "file.write".
Status WriteListSheet(const ListOutput& list, const std::filesystem::path& file);
bool IsSheetName(const std::filesystem::path& file);  // .xlsx, .csv, .txt: else it is a paper

}  // namespace aiyl::reports
