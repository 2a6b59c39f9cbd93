// SPDX-License-Identifier: Apache-2.0
// A clerk's first day without a mouse, in the program itself: first start, a book of one's own, the spreadsheet he has,
// somebody found, a certificate as a PDF; a name corrected and the correction taken back; the power cut in the middle
// of a form.
#include <catch2/catch.hpp>

#include "base/atomic_file.h"
#include "household/acts.h"
#include "office/act_spec.h"
#include "support/temporary_folder.h"
#include "ui/desktop_process.h"
#include "ui/keyboard_book.h"

using namespace aiyl;
using test::DemoBook;
using test::Ky;
using test::Picture;
using test::Reader;
namespace fs = std::filesystem;

namespace {

constexpr const char* kSheet =
    "\xEF\xBB\xBFЖеке эсеп;Фамилиясы;Аты;Атасынын аты;ПИН;Туулган күнү;Жынысы;Туугандык катышы;Айыл;Көчө;Үй\n"
    "1;Асанов;Бакыт;Эсенович;21203197800011;12.03.1978;эркек;башчы;Сыноо;Манас;5\n"
    "1;Асанова;Айгүл;Токтогуловна;10407198100012;04.07.1981;аял;аялы;Сыноо;Манас;5\n"
    "2;Өмүрбекова;Гүлнара;Сооронбаевна;11911196000014;19.11.1960;аял;башчы;Сыноо;Манас;7\n";

// How often Down is pressed in the menu of a person to come to this act.
int PlaceInMenu(const std::string& kind) {
  int place = 0;
  for (const auto& spec : household::Acts()) {
    bool about_person = false;
    for (const auto& field : spec.fields)
      about_person = about_person || (field.type == office::FieldType::kId && field.list == "person" && field.required);
    if (!about_person) continue;
    ++place;
    if (spec.kind == kind) return place;
  }
  FAIL("no such act in the menu: " << kind);
  return 0;
}

// The form «Person corrected» of the first person found. Nothing tells from outside when a list or a menu is there: on
// a busy computer a key comes too early, and a clerk would begin again, too.
void OpenCorrection(test::DesktopProcess& desktop, const std::string& search) {
  for (int attempt = 1; attempt <= 4; ++attempt) {
    REQUIRE(desktop.Window(Ky(Msg("Aiyl Kitebi")) + " –*"));
    desktop.Key("ctrl+f");
    desktop.Type(search);
    desktop.Wait(600 * attempt);
    desktop.Key("Down");
    desktop.Wait(400 * attempt);
    desktop.Key("Menu");
    desktop.Wait(600 * attempt);
    desktop.Key("Down", PlaceInMenu("person.correct"));
    desktop.Key("Return");
    if (desktop.Window(Ky(Msg("Person corrected")), 5)) return;
    desktop.Key("Escape", 2);
  }
  FAIL("the form did not come up");
}

}  // namespace

