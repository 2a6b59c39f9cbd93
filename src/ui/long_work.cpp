// SPDX-License-Identifier: Apache-2.0
#include "ui/long_work.h"

#include <wx/button.h>
#include <wx/gauge.h>
#include <wx/timer.h>

#include <algorithm>

#include "ui/dialog_base.h"
#include "ui/words.h"

namespace aiyl::ui {
namespace {

constexpr int kTickMs = 100;

class ProgressDialog : public DialogBase {
 public:
  ProgressDialog(wxWindow* parent, const Message& what, CanStop can_stop, std::shared_ptr<WorkProgress> progress)
      : DialogBase(parent, what), m_progress(std::move(progress)), m_timer(this) {
    AddText(Body(), Tr(what));
    m_gauge = new wxGauge(this, wxID_ANY, 1000, wxDefaultPosition, FromDIP(wxSize(420, 20)));
    m_gauge->SetName(Tr(Msg("Progress")));
    Body()->Add(m_gauge, 0, wxEXPAND);
    m_line = new wxStaticText(this, wxID_ANY, wxString(" "), wxDefaultPosition, wxDefaultSize,
                              wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE);
    Body()->Add(m_line, 0, wxEXPAND | wxTOP | wxBOTTOM, Gap());
    Finish(Message{});
    m_button = dynamic_cast<wxButton*>(FindWindow(wxID_CANCEL));
    m_button->SetLabel(Tr(Msg("Cancel")));
    m_button->SetName(Tr(Msg("Cancel")));
    m_button->Enable(can_stop == CanStop::kYes);
    // Cancel asks the work to stop; the dialog goes away when it has.
    const auto stop = [this, can_stop] {
      if (can_stop == CanStop::kNo) return;
      m_progress->Cancel();
      m_button->Disable();
      m_line->SetLabel(Tr(Msg("Stopping…")));
    };
    Bind(
        wxEVT_BUTTON, [stop](wxCommandEvent&) { stop(); }, wxID_CANCEL);
    Bind(wxEVT_CLOSE_WINDOW, [stop](wxCloseEvent& event) {
      stop();
      event.Veto();
    });
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) { Tick(); });
    m_timer.Start(kTickMs);
  }

 private:
  void Tick() {
    if (m_progress->IsCancelled()) return;
    const int64_t total = m_progress->Total(), done = m_progress->Done();
    if (total <= 0) return m_gauge->Pulse();
    m_gauge->SetValue(static_cast<int>(std::clamp<int64_t>(done * 1000 / total, 0, 1000)));
    const Message step = m_progress->Step();
    m_line->SetLabel(
        step.msgid.empty()
            ? Tr(Msg("{done} of {total}", {{"done", std::to_string(done)}, {"total", std::to_string(total)}}))
            : Tr(Msg("{step}: {percent} %",
                     {{"step", TrUtf8(step)}, {"percent", std::to_string(done * 100 / total)}})));
  }

  std::shared_ptr<WorkProgress> m_progress;
  wxTimer m_timer;
  wxGauge* m_gauge;
  wxStaticText* m_line;
  wxButton* m_button;
};

}  // namespace

void WorkProgress::ReportStep(int percent, const Message& step) {
  const std::lock_guard lock(m_mutex);
  Report(percent, 100);
  if (m_step != step) m_step = step;
}

void WorkProgress::ReportCount(int64_t done, int64_t total) {
  const std::lock_guard lock(m_mutex);
  m_step = {};
  Report(done, total);
}

Message WorkProgress::Step() const {
  const std::lock_guard lock(m_mutex);
  return m_step;
}

store::Progress WorkProgress::ForStore() {
  return [this](int percent, const Message& step) {
    ReportStep(percent, step);
    return !IsCancelled();
  };
}

void RunWithProgress(wxWindow* parent, desk::Desk& desk, const Message& what,
                     std::function<void(store::Book&, WorkProgress&)> work) {
  RunWithProgress(parent, desk, what, CanStop::kYes, std::move(work));
}

void RunWithProgress(wxWindow* parent, desk::Desk& desk, const Message& what, CanStop can_stop,
                     std::function<void(store::Book&, WorkProgress&)> work) {
  const auto progress = std::make_shared<WorkProgress>();
  ProgressDialog dialog(parent, what, can_stop, progress);
  desk.RunLong([progress, work = std::move(work)](store::Book& book) { work(book, *progress); },
               [&dialog] { dialog.EndModal(wxID_OK); });
  dialog.ShowModal();
}

void RunWithProgress(wxWindow* parent, const Message& what, CanStop can_stop, std::function<void(WorkProgress&)> work) {
  const auto progress = std::make_shared<WorkProgress>();
  ProgressDialog dialog(parent, what, can_stop, progress);
  desk::Worker worker([&dialog](std::function<void()> done) { dialog.CallAfter(std::move(done)); });
  worker.Submit([progress, work = std::move(work)] { work(*progress); }, [&dialog] { dialog.EndModal(wxID_OK); });
  dialog.ShowModal();
  worker.Drain();
}

}  // namespace aiyl::ui
