// SPDX-License-Identifier: Apache-2.0
// Workbooks of several sheets: which one is read where nobody says it.
#include <catch2/catch.hpp>

#include "import_book.h"
#include "sheet/hand_made_xlsx.h"

using namespace aiyl;
using namespace aiyl::exchange;
using namespace aiyl::test;

namespace {

using Lines = std::vector<std::vector<std::string>>;

std::string SheetXml(const Lines& lines) {
  std::string xml = "<worksheet><sheetData>";
  for (const auto& line : lines) {
    xml += "<row>";
    for (const auto& text : line) xml += "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    xml += "</row>";
  }
  return xml + "</sheetData></worksheet>";
}

struct Tab {
  std::string name;
  Lines lines;
  bool hidden = false;
};

std::string Workbook(const std::vector<Tab>& tabs) {
  auto parts = HandMadeXlsx().Parts();
  std::string sheets, relations;
  for (size_t i = 0; i < tabs.size(); ++i) {
    const std::string n = std::to_string(i + 11);
    sheets += "<sheet name=\"" + tabs[i].name + "\" sheetId=\"" + n + "\"" +
              (tabs[i].hidden ? " state=\"hidden\"" : "") + " r:id=\"rId" + n + "\"/>";
    relations += "<Relationship Id=\"rId" + n + "\" Type=\"x/worksheet\" Target=\"worksheets/s" + n + ".xml\"/>";
    parts["xl/worksheets/s" + n + ".xml"] = SheetXml(tabs[i].lines);
  }
  auto& workbook = parts["xl/workbook.xml"];
  const size_t from = workbook.find("<sheets>") + 8;
  workbook.replace(from, workbook.find("</sheets>") - from, sheets);
  auto& rels = parts["xl/_rels/workbook.xml.rels"];
  rels.insert(rels.find("</Relationships>"), relations);
  return ZipOf(parts);
}

const Lines kTitle = {{"Чарба китеби"}, {"Сыноо айыл өкмөтү", "2025-жыл"}};
const Lines kPeople = {{"Эсеп", "Аты-жөнү", "Туулган күнү", "Туугандыгы"},
                       {"1", "Асанов Бакыт", "05.08.1957", "башчысы"},
                       {"1", "Асанова Айгүл", "01.01.1960", "аялы"}};

}  // namespace

TEST_CASE("a title page before the list needs no word about the sheet, and the report names both") {
  ImportBook book;
  const auto file =
      book.Write("t.xlsx", Workbook({{"Титул", kTitle}, {"Жашыруун", kPeople, true}, {"Барак", kPeople}}));
  const auto preview = PreviewImport(&*book, file, {});
  REQUIRE(preview);
  CHECK(preview->info.name == "Барак");
  CHECK(preview->sheets.size() == 3);
  const auto report = book.Import(file);
  CHECK(book.Totals(report) == "2 new 0 changed 0 unchanged 0 refused");
  CHECK(report.sheet == "Барак");
  CHECK(report.other_sheets == std::vector<std::string>{"1 Титул"});
  const std::string text = ReportText(report, text::Language::kKy);
  CHECK(text.find("«Барак» барагы гана окулду") != std::string::npos);
  CHECK(text.find("1 Титул") != std::string::npos);
  CHECK(ReportJson(report, text::Language::kRu).find("\"other_sheets\": [\n  \"1 Титул\"") != std::string::npos);
}

TEST_CASE("the first of several lists is read, a sheet asked for by number is read whatever it is") {
  ImportBook book;
  Lines others = kPeople;
  for (size_t i = 1; i < others.size(); ++i) others[i][0] = "9";
  const auto file = book.Write("t.xlsx", Workbook({{"Бир", kPeople}, {"Эки", others}, {"Титул", kTitle}}));
  const auto report = book.Import(file);
  CHECK(report.sheet == "Бир");
  CHECK(report.other_sheets.size() == 2);
  CHECK(book.Text("SELECT account FROM household") == "1");
  const auto second = book.Import(file, {.sheet = 1});
  CHECK(second.sheet == "Эки");
  CHECK(book.Text("SELECT account FROM household ORDER BY account") == "1 | 9");
  const auto title = ImportSheet(*book, book.Actor(), file, {.sheet = 2});
  REQUIRE(!title);
  CHECK(title.error().code == "import.no-name");
}

TEST_CASE("a workbook without any list says so of its first sheet; a mapping finds its own headings") {
  ImportBook book;
  const Lines odd = {{"Бир", "Эки", "Үч"}, {"1", "Асанов Бек", "башчысы"}};
  const auto file = book.Write("t.xlsx", Workbook({{"Титул", kTitle}, {"Барак", odd}}));
  const auto none = ImportSheet(*book, book.Actor(), file, {});
  REQUIRE(!none);
  CHECK(none.error().code == "import.no-name");
  const auto mapping = MappingFromJson(R"({"version": 1, "columns": [{"heading": "Бир", "field": "account"},
      {"heading": "Эки", "field": "full_name_ky"}, {"heading": "Үч", "field": "relation"}]})");
  REQUIRE(mapping);
  const auto report = book.Import(file, {.mapping = *mapping});
  CHECK(report.sheet == "Барак");
  CHECK(book.Totals(report) == "1 new 0 changed 0 unchanged 0 refused");
  // Remembered for these headings, it finds the sheet by itself the next time.
  const auto preview = PreviewImport(&*book, file, {.mapping = *mapping});
  REQUIRE(preview);
  REQUIRE(RememberMapping(*book, *preview, *mapping));
  const auto again = book.Import(file);
  CHECK(again.sheet == "Барак");
  CHECK(book.Totals(again) == "0 new 0 changed 1 unchanged 0 refused");
}
