// SPDX-License-Identifier: Apache-2.0
// request: the journal of the one window: open, document, stage, pay, close, refuse.
#include "cli/request_verbs.h"
#include "cli/run_act.h"

namespace aiyl::cli {

namespace {

Result<int> Open(Invocation& in, const RequestOptions& options) {
  AIYL_ASSIGN(auto book, in.Open(options.book));
  Json data = Json::object();
  Date day = in.Today();
  if (!options.day.empty()) {
    AIYL_ASSIGN(day, ParseDate(options.day, "--day"));
    data["happened_on"] = options.day;
  }
  PutText(data, "person", options.person);
  PutBoth(data, "name", options.organisation.empty() ? options.name : options.organisation);
  if (!options.organisation.empty()) data["applicant_kind"] = "organisation";
  if (!options.service.empty()) {
    AIYL_ASSIGN(const auto service, book->Read<services::ServiceId>([&](store::Database& db) {
      return FindService(db, Invocation::ScopeOf(*book), options.service, day);
    }));
    data["service"] = service.ToText();
  }
  PutText(data, "paper_kind", options.paper_kind);
  PutText(data, "representative", options.representative);
  PutText(data, "channel", options.channel);
  PutText(data, "language", options.language);
  PutText(data, "subject", options.subject);
  PutText(data, "phone", options.phone);
  PutText(data, "address", options.address);
  if (options.ticket > 0) data["ticket"] = options.ticket;
  if (options.mobile) data["mobile_point"] = true;
  return RunActVerb(in, *book, "request.open", std::move(data));
}

Json Named(const RequestOptions& options) {
  Json data{{"request", options.number}};
  PutText(data, "happened_on", options.day);
  return data;
}

Result<int> Document(Invocation& in, const RequestOptions& options) {
  AIYL_ASSIGN(auto book, in.Open(options.book));
  Json data = Named(options), rows = Json::array();
  // The number of a document in section 5, its words or id; "+TEXT" another document.
  const auto add = [&](const std::vector<std::string>& words, bool brought) {
    for (const auto& one : words)
      rows.push_back(one.starts_with("+") ? Json{{"name", one.substr(1)}, {"brought", brought}}
                                          : Json{{"item", one}, {"brought", brought}});
  };
  add(options.brought, true);
  add(options.missing, false);
  data["documents"] = rows;
  return RunActVerb(in, *book, "request.document", std::move(data));
}

Result<int> Stage(Invocation& in, const RequestOptions& options) {
  AIYL_ASSIGN(auto book, in.Open(options.book));
  Json data = Named(options);
  if (options.ready) return RunActVerb(in, *book, "request.ready", std::move(data));
  if (options.stage > 0) data["stage"] = options.stage;
  PutBoth(data, "name", options.name);
  return RunActVerb(in, *book, "request.stage", std::move(data));
}

Result<int> Pay(Invocation& in, const RequestOptions& options) {
  AIYL_ASSIGN(auto book, in.Open(options.book));
  Json data = Named(options);
  PutText(data, "receipt", options.receipt);
  PutText(data, "relief", options.relief);
  if (options.amount >= 0) data["amount"] = options.amount;
  return RunActVerb(in, *book, "request.pay", std::move(data));
}

Result<int> Close(Invocation& in, const RequestOptions& options) {
  AIYL_ASSIGN(auto book, in.Open(options.book));
  Json data = Named(options);
  if (options.withdrawn) {
    PutText(data, "reason", options.reason);
    return RunActVerb(in, *book, "request.withdraw", std::move(data));
  }
  PutText(data, "handed_to", options.handed_to);
  if (options.ticket > 0) data["ticket"] = options.ticket;
  return RunActVerb(in, *book, "request.close", std::move(data));
}

Result<int> RefuseIt(Invocation& in, const RequestOptions& options) {
  AIYL_ASSIGN(auto book, in.Open(options.book));
  Json data = Named(options);
  PutText(data, "ground", options.ground);
  PutText(data, "reason", options.reason);
  return RunActVerb(in, *book, "request.refuse", std::move(data));
}

void AddWrites(RequestFamily& family) {
  family.Add("open", Msg("Open a request."),
             "aiyl request open village.aiyl --person 20101199000001 --service 1 --ticket 3", false, Open);
  auto open = family.options;
  family.Text("--person", open->person, Msg("The applicant: id or ПИН."), "ID|ПИН");
  family.Text("--name", open->name, Msg("An applicant outside the book."), "\"KY / RU\"");
  family.Text("--organisation", open->organisation, Msg("An organisation that asks."), "\"KY / RU\"");
  family.Text("--service", open->service, Msg("The service: number of the list, name or id."), "NUMBER");
  family.Text("--kind", open->paper_kind, Msg("The kind of paper that is asked for."), "family|residence|…");
  family.Text("--representative", open->representative, Msg("Who speaks for the applicant."), "TEXT");
  family.Text("--channel", open->channel, Msg("How the request came."),
              "in-person|telephone|written|electronic|mobile");
  family.Text("--language", open->language, Msg("The language wished."), "ky|ru|both|uz|…");
  family.Text("--subject", open->subject, Msg("What is asked for, in words."), "TEXT");
  family.Text("--phone", open->phone, Msg("Telephone of somebody outside the book."), "TEXT");
  family.Text("--address", open->address, Msg("Address of somebody outside the book."), "TEXT");
  family.Text("--day", open->day, Msg("The day on which it happened, else today."), "YYYY-MM-DD");
  family.Slip();

  auto& document = family.Add("document", Msg("Note which documents of section 5 were brought and which are missing."),
                              "aiyl request document village.aiyl 17 --brought 1 --missing 2", true, Document);
  auto noted = family.options;
  document.add_option("--brought", noted->brought, family.T(Msg("A document: its number in section 5, or +TEXT.")))
      ->option_text("N|+TEXT")
      ->expected(1)
      ->take_all();
  document.add_option("--missing", noted->missing, family.T(Msg("A document that is missing, named likewise.")))
      ->option_text("N|+TEXT")
      ->expected(1)
      ->take_all();

  auto& stage = family.Add("stage", Msg("Begin the next stage of the regulation, or mark the result as ready."),
                           "aiyl request stage village.aiyl 17 --ready", true, Stage);
  auto staged = family.options;
  stage.add_option("--stage", staged->stage, family.T(Msg("Which stage, else the next.")))->option_text("N");
  family.Text("--name", staged->name, Msg("Its name, where the service has no regulation."), "\"KY / RU\"");
  stage.add_flag("--ready", staged->ready, family.T(Msg("The result lies ready.")));

  auto& pay = family.Add("pay", Msg("Enter the fee that was taken."),
                         "aiyl request pay village.aiyl 17 --receipt 000123", true, Pay);
  auto paid = family.options;
  family.Text("--receipt", paid->receipt, Msg("The number of the receipt."), "TEXT");
  family.Text("--relief", paid->relief, Msg("The ground on which less is taken."), "TEXT");
  pay.add_option("--amount", paid->amount, family.T(Msg("In тыйын, where it is less than the fee.")))
      ->option_text("TYIYN");

  auto& close = family.Add("close", Msg("Hand the result over, or record that the applicant took the request back."),
                           "aiyl request close village.aiyl 17 --ticket 9", true, Close);
  auto closed = family.options;
  family.Text("--to", closed->handed_to, Msg("Who took it, where it is somebody else."), "TEXT");
  family.Slip();
  close.add_flag("--withdrawn", closed->withdrawn, family.T(Msg("The applicant took it back.")));
  family.Text("--reason", closed->reason, Msg("Why."), "TEXT");

  family.Add("refuse", Msg("Refuse a request on a ground of section 12."),
             "aiyl request refuse village.aiyl 17 --ground 1 --reason \"Документтер толук эмес\"", true, RefuseIt);
  auto refused = family.options;
  family.Text("--ground", refused->ground, Msg("Its number in section 12, its words or id."), "N");
  family.Text("--reason", refused->reason, Msg("Why, in words."), "TEXT")->required();
}

}  // namespace

void AddRequestVerbs(VerbSet& verbs) {
  CLI::App& parent = verbs.Add("request", Msg("The journal of the one window."), "");
  parent.require_subcommand(1);
  RequestFamily family(verbs, parent);
  AddWrites(family);

  AddRequestReadings(family);
}

}  // namespace aiyl::cli
