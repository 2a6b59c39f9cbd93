// SPDX-License-Identifier: Apache-2.0
// Dated editions of the rules (criteria, sections of a standard, grounds for a fee, who may ask), as rows of the book:
// a later text of the law is loaded as a file, the program stays. A rule of a draft edition warns and is recorded; it
// refuses only where the office has switched that on (setting services.enforce). Format of the file:
// schema/services.md.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "services/services.h"

namespace aiyl::services {

using EditionId = Id<struct ServiceEditionTag>;

struct Edition {
  EditionId id;
  std::string code;
  Bilingual name;
  std::string source;
  bool draft = false;
  bool partial = false;  // not all of its rows were seen
  std::optional<Date> from;
  bool verified = false;
  bool shipped = false;
};

// One row of an edition: a criterion, a section, a ground.
struct Rule {
  std::string list;  // "criterion", "section", "fee-ground", "initiator", "expertise", "term"
  std::string code;
  int64_t sort = 0;
  Bilingual name;
  std::string article;
  std::string traits;  // words: "core", "paid", "free", "documents", "refusals", "term", "waits"
  std::optional<int64_t> value;

  bool Has(std::string_view trait) const;
};

std::vector<Edition> ListEditions(store::Database& db, const office::Scope& scope);
std::optional<Edition> FindEdition(store::Database& db, EditionId id);
// The office's own edition goes before a shipped one of the same code.
std::optional<Edition> FindEdition(store::Database& db, const office::Scope& scope, std::string_view code);
// The edition that proposals (setting services.edition) or standards (services.sections) of that day are held against.
// Errors: "edition.unknown".
Result<Edition> EditionOfProposals(store::Database& db, const office::Scope& scope, Date day);
Result<Edition> EditionOfStandards(store::Database& db, const office::Scope& scope, Date day);
std::vector<Rule> RulesOf(store::Database& db, EditionId edition, std::string_view list);
std::optional<Rule> FindRule(store::Database& db, EditionId edition, std::string_view list, std::string_view code);
// Whether rules of this edition refuse on that day.
bool Refuses(store::Database& db, const office::Scope& scope, const Edition& edition, Date day);

// A rule that is not kept.
struct Finding {
  std::string code;    // list service-rule
  std::string detail;  // code of the criterion, section or part
  std::string article;
  Edition edition;
  Message Sentence() const;
};

// A finding that was recorded because it did not refuse.
struct Remark {
  std::string code, detail, article;
  EditionId edition;
  Date day;
};
std::vector<Remark> RemarksOf(store::Database& db, ChangeId change);
std::vector<Remark> RemarksOf(store::Database& db, StandardId standard);

}  // namespace aiyl::services
