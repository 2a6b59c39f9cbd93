// SPDX-License-Identifier: Apache-2.0
#include "quality/complaint.h"

#include <charconv>

#include "store/journal.h"

namespace aiyl::quality {
namespace {

#define AIYL_COMPLAINT_COLUMNS                                                                                   \
  "c.id, c.office, c.year, c.number, c.day, c.channel, c.person, c.applicant, k.contact, c.service, c.request, " \
  "c.about, c.body, c.reviewer, c.due, c.decided_day, c.outcome, c.answer, c.measures, c.appeal, c.appeal_day "  \
  "FROM complaint c LEFT JOIN complaint_contact k ON k.id = c.id"

Complaint ReadComplaint(const store::Query& query) {
  Complaint complaint;
  complaint.id = query.GetId<ComplaintTag>(0);
  complaint.office = query.GetUuid(1);
  complaint.year = query.Int(2);
  complaint.number = query.Int(3);
  complaint.day = query.GetDate(4);
  complaint.channel = query.String(5);
  complaint.person = query.OptionalId<household::PersonTag>(6);
  complaint.applicant = query.String(7);
  complaint.contact = query.String(8);
  complaint.service = query.OptionalId<services::ServiceTag>(9);
  complaint.request = query.OptionalId<requests::RequestTag>(10);
  complaint.about = query.OptionalId<office::StaffTag>(11);
  complaint.body = query.String(12);
  complaint.reviewer = query.GetId<office::StaffTag>(13);
  complaint.due = query.GetDate(14);
  complaint.decided = query.OptionalDate(15);
  complaint.outcome = query.String(16);
  complaint.answer = query.String(17);
  complaint.measures = query.String(18);
  complaint.appeal = query.String(19);
  complaint.appeal_day = query.OptionalDate(20);
  return complaint;
}

}  // namespace

std::optional<Complaint> FindComplaint(store::Database& db, ComplaintId id) {
  auto query = db.Prepare("SELECT " AIYL_COMPLAINT_COLUMNS " WHERE c.id = ?");
  query.Bind(id);
  if (!query.Next()) return std::nullopt;
  return ReadComplaint(query);
}

std::optional<Complaint> FindComplaintByNumber(store::Database& db, const office::Scope& scope, std::string_view number,
                                               Date today) {
  int64_t n = 0, year = today.Year();
  const char* end = number.data() + number.size();
  auto [at, error] = std::from_chars(number.data(), end, n);
  if (error != std::errc()) return std::nullopt;
  if (at != end) {
    if (*at != '/') return std::nullopt;
    const auto rest = std::from_chars(at + 1, end, year);
    if (rest.ec != std::errc() || rest.ptr != end) return std::nullopt;
  }
  auto query = db.Prepare("SELECT " AIYL_COMPLAINT_COLUMNS R"sql(
    WHERE (?1 IS NULL OR c.office = ?1) AND c.year = ?2 AND c.number = ?3 ORDER BY c.id LIMIT 1)sql");
  query.Bind(scope.office, year, n);
  if (!query.Next()) return std::nullopt;
  return ReadComplaint(query);
}

std::vector<Complaint> ListComplaints(store::Database& db, const ComplaintFilter& filter) {
  auto query = db.Prepare("SELECT " AIYL_COMPLAINT_COLUMNS R"sql(
    WHERE (?1 IS NULL OR c.office = ?1) AND (?2 = 0 OR c.decided_day IS NULL) AND (?2 < 2 OR c.due < ?3)
      AND (?4 IS NULL OR c.day >= ?4) AND (?5 IS NULL OR c.day <= ?5) AND (?6 IS NULL OR c.service = ?6)
    ORDER BY c.day DESC, c.year DESC, c.number DESC, c.id LIMIT ?7 OFFSET ?8)sql");
  query.Bind(filter.scope.office, static_cast<int>(filter.list), filter.today, filter.from, filter.to, filter.service,
             filter.limit, filter.offset);
  std::vector<Complaint> complaints;
  while (query.Next()) complaints.push_back(ReadComplaint(query));
  return complaints;
}

std::set<Uuid> ProvidersOf(store::Database& db, const std::optional<office::StaffId>& about,
                           const std::optional<requests::RequestId>& request) {
  std::set<Uuid> providers;
  if (about) providers.insert(about->value);
  if (!request) return providers;
  // The journal knows who worked on a request, whatever its row says.
  if (const auto history = store::History(db, {request->value}))
    for (const auto& entry : *history)
      if (!entry.act.staff.IsNil()) providers.insert(entry.act.staff);
  for (const auto& stage : requests::StagesOf(db, *request))
    if (stage.staff) providers.insert(stage.staff->value);
  return providers;
}

ComplaintFigures CountComplaints(store::Database& db, const office::Scope& scope, Date from, Date to, Date today,
                                 const std::optional<services::ServiceId>& service) {
  auto query = db.Prepare(R"sql(
    SELECT count(*), sum(outcome = 'upheld'), sum(outcome = 'partly'), sum(outcome = 'rejected'),
      sum(outcome = 'withdrawn'), sum(decided_day IS NULL), sum(decided_day <= due),
      sum(coalesce(decided_day, ?4) > due), sum(appeal <> '')
    FROM complaint WHERE (?1 IS NULL OR office = ?1) AND day BETWEEN ?2 AND ?3 AND (?5 IS NULL OR service = ?5))sql");
  query.Bind(scope.office, from, to, today, service);
  query.Next();
  return {.registered = query.Int(0),
          .upheld = query.Int(1),
          .partly = query.Int(2),
          .rejected = query.Int(3),
          .withdrawn = query.Int(4),
          .open = query.Int(5),
          .in_time = query.Int(6),
          .late = query.Int(7),
          .appealed = query.Int(8)};
}

}  // namespace aiyl::quality
