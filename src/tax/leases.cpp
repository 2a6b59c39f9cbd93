// SPDX-License-Identifier: Apache-2.0
#include "tax/leases.h"

#include "base/shown_date.h"
#include "office/act_fields.h"
#include "office/code_list.h"
#include "rules/rational.h"
#include "tax/act_steps.h"
#include "tax/payer_name.h"
#include "text/canonical.h"

namespace aiyl::tax {
namespace {

using namespace office::act_fields;
using office::ActSpec;
using office::Json;
using rules::Rational;
using store::UnitOfWork;

// The law: a lease of the state fund's land is as a rule for five years and more.
constexpr int kUsualYears = 5;

Lease ReadLease(const store::Query& query) {
  Lease lease;
  lease.id = query.GetId<LeaseTag>(0);
  lease.kind = query.String(1);
  lease.payer = query.GetId<ledger::PayerTag>(2);
  lease.subject = query.String(3);
  lease.area_m2 = query.OptionalInt(4);
  lease.contract = query.String(5);
  lease.contract_day = query.GetDate(6);
  lease.tender = query.String(7);
  lease.decision = query.OptionalId<office::DecisionTag>(8);
  lease.from = query.GetDate(9);
  lease.to = query.GetDate(10);
  lease.ended = query.OptionalDate(11);
  lease.rent = Tyiyn(query.Int(12));
  lease.zone = query.String(13);
  lease.purpose = query.String(14);
  lease.tax = Tyiyn(query.Int(15));
  lease.note = query.String(16);
  lease.payer_name = ReadPayerName(query, 17);
  return lease;
}

Status CheckCoefficient(const std::string& text, const std::string& field) {
  const auto number = Rational::FromText(text);
  if (number && Rational(0) < *number && *number <= Rational(1000)) return {};
  return Refuse("lease.coefficient", Msg("A coefficient such as 1.2 is expected here."), field);
}

std::string Coefficient(const Json& data, const char* name) {
  std::string text = office::GetCanonical(data, name);
  for (char& c : text)
    if (c == ',') c = '.';
  return text.empty() ? "1" : text;
}

Result<Json> AddLease(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  Lease lease;
  lease.kind = office::GetText(data, "kind");
  AIYL_TRY(office::CheckCode(db, "lease-kind", lease.kind, "kind"));
  AIYL_ASSIGN(lease.payer, NeedPayer(work, data));
  lease.subject = office::GetCanonical(data, "subject");
  lease.area_m2 = office::FindInteger(data, "area");
  if (lease.area_m2 && *lease.area_m2 <= 0)
    return Refuse("number.range", Msg("This number is too small or too large."), "area");
  lease.contract = office::GetCanonical(data, "contract");
  lease.contract_day = office::FindDate(data, "contract_day").value_or(office::HappenedOn(data));
  lease.tender = office::GetCanonical(data, "tender");
  if (lease.kind == "state-fund-land" && lease.tender.empty())
    return Refuse("lease.tender", Msg("Land of the state fund is let by tender: name it."), "tender");
  AIYL_TRY(CheckDecision(work, data));
  lease.decision = office::FindId<office::DecisionTag>(data, "decision");
  lease.from = office::FindDate(data, "from").value_or(lease.contract_day);
  lease.to = *office::FindDate(data, "to");
  AIYL_TRY(CheckOrder(lease.from, lease.to, "to"));
  lease.rent = Tyiyn(office::FindInteger(data, "rent").value_or(0));
  lease.tax = Tyiyn(office::FindInteger(data, "tax").value_or(0));
  if (lease.rent < Tyiyn(0)) return Refuse("number.range", Msg("This number is too small or too large."), "rent");
  if (lease.tax < Tyiyn(0)) return Refuse("number.range", Msg("This number is too small or too large."), "tax");
  lease.zone = Coefficient(data, "zone");
  AIYL_TRY(CheckCoefficient(lease.zone, "zone"));
  lease.purpose = Coefficient(data, "purpose");
  AIYL_TRY(CheckCoefficient(lease.purpose, "purpose"));
  if (!lease.YearlyRent()) return Refuse("number.range", Msg("This number is too small or too large."), "rent");
  lease.note = text::CanonicalLines(office::GetText(data, "remark"));
  lease.id = work.Ids().NextId<LeaseTag>();
  db.Prepare(R"sql(
      INSERT INTO lease(id, office, kind, payer, subject, area_m2, contract, contract_day, tender, decision, from_day,
        to_day, rent, zone, purpose, tax, note) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql")
      .Bind(lease.id, work.By().office, lease.kind, lease.payer, lease.subject, lease.area_m2, lease.contract,
            lease.contract_day, lease.tender, lease.decision, lease.from, lease.to, lease.rent.Value(), lease.zone,
            lease.purpose, lease.tax.Value(), lease.note)
      .Run();
  Json made = Made(lease.id.value);
  if (lease.kind == "state-fund-land" && lease.to.PlusDays(1) < lease.from.PlusYears(kUsualYears))
    made["warnings"] = Json::array(
        {WarningJson("lease.short", Msg("Land of the state fund is as a rule let for five years and more."), "to")});
  return made;
}

Result<Json> EndLease(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  const auto id = *office::FindId<LeaseTag>(data, "id");
  auto query = db.Prepare("SELECT from_day, to_day, ended_day, note FROM lease WHERE id = ? AND office = ?");
  query.Bind(id, work.By().office);
  if (!query.Next()) return Refuse("act.unknown-record", Msg("This record is not in the book."), "id");
  if (const auto ended = query.OptionalDate(2))
    return Refuse("lease.ended", Msg("This lease ended on {day}.", {{"day", Shown(*ended)}}), "id");
  const Date day = office::HappenedOn(data);
  if (day < query.GetDate(0) || query.GetDate(1) < day)
    return Refuse("lease.day",
                  Msg("The lease runs from {from} to {to}.",
                      {{"from", Shown(query.GetDate(0))}, {"to", Shown(query.GetDate(1))}}),
                  "happened_on");
  std::string note = query.String(3);
  if (office::Has(data, "reason")) note += (note.empty() ? "" : "\n") + office::GetCanonical(data, "reason");
  db.Prepare("UPDATE lease SET ended_day = ?, note = ? WHERE id = ?").Bind(day, note, id).Run();
  return Made(id.value);
}

}  // namespace

std::optional<Tyiyn> Lease::YearlyRent() const {
  const auto first = Rational::FromText(zone), second = Rational::FromText(purpose);
  const auto both = first && second ? first->Times(*second) : std::nullopt;
  if (!both) return std::nullopt;
  return rent.Times(both->Numerator(), both->Denominator(), Rounding::kHalfUp);
}

std::vector<Lease> ListLeases(store::Database& db, const office::Scope& scope, const std::optional<Date>& day) {
  auto query = db.Prepare(R"sql(
    SELECT l.id, l.kind, l.payer, l.subject, l.area_m2, l.contract, l.contract_day, l.tender, l.decision, l.from_day,
      l.to_day, l.ended_day, l.rent, l.zone, l.purpose, l.tax, l.note, )sql" AIYL_PAYER_NAME_COLUMNS R"sql(
    FROM lease l )sql" AIYL_JOIN_PAYER("l.payer") R"sql(
    WHERE (?1 IS NULL OR l.office = ?1)
      AND (?2 IS NULL OR (l.from_day <= ?2 AND l.to_day >= ?2 AND (l.ended_day IS NULL OR l.ended_day >= ?2)))
    ORDER BY l.to_day, l.subject, l.id)sql");
  query.Bind(scope.office, day);
  std::vector<Lease> leases;
  while (query.Next()) leases.push_back(ReadLease(query));
  return leases;
}

std::vector<ActSpec> LeaseActs() {
  std::vector<office::FieldSpec> add = {Code("kind", "lease-kind", Msg("What is let"), Need::kRequired)};
  Append(add, WhoPays());
  Append(add, {Text("subject", Msg("What exactly"), Need::kRequired),
               office::FieldSpec{.name = "area", .type = office::FieldType::kArea, .label = Msg("Area, m²")},
               Text("contract", Msg("Contract"), Need::kRequired), Day("contract_day", Msg("Date of the contract")),
               WithHelp(Text("tender", Msg("Tender")), Msg("Needed for land of the state fund.")),
               Ref("decision", "decision", Msg("Decision")), Day("from", Msg("Since")),
               Day("to", Msg("Last day"), Need::kRequired),
               WithHelp(Money("rent", Msg("Rent a year")), Msg("Before the coefficients.")),
               Text("zone", Msg("Coefficient of the zone")), Text("purpose", Msg("Coefficient of the purpose")),
               WithHelp(Money("tax", Msg("Tax a year")), Msg("Shown apart from the rent.")),
               LongText("remark", Msg("Remark"))});
  return {{.kind = "lease.add", .title = Msg("Record a lease"), .fields = std::move(add), .run = AddLease},
          {.kind = "lease.end",
           .title = Msg("End a lease before its term"),
           .fields = {Ref("id", "lease", Msg("Lease"), Need::kRequired), Text("reason", Msg("Reason"))},
           .run = EndLease}};
}

}  // namespace aiyl::tax
