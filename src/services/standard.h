// SPDX-License-Identifier: Apache-2.0
// The standard of a service (art. 11): sections by the edition that it was begun under, texts as rows by language,
// documents and grounds of refusal as items, terms and waits as numbers, the regulation's stages (art. 13); what is
// missing in it. An approved one is never written to again: a change is a new version.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "services/editions.h"
#include "services/services.h"

namespace aiyl::services {

struct StandardText {
  std::map<std::string, std::string> by_language;          // "ky", "ru", "uz" …
  const std::string& In(std::string_view language) const;  // empty where there is none
  Bilingual Both() const;
};

struct FullItem {
  StandardItemId id;
  std::string section;
  std::string stage;  // of refusals: "accept", "provide"
  bool required = true;
  StandardText text;
};

struct FullStage {
  Uuid id;
  std::optional<int64_t> days;
  StandardText name;
};

struct Standard {
  StandardId id;
  std::optional<ServiceId> service;  // empty: a model to copy from
  std::string model;                 // its name
  int64_t version = 0;
  EditionId edition;
  std::string state;  // list standard-state: "draft", "approved"
  Date day;
  std::optional<StandardId> copied_from;
  std::string approved_by;  // list decision-body
  std::optional<office::DecisionId> decision;
  std::optional<Date> approved;
  std::string document;
  std::optional<int64_t> term_days, wait_apply_minutes, wait_receive_minutes;
  bool sample = false;
  std::map<std::string, StandardText> sections;  // by code of the edition's section
  std::vector<FullItem> items;                   // by section, in their order
  std::vector<FullStage> stages;

  bool IsDraft() const { return state == "draft"; }
  const StandardText& Section(std::string_view code) const;
  std::vector<const FullItem*> ItemsOf(std::string_view section) const;
  const FullItem* FindItem(StandardItemId item) const;  // null where it has none
};
std::optional<Standard> FindStandard(store::Database& db, StandardId id);
// Without sections, items and stages; the latest version first.
std::vector<Standard> StandardsOf(store::Database& db, ServiceId service);
std::vector<Standard> ModelStandards(store::Database& db, const office::Scope& scope);
// Languages beyond Kyrgyz and Russian in which it has texts.
std::vector<std::string> FurtherLanguages(const Standard& standard);

// What a fee decides: sections 10 and 11 of the draft of 2012.
enum class Demand { kNeeded, kLeftOpen, kForbidden };
Demand DemandOf(const Rule& section, std::string_view payment);

enum class Lack {
  kText,       // neither text nor items
  kLanguage,   // one of the two languages is missing
  kItems,      // grounds of refusal or documents are to be items
  kNumber,     // the term is to be a number
  kForbidden,  // there, though the service's fee rules it out
};
struct Missing {
  Rule section;
  Lack lack = Lack::kText;
  std::string language;  // the one that is missing
};
// What is missing or out of place for a service of that payment ("free", "paid", "partly"; "" a model: sections that a
// fee decides are then left open). Empty: complete.
std::vector<Missing> WhatIsMissing(const Standard& standard, const std::vector<Rule>& sections,
                                   std::string_view payment);
// The same with the edition's sections and the service's latest payment (of its open proposal, else as in force).
std::vector<Missing> WhatIsMissing(store::Database& db, const Standard& standard);
std::string PaymentOf(store::Database& db, ServiceId service);
Message Sentence(const Missing& missing);

}  // namespace aiyl::services