TEST_CASE("by keyboard alone: first start, own book, spreadsheet, search, certificate") {
  const test::TemporaryFolder folder;
  REQUIRE(WriteFileAtomically(folder / "people.csv", kSheet));
  const auto pdf = folder / "paper.pdf";
  const std::string program = Ky(Msg("Aiyl Kitebi"));
  test::DesktopProcess desktop(folder / "home", {});
  REQUIRE(desktop.Window("Айыл китеби"));
  Picture("1-language");
  desktop.Key("space");  // «Кыргызча» comes first
  desktop.Wait(700);
  REQUIRE(desktop.Window(program));
  Picture("2-start");
  desktop.Key("space");
  REQUIRE(desktop.Window(Ky(Msg("The book of our office"))));
  for (const char* text : {"Сыноо айыл өкмөтү", "Айыл окмоту Сыноо", "Сыноо айыл аймагы", "Айылный аймак Сыноо",
                           "41708206900010:Сыноо:Сыноо", "Асанова А.", "Асанова А.", "Катчы", "Секретарь", "Б. Үмөтов",
                           "Б. Уметов", "Башчы", "Глава", "village"}) {
    desktop.Key("ctrl+a");
    desktop.Type(text);
    desktop.Key("Tab");
  }
  Picture("3-book");
  desktop.Type("long passphrase");
  desktop.Key("Tab");
  desktop.Type("long passphrase");
  desktop.Key("Return");
  REQUIRE(desktop.Window(program + " –*", 60));
  const auto book = folder / "home" / "Aiyl Kitebi" / "village.aiyl";
  REQUIRE(fs::exists(book));

  desktop.Key("ctrl+9");
  desktop.Wait(500);
  Picture("4-exchange");
  desktop.Key("space");  // the first button of the screen: the spreadsheet
  REQUIRE(desktop.Window(Ky(Msg("Import a spreadsheet"))));
  desktop.Key("space");  // the first button of the wizard: the file
  desktop.Wait(1500);
  REQUIRE(desktop.Window(Ky(Msg("Import a spreadsheet"))));
  desktop.Type((folder / "people.csv").string());
  desktop.Wait(500);
  desktop.Key("Return");
  desktop.Wait(1500);
  REQUIRE(desktop.Window(Ky(Msg("Import a spreadsheet"))));
  Picture("5-wizard");
  desktop.Key("shift+Tab", 2);  // backwards from the first control: Cancel, then Import
  desktop.Key("space");
  REQUIRE(desktop.Window(Ky(Msg("What the import did")), 60));
  Picture("6-imported");
  desktop.Key("Escape");
  REQUIRE(desktop.Gone(Ky(Msg("Import a spreadsheet"))));
  {
    Reader reader(book);
    CHECK(reader.Find("Өмүрбекова").size() == 1);
  }

  REQUIRE(desktop.Window(program + " –*"));
  desktop.Key("ctrl+1");
  desktop.Wait(400);
  desktop.Type("fcfyjdf");  // «асанова» with the layout forgotten
  desktop.Wait(500);
  desktop.Key("Down");
  desktop.Wait(500);
  Picture("7-found");
  desktop.Key("F5");
  REQUIRE(desktop.Window(Ky(Msg("Certificate"))));
  Picture("8-certificate");
  // Backwards from the list of papers: Cancel, Issue and print, the name in the dative, the page, Issue and save as
  // PDF.
  desktop.Key("shift+Tab", 5);
  desktop.Key("space");
  REQUIRE(desktop.Window(Ky(Msg("The office's keys"))));
  desktop.Type("long passphrase");
  desktop.Key("Return");
  REQUIRE(desktop.Window(Ky(Msg("Save as PDF")), 30));
  desktop.Wait(800);
  desktop.Key("ctrl+a");
  desktop.Type(pdf.string());
  desktop.Key("Return");
  REQUIRE(desktop.Gone(Ky(Msg("Certificate"))));
  Picture("9-done");
  CHECK(fs::exists(pdf));
  Reader reader(book);
  CHECK(reader.Papers() == 1);
  CHECK(reader.IsInOrder());
}

TEST_CASE("by keyboard alone: a surname is corrected, and the correction taken back") {
  const test::TemporaryFolder folder;
  const auto book = DemoBook(folder);
  std::string surname;
  {
    Reader reader(book);
    surname = reader.Find("а").at(0).row.names.ky.surname;
  }
  test::DesktopProcess desktop(folder / "home", {book.string(), "--lang", "ky"});
  OpenCorrection(desktop, surname);
  desktop.Key("ctrl+a");
  desktop.Type("Өзгөчөев");
  Picture("correct");
  desktop.Key("Return");
  REQUIRE(desktop.Gone(Ky(Msg("Person corrected"))));
  desktop.Wait(500);
  {
    Reader reader(book);
    CHECK(reader.Find("Өзгөчөев").size() == 1);
  }
  REQUIRE(desktop.Window(Ky(Msg("Aiyl Kitebi")) + " –*"));
  desktop.Key("ctrl+0");
  desktop.Wait(700);
  desktop.Key("Down");
  desktop.Key("Up");  // the cursor stands on the first row, which was not chosen yet
  desktop.Key("Tab");
  desktop.Key("space");
  REQUIRE(desktop.Window(Ky(Msg("Aiyl Kitebi"))));
  Picture("undo");
  desktop.Key("Return");
  REQUIRE(desktop.Gone(Ky(Msg("Aiyl Kitebi"))));
  desktop.Wait(1000);
  Reader reader(book);
  CHECK(reader.Find("Өзгөчөев").empty());
  CHECK(reader.IsInOrder());
}

TEST_CASE("killed in the middle of a form: the draft is there again and the book is in order") {
  const test::TemporaryFolder folder;
  const auto book = DemoBook(folder);
  std::string surname;
  {
    Reader reader(book);
    surname = reader.Find("а").at(0).row.names.ky.surname;
  }
  {
    test::DesktopProcess desktop(folder / "home", {book.string(), "--lang", "ky"});
    OpenCorrection(desktop, surname);
    desktop.Key("ctrl+a");
    desktop.Type("Жарыкөчтүев");
    desktop.Wait(1800);  // longer than the draft waits
    desktop.Kill();
  }
  {
    Reader reader(book);
    CHECK(reader.IsInOrder());
    CHECK(reader.Find("Жарыкөчтүев").empty());
  }
  test::DesktopProcess desktop(folder / "home", {book.string(), "--lang", "ky"});
  OpenCorrection(desktop, surname);
  Picture("draft");
  desktop.Key("Return");  // what is there again is recorded as it stands
  REQUIRE(desktop.Gone(Ky(Msg("Person corrected"))));
  desktop.Wait(500);
  Reader reader(book);
  CHECK(reader.Find("Жарыкөчтүев").size() == 1);
  CHECK(reader.IsInOrder());
}
