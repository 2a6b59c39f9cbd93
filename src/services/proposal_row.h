// SPDX-License-Identifier: Apache-2.0
// Private to the module: the row of the registry that a proposal carries: its fields in an act, and the rules on fee,
// standard and number that it is held against.
#pragma once

#include <vector>

#include "office/act_spec.h"
#include "services/act_steps.h"

namespace aiyl::services {

std::vector<office::FieldSpec> RowFields();
// Overwrites what the data names. Errors: "service.name", "service.fee-free", "service.fee-missing",
// "service.fee-ground", "service.fee-above-cost", those of codes.
Status TakeRow(store::UnitOfWork& work, const Json& data, const Edition& edition, ServiceRow& row);
void WriteRow(store::Database& db, ChangeId change, const ServiceRow& row);

// Fee and cost (art. 7): "service.fee-free" (a free service with a fee), "service.fee-missing",
// "service.fee-above-cost".
Status CheckFee(store::Database& db, const ServiceRow& row);
// What a paid service must have before it is in force: "service.no-costing", "service.registration". The missing
// ground is a finding.
Status CheckPaid(store::Database& db, const ServiceRow& row, const Edition& edition, std::vector<Finding>& findings);
// A complete standard, approved by the body whose it is (art. 11–12): "service.no-standard",
// "service.standard-not-approved", "service.standard-body", "service.standard-incomplete". Sections beyond the ones
// that the one window lives on are findings.
Status CheckStandard(store::Database& db, const ServiceRow& row, std::vector<Finding>& findings);
// "service.number-taken"; an empty number becomes the list's highest + 1.
Status SettleNumber(store::Database& db, const office::Scope& scope, Date day, ServiceRow& row);

}  // namespace aiyl::services
