// SPDX-License-Identifier: Apache-2.0
#include "exchange/mapping.h"

#include <catch2/catch.hpp>

#include "exchange/grouping.h"
#include "exchange/kept_cells.h"
#include "exchange/report.h"
#include "sheet/workbook.h"

using namespace aiyl;
using namespace aiyl::exchange;

namespace {

std::vector<sheet::Row> Rows(const std::string& csv) {
  auto reader = sheet::OpenSheetBytes(csv, "t.csv");
  REQUIRE(reader);
  std::vector<sheet::Row> rows;
  sheet::Row row;
  while (*(*reader)->Next(row)) rows.push_back(row);
  return rows;
}

MappingGuess Guess(const std::string& csv) {
  const auto rows = Rows(csv);
  return GuessMapping(sheet::GuessTable(rows, IsKnownHeading), rows);
}

std::string Keys(const Mapping& mapping) {
  std::string keys;
  for (const auto& column : mapping.columns) keys += column.target.Key() + " ";
  return keys;
}

std::vector<SheetRow> Read(const std::string& csv, Mapping& mapping) {
  mapping = Guess(csv).mapping;
  CodeWords words;
  words.Add("wall", "adobe", "саман");
  std::vector<SheetRow> rows;
  for (const auto& row : Rows(csv)) {
    if (row.number < mapping.first_data_row) continue;
    if (auto read = ReadSheetRow(row, mapping, words)) rows.push_back(std::move(*read));
  }
  return rows;
}

}  // namespace

TEST_CASE("the spelling of names follows what the headings and the letters say") {
  CHECK(Keys(Guess("Эсеп;Фамилиясы;Аты\n1;Асанов;Үсөн\n").mapping) == "account surname_ky given_ky ");
  CHECK(Keys(Guess("Счёт;Фамилия;Имя\n1;Асанов;Усон\n").mapping) == "account surname_ru given_ru ");
  CHECK(Keys(Guess("Счёт;Фамилия;Имя\n1;Асанов;Үсөн\n").mapping) == "account surname_ky given_ky ");
  CHECK(Keys(Guess("Счёт;Фамилия (кырг);Фамилия\n1;Асанов;Асанов\n").mapping) == "account surname_ky surname_ru ");
  CHECK(Keys(Guess("Эсеп;Аты-жөнү;Көчөсү;уй\n1;а;б;5\n").mapping) == "account full_name_ky street house ");
  CHECK(Keys(Guess("Эсеп;Аты-жөнү;уй;кой\n1;а;5;6\n").mapping) ==
        "account full_name_ky livestock:cattle.cow livestock:sheep ");
}

TEST_CASE("columns that mean nothing here are named, and a target is taken once") {
  const auto guess = Guess("№;Эсеп;Аты-жөнү;Түсү;ФИО\n1;1;а;кара;б\n");
  CHECK(Keys(guess.mapping) == "account full_name_ky ");
  REQUIRE(guess.unknown.size() == 2);
  CHECK(guess.unknown[0].heading == "Түсү");
  CHECK(guess.unknown[1].heading == "ФИО");
}

TEST_CASE("a mapping file goes out and comes back and is laid over a sheet") {
  const std::string json =
      R"({"version": 1, "font": "none", "date_order": "dmy", "as_of": "2024-01-01", "header_row": 1,
    "columns": [{"heading": "Бир", "field": "account"}, {"column": "C", "field": "full_name_ru"},
                {"heading": "жер", "field": "plot", "unit": "sotka"}]})";
  const auto mapping = MappingFromJson(json);
  REQUIRE(mapping);
  CHECK(MappingToJson(*MappingFromJson(MappingToJson(*mapping))) == MappingToJson(*mapping));
  const auto rows = Rows("Бир;Эки;Үч;Жер\n1;2;Асанов Бек;4\n");
  const auto applied = ApplyMapping(*mapping, sheet::GuessTable(rows, IsKnownHeading), rows);
  REQUIRE(applied);
  CHECK(Keys(applied->mapping) == "account full_name_ru plot ");
  CHECK(applied->mapping.columns[2].column == 3);
  CHECK(applied->mapping.first_data_row == 2);
  CHECK(applied->unknown.size() == 1);
  const auto other = Rows("Эки;Үч\n2;3\n");
  CHECK(ApplyMapping(*mapping, sheet::GuessTable(other, IsKnownHeading), other).error().code == "map.no-column");
  for (const char* wrong :
       {"", "{}", "[]", R"({"version":2,"columns":[{"column":"A","field":"pin"}]})",
        R"({"version":1,"columns":[{"column":"A","field":"nonsense"}]})", R"({"version":1,"columns":[]})",
        R"({"version":1,"colour":"red","columns":[{"column":"A","field":"pin"}]})",
        R"({"version":1,"columns":[{"column":"7","field":"pin"}]})",
        R"({"version":1,"header_row":9223372036854775807,"columns":[{"column":"A","field":"pin"}]})",
        R"({"version":1,"first_row":18446744073709551615,"columns":[{"column":"A","field":"pin"}]})"})
    CHECK(MappingFromJson(wrong).error().code == "map.unreadable");
  CHECK(ColumnLetter(0) == "A");
  CHECK(ColumnLetter(27) == "AB");
  CHECK(*ColumnFromLetter("AB") == 27);
  CHECK(!ColumnFromLetter("1"));
}

