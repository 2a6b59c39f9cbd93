// SPDX-License-Identifier: Apache-2.0
// A book with households, a ledger and tariffs. Today is 2025-05-14.
#pragma once

#include <string>
#include <vector>

#include "ledger/ledger_acts.h"
#include "ledger/postings.h"
#include "support/household_book.h"
#include "tariffs/charge_run.h"
#include "tariffs/tariffs_acts.h"

namespace aiyl::test {

class TariffsBook : public HouseholdBook {
 public:
  explicit TariffsBook(uint64_t seed = 1);

  store::Actor Actor() { return Office().Actor(); }
  const std::string& Decision() const { return m_decision; }
  const std::string& Payee() const { return m_payee; }
  // One act of kind test.rows; "" or the code of the refusal.
  std::string Write(const std::function<Status(store::UnitOfWork&)>& work);
  // A payer who is not of the village.
  std::string Outside(const std::string& name);

  // Money paid ahead, of which charges take.
  void Advance(const std::string& payer, const std::string& kind, const std::string& day, int64_t amount);

  // A fee by the law, counted on 1 January, due on 1 December, that stands since 2020, with what else is said.
  office::Json Fields(const std::string& payment_kind, const std::string& unit, office::Json more = {});
  tariffs::TariffId Tariff(const std::string& payment_kind, const std::string& unit, office::Json more = {});

  // Plans; throws where it is refused.
  tariffs::ChargePlan Plan(tariffs::TariffId tariff, const std::string& on, tariffs::Territory within = {},
                           tariffs::RunKind kind = tariffs::RunKind::kCharge);
  // Plans and writes; gives "fresh/changed/unchanged".
  std::string Charge(tariffs::TariffId tariff, const std::string& on, tariffs::Territory within = {},
                     tariffs::RunKind kind = tariffs::RunKind::kCharge);
  std::string Refused(tariffs::TariffId tariff, const std::string& on);
  // What the payer owes on a day of one kind, in тыйын, and what lies ahead: "2025-12-01: 8000; advance 500".
  std::string Owes(const std::string& payer, const std::string& kind, const std::string& on = "2025-05-14");
  // The charge of a plan for a payer, "8000 − 2000"; the gap; "–" where there is neither.
  std::string SumFor(const tariffs::ChargePlan& plan, const household::HouseholdId& household);

  static Date Day(const std::string& iso) { return *Date::FromIso(iso); }
  static const store::Registry& TheRegistry();

 private:
  std::string m_decision, m_payee;
};

}  // namespace aiyl::test
