// SPDX-License-Identifier: Apache-2.0
// How a payment is laid on the debts of one payer and one kind of tax: tax, then interest, then penalty, then sanction,
// in order of arising. The law leaves two readings open (domain case T25), so the reading is named by the caller: a
// dated setting of the office, not a choice of the program.
#pragma once

#include <vector>

#include "base/amount.h"
#include "base/date.h"

namespace aiyl::ledger {

enum class DebtPart { kTax, kInterest, kPenalty, kSanction };  // in the order in which they are paid

struct Debt {
  Date arose;  // debts of one day belong together: the tax of a year and its penalty
  DebtPart part = DebtPart::kTax;
  Tyiyn left;  // ≥ 0
};

enum class AllocationOrder {
  kOldestFirst,  // the oldest year whole (tax, interest, penalty, sanction), then the next
  kTaxFirst,     // the tax of all years, oldest first, then the interest of all years …
};

struct Allocation {
  std::vector<Tyiyn> paid;  // as long as the debts, in their order; each ≤ its debt
  Tyiyn over;               // what no debt took: it goes forward to the next period of the same tax
};

// `payment` ≥ 0. The sum of `paid` and `over` is the payment, exactly.
Allocation Allocate(const std::vector<Debt>& debts, Tyiyn payment, AllocationOrder order);

}  // namespace aiyl::ledger
