// SPDX-License-Identifier: Apache-2.0
// What an xlsx says about itself around the rows: sheets, relations, styles, date system. Private to sheet.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "sheet/number_format.h"
#include "sheet/workbook.h"
#include "sheet/zip_archive.h"

namespace aiyl::sheet {

struct XlsxPackage {
  std::unique_ptr<ZipArchive> zip;
  std::vector<SheetName> sheets;
  std::vector<std::string> sheet_parts;  // beside `sheets`
  std::string shared_strings_part;       // empty where there is none
  std::vector<bool> style_is_date;       // by cell format index
  DateSystem date_system = DateSystem::k1900;
};

// kNone, or what is wrong with the archive; a package without a sheet is damaged.
ZipProblem ReadXlsxPackage(std::unique_ptr<ZipArchive> zip, uint64_t max_part_bytes, XlsxPackage& out);

// Rows of one sheet. Defined in xlsx_reader.cpp.
Result<std::unique_ptr<SheetReader>> OpenXlsxSheet(std::unique_ptr<XlsxPackage> package, const std::string& file,
                                                   size_t index, const ReadOptions& options);
// The sentence for a problem of the archive.
tl::unexpected<Error> ZipError(ZipProblem problem, const std::string& file);

}  // namespace aiyl::sheet
