// SPDX-License-Identifier: Apache-2.0
// How acts, cells and receipts look in the answers of `aiyl`, in JSON and in words. Knows no verb.
#pragma once

#include <string>

#include "cli/invocation.h"
#include "store/journal.h"

namespace aiyl::cli {

Json ReceiptJson(const store::ActReceipt& receipt);
// null, number, text; a UUID as its text, other bytes as hexadecimal.
Json CellJson(const store::Cell& cell);
std::string CellText(const store::Cell& cell);
Json ActJson(const store::ActInfo& act);
// The act's title in the reader's language, or its kind where this program does not know it.
std::string ActTitle(const Invocation& in, const std::string& kind);

}  // namespace aiyl::cli
