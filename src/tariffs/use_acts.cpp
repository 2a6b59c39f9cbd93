// SPDX-License-Identifier: Apache-2.0
// What the book does not say: animals from outside, hours of a tractor, single uses; and reliefs by a document.
#include "ledger/payers.h"
#include "office/act_fields.h"
#include "office/code_list.h"
#include "tariffs/facts.h"
#include "tariffs/tariffs_acts.h"
#include "text/parse.h"

namespace aiyl::tariffs {
namespace {

using namespace office::act_fields;
using office::ActSpec;
using office::Json;
using store::UnitOfWork;

constexpr int64_t kMostThousandths = 1'000'000'000;

tl::unexpected<Error> Unknown(const char* field) {
  return Refuse("act.unknown-record", Msg("This record is not in the book."), field);
}

// Somebody of the book, or who was entered as a payer.
Result<ledger::PayerId> PayerFrom(UnitOfWork& work, const Json& data) {
  std::optional<Uuid> found;
  std::string field = "payer";
  for (const char* name : {"payer", "household", "person"}) {
    const auto id = office::FindUuid(data, name);
    if (!id) continue;
    if (found) return Refuse("tariff-use.payer", Msg("Name one who pays: a payer, a household or a person."), name);
    found = id;
    field = name;
  }
  if (!found) return Refuse("tariff-use.payer", Msg("Name who pays: a payer, a household or a person."), field);
  AIYL_ASSIGN(const auto payer, ledger::NeedPayer(work, ledger::PayerId(*found), field));
  if (payer.office != work.By().office) return Unknown(field.c_str());
  return payer.id;
}

Result<int64_t> Quantity(const Json& data) {
  const auto thousandths = text::ParseDecimal(office::GetText(data, "quantity"), 3);
  if (!thousandths || *thousandths < 1 || *thousandths > kMostThousandths)
    return Refuse("tariff-use.quantity", Msg("How much: a number such as 12 or 2.5."), "quantity");
  return *thousandths;
}

Status CheckUse(store::Database& db, const Tariff& tariff, const Use& use, Date today) {
  if (today < use.day)
    return Refuse("act.future", Msg("This day has not come yet: only what happened is recorded."), "day");
  if (!tariff.StandsOn(use.day))
    return Refuse("tariff.not-in-force", Msg("This tariff does not stand on that day."), "day");
  if (tariff.unit == Unit::kHousehold || tariff.unit == Unit::kPerson || tariff.unit == Unit::kConnection)
    return Refuse("tariff-use.unit", Msg("By this tariff the book itself is counted: nothing is entered by hand."),
                  "tariff");
  if (use.code.empty() ? !tariff.amount : !RateList(tariff.unit).empty() && !tariff.RateOf(use.code) && !tariff.amount)
    return Refuse("tariff-use.code", Msg("The tariff has no amount for this: name one of its rates."), "code");
  if (!use.code.empty()) AIYL_TRY(office::CheckCode(db, RateList(tariff.unit), use.code, "code"));
  const bool heads = tariff.unit == Unit::kHead || tariff.unit == Unit::kConditionalHead;
  if (tariff.unit == Unit::kConditionalHead && !(tariff.RateOf(use.code) && tariff.RateOf(use.code)->coefficient))
    return Refuse("tariff-use.code", Msg("The tariff has no amount for this: name one of its rates."), "code");
  if (heads && use.thousandths % 1000 != 0)
    return Refuse("tariff-use.quantity", Msg("Animals are counted whole."), "quantity");
  if (use.stranger && !heads) return Refuse("tariff-use.stranger", Msg("Only animals come from outside."), "stranger");
  return {};
}

Result<Json> AddUse(UnitOfWork& work, const Json& data) {
  const auto tariff = FindTariff(work.Db(), *office::FindId<TariffTag>(data, "tariff"));
  if (!tariff || tariff->office != work.By().office) return Unknown("tariff");
  Use use;
  use.tariff = tariff->id;
  use.day = office::FindDate(data, "day").value_or(office::HappenedOn(data));
  use.code = office::GetText(data, "code");
  AIYL_ASSIGN(use.thousandths, Quantity(data));
  use.stranger = office::GetYesNo(data, "stranger");
  use.document = office::GetCanonical(data, "document");
  AIYL_TRY(CheckUse(work.Db(), *tariff, use, work.GetClock().Today()));
  AIYL_ASSIGN(use.payer, PayerFrom(work, data));
  use.id = work.Ids().NextId<TariffUseTag>();
  auto insert = work.Db().Prepare(R"sql(
    INSERT INTO tariff_use(id, office, tariff, payer, day, code, thousandths, stranger, document)
    VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?))sql");
  insert.Bind(use.id, work.By().office, use.tariff, use.payer, use.day, use.code, use.thousandths, use.stranger,
              use.document);
  insert.Run();
  return Json{{"id", use.id.ToText()}, {"payer", use.payer.ToText()}};
}

Result<Json> DropUse(UnitOfWork& work, const Json& data) {
  const auto id = *office::FindId<TariffUseTag>(data, "use");
  auto remove = work.Db().Prepare("DELETE FROM tariff_use WHERE id = ? AND office = ?");
  remove.Bind(id, work.By().office);
  if (remove.Run() != 1) return Unknown("use");
  return Json::object();
}

Result<Json> GrantRelief(UnitOfWork& work, const Json& data) {
  const std::string reason = office::GetText(data, "reason");
  AIYL_TRY(office::CheckCode(work.Db(), "tariff-relief", reason, "reason"));
  if (reason == "absent")
    return Refuse("tariff-relief.absent", Msg("Who is absent is recorded in the household book."), "reason");
  const std::string document = office::GetCanonical(data, "document");
  if (document.empty()) return Refuse("tariff-relief.document", Msg("Name the document."), "document");
  const Date from = office::FindDate(data, "from").value_or(office::HappenedOn(data));
  const auto to = office::FindDate(data, "to");
  if (to && *to < from) return Refuse("tariff.days", Msg("The last day lies before the first one."), "to");
  AIYL_ASSIGN(const auto payer, PayerFrom(work, data));
  const auto id = work.Ids().NextId<TariffGrantTag>();
  auto insert = work.Db().Prepare(R"sql(
    INSERT INTO tariff_relief_grant(id, office, payer, reason, document, from_day, to_day)
    VALUES(?, ?, ?, ?, ?, ?, ?))sql");
  insert.Bind(id, work.By().office, payer, reason, document, from, to);
  insert.Run();
  return Json{{"id", id.ToText()}};
}

Result<Json> EndRelief(UnitOfWork& work, const Json& data) {
  const auto id = *office::FindId<TariffGrantTag>(data, "grant");
  const Date to = office::FindDate(data, "to").value_or(office::HappenedOn(data));
  auto begun = work.Db().Prepare("SELECT from_day FROM tariff_relief_grant WHERE id = ? AND office = ?");
  begun.Bind(id, work.By().office);
  if (!begun.Next()) return Unknown("grant");
  if (to < begun.GetDate(0)) return Refuse("tariff.days", Msg("The last day lies before the first one."), "to");
  auto update = work.Db().Prepare("UPDATE tariff_relief_grant SET to_day = ? WHERE id = ?");
  update.Bind(to, id);
  update.Run();
  return Json::object();
}

std::vector<office::FieldSpec> Payer() {
  return {Ref("payer", "payer", Msg("Payer")), Ref("household", "household", Msg("Household")),
          Ref("person", "person", Msg("Person"))};
}

}  // namespace

