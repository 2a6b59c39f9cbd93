// SPDX-License-Identifier: Apache-2.0
// The sheets of a wave on paper: in Kyrgyz, Russian or both, numbered so that none is keyed in twice, with nobody's
// name.
#pragma once

#include "base/result.h"
#include "page/page_model.h"
#include "papers/template_language.h"
#include "quality/survey.h"

namespace aiyl::quality {

struct SheetOrder {
  Wave wave;
  Questionnaire questionnaire;
  Bilingual who_asks;
  papers::PaperLanguage language = papers::PaperLanguage::kKyrgyz;
  int64_t first = 0, count = 1;  // numbers of the sheets; first 0: without a number
};
// Errors: "survey.sheets" outside 1 … 500 sheets; those of page::LayOut.
Result<page::Document> QuestionnaireSheets(const SheetOrder& order);

}  // namespace aiyl::quality
