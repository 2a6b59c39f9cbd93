// SPDX-License-Identifier: Apache-2.0
// What one service costs the office (the costing sheet of art. 7), and what of a fee a relief leaves. Exact тыйын: each
// row is rounded down, the sum is that of the printed rows, so that a fee equal to it is never above the cost.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "services/services.h"

namespace aiyl::services {

struct CostRow {
  std::string kind;  // list costing-kind: "staff", "material", "overhead"
  Bilingual name;
  Tyiyn price;           // of staff: for an hour
  int64_t quantity = 0;  // of staff: minutes
  int64_t per = 1;       // of staff: 60; else by how many pieces or services the price is shared
  // price × quantity / per, rounded down; empty on overflow.
  std::optional<Tyiyn> Sum() const;
};

struct Costing {
  CostingId id;
  ServiceId service;
  int64_t version = 0;
  Date day;
  std::string document;
  std::vector<CostRow> rows;
  std::optional<Tyiyn> Sum() const;
};
std::optional<Costing> FindCosting(store::Database& db, CostingId id);
std::vector<Costing> CostingsOf(store::Database& db, ServiceId service);

struct Relief {
  Uuid id;
  Bilingual name;
  int64_t percent = 0;  // of the fee that is remitted; 100: free
  std::string ground;
  Period valid;
};
std::vector<Relief> ReliefsOf(store::Database& db, ServiceId service, const std::optional<Date>& day = {});
// The fee less its relief, rounded down to the тыйын in the applicant's favour.
std::optional<Tyiyn> FeeAfter(Tyiyn fee, int64_t percent);

}  // namespace aiyl::services
