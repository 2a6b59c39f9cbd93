// SPDX-License-Identifier: Apache-2.0
// When a number in a spreadsheet is a day: number formats, and serials of the 1900 and 1904 systems. Private to sheet.
#pragma once

#include <optional>
#include <string_view>

#include "base/date.h"

namespace aiyl::sheet {

// The built-in formats by number (ECMA-376 18.8.30); those from 164 on are given by their code.
bool IsBuiltInDateFormat(int number_format_id);
// A format code that shows a day, month or year («dd.mm.yyyy», «[$-419]d mmmm yyyy;@»); times alone do not count.
bool IsDateFormatCode(std::string_view code);

enum class DateSystem { k1900, k1904 };
// The day of a serial as stored ("43684", "43684.75", "4.3684E4"). Empty for serial 60 of 1900 (29 February 1900 never
// was), for 0 and below, and beyond 9999.
std::optional<Date> DateOfSerial(std::string_view serial, DateSystem system);

}  // namespace aiyl::sheet
