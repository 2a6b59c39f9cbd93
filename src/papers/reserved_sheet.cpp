// SPDX-License-Identifier: Apache-2.0
// The sheet of reserved numbers, to be filled in by hand.
#include "papers/paper_acts.h"
#include "text/catalogue.h"

namespace aiyl::papers {

Result<page::Flow> ReservedSheet(store::Database& db, const std::vector<PaperId>& ids, office::Language language) {
  const auto in = language;
  page::Table table;
  table.columns = {{.width = 3200}, {.width = 2400}, {.weight = 3}, {.weight = 3}, {.width = 3000}};
  table.padding_y = 250;
  const auto row = [](const std::vector<std::string>& texts) {
    page::TableRow made;
    for (const auto& text : texts) made.cells.push_back({.blocks = {page::TextBlock(text)}});
    return made;
  };
  table.head.push_back(row({"№", text::Tr(Msg("Date"), in), text::Tr(Msg("To whom"), in),
                            text::Tr(Msg("What about"), in), text::Tr(Msg("Signature"), in)}));
  for (const auto& id : ids) {
    const auto paper = FindPaper(db, id);
    if (!paper || paper->state != PaperState::kReserved)
      return Refuse("paper.none", Msg("This paper is not in the register."), "ids");
    table.rows.push_back(row({paper->number_text, "", "", "", ""}));
  }
  page::Flow flow;
  flow.size = 1000;
  page::Paragraph title;
  title.align = page::Align::kCenter;
  title.space_after = 400;
  title.spans.push_back(
      {.text = text::Tr(Msg("Reserved numbers: enter them into the book afterwards"), in), .bold = true, .size = 1300});
  flow.blocks.push_back({title});
  flow.blocks.push_back({table});
  return flow;
}

}  // namespace aiyl::papers
