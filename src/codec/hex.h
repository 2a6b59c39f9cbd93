// SPDX-License-Identifier: Apache-2.0
// Bytes as hexadecimal digits, for keys and hashes that people and text files carry.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace aiyl::codec {

std::string ToHex(std::string_view bytes);  // lower case
// Either case, an even number of digits, nothing else. Error: "hex.bad".
Result<std::string> FromHex(std::string_view digits);

}  // namespace aiyl::codec
