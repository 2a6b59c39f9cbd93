// SPDX-License-Identifier: Apache-2.0
// service propose, criteria, standard, price, decide, publish, import, edition: the acts on the registry by options
// that say what people say. Everything else about services goes through `aiyl act`.
#include <CLI/CLI.hpp>
#include <memory>

#include "cli/plain_names.h"
#include "cli/receipt_text.h"
#include "cli/run_act.h"
#include "cli/service_json.h"
#include "cli/service_verbs.h"
#include "household/acts.h"
#include "services/base_list.h"
#include "services/names.h"

namespace aiyl::cli {
namespace {

struct WorkOptions {
  std::string book, service, change, kind = "include", name, initiator, by, reason, document, list, matter, payment,
                                     provider, standard_body, number, evidence_kind, evidence, day, file, copy_from,
                                     model, decision, body, rows, fee, ground, registration, to, item, from, channel;
  std::vector<std::string> met, unmet, expertise, against;
  bool approve = false, whole = false, sample = false, dry_run = false;
};

// The acts of one verb, told together.
class Done {
 public:
  explicit Done(Invocation& in) : m_in(in) {}
  Result<Json> Do(store::Book& book, const std::string& kind, Json data) {
    AIYL_ASSIGN(const auto outcome, DoAct(m_in, book, kind, std::move(data)));
    Json one = ReceiptJson(outcome.receipt);
    one["kind"] = kind;
    one["made"] = outcome.made;
    m_text += (m_text.empty() ? "" : "\n") + ActTitle(m_in, kind) + "  " +
              (outcome.made.contains("id") ? outcome.made["id"].get<std::string>() : outcome.receipt.act.ToText());
    const auto warnings = household::WarningsOf(outcome.made);
    for (size_t i = 0; i < warnings.size(); ++i) {
      one["made"]["warnings"][i]["text"] = m_in.Tr(warnings[i].message);
      m_sentences.push_back(m_in.Tr(warnings[i].message));
    }
    m_acts.push_back(std::move(one));
    return outcome.made;
  }
  int Give(Json more = Json::object(), const std::string& text = {}) {
    more["acts"] = m_acts;
    m_in.Give(more, m_text + (text.empty() ? "" : "\n" + text));
    for (const auto& sentence : m_sentences) m_in.SayLine(sentence);
    return 0;
  }

