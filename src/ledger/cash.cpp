// SPDX-License-Identifier: Apache-2.0
#include "ledger/cash.h"

#include <map>

#include "base/shown_date.h"
#include "office/act_fields.h"
#include "text/wording.h"

namespace aiyl::ledger {
namespace {

using namespace office::act_fields;
using office::ActSpec;
using office::Json;
using store::UnitOfWork;

void Add(Tyiyn& to, Tyiyn more) {
  to = Tyiyn(to.Value() + more.Value());
}

struct Close {
  Date day;
  Tyiyn opening, counted;
  std::string note;
};
// The close of `day`, or the last one before it.
std::optional<Close> ReadClose(store::Query& query) {
  if (!query.Next()) return std::nullopt;
  return Close{query.GetDate(0), Tyiyn(query.Int(1)), Tyiyn(query.Int(2)), query.String(3)};
}
std::optional<Close> CloseOf(store::Database& db, const Uuid& office, Date day) {
  auto query = db.Prepare("SELECT day, opening, counted, note FROM day_close WHERE office = ? AND day = ?");
  query.Bind(office, day);
  return ReadClose(query);
}
std::optional<Close> CloseBefore(store::Database& db, const Uuid& office, Date day) {
  auto query = db.Prepare(
      "SELECT day, opening, counted, note FROM day_close WHERE office = ? AND day < ? ORDER BY day DESC LIMIT 1");
  query.Bind(office, day);
  return ReadClose(query);
}

std::vector<Payment> PaymentsBy(store::Query query, store::Database& db) {
  std::vector<PaymentId> ids;
  while (query.Next()) ids.push_back(query.GetId<PaymentTag>(0));
  std::vector<Payment> payments;
  for (const auto& id : ids)
    if (auto payment = FindPayment(db, id)) payments.push_back(std::move(*payment));
  return payments;
}

}  // namespace

CashSheet CashSheetOf(store::Database& db, const Uuid& office, Date day) {
  CashSheet sheet;
  sheet.day = day;
  const auto before = CloseBefore(db, office, day);
  // Since the first day of all where nothing was closed yet.
  const Date since = before ? before->day : Date::FromDays(-1'000'000);
  if (before) sheet.opening = before->counted;
  auto taken = db.Prepare(
      "SELECT id FROM payment WHERE office = ? AND day > ? AND day <= ? AND method = 'cash' ORDER BY day, number, id");
  taken.Bind(office, since, day);
  sheet.payments = PaymentsBy(std::move(taken), db);
  auto back = db.Prepare(
      "SELECT id FROM payment WHERE office = ? AND reversed_day > ? AND reversed_day <= ? AND method = 'cash' "
      "ORDER BY reversed_day, number, id");
  back.Bind(office, since, day);
  sheet.returns = PaymentsBy(std::move(back), db);
  auto delivered = db.Prepare(
      "SELECT id, day, amount, document FROM cash_delivery WHERE office = ? AND day > ? AND day <= ? ORDER BY day, id");
  delivered.Bind(office, since, day);
  while (delivered.Next())
    sheet.deliveries.push_back(
        {delivered.GetUuid(0), delivered.GetDate(1), Tyiyn(delivered.Int(2)), delivered.String(3)});
  sheet.from = day;
  for (const auto& payment : sheet.payments) {
    Add(sheet.received, payment.amount);
    sheet.from = std::min(sheet.from, payment.day);
  }
  for (const auto& payment : sheet.returns) {
    Add(sheet.given_back, payment.amount);
    sheet.from = std::min(sheet.from, *payment.reversed);
  }
  for (const auto& delivery : sheet.deliveries) {
    Add(sheet.delivered, delivery.amount);
    sheet.from = std::min(sheet.from, delivery.day);
  }
  if (before) sheet.from = before->day.PlusDays(1);
  sheet.closing =
      Tyiyn(sheet.opening.Value() + sheet.received.Value() - sheet.given_back.Value() - sheet.delivered.Value());
  if (const auto close = CloseOf(db, office, day)) {
    sheet.counted = close->counted;
    sheet.note = close->note;
  }
  return sheet;
}

std::optional<Date> LastClosedDay(store::Database& db, const Uuid& office) {
  auto query = db.Prepare("SELECT max(day) FROM day_close WHERE office = ?");
  query.Bind(office);
  return query.Next() ? query.OptionalDate(0) : std::nullopt;
}

CashBook CashBookOf(store::Database& db, const Uuid& office, Date from, Date to) {
  CashBook book{.from = from, .to = to, .opening = CashSheetOf(db, office, from.PlusDays(-1)).closing, .lines = {}};
  if (const auto close = CloseOf(db, office, from.PlusDays(-1))) book.opening = close->counted;
  std::map<Date, CashBookLine> days;
  const auto day_of = [&](Date day) -> CashBookLine& {
    auto& line = days[day];
    line.day = day;
    return line;
  };
  auto taken = db.Prepare(R"sql(
    SELECT day, count(*), sum(amount) FROM payment WHERE office = ? AND day >= ? AND day <= ? AND method = 'cash'
    GROUP BY day ORDER BY day)sql");
  taken.Bind(office, from, to);
  while (taken.Next()) {
    auto& line = day_of(taken.GetDate(0));
    line.receipts = taken.Int(1);
    line.received = Tyiyn(taken.Int(2));
  }
  auto back = db.Prepare(R"sql(
    SELECT reversed_day, sum(amount) FROM payment
    WHERE office = ? AND reversed_day >= ? AND reversed_day <= ? AND method = 'cash'
    GROUP BY reversed_day ORDER BY reversed_day)sql");
  back.Bind(office, from, to);
  while (back.Next()) day_of(back.GetDate(0)).given_back = Tyiyn(back.Int(1));
  auto delivered = db.Prepare(R"sql(
    SELECT day, sum(amount) FROM cash_delivery WHERE office = ? AND day >= ? AND day <= ? GROUP BY day ORDER BY day)sql");
  delivered.Bind(office, from, to);
  while (delivered.Next()) day_of(delivered.GetDate(0)).delivered = Tyiyn(delivered.Int(1));
  std::map<Date, Tyiyn> counted;
  auto closed =
      db.Prepare("SELECT day, counted FROM day_close WHERE office = ? AND day >= ? AND day <= ? ORDER BY day");
  closed.Bind(office, from, to);
  while (closed.Next()) {
    day_of(closed.GetDate(0)).closed = true;
    counted[closed.GetDate(0)] = Tyiyn(closed.Int(1));
  }
  Tyiyn stands = book.opening;
  for (auto& [day, line] : days) {
    line.closing = Tyiyn(stands.Value() + line.received.Value() - line.given_back.Value() - line.delivered.Value());
    // What was counted goes on, whatever should have been there.
    stands = counted.contains(day) ? counted.at(day) : line.closing;
    book.lines.push_back(line);
  }
  return book;
}

namespace {

Result<Json> CloseDay(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  const Date day = office::HappenedOn(data);
  if (work.GetClock().Today() < day) return Refuse("day.future", Msg("This day has not come yet."), "happened_on");
  if (const auto last = LastClosedDay(db, work.By().office); last && day <= *last)
    return Refuse("ledger.closed-day",
                  Msg("The cash book is closed up to {day}: nothing is entered on that day or before it. Enter it on a "
                      "later day.",
                      {{"day", Shown(*last)}}),
                  "happened_on");
  const CashSheet sheet = CashSheetOf(db, work.By().office, day);
  const Tyiyn counted(office::FindInteger(data, "counted").value_or(-1));
  if (counted.Value() < 0) return Refuse("day.counted", Msg("Count what lies in the till."), "counted");
  const std::string note = office::GetCanonical(data, "close_note");
  if (counted != sheet.closing && note.empty())
    return Refuse("day.difference",
                  Msg("By the book {expected} should lie in the till, {counted} were counted. Say why in the note.",
                      {{"expected", sheet.closing.Plain()}, {"counted", counted.Plain()}}),
                  "close_note");
  const Uuid id = work.Ids().Next();
  db.Prepare(R"sql(
    INSERT INTO day_close(id, office, day, opening, received, given_back, delivered, closing, counted, note)
    VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql")
      .Bind(id, work.By().office, day, sheet.opening.Value(), sheet.received.Value(), sheet.given_back.Value(),
            sheet.delivered.Value(), sheet.closing.Value(), counted.Value(), note)
      .Run();
  return Json{{"id", id.ToText()},
              {"opening_tyiyn", sheet.opening.Value()},
              {"received_tyiyn", sheet.received.Value()},
              {"given_back_tyiyn", sheet.given_back.Value()},
              {"delivered_tyiyn", sheet.delivered.Value()},
              {"closing_tyiyn", sheet.closing.Value()},
              {"counted_tyiyn", counted.Value()}};
}

Result<Json> Deliver(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  const Date day = office::HappenedOn(data);
  if (work.GetClock().Today() < day) return Refuse("day.future", Msg("This day has not come yet."), "happened_on");
  AIYL_TRY(CheckOpenDay(work, day, "happened_on"));
  const Tyiyn amount(office::FindInteger(data, "amount").value_or(0));
  if (amount.Value() < 1) return Refuse("cash.amount", Msg("Say how much left the till."), "amount");
  const std::string document = office::GetCanonical(data, "document");
  if (document.empty()) return Refuse("act.missing", Msg("This field must be filled in."), "document");
  const Tyiyn there = CashSheetOf(db, work.By().office, day).closing;
  if (there < amount)
    return Refuse("cash.too-much",
                  Msg("There is not so much in the till: {amount} by the book.", {{"amount", there.Plain()}}),
                  "amount");
  const Uuid id = work.Ids().Next();
  db.Prepare("INSERT INTO cash_delivery(id, office, day, amount, document) VALUES(?, ?, ?, ?, ?)")
      .Bind(id, work.By().office, day, amount.Value(), document)
      .Run();
  return Json{{"id", id.ToText()}, {"left_tyiyn", there.Value() - amount.Value()}};
}

}  // namespace

std::vector<ActSpec> CashActs() {
  return {{.kind = "day.close",
           .title = Msg("Close a day of the cash book"),
           .fields = {WithHelp(Money("counted", Msg("Counted in the till"), Need::kRequired),
                               Msg("After it nothing is entered on that day or before it.")),
                      WithHelp(Text("close_note", Msg("Note on the difference")),
                               Msg("Needed where the count is not what the book says."))},
           .run = CloseDay,
           .undo = store::UndoKind::kCompensate,
           .instead = Msg("A day that was closed stays closed: enter the correction on a later day.")},
          {.kind = "cash.deliver",
           .title = Msg("Deliver cash"),
           .fields = {Money("amount", Msg("Sum"), Need::kRequired),
                      WithHelp(Text("document", Msg("Document"), Need::kRequired),
                               Msg("Of the bank or the treasury, with its number."))},
           .run = Deliver,
           .undo = store::UndoKind::kCompensate,
           .instead = Msg("Cash that was delivered has left the till.")}};
}

}  // namespace aiyl::ledger
