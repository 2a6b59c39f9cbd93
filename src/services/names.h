// SPDX-License-Identifier: Apache-2.0
// Services, proposals and standards by the words that people have for them: a name in either language, the number in
// the list. For choices in forms and for the command line.
#pragma once

#include <string>
#include <vector>

#include "services/change.h"
#include "services/standard.h"

namespace aiyl::services {

// The latest name, number and list of every service: in force once, or only proposed.
struct NamedService {
  ServiceId service;
  std::string number, list;
  Bilingual name;
};
std::vector<NamedService> AllServices(store::Database& db, const office::Scope& scope);
// By number («3»; where both lists have it, all), by list and number («additional 3»), or by the whole name.
std::vector<ServiceId> ServicesNamed(store::Database& db, const office::Scope& scope, const std::string& words);
// Open ones, by the name or the number of their service.
std::vector<ChangeId> OpenChangesNamed(store::Database& db, const office::Scope& scope, const std::string& words);
// Model standards by their name; else the latest standard of the service of that name or number.
std::vector<StandardId> StandardsNamed(store::Database& db, const office::Scope& scope, const std::string& words);

// Records as a person names them, for forms and in the place of an id. Kinds: "service", "service_change",
// "service_standard", "service_standard_item", "service_stage", "service_costing", "service_access", "service_relief".
struct Choice {
  Uuid id;
  Bilingual label;
};
// Empty for a kind of another module.
std::vector<Choice> Choices(store::Database& db, const office::Scope& scope, std::string_view kind);
// What a document or a ground of refusal says, whatever the state of its standard.
Bilingual ItemText(store::Database& db, StandardItemId item);
// What `words` can mean: see above; an access point by its name.
std::vector<Uuid> FindByWords(store::Database& db, const office::Scope& scope, std::string_view kind,
                              const std::string& words);

}  // namespace aiyl::services
