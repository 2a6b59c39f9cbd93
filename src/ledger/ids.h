// SPDX-License-Identifier: Apache-2.0
// What the ledger's rows are called by.
#pragma once

#include "base/id.h"

namespace aiyl::ledger {

struct PayerTag;
struct PayeeTag;
struct PaymentTag;
struct PostingTag;
struct DelegationTag;
struct BankLineTag;
using PayerId = Id<PayerTag>;  // of a person or household of the book: that one's own id
using PayeeId = Id<PayeeTag>;
using PaymentId = Id<PaymentTag>;
using PostingId = Id<PostingTag>;
using DelegationId = Id<DelegationTag>;
using BankLineId = Id<BankLineTag>;

}  // namespace aiyl::ledger
