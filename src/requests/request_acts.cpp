// SPDX-License-Identifier: Apache-2.0
#include "requests/request_acts.h"

#include "office/act_fields.h"
#include "requests/request_steps.h"
#include "requests/ticket.h"
#include "requests/words.h"

namespace aiyl::requests {
namespace {

using office::ActSpec;
using office::FieldSpec;
using office::Json;
using store::UnitOfWork;
namespace fields = office::act_fields;
using fields::Need;

FieldSpec TheRequest() {
  return fields::Ref("request", "request", Msg("Request"), Need::kRequired);
}
FieldSpec Slip() {
  return fields::WithHelp(fields::Integer("ticket", Msg("Slip of the queue, number")),
                          Msg("The wait is measured from the slip; left empty it is not measured."));
}
FieldSpec Documents(Need need) {
  return fields::Rows("documents", Msg("Documents"),
                      {fields::Ref("item", "service_standard_item", Msg("Document of section 5")),
                       fields::Text("name", Msg("Another document")), fields::YesNo("brought", Msg("Brought"))},
                      need);
}

std::vector<FieldSpec> ApplicantFields() {
  return {fields::Code("applicant_kind", "applicant-kind", Msg("Who asks")),
          fields::Ref("person", "person", Msg("Person of the book")),
          fields::Text("name_ky", Msg("Name of the applicant, in Kyrgyz")),
          fields::Text("name_ru", Msg("Name of the applicant, in Russian")),
          fields::Text("phone", Msg("Telephone")),
          fields::Text("document", Msg("Document, ПИН or number of the organisation")),
          fields::Text("address", Msg("Address")),
          fields::Text("representative", Msg("Representative")),
          fields::Text("representative_ground", Msg("Ground of the representation")),
          fields::Code("channel", "request-channel", Msg("How the request came")),
          fields::Code("language", "request-language", Msg("Language wished")),
          fields::YesNo("mobile_point", Msg("At a mobile point")),
          fields::LongText("subject", Msg("What is asked for")),
          fields::Text("note_on_request", Msg("Note on the request"))};
}

// A number is given: the row stays.
ActSpec WithNumber(ActSpec spec, Message instead) {
  spec.undo = store::UndoKind::kCompensate;
  spec.instead = std::move(instead);
  return spec;
}

ActSpec PrintSlip() {
  return WithNumber({.kind = "ticket.print",
                     .title = Msg("Print a slip of the queue"),
                     .fields = {},
                     .run = [](UnitOfWork& work, const Json&) -> Result<Json> {
                       AIYL_ASSIGN(const Ticket ticket, PrintTicket(work));
                       return Json{{"number", ticket.number}, {"printed", LocalDateTime(ticket.printed)}};
                     }},
                    Msg("A slip that was printed keeps its number; it simply stays unused."));
}

ActSpec OpenSpec() {
  std::vector<FieldSpec> all = {fields::Ref("service", "service", Msg("Service")),
                                fields::Code("paper_kind", "paper-kind", Msg("Kind of paper"))};
  fields::Append(all, ApplicantFields());
  all.push_back(Documents(Need::kOptional));
  all.push_back(Slip());
  return WithNumber(
      {.kind = "request.open", .title = Msg("Open a request"), .fields = std::move(all), .run = Open},
      Msg("The number in the journal is given. Correct the request, or record that the applicant took it back."));
}

ActSpec CorrectSpec() {
  std::vector<FieldSpec> all = {TheRequest()};
  fields::Append(all, ApplicantFields());
  return {.kind = "request.correct", .title = Msg("Correct a request"), .fields = std::move(all), .run = Correct};
}

std::vector<ActSpec> RequestActs() {
  return {PrintSlip(),
          OpenSpec(),
          CorrectSpec(),
          {.kind = "request.document",
           .title = Msg("Note the documents of a request"),
           .fields = {TheRequest(), Documents(Need::kRequired)},
           .run = NoteDocuments},
          {.kind = "request.stage",
           .title = Msg("Begin a stage of a request"),
           .fields = {TheRequest(), fields::Integer("stage", Msg("Stage of the regulation")),
                      fields::Text("name_ky", Msg("Name in Kyrgyz")), fields::Text("name_ru", Msg("Name in Russian")),
                      fields::Text("stage_note", Msg("Note on the stage"))},
           .run = BeginStage},
          {.kind = "request.ready",
           .title = Msg("Mark the result of a request as ready"),
           .fields = {TheRequest()},
           .run = MarkReady},
          {.kind = "request.pay",
           .title = Msg("Enter the fee of a request"),
           .fields = {TheRequest(), fields::Money("amount", Msg("Amount taken")),
                      fields::Text("receipt", Msg("Number of the receipt")),
                      fields::Text("relief", Msg("Ground of relief"))},
           .run = Pay},
          {.kind = "request.close",
           .title = Msg("Hand the result of a request over"),
           .fields = {TheRequest(), fields::Text("handed_to", Msg("Handed over to")), Slip()},
           .run = Close},
          {.kind = "request.refuse",
           .title = Msg("Refuse a request"),
           .fields = {TheRequest(),
                      fields::WithHelp(fields::Ref("ground", "refusal-ground", Msg("Ground of section 12")),
                                       Msg("Needed where the request stands under a standard.")),
                      fields::LongText("reason", Msg("Why, in words"), Need::kRequired)},
           .run = RefuseRequest},
          {.kind = "request.withdraw",
           .title = Msg("The applicant takes a request back"),
           .fields = {TheRequest(), fields::Text("reason", Msg("Reason"))},
           .run = Withdraw}};
}

// Handing a paper over without closing its request would leave the journal open for ever.
store::Invariant ClosedWithItsPaper() {
  return {.name = "a request closes with its paper",
          .tables = {"request", "paper"},
          .sql = R"sql(
            SELECT r.id FROM temp.touched t JOIN request r ON r.id = t.id JOIN paper p ON p.id = r.paper
            WHERE p.state = 'handed-over' AND r.closed_day IS NULL
            UNION ALL
            SELECT r.id FROM temp.touched t JOIN paper p ON p.id = t.id JOIN request r ON r.paper = p.id
            WHERE p.state = 'handed-over' AND r.closed_day IS NULL)sql",
          .message = Msg("The paper was handed over, but its request is open.")};
}

}  // namespace

const std::vector<ActSpec>& Acts() {
  static const std::vector<ActSpec> acts = [] {
    std::vector<ActSpec> all = RequestActs();
    for (auto& more : {LetterActs(), CalendarActs()}) all.insert(all.end(), more.begin(), more.end());
    return all;
  }();
  return acts;
}

void Register(store::Registry& registry) {
  registry.AddTables(store::TableClass::kTruth,
                     {"calendar_day", "queue_ticket", "request", "request_contact", "request_document", "request_stage",
                      "letter", "letter_contact", "reception"});
  registry.AddTables(store::TableClass::kDerived, {"request_words", "letter_words"});
  registry.Add(RequestWords());
  registry.Add(LetterWords());
  registry.Add(ClosedWithItsPaper());
  office::AddActKinds(registry, Acts());
}

}  // namespace aiyl::requests
