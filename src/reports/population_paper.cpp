// SPDX-License-Identifier: Apache-2.0
#include "reports/population_paper.h"

#include "page/text_block.h"
#include "text/catalogue.h"
#include "text/date_words.h"

namespace aiyl::reports {
namespace {

using text::Language;
using text::Tr;

void AddCell(page::TableRow& row, std::string text, page::Align align, bool bold) {
  row.cells.push_back(page::TextCell(std::move(text), {.bold = bold, .align = align}));
}

page::TableRow Row(const std::string& name, const std::vector<int64_t>& numbers, bool bold) {
  page::TableRow row;
  AddCell(row, name, page::Align::kLeft, bold);
  for (const int64_t number : numbers) AddCell(row, std::to_string(number), page::Align::kRight, bold);
  return row;
}

}  // namespace

Result<page::Document> PopulationPaper(const household::PopulationReport& population,
                                       const household::HouseholdsReport& households, const std::string& office_name,
                                       Language language) {
  page::Flow flow;
  flow.blocks.push_back(page::TextBlock(office_name, page::Align::kCenter));
  page::Paragraph title;
  title.spans = {{.text = Tr(Msg("Population and households"), language), .bold = true, .size = 1400}};
  title.align = page::Align::kCenter;
  title.space_before = 300;
  flow.blocks.push_back({title});
  flow.blocks.push_back(page::TextBlock(text::DateAsOf(population.as_of, language), page::Align::kCenter));

  page::Table table;
  table.space_before = 300;
  table.columns.push_back({.width = 0, .weight = 1});
  page::TableRow head;
  AddCell(head, Tr(Msg("Village"), language), page::Align::kLeft, true);
  for (const auto& text :
       {Msg("Women"), Msg("Men"), Msg("Sex not recorded"), Msg("Total"), Msg("Of these absent"), Msg("Households")}) {
    table.columns.push_back({.width = 2100, .weight = 1});
    AddCell(head, Tr(text, language), page::Align::kRight, true);
  }
  table.head.push_back(std::move(head));
  const auto households_of = [&](const household::VillageId& village) -> int64_t {
    for (const auto& row : households.rows)
      if (row.village == village) return row.households;
    return 0;
  };
  for (const auto& row : population.rows) {
    const bool russian = language == Language::kRu && !row.village_ru.empty();
    table.rows.push_back(Row(russian ? row.village_ru : row.village_ky,
                             {row.female, row.male, row.unknown, row.total, row.absent, households_of(row.village)},
                             false));
  }
  const auto& total = population.total;
  table.rows.push_back(
      Row(Tr(Msg("Total"), language),
          {total.female, total.male, total.unknown, total.total, total.absent, households.total.households}, true));
  flow.blocks.push_back({std::move(table)});
  return page::LayOut(flow);
}

}  // namespace aiyl::reports
