// SPDX-License-Identifier: Apache-2.0
// The verbs of the ledger, and how they name payers, payments and kinds of payments, and tell them.
#pragma once

#include <string>

#include "cli/invocation.h"
#include "cli/verb.h"
#include "ledger/payments.h"

namespace aiyl::cli {

// A code ("local.waste"), its last word ("waste"), "tax." or "local." for all of theirs, or the words of the list.
// Errors: "cli.kind".
Result<std::string> PaymentKindFrom(store::Database& db, const office::Scope& scope, const std::string& words);
// By id, ПИН, ИНН, account or name. Errors: "act.unknown-record", "cli.several".
Result<ledger::PayerId> PayerFrom(store::Database& db, const office::Scope& scope, const std::string& words);
// By the number of the receipt or the id. Errors: "payment.unknown".
Result<ledger::Payment> NeedPayment(store::Database& db, const office::Scope& scope, const std::string& number);
Json PayerJson(const ledger::Payer& payer);

void AddLedgerVerbs(VerbSet& verbs);       // pay, reverse, bank, statement, arrears
void AddPrintLedgerVerbs(VerbSet& verbs);  // print receipt, statement, day-close, cash-book, payments

}  // namespace aiyl::cli
