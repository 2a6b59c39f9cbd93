// SPDX-License-Identifier: Apache-2.0
// rules list, rules check, tax-calc: the dated rules of taxes, the proofs of a rule file, and one sum without a book.
#include <CLI/CLI.hpp>
#include <memory>

#include "base/atomic_file.h"
#include "cli/rules_json.h"
#include "cli/run_act.h"
#include "cli/verb.h"
#include "rules/explanation.h"
#include "rules/rule_check.h"
#include "rules/shipped_rules.h"

namespace aiyl::cli {

namespace {

struct RulesOptions {
  std::vector<std::string> files;
  std::string kind, on, data;
};

std::string PeriodText(Date from, const std::optional<Date>& to) {
  return from.Iso() + " … " + (to ? to->Iso() : std::string());
}

Result<int> List(Invocation& in, const RulesOptions& options) {
  Json rows = Json::array();
  std::string text;
  for (const auto& file : rules::ShippedRules()) {
    if (!options.kind.empty() && file.kind != options.kind) continue;
    text += (text.empty() ? "" : "\n") + file.kind + "  " + file.name.In(in.DataLanguage());
    Json sets = Json::array();
    for (const auto& set : file.sets) {
      const std::string state =
          set.unknown              ? in.Tr(Msg("not known: {reason}", {{"reason", set.unknown->In(in.DataLanguage())}}))
          : set.reference.verified ? in.Tr(Msg("verified"))
                                   : in.Tr(Msg("NOT VERIFIED"));
      text += "\n  " + PeriodText(set.from, set.to) + "  " + set.reference.act.In(in.DataLanguage()) + ", " +
              set.reference.article + "  " + state;
      sets.push_back(RuleSetJson(set));
    }
    rows.push_back({{"kind", file.kind},
                    {"name_ky", file.name.ky},
                    {"name_ru", file.name.ru},
                    {"hash", file.hash},
                    {"sets", sets}});
  }
  if (rows.empty()) return Refuse("rules.no-kind", NoKind(options.kind));
  in.Give({{"rules", rows}}, text);
  return 0;
}

// The shipped files where none is named. Exit status 1 where anything was found.
Result<int> Check(Invocation& in, const RulesOptions& options) {
  Json files = Json::array();
  std::string text;
  int found = 0;
  const auto check = [&](const std::string& name, const std::string& content) {
    Json findings = Json::array();
    const auto tell = [&](const std::string& place, const Message& problem) {
      ++found;
      findings.push_back({{"place", place}, {"problem", in.Tr(problem)}});
      text += (text.empty() ? "" : "\n") + name + "  " + place + "  " + in.Tr(problem);
    };
    const auto file = rules::ReadRuleFile(content);
    if (!file)
      tell("", file.error().message);
    else
      for (const auto& finding : rules::CheckRules(*file)) tell(finding.place, finding.problem);
    if (findings.empty()) text += (text.empty() ? "" : "\n") + name + "  " + in.Tr(Msg("in order"));
    files.push_back({{"file", name}, {"kind", file ? file->kind : ""}, {"findings", findings}});
  };
  if (options.files.empty())
    for (const auto& [name, content] : rules::ShippedRuleTexts()) check(name, content);
  for (const auto& name : options.files) {
    AIYL_ASSIGN(const auto content, ReadWholeFile(name));
    check(name, content);
  }
  in.Give({{"files", files}, {"findings", found}}, text);
  return found == 0 ? 0 : 1;
}

// A figure of JSON as it is written: 420, 420.5; never through a binary fraction of ours.
Result<rules::GivenInputs> InputsFrom(const std::string& data) {
  AIYL_ASSIGN(const Json json, JsonObject(data, "--data"));
  rules::GivenInputs given;
  for (const auto& [name, value] : json.items()) {
    if (value.is_string())
      given[name] = {value.get<std::string>()};
    else if (value.is_number())
      given[name] = {value.dump()};
    else
      return UsageError("cli.data", Msg("“{name}” must be a text or a number.", {{"name", name}}));
  }
  return given;
}

Result<int> Calc(Invocation& in, const RulesOptions& options) {
  const auto* file = rules::FindShippedRules(options.kind);
  if (!file) return UsageError("rules.no-kind", NoKind(options.kind));
  Date on = in.Today();
  if (!options.on.empty()) {
    AIYL_ASSIGN(on, ParseDate(options.on, "--on"));
  }
  AIYL_ASSIGN(const auto given, InputsFrom(options.data));
  AIYL_ASSIGN(const auto result, rules::Calculate(*file, on, given));
  std::string text;
  for (const auto& line : rules::ExplanationLines(result, in.DataLanguage())) text += (text.empty() ? "" : "\n") + line;
  in.Give(CalculationJson(result), text);
  return 0;
}

}  // namespace

void AddRulesVerbs(VerbSet& verbs) {
  auto options = std::make_shared<RulesOptions>();
  CLI::App& parent = verbs.Group("rules", Msg("Dated rules of taxes and payments: list them, check a file."));
  CLI::App& list = verbs.Add("list", Msg("The rules by kind and period, with their act and whether it was verified."),
                             "aiyl rules list --kind dwelling", &parent);
  list.add_option("--kind", options->kind, verbs.T(Msg("Only this kind of object.")))->option_text("KIND");
  verbs.Runs(list, [options](Invocation& in) { return List(in, *options); });
  CLI::App& check = verbs.Add("check",
                              Msg("Prove a rule file: no gap or overlap of days, a reference for each figure, a value "
                                  "for each input, units that agree. Without a file: those of the program."),
                              "aiyl rules check dwelling.json", &parent);
  check.add_option("FILE", options->files, verbs.T(Msg("Rule files.")));
  verbs.Runs(check, [options](Invocation& in) { return Check(in, *options); });

  CLI::App& calc = verbs.Add("tax-calc", Msg("One sum of one object, with its steps and articles; needs no book."), "");
  calc.add_option("--kind", options->kind, verbs.T(Msg("Kind of object; see below.")))->required()->option_text("KIND");
  calc.add_option("--on", options->on, verbs.T(Msg("A day of the tax year, else today.")))->option_text("YYYY-MM-DD");
  calc.add_option("--data", options->data, verbs.T(Msg("The inputs as a JSON object, or @FILE.")))
      ->required()
      ->option_text("JSON|@FILE");
  const auto language = verbs.Language();
  const std::string example = verbs.T(Msg("Example:"));
  // Asked for when the help is shown: reading the rules costs time that no other verb should pay.
  calc.footer([language, example] {
    return InputsHelp(language) + "\n" + example +
           "\n  aiyl tax-calc --kind dwelling --on 2023-06-01 --data '{\"area\": 420, \"wall\": \"adobe\", \"age\": "
           "38, "
           "\"population\": 3000, \"place\": \"Нарынский район\"}'";
  });
  verbs.Runs(calc, [options](Invocation& in) { return Calc(in, *options); });
}

}  // namespace aiyl::cli
