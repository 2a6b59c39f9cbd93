// SPDX-License-Identifier: Apache-2.0
// Whether a folder is fit for a live book: the write-ahead log needs locks and shared memory that FAT and network
// folders do not give. Private to the store.
#pragma once

#include <filesystem>
#include <string>

#include "base/result.h"
#include "store/book.h"

namespace aiyl::store {

// "ext4", "vfat", "ntfs", "nfs" …; "" where the system does not say.
std::string FileSystemOf(const std::filesystem::path& folder);
// Errors: "store.folder" (FAT, network share), "store.no-folder".
Status CheckFolder(const std::filesystem::path& file, const Environment& environment);

}  // namespace aiyl::store
