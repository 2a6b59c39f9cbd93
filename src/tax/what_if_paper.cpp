// SPDX-License-Identifier: Apache-2.0
// The page that the council gets before it votes on figures.
#include <utility>

#include "office/office_record.h"
#include "office/territory.h"
#include "page/plot.h"
#include "page/text_block.h"
#include "rules/explanation.h"
#include "tax/rule_files.h"
#include "tax/what_if.h"
#include "text/catalogue.h"
#include "text/wording.h"

namespace aiyl::tax {
namespace {

using text::Language;
using text::Tr;

page::Block Line(std::string words, bool bold = false, page::Align align = page::Align::kLeft, int32_t size = 0) {
  return page::TextBlock(std::move(words), {.bold = bold, .align = align, .size = size, .space_before = 100});
}

// "1.2" as people write it; what is no decimal number stays as it was given.
std::string FigureText(const std::string& value, Language language) {
  const auto point = value.find('.');
  if (value.empty() || value.find_first_not_of("0123456789.") != std::string::npos || value.size() > 15) return value;
  const int decimals = point == std::string::npos ? 0 : static_cast<int>(value.size() - point - 1);
  std::string digits = value;
  if (point != std::string::npos) digits.erase(point, 1);
  if (digits.find_first_not_of("0123456789") != std::string::npos || digits.empty()) return value;
  return text::DecimalText(std::stoll(digits), decimals, language, text::TrailingZeros::kDrop);
}

}  // namespace

std::string BandWords(const SumBand& band, Language language) {
  const auto som = [](int64_t tyiyn) { return std::to_string(tyiyn / 100); };
  if (band.from == 0) return Tr(Msg("nothing"), language);
  if (!band.to) return Tr(Msg("{from} som and more", {{"from", som(band.from)}}), language);
  return Tr(Msg("{from} to {to} som", {{"from", som(band.from)}, {"to", som(*band.to)}}), language);
}

Result<page::Document> WhatIfPaper(store::Database& db, const Uuid& office, const WhatIfResult& result,
                                   Language language) {
  AIYL_ASSIGN(const auto file, RuleFileOf(db, office, result.options.rule_kind));
  const auto money = [&](Tyiyn sum) { return text::MoneyText(sum, language); };
  page::Flow flow;
  flow.setup.left = 2000;
  flow.numbers = page::PageNumbers::kWhenSeveral;
  auto& blocks = flow.blocks;
  if (const auto found = office::FindOffice(db, office::OfficeId(office)))
    blocks.push_back(Line(found->name.In(language), false, page::Align::kCenter));
  blocks.push_back(Line(Tr(Msg("What the draft decision would bring"), language), true, page::Align::kCenter, 1400));
  blocks.push_back(
      Line(file->name.In(language) + ", " + std::to_string(result.options.year), true, page::Align::kCenter));
  for (const auto& [name, value] : result.options.values) {
    const auto* input = file->FindInput(name);
    blocks.push_back(Line((input ? input->label.In(language) : name) + ": " + FigureText(value, language)));
  }
  if (result.options.village)
    if (const auto village = office::FindTerritory(db, *result.options.village))
      blocks.push_back(Line(Tr(Msg("Village: {village}", {{"village", village->name.In(language)}}), language)));
  blocks.push_back(
      Line(Tr(Msg("Now {now}, with the draft {then}.", {{"now", money(result.now)}, {"then", money(result.then)}}),
              language),
           true));
  blocks.push_back(Line(Tr(Msg("Of {payers} households and other payers {more} pay more, {less} pay less, {same} the "
                               "same; the largest rise is {rise}.",
                               {{"payers", std::to_string(result.payers)},
                                {"more", std::to_string(result.more)},
                                {"less", std::to_string(result.less)},
                                {"same", std::to_string(result.same)},
                                {"rise", money(result.largest_more)}}),
                           language)));
  blocks.push_back(Line(Tr(Msg("Half of them pay up to {now} now, up to {then} with the draft.",
                               {{"now", money(result.median_now)}, {"then", money(result.median_then)}}),
                           language)));
  page::Plot plot;
  plot.title = Tr(Msg("Households by what they pay in a year"), language);
  for (const auto& band : result.bands) {
    const std::string words = BandWords(band, language);
    plot.bars.push_back({words + ", " + Tr(Msg("now"), language), {band.now}, std::to_string(band.now)});
    plot.bars.push_back({words + ", " + Tr(Msg("with the draft"), language), {band.then}, std::to_string(band.then)});
  }
  auto bars = page::PlotBlocks(plot, flow.setup.width - flow.setup.left - flow.setup.right);
  std::move(bars.begin(), bars.end(), std::back_inserter(blocks));
  if (result.not_computed > 0)
    blocks.push_back(Line(Tr(MsgN("{n} object cannot be computed and is not counted.",
                                  "{n} objects cannot be computed and are not counted.", result.not_computed),
                             language)));
  if (!result.verified) blocks.push_back(Line(Tr(rules::NotVerified(), language), true));
  return page::LayOut(flow);
}

}  // namespace aiyl::tax
