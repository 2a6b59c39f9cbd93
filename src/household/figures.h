// SPDX-License-Identifier: Apache-2.0
// Figures that agree: each is one query over the same dated facts, for any day and territory. For every period, village
// and sex: opening + births + arrivals − deaths − departures = closing, also after back-dated acts.
#pragma once

#include <string>
#include <vector>

#include "household/scope.h"

namespace aiyl::household {

struct PopulationRow {
  VillageId village;
  std::string village_ky, village_ru;
  int64_t female = 0, male = 0, unknown = 0, total = 0;
  int64_t absent = 0;  // of the total: temporarily absent on that day
};
struct PopulationReport {
  Date as_of;
  std::vector<PopulationRow> rows;  // villages that ever had a household; by name in Kyrgyz order
  PopulationRow total;
};
// Members of households on `as_of`, temporarily absent ones included.
PopulationReport Population(store::Database& db, const Scope& scope, Date as_of);

struct HouseholdsRow {
  VillageId village;
  std::string village_ky, village_ru;
  int64_t households = 0;                               // accounts open on the day
  int64_t with_members = 0;                             // of these: with at least one member on the day
  int64_t female_head = 0, male_head = 0, no_head = 0;  // of these with members; no_head: or of unknown sex
};
struct HouseholdsReport {
  Date as_of;
  std::vector<HouseholdsRow> rows;
  HouseholdsRow total;
};
HouseholdsReport Households(store::Database& db, const Scope& scope, Date as_of);

// A move between households of one village is no flow; one between villages is a departure here, an arrival there.
struct FlowRow {
  VillageId village;
  std::string village_ky, village_ru;
  Sex sex = Sex::kUnknown;
  int64_t opening = 0, births = 0, arrivals = 0, deaths = 0, departures = 0, closing = 0;
};
// opening: members at the start of `from`, i.e. Population of the day before; closing: at the start of `to`; flows on
// days from ≤ day < to. Births and deaths count always; otherwise a person who leaves a village and comes back to it on
// the same day is no flow. By village in Kyrgyz order, then sex: women, men, and unknown where there are any.
std::vector<FlowRow> Flows(store::Database& db, const Scope& scope, Date from, Date to);

}  // namespace aiyl::household
