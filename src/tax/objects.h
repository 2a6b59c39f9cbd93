// SPDX-License-Identifier: Apache-2.0
// The objects of a year as a list for people: where each lies, who owns it, and what is missing to compute its tax, so
// that somebody can mend it. The list is read once; its lines come in blocks.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "office/bilingual.h"
#include "tax/taxable.h"

namespace aiyl::tax {

enum class WhichObjects { kAll, kWithGaps };
struct ObjectFilter {
  std::string rule_kind = {};  // empty: of every tax
  int year = 0;
  std::optional<office::TerritoryId> village = {};
  WhichObjects which = WhichObjects::kAll;
};

struct OwnerLine {
  office::Bilingual name;
  std::optional<Uuid> payer;  // empty: not known who pays
  rules::Rational share = 1;
  std::optional<Date> bought, sold;  // within the year
};

struct ObjectLine {
  Taxable taxable;
  std::string account;  // of a household
  office::Bilingual address;
  std::string name;  // «дүкөн», of an object that the household book does not hold
  std::optional<rules::Rational> area_m2;
  std::vector<OwnerLine> owners;
};

class ObjectList {
 public:
  ObjectList(store::Database& db, const office::Scope& scope, const ObjectFilter& filter);
  int64_t Size() const { return static_cast<int64_t>(m_objects.size()); }
  int64_t WithGaps() const { return m_with_gaps; }
  // Filled in for showing; fewer at the end of the list.
  std::vector<ObjectLine> Block(store::Database& db, int64_t offset, int64_t limit) const;

 private:
  std::vector<Taxable> m_objects;
  int64_t m_with_gaps = 0;
};

// The kinds of objects that have rules, in the order of the list tax-kind.
std::vector<std::string> ObjectKinds();
// The name of a tax, from its rule file.
office::Bilingual TaxName(const std::string& rule_kind);
// «Асанов Бакыт 1/3; …»
std::string OwnersText(const ObjectLine& line, text::Language language);
// Its gaps as sentences, one blank between them.
std::string GapsText(const ObjectLine& line, text::Language language);

// The list as .xlsx or .csv; gives the number of rows. Errors: those of sheet::CreateSheet.
Result<int64_t> WriteObjects(store::Database& db, const office::Scope& scope, const ObjectFilter& filter,
                             text::Language language, const std::filesystem::path& file);

}  // namespace aiyl::tax
