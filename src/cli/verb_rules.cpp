// SPDX-License-Identifier: Apache-2.0
// rules list, check, import, withdraw, export: the dated rules of taxes, the proofs of a rule file, and which file
// counts in a book; tax-calc: one sum without a book.
#include <CLI/CLI.hpp>
#include <memory>

#include "base/atomic_file.h"
#include "base/shown_date.h"
#include "cli/rules_json.h"
#include "cli/run_act.h"
#include "cli/verb.h"
#include "rules/explanation.h"
#include "rules/rule_check.h"
#include "rules/shipped_rules.h"
#include "tax/rule_files.h"

namespace aiyl::cli {

namespace {

struct RulesOptions {
  std::vector<std::string> files, words;
  std::string book, file, kind, note, on, data;
};

std::string PeriodText(Date from, const std::optional<Date>& to) {
  return from.Iso() + " … " + (to ? to->Iso() : std::string());
}

// Of one kind: where it comes from, and its periods.
void PutFile(const Invocation& in, const rules::RuleFile& file, const std::optional<tax::KnownRuleFile>& known,
             Json& rows, std::string& text) {
  text += (text.empty() ? "" : "\n") + file.kind + "  " + file.name.In(in.DataLanguage());
  Json row = {{"kind", file.kind}, {"name_ky", file.name.ky}, {"name_ru", file.name.ru}, {"hash", file.hash}};
  if (known) {
    row["from"] = known->day ? "book" : "program";
    if (known->day) row["taken"] = known->day->Iso();
    text += "  " +
            (known->day ? in.Tr(Msg("taken into the book on {day}", {{"day", Shown(*known->day)}}))
                        : in.Tr(Msg("of the program"))) +
            "  " + file.hash.substr(0, 12);
  }
  Json sets = Json::array();
  for (const auto& set : file.sets) {
    const std::string state = set.unknown
                                  ? in.Tr(Msg("not known: {reason}", {{"reason", set.unknown->In(in.DataLanguage())}}))
                              : set.reference.verified ? in.Tr(Msg("verified"))
                                                       : in.Tr(Msg("NOT VERIFIED"));
    text += "\n  " + PeriodText(set.from, set.to) + "  " + set.reference.act.In(in.DataLanguage()) + ", " +
            set.reference.article + "  " + state;
    sets.push_back(RuleSetJson(set));
  }
  row["sets"] = std::move(sets);
  rows.push_back(std::move(row));
}

// The files of the program, or those that count in a book.
Result<int> List(Invocation& in, const RulesOptions& options) {
  Json rows = Json::array();
  std::string text;
  const auto wanted = [&](const std::string& kind) { return options.kind.empty() || kind == options.kind; };
  if (options.book.empty()) {
    for (const auto& file : rules::ShippedRules())
      if (wanted(file.kind)) PutFile(in, file, {}, rows, text);
  } else {
    AIYL_ASSIGN(auto book, in.Open(options.book));
    AIYL_ASSIGN(const auto actor, in.Who(*book));
    AIYL_TRY(book->ReadAny([&](store::Database& db) -> Status {
      for (const auto& known : tax::ListRuleFiles(db, actor.office)) {
        if (!known.counts || !wanted(known.kind)) continue;
        AIYL_ASSIGN(const auto file, tax::RuleFileOf(db, actor.office, known.kind));
        PutFile(in, *file, known, rows, text);
      }
      return {};
    }));
  }
  if (rows.empty()) return Refuse("rules.no-kind", NoKind(options.kind));
  in.Give({{"rules", rows}}, text);
  return 0;
}

Result<int> ImportFile(Invocation& in, const RulesOptions& options) {
  AIYL_ASSIGN(const auto content, ReadWholeFile(options.file));
  AIYL_ASSIGN(auto book, in.Open(options.book));
  Json data = {{"text", content}};
  PutText(data, "note", options.note);
  auto done = RunActVerb(in, *book, "rules.import", std::move(data));
  if (!done) done.error().field.clear();  // the act's name for what the caller knows as a file
  return done;
}

Result<int> Withdraw(Invocation& in, const RulesOptions& options) {
  AIYL_ASSIGN(auto book, in.Open(options.book));
  Json data = {{"kind", options.kind}};
  PutText(data, "note", options.note);
  return RunActVerb(in, *book, "rules.withdraw", std::move(data));
}

// Byte for byte: who takes the file has the same hash.
Result<int> Export(Invocation& in, const RulesOptions& options) {
  const std::string& kind = options.words.back();
  std::string content;
  if (options.words.size() > 1) {
    AIYL_ASSIGN(auto book, in.Open(options.words[0]));
    AIYL_ASSIGN(const auto actor, in.Who(*book));
    AIYL_ASSIGN(content, book->Read<std::string>(
                             [&](store::Database& db) { return tax::RuleFileText(db, actor.office, kind); }));
  } else {
    const auto& all = rules::ShippedRules();
    for (size_t i = 0; i < all.size(); ++i)
      if (all[i].kind == kind) content = rules::ShippedRuleTexts()[i].second;
    if (content.empty()) return Refuse("rules.no-kind", NoKind(kind));
  }
  const std::string file = options.file.empty() ? kind + ".json" : options.file;
  AIYL_TRY(WriteFileAtomically(file, content));
  AIYL_ASSIGN(const auto read, rules::ReadRuleFile(content));
  in.Give({{"kind", kind}, {"file", file}, {"hash", read.hash}}, file + "  " + read.hash.substr(0, 12));
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
  list.add_option("BOOK", options->book,
                  verbs.T(Msg("The rules that count in this book; without one, the program's.")));
  list.add_option("--kind", options->kind, verbs.T(Msg("Only this kind of object.")))->option_text("KIND");
  verbs.Runs(list, [options](Invocation& in) { return List(in, *options); });
  CLI::App& check = verbs.Add("check",
                              Msg("Prove a rule file: no gap or overlap of days, a reference for each figure, a value "
                                  "for each input, units that agree. Without a file: those of the program."),
                              "aiyl rules check dwelling.json", &parent);
  check.add_option("FILE", options->files, verbs.T(Msg("Rule files.")));
  verbs.Runs(check, [options](Invocation& in) { return Check(in, *options); });

  CLI::App& import =
      verbs.Add("import", Msg("Take a rule file into the book: it counts from now on. It must be in order."),
                "aiyl rules import village.aiyl dwelling.json", &parent);
  import.add_option("BOOK", options->book, verbs.T(Msg("The book.")))->required();
  import.add_option("FILE", options->file, verbs.T(Msg("The rule file.")))->required();
  import.add_option("--note", options->note, verbs.T(Msg("Why.")))->option_text("TEXT");
  verbs.Runs(import, [options](Invocation& in) { return ImportFile(in, *options); });
  CLI::App& withdraw = verbs.Add(
      "withdraw", Msg("Withdraw the rule file that counts: the one before it counts again, else the program's."),
      "aiyl rules withdraw village.aiyl dwelling", &parent);
  withdraw.add_option("BOOK", options->book, verbs.T(Msg("The book.")))->required();
  withdraw.add_option("KIND", options->kind, verbs.T(Msg("Kind of the rules.")))->required();
  withdraw.add_option("--note", options->note, verbs.T(Msg("Why.")))->option_text("TEXT");
  verbs.Runs(withdraw, [options](Invocation& in) { return Withdraw(in, *options); });
  CLI::App& out = verbs.Add(
      "export", Msg("Write a rule file for another office: the one that counts in the book, or the program's."),
      "aiyl rules export village.aiyl dwelling --out dwelling.json", &parent);
  out.add_option("WORDS", options->words, verbs.T(Msg("[BOOK] KIND")))
      ->required()
      ->expected(1, 2)
      ->option_text("[BOOK] KIND");
  out.add_option("--out", options->file, verbs.T(Msg("The file to write, else KIND.json.")))->option_text("FILE");
  verbs.Runs(out, [options](Invocation& in) { return Export(in, *options); });

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
