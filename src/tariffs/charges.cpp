// SPDX-License-Identifier: Apache-2.0
#include "tariffs/charges.h"

namespace aiyl::tariffs {
namespace {

#define AIYL_CHARGE_COLUMNS                                                                                       \
  "c.id, c.office, c.tariff, c.payer, c.period, c.on_day, c.due, c.amount, c.relief, c.calculation, c.replaces, " \
  "(SELECT n.id FROM local_charge n WHERE n.replaces = c.id)"

LocalCharge ReadCharge(const store::Query& query) {
  LocalCharge charge;
  charge.id = query.GetId<LocalChargeTag>(0);
  charge.office = query.GetUuid(1);
  charge.tariff = query.GetId<TariffTag>(2);
  charge.payer = query.GetId<ledger::PayerTag>(3);
  charge.period = query.String(4);
  charge.on = query.GetDate(5);
  charge.due = query.GetDate(6);
  charge.amount = Tyiyn(query.Int(7));
  charge.relief = Tyiyn(query.Int(8));
  charge.calculation = std::string(query.Bytes(9));
  charge.replaces = query.OptionalId<LocalChargeTag>(10);
  charge.replaced_by = query.OptionalId<LocalChargeTag>(11);
  return charge;
}

}  // namespace

std::optional<LocalCharge> FindCharge(store::Database& db, ChargeId id) {
  auto query = db.Prepare("SELECT " AIYL_CHARGE_COLUMNS " FROM local_charge c WHERE c.id = ?");
  query.Bind(id);
  if (!query.Next()) return std::nullopt;
  return ReadCharge(query);
}

std::vector<LocalCharge> ChargesOf(store::Database& db, TariffId tariff, std::string_view period) {
  auto query = db.Prepare("SELECT " AIYL_CHARGE_COLUMNS R"sql( FROM local_charge c
    WHERE c.tariff = ? AND c.period = ? AND NOT EXISTS (SELECT 1 FROM local_charge n WHERE n.replaces = c.id)
    ORDER BY c.payer, c.id)sql");
  query.Bind(tariff, period);
  std::vector<LocalCharge> charges;
  while (query.Next()) charges.push_back(ReadCharge(query));
  return charges;
}

std::vector<LocalCharge> ChargesOfPayer(store::Database& db, ledger::PayerId payer) {
  auto query = db.Prepare("SELECT " AIYL_CHARGE_COLUMNS R"sql( FROM local_charge c
    WHERE c.payer = ? AND NOT EXISTS (SELECT 1 FROM local_charge n WHERE n.replaces = c.id)
    ORDER BY c.period DESC, c.id DESC)sql");
  query.Bind(payer);
  std::vector<LocalCharge> charges;
  while (query.Next()) charges.push_back(ReadCharge(query));
  return charges;
}

std::optional<ChargeId> StandingCharge(store::Database& db, TariffId tariff, std::string_view period,
                                       ledger::PayerId payer) {
  auto query = db.Prepare(R"sql(
    SELECT c.id FROM local_charge c WHERE c.tariff = ? AND c.period = ? AND c.payer = ?
      AND NOT EXISTS (SELECT 1 FROM local_charge n WHERE n.replaces = c.id)
    ORDER BY c.id)sql");
  query.Bind(tariff, period, payer);
  if (!query.Next()) return std::nullopt;
  return query.GetId<LocalChargeTag>(0);
}

Totals TotalsOf(store::Database& db, const Uuid& office, const std::string& payment_kind, Unit unit,
                std::string_view period) {
  auto query = db.Prepare(R"sql(
    SELECT count(*), coalesce(sum(c.amount), 0), coalesce(sum(c.relief), 0)
    FROM tariff t JOIN local_charge c ON c.tariff = t.id AND c.period = ?4
    WHERE t.office = ?1 AND t.payment_kind = ?2 AND t.unit = ?3 AND c.amount > 0
      AND NOT EXISTS (SELECT 1 FROM local_charge n WHERE n.replaces = c.id))sql");
  query.Bind(office, payment_kind, UnitCode(unit), period);
  query.Next();
  return {query.Int(0), Tyiyn(query.Int(1)), Tyiyn(query.Int(2))};
}

}  // namespace aiyl::tariffs
