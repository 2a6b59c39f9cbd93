// SPDX-License-Identifier: Apache-2.0
// Persons or households of the book as a sheet that a spreadsheet opens and that comes in again as the same persons:
// the headings are those of schema/import.md, ПИН and accounts are text.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>

#include "base/date.h"
#include "base/result.h"
#include "office/ids.h"
#include "store/book.h"

namespace aiyl::exchange {

enum class ExportedList { kPersons, kHouseholds };
std::optional<ExportedList> ExportedListFrom(std::string_view text);  // "persons", "households"

// As of `day`: members of open households, head first. Restricted columns (telephone, ethnicity) are in it: the caller
// records that an export was made. The format follows the extension. Gives the number of rows.
// Errors: "sheet.unknown-extension" (kUsage), "file.write".
Result<int64_t> ExportSheet(store::Book& book, const office::Scope& scope, ExportedList list, Date day,
                            const std::filesystem::path& file);

}  // namespace aiyl::exchange
