// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <catch2/catch.hpp>

#include "hand_made_xlsx.h"
#include "sheet/workbook.h"

using namespace aiyl;
using namespace aiyl::sheet;
using namespace aiyl::test;

TEST_CASE("shared strings, rich runs, inline strings, escapes and phonetic hints give their text") {
  HandMadeXlsx x;
  x.shared =
      "<si><t>Өмүрбек</t></si><si><r><t>Асан </t></r><r><rPr><b/></rPr><t>уулу</t></r>"
      "<rPh sb=\"0\" eb=\"1\"><t>zzz</t></rPh></si><si><t xml:space=\"preserve\"> </t></si><si/>";
  x.sheet_data =
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\"><v>2</v></c>"
      "<c r=\"D1\" t=\"s\"><v>3</v></c><c r=\"E1\" t=\"inlineStr\"><is><t>A&amp;B&#1178;</t></is></c>"
      "<c r=\"F1\" t=\"str\"><f>X()</f><v>one_x000A_two</v></c><c r=\"G1\" t=\"inlineStr\"><is><r><t>а</t></r>"
      "<r><t>б</t></r></is></c><c r=\"H1\" t=\"s\"><v>77</v></c></row>";
  const auto rows = AllRows(x.Bytes());
  REQUIRE(rows.size() == 1);
  const auto& cells = rows[0].cells;
  REQUIRE(cells.size() == 8);
  CHECK(cells[0].text == "Өмүрбек");
  CHECK(cells[0].kind == CellKind::kText);
  CHECK(cells[1].text == "Асан уулу");
  CHECK(cells[2].text == " ");
  CHECK(cells[3].IsEmpty());
  CHECK(cells[4].text == "A&BҚ");
  CHECK(cells[5].text == "one\ntwo");
  CHECK(cells[5].formula);
  CHECK(cells[6].text == "аб");
  CHECK(cells[7].kind == CellKind::kError);  // an index beyond the table
}

TEST_CASE("runs inside runs, as no program writes them, do not use up the stack") {
  const auto deep = [](size_t times) {
    std::string opening, closing;
    for (size_t i = 0; i < times; ++i) {
      opening += "<r>";
      closing += "</r>";
    }
    return opening + "<t>а</t>" + closing;
  };
  HandMadeXlsx x;
  x.shared = "<si>" + deep(1'000'000) + "</si>";
  x.sheet_data =
      "<row><c t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is>" + deep(1'000'000) + "</is></c><c><v>7</v></c></row>";
  const auto rows = AllRows(x.Bytes());
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].At(2).text == "7");
}

TEST_CASE("numbers keep the characters of the file, and booleans, errors and formulas are told apart") {
  HandMadeXlsx x;
  x.sheet_data =
      "<row><c><v>10101198000123</v></c><c><v>1.23E+13</v></c><c><v>0.35</v></c><c t=\"b\"><v>1</v></c>"
      "<c t=\"e\"><v>#N/A</v></c><c><f>1+1</f><v>2</v></c><c><f>1+1</f></c></row>";
  const auto rows = AllRows(x.Bytes());
  REQUIRE(rows.size() == 1);
  const auto& cells = rows[0].cells;
  REQUIRE(cells.size() == 7);
  CHECK((cells[0].kind == CellKind::kNumber && cells[0].text == "10101198000123"));
  CHECK((cells[1].kind == CellKind::kNumber && cells[1].text == "1.23E+13"));
  CHECK(cells[2].text == "0.35");
  CHECK((cells[3].kind == CellKind::kBool && cells[3].text == "1"));
  CHECK((cells[4].kind == CellKind::kError && cells[4].text == "#N/A"));
  CHECK((cells[5].formula && cells[5].text == "2"));
  CHECK((cells[6].kind == CellKind::kError && cells[6].text == "#FORMULA"));
}

