// SPDX-License-Identifier: Apache-2.0
// Figures of places and of the council (tax_value) as they count for a year.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "office/ids.h"
#include "store/database.h"

namespace aiyl::tax {

struct Value {
  Uuid id;
  std::string rule_kind, input;  // rule_kind "": of every kind
  std::optional<office::TerritoryId> village;
  std::string code;   // a land kind, a function; "": of all
  std::string value;  // as a rule file takes it
  std::optional<Date> from, to;
  std::optional<office::DecisionId> decision;
  std::string ground;
  bool verified = false;
};

// Those of one kind of object, read once.
class Values {
 public:
  Values(store::Database& db, const office::Scope& scope, const std::string& rule_kind, int year);
  // The most exact one: of the village before the office's, of this kind before every kind's, with the code before
  // without; of equally exact ones the latest. Null where there is none.
  const Value* Find(std::string_view input, const std::optional<office::TerritoryId>& village,
                    std::string_view code) const;

 private:
  std::vector<Value> m_values;  // the most exact first
};

// Every row of the office, also those that ended: by kind, input, village, day.
std::vector<Value> ListValues(store::Database& db, const office::Scope& scope);

}  // namespace aiyl::tax
