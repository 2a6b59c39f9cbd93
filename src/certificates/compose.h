// SPDX-License-Identifier: Apache-2.0
// Private to the module: a compiled template and its fields become pages. Where the template asks for it, a paper that
// runs over one sheet by little is set smaller until it fits.
#pragma once

#include <vector>

#include "base/result.h"
#include "page/page_model.h"
#include "papers/issue.h"
#include "papers/template_language.h"

namespace aiyl::certificates {

struct Composed {
  page::Document document;
  std::vector<papers::CaseChoice> cases;
};

// `fields` without the paper's own number, day and code, which `head` gives. Errors: those of papers::Render and of
// page::LayOut.
Result<Composed> Compose(const papers::Template& compiled, papers::Fields fields, const papers::PaperHead& head,
                         papers::PaperLanguage language, const papers::Overrides& overrides);

// What stands in the number's place before it is known.
std::string NumberToCome();

}  // namespace aiyl::certificates
