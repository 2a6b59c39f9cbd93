// SPDX-License-Identifier: Apache-2.0
// How the values of forms are collected: one filler for each kind of act that starts from something. Internal to
// form_values and form_property.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>

#include "household/types.h"
#include "office/act_spec.h"
#include "store/database.h"

namespace aiyl::household::form_fill {

using office::Json;

// What is selected on the screen.
struct Subject {
  store::Database& db;
  std::optional<PersonId> person;
  std::optional<HouseholdId> household;
  Date today;
  std::optional<Uuid> thing;
};

// Leaves out what is empty.
class Values {
 public:
  void Put(const std::string& name, const std::string& text);
  void Put(const std::string& name, const std::optional<Date>& day);
  void Put(const std::string& name, const std::optional<int64_t>& number);
  template <class Tag>
  void Put(const std::string& name, const std::optional<Id<Tag>>& id) {
    if (id) m_values[name] = id->ToText();
  }
  void PutDm2(const std::string& name, const std::optional<int64_t>& dm2);
  void PutRows(const std::string& name, Json rows);
  const Json& All() const { return m_values; }

 private:
  Json m_values = Json::object();
};

using Filler = std::function<void(const Subject&, Values&)>;

// Accounts, dwellings, land, livestock, vehicles.
std::map<std::string, Filler> PropertyFillers();

}  // namespace aiyl::household::form_fill
