// SPDX-License-Identifier: Apache-2.0
#include "quality/watch_rules.h"

#include <limits>

#include "quality/survey.h"

namespace aiyl::quality {
namespace {

Status CheckSameSide(store::Database& db, const store::Actor& actor, const Uuid& staff) {
  if (IsOfWatchCouncil(db, staff) == IsOfWatchCouncil(db, actor.staff)) return {};
  return Refuse(
      "survey.watch-only",
      Msg("What the public watch council recorded is taken back by the watch council alone, and it takes back "
          "nothing else."));
}

}  // namespace

Status CheckMayUndo(store::Database& db, const store::Actor& actor, const Uuid& act) {
  const auto info = store::FindAct(db, act);
  return info ? CheckSameSide(db, actor, info->staff) : Status{};  // an unknown one is the store's to refuse
}

Status CheckMayUndoBatch(store::Database& db, const store::Actor& actor, const Uuid& batch) {
  for (const auto& info : store::RecentActs(db, std::numeric_limits<int>::max(), batch))
    AIYL_TRY(CheckSameSide(db, actor, info.staff));
  return {};
}

bool IsHiddenAnswer(store::Database& db, const store::HistoryEntry& entry) {
  return (entry.table == "survey_answer" || entry.table == "survey_answer_item") &&
         IsOfWatchCouncil(db, entry.act.staff);
}

}  // namespace aiyl::quality
