// SPDX-License-Identifier: Apache-2.0
// What hides the screen when the desk is left.
#include <wx/choice.h>
#include <wx/textctrl.h>

#include <catch2/catch.hpp>

#include "desk/desk.h"
#include "desk/registry.h"
#include "office/sign_in.h"
#include "support/temporary_folder.h"
#include "ui/act_form.h"
#include "ui/book_context.h"
#include "ui/lock_dialog.h"
#include "ui/main_frame.h"
#include "ui/ui_session.h"
#include "ui/words.h"

using namespace aiyl;

TEST_CASE("a desk that was left locks, hides what is open, and gives the half-filled form back to whoever unlocks") {
  REQUIRE(test::StartWx());
  test::TemporaryFolder folder;
  auto* frame = test::OpenDesktop(test::DemoVillage(folder), text::Language::kKy);
  REQUIRE(frame);
  auto& desk = frame->TheDesk();
  const Uuid first = desk.Who().staff;
  const auto made =
      office::RunAct(desk.Book(), desk.Who(), *desk::FindAct("staff.add"),
                     {{"name_ky", "Экинчи кызматкер"}, {"name_ru", "Второй сотрудник"}, {"role", "clerk"}});
  REQUIRE(made);
  const auto second = *office::FindId<office::StaffTag>(made->made, "id");

  // Nobody has a PIN: nothing locks, however long the desk stands alone.
  int dialogs = 0;
  {
    const test::DialogVisitor count([&](wxDialog*) { return ++dialogs, wxID_CANCEL; });
    frame->Lock().CheckIdle(std::chrono::hours(5));
  }
  CHECK(dialogs == 0);
  REQUIRE(office::SetPin(desk.Book(), office::StaffId(first), "1234"));
  REQUIRE(office::SetPin(desk.Book(), second, "5678"));

  auto* form = new ui::ActForm(frame, desk, *desk::FindAct("office.set"), office::Json::object(), wxString(),
                               ui::BookContext(desk), "");
  form->Show();
  auto* note = test::Find<wxTextCtrl>(form, Msg("Note"));
  REQUIRE(note);
  note->SetValue(ui::ToWx("жарымы жазылды"));
  test::RunEvents(200);
  frame->Lock().CheckIdle(std::chrono::minutes(9));  // the office's own setting is ten
  CHECK_FALSE(frame->Lock().IsLocked());

  int asked = 0;
  bool hidden = false, wrong_kept = false;
  frame->CallAfter([&] {
    for (auto* window : wxTopLevelWindows) {
      auto* lock = dynamic_cast<ui::LockDialog*>(window);
      if (!lock) continue;
      ++asked;
      test::RunEvents(300);
      test::Screenshot("locked-ky");
      hidden = !note->IsShownOnScreen() && !frame->Current()->IsShownOnScreen() &&
               frame->GetTitle() == ui::Tr(Msg("Aiyl Kitebi"));
      auto* name = test::Find<wxChoice>(lock, Msg("Name"));
      auto* pin = test::Find<wxTextCtrl>(lock, Msg("PIN code"));
      name->SetSelection(1 - name->GetSelection());
      pin->SetValue("0000");
      wxCommandEvent press(wxEVT_BUTTON, wxID_OK);
      lock->GetEventHandler()->ProcessEvent(press);
      wrong_kept = frame->Lock().IsLocked() && lock->IsShown();
      lock->Close();  // the window's cross
      wrong_kept = wrong_kept && lock->IsShown();
      pin->SetValue("5678");
      lock->GetEventHandler()->AddPendingEvent(press);
    }
  });
  frame->Lock().CheckIdle(std::chrono::minutes(10));
  test::RunEvents(200);
  CHECK(asked == 1);
  CHECK(hidden);
  CHECK(wrong_kept);
  CHECK_FALSE(frame->Lock().IsLocked());
  CHECK(desk.Who().staff == second.value);
  CHECK(note->IsShownOnScreen());
  CHECK(ui::FromWx(note->GetValue()) == "жарымы жазылды");
  CHECK(frame->Current()->IsShownOnScreen());
  CHECK(ui::FromWx(frame->GetTitle()).find("Экинчи кызматкер") != std::string::npos);
  test::Screenshot("unlocked-ky");

  // The office may set other minutes, or that it never locks.
  for (const auto& [minutes, locks] : {std::pair{"0", false}, std::pair{"2", true}}) {
    REQUIRE(office::RunAct(desk.Book(), {desk.Who().office, first, "test"}, *desk::FindAct("setting.set"),
                           {{"key", ui::kLockSetting}, {"value", minutes}}));
    int seen = 0;
    const test::DialogVisitor count([&](wxDialog*) { return ++seen, wxID_OK; });
    frame->Lock().CheckIdle(std::chrono::minutes(3));
    CHECK((seen == 1) == locks);
  }
  form->Destroy();
  test::CloseDesktop(frame);
}
