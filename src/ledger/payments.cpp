// SPDX-License-Identifier: Apache-2.0
#include "ledger/payments.h"

#include "base/shown_date.h"
#include "ledger/penalty.h"
#include "ledger/postings.h"
#include "ledger/receipt_paper.h"
#include "papers/issue.h"
#include "papers/series.h"

namespace aiyl::ledger {
namespace {

#define AIYL_PAYMENT_COLUMNS                                                                                     \
  "p.id, p.office, p.payer, p.payment_kind, p.day, p.amount, p.method, p.number_text, p.paid_by, p.delegation, " \
  "p.bank_line, p.reversed_day, p.reversed_reason, p.page, p.note"

Payment Read(const store::Query& query) {
  Payment payment;
  payment.id = query.GetId<PaymentTag>(0);
  payment.office = query.GetUuid(1);
  payment.payer = query.GetId<PayerTag>(2);
  payment.payment_kind = query.String(3);
  payment.day = query.GetDate(4);
  payment.amount = Tyiyn(query.Int(5));
  payment.method = query.String(6);
  payment.number_text = query.String(7);
  payment.paid_by = query.String(8);
  payment.delegation = query.OptionalId<DelegationTag>(9);
  payment.bank_line = query.OptionalId<BankLineTag>(10);
  payment.reversed = query.OptionalDate(11);
  payment.reversed_reason = query.String(12);
  payment.page_hash = std::string(query.Bytes(13));
  payment.note = query.String(14);
  return payment;
}

// Receipts have a series of their own, made with the first one; series.set gives it another form.
Result<papers::TakenNumber> TakeReceiptNumber(store::UnitOfWork& work, Date day) {
  auto& db = work.Db();
  auto series = papers::SeriesFor(db, work.By().office, "receipt");
  if (!series || series->kind != "receipt") {
    db.Prepare(R"sql(
      INSERT INTO series(id, office, kind, name_ky, name_ru, format, restart)
      VALUES(?, ?, 'receipt', 'Дүмүрчөктөр', 'Квитанции', '{number}/{year}', 'year'))sql")
        .Bind(work.Ids().Next(), work.By().office)
        .Run();
    series = papers::SeriesFor(db, work.By().office, "receipt");
  }
  auto given = db.Prepare("SELECT coalesce(max(number), 0) FROM payment WHERE series = ? AND period = ?");
  given.Bind(series->id, series->restart == papers::Restart::kYearly ? day.Year() : 0);
  given.Next();
  return papers::TakeNumberBeyond(work, *series, day, given.Int(0));
}

Date LatestDay(store::Database& db, PayerId payer, std::string_view payment_kind, Date day) {
  for (const auto& posting : PostingsOf(db, payer, payment_kind)) day = std::max(day, posting.day);
  return day;
}

}  // namespace

std::optional<Payment> FindPayment(store::Database& db, PaymentId id) {
  auto query = db.Prepare("SELECT " AIYL_PAYMENT_COLUMNS " FROM payment p WHERE p.id = ?");
  query.Bind(id);
  if (!query.Next()) return std::nullopt;
  return Read(query);
}

std::optional<Payment> FindPaymentByNumber(store::Database& db, const office::Scope& scope, std::string_view number) {
  if (number.starts_with("№")) number.remove_prefix(std::string_view("№").size());
  while (number.starts_with(" ")) number.remove_prefix(1);
  auto query = db.Prepare("SELECT " AIYL_PAYMENT_COLUMNS
                          " FROM payment p WHERE p.number_text = ?1 AND (?2 IS NULL OR p.office = ?2) "
                          "ORDER BY p.day DESC, p.id DESC LIMIT 1");
  query.Bind(number, scope.office);
  if (!query.Next()) return std::nullopt;
  return Read(query);
}

#define AIYL_PAYMENT_FILTER                                                                                          \
  " FROM payment p WHERE (?1 IS NULL OR p.office = ?1) AND (?2 IS NULL OR p.day >= ?2) AND (?3 IS NULL OR p.day <= " \
  "?3)"                                                                                                              \
  " AND (?4 IS NULL OR p.payer = ?4) AND (?5 = '' OR p.payment_kind = ?5 OR (substr(?5, -1) = '.' AND "              \
  "substr(p.payment_kind, 1, length(?5)) = ?5)) AND (?6 = '' OR p.method = ?6)"

std::vector<Payment> ListPayments(store::Database& db, const PaymentFilter& filter) {
  auto query = db.Prepare("SELECT " AIYL_PAYMENT_COLUMNS AIYL_PAYMENT_FILTER
                          " ORDER BY p.day DESC, p.id DESC LIMIT ?7 OFFSET ?8");
  query.Bind(filter.scope.office, filter.from, filter.to, filter.payer, filter.payment_kind, filter.method,
             filter.limit, filter.offset);
  std::vector<Payment> payments;
  while (query.Next()) payments.push_back(Read(query));
  return payments;
}

PaymentTotals TotalsOf(store::Database& db, const PaymentFilter& filter) {
  auto query = db.Prepare(
      "SELECT count(*), coalesce(sum(p.amount), 0), "
      "coalesce(sum(CASE WHEN p.reversed_day IS NULL THEN 0 ELSE p.amount END), 0)" AIYL_PAYMENT_FILTER);
  query.Bind(filter.scope.office, filter.from, filter.to, filter.payer, filter.payment_kind, filter.method);
  query.Next();
  return {.count = query.Int(0), .taken = Tyiyn(query.Int(1)), .reversed = Tyiyn(query.Int(2))};
}

std::vector<PaymentPart> PartsOf(store::Database& db, PaymentId payment) {
  std::vector<PaymentPart> parts;
  for (const auto& posting : PostingsOfPayment(db, payment))
    if (posting.what == "payment") parts.push_back({posting.part, posting.due, posting.amount});
  return parts;
}

Result<std::optional<DelegationId>> MayTake(store::Database& db, const Uuid& office, std::string_view payment_kind,
                                            std::string_view method, Date day) {
  if (!IsTax(payment_kind)) return std::optional<DelegationId>();
  const auto delegation = DelegationOn(db, office, day);
  if (!delegation)
    return Refuse("payment.no-delegation",
                  Msg("There is no agreement with the tax service for {day}: without one the office takes no tax (Tax "
                      "Code, art. 62; № 202 of 11.04.2016). Give an information calculation; the payer pays at a bank "
                      "or at the tax service.",
                      {{"day", Shown(day)}}),
                  "kind");
  if (method == "cash" && delegation->cash_ground.empty())
    return Refuse("payment.no-cash",
                  Msg("Agreement № {number} names no ground for taking taxes in cash: this one is paid through a bank "
                      "or a terminal.",
                      {{"number", delegation->number}}),
                  "method");
  return std::optional(delegation->id);
}

Result<Payment> TakePayment(store::UnitOfWork& work, const NewPayment& wanted) {
  auto& db = work.Db();
  if (work.GetClock().Today() < wanted.day)
    return Refuse("payment.day", Msg("This day has not come yet: only what happened is recorded."), "happened_on");
  if (!wanted.bank_line) AIYL_TRY(CheckOpenDay(work, wanted.day, "happened_on"));
  if (wanted.amount.Value() < 1)
    return Refuse("ledger.amount", Msg("Say how much is paid: more than nothing."), "amount");
  Payment payment{.payer = wanted.payer,
                  .payment_kind = wanted.payment_kind,
                  .day = wanted.day,
                  .amount = wanted.amount,
                  .method = wanted.method,
                  .paid_by = wanted.paid_by,
                  .bank_line = wanted.bank_line,
                  .note = wanted.note};
  AIYL_ASSIGN(payment.delegation, MayTake(db, work.By().office, wanted.payment_kind, wanted.method, wanted.day));
  AIYL_ASSIGN(const auto number, TakeReceiptNumber(work, wanted.day));
  payment.id = work.Ids().NextId<PaymentTag>();
  payment.office = work.By().office;
  payment.number_text = number.text;
  db.Prepare(R"sql(
    INSERT INTO payment(id, office, payer, payment_kind, day, amount, method, series, period, number, number_text,
      paid_by, delegation, bank_line, note) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql")
      .Bind(payment.id, payment.office, payment.payer, payment.payment_kind, payment.day, payment.amount.Value(),
            payment.method, number.series, number.period, number.number, payment.number_text, payment.paid_by,
            payment.delegation, payment.bank_line, payment.note)
      .Run();

  // First what has grown, so that the order tax, interest, penalty, sanction can be kept.
  AIYL_TRY(PostPenalty(work, payment.payer, payment.payment_kind, payment.day, payment.id));
  const auto postings = PostingsOf(db, payment.payer, payment.payment_kind);
  const std::string account = payment.method == "cash" ? "cash" : "bank";
  AIYL_ASSIGN(const Tyiyn over, Lay(work,
                                    {.payer = payment.payer,
                                     .payment_kind = payment.payment_kind,
                                     .from = account,
                                     .amount = payment.amount,
                                     .day = payment.day,
                                     .payment = payment.id},
                                    LeftFrom(postings, payment.day)));
  if (over.Value() > 0)
    AIYL_TRY(Write(work, {.payer = payment.payer,
                          .payment_kind = payment.payment_kind,
                          .day = payment.day,
                          .what = "payment",
                          .debit = account,
                          .credit = "advance",
                          .amount = over,
                          .payment = payment.id}));
  // Entered late: debts that arose meanwhile, and penalties that were posted on a debt which was paid in truth.
  const Date latest = LatestDay(db, payment.payer, payment.payment_kind, payment.day);
  AIYL_TRY(TrimPenalty(work, payment.payer, payment.payment_kind, payment.day));
  AIYL_TRY(MakeGood(work, payment.payer, payment.payment_kind, latest));
  if (payment.day < latest) AIYL_TRY(LayAdvance(work, payment.payer, payment.payment_kind, latest));

  AIYL_ASSIGN(const auto document, ReceiptPaper(db, work.By(), payment));
  payment.page_hash = papers::KeepPage(db, document);
  db.Prepare("UPDATE payment SET page = ? WHERE id = ?").BindBytes(payment.page_hash).Bind(payment.id).Run();
  return payment;
}

Status ReversePayment(store::UnitOfWork& work, const Payment& payment, Date day, const std::string& reason) {
  auto& db = work.Db();
  if (payment.reversed)
    return Refuse("payment.reversed",
                  Msg("Payment № {number} was taken back on {day} already.",
                      {{"number", payment.number_text}, {"day", Shown(*payment.reversed)}}),
                  "payment");
  if (work.GetClock().Today() < day)
    return Refuse("payment.day", Msg("This day has not come yet: only what happened is recorded."), "happened_on");
  if (day < payment.day)
    return Refuse("payment.day", Msg("A payment is not taken back before it was made."), "happened_on");
  AIYL_TRY(CheckOpenDay(work, day, "happened_on"));
  db.Prepare("UPDATE payment SET reversed_day = ?, reversed_reason = ? WHERE id = ?")
      .Bind(day, reason, payment.id)
      .Run();
  const auto postings = PostingsOfPayment(db, payment.id);
  const auto reversed = ReversedBy(postings, {});
  for (const auto& posting : postings)
    if (!posting.reverses && !reversed.contains(posting.id)) AIYL_TRY(WriteReversal(work, posting, day));
  // A penalty that this payment posted may be paid by a later one: it has grown all the same.
  bool overpaid = false;
  for (const auto& [key, left] : LeftFrom(PostingsOf(db, payment.payer, payment.payment_kind), day))
    overpaid = overpaid || (key.part == DebtPart::kPenalty && left < 0);
  if (overpaid) AIYL_TRY(PostPenalty(work, payment.payer, payment.payment_kind, day, {}));
  AIYL_TRY(MakeGood(work, payment.payer, payment.payment_kind, day));
  if (payment.bank_line)
    db.Prepare("UPDATE bank_line SET state = 'open', note = ? WHERE id = ?").Bind(reason, *payment.bank_line).Run();
  return {};
}

Result<page::Document> ReceiptOf(store::Database& db, const Payment& payment) {
  return papers::KeptPage(db, payment.page_hash, payment.number_text);
}

}  // namespace aiyl::ledger
