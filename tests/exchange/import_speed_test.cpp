// SPDX-License-Identifier: Apache-2.0
// The sheet of a large айыл аймагы: 12,000 households, 55,000 persons. Processor seconds are printed: machines differ
// and are shared; the ratios are installer/bench's.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdio>
#include <cstdlib>
#include <ctime>

#include "import_book.h"

using namespace aiyl;
using namespace aiyl::test;

namespace {

double Processor(std::clock_t since) {
  return static_cast<double>(std::clock() - since) / CLOCKS_PER_SEC;
}

std::string LargeSheet(int households, int persons) {
  static const char* const kSurnames[] = {"Асанов",  "Бейшеев",  "Токтогулов", "Өмүрбеков",
                                          "Жакыпов", "Ибраимов", "Мамытов"};
  static const char* const kNames[] = {"Үсөн", "Бакыт", "Нурлан", "Гүлнара", "Айгүл", "Эсен", "Канат", "Жибек"};
  std::string csv =
      "Эсеп;Фамилиясы;Аты;Атасынын аты;ПИН;Туулган күнү;Жынысы;Туугандыгы;Көчөсү;Үй;Телефон;Улуту;Кой;Бодо мал;Короо "
      "жер;Сугат\n";
  int person = 0;
  for (int h = 0; h < households; ++h) {
    const int members = persons / households + (h < persons % households ? 1 : 0);
    for (int m = 0; m < members; ++m, ++person) {
      const bool woman = m % 2 == 1;
      char pin[16], birth[16];
      const int year = 1940 + person % 80, month = 1 + person % 12, day = 1 + person % 28;
      std::snprintf(pin, sizeof pin, "%d%02d%02d%04d%05d", woman ? 1 : 2, day, month, year, 1 + person % 99999);
      std::snprintf(birth, sizeof birth, "%02d.%02d.%04d", day, month, year);
      csv += std::to_string(h + 1) + ";" + kSurnames[h % 7] + (woman ? "а" : "") + ";" + kNames[person % 8] +
             ";Эсенович;" + pin + ";" + birth + (woman ? ";а;" : ";э;") +
             (m == 0   ? "башчысы"
              : m == 1 ? "аялы"
              : woman  ? "кызы"
                       : "уулу") +
             ";Көчө " + std::to_string(h % 40) + ";" + std::to_string(h / 40 + 1) + ";0555 " +
             std::to_string(100000 + person) + ";кыргыз;" +
             (m == 0 ? std::to_string(h % 50) + ";" + std::to_string(h % 5) + ";800;0,75" : ";;;") + "\n";
    }
  }
  return csv;
}

}  // namespace

TEST_CASE("55,000 persons of 12,000 households come in, and come again without a change") {
  // AIYL_IMPORT_PART=10 takes a tenth, to look for where the time goes.
  const char* part = std::getenv("AIYL_IMPORT_PART");
  const int divisor = part ? std::max(1, std::atoi(part)) : 1;
  const int households = 12000 / divisor, persons = 55000 / divisor;
  ImportBook book;
  const auto file = book.Write("large.csv", LargeSheet(households, persons));
  auto start = std::clock();
  const auto report = book.Import(file);
  std::printf("first import: %.1f s of processor, %lld acts\n", Processor(start), static_cast<long long>(report.acts));
  std::fflush(stdout);
  CHECK(report.created == persons);
  CHECK(report.households_created == households);
  start = std::clock();
  const auto again = book.Import(file);
  std::printf("the same again: %.1f s of processor\n", Processor(start));
  CHECK(again.unchanged == persons);
  CHECK(again.acts == 0);
}
