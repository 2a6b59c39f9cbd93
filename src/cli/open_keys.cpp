// SPDX-License-Identifier: Apache-2.0
#include "cli/open_keys.h"

#include "base/atomic_file.h"
#include "crypto/crypto.h"

namespace aiyl::cli {

Result<std::string> ReadPassphrase(const std::string& file) {
  if (file.empty()) return std::string();
  AIYL_ASSIGN(auto text, ReadWholeFile(file, 64 * 1024));
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
  if (const auto end = text.find_first_of("\r\n"); end != std::string::npos) text.erase(end);
  return text;
}

Result<office::OfficeKeys> OpenKeys(store::Book& book, const std::string& passphrase_file) {
  const office::OfficeId office(book.Identity().office);
  AIYL_ASSIGN(auto passphrase, ReadPassphrase(passphrase_file));
  auto keys = book.Read<office::OfficeKeys>([&](store::Database& db) -> Result<office::OfficeKeys> {
    if (passphrase_file.empty() && office::KeysNeedPassphrase(db, office))
      return UsageError(
          "cli.passphrase",
          Msg("The keys of this book are guarded by a passphrase: name its file with --passphrase-file."));
    return office::UnlockKeys(db, office, passphrase);
  });
  crypto::Wipe(passphrase);
  return keys;
}

}  // namespace aiyl::cli
