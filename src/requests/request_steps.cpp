// SPDX-License-Identifier: Apache-2.0
// A request on its way: corrections, documents, stages, the fee.
#include "requests/request_steps.h"

#include <algorithm>

#include "base/shown_date.h"
#include "office/act_fields.h"
#include "office/code_list.h"
#include "requests/request_open.h"
#include "requests/working_days.h"

namespace aiyl::requests {

using office::FindId;
using office::FindInteger;
using office::GetCanonical;
using office::GetText;
using office::GetYesNo;
using office::Has;
using office::Json;
using store::UnitOfWork;

namespace {

Json Answer(const Request& request) {
  return Json{{"id", request.id.ToText()}, {"number", request.number}};
}

OpenInput InputFrom(const Json& data) {
  OpenInput input;
  if (Has(data, "applicant_kind"))
    input.applicant_kind = GetText(data, "applicant_kind");
  else if (!Has(data, "person"))
    input.applicant_kind = "outsider";
  input.person = FindId<household::PersonTag>(data, "person");
  input.applicant = {GetText(data, "name_ky"), GetText(data, "name_ru")};
  input.contact = {GetCanonical(data, "phone"), GetCanonical(data, "document"), GetCanonical(data, "address")};
  input.representative = GetText(data, "representative");
  input.representative_ground = GetText(data, "representative_ground");
  if (Has(data, "channel")) input.channel = GetText(data, "channel");
  if (Has(data, "language")) input.language = GetText(data, "language");
  input.mobile_point = GetYesNo(data, "mobile_point");
  input.service = FindId<services::ServiceTag>(data, "service");
  input.subject = GetText(data, "subject");
  input.paper_kind = GetText(data, "paper_kind");
  input.note = GetText(data, "note_on_request");
  input.ticket = FindInteger(data, "ticket");
  input.day = office::HappenedOn(data);
  return input;
}

// One row per document; what was noted before is replaced.
Status PutDocuments(UnitOfWork& work, const Request& request, const Json& rows, Date day) {
  auto& db = work.Db();
  const auto known = DocumentsOf(db, request);
  size_t at = 0;
  for (const auto& row : rows) {
    const std::string field = "documents." + std::to_string(at++) + ".";
    const auto item = FindId<services::StandardItemTag>(row, "item");
    const std::string name = item ? std::string() : GetCanonical(row, "name");
    if (item && std::none_of(known.begin(), known.end(), [&](const auto& one) { return one.item == item; }))
      return Refuse("request.document",
                    Msg("This document is not in section 5 of the standard under which the request stands."),
                    field + "item");
    if (!item && name.empty()) return Refuse("request.document", Msg("Say which document."), field + "name");
    auto remove = db.Prepare("DELETE FROM request_document WHERE request = ? AND item IS ? AND name = ?");
    remove.Bind(request.id, item, name);
    remove.Run();
    auto insert = db.Prepare(R"sql(
      INSERT INTO request_document(id, office, request, item, name, brought, day) VALUES(?, ?, ?, ?, ?, ?, ?))sql");
    insert.Bind(work.Ids().Next(), work.By().office, request.id, item, name, GetYesNo(row, "brought"), day);
    insert.Run();
  }
  return {};
}

}  // namespace

Result<Request> NamedRequest(UnitOfWork& work, const Json& data) {
  auto request = FindRequest(work.Db(), *FindId<RequestTag>(data, "request"));
  if (!request || request->office != work.By().office)
    return Refuse("request.none", Msg("This request is not in the journal."), "request");
  return std::move(*request);
}

Result<Request> NamedOpenRequest(UnitOfWork& work, const Json& data) {
  AIYL_ASSIGN(auto request, NamedRequest(work, data));
  if (request.IsClosed())
    return Refuse(
        "request.closed",
        Msg("Request № {number} is closed since {day}.", {{"number", request.number}, {"day", Shown(*request.closed)}}),
        "request");
  return request;
}

Status CheckStepDay(const UnitOfWork& work, const Request& request, Date day) {
  if (day > work.GetClock().Today()) return Refuse("date.future", Msg("The day has not come yet."), "happened_on");
  if (day < request.day)
    return Refuse("request.day",
                  Msg("Request № {number} was registered on {day}: nothing can have happened to it before.",
                      {{"number", request.number}, {"day", Shown(request.day)}}),
                  "happened_on");
  return {};
}

Result<Json> Open(UnitOfWork& work, const Json& data) {
  AIYL_ASSIGN(const auto opened, OpenRequest(work, InputFrom(data)));
  if (Has(data, "documents"))
    AIYL_TRY(PutDocuments(work, *FindRequest(work.Db(), opened.id), data.at("documents"), office::HappenedOn(data)));
  Json answer{{"id", opened.id.ToText()}, {"number", opened.number}};
  if (opened.due) answer["due"] = opened.due->Iso();
  if (opened.wait_minutes) answer["wait_minutes"] = *opened.wait_minutes;
  return answer;
}

Result<Json> Correct(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  AIYL_ASSIGN(Request request, NamedRequest(work, data));
  OpenInput input;
  input.applicant_kind = Has(data, "applicant_kind") ? GetText(data, "applicant_kind") : request.applicant_kind;
  input.person = data.contains("person") ? FindId<household::PersonTag>(data, "person") : request.person;
  input.applicant = request.applicant;
  office::act_fields::Take(data, "name_ky", input.applicant.ky);
  office::act_fields::Take(data, "name_ru", input.applicant.ru);
  AIYL_TRY(office::CheckCode(db, "applicant-kind", input.applicant_kind, "applicant_kind"));
  Bilingual names = request.applicant;
  const bool other = input.applicant_kind != request.applicant_kind || input.person != request.person ||
                     input.applicant != request.applicant;
  if (other) {
    if (request.paper)
      return Refuse("request.paper-names",
                    Msg("The paper is made out to this applicant: spoil or annul it before the applicant is changed."),
                    "person");
    AIYL_ASSIGN(names, ApplicantNames(db, work.By().office, input));
  }
  if (input.applicant_kind != "person") input.person = std::nullopt;
  office::act_fields::Take(data, "representative", request.representative);
  office::act_fields::Take(data, "representative_ground", request.representative_ground);
  office::act_fields::Take(data, "subject", request.subject);
  office::act_fields::Take(data, "note_on_request", request.note);
  if (Has(data, "channel")) request.channel = GetText(data, "channel");
  if (Has(data, "language")) request.language = GetText(data, "language");
  if (data.contains("mobile_point")) request.mobile_point = GetYesNo(data, "mobile_point");
  AIYL_TRY(office::CheckCode(db, "request-channel", request.channel, "channel"));
  AIYL_TRY(office::CheckCode(db, "request-language", request.language, "language"));
  auto update = db.Prepare(R"sql(
    UPDATE request SET applicant_kind = ?, person = ?, applicant_ky = ?, applicant_ru = ?, representative = ?,
      representative_ground = ?, subject = ?, note = ?, channel = ?, language = ?, mobile_point = ? WHERE id = ?)sql");
  update.Bind(input.applicant_kind, input.person, names.ky, names.ru, request.representative,
              request.representative_ground, request.subject, request.note, request.channel, request.language,
              request.mobile_point, request.id);
  update.Run();
  Contact contact = ContactOf(db, request.id);
  const Contact before = contact;
  office::act_fields::Take(data, "phone", contact.phone);
  office::act_fields::Take(data, "document", contact.document);
  office::act_fields::Take(data, "address", contact.address);
  if (contact.phone != before.phone || contact.document != before.document || contact.address != before.address)
    PutContact(work, request.id, contact);
  return Answer(request);
}

Result<Json> NoteDocuments(UnitOfWork& work, const Json& data) {
  AIYL_ASSIGN(const Request request, NamedOpenRequest(work, data));
  AIYL_TRY(CheckStepDay(work, request, office::HappenedOn(data)));
  AIYL_TRY(PutDocuments(work, request, data.at("documents"), office::HappenedOn(data)));
  return Answer(request);
}

Result<Json> BeginStage(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  const Date day = office::HappenedOn(data);
  AIYL_ASSIGN(const Request request, NamedOpenRequest(work, data));
  AIYL_TRY(CheckStepDay(work, request, day));
  const auto begun = StagesOf(db, request.id);
  const int64_t last = begun.empty() ? 0 : begun.back().sort;
  const int64_t sort = FindInteger(data, "stage").value_or(last + 1);
  Bilingual name{GetCanonical(data, "name_ky"), GetCanonical(data, "name_ru")};
  std::optional<Date> due;
  const auto standard =
      request.standard ? services::FindStandardFacts(db, *request.standard) : std::optional<services::StandardFacts>();
  if (standard && !standard->stages.empty()) {
    const auto stage = std::find_if(standard->stages.begin(), standard->stages.end(),
                                    [&](const auto& one) { return one.sort == sort; });
    if (stage == standard->stages.end())
      return Refuse("request.stage", Msg("The regulation of this service has no such stage (art. 13)."), "stage");
    name = stage->name;
    if (stage->days) due = LoadCalendar(db, work.By().office).PlusWorkingDays(day, *stage->days);
  }
  if (name.IsEmpty()) return Refuse("request.stage", Msg("Say which stage begins."), "name_ky");
  if (sort <= last || sort < 1)
    return Refuse("request.stage-order", Msg("This stage, or a later one, has begun already."), "stage");
  if (!begun.empty() && day < begun.back().day)
    return Refuse("request.stage-order", Msg("The stage before it began later than this day."), "happened_on");
  auto insert = db.Prepare(R"sql(
    INSERT INTO request_stage(id, office, request, sort, name_ky, name_ru, day, due, staff, note)
    VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql");
  const std::optional<Uuid> staff = work.By().staff.IsNil() ? std::nullopt : std::optional(work.By().staff);
  insert.Bind(work.Ids().Next(), work.By().office, request.id, sort, name.In(office::Language::kKy),
              name.In(office::Language::kRu), day, due, staff, GetCanonical(data, "stage_note"));
  insert.Run();
  Json answer = Answer(request);
  answer["stage"] = sort;
  if (due) answer["due"] = due->Iso();
  return answer;
}

Result<Json> MarkReady(UnitOfWork& work, const Json& data) {
  const Date day = office::HappenedOn(data);
  AIYL_ASSIGN(const Request request, NamedOpenRequest(work, data));
  AIYL_TRY(CheckStepDay(work, request, day));
  if (request.state == "ready")
    return Refuse("request.ready",
                  Msg("The result of request № {number} lies ready already.", {{"number", request.number}}), "request");
  auto update = work.Db().Prepare("UPDATE request SET state = 'ready', ready_day = ? WHERE id = ?");
  update.Bind(day, request.id);
  update.Run();
  return Answer(request);
}

Result<Json> Pay(UnitOfWork& work, const Json& data) {
  const Date day = office::HappenedOn(data);
  AIYL_ASSIGN(const Request request, NamedOpenRequest(work, data));
  AIYL_TRY(CheckStepDay(work, request, day));
  if (!request.fee || request.fee->Value() == 0)
    return Refuse(
        "request.free",
        Msg("The service is free in the registry: nothing may be taken for it (art. 7, 23 of the draft law of "
            "2012)."),
        "request");
  if (request.paid)
    return Refuse("request.paid",
                  Msg("The fee of request № {number} was taken on {day}.",
                      {{"number", request.number}, {"day", Shown(*request.paid_day)}}),
                  "request");
  const int64_t fee = request.fee->Value(), amount = FindInteger(data, "amount").value_or(fee);
  const std::string relief = GetCanonical(data, "relief"), receipt = GetCanonical(data, "receipt");
  if (amount > fee)
    return Refuse("request.fee-over",
                  Msg("The fee in the registry is {fee} som: more may not be taken (art. 23 of the draft law of 2012).",
                      {{"fee", request.fee->Plain()}}),
                  "amount");
  if (amount < 0) return Refuse("request.fee-over", Msg("The amount cannot be below zero."), "amount");
  if (amount < fee && relief.empty())
    return Refuse("request.relief", Msg("Less than the fee is taken only on a ground of relief (art. 7(3)): name it."),
                  "relief");
  if (amount > 0 && receipt.empty())
    return Refuse("request.receipt", Msg("Give the number of the receipt."), "receipt");
  auto update = work.Db().Prepare("UPDATE request SET paid = ?, paid_day = ?, receipt = ?, relief = ? WHERE id = ?");
  update.Bind(amount, day, receipt, relief, request.id);
  update.Run();
  return Answer(request);
}

}  // namespace aiyl::requests
