// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "page/qr.h"
#include "papers/template_language.h"
#include "support/golden.h"

using namespace aiyl;
using namespace aiyl::papers;

namespace {

Fields Sample() {
  Fields fields;
  fields.Set("person.name", "Асанов Бакыт", "Асанов Бакыт");
  fields.Set("person.address", "Үлгү айылы", "село Улгу");
  fields.Set("person.female", Value(false));
  fields.Set("person.phone", "");
  fields.Set("person.birth", *Date::FromYmd(1957, 3, 9));
  fields.Set("paper.number", "01-25/44");
  fields.Set("paper.date", *Date::FromYmd(2025, 1, 1));
  fields.Set("paper.kind", "family");
  fields.Set("paper.code", "AK1:ABC");
  fields.Set("land.area", 612);
  fields.Set("tax.due", Value(Tyiyn(123450)));
  fields.Set("nothing", Value());
  const struct {
    const char *ky, *ru, *relation_ky, *relation_ru, *birth;
  } members[] = {{"Асанова Гүлнара", "Асанова Гульнара", "аялы", "жена", "1960-02-01"},
                 {"Асан уулу Нур", "Асан уулу Нур", "уулу", "сын", "1999"}};
  for (const auto& m : members)
    fields.AddRow("members")
        .Set("name", m.ky, m.ru)
        .Set("relation", m.relation_ky, m.relation_ru)
        .Set("age", 12)
        .Set("birth", Value(*PartialDate::FromIso(m.birth)));
  fields.DeclareList("animals");
  return fields;
}

std::string Whole(const std::string& body) {
  return "aiyl-template 1\n---\n" + body;
}

// The paper's words, line by line; or the error.
std::string Print(const std::string& body, PaperLanguage language = PaperLanguage::kBoth,
                  const Overrides& overrides = {}) {
  const auto compiled = Compile(Whole(body));
  if (!compiled) return "! " + ToEnglish(compiled.error().message);
  const auto rendered = Render(*compiled, Sample(), language, overrides);
  if (!rendered) return "! " + ToEnglish(rendered.error().message);
  const auto document = page::LayOut(rendered->flow);
  if (!document) return "! " + ToEnglish(document.error().message);
  std::string text = page::PlainText(*document);
  while (!text.empty() && text.back() == '\n') text.pop_back();
  return text;
}
constexpr auto kKy = PaperLanguage::kKyrgyz;
constexpr auto kRu = PaperLanguage::kRussian;

std::string FirstProblem(const std::string& body) {
  const auto problems = SyntaxProblems(Whole(body));
  return problems.empty() ? "" : ToEnglish(problems.front().message);
}
std::vector<std::string> Invalid(const std::string& body) {
  const auto compiled = Compile(Whole(body));
  REQUIRE(compiled);
  std::vector<std::string> sentences;
  for (const auto& problem : Validate(*compiled, CatalogueOf(Sample())))
    sentences.push_back(ToEnglish(problem.message));
  return sentences;
}

}  // namespace

TEST_CASE("fields are printed in the language of their line") {
  CHECK(Print("[ky] {person.address}\n[ru] {person.address}") == "Үлгү айылы\nсело Улгу");
  CHECK(Print("[ky] {person.address}\n[ru] {person.address}", kKy) == "Үлгү айылы");
  CHECK(Print("[ky] {person.address}\n[ru] {person.address}", kRu) == "село Улгу");
  CHECK(Print("{person.address}") == "Үлгү айылы / село Улгу");
  CHECK(Print("{person.address}", kKy) == "Үлгү айылы");
  CHECK(Print("{person.address}", kRu) == "село Улгу");
  CHECK(Print("{person.name}") == "Асанов Бакыт");
  CHECK(Print("{person.address.ru} – {person.address.ky}") == "село Улгу – Үлгү айылы");
  CHECK(Print("@lang ru\n@left {person.address}\n@left x\n@end", kKy).empty());
}

TEST_CASE("a pair prints one side or both, and equal sides once") {
  CHECK(Print("[[Дареги // Адрес]]: {person.address}") == "Дареги / Адрес: Үлгү айылы / село Улгу");
  CHECK(Print("[[Дареги // Адрес]]", kKy) == "Дареги");
  CHECK(Print("[[Дареги // Адрес]]", kRu) == "Адрес");
  CHECK(Print("[ky] [[Дареги // Адрес]]") == "Дареги");
  CHECK(Print("[[{person.name} // {person.name}]]") == "Асанов Бакыт");
  CHECK(Print("[[{paper.date|date} // {paper.date|date}]]") == "2025-жылдын 1-январы / 1 января 2025 года");
}

