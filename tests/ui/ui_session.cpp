// SPDX-License-Identifier: Apache-2.0
#include "ui/ui_session.h"

#include <wx/app.h>
#include <wx/dialog.h>
#include <wx/evtloop.h>
#include <wx/gauge.h>
#include <wx/image.h>
#include <wx/log.h>
#include <wx/stopwatch.h>
#include <wx/textctrl.h>

#include <catch2/catch.hpp>
#include <cstdlib>

#include "desk/demo.h"
#include "desk/desk.h"
#include "desk/registry.h"
#include "office/new_book.h"
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
    const auto all = office::ListStaff(db, office::Scope::Of((*desk)->Who().office), (*desk)->GetClock().Today());
    for (const auto& one : all)
      if (one.role == office::Role::kHead) return one.id.value;
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

void ScreenshotOf(wxDialog* dialog, const std::string& name) {
  if (!std::getenv("AIYL_SCREENSHOTS")) return;
  dialog->Show();
  Screenshot(name);
  dialog->Hide();
}

std::string TextsOf(const wxWindow* window) {
  std::string text = ui::FromWx(window->GetLabel()) + "\n";
  if (const auto* field = dynamic_cast<const wxTextCtrl*>(window)) text += ui::FromWx(field->GetValue()) + "\n";
  for (const auto* child : window->GetChildren()) text += TextsOf(child);
  return text;
}

void PressLater(wxDialog* dialog, int id) {
  wxTheApp->CallAfter([dialog, id] {
    wxCommandEvent press(wxEVT_BUTTON, id);
    dialog->GetEventHandler()->AddPendingEvent(press);
  });
}

bool IsProgress(const wxDialog* dialog) {
  for (const auto* child : dialog->GetChildren())
    if (dynamic_cast<const wxGauge*>(child)) return true;
  return false;
}

std::filesystem::path DemoVillage(const TemporaryFolder& folder, int households, uint64_t seed) {
  const auto file = folder / ("demo-" + std::to_string(seed) + ".aiyl");
  desk::DemoOptions options;
  options.households = households;
  options.seed = seed;
  REQUIRE(desk::MakeDemoBook(file, options));
  return file;
}

std::filesystem::path EmptyBook(const TemporaryFolder& folder, store::BookKind kind) {
  const bool district = kind == store::BookKind::kDistrict;
  const auto file = folder / (district ? "district.aiyl" : "empty.aiyl");
  const SystemClock clock;
  const auto ids = NewSystemIdSource(clock);
  store::Environment environment;
  environment.clock = &clock;
  environment.ids = ids.get();
  environment.registry = &desk::MakeRegistry();
  office::NewBookPlan plan;
  plan.kind = kind;
  plan.keys = office::KeyPurpose::kDemo;
  plan.name = district ? office::Bilingual{"Сыноо району", "Сынооский район"}
                       : office::Bilingual{"Достук айыл өкмөтү", "Достукский айыл окмоту"};
  plan.staff_name = {"Катчы", "Секретарь"};
  REQUIRE(office::CreateBook(file, plan, environment, desk::FirstActParts()));
  return file;
}

}  // namespace aiyl::test
