// SPDX-License-Identifier: Apache-2.0
// A sheet of a large village in the import wizard: it is read on the worker, the window answers meanwhile, reading can
// be stopped, and only the last answer counts.
#include "ui/import_wizard.h"

#include <time.h>
#include <wx/app.h>
#include <wx/button.h>
#include <wx/choice.h>
#include <wx/evtloop.h>
#include <wx/gauge.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "desk/desk.h"
#include "sheet/sheet_writer.h"
#include "ui/main_frame.h"
#include "ui/ui_session.h"

using namespace aiyl;

namespace {

constexpr int kRows = 55'000;

// Made once: what making it takes is not the window's.
std::filesystem::path LargeSheet() {
  static const test::TemporaryFolder folder;
  const auto file = folder / "large.xlsx";
  if (std::filesystem::exists(file)) return file;
  const auto writer = sheet::CreateSheet(
      file, sheet::FileFormat::kXlsx,
      {"Элдер",
       "",
       {{"Эсеп"}, {"Фамилиясы"}, {"Аты"}, {"Атасынын аты"}, {"Жынысы"}, {"Көчөсү"}, {"Үй"}, {"Эскертүү"}}});
  REQUIRE(writer);
  for (int i = 0; i < kRows; ++i) {
    const std::string n = std::to_string(i);
    REQUIRE((*writer)->AddRow({std::to_string(i / 4 + 1), "Асанов" + n, "Бакыт" + n, "Эсенович", "э", "Ленин",
                               std::to_string(i / 40), "саптын эскертүүсү " + n}));
  }
  REQUIRE((*writer)->Finish());
  return file;
}

double ProcessorMs() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

bool IsReading(ui::ImportWizard& wizard) {
  auto* gauge = test::Find<wxGauge>(&wizard, Msg("Progress"));
  REQUIRE(gauge);
  return gauge->GetParent()->IsShown();
}

// The longest that the screen's thread worked at one thing until the file was read.
double WorstWhileReading(ui::ImportWizard& wizard) {
  auto* loop = wxEventLoopBase::GetActive();
  double worst = 0;
  for (int i = 0; i < 5'000 && IsReading(wizard); ++i) {
    while (loop->Pending()) loop->Dispatch();
    loop->ProcessIdle();
    const double before = ProcessorMs();
    wxTheApp->ProcessPendingEvents();
    // The answer itself puts the columns on the screen: no reading.
    if (IsReading(wizard)) worst = std::max(worst, ProcessorMs() - before);
    wxMilliSleep(2);
  }
  return worst;
}

void ChooseOrder(ui::ImportWizard& wizard, int at) {
  auto* order = test::Find<wxChoice>(&wizard, Msg("Order of dates such as 7/8/2019"));
  REQUIRE(order);
  order->SetSelection(at);
  wxCommandEvent event(wxEVT_CHOICE, order->GetId());
  event.SetEventObject(order);
  order->GetEventHandler()->ProcessEvent(event);
}

}  // namespace

TEST_CASE("a sheet of 55,000 rows is read on the worker, and the window answers meanwhile") {
  REQUIRE(test::StartWx());
  const test::TemporaryFolder folder;
  const auto file = LargeSheet();
  auto* frame = test::OpenDesktop(test::EmptyBook(folder), text::Language::kKy);
  REQUIRE(frame);
  {
    ui::ImportWizard wizard(frame, frame->TheDesk(), file);
    wizard.Show();
    CHECK(IsReading(wizard));
    auto* import = dynamic_cast<wxButton*>(wizard.FindWindow(wxID_OK));
    REQUIRE(import);
    CHECK_FALSE(import->IsEnabled());
    CHECK(WorstWhileReading(wizard) < 20);
    CHECK_FALSE(IsReading(wizard));
    CHECK(import->IsEnabled());
    CHECK(test::TextsOf(&wizard).find("Асанов0") != std::string::npos);  // an example of the column
    // Another look with something changed: asking takes no time.
    const double before = ProcessorMs();
    ChooseOrder(wizard, 1);
    const double asking = ProcessorMs() - before;
    std::printf("asking for another look: %.1f ms\n", asking);
    CHECK(asking < 20);
    CHECK(IsReading(wizard));
    // A newer question while the first is under way: one answer.
    ChooseOrder(wizard, 2);
    CHECK(WorstWhileReading(wizard) < 20);
    CHECK_FALSE(IsReading(wizard));
  }
  test::CloseDesktop(frame);
}

TEST_CASE("reading a sheet can be stopped, and a wizard that is closed while it reads goes away quietly") {
  REQUIRE(test::StartWx());
  const test::TemporaryFolder folder;
  const auto file = LargeSheet();
  auto* frame = test::OpenDesktop(test::EmptyBook(folder), text::Language::kRu);
  REQUIRE(frame);
  {
    ui::ImportWizard wizard(frame, frame->TheDesk(), file);
    wizard.Show();
    test::RunEvents(30);
    auto* stop = test::Find<wxButton>(&wizard, Msg("Stop"));
    REQUIRE(stop);
    wxCommandEvent press(wxEVT_BUTTON, stop->GetId());
    stop->GetEventHandler()->ProcessEvent(press);
    CHECK_FALSE(IsReading(wizard));
    CHECK(test::TextsOf(&wizard).find(text::Tr(Msg("The file was not read. Choose it again, or another one."),
                                               text::Language::kRu)) != std::string::npos);
    frame->TheDesk().Queue().Drain();
    test::RunEvents(100);
    CHECK(test::TextsOf(&wizard).find("Асанов0") == std::string::npos);
  }
  {
    ui::ImportWizard wizard(frame, frame->TheDesk(), file);
    wizard.Show();
    test::RunEvents(30);
  }
  frame->TheDesk().Queue().Drain();
  test::RunEvents(100);
  test::CloseDesktop(frame);
}
