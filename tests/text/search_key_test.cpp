// SPDX-License-Identifier: Apache-2.0
#include "text/search_key.h"

#include <rapidcheck.h>

#include <catch2/catch.hpp>

#include "name_gen.h"
#include "text/canonical.h"
#include "text/keyboard.h"

using namespace aiyl::text;
using Words = std::vector<std::string>;

namespace {

bool Reads(std::string_view query, const Words& words, ReadingKind kind) {
  for (const auto& reading : Readings(query))
    if (reading.words == words) return reading.kind == kind;
  return false;
}

}  // namespace

TEST_CASE("a name folds to the same key however it is typed") {
  CHECK(FoldedWords("Асан уулу Өмүр-бек") == Words{"асан", "уулу", "омурбек"});
  CHECK(FoldedKey("ѲМҮРБЕК") == "омурбек");
  CHECK(FoldedKey("Омурбек") == "омурбек");
  CHECK(FoldedKey("Айыл өкмөтү жөнүндө, Кеңеш") == FoldedKey("айыл окмоту жонундо Кенеш"));
  CHECK(FoldedKey("Алёна Сооронбай Игорь Объект") == "алена сооронбай игор обект");
  CHECK(FoldedKey("Сооронбаи\u0306") == "сооронбай");
  CHECK(FoldedKey("Acaнoв Kубaт") == "асанов кубат");
  CHECK(FoldedKey("Д'Артаньян О’Нил") == "дартанян онил");
  CHECK(FoldedKey("ул. Ленина,12/3-а №5") == "ул ленина 12 3а 5");
  CHECK(FoldWord("«Ош»") == "ош");
  CHECK(FoldedKey(" .,! ").empty());
}

TEST_CASE("loose keys join what clerks write differently") {
  const auto same = [](std::string_view a, std::string_view b) { return LooseKey(a) == LooseKey(b); };
  CHECK(same("Джумабек", "Жумабек"));
  CHECK(same("Русский", "Русски"));
  CHECK(same("Сыйдыков", "Сидыков"));
  CHECK(same("Мээрим", "Мерим"));
  CHECK(same("Цой", "Сой"));
  CHECK(same("Қодиров", "Кодиров"));
  CHECK(same("Аалы", "Алы"));
  CHECK_FALSE(same("Асан", "Хасан"));
  CHECK(LooseKey("Джээнбеков") == "женбеков");
}

TEST_CASE("folding twice is folding once, loosely too") {
  CHECK(rc::check([] {
    const std::string text = *AnyName();
    const std::string folded = FoldedKey(text);
    RC_ASSERT(FoldedKey(folded) == folded);
    RC_ASSERT(FoldedKey(Canonical(text)) == folded);
    const std::string loose = LooseKey(text);
    RC_ASSERT(LooseKey(loose) == loose);
    RC_ASSERT(LooseKey(folded) == loose);
    for (const auto& word : FoldedWords(text)) RC_ASSERT(FoldWord(word) == word);
  }));
}

TEST_CASE("case never matters") {
  CHECK(rc::check([] {
    const std::string text = Canonical(*AnyName());
    RC_ASSERT(FoldedKey(ToUpper(ToLower(text))) == FoldedKey(ToLower(ToUpper(ToLower(text)))));
  }));
}

TEST_CASE("a query is read as typed first") {
  const auto readings = Readings("Асан ө");
  REQUIRE(readings.size() == 1);
  CHECK(readings[0].kind == ReadingKind::kAsTyped);
  CHECK(readings[0].words == Words{"асан", "о"});
  CHECK(Readings(" - ").empty());
}

TEST_CASE("a query typed under a forgotten Latin layout is understood") {
  CHECK(Reads("fcfyjd", {"асанов"}, ReadingKind::kKeyboardLayout));
  CHECK(Reads("FCFYJD <FRSN", {"асанов", "бакыт"}, ReadingKind::kKeyboardLayout));
  CHECK(Reads(",frsn", {"бакыт"}, ReadingKind::kKeyboardLayout));
  // AltGr with У Н О under the international layout gives é ü ï.
  CHECK(Reads("ïvéh,tr", {"омурбек"}, ReadingKind::kKeyboardLayout));
  CHECK(Reads(";fysk", {"жаныл"}, ReadingKind::kKeyboardLayout));
}

TEST_CASE("a query in an old font is understood") {
  CHECK(Readings("кеёеш")[0].words == Words{"кеееш"});
  CHECK(Reads("кеёеш", {"кенеш"}, ReadingKind::kOldFontOsh));
  CHECK(Reads("ъм\\рбек", {"омурбек"}, ReadingKind::kOldFontOsh));
  CHECK(Reads("Кењеши", {"кенеши"}, ReadingKind::kOldFontNews));
}

TEST_CASE("a query in Latin letters that look Cyrillic is understood") {
  CHECK(Reads("CAPA", {"сара"}, ReadingKind::kLatinLookAlikes));
  CHECK(Reads("COPOH6AEB", {"сорон6аев"}, ReadingKind::kLatinLookAlikes) == true);
  // Inside a Cyrillic word they are Cyrillic already as typed.
  CHECK(Reads("Acaн", {"асан"}, ReadingKind::kAsTyped));
}

TEST_CASE("a Latin name and a number are still found as typed") {
  CHECK(Readings("Smith")[0].words == Words{"smith"});
  CHECK(Readings("12345678901234")[0].words == Words{"12345678901234"});
  CHECK(Readings("12345678901234").size() == 1);
}

TEST_CASE("AltGr gives the letters that the Russian layout lacks") {
  std::u32string typed;
  for (const char32_t c : std::u32string_view(U"унoОУНОн")) typed += AltGrLetter(c);
  CHECK(typed == std::u32string(U"үң") + U'\0' + U"ӨҮҢӨң");
  CHECK(AltGrLetter(U'а') == 0);
}
