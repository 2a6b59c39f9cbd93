// SPDX-License-Identifier: Apache-2.0
// Packages, keys and the care of the book from the desktop, with the dialogs that a clerk meets on the way.
#include <wx/app.h>
#include <wx/dialog.h>
#include <wx/textctrl.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>

#include "base/atomic_file.h"
#include "desk/desk.h"
#include "papers/paper.h"
#include "papers/series.h"
#include "store/maintenance.h"
#include "ui/care_steps.h"
#include "ui/code_dialog.h"
#include "ui/main_frame.h"
#include "ui/package_steps.h"
#include "ui/restore_dialog.h"
#include "ui/send_dialog.h"
#include "ui/ui_session.h"

using namespace aiyl;

namespace {

// Says yes to every dialog and keeps what it said.
struct Yes {
  std::vector<std::string> said;
  int answer = wxID_OK;
  test::DialogVisitor visitor{[this](wxDialog* dialog) {
    if (test::IsProgress(dialog)) return int{wxID_NONE};
    said.push_back(test::TextsOf(dialog));
    return answer;
  }};
  std::string Last() const { return said.empty() ? std::string() : said.back(); }
};

bool Holds(const std::string& text, const std::string& what) {
  return text.find(what) != std::string::npos;
}

void CutHalf(const std::filesystem::path& from, const std::filesystem::path& to) {
  const auto bytes = ReadWholeFile(from, 1 << 30);
  REQUIRE(bytes);
  REQUIRE(WriteFileAtomically(to, bytes->substr(0, bytes->size() / 2)));
}

}  // namespace

TEST_CASE("a village and its district enrol each other and a package goes over, from the desktop alone") {
  REQUIRE(test::StartWx());
  const test::TemporaryFolder folder;
  const auto village_key = folder / "village.pub", district_key = folder / "district.pub";
  const auto package = folder / "village.aiylpkg";
  Yes yes;
  const auto district_book = test::EmptyBook(folder, store::BookKind::kDistrict);
  std::optional<std::string> digits;
  {
    auto* frame = test::OpenDesktop(district_book, text::Language::kKy);
    REQUIRE(frame);
    digits = ui::SavePublicKey(frame, frame->TheDesk(), district_key);
    REQUIRE(digits);
    test::CloseDesktop(frame);
  }
  {
    auto* frame = test::OpenDesktop(test::DemoVillage(folder), text::Language::kKy);
    REQUIRE(frame);
    auto& desk = frame->TheDesk();
    REQUIRE(ui::SavePublicKey(frame, desk, village_key));
    yes.answer = wxID_CANCEL;
    CHECK_FALSE(ui::EnrolFromFile(frame, desk, district_key));
    CHECK(Holds(yes.Last(), *digits));
    CHECK(Holds(yes.Last(), "Сыноо району"));
    yes.answer = wxID_OK;
    CHECK(ui::EnrolFromFile(frame, desk, district_key));
    CHECK(ui::SendDialog(frame, desk).Send(package));
    CHECK(std::filesystem::exists(package));
    CHECK_FALSE(ui::SendDialog(frame, desk).Send(folder / "again.aiylpkg"));  // nothing new
    CHECK_FALSE(std::filesystem::exists(folder / "again.aiylpkg"));
    ui::ShowPackage(frame, desk, package);
    CHECK(Holds(yes.Last(), "Сыноо району"));
    ui::TakePackages(frame, desk, {package});  // an office's book takes none
    CHECK(Holds(yes.Last(), "кабыл алынган жок"));
    test::CloseDesktop(frame);
  }
  auto* frame = test::OpenDesktop(district_book, text::Language::kRu);
  REQUIRE(frame);
  auto& desk = frame->TheDesk();
  ui::TakePackages(frame, desk, {package});
  CHECK(Holds(yes.Last(), "отказано"));  // not enrolled yet
  CHECK(ui::EnrolFromFile(frame, desk, village_key));
  CutHalf(package, folder / "cut.aiylpkg");
  ui::TakePackages(frame, desk, {folder / "cut.aiylpkg", package});
  CHECK(Holds(yes.Last(), "cut.aiylpkg: отказано"));
  CHECK_FALSE(Holds(yes.Last(), "village.aiylpkg"));  // the first refusal ends it
  ui::TakePackages(frame, desk, {package, package});
  CHECK(Holds(yes.Last(), "village.aiylpkg"));
  CHECK_FALSE(Holds(yes.Last(), "отказано"));
  const auto offices =
      desk.Book().Read<size_t>([](store::Database& db) -> Result<size_t> { return office::ListOffices(db).size(); });
  REQUIRE(offices);
  CHECK(*offices == 2);
  CHECK(ui::CheckBook(frame, desk, store::CheckDepth::kFull));
  test::CloseDesktop(frame);
}

