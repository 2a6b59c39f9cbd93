// SPDX-License-Identifier: Apache-2.0
#include "text/canonical.h"

#include <rapidcheck.h>

#include <catch2/catch.hpp>

#include "name_gen.h"

using namespace aiyl::text;

TEST_CASE("look-alike letters become the letters of the alphabet") {
  CHECK(Canonical("Ѳмүрбек ѳсѳ") == "Өмүрбек өсө");
  CHECK(Canonical("ɵн") == "өн");
  CHECK(Canonical("Кеӊеш, КЕӉЕШ") == "Кеңеш, КЕҢЕШ");
  CHECK(Canonical("бұтұн") == "бүтүн");
  // Letters of their own right stay: Russian ё and ъ, Uzbek and Latin letters.
  CHECK(Canonical("ёлка объект Ўктам Қодиров Smith") == "ёлка объект Ўктам Қодиров Smith");
}

TEST_CASE("decomposed letters, blanks and invisible signs are put in order") {
  CHECK(Canonical("Сооронбаи\u0306 е\u0308лка") == "Сооронбай ёлка");
  CHECK(Canonical("\u00A0 Асан\u00A0\u2009уулу\t\r\n Үсөн  ") == "Асан уулу Үсөн");
  CHECK(Canonical("\uFEFFАса\u00ADнов\u200B") == "Асанов");
  CHECK(Canonical("   ").empty());
  CHECK(Canonical("А\xFF"
                  "Б") == "А\uFFFDБ");
}

TEST_CASE("a text of several lines keeps its lines") {
  CHECK(CanonicalLines("\r\n Биринчи  сап \r\n\r\nэкинчи\rүчүнчү\n\n") == "Биринчи сап\n\nэкинчи\nүчүнчү");
}

TEST_CASE("canonical text stays as it is") {
  CHECK(rc::check([] {
    const std::string text = *AnyName();
    const std::string once = Canonical(text);
    RC_ASSERT(Canonical(once) == once);
    RC_ASSERT(IsValidUtf8(once));
  }));
  CHECK(rc::check("whatever the bytes", [](const std::string& bytes) {
    const std::string once = Canonical(bytes);
    RC_ASSERT(IsValidUtf8(once));
    RC_ASSERT(Canonical(once) == once);
    RC_ASSERT(CanonicalLines(CanonicalLines(bytes)) == CanonicalLines(bytes));
  }));
}

TEST_CASE("malformed UTF-8 is told from sound") {
  CHECK(IsValidUtf8("Өмүр \uFFFD 😀"));
  CHECK_FALSE(IsValidUtf8("\xD3"));
  CHECK_FALSE(IsValidUtf8("\xC0\x80"));          // overlong
  CHECK_FALSE(IsValidUtf8("\xED\xA0\x80"));      // a surrogate
  CHECK_FALSE(IsValidUtf8("\xF4\x90\x80\x80"));  // beyond U+10FFFF
  CHECK_FALSE(IsValidUtf8("\xCF\xEE"));          // «По» in code page 1251
}

TEST_CASE("words of mixed script are reported with the Cyrillic word they look like") {
  const auto words = MixedScriptWords("Acaн уулу Бакыт, John Бeк2 Zамир XII-топ");
  REQUIRE(words.size() == 3);
  CHECK(words[0].word == "Acaн");
  CHECK(words[0].suggested == "Асан");
  CHECK(words[0].offset == 0);
  CHECK(words[1].suggested == "Бек");
  CHECK(words[2].word == "Zамир");
  CHECK(words[2].suggested.empty());
  CHECK(MixedScriptWords("Өмүрбек Смит Smith").empty());
}

TEST_CASE("case is changed in every letter of the alphabet") {
  CHECK(ToUpper("абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя") == "АБВГДЕЁЖЗИЙКЛМНҢОӨПРСТУҮФХЦЧШЩЪЫЬЭЮЯ");
  CHECK(ToLower("АБВГДЕЁЖЗИЙКЛМНҢОӨПРСТУҮФХЦЧШЩЪЫЬЭЮЯ") == "абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя");
  CHECK(UpperFirst("үй-бүлө") == "Үй-бүлө");
  CHECK(UpperFirst("").empty());
}

TEST_CASE("names typed in any case become names") {
  CHECK(TitleName("АСАН УУЛУ ӨМҮРБЕК") == "Асан уулу Өмүрбек");
  CHECK(TitleName("асан кызы гүлнара") == "Асан кызы Гүлнара");
  CHECK(TitleName("МАМБЕТ ТЕГИН АЛИ") == "Мамбет тегин Али");
  CHECK(TitleName("айтматова-орузбаева нур-аалы") == "Айтматова-Орузбаева Нур-Аалы");
}
