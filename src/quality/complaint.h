// SPDX-License-Identifier: Apache-2.0
// Complaints about services (сотко чейинки даттануу / досудебное обжалование): registered with a term, reviewed by
// somebody else than the provider, decided, taken further to the body above or to court. Sources and terms:
// schema/quality.md.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "household/types.h"
#include "office/act_spec.h"
#include "office/ids.h"
#include "quality/ids.h"
#include "requests/requests.h"
#include "services/services.h"
#include "store/book.h"

namespace aiyl::quality {

struct Complaint {
  ComplaintId id;
  Uuid office;
  int64_t year = 0, number = 0;
  Date day;
  std::string channel;  // list complaint-channel
  std::optional<household::PersonId> person;
  std::string applicant, contact;
  std::optional<services::ServiceId> service;
  std::optional<requests::RequestId> request;
  std::optional<office::StaffId> about;  // the provider, where one is named
  std::string body;
  office::StaffId reviewer;
  Date due;
  std::optional<Date> decided;
  std::string outcome;  // list complaint-outcome; "" while it is open
  std::string answer, measures;
  std::string appeal;  // list complaint-appeal; "" where it ended here
  std::optional<Date> appeal_day;

  std::string NumberText() const { return std::to_string(number) + "/" + std::to_string(year); }
  bool IsOpen() const { return !decided; }
  bool IsOverdue(Date today) const { return !decided && due < today; }
};
std::optional<Complaint> FindComplaint(store::Database& db, ComplaintId id);
// «3/2026», or «3» of the year of `today`.
std::optional<Complaint> FindComplaintByNumber(store::Database& db, const office::Scope& scope, std::string_view number,
                                               Date today);

enum class ComplaintList { kAll, kOpen, kOverdue };
struct ComplaintFilter {
  office::Scope scope;
  ComplaintList list = ComplaintList::kAll;
  Date today;
  std::optional<Date> from, to;  // registered on; both included
  std::optional<services::ServiceId> service;
  int64_t limit = 200, offset = 0;
};
// Latest first.
std::vector<Complaint> ListComplaints(store::Database& db, const ComplaintFilter& filter);

// Who may not review it: whoever is complained of, and all who worked on the request that it is about.
std::set<Uuid> ProvidersOf(store::Database& db, const std::optional<office::StaffId>& about,
                           const std::optional<requests::RequestId>& request);

struct ComplaintFigures {
  int64_t registered = 0, upheld = 0, partly = 0, rejected = 0, withdrawn = 0, open = 0;
  int64_t in_time = 0, late = 0;  // decided by their day; decided after it, or open and overdue
  int64_t appealed = 0;
  bool operator==(const ComplaintFigures&) const = default;
};
ComplaintFigures CountComplaints(store::Database& db, const office::Scope& scope, Date from, Date to, Date today,
                                 const std::optional<services::ServiceId>& service = {});

// complaint.register, complaint.assign, complaint.decide, complaint.appeal.
std::vector<office::ActSpec> ComplaintActs();

}  // namespace aiyl::quality
