// SPDX-License-Identifier: Apache-2.0
#include "tax/taxable_words.h"

namespace aiyl::tax {

TaxWords::TaxWords(store::Database& db, const office::Scope& scope) {
  // The office's own word after the shipped one, so that it stays.
  auto query = db.Prepare(R"sql(
    SELECT list, code, word FROM tax_word WHERE office IS NULL OR ?1 IS NULL OR office = ?1
    ORDER BY office IS NOT NULL, id)sql");
  query.Bind(scope.office);
  while (query.Next()) m_words[{query.String(0), query.String(1)}] = query.String(2);
}

std::optional<std::string> TaxWords::Find(const std::string& list, const std::string& code) const {
  const auto found = m_words.find({list, code});
  if (found == m_words.end()) return std::nullopt;
  return found->second;
}

}  // namespace aiyl::tax
