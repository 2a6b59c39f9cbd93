// SPDX-License-Identifier: Apache-2.0
// Writes planned households into an open act: the bridge from the plan's plain values to the steps of the household
// module. It must not know files, seeds or progress.
#pragma once

#include <string>
#include <vector>

#include "desk/demo_plan.h"
#include "household/steps.h"

namespace aiyl::desk {

// The office's places as rows of the book, in the order of the plan.
struct DemoRows {
  struct Village {
    office::TerritoryId id;
    household::BookId book;
    std::vector<office::StreetId> streets;
  };
  std::vector<Village> villages;
};

// Streets and one book for each village. The villages themselves are there since act 1.
Result<DemoRows> WriteDemoPlaces(store::UnitOfWork& work, const DemoPlace& place);
// One household with all that it has. Gives the number of persons.
Result<int> WriteDemoHousehold(store::UnitOfWork& work, const DemoRows& rows, const DemoHousehold& household,
                               const std::string& account);

}  // namespace aiyl::desk
