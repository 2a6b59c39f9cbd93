// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "exchange/sheet_export.h"
#include "household/steps.h"
#include "import_book.h"
#include "store/journal.h"
#include "store/maintenance.h"
#include "support/replay_oracle.h"

using namespace aiyl;
using namespace aiyl::exchange;
using namespace aiyl::test;

namespace {

// Two households, in the words of a clerk.
const std::string kTwo =
    "Барак айылынын тизмеси, 2025-ж.;;;;;;;;\n"
    ";;;;;;;;\n"
    "№;Жеке эсеп;Аты-жөнү;ПИН;Туулган күнү;Жынысы;Туугандыгы;Көчөсү;Үй №;Бодо мал;Кой;Короо жер, м2;Сугат, га;Телефон\n"
    "1;1;Асанов Үсөн Бакытович;20508195700011;05.08.1957;э;үй ээси;Манас;5;3;20;800;0,75;0555 123456\n"
    "2;1;Асанова Айгүл;10101196000022;01.01.1960;а;аялы;;;;;;;\n"
    "3;1;Асан уулу Бек;;2001;э;небереси;;;;;;;\n"
    "4;2;Токтогулова Гүлнара Эсеновна;11212198000033;12.12.1980;а;башчысы;Манас;7а;;5;;;\n";

std::string Outcomes(const ImportReport& report) {
  std::string all;
  for (const auto& row : report.rows) {
    all += std::to_string(row.number) + ":" + std::string(OutcomeCode(row.outcome));
    for (const auto& refusal : row.refusals) all += "(" + refusal.code + ")";
    all += " ";
  }
  return all;
}

}  // namespace

TEST_CASE("a clerk's sheet becomes households with their members, land and livestock") {
  ImportBook book;
  const auto report = book.ImportText(kTwo);
  CHECK(Outcomes(report) == "4:created 5:created 6:created 7:created ");
  CHECK(report.households_created == 2);
  CHECK(report.streets_created == 1);
  CHECK(book.Text("SELECT account || ' ' || house FROM household ORDER BY account") == "1 5 | 2 7а");
  CHECK(
      book.Text("SELECT surname_ky || '/' || given_ky || '/' || patronymic_ky || '/' || surname_ru || '/' || given_ru "
                "FROM person ORDER BY id") ==
      "Асанов/Үсөн/Бакытович/Асанов/Усен | Асанова/Айгүл//Асанова/Айгуль | Асан уулу/Бек//Асан уулу/Бек | "
      "Токтогулова/Гүлнара/Эсеновна/Токтогулова/Гульнара");
  CHECK(book.Text("SELECT relation FROM relation ORDER BY id") == "head | wife | grandson | head");
  CHECK(book.Text("SELECT pin FROM person_pin ORDER BY pin") == "10101196000022 | 11212198000033 | 20508195700011");
  CHECK(book.Text("SELECT DISTINCT start_kind FROM membership") == "before-book");
  CHECK(book.Text("SELECT animal || heads FROM livestock_count ORDER BY heads DESC") == "sheep20 | sheep5 | cattle3");
  CHECK(book.Text("SELECT DISTINCT as_of FROM livestock_snapshot") == "2025-01-01");
  CHECK(book.Text("SELECT kind || land_type || area_m2 FROM parcel ORDER BY area_m2") ==
        "homestead800 | shareirrigated7500");
  CHECK(book.Number("SELECT unconfirmed FROM street") == 1);
  CHECK(book.Number("SELECT count(DISTINCT batch) FROM act WHERE batch IS NOT NULL") == 1);
  CHECK(CheckReplayOracle(*book) == "");
}

TEST_CASE("importing the same file twice changes nothing, also after a restart") {
  ImportBook book;
  book.ImportText(kTwo);
  const int64_t acts = book.Number("SELECT count(*) FROM act");
  auto again = book.ImportText(kTwo);
  CHECK(book.Totals(again) == "0 new 0 changed 4 unchanged 0 refused");
  CHECK(again.acts == 0);
  book.Reopen();
  again = book.ImportText(kTwo);
  CHECK(book.Totals(again) == "0 new 0 changed 4 unchanged 0 refused");
  CHECK(book.Number("SELECT count(*) FROM act") == acts);
}

