// SPDX-License-Identifier: Apache-2.0
// Taking numbers.
#include "papers/series.h"

#include <algorithm>

#include "base/shown_date.h"
#include "office/office_record.h"
#include "store/journal.h"

namespace aiyl::papers {
namespace {

#define AIYL_SERIES_COLUMNS "s.id, s.office, s.kind, s.name_ky, s.name_ru, s.format, s.paper_index, s.restart"

Series ReadSeries(const store::Query& query) {
  Series series;
  series.id = query.GetId<SeriesTag>(0);
  series.office = query.GetUuid(1);
  series.kind = query.String(2);
  series.name = {query.String(3), query.String(4)};
  series.format = query.String(5);
  series.paper_index = query.String(6);
  series.restart = query.Text(7) == "never" ? Restart::kNever : Restart::kYearly;
  return series;
}

int64_t HighestNumber(store::Database& db, SeriesId series, int64_t period) {
  auto given = db.Prepare("SELECT coalesce(max(number), 0) FROM paper WHERE series = ? AND period = ?");
  given.Bind(series, period);
  given.Next();
  auto told = db.Prepare("SELECT coalesce(max(number), 1) - 1 FROM series_start WHERE series = ? AND period = ?");
  told.Bind(series, period);
  told.Next();
  return std::max(given.Int(0), told.Int(0));
}

TakenNumber NextOf(store::Database& db, const Series& series, Date day, int64_t given = 0) {
  TakenNumber next;
  next.series = series.id;
  next.period = series.restart == Restart::kYearly ? day.Year() : 0;
  next.number = std::max(given, HighestNumber(db, series.id, next.period)) + 1;
  std::string index = series.paper_index;
  if (index.empty())
    if (const auto office = office::FindOffice(db, office::OfficeId(series.office))) index = office->paper_index;
  next.text = FormatNumber(series.format, index, next.number, day.Year());
  return next;
}

// A clock that was reset (an empty battery) would put papers into another year.
Status CheckClock(store::Database& db, const Uuid& office, Date day) {
  auto query = db.Prepare(R"sql(
    SELECT day, number_text FROM paper WHERE office = ? AND page_hash IS NOT NULL ORDER BY day DESC, id DESC LIMIT 1)sql");
  query.Bind(office);
  if (!query.Next() || query.GetDate(0) <= day) return {};
  return Refuse("paper.clock",
                Msg("This computer says that today is {today}, but paper № {number} was issued on {day}. Set the clock "
                    "right first.",
                    {{"today", Shown(day)}, {"number", query.String(1)}, {"day", Shown(query.GetDate(0))}}));
}

}  // namespace

std::vector<Series> ListSeries(store::Database& db, const office::Scope& scope) {
  auto query = db.Prepare("SELECT " AIYL_SERIES_COLUMNS
                          " FROM series s WHERE (?1 IS NULL OR s.office = ?1) ORDER BY s.kind, s.id");
  query.Bind(scope.office);
  std::vector<Series> list;
  while (query.Next()) list.push_back(ReadSeries(query));
  return list;
}

std::optional<Series> FindSeries(store::Database& db, SeriesId id) {
  auto query = db.Prepare("SELECT " AIYL_SERIES_COLUMNS " FROM series s WHERE s.id = ?");
  query.Bind(id);
  if (!query.Next()) return std::nullopt;
  return ReadSeries(query);
}

std::optional<Series> SeriesFor(store::Database& db, const Uuid& office, std::string_view kind) {
  auto query = db.Prepare("SELECT " AIYL_SERIES_COLUMNS
                          " FROM series s WHERE s.office = ? AND s.kind IN (?, '') ORDER BY s.kind = '', s.id");
  query.Bind(office, kind);
  if (!query.Next()) return std::nullopt;
  return ReadSeries(query);
}

std::string FormatNumber(std::string_view format, std::string_view index, int64_t number, int year) {
  std::string text;
  while (!format.empty()) {
    const auto take = [&](std::string_view name) {
      if (!format.starts_with(name)) return false;
      format.remove_prefix(name.size());
      return true;
    };
    if (take("{number}")) {
      text += std::to_string(number);
    } else if (take("{year}")) {
      text += std::to_string(year);
    } else if (take("{index}")) {
      text += index;
      if (index.empty() && !format.empty() && format.front() != '{') format.remove_prefix(1);
    } else {
      text += format.front();
      format.remove_prefix(1);
    }
  }
  return text;
}

Status CheckFormat(std::string_view format, Restart restart) {
  std::string rest(format);
  for (const std::string name : {"{index}", "{number}", "{year}"})
    for (size_t at = rest.find(name); at != std::string::npos; at = rest.find(name)) rest.erase(at, name.size());
  if (rest.find_first_of("{}") != std::string::npos)
    return Refuse("series.format", Msg("Only index, number and year can stand in braces in the form of a number."),
                  "format");
  if (format.find("{number}") == std::string_view::npos)
    return Refuse("series.format", Msg("The form of a number must hold the number itself."), "format");
  if (restart == Restart::kYearly && format.find("{year}") == std::string_view::npos)
    return Refuse("series.format", Msg("Where numbers begin anew each year, the year must stand in the number."),
                  "format");
  return {};
}

bool NeedsContinuing(store::Database& db, SeriesId series) {
  auto identity = db.Prepare(R"sql(
    SELECT i.stream FROM store_identity i JOIN act_stream a ON a.stream = i.stream WHERE a.parent_stream IS NOT NULL)sql");
  if (!identity.Next()) return false;
  auto told = db.Prepare("SELECT 1 FROM series_start WHERE series = ? AND stream = ? LIMIT 1");
  told.Bind(series, identity.GetUuid(0));
  return !told.Next();
}

namespace {

Status CheckContinued(store::Database& db, const Series& series) {
  if (!NeedsContinuing(db, series.id)) return {};
  return Refuse("series.continue-first",
                Msg("This book was restored from a backup. Say first from which number its papers go on."));
}

}  // namespace

Result<TakenNumber> TakeNumber(store::UnitOfWork& work, std::string_view kind, Date day) {
  auto& db = work.Db();
  const auto series = SeriesFor(db, work.By().office, kind);
  if (!series) return Refuse("series.none", Msg("There is no series of numbers for this kind of paper."));
  AIYL_TRY(CheckContinued(db, *series));
  AIYL_TRY(CheckClock(db, work.By().office, day));
  return NextOf(db, *series, day);
}

Result<TakenNumber> TakeNumberBeyond(store::UnitOfWork& work, const Series& series, Date day, int64_t given) {
  AIYL_TRY(CheckContinued(work.Db(), series));
  return NextOf(work.Db(), series, day, given);
}

std::optional<TakenNumber> PeekNumber(store::Database& db, const Uuid& office, std::string_view kind, Date day) {
  const auto series = SeriesFor(db, office, kind);
  if (!series) return std::nullopt;
  return NextOf(db, *series, day);
}

Status AddFirstSeries(store::UnitOfWork& work, int64_t first) {
  if (first < 1) return Refuse("series.number", Msg("Numbers begin at 1."), "number");
  auto& db = work.Db();
  const auto id = work.Ids().NextId<SeriesTag>();
  auto insert = db.Prepare(R"sql(
    INSERT INTO series(id, office, kind, name_ky, name_ru, format, restart)
    VALUES(?, ?, '', 'Чыгыш кагаздар', 'Исходящие документы', '{index}-{number}/{year}', 'year'))sql");
  insert.Bind(id, work.By().office);
  insert.Run();
  if (first == 1) return {};
  auto start = db.Prepare("INSERT INTO series_start(id, office, series, period, number) VALUES(?, ?, ?, ?, ?)");
  start.Bind(work.Ids().Next(), work.By().office, id, work.GetClock().Today().Year(), first);
  start.Run();
  return {};
}

}  // namespace aiyl::papers
