// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "hand_made_xlsx.h"
#include "sheet/workbook.h"

using namespace aiyl;
using namespace aiyl::sheet;
using namespace aiyl::test;

namespace {

std::vector<std::vector<std::string>> Texts(const std::string& bytes) {
  std::vector<std::vector<std::string>> texts;
  for (const auto& row : AllRows(bytes, "t.csv")) {
    texts.emplace_back();
    for (const auto& cell : row.cells) texts.back().push_back(cell.text);
  }
  return texts;
}

std::string Encoding(const std::string& bytes) {
  return OpenSheetBytes(bytes, "t.csv").value()->Info().encoding;
}

std::string Utf16(const std::u16string& text, bool big_endian, bool mark) {
  std::string bytes;
  const auto put = [&](char16_t unit) {
    const char high = static_cast<char>(unit >> 8), low = static_cast<char>(unit & 0xFF);
    if (big_endian)
      bytes += {high, low};
    else
      bytes += {low, high};
  };
  if (mark) put(0xFEFF);
  for (const char16_t unit : text) put(unit);
  return bytes;
}

using Table = std::vector<std::vector<std::string>>;

}  // namespace

TEST_CASE("the delimiter is found whatever the line ends") {
  const Table expected = {{"ПИН", "Аты"}, {"1", "Асан"}, {"2", "Үсөн"}};
  for (const std::string delimiter : {",", ";", "\t"})
    for (const std::string end : {"\n", "\r\n", "\r"}) {
      const std::string body =
          "ПИН" + delimiter + "Аты" + end + "1" + delimiter + "Асан" + end + "2" + delimiter + "Үсөн";
      CHECK(Texts(body) == expected);
      CHECK(Texts(body + end) == expected);
    }
  CHECK(Texts("sep=;\r\na,b;c\r\n") == Table{{"a,b", "c"}});
  // Decimal commas in a file cut by semicolons.
  CHECK(Texts("аянты;үлүш\n0,35;1,2\n0,5;2,25\n") == Table{{"аянты", "үлүш"}, {"0,35", "1,2"}, {"0,5", "2,25"}});
}

TEST_CASE("quoted fields keep delimiters, quotes and line ends") {
  CHECK(Texts("a;\"b;\"\"c\"\"\r\nd\";e\nf;g;h") == Table{{"a", "b;\"c\"\nd", "e"}, {"f", "g", "h"}});
  CHECK(Texts("a;ОсОО \"Ромашка\";b\n") == Table{{"a", "ОсОО \"Ромашка\"", "b"}});
  CHECK(Texts("\"Ромашка\" ОсОО;b\n") == Table{{"Ромашка ОсОО", "b"}});
  CHECK(Texts("a;;\n;;c\n") == Table{{"a"}, {"", "", "c"}});
}

TEST_CASE("a quote that is never closed is reported with the line where it opens") {
  auto reader = OpenSheetBytes("a;b\n\"1\n2\";x\n3;\"cut\n4;5\n", "кесилген.csv");
  REQUIRE(reader);
  Row row;
  REQUIRE(*(*reader)->Next(row));
  REQUIRE(*(*reader)->Next(row));
  CHECK((row.number == 2 && row.line == 2));
  const auto bad = (*reader)->Next(row);
  REQUIRE(!bad);
  CHECK(bad.error().code == "sheet.cut-quote");
  CHECK(ToEnglish(bad.error().message).find("line 4") != std::string::npos);
}

TEST_CASE("UTF-8, UTF-16 and code page 1251 are told apart, with and without a mark") {
  const Table expected = {{"Фамилия", "Имя"}, {"Асанов", "Ёлка №1"}};
  const std::string utf8 = "Фамилия;Имя\nАсанов;Ёлка №1\n";
  CHECK(Texts(utf8) == expected);
  CHECK(Encoding(utf8) == "UTF-8");
  CHECK(Texts("\xEF\xBB\xBF" + utf8) == expected);
  const std::u16string wide = u"Фамилия;Имя\nАсанов;Ёлка №1\n";
  for (const bool big : {false, true})
    for (const bool mark : {false, true}) {
      CHECK(Texts(Utf16(wide, big, mark)) == expected);
      CHECK(Encoding(Utf16(wide, big, mark)) == (big ? "UTF-16BE" : "UTF-16LE"));
    }
  const std::string cp1251 =
      "\xD4\xE0\xEC\xE8\xEB\xE8\xFF;\xC8\xEC\xFF\n\xC0\xF1\xE0\xED\xEE\xE2;\xA8\xEB\xEA\xE0 \xB9"
      "1\n";
  CHECK(Texts(cp1251) == expected);
  CHECK(Encoding(cp1251) == "windows-1251");
}

TEST_CASE("one broken byte in a UTF-8 file is counted and does not turn it into 1251") {
  std::string text;
  for (int i = 0; i < 20; ++i) text += "Асанов;Үсөн\n";
  text += "Бек\xD0;x\n";
  auto reader = OpenSheetBytes(text, "t.csv");
  REQUIRE(reader);
  CHECK((*reader)->Info().encoding == "UTF-8");
  CHECK((*reader)->Info().replaced_bytes == 1);
}
