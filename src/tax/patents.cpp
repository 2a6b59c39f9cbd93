// SPDX-License-Identifier: Apache-2.0
#include "tax/patents.h"

#include <algorithm>

#include "office/act_fields.h"
#include "tax/act_steps.h"
#include "tax/leases.h"
#include "tax/payer_name.h"
#include "text/canonical.h"

namespace aiyl::tax {
namespace {

using namespace office::act_fields;
using office::ActSpec;
using office::Json;
using store::UnitOfWork;

// Terms in days for which the tax service issues a patent since 2022.
constexpr int kTerms[] = {15, 30, 90, 180, 365};

Result<Json> AddPatent(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  AIYL_ASSIGN(const auto payer, NeedPayer(work, data));
  const Date from = office::FindDate(data, "from").value_or(office::HappenedOn(data));
  const Date to = *office::FindDate(data, "to");
  if (to < from) return Refuse("date.order", Msg("The end lies after the beginning."), "to");
  const std::string number = office::GetCanonical(data, "number");
  if (!number.empty()) {
    auto same = db.Prepare("SELECT 1 FROM patent WHERE office = ? AND number = ? AND from_day = ?");
    same.Bind(work.By().office, number, from);
    if (same.Next()) return Refuse("patent.twice", Msg("This patent stands in the book already."), "number");
  }
  const auto id = work.Ids().NextId<PatentTag>();
  db.Prepare(R"sql(
      INSERT INTO patent(id, office, payer, activity, place, number, from_day, to_day, note)
      VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?))sql")
      .Bind(id, work.By().office, payer, office::GetCanonical(data, "activity"), office::GetCanonical(data, "place"),
            number, from, to, text::CanonicalLines(office::GetText(data, "remark")))
      .Run();
  Json made = Made(id.value);
  const int days = to.Days() - from.Days() + 1;
  if (std::none_of(std::begin(kTerms), std::end(kTerms), [&](int term) { return term == days; }))
    made["warnings"] = Json::array({WarningJson(
        "patent.term",
        Msg("A patent is issued for 15, 30, 90, 180 or 365 days; this is {days}.", {{"days", std::to_string(days)}}),
        "to")});
  return made;
}

}  // namespace

std::vector<Patent> ListPatents(store::Database& db, const office::Scope& scope, const std::optional<Date>& day) {
  auto query = db.Prepare(R"sql(
    SELECT a.id, a.payer, a.activity, a.place, a.number, a.note, a.from_day, a.to_day, )sql" AIYL_PAYER_NAME_COLUMNS
                          R"sql(
    FROM patent a )sql" AIYL_JOIN_PAYER("a.payer") R"sql(
    WHERE (?1 IS NULL OR a.office = ?1) AND (?2 IS NULL OR (a.from_day <= ?2 AND a.to_day >= ?2))
    ORDER BY a.to_day, a.activity, a.id)sql");
  query.Bind(scope.office, day);
  std::vector<Patent> patents;
  while (query.Next())
    patents.push_back({query.GetId<PatentTag>(0), query.GetId<ledger::PayerTag>(1), ReadPayerName(query, 8),
                       query.String(2), query.String(3), query.String(4), query.String(5), query.GetDate(6),
                       query.GetDate(7)});
  return patents;
}

std::vector<EndsSoon> ListEndsSoon(store::Database& db, const office::Scope& scope, Date on, int days) {
  std::vector<EndsSoon> all;
  const Date by = on.PlusDays(days);
  for (const auto& lease : ListLeases(db, scope, on))
    if (lease.Last() <= by)
      all.push_back({"lease", lease.id.value, lease.payer, lease.payer_name, lease.subject, lease.Last()});
  for (const auto& patent : ListPatents(db, scope, on))
    if (patent.to <= by)
      all.push_back({"patent", patent.id.value, patent.payer, patent.payer_name, patent.activity, patent.to});
  std::stable_sort(all.begin(), all.end(), [](const EndsSoon& a, const EndsSoon& b) { return a.last < b.last; });
  return all;
}

std::vector<ActSpec> PatentActs() {
  auto add = WhoPays();
  Append(add, {Text("activity", Msg("Activity"), Need::kRequired), Text("place", Msg("Place")),
               Text("number", Msg("Number of the patent")), Day("from", Msg("Since")),
               Day("to", Msg("Last day"), Need::kRequired), LongText("remark", Msg("Remark"))});
  return {{.kind = "patent.add",
           .title = Msg("Record a patent that the tax service issued"),
           .fields = std::move(add),
           .run = AddPatent}};
}

}  // namespace aiyl::tax
