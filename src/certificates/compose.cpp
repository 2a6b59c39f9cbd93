// SPDX-License-Identifier: Apache-2.0
#include "certificates/compose.h"

#include "page/layout.h"
#include "page/scale.h"

namespace aiyl::certificates {
namespace {

constexpr int kStep = 3;  // per cent: a step that nobody sees

}  // namespace

Result<Composed> Compose(const papers::Template& compiled, papers::Fields fields, const papers::PaperHead& head,
                         papers::PaperLanguage language, const papers::Overrides& overrides) {
  fields.Set("paper.number", head.number);
  fields.Set("paper.date", head.day);
  fields.Set("paper.code", head.code);
  AIYL_ASSIGN(papers::Rendered rendered, papers::Render(compiled, fields, language, overrides));
  AIYL_ASSIGN(page::Document document, page::LayOut(rendered.flow));
  for (int percent = 100 - kStep; document.pages.size() > 1 && percent >= rendered.fit; percent -= kStep) {
    AIYL_ASSIGN(page::Document smaller, page::LayOut(page::Scaled(rendered.flow, percent)));
    if (smaller.pages.size() == 1) document = std::move(smaller);
  }
  return Composed{std::move(document), std::move(rendered.cases)};
}

std::string NumberToCome() {
  return "…";
}

}  // namespace aiyl::certificates