TEST_CASE("case endings are suggested in Kyrgyz, left alone in Russian, and the clerk's own form wins") {
  CHECK(Print("[ky] {person.name|GEN} үйү") == "Асанов Бакыттын үйү");
  CHECK(Print("[ru] {person.name|GEN} дом") == "Асанов Бакыт дом");
  CHECK(Print("[ky] {person.name.ky|dat}") == "Асанов Бакытка");
  CHECK(Print("[ky] {person.name|GEN}", kKy, {{"person.name.ky|GEN", "Асанов Бакытдын"}}) == "Асанов Бакытдын");
  CHECK(Print("@each m in members\n[ky] {m.name|DAT}\n@end", kKy, {{"members.2.name.ky|DAT", "Нурга"}}) ==
        "Асанова Гүлнарага\nНурга");

  const auto compiled =
      Compile(Whole("[ky] {person.name|GEN}, {person.name|GEN}\n@each m in members\n[ky] {m.name|ACC}\n@end"));
  const auto rendered = Render(*compiled, Sample(), kKy, {{"members.1.name.ky|ACC", "Гүлнараны"}});
  REQUIRE(rendered);
  REQUIRE(rendered->cases.size() == 3);
  CHECK(rendered->cases[0].key == "person.name.ky|GEN");
  CHECK(rendered->cases[0].nominative == "Асанов Бакыт");
  CHECK(rendered->cases[0].suggested == "Асанов Бакыттын");
  CHECK(rendered->cases[1].key == "members.1.name.ky|ACC");
  CHECK(rendered->cases[1].suggested == "Асанова Гүлнараны");
  CHECK(rendered->cases[1].printed == "Гүлнараны");
}

TEST_CASE("dates, numbers, areas and money are written as the language writes them") {
  CHECK(Print("{paper.date} {paper.date|date year}") == "01.01.2025 2025");
  CHECK(Print("[ky] {paper.date|date asof}") == "2025-жылдын 1-январына карата");
  CHECK(Print("[ru] {paper.date|date asof}") == "по состоянию на 1 января 2025 года");
  CHECK(Print("[ru] {paper.date|date dated}") == "от 1 января 2025 года");
  CHECK(Print("{person.birth|date number}") == "09.03.1957");
  CHECK(Print("[ru] {person.birth|age paper.date}") == "67\u00A0лет");
  CHECK(Print("[ru] {members.count|count \"человек\" \"человека\" \"человек\"}") == "2\u00A0человека");
  CHECK(Print("[ky] {members.count|count \"адам\"}") == "2\u00A0адам");
  CHECK(Print("[ky] {land.area|words}") == "алты жүз он эки");
  CHECK(Print("[ru] {land.area|area}, {land.area|hectare}") == "612\u00A0м², 0,0612\u00A0га");
  CHECK(Print("{land.area|decimal 2}") == "6,12");
  CHECK(Print("[ru] {tax.due|money}") == "1\u00A0234,50\u00A0сом");
  CHECK(Print("[ky] {person.female|yes \"бар\" \"жок\"}") == "жок");
  CHECK(Print("{nothing|or \"—\"}{paper.number|upper}") == "—01-25/44");
}

TEST_CASE("conditions choose lines and words") {
  CHECK(Print("@if members.count > 1\nкөп\n@else\nаз\n@end") == "көп");
  CHECK(Print("@if members.count > 8\nа\n@else if paper.kind = \"family\"\nб\n@else\nв\n@end") == "б");
  CHECK(Print("@if not (person.female or animals)\nа\n@end") == "а");
  CHECK(Print("@if person.phone\nа\n@else\nб\n@end") == "б");
  CHECK(Print("@if paper.date >= \"2025-01-01\" and paper.date < \"2025-01-02\"\nа\n@end") == "а");
  CHECK(Print("@if tax.due > 1234 and tax.due < 1235\nа\n@end") == "а");
  CHECK(Print("@if paper.both\nа\n@end", kKy).empty());
  CHECK(Print("{if person.female}гражданке{else}гражданину{end} {person.name.ru}") == "гражданину Асанов Бакыт");
  CHECK(Print("{if paper.ky}а{if person.female}б{end}в{end}", kKy) == "ав");
}

