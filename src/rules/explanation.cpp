// SPDX-License-Identifier: Apache-2.0
#include "rules/explanation.h"

#include "text/catalogue.h"
#include "text/wording.h"

namespace aiyl::rules {
namespace {

using text::Language;
using text::Tr;

// Joins what is not empty: «ст. 386; не проверено».
std::string Joined(const std::vector<std::string>& parts, const char* between) {
  std::string all;
  for (const auto& part : parts)
    if (!part.empty()) all += (all.empty() ? "" : between) + part;
  return all;
}

std::string InBrackets(const std::string& text) {
  return text.empty() ? text : " (" + text + ")";
}

std::string InputLine(const UsedInput& input, Language language) {
  std::string source = input.source.In(language);
  if (source.empty() && input.standing) source = Tr(Msg("taken where nobody says otherwise"), language);
  if (source.empty() && input.derived) source = Tr(Msg("follows from the days"), language);
  return "– " + input.label.In(language) + ": " + input.shown.In(language) + InBrackets(source);
}

// The act and the edition are told once; a row says its own only where they are others.
std::string RowLine(const UsedRow& row, const Reference& common, Language language) {
  const auto& own = row.reference;
  return "– " + row.label.In(language) + ": " + row.shown.In(language) +
         InBrackets(
             Joined({own.act == common.act ? std::string() : own.act.In(language), ArticleText(own.article, language),
                     own.source == common.source ? std::string() : own.source.In(language),
                     own.verified ? std::string() : Tr(Msg("not verified"), language)},
                    "; "));
}

}  // namespace

Message NotVerified() {
  return Msg("NOT VERIFIED: the text of the law for this day was not read; see the sources.");
}

std::string ArticleText(const std::string& article, Language language) {
  if (article.empty() || article == "–") return {};
  if (article == "?") return Tr(Msg("the article is not known"), language);
  // "29.10.2025": what was read has no articles, only a day.
  const bool numbered = article[0] >= '0' && article[0] <= '9' && article.find('.') == std::string::npos;
  return numbered ? Tr(Msg("art. {article}", {{"article", article}}), language) : article;
}

std::vector<std::string> ExplanationLines(const Calculation& calculation, Language language) {
  const auto& common = calculation.reference;
  std::vector<std::string> lines;
  lines.push_back(calculation.name.In(language) + ", " + text::DateNumeric(calculation.on) + ": " +
                  text::MoneyText(calculation.sum, language));
  if (!calculation.zero.IsEmpty())
    lines.push_back(Tr(Msg("Nothing is due: {reason}.", {{"reason", calculation.zero.In(language)}}), language));
  if (!calculation.inputs.empty()) lines.push_back(Tr(Msg("What was put in:"), language));
  for (const auto& input : calculation.inputs) lines.push_back(InputLine(input, language));
  lines.push_back(Tr(Msg("How it was worked out:"), language));
  for (size_t i = 0; i < calculation.steps.size(); ++i) {
    const auto& step = calculation.steps[i];
    lines.push_back(std::to_string(i + 1) + ". " + step.label.In(language) + ": " + step.figures.In(language) +
                    InBrackets(ArticleText(step.article, language)));
  }
  if (!calculation.rows.empty()) lines.push_back(Tr(Msg("Figures of the law:"), language));
  for (const auto& row : calculation.rows) lines.push_back(RowLine(row, common, language));
  if (!calculation.due.empty()) lines.push_back(Tr(Msg("To be paid by:"), language));
  for (const auto& part : calculation.due)
    lines.push_back("– " + text::DateNumeric(part.due) + ": " + text::MoneyText(part.sum, language));
  lines.push_back(Tr(Msg("Ground:"), language) + " " +
                  Joined({common.act.In(language), ArticleText(common.article, language), common.source.In(language)}, "; "));
  lines.push_back(
      calculation.verified
          ? Tr(Msg("Verified: every figure was held against the text of the law."), language)
          : Tr(NotVerified(), language));
  return lines;
}

}  // namespace aiyl::rules