TEST_CASE("dates come from serials of both systems, by built-in and own formats") {
  HandMadeXlsx x;
  x.num_fmts = "<numFmt numFmtId=\"165\" formatCode=\"[$-419]d\\ mmmm\\ yyyy;@\"/>";
  x.cell_xfs = "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"165\"/><xf numFmtId=\"2\"/>";
  x.sheet_data =
      "<row><c s=\"1\"><v>43684</v></c><c s=\"2\"><v>43684.75</v></c><c s=\"3\"><v>43684</v></c>"
      "<c t=\"d\"><v>2019-08-07T00:00:00</v></c><c s=\"1\"><v>60</v></c></row>";
  auto cells = AllRows(x.Bytes()).at(0).cells;
  REQUIRE(cells.size() == 5);
  CHECK((cells[0].kind == CellKind::kDate && cells[0].date->Iso() == "2019-08-07"));
  CHECK((cells[1].kind == CellKind::kDate && cells[1].date->Iso() == "2019-08-07"));
  CHECK(cells[2].kind == CellKind::kNumber);
  CHECK((cells[3].kind == CellKind::kDate && cells[3].date->Iso() == "2019-08-07"));
  CHECK((cells[4].kind == CellKind::kDate && !cells[4].date));
  x.workbook_pr = "<workbookPr date1904=\"1\"/>";
  cells = AllRows(x.Bytes()).at(0).cells;
  CHECK(cells[0].date->Iso() == "2023-08-08");
}

TEST_CASE("a merged block repeats its value downwards and sideways, marked as repeated") {
  HandMadeXlsx x;
  x.sheet_data =
      "<row r=\"2\"><c r=\"A2\"><v>17</v></c><c r=\"B2\" t=\"inlineStr\"><is><t>Асанов</t></is></c></row>"
      "<row r=\"3\"><c r=\"B3\" t=\"inlineStr\"><is><t>Асанова</t></is></c></row>"
      "<row r=\"4\"><c r=\"B4\" t=\"inlineStr\"><is><t>Бейшеев</t></is></c></row>"
      "<row r=\"9\"><c r=\"A9\" t=\"inlineStr\"><is><t>жыйынтык</t></is></c></row>";
  x.after = "<mergeCells count=\"2\"><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"A9:C9\"/></mergeCells>";
  const auto rows = AllRows(x.Bytes());
  REQUIRE(rows.size() == 4);
  CHECK(!rows[0].cells[0].repeated);
  CHECK(rows[1].number == 3);
  CHECK(rows[1].cells[0].text == "17");
  CHECK(rows[1].cells[0].repeated);
  CHECK(rows[2].cells[0].IsEmpty());
  CHECK(rows[3].number == 9);
  REQUIRE(rows[3].cells.size() == 3);
  CHECK(rows[3].cells[2].text == "жыйынтык");
}

TEST_CASE("hidden sheets, rows and columns are flagged, and the first shown sheet is read") {
  HandMadeXlsx x;
  x.before = "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols>";
  x.sheet_data = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\" hidden=\"1\"><c r=\"A2\"><v>2</v></c></row>";
  auto parts = x.Parts();
  auto& workbook = parts["xl/workbook.xml"];
  const std::string sheet = "<sheets>";
  workbook.insert(workbook.find(sheet) + sheet.size(),
                  "<sheet name=\"жашыруун\" sheetId=\"2\" state=\"hidden\" r:id=\"rId9\"/>");
  auto& relations = parts["xl/_rels/workbook.xml.rels"];
  relations.insert(relations.find("</Relationships>"),
                   "<Relationship Id=\"rId9\" Type=\"x/worksheet\" Target=\"worksheets/sheet9.xml\"/>");
  parts["xl/worksheets/sheet9.xml"] = "<worksheet><sheetData><row><c><v>9</v></c></row></sheetData></worksheet>";
  const std::string bytes = ZipOf(parts);
  auto reader = OpenSheetBytes(bytes, "t.xlsx");
  REQUIRE(reader);
  CHECK((*reader)->Sheets().size() == 2);
  CHECK((*reader)->Sheets()[0].hidden);
  CHECK((*reader)->Info().name == "Барак1");
  CHECK((*reader)->Info().index == 1);
  CHECK(!(*reader)->Info().ColumnHidden(0));
  CHECK((*reader)->Info().ColumnHidden(2));
  CHECK(!(*reader)->Info().ColumnHidden(3));
  Row row;
  REQUIRE(*(*reader)->Next(row));
  CHECK(!row.hidden);
  REQUIRE(*(*reader)->Next(row));
  CHECK(row.hidden);
  ReadOptions first;
  first.sheet = 0;
  CHECK(AllRows(bytes, "t.xlsx", first).at(0).cells.at(0).text == "9");
  ReadOptions none;
  none.sheet = 5;
  CHECK(ErrorOf(bytes, "t.xlsx", none) == "sheet.no-such-sheet");
}

