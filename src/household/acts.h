// SPDX-License-Identifier: Apache-2.0
// The acts of the household book as one table: `aiyl act`, the desktop's forms, the journal's titles and the random
// acts of the tests all read it. Results carry {"id": …} where a record was made and {"warnings": [{"code", "field",
// "text", "message"}]} where something is worth a second look.
#pragma once

#include <vector>

#include "household/types.h"
#include "office/act_spec.h"

namespace aiyl::household {

const std::vector<office::ActSpec>& Acts();
const office::ActSpec* FindAct(std::string_view kind);

// Warnings as Acts() put them into their result, read back for a screen that translates them.
Warnings WarningsOf(const office::Json& made);

}  // namespace aiyl::household
