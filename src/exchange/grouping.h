// SPDX-License-Identifier: Apache-2.0
// Rows of a sheet gathered into households: by account number, else by address and head. Lists leave the number out
// below a household's first row. Pure.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "exchange/sheet_row.h"

namespace aiyl::exchange {

struct HouseholdGroup {
  std::string key;             // folded; the same household has the same key
  std::string account, book;   // account empty: grouped by address and head
  std::string head_name;       // as written, or empty
  HouseholdCells cells;        // each value from the first row that has it
  std::vector<size_t> rows;    // indexes of persons' and other rows, in the sheet's order
  std::optional<size_t> head;  // the row of the first-recorded person
};

// Takes rows as they are read and gives their cells back at once: a household's are gathered here, a person's are read
// again when he is written (kept_cells.h). Adds to rows: refusals «no account», warnings where two rows of a household
// disagree or two claim to be its head. Rows that are refused already keep their place in a group but add no household
// values.
class Grouper {
 public:
  explicit Grouper(const Mapping& mapping) : m_mapping(mapping) {}

  // The last one of `rows`.
  void Add(std::vector<SheetRow>& rows);
  std::vector<HouseholdGroup> Finish(std::vector<SheetRow>& rows);

 private:
  // What finding the head asks of a row.
  struct Said {
    bool named = false, head = false, relation = false;
    std::string name, name_ru;  // folded, where a column names the head
  };

  size_t Group(const std::string& key, const std::string& account, const std::string& book);
  std::optional<size_t> Place(SheetRow& row);
  std::string Heading(Field field, const std::string& code = {}) const;
  template <class T>
  void Take(T& into, const T& from, Field field);
  void TakeOne(std::vector<std::pair<std::string, int64_t>>& into, const std::string& key, int64_t value, Field field);
  void Merge(HouseholdGroup& group, SheetRow& row);
  void FindHead(HouseholdGroup& group, std::vector<SheetRow>& rows) const;

  const Mapping& m_mapping;
  std::vector<HouseholdGroup> m_groups;
  std::vector<Said> m_said;  // beside the rows
  std::unordered_map<std::string, size_t> m_by_key;
  std::map<std::string, size_t> m_latest_at;
  std::optional<size_t> m_previous;
  std::optional<std::string> m_differs;  // heading of the column
};

}  // namespace aiyl::exchange
