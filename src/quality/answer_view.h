// SPDX-License-Identifier: Apache-2.0
// The screen by the window, without a window: one question after the other, one press of a large button per answer,
// nobody's name. The view holds what was pressed; AnswerData gives the act survey.answer its data, Restart clears the
// screen for the next person. Knows no book: it is given the questionnaire and the wave.
//
//   AnswerView view(questionnaire, wave, "ky");
//   while (!view.IsDone()) { draw(view.Current()); … view.Choose(code) or view.Next() … }
//   RunAct(…, *FindAct("survey.answer"), view.AnswerData("window")); view.Restart();
#pragma once

#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "quality/survey.h"

namespace aiyl::quality {

class AnswerView {
 public:
  AnswerView(Questionnaire questionnaire, Wave wave, std::string language);

  enum class StepKind { kObjects, kQuestion, kDone };
  struct Choice {
    std::string code;  // of an option; the object's number as text in the step kObjects
    std::string label;
    bool chosen = false;
  };
  struct Step {
    StepKind kind = StepKind::kDone;
    std::string title;   // the question; empty in kObjects (the window's own words) and kDone
    std::string object;  // the object it is asked about; "" where none
    std::vector<Choice> choices;
    bool several = false;   // choices stay pressed, Next() goes on
    bool in_words = false;  // SetWords(), then Next()
    bool may_skip = true;   // Next() without an answer
    std::string words;
    int number = 0, count = 0;  // «3/8», of the steps as they are now
  };
  Step Current() const;
  bool IsDone() const { return m_at >= m_steps.size(); }

  // A press. Where one answer is asked for, it goes on by itself. False for a code that is not there.
  bool Choose(const std::string& code);
  void SetWords(std::string words);
  // False where the step must be answered first.
  bool Next();
  // Back to the step before; false at the first one.
  bool Back();
  // Words change, answers stay.
  void SetLanguage(std::string language) { m_language = std::move(language); }
  std::vector<std::string> Languages() const;
  // Everything as at the beginning: after an answer was stored, or when nobody pressed for a while.
  void Restart();

  // Data of the act survey.answer. `channel`: "window", "sheet" (keyed in question by question) …
  office::Json AnswerData(const std::string& channel, const std::string& sheet = {}) const;

 private:
  struct Place {
    StepKind kind = StepKind::kQuestion;
    size_t question = 0;
    int64_t object = 0;
    bool operator<(const Place& other) const {
      return std::tie(question, object) < std::tie(other.question, other.object);
    }
  };
  bool IsAnswered(const Place& place) const;
  bool MustAnswer(const Place& place) const;
  void Plan();

  Questionnaire m_questionnaire;
  Wave m_wave;
  std::string m_language;
  std::vector<int64_t> m_objects;  // chosen
  std::map<Place, std::vector<std::string>> m_chosen;
  std::map<Place, std::string> m_words;
  std::vector<Place> m_steps;
  size_t m_at = 0;
};

}  // namespace aiyl::quality
