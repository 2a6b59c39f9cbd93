// SPDX-License-Identifier: Apache-2.0
// An xlsx put together from XML written in the test: what other programs write and libxlsxwriter does not.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "sheet/workbook.h"

namespace aiyl::test {

// A zip archive with these parts.
std::string ZipOf(const std::map<std::string, std::string>& parts);

struct HandMadeXlsx {
  std::string sheet_data;  // what stands between <sheetData> and </sheetData>
  std::string before;      // before <sheetData>: <cols>…
  std::string after;       // after </sheetData>: <mergeCells>…
  std::string shared;      // <si> elements
  std::string cell_xfs;    // <xf numFmtId=…/> elements
  std::string num_fmts;
  std::string workbook_pr;

  std::map<std::string, std::string> Parts() const;
  std::string Bytes() const { return ZipOf(Parts()); }
};

// All rows; fails the test on an error.
std::vector<sheet::Row> AllRows(const std::string& bytes, const std::string& name = "t.xlsx",
                                const sheet::ReadOptions& options = {});
// Code of the error that opening or reading ends with; "" where there is none.
std::string ErrorOf(const std::string& bytes, const std::string& name, const sheet::ReadOptions& options = {});

}  // namespace aiyl::test
