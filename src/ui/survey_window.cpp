// SPDX-License-Identifier: Apache-2.0
#include "ui/survey_window.h"

#include <wx/button.h>
#include <wx/scrolwin.h>
#include <wx/textctrl.h>
#include <wx/tglbtn.h>
#include <wx/timer.h>

#include "desk/registry.h"
#include "quality/answer_view.h"
#include "ui/dialog_base.h"
#include "ui/kyrgyz_keys.h"
#include "ui/words.h"

namespace aiyl::ui {
namespace {

constexpr int kIdleMs = 90'000;  // somebody who went away leaves nothing of his on the screen
constexpr int kThanksMs = 4'000;

using StepKind = quality::AnswerView::StepKind;

class SurveyDialog : public wxDialog {
 public:
  SurveyDialog(wxWindow* parent, desk::Desk& desk, quality::Questionnaire questionnaire, quality::Wave wave)
      : wxDialog(parent, wxID_ANY, Tr(Msg("Survey")), wxDefaultPosition, FromDIP(wxSize(960, 560)),
                 wxDEFAULT_DIALOG_STYLE | wxMAXIMIZE_BOX | wxRESIZE_BORDER),
        m_desk(desk),
        m_view(std::move(questionnaire), std::move(wave), ScreenLanguage() == text::Language::kRu ? "ru" : "ky"),
        m_idle(this) {
    SetName(Tr(Msg("Survey")));
    m_box = new wxBoxSizer(wxVERTICAL);
    SetSizer(m_box);
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
      m_thanks = false;
      m_view.Restart();
      Show_();
    });
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
      if (event.GetKeyCode() == WXK_ESCAPE) return EndModal(wxID_CANCEL);
      m_idle.StartOnce(kIdleMs);
      event.Skip();
    });
    Show_();
    CentreOnParent();
  }

 private:
  wxFont Large(int by) const {
    wxFont font = GetFont();
    font.SetPointSize(font.GetPointSize() + by);
    return font;
  }

  wxStaticText* AddLine(const std::string& text, int larger) {
    auto* line = new wxStaticText(this, wxID_ANY, ToWx(text));
    line->SetFont(Large(larger));
    line->Wrap(GetClientSize().x - FromDIP(40));
    m_box->Add(line, 0, wxLEFT | wxRIGHT | wxTOP, FromDIP(16));
    return line;
  }

  wxButton* AddButton(wxSizer* to, const wxString& label, int larger, std::function<void()> action) {
    auto* button = new wxButton(this, wxID_ANY, label);
    button->SetName(label);
    button->SetFont(Large(larger));
    // A press may take the button itself away: only when its own event is over.
    button->Bind(wxEVT_BUTTON, [this, action = std::move(action)](wxCommandEvent&) { CallAfter(action); });
    to->Add(button, 0, wxEXPAND | wxALL, FromDIP(6));
    return button;
  }

  // The window of the step that the view stands at.
  void Show_() {
    Freeze();
    m_box->Clear(true);
    m_words = nullptr;
    m_idle.StartOnce(m_thanks ? kThanksMs : kIdleMs);
    if (m_thanks) {
      AddLine(TrUtf8(Msg("Thank you. Your answer is stored without your name.")), 10);
    } else {
      ShowStep(m_view.Current());
    }
    Thaw();
    Layout();
  }

  void ShowStep(const quality::AnswerView::Step& step) {
    AddLine(std::to_string(step.number) + " / " + std::to_string(step.count), 2);
    AddLine(step.kind == StepKind::kObjects ? TrUtf8(Msg("Which of these have you used?")) : step.title, 8);
    if (!step.object.empty()) AddLine(step.object, 5);
    auto* answers = new wxBoxSizer(wxVERTICAL);
    for (const auto& choice : step.choices) {
      const wxString label = ToWx((choice.chosen ? "✓ " : "") + choice.label);
      AddButton(answers, label, 6, [this, code = choice.code] {
        m_view.Choose(code);
        Go();
      });
    }
    m_box->Add(answers, 0, wxEXPAND | wxALL, FromDIP(10));
    if (step.in_words) {
      m_words = new wxTextCtrl(this, wxID_ANY, ToWx(step.words), wxDefaultPosition, wxDefaultSize, wxTE_MULTILINE);
      m_words->SetName(ToWx(step.title));
      m_words->SetFont(Large(4));
      m_box->Add(m_words, 1, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(16));
      m_box->Add(new KyrgyzLetterBar(this), 0, wxLEFT, FromDIP(16));
    }
    m_box->AddStretchSpacer();
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    if (step.number > 1)
      AddButton(row, Tr(Msg("Back")), 3, [this] {
        m_view.Back();
        Show_();
      });
    if (step.several || step.in_words || step.may_skip || step.kind == StepKind::kObjects)
      AddButton(row, Tr(Msg("Go on")), 3, [this] {
        if (m_words) m_view.SetWords(FromWx(m_words->GetValue()));
        m_view.Next();
        Go();
      });
    row->AddStretchSpacer();
    for (const auto& language : m_view.Languages())
      AddButton(row,
                ToWx(language == "ky"   ? "Кыргызча"
                     : language == "ru" ? "По-русски"
                                        : language),
                2, [this, language] {
                  m_view.SetLanguage(language);
                  Show_();
                });
    m_box->Add(row, 0, wxEXPAND | wxALL, FromDIP(10));
  }

  void Go() {
    if (!m_view.IsDone()) return Show_();
    m_desk.RunAct(*desk::FindAct("survey.answer"), m_view.AnswerData("window"),
                  [this](const Result<office::ActOutcome>& outcome) {
                    if (!outcome) TellError(this, outcome.error());
                    m_thanks = outcome.has_value();
                    m_view.Restart();
                    Show_();
                  });
  }

  desk::Desk& m_desk;
  quality::AnswerView m_view;
  wxTimer m_idle;
  bool m_thanks = false;
  wxBoxSizer* m_box;
  wxTextCtrl* m_words = nullptr;
};

}  // namespace

void OpenSurveyWindow(wxWindow* parent, desk::Desk& desk, quality::WaveId id) {
  std::optional<quality::Wave> wave;
  std::optional<quality::Questionnaire> questionnaire;
  (void)desk.Book().Read<bool>([&](store::Database& db) -> Result<bool> {
    wave = quality::FindWave(db, id);
    if (wave) questionnaire = quality::FindQuestionnaire(db, wave->questionnaire);
    return true;
  });
  if (!wave || !questionnaire) return;
  if (wave->closed) return TellMessage(parent, Msg("This wave is closed: it takes no more answers."));
  SurveyDialog(parent, desk, std::move(*questionnaire), std::move(*wave)).ShowModal();
}

}  // namespace aiyl::ui
