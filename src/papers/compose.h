// SPDX-License-Identifier: Apache-2.0
// A compiled template and its fields become pages. Where the template asks for it, a paper that runs over one sheet by
// little is set smaller until it fits.
#pragma once

#include <vector>

#include "base/result.h"
#include "page/page_model.h"
#include "papers/issue.h"
#include "papers/template_language.h"

namespace aiyl::papers {

struct Composed {
  page::Document document;
  std::vector<CaseChoice> cases;
};

// `fields` without the paper's own number, day and code, which `head` gives. Errors: those of Render and of
// page::LayOut.
Result<Composed> Compose(const Template& compiled, Fields fields, const PaperHead& head, PaperLanguage language,
                         const Overrides& overrides);

// What stands in the number's place before it is known.
std::string NumberToCome();

}  // namespace aiyl::papers
