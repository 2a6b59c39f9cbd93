// SPDX-License-Identifier: Apache-2.0
// Dates as papers write them. Kyrgyz acts: «2025-жылдын 1-январы» (ICU's own long form is not this one). A date that
// is known only to the month or year is written so. Reading dates is text/parse.h.
#pragma once

#include <string>

#include "base/date.h"
#include "text/plural_rule.h"

namespace aiyl::text {

// «2025-жылдын 1-январы» · «1 января 2025 года» · "1 January 2025".
// Month or year only: «2025-жылдын январы», «2025-жыл» · «январь 2025 года», «2025 год» · "January 2025", "2025".
std::string DateLong(const PartialDate& date, Language language);
// «2025-жылдын 1-январына карата» · «по состоянию на 1 января 2025 года» · "as of 1 January 2025".
std::string DateAsOf(Date date, Language language);
// Of a paper: «2025-жылдын 1-январындагы» · «от 1 января 2025 года» · "of 1 January 2025".
std::string DateDated(Date date, Language language);
// «07.08.2019-ж.» · «07.08.2019 г.» · "07.08.2019"; month only «08.2019-ж.», year only «2019-ж.».
std::string DateShort(const PartialDate& date, Language language);
// For table cells: "07.08.2019", "08.2019", "2019".
std::string DateNumeric(const PartialDate& date);

// 1 … 12, alone: «январь», «январь», "January".
std::string MonthName(int month, Language language);

inline std::string DateLong(Date date, Language language) {
  return DateLong(PartialDate(date), language);
}
inline std::string DateShort(Date date, Language language) {
  return DateShort(PartialDate(date), language);
}
inline std::string DateNumeric(Date date) {
  return DateNumeric(PartialDate(date));
}

}  // namespace aiyl::text
