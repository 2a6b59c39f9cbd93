// SPDX-License-Identifier: Apache-2.0
#include "sample_paper.h"

#include "page/qr.h"

namespace aiyl::test {

using namespace page;

namespace {

Block Bold(const std::string& text, Align align, int32_t size = 0) {
  Paragraph paragraph{{Span{text, true, false, false, size}}, align};
  return {paragraph};
}

Cell TextCell(const std::string& text) {
  return {{TextBlock(text)}};
}

}  // namespace

std::string SampleCode() {
  std::string code = "AK1:";
  const std::string alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
  for (size_t i = 0; code.size() < 300; ++i) code += alphabet[(i * 17 + i / 7) % alphabet.size()];
  return code;
}

Flow SampleCertificate(int members) {
  Flow flow;
  flow.footer = "№ 01-25/44";
  Columns head;
  head.columns.push_back(
      {0, 1, {Bold("КЫРГЫЗ РЕСПУБЛИКАСЫ\nЫСЫК-КӨЛ ОБЛУСУ\nТОҢ РАЙОНУ\nҮЛГҮ АЙЫЛ ӨКМӨТҮ", Align::kCenter)}});
  head.columns.push_back(
      {0, 1, {Bold("КЫРГЫЗСКАЯ РЕСПУБЛИКА\nИССЫК-КУЛЬСКАЯ ОБЛАСТЬ\nТОНСКИЙ РАЙОН\nУЛГУ АЙЫЛ ОКМОТУ", Align::kCenter)}});
  flow.blocks.push_back({head});
  flow.blocks.push_back({Rule{}});
  flow.blocks.push_back(TextBlock("2025-жылдын 14-майы № 01-25/44"));
  flow.blocks.push_back({Spacer{400}});
  Paragraph title{{Span{"Үй-бүлө курамы жөнүндө маалымкат\nСправка о составе семьи", true, false, false, 1400}},
                  Align::kCenter};
  title.space_after = 300;
  title.keep_with_next = true;
  flow.blocks.push_back({title});
  Paragraph body{
      {Span{"Бул маалымкат "}, Span{"Асанов Бакыт Эсенович", true},
       Span{"ке берилди, анткени ал чындыгында эле Үлгү айылынын Ынтымак көчөсүндөгү № 12 үйдө жашайт жана анын "
            "үй-бүлөсүнүн курамында чарба китебинин № 3 китебиндеги 147-эсепке ылайык төмөнкү адамдар бар:"}},
      Align::kJustify};
  body.first_indent = 1000;
  body.space_after = 200;
  flow.blocks.push_back({body});
  Paragraph ru = body;
  ru.spans = {Span{"Дана в том, что "}, Span{"Асанов Бакыт Эсенович", true},
              Span{" действительно проживает в селе Улгу по улице Ынтымак, дом № 12, и по книге № 3, лицевой счёт 147, "
                   "в составе его семьи записаны:",
                   false, true}};
  flow.blocks.push_back({ru});
  Table table;
  table.columns = {{900, 1}, {0, 4}, {2600, 1}, {0, 2}};
  table.head.push_back({{TextCell("№"), TextCell("Аты-жөнү / Ф. И. О."), TextCell("Туулган / Дата рождения"),
                         TextCell("Ким болот / Родство")}});
  for (int i = 1; i <= members; ++i)
    table.rows.push_back(
        {{TextCell(std::to_string(i)),
          TextCell(i % 3 == 0 ? "Асанова Гүлнара Токтогуловна-Кожомбердиева" : "Асанов Бакыт Эсенович"),
          TextCell("07.08.2019"), TextCell(i % 2 == 0 ? "кызы / дочь" : "уулу / сын")}});
  flow.blocks.push_back({table});
  flow.blocks.push_back({Spacer{300}});
  flow.blocks.push_back(
      {LabelledField{"Берилген жери / Для предъявления:", "мектепке / в школу", "(кайсы жерге / куда)"}});
  Columns foot;
  Column left{0, 3, {}}, right{4200, 1, {}};
  left.blocks.push_back({Spacer{600}});
  left.blocks.push_back({LabelledField{"Айыл өкмөтүнүн башчысы", "М. Үсөнов"}});
  left.blocks.push_back(TextBlock("М. О. / М. П."));
  QrBlock qr;
  qr.code = *MakeQr(SampleCode());
  right.blocks.push_back({qr});
  foot.columns = {left, right};
  flow.blocks.push_back({Group{{Block{foot}}, true}});
  return flow;
}

}  // namespace aiyl::test
