// SPDX-License-Identifier: Apache-2.0
// Arguments that several verbs take in the same words: a person, the languages of a paper; and persons and addresses as
// a line of text. Knows no verb.
#pragma once

#include <string>

#include "cli/invocation.h"
#include "household/reads.h"
#include "papers/template_language.h"

namespace aiyl::cli {

// By id or ПИН. Errors: "person.none", "cli.several" (says which).
Result<household::PersonId> PersonFrom(store::Database& db, const office::Scope& scope, const std::string& text);
// "ky", "both", "ru". Errors: "cli.paper".
Result<papers::PaperLanguage> PaperLanguageFrom(const std::string& text);
// "ky", "ru", for papers that are in one language. Errors: "cli.paper".
Result<office::Language> OneLanguageFrom(const std::string& text);

// Both spellings, or one where they are the same.
std::string NamesText(const household::PersonNames& names);
std::string AddressText(const household::Address& address, office::Language language);
// «id  names  born  ПИН  account  address».
std::string PersonLine(const Invocation& in, const household::PersonRow& row);

}  // namespace aiyl::cli
