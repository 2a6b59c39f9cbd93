// SPDX-License-Identifier: Apache-2.0
#include "cli/passphrase.h"

#include "base/atomic_file.h"

namespace aiyl::cli {

Result<std::string> ReadPassphrase(const std::string& file) {
  if (file.empty()) return std::string();
  AIYL_ASSIGN(auto text, ReadWholeFile(file, 64 * 1024));
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
  if (const auto end = text.find_first_of("\r\n"); end != std::string::npos) text.erase(end);
  return text;
}

}  // namespace aiyl::cli