std::vector<ActSpec> UseActs() {
  return {{.kind = "tariff-use.add",
           .title = Msg("Enter what was used"),
           .fields =
               With({Ref("tariff", "tariff", Msg("Tariff"), Need::kRequired)},
                    With(Payer(), {Day("day", Msg("Day")), Text("code", Msg("Code")),
                                   Text("quantity", Msg("How much"), Need::kRequired),
                                   YesNo("stranger", Msg("Animals from outside")), Text("document", Msg("Document"))})),
           .run = AddUse},
          {.kind = "tariff-use.drop",
           .title = Msg("Take back what was entered as used"),
           .fields = {Ref("use", "tariff_use", Msg("What was used"), Need::kRequired)},
           .run = DropUse},
          {.kind = "tariff-relief.grant",
           .title = Msg("Record a relief of local payments"),
           .fields = With(Payer(), {Code("reason", "tariff-relief", Msg("Reason"), Need::kRequired),
                                    Text("document", Msg("Document"), Need::kRequired), Day("from", Msg("From")),
                                    Day("to", Msg("Until"))}),
           .run = GrantRelief},
          {.kind = "tariff-relief.end",
           .title = Msg("End a relief of local payments"),
           .fields = {Ref("grant", "tariff_relief_grant", Msg("Relief"), Need::kRequired), Day("to", Msg("Until"))},
           .run = EndRelief}};
}

}  // namespace aiyl::tariffs
