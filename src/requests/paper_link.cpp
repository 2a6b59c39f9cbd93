// SPDX-License-Identifier: Apache-2.0
#include "requests/paper_link.h"

#include <algorithm>
#include <set>

#include "base/shown_date.h"
#include "office/act_fields.h"
#include "papers/paper_acts.h"
#include "requests/request_row.h"
#include "requests/request_steps.h"
#include "requests/ticket.h"
#include "requests/working_days.h"

namespace aiyl::requests {
namespace {

using office::ActSpec;
using office::Json;
using papers::Paper;
using store::UnitOfWork;

// A request of this person that waits for such a paper; the oldest one.
std::optional<Request> WaitingRequest(store::Database& db, const Uuid& office, const PaperOrder& order,
                                      const std::optional<services::ServiceRow>& service) {
  const auto id = service ? std::optional(service->service) : std::nullopt;
  auto query =
      db.Prepare("SELECT " AIYL_REQUEST_COLUMNS
                 " FROM request r WHERE r.person = ?1 AND r.office = ?2 AND r.closed_day IS NULL AND r.paper IS"
                 " NULL AND r.service IS ?3 AND (r.paper_kind = ?4 OR (r.paper_kind = '' AND ?3 IS NOT NULL))"
                 " ORDER BY r.day, r.number LIMIT 1");
  query.Bind(order.person, office, id, order.paper_kind);
  if (!query.Next()) return std::nullopt;
  return ReadRequest(query);
}

Status CheckFits(const Request& request, const PaperOrder& order, const Uuid& office,
                 const std::optional<services::ServiceRow>& service) {
  if (request.office != office) return Refuse("request.none", Msg("This request is not in the journal."), "request");
  if (request.IsClosed())
    return Refuse(
        "request.closed",
        Msg("Request № {number} is closed since {day}.", {{"number", request.number}, {"day", Shown(*request.closed)}}),
        "request");
  if (request.person != order.person)
    return Refuse("request.person", Msg("Request № {number} is another applicant's.", {{"number", request.number}}),
                  "request");
  if (request.paper)
    return Refuse("request.paper-other",
                  Msg("Another paper is issued under request № {number}.", {{"number", request.number}}), "request");
  if (service && request.service && *request.service != service->service)
    return Refuse("request.other-service",
                  Msg("Request № {number} asks for another service.", {{"number", request.number}}), "request");
  return {};
}

std::optional<Paper> PaperNamed(UnitOfWork& work, const Json& row) {
  if (const auto id = office::FindId<papers::PaperTag>(row, "id")) return papers::FindPaper(work.Db(), *id);
  return papers::FindPaperByNumber(work.Db(), office::Scope::Of(work.By().office), office::GetText(row, "number"));
}

// The open requests of the papers that an act names. What is wrong with a name the act itself says afterwards.
std::vector<Request> OpenRequestsOf(UnitOfWork& work, const Json& rows) {
  std::vector<Request> requests;
  for (const auto& row : rows) {
    const auto paper = PaperNamed(work, row);
    if (!paper) continue;
    auto request = RequestOfPaper(work.Db(), paper->id);
    if (request && !request->IsClosed()) requests.push_back(std::move(*request));
  }
  return requests;
}

Result<Json> HandOverPapers(const ActSpec& papers, UnitOfWork& work, const Json& data) {
  const Date day = office::HappenedOn(data);
  const auto requests = OpenRequestsOf(work, data.at("papers"));
  Json own = data;
  own.erase("ticket");
  AIYL_ASSIGN(const Json made, papers.run(work, own));
  const auto ticket = office::FindInteger(data, "ticket");
  std::set<std::string> applicants;
  for (const auto& request : requests) applicants.insert(request.applicant.ky);
  if (ticket && applicants.size() != 1)
    return Refuse("ticket.one-applicant", Msg("A slip is one person's: hand his papers over alone."), "ticket");
  for (const auto& request : requests) {
    const auto allowed = [&]() -> Status {
      AIYL_TRY(CheckStepDay(work, request, day));
      return CheckFeeTaken(work, request, day);
    };
    if (auto status = allowed(); !status) {
      if (status.error().field == "request") status.error().field = "papers";
      return tl::make_unexpected(std::move(status.error()));
    }
    AIYL_TRY(HandOverResult(work, request,
                            {.day = day, .handed_to = office::GetCanonical(data, "handed_to"), .ticket = ticket}));
  }
  return made;
}

Result<Json> EndPaper(const ActSpec& papers, UnitOfWork& work, const Json& data) {
  const auto requests = OpenRequestsOf(work, Json::array({data}));
  AIYL_ASSIGN(const Json made, papers.run(work, data));
  for (const auto& request : requests) {
    auto update = work.Db().Prepare("UPDATE request SET paper = NULL, state = 'open', ready_day = NULL WHERE id = ?");
    update.Bind(request.id);
    update.Run();
  }
  return made;
}

}  // namespace

Result<std::optional<services::ServiceRow>> ServiceForPaper(store::Database& db, const office::Scope& scope,
                                                            std::string_view paper_kind, Date day) {
  auto service = services::ServiceOfPaper(db, scope, paper_kind, day);
  if (!service && RegistryApplies(db, scope, day))
    return Refuse("service.not-in-force",
                  Msg("No service of the registry in force on {day} gives this kind of paper: it is not issued (art. 5 "
                      "of the draft law of 2012; law № 139).",
                      {{"day", Shown(day)}}),
                  "kind");
  return service;
}

Result<OpenedRequest> OpenForPaper(UnitOfWork& work, const PaperOrder& order) {
  auto& db = work.Db();
  const Uuid office = work.By().office;
  const Date day = work.GetClock().Today();
  AIYL_ASSIGN(const auto service, ServiceForPaper(db, office::Scope::Of(office), order.paper_kind, day));
  std::optional<Request> waiting;
  if (order.request) {
    waiting = FindRequest(db, *order.request);
    if (!waiting) return Refuse("request.none", Msg("This request is not in the journal."), "request");
    AIYL_TRY(CheckFits(*waiting, order, office, service));
  } else if (!order.ticket) {
    waiting = WaitingRequest(db, office, order, service);
  }
  if (!waiting) {
    OpenInput input;
    input.person = order.person;
    input.representative = order.representative;
    input.channel = order.channel;
    input.language = order.language;
    input.mobile_point = order.mobile_point;
    if (service) input.service = service->service;
    input.paper_kind = order.paper_kind;
    input.paper = order.paper;
    input.ticket = order.ticket;
    input.day = day;
    return OpenRequest(work, input);
  }
  auto update = db.Prepare("UPDATE request SET paper = ?, paper_kind = ? WHERE id = ?");
  update.Bind(order.paper, order.paper_kind, waiting->id);
  update.Run();
  return OpenedRequest{waiting->id, waiting->number, waiting->due, waiting->wait_apply_minutes};
}

const std::vector<ActSpec>& PaperActs() {
  static const std::vector<ActSpec> acts = [] {
    std::vector<ActSpec> all = papers::PaperActs();
    for (auto& spec : all) {
      const ActSpec own = spec;
      if (spec.kind == "paper.hand-over") {
        spec.fields.push_back(office::act_fields::Integer("ticket", Msg("Slip of the queue, number")));
        spec.run = [own](UnitOfWork& work, const Json& data) { return HandOverPapers(own, work, data); };
      } else if (spec.kind == "paper.spoil" || spec.kind == "paper.annul") {
        spec.run = [own](UnitOfWork& work, const Json& data) { return EndPaper(own, work, data); };
      }
    }
    return all;
  }();
  return acts;
}

}  // namespace aiyl::requests
