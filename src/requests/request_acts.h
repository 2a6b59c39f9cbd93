// SPDX-License-Identifier: Apache-2.0
// The acts of the one window, as rows of one table: ticket.print; request.open, .correct, .document, .stage, .ready,
// .pay, .close, .refuse, .withdraw; letter.register, .assign, .extend, .reply, .forward, .close; reception.set,
// reception.end; calendar.set. And what the store must know of the module.
#pragma once

#include <vector>

#include "office/act_spec.h"
#include "store/registry.h"

namespace aiyl::requests {

const std::vector<office::ActSpec>& Acts();
void Register(store::Registry& registry);

// Parts of the table, each in its own file.
std::vector<office::ActSpec> LetterActs();
std::vector<office::ActSpec> CalendarActs();

}  // namespace aiyl::requests
