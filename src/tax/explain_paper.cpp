// SPDX-License-Identifier: Apache-2.0
#include "tax/explain_paper.h"

#include "office/office_record.h"
#include "page/layout.h"
#include "rules/explanation.h"
#include "text/catalogue.h"
#include "text/wording.h"

namespace aiyl::tax {

using text::Tr;

Result<page::Document> ExplanationPaper(store::Database& db, const Explanation& explained, office::Language language) {
  const auto line = [](std::string words, bool bold = false, page::Align align = page::Align::kLeft, int32_t size = 0) {
    page::Paragraph paragraph;
    paragraph.spans = {{.text = std::move(words), .bold = bold, .size = size}};
    paragraph.align = align;
    paragraph.space_before = 80;
    return page::Block{std::move(paragraph)};
  };
  const auto& assessment = explained.assessment;
  page::Flow flow;
  flow.numbers = page::PageNumbers::kWhenSeveral;
  if (const auto office = office::FindOffice(db, office::OfficeId(assessment.office)))
    flow.blocks.push_back(line(office->name.In(language), true, page::Align::kCenter));
  flow.blocks.push_back(line(Tr(Msg("How the tax of {year} was worked out", {{"year", std::to_string(assessment.year)}}),
                                language),
                             true, page::Align::kCenter, 1300));
  flow.blocks.push_back(line(explained.payer.In(language) + " · " + explained.object.In(language), true));
  flow.blocks.push_back(line(text::MoneyText(assessment.sum, language), true));
  if (explained.calculation)
    for (auto& words : rules::ExplanationLines(*explained.calculation, language))
      flow.blocks.push_back(line(std::move(words)));
  else
    flow.blocks.push_back(line(Tr(Msg("The object is no longer this payer's: nothing is owed."), language)));
  if (explained.replaced_by)
    flow.blocks.push_back(line(Tr(Msg("This sum was replaced by a later one."), language), true));
  if (!explained.agrees)
    flow.blocks.push_back(
        line(Tr(Msg("ATTENTION: worked out again, this calculation gives something else than was assessed."), language),
             true));
  return page::LayOut(flow);
}

}  // namespace aiyl::tax
