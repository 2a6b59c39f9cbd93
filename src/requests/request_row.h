// SPDX-License-Identifier: Apache-2.0
// Private to the module: the columns of a request in the order in which ReadRequest takes them. The table's alias is r.
#pragma once

#include "requests/requests.h"

#define AIYL_REQUEST_COLUMNS                                                                                         \
  "r.id, r.office, r.year, r.number, r.day, r.channel, r.mobile_point, r.applicant_kind, r.person, r.applicant_ky, " \
  "r.applicant_ru, r.representative, r.representative_ground, r.language, r.service, r.version, r.standard, "        \
  "r.subject, r.paper_kind, r.paper, r.term_days, r.due, r.state, r.ready_day, r.closed_day, r.apply_ticket, "       \
  "r.wait_apply, r.wait_apply_limit, r.receive_ticket, r.wait_receive, r.wait_receive_limit, r.fee, r.paid, "        \
  "r.paid_day, r.receipt, r.relief, r.refusal_item, r.refusal_stage, r.refusal_ky, r.refusal_ru, r.reason, "         \
  "r.handed_to, r.note"

namespace aiyl::requests {

Request ReadRequest(const store::Query& query);
std::string NumberText(int64_t number, int64_t year);  // «17/2026»
struct JournalNumber {
  int64_t number = 0, year = 0;
};
// «17/2026», «№ 17», where the year is that of `today`; empty where it is none.
std::optional<JournalNumber> ParseNumber(std::string_view words, Date today);

}  // namespace aiyl::requests
