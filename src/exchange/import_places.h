// SPDX-License-Identifier: Apache-2.0
// Villages and streets that a sheet names, found in the book under any spelling, or entered as unconfirmed.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "exchange/sheet_row.h"
#include "office/territory.h"
#include "store/book.h"

namespace aiyl::exchange {

enum class UnknownPlaces { kEnter, kRefuse };

// A value: a chunk that fails is begun again from the copy taken before it.
class Places {
 public:
  Places() = default;
  Places(store::Database& db, const Uuid& office, UnknownPlaces unknown);

  struct Place {
    office::TerritoryId village;
    std::optional<office::StreetId> street;
    std::vector<RowProblem> warnings;  // entered now, unconfirmed
  };
  // An empty village is the office's only one. Errors: "import.village-missing", "import.village-unknown",
  // "import.street-unknown" (the latter two with kRefuse only).
  Result<Place> Resolve(store::UnitOfWork& work, const std::string& village, const std::string& street);

  int64_t VillagesEntered() const { return static_cast<int64_t>(m_villages_entered.size()); }
  int64_t StreetsEntered() const { return static_cast<int64_t>(m_streets_entered.size()); }
  // Knows the names that `other` entered, not the places: they were rehearsed only.
  void TakeNames(const Places& other) {
    m_villages_entered = other.m_villages_entered;
    m_streets_entered = other.m_streets_entered;
  }

 private:
  UnknownPlaces m_unknown = UnknownPlaces::kEnter;
  std::optional<office::TerritoryId> m_parent;  // of the office's villages
  std::vector<office::TerritoryId> m_villages;
  std::map<std::string, office::TerritoryId> m_village_by_name;                              // folded
  std::map<std::pair<office::TerritoryId, std::string>, office::StreetId> m_street_by_name;  // folded
  std::set<std::string> m_villages_entered, m_streets_entered;                               // folded
};

}  // namespace aiyl::exchange
