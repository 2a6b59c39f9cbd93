// SPDX-License-Identifier: Apache-2.0
// What the household book holds on a day for a tariff: one ordered query for each kind of thing that the unit needs,
// never one for each household.
#pragma once

#include <optional>
#include <unordered_map>
#include <vector>

#include "tariffs/calculation.h"

namespace aiyl::tariffs {

struct Territory {
  std::optional<office::TerritoryId> village;
  std::optional<office::StreetId> street;
};
// Households whose account is open on `on`, by id.
std::vector<HouseholdFacts> ReadFacts(store::Database& db, const Uuid& office, const Tariff& tariff, Date on,
                                      const Territory& within);
// Uses of the tariff with first ≤ day ≤ last, by payer and day.
std::vector<Use> ListUses(store::Database& db, TariffId tariff, Date first, Date last);
std::optional<Use> FindUse(store::Database& db, UseId id);
// Reliefs granted by a document and good on `on`, by payer.
std::unordered_map<Uuid, std::vector<LetOff>> ReadLetOff(store::Database& db, const Uuid& office, Date on);
// Whether the payer is a household of the territory; where no territory is named, everybody is in it.
bool IsWithin(store::Database& db, ledger::PayerId payer, const Territory& within);

}  // namespace aiyl::tariffs
