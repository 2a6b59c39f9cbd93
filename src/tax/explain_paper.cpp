// SPDX-License-Identifier: Apache-2.0
#include "tax/explain_paper.h"

#include "office/office_record.h"
#include "page/text_block.h"
#include "rules/explanation.h"
#include "text/catalogue.h"
#include "text/wording.h"

namespace aiyl::tax {
namespace {

using office::Language;
using text::Tr;

void Add(store::Database& db, const Explanation& explained, Language language, std::vector<page::Block>& blocks) {
  const auto T = [&](const Message& message) { return Tr(message, language); };
  const auto line = [&](std::string words, page::TextStyle style = {}) {
    style.space_before = 80;
    blocks.push_back(page::TextBlock(std::move(words), style));
  };
  const auto& assessment = explained.assessment;
  if (const auto office = office::FindOffice(db, office::OfficeId(assessment.office)))
    line(office->name.In(language), {.bold = true, .align = page::Align::kCenter});
  line(T(Msg("How the tax of {year} was worked out", {{"year", std::to_string(assessment.year)}})),
       {.bold = true, .align = page::Align::kCenter, .size = 1300});
  line(explained.payer.In(language) + " · " + explained.object.In(language), {.bold = true});
  line(text::MoneyText(assessment.sum, language), {.bold = true});
  if (explained.calculation) {
    for (auto& words : rules::ExplanationLines(*explained.calculation, language)) {
      // A heading stays with what it names.
      page::TextStyle style{.space_before = 80, .keep_with_next = words.ends_with(':')};
      style.bold = style.keep_with_next;
      blocks.push_back(page::TextBlock(std::move(words), style));
    }
  } else {
    line(T(Msg("The object is no longer this payer's: nothing is owed.")));
  }
  if (explained.replaced_by) line(T(Msg("This sum was replaced by a later one.")), {.bold = true});
  if (!explained.agrees)
    line(T(Msg("ATTENTION: worked out again, this calculation gives something else than was assessed.")),
         {.bold = true});
}

}  // namespace

Result<page::Document> ExplanationPaper(store::Database& db, const std::vector<Explanation>& explained,
                                        Language language) {
  page::Flow flow;
  flow.setup.left = 2000;
  flow.size = 1000;
  flow.numbers = page::PageNumbers::kWhenSeveral;
  for (const auto& one : explained) {
    if (!flow.blocks.empty()) flow.blocks.push_back({page::PageBreak{}});
    Add(db, one, language, flow.blocks);
  }
  return page::LayOut(flow);
}

}  // namespace aiyl::tax