TEST_CASE("a cell unchanged in the sheet never overwrites a correction made in the book") {
  ImportBook book;
  book.ImportText(kTwo);
  const auto act = book->Write(
      book.Actor(), {.kind = "person.correct", .happened_on = book.Clock().Today()},
      [&](store::UnitOfWork& work) -> Status {
        auto query = work.Db().Prepare("UPDATE person SET surname_ky = 'Асанбаева' WHERE given_ky = 'Айгүл'");
        query.Run();
        auto phone = work.Db().Prepare("UPDATE person_phone SET phone = '0700 000000'");
        phone.Run();
        return {};
      });
  REQUIRE(act);
  // The sheet comes again with another patronymic for one and the phone as it was.
  std::string changed = kTwo;
  changed.replace(changed.find("01.01.1960"), 10, "02.01.1960");
  const auto report = book.ImportText(changed);
  CHECK(book.Totals(report) == "0 new 1 changed 3 unchanged 0 refused");
  CHECK(book.Text("SELECT surname_ky || birth_earliest FROM person WHERE given_ky = 'Айгүл'") == "Асанбаева1960-01-02");
  CHECK(book.Text("SELECT phone FROM person_phone") == "0700 000000");
}

TEST_CASE("wrong rows are refused with reasons and the others go in") {
  ImportBook book;
  const auto report = book.ImportText(
      "Эсеп;Фамилиясы;Аты;ПИН;Туулган күнү;Туугандыгы\n"
      "1;Асанов;Үсөн;20508195700011;05.08.1957;башчысы\n"
      "1;Асанова;Айгүл;1,23E+13;01.01.1960;аялы\n"
      "1;Асанов;Бек;;31.02.2000;уулу\n"
      "1;Асанов;Эсен;2010119990001;01.01.1999;уулу\n"
      "2;Токтогулов;Нур;20101198000044;7/8/1980;башчысы\n"
      "2;Токтогулова;Асел;10101198500055;1985;аялы\n"
      "2;Бейшеева;Жибек;10101198500055;1985;кызы\n"
      "2;Токтогулов;Кубат;;01.01.2030;уулу\n"
      ";Жолдошев;Канат;;1990;башчысы\n");
  CHECK(Outcomes(report) ==
        "2:created 3:refused(pin.number) 4:refused(date.no-such-day) 5:refused(pin.form) 6:refused(date.ambiguous) "
        "7:created 8:refused(import.pin-twice) 9:refused(date.future) 10:refused(import.account-missing) ");
  CHECK(book.Number("SELECT count(*) FROM person") == 2);
  CHECK(CheckReplayOracle(*book) == "");
  ImportOptions options;
  options.date_order = text::DateOrder::kDayMonthYear;
  const auto with_order = book.ImportText(
      "Эсеп;Фамилиясы;Аты;Туулган күнү\n"
      "2;Токтогулов;Нур;7/8/1980\n",
      options);
  CHECK(book.Totals(with_order) == "1 new 0 changed 0 unchanged 0 refused");
  CHECK(book.Text("SELECT birth_earliest FROM person WHERE given_ky = 'Нур'") == "1980-08-07");
}

TEST_CASE("two wrong rows in five thousand leave 4,998") {
  ImportBook book;
  std::string csv = "Эсеп;Фамилиясы;Аты;ПИН;Туулган күнү\n";
  for (int i = 0; i < 5000; ++i) {
    const std::string pin = "2010119" + std::string("80") + std::to_string(10000 + i);
    csv += std::to_string(1 + i / 4) + ";Асанов;Бек" + std::string(static_cast<size_t>(i % 4), 'y') + ";" +
           (i == 1234 ? "1,23E+13" : pin) + ";" + (i == 4321 ? "32.13.1980" : "01.01.1980") + "\n";
  }
  const auto report = book.ImportText(csv);
  CHECK(book.Totals(report) == "4998 new 0 changed 0 unchanged 2 refused");
  for (const auto& row : report.rows)
    if (row.outcome == RowOutcome::kRefused) CHECK((row.number == 1236 || row.number == 4323));
  CHECK(book.Number("SELECT count(*) FROM person") == 4998);
  CHECK(report.acts > 5);
  CHECK(CheckReplayOracle(*book) == "");
}

