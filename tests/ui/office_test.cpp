// SPDX-License-Identifier: Apache-2.0
// The screen «The office»: its forms open with what stands, and what is emptied in them is cleared in the book.
#include <wx/button.h>
#include <wx/textctrl.h>

#include <catch2/catch.hpp>

#include "desk/desk.h"
#include "desk/registry.h"
#include "office/office_record.h"
#include "support/temporary_folder.h"
#include "ui/act_form.h"
#include "ui/book_context.h"
#include "ui/main_frame.h"
#include "ui/ui_session.h"
#include "ui/words.h"

using namespace aiyl;

namespace {

office::Office Own(desk::Desk& desk) {
  const auto found = desk.Book().Read<office::Office>([&](store::Database& db) -> Result<office::Office> {
    return office::FindOffice(db, office::OfficeId(desk.Who().office)).value_or(office::Office{});
  });
  REQUIRE(found);
  return *found;
}

// The form with `initial`, `field` set to `value`, recorded.
void Record(ui::MainFrame* frame, const std::string& act, const office::Json& initial, const Message& field,
            const char* value) {
  auto& desk = frame->TheDesk();
  ui::ActForm form(frame, desk, *desk::FindAct(act), initial, wxString(), ui::BookContext(desk), "");
  auto* text = test::Find<wxTextCtrl>(&form, field);
  REQUIRE(text);
  text->SetValue(ui::ToWx(value));
  test::PressLater(&form, wxID_OK);
  CHECK(form.ShowModal() == wxID_OK);
  test::RunEvents(200);
}

}  // namespace

TEST_CASE("the form that changes the office opens with what stands") {
  REQUIRE(test::StartWx());
  test::TemporaryFolder folder;
  auto* frame = test::OpenDesktop(test::DemoVillage(folder), text::Language::kRu);
  REQUIRE(frame);
  auto& desk = frame->TheDesk();
  const auto stands = Own(desk);
  frame->GoTo("office");
  test::RunEvents(100);
  auto* button = test::Find<wxButton>(frame, Msg("Change the office's data"));
  REQUIRE(button);
  std::string texts;
  {
    const test::DialogVisitor look([&](wxDialog* dialog) {
      texts = test::TextsOf(dialog);
      return int{wxID_CANCEL};
    });
    wxCommandEvent press(wxEVT_BUTTON, button->GetId());
    press.SetEventObject(button);
    button->GetEventHandler()->ProcessEvent(press);
  }
  CHECK(texts.find(stands.name.ky) != std::string::npos);
  CHECK(texts.find(stands.short_name.ru) != std::string::npos);
  CHECK(texts.find(stands.paper_index) != std::string::npos);
  test::CloseDesktop(frame);
}

TEST_CASE("a field that a form began with and that is emptied is cleared in the book; others stay") {
  REQUIRE(test::StartWx());
  test::TemporaryFolder folder;
  auto* frame = test::OpenDesktop(test::DemoVillage(folder), text::Language::kKy);
  REQUIRE(frame);
  auto& desk = frame->TheDesk();
  const auto before = Own(desk);
  Record(frame, "office.set", office::Json::object(), Msg("Telephone"), "0312 00 00 00");
  CHECK(Own(desk).phone == "0312 00 00 00");
  // Left empty where nothing stood in the form: nothing is said of it.
  Record(frame, "office.set", office::Json::object(), Msg("E-mail"), "office@example.org");
  CHECK(Own(desk).phone == "0312 00 00 00");
  Record(frame, "office.set", {{"phone", "0312 00 00 00"}, {"email", "office@example.org"}}, Msg("Telephone"), "");
  CHECK(Own(desk).phone.empty());
  CHECK(Own(desk).email == "office@example.org");
  CHECK(Own(desk).name == before.name);
  test::CloseDesktop(frame);
}

TEST_CASE("what a person owes is shown to those who keep the book") {
  REQUIRE(test::StartWx());
  test::TemporaryFolder folder;
  auto* frame = test::OpenDesktop(test::DemoVillage(folder), text::Language::kRu);
  REQUIRE(frame);
  auto& desk = frame->TheDesk();
  const auto secrecy = [&] {
    frame->GoTo("payments");
    test::RunEvents(200);
    return test::TextsOf(frame).find("налоговая тайна") != std::string::npos;
  };
  CHECK_FALSE(secrecy());
  test::Screenshot("payments-head");
  const auto watch = desk.Book().Read<Uuid>([&](store::Database& db) -> Result<Uuid> {
    for (const auto& one : office::ListStaff(db, office::Scope::Of(desk.Who().office)))
      if (one.role == office::Role::kWatch) return one.id.value;
    return Uuid{};
  });
  REQUIRE(watch);
  REQUIRE_FALSE(watch->IsNil());
  desk.SignIn(*watch);
  frame->GoTo("people");
  CHECK(secrecy());
  test::Screenshot("payments-watch");
  test::CloseDesktop(frame);
}
