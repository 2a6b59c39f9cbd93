// SPDX-License-Identifier: Apache-2.0
#include "ui/long_work.h"

#include <wx/button.h>

#include "ui/words.h"

namespace aiyl::ui {
namespace {

class ProgressDialog : public DialogBase {
 public:
  ProgressDialog(wxWindow* parent, const Message& what, CanStop can_stop, std::shared_ptr<desk::Progress> progress)
      : DialogBase(parent, what), m_progress(std::move(progress)), m_timer(this) {
    AddText(Body(), Tr(what));
    m_gauge = new wxGauge(this, wxID_ANY, 1000, wxDefaultPosition, FromDIP(wxSize(420, 20)));
    m_gauge->SetName(Tr(Msg("Progress")));
    Body()->Add(m_gauge, 0, wxEXPAND);
    m_count = AddText(Body(), wxString(" "));
    Finish(Message{});
    if (auto* button = FindWindow(wxID_CANCEL)) {
      button->SetLabel(Tr(Msg("Cancel")));
      button->SetName(Tr(Msg("Cancel")));
      button->Enable(can_stop == CanStop::kYes);
    }
    // Cancel asks the work to stop; the dialog goes away when it has.
    Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { m_progress->Cancel(); }, wxID_CANCEL);
    Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent& event) {
      m_progress->Cancel();
      event.Veto();
    });
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) { Tick(); });
    m_timer.Start(100);
  }

 private:
  void Tick() {
    const int64_t total = m_progress->Total(), done = m_progress->Done();
    if (total <= 0) return m_gauge->Pulse();
    m_gauge->SetValue(static_cast<int>(std::min<int64_t>(1000, done * 1000 / total)));
    m_count->SetLabel(
        Tr(Msg("{done} of {total}", {{"done", std::to_string(done)}, {"total", std::to_string(total)}})));
  }

  std::shared_ptr<desk::Progress> m_progress;
  wxTimer m_timer;
  wxGauge* m_gauge;
  wxStaticText* m_count;
};

}  // namespace

void RunWithProgress(wxWindow* parent, desk::Desk& desk, const Message& what,
                     std::function<void(store::Book&, desk::Progress&)> work) {
  RunWithProgress(parent, desk, what, CanStop::kYes, std::move(work));
}

void RunWithProgress(wxWindow* parent, desk::Desk& desk, const Message& what, CanStop can_stop,
                     std::function<void(store::Book&, desk::Progress&)> work) {
  const auto progress = std::make_shared<desk::Progress>();
  ProgressDialog dialog(parent, what, can_stop, progress);
  desk.RunLong([progress, work = std::move(work)](store::Book& book) { work(book, *progress); },
               [&dialog] { dialog.EndModal(wxID_OK); });
  dialog.ShowModal();
}

void RunWithProgress(wxWindow* parent, const Message& what, CanStop can_stop,
                     std::function<void(desk::Progress&)> work) {
  const auto progress = std::make_shared<desk::Progress>();
  ProgressDialog dialog(parent, what, can_stop, progress);
  desk::Worker worker([&dialog](std::function<void()> done) { dialog.CallAfter(std::move(done)); });
  worker.Submit([progress, work = std::move(work)] { work(*progress); }, [&dialog] { dialog.EndModal(wxID_OK); });
  dialog.ShowModal();
  worker.Drain();
}

}  // namespace aiyl::ui
