// SPDX-License-Identifier: Apache-2.0
// A demo book with a series of numbers, and a paper with nothing but a few words: what the tests of the register need.
#pragma once

#include "../office/office_book.h"
#include "papers/issue.h"
#include "papers/paper_acts.h"
#include "papers/series.h"

namespace aiyl::test {

const store::Registry& PaperRegistry();

class PaperBook : public OfficeBook {
 public:
  explicit PaperBook(uint64_t seed = 1);

  papers::IssueRequest Request(const std::string& words = "Words of the paper.") const;
  Result<papers::IssuedPaper> Issue(const papers::IssueRequest& request);
  papers::IssuedPaper Issue();  // throws where it is refused
  papers::Paper Find(const std::string& number);
  const office::OfficeKeys& Keys() const { return *m_keys; }

 private:
  std::optional<office::OfficeKeys> m_keys;
};

}  // namespace aiyl::test
