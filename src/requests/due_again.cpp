// SPDX-License-Identifier: Apache-2.0
#include "requests/due_again.h"

#include <vector>

#include "requests/working_days.h"

namespace aiyl::requests {
namespace {

struct Open {
  Uuid id;
  Date day, due;
  int64_t term = 0;
};

int64_t CountAgain(store::UnitOfWork& work, const WorkingCalendar& calendar, std::string_view select,
                   std::string_view update) {
  std::vector<Open> open;
  {
    auto query = work.Db().Prepare(select);
    query.Bind(work.By().office);
    while (query.Next()) open.push_back({query.GetUuid(0), query.GetDate(1), query.GetDate(2), query.Int(3)});
  }
  int64_t changed = 0;
  for (const auto& one : open) {
    const Date due = calendar.PlusWorkingDays(one.day, one.term);
    if (due == one.due) continue;
    auto write = work.Db().Prepare(update);
    write.Bind(due, one.id);
    write.Run();
    ++changed;
  }
  return changed;
}

}  // namespace

int64_t CountDueAgain(store::UnitOfWork& work) {
  const auto calendar = LoadCalendar(work.Db(), work.By().office);
  return CountAgain(work, calendar, R"sql(
           SELECT id, day, due, term_days FROM request
           WHERE closed_day IS NULL AND due IS NOT NULL AND term_days IS NOT NULL AND office = ? ORDER BY id)sql",
                    "UPDATE request SET due = ? WHERE id = ?") +
         CountAgain(work, calendar, R"sql(
           SELECT id, day, due, term_days FROM letter
           WHERE closed_day IS NULL AND due IS NOT NULL AND term_days IS NOT NULL AND office = ? ORDER BY id)sql",
                    "UPDATE letter SET due = ? WHERE id = ?");
}

}  // namespace aiyl::requests