TEST_CASE("a check from the desktop says what was changed past the program, and a damaged key file is refused") {
  REQUIRE(test::StartWx());
  const test::TemporaryFolder folder;
  const auto book = test::DemoVillage(folder);
  Yes yes;
  {
    auto* frame = test::OpenDesktop(book, text::Language::kRu);
    REQUIRE(frame);
    CHECK(ui::CheckBook(frame, frame->TheDesk(), store::CheckDepth::kFull));
    REQUIRE(WriteFileAtomically(folder / "bad.pub", "not a key"));
    CHECK_FALSE(ui::EnrolFromFile(frame, frame->TheDesk(), folder / "bad.pub"));
    test::CloseDesktop(frame);
  }
  const std::string edit = "sqlite3 '" + book.string() +
                           "' \"UPDATE person SET surname_ky = 'Башка' WHERE id = (SELECT min(id) FROM person)\"";
  INFO(edit);
  REQUIRE(std::system(edit.c_str()) == 0);
  auto* frame = test::OpenDesktop(book, text::Language::kRu);
  REQUIRE(frame);
  yes.said.clear();
  CHECK_FALSE(ui::CheckBook(frame, frame->TheDesk(), store::CheckDepth::kFull));
  CHECK(Holds(yes.Last(), "truth-edited"));
  CHECK(ui::RebuildBook(frame, frame->TheDesk()));
  test::CloseDesktop(frame);
}

TEST_CASE("a backup is restored into a new book that goes on from the number typed, and is opened in the window") {
  REQUIRE(test::StartWx());
  const test::TemporaryFolder folder;
  // Books made without a place of their own lie in the documents' folder.
  setenv("HOME", folder.Path().c_str(), 1);
  auto* frame = test::OpenDesktop(test::DemoVillage(folder), text::Language::kKy);
  REQUIRE(frame);
  const auto backup = folder / "backup.aiyl";
  {
    Yes yes;
    REQUIRE(ui::BackupBook(frame, frame->TheDesk(), backup));
  }
  auto facts = ui::ReadBackupFacts(backup);
  REQUIRE(facts);
  REQUIRE_FALSE(facts->series.empty());
  const int64_t next = facts->series.front().next;
  const wxString series = ui::ToWx(facts->series.front().series.name.ky);
  std::filesystem::path restored;
  {
    ui::RestoreDialog dialog(frame, backup, *facts);
    auto* number = dynamic_cast<wxTextCtrl*>(wxWindow::FindWindowByName(series, &dialog));
    REQUIRE(number);
    number->SetValue(std::to_string(next - 1));  // given already: refused, the dialog stays
    test::PressLater(&dialog, wxID_OK);
    wxTheApp->CallAfter([&] {
      wxTheApp->CallAfter([&] {
        number->SetValue(std::to_string(next + 100));
        test::PressLater(&dialog, wxID_OK);
      });
    });
    CHECK(dialog.ShowModal() == wxID_OK);
    restored = dialog.File();
  }
  REQUIRE(std::filesystem::exists(restored));
  const Uuid stream = frame->TheDesk().Book().Identity().stream;
  frame->AsShell().OpenBook(restored);
  test::RunEvents(300);
  auto& desk = frame->TheDesk();
  CHECK(desk.Book().File() == restored);
  CHECK(desk.Book().Identity().stream != stream);
  const auto number = desk.Book().Read<int64_t>([&](store::Database& db) -> Result<int64_t> {
    const auto taken = papers::PeekNumber(db, desk.Who().office, "family", desk.GetClock().Today());
    return taken ? taken->number : 0;
  });
  REQUIRE(number);
  CHECK(*number == next + 100);
  const auto findings = store::Check(desk.Book(), store::CheckDepth::kFull);
  REQUIRE(findings);
  CHECK(findings->empty());
  test::CloseDesktop(frame);
}

TEST_CASE("the code of a paper is checked with the keys of the book, and one changed letter is refused") {
  REQUIRE(test::StartWx());
  const test::TemporaryFolder folder;
  auto* frame = test::OpenDesktop(test::DemoVillage(folder), text::Language::kKy);
  REQUIRE(frame);
  auto& desk = frame->TheDesk();
  const auto papers =
      desk.Book().Read<std::vector<papers::Paper>>([&](store::Database& db) -> Result<std::vector<papers::Paper>> {
        return papers::ListPapers(db, {.scope = office::Scope::Of(desk.Who().office)});
      });
  REQUIRE(papers);
  std::optional<papers::Paper> paper;
  for (const auto& one : *papers)
    if (!one.code.empty()) paper = one;
  REQUIRE(paper);
  auto& dialog = *new ui::CodeDialog(frame, desk);  // goes with the window
  auto* code = test::Find<wxTextCtrl>(&dialog, Msg("Text of the code"));
  auto* answer = test::Find<wxTextCtrl>(&dialog, Msg("What the code says"));
  REQUIRE(code);
  REQUIRE(answer);
  const auto press = [&] {
    wxCommandEvent event(wxEVT_BUTTON, wxID_OK);
    dialog.GetEventHandler()->ProcessEvent(event);
  };
  code->SetValue(ui::ToWx(paper->code + "\n"));
  press();
  CHECK(Holds(ui::FromWx(answer->GetValue()), paper->number_text));
  std::string altered = paper->code;
  altered[altered.size() / 2] = altered[altered.size() / 2] == 'A' ? 'B' : 'A';
  code->SetValue(ui::ToWx(altered));
  press();
  CHECK(answer->IsEmpty());
  test::CloseDesktop(frame);
}
