// SPDX-License-Identifier: Apache-2.0
// Papers as a clerk handles them at the screen: the office's templates, case endings, the tray, duplicates.
#include <wx/button.h>
#include <wx/choice.h>
#include <wx/dataview.h>
#include <wx/listbox.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/uiaction.h>

#include <catch2/catch.hpp>

#include "desk/desk.h"
#include "desk/registry.h"
#include "household/lists.h"
#include "papers/paper.h"
#include "store/journal.h"
#include "support/temporary_folder.h"
#include "ui/act_form.h"
#include "ui/certificate_dialog.h"
#include "ui/main_frame.h"
#include "ui/paper_view_dialog.h"
#include "ui/record_list.h"
#include "ui/template_dialog.h"
#include "ui/ui_session.h"
#include "ui/words.h"

using namespace aiyl;

namespace {

// By kind and name: a screen and its list may be called alike.
template <class T>
T* Find(wxWindow* top, const Message& name) {
  for (auto* child : top->GetChildren()) {
    auto* fits = dynamic_cast<T*>(child);
    if (fits && fits->GetName() == ui::Tr(name)) return fits;
    if (auto* inside = Find<T>(child, name)) return inside;
  }
  return nullptr;
}

// As Enter on it would.
void PressNamed(wxWindow* top, const Message& name) {
  auto* button = Find<wxButton>(top, name);
  REQUIRE(button);
  wxCommandEvent press(wxEVT_BUTTON, button->GetId());
  button->GetEventHandler()->ProcessEvent(press);
  test::RunEvents(100);
}

store::ActInfo LatestAct(desk::Desk& desk) {
  const auto acts = desk.Book().Read<std::vector<store::ActInfo>>(
      [](store::Database& db) -> Result<std::vector<store::ActInfo>> { return store::RecentActs(db, 1); });
  REQUIRE(acts);
  return acts->front();
}

void Press(wxWindow* dialog, int id) {
  wxCommandEvent press(wxEVT_BUTTON, id);
  dialog->GetEventHandler()->AddPendingEvent(press);
  test::RunEvents(300);
}

bool Says(wxWindow* top, const std::string& words) {
  for (auto* child : top->GetChildren()) {
    if (dynamic_cast<wxStaticText*>(child) && ui::FromWx(child->GetLabel()).find(words) != std::string::npos)
      return true;
    if (Says(child, words)) return true;
  }
  return false;
}

papers::TemplateText Stored(desk::Desk& desk, const std::string& kind) {
  const auto text = desk.Book().Read<papers::TemplateText>([&](store::Database& db) -> Result<papers::TemplateText> {
    return *desk::AllTemplates().TextOf(db, desk.Who().office, kind);
  });
  REQUIRE(text);
  return *text;
}

household::PersonRow SomebodyAtHome(desk::Desk& desk) {
  const auto rows = desk.Book().Read<std::vector<household::PersonRow>>(
      [&](store::Database& db) -> Result<std::vector<household::PersonRow>> {
        household::PersonFilter filter;
        filter.presence = {household::Presence::kPresent};
        return household::ListPersons(db, household::Scope::Of(desk.Who().office), filter, 0, 1);
      });
  REQUIRE(rows);
  REQUIRE_FALSE(rows->empty());
  return rows->front();
}

std::vector<papers::Paper> LatestPapers(desk::Desk& desk) {
  const auto papers =
      desk.Book().Read<std::vector<papers::Paper>>([&](store::Database& db) -> Result<std::vector<papers::Paper>> {
        papers::PaperFilter filter;
        filter.scope = office::Scope::Of(desk.Who().office);
        return papers::ListPapers(db, filter);
      });
  REQUIRE(papers);
  return *papers;
}

}  // namespace

