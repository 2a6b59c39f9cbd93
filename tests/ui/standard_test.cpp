// SPDX-License-Identifier: Apache-2.0
// The editor of standards: sections written and stored, a refusal beside its field, what was typed and not stored found
// again, a new version of an approved one.
#include <wx/button.h>
#include <wx/choice.h>
#include <wx/listbox.h>
#include <wx/radiobut.h>
#include <wx/textctrl.h>

#include <catch2/catch.hpp>

#include "desk/desk.h"
#include "desk/registry.h"
#include "office/drafts.h"
#include "services/change.h"
#include "services/standard.h"
#include "support/temporary_folder.h"
#include "ui/book_context.h"
#include "ui/main_frame.h"
#include "ui/standard_dialog.h"
#include "ui/ui_session.h"
#include "ui/words.h"

using namespace aiyl;
using services::StandardEdit;

namespace {

// A draft of the demo village, the latest; an approved one for `state` "approved".
services::StandardId FindOne(desk::Desk& desk, const std::string& state) {
  const auto found = desk.Book().Read<services::StandardId>([&](store::Database& db) -> Result<services::StandardId> {
    for (const auto& change : services::ListChanges(db, office::Scope::Of(desk.Who().office)))
      for (const auto& one : services::StandardsOf(db, change.service))
        if (one.state == state) return one.id;
    return services::StandardId();
  });
  REQUIRE(found);
  REQUIRE_FALSE(found->IsNil());
  return *found;
}

services::Standard Read(desk::Desk& desk, services::StandardId id) {
  auto found = desk.Book().Read<services::Standard>([&](store::Database& db) -> Result<services::Standard> {
    return services::FindStandard(db, id).value_or(services::Standard{});
  });
  REQUIRE(found);
  return *found;
}

// The editor on the screen, without a loop of its own.
class Editor {
 public:
  Editor(ui::MainFrame* frame, services::StandardId id) : m_desk(frame->TheDesk()) {
    m_dialog = new ui::StandardDialog(frame, m_desk, ui::BookContext(m_desk), id);
    m_dialog->Show();
    test::RunEvents(200);
  }
  ~Editor() {
    m_dialog->Destroy();
    test::RunEvents(100);
    m_desk.Queue().Drain();
  }
  ui::StandardDialog* operator->() { return m_dialog; }
  template <class T>
  T* Find(const Message& name) {
    auto* found = test::Find<T>(m_dialog, name);
    REQUIRE(found);
    return found;
  }
  // A section by its place in the list, from 0.
  void GoTo(int row) {
    auto* list = Find<ui::RecordList>(Msg("Sections"));
    list->SelectRow(row);
    wxDataViewEvent chosen(wxEVT_DATAVIEW_SELECTION_CHANGED, list, list->GetSelection());
    list->GetEventHandler()->ProcessEvent(chosen);
    test::RunEvents(50);
  }
  void Type(const Message& field, const char* text) { Find<wxTextCtrl>(field)->SetValue(ui::ToWx(text)); }
  void Press(const Message& name) {
    auto* button = Find<wxButton>(name);
    wxCommandEvent press(wxEVT_BUTTON, button->GetId());
    press.SetEventObject(button);
    button->GetEventHandler()->ProcessEvent(press);
    m_desk.Queue().Drain();
    test::RunEvents(200);
  }
  bool Says(const Message& sentence) {
    return test::TextsOf(m_dialog).find(ui::TrUtf8(sentence)) != std::string::npos;
  }
  StandardEdit::State State(const std::string& section) {
    for (const auto& line : m_dialog->Edit().Lines())
      if (line.section.code == section) return line.state;
    return StandardEdit::State::kNotNeeded;
  }

 private:
  desk::Desk& m_desk;
  ui::StandardDialog* m_dialog;
};

}  // namespace