TEST_CASE("elements with a namespace prefix, missing references and an empty sheet are read") {
  HandMadeXlsx x;
  auto parts = x.Parts();
  parts["xl/worksheets/sheet1.xml"] =
      "<x:worksheet xmlns:x=\"m\"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c t=\"inlineStr\"><x:is><x:t>б</x:t>"
      "</x:is></x:c></x:row><x:row r=\"5\"/><x:row><x:c><x:v>6</x:v></x:c></x:row></x:sheetData></x:worksheet>";
  auto rows = AllRows(ZipOf(parts));
  REQUIRE(rows.size() == 3);
  CHECK(rows[0].cells.at(1).text == "б");
  CHECK(rows[1].IsEmpty());
  CHECK(rows[2].number == 6);
  for (const char* empty : {"<worksheet><sheetData/></worksheet>", "<worksheet></worksheet>",
                            "<worksheet><sheetData></sheetData></worksheet>"}) {
    parts["xl/worksheets/sheet1.xml"] = empty;
    CHECK(AllRows(ZipOf(parts)).empty());
  }
}

TEST_CASE("rows are whole where a block of the stream ends inside one") {
  HandMadeXlsx x;
  for (int i = 1; i <= 20000; ++i)
    x.sheet_data += "<row r=\"" + std::to_string(i) + "\"><c><v>" + std::to_string(i) +
                    "</v></c><c t=\"inlineStr\"><is><t>Кыргыз " + std::to_string(i) + "</t></is></c></row>\n";
  const auto rows = AllRows(x.Bytes());
  REQUIRE(rows.size() == 20000);
  for (int i = 1; i <= 20000; ++i) {
    const auto& row = rows[static_cast<size_t>(i - 1)];
    if (row.number != i || row.cells.at(1).text != "Кыргыз " + std::to_string(i)) FAIL("row " << i);
  }
}

