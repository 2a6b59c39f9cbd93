// SPDX-License-Identifier: Apache-2.0
// Payments and their receipts (дүмүрчөк / квитанция): one number of the series `receipt` each, kept for ever, the page
// kept as it was printed. A payment is laid on the debts of its kind; what no debt takes is an advance on later ones.
// Taxes are taken under an agreement with the tax service alone (Tax Code, art. 62), in cash only where it says so.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ledger/payers.h"
#include "ledger/posting_rows.h"
#include "page/page_model.h"

namespace aiyl::ledger {

struct Payment {
  PaymentId id = {};
  Uuid office = {};
  PayerId payer;
  std::string payment_kind;
  Date day;
  Tyiyn amount;
  std::string method;            // list payment-method
  std::string number_text = {};  // of the receipt
  std::string paid_by;           // who brought the money, where it was not the payer
  std::optional<DelegationId> delegation = {};
  std::optional<BankLineId> bank_line = {};
  std::optional<Date> reversed = {};
  std::string reversed_reason = {};
  std::string page_hash = {};  // 32 bytes or empty
  std::string note;
};
std::optional<Payment> FindPayment(store::Database& db, PaymentId id);
// By the number of the receipt; a leading «№» does not matter.
std::optional<Payment> FindPaymentByNumber(store::Database& db, const office::Scope& scope, std::string_view number);

struct PaymentFilter {
  office::Scope scope = {};
  std::optional<Date> from = {}, to = {};  // both included
  std::optional<PayerId> payer = {};
  std::string payment_kind = {};  // "tax." and "local." name all of theirs
  std::string method = {};
  int64_t limit = 200, offset = 0;
};
// Latest first.
std::vector<Payment> ListPayments(store::Database& db, const PaymentFilter& filter);
struct PaymentTotals {
  int64_t count = 0;
  Tyiyn taken, reversed;  // of all that were taken; of those taken back since
};
PaymentTotals TotalsOf(store::Database& db, const PaymentFilter& filter);

// What a payment was laid on; `due` empty: the advance.
struct PaymentPart {
  DebtPart part = DebtPart::kTax;
  std::optional<Date> due;
  Tyiyn amount;
};
std::vector<PaymentPart> PartsOf(store::Database& db, PaymentId payment);

struct NewPayment {
  PayerId payer;
  std::string payment_kind;
  std::string method;
  Date day;
  Tyiyn amount;
  std::string paid_by = {}, note = {};
  std::optional<BankLineId> bank_line = {};  // the bank tells of a day later: it may be closed by then
};
// Within an act. Errors: "payment.day", "ledger.closed-day", "ledger.amount", "payment.no-delegation",
// "payment.no-cash", those of the series and of the receipt's template.
Result<Payment> TakePayment(store::UnitOfWork& work, const NewPayment& payment);
// Mirrors its postings on `day`; the number is kept. Errors: "payment.reversed", "payment.day", "ledger.closed-day",
// "ledger.overdrawn".
Status ReversePayment(store::UnitOfWork& work, const Payment& payment, Date day, const std::string& reason);
// Whether a payment of this kind can be taken that day, and the agreement under which. Errors: see TakePayment.
Result<std::optional<DelegationId>> MayTake(store::Database& db, const Uuid& office, std::string_view payment_kind,
                                            std::string_view method, Date day);

// The receipt, as it was when the payment was taken. Errors: "paper.no-page" where it lies in another desk's book.
Result<page::Document> ReceiptOf(store::Database& db, const Payment& payment);

std::vector<office::ActSpec> PaymentActs();  // payment.take, .list, .reverse; debt.write-off

}  // namespace aiyl::ledger
