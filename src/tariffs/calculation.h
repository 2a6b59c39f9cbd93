// SPDX-License-Identifier: Apache-2.0
// What one payer owes by one tariff for one period: quantities × amounts × multipliers − relief. A pure function of the
// tariff, what the book holds on the day and the uses entered; it reads no book and no clock. Each line is rounded to
// the тыйын, halves up; nothing else is.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "household/types.h"
#include "tariffs/tariff.h"

namespace aiyl::tariffs {

// What the book says of a household on the day that counts.
struct HouseholdFacts {
  household::HouseholdId household;
  office::TerritoryId village;
  int64_t members = 0, members_absent = 0;        // absent: registered in the book, temporarily away
  int64_t registered = 0, registered_absent = 0;  // persons registered at this household
  std::optional<Date> counted;                    // day of the latest count of animals, not after the day
  std::vector<household::AnimalCount> animals;
  std::vector<std::pair<std::string, int64_t>> land;  // type, m²
  int64_t parcels_without_area = 0, parcels_without_type = 0;
  std::vector<std::string> water;  // of each dwelling; "": not recorded
};

// Heads, hours, hectares that the book does not say.
struct Use {
  UseId id;
  TariffId tariff;
  ledger::PayerId payer;
  Date day;
  std::string code;
  int64_t thousandths = 0;  // of the unit
  bool stranger = false;
  std::string document;
};

struct ChargeLine {
  std::string code = {};
  int64_t quantity = 0;        // in 1/scale of the unit: heads, m² of a hectare
  int64_t scale = 1;           // 1, 1,000 or 10,000
  int64_t coefficient = 1000;  // conditional heads of one, in thousandths
  Tyiyn price = {};
  int64_t strangers = 100;  // hundredths
  Tyiyn sum = {};
  bool operator==(const ChargeLine&) const = default;
};
// A relief that the book does not show.
struct LetOff {
  std::string reason, document;
};
struct ReliefLine {
  std::string reason = {};
  int64_t quantity = 0;  // persons let off; 0: the whole
  int64_t percent = 0;
  Tyiyn base = {}, sum = {};
  std::string document = {};
  bool operator==(const ReliefLine&) const = default;
};

struct ChargeCalculation {
  Unit unit = Unit::kHousehold;
  office::DecisionId decision;
  std::optional<Date> counted;  // the count of animals that was taken
  std::vector<ChargeLine> lines;
  std::vector<ReliefLine> reliefs;
  Tyiyn amount, relief;  // the relief is part of the amount

  Tyiyn Net() const { return Tyiyn(amount.Value() - relief.Value()); }
  // Whether the other one is the same charge: day of the count and decision apart.
  bool SameSums(const ChargeCalculation& other) const {
    return unit == other.unit && lines == other.lines && reliefs == other.reliefs;
  }
};

// Why a household cannot be charged, or not by everything: to be mended in the book, never guessed.
//  "no-members"    nobody lives in the household on that day
//  "no-count"      no count of animals of the last year
//  "no-area"       a parcel without its area
//  "no-land-type"  a parcel of unknown type, where the amount goes by type
//  "no-water"      the water supply of a dwelling is not recorded
//  "too-large"     the sum does not fit
struct Computed {
  ChargeCalculation calculation;
  std::string gap;  // "": none
};
// `facts` null: an outside payer. Livestock counts older than a year before `on` are no counts.
Computed Compute(const Tariff& tariff, Date on, const HouseholdFacts* facts, const std::vector<Use>& uses,
                 const std::vector<LetOff>& let_off = {});

// Deterministic CBOR, as local_charge.calculation holds it. Errors of Decode: "charge.damaged".
std::string Encode(const ChargeCalculation& calculation);
Result<ChargeCalculation> Decode(std::string_view bytes);

}  // namespace aiyl::tariffs
