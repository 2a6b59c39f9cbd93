// SPDX-License-Identifier: Apache-2.0
// Tariffs as a clerk enters them from the council's decision: set, corrected, ended. Nothing is charged here.
#include <set>

#include "ledger/payers.h"
#include "office/act_fields.h"
#include "office/code_list.h"
#include "office/office_record.h"
#include "office/territory.h"
#include "services/costing.h"
#include "tariffs/tariff.h"
#include "tariffs/tariffs_acts.h"
#include "text/parse.h"

namespace aiyl::tariffs {
namespace {

using namespace office::act_fields;
using office::ActSpec;
using office::Json;
using store::UnitOfWork;

tl::unexpected<Error> Unknown(const char* field) {
  return Refuse("act.unknown-record", Msg("This record is not in the book."), field);
}

// The repository ------------------------------------------------------------------------------------------------------

std::optional<Date> LastCharged(store::Database& db, TariffId tariff) {
  auto query = db.Prepare("SELECT max(on_day) FROM local_charge WHERE tariff = ?");
  query.Bind(tariff);
  query.Next();
  return query.OptionalDate(0);
}

bool IsUsed(store::Database& db, TariffId tariff) {
  auto query = db.Prepare(R"sql(
    SELECT EXISTS (SELECT 1 FROM local_charge WHERE tariff = ?1) OR EXISTS (SELECT 1 FROM tariff_use WHERE tariff = ?1))sql");
  query.Bind(tariff);
  query.Next();
  return query.Bool(0);
}

std::optional<int64_t> Amount(const std::optional<Tyiyn>& amount) {
  if (!amount) return std::nullopt;
  return amount->Value();
}

void WriteParts(UnitOfWork& work, const Tariff& tariff) {
  for (const char* sql : {"DELETE FROM tariff_rate WHERE tariff = ?", "DELETE FROM tariff_relief WHERE tariff = ?"}) {
    auto remove = work.Db().Prepare(sql);
    remove.Bind(tariff.id);
    remove.Run();
  }
  auto rate = work.Db().Prepare(
      "INSERT INTO tariff_rate(id, tariff, code, amount, coefficient, strangers) VALUES(?, ?, ?, ?, ?, ?)");
  for (const auto& one : tariff.rates) {
    rate.Bind(work.Ids().Next(), tariff.id, one.code, Amount(one.amount), one.coefficient, one.strangers);
    rate.RunAgain();
  }
  auto relief = work.Db().Prepare("INSERT INTO tariff_relief(id, tariff, reason, percent) VALUES(?, ?, ?, ?)");
  for (const auto& one : tariff.reliefs) {
    relief.Bind(work.Ids().Next(), tariff.id, one.reason, one.percent);
    relief.RunAgain();
  }
}

void BindTariff(store::Query& query, const Tariff& t) {
  query.Bind(t.name.ky, t.name.ru, t.payment_kind, t.basis, t.service, t.law, t.decision, t.payee, UnitCode(t.unit),
             PersonsCode(t.persons), Amount(t.amount), EveryCode(t.every), t.count_day, t.due, t.penalty, t.village,
             t.from, t.to, t.id, t.office);
}

void InsertTariff(UnitOfWork& work, const Tariff& tariff) {
  auto insert = work.Db().Prepare(R"sql(
    INSERT INTO tariff(name_ky, name_ru, payment_kind, basis, service, law, decision, payee, unit, persons, amount,
                       period, count_day, due, penalty, village, from_day, to_day, id, office)
    VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql");
  BindTariff(insert, tariff);
  insert.Run();
  WriteParts(work, tariff);
}

// `parts`: its rates and reliefs are others now.
void UpdateTariff(UnitOfWork& work, const Tariff& tariff, bool parts) {
  auto update = work.Db().Prepare(R"sql(
    UPDATE tariff SET name_ky = ?, name_ru = ?, payment_kind = ?, basis = ?, service = ?, law = ?, decision = ?,
                      payee = ?, unit = ?, persons = ?, amount = ?, period = ?, count_day = ?, due = ?, penalty = ?,
                      village = ?, from_day = ?, to_day = ?
    WHERE id = ? AND office = ?)sql");
  BindTariff(update, tariff);
  update.Run();
  if (parts) WriteParts(work, tariff);
}

// Reading the fields
// ---------------------------------------------------------------------------------------------------

// "01-15" and "15.01" of a year, "15" of a month, a number of days after a use; empty where it is none of that.
std::optional<std::string> DayText(Every every, const std::string& words) {
  const auto digits = [](std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
  };
  const auto two = [](std::string_view text) { return (text.size() == 1 ? "0" : "") + std::string(text); };
  if (every == Every::kUse) return digits(words) && words.size() <= 3 ? std::optional(words) : std::nullopt;
  if (every == Every::kMonth) {
    if (!digits(words) || words.size() > 2 || two(words) < "01" || two(words) > "31") return std::nullopt;
    return two(words);
  }
  const auto cut = words.find_first_of("-.");
  if (cut == std::string::npos) return std::nullopt;
  std::string first = words.substr(0, cut), second = words.substr(cut + 1);
  if (words[cut] == '.') std::swap(first, second);  // the day first, as people write it
  if (!digits(first) || !digits(second) || first.size() > 2 || second.size() > 2) return std::nullopt;
  const std::string text = two(first) + "-" + two(second);
  if (!Date::FromIso("2001-" + text)) return std::nullopt;
  return text;
}

Status TakeDays(const Json& data, Tariff& tariff) {
  if (data.contains("count_day")) tariff.count_day = office::GetCanonical(data, "count_day");
  if (data.contains("due")) tariff.due = office::GetCanonical(data, "due");
  if (tariff.every == Every::kUse) {
    if (!tariff.count_day.empty())
      return Refuse("tariff.count-day", Msg("Single uses are counted on their own day: leave the day out."),
                    "count_day");
  } else {
    const auto day = DayText(tariff.every, tariff.count_day);
    if (!day)
      return Refuse("tariff.count-day",
                    tariff.every == Every::kYear
                        ? Msg("The day of the book that counts is written as month and day, such as 01-15.")
                        : Msg("The day of each month is a number, such as 15."),
                    "count_day");
    tariff.count_day = *day;
  }
  const auto due = DayText(tariff.every, tariff.due);
  if (!due)
    return Refuse("tariff.due",
                  tariff.every == Every::kYear ? Msg("The day of payment is written as month and day, such as 12-01.")
                  : tariff.every == Every::kMonth ? Msg("The day of each month is a number, such as 15.")
                                                  : Msg("Say within how many days after the use it is paid, 0 to 999."),
                  "due");
  tariff.due = *due;
  return {};
}

// «0,2» in thousandths, «2» in hundredths.
Result<std::optional<int64_t>> Factor(const Json& row, const char* name, int decimals, const std::string& field) {
  const auto words = office::FindText(row, name);
  if (!words) return std::optional<int64_t>();
  const auto number = text::ParseDecimal(*words, decimals);
  if (!number || *number < 0 || *number > 1'000'000)
    return Refuse("tariff.factor", Msg("A number such as 0.2 or 2 is expected here."), field);
  return std::optional<int64_t>(*number);
}

Status TakeRates(store::Database& db, const Json& data, Tariff& tariff) {
  if (!data.contains("rates")) return {};
  tariff.rates.clear();
  const auto list = RateList(tariff.unit);
  std::set<std::string> seen;
  for (const auto& row : data.at("rates")) {
    const std::string at = "rates." + std::to_string(tariff.rates.size()) + ".";
    if (list.empty())
      return Refuse("tariff.no-rates", Msg("An amount for this unit is one for all: it has no rates by code."),
                    "rates");
    Rate rate;
    rate.code = office::GetText(row, "code");
    AIYL_TRY(office::CheckCode(db, list, rate.code, at + "code"));
    if (!seen.insert(rate.code).second) return Refuse("tariff.twice", Msg("This rate stands twice."), at + "code");
    if (const auto amount = office::FindInteger(row, "amount")) rate.amount = Tyiyn(*amount);
    if (rate.amount && rate.amount->Value() < 0)
      return Refuse("tariff.amount", Msg("An amount is not less than nothing."), at + "amount");
    AIYL_ASSIGN(rate.coefficient, Factor(row, "coefficient", 3, at + "coefficient"));
    if (rate.coefficient.has_value() != (tariff.unit == Unit::kConditionalHead))
      return Refuse("tariff.coefficient", Msg("Conditional heads, and they alone, need a coefficient for each animal."),
                    at + "coefficient");
    AIYL_ASSIGN(const auto strangers, Factor(row, "strangers", 2, at + "strangers"));
    rate.strangers = strangers.value_or(100);
    if (!rate.amount && !tariff.amount)
      return Refuse("tariff.amount", Msg("Say the amount: of this rate, or one for all."), at + "amount");
    tariff.rates.push_back(std::move(rate));
  }
  return {};
}

Status TakeReliefs(store::Database& db, const Json& data, Tariff& tariff) {
  if (!data.contains("reliefs")) return {};
  tariff.reliefs.clear();
  std::set<std::string> seen;
  for (const auto& row : data.at("reliefs")) {
    const std::string at = "reliefs." + std::to_string(tariff.reliefs.size()) + ".";
    Relief relief;
    relief.reason = office::GetText(row, "reason");
    AIYL_TRY(office::CheckCode(db, "tariff-relief", relief.reason, at + "reason"));
    if (!seen.insert(relief.reason).second)
      return Refuse("tariff.twice", Msg("This relief stands twice."), at + "reason");
    relief.percent = office::FindInteger(row, "percent").value_or(0);
    if (relief.percent < 1 || relief.percent > 100)
      return Refuse("tariff.percent", Msg("A relief is 1 to 100 percent."), at + "percent");
    tariff.reliefs.push_back(std::move(relief));
  }
  return {};
}

// A paid service of the registry with its costing (art. 7), or a fee with the law that names it.
Status CheckBasis(store::Database& db, const Tariff& tariff) {
  if (tariff.basis == "fee") {
    if (tariff.service) return Refuse("tariff.basis", Msg("A fee by law has no service of the registry."), "service");
    if (tariff.law.empty())
      return Refuse("tariff.law", Msg("Name the law and the article on which the fee rests."), "law");
    return {};
  }
  if (!tariff.service)
    return Refuse("tariff.service", Msg("Name the paid service of the registry that is charged for."), "service");
  const auto service = services::FindServiceOn(db, *tariff.service, tariff.from);
  if (!service) return Refuse("service.not-in-force", Msg("This service was not in force on that day."), "service");
  if (service->payment == "free") return Refuse("tariff.free", Msg("This service is free by the registry."), "service");
  if (services::CostingsOf(db, *tariff.service).empty())
    return Refuse("tariff.no-costing", Msg("This service has no costing: what it costs must be shown first (art. 7)."),
                  "service");
  return {};
}

Status CheckReferences(store::Database& db, const Tariff& tariff) {
  if (tariff.payment_kind.starts_with("tax."))
    return Refuse("tariff.tax", Msg("Taxes are worked out by the rules of the law, not by a tariff."), "payment_kind");
  AIYL_TRY(office::CheckCode(db, "payment-kind", tariff.payment_kind, "payment_kind"));
  if (!office::FindDecision(db, tariff.decision)) return Unknown("decision");
  const auto payee = ledger::FindPayee(db, tariff.payee);
  if (!payee || payee->office != tariff.office) return Unknown("payee");
  if (payee->ended && *payee->ended <= tariff.from)
    return Refuse("tariff.payee", Msg("To this payee nothing is paid any more on that day."), "payee");
  if (tariff.village) {
    const auto village = office::FindTerritory(db, *tariff.village);
    if (!village || !office::HasStreets(village->kind)) return Unknown("village");
  }
  return CheckBasis(db, tariff);
}

Status CheckWhole(store::Database& db, const Tariff& tariff) {
  if (tariff.name.ky.empty()) return Refuse("tariff.name", Msg("Give the name in both languages."), "name_ky");
  if (tariff.name.ru.empty()) return Refuse("tariff.name", Msg("Give the name in both languages."), "name_ru");
  if (tariff.to && *tariff.to <= tariff.from)
    return Refuse("tariff.days", Msg("The last day lies before the first one."), "to");
  const bool by_use = tariff.unit == Unit::kHour || tariff.unit == Unit::kOnce;
  if (by_use && tariff.every != Every::kUse)
    return Refuse("tariff.period", Msg("Hours and single times are charged by the use."), "period");
  if (tariff.amount && tariff.amount->Value() < 0)
    return Refuse("tariff.amount", Msg("An amount is not less than nothing."), "amount");
  if (!tariff.amount && tariff.rates.empty())
    return Refuse("tariff.amount", Msg("Say the amount: one for all, or rates by code."), "amount");
  if (tariff.unit == Unit::kConditionalHead && tariff.rates.empty())
    return Refuse("tariff.coefficient", Msg("Conditional heads, and they alone, need a coefficient for each animal."),
                  "rates");
  return CheckReferences(db, tariff);
}

Status Take(store::Database& db, const Json& data, Tariff& tariff) {
  TakeCanonical(data, "name_ky", tariff.name.ky);
  TakeCanonical(data, "name_ru", tariff.name.ru);
  office::act_fields::Take(data, "payment_kind", tariff.payment_kind);
  office::act_fields::Take(data, "basis", tariff.basis);
  TakeId(data, "service", tariff.service);
  TakeCanonical(data, "law", tariff.law);
  if (const auto id = office::FindId<office::DecisionTag>(data, "decision")) tariff.decision = *id;
  if (const auto id = office::FindId<ledger::PayeeTag>(data, "payee")) tariff.payee = *id;
  if (const auto code = office::FindText(data, "unit")) {
    const auto unit = UnitFrom(*code);
    if (!unit) return Refuse("code.unknown", Msg("This value is not in the list."), "unit");
    tariff.unit = *unit;
  }
  if (const auto code = office::FindText(data, "period")) {
    const auto every = EveryFrom(*code);
    if (!every) return Refuse("code.unknown", Msg("This value is not in the list."), "period");
    tariff.every = *every;
  }
  if (const auto code = office::FindText(data, "persons")) {
    const auto persons = PersonsFrom(*code);
    if (!persons) return Refuse("code.unknown", Msg("This value is not in the list."), "persons");
    tariff.persons = *persons;
  }
  if (tariff.unit != Unit::kPerson && tariff.persons != Persons::kNone)
    return Refuse("tariff.persons", Msg("Whom to count is said only where persons are counted."), "persons");
  if (tariff.unit == Unit::kPerson && tariff.persons == Persons::kNone) tariff.persons = Persons::kMembers;
  if (data.contains("amount")) {
    const auto amount = office::FindInteger(data, "amount");
    tariff.amount = amount ? std::optional(Tyiyn(*amount)) : std::nullopt;
  }
  if (data.contains("penalty")) tariff.penalty = office::GetYesNo(data, "penalty");
  TakeId(data, "village", tariff.village);
  if (const auto from = office::FindDate(data, "from")) tariff.from = *from;
  TakeDay(data, "to", tariff.to);
  AIYL_TRY(TakeDays(data, tariff));
  AIYL_TRY(TakeRates(db, data, tariff));
  AIYL_TRY(TakeReliefs(db, data, tariff));
  return CheckWhole(db, tariff);
}

// What the invariant holds, said before anything is written and beside its field.
Status CheckAlone(store::Database& db, const Tariff& tariff, const char* field = "from") {
  auto other = db.Prepare(R"sql(
    SELECT 1 FROM tariff
    WHERE office = ?1 AND payment_kind = ?2 AND unit = ?3 AND id <> ?4
      AND (village IS NULL OR ?5 IS NULL OR village = ?5) AND (to_day IS NULL OR ?6 < to_day)
      AND (?7 IS NULL OR from_day < ?7)
  )sql");
  other.Bind(tariff.office, tariff.payment_kind, UnitCode(tariff.unit), tariff.id, tariff.village, tariff.from,
             tariff.to);
  if (!other.Next()) return {};
  return Refuse("tariff.another",
                Msg("Another tariff of this payment and unit stands there on some of these days. End it first."),
                field);
}

Result<Json> AddTariff(UnitOfWork& work, const Json& data) {
  Tariff tariff;
  tariff.office = work.By().office;
  tariff.from = office::HappenedOn(data);
  AIYL_TRY(Take(work.Db(), data, tariff));
  tariff.id = work.Ids().NextId<TariffTag>();
  AIYL_TRY(CheckAlone(work.Db(), tariff));
  InsertTariff(work, tariff);
  return Json{{"id", tariff.id.ToText()}};
}

Result<Tariff> Own(UnitOfWork& work, const Json& data) {
  auto tariff = FindTariff(work.Db(), *office::FindId<TariffTag>(data, "tariff"));
  if (!tariff || tariff->office != work.By().office) return Unknown("tariff");
  return std::move(*tariff);
}

// A mistake in what was entered; a new decision is a new tariff. What was charged is worked out anew by the next run.
Result<Json> ChangeTariff(UnitOfWork& work, const Json& data) {
  AIYL_ASSIGN(Tariff tariff, Own(work, data));
  const Tariff before = tariff;
  AIYL_TRY(Take(work.Db(), data, tariff));
  if ((tariff.unit != before.unit || tariff.every != before.every || tariff.payment_kind != before.payment_kind) &&
      IsUsed(work.Db(), tariff.id))
    return Refuse(
        "tariff.charged",
        Msg("By this tariff somebody was charged already: its payment, unit and period stay. End it and enter "
            "another one."),
        "tariff");
  AIYL_TRY(CheckAlone(work.Db(), tariff));
  UpdateTariff(work, tariff, tariff.rates != before.rates || tariff.reliefs != before.reliefs);
  return Json{{"id", tariff.id.ToText()}};
}

Result<Json> EndTariff(UnitOfWork& work, const Json& data) {
  AIYL_ASSIGN(Tariff tariff, Own(work, data));
  const Date to = office::FindDate(data, "to").value_or(office::HappenedOn(data));
  if (to <= tariff.from) return Refuse("tariff.days", Msg("The last day lies before the first one."), "to");
  if (const auto last = LastCharged(work.Db(), tariff.id); last && to <= *last)
    return Refuse("tariff.charged-later",
                  Msg("By this tariff the day {day} was charged: it cannot end before.", {{"day", last->Iso()}}), "to");
  tariff.to = to;
  AIYL_TRY(CheckAlone(work.Db(), tariff, "to"));
  UpdateTariff(work, tariff, false);
  return Json{{"id", tariff.id.ToText()}};
}

std::vector<office::FieldSpec> TariffFields() {
  return {Text("name_ky", Msg("Name in Kyrgyz")),
          Text("name_ru", Msg("Name in Russian")),
          Code("payment_kind", "payment-kind", Msg("Payment")),
          Code("basis", "tariff-basis", Msg("Basis")),
          Ref("service", "service", Msg("Paid service of the registry")),
          WithHelp(Text("law", Msg("Law")), Msg("Of a fee: the law and the article that name it.")),
          Ref("decision", "decision", Msg("Decision")),
          Ref("payee", "payee", Msg("To whom it is paid")),
          Code("unit", "tariff-unit", Msg("Unit")),
          WithHelp(Code("persons", "tariff-persons", Msg("Whom to count")),
                   Msg("Only where persons are counted; members of the household where nothing is said.")),
          WithHelp(Money("amount", Msg("Amount for one unit")), Msg("Leave empty where each rate has its own.")),
          Code("period", "tariff-period", Msg("Charged")),
          WithHelp(Text("count_day", Msg("Day of the book that counts")),
                   Msg("Month and day, such as 01-15; of a tariff by the month the day alone.")),
          WithHelp(Text("due", Msg("Paid by")),
                   Msg("Month and day, such as 12-01; by the month the day alone; of uses how many days after.")),
          WithHelp(YesNo("penalty", Msg("Penalty for late payment")), Msg("Only where the decision says so.")),
          WithHelp(Ref("village", "territory", Msg("Village")), Msg("Leave empty where it stands everywhere.")),
          Day("from", Msg("From")),
          WithHelp(Day("to", Msg("Until")), Msg("The first day on which it no longer stands.")),
          Rows("rates", Msg("Rates"),
               {WithHelp(Text("code", Msg("Code"), Need::kRequired),
                         Msg("Of an animal, a water supply, a type of land or a machine, as in the lists.")),
                Money("amount", Msg("Amount for one unit")),
                WithHelp(Text("coefficient", Msg("Conditional heads of one")), Msg("Such as 0.2 of a sheep.")),
                WithHelp(Text("strangers", Msg("Times, for animals from outside")), Msg("Such as 2."))}),
          Rows("reliefs", Msg("Reliefs"),
               {Code("reason", "tariff-relief", Msg("Reason"), Need::kRequired),
                Integer("percent", Msg("Percent"), Need::kRequired)})};
}

}  // namespace

std::vector<ActSpec> TariffActs() {
  return {
      {.kind = "tariff.add",
       .title = Msg("Enter a tariff"),
       .fields = With(TariffFields(), {},
                      {"name_ky", "name_ru", "payment_kind", "basis", "decision", "payee", "unit", "period", "due"}),
       .run = AddTariff},
      {.kind = "tariff.change",
       .title = Msg("Correct a tariff"),
       .fields = With({Ref("tariff", "tariff", Msg("Tariff"), Need::kRequired)}, TariffFields()),
       .run = ChangeTariff},
      {.kind = "tariff.end",
       .title = Msg("End a tariff"),
       .fields = {Ref("tariff", "tariff", Msg("Tariff"), Need::kRequired),
                  WithHelp(Day("to", Msg("Until")), Msg("The first day on which it no longer stands."))},
       .run = EndTariff}};
}

}  // namespace aiyl::tariffs
