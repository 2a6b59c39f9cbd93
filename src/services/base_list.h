// SPDX-License-Identifier: Apache-2.0
// A base list as a file (xlsx, csv), read to the data of the act service.import; a whole standard, a model or an
// edition of the rules as a JSON file, checked to be one. Columns and keys are told in schema/services.md. Writes
// nothing.
#pragma once

#include <filesystem>
#include <vector>

#include "base/result.h"
#include "office/act_spec.h"

namespace aiyl::services {

struct BaseListFile {
  office::Json rows = office::Json::array();  // of service.import
  std::vector<Message> problems;              // rows left out, and why
};
// Errors: those of OpenSheet; "services.no-table" where no heading is known.
Result<BaseListFile> ReadBaseList(const std::filesystem::path& path);

// Errors: "file.read", "services.not-json"; "services.not-ours" where "format" is not `format`.
Result<office::Json> ReadServicesFile(const std::filesystem::path& path, const std::string& format);

}  // namespace aiyl::services
