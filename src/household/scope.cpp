// SPDX-License-Identifier: Apache-2.0
// Scope as an SQL condition. Territory is a tree: the condition takes everything below the unit.
#include "household/scope.h"

namespace aiyl::household {

std::string SqlLiteral(const Uuid& id) {
  static constexpr char kHex[] = "0123456789ABCDEF";
  std::string literal = "X'";
  for (const uint8_t byte : id.bytes) {
    literal += kHex[byte >> 4];
    literal += kHex[byte & 15];
  }
  return literal + "'";
}

std::string ScopeCondition(const Scope& scope, const std::string& office_column, const std::string& village_column) {
  std::string condition;
  if (scope.office) condition += " AND " + office_column + " = " + SqlLiteral(scope.office->value);
  if (scope.territory)
    condition += " AND " + village_column + " IN (WITH RECURSIVE below(id) AS (SELECT " +
                 SqlLiteral(scope.territory->value) +
                 " UNION SELECT t.id FROM territory AS t JOIN below ON t.parent = below.id) SELECT id FROM below)";
  return condition;
}

}  // namespace aiyl::household
