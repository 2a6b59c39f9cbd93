// SPDX-License-Identifier: Apache-2.0
// Where people go for services (жетишүү пункту), and the checklist of art. 16(4)–(5), as read.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "services/services.h"

namespace aiyl::services {

using AccessId = Id<struct ServiceAccessTag>;

struct AccessCheck {
  std::string code;  // list access-check
  bool met = false;
  Date day;
  std::string remark;
};

struct AccessPoint {
  AccessId id;
  Bilingual name, address, hours;
  std::string phone;
  bool mobile = false;
  Period valid;
  std::vector<AccessCheck> checks;
};
std::optional<AccessPoint> FindAccess(store::Database& db, AccessId id);
std::vector<AccessPoint> ListAccess(store::Database& db, const office::Scope& scope,
                                    const std::optional<Date>& day = {});

}  // namespace aiyl::services