TEST_CASE("rows are repeated, with their number and their place") {
  CHECK(Print("@each m in members\n@left {m.index}/{members.count} {m.name.ky}{if not m.last},{end}\n@end") ==
        "1/2 Асанова Гүлнара,\n2/2 Асан уулу Нур");
  CHECK(Print("@each a in animals\nх\n@end").empty());
}

TEST_CASE("tables: heads, rows, alignment, joined cells, rows under a condition") {
  const std::string table =
      "@table 10mm 3 2\n  @head № | [[Аты // Имя]] | <\n  @each m in members\n    @row {m.index} | {m.name.ky} | > "
      "{m.age}\n"
      "  @end\n  @if members.count > 1\n    @row | баары | ^ {members.count}\n  @end\n@end";
  CHECK(Print(table) == "№\tАты / Имя\n1\tАсанова Гүлнара\t12\n2\tАсан уулу Нур\t12\nбаары\t2");
  const auto rendered = Render(*Compile(Whole(table)), Sample(), kKy);
  REQUIRE(rendered->flow.blocks.size() == 1);
  const auto& made = std::get<page::Table>(rendered->flow.blocks[0].what);
  CHECK(made.columns[0].width == 1000);
  REQUIRE(made.head.size() == 1);
  CHECK(made.head[0].cells[1].span == 2);
  REQUIRE(made.rows.size() == 3);
  CHECK(std::get<page::Paragraph>(made.rows[0].cells[2].blocks[0].what).align == page::Align::kRight);
  CHECK(std::get<page::Paragraph>(made.rows[2].cells[2].blocks[0].what).align == page::Align::kCenter);
}

TEST_CASE("signs of the language can be printed, styles nest, long lines go on") {
  CHECK(Print(R"(\@х \# \*\* {{а}} 5\|6 а\nб)") == "@х # ** {а} 5|6 а\nб");
  CHECK(Print("______ ****") == "______ ****");
  CHECK(Print("биринчи \\\n   экинчи") == "биринчи экинчи");
  CHECK(Print("# эскертме\n\nтекст") == "текст");
  const auto rendered = Render(*Compile(Whole("а **б ~~в~~** __г__")), Sample(), kKy);
  const auto& spans = std::get<page::Paragraph>(rendered->flow.blocks[0].what).spans;
  REQUIRE(spans.size() == 5);
  CHECK((spans[1].bold && !spans[1].italic && spans[1].text == "б "));
  CHECK((spans[2].bold && spans[2].italic && spans[2].text == "в"));
  CHECK((!spans[4].bold && spans[4].underline && spans[4].text == "г"));
}

TEST_CASE("a line whose fields are all empty is left out, one with words of its own is kept") {
  CHECK(Print("а\n{person.phone}, {nothing}.\nб") == "а\nб");
  CHECK(Print("Тел.: {person.phone}") == "Тел.:");
}

TEST_CASE("columns: two side by side in both languages, one in one language") {
  const std::string head = "@columns 1 1\n[ky] @center(bold) Кыргызча\n@next\n[ru] @center(bold) По-русски\n@end";
  const auto both = Render(*Compile(Whole(head)), Sample(), PaperLanguage::kBoth);
  CHECK(std::get<page::Columns>(both->flow.blocks[0].what).columns.size() == 2);
  const auto one = Render(*Compile(Whole(head)), Sample(), kRu);
  REQUIRE(std::get<page::Columns>(one->flow.blocks[0].what).columns.size() == 1);
  CHECK(Print(head, kRu) == "По-русски");
}

TEST_CASE("a code that is still to come keeps its room: the words stand where they will stand") {
  const auto compiled = Compile(Whole("текст\n@bottom\n@qr {paper.code} 34mm\n@left аягы\n@end"));
  REQUIRE(compiled);
  Fields fields = Sample();
  // A real code is some 57 modules wide; the room then does not depend on it.
  fields.Set("paper.code", Value(std::string(250, 'A')));
  const auto with = page::LayOut(Render(*compiled, fields, kKy)->flow);
  fields.Set("paper.code", Value(std::string()));
  const auto without = page::LayOut(Render(*compiled, fields, kKy)->flow);
  REQUIRE(with);
  REQUIRE(without);
  CHECK(with->pages[0].items.size() == without->pages[0].items.size() + 1);
  CHECK(std::get<page::TextRun>(with->pages[0].items.back()) ==
        std::get<page::TextRun>(without->pages[0].items.back()));
  CHECK(page::PlainText(*with) == page::PlainText(*without));
}

