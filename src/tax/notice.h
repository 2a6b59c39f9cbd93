// SPDX-License-Identifier: Apache-2.0
// What a payer is told of his taxes of a year: an information calculation where the office has no agreement with the
// tax service, a notice with the agreement's number and day where it has one (Tax Code 2022, art. 62; № 202
// of 11.04.2016). In walking order, several on a page, to be cut apart.
#pragma once

#include "page/page_model.h"
#include "tax/register.h"

namespace aiyl::tax {

struct NoticeOptions {
  RegisterFilter filter;
  Date day;                // on the paper; arrears are as of it
  bool with_zero = false;  // payers who owe nothing get one too
  office::Language language = office::Language::kKy;
};

struct NoticesMade {
  page::Document document;
  int64_t notices = 0;
  Tyiyn sum;
};

// Errors: "tax.no-notice" where nobody is to get one; those of page::LayOut and Explain.
Result<NoticesMade> Notices(store::Database& db, const Uuid& office, const NoticeOptions& options);

}  // namespace aiyl::tax
