// SPDX-License-Identifier: Apache-2.0
// service propose, criteria, decide, publish, import, edition: the acts on the registry by options that say what people
// say. Everything else about services goes through `aiyl act`.
#include "cli/run_act.h"
#include "cli/service_verbs.h"
#include "cli/service_work.h"
#include "desk/registry.h"
#include "services/base_list.h"
#include "services/names.h"

namespace aiyl::cli {
namespace {

Result<int> ProposeBy(Invocation& in, const WorkOptions& options, const std::string& act, Json data) {
  AIYL_ASSIGN(auto book, in.Open(options.book));
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
  PutText(data, "evidence", options.evidence);
  ServiceActs done(in);
  AIYL_TRY(done.Do(*book, act, std::move(data)));
  return done.Give();
}

// With a record of the book as its evidence, or with evidence outside it of which only the kind is said.
Result<int> Propose(Invocation& in, const WorkOptions& options) {
  Json data = OnDay(options);
  if (options.evidence.empty()) {
    for (const auto& [option, words] :
         {std::pair("--initiator", &options.initiator), std::pair("--reason", &options.reason)})
      if (words->empty()) return UsageError("cli.usage", Msg("{argument} is missing.", {{"argument", option}}));
    PutText(data, "evidence_kind", options.evidence_kind);
    return ProposeBy(in, options, "service.propose", std::move(data));
  }
  const std::string act = "service.by-" + options.evidence_kind;
  if (!desk::FindAct(act))
    return UsageError("cli.evidence-kind", Msg("Say what --evidence is: --evidence-kind survey, hearing, complaint or "
                                               "assessment."));
  return ProposeBy(in, options, act, std::move(data));
}

// What `service propose` and the verbs `propose` of the evidence take alike.
void WordsOfProposal(ServiceVerb& verb) {
  verb.Words("--kind", &WorkOptions::kind, Msg("include, change or withdraw"))
      .Words("--service", &WorkOptions::service, Msg("The service that is to be changed or taken out."))
      .Words("--name", &WorkOptions::name, Msg("Name, “KY / RU”."))
      .Words("--by", &WorkOptions::by, Msg("Who asks, “KY / RU”."))
      .Words("--document", &WorkOptions::document, Msg("Number and day of the document."))
      .Words("--list", &WorkOptions::list, Msg("base or additional"))
      .Words("--matter", &WorkOptions::matter, Msg("own or delegated"))
      .Words("--payment", &WorkOptions::payment, Msg("free, paid or partly"))
      .Words("--provider", &WorkOptions::provider, Msg("Providing body, “KY / RU”."))
      .Words("--standard-body", &WorkOptions::standard_body, Msg("Body responsible for the standard, “KY / RU”."))
      .Words("--number", &WorkOptions::number, Msg("Number in the list."));
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
  ServiceActs done(in);
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
  ServiceActs done(in);
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
  ServiceActs done(in);
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
  ServiceActs done(in);
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
  ServiceActs done(in);
  AIYL_TRY(done.Do(*book, "edition.load", std::move(data)));
  return done.Give();
}

}  // namespace

void AddServiceWorkVerbs(VerbSet& verbs, CLI::App& group) {
  const Message proposal = Msg("The proposal: its id, or the name of its service.");
  const Message document = Msg("Number and day of the document.");
  ServiceVerb propose(
      verbs, group, "propose", Msg("Propose to take a service in, to change it or to take it out."),
      "aiyl service propose village.aiyl --name 'Көчө жарыгы / Уличное освещение' --initiator self-government "
      "--reason 'тургундардын суранычы / просьба жителей'",
      Propose);
  propose.Words("--initiator", &WorkOptions::initiator, Msg("authorised, institution, self-government or association"))
      .Words("--reason", &WorkOptions::reason, Msg("Reason, “KY / RU”."))
      .Words("--evidence-kind", &WorkOptions::evidence_kind, Msg("survey, hearing, complaint or assessment"))
      .Words(
          "--evidence", &WorkOptions::evidence,
          Msg("The survey, hearing, complaint or assessment it rests on: number, day or id; says who asks and why."));
  WordsOfProposal(propose);
  ServiceVerb(verbs, group, "criteria", Msg("Answer the criteria of a proposal and record its expertise."),
              "aiyl service criteria village.aiyl 'Көчө жарыгы' --met demand='суроо бар / есть спрос'", Criteria)
      .Words("PROPOSAL", &WorkOptions::change, proposal)
      .Many("--met", &WorkOptions::met, Msg("A criterion that is met, with its reason."))
      .Many("--unmet", &WorkOptions::unmet, Msg("A criterion that is not met, with its reason."))
      .Many("--expertise", &WorkOptions::expertise, Msg("A part of the expertise that is positive."))
      .Many("--against", &WorkOptions::against, Msg("A part of the expertise that is negative."))
      .Words("--document", &WorkOptions::document, document);
  AddServiceStandardVerbs(verbs, group);
  ServiceVerb(verbs, group, "decide", Msg("Take a proposal its next step, or refuse it, or answer its initiator."),
              "aiyl service decide village.aiyl 'Көчө жарыгы' --to commission", Decide)
      .Words("PROPOSAL", &WorkOptions::change, proposal, true)
      .Words("--to", &WorkOptions::to, Msg("commission, council, in-force, refused or answer"), true)
      .Words("--item", &WorkOptions::item, Msg("The item of the agenda that was voted on."))
      .Words("--decision", &WorkOptions::decision, Msg("The decision of the Government or a state body."))
      .Day("--from", &WorkOptions::from, Msg("In force from this day."))
      .Words("--reason", &WorkOptions::reason, Msg("Reason, “KY / RU”."))
      .Words("--ground", &WorkOptions::ground, Msg("The criterion that is not met."))
      .Words("--registration", &WorkOptions::registration, Msg("Registration number of a paid service."))
      .Words("--document", &WorkOptions::document, document);
  ServiceVerb(verbs, group, "publish", Msg("Record that the decision on a service was published."),
              "aiyl service publish village.aiyl 'Көчө жарыгы' --channel board --evidence 'сүрөт № 1'", Publish)
      .Words("SERVICE", &WorkOptions::service, Msg("Its number, name or id."), true)
      .Words("--channel", &WorkOptions::channel, Msg("Where: a code of the list publication-channel."), true)
      .Words("--evidence", &WorkOptions::evidence, Msg("How it can be proved."), true);
  ServiceVerb(verbs, group, "import", Msg("Take in the base list from a spreadsheet."),
              "aiyl service import village.aiyl base.csv --from 2025-01-01 --document 'токтом № 1'", ImportList)
      .Words("FILE", &WorkOptions::file, Msg("The spreadsheet: .xlsx or .csv."), true)
      .Day("--from", &WorkOptions::from, Msg("In force from this day."))
      .Words("--document", &WorkOptions::document, document)
      .Words("--decision", &WorkOptions::decision, Msg("The decision of the Government, where the book has it."))
      .Flag("--whole", &WorkOptions::whole, Msg("It is the whole list: what is missing in it ends."))
      .Flag("--sample", &WorkOptions::sample, Msg("It is a made-up sample."))
      .Flag("--dry-run", &WorkOptions::dry_run, Msg("Say what would happen, and write nothing."));
  ServiceVerb(verbs, group, "edition", Msg("Load an edition of the rules from a file."),
              "aiyl service edition village.aiyl law.json", LoadEdition)
      .Words("FILE", &WorkOptions::file, Msg("The file (schema/services.md)."), true);
}

void AddProposeVerb(VerbSet& verbs, CLI::App& group, const std::string& act, const Message& what,
                    const std::string& example, const char* record, const Message& which) {
  ServiceVerb verb(verbs, group, "propose", what, example, [act](Invocation& in, const WorkOptions& options) {
    return ProposeBy(in, options, act, OnDay(options));
  });
  verb.Words(record, &WorkOptions::evidence, which, true)
      .Words("--initiator", &WorkOptions::initiator,
             Msg("authorised, institution, self-government or association; else as the evidence says"))
      .Words("--reason", &WorkOptions::reason, Msg("More reasons than the evidence says, “KY / RU”."));
  WordsOfProposal(verb);
}

}  // namespace aiyl::cli
