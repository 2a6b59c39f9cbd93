// SPDX-License-Identifier: Apache-2.0
// A book with households and a ledger, and short words for what tests post and read. Today is 2025-05-14.
#pragma once

#include <string>
#include <vector>

#include "ledger/ledger_acts.h"
#include "ledger/postings.h"
#include "support/household_book.h"

namespace aiyl::test {

class LedgerBook : public HouseholdBook {
 public:
  explicit LedgerBook(uint64_t seed = 1);

  store::Actor Actor() { return Office().Actor(); }
  // One act of kind test.rows; "" or the code of the refusal.
  std::string Write(const std::function<Status(store::UnitOfWork&)>& work);
  ledger::PayerId Payer(household::HouseholdId household);
  ledger::PayerId Payer(household::PersonId person);
  // Sums in тыйын. What was assessed or charged gets an id of its own, which is given back.
  Uuid Charge(ledger::PayerId payer, const std::string& kind, const std::string& day, const std::string& due,
              int64_t amount);
  void Cancel(const Uuid& source, const std::string& day);
  void Lay(ledger::PayerId payer, const std::string& kind, const std::string& day);
  // "tax.dwelling 2024-09-01: 300 + 0 + 50 + 0; advance 5": what is left by parts, in тыйын.
  std::string Left(ledger::PayerId payer, const std::string& on);

  static Date Day(const std::string& iso) { return *Date::FromIso(iso); }
  static const store::Registry& TheRegistry();

 private:
  std::unique_ptr<IdSource> m_sources;
};

}  // namespace aiyl::test