TEST_CASE("a rehearsal says the same and records nothing") {
  ImportBook book;
  ImportOptions rehearse;
  rehearse.dry_run = true;
  const int64_t acts = book.Number("SELECT count(*) FROM act");
  const auto dry = book.ImportText(kTwo, rehearse);
  CHECK(dry.dry_run);
  CHECK(book.Number("SELECT count(*) FROM act") == acts);
  CHECK(book.Number("SELECT (SELECT count(*) FROM person) + (SELECT count(*) FROM import_seen)") == 0);
  const auto real = book.ImportText(kTwo);
  CHECK(Outcomes(dry) == Outcomes(real));
  CHECK(dry.streets_created == real.streets_created);
}

TEST_CASE("one command undoes the whole batch, and the sheet can come in again") {
  ImportBook book;
  const auto report = book.ImportText(kTwo);
  const auto undone = store::UndoBatch(*book, book.Actor(), *Uuid::FromText(report.batch), true);
  REQUIRE(undone);
  CHECK(undone->left.empty());
  CHECK(book.Number("SELECT (SELECT count(*) FROM person) + (SELECT count(*) FROM household)") == 0);
  const auto again = book.ImportText(kTwo);
  CHECK(book.Totals(again) == "4 new 0 changed 0 unchanged 0 refused");
  CHECK(again.batch == report.batch);
  CHECK(CheckReplayOracle(*book) == "");
}

TEST_CASE("an import stopped between two acts goes on as the same batch") {
  ImportBook book;
  std::string csv = "Эсеп;Фамилиясы;Аты;Туулган күнү\n";
  for (int i = 0; i < 2000; ++i)
    csv += std::to_string(1 + i / 4) + ";Асанов;Бек" + std::string(static_cast<size_t>(i % 4), 'y') + ";1980\n";
  const auto file = book.Write("long.csv", csv);
  ImportOptions stop;
  stop.progress = [](int64_t done, int64_t) { return done < 600; };
  const auto first = book.Import(file, stop);
  CHECK(first.cancelled);
  CHECK(first.created > 0);
  CHECK(first.created < 2000);
  book.Reopen();
  const auto second = book.Import(file);
  CHECK(second.batch == first.batch);
  CHECK(second.created + second.unchanged == 2000);
  CHECK(second.unchanged == first.created);
  CHECK(book.Number("SELECT count(*) FROM person") == 2000);
  CHECK(book.Number("SELECT count(DISTINCT batch) FROM act WHERE batch IS NOT NULL") == 1);
}

TEST_CASE("unknown villages and streets are entered as unconfirmed, or refused where that is asked") {
  ImportBook book(2);
  const std::string csv =
      "Эсеп;Фамилиясы;Аты;Айылы;Көчөсү;Үй\n"
      "1;Асанов;Үсөн;Барак айылы;Ленин;1\n"
      "2;Асанов;Бек;ак-озгон;ленин көч.;2\n"
      "3;Асанов;Нур;Жаңы-Жол;Ленин;3\n"
      "4;Асанов;Эсен;;Ленин;4\n";
  ImportOptions strict;
  strict.strict = true;
  const auto refused = book.ImportText(csv, strict);
  CHECK(Outcomes(refused) ==
        "2:refused(import.street-unknown) 3:refused(import.street-unknown) 4:refused(import.village-unknown) "
        "5:refused(import.village-missing) ");
  const auto report = book.ImportText(csv);
  CHECK(Outcomes(report) == "2:created 3:created 4:created 5:refused(import.village-missing) ");
  CHECK(report.villages_created == 1);
  CHECK(report.streets_created == 3);
  CHECK(book.Text("SELECT name_ky FROM territory WHERE unconfirmed = 1") == "Жаңы-Жол");
  CHECK(book.Text("SELECT v.name_ky FROM household h JOIN territory v ON v.id = h.village ORDER BY account") ==
        "Барак | Ак-Өзгөн | Жаңы-Жол");
}

