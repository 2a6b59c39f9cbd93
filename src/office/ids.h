// SPDX-License-Identifier: Apache-2.0
// The ids of what the office module keeps, and the scope that every query of a list takes: a district's book holds many
// offices, so nothing may silently mean "all rows".
#pragma once

#include <optional>

#include "base/id.h"

namespace aiyl::office {

using OfficeId = Id<struct OfficeTag>;
using StaffId = Id<struct StaffTag>;
using SignatoryId = Id<struct SignatoryTag>;
using TerritoryId = Id<struct TerritoryTag>;
using StreetId = Id<struct StreetTag>;
using CodeId = Id<struct CodeTag>;
using DecisionId = Id<struct DecisionTag>;

// Rows of one office, or of all offices of the book; within one place where given. In SQL:
//   … WHERE (?1 IS NULL OR office = ?1) …  bound with scope.office.
struct Scope {
  std::optional<OfficeId> office;
  std::optional<TerritoryId> territory = {};

  static Scope Of(const Uuid& office) { return Scope{.office = OfficeId(office)}; }
  static Scope AllOffices() { return Scope{.office = std::nullopt}; }
};

}  // namespace aiyl::office
