// SPDX-License-Identifier: Apache-2.0
#include "page/layout.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <sstream>

#include "page/qr.h"
#include "page/scale.h"
#include "sample_paper.h"
#include "support/golden.h"

using namespace aiyl;
using namespace aiyl::page;

namespace {

Flow FlowOf(std::vector<Block> blocks) {
  Flow flow;
  flow.blocks = std::move(blocks);
  return flow;
}

std::vector<TextRun> Runs(const Page& page) {
  std::vector<TextRun> runs;
  for (const Item& item : page.items)
    if (const auto* run = std::get_if<TextRun>(&item)) runs.push_back(*run);
  return runs;
}

// The lines of text of a document, in order.
std::vector<std::string> Lines(const Document& document) {
  std::istringstream in(PlainText(document));
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::string Words(int n) {
  std::string text;
  for (int i = 0; i < n; ++i) text += "сөз" + std::to_string(i) + " ";
  return text;
}

Table NumberedTable(int rows) {
  Table table;
  table.columns = {{1500, 1}, {0, 1}};
  table.head.push_back({{Cell{{TextBlock("№")}}, Cell{{TextBlock("Аты")}}}});
  for (int i = 1; i <= rows; ++i)
    table.rows.push_back({{Cell{{TextBlock(std::to_string(i))}}, Cell{{TextBlock("жолчо " + std::to_string(i))}}}});
  return table;
}

// All of the text stands within the margins.
void CheckWithinMargins(const Flow& flow, const Document& document) {
  for (const Page& page : document.pages)
    for (const TextRun& run : Runs(page)) {
      INFO(run.text);
      CHECK(run.x >= flow.setup.left);
      CHECK(run.x + run.advance <= flow.setup.width - flow.setup.right + 2);
      CHECK(run.y > flow.setup.top);
      CHECK(run.y <= flow.setup.height);
    }
}

}  // namespace

TEST_CASE("a certificate for up to eight members is one page; for thirty it flows on with repeated heads") {
  for (const int members : {1, 4, 8}) CHECK(LayOut(test::SampleCertificate(members))->pages.size() == 1);
  const Flow flow = test::SampleCertificate(30);
  const auto document = LayOut(flow);
  REQUIRE(document);
  REQUIRE(document->pages.size() == 2);
  CheckWithinMargins(flow, *document);
  const auto second = Runs(document->pages[1]);
  REQUIRE_FALSE(second.empty());
  CHECK(second[0].text == "№");
  CHECK(PlainText(*document).find("1/2") != std::string::npos);
  CHECK(PlainText(*document).find("2/2") != std::string::npos);
}

TEST_CASE("layout of the sample certificate stays as it was looked at") {
  CHECK_GOLDEN("page/sample-certificate.txt", DumpText(*LayOut(test::SampleCertificate(4))));
}

TEST_CASE("laying out twice gives equal documents") {
  CHECK(*LayOut(test::SampleCertificate(12)) == *LayOut(test::SampleCertificate(12)));
}

TEST_CASE("words wrap at blanks and nothing is lost") {
  const Flow flow = FlowOf({TextBlock(Words(200))});
  const auto document = LayOut(flow);
  REQUIRE(document);
  CheckWithinMargins(flow, *document);
  std::string joined;
  for (const auto& line : Lines(*document)) {
    CHECK(line.back() != ' ');
    joined += line + " ";
  }
  CHECK(joined == Words(200));
}

TEST_CASE("a line does not break after №, before a dash, at a no-break space or within a number with hyphens") {
  for (int filler = 0; filler < 40; ++filler) {
    const auto document =
        LayOut(FlowOf({TextBlock(Words(8) + std::string(static_cast<size_t>(filler), 'x') +
                                 " № 01-25/44 сөз – сөз 1\u00A0234,50 сом 2025-жылдын айыл-кыштак аягы " + Words(6))}));
    REQUIRE(document);
    for (const auto& line : Lines(*document)) {
      INFO(line);
      CHECK(line.rfind("– ", 0) != 0);
      CHECK(line.rfind("01-25", 0) != 0);
      CHECK(line.rfind("25/44", 0) != 0);
      CHECK(line.rfind("44", 0) != 0);
      CHECK(line.rfind("234,50", 0) != 0);
      CHECK(line.rfind("жылдын", 0) != 0);
    }
  }
}

TEST_CASE("a word wider than the line is broken as a last resort and whole in the text") {
  const std::string word(300, 'w');
  const Flow flow = FlowOf({TextBlock(word)});
  const auto document = LayOut(flow);
  REQUIRE(document);
  CheckWithinMargins(flow, *document);
  std::string joined;
  for (const auto& line : Lines(*document)) joined += line;
  CHECK(joined == word);
}

TEST_CASE("justified lines reach the right margin, the last one does not") {
  Paragraph paragraph{{Span{Words(80)}}, Align::kJustify};
  const Flow flow = FlowOf({Block{paragraph}});
  const auto document = LayOut(flow);
  REQUIRE(document);
  const auto runs = Runs(document->pages[0]);
  REQUIRE(runs.size() > 2);
  for (size_t i = 0; i + 1 < runs.size(); ++i)
    CHECK(runs[i].x + runs[i].advance == flow.setup.width - flow.setup.right);
  CHECK(runs.back().x + runs.back().advance < flow.setup.width - flow.setup.right);
}

TEST_CASE("alignment: left, centre and right of the same text differ by the free room") {
  std::map<Align, Hmm> x;
  Hmm advance = 0;
  for (const Align align : {Align::kLeft, Align::kCenter, Align::kRight}) {
    const auto runs = Runs(LayOut(FlowOf({TextBlock("Үлгү", align)}))->pages[0]);
    REQUIRE(runs.size() == 1);
    x[align] = runs[0].x;
    advance = runs[0].advance;
  }
  CHECK(x[Align::kLeft] == 2500);
  CHECK(x[Align::kRight] == 21000 - 1500 - advance);
  CHECK(x[Align::kCenter] == 2500 + (17000 - advance) / 2);
}

TEST_CASE("line breaks in a text begin new lines, also empty ones") {
  const auto document = LayOut(FlowOf({TextBlock("а\n\nб\n"), TextBlock("в")}));
  const auto runs = Runs(document->pages[0]);
  REQUIRE(runs.size() == 3);
  const Hmm line = 1150 * 2540 * 120 / 720000;
  CHECK(runs[1].y - runs[0].y == 2 * line);
  CHECK(runs[2].y - runs[1].y == 2 * line);
}

TEST_CASE("a letter that the font lacks is refused by name") {
  const auto document = LayOut(FlowOf({TextBlock("Асан 漢")}));
  REQUIRE_FALSE(document);
  CHECK(document.error().code == "page.missing-glyph");
  const std::string sentence = ToEnglish(document.error().message);
  CHECK(sentence.find("漢") != std::string::npos);
  CHECK(sentence.find("U+6F22") != std::string::npos);
  CHECK(sentence.find("PT Serif") != std::string::npos);
}

TEST_CASE("a heading stays with what follows") {
  for (int lines = 40; lines < 56; ++lines) {
    std::vector<Block> blocks;
    for (int i = 0; i < lines; ++i) blocks.push_back(TextBlock("жолчо"));
    Paragraph heading{{Span{"Баш сөз", true}}};
    heading.keep_with_next = true;
    blocks.push_back(Block{heading});
    blocks.push_back(Block{NumberedTable(3)});
    const auto document = LayOut(FlowOf(blocks));
    REQUIRE(document);
    for (const Page& page : document->pages) {
      const auto runs = Runs(page);
      REQUIRE_FALSE(runs.empty());
      size_t last = runs.size() - 1;
      while (last > 0 && runs[last].y > 28200) --last;  // page numbers
      CHECK(runs[last].text != "Баш сөз");
      CHECK(runs[last].text != "Аты");
    }
  }
}

TEST_CASE("a group is not divided between pages, and a pinned one stands at the foot of the page") {
  for (int lines = 45; lines < 56; ++lines) {
    std::vector<Block> blocks;
    for (int i = 0; i < lines; ++i) blocks.push_back(TextBlock("жолчо"));
    blocks.push_back(Block{Group{{TextBlock("кол"), TextBlock("мөөр"), TextBlock("код")}}});
    const auto document = LayOut(FlowOf(blocks));
    REQUIRE(document);
    int holding = 0;
    for (const Page& page : document->pages) {
      std::string text;
      for (const auto& run : Runs(page)) text += run.text + "|";
      const bool has_first = text.find("кол|") != std::string::npos, has_last = text.find("код|") != std::string::npos;
      CHECK(has_first == has_last);
      holding += has_first;
    }
    CHECK(holding == 1);
  }
  const auto pinned = LayOut(FlowOf({TextBlock("башы"), Block{Group{{TextBlock("аягы")}, true}}}));
  CHECK(Runs(pinned->pages[0]).back().y > 27000);
}

TEST_CASE("every row of a long table is printed once, heads on every page") {
  const Flow flow = FlowOf({TextBlock("Баш"), Block{NumberedTable(200)}});
  const auto document = LayOut(flow);
  REQUIRE(document);
  CHECK(document->pages.size() >= 4);
  CheckWithinMargins(flow, *document);
  std::map<std::string, int> seen;
  for (const Page& page : document->pages)
    for (const auto& run : Runs(page)) ++seen[run.text];
  for (int i = 1; i <= 200; ++i) CHECK(seen["жолчо " + std::to_string(i)] == 1);
  CHECK(seen["Аты"] == static_cast<int>(document->pages.size()));
}

TEST_CASE("no word of a table is broken while another column has room for it") {
  Table table;
  table.columns = {{0, 1}, {1200, 1}, {1200, 1}};
  table.head.push_back(
      {{Cell{{TextBlock("Кызмат")}}, Cell{{TextBlock("Катталган өтүнмөлөр")}}, Cell{{TextBlock("%")}}}});
  table.rows.push_back({{Cell{{TextBlock("Маалымкат берүү")}}, Cell{{TextBlock("12")}}, Cell{{TextBlock("98,55")}}}});
  const Flow flow = FlowOf({Block{table}});
  const auto document = LayOut(flow);
  REQUIRE(document);
  std::vector<std::string> words;
  for (const auto& run : Runs(document->pages.front())) words.push_back(run.text);
  for (const char* whole : {"Катталган", "өтүнмөлөр", "Маалымкат берүү", "98,55"}) {
    INFO(whole);
    CHECK(std::find(words.begin(), words.end(), whole) != words.end());
  }
  CheckWithinMargins(flow, *document);
}

TEST_CASE("a head is set smaller before its words are broken; cells over several columns ask for nothing") {
  Table table;
  TableRow head, wide;
  for (int c = 0; c < 6; ++c) {
    table.columns.push_back({0, 1});
    head.cells.push_back(Cell{{TextBlock("Жергиликтүүлүк")}});
  }
  wide.cells.push_back(Cell{{TextBlock("Бирсөзсүзузунаталыштынорточосунданазыраакбөлүгү")}, 6});
  table.head = {wide, head};
  table.rows.push_back({{Cell{{TextBlock("1")}}}});
  const Flow flow = FlowOf({Block{table}});
  const auto document = LayOut(flow);
  REQUIRE(document);
  int whole = 0;
  for (const auto& run : Runs(document->pages.front()))
    if (run.text == "Жергиликтүүлүк") {
      ++whole;
      CHECK(run.size < flow.size);
      CHECK(run.size >= flow.size * 7 / 10);
    }
  CHECK(whole == 6);
  CheckWithinMargins(flow, *document);
}

TEST_CASE("a row higher than a page is divided and loses nothing") {
  Table table = NumberedTable(1);
  table.rows.push_back({{Cell{{TextBlock("2")}}, Cell{{TextBlock(Words(2000))}}}});
  const Flow flow = FlowOf({TextBlock("Баш"), Block{table}});
  const auto document = LayOut(flow);
  REQUIRE(document);
  CHECK(document->pages.size() >= 3);
  CheckWithinMargins(flow, *document);
  CHECK(PlainText(*document).find("сөз1999") != std::string::npos);
  CHECK(PlainText(*document).find("сөз1000") != std::string::npos);
}

TEST_CASE("two long columns go on beside each other over the pages") {
  Columns columns;
  columns.columns.push_back({0, 1, {TextBlock(Words(600))}});
  columns.columns.push_back({0, 1, {TextBlock(Words(300))}});
  const Flow flow = FlowOf({TextBlock("Баш"), Block{columns}, TextBlock("Аягы")});
  const auto document = LayOut(flow);
  REQUIRE(document);
  CHECK(document->pages.size() == 2);
  CheckWithinMargins(flow, *document);
  const std::string text = PlainText(*document);
  CHECK(text.find("сөз599") != std::string::npos);
  const size_t first = text.find("сөз299");
  REQUIRE(first != std::string::npos);
  CHECK(text.find("сөз299", first + 1) != std::string::npos);
  CHECK(text.find("Аягы") > text.find("сөз599"));
}

TEST_CASE("a code below 30 mm and columns without room are refused") {
  QrBlock qr;
  qr.code = *MakeQr("X");
  qr.size = 2000;
  const auto small = LayOut(FlowOf({Block{qr}}));
  REQUIRE_FALSE(small);
  CHECK(small.error().code == "page.qr-too-small");
  Table narrow = NumberedTable(1);
  narrow.columns = {{17000, 1}, {0, 1}};
  const auto refused = LayOut(FlowOf({Block{narrow}}));
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == "page.too-narrow");
  narrow.columns.assign(2200, {999900, 1});  // together more than 2^31
  const auto many = LayOut(FlowOf({Block{narrow}}));
  REQUIRE_FALSE(many);
  CHECK(many.error().code == "page.too-narrow");
}

