// SPDX-License-Identifier: Apache-2.0
// A sheet that comes again after the book was put right: by hand, by acts, by undoing.
#include <catch2/catch.hpp>

#include "household/steps.h"
#include "import_book.h"
#include "store/journal.h"

using namespace aiyl;
using namespace aiyl::exchange;
using namespace aiyl::test;

namespace {

const std::string kFamily =
    "Лицевой счёт;Фамилия;Имя;Отчество;ПИН;Дата рождения;Улица;Дом\n"
    "1;Петров;Иван;Ильич;20101200000011;01.01.2000;Ленина;5\n"
    "1;Петрова;Мария;;;02.02.2001;;\n"
    "1;Петров;Олег;;;02.02.2005;;\n";

// What a clerk does in the book between two imports.
void Correct(ImportBook& book, const std::string& sql) {
  const auto act = book->Write(book.Actor(), {.kind = "person.correct", .happened_on = book.Clock().Today()},
                               [&](store::UnitOfWork& work) -> Status {
                                 work.Db().PrepareOnce(sql).Run();
                                 return {};
                               });
  REQUIRE(act);
}

std::string Replaced(std::string text, const std::string& from, const std::string& to) {
  const size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

std::string Names(ImportBook& book) {
  return book.Text("SELECT surname_ru || ' ' || given_ru || ' ' || birth_earliest FROM person ORDER BY id");
}

household::PersonId PersonOf(ImportBook& book, const std::string& given) {
  return household::PersonId(*Uuid::FromText(
      book.Text("SELECT lower(substr(hex(id),1,8)||'-'||substr(hex(id),9,4)||'-'||substr(hex(id),13,4)||"
                "'-'||substr(hex(id),17,4)||'-'||substr(hex(id),21)) FROM person WHERE given_ru = '" +
                given + "'")));
}

}  // namespace

TEST_CASE("a person without a ПИН whose name was put right in the book is not entered a second time") {
  ImportBook book;
  book.ImportText(kFamily);
  Correct(book, "UPDATE person SET given_ru = 'Марина', given_ky = 'Марина' WHERE given_ru = 'Мария'");
  const auto again = book.ImportText(kFamily);
  CHECK(book.Totals(again) == "0 new 0 changed 3 unchanged 0 refused");
  CHECK(book.Number("SELECT count(*) FROM person") == 3);
  // A new cell of that row reaches the same person, and the name stays as it was put right.
  const auto birth = book.ImportText(Replaced(kFamily, "Мария;;;", "Мария;Петровна;;"));
  CHECK(book.Totals(birth) == "1 new 0 changed 2 unchanged 0 refused");
  REQUIRE(birth.rows[1].warnings.size() == 1);
  CHECK(birth.rows[1].warnings[0].code == "person.alike");
}

TEST_CASE("who has died or moved since is neither entered anew nor brought back") {
  ImportBook book;
  book.ImportText(kFamily + "2;Сидоров;Пётр;;;1957;Ленина;7\n");
  const auto oleg = PersonOf(book, "Олег");
  const auto died = book->Write(
      book.Actor(), {.kind = "death", .happened_on = book.Clock().Today()},
      [&](store::UnitOfWork& work) -> Status { return household::RecordDeath(work, oleg, book.Clock().Today()); });
  REQUIRE(died);
  const auto again = book.ImportText(kFamily);
  CHECK(book.Totals(again) == "0 new 0 changed 3 unchanged 0 refused");
  const auto changed = book.ImportText(Replaced(kFamily, "02.02.2005;;", "02.02.2005;Ленина;5"));
  CHECK(book.Totals(changed) == "0 new 0 changed 3 unchanged 0 refused");
  // A sheet that the book has no memory of names the dead one: refused, with the act that would be needed.
  const auto other = book.ImportText("Лицевой счёт;ФИО;Дата рождения\n1;Петров Олег;02.02.2005\n");
  REQUIRE(other.rows.size() == 1);
  REQUIRE(other.rows[0].refusals.size() == 1);
  CHECK(other.rows[0].refusals[0].code == "import.not-here");
  CHECK(book.Number("SELECT count(*) FROM person") == 4);
}

TEST_CASE("one changed cell of a name leaves the corrected other parts alone") {
  ImportBook book;
  book.ImportText(kFamily);
  Correct(book, "UPDATE person SET given_ru = 'Иоанн', given_ky = 'Иоанн' WHERE given_ru = 'Иван'");
  const auto report = book.ImportText(Replaced(kFamily, "Петров;Иван", "Петренко;Иван"));
  CHECK(book.Totals(report) == "0 new 1 changed 2 unchanged 0 refused");
  CHECK(book.Text("SELECT surname_ru || ' ' || given_ru || ' ' || patronymic_ky FROM person ORDER BY id LIMIT 1") ==
        "Петренко Иоанн Ильич");
}

TEST_CASE("a column more in the sheet makes no other cell new") {
  ImportBook book;
  book.ImportText(kFamily);
  Correct(book, "UPDATE person SET birth_earliest = '2000-01-02', birth_latest = '2000-01-02' WHERE given_ru = 'Иван'");
  Correct(book, "UPDATE household SET house = '5а'");
  std::string wider = Replaced(kFamily, "Улица;Дом", "Улица;Дом;Телефон");
  wider = Replaced(wider, "Ленина;5\n", "Ленина;5;0555 111222\n");
  const auto report = book.ImportText(wider);
  CHECK(book.Totals(report) == "0 new 1 changed 2 unchanged 0 refused");
  CHECK(book.Text("SELECT birth_earliest FROM person WHERE given_ru = 'Иван'") == "2000-01-02");
  CHECK(book.Text("SELECT house FROM household") == "5а");
  CHECK(book.Text("SELECT phone FROM person_phone") == "0555 111222");
}

TEST_CASE("undoing an import brings back what the sheets before it had said") {
  ImportBook book;
  book.ImportText(kFamily);
  Correct(book, "UPDATE person SET birth_earliest = '2000-01-11', birth_latest = '2000-01-11' WHERE given_ru = 'Иван'");
  const std::string newer = Replaced(kFamily, "Петров;Иван", "Петров;Ивано");
  const auto report = book.ImportText(newer);
  CHECK(book.Totals(report) == "0 new 1 changed 2 unchanged 0 refused");
  REQUIRE(store::UndoBatch(*book, book.Actor(), *Uuid::FromText(report.batch), true));
  CHECK(Names(book).substr(0, 50) == std::string("Петров Иван 2000-01-11 | Петрова Мария 2001-02-02").substr(0, 50));
  const auto again = book.ImportText(newer);
  CHECK(book.Totals(again) == "0 new 1 changed 2 unchanged 0 refused");
  CHECK(book.Text("SELECT given_ru || birth_earliest FROM person ORDER BY id LIMIT 1") == "Ивано2000-01-11");
}

TEST_CASE("a household whose number or address was put right in the book is known again") {
  ImportBook book;
  book.ImportText(kFamily);
  Correct(book, "UPDATE household SET account = '17'");
  const auto again = book.ImportText(kFamily);
  CHECK(book.Totals(again) == "0 new 0 changed 3 unchanged 0 refused");
  CHECK(again.rows[0].account == "17");
  CHECK(book.Number("SELECT count(*) FROM household") == 1);

  ImportBook without;
  const std::string sheet =
      "Улица;Дом;Фамилия;Имя;Родство;Дата рождения\n"
      "Ленина;5;Петров;Иван;глава;01.01.2000\n"
      "Ленина;5;Петрова;Мария;жена;02.02.2001\n";
  without.ImportText(sheet);
  Correct(without, "UPDATE household SET house = '6'");
  Correct(without, "UPDATE person SET surname_ru = 'Петренко', surname_ky = 'Петренко' WHERE given_ru = 'Иван'");
  const auto same = without.ImportText(sheet);
  CHECK(without.Totals(same) == "0 new 0 changed 2 unchanged 0 refused");
  CHECK(without.Text("SELECT house FROM household") == "6");
}

TEST_CASE("the same day, number or ПИН in another file format is no change") {
  ImportBook book;
  book.ImportText(
      "Лицевой счёт;Фамилия;Имя;ПИН;Дата рождения;Площадь дома\n1;Петров;Иван;20101200000011;01.01.2000;60\n");
  Correct(book, "UPDATE person SET birth_earliest = '2000-01-02', birth_latest = '2000-01-02'");
  const auto report = book.ImportText(
      "Лицевой счёт;Фамилия;Имя;ПИН;Дата рождения;Площадь дома\n1;Петров;Иван;2 0101 2000 00011;2000-01-01;60,0 м2\n");
  CHECK(book.Totals(report) == "0 new 0 changed 1 unchanged 0 refused");
}
