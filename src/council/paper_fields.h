// SPDX-License-Identifier: Apache-2.0
// Private to the module: what a council paper says, as fields of its template.
#pragma once

#include "council/council.h"
#include "papers/template_value.h"

namespace aiyl::council {

void AddBody(store::Database& db, const Body& body, papers::Fields& fields);
// The session, its members, who was there, chair and secretary.
void AddSession(store::Database& db, const Session& session, papers::Fields& fields);
// The agenda, with votes, opinions, what was said and decided.
void AddItems(store::Database& db, const Session& session, papers::Fields& fields);
// One item as «item.…».
void AddItem(store::Database& db, const AgendaItem& item, papers::Fields& fields);
void AddDecision(store::Database& db, const CouncilDecision& decision, papers::Fields& fields);
void AddDraft(store::Database& db, const Draft& draft, papers::Fields& fields);

// What each kind offers.
papers::FieldCatalogue CatalogueFor(std::string_view kind);

}  // namespace aiyl::council
