// SPDX-License-Identifier: Apache-2.0
// Reading the request journal. Every list walks an index in the order that it shows and stops after a page.
#include <algorithm>
#include <charconv>

#include "requests/request_row.h"
#include "text/canonical.h"
#include "text/search_key.h"

namespace aiyl::requests {
namespace {

std::optional<Tyiyn> OptionalMoney(const store::Query& query, int column) {
  if (query.IsNull(column)) return std::nullopt;
  return Tyiyn(query.Int(column));
}

// The condition of a list, and its order. Parameters stand in the order in which BindFilter binds them.
struct ListForm {
  std::string where, order;
};

ListForm FormOf(const RequestFilter& filter, const std::vector<std::string>& words) {
  ListForm form;
  const std::string latest = " ORDER BY r.day DESC, r.number DESC", by_due = " ORDER BY r.due, r.day, r.number";
  switch (filter.list) {
    case RequestList::kToday:
      form = {"r.day = ?", latest};
      break;
    case RequestList::kOpen:
      form = {"r.closed_day IS NULL", by_due};
      break;
    case RequestList::kDue:
      form = {"r.closed_day IS NULL AND r.due = ?", by_due};
      break;
    case RequestList::kOverdue:
      form = {"r.closed_day IS NULL AND r.state = 'open' AND r.due < ?", by_due};
      break;
    case RequestList::kOverWait:
      form = {"(r.wait_apply > r.wait_apply_limit OR r.wait_receive > r.wait_receive_limit)", latest};
      break;
    case RequestList::kAll:
      form = {"1", latest};
      break;
  }
  if (filter.scope.office)
    form.where += " AND +r.office = ?";  // no index by the office: the list walks the one that it is ordered by
  if (filter.from) form.where += " AND r.day >= ?";
  if (filter.to) form.where += " AND r.day <= ?";
  if (filter.service) form.where += " AND r.service = ?";
  for (size_t i = 0; i < words.size(); ++i)
    form.where += " AND r.id IN (SELECT w.request FROM request_words w WHERE instr(w.words, ?) > 0)";
  return form;
}

bool NamesToday(RequestList list) {
  return list == RequestList::kToday || list == RequestList::kDue || list == RequestList::kOverdue;
}

void BindFilter(store::Query& query, const RequestFilter& filter, const std::vector<std::string>& words) {
  if (NamesToday(filter.list)) query.Bind(filter.today);
  if (filter.scope.office) query.Bind(*filter.scope.office);
  if (filter.from) query.Bind(*filter.from);
  if (filter.to) query.Bind(*filter.to);
  if (filter.service) query.Bind(*filter.service);
  for (const auto& word : words) query.Bind(" " + word);
}

}  // namespace

std::string NumberText(int64_t number, int64_t year) {
  return std::to_string(number) + "/" + std::to_string(year);
}

std::optional<JournalNumber> ParseNumber(std::string_view words, Date today) {
  std::string text = text::Canonical(words);
  if (text.starts_with("№")) text = text::Canonical(std::string_view(text).substr(std::string_view("№").size()));
  const auto parse = [](std::string_view digits) -> std::optional<int64_t> {
    int64_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc{} || end != digits.data() + digits.size() || digits.empty()) return std::nullopt;
    return number;
  };
  const auto slash = text.find('/');
  const auto number = parse(std::string_view(text).substr(0, slash));
  const auto year = slash == std::string::npos ? std::optional<int64_t>(today.Year())
                                               : parse(std::string_view(text).substr(slash + 1));
  if (!number || !year) return std::nullopt;
  return JournalNumber{*number, *year};
}

