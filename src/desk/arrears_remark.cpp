// SPDX-License-Identifier: Apache-2.0
#include "desk/arrears_remark.h"

#include "tariffs/charges.h"
#include "tariffs/debts.h"
#include "text/date_words.h"

namespace aiyl::desk {

certificates::RemarkSource ArrearsRemark(Date on) {
  return [on](store::Database& db, household::PersonId, household::HouseholdId household) {
    std::vector<certificates::Remark> remarks;
    const auto sum = tariffs::SumOf(tariffs::OwedBy(db, household, on));
    if (sum.all.Value() == 0) return remarks;
    // The word сом is the same in both languages.
    const auto som = [](Tyiyn amount) { return tariffs::SomText(amount, office::Language::kKy); };
    remarks.push_back(
        {"arrears",
         Msg("The household owes {sum} as of {day}, of it overdue {overdue}. The certificate is given all the "
             "same.",
             {{"sum", som(sum.all)}, {"day", text::DateNumeric(on)}, {"overdue", som(sum.overdue)}})});
    return remarks;
  };
}

}  // namespace aiyl::desk
