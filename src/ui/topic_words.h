// SPDX-License-Identifier: Apache-2.0
// Cells of topics in the screen's language: names, words of lists, days, amounts.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/amount.h"
#include "base/date.h"
#include "office/bilingual.h"
#include "store/book.h"

namespace aiyl::ui {

std::string NameCell(const office::Bilingual& name);
// "" for "".
std::string CodeCell(store::Database& db, std::string_view list, std::string_view code);
std::string DayCell(const std::optional<Date>& day);
std::string MoneyCell(const std::optional<Tyiyn>& amount);
std::string NumberCell(const std::optional<int64_t>& number);

}  // namespace aiyl::ui
