// SPDX-License-Identifier: Apache-2.0
// Payers, payees, payments and agreements as choices of a form's field. Payers are as many as people: they are searched
// by words, never listed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ledger/ids.h"
#include "office/ids.h"
#include "store/book.h"
#include "ui/fields_panel.h"

namespace aiyl::ui {

// By account, ПИН, ИНН and outside names; then by any spelling of a person's name.
std::vector<ledger::PayerId> PayersFor(store::Database& db, const office::Scope& scope, const std::string& words);

// Empty for another kind of record; for payers and payments where `text` is empty too.
std::vector<Choice> LedgerChoices(store::Database& db, const office::Scope& scope, const std::string& list,
                                  const std::string& text);
// How a payer is called; empty for another kind of record.
std::optional<std::string> LedgerName(store::Database& db, const std::string& list, const Uuid& id);

}  // namespace aiyl::ui