TEST_CASE("a row is read whole, with units, capitals and what the ПИН says") {
  Mapping mapping;
  const auto rows = Read(
      "Эсеп;Фамилиясы;Аты;ПИН;Короо жер (сот);Үлүш жер;Үйдүн аянты;Дубалы;Кой\n"
      "1;АСАНОВ;ҮСӨН;2 0508 1957 00011;8,5;0,75;67,5;Саман;12 баш\n"
      "Итого;;;;;;;;12\n",
      mapping);
  REQUIRE(rows.size() == 1);
  const auto& row = rows[0];
  CHECK(row.person->record.names.ky.surname == "Асанов");
  CHECK(row.person->record.names.ky.given == "Үсөн");
  CHECK(row.person->record.pin == "20508195700011");
  CHECK(row.person->record.sex == household::Sex::kMale);
  CHECK(row.person->record.birth->Iso() == "1957-08-05");
  CHECK(*row.household->plot_m2 == 850);
  CHECK(row.household->shares_m2 == std::vector<std::pair<std::string, int64_t>>{{"", 7500}});
  CHECK(*row.household->dwelling_dm2 == 6750);
  CHECK(row.household->wall == "adobe");
  CHECK(row.household->animals == std::vector<std::pair<std::string, int64_t>>{{"sheep", 12}});
  CHECK(row.refusals.empty());
}

TEST_CASE("rows are gathered into households that need not stand together") {
  Mapping mapping;
  auto read = Read(
      "Эсеп;Аты-жөнү;Туугандыгы;Кой\n"
      "1;Асанов Үсөн;башчысы;5\n"
      ";Асанова Айгүл;аялы;\n"
      "2;Бейшеев Нур;;\n"
      "1;Асанов Бек;уулу;6\n"
      "1;Асанов Эсен;башчысы;\n"
      ";Жакыпов Канат;башчысы;\n",
      mapping);
  std::vector<SheetRow> rows;
  Grouper grouper(mapping);
  for (auto& row : read) {
    rows.push_back(std::move(row));
    grouper.Add(rows);
  }
  const auto groups = grouper.Finish(rows);
  REQUIRE(groups.size() == 2);
  CHECK(groups[0].rows == std::vector<size_t>{0, 1, 3, 4});
  CHECK(groups[0].head == size_t{0});
  CHECK(groups[1].head == size_t{2});
  CHECK(groups[0].cells.animals[0].second == 5);
  CHECK(rows[3].warnings.at(0).code == "household.differs");
  CHECK(rows[4].warnings.at(0).code == "head.two");
  CHECK(rows[4].relation_open);
  CHECK(rows[5].refusals.at(0).code == "import.account-missing");
}

TEST_CASE("cells that are kept read again as they were") {
  Mapping mapping;
  for (const size_t column : {4, 1, 300}) mapping.columns.emplace_back().column = column;
  sheet::Row row;
  row.number = 1048576;
  row.line = 7;
  row.cells.resize(302);
  row.cells[0].kind = sheet::CellKind::kText;  // of no column
  row.cells[0].text = "Итого";
  row.cells[1] = {sheet::CellKind::kDate, "-3", Date::FromYmd(1899, 12, 28), true, true};
  row.cells[4].kind = sheet::CellKind::kText;
  row.cells[4].text = std::string("а\0б", 5);
  row.cells[300].kind = sheet::CellKind::kError;
  KeptCells kept;
  kept.Add(sheet::Row{}, mapping);
  kept.Add(row, mapping);
  CHECK(kept.At(0).cells.empty());
  const auto again = kept.At(1);
  CHECK(again.number == row.number);
  CHECK(again.line == 7);
  for (const size_t column : {1, 4, 300}) CHECK(again.At(column) == row.At(column));
  CHECK(again.At(0).IsEmpty());
  CHECK(again.cells.size() == 301);
}

TEST_CASE("reports say every row in words, CSV and JSON") {
  ImportReport report;
  report.file = "t.csv";
  report.batch = "b";
  report.created = 1;
  report.refused = 1;
  report.unknown_columns.push_back({3, "Түсү"});
  RowReport good, bad;
  good.number = 2;
  good.outcome = RowOutcome::kCreated;
  good.name = "Асанов; Үсөн";
  bad.number = 3;
  bad.outcome = RowOutcome::kRefused;
  bad.refusals.push_back({"pin.form", Msg("A ПИН has 14 digits; this is no ПИН: {seen}.", {{"seen", "x"}}), "ПИН"});
  report.rows = {good, bad};
  const std::string text = ReportText(report, text::Language::kEn);
  CHECK(text.find("Row 3 [refused]") != std::string::npos);
  CHECK(text.find("ПИН: A ПИН has 14 digits; this is no ПИН: x.") != std::string::npos);
  CHECK(text.find("Column D “Түсү” is not imported.") != std::string::npos);
  const std::string csv = ReportCsv(report, text::Language::kEn);
  CHECK(csv.find("2;new;;\"Асанов; Үсөн\";;") != std::string::npos);
  const std::string json = ReportJson(report, text::Language::kRu);
  CHECK(json.find("\"outcome\": \"refused\"") != std::string::npos);
  CHECK(json.find("\"code\": \"pin.form\"") != std::string::npos);
  for (const auto language : {text::Language::kKy, text::Language::kRu})
    CHECK(ReportText(report, language).find("is not imported") == std::string::npos);
}
