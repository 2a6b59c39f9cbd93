// SPDX-License-Identifier: Apache-2.0
// The ids of what this module keeps.
#pragma once

#include "base/id.h"
#include "office/bilingual.h"

namespace aiyl::tariffs {

using office::Bilingual;
using TariffId = Id<struct TariffTag>;
using UseId = Id<struct TariffUseTag>;
using GrantId = Id<struct TariffGrantTag>;
using ChargeId = Id<struct LocalChargeTag>;

}  // namespace aiyl::tariffs
