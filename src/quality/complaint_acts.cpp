// SPDX-License-Identifier: Apache-2.0
// The acts of a complaint and their rules.
#include <charconv>

#include "household/reads.h"
#include "office/act_fields.h"
#include "office/code_list.h"
#include "office/settings.h"
#include "quality/act_rules.h"
#include "quality/complaint.h"
#include "requests/working_days.h"
#include "text/canonical.h"

namespace aiyl::quality {
namespace {

using namespace office::act_fields;
using office::ActSpec;
using office::FieldSpec;
using office::Json;
using store::UnitOfWork;

Json Made(const Complaint& complaint) {
  return Json{{"id", complaint.id.ToText()}, {"number", complaint.NumberText()}, {"due", complaint.due.Iso()}};
}

tl::unexpected<Error> ReviewerIsProvider(const std::string& field) {
  return Refuse(
      "complaint.reviewer",
      Msg("A complaint is reviewed by somebody else than the provider: this member of staff is complained of or "
          "worked on the request (art. 14 of the draft law of 2012, pre-trial order)."),
      field);
}

Status CheckReviewer(UnitOfWork& work, const Complaint& complaint, Date day) {
  AIYL_TRY(CheckStaff(work, complaint.reviewer, day, "reviewer"));
  if (ProvidersOf(work.Db(), complaint.about, complaint.request).contains(complaint.reviewer.value))
    return ReviewerIsProvider("reviewer");
  return {};
}

int64_t TermDays(store::Database& db, const Uuid& office, Date day) {
  const std::string words = office::SettingOr(db, office::Scope::Of(office), "complaint.days", day, "14");
  int64_t days = 14;
  std::from_chars(words.data(), words.data() + words.size(), days);
  return days < 1 || days > 365 ? 14 : days;
}

void Insert(UnitOfWork& work, const Complaint& complaint) {
  auto insert = work.Db().Prepare(R"sql(
    INSERT INTO complaint(id, office, year, number, day, channel, person, applicant, service, request, about, body,
      reviewer, due) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql");
  insert.Bind(complaint.id, complaint.office, complaint.year, complaint.number, complaint.day, complaint.channel,
              complaint.person, complaint.applicant, complaint.service, complaint.request, complaint.about,
              complaint.body, complaint.reviewer, complaint.due);
  insert.Run();
  if (complaint.contact.empty()) return;
  auto contact = work.Db().Prepare("INSERT INTO complaint_contact(id, office, contact) VALUES(?, ?, ?)");
  contact.Bind(complaint.id, complaint.office, complaint.contact);
  contact.Run();
}

Result<Json> RegisterComplaint(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  Complaint complaint;
  complaint.office = work.By().office;
  complaint.day = office::HappenedOn(data);
  AIYL_TRY(CheckNotInFuture(work, complaint.day, "happened_on"));
  complaint.channel = office::GetText(data, "channel");
  AIYL_TRY(office::CheckCode(db, "complaint-channel", complaint.channel, "channel"));
  complaint.person = office::FindId<household::PersonTag>(data, "person");
  complaint.applicant = office::GetCanonical(data, "applicant");
  if (complaint.person) {
    const auto view = household::ViewOf(db, *complaint.person);
    if (!view) return Refuse("act.unknown-record", Msg("This record is not in the book."), "person");
    if (complaint.applicant.empty())
      complaint.applicant = (view->row.names.ky.IsEmpty() ? view->row.names.ru : view->row.names.ky).Full();
  }
  if (complaint.applicant.empty())
    return Refuse("complaint.applicant", Msg("Say who complains: a person of the book, or a name."), "applicant");
  complaint.contact = office::GetCanonical(data, "contact");
  complaint.body = text::CanonicalLines(office::GetText(data, "body"));
  if (complaint.body.empty()) return Refuse("act.missing", Msg("This field must be filled in."), "body");
  complaint.request = office::FindId<requests::RequestTag>(data, "request");
  complaint.service = office::FindId<services::ServiceTag>(data, "service");
  if (complaint.request) {
    const auto request = requests::FindRequest(db, *complaint.request);
    if (!request) return Refuse("act.unknown-record", Msg("This record is not in the book."), "request");
    if (complaint.service && request->service != complaint.service)
      return Refuse("complaint.service", Msg("The request that is named is about another service."), "service");
    complaint.service = request->service;
  } else if (complaint.service && services::VersionsOf(db, *complaint.service).empty()) {
    return Refuse("act.unknown-record", Msg("This record is not in the book."), "service");
  }
  complaint.about = office::FindId<office::StaffTag>(data, "about");
  if (complaint.about) AIYL_TRY(CheckStaff(work, *complaint.about, complaint.day, "about"));
  complaint.reviewer = *office::FindId<office::StaffTag>(data, "reviewer");
  AIYL_TRY(CheckReviewer(work, complaint, complaint.day));
  complaint.due = requests::LoadCalendar(db, complaint.office)
                      .PlusWorkingDays(complaint.day, TermDays(db, complaint.office, complaint.day));
  complaint.year = complaint.day.Year();
  auto last = db.Prepare("SELECT coalesce(max(number), 0) FROM complaint WHERE office = ? AND year = ?");
  last.Bind(complaint.office, complaint.year);
  last.Next();
  complaint.number = last.Int(0) + 1;
  complaint.id = work.Ids().NextId<ComplaintTag>();
  Insert(work, complaint);
  return Made(complaint);
}

Result<Complaint> OwnComplaint(UnitOfWork& work, const Json& data) {
  const auto complaint = FindComplaint(work.Db(), *office::FindId<ComplaintTag>(data, "id"));
  if (!complaint || complaint->office != work.By().office)
    return Refuse("act.unknown-record", Msg("This record is not in the book."), "id");
  return *complaint;
}

tl::unexpected<Error> Decided() {
  return Refuse("complaint.decided", Msg("This complaint is decided already."), "id");
}

Result<Json> AssignComplaint(UnitOfWork& work, const Json& data) {
  AIYL_ASSIGN(auto complaint, OwnComplaint(work, data));
  if (!complaint.IsOpen()) return Decided();
  complaint.reviewer = *office::FindId<office::StaffTag>(data, "reviewer");
  AIYL_TRY(CheckReviewer(work, complaint, office::HappenedOn(data)));
  auto update = work.Db().Prepare("UPDATE complaint SET reviewer = ? WHERE id = ?");
  update.Bind(complaint.reviewer, complaint.id);
  update.Run();
  return Made(complaint);
}

Result<Json> DecideComplaint(UnitOfWork& work, const Json& data) {
  AIYL_ASSIGN(auto complaint, OwnComplaint(work, data));
  if (!complaint.IsOpen()) return Decided();
  const Date day = office::HappenedOn(data);
  AIYL_TRY(CheckNotInFuture(work, day, "happened_on"));
  if (day < complaint.day)
    return Refuse("complaint.day", Msg("A complaint is not decided before it was registered."), "happened_on");
  // Whoever provided the service does not write its answer either, nor may the reviewer have become one meanwhile.
  const auto providers = ProvidersOf(work.Db(), complaint.about, complaint.request);
  if (providers.contains(complaint.reviewer.value) || providers.contains(work.By().staff))
    return ReviewerIsProvider("id");
  const std::string outcome = office::GetText(data, "outcome");
  AIYL_TRY(office::CheckCode(work.Db(), "complaint-outcome", outcome, "outcome"));
  const std::string answer = text::CanonicalLines(office::GetText(data, "answer"));
  if (answer.empty() && outcome != "withdrawn")
    return Refuse("complaint.answer", Msg("Whoever complained gets an answer with reasons."), "answer");
  auto update =
      work.Db().Prepare("UPDATE complaint SET decided_day = ?, outcome = ?, answer = ?, measures = ? WHERE id = ?");
  update.Bind(day, outcome, answer, text::CanonicalLines(office::GetText(data, "measures")), complaint.id);
  update.Run();
  return Made(complaint);
}

Result<Json> AppealComplaint(UnitOfWork& work, const Json& data) {
  AIYL_ASSIGN(auto complaint, OwnComplaint(work, data));
  const Date day = office::HappenedOn(data);
  AIYL_TRY(CheckNotInFuture(work, day, "happened_on"));
  if (complaint.IsOpen())
    return Refuse("complaint.open", Msg("What is not decided yet is not appealed against: decide the complaint first."),
                  "id");
  if (day < *complaint.decided)
    return Refuse("complaint.day", Msg("An appeal does not come before the decision."), "happened_on");
  const std::string where = office::GetText(data, "to");
  AIYL_TRY(office::CheckCode(work.Db(), "complaint-appeal", where, "to"));
  auto update = work.Db().Prepare("UPDATE complaint SET appeal = ?, appeal_day = ? WHERE id = ?");
  update.Bind(where, day, complaint.id);
  update.Run();
  return Made(complaint);
}

FieldSpec Record() {
  return Ref("id", "complaint", Msg("Complaint"), Need::kRequired);
}
FieldSpec Reviewer() {
  return WithHelp(Ref("reviewer", "staff", Msg("Reviewer"), Need::kRequired),
                  Msg("Somebody else than the provider of the service."));
}

}  // namespace

std::vector<ActSpec> ComplaintActs() {
  return {{.kind = "complaint.register",
           .title = Msg("Register a complaint"),
           .fields = {Code("channel", "complaint-channel", Msg("How it came"), Need::kRequired),
                      Ref("person", "person", Msg("Person")),
                      Text("applicant", Msg("Who complains, where not in the book")),
                      Text("contact", Msg("How to reach the applicant")), Ref("service", "service", Msg("Service")),
                      Ref("request", "request", Msg("Request")), Ref("about", "staff", Msg("Complained of")),
                      LongText("body", Msg("What the complaint says"), Need::kRequired), Reviewer()},
           .run = RegisterComplaint},
          {.kind = "complaint.assign",
           .title = Msg("Assign another reviewer to a complaint"),
           .fields = {Record(), Reviewer()},
           .run = AssignComplaint},
          {.kind = "complaint.decide",
           .title = Msg("Decide a complaint"),
           .fields = {Record(), Code("outcome", "complaint-outcome", Msg("Outcome"), Need::kRequired),
                      LongText("answer", Msg("Answer to the applicant")), LongText("measures", Msg("Measures taken"))},
           .run = DecideComplaint},
          {.kind = "complaint.appeal",
           .title = Msg("Record an appeal against the decision of a complaint"),
           .fields = {Record(), Code("to", "complaint-appeal", Msg("To whom"), Need::kRequired)},
           .run = AppealComplaint}};
}

}  // namespace aiyl::quality
