// SPDX-License-Identifier: Apache-2.0
#include "ledger/allocation.h"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <tuple>

namespace aiyl::ledger {

Allocation Allocate(const std::vector<Debt>& debts, Tyiyn payment, AllocationOrder order) {
  assert(payment.Value() >= 0);
  std::vector<size_t> turn(debts.size());
  std::iota(turn.begin(), turn.end(), size_t{0});
  std::stable_sort(turn.begin(), turn.end(), [&](size_t left, size_t right) {
    const Debt &a = debts[left], &b = debts[right];
    return order == AllocationOrder::kOldestFirst ? std::tie(a.arose, a.part) < std::tie(b.arose, b.part)
                                                  : std::tie(a.part, a.arose) < std::tie(b.part, b.arose);
  });
  Allocation allocation{.paid = std::vector<Tyiyn>(debts.size()), .over = payment};
  for (const size_t i : turn) {
    assert(debts[i].left.Value() >= 0);
    allocation.paid[i] = std::min(debts[i].left, allocation.over);
    allocation.over = *allocation.over.Minus(allocation.paid[i]);
  }
  return allocation;
}

}  // namespace aiyl::ledger
