// SPDX-License-Identifier: Apache-2.0
// Opens the office's own keys for the verbs that sign or unseal. The passphrase comes from a file, never from an
// argument, which other users of the computer could see; a demo book's keys need none.
#pragma once

#include <string>

#include "base/result.h"
#include "office/keys.h"
#include "store/book.h"

namespace aiyl::cli {

// The first line of the file, without its end; "" for no file name.
Result<std::string> ReadPassphrase(const std::string& file);
// Errors: "cli.passphrase" (kUsage) where one is needed and no file was named; those of office::UnlockKeys.
Result<office::OfficeKeys> OpenKeys(store::Book& book, const std::string& passphrase_file);

}  // namespace aiyl::cli
