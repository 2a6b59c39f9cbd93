// SPDX-License-Identifier: Apache-2.0
// Every window and every dialog, with a demo book and an empty one, in Kyrgyz and in Russian.
#include <wx/dialog.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <catch2/catch.hpp>

#include "desk/demo.h"
#include "desk/desk.h"
#include "desk/registry.h"
#include "household/acts.h"
#include "household/lists.h"
#include "office/new_book.h"
#include "services/names.h"
#include "support/temporary_folder.h"
#include "ui/act_form.h"
#include "ui/book_context.h"
#include "ui/care_steps.h"
#include "ui/certificate_dialog.h"
#include "ui/code_dialog.h"
#include "ui/crawler.h"
#include "ui/dialog_base.h"
#include "ui/filter_dialog.h"
#include "ui/first_start.h"
#include "ui/history_dialog.h"
#include "ui/import_wizard.h"
#include "ui/lock_dialog.h"
#include "ui/main_frame.h"
#include "ui/new_book_dialog.h"
#include "ui/offices_dialog.h"
#include "ui/package_steps.h"
#include "ui/report_dialog.h"
#include "ui/restore_dialog.h"
#include "ui/send_dialog.h"
#include "ui/sign_in_dialog.h"
#include "ui/standard_dialog.h"
#include "ui/template_dialog.h"
#include "ui/ui_session.h"

using namespace aiyl;

namespace {

void Expect(const std::vector<std::string>& problems) {
  for (const auto& problem : problems) UNSCOPED_INFO(problem);
  CHECK(problems.empty());
}

// The dialogs that come up on the way of a key and of a package.
void CrawlPackages(ui::MainFrame* frame, desk::Desk& desk) {
  const test::TemporaryFolder folder;
  const auto key = ui::SavePublicKey(frame, desk, folder / "own.pub");
  CHECK(key);
  ui::EnrolFromFile(frame, desk, folder / "own.pub");
  CHECK(ui::CheckBook(frame, desk, store::CheckDepth::kUsual));
}

// Every standard of the book; of an empty one a model, begun here.
std::vector<services::StandardId> Standards(desk::Desk& desk) {
  const auto read = [&] {
    const auto found = desk.Book().Read<std::vector<services::StandardId>>(
        [&](store::Database& db) -> Result<std::vector<services::StandardId>> {
          std::vector<services::StandardId> standards;
          for (const auto& one : services::Choices(db, office::Scope::Of(desk.Who().office), "service_standard"))
            standards.emplace_back(one.id);
          return standards;
        });
    REQUIRE(found);
    return *found;
  };
  auto standards = read();
  if (!standards.empty()) return standards;
  REQUIRE(office::RunAct(desk.Book(), desk.Who(), *desk::FindAct("standard.new"), {{"model", "Үлгү"}}));
  return read();
}

void Crawl(const std::filesystem::path& book, text::Language language, const std::string& name) {
  auto* frame = test::OpenDesktop(book, language);
  REQUIRE(frame);
  int dialogs = 0;
  std::vector<std::string> problems;
  const auto add = [&](std::vector<std::string> more) { problems.insert(problems.end(), more.begin(), more.end()); };
  const test::DialogVisitor visitor([&](wxDialog* dialog) {
    if (test::IsProgress(dialog)) return int{wxID_NONE};
    ++dialogs;
    add(test::ProblemsOf(dialog, name + " dialog"));
    const wxSize size = dialog->GetSize();
    if (size.x > 1366 || size.y > 768) add({name + ": larger than the screen: " + dialog->GetTitle().ToStdString()});
    test::ScreenshotOf(dialog, name + "-dialog-" + std::to_string(dialogs));
    return int{wxID_CANCEL};
  });
  for (const auto& screen : ui::Screens()) {
    frame->GoTo(screen.key);
    test::RunEvents(150);
    test::Screenshot(name + "-" + screen.key);
    add(test::ProblemsOf(frame, name + " " + screen.key));
  }
  auto& desk = frame->TheDesk();
  const auto person = desk.Book().Read<std::vector<household::PersonRow>>(
      [&](store::Database& db) -> Result<std::vector<household::PersonRow>> {
        return household::ListPersons(db, household::Scope::Of(desk.Who().office), {}, 0, 1);
      });
  REQUIRE(person);
  // A form of every act that a form can offer.
  int forms = 0;
  for (const auto* spec : desk::AllActs()) {
    ui::ActForm form(frame, desk, *spec, office::Json::object(), wxString(), ui::BookContext(desk), "");
    form.ShowModal();
    ++forms;
  }
  CHECK(forms > 20);
  ui::FilterDialog(frame, desk, {}).ShowModal();
  ui::HistoryDialog(frame, desk, {}, wxString()).ShowModal();
  ui::SignInDialog(frame, desk).ShowModal();
  ui::NewBookDialog(frame).ShowModal();
  ui::ImportWizard(frame, desk, {}).ShowModal();
  ui::PinDialog(frame, desk).ShowModal();
  ui::LockDialog(desk).ShowModal();
  for (const auto& kind : desk::AllTemplates().Kinds()) ui::TemplateDialog(frame, desk, kind).ShowModal();
  for (const auto& id : Standards(desk)) ui::StandardDialog(frame, desk, ui::BookContext(desk), id).ShowModal();
  if (!person->empty()) {
    ui::CertificateDialog(frame, desk, person->front().person.value).ShowModal();
    ui::HistoryDialog(frame, desk, {person->front().person.value}, wxString()).ShowModal();
  }
  ui::OfficesDialog(frame, desk).ShowModal();
  ui::SendDialog(frame, desk).ShowModal();
  ui::CodeDialog(frame, desk).ShowModal();
  ui::ReportDialog(frame, Msg("What the check found"), "…", "check.txt").ShowModal();
  if (const auto facts = ui::ReadBackupFacts(book)) ui::RestoreDialog(frame, book, *facts).ShowModal();
  CrawlPackages(frame, desk);
  ui::TellMessage(frame, Msg("Choose one of the list."));
  CHECK(dialogs >= forms + 6);
  test::CloseDesktop(frame);
  Expect(problems);
}

}  // namespace