TEST_CASE("without account numbers persons are grouped by address and head") {
  ImportBook book;
  const std::string csv =
      "Фамилия;Имя;Отчество;Родство;Улица;Дом\n"
      "Асанов;Эсен;Бекович;глава;Мира;1\n"
      "Асанова;Нина;;жена;Мира;1\n"
      "Асанов;Бек;Эсенович;глава;Мира;1\n"
      "Асанова;Алия;;жена;Мира;1\n"
      "Иванов;Пётр;;глава;Мира;2\n";
  const auto report = book.ImportText(csv);
  CHECK(book.Totals(report) == "5 new 0 changed 0 unchanged 0 refused");
  CHECK(book.Text("SELECT count(*) FROM membership GROUP BY household ORDER BY 1") == "1 | 2 | 2");
  CHECK(book.Text("SELECT account FROM household ORDER BY account") == "1 | 2 | 3");
  const auto again = book.ImportText(csv);
  CHECK(book.Totals(again) == "0 new 0 changed 5 unchanged 0 refused");
}

TEST_CASE("a person who cannot be told from another is refused as ambiguous") {
  ImportBook book;
  book.ImportText("Эсеп;Фамилиясы;Аты;Туулган күнү\n1;Асанов;Бек;01.02.1980\n");
  const auto report = book.ImportText("Эсеп;Фамилиясы;Аты;Туулган күнү;Телефон\n1;Асанов;Бек;01.02.1981;0555\n");
  CHECK(Outcomes(report) == "2:refused(import.ambiguous) ");
  // In other letters, with the year alone, it is he.
  const auto same = book.ImportText("Эсеп;Фамилиясы;Аты;Туулган күнү;Телефон\n1;АСАНОВ;бек;1980;0555\n");
  CHECK(Outcomes(same) == "2:changed ");
  CHECK(book.Text("SELECT phone FROM person_phone") == "0555");
  // A ПИН of somebody else with another name.
  book.ImportText("Эсеп;Фамилиясы;Аты;ПИН\n2;Эсенов;Нур;20101199000011\n");
  const auto other =
      book.ImportText("Эсеп;Фамилиясы;Аты;ПИН;Туулган күнү\n3;Жакыпов;Канат;20101199000011;05.05.1995\n");
  CHECK(Outcomes(other) == "2:refused(import.pin-other) ");
}

TEST_CASE("the number stands only in a household's first row, and old-font columns are converted") {
  ImportBook book;
  std::string csv = "Эсеп;Аты-жън\\;Туугандыгы\n";
  csv += "1;Ъмърбеков Ъмър;башчысы\n;Ъмърбекова К\\м\\ш;аялы\n2;Т\\рдубаев \\сън;башчысы\n;Т\\рдубаева Г\\лай;аялы\n";
  const auto report = book.ImportText(csv);
  CHECK(book.Totals(report) == "4 new 0 changed 0 unchanged 0 refused");
  REQUIRE(report.fonts.size() == 1);
  CHECK(book.Text("SELECT surname_ky || ' ' || given_ky FROM person ORDER BY id") ==
        "Өмөрбеков Өмөр | Өмөрбекова Күмүш | Түрдубаев Үсөн | Түрдубаева Гүлай");
  CHECK(book.Text("SELECT count(*) FROM membership GROUP BY household") == "2 | 2");
  ImportBook plain;
  ImportOptions none;
  none.font = FontChoice::kNone;
  plain.ImportText(csv, none);
  CHECK(plain.Text("SELECT given_ky FROM person ORDER BY id LIMIT 1") == "Ъмър");
}

TEST_CASE("absence, registration, status and words that no list knows are kept") {
  ImportBook book;
  const auto report = book.ImportText(
      "Эсеп;Аты-жөнү;Туугандыгы;Катышуусу;Каттоосу;Статусу;Келген күнү\n"
      "1;Асанов Үсөн;башчысы;жашайт;туруктуу;пенсионер;\n"
      "1;Асанов Бек;космонавт;Россияда иштейт;убактылуу;чабан;01.09.2020\n"
      "1;Асанов Нур;уулу;каза болгон;;;\n");
  CHECK(Outcomes(report) == "2:created 3:created 4:refused(import.gone) ");
  CHECK(book.Text("SELECT reason || country FROM absence") == "workru");
  CHECK(book.Text("SELECT kind FROM registration ORDER BY kind") == "permanent | temporary");
  CHECK(book.Text("SELECT list || code FROM social_status") == "pensionage");
  CHECK(book.Text("SELECT from_day FROM membership WHERE start_kind = 'arrival'") == "2020-09-01");
  CHECK(book.Text("SELECT note FROM person WHERE given_ky = 'Бек'") == "Статусу: чабан\nТуугандыгы: космонавт");
}