 private:
  Invocation& m_in;
  Json m_acts = Json::array();
  std::string m_text;
  std::vector<std::string> m_sentences;
};

Json OnDay(const WorkOptions& options) {
  Json data = Json::object();
  PutText(data, "happened_on", options.day);
  return data;
}

// «50», «50,5», «50.50» som as тыйын.
Result<int64_t> SomToTyiyn(const std::string& text) {
  int64_t value = 0;
  int decimals = -1;
  bool digits = false, good = text.size() <= 15;
  for (const char c : text) {
    if (c >= '0' && c <= '9') {
      value = value * 10 + (c - '0');
      digits = true;
      if (decimals >= 0) ++decimals;
    } else if ((c == ',' || c == '.') && decimals < 0) {
      decimals = 0;
    } else {
      good = false;
    }
  }
  if (!good || !digits || decimals > 2)
    return UsageError("cli.money", Msg("“{text}” is no sum in som, such as 50 or 50.50.", {{"text", text}}));
  for (int i = decimals < 0 ? 0 : decimals; i < 2; ++i) value *= 10;
  return value;
}

Result<int> Propose(Invocation& in, const WorkOptions& options) {
  AIYL_ASSIGN(auto book, in.Open(options.book));
  Json data = OnDay(options);
  data["kind"] = options.kind;
  PutText(data, "service", options.service);
  PutText(data, "initiator", options.initiator);
  PutBoth(data, "initiator", options.by);
  PutBoth(data, "reason", options.reason);
  PutBoth(data, "name", options.name);
  PutBoth(data, "provider", options.provider);
  PutBoth(data, "standard_body", options.standard_body);
  PutText(data, "document", options.document);
  PutText(data, "list", options.list);
  PutText(data, "matter", options.matter);
  PutText(data, "payment", options.payment);
  PutText(data, "number", options.number);
  PutText(data, "evidence_kind", options.evidence_kind);
  PutText(data, "evidence", options.evidence);
  Done done(in);
  AIYL_TRY(done.Do(*book, "service.propose", std::move(data)));
  return done.Give();
}

// «CODE=KY / RU»
Result<std::pair<std::string, std::string>> CodeAndText(const std::string& argument) {
  const auto at = argument.find('=');
  if (at == std::string::npos || at == 0)
    return UsageError("cli.code-text", Msg("“{text}” is not CODE=TEXT.", {{"text", argument}}));
  return std::pair(argument.substr(0, at), argument.substr(at + 1));
}

Result<int> Criteria(Invocation& in, const WorkOptions& options) {
  AIYL_ASSIGN(auto book, in.Open(options.book));
  Done done(in);
  Json answers = Json::array();
  for (const auto* list : {&options.met, &options.unmet})
    for (const auto& argument : *list) {
      AIYL_ASSIGN(const auto answer, CodeAndText(argument));
      Json one{{"criterion", answer.first}, {"met", list == &options.met}};
      PutBoth(one, "reason", answer.second);
      answers.push_back(std::move(one));
    }
  if (!answers.empty()) {
    Json data = OnDay(options);
    data["change"] = options.change;
    data["answers"] = answers;
    AIYL_TRY(done.Do(*book, "service.criteria", std::move(data)));
  }
  for (const auto* list : {&options.expertise, &options.against})
    for (const auto& argument : *list) {
      AIYL_ASSIGN(const auto part, CodeAndText(argument));
      Json data = OnDay(options);
      data["change"] = options.change;
      data["part"] = part.first;
      data["positive"] = list == &options.expertise;
      PutText(data, "document", options.document);
      PutBoth(data, "conclusion", part.second);
      AIYL_TRY(done.Do(*book, "service.expertise", std::move(data)));
    }
  // Without answers: which criteria there are.
  if (answers.empty() && options.expertise.empty() && options.against.empty()) {
    const office::Scope scope = Invocation::ScopeOf(*book);
    return book->Read<int>([&](store::Database& db) -> Result<int> {
      AIYL_ASSIGN(const auto edition, services::EditionOfProposals(db, scope, in.Today()));
      Json rules = Json::array();
      std::string text;
      for (const auto& rule : services::RulesOf(db, edition.id, "criterion")) {
        rules.push_back(
            {{"code", rule.code}, {"name_ky", rule.name.ky}, {"name_ru", rule.name.ru}, {"article", rule.article}});
        text += (text.empty() ? "" : "\n") + rule.code + "  " + rule.name.In(in.DataLanguage()) + "  (" + rule.article +
                ")";
      }
      in.Give({{"edition", edition.code}, {"criteria", rules}}, text);
      return 0;
    });
  }
  return done.Give();
}

// The draft to write to: the service's or model's own, else a new one.
Result<std::string> DraftOf(Invocation& in, store::Book& book, const WorkOptions& options, Done& done) {
  const office::Scope scope = Invocation::ScopeOf(book);
  AIYL_ASSIGN(const auto draft, book.Read<std::string>([&](store::Database& db) -> Result<std::string> {
    if (!options.model.empty()) {
      for (const auto& model : services::ModelStandards(db, scope))
        if (model.model == options.model && model.IsDraft()) return model.id.ToText();
      return std::string();
    }
    AIYL_ASSIGN(const auto service, FindService(db, scope, options.service));
    for (const auto& standard : services::StandardsOf(db, service))
      if (standard.IsDraft()) return standard.id.ToText();
    return std::string();
  }));
  if (!draft.empty()) return draft;
  Json data = OnDay(options);
  PutText(data, "service", options.service);
  PutText(data, "model", options.model);
  PutText(data, "copy_from", options.copy_from);
  if (options.sample) data["sample"] = true;
  AIYL_ASSIGN(const auto made, done.Do(book, "standard.new", std::move(data)));
  (void)in;
  return made["id"].get<std::string>();
}

Result<int> Standard(Invocation& in, const WorkOptions& options) {
  if (options.service.empty() && options.model.empty())
    return UsageError("cli.usage", Msg("{argument} is missing.", {{"argument", "SERVICE"}}));
  AIYL_ASSIGN(auto book, in.Open(options.book));
  const office::Scope scope = Invocation::ScopeOf(*book);
  Done done(in);
  std::string id;
  if (!options.file.empty() || !options.copy_from.empty() || options.approve) {
    AIYL_ASSIGN(id, DraftOf(in, *book, options, done));
  }
  if (!options.file.empty()) {
    AIYL_ASSIGN(auto data, services::ReadServicesFile(options.file, "aiyl-standard 1"));
    data["standard"] = id;
    PutText(data, "happened_on", options.day);
    AIYL_TRY(done.Do(*book, "standard.write", std::move(data)));
  }
  if (options.approve) {
    Json data = OnDay(options);
    data["standard"] = id;
    PutText(data, "decision", options.decision);
    PutText(data, "body", options.body);
    PutText(data, "document", options.document);
    AIYL_TRY(done.Do(*book, "standard.approve", std::move(data)));
  }
  if (id.empty()) {
    AIYL_ASSIGN(const auto found, book->Read<services::StandardId>([&](store::Database& db) {
      return FindStandardOf(db, scope, options.model.empty() ? options.service : options.model);
    }));
    id = found.ToText();
  }
  if (!options.change.empty()) {
    Json data = OnDay(options);
    data["change"] = options.change;
    data["standard"] = id;
    AIYL_TRY(done.Do(*book, "service.edit", std::move(data)));
  }
  return book->Read<int>([&](store::Database& db) -> Result<int> {
    const auto standard = services::FindStandard(db, *services::StandardId::FromText(id));
    if (!standard) return Refuse("act.unknown-record", Msg("This record is not in the book."));
    return done.Give({{"standard", StandardJson(db, *standard)}}, MissingLines(in, db, *standard));
  });
}

Result<int> Price(Invocation& in, const WorkOptions& options) {
  AIYL_ASSIGN(auto book, in.Open(options.book));
  const office::Scope scope = Invocation::ScopeOf(*book);
  AIYL_ASSIGN(const auto change, book->Read<services::Change>([&](store::Database& db) -> Result<services::Change> {
    auto id = services::ChangeId::FromText(options.change);
    if (!id) {
      const auto named = services::OpenChangesNamed(db, scope, options.change);
      if (named.size() == 1) id = named.front();
    }
    auto found = id ? services::FindChange(db, *id) : std::nullopt;
    if (!found) return Refuse("service.none", Msg("There is no service “{words}”.", {{"words", options.change}}));
    return std::move(*found);
  }));
  Done done(in);
  Json edit = OnDay(options);
  edit["change"] = change.id.ToText();
  if (!options.rows.empty()) {
    AIYL_ASSIGN(const std::string text, TextOrFile(options.rows));
    Json data = OnDay(options);
    data["service"] = change.service.ToText();
    data["rows"] = Json::parse(text, nullptr, false);
    if (!data["rows"].is_array())
      return UsageError("cli.json-array", Msg("{argument} must be a JSON array.", {{"argument", "--rows"}}));
    PutText(data, "document", options.document);
    AIYL_ASSIGN(const auto made, done.Do(*book, "costing.make", std::move(data)));
    edit["costing"] = made["id"];
  }
  PutText(edit, "payment", options.payment);
  PutText(edit, "fee_ground", options.ground);
  PutText(edit, "registration_no", options.registration);
  if (!options.fee.empty()) {
    AIYL_ASSIGN(const auto fee, SomToTyiyn(options.fee));
    edit["fee"] = fee;
  }
  if (edit.size() > (options.day.empty() ? 1U : 2U)) AIYL_TRY(done.Do(*book, "service.edit", std::move(edit)));
  return book->Read<int>([&](store::Database& db) -> Result<int> {
    const auto now = services::FindChange(db, change.id);
    Json answer{{"fee", now->row.fee ? Json(now->row.fee->Value()) : Json(nullptr)}, {"costing", nullptr}};
    std::string text = in.Tr(Msg("Fee: {fee}.", {{"fee", now->row.fee ? now->row.fee->Plain() + " сом" : "—"}}));
    if (now->row.costing) {
      const auto costing = services::FindCosting(db, *now->row.costing);
      answer["costing"] = CostingJson(*costing);
      text = CostingLines(in, *costing) + "\n" + text;
    }
    return done.Give(answer, text);
  });
}

Result<int> Decide(Invocation& in, const WorkOptions& options) {
  static const std::map<std::string, std::string> kinds = {{"commission", "service.to-commission"},
                                                           {"council", "service.to-council"},
                                                           {"refused", "service.refuse"},
                                                           {"in-force", "service.enter"},
                                                           {"answer", "service.answer"}};
  const auto kind = kinds.find(options.to);
  if (kind == kinds.end())
    return UsageError("cli.service-to", Msg("--to is commission, council, in-force, refused or answer, not “{text}”.",
                                            {{"text", options.to}}));
  AIYL_ASSIGN(auto book, in.Open(options.book));
  Json data = OnDay(options);
  data["change"] = options.change;
  PutText(data, "document", options.document);
  PutText(data, "item", options.item);
  PutText(data, "decision", options.decision);
  PutText(data, "from_day", options.from);
  PutText(data, "ground", options.ground);
  PutText(data, "registration_no", options.registration);
  PutBoth(data, options.to == "answer" ? "answer" : "reason", options.reason);
  Done done(in);
  AIYL_TRY(done.Do(*book, kind->second, std::move(data)));
  return done.Give();
}

Result<int> Publish(Invocation& in, const WorkOptions& options) {
  AIYL_ASSIGN(auto book, in.Open(options.book));
  const office::Scope scope = Invocation::ScopeOf(*book);
  // The decision of the latest row, whether it is in force yet or not.
  AIYL_ASSIGN(const auto decision, book->Read<std::string>([&](store::Database& db) -> Result<std::string> {
    AIYL_ASSIGN(const auto service, FindService(db, scope, options.service));
    const auto versions = services::VersionsOf(db, service);
    if (versions.empty() || !versions.back().decision)
      return Refuse("service.no-decision-yet", Msg("No decision stands behind this service yet."));
    return versions.back().decision->ToText();
  }));
  Json data = OnDay(options);
  data["decision"] = decision;
  PutText(data, "channel", options.channel);
  PutText(data, "evidence", options.evidence);
  Done done(in);
  AIYL_TRY(done.Do(*book, "publication.add", std::move(data)));
  return done.Give();
}

Result<int> ImportList(Invocation& in, const WorkOptions& options) {
  AIYL_ASSIGN(auto file, services::ReadBaseList(options.file));
  Json problems = Json::array();
  for (const auto& problem : file.problems) problems.push_back(in.Tr(problem));
  if (options.dry_run) {
    in.Give({{"rows", file.rows}, {"problems", problems}},
            in.Tr(MsgN("{n} row could be taken in.", "{n} rows could be taken in.",
                       static_cast<int64_t>(file.rows.size()))));
  }
  for (const auto& problem : file.problems) in.Say(problem);
  if (options.dry_run) return 0;
  AIYL_ASSIGN(auto book, in.Open(options.book));
  Json data = OnDay(options);
  data["rows"] = file.rows;
  PutText(data, "from_day", options.from);
  PutText(data, "document", options.document);
  PutText(data, "decision", options.decision);
  if (options.whole) data["whole"] = true;
  if (options.sample) data["sample"] = true;
  Done done(in);
  AIYL_ASSIGN(const auto made, done.Do(*book, "service.import", std::move(data)));
  const auto n = [&](const char* name) { return std::to_string(made[name].get<int64_t>()); };
  return done.Give(
      {{"problems", problems}},
      in.Tr(Msg("{added} new, {changed} changed, {kept} as they were, {ended} ended.",
                {{"added", n("added")}, {"changed", n("changed")}, {"kept", n("kept")}, {"ended", n("ended")}})));
}

Result<int> LoadEdition(Invocation& in, const WorkOptions& options) {
  AIYL_ASSIGN(auto data, services::ReadServicesFile(options.file, "aiyl-edition 1"));
  PutText(data, "happened_on", options.day);
  AIYL_ASSIGN(auto book, in.Open(options.book));
  Done done(in);
  AIYL_TRY(done.Do(*book, "edition.load", std::move(data)));
  return done.Give();
}

using Body = Result<int> (*)(Invocation&, const WorkOptions&);

struct Verb {
  VerbSet& verbs;
  CLI::App& app;
  std::shared_ptr<WorkOptions> options;
  Verb& Words(const char* name, std::string WorkOptions::*to, const Message& what, bool needed = false) {
    auto* option = app.add_option(name, (*options).*to, verbs.T(what));
    if (needed) option->required();
    return *this;
  }
  Verb& Many(const char* name, std::vector<std::string> WorkOptions::*to, const Message& what) {
    app.add_option(name, (*options).*to, verbs.T(what))->option_text("CODE=TEXT");
    return *this;
  }
  Verb& Flag(const char* name, bool WorkOptions::*to, const Message& what) {
    app.add_flag(name, (*options).*to, verbs.T(what));
    return *this;
  }
};

Verb NewVerb(VerbSet& verbs, CLI::App& group, const char* name, const Message& what, const std::string& example,
             Body body) {
  auto options = std::make_shared<WorkOptions>();
  CLI::App& app = verbs.Add(name, what, example, &group);
  verbs.Runs(app, [options, body](Invocation& in) { return body(in, *options); });
  Verb verb{verbs, app, options};
  verb.Words("BOOK", &WorkOptions::book, Msg("The book."), true);
  verb.Words("--day", &WorkOptions::day, Msg("The day it happened on; else today."));
  return verb;
}

}  // namespace

void AddServiceWorkVerbs(VerbSet& verbs, CLI::App& group) {
  const Message proposal = Msg("The proposal: its id, or the name of its service.");
  const Message document = Msg("Number and day of the document.");
  NewVerb(verbs, group, "propose", Msg("Propose to take a service in, to change it or to take it out."),
          "aiyl service propose village.aiyl --name 'Көчө жарыгы / Уличное освещение' --initiator self-government "
          "--reason 'тургундардын суранычы / просьба жителей'",
          Propose)
      .Words("--kind", &WorkOptions::kind, Msg("include, change or withdraw"))
      .Words("--service", &WorkOptions::service, Msg("The service that is to be changed or taken out."))
      .Words("--name", &WorkOptions::name, Msg("Name, “KY / RU”."))
      .Words("--initiator", &WorkOptions::initiator, Msg("authorised, institution, self-government or association"),
             true)
      .Words("--by", &WorkOptions::by, Msg("Who asks, “KY / RU”."))
      .Words("--reason", &WorkOptions::reason, Msg("Reason, “KY / RU”."), true)
      .Words("--document", &WorkOptions::document, document)
      .Words("--list", &WorkOptions::list, Msg("base or additional"))
      .Words("--matter", &WorkOptions::matter, Msg("own or delegated"))
      .Words("--payment", &WorkOptions::payment, Msg("free, paid or partly"))
      .Words("--provider", &WorkOptions::provider, Msg("Providing body, “KY / RU”."))
      .Words("--standard-body", &WorkOptions::standard_body, Msg("Body responsible for the standard, “KY / RU”."))
      .Words("--number", &WorkOptions::number, Msg("Number in the list."))
      .Words("--evidence-kind", &WorkOptions::evidence_kind, Msg("survey, hearing, complaint or assessment"))
      .Words("--evidence", &WorkOptions::evidence, Msg("Id of the survey or hearing."));
  NewVerb(verbs, group, "criteria", Msg("Answer the criteria of a proposal and record its expertise."),
          "aiyl service criteria village.aiyl 'Көчө жарыгы' --met demand='суроо бар / есть спрос'", Criteria)
      .Words("PROPOSAL", &WorkOptions::change, proposal)
      .Many("--met", &WorkOptions::met, Msg("A criterion that is met, with its reason."))
      .Many("--unmet", &WorkOptions::unmet, Msg("A criterion that is not met, with its reason."))
      .Many("--expertise", &WorkOptions::expertise, Msg("A part of the expertise that is positive."))
      .Many("--against", &WorkOptions::against, Msg("A part of the expertise that is negative."))
      .Words("--document", &WorkOptions::document, document);
  NewVerb(verbs, group, "standard", Msg("Write a standard from a file or a model, approve it, say what it lacks."),
          "aiyl service standard village.aiyl 'Көчө жарыгы' --file standard.json", Standard)
      .Words("SERVICE", &WorkOptions::service, Msg("Its number, name or id."))
      .Words("--model", &WorkOptions::model, Msg("Name of a model standard, instead of a service."))
      .Words("--file", &WorkOptions::file, Msg("The whole standard as a file (schema/services.md)."))
      .Words("--copy-from", &WorkOptions::copy_from, Msg("A standard or model to copy."))
      .Flag("--sample", &WorkOptions::sample, Msg("It is a made-up sample."))
      .Flag("--approve", &WorkOptions::approve, Msg("Record that it was approved."))
      .Words("--decision", &WorkOptions::decision, Msg("By which decision."))
      .Words("--body", &WorkOptions::body, Msg("By which body, where the book has no decision."))
      .Words("--document", &WorkOptions::document, document)
      .Words("--for", &WorkOptions::change, Msg("The proposal that is to carry it."));
  NewVerb(verbs, group, "price", Msg("Set the fee of a proposal and its costing sheet; both are shown."),
          "aiyl service price village.aiyl 'Көчүрмө' --payment paid --fee 50 --ground repeated --rows '[{\"kind\": "
          "\"staff\", \"name_ky\": \"Адис\", \"price\": 20000, \"quantity\": 20}]'",
          Price)
      .Words("PROPOSAL", &WorkOptions::change, proposal, true)
      .Words("--rows", &WorkOptions::rows, Msg("Rows of the costing sheet as a JSON array, or @FILE."))
      .Words("--fee", &WorkOptions::fee, Msg("The fee in som."))
      .Words("--ground", &WorkOptions::ground, Msg("resources, dangerous, repeated or above-standard"))
      .Words("--payment", &WorkOptions::payment, Msg("free, paid or partly"))
      .Words("--registration", &WorkOptions::registration, Msg("Registration number of a paid service."))
      .Words("--document", &WorkOptions::document, document);
  NewVerb(verbs, group, "decide", Msg("Take a proposal its next step, or refuse it, or answer its initiator."),
          "aiyl service decide village.aiyl 'Көчө жарыгы' --to commission", Decide)
      .Words("PROPOSAL", &WorkOptions::change, proposal, true)
      .Words("--to", &WorkOptions::to, Msg("commission, council, in-force, refused or answer"), true)
      .Words("--item", &WorkOptions::item, Msg("The item of the agenda that was voted on."))
      .Words("--decision", &WorkOptions::decision, Msg("The decision of the Government or a state body."))
      .Words("--from", &WorkOptions::from, Msg("In force from this day."))
      .Words("--reason", &WorkOptions::reason, Msg("Reason, “KY / RU”."))
      .Words("--ground", &WorkOptions::ground, Msg("The criterion that is not met."))
      .Words("--registration", &WorkOptions::registration, Msg("Registration number of a paid service."))
      .Words("--document", &WorkOptions::document, document);
  NewVerb(verbs, group, "publish", Msg("Record that the decision on a service was published."),
          "aiyl service publish village.aiyl 'Көчө жарыгы' --channel board --evidence 'сүрөт № 1'", Publish)
      .Words("SERVICE", &WorkOptions::service, Msg("Its number, name or id."), true)
      .Words("--channel", &WorkOptions::channel, Msg("Where: a code of the list publication-channel."), true)
      .Words("--evidence", &WorkOptions::evidence, Msg("How it can be proved."), true);
  NewVerb(verbs, group, "import", Msg("Take in the base list from a spreadsheet."),
          "aiyl service import village.aiyl base.csv --from 2025-01-01 --document 'токтом № 1'", ImportList)
      .Words("FILE", &WorkOptions::file, Msg("The spreadsheet: .xlsx or .csv."), true)
      .Words("--from", &WorkOptions::from, Msg("In force from this day."))
      .Words("--document", &WorkOptions::document, document)
      .Words("--decision", &WorkOptions::decision, Msg("The decision of the Government, where the book has it."))
      .Flag("--whole", &WorkOptions::whole, Msg("It is the whole list: what is missing in it ends."))
      .Flag("--sample", &WorkOptions::sample, Msg("It is a made-up sample."))
      .Flag("--dry-run", &WorkOptions::dry_run, Msg("Say what would happen, and write nothing."));
  NewVerb(verbs, group, "edition", Msg("Load an edition of the rules from a file."),
          "aiyl service edition village.aiyl law.json", LoadEdition)
      .Words("FILE", &WorkOptions::file, Msg("The file (schema/services.md)."), true);
}

}  // namespace aiyl::cli
