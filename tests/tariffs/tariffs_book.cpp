// SPDX-License-Identifier: Apache-2.0
#include "tariffs_book.h"

#include "council/council_acts.h"
#include "household/module.h"
#include "office/office_acts.h"
#include "papers/paper_acts.h"
#include "requests/request_acts.h"
#include "services/services_acts.h"

namespace aiyl::test {

using office::Json;

const store::Registry& TariffsBook::TheRegistry() {
  static const store::Registry registry = [] {
    store::Registry made;
    office::Register(made);
    papers::Register(made);
    household::Register(made);
    council::Register(made);
    services::Register(made);
    requests::Register(made);
    ledger::Register(made);
    tariffs::Register(made);
    made.Add(store::ActKind{.kind = "test.rows", .title = Msg("Rows of a test")});
    return made;
  }();
  return registry;
}

TariffsBook::TariffsBook(uint64_t seed)
    : HouseholdBook(seed, OfficeBookSetup{.registry = &TheRegistry(),
                                          .acts = {&ledger::Acts(), &tariffs::Acts(), &services::Acts()}}) {
  m_decision = Do("decision.record", {{"body", "council"},
                                      {"kind", "resolution"},
                                      {"number", "23/83"},
                                      {"day", "2023-04-27"},
                                      {"title_ky", "Тарифтер жөнүндө"},
                                      {"title_ru", "О тарифах"}})
                   .at("id")
                   .get<std::string>();
  const auto refused = Write([&](store::UnitOfWork& work) -> Status {
    const Uuid id = work.Ids().Next();
    auto insert = work.Db().Prepare(
        "INSERT INTO payee(id, office, kind, name_ky, name_ru) VALUES(?, ?, 'pasture-committee', 'Жайыт', 'Жайыт')");
    insert.Bind(id, work.By().office);
    insert.Run();
    m_payee = id.ToText();
    return {};
  });
  if (!refused.empty()) throw std::runtime_error(refused);
}

std::string TariffsBook::Write(const std::function<Status(store::UnitOfWork&)>& work) {
  const auto done = (*Office()).Write(Actor(), {.kind = "test.rows", .happened_on = Day("2025-05-14")}, work);
  return done ? std::string() : done.error().code;
}

std::string TariffsBook::Outside(const std::string& name) {
  std::string made;
  (void)Write([&](store::UnitOfWork& work) -> Status {
    const Uuid id = work.Ids().Next();
    auto insert = work.Db().Prepare("INSERT INTO payer(id, office, kind, name_ky) VALUES(?, ?, 'outside', ?)");
    insert.Bind(id, work.By().office, name);
    insert.Run();
    made = id.ToText();
    return {};
  });
  return made;
}

void TariffsBook::Advance(const std::string& payer, const std::string& kind, const std::string& day, int64_t amount) {
  const auto refused = Write([&](store::UnitOfWork& work) -> Status {
    AIYL_TRY(ledger::EnsurePayer(work, household::HouseholdId(*Uuid::FromText(payer))));
    auto insert = work.Db().Prepare(R"sql(
      INSERT INTO ledger_posting(id, office, payer, payment_kind, day, what, debit, credit, part, due, amount)
      VALUES(?, ?, ?, ?, ?, 'payment', 'cash', 'advance', 'tax', NULL, ?))sql");
    insert.Bind(work.Ids().Next(), work.By().office, *Uuid::FromText(payer), kind, Day(day), amount);
    insert.Run();
    return {};
  });
  if (!refused.empty()) throw std::runtime_error(refused);
}

Json TariffsBook::Fields(const std::string& payment_kind, const std::string& unit, Json more) {
  Json data = {{"name_ky", "Үлгү " + payment_kind},
               {"name_ru", "Образец " + payment_kind},
               {"payment_kind", payment_kind},
               {"basis", "fee"},
               {"law", "Жергиликтүү мыйзам, 1-берене"},
               {"decision", m_decision},
               {"payee", m_payee},
               {"unit", unit},
               {"period", "year"},
               {"count_day", "01-01"},
               {"due", "12-01"},
               {"from", "2020-01-01"}};
  if (more.is_object()) data.update(more);
  return data;
}

tariffs::TariffId TariffsBook::Tariff(const std::string& payment_kind, const std::string& unit, Json more) {
  return *tariffs::TariffId::FromText(
      Do("tariff.add", Fields(payment_kind, unit, std::move(more))).at("id").get<std::string>());
}

tariffs::ChargePlan TariffsBook::Plan(tariffs::TariffId tariff, const std::string& on, tariffs::Territory within,
                                      tariffs::RunKind kind) {
  tariffs::ChargeRun run(*Office(), Actor(), {.tariff = tariff, .on = Day(on), .within = within, .kind = kind});
  auto plan = run.Preview();
  if (!plan) throw std::runtime_error(plan.error().code);
  return std::move(*plan);
}

std::string TariffsBook::Charge(tariffs::TariffId tariff, const std::string& on, tariffs::Territory within,
                                tariffs::RunKind kind) {
  tariffs::ChargeRun run(*Office(), Actor(), {.tariff = tariff, .on = Day(on), .within = within, .kind = kind});
  const auto plan = run.Preview();
  if (!plan) throw std::runtime_error(plan.error().code);
  const auto outcome = run.Write(*plan);
  if (!outcome) throw std::runtime_error(outcome.error().code + " " + outcome.error().detail);
  return std::to_string(plan->Fresh()) + "/" + std::to_string(plan->Changed()) + "/" + std::to_string(plan->unchanged);
}

std::string TariffsBook::Refused(tariffs::TariffId tariff, const std::string& on) {
  tariffs::ChargeRun run(*Office(), Actor(), {.tariff = tariff, .on = Day(on)});
  const auto plan = run.Preview();
  return plan ? "" : plan.error().code;
}

std::string TariffsBook::Owes(const std::string& payer, const std::string& kind, const std::string& on) {
  return Read<std::string>([&](store::Database& db) {
    std::string text;
    for (const auto& one : ledger::BalancesOf(db, *ledger::PayerId::FromText(payer), Day(on))) {
      if (one.payment_kind != kind) continue;
      if (!text.empty()) text += "; ";
      text += one.due ? one.due->Iso() + ": " + std::to_string(one.tax.Value())
                      : "advance " + std::to_string(one.advance.Value());
    }
    return text;
  });
}

std::string TariffsBook::SumFor(const tariffs::ChargePlan& plan, const household::HouseholdId& household) {
  for (const auto& one : plan.charges)
    if (one.payer.value == household.value)
      return std::to_string(one.calculation.amount.Value()) + " − " + std::to_string(one.calculation.relief.Value());
  for (const auto& gap : plan.gaps)
    if (gap.household == household) return gap.why;
  return "–";
}

}  // namespace aiyl::test
