// SPDX-License-Identifier: Apache-2.0
#include "exchange/import_repository.h"

#include <cstring>
#include <map>

#include "store/journal.h"

namespace aiyl::exchange {
namespace {

constexpr size_t kCellBytes = 12;

std::string Encode(const SeenCells& cells) {
  const std::map<uint32_t, uint64_t> ordered(cells.begin(), cells.end());
  std::string bytes;
  bytes.reserve(ordered.size() * kCellBytes);
  for (const auto& [field, value] : ordered) {
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

uint64_t SourceOf(const std::string& signature) {
  uint64_t hash = 0xCBF29CE484222325ULL;
  for (const char c : signature) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
  return hash;
}

SeenMemory SeenMemory::Load(store::Database& db, uint64_t source) {
  SeenMemory memory;
  memory.m_source = source;
  std::unordered_map<Uuid, bool> undone;
  auto query = db.Prepare("SELECT record, act, cells FROM import_seen WHERE source = ? ORDER BY record");
  query.Bind(static_cast<int64_t>(source));
  while (query.Next()) {
    const Uuid act = query.GetUuid(1);
    const auto [known, is_new] = undone.emplace(act, false);
    if (is_new) {
      const auto info = store::FindAct(db, act);
      known->second = info && info->undone_by;
    }
    if (!known->second) memory.m_seen.emplace(query.GetUuid(0), Decode(query.Bytes(2)));
  }
  return memory;
}

const SeenCells* SeenMemory::Find(const Uuid& record) const {
  const auto found = m_seen.find(record);
  return found == m_seen.end() ? nullptr : &found->second;
}

void SeenMemory::Remember(store::UnitOfWork& work, const Uuid& record, const std::vector<SeenCell>& cells) {
  SeenCells now;
  const SeenCells* before = Find(record);
  if (before) now = *before;
  for (const auto& cell : cells) now[cell.field] = cell.value;
  if (before && now == *before) return;
  auto query = work.Db().Prepare(R"sql(
    INSERT OR REPLACE INTO import_seen(record, source, act, cells) VALUES(?, ?, ?, ?))sql");
  query.Bind(record, static_cast<int64_t>(m_source), work.ActId()).BindBytes(Encode(now)).Run();
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
