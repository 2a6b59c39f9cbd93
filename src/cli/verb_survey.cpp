// SPDX-License-Identifier: Apache-2.0
// survey questionnaire, wave, answer, result: asking people and counting what they said.
#include <CLI/CLI.hpp>
#include <memory>

#include "base/atomic_file.h"
#include "cli/people_words.h"
#include "cli/request_verbs.h"
#include "cli/run_act.h"
#include "cli/survey_verbs.h"
#include "cli/write_paper.h"
#include "quality/questionnaire_sheet.h"

namespace aiyl::cli {

using quality::Wave;

Json BothJson(const office::Bilingual& words) {
  return {{"ky", words.ky}, {"ru", words.ru}};
}

// By its id, or the latest one where nothing is said.
Result<Wave> NeedWave(store::Database& db, const office::Scope& scope, const std::string& words) {
  if (const auto id = quality::WaveId::FromText(words)) {
    if (auto wave = quality::FindWave(db, *id)) return std::move(*wave);
  } else if (auto waves = quality::ListWaves(db, scope); words.empty() && !waves.empty()) {
    return std::move(waves.front());
  }
  return Refuse("survey.unknown", Msg("This wave of a survey is not in the book."), "wave");
}

Json WaveJson(store::Database& db, const Wave& wave) {
  Json objects = Json::array();
  for (const auto& object : wave.objects) {
    Json one = {{"number", object.sort}, {"kind", object.kind}, {"name", BothJson(object.name)}};
    if (object.service) one["service"] = object.service->ToText();
    objects.push_back(std::move(one));
  }
  return {{"id", wave.id.ToText()},
          {"kind", wave.kind},
          {"runner", wave.runner},
          {"who_asked", BothJson(quality::WhoAsked(db, wave))},
          {"name", BothJson(wave.name)},
          {"place", wave.place},
          {"from", wave.from.Iso()},
          {"to", wave.to ? Json(wave.to->Iso()) : Json(nullptr)},
          {"closed", wave.closed ? Json(wave.closed->Iso()) : Json(nullptr)},
          {"answers", wave.answers},
          {"objects", objects}};
}

namespace {

Result<int> PrintSheets(Invocation& in, store::Book& book, const SurveyOptions& options) {
  AIYL_ASSIGN(const auto language, PaperLanguageFrom(options.paper));
  AIYL_TRY(CheckCanWrite(options.out));
  AIYL_ASSIGN(const auto document, book.Read<page::Document>([&](store::Database& db) -> Result<page::Document> {
    AIYL_ASSIGN(const auto wave, NeedWave(db, Invocation::ScopeOf(book), options.wave));
    const auto questionnaire = quality::FindQuestionnaire(db, wave.questionnaire);
    if (!questionnaire) return Refuse("survey.unknown", Msg("This wave of a survey is not in the book."), "wave");
    return quality::QuestionnaireSheets({.wave = wave,
                                         .questionnaire = *questionnaire,
                                         .who_asks = quality::WhoAsked(db, wave),
                                         .language = language,
                                         .first = options.first,
                                         .count = options.count});
  }));
  AIYL_TRY(WritePaper(book, document, options.out));
  in.Give({{"file", options.out}, {"pages", document.pages.size()}, {"sheets", options.count}}, options.out);
  return 0;
}

Result<int> ListOfQuestionnaires(Invocation& in, store::Book& book) {
  AIYL_ASSIGN(const auto all, book.Read<std::vector<quality::Questionnaire>>([&](store::Database& db) {
    return Result<std::vector<quality::Questionnaire>>(quality::ListQuestionnaires(db, Invocation::ScopeOf(book)));
  }));
  Json rows = Json::array();
  std::string text;
  for (const auto& one : all) {
    const office::Bilingual title{quality::In(one.title, "ky"), quality::In(one.title, "ru")};
    rows.push_back({{"id", one.id.ToText()},
                    {"code", one.code},
                    {"version", one.version},
                    {"kind", one.kind},
                    {"draft", one.draft},
                    {"verified", one.verified},
                    {"title", BothJson(title)}});
    text +=
        (text.empty() ? "" : "\n") + one.code + "  " + std::to_string(one.version) + "  " + title.In(in.DataLanguage());
    if (one.draft) text += "  (" + in.Tr(Msg("Draft questionnaire of the program, checked by nobody.")) + ")";
  }
  if (all.empty()) in.Say(Msg("There is no questionnaire in the book yet: take one in from a file, or a shipped one."));
  in.Give({{"questionnaires", rows}}, text);
  return 0;
}

Result<int> Questionnaire(Invocation& in, const SurveyOptions& options) {
  AIYL_ASSIGN(auto book, in.Open(options.book));
  if (!options.out.empty()) return PrintSheets(in, *book, options);
  if (!options.show.empty()) {
    AIYL_ASSIGN(const auto text, book->Read<std::string>([&](store::Database& db) -> Result<std::string> {
      const auto found = quality::FindQuestionnaireByCode(db, Invocation::ScopeOf(*book), options.show);
      if (!found) return Refuse("questionnaire.unknown", Msg("This questionnaire is not in the book."));
      return quality::QuestionnaireText(*found);
    }));
    in.GiveWritten(text, text);
    return 0;
  }
  Json data = Json::object();
  PutText(data, "sample", options.shipped);
  if (!options.file.empty()) {
    AIYL_ASSIGN(data["text"], ReadWholeFile(options.file, 1 << 20));
  }
  if (data.empty()) return ListOfQuestionnaires(in, *book);
  return RunActVerb(in, *book, "survey.questionnaire", std::move(data));
}

Result<int> ListOfWaves(Invocation& in, store::Book& book) {
  return book.Read<int>([&](store::Database& db) -> Result<int> {
    Json rows = Json::array();
    std::string text;
    for (const auto& wave : quality::ListWaves(db, Invocation::ScopeOf(book))) {
      rows.push_back(WaveJson(db, wave));
      text += (text.empty() ? "" : "\n") + wave.id.ToText() + "  " + wave.from.Iso() + "  " +
              wave.name.In(in.DataLanguage()) + "  " +
              in.Tr(Msg("Who asked: {name}", {{"name", quality::WhoAsked(db, wave).In(in.DataLanguage())}})) + "  " +
              in.Tr(MsgN("{n} answer", "{n} answers", wave.answers));
      if (wave.closed) text += "  " + in.Tr(Msg("closed on {day}", {{"day", wave.closed->Iso()}}));
    }
    if (rows.empty()) in.Say(Msg("There is nothing to list."));
    in.Give({{"waves", rows}}, text);
    return 0;
  });
}

// "office", "head", "council", "service:NUMBER", "KY / RU" for anything else.
Result<Json> ObjectRow(store::Database& db, const office::Scope& scope, const std::string& words, Date day) {
  if (words.starts_with("service:")) {
    AIYL_ASSIGN(const auto service, FindService(db, scope, words.substr(8), day));
    return Json{{"kind", "service"}, {"service", service.ToText()}};
  }
  if (words == "office" || words == "head" || words == "council") return Json{{"kind", words}};
  Json row = {{"kind", "other"}};
  PutBoth(row, "name", words);
  return row;
}

Result<int> WaveVerb(Invocation& in, const SurveyOptions& options) {
  AIYL_ASSIGN(auto book, in.Open(options.book));
  if (!options.close.empty()) {
    Json data = {{"wave", options.close}};
    PutText(data, "happened_on", options.day);
    return RunActVerb(in, *book, "survey.close", std::move(data));
  }
  if (options.questionnaire.empty()) return ListOfWaves(in, *book);
  Json data = Json::object();
  PutBoth(data, "name", options.name);
  PutText(data, "place", options.place);
  PutText(data, "from_day", options.from);
  PutText(data, "to_day", options.to);
  const auto scope = Invocation::ScopeOf(*book);
  Date day = in.Today();
  if (!options.from.empty()) {
    AIYL_ASSIGN(day, ParseDate(options.from, "--from"));
  }
  AIYL_ASSIGN(data["questionnaire"], book->Read<std::string>([&](store::Database& db) -> Result<std::string> {
    if (Uuid::FromText(options.questionnaire)) return options.questionnaire;
    const auto found = quality::FindQuestionnaireByCode(db, scope, options.questionnaire);
    if (!found) return Refuse("questionnaire.unknown", Msg("This questionnaire is not in the book."));
    return found->id.ToText();
  }));
  AIYL_ASSIGN(data["objects"], book->Read<Json>([&](store::Database& db) -> Result<Json> {
    Json rows = Json::array();
    for (const auto& words : options.about) {
      AIYL_ASSIGN(auto row, ObjectRow(db, scope, words, day));
      rows.push_back(std::move(row));
    }
    return rows;
  }));
  return RunActVerb(in, *book, "survey.wave", std::move(data));
}

// "trust@1=full": question, number of the object where it has one, answer. "remark:words" for words.
Result<Json> AnswerRow(const std::string& words) {
  const auto colon = words.find(':'), equal = words.find('=');
  const bool in_words = colon != std::string::npos && (equal == std::string::npos || colon < equal);
  const auto end = in_words ? colon : equal;
  if (end == std::string::npos)
    return UsageError("cli.usage", Msg("An answer is QUESTION=ANSWER, QUESTION@OBJECT=ANSWER or QUESTION:WORDS, not "
                                       "“{text}”.",
                                       {{"text", words}}));
  std::string question = words.substr(0, end);
  Json row = Json::object();
  if (const auto at = question.find('@'); at != std::string::npos) {
    row["object"] = std::atoll(question.c_str() + at + 1);
    question.resize(at);
  }
  row["question"] = question;
  row[in_words ? "words" : "option"] = words.substr(end + 1);
  return row;
}

Result<int> ListOfAnswers(Invocation& in, store::Book& book, const SurveyOptions& options) {
  AIYL_ASSIGN(const auto actor, in.Who(book));
  return book.Read<int>([&](store::Database& db) -> Result<int> {
    AIYL_ASSIGN(const auto wave, NeedWave(db, Invocation::ScopeOf(book), options.wave));
    AIYL_ASSIGN(const auto answers, quality::ListAnswers(db, actor, wave.id));
    Json rows = Json::array();
    std::string text;
    for (const auto& answer : answers) {
      Json items = Json::array();
      std::string line = answer.day.Iso() + "  " + answer.sheet;
      for (const auto& item : answer.items) {
        items.push_back(
            {{"question", item.question}, {"object", item.object}, {"option", item.option}, {"words", item.words}});
        line += "  " + item.question + (item.object == 0 ? "" : "@" + std::to_string(item.object)) +
                (item.option.empty() ? ":" + item.words : "=" + item.option);
      }
      rows.push_back({{"id", answer.id.ToText()},
                      {"day", answer.day.Iso()},
                      {"channel", answer.channel},
                      {"sheet", answer.sheet},
                      {"items", items}});
      text += (text.empty() ? "" : "\n") + line;
    }
    in.Give({{"wave", wave.id.ToText()}, {"answers", rows}}, text);
    return 0;
  });
}

Result<int> AnswerVerb(Invocation& in, const SurveyOptions& options) {
  AIYL_ASSIGN(auto book, in.Open(options.book));
  if (options.list) return ListOfAnswers(in, *book, options);
  Json data = {{"channel", options.channel}, {"answers", Json::array()}};
  AIYL_ASSIGN(data["wave"], book->Read<std::string>([&](store::Database& db) -> Result<std::string> {
    AIYL_ASSIGN(const auto wave, NeedWave(db, Invocation::ScopeOf(*book), options.wave));
    return wave.id.ToText();
  }));
  PutText(data, "sheet", options.sheet);
  PutText(data, "happened_on", options.day);
  for (const auto& words : options.chosen) {
    AIYL_ASSIGN(auto row, AnswerRow(words));
    data["answers"].push_back(std::move(row));
  }
  return RunActVerb(in, *book, "survey.answer", std::move(data));
}

}  // namespace

void AddSurveyVerbs(VerbSet& verbs) {
  CLI::App& parent = verbs.Group("survey", Msg("Ask people about services and trust, and count what they said."));
  std::shared_ptr<SurveyOptions> options;
  CLI::App* verb = nullptr;
  const auto add = [&](const char* name, const Message& what, const char* example,
                       Result<int> (*body)(Invocation&, const SurveyOptions&)) {
    options = std::make_shared<SurveyOptions>();
    verb = &verbs.Add(name, what, example, &parent);
    verb->add_option("BOOK", options->book, verbs.T(Msg("The book.")))->required();
    verbs.Runs(*verb, [kept = options, body](Invocation& in) { return body(in, *kept); });
  };
  const auto text = [&](const char* name, std::string& value, const Message& what, const char* form) {
    return verb->add_option(name, value, verbs.T(what))->option_text(form);
  };
  const Message wave = Msg("The wave of the survey, else the latest.");

  add("questionnaire", Msg("List questionnaires, take one in, or print sheets of a wave."),
      "aiyl survey questionnaire village.aiyl --shipped trust", Questionnaire);
  text("FILE", options->file, Msg("A questionnaire's file to take in."), "FILE.json");
  text("--shipped", options->shipped, Msg("Take in a draft that is shipped with the program."), "satisfaction|trust");
  text("--show", options->show, Msg("Give the file of a questionnaire of the book."), "CODE");
  text("--out", options->out, Msg("Print sheets of a wave to this file."), "FILE.pdf");
  text("--wave", options->wave, wave, "ID");
  text("--paper", options->paper, Msg("Languages of the paper."), "ky|both|ru");
  verb->add_option("--first", options->first, verbs.T(Msg("Number of the first sheet; 0: without numbers.")))
      ->option_text("N");
  verb->add_option("--count", options->count, verbs.T(Msg("How many sheets.")))->option_text("N");

  add("wave", Msg("List waves, begin one, or close one."),
      "aiyl survey wave village.aiyl --questionnaire trust-2012-draft --about office --about head", WaveVerb);
  text("--questionnaire", options->questionnaire, Msg("Code of the questionnaire: begins a wave."), "CODE");
  verb->add_option("--about", options->about, verbs.T(Msg("What is asked about; several times for several.")))
      ->option_text("office|head|council|service:NUMBER|\"KY / RU\"")
      ->expected(1)
      ->take_all();
  text("--name", options->name, Msg("Name of the wave in both languages."), "\"KY / RU\"");
  text("--from", options->from, Msg("First day, else today."), "YYYY-MM-DD");
  text("--to", options->to, Msg("Last day."), "YYYY-MM-DD");
  text("--place", options->place, Msg("Where people are asked."), "TEXT");
  text("--close", options->close, Msg("Close this wave."), "ID");
  text("--day", options->day, Msg("The day on which it happened, else today."), "YYYY-MM-DD");

  add("answer", Msg("Enter one answer, or list the single answers of a wave."),
      "aiyl survey answer village.aiyl --sheet 17 --choose trust@1=full --choose gift@1=no", AnswerVerb);
  text("--wave", options->wave, wave, "ID");
  verb->add_option("--choose", options->chosen, verbs.T(Msg("One answer; several times for several.")))
      ->option_text("QUESTION[@OBJECT]=ANSWER|QUESTION:WORDS")
      ->expected(1)
      ->take_all();
  text("--sheet", options->sheet, Msg("Number on the paper sheet."), "N");
  text("--channel", options->channel, Msg("How it was answered."), "sheet|window|telephone");
  text("--day", options->day, Msg("The day on which it happened, else today."), "YYYY-MM-DD");
  verb->add_flag("--list", options->list, verbs.T(Msg("List the single answers.")));

  add("result", Msg("Totals of a wave: satisfaction, or both counts of trust; a change of the list asked for by it."),
      "aiyl survey result village.aiyl --out result.pdf --paper ru", SurveyResult);
  text("--wave", options->wave, wave, "ID");
  text("--out", options->out, Msg("Print the totals with plots to this file."), "FILE.pdf");
  text("--paper", options->paper, Msg("Language of the paper."), "ky|ru");
  text("--propose", options->propose,
       Msg("Ask for a change of the list of services (art. 8), with this result as its "
           "evidence."),
       "include|change|withdraw");
  text("--service", options->service, Msg("The service it is about."), "NUMBER|ID");
  text("--name", options->name, Msg("Name of a service that is to be included."), "\"KY / RU\"");
}

}  // namespace aiyl::cli
