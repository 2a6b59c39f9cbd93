// SPDX-License-Identifier: Apache-2.0
// Who has a word, in order of the words: the candidates of a search, each with the bags in which the other words of the
// query are looked for. The passes of a search (exact, folded, loose) mostly ask for the same candidates; what was read
// to its end is kept for the next pass. Lives as long as one search.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "household/person_rows_sql.h"

namespace aiyl::household {

struct Candidate {
  PersonId person;
  std::string exact, folded;  // words with a blank before and after each; empty where no bags were asked for
};

class Candidates {
 public:
  Candidates(store::Database& db, const Scope& scope, const PersonFilter& filter);

  // Words of the kind from `from` on and before `to`.
  struct Range {
    int kind = 0;
    std::string from, to;
    bool with_bags = false;
    auto operator<=>(const Range&) const = default;
  };
  // Until `each` gives false.
  void ForEach(const Range& range, const std::function<bool(const Candidate&)>& each);

 private:
  store::Database& m_db;
  const Scope& m_scope;
  const row_sql::Condition m_condition;
  const bool m_filtered;
  std::map<Range, std::vector<Candidate>> m_read;
};

}  // namespace aiyl::household
