// SPDX-License-Identifier: Apache-2.0
// The till (касса): what came in, what was given back, what left for the bank, and the close of a day, after which
// nothing is entered on that day or before it.
#pragma once

#include <optional>
#include <vector>

#include "ledger/payments.h"

namespace aiyl::ledger {

struct CashDelivery {
  Uuid id;
  Date day;
  Tyiyn amount;
  std::string document;
};
struct CashReturn {  // of a payment that was taken back
  Payment payment;
};

// The till from the day after the last close to the end of `day`.
struct CashSheet {
  Date from, day;  // `from`: the first day that it covers; the day itself where nothing was ever closed or entered
  Tyiyn opening, received, given_back, delivered, closing;
  std::vector<Payment> payments;  // taken in cash, by number
  std::vector<Payment> returns;   // taken back
  std::vector<CashDelivery> deliveries;
  std::optional<Tyiyn> counted;  // where the day is closed
  std::string note;
  bool IsClosed() const { return counted.has_value(); }
};
CashSheet CashSheetOf(store::Database& db, const Uuid& office, Date day);
// The last closed day; empty where none is.
std::optional<Date> LastClosedDay(store::Database& db, const Uuid& office);

// The cash book: a line for each day on which cash moved.
struct CashBookLine {
  Date day;
  int64_t receipts = 0;
  Tyiyn received, given_back, delivered, closing;
  bool closed = false;
};
struct CashBook {
  Date from, to;
  Tyiyn opening;  // before the first line
  std::vector<CashBookLine> lines;
};
CashBook CashBookOf(store::Database& db, const Uuid& office, Date from, Date to);

std::vector<office::ActSpec> CashActs();  // day.close, cash.deliver

}  // namespace aiyl::ledger
