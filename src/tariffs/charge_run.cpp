// SPDX-License-Identifier: Apache-2.0
#include "tariffs/charge_run.h"

#include <algorithm>

#include "ledger/postings.h"
#include "office/office_record.h"
#include "tariffs/tariffs_acts.h"

namespace aiyl::tariffs {
namespace {

// Acts of about 4,000 rows of truth: charge, posting, relief, payer.
constexpr size_t kChargesPerAct = 1200;

void Insert(store::UnitOfWork& work, const ChargePlan& plan, const PlannedCharge& charge, ChargeId id) {
  auto insert = work.Db().Prepare(R"sql(
    INSERT INTO local_charge(id, office, tariff, payer, period, on_day, due, amount, relief, calculation, replaces)
    VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql");
  insert.Bind(id, work.By().office, plan.tariff.id, charge.payer, charge.period.text, charge.period.count_day,
              charge.period.due, charge.calculation.amount.Value(), charge.calculation.relief.Value());
  insert.BindBytes(Encode(charge.calculation));
  insert.Bind(charge.replaces);
  insert.Run();
}

}  // namespace

Result<ChargePlan> ChargeRun::Preview() {
  const Date today = m_book.Env().clock->Today();
  return m_book.Read<ChargePlan>([&](store::Database& db) -> Result<ChargePlan> {
    AIYL_TRY(office::CheckRight(db, m_actor, kChargeRun));
    return PlanCharges(db, m_actor.office, m_request, today);
  });
}

Status ChargeRun::WriteOne(store::UnitOfWork& work, const ChargePlan& plan, const PlannedCharge& charge) {
  if (StandingCharge(work.Db(), plan.tariff.id, charge.period.text, charge.payer) != charge.replaces)
    return Refuse("charge.changed", Msg("Somebody charged by this tariff meanwhile: look at the preview again."));
  if (charge.household) AIYL_TRY(ledger::EnsurePayer(work, *charge.household));
  if (charge.replaces) AIYL_TRY(ledger::ReverseCharges(work, charge.replaces->value, plan.on));
  const auto id = work.Ids().NextId<LocalChargeTag>();
  Insert(work, plan, charge, id);
  ledger::NewCharge posting{.payer = charge.payer,
                            .payment_kind = plan.tariff.payment_kind,
                            .day = plan.on,
                            .due = charge.period.due,
                            .amount = charge.calculation.amount,
                            .source = id.value,
                            .payee = plan.tariff.payee};
  if (plan.tariff.penalty) posting.penalty = ledger::PenaltyGround::kDecision;
  AIYL_TRY(ledger::PostCharge(work, posting));
  posting.amount = charge.calculation.relief;
  AIYL_TRY(ledger::PostRelief(work, posting));
  return ledger::LayAdvance(work, charge.payer, plan.tariff.payment_kind, plan.on);
}

Result<ChargeOutcome> ChargeRun::Write(const ChargePlan& plan, const std::string& note,
                                       const std::function<bool(int64_t, int64_t)>& progress) {
  ChargeOutcome outcome;
  outcome.batch = m_book.Env().ids->Next();
  const store::ActHeader header{.kind = kChargeRun, .happened_on = plan.on, .batch = outcome.batch, .note = note};
  const auto total = static_cast<int64_t>(plan.charges.size());
  store::Book::Bulk bulk(m_book);
  for (size_t begin = 0; begin < plan.charges.size(); begin += kChargesPerAct) {
    if (progress && !progress(static_cast<int64_t>(begin), total)) {
      outcome.cancelled = true;
      break;
    }
    const size_t end = std::min(begin + kChargesPerAct, plan.charges.size());
    AIYL_TRY(m_book.Write(m_actor, header, [&](store::UnitOfWork& work) -> Status {
      AIYL_TRY(office::CheckRight(work.Db(), m_actor, kChargeRun));
      for (size_t i = begin; i < end; ++i) AIYL_TRY(WriteOne(work, plan, plan.charges[i]));
      return {};
    }));
    ++outcome.acts;
    outcome.charges += static_cast<int64_t>(end - begin);
    for (size_t i = begin; i < end; ++i) outcome.replaced += plan.charges[i].replaces ? 1 : 0;
  }
  AIYL_TRY(bulk.End());
  if (progress && !outcome.cancelled) progress(total, total);
  return outcome;
}

}  // namespace aiyl::tariffs
