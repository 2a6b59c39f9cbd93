// SPDX-License-Identifier: Apache-2.0
// "Another tool": changes a book's file without the program, as somebody with a SQLite browser would.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace aiyl::test {

// Statements on the file itself. Throws std::runtime_error.
void EditWithAnotherTool(const std::filesystem::path& file, const std::string& sql);
// The lowest bit of byte `at` (from 1) of a blob column of the act with this seq.
void FlipBit(const std::filesystem::path& file, const std::string& column, int64_t seq, int64_t at);

}  // namespace aiyl::test
