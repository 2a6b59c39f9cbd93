// SPDX-License-Identifier: Apache-2.0
// The acts of this module, as rows of one table: office.set, staff.add, staff.change, signatory.set, territory.add,
// territory.change, territory.confirm, street.add, street.confirm, street.rename, code.add, setting.set,
// decision.record. And what the store must know of its tables.
#pragma once

#include <string_view>
#include <vector>

#include "office/act_spec.h"
#include "store/registry.h"

namespace aiyl::office {

const std::vector<ActSpec>& OfficeActs();
// Tables, act kinds and invariants of this module.
void Register(store::Registry& registry);

}  // namespace aiyl::office
