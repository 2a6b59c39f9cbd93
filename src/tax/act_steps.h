// SPDX-License-Identifier: Apache-2.0
// Private to the module: what several of its acts ask for.
#pragma once

#include <string>
#include <vector>

#include "ledger/ids.h"
#include "office/act_fields.h"
#include "office/act_spec.h"
#include "rules/rule_file.h"
#include "store/book.h"
#include "tax/rule_files.h"

namespace aiyl::tax {

// The rules of a kind of the list tax-kind that count for the office. Errors: "code.unknown", "tax.kind" where they
// have no formula.
Result<RuleFilePtr> NeedRules(store::UnitOfWork& work, const std::string& rule_kind, const std::string& field);
// The list of a rule file has this code; "tax.code". An empty code is fine.
Status CheckRuleCode(const rules::RuleFile& file, const std::string& list, const std::string& code,
                     const std::string& field);
// The fields `person` (of the book) and `payer` (from outside), of which one is given.
std::vector<office::FieldSpec> WhoPays(office::act_fields::Need need = office::act_fields::Need::kRequired);
// The payer's row, made for a person of the book where there is none. Errors: "tax.payer", "act.unknown-record".
Result<ledger::PayerId> NeedPayer(store::UnitOfWork& work, const office::Json& data);
// "act.unknown-record" where this place is not of the book.
Status CheckVillage(store::UnitOfWork& work, const office::Json& data);
// The same of a decision; empty where none is named.
Status CheckDecision(store::UnitOfWork& work, const office::Json& data);
// "date.order" where `to` does not lie after `from`.
Status CheckOrder(const std::optional<Date>& from, const std::optional<Date>& to, const std::string& field);
// What this id names: "dwelling", "parcel", "vehicle" or "tax_object" of this office; "" none.
std::string TableOf(store::Database& db, const Uuid& office, const Uuid& object);

office::Json Made(const Uuid& id);

}  // namespace aiyl::tax
