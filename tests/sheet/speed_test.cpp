// SPDX-License-Identifier: Apache-2.0
// 55,000 rows of 30 columns, the sheet of a large айыл аймагы: printed, and bounded generously (machines differ).
#include <catch2/catch.hpp>
#include <chrono>
#include <cstdio>

#include "sheet/sheet_writer.h"
#include "sheet/workbook.h"
#include "support/temporary_folder.h"

using namespace aiyl;
using namespace aiyl::sheet;

namespace {
double Seconds(std::chrono::steady_clock::time_point since) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - since).count();
}
}  // namespace

TEST_CASE("a sheet of 55,000 rows and 30 columns is written and read in seconds") {
  test::TemporaryFolder folder;
  OutSheet sheet{"Адамдар", "", {}};
  for (int i = 0; i < 30; ++i)
    sheet.columns.push_back({"Баш сөз " + std::to_string(i), i % 3 == 2 ? ColumnType::kNumber : ColumnType::kText, 0});
  for (const char* name : {"t.xlsx", "t.csv"}) {
    auto start = std::chrono::steady_clock::now();
    auto writer = CreateSheet(folder / name, *FormatOf(name), sheet);
    REQUIRE(writer);
    std::vector<std::string> values(30);
    for (int row = 0; row < 55000; ++row) {
      for (int i = 0; i < 30; ++i)
        values[static_cast<size_t>(i)] =
            i % 3 == 2 ? std::to_string(row * i) : "Өмүрбекова " + std::to_string(row % 977 * i);
      REQUIRE((*writer)->AddRow(values));
    }
    REQUIRE((*writer)->Finish());
    const double written = Seconds(start);
    start = std::chrono::steady_clock::now();
    size_t rows = 0, bytes = 0;
    const auto info = ReadSheet(folder / name, {}, [&](const Row& row) {
      ++rows;
      for (const auto& cell : row.cells) bytes += cell.text.size();
      return Reading::kContinue;
    });
    const double read = Seconds(start);
    REQUIRE(info);
    CHECK(rows == 55001);
    CHECK(bytes > 20000000);
    std::printf("%s: written in %.2f s, read in %.2f s\n", name, written, read);
    CHECK(read < 20);
  }
}
