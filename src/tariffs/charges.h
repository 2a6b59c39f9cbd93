// SPDX-License-Identifier: Apache-2.0
// What was charged by a tariff, as read. A charge is never changed: a later one replaces it. Every som of it is
// explained from the calculation that it stores.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "tariffs/calculation.h"

namespace aiyl::tariffs {

struct LocalCharge {
  ChargeId id;
  Uuid office;
  TariffId tariff;
  ledger::PayerId payer;
  std::string period;  // "2026", "2026-03"; of uses their day
  Date on;             // the day of the book that counted
  Date due;
  Tyiyn amount, relief;  // the relief is part of the amount
  std::string calculation;
  std::optional<ChargeId> replaces, replaced_by;
  Tyiyn Net() const { return Tyiyn(amount.Value() - relief.Value()); }
};
std::optional<LocalCharge> FindCharge(store::Database& db, ChargeId id);
// Those that stand, of one period of a tariff, by payer.
std::vector<LocalCharge> ChargesOf(store::Database& db, TariffId tariff, std::string_view period);
// Those of one payer that stand, latest period first.
std::vector<LocalCharge> ChargesOfPayer(store::Database& db, ledger::PayerId payer);
// The one that stands; empty where the payer was not charged.
std::optional<ChargeId> StandingCharge(store::Database& db, TariffId tariff, std::string_view period,
                                       ledger::PayerId payer);

struct Totals {
  int64_t payers = 0;
  Tyiyn amount, relief;
  Tyiyn Net() const { return Tyiyn(amount.Value() - relief.Value()); }
};
// What stands for a period by all tariffs of this payment kind and unit.
Totals TotalsOf(store::Database& db, const Uuid& office, const std::string& payment_kind, Unit unit,
                std::string_view period);

// The steps of a sum, «4 киши × 20 сом = 80 сом», relief by relief, and on what it rests: «токтом № 23/83, …».
struct Explanation {
  std::vector<Bilingual> steps;
  Bilingual ground;
};
Explanation Explain(store::Database& db, const Tariff& tariff, const ChargeCalculation& calculation);
// A line's thing and quantity: «кой», «10 баш».
Bilingual ThingOf(store::Database& db, Unit unit, const ChargeLine& line);
Bilingual QuantityOf(store::Database& db, Unit unit, const ChargeLine& line);
// «токтом № 23/83, 27.04.2023 (айылдык кеңеш)», and the law or the service.
Bilingual GroundOf(store::Database& db, const Tariff& tariff, office::DecisionId decision);
// «120 сом», «37,50 сом».
std::string SomText(Tyiyn amount, office::Language language);

}  // namespace aiyl::tariffs
