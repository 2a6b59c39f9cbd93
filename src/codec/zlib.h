// SPDX-License-Identifier: Apache-2.0
// The zlib format (RFC 1950) for the small things that a QR code carries. Packages use codec/zstd.h.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.h"

namespace aiyl::codec {

// The best compression; up to 1 GiB.
std::string ZlibCompress(std::string_view bytes);
// Errors: "zlib.bad" (damaged, cut, or followed by something else), "zlib.too-large" above max_bytes: nothing more
// than max_bytes is ever held.
Result<std::string> ZlibDecompress(std::string_view packed, size_t max_bytes);

}  // namespace aiyl::codec
