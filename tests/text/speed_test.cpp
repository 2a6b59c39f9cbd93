// SPDX-License-Identifier: Apache-2.0
// Measures the keys of 100,000 full names and prints the figures; the bounds are those of a hard-pressed machine.
#include <catch2/catch.hpp>
#include <chrono>
#include <iostream>
#include <random>

#include "text/canonical.h"
#include "text/search_key.h"
#include "text/sort_key.h"

using namespace aiyl::text;

TEST_CASE("keys of 100,000 names are made in well under a second") {
  const std::vector<std::string> surnames = {"Асанов",    "Мамытова",     "Төрөкулов", "Жээнбекова",
                                             "Үсөн уулу", "Өмүрбек кызы", "Қодиров",   "Семёнов"};
  const std::vector<std::string> given = {"Бакыт", "Гүлнара", "Өмүрбек", "Дүйшөн", "Айгүл", "Сергей", "Мээрим"};
  const std::vector<std::string> patronymics = {"Камытжанович", "Токсонбаевна", "Эсенович", ""};
  std::mt19937 random(7);
  std::vector<std::string> names;
  for (int i = 0; i < 100'000; ++i)
    names.push_back(surnames[random() % surnames.size()] + " " + given[random() % given.size()] + " " +
                    patronymics[random() % patronymics.size()]);
  const auto measure = [&](const char* what, auto&& make) {
    const auto start = std::chrono::steady_clock::now();
    size_t bytes = 0;
    for (const auto& name : names) bytes += make(name).size();
    const auto ms =
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start).count();
    std::cout << what << ": " << ms << " ms, " << bytes / names.size() << " bytes a name\n";
    return ms;
  };
  CHECK(measure("Canonical", [](const auto& name) { return Canonical(name); }) < 1000);
  CHECK(measure("FoldedKey", [](const auto& name) { return FoldedKey(name); }) < 1000);
  CHECK(measure("LooseKey", [](const auto& name) { return LooseKey(name); }) < 1000);
  CHECK(measure("SortKey", [](const auto& name) { return SortKey(name); }) < 2000);
}
