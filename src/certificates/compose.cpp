// SPDX-License-Identifier: Apache-2.0
#include "certificates/compose.h"

#include "page/layout.h"

namespace aiyl::certificates {

Result<Composed> Compose(const papers::Template& compiled, papers::Fields fields, const papers::PaperHead& head,
                         papers::PaperLanguage language, const papers::Overrides& overrides) {
  fields.Set("paper.number", head.number);
  fields.Set("paper.date", head.day);
  fields.Set("paper.code", head.code);
  AIYL_ASSIGN(papers::Rendered rendered, papers::Render(compiled, fields, language, overrides));
  AIYL_ASSIGN(page::Document document, page::LayOut(rendered.flow));
  return Composed{std::move(document), std::move(rendered.cases)};
}

std::string NumberToCome() {
  return "…";
}

}  // namespace aiyl::certificates
