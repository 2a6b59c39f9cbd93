// SPDX-License-Identifier: Apache-2.0
// How a request ends: its result is handed over, it is refused on a ground of section 12, or the applicant takes it
// back.
#include <algorithm>

#include "office/settings.h"
#include "requests/request_open.h"
#include "requests/request_steps.h"
#include "requests/ticket.h"

namespace aiyl::requests {

using office::FindId;
using office::FindInteger;
using office::GetCanonical;
using office::Json;
using store::UnitOfWork;

namespace {

Json Answer(const Request& request) {
  return Json{{"id", request.id.ToText()}, {"number", request.number}};
}

// A paper that is printed and not handed over decides itself what becomes of its request.
Status CheckNoPaper(store::Database& db, const Request& request) {
  if (!request.paper) return {};
  const auto paper = papers::FindPaper(db, *request.paper);
  const std::string number = paper ? paper->number_text : std::string();
  return Refuse("request.paper",
                Msg("Paper № {number} is issued under this request: it closes when the paper is handed over. Spoil or "
                    "annul the paper first where it is not to be given.",
                    {{"number", number}}),
                "request");
}

}  // namespace

Status CheckFeeTaken(UnitOfWork& work, const Request& request, Date day) {
  if (!request.fee || request.fee->Value() == 0 || request.paid) return {};
  const auto scope = office::Scope::Of(work.By().office);
  if (office::SettingOr(work.Db(), scope, "requests.fee-before-result", day, "yes") != "yes") return {};
  return Refuse("request.fee-unpaid",
                Msg("The fee of {fee} som for request № {number} was not taken: enter the receipt, or the ground of "
                    "relief, first.",
                    {{"fee", request.fee->Plain()}, {"number", request.number}}),
                "request");
}

Status HandOverResult(UnitOfWork& work, const Request& request, const HandOver& how) {
  auto& db = work.Db();
  std::optional<int64_t> wait, limit;
  if (how.ticket) {
    AIYL_ASSIGN(wait, TakeTicket(work, *how.ticket, how.day, WaitKind::kReceive, request.applicant.ky));
    const auto standard = request.standard ? services::FindStandardFacts(db, *request.standard)
                                           : std::optional<services::StandardFacts>();
    limit = WaitLimit(db, office::Scope::Of(work.By().office), standard, false, how.day);
  }
  auto update = db.Prepare(R"sql(
    UPDATE request SET state = 'handed-over', closed_day = ?, handed_to = ?, receive_ticket = ?, wait_receive = ?,
      wait_receive_limit = ? WHERE id = ?)sql");
  update.Bind(how.day, how.handed_to, how.ticket, wait, limit, request.id);
  update.Run();
  return {};
}

Result<Json> Close(UnitOfWork& work, const Json& data) {
  const Date day = office::HappenedOn(data);
  AIYL_ASSIGN(const Request request, NamedOpenRequest(work, data));
  AIYL_TRY(CheckStepDay(work, request, day));
  if (request.ready && day < *request.ready)
    return Refuse("request.day", Msg("The result was not ready on that day."), "happened_on");
  AIYL_TRY(CheckNoPaper(work.Db(), request));
  AIYL_TRY(CheckFeeTaken(work, request, day));
  AIYL_TRY(HandOverResult(
      work, request,
      {.day = day, .handed_to = GetCanonical(data, "handed_to"), .ticket = FindInteger(data, "ticket")}));
  return Answer(request);
}

Result<Json> RefuseRequest(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  const Date day = office::HappenedOn(data);
  AIYL_ASSIGN(const Request request, NamedOpenRequest(work, data));
  AIYL_TRY(CheckStepDay(work, request, day));
  AIYL_TRY(CheckNoPaper(db, request));
  const auto item = FindId<services::StandardItemTag>(data, "ground");
  const std::string reason = GetCanonical(data, "reason");
  services::StandardItem ground;
  if (request.standard) {
    const auto standard = services::FindStandardFacts(db, *request.standard);
    const auto grounds = standard ? standard->refusal_grounds : std::vector<services::StandardItem>();
    const auto chosen =
        std::find_if(grounds.begin(), grounds.end(), [&](const auto& one) { return item && one.id == *item; });
    if (chosen == grounds.end())
      return Refuse("request.ground",
                    Msg("Choose the ground: a request is refused only on a ground of section 12 of the standard "
                        "(art. 11)."),
                    "ground");
    ground = *chosen;
  } else if (item) {
    return Refuse("request.ground", Msg("This request stands under no standard: it has no section 12."), "ground");
  }
  if (reason.empty())
    return Refuse("request.reason", Msg("Say in words why it is refused: the applicant must be able to appeal."),
                  "reason");
  auto update = db.Prepare(R"sql(
    UPDATE request SET state = 'refused', closed_day = ?, refusal_item = ?, refusal_stage = ?, refusal_ky = ?,
      refusal_ru = ?, reason = ? WHERE id = ?)sql");
  update.Bind(day, request.standard ? item : std::nullopt, ground.stage, ground.text.In(office::Language::kKy),
              ground.text.In(office::Language::kRu), reason, request.id);
  update.Run();
  return Answer(request);
}

Result<Json> Withdraw(UnitOfWork& work, const Json& data) {
  const Date day = office::HappenedOn(data);
  AIYL_ASSIGN(const Request request, NamedOpenRequest(work, data));
  AIYL_TRY(CheckStepDay(work, request, day));
  AIYL_TRY(CheckNoPaper(work.Db(), request));
  auto update = work.Db().Prepare("UPDATE request SET state = 'withdrawn', closed_day = ?, reason = ? WHERE id = ?");
  update.Bind(day, GetCanonical(data, "reason"), request.id);
  update.Run();
  return Answer(request);
}

}  // namespace aiyl::requests
