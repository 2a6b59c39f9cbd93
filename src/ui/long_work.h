// SPDX-License-Identifier: Apache-2.0
// A small dialog over long work: what is being done, how far, and Cancel. The work runs on a worker.
#pragma once

#include <wx/window.h>

#include <memory>
#include <mutex>

#include "desk/desk.h"
#include "store/progress.h"

namespace aiyl::ui {

// How far the work of a dialog is: counted (desk::Progress), or told by the store in steps.
class WorkProgress : public desk::Progress {
 public:
  void ReportStep(int percent, const Message& step);
  // After steps: from now on it counts.
  void ReportCount(int64_t done, int64_t total);
  Message Step() const;
  // For functions of the store; lives as long as this.
  store::Progress ForStore();

 private:
  mutable std::mutex m_mutex;
  Message m_step;  // empty while it counts
};

// Whether the work looks at progress->IsCancelled(): where it does not, no Cancel is offered.
enum class CanStop { kYes, kNo };

// Runs `work` on the desk's worker while the dialog is shown; returns when it has ended, cancelled or not. `work`
// looks at progress->IsCancelled() and stops at a safe place.
void RunWithProgress(wxWindow* parent, desk::Desk& desk, const Message& what,
                     std::function<void(store::Book&, WorkProgress&)> work);

void RunWithProgress(wxWindow* parent, desk::Desk& desk, const Message& what, CanStop can_stop,
                     std::function<void(store::Book&, WorkProgress&)> work);

// The same without an open book (making one): `work` runs on a thread of its own.
void RunWithProgress(wxWindow* parent, const Message& what, CanStop can_stop, std::function<void(WorkProgress&)> work);

}  // namespace aiyl::ui
