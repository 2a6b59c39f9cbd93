// SPDX-License-Identifier: Apache-2.0
// Mapping files and sheets as nobody should write them: every one ends in rows, problems of rows, or a refusal.
#include <catch2/catch.hpp>

#include "exchange/grouping.h"
#include "exchange/mapping.h"
#include "exchange/sheet_row.h"
#include "sheet/workbook.h"
#include "support/mutation.h"

using namespace aiyl;
using namespace aiyl::exchange;
using namespace aiyl::test;

namespace {

const std::string kSheet =
    "Эсеп;Аты-жөнү;Туулган күнү;ПИН;Жынысы;Дареги;Телефону;Жер үлүшү (га);Уй;Дубалы;Аянты;Көчкөн күнү\n"
    "1;Асанов Үсөн Бакытович;07.08.1957;20708195700011;э;Манас көчөсү 5а, кв. 2;0555 123456;0,75;12;саман;67,5;\n"
    "1;Асанова Айгүл;1960;;аял;\"Манас; 5\";;1 234,5;;;;2-март 2020-ж.\n"
    "2;Асан уулу Нур;05.1999;20508199900012;мужской;Ак-Жол 17;;3/4;5;кыш;1.234,50;43684\n"
    ";;;;;;;Жыйынтыгы;17;;;\n";

const std::string kMapping = R"({"version": 1, "sheet": "Барак1", "header_row": 1, "first_row": 2, "font": "auto",
  "date_order": "dmy", "as_of": "2025-01-01", "columns": [
    {"heading": "Эсеп", "field": "account"}, {"column": "B", "field": "full_name_ky"},
    {"column": "H", "field": "share:irrigated", "unit": "ha"}, {"column": "I", "field": "livestock:cattle.cow"}]})";

std::vector<sheet::Row> RowsOf(const std::string& csv) {
  std::vector<sheet::Row> rows;
  auto reader = sheet::OpenSheetBytes(csv, "t.csv");
  if (!reader) return rows;
  sheet::Row row;
  while (true) {
    const auto more = (*reader)->Next(row);
    if (!more || !*more) return rows;
    rows.push_back(row);
  }
}

// How many rows say something of a person or a household.
size_t ReadRows(const std::vector<sheet::Row>& rows, const Mapping& mapping) {
  CodeWords words;
  words.Add("wall", "adobe", "саман");
  std::vector<SheetRow> read;
  Grouper grouper(mapping);
  for (const auto& row : rows) {
    if (row.number < mapping.first_data_row) continue;
    auto one = ReadSheetRow(row, mapping, words);
    if (!one) continue;
    read.push_back(std::move(*one));
    grouper.Add(read);
  }
  return read.size() + grouper.Finish(read).size();
}

}  // namespace

TEST_CASE("a mutated mapping file is refused, or is written and read again as it was") {
  Mutations mutations(21, {"9223372036854775807", "18446744073709551615", "-1", "1e999", "null", "\"columns\":", "[[[",
                           "{\"column\": \"ZZZ\", \"field\": \"pin\"},", "\"header_row\":", "\\ud800",
                           "livestock:", "\"unit\": \"sotka\"", "2024-02-30"});
  const auto rows = RowsOf(kSheet);
  const auto table = sheet::GuessTable(rows, IsKnownHeading);
  size_t taken = 0, read = 0;
  for (int64_t i = MutationRounds(10000); i > 0; --i) {
    const auto mapping = MappingFromJson(mutations.Of(kMapping));
    if (!mapping) continue;
    ++taken;
    const std::string written = MappingToJson(*mapping);
    const auto again = MappingFromJson(written);
    REQUIRE(again);
    REQUIRE(MappingToJson(*again) == written);
    if (const auto guess = ApplyMapping(*mapping, table, rows); guess && taken % 8 == 0)
      read += ReadRows(rows, guess->mapping);
  }
  CHECK(taken > 0);
  CHECK(read > 0);
}

TEST_CASE("cells of a mutated sheet are read, or are problems of their rows") {
  Mutations mutations(22, {"99999999999999999999", "-0,0000000001", "00.00.0000", "31.02.2020", "1/2/3", "0/0", "1e308",
                           "\xc2\xa0", "9223372036854775807", "уулу", "Ф.И.О.", ";;;", "\"\"", "ЖЖ", "\xcc\x81"});
  size_t read = 0;
  for (int64_t i = MutationRounds(1500); i > 0; --i) {
    const auto rows = RowsOf(mutations.Of(kSheet));
    const auto guess = GuessMapping(sheet::GuessTable(rows, IsKnownHeading), rows);
    read += ReadRows(rows, guess.mapping);
  }
  CHECK(read > 0);
}