Request ReadRequest(const store::Query& query) {
  Request request;
  int at = 0;
  request.id = query.GetId<RequestTag>(at++);
  request.office = query.GetUuid(at++);
  const int64_t year = query.Int(at++), number = query.Int(at++);
  request.number = NumberText(number, year);
  request.day = query.GetDate(at++);
  request.channel = query.String(at++);
  request.mobile_point = query.Bool(at++);
  request.applicant_kind = query.String(at++);
  request.person = query.OptionalId<household::PersonTag>(at++);
  request.applicant = {query.String(at), query.String(at + 1)};
  at += 2;
  request.representative = query.String(at++);
  request.representative_ground = query.String(at++);
  request.language = query.String(at++);
  request.service = query.OptionalId<services::ServiceTag>(at++);
  request.version = query.OptionalId<services::ServiceVersionTag>(at++);
  request.standard = query.OptionalId<services::StandardTag>(at++);
  request.subject = query.String(at++);
  request.paper_kind = query.String(at++);
  request.paper = query.OptionalId<papers::PaperTag>(at++);
  request.term_days = query.OptionalInt(at++);
  request.due = query.OptionalDate(at++);
  request.state = query.String(at++);
  request.ready = query.OptionalDate(at++);
  request.closed = query.OptionalDate(at++);
  request.apply_ticket = query.OptionalInt(at++);
  request.wait_apply_minutes = query.OptionalInt(at++);
  request.wait_apply_limit = query.OptionalInt(at++);
  request.receive_ticket = query.OptionalInt(at++);
  request.wait_receive_minutes = query.OptionalInt(at++);
  request.wait_receive_limit = query.OptionalInt(at++);
  request.fee = OptionalMoney(query, at++);
  request.paid = OptionalMoney(query, at++);
  request.paid_day = query.OptionalDate(at++);
  request.receipt = query.String(at++);
  request.relief = query.String(at++);
  request.refusal_ground = query.OptionalId<services::StandardItemTag>(at++);
  request.refusal_stage = query.String(at++);
  request.refusal = {query.String(at), query.String(at + 1)};
  at += 2;
  request.refusal_reason = query.String(at++);
  request.handed_to = query.String(at++);
  request.note = query.String(at++);
  return request;
}

std::optional<Request> FindRequest(store::Database& db, RequestId id) {
  auto query = db.Prepare("SELECT " AIYL_REQUEST_COLUMNS " FROM request r WHERE r.id = ?");
  query.Bind(id);
  if (!query.Next()) return std::nullopt;
  return ReadRequest(query);
}

std::optional<Request> FindRequestByNumber(store::Database& db, const office::Scope& scope, std::string_view words,
                                           Date today) {
  const auto number = ParseNumber(words, today);
  if (!number) return std::nullopt;
  auto query = db.Prepare("SELECT " AIYL_REQUEST_COLUMNS
                          " FROM request r WHERE (?1 IS NULL OR r.office = ?1) AND r.year = ?2 AND r.number = ?3"
                          " ORDER BY r.id");
  query.Bind(scope.office, number->year, number->number);
  if (!query.Next()) return std::nullopt;
  return ReadRequest(query);
}

std::optional<Request> RequestOfPaper(store::Database& db, papers::PaperId paper) {
  auto query = db.Prepare("SELECT " AIYL_REQUEST_COLUMNS " FROM request r WHERE r.paper = ?");
  query.Bind(paper);
  if (!query.Next()) return std::nullopt;
  return ReadRequest(query);
}

std::vector<Request> ListRequests(store::Database& db, const RequestFilter& filter) {
  const auto words = text::FoldedWords(filter.words);
  const ListForm form = FormOf(filter, words);
  auto query = db.PrepareOnce("SELECT " AIYL_REQUEST_COLUMNS " FROM request r WHERE " + form.where + form.order +
                              " LIMIT " + std::to_string(std::max<int64_t>(filter.limit, 0)) + " OFFSET " +
                              std::to_string(std::max<int64_t>(filter.offset, 0)));
  BindFilter(query, filter, words);
  std::vector<Request> requests;
  while (query.Next()) requests.push_back(ReadRequest(query));
  return requests;
}

int64_t CountRequests(store::Database& db, const RequestFilter& filter) {
  const auto words = text::FoldedWords(filter.words);
  auto query = db.PrepareOnce("SELECT count(*) FROM request r WHERE " + FormOf(filter, words).where);
  BindFilter(query, filter, words);
  return query.Next() ? query.Int(0) : 0;
}

}  // namespace aiyl::requests
