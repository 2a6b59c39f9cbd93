// SPDX-License-Identifier: Apache-2.0
// The other acts on the registry: the base list, papers under a service, costing, reliefs, access points, editions.
#include <set>

#include "office/act_fields.h"
#include "office/code_list.h"
#include "services/access.h"
#include "services/act_runs.h"
#include "services/costing.h"
#include "services/import_act.h"

namespace aiyl::services {
namespace {

using namespace office::act_fields;
using office::ActSpec;
using office::FieldSpec;
using office::GetCanonical;
using office::GetText;
using office::HappenedOn;
using office::Has;
using store::UnitOfWork;

Status NeedTerm(const Period& term) {
  if (term.IsValid()) return {};
  return Refuse("service.term", Msg("The last day must be later than the first."), "to_day");
}

Result<Json> Papers(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  AIYL_TRY(CheckActDay(work, data));
  const ServiceId service = *office::FindId<ServiceTag>(data, "service");
  AIYL_TRY(NeedService(work, service));
  const std::string kind = GetText(data, "paper_kind");
  AIYL_TRY(office::CheckCode(db, "paper-kind", kind, "paper_kind"));
  if (const auto to = office::FindDate(data, "to_day")) {
    auto open = db.Prepare(R"sql(
      SELECT id, from_day FROM service_paper WHERE service = ? AND paper_kind = ? AND to_day IS NULL)sql");
    open.Bind(service, kind);
    if (!open.Next())
      return Refuse("service.no-paper", Msg("Papers “{kind}” are not given under this service.", {{"kind", kind}}),
                    "paper_kind");
    AIYL_TRY(NeedTerm({open.GetDate(1), *to}));
    auto update = db.Prepare("UPDATE service_paper SET to_day = ? WHERE id = ?");
    update.Bind(*to, open.GetUuid(0));
    update.Run();
    return Json{{"service", service.ToText()}};
  }
  AIYL_TRY(PutPaper(work, service, kind, office::FindDate(data, "from_day").value_or(HappenedOn(data)), "paper_kind"));
  return Json{{"service", service.ToText()}};
}

Result<Json> SetRelief(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  AIYL_TRY(CheckActDay(work, data));
  const auto to = office::FindDate(data, "to_day");
  if (const auto id = office::FindUuid(data, "relief")) {
    auto known = db.Prepare("SELECT from_day FROM service_relief WHERE id = ? AND office = ? AND to_day IS NULL");
    known.Bind(*id, work.By().office);
    if (!known.Next()) return UnknownRecord("relief");
    if (!to) return Refuse("act.missing", Msg("Name the day from which it is no longer so."), "to_day");
    AIYL_TRY(NeedTerm({known.GetDate(0), *to}));
    auto update = db.Prepare("UPDATE service_relief SET to_day = ? WHERE id = ?");
    update.Bind(*to, *id);
    update.Run();
    return Json{{"id", id->ToText()}};
  }
  const auto service = office::FindId<ServiceTag>(data, "service");
  if (!service) return Refuse("act.missing", Msg("Name the service."), "service");
  AIYL_TRY(NeedService(work, *service));
  Bilingual name;
  TakeBoth(data, "name", name);
  if (name.ky.empty()) return Refuse("service.name", Msg("The Kyrgyz text is missing."), "name_ky");
  if (name.ru.empty()) return Refuse("service.name", Msg("The Russian text is missing."), "name_ru");
  const int64_t percent = office::FindInteger(data, "percent").value_or(0);
  if (percent < 1 || percent > 100)
    return Refuse("service.percent",
                  Msg("A relief is between 1 and 100 per cent (art. 7(3) of the draft law of 2012)."), "percent");
  const Date from = office::FindDate(data, "from_day").value_or(HappenedOn(data));
  AIYL_TRY(NeedTerm({from, to}));
  const Uuid id = work.Ids().Next();
  auto insert = db.Prepare(R"sql(
    INSERT INTO service_relief(id, office, service, name_ky, name_ru, percent, ground, from_day, to_day)
    VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?))sql");
  insert.Bind(id, work.By().office, *service, name.ky, name.ru, percent, GetCanonical(data, "ground"), from, to);
  insert.Run();
  return Json{{"id", id.ToText()}};
}

Result<Json> SetAccess(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  AIYL_TRY(CheckActDay(work, data));
  AccessPoint point;
  const auto id = office::FindId<ServiceAccessTag>(data, "access");
  if (id) {
    auto own = db.Prepare("SELECT 1 FROM service_access WHERE id = ? AND office = ?");
    own.Bind(*id, work.By().office);
    if (!own.Next()) return UnknownRecord("access");
    point = *FindAccess(db, *id);
  } else {
    point.valid.from = office::FindDate(data, "from_day").value_or(HappenedOn(data));
  }
  TakeBoth(data, "name", point.name);
  TakeBoth(data, "address", point.address);
  TakeBoth(data, "hours", point.hours);
  Take(data, "phone", point.phone);
  if (data.contains("mobile")) point.mobile = office::GetYesNo(data, "mobile");
  if (const auto from = office::FindDate(data, "from_day")) point.valid.from = from;
  TakeDay(data, "to_day", point.valid.to);
  if (point.name.ky.empty()) return Refuse("service.name", Msg("The Kyrgyz text is missing."), "name_ky");
  if (point.name.ru.empty()) return Refuse("service.name", Msg("The Russian text is missing."), "name_ru");
  AIYL_TRY(NeedTerm(point.valid));
  if (!id) {
    point.id = work.Ids().NextId<ServiceAccessTag>();
    auto insert = db.Prepare(R"sql(
      INSERT INTO service_access(id, office, name_ky, name_ru, from_day) VALUES(?, ?, ?, ?, ?))sql");
    insert.Bind(point.id, work.By().office, point.name.ky, point.name.ru, point.valid.from);
    insert.Run();
  }
  auto update = db.Prepare(R"sql(
    UPDATE service_access SET name_ky = ?, name_ru = ?, address_ky = ?, address_ru = ?, hours_ky = ?, hours_ru = ?,
      phone = ?, mobile = ?, from_day = ?, to_day = ? WHERE id = ?)sql");
  update.Bind(point.name.ky, point.name.ru, point.address.ky, point.address.ru, point.hours.ky, point.hours.ru,
              point.phone, point.mobile, point.valid.from, point.valid.to, point.id);
  update.Run();
  return Json{{"id", point.id.ToText()}};
}

Result<Json> CheckAccess(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  AIYL_TRY(CheckActDay(work, data));
  const auto access = *office::FindId<ServiceAccessTag>(data, "access");
  auto own = db.Prepare("SELECT 1 FROM service_access WHERE id = ? AND office = ?");
  own.Bind(access, work.By().office);
  if (!own.Next()) return UnknownRecord("access");
  size_t i = 0;
  for (const auto& row : data.at("checks")) {
    const std::string code = GetText(row, "code");
    AIYL_TRY(office::CheckCode(db, "access-check", code, "checks." + std::to_string(i++) + ".code"));
    auto gone = db.Prepare("DELETE FROM service_access_check WHERE access = ? AND code = ?");
    gone.Bind(access, code);
    gone.Run();
    auto insert = db.Prepare(R"sql(
      INSERT INTO service_access_check(id, office, access, code, met, day, remark) VALUES(?, ?, ?, ?, ?, ?, ?))sql");
    insert.Bind(work.Ids().Next(), work.By().office, access, code, office::GetYesNo(row, "met"), HappenedOn(data),
                GetCanonical(row, "remark"));
    insert.Run();
  }
  return Json{{"id", access.ToText()}};
}

Result<Json> MakeCosting(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  AIYL_TRY(CheckActDay(work, data));
  Costing costing{.id = work.Ids().NextId<CostingTag>(),
                  .service = *office::FindId<ServiceTag>(data, "service"),
                  .version = 1,
                  .day = HappenedOn(data),
                  .document = GetCanonical(data, "document"),
                  .rows = {}};
  AIYL_TRY(NeedService(work, costing.service));
  const auto earlier = CostingsOf(db, costing.service);
  if (!earlier.empty()) costing.version = earlier.front().version + 1;
  size_t i = 0;
  for (const auto& row : data.at("rows")) {
    const std::string at = "rows." + std::to_string(i++) + ".";
    CostRow cost;
    cost.kind = GetText(row, "kind");
    AIYL_TRY(office::CheckCode(db, "costing-kind", cost.kind, at + "kind"));
    TakeBoth(row, "name", cost.name);
    if (cost.name.IsEmpty()) return Refuse("service.name", Msg("The Kyrgyz text is missing."), at + "name_ky");
    cost.price = Tyiyn(office::FindInteger(row, "price").value_or(0));
    cost.quantity = office::FindInteger(row, "quantity").value_or(1);
    cost.per = office::FindInteger(row, "per").value_or(cost.kind == "staff" ? 60 : 1);
    if (cost.price.Value() < 0 || cost.quantity < 0 || cost.per < 1 || !cost.Sum())
      return Refuse("costing.number", Msg("Price, quantity and divisor are whole numbers of sensible size."),
                    at + "price");
    costing.rows.push_back(std::move(cost));
  }
  const auto sum = costing.Sum();
  if (costing.rows.empty() || !sum)
    return Refuse("costing.rows", Msg("A costing sheet needs at least one row."), "rows");
  auto insert = db.Prepare(R"sql(
    INSERT INTO service_costing(id, office, service, version, day, document) VALUES(?, ?, ?, ?, ?, ?))sql");
  insert.Bind(costing.id, work.By().office, costing.service, costing.version, costing.day, costing.document);
  insert.Run();
  auto line = db.Prepare(R"sql(
    INSERT INTO service_costing_row(id, office, costing, sort, kind, name_ky, name_ru, price, quantity, per)
    VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql");
  int64_t sort = 0;
  for (const auto& row : costing.rows) {
    line.Bind(work.Ids().Next(), work.By().office, costing.id, ++sort, row.kind, row.name.ky, row.name.ru,
              row.price.Value(), row.quantity, row.per);
    line.RunAgain();
  }
  return Json{{"id", costing.id.ToText()}, {"cost", sum->Value()}};
}

// What a form offers for a rule's code, where the shipped lists do not have it.
std::string CodeListOf(const std::string& list) {
  if (list == "criterion") return "service-criterion";
  if (list == "fee-ground") return "service-fee-ground";
  if (list == "expertise") return "service-expertise";
  if (list == "initiator") return "service-initiator";
  if (list == "section") return "standard-section";
  return "";
}

void OfferCode(UnitOfWork& work, const Rule& rule) {
  const std::string list = CodeListOf(rule.list);
  if (list.empty() || office::FindCode(work.Db(), list, rule.code)) return;
  auto insert = work.Db().Prepare(R"sql(
    INSERT INTO code_value(id, office, list, code, sort, name_ky, name_ru, from_day, verified)
    VALUES(?, ?, ?, ?, ?, ?, ?, NULL, 0))sql");
  insert.Bind(work.Ids().Next(), work.By().office, list, rule.code, rule.sort, rule.name.ky, rule.name.ru);
  insert.Run();
}

Result<Json> LoadEdition(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  AIYL_TRY(CheckActDay(work, data));
  const std::string code = GetCanonical(data, "code");
  if (FindEdition(db, OwnScope(work), code))
    return Refuse("edition.there", Msg("There is an edition “{code}” already.", {{"code", code}}), "code");
  Bilingual name;
  TakeBoth(data, "name", name);
  if (name.ky.empty()) return Refuse("service.name", Msg("The Kyrgyz text is missing."), "name_ky");
  if (name.ru.empty()) return Refuse("service.name", Msg("The Russian text is missing."), "name_ru");
  const auto id = work.Ids().NextId<ServiceEditionTag>();
  auto insert = db.Prepare(R"sql(
    INSERT INTO service_edition(id, office, code, name_ky, name_ru, source, draft, partial, from_day, verified)
    VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql");
  insert.Bind(id, work.By().office, code, name.ky, name.ru, GetCanonical(data, "source"),
              office::GetYesNo(data, "draft"), office::GetYesNo(data, "partial"), office::FindDate(data, "from_day"),
              office::GetYesNo(data, "verified"));
  insert.Run();
  int64_t sort = 0;
  std::set<std::string> seen;
  for (const auto& row : data.at("rules")) {
    const std::string at = "rules." + std::to_string(sort++) + ".";
    Rule rule;
    rule.list = GetText(row, "list");
    rule.code = GetCanonical(row, "code");
    rule.sort = office::FindInteger(row, "sort").value_or(sort);
    TakeBoth(row, "name", rule.name);
    if (CodeListOf(rule.list).empty() && rule.list != "term")
      return Refuse("edition.list", Msg("An edition has no list “{list}”.", {{"list", rule.list}}), at + "list");
    if (rule.name.ky.empty()) return Refuse("service.name", Msg("The Kyrgyz text is missing."), at + "name_ky");
    if (rule.name.ru.empty()) return Refuse("service.name", Msg("The Russian text is missing."), at + "name_ru");
    if (!seen.insert(rule.list + "\n" + rule.code).second)
      return Refuse("edition.twice", Msg("“{code}” stands in the list twice.", {{"code", rule.code}}), at + "code");
    auto line = db.Prepare(R"sql(
      INSERT INTO service_rule(id, office, edition, list, code, sort, name_ky, name_ru, article, traits, value)
      VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql");
    line.Bind(work.Ids().Next(), work.By().office, id, rule.list, rule.code, rule.sort, rule.name.ky, rule.name.ru,
              GetCanonical(row, "article"), GetCanonical(row, "traits"), office::FindInteger(row, "value"));
    line.Run();
    OfferCode(work, rule);
  }
  return Json{{"id", id.ToText()}};
}

FieldSpec ServiceField(Need need) {
  return Ref("service", "service", Msg("Service"), need);
}
FieldSpec DocumentField() {
  return Text("document", Msg("Document: number and day"));
}
std::vector<FieldSpec> Names(Need need) {
  return {Text("name_ky", Msg("Name in Kyrgyz"), need), Text("name_ru", Msg("Name in Russian"), need)};
}

}  // namespace

std::vector<ActSpec> ListActs() {
  const auto from = Day("from_day", Msg("From day"));
  const auto to = Day("to_day", Msg("No longer from day"));
  return {
      {.kind = "service.import",
       .title = Msg("Take in the base list"),
       .fields = {Day("from_day", Msg("In force from"), Need::kRequired), DocumentField(),
                  Ref("decision", "decision", Msg("Decision")),
                  YesNo("whole", Msg("The whole list: what is missing ends")), YesNo("sample", Msg("A made-up sample")),
                  Rows("rows", Msg("Services"),
                       With(With({Text("number", Msg("Number in the list"))}, Names(Need::kRequired)),
                            {Text("standard_body_ky", Msg("Body responsible for the standard, in Kyrgyz")),
                             Text("standard_body_ru", Msg("Body responsible for the standard, in Russian")),
                             Text("provider_ky", Msg("Providing body, in Kyrgyz")),
                             Text("provider_ru", Msg("Providing body, in Russian")),
                             Code("payment", "service-payment", Msg("Paid or free")), Money("fee", Msg("Fee")),
                             Code("matter", "service-matter", Msg("Own matter or delegated power")),
                             Text("registration_no", Msg("Registration number of a paid service")),
                             Text("papers", Msg("Kinds of papers under it, by code"))}),
                       Need::kRequired)},
       .run = ImportBaseList},
      {.kind = "service.papers",
       .title = Msg("Say which papers are given under a service"),
       .fields = {ServiceField(Need::kRequired),
                  Code("paper_kind", "paper-kind", Msg("Kind of paper"), Need::kRequired), from, to},
       .run = Papers},
      {.kind = "service.relief",
       .title = Msg("Set who pays less for a service"),
       .fields = With(
           With({Ref("relief", "service_relief", Msg("Record")), ServiceField(Need::kOptional)},
                Names(Need::kOptional)),
           {Integer("percent", Msg("Per cent of the fee that is remitted")), Text("ground", Msg("Ground")), from, to}),
       .run = SetRelief},
      {.kind = "service.access",
       .title = Msg("Set an access point"),
       .fields = With(With({Ref("access", "service_access", Msg("Record"))}, Names(Need::kOptional)),
                      {Text("address_ky", Msg("Address in Kyrgyz")), Text("address_ru", Msg("Address in Russian")),
                       Text("hours_ky", Msg("Hours in Kyrgyz")), Text("hours_ru", Msg("Hours in Russian")),
                       Text("phone", Msg("Telephone")), YesNo("mobile", Msg("A mobile point")), from, to}),
       .run = SetAccess},
      {.kind = "service.access-check",
       .title = Msg("Check an access point"),
       .fields = {Ref("access", "service_access", Msg("Access point"), Need::kRequired),
                  Rows("checks", Msg("Checklist"),
                       {Code("code", "access-check", Msg("What is checked"), Need::kRequired), YesNo("met", Msg("Met")),
                        Text("remark", Msg("Remark"))},
                       Need::kRequired)},
       .run = CheckAccess},
      {.kind = "costing.make",
       .title = Msg("Make a costing sheet"),
       .fields = {ServiceField(Need::kRequired), DocumentField(),
                  Rows("rows", Msg("What it costs"),
                       With(With({Code("kind", "costing-kind", Msg("Kind"), Need::kRequired)}, Names(Need::kOptional)),
                            {Money("price", Msg("Price (of staff: for an hour)"), Need::kRequired),
                             Integer("quantity", Msg("Quantity (of staff: minutes)")),
                             WithHelp(Integer("per", Msg("Shared by")),
                                      Msg("By how many services the price is shared; of staff, 60 minutes."))}),
                       Need::kRequired)},
       .run = MakeCosting},
      {.kind = "edition.load",
       .title = Msg("Load an edition of the rules"),
       .fields = With(
           With({Text("code", Msg("Code"), Need::kRequired)}, Names(Need::kRequired)),
           {Text("source", Msg("Source"), Need::kRequired), YesNo("draft", Msg("A draft of a law")),
            YesNo("partial", Msg("Not all of it was seen")), YesNo("verified", Msg("Checked against the source")), from,
            Rows("rules", Msg("Rules"),
                 With(With({Text("list", Msg("List"), Need::kRequired), Text("code", Msg("Code"), Need::kRequired),
                            Integer("sort", Msg("Place in the list"))},
                           Names(Need::kRequired)),
                      {Text("article", Msg("Article")), Text("traits", Msg("Traits")), Integer("value", Msg("Value"))}),
                 Need::kRequired)}),
       .run = LoadEdition}};
}

}  // namespace aiyl::services