TEST_CASE("what is exported comes into a new book as the same persons") {
  ImportBook book(2);
  book.ImportText(kTwo.substr(kTwo.find("№")) +
                  "5;3;Ибраимов Нурлан;20101198100077;01.01.1981;э;башчысы;Мира;1;;;;;\n");
  const std::string persons =
      "SELECT surname_ky || '/' || given_ky || '/' || patronymic_ky || '/' || surname_ru || '/' || given_ru || '/' || "
      "sex || '/' "
      "|| coalesce(birth_earliest, '') || coalesce(birth_latest, '') || coalesce((SELECT pin FROM person_pin p WHERE "
      "p.person = person.id), '') || coalesce((SELECT relation FROM relation r WHERE r.person = person.id), '') || "
      "coalesce((SELECT phone FROM person_phone f WHERE f.id = person.id), '') FROM person ORDER BY 1";
  // The village is missing in a book of two: nothing went in. With its column it does.
  CHECK(book.Number("SELECT count(*) FROM person") == 0);
  ImportBook source;
  source.ImportText(kTwo);
  for (const char* name : {"out.xlsx", "out.csv"}) {
    const auto file = source.Folder() / name;
    const auto rows = ExportSheet(*source, office::Scope::Of(source.Actor().office), ExportedList::kPersons,
                                  source.Clock().Today(), file);
    REQUIRE(rows);
    CHECK(*rows == 4);
    ImportBook target(2, 7);
    const auto report = target.Import(file);
    CHECK(target.Totals(report) == "4 new 0 changed 0 unchanged 0 refused");
    CHECK(target.Text(persons) == source.Text(persons));
    const auto households = source.Folder() / (std::string("households-") + name);
    REQUIRE(ExportSheet(*source, office::Scope::Of(source.Actor().office), ExportedList::kHouseholds,
                        source.Clock().Today(), households));
    const auto farms = target.Import(households);
    CHECK(farms.refused == 0);
    const std::string animals = "SELECT animal || heads FROM livestock_count ORDER BY 1";
    CHECK(target.Text(animals) == source.Text(animals));
    const std::string land = "SELECT kind || land_type || area_m2 FROM parcel ORDER BY 1";
    CHECK(target.Text(land) == source.Text(land));
    CHECK(target.Number("SELECT count(*) FROM person") == 4);
  }
}

TEST_CASE("sheets without a table, names or accounts are refused before anything is written") {
  ImportBook book;
  const auto code = [&](const std::string& csv) {
    const auto report = ImportSheet(*book, book.Actor(), book.Write("x.csv", csv), {});
    return report ? "taken" : report.error().code;
  };
  CHECK(code("a;b\n1;2\n") == "import.no-name");
  CHECK(code("Фамилиясы;Аты\nАсанов;Бек\n") == "import.no-account");
  CHECK(code("Эсеп;Аты-жөнү\n") == "import.empty");
  CHECK(code("Эсеп;Аты-жөнү\n1;\"Асанов\n") == "sheet.cut-quote");
}

TEST_CASE("a row without ПИН that says of the household who stands in another row makes no second person") {
  for (const char* rows : {"1;Асанов Бакыт;20508195700011;05.08.1957;башчысы\n1;Асанов Бакыт;;05.08.1957;\n",
                           "1;Асанов Бакыт;;05.08.1957;башчысы\n1;Асанов Бакыт;20508195700011;05.08.1957;\n"}) {
    ImportBook book;
    const auto report = book.ImportText(std::string("Эсеп;Аты-жөнү;ПИН;Туулган күнү;Туугандыгы\n") + rows);
    CHECK(Outcomes(report) == "2:created 3:refused(import.person-twice) ");
    CHECK(book.Number("SELECT count(*) FROM person") == 1);
  }
  // Two of one name and birth, each with a ПИН, are two.
  ImportBook book;
  const auto report = book.ImportText(
      "Эсеп;Аты-жөнү;ПИН;Туулган күнү\n"
      "1;Асанов Бакыт;20508195700011;05.08.1957\n1;Асанов Бакыт;20508195700022;05.08.1957\n");
  CHECK(report.created == 2);
}

