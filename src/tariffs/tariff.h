// SPDX-License-Identifier: Apache-2.0
// A tariff (тариф, жыйымдын өлчөмү) set by a decision of the council: for what, from whom, how much, counted on which
// day of the book, due when, paid to whom. Plain values and how they are read; changes are acts (tariffs_acts.h).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/amount.h"
#include "base/date.h"
#include "base/result.h"
#include "ledger/ids.h"
#include "office/ids.h"
#include "services/services.h"
#include "store/book.h"
#include "tariffs/ids.h"

namespace aiyl::tariffs {

enum class Unit { kHousehold, kPerson, kHead, kConditionalHead, kHa, kM2, kConnection, kHour, kOnce };
std::string_view UnitCode(Unit unit);  // list tariff-unit
std::optional<Unit> UnitFrom(std::string_view code);
// The code list of a rate's `code`; "" where this unit has no rates by code.
std::string_view RateList(Unit unit);

// kUse: each use is charged for itself, by its day.
enum class Every { kYear, kMonth, kUse };
std::string_view EveryCode(Every every);  // list tariff-period
std::optional<Every> EveryFrom(std::string_view code);

// Whom the unit person counts: members in the book, those away too; members not away; those registered there.
enum class Persons { kNone, kMembers, kPresent, kRegistered };
std::string_view PersonsCode(Persons persons);  // list tariff-persons; "" of kNone
std::optional<Persons> PersonsFrom(std::string_view code);

struct Rate {
  std::string code;  // an animal ("cattle" holds "cattle.cow" too), a kind of connection, a type of land, a machine
  std::optional<Tyiyn> amount;         // else the tariff's
  std::optional<int64_t> coefficient;  // conditional heads of one animal, in thousandths
  int64_t strangers = 100;             // animals from outside, in hundredths: 200 is double
  bool operator==(const Rate&) const = default;
};
struct Relief {
  std::string reason;  // list tariff-relief
  int64_t percent = 0;
  bool operator==(const Relief&) const = default;
};

struct Tariff {
  TariffId id;
  Uuid office;
  Bilingual name;
  std::string payment_kind;  // list payment-kind
  std::string basis;         // "service", "fee"
  std::optional<services::ServiceId> service;
  std::string law;
  office::DecisionId decision;
  ledger::PayeeId payee;
  Unit unit = Unit::kHousehold;
  Persons persons = Persons::kNone;
  std::optional<Tyiyn> amount;
  Every every = Every::kYear;
  std::string count_day, due;  // see schema 0019
  bool penalty = false;
  std::optional<office::TerritoryId> village;
  Date from;
  std::optional<Date> to;
  std::vector<Rate> rates;      // by code
  std::vector<Relief> reliefs;  // by reason

  bool StandsOn(Date day) const { return Period{from, to}.Contains(day); }
  // The rate of a code: its own, else that of the nearest group above ("cattle" of "cattle.cow"). Null: none.
  const Rate* RateOf(std::string_view code) const;
  const Relief* ReliefFor(std::string_view reason) const;
};
std::optional<Tariff> FindTariff(store::Database& db, TariffId id);
// Those that stand on `day` (all where empty), by payment kind, then latest first.
std::vector<Tariff> ListTariffs(store::Database& db, const office::Scope& scope, const std::optional<Date>& day = {});

// The year or the month of `on`.
struct ChargePeriod {
  std::string text;  // "2026", "2026-03"; of a use its day
  Date count_day;
  Date due;  // by the decision; a day off moves it
};
ChargePeriod PeriodOn(const Tariff& tariff, Date on);      // not of a tariff by the use
ChargePeriod PeriodOfUse(const Tariff& tariff, Date day);  // of one by the use
// "2026" → "2025", "2026-01" → "2025-12".
std::string PeriodBefore(std::string_view period);

}  // namespace aiyl::tariffs