TEST_CASE(
    "a template is changed beside its page, a mistake is shown where it stands, and the shipped text comes back") {
  REQUIRE(test::StartWx());
  test::TemporaryFolder folder;
  const auto book = test::DemoVillage(folder);
  for (const auto language : {text::Language::kKy, text::Language::kRu}) {
    auto* frame = test::OpenDesktop(book, language);
    REQUIRE(frame);
    auto& desk = frame->TheDesk();
    const int64_t before = Stored(desk, "family").version;
    auto* dialog = new ui::TemplateDialog(frame, desk, "family");
    dialog->Show();
    test::RunEvents(200);
    test::Screenshot(language == text::Language::kKy ? "template-ky" : "template-ru");
    auto* text = Find<wxTextCtrl>(dialog, Msg("Text of the template"));
    auto* preview = Find<ui::PagePreview>(dialog, Msg("Preview of the page"));
    REQUIRE(text);
    REQUIRE(preview);
    CHECK(ui::FromWx(text->GetValue()) == Stored(desk, "family").body);
    CHECK(preview->PageCount() == 1);

    const std::string head = "aiyl-template 1\nname.ky: Сыноо\n---\n@part part.head\nБул сап {person.name|DAT}\n";
    text->SetValue(ui::ToWx(head + "Мында {person.surnmae} турат\n"));
    test::RunEvents(900);
    CHECK(Says(dialog, "person.surnmae"));
    test::Screenshot(language == text::Language::kKy ? "template-mistake-ky" : "template-mistake-ru");
    Press(dialog, wxID_OK);
    CHECK(Stored(desk, "family").version == before);
    long column = 0, line = 0;
    text->PositionToXY(text->GetInsertionPoint(), &column, &line);
    CHECK(line == 5);
    CHECK(ui::FromWx(text->GetStringSelection()) == "person.surnmae");

    // What was typed is there again after the window is gone.
    dialog->Destroy();
    test::RunEvents(100);
    dialog = new ui::TemplateDialog(frame, desk, "family");
    dialog->Show();
    text = Find<wxTextCtrl>(dialog, Msg("Text of the template"));
    preview = Find<ui::PagePreview>(dialog, Msg("Preview of the page"));
    CHECK(ui::FromWx(text->GetValue()).find("surnmae") != std::string::npos);

    text->SetValue(ui::ToWx(head + "Мында {person.surname} турат\n"));
    test::RunEvents(900);
    CHECK(page::PlainText(preview->Shown()).find("Мында") != std::string::npos);
    Press(dialog, wxID_OK);
    desk.Queue().Drain();
    test::RunEvents(200);
    CHECK(Stored(desk, "family").version > before);
    CHECK(Stored(desk, "family").body == head + "Мында {person.surname} турат\n");
    test::Screenshot(language == text::Language::kKy ? "template-stored-ky" : "template-stored-ru");

    {
      const test::DialogVisitor yes([](wxDialog*) { return wxID_OK; });
      CHECK(Find<wxButton>(dialog, Msg("Back to the shipped text…"))->IsEnabled());
      PressNamed(dialog, Msg("Back to the shipped text…"));
      desk.Queue().Drain();
      test::RunEvents(300);
    }
    CHECK(Stored(desk, "family").version == 0);
    CHECK(ui::FromWx(text->GetValue()) == *desk::AllTemplates().Shipped("family"));
    dialog->Destroy();
    test::CloseDesktop(frame);
  }
}

TEST_CASE("the clerk types over a case ending, the page shows it at once, and the paper keeps it") {
  REQUIRE(test::StartWx());
  test::TemporaryFolder folder;
  const auto book = test::DemoVillage(folder);
  for (const auto language : {text::Language::kKy, text::Language::kRu}) {
    auto* frame = test::OpenDesktop(book, language);
    REQUIRE(frame);
    auto& desk = frame->TheDesk();
    auto* dialog = new ui::CertificateDialog(frame, desk, SomebodyAtHome(desk).person.value);
    dialog->Show();
    test::RunEvents(300);
    auto* cases = Find<wxScrolledWindow>(dialog, Msg("Words with endings: type over what should be otherwise"));
    auto* preview = Find<ui::PagePreview>(dialog, Msg("Preview of the page"));
    REQUIRE(cases);
    REQUIRE(preview);
    wxTextCtrl* word = nullptr;
    for (auto* child : cases->GetChildren())
      if (auto* text = dynamic_cast<wxTextCtrl*>(child)) word = text;
    REQUIRE(word);
    const std::string suggested = ui::FromWx(word->GetValue());
    CHECK(page::PlainText(preview->Shown()).find(suggested) != std::string::npos);
    word->SetValue(ui::ToWx("Баракеловго"));
    test::RunEvents(200);
    test::Screenshot(language == text::Language::kKy ? "case-ky" : "case-ru");
    CHECK(page::PlainText(preview->Shown()).find("Баракеловго") != std::string::npos);
    word->Clear();
    test::RunEvents(100);
    CHECK(page::PlainText(preview->Shown()).find(suggested) != std::string::npos);
    word->SetValue(ui::ToWx("Баракеловго"));
    {
      const test::DialogVisitor away([](wxDialog*) { return wxID_CANCEL; });
      PressNamed(dialog, Msg("Issue and save as PDF…"));
      desk.Queue().Drain();
      // The answer would close a modal dialog; here it only tells that it is done.
      test::RunEvents(300);
    }
    CHECK(LatestPapers(desk).front().case_forms.find("Баракеловго") != std::string::npos);
    dialog->Destroy();
    test::CloseDesktop(frame);
  }
}

