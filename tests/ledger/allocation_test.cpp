// SPDX-License-Identifier: Apache-2.0
#include "ledger/allocation.h"

#include <catch2/catch.hpp>
#include <random>

using namespace aiyl;
using namespace aiyl::ledger;

namespace {

Date Year(int year) {
  return *Date::FromYmd(year, 9, 1);
}
Tyiyn Som(int64_t som) {
  return Tyiyn(som * 100);
}

}  // namespace

TEST_CASE("T25: a payment of 500 on two years, in both readings of the law") {
  const std::vector<Debt> debts = {{Year(2022), DebtPart::kTax, Som(300)},
                                   {Year(2022), DebtPart::kPenalty, Som(50)},
                                   {Year(2023), DebtPart::kTax, Som(400)},
                                   {Year(2023), DebtPart::kPenalty, Som(10)}};
  const auto oldest = Allocate(debts, Som(500), AllocationOrder::kOldestFirst);
  CHECK(oldest.paid == std::vector<Tyiyn>{Som(300), Som(50), Som(150), Som(0)});
  CHECK(oldest.over == Tyiyn());
  const auto tax = Allocate(debts, Som(500), AllocationOrder::kTaxFirst);
  CHECK(tax.paid == std::vector<Tyiyn>{Som(300), Som(0), Som(200), Som(0)});
  const auto more = Allocate(debts, Som(1000), AllocationOrder::kOldestFirst);
  CHECK(more.paid == std::vector<Tyiyn>{Som(300), Som(50), Som(400), Som(10)});
  CHECK(more.over == Som(240));
  CHECK(Allocate({}, Som(5), AllocationOrder::kTaxFirst).over == Som(5));
}

TEST_CASE("whatever the debts: nothing is lost, nothing is overpaid, no debt waits behind a later one") {
  std::mt19937 random(25);
  for (int round = 0; round < 3000; ++round) {
    std::vector<Debt> debts(random() % 8);
    for (auto& debt : debts)
      debt = {Year(2018 + static_cast<int>(random() % 6)), static_cast<DebtPart>(random() % 4),
              Tyiyn(static_cast<int64_t>(random() % 50'000))};
    const Tyiyn payment(static_cast<int64_t>(random() % 200'000));
    const auto order = random() % 2 ? AllocationOrder::kOldestFirst : AllocationOrder::kTaxFirst;
    const auto done = Allocate(debts, payment, order);
    REQUIRE(done.paid.size() == debts.size());
    int64_t sum = done.over.Value();
    for (size_t i = 0; i < debts.size(); ++i) {
      CHECK(done.paid[i].Value() >= 0);
      CHECK(done.paid[i] <= debts[i].left);
      sum += done.paid[i].Value();
      const bool open = done.paid[i] < debts[i].left;
      if (open) CHECK(done.over == Tyiyn());
      for (size_t k = 0; open && k < debts.size(); ++k) {
        const bool later = order == AllocationOrder::kOldestFirst
                               ? std::pair(debts[k].arose, debts[k].part) > std::pair(debts[i].arose, debts[i].part)
                               : std::pair(debts[k].part, debts[k].arose) > std::pair(debts[i].part, debts[i].arose);
        if (later) CHECK(done.paid[k] == Tyiyn());
      }
    }
    CHECK(sum == payment.Value());
  }
}
