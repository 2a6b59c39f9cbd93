// SPDX-License-Identifier: Apache-2.0
// Every window and every dialog, with a demo book and an empty one, in Kyrgyz and in Russian.
#include <catch2/catch.hpp>
#include <wx/dialog.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "desk/demo.h"
#include "desk/desk.h"
#include "desk/registry.h"
#include "household/acts.h"
#include "household/lists.h"
#include "office/new_book.h"
#include "support/temporary_folder.h"
#include "ui/act_form.h"
#include "ui/book_context.h"
#include "ui/certificate_dialog.h"
#include "ui/crawler.h"
#include "ui/dialog_base.h"
#include "ui/filter_dialog.h"
#include "ui/first_start.h"
#include "ui/history_dialog.h"
#include "ui/import_wizard.h"
#include "ui/main_frame.h"
#include "ui/new_book_dialog.h"
#include "ui/sign_in_dialog.h"
#include "ui/template_dialog.h"
#include "ui/ui_session.h"

using namespace aiyl;

namespace {

std::filesystem::path EmptyBook(const test::TemporaryFolder& folder) {
  const auto file = folder / "empty.aiyl";
  const SystemClock clock;
  const auto ids = NewSystemIdSource(clock);
  store::Environment environment;
  environment.clock = &clock;
  environment.ids = ids.get();
  environment.registry = &desk::MakeRegistry();
  office::NewBookPlan plan;
  plan.keys = office::KeyPurpose::kDemo;
  plan.name = {"Достук айыл өкмөтү", "Достукский айыл окмоту"};
  plan.staff_name = {"Катчы", "Секретарь"};
  REQUIRE(office::CreateBook(file, plan, environment, desk::FirstActParts()));
  return file;
}

void Expect(const std::vector<std::string>& problems) {
  for (const auto& problem : problems) UNSCOPED_INFO(problem);
  CHECK(problems.empty());
}

void Crawl(const std::filesystem::path& book, text::Language language, const std::string& name) {
  auto* frame = test::OpenDesktop(book, language);
  REQUIRE(frame);
  int dialogs = 0;
  std::vector<std::string> problems;
  const auto add = [&](std::vector<std::string> more) {
    problems.insert(problems.end(), more.begin(), more.end());
  };
  const test::DialogVisitor visitor([&](wxDialog* dialog) {
    ++dialogs;
    add(test::ProblemsOf(dialog, name + " dialog"));
    const wxSize size = dialog->GetSize();
    if (size.x > 1366 || size.y > 768) add({name + ": larger than the screen: " + dialog->GetTitle().ToStdString()});
    return wxID_CANCEL;
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
  for (const auto& kind : certificates::TemplateKinds()) ui::TemplateDialog(frame, desk, kind).ShowModal();
  if (!person->empty()) {
    ui::CertificateDialog(frame, desk, person->front().person.value).ShowModal();
    ui::HistoryDialog(frame, desk, {person->front().person.value}, wxString()).ShowModal();
  }
  ui::TellMessage(frame, Msg("Choose one of the list."));
  CHECK(dialogs >= forms + 6);
  test::CloseDesktop(frame);
  Expect(problems);
}

}  // namespace

TEST_CASE("every window and dialog of a demo book is whole, translated and named, in both languages") {
  REQUIRE(test::StartWx());
  test::TemporaryFolder folder;
  desk::DemoOptions options;
  options.households = 60;
  REQUIRE(desk::MakeDemoBook(folder / "demo.aiyl", options));
  Crawl(folder / "demo.aiyl", text::Language::kKy, "demo-ky");
  Crawl(folder / "demo.aiyl", text::Language::kRu, "demo-ru");
}

TEST_CASE("every window and dialog of an empty book is whole, translated and named, in both languages") {
  REQUIRE(test::StartWx());
  test::TemporaryFolder folder;
  const auto book = EmptyBook(folder);
  Crawl(book, text::Language::kKy, "empty-ky");
  Crawl(book, text::Language::kRu, "empty-ru");
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
