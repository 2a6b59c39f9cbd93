// SPDX-License-Identifier: Apache-2.0
// Inputs that follow from days. A rule set names the rule and its words; the arithmetic of the calendar is here.
#pragma once

#include "rules/input_values.h"

namespace aiyl::rules {

// Puts `derived` into `values` where it was not given and its days are there; an absent day leaves it out.
//   "years-since"   {"from"}: calendar years from the year of the input `from` (a year, or a day) to that of `on`
//   "months-owned"  {"bought", "sold", "built", "transfer"}: months of the year of `on` for which this owner pays.
//                   transfer "seller-through": the seller pays through the month of the transfer, the buyer from the
//                   next (code of 2022, art. 383); "buyer-from": the buyer pays from that month (2008, art. 332(3)).
//                   A new building counts from the month after `built`.
//   "days-late"     {"from", "to"}: days from the one after `from` to `to`, both counted
//   "right-before"  {"since", "day", "otherwise"}: the code given for this input counts for the year of `on` only where
//                   the right arose before `day` ("08-01") of it; else it is `otherwise` (2022, art. 409(2)(1))
// Errors: "rules.input-range" where days stand in the wrong order.
Status Derive(const RuleFile& file, const DerivedInput& derived, Date on, InputValues& values);

// The arithmetic by itself. Days are null where there is none; `sold` is not before `bought`.
struct Ownership {
  const Date* bought = nullptr;
  const Date* sold = nullptr;
  const Date* built = nullptr;
  bool seller_through = false;
};
int MonthsOf(int year, const Ownership& owned);
int DaysFrom(Date from, Date to);
bool IsSellerThrough(const DerivedInput& months_owned);
// The day of "right-before" in this year; empty on 29 February of a common year.
std::optional<Date> LimitOf(const DerivedInput& right_before, int year);

// Whether the rule is known, has its words, and they fit: inputs named by them exist and are days (a year too for
// "years-since"; "-" where there is none), what is derived is a number, for "right-before" a code. `problem` names the
// word that does not.
bool IsKnownDerivation(const RuleFile& file, const DerivedInput& derived, std::string& problem);

}  // namespace aiyl::rules