TEST_CASE("the head of the file sets names, font, margins, spacing and foot") {
  const auto compiled = Compile(
      "aiyl-template 1\nname.ky: Маалымкат\nname.ru: Справка\nkind: family\nfont: sans 12.5\nmargins: 20 10 15.5 30\n"
      "spacing: 110\nfooter: № {paper.number}\nnumbers: always\n---\nа");
  REQUIRE(compiled);
  CHECK(compiled->NameKy() == "Маалымкат");
  CHECK(compiled->NameRu() == "Справка");
  CHECK(compiled->Kind() == "family");
  const auto rendered = Render(*compiled, Sample(), kKy);
  CHECK(rendered->flow.family == page::Family::kSans);
  CHECK(rendered->flow.size == 1250);
  CHECK(rendered->flow.line_spacing == 110);
  CHECK(rendered->flow.setup.top == 2000);
  CHECK(rendered->flow.setup.right == 1000);
  CHECK(rendered->flow.setup.bottom == 1550);
  CHECK(rendered->flow.setup.left == 3000);
  CHECK(rendered->flow.footer == "№ 01-25/44");
  CHECK(rendered->flow.numbers == page::PageNumbers::kAlways);
  const auto fitting = Compile("aiyl-template 1\nfit: 90\n---\nа");
  REQUIRE(fitting);
  CHECK(Render(*fitting, Sample(), kKy)->fit == 90);
  CHECK(rendered->fit == 100);
  CHECK(SyntaxProblems("aiyl-template 1\nfit: 20\n---\nа").size() == 1);  // nobody could read it
}

TEST_CASE("parts are put in place, may use parts, may not use themselves, and errors name them") {
  const PartSource parts = [](std::string_view name) -> std::optional<std::string> {
    if (name == "head") return "aiyl-template-part 1\n---\n@left баш {person.name.ky}\n@part line\n";
    if (name == "line") return "aiyl-template-part 1\n---\n@line\n";
    if (name == "loop") return "aiyl-template-part 1\n---\n@part loop\n";
    if (name == "broken") return "aiyl-template-part 1\n---\nжакшы\n{person.nmae}\n";
    return std::nullopt;
  };
  const auto good = Compile(Whole("@part head\nтекст"), parts);
  REQUIRE(good);
  CHECK(page::PlainText(*page::LayOut(Render(*good, Sample(), kKy)->flow)) == "баш Асанов Бакыт\nтекст\n");
  CHECK(ToEnglish(Compile(Whole("@part loop"), parts).error().message).find("uses itself") != std::string::npos);
  CHECK(ToEnglish(Compile(Whole("а\n@part none"), parts).error().message) ==
        "Line 4, column 1: there is no part “none”.");
  const auto problems = Validate(*Compile(Whole("@part broken"), parts), CatalogueOf(Sample()));
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].part == "broken");
  CHECK(problems[0].line == 4);
  CHECK(ToEnglish(problems[0].message).find("Line 4 (broken), column 2") == 0);
}

