// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>
#include <fstream>

#include "base/atomic_file.h"
#include "hand_made_xlsx.h"
#include "sheet/sheet_writer.h"
#include "support/temporary_folder.h"

using namespace aiyl;
using namespace aiyl::sheet;
using namespace aiyl::test;

namespace {

OutSheet Persons() {
  return {"Адамдар: тизме/1",
          "2024-жыл",
          {{"ПИН", ColumnType::kText, 16},
           {"Туулган күнү", ColumnType::kDate, 0},
           {"Аянты", ColumnType::kNumber, 0},
           {"Дареги", ColumnType::kText, 40}}};
}

int FilesIn(const TemporaryFolder& folder) {
  int n = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder.Path())) n += entry.exists();
  return n;
}

}  // namespace

TEST_CASE("a written xlsx reads back cell for cell, with leading zeros and dates") {
  TemporaryFolder folder;
  const auto path = folder / "адамдар.xlsx";
  auto writer = CreateSheet(path, *FormatOf(path), Persons());
  REQUIRE(writer);
  REQUIRE((*writer)->AddRow({"00101198000123", "1980-01-01", "0.35", "Ленин к., \"5\" <үй> & 7"}));
  REQUIRE((*writer)->AddRow({"", "1957", "12345678901234567", "саптын\nэкинчиси"}));
  REQUIRE((*writer)->Finish());
  CHECK(FilesIn(folder) == 1);
  const auto rows = AllRows(*ReadWholeFile(path));
  REQUIRE(rows.size() == 4);
  CHECK(rows[0].At(0).text == "2024-жыл");
  CHECK(rows[1].At(1).text == "Туулган күнү");
  CHECK((rows[2].At(0).kind == CellKind::kText && rows[2].At(0).text == "00101198000123"));
  CHECK((rows[2].At(1).kind == CellKind::kDate && rows[2].At(1).date->Iso() == "1980-01-01"));
  CHECK((rows[2].At(2).kind == CellKind::kNumber && rows[2].At(2).text == "0.35"));
  CHECK(rows[2].At(3).text == "Ленин к., \"5\" <үй> & 7");
  CHECK((rows[3].At(1).kind == CellKind::kText && rows[3].At(1).text == "1957"));
  CHECK((rows[3].At(2).kind == CellKind::kText && rows[3].At(2).text == "12345678901234567"));
  CHECK(rows[3].At(3).text == "саптын\nэкинчиси");
}

TEST_CASE("a written csv has a mark, reads back, and keeps leading zeros") {
  TemporaryFolder folder;
  const auto path = folder / "t.CSV";
  auto writer = CreateSheet(path, *FormatOf(path), Persons());
  REQUIRE((*writer)->AddRow({"00101198000123", "1980-01-01", "0,35", "a;\"b\"\nc"}));
  CHECK(FilesIn(folder) == 0);
  REQUIRE((*writer)->Finish());
  const std::string bytes = *ReadWholeFile(path);
  CHECK(bytes.substr(0, 3) == "\xEF\xBB\xBF");
  const auto rows = AllRows(bytes, "t.csv");
  REQUIRE(rows.size() == 3);
  CHECK(rows[2].At(0).text == "00101198000123");
  CHECK(rows[2].At(1).text == "1980-01-01");
  CHECK(rows[2].At(3).text == "a;\"b\"\nc");
}

TEST_CASE("an unfinished or impossible file leaves nothing behind") {
  TemporaryFolder folder;
  {
    auto writer = CreateSheet(folder / "t.xlsx", FileFormat::kXlsx, Persons());
    REQUIRE((*writer)->AddRow({"1", "", "", ""}));
  }
  CHECK(FilesIn(folder) == 0);
  auto writer = CreateSheet(folder / "no" / "such" / "t.xlsx", FileFormat::kXlsx, Persons());
  REQUIRE(!writer);  // said before any row is written
  CHECK(writer.error().code == "file.write");
  CHECK(FormatOf("t.ods").error().code == "sheet.unknown-extension");
}
