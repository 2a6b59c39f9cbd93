// SPDX-License-Identifier: Apache-2.0
#include "ui/ui_session.h"

#include <wx/app.h>
#include <wx/evtloop.h>
#include <wx/image.h>
#include <wx/log.h>
#include <wx/stopwatch.h>

#include <cstdlib>

#include "desk/desk.h"
#include "office/office_record.h"
#include "ui/main_frame.h"
#include "ui/words.h"

namespace aiyl::test {
namespace {

class TestApp : public wxApp {
 public:
  bool OnInit() override { return true; }
  bool OnExceptionInMainLoop() override { throw; }
};

}  // namespace

bool StartWx() {
  static const bool started = [] {
    if (!std::getenv("DISPLAY")) return false;
    wxApp::SetInstance(new TestApp);
    int argc = 0;
    static char name[] = "test_ui";
    static char* argv[] = {name, nullptr};
    argc = 1;
    if (!wxEntryStart(argc, argv) || !wxTheApp->CallOnInit()) return false;
    wxInitAllImageHandlers();
    static wxEventLoop loop;
    wxEventLoopBase::SetActive(&loop);
    return true;
  }();
  return started;
}

void RunEvents(int milliseconds) {
  wxStopWatch watch;
  auto* loop = wxEventLoopBase::GetActive();
  while (watch.Time() < milliseconds) {
    while (loop->Pending()) loop->Dispatch();
    wxTheApp->ProcessPendingEvents();
    loop->ProcessIdle();
    wxMilliSleep(5);
  }
}

ui::MainFrame* OpenDesktop(const std::filesystem::path& book, text::Language language) {
  ui::SetScreenLanguage(language);
  auto desk = desk::Desk::Open(book, [](std::function<void()> work) { wxTheApp->CallAfter(std::move(work)); });
  if (!desk) return nullptr;
  const auto staff = (*desk)->Book().Read<Uuid>([&](store::Database& db) -> Result<Uuid> {
    const auto all = office::ListStaff(db, office::Scope::Of((*desk)->Who().office));
    return all.empty() ? Uuid{} : all.front().id.value;
  });
  if (staff) (*desk)->SignIn(*staff);
  auto* frame = new ui::MainFrame(std::move(*desk));
  frame->SetSize(0, 0, 1366, 740);
  frame->Show();
  RunEvents(400);
  return frame;
}

void CloseDesktop(ui::MainFrame* frame) {
  frame->TheDesk().Queue().Drain();
  RunEvents(50);
  frame->Destroy();
  RunEvents(100);
}

void Screenshot(const std::string& name) {
  const char* folder = std::getenv("AIYL_SCREENSHOTS");
  if (!folder) return;
  RunEvents(300);
  // The X server's own picture: what wxScreenDC gives may be older than what stands there.
  const std::string command = "import -window root '" + std::string(folder) + "/" + name + ".png'";
  if (std::system(command.c_str()) != 0) wxLogDebug("no picture: imagemagick is not installed");
}

}  // namespace aiyl::test
