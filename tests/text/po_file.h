// SPDX-License-Identifier: Apache-2.0
// Reads .po files for the catalogue test: as they are written, so that empty and fuzzy entries, which msgfmt drops in
// silence, are seen.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace aiyl::test {

struct PoEntry {
  std::string context, msgid, plural;
  std::vector<std::string> forms;
  bool fuzzy = false;
  int line = 0;
};
// Without the header. Obsolete entries (#~) are left out.
std::vector<PoEntry> ReadPo(const std::filesystem::path& file);
// The C string escapes of .po files and C++ literals: \n \t \" \\ \u00A0.
std::string Unescape(const std::string& escaped);
// Names between braces, sorted: "{file} … {n}" → {"file", "n"}.
std::vector<std::string> Placeholders(const std::string& text);

}  // namespace aiyl::test
