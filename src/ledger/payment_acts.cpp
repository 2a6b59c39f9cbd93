// SPDX-License-Identifier: Apache-2.0
// The acts of payments: one, several at once, taking one back; and writing a debt off by decision of the tax body.
#include "base/shown_date.h"
#include "ledger/payments.h"
#include "ledger/penalty.h"
#include "ledger/postings.h"
#include "office/act_fields.h"
#include "office/code_list.h"

namespace aiyl::ledger {
namespace {

using namespace office::act_fields;
using office::ActSpec;
using office::FieldSpec;
using office::Json;
using store::UnitOfWork;

Json Made(store::Database& db, const Payment& payment) {
  Json parts = Json::array();
  Tyiyn ahead;
  for (const auto& part : PartsOf(db, payment.id)) {
    if (!part.due) ahead = part.amount;
    parts.push_back({{"part", PartText(part.part)},
                     {"due", part.due ? Json(part.due->Iso()) : Json(nullptr)},
                     {"amount_tyiyn", part.amount.Value()}});
  }
  return {{"id", payment.id.ToText()},
          {"number", payment.number_text},
          {"amount_tyiyn", payment.amount.Value()},
          {"advance_tyiyn", ahead.Value()},
          {"parts", std::move(parts)}};
}

// Who pays: the record, or his ПИН, ИНН or account as text.
Result<PayerId> PayerFrom(UnitOfWork& work, const Json& data) {
  const auto payer = office::FindId<PayerTag>(data, "payer");
  if (!payer) return Refuse("act.missing", Msg("Say who pays."), "payer");
  AIYL_TRY(NeedPayer(work, *payer, "payer"));
  return *payer;
}

Result<Payment> TakeOne(UnitOfWork& work, const Json& data, Date day) {
  NewPayment payment;
  AIYL_ASSIGN(payment.payer, PayerFrom(work, data));
  payment.payment_kind = office::GetText(data, "kind");
  AIYL_TRY(office::CheckCode(work.Db(), "payment-kind", payment.payment_kind, "kind"));
  payment.method = office::GetText(data, "method");
  if (payment.method.empty()) payment.method = "cash";
  AIYL_TRY(office::CheckCode(work.Db(), "payment-method", payment.method, "method"));
  payment.amount = Tyiyn(office::FindInteger(data, "amount").value_or(0));
  payment.paid_by = office::GetCanonical(data, "paid_by");
  payment.note = office::GetCanonical(data, "payment_note");
  payment.day = day;
  return TakePayment(work, payment);
}

Result<Json> Take(UnitOfWork& work, const Json& data) {
  AIYL_ASSIGN(const auto payment, TakeOne(work, data, office::HappenedOn(data)));
  return Made(work.Db(), payment);
}

Result<Json> TakeList(UnitOfWork& work, const Json& data) {
  Json made = Json::array();
  int64_t sum = 0;
  for (const auto& row : data.at("rows")) {
    Json one = row;
    if (!one.contains("kind") && data.contains("kind")) one["kind"] = data.at("kind");
    if (!one.contains("method") && data.contains("method")) one["method"] = data.at("method");
    auto payment = TakeOne(work, one, office::HappenedOn(data));
    if (!payment) {
      // All or none: the row that stands in the way is named.
      auto error = payment.error();
      error.field = "rows[" + std::to_string(made.size()) + "]" + (error.field.empty() ? "" : "." + error.field);
      return tl::make_unexpected(std::move(error));
    }
    sum += payment->amount.Value();
    made.push_back(Made(work.Db(), *payment));
  }
  if (made.empty()) return Refuse("act.missing", Msg("There is no payment in the list."), "rows");
  const auto count = made.size();
  return Json{{"payments", std::move(made)}, {"count", count}, {"amount_tyiyn", sum}};
}

Result<Json> Reverse(UnitOfWork& work, const Json& data) {
  const auto payment = FindPayment(work.Db(), *office::FindId<PaymentTag>(data, "payment"));
  if (!payment || payment->office != work.By().office)
    return Refuse("act.unknown-record", Msg("This record is not in the book."), "payment");
  const std::string reason = office::GetCanonical(data, "reason");
  if (reason.empty()) return Refuse("act.missing", Msg("This field must be filled in."), "reason");
  AIYL_TRY(ReversePayment(work, *payment, office::HappenedOn(data), reason));
  return Json{
      {"id", payment->id.ToText()}, {"number", payment->number_text}, {"amount_tyiyn", payment->amount.Value()}};
}

Result<Json> WriteOff(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  AIYL_ASSIGN(const auto payer, PayerFrom(work, data));
  const std::string kind = office::GetText(data, "kind");
  AIYL_TRY(office::CheckCode(db, "payment-kind", kind, "kind"));
  const Date day = office::HappenedOn(data), due = *office::FindDate(data, "due");
  AIYL_TRY(CheckOpenDay(work, day, "happened_on"));
  const std::string document = office::GetCanonical(data, "document");
  if (document.empty())
    return Refuse("debt.document",
                  Msg("The office only proposes a write-off: the tax service, or for a local payment the council, "
                      "decides. Give the number and the day of the decision."),
                  "document");
  AIYL_TRY(PostPenalty(work, payer, kind, day, {}));
  const Uuid id = work.Ids().Next();
  db.Prepare(R"sql(
    INSERT INTO debt_write_off(id, office, payer, payment_kind, due, day, document) VALUES(?, ?, ?, ?, ?, ?, ?))sql")
      .Bind(id, work.By().office, payer, kind, due, day, document)
      .Run();
  int64_t off = 0;
  for (const auto& [key, left] : LeftFrom(PostingsOf(db, payer, kind), day)) {
    if (key.due != due || left <= 0) continue;
    AIYL_TRY(Write(work, {.payer = payer,
                          .payment_kind = kind,
                          .day = day,
                          .what = "write-off",
                          .debit = "write-off",
                          .credit = "debt",
                          .part = key.part,
                          .due = due,
                          .amount = Tyiyn(left),
                          .source = id}));
    off += left;
  }
  if (off == 0) return Refuse("debt.none", Msg("Nothing is owed of this kind with this due day."), "due");
  return Json{{"id", id.ToText()}, {"amount_tyiyn", off}, {"document", document}};
}

FieldSpec WhoPays() {
  return WithHelp(Ref("payer", "payer", Msg("Payer"), Need::kRequired),
                  Msg("A person, a household, or somebody from outside."));
}
FieldSpec Kind(Need need) {
  return Code("kind", "payment-kind", Msg("What the payment is for"), need);
}
FieldSpec Method() {
  return Code("method", "payment-method", Msg("How it was paid"));
}
std::vector<FieldSpec> Details() {
  return {WithHelp(Text("paid_by", Msg("Who brought the money")), Msg("Where it was not the payer.")),
          Text("payment_note", Msg("Note on the payment"))};
}

ActSpec WithNumber(ActSpec spec, Message instead) {
  spec.undo = store::UndoKind::kCompensate;
  spec.instead = std::move(instead);
  return spec;
}

}  // namespace

std::vector<ActSpec> PaymentActs() {
  const Message reverse = Msg("A receipt was given: take the payment back with a reason instead.");
  return {WithNumber({.kind = "payment.take",
                      .title = Msg("Take a payment"),
                      .fields = With(
                          {WhoPays(), Kind(Need::kRequired), Money("amount", Msg("Sum"), Need::kRequired), Method()},
                          Details()),
                      .run = Take},
                     reverse),
          WithNumber({.kind = "payment.list",
                      .title = Msg("Take several payments"),
                      .fields = {Kind(Need::kOptional), Method(),
                                 Rows("rows", Msg("Payments"),
                                      With({WhoPays(), Kind(Need::kOptional),
                                            Money("amount", Msg("Sum"), Need::kRequired), Method()},
                                           Details()),
                                      Need::kRequired)},
                      .run = TakeList},
                     reverse),
          WithNumber({.kind = "payment.reverse",
                      .title = Msg("Take a payment back"),
                      .fields = {Ref("payment", "payment", Msg("Payment"), Need::kRequired),
                                 Text("reason", Msg("Reason"), Need::kRequired)},
                      .run = Reverse},
                     Msg("A payment that was taken back stays so: take it again with a new receipt.")),
          WithNumber({.kind = "debt.write-off",
                      .title = Msg("Write a debt off by decision"),
                      .fields = {WhoPays(), Kind(Need::kRequired), Day("due", Msg("Due day"), Need::kRequired),
                                 Text("document", Msg("Decision, its number and day"))},
                      .run = WriteOff},
                     Msg("A debt that was written off by decision is charged anew by another one."))};
}

}  // namespace aiyl::ledger