TEST_CASE("a page break begins a page, once") {
  const auto document = LayOut(FlowOf({TextBlock("а"), Block{PageBreak{}}, Block{PageBreak{}}, TextBlock("б")}));
  REQUIRE(document);
  CHECK(document->pages.size() == 2);
}

TEST_CASE("a flow set smaller has smaller letters, leading and spaces; widths and codes stay, small print too") {
  Flow flow;
  Paragraph words;
  words.spans = {{"Токтомаматовна"}, {"кичине", false, false, false, 800}};
  words.space_before = 200;
  Table table;
  table.columns = {{3000, 1}, {0, 1}};
  table.rows.push_back({{{{TextBlock("а")}}, {{TextBlock("б")}}}});
  flow.blocks = {Block{words}, Block{table}, Block{QrBlock{}}, Block{Spacer{500}}};
  const Flow smaller = Scaled(flow, 85);
  CHECK(smaller.size == flow.size * 85 / 100);
  CHECK(smaller.line_spacing == flow.line_spacing - 15);
  const auto& paragraph = std::get<Paragraph>(smaller.blocks[0].what);
  CHECK(paragraph.spans[0].size == 0);  // the flow's
  CHECK(paragraph.spans[1].size == kSmallestLetter);
  CHECK(paragraph.space_before == 170);
  CHECK(std::get<Table>(smaller.blocks[1].what).columns[0].width == 3000);
  CHECK(std::get<QrBlock>(smaller.blocks[2].what).size == QrBlock::kDefaultSize);
  CHECK(std::get<Spacer>(smaller.blocks[3].what).height == 425);
  const Flow same = Scaled(flow, 100);
  CHECK(same.size == flow.size);
  CHECK(same.line_spacing == flow.line_spacing);
}