TEST_CASE("the unit in a cell goes before the unit of its column") {
  ImportBook book;
  book.ImportText(
      "Эсеп;Аты-жөнү;Короо жер;Сугат, га\n"
      "1;Асанов Бакыт;0,08 га;\n"
      "2;Токтогулов Нур;8 сотка;75 сотка\n"
      "3;Бейшеев Кубат;800 м²;7500 м2\n"
      "4;Жолдошев Канат;800;0,75\n");
  CHECK(book.Text("SELECT h.account || p.kind || p.area_m2 FROM parcel p JOIN household h ON h.id = p.household "
                  "ORDER BY 1") ==
        "1homestead800 | 2homestead800 | 2share7500 | 3homestead800 | 3share7500 | 4homestead800 | 4share7500");
}

TEST_CASE("a street of an old-font file goes with its file, ё being its only sign") {
  ImportBook book;
  const auto report = book.ImportText(
      "Эсеп;Аты-жөнү;Айыл;Къчъ\n"
      "1;Ъм\\рбеков \\сън;Барак;Жеёиш\n1;Кък\\мбаев Бър\\бай;Барак;Жеёиш\n2;Тълъгънов Г\\лжигит;Барак;Королёв\n");
  CHECK(report.refused == 0);
  CHECK(book.Text("SELECT name_ky FROM street ORDER BY name_ky") == "Жеңиш | Королёв");
}

TEST_CASE("a row's warnings call columns by their headings and say each thing once") {
  ImportBook book;
  const auto report = book.ImportText("Эсеп;Аты-жөнү;Көчөсү;Үй №\n1;Aсанов Бек;Манас;5\n1;Асанова Айгүл;Ленин;5\n");
  const std::string text = ReportText(report, text::Language::kKy);
  CHECK(text.find("(Көчөсү)") != std::string::npos);
  const auto first = text.find("«Асанов»");
  REQUIRE(first != std::string::npos);
  CHECK(text.find("«Асанов»", first + 1) == std::string::npos);
}

// Rows of many persons are made on two threads and written at the end, those of a few one by one.
TEST_CASE("persons of a large import have the same derived rows as those of small ones") {
  constexpr int kHouseholds = 450, kMembers = 5, kPart = 150;
  const char* const kGiven[] = {"Үсөн", "Айгүл", "Эсен", "Жаңыл", "Бек"};
  std::vector<std::string> parts;
  for (int h = 0; h < kHouseholds; ++h) {
    if (h % kPart == 0) parts.emplace_back();
    for (int m = 0; m < kMembers; ++m)
      parts.back() += std::to_string(h + 1) + ";Асан" + std::to_string(h % 90) + "ов " + kGiven[m] + ";" +
                      (m == 0 ? "башчысы" : "") + ";0" + std::to_string(1 + m) + ".02." +
                      std::to_string(1950 + h % 70) + ";" + (m % 2 == 0 ? "э" : "а") + ";Ленин;" + std::to_string(h) +
                      ";0555" + std::to_string(100'000 + h * kMembers + m) + "\n";
  }
  const std::string heading = "Эсеп;Аты-жөнү;Туугандыгы;Туулган күнү;Жынысы;Көчөсү;Үй;Телефон\n";
  ImportBook large, small;
  std::string all = heading;
  for (const std::string& part : parts) {
    all += part;
    small.ImportText(heading + part);
  }
  CHECK(ImportBook::Totals(large.ImportText(all)).rfind("2250 new", 0) == 0);
  for (const char* sql :
       {"SELECT kind || word || count(*) FROM person_word GROUP BY kind, word ORDER BY kind, word",
        "SELECT exact || folded || keys FROM person_bag ORDER BY exact, folded, keys",
        "SELECT hex(sort) || sex || birth || presence || relation || country FROM person_now ORDER BY 1",
        "SELECT count(*) FROM person_part",
        "SELECT hex(address_sort) || hex(head_sort) || hex(account_sort) || members FROM household_now ORDER BY 1"}) {
    CAPTURE(sql);
    const std::string rows = large.Text(sql);
    CHECK(!rows.empty());
    CHECK((rows == small.Text(sql)));
  }
  const auto found = store::Check(*large, store::CheckDepth::kFull);
  REQUIRE(found);
  CHECK(found->empty());
}
