// SPDX-License-Identifier: Apache-2.0
// A finished file is either there whole or not at all: written beside its place, synced, renamed, folder synced.
// The book itself is not written through this (SQLite does its own work): papers, packages, sheets, reports are.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"

namespace aiyl {

// Whether a finished file can be put there at all: asked before work that cannot be taken back (a paper's number).
// Errors: "file.write"; "file.is-book" (kUsage): a book is never overwritten.
Status CheckCanWrite(const std::filesystem::path& path);
// Errors: those of CheckCanWrite; "file.write" (kEnvironment) with the reason. Another existing file is replaced.
Status WriteFileAtomically(const std::filesystem::path& path, std::string_view bytes);
// Errors (kEnvironment): "file.read"; "file.too-large" above max_bytes.
Result<std::string> ReadWholeFile(const std::filesystem::path& path, uint64_t max_bytes = 1ULL << 31);
// For a file some library wrote under a temporary name: fsync, then rename onto `path`, then fsync the folder.
Status PublishFile(const std::filesystem::path& temporary, const std::filesystem::path& path);
// A name beside `path` that no other process uses.
std::filesystem::path TemporaryBeside(const std::filesystem::path& path);

}  // namespace aiyl
