// SPDX-License-Identifier: Apache-2.0
// The address of a household as the derived tables need it: its ids, its names, its words.
#pragma once

#include <optional>
#include <set>
#include <string>

#include "base/id.h"
#include "store/database.h"

namespace aiyl::household {

struct AddressRow {
  Uuid village;
  std::optional<Uuid> street;
  std::string village_ky, village_ru, street_ky, street_ru, house, letter, flat;
};

std::optional<AddressRow> AddressOf(store::Database& db, const Uuid& household);

// Folded words of the names and numbers.
std::set<std::string> AddressWords(const AddressRow& address);

}  // namespace aiyl::household
