// SPDX-License-Identifier: Apache-2.0
// The request journal of the one window (бирдиктүү терезе, art. 16–17, 22) and the journal of letters (кайрылуу), as
// read. Changes are acts (request_acts.h). Must not know how a certificate is made.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/amount.h"
#include "base/date.h"
#include "base/result.h"
#include "household/types.h"
#include "office/bilingual.h"
#include "office/ids.h"
#include "papers/paper.h"
#include "services/services.h"
#include "store/book.h"

namespace aiyl::requests {

using office::Bilingual;
using RequestId = Id<struct RequestTag>;
using LetterId = Id<struct LetterTag>;

struct Request {
  RequestId id;
  std::string number;          // of the journal, unique in its year
  Date day;                    // registered on
  std::string channel;         // list request-channel
  std::string applicant_kind;  // "person", "outsider", "organisation"
  std::optional<household::PersonId> person;
  Bilingual applicant;
  std::string representative;
  std::string language;  // wished: "ky", "ru" or another code
  std::optional<services::ServiceId> service;
  std::optional<services::StandardId> standard;
  std::optional<Date> due;
  std::string state;  // "open", "ready", "handed-over", "refused", "withdrawn"
  std::optional<Date> closed;
  std::optional<int64_t> wait_apply_minutes, wait_receive_minutes;  // empty: not measured, never a typed default
  std::optional<Tyiyn> fee;
  std::string receipt;
  std::optional<services::StandardItemId> refusal_ground;
  std::string refusal_reason;
  std::optional<papers::PaperId> paper;
  bool mobile_point = false;

  Uuid office;
  std::string representative_ground;
  std::optional<services::VersionId> version;
  std::string subject;     // what is asked for, in the applicant's words
  std::string paper_kind;  // of a request for a paper of the program
  std::optional<int64_t> term_days;
  std::optional<Date> ready;  // the result lies ready; from then on the office is not late any more
  std::optional<int64_t> wait_apply_limit, wait_receive_limit;
  std::optional<int64_t> apply_ticket, receive_ticket;  // numbers of the slips
  std::optional<Tyiyn> paid;
  std::optional<Date> paid_day;
  std::string relief;         // why less than the fee was taken
  std::string refusal_stage;  // list refusal-stage
  Bilingual refusal;          // the ground, as it stood in section 12
  std::string handed_to, note;

  bool IsClosed() const { return closed.has_value(); }
  // Open beyond its due day and not ready.
  bool IsOverdue(Date today) const { return state == "open" && due && *due < today; }
};
std::optional<Request> FindRequest(store::Database& db, RequestId id);
// «17/2026», or «17» of this year; a leading № does not matter.
std::optional<Request> FindRequestByNumber(store::Database& db, const office::Scope& scope, std::string_view number,
                                           Date today);
std::optional<Request> RequestOfPaper(store::Database& db, papers::PaperId paper);

// The parts of one request.
struct RequestDocument {
  std::optional<services::StandardItemId> item;
  Bilingual name;
  bool required = false;
  std::optional<bool> brought;  // empty: nobody asked
  std::optional<Date> day;
};
// Those of section 5 of its standard, in their order, then others.
std::vector<RequestDocument> DocumentsOf(store::Database& db, const Request& request);
struct RequestStage {
  int64_t sort = 0;
  Bilingual name;
  Date day;  // begun on
  std::optional<Date> due;
  std::optional<office::StaffId> staff;
  std::string note;
};
std::vector<RequestStage> StagesOf(store::Database& db, RequestId request);
// Restricted.
struct Contact {
  std::string phone, document, address;
  bool IsEmpty() const { return phone.empty() && document.empty() && address.empty(); }
};
Contact ContactOf(store::Database& db, RequestId request);

// kToday: registered today. kOpen: not closed. kDue: open and due today. kOverdue: open, not ready, due before today.
// kOverWait: a measured wait was longer than its limit. Open, due and overdue ones by due day; the others latest first.
enum class RequestList { kToday, kOpen, kDue, kOverdue, kOverWait, kAll };
struct RequestFilter {
  office::Scope scope = {};
  RequestList list = RequestList::kAll;
  Date today = {};
  std::optional<Date> from = {}, to = {};  // both included
  std::optional<services::ServiceId> service = {};
  std::string words = {};
  int64_t limit = 200, offset = 0;
};
std::vector<Request> ListRequests(store::Database& db, const RequestFilter& filter);
int64_t CountRequests(store::Database& db, const RequestFilter& filter);

// What the yearly report and the daily sheet count; one pass, by service. All from request rows of the period: those
// registered in it, as they stand now. In time: the result was ready (or handed over, where nobody marked it ready)
// by the due day.
struct ServiceFigures {
  std::optional<services::ServiceId> service;  // empty: given without a service
  int64_t asked = 0, handed_over = 0, refused = 0, withdrawn = 0, open = 0;
  int64_t with_due = 0, in_time = 0, late = 0;  // closed ones with a due day; late: closed late, or open and overdue
  int64_t waits_measured = 0, waits_over = 0;   // of both waits, against the standard's limit
  int64_t fees_tyiyn = 0;                       // taken, for requests of the period
};
std::vector<ServiceFigures> Figures(store::Database& db, const office::Scope& scope, Date from, Date to, Date today);
struct RefusalFigure {
  std::optional<services::ServiceId> service;
  Bilingual ground;
  int64_t count = 0;
};
std::vector<RefusalFigure> Refusals(store::Database& db, const office::Scope& scope, Date from, Date to);

}  // namespace aiyl::requests
