// SPDX-License-Identifier: Apache-2.0
// What the ledger prints beside receipts: the statement of a payer, arrears, the sheet of a closed day, the cash book,
// the journal of payments. Each as a page and, where it is a list, as a sheet.
#pragma once

#include "ledger/cash.h"
#include "ledger/statement.h"
#include "page/render.h"
#include "papers/list_paper.h"

namespace aiyl::ledger {

using papers::ListPaper;

ListPaper StatementPaper(store::Database& db, const Statement& statement, office::Language language);
// `filter_words`: what the filter says, under the title.
ListPaper ArrearsPaper(store::Database& db, const ArrearsFilter& filter, const std::vector<PayerDebt>& arrears,
                       const std::string& filter_words, office::Language language);
// With the head of the journal: whoever holds the sheet can tell whether the book was changed since.
ListPaper DayClosePaper(store::Database& db, const Uuid& office, const CashSheet& sheet, office::Language language);
ListPaper CashBookPaper(store::Database& db, const Uuid& office, const CashBook& book, office::Language language);
ListPaper PaymentsPaper(store::Database& db, const PaymentFilter& filter, office::Language language);

// What lies over a receipt when it is printed again: that the payment was taken back.
std::vector<page::Overlay> ReceiptOverlays(const Payment& payment);

// «7 acts, 3f2a…»: of the stream that this file writes.
std::string JournalHead(store::Database& db, const Uuid& office, office::Language language);

}  // namespace aiyl::ledger
