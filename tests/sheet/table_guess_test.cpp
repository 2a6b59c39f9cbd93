// SPDX-License-Identifier: Apache-2.0
#include "sheet/table_guess.h"

#include <catch2/catch.hpp>
#include <set>

#include "hand_made_xlsx.h"

using namespace aiyl::sheet;
using namespace aiyl::test;

namespace {

bool Known(const std::string& text) {
  static const std::set<std::string> known = {"ПИН", "Аты-жөнү", "Эсеп", "Телефон", "Уй", "Кой"};
  return known.count(text) > 0;
}

TableGuess Guess(const std::string& csv) {
  return GuessTable(AllRows(csv, "t.csv"), Known);
}

std::string Cells(int row, const std::vector<std::string>& texts) {
  std::string xml = "<row r=\"" + std::to_string(row) + "\">";
  for (const auto& text : texts) xml += text.empty() ? "<c/>" : "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
  return xml + "</row>";
}

}  // namespace

TEST_CASE("the heading is found under title rows and above a row of column numbers") {
  const auto guess =
      Guess("Тизме 2024-жыл;;\n;;\nЭсеп;Аты-жөнү;Эскертүү\n1;2;3\n17;Асанов Үсөн;\n18;Бейшеева Айгүл;көчкөн\n");
  CHECK(guess.found);
  CHECK(guess.header_row == 3);
  CHECK(guess.first_data_row == 5);
  CHECK(guess.headings == std::vector<std::string>{"Эсеп", "Аты-жөнү", "Эскертүү"});
  CHECK(guess.used == std::vector<bool>{true, true, true});
}

TEST_CASE("without a known heading the first row of texts is offered and nothing is said to be found") {
  const auto guess = Guess("Список\nколонка один;колонка два\n1;2\n");
  CHECK(!guess.found);
  CHECK(guess.header_row == 2);
  CHECK(guess.first_data_row == 3);
  CHECK(!GuessTable({}, Known).found);
}

TEST_CASE("a heading merged over its parts is joined with each of them") {
  HandMadeXlsx x;
  x.sheet_data = Cells(1, {"2024-жылдын 1-январына карата"}) + Cells(2, {"Эсеп", "Аты-жөнү", "Мал", ""}) +
                 Cells(3, {"", "", "Уй", "Кой"}) + Cells(4, {"1", "2", "3", "4"}) +
                 Cells(5, {"17", "Асанов", "2", "30"});
  x.after =
      "<mergeCells><mergeCell ref=\"A1:D1\"/><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"B2:B3\"/>"
      "<mergeCell ref=\"C2:D2\"/></mergeCells>";
  const auto guess = GuessTable(AllRows(x.Bytes()), Known);
  CHECK(guess.found);
  CHECK(guess.headings == std::vector<std::string>{"Эсеп", "Аты-жөнү", "Мал Уй", "Мал Кой"});
  CHECK(guess.first_data_row == 5);
}
