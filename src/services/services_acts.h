// SPDX-License-Identifier: Apache-2.0
// The acts on the registry of services: its lists, proposals and their steps, standards, costing, editions of the
// rules.
#pragma once

#include <vector>

#include "office/act_spec.h"
#include "store/registry.h"

namespace aiyl::services {

// Families service, standard, costing, edition, access.
const std::vector<office::ActSpec>& Acts();
// What service.propose does, for acts of the modules above that end in a proposal: its fields (the initiator may be
// left out of a form, not of the data), and beside them "evidence_kind" and "evidence", the id of the record of that
// kind that it rests on, which the caller answers for. Gives {"id": the proposal, "service": …} and warnings.
std::vector<office::FieldSpec> ProposalFields();
Result<office::Json> ProposeChange(store::UnitOfWork& work, const office::Json& data);
void Register(store::Registry& registry);

}  // namespace aiyl::services
