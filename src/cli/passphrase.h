// SPDX-License-Identifier: Apache-2.0
// The passphrase that guards an office's keys, read from a file: never an argument, which other users of the computer
// could see.
#pragma once

#include <string>

#include "base/result.h"

namespace aiyl::cli {

// The first line, without its end; "" for no file name.
Result<std::string> ReadPassphrase(const std::string& file);

}  // namespace aiyl::cli
