// SPDX-License-Identifier: Apache-2.0
// A desktop inside a test: a wxApp that is initialised once, a demo or empty book on a temporary folder, and the event
// loop run until things are quiet. Needs a display (ctest runs it under xvfb-run).
#pragma once

#include <wx/modalhook.h>
#include <wx/window.h>

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "store/book.h"
#include "support/temporary_folder.h"
#include "text/catalogue.h"
#include "ui/words.h"

namespace aiyl::ui {
class MainFrame;
}

namespace aiyl::test {

// Starts wxWidgets for this process; true where a display is there.
bool StartWx();
// Runs pending events and idle work until the desk's worker is idle, or about `milliseconds`.
void RunEvents(int milliseconds = 200);

// The main window on `book`, signed in as the head, where there is one.
ui::MainFrame* OpenDesktop(const std::filesystem::path& book, text::Language language);
void CloseDesktop(ui::MainFrame* frame);
// A picture of the whole screen, where AIYL_SCREENSHOTS names a folder.
void Screenshot(const std::string& name);
// The same with `dialog`, which is about to be shown, standing there.
void ScreenshotOf(wxDialog* dialog, const std::string& name);

// A control by the name that it is read out with.
template <class T>
T* Find(wxWindow* top, const Message& name) {
  return dynamic_cast<T*>(wxWindow::FindWindowByName(ui::Tr(name), top));
}
// Every text that stands in the window: labels and what is in fields.
std::string TextsOf(const wxWindow* window);
// Presses a button by its id once the event loop is back in `dialog`.
void PressLater(wxDialog* dialog, int id);
// True for the dialog over long work: it ends by itself.
bool IsProgress(const wxDialog* dialog);
// A village of made-up people.
std::filesystem::path DemoVillage(const TemporaryFolder& folder, int households = 60, uint64_t seed = 1);
// A book of its own with a demo key, without households.
std::filesystem::path EmptyBook(const TemporaryFolder& folder, store::BookKind kind = store::BookKind::kOffice);

// While it lives, every modal dialog is looked at by `visit` and answered with what that returns.
class DialogVisitor : public wxModalDialogHook {
 public:
  explicit DialogVisitor(std::function<int(wxDialog*)> visit) : m_visit(std::move(visit)) { Register(); }
  ~DialogVisitor() override { Unregister(); }

 protected:
  int Enter(wxDialog* dialog) override { return m_visit(dialog); }

 private:
  std::function<int(wxDialog*)> m_visit;
};

}  // namespace aiyl::test
