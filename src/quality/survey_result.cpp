// SPDX-License-Identifier: Apache-2.0
#include "quality/survey_result.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

#include "office/settings.h"

namespace aiyl::quality {
namespace {

// By the object's number: what each respondent said. A gift that is asked about once counts for every object.
std::map<int64_t, std::vector<Said>> SaidByObject(store::Database& db, const Wave& wave) {
  std::map<int64_t, std::map<Uuid, Said>> said;
  std::map<Uuid, bool> gift_anywhere;
  auto query = db.Prepare(R"sql(
    SELECT s.sort, a.id, o.counts FROM survey_answer a
    JOIN survey_answer_item i ON i.answer = a.id
    LEFT JOIN question_option o ON o.id = i.option
    LEFT JOIN survey_object s ON s.id = i.object
    WHERE a.wave = ? ORDER BY a.id, i.id)sql");
  query.Bind(wave.id);
  while (query.Next()) {
    const Counts counts = CountsFrom(query.Text(2)).value_or(Counts::kNothing);
    const Uuid answer = query.GetUuid(1);
    if (query.IsNull(0)) {
      if (counts == Counts::kGift) gift_anywhere[answer] = true;
      continue;
    }
    Said& one = said[query.Int(0)][answer];
    one.yes = one.yes || counts == Counts::kTrust || counts == Counts::kSatisfied;
    one.no = one.no || counts == Counts::kDistrust || counts == Counts::kDissatisfied;
    one.gift = one.gift || counts == Counts::kGift;
  }
  std::map<int64_t, std::vector<Said>> lists;
  for (auto& [object, by_answer] : said)
    for (auto& [answer, one] : by_answer) {
      one.gift = one.gift || gift_anywhere.contains(answer);
      lists[object].push_back(one);
    }
  return lists;
}

std::vector<OptionCount> CountOptions(store::Database& db, const Wave& wave, const Questionnaire& questionnaire) {
  std::map<std::pair<OptionId, int64_t>, int64_t> counted;
  auto query = db.Prepare(R"sql(
    SELECT i.option, coalesce(s.sort, 0), count(*) FROM survey_answer a
    JOIN survey_answer_item i ON i.answer = a.id
    LEFT JOIN survey_object s ON s.id = i.object
    WHERE a.wave = ? AND i.option IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2)sql");
  query.Bind(wave.id);
  while (query.Next()) counted[{query.GetId<OptionTag>(0), query.Int(1)}] = query.Int(2);
  std::vector<OptionCount> counts;
  for (const auto& question : questionnaire.questions) {
    std::vector<int64_t> places = {0};
    if (question.per_object) {
      places.clear();
      for (const auto& object : wave.objects) places.push_back(object.sort);
    }
    for (const int64_t place : places)
      for (const auto& option : question.options) {
        const auto at = counted.find({option.id, place});
        counts.push_back({question.code, option.code, place, at == counted.end() ? 0 : at->second});
      }
  }
  return counts;
}

int64_t LeastAnswers(store::Database& db, const Wave& wave, Date today) {
  const std::string text = office::SettingOr(db, office::Scope::Of(wave.office), "survey.least-answers", today, "5");
  int64_t least = 5;
  std::from_chars(text.data(), text.data() + text.size(), least);
  return least;
}

Status CheckMaySee(store::Database& db, const Wave& wave, const store::Actor& reader, Date today) {
  if (!wave.IsWatch() || IsOfWatchCouncil(db, reader.staff)) return {};
  if (!wave.closed)
    return Refuse("survey.not-closed",
                  Msg("The public watch council runs this survey: the office sees its totals when it is closed."),
                  "wave");
  if (const int64_t least = LeastAnswers(db, wave, today); wave.answers < least)
    return Refuse(
        "survey.too-few",
        MsgN("Fewer than {n} answer: totals would show who answered, and only the watch council sees them.",
             "Fewer than {n} answers: totals would show who answered, and only the watch council sees them.", least),
        "wave");
  return {};
}

// Waves of one kind that began in the period, earliest first, with what each object was told.
template <class Each>
std::pair<int64_t, int64_t> ForEachWave(store::Database& db, const office::Scope& scope, const store::Actor& reader,
                                        const std::string& kind, Date from, Date to, Date today, const Each& each) {
  int64_t waves = 0, hidden = 0;
  auto found = ListWaves(db, scope, from, to);
  std::reverse(found.begin(), found.end());
  for (const auto& wave : found) {
    if (wave.kind != kind) continue;
    ++waves;
    if (!CheckMaySee(db, wave, reader, today)) {
      ++hidden;
      continue;
    }
    const auto said = SaidByObject(db, wave);
    for (const auto& object : wave.objects) {
      const auto at = said.find(object.sort);
      each(wave, object, at == said.end() ? std::vector<Said>{} : at->second);
    }
  }
  return {waves, hidden};
}

}  // namespace

TrustCount CountTrust(const std::vector<Said>& said) {
  TrustCount count;
  for (const Said& one : said) {
    ++count.answered;
    count.gave += one.gift ? 1 : 0;
    ++(one.no ? count.distrust : one.yes ? count.trust : count.undecided);
    ++(one.no || one.gift ? count.by_method_distrust : one.yes ? count.by_method_trust : count.by_method_undecided);
  }
  return count;
}

SatisfactionCount CountSatisfaction(const std::vector<Said>& said) {
  SatisfactionCount count;
  for (const Said& one : said) {
    ++count.answered;
    ++(one.no ? count.dissatisfied : one.yes ? count.satisfied : count.undecided);
  }
  return count;
}

int64_t Permille(int64_t part, int64_t whole) {
  return whole <= 0 ? 0 : (part * 2000 + whole) / (2 * whole);
}

Result<WaveResult> ResultOf(store::Database& db, const store::Actor& reader, WaveId id, Date today) {
  const auto wave = FindWave(db, id);
  if (!wave) return Refuse("survey.unknown", Msg("This wave of a survey is not in the book."), "wave");
  AIYL_TRY(CheckMaySee(db, *wave, reader, today));
  const auto questionnaire = FindQuestionnaire(db, wave->questionnaire);
  if (!questionnaire) return Refuse("survey.unknown", Msg("This wave of a survey is not in the book."), "wave");
  WaveResult result;
  result.wave = *wave;
  result.questionnaire = *questionnaire;
  result.who_asked = WhoAsked(db, *wave);
  auto said = SaidByObject(db, *wave);
  for (const auto& object : wave->objects) {
    ObjectResult one;
    one.object = object;
    (wave->kind == "trust") ? void(one.trust = CountTrust(said[object.sort]))
                            : void(one.satisfaction = CountSatisfaction(said[object.sort]));
    result.objects.push_back(std::move(one));
  }
  result.options = CountOptions(db, *wave, *questionnaire);
  return result;
}

SatisfactionReport SatisfactionByService(store::Database& db, const office::Scope& scope, const store::Actor& reader,
                                         Date from, Date to, Date today) {
  SatisfactionReport report;
  std::tie(report.waves, report.hidden_waves) =
      ForEachWave(db, scope, reader, "satisfaction", from, to, today,
                  [&](const Wave& wave, const SurveyObject& object, const std::vector<Said>& said) {
                    report.rows.push_back({.service = object.service,
                                           .name = object.name,
                                           .wave = wave.id,
                                           .wave_name = wave.name,
                                           .from = wave.from,
                                           .count = CountSatisfaction(said)});
                  });
  std::stable_sort(report.rows.begin(), report.rows.end(), [](const auto& left, const auto& right) {
    return std::tie(left.name.ky, left.service) < std::tie(right.name.ky, right.service);
  });
  return report;
}

std::vector<TrustRow> TrustByObject(store::Database& db, const office::Scope& scope, const store::Actor& reader,
                                    Date from, Date to, Date today) {
  std::vector<TrustRow> rows;
  ForEachWave(db, scope, reader, "trust", from, to, today,
              [&](const Wave& wave, const SurveyObject& object, const std::vector<Said>& said) {
                rows.push_back({.wave = wave.id,
                                .wave_name = wave.name,
                                .who_asked = WhoAsked(db, wave),
                                .object = object.name,
                                .from = wave.from,
                                .count = CountTrust(said)});
              });
  return rows;
}

}  // namespace aiyl::quality
