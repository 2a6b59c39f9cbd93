// SPDX-License-Identifier: Apache-2.0
#include "household/search_candidates.h"

namespace aiyl::household {

Candidates::Candidates(store::Database& db, const Scope& scope, const PersonFilter& filter)
    : m_db(db),
      m_scope(scope),
      m_condition(row_sql::FilterCondition(filter, row_sql::Default::kEverybody)),
      m_filtered(!filter.IsEmpty()) {}

void Candidates::ForEach(const Range& range, const std::function<bool(const Candidate&)>& each) {
  if (const auto known = m_read.find(range); known != m_read.end()) {
    for (const Candidate& candidate : known->second)
      if (!each(candidate)) return;
    return;
  }
  std::string sql = range.with_bags ? "SELECT w.person, b.exact || ' ', b.folded || ' ' FROM person_word AS w"
                                      " JOIN person_bag AS b ON b.person = w.person"
                                    : "SELECT w.person FROM person_word AS w";
  if (m_filtered) sql += " JOIN person_now AS n ON n.person = w.person";
  sql += " WHERE w.kind = ? AND w.word >= ? AND w.word < ?" + ScopeCondition(m_scope, "w.office", "w.village");
  if (m_filtered) sql += m_condition.sql;
  auto query = m_db.PrepareOnce(sql + " ORDER BY w.word, w.person");
  query.Bind(range.kind, range.from, range.to);
  if (m_filtered) row_sql::BindTexts(query, m_condition);
  std::vector<Candidate> read;
  while (query.Next()) {
    read.push_back({query.GetId<PersonTag>(0), {}, {}});
    if (range.with_bags) {
      read.back().exact = query.String(1);
      read.back().folded = query.String(2);
    }
    if (!each(read.back())) return;
  }
  m_read.emplace(range, std::move(read));
}

}  // namespace aiyl::household
