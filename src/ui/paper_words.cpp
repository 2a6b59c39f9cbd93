// SPDX-License-Identifier: Apache-2.0
#include "ui/paper_words.h"

#include "ui/field_controls.h"
#include "ui/record_words.h"
#include "ui/words.h"

namespace aiyl::ui {

std::vector<ListColumn> PaperColumns() {
  return {{Msg("Number"), 90}, {Msg("Day"), 80},    {Msg("Paper"), 170},
          {Msg("For"), 150},   {Msg("State"), 100}, {Msg("Purpose"), 120}};
}

std::vector<std::string> PaperCells(desk::Desk& desk, const papers::Paper& paper) {
  return {paper.number_text,
          IsoToShown(paper.day.Iso()),
          CodeWords(desk, "paper-kind", paper.kind),
          PickName(paper.name.ky, paper.name.ru),
          CodeWords(desk, "paper-state", std::string(papers::StateText(paper.state))),
          PickName(paper.purpose.ky, paper.purpose.ru)};
}

std::vector<std::vector<std::string>> PaperRowsOfHousehold(desk::Desk& desk, const Uuid& household) {
  const auto papers =
      desk.Book().Read<std::vector<papers::Paper>>([&](store::Database& db) -> Result<std::vector<papers::Paper>> {
        papers::PaperFilter filter;
        filter.scope = office::Scope::Of(desk.Who().office);
        filter.household = household;
        return papers::ListPapers(db, filter);
      });
  std::vector<std::vector<std::string>> rows;
  if (papers)
    for (const auto& paper : *papers) rows.push_back(PaperCells(desk, paper));
  return rows;
}

}  // namespace aiyl::ui
