// SPDX-License-Identifier: Apache-2.0
// Bodies read back: as a delta, and as leaves for the chain. Trusts no byte.
#include "store/act_code.h"

namespace aiyl::store {
namespace {

using codec::CborReader;
using codec::CborType;

Result<Cell> ReadCell(CborReader& in) {
  AIYL_ASSIGN(const CborType type, Form(in.Peek()));
  Cell cell;
  switch (type) {
    case CborType::kNull:
      if (!in.Null()) return JournalFormatError("null");
      return cell;
    case CborType::kUint:
    case CborType::kNegative: {
      cell.kind = Cell::Kind::kInt;
      AIYL_ASSIGN(cell.number, Form(in.Int()));
      return cell;
    }
    case CborType::kText: {
      cell.kind = Cell::Kind::kText;
      AIYL_ASSIGN(cell.bytes, Form(in.Text()));
      return cell;
    }
    case CborType::kBytes: {
      cell.kind = Cell::Kind::kBlob;
      AIYL_ASSIGN(cell.bytes, Form(in.Bytes()));
      return cell;
    }
    default:
      return JournalFormatError("cell");
  }
}

Result<Uuid> KeyOf(const Cell& cell) {
  const auto uuid = cell.kind == Cell::Kind::kBlob ? Uuid::FromBytes(cell.bytes) : std::nullopt;
  if (!uuid) return JournalFormatError("primary key");
  return *uuid;
}

Result<RowChange> ReadRow(CborReader& in, size_t columns) {
  RowChange change;
  AIYL_ASSIGN(const uint64_t parts, Form(in.Array()));
  AIYL_ASSIGN(const int64_t kind, Form(in.Int()));
  if (kind == kRowUpdate && parts == 3) {
    change.kind = RowChange::Kind::kUpdate;
    AIYL_ASSIGN(const Cell key, ReadCell(in));
    AIYL_ASSIGN(change.pk, KeyOf(key));
    change.before.assign(columns, Cell{Cell::Kind::kUnchanged, 0, {}});
    change.after = change.before;
    AIYL_ASSIGN(const uint64_t items, Form(in.Array()));
    if (items % 3 != 0) return JournalFormatError("update");
    uint64_t last = 0;
    for (uint64_t i = 0; i < items; i += 3) {
      AIYL_ASSIGN(const uint64_t column, Form(in.Uint()));
      if (column <= last || column >= columns) return JournalFormatError("column of an update");
      last = column;
      AIYL_ASSIGN(change.before[column], ReadCell(in));
      AIYL_ASSIGN(change.after[column], ReadCell(in));
    }
    return change;
  }
  if (parts != 2 || (kind != kRowInsert && kind != kRowDelete)) return JournalFormatError("row change");
  change.kind = kind == kRowInsert ? RowChange::Kind::kInsert : RowChange::Kind::kDelete;
  if (!in.ArrayOf(columns)) return JournalFormatError("cells of a row");
  std::vector<Cell>& cells = kind == kRowInsert ? change.after : change.before;
  cells.reserve(columns);
  for (size_t i = 0; i < columns; ++i) {
    AIYL_ASSIGN(Cell cell, ReadCell(in));
    cells.push_back(std::move(cell));
  }
  AIYL_ASSIGN(change.pk, KeyOf(cells.front()));
  return change;
}

struct TableHead {
  std::string name;
  std::vector<std::string> columns;
  uint64_t rows = 0;
};

Result<TableHead> ReadTableHead(CborReader& in) {
  TableHead head;
  if (!in.ArrayOf(3)) return JournalFormatError("table");
  AIYL_ASSIGN(const std::string_view name, Form(in.Text()));
  head.name = std::string(name);
  AIYL_ASSIGN(const uint64_t columns, Form(in.Array()));
  if (columns == 0) return JournalFormatError("table without columns");
  for (uint64_t i = 0; i < columns; ++i) {
    AIYL_ASSIGN(const std::string_view column, Form(in.Text()));
    head.columns.emplace_back(column);
  }
  AIYL_ASSIGN(head.rows, Form(in.Array()));
  return head;
}

}  // namespace

Result<DecodedBody> DecodeBody(std::string_view body) {
  CborReader in(body);
  DecodedBody decoded;
  AIYL_ASSIGN(const uint64_t items, Form(in.Array()));
  if (items < 1) return JournalFormatError("body");
  AIYL_ASSIGN(const CborType first, Form(in.Peek()));
  if (first == CborType::kBytes) {
    decoded.has_first = false;
    if (!in.Skip()) return JournalFormatError("first leaf");
  } else {
    if (!in.ArrayOf(2)) return JournalFormatError("staff and note");
    AIYL_ASSIGN(const Cell staff, ReadCell(in));
    AIYL_ASSIGN(decoded.staff, KeyOf(staff));
    AIYL_ASSIGN(decoded.note, Form(in.Text()));
  }
  decoded.delta.reserve(items - 1);
  for (uint64_t i = 1; i < items; ++i) {
    AIYL_ASSIGN(TableHead head, ReadTableHead(in));
    TableDelta table{std::move(head.name), std::move(head.columns), {}};
    table.rows.reserve(head.rows);
    for (uint64_t row = 0; row < head.rows; ++row) {
      AIYL_ASSIGN(const CborType type, Form(in.Peek()));
      if (type == CborType::kBytes) {
        if (!in.Skip()) return JournalFormatError("leaf");
        ++decoded.left_out;
        continue;
      }
      AIYL_ASSIGN(RowChange change, ReadRow(in, table.columns.size()));
      table.rows.push_back(std::move(change));
    }
    decoded.delta.push_back(std::move(table));
  }
  if (!in.Finish()) return JournalFormatError("bytes after the body");
  return decoded;
}

Result<std::optional<Uuid>> RowKey(std::string_view encoded) {
  CborReader in(encoded);
  AIYL_ASSIGN(const CborType type, Form(in.Peek()));
  if (type == CborType::kBytes) return std::optional<Uuid>();
  AIYL_ASSIGN(const uint64_t parts, Form(in.Array()));
  AIYL_ASSIGN(const int64_t kind, Form(in.Int()));
  if (parts != (kind == kRowUpdate ? 3U : 2U)) return JournalFormatError("row change");
  if (kind != kRowUpdate) {
    AIYL_ASSIGN(const uint64_t cells, Form(in.Array()));
    if (cells == 0) return JournalFormatError("row without cells");
  }
  AIYL_ASSIGN(const Cell key, ReadCell(in));
  AIYL_ASSIGN(const Uuid pk, KeyOf(key));
  return std::optional<Uuid>(pk);
}

Result<std::string> LeavesOf(std::string_view body, std::string_view seal_bytes) {
  AIYL_ASSIGN(const Seal seal, Seal::Parse(seal_bytes));
  CborReader in(body);
  std::string leaves;
  size_t next_leaf = 0;
  crypto::Blake2b hash;
  const auto add = [&](std::string_view table_hash) -> Status {
    AIYL_ASSIGN(const CborType type, Form(in.Peek()));
    if (type == CborType::kBytes) {
      AIYL_ASSIGN(const std::string_view leaf, Form(in.Bytes()));
      if (leaf.size() != crypto::Digest::kSize) return JournalFormatError("leaf");
      leaves.append(leaf);
      ++next_leaf;
      return {};
    }
    AIYL_ASSIGN(const std::string_view encoded, Form(in.Raw()));
    const auto salt = seal.Salt(next_leaf++);
    if (!salt) return JournalFormatError("a row without its salt");
    hash.Restart();
    leaves.append(hash.Update(*salt).Update(table_hash).Update(encoded).Finish().View());
    return {};
  };
  AIYL_ASSIGN(const uint64_t items, Form(in.Array()));
  if (items < 1) return JournalFormatError("body");
  AIYL_TRY(add({}));
  for (uint64_t i = 1; i < items; ++i) {
    AIYL_ASSIGN(const TableHead head, ReadTableHead(in));
    const crypto::Digest table = HashTable(head.name, head.columns);
    for (uint64_t row = 0; row < head.rows; ++row) AIYL_TRY(add(table.View()));
  }
  if (!in.Finish()) return JournalFormatError("bytes after the body");
  return leaves;
}

}  // namespace aiyl::store
