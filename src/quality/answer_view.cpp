// SPDX-License-Identifier: Apache-2.0
#include "quality/answer_view.h"

#include <algorithm>

namespace aiyl::quality {

AnswerView::AnswerView(Questionnaire questionnaire, Wave wave, std::string language)
    : m_questionnaire(std::move(questionnaire)), m_wave(std::move(wave)), m_language(std::move(language)) {
  Restart();
}

void AnswerView::Restart() {
  m_chosen.clear();
  m_words.clear();
  m_objects.clear();
  m_at = 0;
  if (m_questionnaire.objects == "all" || m_wave.objects.size() == 1)
    for (const auto& object : m_wave.objects) m_objects.push_back(object.sort);
  Plan();
}

// Which object first, then everything about each of them, then what is asked once.
void AnswerView::Plan() {
  m_steps.clear();
  if (m_questionnaire.objects == "one" && m_wave.objects.size() > 1)
    m_steps.push_back({.kind = StepKind::kObjects, .question = 0, .object = 0});
  for (const int64_t object : m_objects)
    for (size_t i = 0; i < m_questionnaire.questions.size(); ++i)
      if (m_questionnaire.questions[i].per_object) m_steps.push_back({StepKind::kQuestion, i, object});
  for (size_t i = 0; i < m_questionnaire.questions.size(); ++i)
    if (!m_questionnaire.questions[i].per_object) m_steps.push_back({StepKind::kQuestion, i, 0});
}

AnswerView::Step AnswerView::Current() const {
  Step step;
  step.count = static_cast<int>(m_steps.size());
  step.number = static_cast<int>(std::min(m_at + 1, m_steps.size()));
  if (IsDone()) return step;
  const Place& place = m_steps[m_at];
  step.kind = place.kind;
  step.may_skip = !MustAnswer(place);
  const auto name = [&](const SurveyObject& object) { return m_language == "ru" ? object.name.ru : object.name.ky; };
  if (place.kind == StepKind::kObjects) {
    step.several = true;
    for (const auto& object : m_wave.objects)
      step.choices.push_back({std::to_string(object.sort), name(object),
                              std::find(m_objects.begin(), m_objects.end(), object.sort) != m_objects.end()});
    return step;
  }
  const Question& question = m_questionnaire.questions[place.question];
  step.title = In(question.text, m_language);
  step.several = question.kind == QuestionKind::kSeveral;
  step.in_words = question.kind == QuestionKind::kText;
  for (const auto& object : m_wave.objects)
    if (object.sort == place.object) step.object = name(object);
  if (const auto words = m_words.find(place); words != m_words.end()) step.words = words->second;
  const auto chosen = m_chosen.find(place);
  for (const auto& option : question.options)
    step.choices.push_back({option.code, In(option.text, m_language),
                            chosen != m_chosen.end() && std::find(chosen->second.begin(), chosen->second.end(),
                                                                  option.code) != chosen->second.end()});
  return step;
}

bool AnswerView::Choose(const std::string& code) {
  const Step step = Current();
  const auto known =
      std::find_if(step.choices.begin(), step.choices.end(), [&](const Choice& choice) { return choice.code == code; });
  if (known == step.choices.end()) return false;
  const Place place = m_steps[m_at];
  if (place.kind == StepKind::kObjects) {
    for (const auto& object : m_wave.objects) {
      if (std::to_string(object.sort) != code) continue;
      if (known->chosen)
        std::erase(m_objects, object.sort);
      else
        m_objects.push_back(object.sort);
    }
    std::sort(m_objects.begin(), m_objects.end());
    Plan();
    return true;
  }
  auto& chosen = m_chosen[place];
  if (!step.several) {
    chosen = {code};
    ++m_at;
  } else if (known->chosen) {
    std::erase(chosen, code);
  } else {
    chosen.push_back(code);
  }
  return true;
}

void AnswerView::SetWords(std::string words) {
  if (!IsDone() && Current().in_words) m_words[m_steps[m_at]] = std::move(words);
}

bool AnswerView::IsAnswered(const Place& place) const {
  if (place.kind == StepKind::kObjects) return !m_objects.empty();
  const auto chosen = m_chosen.find(place);
  const auto words = m_words.find(place);
  return (chosen != m_chosen.end() && !chosen->second.empty()) || (words != m_words.end() && !words->second.empty());
}

bool AnswerView::MustAnswer(const Place& place) const {
  return place.kind == StepKind::kObjects || m_questionnaire.questions[place.question].required;
}

bool AnswerView::Next() {
  if (IsDone() || (MustAnswer(m_steps[m_at]) && !IsAnswered(m_steps[m_at]))) return false;
  ++m_at;
  return true;
}

bool AnswerView::Back() {
  if (m_at == 0) return false;
  --m_at;
  return true;
}

std::vector<std::string> AnswerView::Languages() const {
  std::vector<std::string> languages;
  for (const auto& [language, title] : m_questionnaire.title) languages.push_back(language);
  return languages;
}

office::Json AnswerView::AnswerData(const std::string& channel, const std::string& sheet) const {
  office::Json data = {{"wave", m_wave.id.ToText()}, {"channel", channel}, {"answers", office::Json::array()}};
  if (!sheet.empty()) data["sheet"] = sheet;
  // Only steps that are asked now: an object that was taken back takes its answers with it.
  for (const Place& place : m_steps) {
    if (place.kind != StepKind::kQuestion) continue;
    office::Json row = {{"question", m_questionnaire.questions[place.question].code}};
    if (place.object != 0) row["object"] = place.object;
    if (const auto words = m_words.find(place); words != m_words.end() && !words->second.empty()) {
      row["words"] = words->second;
      data["answers"].push_back(row);
    }
    const auto chosen = m_chosen.find(place);
    if (chosen == m_chosen.end()) continue;
    for (const auto& code : chosen->second) {
      row["option"] = code;
      data["answers"].push_back(row);
    }
  }
  return data;
}

}  // namespace aiyl::quality
