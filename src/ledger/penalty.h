// SPDX-License-Identifier: Apache-2.0
// The penalty (туум / пеня) of a late debt as of any day: by the rule file `penalty`, from the history of its
// principal, rounded once per debt. A payment and its reversal by that day leave no trace. The figures are posted when
// a payment is laid on the debt; until then they only grow. Must not know a rate.
#pragma once

#include <map>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "ledger/ids.h"
#include "ledger/posting_rows.h"
#include "rules/rule_file.h"
#include "store/book.h"

namespace aiyl::ledger {

// Works sums out once each: a list asks for the same ones many times.
class PenaltyRule {
 public:
  // Of the rule file that the program carries.
  PenaltyRule();
  explicit PenaltyRule(const rules::RuleFile& file) : m_file(&file) {}
  // On `principal` from the day after `since` up to and with `until`, in som, exact. Errors: those of rules::Calculate.
  Result<rules::Rational> Of(Tyiyn principal, Date since, Date until);

 private:
  const rules::RuleFile* m_file;
  std::map<std::tuple<Date, Date, int64_t>, rules::Rational> m_known;
};

// What has grown on each debt of one payer and one payment kind by `on`, posted or not; debts without any are left out.
// Read like this: a charge is owed from its due day on, however late it was entered, a relief lets it off from then; a
// payment counts from its day, an advance from the day it came, neither before the due day. The law's «at most 100 %»
// is held for each part of the principal that was paid on one day.
Result<std::map<Date, Tyiyn>> GrownPenalty(PenaltyRule& rule, const std::vector<Posting>& postings, Date on);
// What of it is posted by that day.
std::map<Date, Tyiyn> PostedPenalty(const std::vector<Posting>& postings, Date on);

// Posts what has grown by `day` and is not posted yet.
Status PostPenalty(store::UnitOfWork& work, PayerId payer, std::string_view payment_kind, Date day,
                   const std::optional<PaymentId>& payment);
// Takes back what is posted beyond what has grown, because the principal became smaller; whether there was any.
Result<bool> TrimPenalty(store::UnitOfWork& work, PayerId payer, std::string_view payment_kind, Date day);

}  // namespace aiyl::ledger
