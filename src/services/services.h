// SPDX-License-Identifier: Apache-2.0
// The local registry of municipal services (жергиликтүү реестр) and their standards, as read: what is in force on a
// day, at which fee, by which standard. Changes are acts (services_acts.h). Source of the rules: the draft law of 2012
// as told in schema/services.md, by dated editions; law № 139 of 17.07.2014.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/amount.h"
#include "base/date.h"
#include "base/result.h"
#include "council/council.h"
#include "office/bilingual.h"
#include "office/ids.h"
#include "store/book.h"

namespace aiyl::services {

using office::Bilingual;
using ServiceId = Id<struct ServiceTag>;
using VersionId = Id<struct ServiceVersionTag>;  // one period of one service's row in the list
using ChangeId = Id<struct ServiceChangeTag>;    // a proposal to take in, change or take out
using StandardId = Id<struct StandardTag>;
using StandardItemId = Id<struct StandardItemTag>;
using CostingId = Id<struct CostingTag>;

// A row of the registry as of a day (art. 10).
struct ServiceRow {
  ServiceId service;
  VersionId version;
  std::string number;  // of the list: «1», «2.3»
  std::string list;    // "base", "additional"
  std::string matter;  // "own", "delegated"
  Bilingual name, standard_body, provider;
  std::string payment;          // "free", "paid", "partly"
  std::string registration_no;  // of a paid service
  std::optional<Tyiyn> fee;
  std::optional<StandardId> standard;
  Period in_force;
  std::optional<office::DecisionId> decision;
  bool sample = false;     // shipped as a sample, nobody's list
  std::string document;    // of an imported list: what it was approved by
  std::string fee_ground;  // code of the edition's grounds for a fee (art. 7(2))
  std::optional<CostingId> costing;
  std::optional<ChangeId> change;  // the proposal that brought it in; empty: imported with the base list
};
// The local registry = base and additional list in force on `day`, by list, then number.
std::vector<ServiceRow> ListServices(store::Database& db, const office::Scope& scope, Date day);
std::optional<ServiceRow> FindServiceOn(store::Database& db, ServiceId service, Date day);
// All periods of one service, earliest first.
std::vector<ServiceRow> VersionsOf(store::Database& db, ServiceId service);
// The service under which a kind of paper (list paper-kind) is given on that day.
std::optional<ServiceRow> ServiceOfPaper(store::Database& db, const office::Scope& scope, std::string_view paper_kind,
                                         Date day);
struct ServicePaper {
  std::string kind;  // list paper-kind
  Period valid;
};
std::vector<ServicePaper> PapersOf(store::Database& db, ServiceId service);
// From which day the office's registry applies (art. 24, transition; setting services.applies-from). Before it, and
// where it is not set, papers are given without a service.
std::optional<Date> AppliesFrom(store::Database& db, const office::Scope& scope, Date day);

// What the request journal takes from a standard.
struct StandardItem {
  StandardItemId id;
  std::string section;  // code of the edition's section: "5" documents, "12" refusals …
  std::string stage;    // of refusals: "accept" or "provide"
  bool required = true;
  Bilingual text;
};
struct StandardFacts {
  StandardId id;
  int64_t version = 0;
  std::optional<int64_t> term_days;                                 // working days, section 6
  std::optional<int64_t> wait_apply_minutes, wait_receive_minutes;  // section 9
  std::vector<StandardItem> documents;                              // section 5
  std::vector<StandardItem> refusal_grounds;                        // section 12
  struct Stage {
    int64_t sort = 0;  // 1, 2 … in their order
    Bilingual name;
    std::optional<int64_t> days;
  };
  std::vector<Stage> stages;  // of the regulation, art. 13
};
std::optional<StandardFacts> FindStandardFacts(store::Database& db, StandardId standard);

}  // namespace aiyl::services
