// SPDX-License-Identifier: Apache-2.0
// assess, explain, what-if: the sums of a year, why each of them is what it is, and what a draft decision would bring.
#include <CLI/CLI.hpp>
#include <memory>

#include "cli/plain_names.h"
#include "cli/receipt_text.h"
#include "cli/rules_json.h"
#include "cli/run_act.h"
#include "cli/verb.h"
#include "cli/write_paper.h"
#include "ledger/payers.h"
#include "office/office_record.h"
#include "rules/explanation.h"
#include "tax/assess_run.h"
#include "tax/explain_paper.h"
#include "tax/preview_words.h"
#include "tax/what_if.h"
#include "text/wording.h"

namespace aiyl::cli {

namespace {

struct AssessVerbOptions {
  std::string book, kind, village, note, what, out, paper, take_back;
  int year = 0;
  bool dry_run = false;
  std::vector<std::string> values;
};

Result<std::optional<office::TerritoryId>> VillageOf(store::Book& book, const std::string& words) {
  if (words.empty()) return std::optional<office::TerritoryId>();
  return book.Read<std::optional<office::TerritoryId>>(
      [&](store::Database& db) -> Result<std::optional<office::TerritoryId>> {
        AIYL_ASSIGN(const auto id, RecordOf(db, Invocation::ScopeOf(book), "territory", words));
        return std::optional(office::TerritoryId(id));
      });
}

std::string Money(const Invocation& in, Tyiyn sum) {
  return text::MoneyText(sum, in.Language());
}

Json PreviewJson(const tax::AssessPreview& preview, const Invocation& in) {
  Json gaps = Json::array();
  for (const auto& object : preview.not_computed) {
    Json reasons = Json::array();
    for (const auto& gap : object.gaps) reasons.push_back({{"code", gap.code}, {"reason", in.Tr(gap.words)}});
    gaps.push_back({{"object", object.object.ToText()},
                    {"household", object.household ? Json(object.household->ToText()) : Json(nullptr)},
                    {"reasons", reasons}});
  }
  return {{"objects", preview.objects},
          {"new", preview.fresh},
          {"changed", preview.changed},
          {"same", preview.same},
          {"ended", preview.ended},
          {"zero", preview.zero},
          {"sum_tyiyn", preview.sum.Value()},
          {"difference_tyiyn", preview.difference.Value()},
          {"last_year_tyiyn", preview.last_year.Value()},
          {"verified", preview.verified},
          {"not_charged", preview.undue},
          {"not_computed", gaps}};
}

Result<int> TakeRunBack(Invocation& in, const AssessVerbOptions& options) {
  AIYL_ASSIGN(const Uuid run, ParseUuid(options.take_back, "--take-back"));
  AIYL_ASSIGN(auto book, in.Open(options.book));
  AIYL_ASSIGN(const auto actor, in.Who(*book));
  auto taken = tax::TakeBack(*book, actor, tax::RunId(run), options.note);
  if (!taken && taken.error().field == "reason") taken.error().field = "--note";
  AIYL_ASSIGN(const auto written, std::move(taken));
  in.Give({{"acts", written.acts}, {"assessments", written.assessments}, {"batch", written.batch.ToText()}},
          in.Tr(MsgN("{n} assessment taken back.", "{n} assessments taken back.", written.assessments)));
  return 0;
}

Result<int> Assess(Invocation& in, const AssessVerbOptions& options) {
  if (!options.take_back.empty()) return TakeRunBack(in, options);
  if (options.year == 0 || options.kind.empty())
    return UsageError("cli.assess", Msg("Name the year and the kind: --year 2024 --kind household-plot."));
  AIYL_ASSIGN(auto book, in.Open(options.book));
  AIYL_ASSIGN(const auto actor, in.Who(*book));
  AIYL_ASSIGN(const auto village, VillageOf(*book, options.village));
  tax::AssessRun run(*book, actor,
                     {.year = options.year,
                      .rule_kind = options.kind,
                      .village = village,
                      .progress = in.ShowCount(Msg("Assessments"))});
  AIYL_ASSIGN(const auto preview, run.Compute());
  Json json = PreviewJson(preview, in);
  json["dry_run"] = options.dry_run;
  std::string text;
  for (const auto& line : tax::PreviewLines(preview, in.Language())) text += (text.empty() ? "" : "\n") + line;
  if (!options.dry_run) {
    AIYL_ASSIGN(const auto written, run.Write(options.note));
    json["acts"] = written.acts;
    json["assessments"] = written.assessments;
    if (written.acts > 0) {
      json["batch"] = written.batch.ToText();
      json["run"] = written.run->ToText();
      text += "\n" +
              in.Tr(Msg("To take the run back: aiyl assess BOOK --take-back {run}", {{"run", written.run->ToText()}}));
    } else {
      text += "\n" + in.Tr(Msg("Nothing to record: all stands as it is."));
    }
  }
  in.Give(json, text);
  return 0;
}

Json ExplanationJson(const tax::Explanation& explained) {
  const auto& assessment = explained.assessment;
  Json json = {{"id", assessment.id.ToText()},
               {"year", assessment.year},
               {"kind", assessment.rule_kind},
               {"payer", assessment.payer.ToText()},
               {"payer_ky", explained.payer.ky},
               {"payer_ru", explained.payer.ru},
               {"object", assessment.object.ToText()},
               {"object_ky", explained.object.ky},
               {"object_ru", explained.object.ru},
               {"sum_tyiyn", assessment.sum.Value()},
               {"verified", assessment.verified},
               {"agrees", explained.agrees},
               {"replaces", assessment.replaces ? Json(assessment.replaces->ToText()) : Json(nullptr)},
               {"replaced_by", explained.replaced_by ? Json(explained.replaced_by->ToText()) : Json(nullptr)}};
  if (explained.calculation) json["calculation"] = CalculationJson(*explained.calculation);
  Json due = Json::array();
  for (const auto& part : explained.stored.due)
    due.push_back({{"due", part.due.Iso()}, {"sum_tyiyn", part.sum.Value()}});
  json["due"] = due;
  return json;
}

std::string ExplanationText(const Invocation& in, const tax::Explanation& explained) {
  const auto language = in.DataLanguage();
  std::string text = std::to_string(explained.assessment.year) + "  " + explained.payer.In(language) + "  " +
                     explained.object.In(language) + "  " + Money(in, explained.assessment.sum) + "  " +
                     explained.assessment.id.ToText();
  if (!explained.calculation)
    text += "\n  " + in.Tr(Msg("The object is no longer this payer's: nothing is owed."));
  else
    for (const auto& line : rules::ExplanationLines(*explained.calculation, language)) text += "\n  " + line;
  if (explained.replaced_by)
    text += "\n  " + in.Tr(Msg("Replaced by the assessment {id}.", {{"id", explained.replaced_by->ToText()}}));
  if (!explained.agrees)
    text +=
        "\n  " + in.Tr(Msg("ATTENTION: worked out again, this calculation gives something else than was assessed."));
  return text;
}

// One assessment by its id, or all that stand of a payer (ПИН, account, id).
Result<int> ExplainVerb(Invocation& in, const AssessVerbOptions& options) {
  AIYL_ASSIGN(auto book, in.Open(options.book, store::OpenMode::kReadOnly));
  AIYL_TRY(in.WhoFor(*book, office::kReadTaxes));
  AIYL_ASSIGN(
      const auto all,
      book->Read<std::vector<tax::Explanation>>([&](store::Database& db) -> Result<std::vector<tax::Explanation>> {
        std::vector<tax::AssessmentId> ids;
        if (const auto id = tax::AssessmentId::FromText(options.what); id && tax::FindAssessment(db, *id)) {
          ids.push_back(*id);
        } else {
          auto payers = ledger::PayersWithMembers(db, Invocation::ScopeOf(*book), options.what);
          if (const auto payer = ledger::PayerId::FromText(options.what)) payers.push_back(*payer);
          for (const auto& payer : payers)
            for (const auto& row :
                 tax::StandingOf(db, payer, options.year > 0 ? std::optional(options.year) : std::nullopt))
              if (options.kind.empty() || row.rule_kind == options.kind) ids.push_back(row.id);
        }
        if (ids.empty()) return Refuse("tax.no-assessment", Msg("There is no such assessment."));
        std::vector<tax::Explanation> explained;
        for (const auto& id : ids) {
          AIYL_ASSIGN(auto one, tax::Explain(db, id));
          explained.push_back(std::move(one));
        }
        return explained;
      }));
  Json json = Json::array();
  std::string text;
  bool agrees = true;
  for (const auto& one : all) {
    json.push_back(ExplanationJson(one));
    text += (text.empty() ? "" : "\n\n") + ExplanationText(in, one);
    agrees = agrees && one.agrees;
  }
  Json answer = {{"assessments", json}};
  if (!options.out.empty()) {
    AIYL_ASSIGN(const auto language, PaperTongue(in, options.paper));
    AIYL_ASSIGN(const auto paper, book->Read<page::Document>(
                                      [&](store::Database& db) { return tax::ExplanationPaper(db, all, language); }));
    AIYL_TRY(WritePaper(*book, paper, options.out));
    answer["file"] = options.out;
    answer["pages"] = paper.pages.size();
    text = options.out;
  }
  in.Give(answer, text);
  return agrees ? 0 : 1;
}

Result<int> WhatIfVerb(Invocation& in, const AssessVerbOptions& options) {
  tax::WhatIfOptions what{.year = options.year, .rule_kind = options.kind};
  for (const auto& value : options.values) {
    const size_t equals = value.find('=');
    if (equals == std::string::npos || equals == 0)
      return UsageError("cli.data", Msg("“{text}” is no figure; write kz=1.2.", {{"text", value}}));
    what.values[value.substr(0, equals)] = value.substr(equals + 1);
  }
  AIYL_ASSIGN(auto book, in.Open(options.book, store::OpenMode::kReadOnly));
  AIYL_ASSIGN(const auto actor, in.Who(*book));
  AIYL_ASSIGN(what.village, VillageOf(*book, options.village));
  AIYL_ASSIGN(const auto result, tax::WhatIf(*book, actor, what));
  Json bands = Json::array();
  std::string text = in.Tr(
      Msg("Now {now}, with the draft {then}.", {{"now", Money(in, result.now)}, {"then", Money(in, result.then)}}));
  text += "\n" + in.Tr(Msg("Of {payers} households and other payers {more} pay more, {less} pay less, {same} the same; "
                           "the largest rise is {rise}.",
                           {{"payers", std::to_string(result.payers)},
                            {"more", std::to_string(result.more)},
                            {"less", std::to_string(result.less)},
                            {"same", std::to_string(result.same)},
                            {"rise", Money(in, result.largest_more)}}));
  for (const auto& band : result.bands) {
    bands.push_back({{"from_tyiyn", band.from},
                     {"to_tyiyn", band.to ? Json(*band.to) : Json(nullptr)},
                     {"now", band.now},
                     {"then", band.then}});
    text += "\n  " + tax::BandWords(band, in.DataLanguage()) + "  " + std::to_string(band.now) + " → " +
            std::to_string(band.then);
  }
  if (result.not_computed > 0)
    text +=
        "\n" + in.Tr(MsgN("{n} object cannot be computed.", "{n} objects cannot be computed.", result.not_computed));
  if (!result.verified) text += "\n" + in.Tr(rules::NotVerified());
  Json json = {{"now_tyiyn", result.now.Value()},
               {"then_tyiyn", result.then.Value()},
               {"payers", result.payers},
               {"more", result.more},
               {"less", result.less},
               {"same", result.same},
               {"largest_rise_tyiyn", result.largest_more.Value()},
               {"median_now_tyiyn", result.median_now.Value()},
               {"median_then_tyiyn", result.median_then.Value()},
               {"not_computed", result.not_computed},
               {"verified", result.verified},
               {"bands", bands}};
  if (!options.out.empty()) {
    AIYL_ASSIGN(const auto language, PaperTongue(in, options.paper));
    AIYL_ASSIGN(const auto paper, book->Read<page::Document>([&](store::Database& db) {
      return tax::WhatIfPaper(db, book->Identity().office, result, language);
    }));
    AIYL_TRY(WritePaper(*book, paper, options.out));
    json["file"] = options.out;
    text += "\n" + options.out;
  }
  in.Give(json, text);
  return 0;
}

}  // namespace

void AddAssessVerbs(VerbSet& verbs) {
  auto options = std::make_shared<AssessVerbOptions>();
  const auto common = [&](CLI::App& verb) {
    verb.add_option("BOOK", options->book, verbs.T(Msg("The book.")))->required();
  };
  CLI::App& assess = verbs.Add("assess",
                               Msg("Work out a tax of one kind for a year from the book and record it: first what will "
                                   "change, then the acts. A second run changes nothing."),
                               "aiyl assess village.aiyl --year 2024 --kind household-plot --dry-run");
  common(assess);
  assess.add_option("--year", options->year, verbs.T(Msg("The tax year.")))->option_text("YYYY");
  assess.add_option("--kind", options->kind, verbs.T(Msg("Kind of object: see aiyl rules list.")))->option_text("KIND");
  assess.add_option("--take-back", options->take_back, verbs.T(Msg("Take a run back, by its id; --note says why.")))
      ->option_text("RUN");
  assess.add_option("--village", options->village, verbs.T(Msg("Only this village.")))->option_text("NAME");
  assess.add_option("--note", options->note, verbs.T(Msg("A note of the acts.")));
  assess.add_flag("--dry-run", options->dry_run, verbs.T(Msg("Only say what would change.")));
  verbs.Runs(assess, [options](Invocation& in) { return Assess(in, *options); });

  CLI::App& explain =
      verbs.Add("explain",
                Msg("Why an assessment is what it is: every step with its article, every input with its "
                    "source. Exit status 1 where it does not come out again."),
                "aiyl explain village.aiyl 17 --year 2024");
  common(explain);
  explain.add_option("ASSESSMENT", options->what, verbs.T(Msg("Its id, or a payer: account, ПИН, id.")))->required();
  explain.add_option("--year", options->year, verbs.T(Msg("Only this year.")))->option_text("YYYY");
  explain.add_option("--kind", options->kind, verbs.T(Msg("Only this kind.")))->option_text("KIND");
  explain.add_option("--out", options->out, verbs.T(Msg("The explanation as pages.")))->option_text("FILE.pdf");
  explain.add_option("--paper", options->paper, verbs.T(Msg("Language of the paper.")))->option_text("ky|ru");
  verbs.Runs(explain, [options](Invocation& in) { return ExplainVerb(in, *options); });

  CLI::App& what_if = verbs.Add("what-if",
                                Msg("What figures of a draft decision would bring: in total and by households. Nothing "
                                    "is written."),
                                "aiyl what-if village.aiyl --year 2024 --kind household-plot --set kz=1.2");
  common(what_if);
  what_if.add_option("--year", options->year, verbs.T(Msg("The tax year.")))->required()->option_text("YYYY");
  what_if.add_option("--kind", options->kind, verbs.T(Msg("Kind of object: see aiyl rules list.")))
      ->required()
      ->option_text("KIND");
  what_if.add_option("--set", options->values, verbs.T(Msg("A figure of the draft.")))
      ->required()
      ->option_text("NAME=VALUE");
  what_if.add_option("--village", options->village, verbs.T(Msg("Where the draft would hold, else everywhere.")))
      ->option_text("NAME");
  what_if.add_option("--out", options->out, verbs.T(Msg("The page for the council.")))->option_text("FILE.pdf");
  what_if.add_option("--paper", options->paper, verbs.T(Msg("Language of the paper.")))->option_text("ky|ru");
  verbs.Runs(what_if, [options](Invocation& in) { return WhatIfVerb(in, *options); });
}

}  // namespace aiyl::cli
