// SPDX-License-Identifier: Apache-2.0
// The module's tables, derivation, invariants and act kinds for the store.
#include "household/module.h"

#include "household/acts.h"
#include "household/invariants.h"
#include "household/now_rows.h"
#include "text/sort_key.h"

namespace aiyl::household {

// Counted up with every change of what makes the words and keys by which persons and households are found.
constexpr const char* kSearchRules = "keys 1";

void Register(store::Registry& registry) {
  registry.AddTables(store::TableClass::kTruth, {"household_book",
                                                 "household_book_area",
                                                 "household",
                                                 "household_phone",
                                                 "person",
                                                 "person_pin",
                                                 "person_phone",
                                                 "person_ethnicity",
                                                 "person_disability",
                                                 "person_document",
                                                 "membership",
                                                 "relation",
                                                 "registration",
                                                 "absence",
                                                 "marriage",
                                                 "education",
                                                 "employment",
                                                 "social_status",
                                                 "note",
                                                 "dwelling",
                                                 "dwelling_share",
                                                 "outbuilding",
                                                 "parcel",
                                                 "parcel_share",
                                                 "parcel_use",
                                                 "livestock_snapshot",
                                                 "livestock_count",
                                                 "vehicle"});
  registry.AddTables(store::TableClass::kDerived,
                     {"person_now", "person_part", "household_now", "person_word", "household_word", "person_bag"});
  store::Derivation now = NowDerivation();
  now.version = std::string(kSearchRules) + " " + text::CollatorVersion();
  registry.Add(std::move(now));
  for (auto& invariant : Invariants()) registry.Add(std::move(invariant));
  office::AddActKinds(registry, Acts());
}

}  // namespace aiyl::household
