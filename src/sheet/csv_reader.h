// SPDX-License-Identifier: Apache-2.0
// Rows of a delimited text file (RFC 4180, with what spreadsheets really write). Private to sheet.
#pragma once

#include <memory>
#include <string>

#include "sheet/workbook.h"

namespace aiyl::sheet {

Result<std::unique_ptr<SheetReader>> OpenCsv(std::string bytes, const std::string& file, const ReadOptions& options);

}  // namespace aiyl::sheet
