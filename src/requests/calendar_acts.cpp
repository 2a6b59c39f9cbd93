// SPDX-License-Identifier: Apache-2.0
// The list of working days and the hours of reception, as an office keeps them.
#include "office/act_fields.h"
#include "office/code_list.h"
#include "office/office_record.h"
#include "requests/due_again.h"
#include "requests/letters.h"
#include "requests/request_acts.h"
#include "requests/request_steps.h"

namespace aiyl::requests {
namespace {

using office::ActSpec;
using office::FindDate;
using office::FindId;
using office::FindInteger;
using office::GetCanonical;
using office::GetText;
using office::GetYesNo;
using office::Has;
using office::Json;
using store::UnitOfWork;
namespace fields = office::act_fields;
using fields::Need;

Result<Json> SetDay(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  const Date day = *FindDate(data, "day");
  const std::string kind = GetText(data, "kind");
  const bool yearly = GetYesNo(data, "yearly");
  AIYL_TRY(office::CheckCode(db, "calendar-day", kind, "kind"));
  if (kind == "holiday" && GetCanonical(data, "name_ky").empty() && GetCanonical(data, "name_ru").empty())
    return Refuse("calendar.name", Msg("Say which holiday it is."), "name_ky");
  if (kind == "working" && yearly)
    return Refuse("calendar.yearly", Msg("A moved working day is one day, not one of every year."), "yearly");
  auto remove = db.Prepare("DELETE FROM calendar_day WHERE office = ? AND day = ? AND yearly = ?");
  remove.Bind(work.By().office, day, yearly);
  remove.Run();
  const Uuid id = work.Ids().Next();
  auto insert = db.Prepare(R"sql(
    INSERT INTO calendar_day(id, office, day, yearly, kind, name_ky, name_ru, source, verified)
    VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?))sql");
  insert.Bind(id, work.By().office, day, yearly, kind, GetCanonical(data, "name_ky"), GetCanonical(data, "name_ru"),
              GetCanonical(data, "source"), GetYesNo(data, "verified"));
  insert.Run();
  return Json{{"id", id.ToText()}, {"counted_again", CountDueAgain(work)}};
}

// "9:00" and "09:00"; empty where it is no time.
std::string TimeOfDay(const std::string& text) {
  std::string time = text.size() == 4 ? "0" + text : text;
  const auto digit = [&](size_t i) { return time[i] >= '0' && time[i] <= '9'; };
  if (time.size() != 5 || time[2] != ':' || !digit(0) || !digit(1) || !digit(3) || !digit(4)) return {};
  if (time > "23:59" || time[3] > '5') return {};
  return time;
}

Result<Json> SetReception(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  office::Bilingual official{GetCanonical(data, "official_ky"), GetCanonical(data, "official_ru")};
  const auto staff = FindId<office::StaffTag>(data, "staff");
  if (staff) {
    const auto found = office::FindStaff(db, *staff);
    if (!found || found->office.value != work.By().office)
      return Refuse("staff.unknown", Msg("The member of staff is not in the book."), "staff");
    if (official.IsEmpty())
      official = {found->post.ky.empty() ? found->name.ky : found->post.ky + ", " + found->name.ky,
                  found->post.ru.empty() ? found->name.ru : found->post.ru + ", " + found->name.ru};
  }
  if (official.IsEmpty()) return Refuse("reception.official", Msg("Say who receives."), "official_ky");
  AIYL_TRY(office::CheckCode(db, "weekday", GetText(data, "weekday"), "weekday"));
  const std::string weekday = GetText(data, "weekday");
  if (weekday.size() != 1 || weekday[0] < '1' || weekday[0] > '7')
    return Refuse("code.unknown", Msg("“{code}” is not in the list.", {{"code", weekday}}), "weekday");
  const std::string from = TimeOfDay(GetText(data, "from_time")), to = TimeOfDay(GetText(data, "to_time"));
  if (from.empty()) return Refuse("reception.time", Msg("Write the time as 09:00."), "from_time");
  if (to.empty() || to <= from)
    return Refuse("reception.time", Msg("The end must be later than the beginning, written as 12:00."), "to_time");
  const Uuid id = work.Ids().Next();
  auto insert = db.Prepare(R"sql(
    INSERT INTO reception(id, office, staff, official_ky, official_ru, weekday, from_time, to_time, place_ky, place_ru,
      from_day) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql");
  insert.Bind(id, work.By().office, staff, official.In(office::Language::kKy), official.In(office::Language::kRu),
              weekday[0] - '0', from, to, GetCanonical(data, "place_ky"), GetCanonical(data, "place_ru"),
              FindDate(data, "from_day").value_or(office::HappenedOn(data)));
  insert.Run();
  return Json{{"id", id.ToText()}};
}

Result<Json> EndReception(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  const auto id = *office::FindUuid(data, "reception");
  const Date day = office::HappenedOn(data);
  auto query = db.Prepare("SELECT from_day, to_day FROM reception WHERE id = ? AND office = ?");
  query.Bind(id, work.By().office);
  if (!query.Next()) return Refuse("reception.none", Msg("These hours of reception are not in the book."), "reception");
  if (!query.IsNull(1)) return Refuse("reception.ended", Msg("These hours of reception have ended."), "reception");
  if (const auto from = query.OptionalDate(0); from && day <= *from)
    return Refuse("reception.term", Msg("The last day must be later than the first."), "happened_on");
  auto update = db.Prepare("UPDATE reception SET to_day = ? WHERE id = ?");
  update.Bind(day, id);
  update.Run();
  return Json{{"id", id.ToText()}};
}

}  // namespace

std::vector<Reception> ListReceptions(store::Database& db, const office::Scope& scope, Date day) {
  auto query = db.Prepare(R"sql(
    SELECT id, official_ky, official_ru, weekday, from_time, to_time, place_ky, place_ru, from_day, to_day
    FROM reception WHERE (?1 IS NULL OR office = ?1) AND (from_day IS NULL OR from_day <= ?2)
      AND (to_day IS NULL OR to_day > ?2)
    ORDER BY weekday, from_time, official_ky, id)sql");
  query.Bind(scope.office, day);
  std::vector<Reception> list;
  while (query.Next())
    list.push_back({.id = query.GetUuid(0),
                    .official = {query.String(1), query.String(2)},
                    .weekday = static_cast<int>(query.Int(3)),
                    .from_time = query.String(4),
                    .to_time = query.String(5),
                    .place = {query.String(6), query.String(7)},
                    .term = {query.OptionalDate(8), query.OptionalDate(9)}});
  return list;
}

std::vector<ActSpec> CalendarActs() {
  return {
      {.kind = "calendar.set",
       .title = Msg("Say what a day of the calendar is"),
       .fields = {fields::Day("day", Msg("Day"), Need::kRequired),
                  fields::Code("kind", "calendar-day", Msg("What day it is"), Need::kRequired),
                  fields::YesNo("yearly", Msg("The same day of every year from then on")),
                  fields::Text("name_ky", Msg("Name in Kyrgyz")), fields::Text("name_ru", Msg("Name in Russian")),
                  fields::Text("source", Msg("Source")), fields::YesNo("verified", Msg("Checked against the source"))},
       .run = SetDay},
      {.kind = "reception.set",
       .title = Msg("Set hours of reception"),
       .fields = {fields::Ref("staff", "staff", Msg("Member of staff")),
                  fields::Text("official_ky", Msg("Who receives, in Kyrgyz")),
                  fields::Text("official_ru", Msg("Who receives, in Russian")),
                  fields::Code("weekday", "weekday", Msg("Day of the week"), Need::kRequired),
                  fields::Text("from_time", Msg("From what time"), Need::kRequired),
                  fields::Text("to_time", Msg("Until what time"), Need::kRequired),
                  fields::Text("place_ky", Msg("Place, in Kyrgyz")), fields::Text("place_ru", Msg("Place, in Russian")),
                  fields::Day("from_day", Msg("From day"))},
       .run = SetReception},
      {.kind = "reception.end",
       .title = Msg("End hours of reception"),
       .fields = {fields::Ref("reception", "reception", Msg("Hours of reception"), Need::kRequired)},
       .run = EndReception}};
}

}  // namespace aiyl::requests
