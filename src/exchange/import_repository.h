// SPDX-License-Identifier: Apache-2.0
// The import's own local tables: what the cells of each record said the last time, and the mappings remembered by their
// headings. Never sent, never replayed; without them an import asks more and overwrites nothing less.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "exchange/sheet_row.h"
#include "store/book.h"

namespace aiyl::exchange {

// By record (person or household): field → what it said.
using SeenCells = std::unordered_map<uint32_t, uint64_t>;

class SeenMemory {
 public:
  // What this source (a mapping's signature) has shown; cells written by acts that were undone are forgotten.
  static SeenMemory Load(store::Database& db, uint64_t source);
  bool IsEmpty() const { return m_seen.empty(); }
  const SeenCells* Find(const Uuid& record) const;
  // Within an act. Cells of the record that the sheet does not show stay as they are.
  void Remember(store::UnitOfWork& work, const Uuid& record, const std::vector<SeenCell>& cells);

 private:
  uint64_t m_source = 0;
  std::unordered_map<Uuid, SeenCells> m_seen;
};
uint64_t SourceOf(const std::string& signature);

std::optional<std::string> FindMapping(store::Database& db, const std::string& headings);
void RememberMapping(store::Database& db, const std::string& headings, const std::string& mapping_json);

// What an import needs to know of the book before it begins.
bool BookHasHouseholds(store::Database& db, const Uuid& office);
// The highest account that is a plain number; 0 where there is none.
int64_t HighestAccount(store::Database& db, const Uuid& office);

}  // namespace aiyl::exchange
