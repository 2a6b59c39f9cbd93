// SPDX-License-Identifier: Apache-2.0
// A list on paper and as a sheet: figures as people write them there, as a spreadsheet sums them here.
#include "papers/list_paper.h"

#include <catch2/catch.hpp>

#include "base/atomic_file.h"
#include "page/page_model.h"
#include "support/temporary_folder.h"

using namespace aiyl;
using papers::ListKind;
using papers::ListPaper;
using papers::ListRow;

namespace {

ListPaper Streets(text::Language language) {
  ListPaper list(language);
  list.Over("Үлгү айыл өкмөтү").Title("Карыздар").Line("Достук");
  list.Table({{.heading = "Ким"},
              {.heading = "Күнү", .kind = ListKind::kDate, .width = 2500},
              {.heading = "Аянты, м²", .kind = ListKind::kArea, .width = 2500},
              {.heading = "сом", .kind = ListKind::kMoney, .width = 3000}});
  list.Heading("Ынтымак көчөсү");
  list.Row({"Асанов Бакыт", "2025-03-01", "123456", papers::ListValue(Tyiyn(1'234'50))});
  list.Row({"Ким Вера", "", "", papers::ListValueOrNone(Tyiyn())}, ListRow::Form::kBold);
  list.Row({"Жыйынтыгы", "", "", papers::ListValue(Tyiyn(1'234'50))}, ListRow::Form::kGroupSum);
  list.Row({"Баары", "", "", papers::ListValue(Tyiyn(1'234'50))}, ListRow::Form::kTotal);
  list.Remark("ТЕКШЕРИЛГЕН ЭМЕС");
  return list;
}

}  // namespace

TEST_CASE("a list on paper shows days, areas and sums as people write them, with headings and sums of groups") {
  auto list = Streets(text::Language::kRu);
  CHECK(list.Rows() == 2);
  const auto document = list.ToDocument();
  REQUIRE(document);
  const std::string words = page::PlainText(*document);
  for (const char* part : {"Үлгү айыл өкмөтү", "Ынтымак көчөсү", "01.03.2025", "1\u00A0234,56", "1\u00A0234,50",
                           "Жыйынтыгы", "Баары", "ТЕКШЕРИЛГЕН ЭМЕС"}) {
    INFO(part);
    CHECK(words.find(part) != std::string::npos);
  }
}

TEST_CASE("a list as a sheet has plain figures under one head, no rows that would be summed twice, and its remarks") {
  const test::TemporaryFolder folder;
  REQUIRE(Streets(text::Language::kRu).ToSheet(folder / "list.csv"));
  const auto csv = ReadWholeFile(folder / "list.csv");
  REQUIRE(csv);
  CHECK(csv->find("Карыздар; Үлгү айыл өкмөтү; Достук") != std::string::npos);
  CHECK(csv->find("Асанов Бакыт;2025-03-01;1234.56;1234.50") != std::string::npos);
  CHECK(csv->find("Баары;;;1234.50") != std::string::npos);
  CHECK(csv->find("Ынтымак") == std::string::npos);
  CHECK(csv->find("Жыйынтыгы") == std::string::npos);
  CHECK(csv->find("ТЕКШЕРИЛГЕН ЭМЕС") != std::string::npos);
  CHECK(Streets(text::Language::kRu).ToSheet(folder / "list.docx").error().kind == ErrorKind::kUsage);
  CHECK(papers::IsSheetName("a.xlsx"));
  CHECK_FALSE(papers::IsSheetName("a.pdf"));
}
