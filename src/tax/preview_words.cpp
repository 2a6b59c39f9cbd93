// SPDX-License-Identifier: Apache-2.0
#include "tax/preview_words.h"

#include <algorithm>
#include <map>

#include "rules/explanation.h"
#include "text/catalogue.h"
#include "text/wording.h"

namespace aiyl::tax {

using text::Tr;

std::vector<std::string> PreviewLines(const AssessPreview& preview, text::Language language) {
  const auto money = [&](Tyiyn sum) { return text::MoneyText(sum, language); };
  std::vector<std::string> lines;
  lines.push_back(Tr(MsgN("{n} object.", "{n} objects.", preview.objects), language) + " " +
                  Tr(Msg("Sum: {sum}; last year: {last}; difference to what stands: {difference}.",
                         {{"sum", money(preview.sum)},
                          {"last", money(preview.last_year)},
                          {"difference", money(preview.difference)}}),
                     language));
  lines.push_back(Tr(Msg("New: {fresh}, changed: {changed}, the same: {same}, ended: {ended}; nothing due: {zero}.",
                         {{"fresh", std::to_string(preview.fresh)},
                          {"changed", std::to_string(preview.changed)},
                          {"same", std::to_string(preview.same)},
                          {"ended", std::to_string(preview.ended)},
                          {"zero", std::to_string(preview.zero)}}),
                     language));
  if (!preview.not_computed.empty()) {
    lines.push_back(Tr(MsgN("{n} object cannot be computed:", "{n} objects cannot be computed:",
                            static_cast<int64_t>(preview.not_computed.size())),
                       language));
    std::map<std::string, int64_t> counts;
    for (const auto& object : preview.not_computed)
      for (const auto& gap : object.gaps) ++counts[Tr(gap.words, language)];
    std::vector<std::pair<std::string, int64_t>> reasons(counts.begin(), counts.end());
    std::stable_sort(reasons.begin(), reasons.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    for (const auto& [reason, count] : reasons) lines.push_back("  " + std::to_string(count) + "  " + reason);
  }
  if (preview.undue != 0)
    lines.push_back(
        Tr(MsgN("{n} sum is worked out but not charged: the rule files do not know on which day it was due.",
                "{n} sums are worked out but not charged: the rule files do not know on which day they were due.",
                preview.undue),
           language));
  if (!preview.verified) lines.push_back(Tr(rules::NotVerified(), language));
  return lines;
}

}  // namespace aiyl::tax
