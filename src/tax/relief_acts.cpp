// SPDX-License-Identifier: Apache-2.0
// The acts of rights to pay less and of the one dwelling that takes the exempt area.
#include "base/shown_date.h"
#include "office/act_fields.h"
#include "office/code_list.h"
#include "tax/act_steps.h"
#include "tax/tax_acts.h"
#include "tax/taxable.h"

namespace aiyl::tax {
namespace {

using namespace office::act_fields;
using office::ActSpec;
using office::Json;
using store::UnitOfWork;

tl::unexpected<Error> Unknown(const std::string& field) {
  return Refuse("act.unknown-record", Msg("This record is not in the book."), field);
}

// The kinds of objects that lie in a table of the book.
bool IsOfKind(UnitOfWork& work, const Uuid& object, const std::string& rule_kind) {
  const std::string table = TableOf(work.Db(), work.By().office, object);
  if (table == "tax_object") {
    auto query = work.Db().Prepare("SELECT 1 FROM tax_object WHERE id = ? AND rule_kind = ?");
    query.Bind(object, rule_kind);
    return query.Next();
  }
  if (table == "parcel") return rule_kind == "household-plot" || rule_kind == "agricultural-land";
  return table == rule_kind;
}

// Whether this payer owns a part of it in the year.
bool Owns(UnitOfWork& work, const ledger::PayerId& payer, const Uuid& object, const std::string& rule_kind, int year) {
  bool owns = false;
  ForEachTaxable(work.Db(), office::Scope::Of(work.By().office),
                 {.rule_kind = rule_kind, .year = year, .object = ObjectId(object)}, [&](Taxable& taxable) {
                   for (const auto& owner : taxable.owners)
                     owns = owns || (owner.person  ? owner.person->value
                                     : owner.payer ? owner.payer->value
                                                   : Uuid()) == payer.value;
                 });
  return owns;
}

Result<Json> GrantRelief(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  const std::string rule_kind = office::GetText(data, "rule_kind"), category = office::GetText(data, "category");
  AIYL_ASSIGN(const auto file, NeedRules(work, rule_kind, "rule_kind"));
  AIYL_TRY(office::CheckCode(db, "tax-relief", category, "category"));
  AIYL_TRY(CheckRuleCode(*file, "relief", category, "category"));
  AIYL_ASSIGN(const auto payer, NeedPayer(work, data));
  const auto object = office::FindUuid(data, "object");
  if (object && !IsOfKind(work, *object, rule_kind)) return Unknown("object");
  const Date since = *office::FindDate(data, "since");
  const auto until = office::FindDate(data, "until");
  if (until && *until < since) return Refuse("date.order", Msg("The end lies after the beginning."), "until");
  if (object && !Owns(work, payer, *object, rule_kind, std::max(since, office::HappenedOn(data)).Year()))
    return Refuse("relief.owner", Msg("This payer owns no part of the object."), "object");
  auto same = db.Prepare(R"sql(
    SELECT since_day FROM tax_relief WHERE payer = ?1 AND rule_kind = ?2 AND category = ?3 AND object IS ?4
      AND (until_day IS NULL OR until_day >= ?5) AND (?6 IS NULL OR since_day <= ?6) ORDER BY since_day)sql");
  same.Bind(payer, rule_kind, category, object, since, until);
  if (same.Next())
    return Refuse("relief.twice",
                  Msg("This relief stands in the book already, since {day}.", {{"day", Shown(same.GetDate(0))}}),
                  "category");
  const Uuid id = work.Ids().Next();
  db.Prepare(R"sql(
      INSERT INTO tax_relief(id, office, payer, rule_kind, object, category, since_day, until_day, document, document_day)
      VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql")
      .Bind(id, work.By().office, payer, rule_kind, object, category, since, until,
            office::GetCanonical(data, "document"), office::FindDate(data, "document_day"))
      .Run();
  return Made(id);
}

Result<Json> EndRelief(UnitOfWork& work, const Json& data) {
  const auto id = *office::FindUuid(data, "id");
  auto query = work.Db().Prepare("SELECT since_day, until_day FROM tax_relief WHERE id = ? AND office = ?");
  query.Bind(id, work.By().office);
  if (!query.Next()) return Unknown("id");
  const Date day = office::HappenedOn(data);
  if (const auto until = query.OptionalDate(1); until && *until < day)
    return Refuse("relief.ended", Msg("This relief ended on {day}.", {{"day", Shown(*until)}}), "id");
  if (day < query.GetDate(0)) return Refuse("date.order", Msg("The end lies after the beginning."), "happened_on");
  work.Db().Prepare("UPDATE tax_relief SET until_day = ? WHERE id = ?").Bind(day, id).Run();
  return Made(id);
}

Result<Json> ChooseExempt(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  AIYL_ASSIGN(const auto payer, NeedPayer(work, data));
  const auto object = *office::FindUuid(data, "object");
  const int64_t year = office::FindInteger(data, "from_year").value_or(office::HappenedOn(data).Year());
  if (year < 2000 || year > 2200)
    return Refuse("year.range", Msg("{year} cannot be the year.", {{"year", std::to_string(year)}}), "from_year");
  if (!IsOfKind(work, object, "dwelling")) return Unknown("object");
  if (!Owns(work, payer, object, "dwelling", static_cast<int>(year)))
    return Refuse("exempt.owner", Msg("This payer owns no part of the object."), "object");
  auto same = db.Prepare("SELECT id FROM exempt_choice WHERE payer = ? AND from_year = ?");
  same.Bind(payer, year);
  const bool known = same.Next();
  const Uuid id = known ? same.GetUuid(0) : work.Ids().Next();
  const std::string document = office::GetCanonical(data, "document");
  if (known)
    db.Prepare("UPDATE exempt_choice SET object = ?, document = ? WHERE id = ?").Bind(object, document, id).Run();
  else
    db.Prepare("INSERT INTO exempt_choice(id, office, payer, object, from_year, document) VALUES(?, ?, ?, ?, ?, ?)")
        .Bind(id, work.By().office, payer, object, year, document)
        .Run();
  return Made(id);
}

}  // namespace

std::vector<ActSpec> ReliefActs() {
  auto grant = WhoPays();
  Append(grant,
         {Code("rule_kind", "tax-kind", Msg("Tax"), Need::kRequired),
          WithHelp(Ref("object", "tax-object", Msg("Object")),
                   Msg("Relief of a dwelling or a vehicle is for one of them, which the owner names.")),
          Code("category", "tax-relief", Msg("Ground of relief"), Need::kRequired),
          Day("since", Msg("The right arose on"), Need::kRequired), Day("until", Msg("The last day of the right")),
          Text("document", Msg("Document"), Need::kRequired), Day("document_day", Msg("Date of the document"))});
  auto choose = WhoPays();
  Append(choose, {Ref("object", "dwelling", Msg("Dwelling"), Need::kRequired),
                  Integer("from_year", Msg("From the year")), Text("document", Msg("Document"))});
  return {
      {.kind = "relief.grant", .title = Msg("Record a relief of tax"), .fields = std::move(grant), .run = GrantRelief},
      {.kind = "relief.end",
       .title = Msg("End a relief of tax"),
       .fields = {Ref("id", "tax-relief", Msg("Relief"), Need::kRequired)},
       .run = EndRelief},
      {.kind = "exempt.choose",
       .title = Msg("Record for which dwelling the exempt area counts"),
       .fields = std::move(choose),
       .run = ChooseExempt}};
}

}  // namespace aiyl::tax
