// SPDX-License-Identifier: Apache-2.0
// The xlsx half of sheet_writer.h. Private to sheet.
#pragma once

#include "sheet/sheet_writer.h"

namespace aiyl::sheet {

Result<std::unique_ptr<SheetWriter>> CreateXlsx(const std::filesystem::path& path, const OutSheet& sheet);

}  // namespace aiyl::sheet
