// SPDX-License-Identifier: Apache-2.0
// The receipt of a payment as a page: A4 with two copies, one for the payer and one for the office, the sum in words in
// both languages. By the office's template `receipt`. For a tax the paper names the agreement.
#pragma once

#include "ledger/payments.h"
#include "papers/template_set.h"

namespace aiyl::ledger {

const papers::TemplateSet& Templates();

Result<page::Document> ReceiptPaper(store::Database& db, const store::Actor& by, const Payment& payment);

}  // namespace aiyl::ledger
