// SPDX-License-Identifier: Apache-2.0
// Persons, addresses and codes as the screen says them, in the screen's language.
#pragma once

#include <string>

#include "desk/desk.h"
#include "household/lists.h"
#include "household/types.h"

namespace aiyl::ui {

std::string NameWords(const household::PersonNames& names);
std::string AddressWords(const household::Address& address);
// The label of a code, remembered for as long as the language stays; "" for "".
std::string CodeWords(desk::Desk& desk, const std::string& list, const std::string& code);
std::string FilterWordsUtf8(desk::Desk& desk, const household::PersonFilter& filter);
// "12,5 м²" from 1/100 m²; "" for none.
std::string AreaWords(const std::optional<int64_t>& dm2);
std::string SquareMetres(const std::optional<int64_t>& m2);
std::string PeriodWords(const Period& period);

}  // namespace aiyl::ui
