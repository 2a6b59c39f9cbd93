// SPDX-License-Identifier: Apache-2.0
// A demo book with a council of five and a commission of four, and short ways to what most tests begin with: a complete
// standard, a proposal, a vote.
#pragma once

#include <string>
#include <vector>

#include "../office/office_book.h"
#include "services/change.h"
#include "services/costing.h"
#include "services/service_papers.h"
#include "services/services_acts.h"
#include "services/standard.h"

namespace aiyl::test {

class ServiceBook : public OfficeBook {
 public:
  explicit ServiceBook(uint64_t seed = 1);

  // "code@field", "" where it was done.
  std::string Refusal(const std::string& kind, const office::Json& data);

  // A proposal to take in an own free service; `more` goes over it.
  office::Json Propose(const std::string& name, const office::Json& more = {}, const std::string& day = "2025-02-03");
  void AnswerCriteria(const std::string& change, const std::string& unmet = "", const std::string& day = "2025-02-04");
  void AddExpertise(const std::string& change, const std::string& day = "2025-02-04");
  // A standard of fifteen sections in both languages; `paid` fills section 10 instead of 11.
  std::string DraftStandard(const std::string& service, bool paid = false, const std::string& day = "2025-02-05");
  // The item of a session of that body, voted on; of the council with a decision where it was adopted.
  struct Voted {
    std::string item, decision;
  };
  Voted Vote(const std::string& body_kind, const std::string& change, const std::string& day, int64_t votes_for = 4,
             int64_t votes_against = 0);
  std::string Decision(const std::string& body, const std::string& day, const std::string& number = "1");
  // The whole way of a free own service, in force from 2025-04-01.
  office::Json InForce(const std::string& name, const std::string& from = "2025-04-01");

  std::vector<services::ServiceRow> On(const std::string& day);
  services::Change Find(const std::string& change);
  std::string State(const std::string& change) { return Find(change).state; }

 private:
  std::string m_council, m_commission;
};

}  // namespace aiyl::test
