// SPDX-License-Identifier: Apache-2.0
// request list, request figures: the journal as it is read.
#include <map>

#include "cli/journal_filter.h"
#include "cli/request_verbs.h"
#include "office/code_list.h"
#include "requests/requests.h"
#include "text/search_key.h"

namespace aiyl::cli {

Result<services::ServiceId> FindService(store::Database& db, const office::Scope& scope, const std::string& words,
                                        Date day) {
  if (const auto id = services::ServiceId::FromText(words)) return *id;
  std::vector<services::ServiceId> found;
  const std::string folded = text::FoldedKey(words);
  for (const auto& row : services::ListServices(db, scope, day))
    if (row.number == words || row.list + " " + row.number == words ||
        (!folded.empty() && (text::FoldedKey(row.name.ky) == folded || text::FoldedKey(row.name.ru) == folded)))
      found.push_back(row.service);
  if (found.size() == 1) return found.front();
  if (found.size() > 1)
    return Refuse("cli.several", Msg("“{words}” can mean several records. Give the id.", {{"words", words}}),
                  "service");
  return Refuse(
      "service.not-in-force",
      Msg("No service in force on {day} has the number or name {words}.", {{"day", day.Iso()}, {"words", words}}),
      "service");
}

namespace {

template <class T>
Json OrNull(const std::optional<T>& value) {
  return value ? Json(*value) : Json();
}
Json DayOrNull(const std::optional<Date>& day) {
  return day ? Json(day->Iso()) : Json();
}

Json RequestJson(const requests::Request& one) {
  return {{"id", one.id.ToText()},
          {"number", one.number},
          {"day", one.day.Iso()},
          {"channel", one.channel},
          {"applicant_kind", one.applicant_kind},
          {"person", one.person ? Json(one.person->ToText()) : Json()},
          {"applicant_ky", one.applicant.ky},
          {"applicant_ru", one.applicant.ru},
          {"representative", one.representative},
          {"language", one.language},
          {"service", one.service ? Json(one.service->ToText()) : Json()},
          {"paper_kind", one.paper_kind},
          {"due", DayOrNull(one.due)},
          {"state", one.state},
          {"ready", DayOrNull(one.ready)},
          {"closed", DayOrNull(one.closed)},
          {"wait_apply_minutes", OrNull(one.wait_apply_minutes)},
          {"wait_receive_minutes", OrNull(one.wait_receive_minutes)},
          {"fee_tyiyn", one.fee ? Json(one.fee->Value()) : Json()},
          {"paid_tyiyn", one.paid ? Json(one.paid->Value()) : Json()},
          {"receipt", one.receipt},
          {"refusal_ky", one.refusal.ky},
          {"refusal_ru", one.refusal.ru},
          {"reason", one.refusal_reason},
          {"mobile_point", one.mobile_point}};
}

std::string Minutes(const Invocation& in, const std::optional<int64_t>& minutes) {
  return minutes ? in.Tr(MsgN("{n} minute", "{n} minutes", *minutes)) : in.Tr(Msg("not measured"));
}

std::string RequestLine(const Invocation& in, store::Database& db, const requests::Request& one) {
  const auto language = in.DataLanguage();
  std::string line = one.number + "  " + one.day.Iso() + "  " + one.applicant.In(language) + "  " +
                     office::CodeName(db, "request-state", one.state, language);
  if (one.due) line += "  " + in.Tr(Msg("due {day}", {{"day", one.due->Iso()}}));
  return line + "  " +
         in.Tr(Msg("waited: {apply}, {receive}", {{"apply", Minutes(in, one.wait_apply_minutes)},
                                                  {"receive", Minutes(in, one.wait_receive_minutes)}}));
}

Result<requests::RequestList> ListFrom(const std::string& text) {
  using requests::RequestList;
  static const std::map<std::string, RequestList> lists = {
      {"today", RequestList::kToday},     {"open", RequestList::kOpen},          {"due", RequestList::kDue},
      {"overdue", RequestList::kOverdue}, {"over-wait", RequestList::kOverWait}, {"all", RequestList::kAll}};
  const auto found = lists.find(text);
  if (found != lists.end()) return found->second;
  return UsageError("cli.list",
                    Msg("--list is today, open, due, overdue, over-wait or all, not “{text}”.", {{"text", text}}));
}

Result<int> List(Invocation& in, const RequestOptions& options) {
  requests::RequestFilter filter;
  AIYL_ASSIGN(filter.list, ListFrom(options.list));
  AIYL_TRY(PutFilter(in, options, filter));
  AIYL_ASSIGN(auto book, in.Open(options.book));
  filter.scope = Invocation::ScopeOf(*book);
  return book->Read<int>([&](store::Database& db) -> Result<int> {
    if (!options.service.empty()) {
      AIYL_ASSIGN(filter.service, FindService(db, filter.scope, options.service, filter.today));
    }
    Json all = Json::array();
    std::string text;
    for (const auto& one : requests::ListRequests(db, filter)) {
      all.push_back(RequestJson(one));
      text += RequestLine(in, db, one) + "\n";
    }
    const int64_t count = requests::CountRequests(db, filter);
    in.Give({{"list", options.list}, {"count", count}, {"rows", all}},
            text + in.Tr(MsgN("{n} request.", "{n} requests.", count)));
    return 0;
  });
}

Result<int> Figures(Invocation& in, const RequestOptions& options) {
  AIYL_ASSIGN(const Date from, ParseDate(options.from, "--from"));
  AIYL_ASSIGN(const Date to, ParseDate(options.to, "--to"));
  if (to < from) return UsageError("cli.dates", Msg("The last day lies before the first one."));
  AIYL_ASSIGN(auto book, in.Open(options.book));
  const auto scope = Invocation::ScopeOf(*book);
  return book->Read<int>([&](store::Database& db) -> Result<int> {
    Json rows = Json::array(), refusals = Json::array();
    std::string text;
    for (const auto& row : requests::Figures(db, scope, from, to, in.Today())) {
      const auto service =
          row.service ? services::FindServiceOn(db, *row.service, to) : std::optional<services::ServiceRow>();
      rows.push_back({{"service", row.service ? Json(row.service->ToText()) : Json()},
                      {"asked", row.asked},
                      {"handed_over", row.handed_over},
                      {"refused", row.refused},
                      {"withdrawn", row.withdrawn},
                      {"open", row.open},
                      {"with_due", row.with_due},
                      {"in_time", row.in_time},
                      {"late", row.late},
                      {"waits_measured", row.waits_measured},
                      {"waits_over", row.waits_over},
                      {"fees_tyiyn", row.fees_tyiyn}});
      const std::string name = service       ? service->name.In(in.DataLanguage())
                               : row.service ? row.service->ToText()
                                             : in.Tr(Msg("without a service of the registry"));
      text += name + "  " +
              in.Tr(Msg("asked {asked}, handed over {given}, refused {refused}, taken back {back}, open {open}, late "
                        "{late}",
                        {{"asked", std::to_string(row.asked)},
                         {"given", std::to_string(row.handed_over)},
                         {"refused", std::to_string(row.refused)},
                         {"back", std::to_string(row.withdrawn)},
                         {"open", std::to_string(row.open)},
                         {"late", std::to_string(row.late)}})) +
              "\n";
    }
    for (const auto& row : requests::Refusals(db, scope, from, to)) {
      refusals.push_back({{"service", row.service ? Json(row.service->ToText()) : Json()},
                          {"ground_ky", row.ground.ky},
                          {"ground_ru", row.ground.ru},
                          {"count", row.count}});
      text += in.Tr(Msg("Refused {count}: {ground}",
                        {{"count", std::to_string(row.count)},
                         {"ground", row.ground.IsEmpty() ? in.Tr(Msg("without a ground of a standard"))
                                                         : row.ground.In(in.DataLanguage())}})) +
              "\n";
    }
    if (!text.empty()) text.pop_back();
    if (text.empty()) in.Say(Msg("There is nothing to list."));
    in.Give({{"rows", rows}, {"refusals", refusals}}, text);
    return 0;
  });
}

}  // namespace

void AddRequestReadings(RequestFamily& family) {
  auto& list = family.Add("list", Msg("Requests of today, open, due, overdue, with too long a wait, or all."),
                          "aiyl request list village.aiyl --list overdue", false, List);
  auto listed = family.options;
  family.Text("--list", listed->list, Msg("Which list."), "today|open|due|overdue|over-wait|all");
  family.Text("--on", listed->on, Msg("As of this day, else today."), "YYYY-MM-DD");
  family.Text("--from", listed->from, Msg("Registered on this day or later."), "YYYY-MM-DD");
  family.Text("--to", listed->to, Msg("Registered on this day or before."), "YYYY-MM-DD");
  family.Text("--service", listed->service, Msg("Of one service: number of the list, name or id."), "NUMBER");
  family.Text("--words", listed->words, Msg("Words of the applicant, the subject or the number."), "TEXT");
  list.add_option("--limit", listed->limit, family.T(Msg("How many rows at most.")))->option_text("N");

  family.Add("figures", Msg("Requests of a period by service, and refusals by ground."),
             "aiyl request figures village.aiyl --from 2026-01-01 --to 2026-12-31", false, Figures);
  auto period = family.options;
  family.Text("--from", period->from, Msg("The first day."), "YYYY-MM-DD")->required();
  family.Text("--to", period->to, Msg("The last day."), "YYYY-MM-DD")->required();
}

}  // namespace aiyl::cli