TEST_CASE("a drawing keeps its places, stands at its side of the room, and is refused where it is wider") {
  Drawing drawing{.width = 4000, .height = 500, .shapes = {Rect{0, 0, 3000, 500, 0, 90}, Line{0, 0, 0, 500, 18}}};
  const auto at = [](const Document& document) {
    for (const Item& item : document.pages.at(0).items)
      if (const auto* rect = std::get_if<Rect>(&item)) return *rect;
    return Rect{};
  };
  Flow flow = FlowOf({Block{drawing}});
  const auto left = LayOut(flow);
  REQUIRE(left);
  CHECK(at(*left).x == flow.setup.left);
  CHECK(at(*left).y == flow.setup.top);
  CHECK(at(*left).w == 3000);
  CHECK(at(*left).grey == 90);
  drawing.align = Align::kRight;
  const auto right = LayOut(FlowOf({Block{drawing}}));
  REQUIRE(right);
  CHECK(at(*right).x == flow.setup.width - flow.setup.right - 4000);
  CHECK(ParseDocument(Serialise(*right)) == *right);  // shapes that version 1 of the model knows
  drawing.width = 30'000;
  const auto wide = LayOut(FlowOf({Block{drawing}}));
  REQUIRE_FALSE(wide);
  CHECK(wide.error().code == "page.too-narrow");
  CHECK(std::get<Drawing>(Scaled(FlowOf({Block{drawing}}), 80).blocks[0].what).height == 500);
}
