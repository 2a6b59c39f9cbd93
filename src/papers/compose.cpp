// SPDX-License-Identifier: Apache-2.0
#include "papers/compose.h"

#include "page/layout.h"
#include "page/scale.h"

namespace aiyl::papers {
namespace {

constexpr int kStep = 3;  // per cent: a step that nobody sees

}  // namespace

Result<Composed> Compose(const Template& compiled, Fields fields, const PaperHead& head, PaperLanguage language,
                         const Overrides& overrides) {
  fields.Set("paper.number", head.number);
  fields.Set("paper.date", head.day);
  fields.Set("paper.code", head.code);
  AIYL_ASSIGN(Rendered rendered, Render(compiled, fields, language, overrides));
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

}  // namespace aiyl::papers
