// SPDX-License-Identifier: Apache-2.0
#include "exchange/import_repository.h"

#include <algorithm>
#include <cstring>

#include "store/journal.h"

namespace aiyl::exchange {
namespace {

constexpr size_t kCellBytes = 12;
// By which words the sheet called a household; no column has this number.
constexpr uint32_t kHouseholdKey = 1;

std::string Encode(const SeenCells& cells) {
  std::string bytes;
  bytes.reserve(cells.size() * kCellBytes);
  for (const auto& [field, value] : cells) {
    for (int i = 0; i < 4; ++i) bytes += static_cast<char>(field >> (8 * i) & 0xFFU);
    for (int i = 0; i < 8; ++i) bytes += static_cast<char>(value >> (8 * i) & 0xFFU);
  }
  return bytes;
}

SeenCells Decode(std::string_view bytes) {
  SeenCells cells;
  for (; bytes.size() >= kCellBytes; bytes.remove_prefix(kCellBytes)) {
    uint32_t field = 0;
    uint64_t value = 0;
    for (size_t i = 0; i < 4; ++i) field |= static_cast<uint32_t>(static_cast<unsigned char>(bytes[i])) << (8 * i);
    for (size_t i = 0; i < 8; ++i) value |= static_cast<uint64_t>(static_cast<unsigned char>(bytes[4 + i])) << (8 * i);
    cells[field] = value;
  }
  return cells;
}

}  // namespace

SeenCells::Row::const_iterator SeenCells::find(uint32_t field) const {
  const auto found = std::lower_bound(m_row.begin(), m_row.end(), std::make_pair(field, uint64_t{0}));
  return found != m_row.end() && found->first == field ? found : m_row.end();
}

uint64_t& SeenCells::operator[](uint32_t field) {
  auto found = std::lower_bound(m_row.begin(), m_row.end(), std::make_pair(field, uint64_t{0}));
  if (found == m_row.end() || found->first != field) found = m_row.insert(found, {field, 0});
  return found->second;
}

uint64_t SourceOf(const std::string& signature) {
  uint64_t hash = 0xCBF29CE484222325ULL;
  for (const char c : signature) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
  return hash;
}

SeenMemory SeenMemory::Load(store::Database& db, uint64_t source, const std::set<uint32_t>& identity) {
  SeenMemory memory;
  memory.m_source = source;
  memory.m_identity = identity;
  std::unordered_map<Uuid, bool> undone;
  // Other sources first, this one last; each in the order of its acts, whose ids grow with time.
  auto query = db.Prepare(R"sql(
    SELECT record, act, cells, source = ?1 FROM import_seen ORDER BY record, source = ?1, act)sql");
  query.Bind(static_cast<int64_t>(source));
  while (query.Next()) {
    const Uuid act = query.GetUuid(1);
    const auto [known, is_new] = undone.emplace(act, false);
    if (is_new) {
      const auto info = store::FindAct(db, act);
      known->second = info && info->undone_by;
    }
    if (known->second) continue;
    const auto [entry, is_first] = memory.m_seen.try_emplace(query.GetUuid(0));
    const bool is_own = query.Int(3) != 0;
    if (!is_own && !entry->second.own) entry->second.own = std::make_unique<SeenCells>();
    for (const auto& [field, value] : Decode(query.Bytes(2))) {
      entry->second.cells[field] = value;
      if (is_own && entry->second.own) (*entry->second.own)[field] = value;
    }
  }
  for (const auto& [record, known] : memory.m_seen) {
    if (const auto identified = memory.IdentityOf(known.cells)) memory.m_by_identity.emplace(*identified, record);
    if (const auto key = known.cells.find(kHouseholdKey); key != known.cells.end())
      memory.m_households.emplace(key->second, record);
  }
  return memory;
}

std::optional<uint64_t> SeenMemory::IdentityOf(const SeenCells& cells) const {
  std::string said;
  for (const uint32_t field : m_identity)
    if (const auto found = cells.find(field); found != cells.end())
      said += std::to_string(field) + "=" + std::to_string(found->second) + ";";
  return said.empty() ? std::nullopt : std::optional<uint64_t>(SourceOf(said));
}

const SeenCells* SeenMemory::Find(const Uuid& record) const {
  const auto found = m_seen.find(record);
  return found == m_seen.end() ? nullptr : &found->second.cells;
}

std::vector<Uuid> SeenMemory::FindByIdentity(const std::vector<SeenCell>& cells) const {
  SeenCells said;
  for (const auto& cell : cells) said[cell.field] = cell.value;
  std::vector<Uuid> records;
  if (const auto identified = IdentityOf(said)) {
    const auto [begin, end] = m_by_identity.equal_range(*identified);
    for (auto it = begin; it != end; ++it) records.push_back(it->second);
  }
  std::sort(records.begin(), records.end());
  return records;
}

std::optional<Uuid> SeenMemory::FindHousehold(const std::string& key) const {
  const auto found = m_households.find(SourceOf(key));
  return found == m_households.end() ? std::nullopt : std::optional<Uuid>(found->second);
}

void SeenMemory::Remember(store::UnitOfWork& work, const Uuid& record, const std::vector<SeenCell>& cells) {
  SeenCells now;
  for (const auto& cell : cells) now[cell.field] = cell.value;
  if (const auto found = m_seen.find(record); found != m_seen.end()) {
    const SeenCells& before = found->second.own ? *found->second.own : found->second.cells;
    if (std::all_of(now.begin(), now.end(), [&](const auto& cell) {
          const auto known = before.find(cell.first);
          return known != before.end() && known->second == cell.second;
        }))
      return;
  }
  auto query = work.Db().Prepare(R"sql(
    INSERT OR REPLACE INTO import_seen(record, source, act, cells) VALUES(?, ?, ?, ?))sql");
  query.Bind(record, static_cast<int64_t>(m_source), work.ActId()).BindBytes(Encode(now)).Run();
}

void SeenMemory::RememberHousehold(store::UnitOfWork& work, const Uuid& record, std::vector<SeenCell> cells,
                                   const std::string& key) {
  cells.push_back({.value = SourceOf(key), .field = kHouseholdKey});
  Remember(work, record, cells);
}

std::optional<std::string> FindMapping(store::Database& db, const std::string& headings) {
  auto query = db.Prepare("SELECT mapping FROM import_mapping WHERE headings = ?");
  query.Bind(headings);
  if (!query.Next()) return std::nullopt;
  return query.String(0);
}

void RememberMapping(store::Database& db, const std::string& headings, const std::string& mapping_json) {
  auto query = db.Prepare("INSERT OR REPLACE INTO import_mapping(headings, mapping) VALUES(?, ?)");
  query.Bind(headings, mapping_json).Run();
}

bool BookHasHouseholds(store::Database& db, const Uuid& office) {
  auto query =
      db.Prepare("SELECT 1 FROM household WHERE office = ?1 UNION ALL SELECT 1 FROM person WHERE office = ?1 LIMIT 1");
  query.Bind(office);
  return query.Next();
}

int64_t HighestAccount(store::Database& db, const Uuid& office) {
  auto query = db.Prepare(R"sql(
    SELECT max(CAST(account AS INTEGER)) FROM household
    WHERE office = ? AND account <> '' AND length(account) <= 9 AND account NOT GLOB '*[^0-9]*')sql");
  query.Bind(office);
  return query.Next() && !query.IsNull(0) ? query.Int(0) : 0;
}

}  // namespace aiyl::exchange
