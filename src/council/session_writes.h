// SPDX-License-Identifier: Apache-2.0
// Private to the module: what acts on sessions and agendas both write.
#pragma once

#include "council/act_common.h"

namespace aiyl::council {

// Fields of an agenda's item, and a new item at the end of the agenda. Errors: "agenda.title", "agenda.subject",
// "agenda.draft"; `path` stands before the field's name.
std::vector<FieldSpec> ItemFields();
Result<AgendaItemId> AddItem(UnitOfWork& work, const Session& session, const Json& data, const std::string& path = {});

// "session.closed", "session.cancelled": nothing more can be written about it.
Status StillOpen(const Session& session, const char* field);

}  // namespace aiyl::council
