// SPDX-License-Identifier: Apache-2.0
// Patents, which the tax service issues: who works where and until when; and what ends soon, with leases.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "ledger/ids.h"
#include "office/act_spec.h"
#include "office/ids.h"
#include "store/database.h"
#include "tax/ids.h"

namespace aiyl::tax {

struct Patent {
  PatentId id;
  ledger::PayerId payer;
  std::string payer_name;  // in both languages
  std::string activity, place, number, note;
  Date from, to;  // `to` is the last day
};

// Those that run on `day` (all where empty): by the last day, then activity.
std::vector<Patent> ListPatents(store::Database& db, const office::Scope& scope, const std::optional<Date>& day = {});

// Leases and patents that run on `on` and end within so many days of it, by the last day.
struct EndsSoon {
  std::string what;  // "lease", "patent"
  Uuid id;
  ledger::PayerId payer;
  std::string payer_name, subject;
  Date last;
};
std::vector<EndsSoon> ListEndsSoon(store::Database& db, const office::Scope& scope, Date on, int days);

std::vector<office::ActSpec> PatentActs();

}  // namespace aiyl::tax
