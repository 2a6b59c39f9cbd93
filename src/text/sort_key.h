// SPDX-License-Identifier: Apache-2.0
// The order of names: ICU's Kyrgyz collation, which gives a right order for Russian too. Keys are bytes for a BLOB
// column or a sort in memory; they depend on ICU's data, so they are stored with CollatorVersion() and rebuilt when
// it differs.
#pragma once

#include <string>
#include <string_view>

namespace aiyl::text {

// Bytes whose order (memcmp) is the order of the texts; case does not count. About one byte and a half per letter.
std::string SortKey(std::string_view text);
// Names what made the keys: collation data and settings. Same text, same keys.
std::string CollatorVersion();
// Negative, zero or positive, in the same order as the keys.
int CompareTexts(std::string_view a, std::string_view b);

}  // namespace aiyl::text
