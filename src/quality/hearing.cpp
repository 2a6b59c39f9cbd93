// SPDX-License-Identifier: Apache-2.0
#include "quality/hearing.h"

namespace aiyl::quality {
namespace {

#define AIYL_HEARING_COLUMNS                                                                             \
  "h.id, h.office, h.kind, h.day, h.place, h.subject_ky, h.subject_ru, h.organiser, h.service, h.held, " \
  "h.participants, h.justified, h.safe, h.efficient"

std::optional<bool> YesNo(const store::Query& query, int column) {
  if (query.IsNull(column)) return std::nullopt;
  return query.Bool(column);
}

Hearing ReadHearing(const store::Query& query) {
  Hearing hearing;
  hearing.id = query.GetId<HearingTag>(0);
  hearing.office = query.GetUuid(1);
  hearing.kind = query.String(2);
  hearing.day = query.GetDate(3);
  hearing.place = query.String(4);
  hearing.subject = {query.String(5), query.String(6)};
  hearing.organiser = query.String(7);
  hearing.service = query.OptionalId<services::ServiceTag>(8);
  hearing.held = query.Bool(9);
  hearing.participants = query.OptionalInt(10);
  hearing.justified = YesNo(query, 11);
  hearing.safe = YesNo(query, 12);
  hearing.efficient = YesNo(query, 13);
  return hearing;
}

void ReadParts(store::Database& db, Hearing& hearing) {
  auto summary = db.Prepare("SELECT lang, summary FROM public_hearing_text WHERE hearing = ? ORDER BY lang, id");
  summary.Bind(hearing.id);
  while (summary.Next()) hearing.summary[summary.String(0)] = summary.String(1);
  auto proposals = db.Prepare("SELECT body, taken, reason FROM hearing_proposal WHERE hearing = ? ORDER BY sort, id");
  proposals.Bind(hearing.id);
  while (proposals.Next()) hearing.proposals.push_back({proposals.String(0), proposals.Bool(1), proposals.String(2)});
}

}  // namespace

std::optional<Hearing> FindHearing(store::Database& db, HearingId id) {
  auto query = db.Prepare("SELECT " AIYL_HEARING_COLUMNS " FROM public_hearing h WHERE h.id = ?");
  query.Bind(id);
  if (!query.Next()) return std::nullopt;
  Hearing hearing = ReadHearing(query);
  ReadParts(db, hearing);
  return hearing;
}

std::vector<Hearing> ListHearings(store::Database& db, const office::Scope& scope, const std::optional<Date>& from,
                                  const std::optional<Date>& to) {
  auto query = db.Prepare("SELECT " AIYL_HEARING_COLUMNS R"sql( FROM public_hearing h
    WHERE (?1 IS NULL OR h.office = ?1) AND (?2 IS NULL OR h.day >= ?2) AND (?3 IS NULL OR h.day <= ?3)
    ORDER BY h.day DESC, h.id DESC)sql");
  query.Bind(scope.office, from, to);
  std::vector<Hearing> hearings;
  while (query.Next()) hearings.push_back(ReadHearing(query));
  for (auto& hearing : hearings) ReadParts(db, hearing);
  return hearings;
}

}  // namespace aiyl::quality
