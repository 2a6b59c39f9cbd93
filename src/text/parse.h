// SPDX-License-Identifier: Apache-2.0
// Numbers and dates as people and spreadsheets type them, read exactly or refused with a sentence, never guessed.
// Which words mean which column or code is the importer's business (exchange), not this file's.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/amount.h"
#include "base/date.h"
#include "base/result.h"

namespace aiyl::text {

// "1 234,5", "1234.50", "1.234,50", "-12": a whole number of 1/10^decimals (decimals 0 … 9). The last comma or point is
// the decimal one; blanks, no-break blanks and apostrophes may group thousands, as may the other sign in full groups of
// three. Errors (kRefused): "number.empty", "number.unreadable", "number.too-precise" (a digit that is not zero would
// be lost), "number.ambiguous" («12,500» where fewer than three decimals are asked for), "number.too-large".
Result<int64_t> ParseDecimal(std::string_view text, int decimals);
inline Result<int64_t> ParseInteger(std::string_view text) {
  return ParseDecimal(text, 0);
}
// "1 234,50", also with сом, сома, сомов or с. behind it. Errors as above.
Result<Tyiyn> ParseMoney(std::string_view text);

enum class DateOrder {
  kNotStated,
  kDayMonthYear,
  kMonthDayYear,
};

// Reads 07.08.2019 (points: day first, always), 2019-08-07 (also with . or / and a time behind it), 7/8/2019 and
// 7-8-2019 (only with a stated order, or where one number can only be a day), 1957, 05.1957, 1957-05, 00.00.1957 (year
// only), and the year with ж. or г. behind it; with words: «2025-жылдын 1-январы», «1 января 2025 г.», «1-январь 2025»,
// "1 January 2025", «январь 2025».
// Errors (kRefused): "date.empty", "date.unreadable", "date.ambiguous" (7/8/2019 without an order),
// "date.two-digit-year" (07.08.19), "date.no-such-day" (31.02.2020).
Result<PartialDate> ParseDate(std::string_view text, DateOrder order = DateOrder::kNotStated);

}  // namespace aiyl::text
