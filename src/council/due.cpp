// SPDX-License-Identifier: Apache-2.0
// What must be done by a day: publications, and the week of the council's secretary. Terms that were counted when a
// decision was made stand in its row; a later change of the setting does not move them.
#include <algorithm>
#include <sstream>

#include "council/body_rules.h"
#include "council/council.h"

namespace aiyl::council {
namespace {

std::vector<std::string> NamedChannels(store::Database& db, const Uuid& office, Date day) {
  std::istringstream words(office::SettingOr(db, office::Scope::Of(office), "council.publication-channels", day, ""));
  std::vector<std::string> channels;
  for (std::string word; words >> word;) channels.push_back(word);
  return channels;
}

struct Due {
  DecisionId id;
  Uuid office;
  std::string number;
  Date decided, due;
  Bilingual title;
};

Publication PublicationOf(store::Database& db, const Due& row, Date day) {
  Publication one;
  one.decision = row.id;
  one.number = row.number;
  one.decided = row.decided;
  one.due = row.due;
  one.title = row.title;
  std::map<std::string, Date> first;  // of each channel
  for (const auto& entry : ChannelsOf(db, row.id))
    if (!entry.withdrawn && entry.day <= day) first.try_emplace(entry.channel, entry.day);
  for (const auto& channel : NamedChannels(db, row.office, row.decided)) {
    const auto filled = first.find(channel);
    if (filled == first.end())
      one.missing.push_back(channel);
    else if (!one.done || *one.done < filled->second)
      one.done = filled->second;
  }
  if (!one.missing.empty()) {
    one.done.reset();
  } else if (!one.done) {
    for (const auto& [channel, filled] : first)
      if (!one.done || filled < *one.done) one.done = filled;
  }
  one.late = one.done.value_or(day) > one.due;
  return one;
}

void AddPublications(store::Database& db, const office::Scope& scope, Date day, std::vector<WeekItem>& week) {
  for (const auto& one : Publications(db, scope, day))
    if (!one.done)
      week.push_back(
          {.kind = "publish", .due = one.due, .subject = one.decision.value, .number = one.number, .title = one.title});
}

void AddDispatches(store::Database& db, const office::Scope& scope, std::vector<WeekItem>& week) {
  auto query = db.Prepare(R"sql(
    SELECT k.decision, d.number, d.title_ky, d.title_ru, k.dispatch_due FROM council_decision k
    JOIN decision d ON d.id = k.decision
    WHERE (?1 IS NULL OR k.office = ?1) AND k.dispatch_due IS NOT NULL AND k.cancelled_day IS NULL
      AND NOT EXISTS (SELECT 1 FROM decision_dispatch p WHERE p.decision = k.decision
                      AND p.recipient = 'justice-register' AND p.withdrawn_day IS NULL)
    ORDER BY k.dispatch_due, k.decision)sql");
  query.Bind(scope.office);
  while (query.Next())
    week.push_back({.kind = "dispatch",
                    .due = query.GetDate(4),
                    .subject = query.GetUuid(0),
                    .number = query.String(1),
                    .title = {query.String(2), query.String(3)}});
}

// A term that has passed is nothing to do where every proposal has its answer.
void AddDrafts(store::Database& db, const office::Scope& scope, Date day, std::vector<WeekItem>& week) {
  auto query = db.Prepare(R"sql(
    SELECT f.id, f.title_ky, f.title_ru, f.term_day FROM decision_draft f
    WHERE (?1 IS NULL OR f.office = ?1) AND f.term_day IS NOT NULL
      AND (f.term_day >= ?2 OR EXISTS (SELECT 1 FROM draft_proposal p WHERE p.draft = f.id AND p.outcome = ''))
    ORDER BY f.term_day, f.id)sql");
  query.Bind(scope.office, day);
  while (query.Next()) {
    const Date term = query.GetDate(3);
    week.push_back({.kind = term < day ? "answer" : "proposals",
                    .due = term,
                    .subject = query.GetUuid(0),
                    .number = {},
                    .title = {query.String(1), query.String(2)}});
  }
}

void AddSessions(store::Database& db, const office::Scope& scope, std::vector<WeekItem>& week) {
  std::vector<SessionId> open;
  {
    auto query = db.Prepare(R"sql(
      SELECT id FROM session WHERE (?1 IS NULL OR office = ?1) AND state IN ('called', 'held') ORDER BY day, id)sql");
    query.Bind(scope.office);
    while (query.Next()) open.push_back(query.GetId<SessionTag>(0));
  }
  for (const auto id : open) {
    const auto session = FindSession(db, id);
    if (!session) continue;
    WeekItem item{
        .kind = "session", .due = session->day, .subject = id.value, .number = {}, .title = SessionTitle(*session)};
    if (const auto body = FindBody(db, session->body)) {
      const Bilingual title = SessionTitle(*session);
      item.title = {body->name.ky + ": " + title.ky, body->name.ru + ": " + title.ru};
    }
    if (session->state == "held") {
      item.kind = "minutes";
    } else if (!session->invited) {
      item.kind = "invite";
      item.due = session->day.PlusDays(-DaysOf(db, session->office, "council.invite-days", session->called, 7));
    }
    week.push_back(std::move(item));
  }
}

}  // namespace

std::vector<Publication> Publications(store::Database& db, const office::Scope& scope, Date day) {
  std::vector<Due> rows;
  {
    auto query = db.Prepare(R"sql(
      SELECT k.decision, k.office, d.number, d.day, k.publish_due, d.title_ky, d.title_ru FROM council_decision k
      JOIN decision d ON d.id = k.decision
      WHERE (?1 IS NULL OR k.office = ?1) AND k.publish_due IS NOT NULL AND k.cancelled_day IS NULL AND d.day <= ?2
      ORDER BY k.publish_due, k.decision)sql");
    query.Bind(scope.office, day);
    while (query.Next())
      rows.push_back({query.GetId<office::DecisionTag>(0),
                      query.GetUuid(1),
                      query.String(2),
                      query.GetDate(3),
                      query.GetDate(4),
                      {query.String(5), query.String(6)}});
  }
  std::vector<Publication> publications;
  for (const auto& row : rows) publications.push_back(PublicationOf(db, row, day));
  // Not done: the longest overdue first. Done: the latest decided first.
  std::stable_sort(publications.begin(), publications.end(), [](const Publication& a, const Publication& b) {
    if (a.done.has_value() != b.done.has_value()) return !a.done;
    return a.done ? a.decided > b.decided : a.due < b.due;
  });
  return publications;
}

std::vector<WeekItem> SecretaryWeek(store::Database& db, const office::Scope& scope, Date day, int32_t days) {
  std::vector<WeekItem> week;
  AddPublications(db, scope, day, week);
  AddDispatches(db, scope, week);
  AddDrafts(db, scope, day, week);
  AddSessions(db, scope, week);
  std::erase_if(week, [&](const WeekItem& item) { return item.due > day.PlusDays(days); });
  for (auto& item : week) item.overdue = item.due < day;
  const auto place = [](const WeekItem& one) { return std::pair(!(one.overdue && one.kind == "publish"), one.due); };
  std::stable_sort(week.begin(), week.end(), [&](const WeekItem& a, const WeekItem& b) { return place(a) < place(b); });
  return week;
}

}  // namespace aiyl::council
