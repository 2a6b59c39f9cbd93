// SPDX-License-Identifier: Apache-2.0
// complaint register, assign, decide, appeal, list: complaints about services, reviewed by somebody else than the
// provider.
#include <CLI/CLI.hpp>
#include <memory>

#include "cli/request_verbs.h"
#include "cli/run_act.h"
#include "cli/service_work.h"
#include "cli/verb.h"
#include "office/code_list.h"
#include "quality/complaint.h"

namespace aiyl::cli {

namespace {

struct ComplaintOptions {
  std::string book, number, person, applicant, contact, service, request, about, reviewer, body,
      channel = "person", day, outcome, answer, measures, to, list = "open", from, until;
};

Result<int> Register(Invocation& in, const ComplaintOptions& options) {
  AIYL_ASSIGN(auto book, in.Open(options.book));
  Json data = {{"channel", options.channel}, {"body", options.body}, {"reviewer", options.reviewer}};
  PutText(data, "person", options.person);
  PutText(data, "applicant", options.applicant);
  PutText(data, "contact", options.contact);
  PutText(data, "request", options.request);
  PutText(data, "about", options.about);
  PutText(data, "happened_on", options.day);
  if (!options.service.empty()) {
    Date day = in.Today();
    if (!options.day.empty()) {
      AIYL_ASSIGN(day, ParseDate(options.day, "--day"));
    }
    AIYL_ASSIGN(const auto service, book->Read<services::ServiceId>([&](store::Database& db) {
      return FindService(db, Invocation::ScopeOf(*book), options.service, day);
    }));
    data["service"] = service.ToText();
  }
  return RunActVerb(in, *book, "complaint.register", std::move(data));
}

Result<int> Act(Invocation& in, const ComplaintOptions& options, const std::string& kind, Json data) {
  AIYL_ASSIGN(auto book, in.Open(options.book));
  AIYL_ASSIGN(data["id"], book->Read<std::string>([&](store::Database& db) -> Result<std::string> {
    if (Uuid::FromText(options.number)) return options.number;
    const auto found = quality::FindComplaintByNumber(db, Invocation::ScopeOf(*book), options.number, in.Today());
    if (!found)
      return Refuse("complaint.unknown", Msg("There is no complaint № {number}.", {{"number", options.number}}));
    return found->id.ToText();
  }));
  PutText(data, "happened_on", options.day);
  return RunActVerb(in, *book, kind, std::move(data));
}

Result<int> Assign(Invocation& in, const ComplaintOptions& options) {
  return Act(in, options, "complaint.assign", {{"reviewer", options.reviewer}});
}
Result<int> Decide(Invocation& in, const ComplaintOptions& options) {
  Json data = {{"outcome", options.outcome}};
  PutText(data, "answer", options.answer);
  PutText(data, "measures", options.measures);
  return Act(in, options, "complaint.decide", std::move(data));
}
Result<int> Appeal(Invocation& in, const ComplaintOptions& options) {
  return Act(in, options, "complaint.appeal", {{"to", options.to}});
}

Json ComplaintJson(store::Database& db, const quality::Complaint& one, Date today) {
  const auto reviewer = office::FindStaff(db, one.reviewer);
  return {{"id", one.id.ToText()},
          {"number", one.NumberText()},
          {"day", one.day.Iso()},
          {"channel", one.channel},
          {"applicant", one.applicant},
          {"service", one.service ? Json(one.service->ToText()) : Json(nullptr)},
          {"request", one.request ? Json(one.request->ToText()) : Json(nullptr)},
          {"about", one.about ? Json(one.about->ToText()) : Json(nullptr)},
          {"body", one.body},
          {"reviewer", one.reviewer.ToText()},
          {"reviewer_ky", reviewer ? reviewer->name.ky : ""},
          {"reviewer_ru", reviewer ? reviewer->name.ru : ""},
          {"due", one.due.Iso()},
          {"overdue", one.IsOverdue(today)},
          {"decided", one.decided ? Json(one.decided->Iso()) : Json(nullptr)},
          {"outcome", one.outcome},
          {"answer", one.answer},
          {"appeal", one.appeal}};
}

Result<int> List(Invocation& in, const ComplaintOptions& options) {
  quality::ComplaintFilter filter;
  filter.today = in.Today();
  if (options.list == "all")
    filter.list = quality::ComplaintList::kAll;
  else if (options.list == "open")
    filter.list = quality::ComplaintList::kOpen;
  else if (options.list == "overdue")
    filter.list = quality::ComplaintList::kOverdue;
  else
    return UsageError("cli.usage", Msg("The list is all, open or overdue, not “{text}”.", {{"text", options.list}}));
  if (!options.from.empty()) {
    AIYL_ASSIGN(filter.from, ParseDate(options.from, "--from"));
  }
  if (!options.until.empty()) {
    AIYL_ASSIGN(filter.to, ParseDate(options.until, "--to"));
  }
  AIYL_ASSIGN(auto book, in.Open(options.book));
  filter.scope = Invocation::ScopeOf(*book);
  return book->Read<int>([&](store::Database& db) -> Result<int> {
    Json rows = Json::array();
    std::string text;
    for (const auto& one : quality::ListComplaints(db, filter)) {
      rows.push_back(ComplaintJson(db, one, filter.today));
      text += (text.empty() ? "" : "\n") + one.NumberText() + "  " + one.day.Iso() + "  " + one.applicant + "  ";
      text += one.IsOpen() ? in.Tr(Msg("until {day}", {{"day", one.due.Iso()}})) +
                                 (one.IsOverdue(filter.today) ? "  " + in.Tr(Msg("OVERDUE")) : std::string())
                           : office::CodeName(db, "complaint-outcome", one.outcome, in.DataLanguage());
    }
    if (rows.empty()) in.Say(Msg("There is nothing to list."));
    in.Give({{"complaints", rows}}, text);
    return 0;
  });
}

}  // namespace

void AddComplaintVerbs(VerbSet& verbs) {
  CLI::App& parent = verbs.Group("complaint", Msg("Complaints about services: register, review, decide."));
  std::shared_ptr<ComplaintOptions> options;
  CLI::App* verb = nullptr;
  const auto add = [&](const char* name, const Message& what, const char* example, bool numbered,
                       Result<int> (*body)(Invocation&, const ComplaintOptions&)) {
    options = std::make_shared<ComplaintOptions>();
    verb = &verbs.Add(name, what, example, &parent);
    verb->add_option("BOOK", options->book, verbs.T(Msg("The book.")))->required();
    if (numbered)
      verb->add_option("NUMBER", options->number, verbs.T(Msg("The number of the complaint, or the id.")))->required();
    verbs.Runs(*verb, [kept = options, body](Invocation& in) { return body(in, *kept); });
  };
  const auto text = [&](const char* name, std::string& value, const Message& what, const char* form) {
    return verb->add_option(name, value, verbs.T(what))->option_text(form);
  };
  const auto day = [&] { text("--day", options->day, Msg("The day on which it happened, else today."), "YYYY-MM-DD"); };
  const Message reviewer = Msg("Who reviews it: somebody else than the provider.");

  add("register", Msg("Register a complaint with its term and reviewer."),
      "aiyl complaint register village.aiyl --applicant 'Асанов А.' --body 'Кечикти' --reviewer 'Башчы'", false,
      Register);
  text("--person", options->person, Msg("Who complains, from the book."), "ID|ПИН");
  text("--applicant", options->applicant, Msg("Who complains, where not in the book."), "NAME");
  text("--contact", options->contact, Msg("How to reach him."), "TEXT");
  text("--service", options->service, Msg("The service it is about."), "NUMBER|ID");
  text("--request", options->request, Msg("The request it is about."), "NUMBER|ID");
  text("--about", options->about, Msg("The member of staff it is about."), "NAME|ID");
  text("--body", options->body, Msg("What it says."), "TEXT")->required();
  text("--reviewer", options->reviewer, reviewer, "NAME|ID")->required();
  text("--channel", options->channel, Msg("How it came."), "person|written|telephone|electronic");
  day();

  add("assign", Msg("Give a complaint to another reviewer."),
      "aiyl complaint assign village.aiyl 3/2026 --reviewer 'Башчы'", true, Assign);
  text("--reviewer", options->reviewer, reviewer, "NAME|ID")->required();
  day();

  add("decide", Msg("Decide a complaint, with an answer to whoever complained."),
      "aiyl complaint decide village.aiyl 3/2026 --outcome upheld --answer 'Кечирим сурайбыз'", true, Decide);
  text("--outcome", options->outcome, Msg("What was decided."), "upheld|partly|rejected|withdrawn")->required();
  text("--answer", options->answer, Msg("The answer, with reasons."), "TEXT");
  text("--measures", options->measures, Msg("What was done about it."), "TEXT");
  day();

  add("appeal", Msg("Record that the decision is appealed against."),
      "aiyl complaint appeal village.aiyl 3/2026 --to court", true, Appeal);
  text("--to", options->to, Msg("To the body above, or to court."), "above|court")->required();
  day();

  AddProposeVerb(verbs, parent, "service.by-complaint", Msg("Ask for a change of the list of services because of it."),
                 "aiyl complaint propose village.aiyl 3/2026 --kind change --service 'additional 1'", "NUMBER",
                 Msg("The number of the complaint, or the id."));

  add("list", Msg("List complaints."), "aiyl complaint list village.aiyl --list overdue", false, List);
  text("--list", options->list, Msg("Which of them."), "all|open|overdue");
  text("--from", options->from, Msg("Registered from this day on."), "YYYY-MM-DD");
  text("--to", options->until, Msg("Registered up to this day."), "YYYY-MM-DD");
}

}  // namespace aiyl::cli