TEST_CASE("mistakes of writing are named with line and column in letters") {
  CHECK(FirstProblem("Үлгү {person.name").find("Line 3, column 6: this brace is not closed") == 0);
  CHECK(FirstProblem("а\nүү } б").find("Line 4, column 4: a closing brace") == 0);
  CHECK(FirstProblem("[[а]]").find("Line 3, column 1: the pair of languages that begins here has no “//”") == 0);
  CHECK(FirstProblem("[[а // б").find("Line 3, column 1: the pair of languages that begins here has no “]]”") == 0);
  CHECK(FirstProblem("{x|gem}") == "Line 3, column 4: there is no filter “gem”.");
  CHECK(FirstProblem("{x|date lng}") == "Line 3, column 4: the filter “date” is not written like this.");
  CHECK(FirstProblem("{if a}б").find("Line 3, column 1: the {if …} that begins here has no {end}") == 0);
  CHECK(FirstProblem("а {end}") == "Line 3, column 3: “end” without “if”.");
  CHECK(FirstProblem("@if a\nб") == "Line 3, column 1: “@if” that begins here has no “@end”.");
  CHECK(FirstProblem("а\n  @end") == "Line 4, column 3: “@end” stands here, but nothing is open.");
  CHECK(FirstProblem("@tabel 1 2") == "Line 3, column 1: there is no command “@tabel”.");
  CHECK(FirstProblem("@if a >\n@end").find("Line 3, column 8: this condition cannot be understood.") == 0);
  CHECK(FirstProblem("@table 1 1\n@row а | б | в\n@end") ==
        "Line 4, column 1: this row has 3 cells, its table 2 columns.");
  CHECK(FirstProblem("@table 1 1\nтекст\n@end").find("Line 4, column 1: in a table only") == 0);
  CHECK(FirstProblem("@row а").find("Line 3, column 1: “@row” can stand only in a table.") == 0);
  CHECK(FirstProblem("@columns 1 1 1\nа\n@next\nб\n@end").find("Line 3, column 1: 3 widths are given for 2 columns") ==
        0);
  CHECK(FirstProblem("@each members\n@end").find("Line 3, column 7: “@each” is written like") == 0);
  CHECK(
      FirstProblem("@qr {paper.code} 20mm").find("Line 3, column 5: a code is written like “@qr {paper.code} 34mm”") ==
      0);
  CHECK(FirstProblem("@left(before 9999) х") ==
        "Line 3, column 1: “before” is not known in the brackets of a command.");  // higher than any page
  CHECK(FirstProblem("@left(before 297) х").empty());
  CHECK(FirstProblem("@center(blod) х") == "Line 3, column 1: “blod” is not known in the brackets of a command.");
  CHECK(FirstProblem("биринчи \\\n  экинчи {a..b}").find("Line 4, column 11: the name of a field is expected") == 0);
  CHECK(ToEnglish(Compile("маалымкат").error().message) ==
        "Line 1, column 1: a template begins with the line “aiyl-template 1”.");
  CHECK(Compile("aiyl-template 2\n---\n").error().code == "template.newer");
  CHECK(ToEnglish(Compile("aiyl-template 1\nfont: serif 99\n---\n").error().message) ==
        "Line 2, column 7: this line of the template's head cannot be understood.");
  CHECK(ToEnglish(Compile("aiyl-template 1\nа: б").error().message).find("Line 2, column 4") == 0);
  CHECK(SyntaxProblems(Whole("{\n@foo\n[[х]]")).size() == 3);
}

TEST_CASE("unknown names are found without values, and the nearest name is suggested") {
  CHECK(Invalid("{person.name.ky|GEN} {members.count} {paper.both|yes \"а\" \"б\"}").empty());
  CHECK(Invalid("ү {person.nmae}") ==
        std::vector<std::string>{"Line 3, column 4: there is no field “person.nmae”; did you mean “person.name”?"});
  CHECK(Invalid("@each m in members\n{m.nme} {m.index} {m.last}\n@end") ==
        std::vector<std::string>{"Line 4, column 2: there is no field “m.nme”; did you mean “m.name”?"});
  CHECK(Invalid("{zzzzzzzz}") == std::vector<std::string>{"Line 3, column 2: there is no field “zzzzzzzz”."});
  CHECK(Invalid("{members}").at(0).find("is a list") != std::string::npos);
  CHECK(Invalid("@each m in person.name\nа\n@end").at(0).find("is not a list") != std::string::npos);
  CHECK(Invalid("{person.name|date}") ==
        std::vector<std::string>{"Line 3, column 14: the filter “date” does not suit the field “person.name”."});
  CHECK(Invalid("@if land.area = \"х\"\nа\n@end").at(0).find("cannot be compared") != std::string::npos);
  CHECK(Invalid("@if foo\nа\n@end").size() == 1);
  CHECK(Invalid("{person.birth|age paper.dat}").at(0).find("did you mean “paper.date”") != std::string::npos);
}

TEST_CASE("rendering refuses what validation would have found") {
  CHECK(Print("{person.nmae}") == "! Line 3, column 2: there is no field “person.nmae”.");
  CHECK(Print("{members}").find("! Line 3, column 2: “members” is a list") == 0);
  CHECK(Print("{person.name|money}").find("does not suit") != std::string::npos);
  CHECK(Print("@if members = 3\nа\n@end").find("cannot be compared") != std::string::npos);
  CHECK(Print("漢").find("! The letter «漢» (U+6F22)") == 0);
}

