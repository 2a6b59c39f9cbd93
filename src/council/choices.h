// SPDX-License-Identifier: Apache-2.0
// Records of the bodies as a person names them: what a form offers to choose from, and what a command line may say in
// the place of an id. Kinds: "body", "convocation", "body_member", "session", "agenda_item", "decision",
// "decision_draft", "draft_proposal", "publication", "decision_dispatch".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "council/council.h"

namespace aiyl::council {

struct Choice {
  Uuid id;
  Bilingual label;
};
// Latest first where they have a day; empty for a kind of another module.
std::vector<Choice> Choices(store::Database& db, const office::Scope& scope, std::string_view kind);

// What `words` can mean: a body by its name or kind; a member by name; a session «VIII/3», «8/3», extraordinary
// «VIII/x3», by its day or "last", «commission:2025/2» of another body than the council; an item «VIII/3/1»; a decision
// by its number; a draft by its title.
std::vector<Uuid> FindByWords(store::Database& db, const office::Scope& scope, std::string_view kind,
                              const std::string& words);

}  // namespace aiyl::council
