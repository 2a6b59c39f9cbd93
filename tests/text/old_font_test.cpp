// SPDX-License-Identifier: Apache-2.0
#include "text/old_font.h"

#include <catch2/catch.hpp>

#include "text/canonical.h"

using namespace aiyl::text;

namespace {

OldFont Detected(const std::vector<std::string>& cells) {
  return DetectOldFont(cells).font;
}
std::string Osh(std::string_view text) {
  return ConvertOldFont(text, OldFont::kOsh);
}

}  // namespace

TEST_CASE("text of the Osh font, as published, is detected and converted") {
  CHECK(Detected({"Айыл ъкмът\\н\\н Типт\\\\ Регламенти"}) == OldFont::kOsh);
  CHECK(Osh("Айыл ъкмът\\н\\н Типт\\\\ Регламенти") == "Айыл өкмөтүнүн Типтүү Регламенти");
  CHECK(Osh("ж\\рг\\з\\\\") == "жүргүзүү");
  CHECK(Osh("кеёешмелер") == "кеңешмелер");
  CHECK(Osh("бекит\\\\ жън\\ндъ") == "бекитүү жөнүндө");
  CHECK(Osh("ЪКМЪТ\\Н\\Н ТЪРАГАСЫ, КЕЁЕШ") == "ӨКМӨТҮНҮН ТӨРАГАСЫ, КЕҢЕШ");
  CHECK(Osh("к\\ёгъй бъъ теё жаёы ъёдър") == "күңгөй бөө тең жаңы өңдөр");
}

TEST_CASE("text of the newspapers' font is detected and converted") {
  CHECK(Detected({"Кењеши"}) == OldFont::kNews);
  CHECK(ConvertOldFont("Айыл єкмєтїнїн Кењеши, ЄКМЄТ", OldFont::kNews) == "Айыл өкмөтүнүн Кеңеши, ӨКМӨТ");
  // Ukrainian has є and ї of its own, and і.
  CHECK(Detected({"Київ", "Євген Іванович", "Олексій", "Микола Іщенко"}) == OldFont::kNone);
}

TEST_CASE("plain Russian, Uzbek and Kyrgyz text is not taken for an old font") {
  CHECK(Detected({}) == OldFont::kNone);
  CHECK(Detected({"объект", "ёлка", "подъезд № 2", "съёмка", "въезд", "адъютант"}) == OldFont::kNone);
  CHECK(Detected({"приём", "её", "заём", "актёр", "Соёма"}) == OldFont::kNone);
  CHECK(Detected({"Маъмуржон", "Санъат", "Аъзам", "Қалъа", "Нуъмон"}) == OldFont::kNone);
  CHECK(Detected({"Өмүрбек", "Гүлнара", "Кеңеш"}) == OldFont::kNone);
  CHECK(Detected({"C:\\Документы\\Абая\\Ахунбаева", "ул. Ленина\\5", "27\\3"}) == OldFont::kNone);
  CHECK(Detected({"Бакытъ"}) == OldFont::kNone);  // one slip of the finger
}

TEST_CASE("a column in proper letters with a few old cells is left alone but reported") {
  std::vector<std::string> cells(200, "Төлөгөн уулу Өмүрбек");
  cells.emplace_back("Ът\\нбек");
  const auto report = DetectOldFont(cells);
  CHECK(report.font == OldFont::kNone);
  CHECK(report.suspected == OldFont::kOsh);
  CHECK(report.cells_with_signs == 1);
  CHECK(report.confidence < 5);
  CHECK(report.proper_letters == 1000);
}

TEST_CASE("within an old-font column words that are Russian or Uzbek keep their letters") {
  for (const auto* word : {"объект", "ёлка", "съезд", "съёмка", "подъём", "объём", "приём", "актёр", "Семёнов",
                           "Маъмур", "Санъат", "5\\3", "C:\\", "Абая\\Ахунбаева"})
    CHECK(Osh(word) == word);
}

TEST_CASE("a sign without a capital begins a name with a capital where names are expected") {
  CHECK(ConvertOldFont("\\мът", OldFont::kOsh, WordStart::kName) == "Үмөт");
  CHECK(ConvertOldFont("\\й", OldFont::kOsh, WordStart::kText) == "үй");
  CHECK(ConvertOldFont("\\МЪТ", OldFont::kOsh, WordStart::kText) == "ҮМӨТ");
}

TEST_CASE("names written in the old font come back") {
  // The font's own table, forwards; converting gives the names again.
  const auto typed = [](std::string name) {
    const std::pair<std::string, std::string> kTable[] = {{"ө", "ъ"},  {"Ө", "Ъ"}, {"ү", "\\"},
                                                          {"Ү", "\\"}, {"ң", "ё"}, {"Ң", "Ё"}};
    for (const auto& [letter, sign] : kTable)
      for (size_t at; (at = name.find(letter)) != std::string::npos;) name.replace(at, letter.size(), sign);
    return name;
  };
  for (const std::string name : {"Өмүрбек",  "Төлөгөн", "Үсөн",     "Дүйшөн",  "Гүлнара",  "Айгүл",    "Жаңыл",
                                 "Күмүшай",  "Көчкөн",  "Бөрү",     "Өзгөн",   "Сүйүнбай", "Чоң-Алай", "Таң",
                                 "Жаңы-Жол", "Көкөй",   "Төө-Ашуу", "Эңилчек", "Көңүл",    "Дөөлөт",   "Мөңкө"}) {
    INFO(typed(name));
    CHECK(ConvertOldFont(typed(name), OldFont::kOsh, WordStart::kName) == name);
  }
}

TEST_CASE("no font leaves the text") {
  CHECK(ConvertOldFont("ъкмът", OldFont::kNone) == "ъкмът");
  CHECK(ConvertOldFontLetters("объект ё", OldFont::kOsh) == "обөект ң");
}

TEST_CASE("the preview shows the cells that would change, before and after") {
  const auto changes = PreviewOldFont({"Асанов", "Ът\\нбек", "объект"}, OldFont::kOsh);
  REQUIRE(changes.size() == 1);
  CHECK(changes[0].cell == 1);
  CHECK(changes[0].before == "Ът\\нбек");
  CHECK(changes[0].after == "Өтүнбек");
}
