// SPDX-License-Identifier: Apache-2.0
// How the book's codes read in the rule files: tax_word. Private to the module.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>

#include "office/ids.h"
#include "store/database.h"

namespace aiyl::tax {

// Lists: "wall", "dwelling-kind", "land-type", "vehicle": words of the rule file; "parcel-kind": the kind of the rule
// file itself; "oblast": by the code of the territory.
class TaxWords {
 public:
  TaxWords(store::Database& db, const office::Scope& scope);
  // "": no object of this tax. Empty: nobody has said; that is a gap.
  std::optional<std::string> Find(const std::string& list, const std::string& code) const;

 private:
  std::map<std::pair<std::string, std::string>, std::string> m_words;
};

}  // namespace aiyl::tax
