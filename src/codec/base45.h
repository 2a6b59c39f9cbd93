// SPDX-License-Identifier: Apache-2.0
// Base45 (RFC 9285): bytes in the 45 characters that a QR code packs two to eleven bits.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace aiyl::codec {

std::string ToBase45(std::string_view bytes);
// Error: "base45.bad" for a character outside the alphabet, a length that cannot be, or a group above 65535 (255 for
// the last pair). Nothing is skipped: whoever takes pasted text strips line ends first.
Result<std::string> FromBase45(std::string_view text);

}  // namespace aiyl::codec
