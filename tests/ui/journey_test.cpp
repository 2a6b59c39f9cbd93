// SPDX-License-Identifier: Apache-2.0
// What a clerk does with the keyboard alone, in real windows: find somebody, correct a name and undo it, keep what was
// typed through a kill. Letters beyond ASCII are set by value: the simulator types ASCII only.
#include <wx/app.h>
#include <wx/dataview.h>
#include <wx/textctrl.h>
#include <wx/uiaction.h>

#include <catch2/catch.hpp>

#include "desk/desk.h"
#include "desk/registry.h"
#include "household/reads.h"
#include "office/drafts.h"
#include "store/journal.h"
#include "support/temporary_folder.h"
#include "ui/act_form.h"
#include "ui/book_context.h"
#include "ui/main_frame.h"
#include "ui/record_list.h"
#include "ui/ui_session.h"
#include "ui/words.h"

using namespace aiyl;

namespace {

household::PersonRow FirstPerson(desk::Desk& desk) {
  const auto rows = desk.Book().Read<std::vector<household::PersonRow>>(
      [&](store::Database& db) -> Result<std::vector<household::PersonRow>> {
        return household::ListPersons(db, household::Scope::Of(desk.Who().office), {}, 0, 1);
      });
  REQUIRE(rows);
  REQUIRE_FALSE(rows->empty());
  return rows->front();
}

std::string SurnameInBook(desk::Desk& desk, household::PersonId person) {
  const auto row = desk.Book().Read<std::string>([&](store::Database& db) -> Result<std::string> {
    AIYL_ASSIGN(auto record, household::ReadPerson(db, person));
    return record.names.ky.surname;
  });
  return row ? *row : std::string();
}

}  // namespace

TEST_CASE("a name typed into the search box finds the person, and the arrow key shows the household") {
  REQUIRE(test::StartWx());
  test::TemporaryFolder folder;
  auto* frame = test::OpenDesktop(test::DemoVillage(folder), text::Language::kRu);
  REQUIRE(frame);
  const auto person = FirstPerson(frame->TheDesk());
  auto* search = test::Find<wxTextCtrl>(frame, Msg("Search"));
  auto* list = test::Find<ui::RecordList>(frame, Msg("People"));
  REQUIRE(search);
  REQUIRE(list);
  search->SetValue(ui::ToWx(person.names.Shown()));
  test::RunEvents(200);
  REQUIRE(list->RowCount() >= 1);
  search->SetFocus();
  test::RunEvents(100);
  wxUIActionSimulator keys;
  keys.Char(WXK_DOWN);
  test::RunEvents(400);
  CHECK(list->SelectedRow() == 0);
  auto* members = test::Find<ui::RecordList>(frame, Msg("Members"));
  REQUIRE(members);
  CHECK(members->RowCount() >= 1);
  test::Screenshot("journey-search");
  // A PIN typed by ASCII keys.
  if (!person.pin.empty()) {
    search->Clear();
    search->SetFocus();
    test::RunEvents(100);
    keys.Text(person.pin.c_str());
    test::RunEvents(800);
    CHECK(ui::FromWx(search->GetValue()) == person.pin);
    CHECK(list->RowCount() >= 1);
  }
  test::CloseDesktop(frame);
}

TEST_CASE("a surname is corrected through its form and undone again") {
  REQUIRE(test::StartWx());
  test::TemporaryFolder folder;
  auto* frame = test::OpenDesktop(test::DemoVillage(folder), text::Language::kKy);
  REQUIRE(frame);
  auto& desk = frame->TheDesk();
  const auto person = FirstPerson(desk);
  const std::string before = SurnameInBook(desk, person.person);
  const auto* spec = desk::FindAct("person.correct");
  REQUIRE(spec);
  bool sent = false;
  {
    // The form is open; the surname is set, Enter records it.
    auto* form = new ui::ActForm(frame, desk, *spec, {{"person", person.person.ToText()}}, wxString("x"),
                                 ui::BookContext(desk), person.person.ToText());
    frame->CallAfter([&] {
      for (const auto& field : spec->fields)
        if (field.name.find("surname_ky") != std::string::npos) {
          auto* text = test::Find<wxTextCtrl>(form, field.label);
          if (text) {
            text->SetValue(ui::ToWx("Өмүрбеков"));
            sent = true;
          }
        }
      wxCommandEvent press(wxEVT_BUTTON, wxID_OK);
      form->GetEventHandler()->AddPendingEvent(press);
    });
    CHECK(form->ShowModal() == wxID_OK);
    form->Destroy();
  }
  REQUIRE(sent);
  test::RunEvents(300);
  CHECK(SurnameInBook(desk, person.person) == "Өмүрбеков");
  const auto acts = desk.Book().Read<std::vector<store::ActInfo>>(
      [](store::Database& db) -> Result<std::vector<store::ActInfo>> { return store::RecentActs(db, 1); });
  REQUIRE(acts);
  REQUIRE(acts->front().kind == "person.correct");
  bool undone = false;
  desk.Undo(acts->front().id, "", [&](const Result<store::ActReceipt>& answer) { undone = answer.has_value(); });
  desk.Queue().Drain();
  test::RunEvents(200);
  CHECK(undone);
  CHECK(SurnameInBook(desk, person.person) == before);
  test::CloseDesktop(frame);
}

TEST_CASE("what was typed and not saved is there again after the window is gone") {
  REQUIRE(test::StartWx());
  test::TemporaryFolder folder;
  const auto book = test::DemoVillage(folder);
  std::string person;
  {
    auto* frame = test::OpenDesktop(book, text::Language::kKy);
    REQUIRE(frame);
    auto& desk = frame->TheDesk();
    person = FirstPerson(desk).person.ToText();
    const auto* spec = desk::FindAct("person.correct");
    auto* form =
        new ui::ActForm(frame, desk, *spec, {{"person", person}}, wxString("x"), ui::BookContext(desk), person);
    form->Show();
    auto* note = test::Find<wxTextCtrl>(form, Msg("Note"));
    REQUIRE(note);
    note->SetValue(ui::ToWx("жарык өчтү"));
    test::RunEvents(1500);  // longer than the draft's delay
    desk.Queue().Drain();
    form->Destroy();  // as a kill would: nothing confirmed, nothing cancelled
    test::CloseDesktop(frame);
  }
  auto* frame = test::OpenDesktop(book, text::Language::kKy);
  REQUIRE(frame);
  auto& desk = frame->TheDesk();
  auto* form = new ui::ActForm(frame, desk, *desk::FindAct("person.correct"), {{"person", person}}, wxString("x"),
                               ui::BookContext(desk), person);
  auto* note = test::Find<wxTextCtrl>(form, Msg("Note"));
  REQUIRE(note);
  CHECK(ui::FromWx(note->GetValue()) == "жарык өчтү");
  form->Destroy();
  test::CloseDesktop(frame);
}
