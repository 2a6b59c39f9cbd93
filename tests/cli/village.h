// SPDX-License-Identifier: Apache-2.0
// A new village's book and the clerk's spreadsheet, for the tests of `aiyl`.
#pragma once

#include <catch2/catch.hpp>
#include <filesystem>
#include <string>

#include "base/atomic_file.h"
#include "cli_run.h"

namespace aiyl::test {

constexpr const char* kSheet =
    "Жеке эсеп;Фамилиясы;Аты;Атасынын аты;ПИН;Туулган күнү;Жынысы;Туугандык катышы;Айыл;Көчө;Үй\n"
    "1;Асанов;Бакыт;Эсенович;21203197800011;12.03.1978;эркек;башчы;Сыноо;Манас;5\n"
    "1;Асанова;Айгүл;Токтогуловна;10407198100012;04.07.1981;аял;аялы;Сыноо;Манас;5\n"
    "1;Асанов;Нурбек;Бакытович;20101200900013;01.01.2009;эркек;уулу;Сыноо;Манас;5\n"
    "2;Өмүрбекова;Гүлнара;Сооронбаевна;11911196000014;19.11.1960;аял;башчы;Сыноо;Манас;7\n"
    "2;Өмүрбеков;Тилек;Азаматович;1,23E+13;1999;эркек;уулу;Сыноо;Манас;7\n";

struct Village {
  TemporaryFolder folder;
  std::string book = (folder / "village.aiyl").string(), pass = (folder / "pass.txt").string();

  Village() {
    REQUIRE(WriteFileAtomically(pass, "a long passphrase\n").has_value());
    REQUIRE(WriteFileAtomically(folder / "persons.csv", std::string("\xEF\xBB\xBF") + kSheet).has_value());
    REQUIRE_DONE(RunAiyl({"new", book, "--office-ky", "Сыноо айыл өкмөтү", "--office-ru", "Айыл окмоту Сыноо",
                          "--village", "41708206900010:Сыноо:Сыноо", "--passphrase-file", pass, "--as", "Катчы"}));
  }
  std::string File(const std::string& name) const { return (folder / name).string(); }
};

inline nlohmann::json FindOne(const std::string& book, const std::string& text) {
  const CliAnswer found = RunAiyl({"--json", "find", book, text});
  REQUIRE_DONE(found);
  REQUIRE(!found.Json().empty());
  return found.Json()[0];
}

}  // namespace aiyl::test
