// SPDX-License-Identifier: Apache-2.0
// The tax on the plot directly under a building, by which the building's own may be cut (Tax Code 2022, art. 409(4)).
// Private to the module.
#pragma once

#include <optional>
#include <unordered_map>

#include "base/amount.h"
#include "tax/taxable.h"

namespace aiyl::tax {

// What stands for the same owner and year, so plots are worked out first. It cuts once: where somebody has several
// buildings on the plot, or several parts of one in the year, it is shared among them by area × part × days held. The
// law says nothing of that; the parts sum to the whole to the тыйын.
class LandTaxes {
 public:
  LandTaxes(store::Database& db, const Uuid& office, int year);
  // The input `land_tax` of an owner of a building; empty where no plot is taxed under it.
  std::optional<InputFrom> Of(const Owner& owner) const;

 private:
  struct Cut {
    Uuid assessment;  // of the plot
    Tyiyn sum;
  };
  std::unordered_map<Uuid, Cut> m_cuts;  // by the row of the building's part
};

}  // namespace aiyl::tax
