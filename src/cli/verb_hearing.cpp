// SPDX-License-Identifier: Apache-2.0
// hearing announce, record, list, show, propose: public hearings and public expertise.
#include <CLI/CLI.hpp>
#include <memory>

#include "cli/plain_names.h"
#include "cli/record_list.h"
#include "cli/run_act.h"
#include "cli/service_work.h"
#include "cli/survey_verbs.h"
#include "office/code_list.h"
#include "quality/hearing.h"

namespace aiyl::cli {

namespace {

struct HearingOptions {
  std::string book, hearing, kind, subject, place, organiser, service, day, announced, summary_ky, summary_ru,
      justified, safe, efficient, from, until;
  std::vector<std::string> taken, declined;
  std::optional<int64_t> participants;
};

Json Head(const HearingOptions& options) {
  Json data = Json::object();
  PutText(data, "kind", options.kind);
  PutBoth(data, "subject", options.subject);
  PutText(data, "place", options.place);
  PutText(data, "organiser", options.organiser);
  PutText(data, "service", options.service);
  return data;
}

// --day is the hearing's own day here: it is announced today, unless something else is said.
Result<int> Announce(Invocation& in, const HearingOptions& options) {
  Json data = Head(options);
  if (options.kind.empty()) data["kind"] = "hearing";
  data["day"] = options.day;
  PutText(data, "happened_on", options.announced);
  AIYL_ASSIGN(auto book, in.Open(options.book));
  return RunActVerb(in, *book, "hearing.announce", std::move(data));
}

Status PutYesNo(Json& data, const char* field, const std::string& words, const char* option) {
  if (words.empty()) return {};
  if (words != "yes" && words != "no")
    return UsageError("cli.yes-no",
                      Msg("{argument} is yes or no, not “{text}”.", {{"argument", option}, {"text", words}}));
  data[field] = words == "yes";
  return {};
}

// «PROPOSAL», or «PROPOSAL=WHY NOT».
Result<Json> Proposals(const HearingOptions& options) {
  Json rows = Json::array();
  for (const auto& words : options.taken) rows.push_back({{"body", words}, {"taken", true}});
  for (const auto& words : options.declined) {
    const auto equal = words.find('=');
    if (equal == std::string::npos || equal == 0 || equal + 1 == words.size())
      return UsageError("cli.usage", Msg("A declined proposal is PROPOSAL=REASON, not “{text}”.", {{"text", words}}));
    rows.push_back({{"body", words.substr(0, equal)}, {"taken", false}, {"reason", words.substr(equal + 1)}});
  }
  return rows;
}

Result<int> Record(Invocation& in, const HearingOptions& options) {
  Json data = Head(options);
  PutText(data, "id", options.hearing);
  PutText(data, "happened_on", options.day);
  if (options.participants) data["participants"] = *options.participants;
  AIYL_TRY(PutYesNo(data, "justified", options.justified, "--justified"));
  AIYL_TRY(PutYesNo(data, "safe", options.safe, "--safe"));
  AIYL_TRY(PutYesNo(data, "efficient", options.efficient, "--efficient"));
  AIYL_ASSIGN(data["summary_ky"], TextOrFile(options.summary_ky));
  AIYL_ASSIGN(data["summary_ru"], TextOrFile(options.summary_ru));
  AIYL_ASSIGN(auto proposals, Proposals(options));
  if (!proposals.empty()) data["proposals"] = std::move(proposals);
  AIYL_ASSIGN(auto book, in.Open(options.book));
  return RunActVerb(in, *book, "hearing.record", std::move(data));
}

template <class T>
Json OrNull(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

Json HearingJson(const quality::Hearing& one) {
  Json proposals = Json::array(), summary = Json::object();
  for (const auto& proposal : one.proposals)
    proposals.push_back({{"body", proposal.body}, {"taken", proposal.taken}, {"reason", proposal.reason}});
  for (const auto& [language, words] : one.summary) summary[language] = words;
  return {{"id", one.id.ToText()},
          {"kind", one.kind},
          {"day", one.day.Iso()},
          {"place", one.place},
          {"subject", BothJson(one.subject)},
          {"organiser", one.organiser},
          {"service", one.service ? Json(one.service->ToText()) : Json(nullptr)},
          {"held", one.held},
          {"participants", OrNull(one.participants)},
          {"justified", OrNull(one.justified)},
          {"safe", OrNull(one.safe)},
          {"efficient", OrNull(one.efficient)},
          {"summary", summary},
          {"proposals", proposals}};
}

std::string HearingLine(const Invocation& in, store::Database& db, const quality::Hearing& one) {
  std::string line = one.day.Iso() + "  " + office::CodeName(db, "hearing-kind", one.kind, in.DataLanguage()) + "  " +
                     one.subject.In(in.DataLanguage()) + "  ";
  if (!one.held) return line + in.Tr(Msg("announced"));
  return line + (one.participants ? in.Tr(Msg("took part: {count}", {{"count", std::to_string(*one.participants)}}))
                                  : one.organiser);
}

Result<int> List(Invocation& in, const HearingOptions& options) {
  return GiveRecords(in, options, "hearings", quality::ListHearings, HearingJson, HearingLine);
}

Result<int> Show(Invocation& in, const HearingOptions& options) {
  AIYL_ASSIGN(auto book, in.Open(options.book));
  return book->Read<int>([&](store::Database& db) -> Result<int> {
    AIYL_ASSIGN(const Uuid id, RecordOf(db, Invocation::ScopeOf(*book), "hearing", options.hearing));
    const auto one = quality::FindHearing(db, quality::HearingId(id));
    if (!one) return Refuse("act.unknown-record", Msg("This record is not in the book."));
    std::string text = HearingLine(in, db, *one);
    if (!one->place.empty()) text += "\n" + one->place;
    if (one->kind == "expertise" && one->held)
      for (const auto& [words, yes] : {std::pair(Msg("Justified"), one->justified), std::pair(Msg("Safe"), one->safe),
                                       std::pair(Msg("Economically efficient"), one->efficient)})
        text += "\n" + in.Tr(words) + ": " + in.Tr(yes.value_or(false) ? Msg("yes, it is") : Msg("no, it is not"));
    const auto summary = one->summary.find(in.DataLanguage() == office::Language::kRu ? "ru" : "ky");
    if (summary != one->summary.end()) text += "\n" + summary->second;
    for (const auto& proposal : one->proposals)
      text += "\n  " + proposal.body + ": " +
              in.Tr(proposal.taken ? Msg("taken") : Msg("declined: {reason}", {{"reason", proposal.reason}}));
    in.Give(HearingJson(*one), text);
    return 0;
  });
}

}  // namespace

void AddHearingVerbs(VerbSet& verbs) {
  CLI::App& parent = verbs.Group("hearing", Msg("Public hearings and public expertise: announce, record, read."));
  std::shared_ptr<HearingOptions> options;
  CLI::App* verb = nullptr;
  const auto add = [&](const char* name, const Message& what, const char* example,
                       Result<int> (*body)(Invocation&, const HearingOptions&)) {
    options = std::make_shared<HearingOptions>();
    verb = &verbs.Add(name, what, example, &parent);
    verb->add_option("BOOK", options->book, verbs.T(Msg("The book.")))->required();
    verbs.Runs(*verb, [kept = options, body](Invocation& in) { return body(in, *kept); });
  };
  const auto text = [&](const char* name, std::string& value, const Message& what, const char* form) {
    return verb->add_option(name, value, verbs.T(what))->option_text(form);
  };
  const auto many = [&](const char* name, std::vector<std::string>& value, const Message& what, const char* form) {
    verb->add_option(name, value, verbs.T(what))->option_text(form)->expected(1)->take_all();
  };
  const auto head = [&](bool needed) {
    text("--kind", options->kind, Msg("A hearing, else what is said here."), "hearing|expertise");
    text("--subject", options->subject, Msg("The subject in both languages."), "\"KY / RU\"")->required(needed);
    text("--place", options->place, Msg("The place."), "TEXT")->required(needed);
    text("--organiser", options->organiser, Msg("Who called it, or made the expertise."), "TEXT");
    text("--service", options->service, Msg("The service it is about."), "NUMBER|NAME|ID");
  };
  const Message which = Msg("The hearing: its day, or the id.");

  add("announce", Msg("Announce a hearing or an expertise."),
      "aiyl hearing announce village.aiyl --subject 'Таштанды / Мусор' --place 'Клуб' --day 2026-12-20", Announce);
  head(true);
  text("--day", options->day, Msg("The day of the hearing."), "YYYY-MM-DD")->required();
  text("--announced", options->announced, Msg("The day on which it was announced, else today."), "YYYY-MM-DD");

  add("record", Msg("Record what a hearing or an expertise came to."),
      "aiyl hearing record village.aiyl 2026-11-20 --participants 42 --summary-ky @угуу.ky.txt --summary-ru "
      "@угуу.ru.txt "
      "--taken 'Үлгү акы' --declined 'Акысыз=чыгым бар'",
      Record);
  text("HEARING", options->hearing, Msg("The hearing announced before: its day, or the id."), "DAY|ID");
  head(false);
  text("--day", options->day, Msg("The day on which it happened, else today."), "YYYY-MM-DD");
  verb->add_option("--participants", options->participants, verbs.T(Msg("How many people took part.")))
      ->option_text("N");
  text("--summary-ky", options->summary_ky, Msg("Summary in Kyrgyz."), "TEXT|@FILE")->required();
  text("--summary-ru", options->summary_ru, Msg("Summary in Russian."), "TEXT|@FILE")->required();
  many("--taken", options->taken, Msg("A proposal that was taken; several times for several."), "PROPOSAL");
  many("--declined", options->declined, Msg("A proposal that was declined, and why."), "PROPOSAL=REASON");
  text("--justified", options->justified, Msg("Of an expertise: is it justified."), "yes|no");
  text("--safe", options->safe, Msg("Of an expertise: is it safe."), "yes|no");
  text("--efficient", options->efficient, Msg("Of an expertise: is it economically efficient."), "yes|no");

  add("list", Msg("Hearings and expertise, latest first."), "aiyl hearing list village.aiyl --from 2026-01-01", List);
  text("--from", options->from, Msg("Of this day or later."), "YYYY-MM-DD");
  text("--to", options->until, Msg("Of this day or before."), "YYYY-MM-DD");

  add("show", Msg("One hearing with its summary and proposals."), "aiyl hearing show village.aiyl 2026-11-20", Show);
  text("HEARING", options->hearing, which, "DAY|ID")->required();

  AddProposeVerb(verbs, parent, "service.by-hearing", Msg("Ask for a change of the list of services because of it."),
                 "aiyl hearing propose village.aiyl 2026-11-20 --kind change --service 'additional 1'", "HEARING",
                 which);
}

}  // namespace aiyl::cli
