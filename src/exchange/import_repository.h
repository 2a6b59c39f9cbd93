// SPDX-License-Identifier: Apache-2.0
// The import's own local tables: what the cells of each record said the last time, and the mappings remembered by their
// headings. Never sent, never replayed; without them an import asks more and overwrites nothing less.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "exchange/sheet_row.h"
#include "store/book.h"

namespace aiyl::exchange {

// Field → what it said, ascending by field. A row of a table, not a tree: there is one for every record of the book.
class SeenCells {
 public:
  using Row = std::vector<std::pair<uint32_t, uint64_t>>;
  Row::const_iterator begin() const { return m_row.begin(); }
  Row::const_iterator end() const { return m_row.end(); }
  Row::const_iterator find(uint32_t field) const;
  uint64_t& operator[](uint32_t field);
  size_t size() const { return m_row.size(); }

 private:
  Row m_row;
};

// By record (person or household). A cell is known by what this source (a mapping's signature) showed the last time,
// else by what any other sheet showed: a column more in the sheet makes no other cell new. What undone acts saw is
// forgotten.
class SeenMemory {
 public:
  // `identity`: the fields that say which person a row is; records are found again by them (FindByIdentity).
  static SeenMemory Load(store::Database& db, uint64_t source, const std::set<uint32_t>& identity);
  bool IsEmpty() const { return m_seen.empty(); }
  const SeenCells* Find(const Uuid& record) const;
  // The persons whose row had these very cells in the fields of identity, whatever the book calls them by now.
  std::vector<Uuid> FindByIdentity(const std::vector<SeenCell>& cells) const;
  // The household that the sheet called so (HouseholdGroup::key), whatever account and address it has by now.
  std::optional<Uuid> FindHousehold(const std::string& key) const;
  // Within an act. Cells of the record that the sheet does not show stay as they are.
  void Remember(store::UnitOfWork& work, const Uuid& record, const std::vector<SeenCell>& cells);
  void RememberHousehold(store::UnitOfWork& work, const Uuid& record, std::vector<SeenCell> cells,
                         const std::string& key);

 private:
  struct Known {
    SeenCells cells;
    std::unique_ptr<SeenCells> own;  // of this source alone, where others know of the record too
  };
  std::optional<uint64_t> IdentityOf(const SeenCells& cells) const;

  uint64_t m_source = 0;
  std::set<uint32_t> m_identity;
  std::unordered_map<Uuid, Known> m_seen;
  std::unordered_multimap<uint64_t, Uuid> m_by_identity;
  std::unordered_map<uint64_t, Uuid> m_households;
};
uint64_t SourceOf(const std::string& signature);

std::optional<std::string> FindMapping(store::Database& db, const std::string& headings);
void RememberMapping(store::Database& db, const std::string& headings, const std::string& mapping_json);

// What an import needs to know of the book before it begins.
bool BookHasHouseholds(store::Database& db, const Uuid& office);
// The highest account that is a plain number; 0 where there is none.
int64_t HighestAccount(store::Database& db, const Uuid& office);

}  // namespace aiyl::exchange
