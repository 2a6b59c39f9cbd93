// SPDX-License-Identifier: Apache-2.0
// The request under which a paper is given. Ordering a paper opens its request in the same act; handing the paper over
// closes it; a paper that was spoiled or annulled before gives it back. Knows papers by their rows, no kind of them.
#pragma once

#include <optional>
#include <vector>

#include "office/act_spec.h"
#include "requests/request_open.h"

namespace aiyl::requests {

// The service of the registry in force on that day under which this kind of paper is given; empty where there is none
// and the office's registry does not apply yet (art. 24). Errors: "service.not-in-force".
Result<std::optional<services::ServiceRow>> ServiceForPaper(store::Database& db, const office::Scope& scope,
                                                            std::string_view paper_kind, Date day);

struct PaperOrder {
  std::string paper_kind;
  papers::PaperId paper;  // issued in this act
  household::PersonId person;
  std::string language;                   // list request-language
  std::optional<RequestId> request = {};  // one that is open already; else one of his that waits for this paper
  std::optional<int64_t> ticket = {};     // slip of the queue
  std::string channel = "in-person", representative = {};
  bool mobile_point = false;
};
// Within the act that issued the paper. Errors: those of ServiceForPaper and OpenRequest; of `request`: "request.none",
// "request.closed", "request.person" (somebody else's), "request.paper" (another paper is issued under it),
// "request.other-service".
Result<OpenedRequest> OpenForPaper(store::UnitOfWork& work, const PaperOrder& order);

// The acts of the register of papers (papers::PaperActs()) with what they mean for requests: paper.hand-over takes a
// slip and closes the requests of the papers, paper.spoil and paper.annul give back one that is open. Whoever offers
// acts on papers to people takes these.
const std::vector<office::ActSpec>& PaperActs();

}  // namespace aiyl::requests
