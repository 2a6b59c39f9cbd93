// SPDX-License-Identifier: Apache-2.0
// The compiled catalogues of locale/, built into the program so that no copied or half-installed program can lose its
// language. The bytes are made by locale/CMakeLists.txt.
#pragma once

#include <string_view>

namespace aiyl::text {

// The .mo file of `language` ("ky", "ru") and `domain`: "aiyl" (every message of ours) or "wxstd" (the toolkit's own
// texts, where locale/<language>/wxstd.po exists). Empty where there is none.
std::string_view EmbeddedMo(std::string_view language, std::string_view domain);

}  // namespace aiyl::text
