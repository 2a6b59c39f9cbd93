// SPDX-License-Identifier: Apache-2.0
// Private to the module: rows of a draft standard written and taken away.
#pragma once

#include <map>
#include <string>

#include "services/act_steps.h"
#include "services/standard.h"

namespace aiyl::services {

// ky, ru, a further one under `language` and `body`, several under `others`; only those that the data names. An empty
// text is "".
std::map<std::string, std::string> TextsIn(const Json& data);

void PutSection(store::UnitOfWork& work, StandardId standard, const std::string& section,
                const std::map<std::string, std::string>& texts);
// After the last one of its section.
StandardItemId AddItem(store::UnitOfWork& work, StandardId standard, const FullItem& item);
void ChangeItem(store::UnitOfWork& work, const FullItem& item);
void OrderItem(store::Database& db, StandardItemId item, int64_t sort);
void RemoveItem(store::Database& db, StandardItemId item);
Uuid AddStage(store::UnitOfWork& work, StandardId standard, const FullStage& stage);
void ChangeStage(store::UnitOfWork& work, const FullStage& stage);
void OrderStage(store::Database& db, const Uuid& stage, int64_t sort);
void RemoveStage(store::Database& db, const Uuid& stage);
void RemoveSections(store::Database& db, StandardId standard);
void WriteTerms(store::Database& db, const Standard& standard);
// Whose texts it was filled with.
void WriteSource(store::Database& db, StandardId standard, StandardId source);
// Texts, items, stages and numbers of `from` into the empty draft `to`.
void CopyContents(store::UnitOfWork& work, const Standard& from, StandardId to);

}  // namespace aiyl::services