TEST_CASE("files that are no xlsx or csv are refused with what to do about them") {
  CHECK(ErrorOf("", "a.xlsx") == "sheet.empty-file");
  CHECK(ErrorOf(" \r\n", "a.csv") == "sheet.empty-file");
  const std::string ole = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(600, '\0');
  CHECK(ErrorOf(ole, "a.xls") == "sheet.old-excel");
  std::string encrypted = ole;
  for (const char c : std::string("EncryptedPackage")) encrypted += {c, '\0'};
  CHECK(ErrorOf(encrypted, "a.xlsx") == "sheet.password");
  CHECK(ErrorOf("<html><table><tr><td>1</td></tr></table></html>", "a.xls") == "sheet.web-page");
  CHECK(ErrorOf("%PDF-1.4 …", "a.xlsx") == "sheet.not-a-sheet");
  CHECK(ErrorOf("<?xml version=\"1.0\"?><Workbook/>", "a.xls") == "sheet.not-a-sheet");
  CHECK(ErrorOf("just words", "a.xlsx") == "sheet.damaged");
  CHECK(ErrorOf(ZipOf({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", "<x/>"}}),
                "a.ods") == "sheet.open-document");
  CHECK(ErrorOf(ZipOf({{"xl/workbook.bin", "x"}, {"_rels/.rels", "x"}}), "a.xlsb") == "sheet.binary-excel");
  CHECK(ErrorOf(ZipOf({{"word/document.xml", "x"}, {"_rels/.rels", "x"}}), "a.docx") == "sheet.not-a-sheet");
  CHECK(ErrorOf(ZipOf({{"readme.txt", "x"}}), "a.zip") == "sheet.not-a-sheet");
}

TEST_CASE("a file cut at any place is refused, never half read") {
  HandMadeXlsx x;
  for (int i = 0; i < 500; ++i) x.sheet_data += "<row><c><v>" + std::to_string(i * 7919) + "</v></c></row>";
  const std::string bytes = x.Bytes();
  for (size_t n = 4; n < bytes.size(); n += 37) {
    INFO(n << " of " << bytes.size());
    CHECK(ErrorOf(bytes.substr(0, n), "a.xlsx") == "sheet.damaged");
  }
}

TEST_CASE("a wrong checksum is found before the first row is given") {
  HandMadeXlsx x;
  x.sheet_data = "<row><c><v>123456</v></c></row>";
  auto parts = x.Parts();
  std::string bytes = ZipOf(parts);
  // Parts are small and stored or deflated; flip one byte in every place and see that no row passes that differs.
  int refused = 0;
  for (size_t i = 0; i < bytes.size(); ++i) {
    std::string wrong = bytes;
    wrong[i] = static_cast<char>(wrong[i] ^ 0x10);
    if (!ErrorOf(wrong, "a.xlsx").empty()) ++refused;
  }
  CHECK(refused > 100);
}

TEST_CASE("a part that unpacks to more than the bound is refused") {
  HandMadeXlsx x;
  x.sheet_data = "<row><c t=\"inlineStr\"><is><t>" + std::string(3 << 20, 'a') + "</t></is></c></row>";
  ReadOptions options;
  options.max_part_bytes = 1 << 20;
  const std::string bytes = x.Bytes();
  CHECK(bytes.size() < 100000);
  CHECK(ErrorOf(bytes, "a.xlsx", options) == "sheet.too-large");
  CHECK(ErrorOf(bytes, "a.xlsx") == "");
}

TEST_CASE("reading tells how far it is and can be stopped at any moment") {
  HandMadeXlsx x;
  x.shared = "<si><t>Өмүрбек</t></si>";
  for (int row = 1; row <= 20'000; ++row)
    x.sheet_data += "<row r=\"" + std::to_string(row) + "\"><c t=\"s\"><v>0</v></c></row>";
  const std::string bytes = x.Bytes();
  std::vector<int64_t> told;
  const auto read = [&](const std::function<bool(int64_t, int64_t)>& progress) -> Result<int> {
    ReadOptions options;
    options.progress = progress;
    AIYL_ASSIGN(auto reader, OpenSheetBytes(bytes, "a.xlsx", options));
    Row row;
    for (int rows = 0;; ++rows) {
      AIYL_ASSIGN(const bool more, reader->Next(row));
      if (!more) return rows;
    }
  };
  const auto rows = read([&](int64_t done, int64_t total) {
    CHECK(done <= total);
    told.push_back(done * 100 / total);
    return true;
  });
  REQUIRE(rows);
  CHECK(*rows == 20'000);
  REQUIRE(told.size() >= 4);
  CHECK(std::is_sorted(told.begin(), told.end()));
  CHECK(told.back() >= 95);
  for (size_t stop_at = 0; stop_at < told.size(); ++stop_at) {
    size_t moment = 0;
    const auto stopped = read([&](int64_t, int64_t) { return moment++ < stop_at; });
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().code == "sheet.stopped");
  }
}
