// SPDX-License-Identifier: Apache-2.0
#include "ledger_book.h"

#include "council/council_acts.h"
#include "household/module.h"
#include "office/office_acts.h"
#include "papers/paper_acts.h"
#include "requests/request_acts.h"
#include "services/services_acts.h"

namespace aiyl::test {

const store::Registry& LedgerBook::TheRegistry() {
  static const store::Registry registry = [] {
    store::Registry made;
    office::Register(made);
    papers::Register(made);
    household::Register(made);
    council::Register(made);
    services::Register(made);
    requests::Register(made);
    ledger::Register(made);
    made.Add(store::ActKind{.kind = "test.rows", .title = Msg("Rows of a test")});
    return made;
  }();
  return registry;
}

LedgerBook::LedgerBook(uint64_t seed)
    : HouseholdBook(seed, OfficeBookSetup{.registry = &TheRegistry(), .acts = {&ledger::Acts()}}) {
  m_sources = NewSeededIdSource(seed + 1'000'000, Office().Clock());
}

std::string LedgerBook::Write(const std::function<Status(store::UnitOfWork&)>& work) {
  const auto done = (*Office()).Write(Actor(), {.kind = "test.rows", .happened_on = Day("2025-05-14")}, work);
  return done ? std::string() : done.error().code;
}

ledger::PayerId LedgerBook::Payer(household::HouseholdId household) {
  (void)Write([&](store::UnitOfWork& work) -> Status {
    AIYL_TRY(ledger::EnsurePayer(work, household));
    return {};
  });
  return ledger::PayerId(household.value);
}

ledger::PayerId LedgerBook::Payer(household::PersonId person) {
  (void)Write([&](store::UnitOfWork& work) -> Status {
    AIYL_TRY(ledger::EnsurePayer(work, person));
    return {};
  });
  return ledger::PayerId(person.value);
}

Uuid LedgerBook::Charge(ledger::PayerId payer, const std::string& kind, const std::string& day, const std::string& due,
                        int64_t amount) {
  const Uuid source = m_sources->Next();
  const auto refused = Write([&](store::UnitOfWork& work) -> Status {
    AIYL_TRY(ledger::PostCharge(work, {.payer = payer,
                                       .payment_kind = kind,
                                       .day = Day(day),
                                       .due = Day(due),
                                       .amount = Tyiyn(amount),
                                       .source = source}));
    return ledger::LayAdvance(work, payer, kind, Day(day));
  });
  if (!refused.empty()) throw std::runtime_error(refused);
  return source;
}

void LedgerBook::Cancel(const Uuid& source, const std::string& day) {
  const auto refused = Write([&](store::UnitOfWork& work) { return ledger::ReverseCharges(work, source, Day(day)); });
  if (!refused.empty()) throw std::runtime_error(refused);
}

void LedgerBook::Lay(ledger::PayerId payer, const std::string& kind, const std::string& day) {
  const auto refused = Write([&](store::UnitOfWork& work) { return ledger::LayAdvance(work, payer, kind, Day(day)); });
  if (!refused.empty()) throw std::runtime_error(refused);
}

std::string LedgerBook::Left(ledger::PayerId payer, const std::string& on) {
  return Read<std::string>([&](store::Database& db) {
    std::string text;
    for (const auto& balance : ledger::BalancesOf(db, payer, Day(on))) {
      if (!text.empty()) text += "; ";
      text += balance.payment_kind + " ";
      if (!balance.due) {
        text += "advance " + std::to_string(balance.advance.Value());
        continue;
      }
      text += balance.due->Iso() + ": ";
      bool first = true;
      for (const Tyiyn part : {balance.tax, balance.interest, balance.penalty, balance.sanction}) {
        text += (first ? "" : " + ") + std::to_string(part.Value());
        first = false;
      }
      if (balance.charged.Value() - balance.relieved.Value() - balance.paid.Value() !=
          balance.tax.Value() + balance.interest.Value() + balance.penalty.Value() + balance.sanction.Value())
        text += " (not conserved)";
    }
    return text;
  });
}

}  // namespace aiyl::test
