// SPDX-License-Identifier: Apache-2.0
#include "exchange/columns.h"

#include <catch2/catch.hpp>

#include "base/atomic_file.h"

using namespace aiyl::exchange;

namespace {
std::string Key(std::string_view heading) {
  const auto found = RecogniseHeading(heading);
  return found ? found->target.Key() : "none";
}
}  // namespace

TEST_CASE("every published heading is recognised as its own column") {
  int headings = 0;
  for (const auto& line : KnownHeadings())
    for (const auto* list : {&line.kyrgyz, &line.russian, &line.english})
      for (const char* heading : *list) {
        INFO(heading);
        CHECK(Key(heading) == line.target.Key());
        ++headings;
      }
  CHECK(headings > 300);
}

TEST_CASE("headings are known in any case, with numbers, brackets, units, old fonts and missing letters") {
  CHECK(Key("ФАМИЛИЯСЫ") == "surname");
  CHECK(Key("Атасынын\nаты") == "patronymic");
  CHECK(Key("Туулган кун\xD2\xAF") == "birth");
  CHECK(Key("туулган куну") == "birth");
  CHECK(Key("Аты-жън\\") == "full_name");
  CHECK(Key("Жеке эсеп № (чарба китеби боюнча)") == "account");
  CHECK(Key("Ф. И. О.") == "full_name");
  CHECK(Key("Мал Уй") == "livestock:cattle.cow");
  CHECK(Key("Мал баш саны Кой") == "livestock:sheep");
  CHECK(Key("уй") == "livestock:cattle.cow");
  CHECK(Key("Үй") == "house");
  CHECK(Key("уй №") == "house");
  CHECK(Key("Жер аянты сугат") == "share:irrigated");
  CHECK(Key("КРС, голов") == "livestock:cattle");
  CHECK(Key("Бодо мал (баш)") == "livestock:cattle");
  CHECK(Key("ийри мүйүздүү мал") == "livestock:cattle");
  CHECK(Key("№") == "ignore");
  CHECK(Key("Сүйүктүү түсү") == "none");
  CHECK(Key("") == "none");
}

TEST_CASE("a heading may say the spelling and the unit") {
  CHECK(Key("Фамилия (кырг.)") == "surname_ky");
  CHECK(Key("Фамилия на русском языке") == "surname_ru");
  CHECK(Key("Аты (орусча)") == "given_ru");
  CHECK(Key("patronymic_ky") == "patronymic_ky");
  CHECK(Key("surname_ru") == "surname_ru");
  CHECK(RecogniseHeading("Короо жер, га")->unit == AreaUnit::kHectare);
  CHECK(RecogniseHeading("Площадь участка, м²")->unit == AreaUnit::kSquareMetre);
  CHECK(RecogniseHeading("Участок (соток)")->unit == AreaUnit::kHundred);
  CHECK(RecogniseHeading("Үлүш жер")->unit == AreaUnit::kHectare);
  CHECK(RecogniseHeading("Огород кв.м")->unit == AreaUnit::kSquareMetre);
}

TEST_CASE("target keys go out and come back") {
  for (const auto& line : KnownHeadings()) CHECK(Target::FromKey(line.target.Key()) == line.target);
  CHECK(Target::FromKey("surname_ky")->spelling == Spelling::kKyrgyz);
  for (const char* wrong : {"", "x", "livestock", "pin_ky", "account:x", "_ky"}) CHECK(!Target::FromKey(wrong));
}

TEST_CASE("the published table of columns is the program's") {
  const auto published = aiyl::ReadWholeFile(std::string(AIYL_SOURCE_DIR) + "/schema/import.md");
  REQUIRE(published);
  for (const auto& line : KnownHeadings()) {
    const size_t at = published->find("| `" + line.target.Key() + "` |");
    INFO(line.target.Key());
    REQUIRE(at != std::string::npos);
    const std::string row = published->substr(at, published->find('\n', at) - at);
    for (const auto* list : {&line.kyrgyz, &line.russian, &line.english})
      for (const char* heading : *list) {
        INFO(heading);
        CHECK(row.find(heading) != std::string::npos);
      }
  }
}
