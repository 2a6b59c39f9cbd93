// SPDX-License-Identifier: Apache-2.0
// Papers as a clerk handles them at the screen: the office's templates.
#include <wx/button.h>
#include <wx/choice.h>
#include <wx/dataview.h>
#include <wx/listbox.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/uiaction.h>

#include <catch2/catch.hpp>

#include "certificates/certificate_templates.h"
#include "desk/demo.h"
#include "desk/desk.h"
#include "household/lists.h"
#include "papers/paper.h"
#include "support/temporary_folder.h"
#include "ui/certificate_dialog.h"
#include "ui/main_frame.h"
#include "ui/template_dialog.h"
#include "ui/ui_session.h"
#include "ui/words.h"

using namespace aiyl;

namespace {

template <class T>
T* Find(wxWindow* top, const Message& name) {
  return dynamic_cast<T*>(wxWindow::FindWindowByName(ui::Tr(name), top));
}

std::filesystem::path DemoBook(const test::TemporaryFolder& folder) {
  desk::DemoOptions options;
  options.households = 60;
  REQUIRE(desk::MakeDemoBook(folder / "demo.aiyl", options));
  return folder / "demo.aiyl";
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
    return *certificates::TemplateOf(db, desk.Who().office, kind);
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
  const auto book = DemoBook(folder);
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
      auto* shipped = Find<wxButton>(dialog, Msg("Back to the shipped text…"));
      REQUIRE(shipped);
      CHECK(shipped->IsEnabled());
      wxCommandEvent press(wxEVT_BUTTON, shipped->GetId());
      shipped->GetEventHandler()->ProcessEvent(press);
      desk.Queue().Drain();
      test::RunEvents(300);
    }
    CHECK(Stored(desk, "family").version == 0);
    CHECK(ui::FromWx(text->GetValue()) == *certificates::ShippedTemplate("family"));
    dialog->Destroy();
    test::CloseDesktop(frame);
  }
}

TEST_CASE("the clerk types over a case ending, the page shows it at once, and the paper keeps it") {
  REQUIRE(test::StartWx());
  test::TemporaryFolder folder;
  const auto book = DemoBook(folder);
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
      auto* pdf = Find<wxButton>(dialog, Msg("Issue and save as PDF…"));
      REQUIRE(pdf);
      wxCommandEvent press(wxEVT_BUTTON, pdf->GetId());
      pdf->GetEventHandler()->ProcessEvent(press);
      desk.Queue().Drain();
      // The answer would close a modal dialog; here it only tells that it is done.
      test::RunEvents(300);
    }
    CHECK(LatestPapers(desk).front().case_forms.find("Баракеловго") != std::string::npos);
    dialog->Destroy();
    test::CloseDesktop(frame);
  }
}