TEST_CASE("deep nesting is refused, not crashed on") {
  std::string body;
  for (int i = 0; i < 5000; ++i) body += "@keep\n";
  CHECK_FALSE(Compile(Whole(body)));
  CHECK_FALSE(Compile(Whole("@if " + std::string(5000, '(') + "a\n@end")));
  std::string inline_ifs;
  for (int i = 0; i < 3000; ++i) inline_ifs += "{if a}";
  CHECK_FALSE(Compile(Whole(inline_ifs)));
  std::string pairs;
  for (int i = 0; i < 3000; ++i) pairs += "[[";
  CHECK_FALSE(Compile(Whole(pairs)));
}

TEST_CASE("a template altered anywhere is compiled or refused with a place, never crashed on") {
  const std::string body = Whole(
      "@title [[А // Б]]\n[ky] {person.name|GEN} **а** {if person.female}б{else}в{end}\n@table 9mm 5 noborder\n@head № "
      "| б\n"
      "@each m in members\n@row {m.index} | > {m.name}\n@end\n@end\n@if members.count > 8 and not animals\n@columns 1 "
      "2\n"
      "а \\\n б\n@next\n@qr {paper.code} 34mm\n@end\n@else if paper.kind = \"x\"\n@field а | б | в\n@end\n@sign а | "
      "б\n");
  REQUIRE(Compile(body));
  const Fields fields = Sample();
  const std::string signs = "{}[]|@\\\n\"/*()= a<1";
  int refused = 0;
  for (size_t at = 0; at < body.size(); ++at)
    for (const char sign : signs) {
      std::string altered = body;
      altered[at] = sign;
      for (const auto& problem : SyntaxProblems(altered)) {
        REQUIRE(problem.line >= 1);
        REQUIRE(problem.column >= 1);
        REQUIRE_FALSE(problem.code.empty());
      }
      const auto compiled = Compile(altered);
      refused += !compiled;
      if (compiled) (void)Render(*compiled, fields, PaperLanguage::kBoth);
    }
  CHECK(refused > 500);
}

TEST_CASE("the example of the published format compiles, and its page stays as it was looked at") {
  std::ifstream in(std::string(AIYL_SOURCE_DIR) + "/schema/template.md");
  std::stringstream buffer;
  buffer << in.rdbuf();
  const std::string text = buffer.str();
  const size_t from = text.find("```\naiyl-template 1") + 4, to = text.find("```", from);
  REQUIRE(to != std::string::npos);
  const auto compiled = Compile(text.substr(from, to - from), [](std::string_view name) -> std::optional<std::string> {
    if (name != "head") return std::nullopt;
    return "aiyl-template-part 1\n---\n@columns 1 1\n[ky] @center(bold) КЫРГЫЗ "
           "РЕСПУБЛИКАСЫ\\n{office.name|upper}\n@next\n"
           "[ru] @center(bold) КЫРГЫЗСКАЯ РЕСПУБЛИКА\\n{office.name|upper}\n@end\n@line\n@columns 1 1\n"
           "@left № {paper.number}\n@next\n@right {paper.date|date}\n@end";
  });
  REQUIRE(compiled);
  Fields fields = Sample();
  fields.Set("office.name", "Үлгү айыл өкмөтү", "Улгу айыл окмоту");
  fields.Set("paper.asof", *Date::FromYmd(2025, 1, 1));
  fields.Set("paper.code", Value(std::string(200, 'A')));
  fields.Set("book.number", "3").Set("account.number", "147");
  fields.Set("purpose", "мектепке", "в школу");
  fields.Set("signatory.post", "Айыл өкмөтүнүн башчысы", "Глава айыл окмоту");
  fields.Set("signatory.name", "М. Үсөнов", "М. Усенов");
  fields.Set("executor.name", "А. Токтосунова", "А. Токтосунова");
  const auto problems = Validate(*compiled, CatalogueOf(fields));
  for (const auto& problem : problems) UNSCOPED_INFO(ToEnglish(problem.message));
  CHECK(problems.empty());
  for (const auto& [language, name] :
       {std::pair{PaperLanguage::kBoth, "both"}, std::pair{kKy, "ky"}, std::pair{kRu, "ru"}}) {
    const auto rendered = Render(*compiled, fields, language);
    if (!rendered) FAIL(ToEnglish(rendered.error().message));
    const auto document = page::LayOut(rendered->flow);
    REQUIRE(document);
    CHECK(document->pages.size() == 1);
    CHECK_GOLDEN(std::string("papers/template-example-") + name + ".txt", page::DumpText(*document));
  }
}
