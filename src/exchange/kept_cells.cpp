// SPDX-License-Identifier: Apache-2.0
#include "exchange/kept_cells.h"

#include <cstdint>
#include <cstring>
#include <utility>

namespace aiyl::exchange {
namespace {

template <class T>
void Put(std::string& bytes, T number) {
  bytes.append(reinterpret_cast<const char*>(&number), sizeof number);
}

template <class T>
T Get(std::string_view& bytes) {
  T number;
  std::memcpy(&number, bytes.data(), sizeof number);
  bytes.remove_prefix(sizeof number);
  return number;
}

constexpr uint8_t kRepeated = 0x20, kFormula = 0x40, kDay = 0x80, kKind = 0x1F;

}  // namespace

// Number and line; then of each cell its kind with flags, its column, its day where it has one, its text.
void KeptCells::Add(const sheet::Row& row, const Mapping& mapping) {
  std::string bytes;
  Put(bytes, row.number);
  Put(bytes, row.line);
  for (const auto& column : mapping.columns) {
    const sheet::Cell& cell = row.At(column.column);
    if (cell.IsEmpty()) continue;
    Put(bytes, static_cast<uint8_t>(static_cast<unsigned>(cell.kind) | (cell.repeated ? kRepeated : 0U) |
                                    (cell.formula ? kFormula : 0U) | (cell.date ? kDay : 0U)));
    Put(bytes, static_cast<uint16_t>(column.column));
    if (cell.date) Put(bytes, cell.date->Days());
    Put(bytes, static_cast<uint32_t>(cell.text.size()));
    bytes += cell.text;
  }
  bytes.shrink_to_fit();
  m_rows.push_back(std::move(bytes));
}

sheet::Row KeptCells::At(size_t at) const {
  std::string_view bytes = m_rows[at];
  sheet::Row row;
  row.number = Get<int64_t>(bytes);
  row.line = Get<int64_t>(bytes);
  while (!bytes.empty()) {
    const auto kind = Get<uint8_t>(bytes);
    const auto column = Get<uint16_t>(bytes);
    if (row.cells.size() <= column) row.cells.resize(size_t{column} + 1);
    sheet::Cell& cell = row.cells[column];
    cell.kind = static_cast<sheet::CellKind>(kind & kKind);
    cell.repeated = (kind & kRepeated) != 0;
    cell.formula = (kind & kFormula) != 0;
    if ((kind & kDay) != 0) cell.date = Date::FromDays(Get<int32_t>(bytes));
    const auto size = Get<uint32_t>(bytes);
    cell.text = bytes.substr(0, size);
    bytes.remove_prefix(size);
  }
  return row;
}

}  // namespace aiyl::exchange
