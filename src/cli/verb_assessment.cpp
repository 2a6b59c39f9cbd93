// SPDX-License-Identifier: Apache-2.0
// assessment record, list, propose: services held against the numbers of their standard by one of the three assessors.
#include <charconv>
#include <CLI/CLI.hpp>
#include <memory>

#include "cli/record_list.h"
#include "cli/run_act.h"
#include "cli/service_work.h"
#include "cli/verb.h"
#include "office/code_list.h"
#include "quality/assessment.h"

namespace aiyl::cli {

namespace {

struct AssessmentOptions {
  std::string book, service, assessor, name, remark, day, from, until;
  std::vector<std::string> measured, kept, broken;
};

// «term-days=3» to a row of the act.
Result<Json> Measured(const std::string& words) {
  const auto equal = words.find('=');
  int64_t number = 0;
  const char* begin = words.data() + (equal == std::string::npos ? 0 : equal + 1);
  const auto [end, problem] = std::from_chars(begin, words.data() + words.size(), number);
  if (equal == std::string::npos || equal == 0 || problem != std::errc() || end != words.data() + words.size())
    return UsageError("cli.usage", Msg("What was measured is PARAMETER=NUMBER, such as term-days=3, not “{text}”.",
                                       {{"text", words}}));
  return Json{{"parameter", words.substr(0, equal)}, {"observed", number}};
}

Result<int> Record(Invocation& in, const AssessmentOptions& options) {
  Json items = Json::array();
  for (const auto& words : options.measured) {
    AIYL_ASSIGN(auto row, Measured(words));
    items.push_back(std::move(row));
  }
  for (const auto* list : {&options.kept, &options.broken})
    for (const auto& words : *list)
      items.push_back({{"parameter", "other"}, {"met", list == &options.kept}, {"remark", words}});
  if (items.empty()) return UsageError("cli.usage", Msg("{argument} is missing.", {{"argument", "--measured"}}));
  Json data = {{"service", options.service}, {"assessor", options.assessor}, {"items", std::move(items)}};
  PutText(data, "assessor_name", options.name);
  PutText(data, "remark", options.remark);
  PutText(data, "happened_on", options.day);
  AIYL_ASSIGN(auto book, in.Open(options.book));
  return RunActVerb(in, *book, "assessment.record", std::move(data));
}

Json AssessmentJson(const quality::Assessment& one) {
  Json items = Json::array();
  for (const auto& item : one.items)
    items.push_back({{"parameter", item.parameter},
                     {"expected", item.expected ? Json(*item.expected) : Json(nullptr)},
                     {"observed", item.observed ? Json(*item.observed) : Json(nullptr)},
                     {"met", item.met},
                     {"remark", item.remark}});
  return {{"id", one.id.ToText()},
          {"service", one.service.ToText()},
          {"standard", one.standard.ToText()},
          {"assessor", one.assessor},
          {"assessor_name", one.assessor_name},
          {"day", one.day.Iso()},
          {"remark", one.remark},
          {"items", items}};
}

std::string AssessmentLines(const Invocation& in, store::Database& db, const quality::Assessment& one) {
  const auto language = in.DataLanguage();
  const auto service = services::FindServiceOn(db, one.service, one.day);
  std::string text = one.day.Iso() + "  " + (service ? service->name.In(language) : one.service.ToText()) + "  " +
                     office::CodeName(db, "assessor", one.assessor, language) + ": " + one.assessor_name;
  for (const auto& item : one.items) {
    text +=
        "\n  " + (item.parameter == "other" ? item.remark
                                            : office::CodeName(db, "assessment-parameter", item.parameter, language));
    if (item.expected && item.observed)
      text += "  " + in.Tr(Msg("{observed} of {expected}", {{"observed", std::to_string(*item.observed)},
                                                            {"expected", std::to_string(*item.expected)}}));
    text += "  " + in.Tr(item.met ? Msg("kept") : Msg("not kept"));
  }
  return text;
}

Result<int> List(Invocation& in, const AssessmentOptions& options) {
  return GiveRecords(in, options, "assessments", quality::ListAssessments, AssessmentJson, AssessmentLines);
}

}  // namespace

void AddAssessmentVerbs(VerbSet& verbs) {
  CLI::App& parent =
      verbs.Group("assessment", Msg("Services assessed against the numbers of their standard (art. 14)."));
  std::shared_ptr<AssessmentOptions> options;
  CLI::App* verb = nullptr;
  const auto add = [&](const char* name, const Message& what, const char* example,
                       Result<int> (*body)(Invocation&, const AssessmentOptions&)) {
    options = std::make_shared<AssessmentOptions>();
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

  add("record", Msg("Record an assessment: what was measured, what is kept and what is not."),
      "aiyl assessment record village.aiyl 'base 1' --assessor consumers --name 'Керектөөчүлөр бирикмеси' "
      "--measured term-days=3 --measured wait-apply=20 --broken 'пандус жок'",
      Record);
  text("SERVICE", options->service, Msg("Its number, name or id."), "NUMBER|NAME|ID")->required();
  text("--assessor", options->assessor,
       Msg("Who assesses: the body itself, an association of consumers, the authorised "
           "body."),
       "body|consumers|authorised")
      ->required();
  text("--name", options->name, Msg("Name of the assessor."), "TEXT");
  many("--measured", options->measured, Msg("A number of the standard as it was measured; several times for several."),
       "term-days|wait-apply|wait-receive=N");
  many("--kept", options->kept, Msg("Another parameter of the standard that is kept."), "TEXT");
  many("--broken", options->broken, Msg("Another parameter of the standard that is not kept."), "TEXT");
  text("--remark", options->remark, Msg("Remark"), "TEXT");
  text("--day", options->day, Msg("The day on which it happened, else today."), "YYYY-MM-DD");

  add("list", Msg("Assessments, latest first, with what is kept and what is not."),
      "aiyl assessment list village.aiyl --from 2026-01-01", List);
  text("--from", options->from, Msg("Of this day or later."), "YYYY-MM-DD");
  text("--to", options->until, Msg("Of this day or before."), "YYYY-MM-DD");

  AddProposeVerb(verbs, parent, "service.by-assessment", Msg("Ask for a change of the list of services because of it."),
                 "aiyl assessment propose village.aiyl 2026-11-20 --kind change --service 'base 1'", "ASSESSMENT",
                 Msg("The assessment: its day, or the id."));
}

}  // namespace aiyl::cli