TEST_CASE("several papers are ticked by the space bar, put into the tray, handed over in one act each, and undone") {
  REQUIRE(test::StartWx());
  test::TemporaryFolder folder;
  const auto book = test::DemoVillage(folder);
  for (const auto language : {text::Language::kKy, text::Language::kRu}) {
    auto* frame = test::OpenDesktop(book, language);
    REQUIRE(frame);
    auto& desk = frame->TheDesk();
    frame->GoTo("papers");
    test::RunEvents(300);
    auto* list = Find<ui::RecordList>(frame->Current(), Msg("Papers"));
    REQUIRE(list);
    REQUIRE(list->RowCount() >= 4);
    list->SetFocus();
    wxUIActionSimulator keys;
    for (const int row : {0, 2, 3}) {
      list->SelectRow(row);
      test::RunEvents(150);
      keys.Char(WXK_SPACE);
      test::RunEvents(150);
    }
    test::Screenshot(language == text::Language::kKy ? "ticks-ky" : "ticks-ru");
    CHECK(Says(frame, "3"));
    const auto state = [&](size_t row) { return LatestPapers(desk)[row].state; };
    REQUIRE(state(0) == papers::PaperState::kPrinted);
    PressNamed(frame, Msg("To the tray for signature"));
    desk.Queue().Drain();
    test::RunEvents(300);
    CHECK(state(0) == papers::PaperState::kForSignature);
    CHECK(state(1) == papers::PaperState::kPrinted);
    CHECK(state(2) == papers::PaperState::kForSignature);
    CHECK(state(3) == papers::PaperState::kForSignature);
    const auto tray = LatestAct(desk);
    CHECK(tray.kind == "paper.sign-tray");

    // Only the tray is shown; all of it is ticked and handed over through the form.
    auto* which = Find<wxChoice>(frame, Msg("State"));
    REQUIRE(which);
    which->SetSelection(2);
    wxCommandEvent chosen(wxEVT_CHOICE, which->GetId());
    which->GetEventHandler()->ProcessEvent(chosen);
    test::RunEvents(200);
    CHECK(list->RowCount() == 3);
    PressNamed(frame, Msg("Tick all shown"));
    frame->CallAfter([&] {
      frame->CallAfter([&] {
        for (auto* window : wxTopLevelWindows)
          if (auto* form = dynamic_cast<ui::ActForm*>(window)) {
            Find<wxTextCtrl>(form, Msg("Handed over to"))->SetValue(ui::ToWx("Асанов"));
            test::Screenshot(language == text::Language::kKy ? "hand-over-ky" : "hand-over-ru");
            wxCommandEvent press(wxEVT_BUTTON, wxID_OK);
            form->GetEventHandler()->AddPendingEvent(press);
          }
      });
    });
    PressNamed(frame, Msg("Hand over…"));
    desk.Queue().Drain();
    test::RunEvents(300);
    for (const size_t row : {0u, 2u, 3u}) {
      CHECK(state(row) == papers::PaperState::kHandedOver);
      CHECK(LatestPapers(desk)[row].handed_to == "Асанов");
    }
    const auto handed = LatestAct(desk);
    CHECK(handed.kind == "paper.hand-over");
    for (const auto& act : {handed, tray}) {
      desk.Undo(act.id, "", nullptr);
      desk.Queue().Drain();
      test::RunEvents(100);
    }
    for (const size_t row : {0u, 2u, 3u}) CHECK(state(row) == papers::PaperState::kPrinted);
    test::CloseDesktop(frame);
  }
}

TEST_CASE("a duplicate is counted when an issued paper is printed again from its window") {
  REQUIRE(test::StartWx());
  test::TemporaryFolder folder;
  auto* frame = test::OpenDesktop(test::DemoVillage(folder), text::Language::kKy);
  REQUIRE(frame);
  auto& desk = frame->TheDesk();
  const auto before = LatestPapers(desk).front();
  auto* dialog = new ui::PaperViewDialog(frame, desk, before.id);
  dialog->Show();
  test::RunEvents(200);
  const test::DialogVisitor away([](wxDialog*) { return wxID_CANCEL; });
  PressNamed(dialog, Msg("Duplicate as PDF…"));
  desk.Queue().Drain();
  test::RunEvents(300);
  CHECK(LatestPapers(desk).front().copies == before.copies + 1);
  dialog->Destroy();
  test::CloseDesktop(frame);
}