TEST_CASE("every window and dialog of a demo book is whole, translated and named, in both languages") {
  REQUIRE(test::StartWx());
  test::TemporaryFolder folder;
  const auto book = test::DemoVillage(folder);
  Crawl(book, text::Language::kKy, "demo-ky");
  Crawl(book, text::Language::kRu, "demo-ru");
}

TEST_CASE("every window and dialog of an empty book is whole, translated and named, in both languages") {
  REQUIRE(test::StartWx());
  test::TemporaryFolder folder;
  const auto book = test::EmptyBook(folder);
  Crawl(book, text::Language::kKy, "empty-ky");
  Crawl(book, text::Language::kRu, "empty-ru");
}

TEST_CASE("every window and dialog of a district's book is whole, translated and named, in both languages") {
  REQUIRE(test::StartWx());
  test::TemporaryFolder folder;
  const auto book = test::EmptyBook(folder, store::BookKind::kDistrict);
  Crawl(book, text::Language::kKy, "district-ky");
  Crawl(book, text::Language::kRu, "district-ru");
}

TEST_CASE("the crawler sees English, missing names and cut text") {
  REQUIRE(test::StartWx());
  wxDialog dialog(nullptr, wxID_ANY, wxString::FromUTF8("Терезе"));
  auto* box = new wxBoxSizer(wxVERTICAL);
  box->Add(new wxStaticText(&dialog, wxID_ANY, "English words"));
  box->Add(new wxTextCtrl(&dialog, wxID_ANY));
  dialog.SetSizerAndFit(box);
  auto* cut = new wxStaticText(&dialog, wxID_ANY, wxString::FromUTF8("Кесилген текст"), wxPoint(0, 0), wxSize(12, 8),
                               wxST_NO_AUTORESIZE);
  cut->SetSize(12, 8);
  const auto problems = test::ProblemsOf(&dialog, "probe");
  const auto seen = [&](const std::string& what) {
    for (const auto& problem : problems)
      if (problem.find(what) != std::string::npos) return true;
    return false;
  };
  CHECK(seen("not translated"));
  CHECK(seen("no name"));
  CHECK(seen("cut off"));
}
