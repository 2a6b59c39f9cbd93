// SPDX-License-Identifier: Apache-2.0
#include "tariffs/tariff.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace aiyl::tariffs {
namespace {

template <class T, size_t n>
using Codes = std::array<std::pair<T, std::string_view>, n>;

constexpr Codes<Unit, 9> kUnits = {{{Unit::kHousehold, "household"},
                                    {Unit::kPerson, "person"},
                                    {Unit::kHead, "head"},
                                    {Unit::kConditionalHead, "conditional-head"},
                                    {Unit::kHa, "ha"},
                                    {Unit::kM2, "m2"},
                                    {Unit::kConnection, "connection"},
                                    {Unit::kHour, "hour"},
                                    {Unit::kOnce, "once"}}};
constexpr Codes<Every, 3> kEvery = {{{Every::kYear, "year"}, {Every::kMonth, "month"}, {Every::kUse, "use"}}};
constexpr Codes<Persons, 4> kPersons = {{{Persons::kNone, ""},
                                         {Persons::kMembers, "members"},
                                         {Persons::kPresent, "present"},
                                         {Persons::kRegistered, "registered"}}};

template <class T, size_t n>
std::string_view CodeOf(const Codes<T, n>& codes, T value) {
  for (const auto& [known, code] : codes)
    if (known == value) return code;
  return {};
}
template <class T, size_t n>
std::optional<T> ValueOf(const Codes<T, n>& codes, std::string_view text) {
  for (const auto& [value, code] : codes)
    if (code == text) return value;
  return std::nullopt;
}

int Number(std::string_view digits) {
  int number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

// "MM-DD" of a year; 29 February is no such day (schema 0019).
Date DayOfYear(int year, const std::string& month_day) {
  const std::string_view text = month_day;
  return *Date::FromYmd(year, Number(text.substr(0, 2)), Number(text.substr(3)));
}

// "DD" of a month, or its last day.
Date DayOfMonth(Date month, const std::string& day) {
  const Date first = *Date::FromYmd(month.Year(), month.Month(), 1);
  return std::min(first.PlusDays(Number(day) - 1), first.PlusMonths(1).PlusDays(-1));
}

#define AIYL_TARIFF_COLUMNS                                                                                        \
  "t.id, t.office, t.name_ky, t.name_ru, t.payment_kind, t.basis, t.service, t.law, t.decision, t.payee, t.unit, " \
  "t.persons, t.amount, t.period, t.count_day, t.due, t.penalty, t.village, t.from_day, t.to_day"

std::optional<Tyiyn> Money(const store::Query& query, int column) {
  if (query.IsNull(column)) return std::nullopt;
  return Tyiyn(query.Int(column));
}

Tariff ReadTariff(const store::Query& query) {
  Tariff tariff;
  tariff.id = query.GetId<TariffTag>(0);
  tariff.office = query.GetUuid(1);
  tariff.name = {query.String(2), query.String(3)};
  tariff.payment_kind = query.String(4);
  tariff.basis = query.String(5);
  tariff.service = query.OptionalId<services::ServiceTag>(6);
  tariff.law = query.String(7);
  tariff.decision = query.GetId<office::DecisionTag>(8);
  tariff.payee = query.GetId<ledger::PayeeTag>(9);
  tariff.unit = UnitFrom(query.Text(10)).value_or(Unit::kOnce);
  tariff.persons = PersonsFrom(query.Text(11)).value_or(Persons::kNone);
  tariff.amount = Money(query, 12);
  tariff.every = EveryFrom(query.Text(13)).value_or(Every::kUse);
  tariff.count_day = query.String(14);
  tariff.due = query.String(15);
  tariff.penalty = query.Bool(16);
  tariff.village = query.OptionalId<office::TerritoryTag>(17);
  tariff.from = query.GetDate(18);
  tariff.to = query.OptionalDate(19);
  return tariff;
}

void ReadParts(store::Database& db, Tariff& tariff) {
  auto rates =
      db.Prepare("SELECT code, amount, coefficient, strangers FROM tariff_rate WHERE tariff = ? ORDER BY code");
  rates.Bind(tariff.id);
  while (rates.Next()) tariff.rates.push_back({rates.String(0), Money(rates, 1), rates.OptionalInt(2), rates.Int(3)});
  auto reliefs = db.Prepare("SELECT reason, percent FROM tariff_relief WHERE tariff = ? ORDER BY reason");
  reliefs.Bind(tariff.id);
  while (reliefs.Next()) tariff.reliefs.push_back({reliefs.String(0), reliefs.Int(1)});
}

}  // namespace

std::string_view UnitCode(Unit unit) {
  return CodeOf(kUnits, unit);
}
std::optional<Unit> UnitFrom(std::string_view code) {
  return ValueOf(kUnits, code);
}
std::string_view EveryCode(Every every) {
  return CodeOf(kEvery, every);
}
std::optional<Every> EveryFrom(std::string_view code) {
  return ValueOf(kEvery, code);
}
std::string_view PersonsCode(Persons persons) {
  return CodeOf(kPersons, persons);
}
std::optional<Persons> PersonsFrom(std::string_view code) {
  return ValueOf(kPersons, code);
}

std::string_view RateList(Unit unit) {
  switch (unit) {
    case Unit::kHead:
    case Unit::kConditionalHead:
      return "livestock";
    case Unit::kHa:
    case Unit::kM2:
      return "land-type";
    case Unit::kConnection:
      return "water";
    case Unit::kHour:
      return "vehicle";
    case Unit::kHousehold:
    case Unit::kPerson:
    case Unit::kOnce:
      break;
  }
  return {};
}

const Rate* Tariff::RateOf(std::string_view code) const {
  for (;;) {
    for (const auto& rate : rates)
      if (rate.code == code) return &rate;
    const auto dot = code.rfind('.');
    if (dot == std::string_view::npos) return nullptr;
    code = code.substr(0, dot);
  }
}

const Relief* Tariff::ReliefFor(std::string_view reason) const {
  for (const auto& relief : reliefs)
    if (relief.reason == reason) return &relief;
  return nullptr;
}

std::optional<Tariff> FindTariff(store::Database& db, TariffId id) {
  auto query = db.Prepare("SELECT " AIYL_TARIFF_COLUMNS " FROM tariff t WHERE t.id = ?");
  query.Bind(id);
  if (!query.Next()) return std::nullopt;
  Tariff tariff = ReadTariff(query);
  ReadParts(db, tariff);
  return tariff;
}

std::vector<Tariff> ListTariffs(store::Database& db, const office::Scope& scope, const std::optional<Date>& day) {
  auto query = db.Prepare("SELECT " AIYL_TARIFF_COLUMNS R"sql( FROM tariff t
    WHERE (?1 IS NULL OR t.office = ?1)
      AND (?2 IS NULL OR (t.from_day <= ?2 AND (t.to_day IS NULL OR ?2 < t.to_day)))
    ORDER BY t.payment_kind, t.from_day DESC, t.name_ky, t.id)sql");
  query.Bind(scope.office, day);
  std::vector<Tariff> tariffs;
  while (query.Next()) tariffs.push_back(ReadTariff(query));
  for (auto& tariff : tariffs) ReadParts(db, tariff);
  return tariffs;
}

ChargePeriod PeriodOn(const Tariff& tariff, Date on) {
  if (tariff.every == Every::kMonth) {
    const Date count = DayOfMonth(on, tariff.count_day);
    Date due = DayOfMonth(on, tariff.due);
    if (due < count) due = DayOfMonth(count.PlusMonths(1), tariff.due);
    return {on.Iso().substr(0, 7), count, due};
  }
  const Date count = DayOfYear(on.Year(), tariff.count_day);
  Date due = DayOfYear(on.Year(), tariff.due);
  if (due < count) due = DayOfYear(on.Year() + 1, tariff.due);
  return {on.Iso().substr(0, 4), count, due};
}

ChargePeriod PeriodOfUse(const Tariff& tariff, Date day) {
  return {day.Iso(), day, day.PlusDays(Number(tariff.due))};
}

std::string PeriodBefore(std::string_view period) {
  if (period.size() == 7)
    return Date::FromYmd(Number(period.substr(0, 4)), Number(period.substr(5)), 1)->PlusMonths(-1).Iso().substr(0, 7);
  if (period.size() == 4) return std::to_string(Number(period) - 1);
  return {};
}

}  // namespace aiyl::tariffs