TEST_CASE("a draft is written section by section and stored; the list says what is missing") {
  REQUIRE(test::StartWx());
  test::TemporaryFolder folder;
  auto* frame = test::OpenDesktop(test::DemoVillage(folder), text::Language::kKy);
  REQUIRE(frame);
  auto& desk = frame->TheDesk();
  const auto id = FindOne(desk, "draft");
  {
    Editor editor(frame, id);
    CHECK(editor.State("3") == StandardEdit::State::kMissing);
    editor.GoTo(2);
    CHECK(editor.Says(Msg("Text in Kyrgyz")));
    editor.Type(Msg("Text in Kyrgyz"), "Жарандар жана уюмдар");
    CHECK(editor.State("3") == StandardEdit::State::kMissing);
    editor.Type(Msg("Text in Russian"), "Граждане и организации");
    CHECK(editor.State("3") == StandardEdit::State::kDone);
    editor.GoTo(5);
    editor.Type(Msg("Term in working days"), "үч");
    editor.Press(Msg("Store"));
    CHECK(editor.Says(Msg("A whole number is expected here.")));
    CHECK(Read(desk, id).Section("3").In("ky").empty());
    editor.Type(Msg("Term in working days"), "3");
    editor.GoTo(4);
    editor.Press(Msg("Add one"));
    editor.Type(Msg("Text in Kyrgyz"), "Арыз");
    editor.Type(Msg("Text in Russian"), "Заявление");
    auto* language = editor.Find<wxChoice>(Msg("Further language"));
    language->SetSelection(1);  // Uzbek, after «none»
    wxCommandEvent chosen(wxEVT_CHOICE, language->GetId());
    chosen.SetEventObject(language);
    language->GetEventHandler()->ProcessEvent(chosen);
    editor.Type(Msg("Text in the further language"), "Ariza");
    test::Screenshot("standard-written");
    editor.Press(Msg("Store"));
    CHECK(editor.Says(Msg("Stored.")));
  }
  const auto now = Read(desk, id);
  CHECK(now.Section("3").In("ru") == "Граждане и организации");
  CHECK(now.term_days == 3);
  REQUIRE_FALSE(now.ItemsOf("5").empty());
  CHECK(now.ItemsOf("5").back()->text.In("ky") == "Арыз");
  CHECK(now.ItemsOf("5").back()->text.In("uz") == "Ariza");
  test::CloseDesktop(frame);
}

TEST_CASE("what was typed into a standard and not stored is there again, or thrown away when asked") {
  REQUIRE(test::StartWx());
  test::TemporaryFolder folder;
  auto* frame = test::OpenDesktop(test::DemoVillage(folder), text::Language::kRu);
  REQUIRE(frame);
  auto& desk = frame->TheDesk();
  const auto id = FindOne(desk, "draft");
  {
    Editor editor(frame, id);
    editor.GoTo(2);
    editor.Type(Msg("Text in Kyrgyz"), "Жарандар");
    test::RunEvents(1100);  // longer than the draft waits; nothing says that the dialog was closed
    desk.Queue().Drain();
    const auto drafts = desk.Book().Read<std::string>([&](store::Database& db) -> Result<std::string> {
      const auto draft = office::FindDraft(db, desk.Who().staff, "standard.write", id.ToText());
      return draft ? draft->data : std::string();
    });
    CHECK(drafts->find("Жарандар") != std::string::npos);
  }
  {
    Editor editor(frame, id);
    CHECK(editor->Edit().Now().Section("3").In("ky") == "Жарандар");
    for (const int row : {2, 8, 10, 11, 15}) {
      editor.GoTo(row);
      test::Screenshot("standard-ru-" + std::to_string(row + 1));
    }
    CHECK(Read(desk, id).Section("3").In("ky").empty());
    const test::DialogVisitor yes([](wxDialog*) { return int{wxID_OK}; });
    editor.Press(Msg("Back to what is stored"));
    CHECK(editor->Edit().Now().Section("3").In("ky").empty());
  }
  {
    Editor editor(frame, id);
    CHECK_FALSE(editor->Edit().IsChanged());
  }
  test::CloseDesktop(frame);
}

TEST_CASE("an approved standard is looked at only, and a new version begun from it") {
  REQUIRE(test::StartWx());
  test::TemporaryFolder folder;
  auto* frame = test::OpenDesktop(test::DemoVillage(folder), text::Language::kKy);
  REQUIRE(frame);
  auto& desk = frame->TheDesk();
  const auto id = FindOne(desk, "approved");
  const auto before = Read(desk, id);
  {
    Editor editor(frame, id);
    CHECK_FALSE(editor.Find<wxTextCtrl>(Msg("Text in Kyrgyz"))->IsEditable());
    CHECK_FALSE(editor.Find<wxButton>(Msg("Copy from a standard…"))->IsEnabled());
    editor.Press(Msg("Begin a new version"));
    CHECK(editor->Edit().Now().IsDraft());
    CHECK(editor->Edit().Now().version == before.version + 1);
    CHECK(editor->Edit().Now().copied_from == id);
    CHECK(editor.Find<wxTextCtrl>(Msg("Text in Kyrgyz"))->IsEditable());
  }
  CHECK(Read(desk, id).state == "approved");
  test::CloseDesktop(frame);
}
