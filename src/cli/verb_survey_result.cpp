// SPDX-License-Identifier: Apache-2.0
// survey result: the totals of a wave in words, as JSON or as a paper, and a change of the list asked for by them.
#include "base/atomic_file.h"
#include "cli/people_words.h"
#include "cli/run_act.h"
#include "cli/survey_verbs.h"
#include "cli/write_paper.h"
#include "quality/result_paper.h"

namespace aiyl::cli {
namespace {

Json CountJson(const quality::SatisfactionCount& count) {
  return {{"answered", count.answered},
          {"satisfied", count.satisfied},
          {"dissatisfied", count.dissatisfied},
          {"undecided", count.undecided}};
}
Json CountJson(const quality::TrustCount& count) {
  return {{"answered", count.answered},
          {"gave", count.gave},
          {"raw", {{"trust", count.trust}, {"distrust", count.distrust}, {"undecided", count.undecided}}},
          {"by_method",
           {{"trust", count.by_method_trust},
            {"distrust", count.by_method_distrust},
            {"undecided", count.by_method_undecided}}}};
}

std::string CountText(const Invocation& in, const quality::ObjectResult& one, bool trust) {
  const auto& t = one.trust;
  const auto& s = one.satisfaction;
  const auto n = [](int64_t number) { return std::to_string(number); };
  if (!trust)
    return in.Tr(Msg(
        "{answered} answered: {yes} satisfied, {no} dissatisfied, {open} hard to say",
        {{"answered", n(s.answered)}, {"yes", n(s.satisfied)}, {"no", n(s.dissatisfied)}, {"open", n(s.undecided)}}));
  return in.Tr(
      Msg("{answered} answered, {gave} of them gave a gift or money. As answered: {yes} trust, {no} distrust. By "
          "the method of 2012: {method_yes} trust, {method_no} distrust.",
          {{"answered", n(t.answered)},
           {"gave", n(t.gave)},
           {"yes", n(t.trust)},
           {"no", n(t.distrust)},
           {"method_yes", n(t.by_method_trust)},
           {"method_no", n(t.by_method_distrust)}}));
}

Json ResultJson(const quality::WaveResult& result, Json wave) {
  const bool trust = result.wave.kind == "trust";
  Json objects = Json::array(), options = Json::array();
  for (const auto& one : result.objects) {
    Json row = {{"number", one.object.sort}, {"kind", one.object.kind}, {"name", BothJson(one.object.name)}};
    row.update(trust ? CountJson(one.trust) : CountJson(one.satisfaction));
    objects.push_back(std::move(row));
  }
  for (const auto& one : result.options)
    options.push_back(
        {{"question", one.question}, {"object", one.object}, {"option", one.option}, {"count", one.count}});
  return {{"wave", std::move(wave)},
          {"questionnaire", result.questionnaire.code},
          {"version", result.questionnaire.version},
          {"draft", result.questionnaire.draft},
          {"verified", result.questionnaire.verified},
          {"who_asked", BothJson(result.who_asked)},
          {"objects", objects},
          {"options", options}};
}

Result<int> Propose(Invocation& in, store::Book& book, const SurveyOptions& options, const quality::Wave& wave) {
  Json data = {{"evidence", wave.id.ToText()}, {"kind", options.propose}};
  PutText(data, "service", options.service);
  PutBoth(data, "name", options.name);
  return RunActVerb(in, book, "service.by-survey", std::move(data));
}

}  // namespace

Result<int> SurveyResult(Invocation& in, const SurveyOptions& options) {
  AIYL_ASSIGN(auto book, in.Open(options.book));
  AIYL_ASSIGN(const auto actor, in.Who(*book));
  Json wave_json;
  AIYL_ASSIGN(const auto result,
              book->Read<quality::WaveResult>([&](store::Database& db) -> Result<quality::WaveResult> {
                AIYL_ASSIGN(const auto wave, NeedWave(db, Invocation::ScopeOf(*book), options.wave));
                wave_json = WaveJson(db, wave);
                return quality::ResultOf(db, actor, wave.id, in.Today());
              }));
  if (!options.propose.empty()) return Propose(in, *book, options, result.wave);
  Json answer = ResultJson(result, std::move(wave_json));
  std::string text = result.wave.name.In(in.DataLanguage()) + "\n" +
                     in.Tr(Msg("Who asked: {name}", {{"name", result.who_asked.In(in.DataLanguage())}}));
  for (const auto& one : result.objects)
    text += "\n" + one.object.name.In(in.DataLanguage()) + ": " + CountText(in, one, result.wave.kind == "trust");
  if (result.questionnaire.draft) text += "\n" + in.Tr(Msg("Draft questionnaire of the program, checked by nobody."));
  if (!options.out.empty()) {
    AIYL_ASSIGN(const auto language, OneLanguageFrom(options.paper));
    AIYL_TRY(CheckCanWrite(options.out));
    AIYL_ASSIGN(const auto document, quality::ResultPaper(result, language));
    AIYL_TRY(WritePaper(*book, document, options.out));
    answer["file"] = options.out;
    text += "\n" + options.out;
  }
  in.Give(answer, text);
  return 0;
}

}  // namespace aiyl::cli
