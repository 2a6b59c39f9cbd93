// SPDX-License-Identifier: Apache-2.0
#include "store/upcast.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "codec/hex.h"

namespace aiyl::store {
namespace {

tl::unexpected<Error> BadLine(const std::string& line) {
  return EnvironmentError("store.upcast",
                          Msg("The program made a mistake with the book. Nothing was recorded. Please report this: "
                              "{what}",
                              {{"what", "upcast: " + line}}));
}

// Words, with a quoted literal kept in one piece.
std::vector<std::string> SplitWords(const std::string& line) {
  std::vector<std::string> words;
  std::string word;
  bool quoted = false;
  for (const char c : line) {
    if (c == '#' && !quoted) break;
    if (c == '\'') quoted = !quoted;
    if (!quoted && (c == ' ' || c == '\t' || c == '\r')) {
      if (!word.empty()) words.push_back(std::move(word));
      word.clear();
      continue;
    }
    word += c;
  }
  if (!word.empty()) words.push_back(std::move(word));
  return words;
}

std::optional<Cell> ParseLiteral(const std::string& word) {
  Cell cell;
  if (word == "NULL") return cell;
  if (word.size() >= 2 && word.front() == '\'' && word.back() == '\'') {
    cell.kind = Cell::Kind::kText;
    for (size_t i = 1; i + 1 < word.size(); ++i) {
      cell.bytes += word[i];
      if (word[i] == '\'') ++i;
    }
    return cell;
  }
  if (word.size() >= 3 && word.front() == 'x' && word[1] == '\'' && word.back() == '\'') {
    const auto bytes = codec::FromHex(word.substr(2, word.size() - 3));
    if (!bytes) return std::nullopt;
    cell.kind = Cell::Kind::kBlob;
    cell.bytes = *bytes;
    return cell;
  }
  cell.kind = Cell::Kind::kInt;
  const auto end = word.data() + word.size();
  const auto [at, error] = std::from_chars(word.data(), end, cell.number);
  if (error != std::errc() || at != end) return std::nullopt;
  return cell;
}

TableDelta* FindTable(Delta& delta, const std::string& name) {
  const auto found =
      std::find_if(delta.begin(), delta.end(), [&](const TableDelta& table) { return table.table == name; });
  return found == delta.end() ? nullptr : &*found;
}

std::optional<size_t> FindColumn(const TableDelta& table, const std::string& name) {
  const auto found = std::find(table.columns.begin(), table.columns.end(), name);
  if (found == table.columns.end()) return std::nullopt;
  return static_cast<size_t>(found - table.columns.begin());
}

void AddColumn(TableDelta& table, const std::string& column, const Cell& value) {
  table.columns.push_back(column);
  const Cell unchanged{Cell::Kind::kUnchanged, 0, {}};
  for (RowChange& row : table.rows) {
    const Cell& cell = row.kind == RowChange::Kind::kUpdate ? unchanged : value;
    if (row.kind != RowChange::Kind::kInsert) row.before.push_back(cell);
    if (row.kind != RowChange::Kind::kDelete) row.after.push_back(cell);
  }
}

bool ChangesNothing(const RowChange& row) {
  return row.kind == RowChange::Kind::kUpdate && std::all_of(row.after.begin(), row.after.end(), [](const Cell& cell) {
           return cell.kind == Cell::Kind::kUnchanged;
         });
}

void DropUnchanged(TableDelta& table) {
  table.rows.erase(std::remove_if(table.rows.begin(), table.rows.end(), ChangesNothing), table.rows.end());
}

void DropColumn(TableDelta& table, size_t column) {
  const auto at = static_cast<std::ptrdiff_t>(column);
  table.columns.erase(table.columns.begin() + at);
  for (RowChange& row : table.rows) {
    if (!row.before.empty()) row.before.erase(row.before.begin() + at);
    if (!row.after.empty()) row.after.erase(row.after.begin() + at);
  }
  DropUnchanged(table);
}

void Split(Delta& delta, const UpcastLine& line) {
  TableDelta* from = FindTable(delta, line.table);
  if (from == nullptr) return;
  TableDelta beside{line.column, {from->columns.front()}, {}};
  std::vector<size_t> moved;
  for (const std::string& column : line.columns)
    if (const auto at = FindColumn(*from, column)) {
      moved.push_back(*at);
      beside.columns.push_back(column);
    }
  const auto take = [&](const std::vector<Cell>& cells) {
    std::vector<Cell> taken;
    if (cells.empty()) return taken;
    taken.push_back(cells.front());
    for (const size_t at : moved) taken.push_back(cells[at]);
    return taken;
  };
  for (const RowChange& row : from->rows) beside.rows.push_back({row.kind, row.pk, take(row.before), take(row.after)});
  DropUnchanged(beside);
  for (const std::string& column : line.columns)
    if (const auto at = FindColumn(*from, column)) DropColumn(*from, *at);
  delta.push_back(std::move(beside));
}

}  // namespace

Result<std::vector<UpcastLine>> ParseUpcast(const std::string& text) {
  std::vector<UpcastLine> lines;
  size_t at = 0;
  while (at < text.size()) {
    const size_t end = std::min(text.find('\n', at), text.size());
    const std::string line = text.substr(at, end - at);
    at = end + 1;
    const auto words = SplitWords(line);
    if (words.empty()) continue;
    using Kind = UpcastLine::Kind;
    const std::string& verb = words[0];
    if (verb == "rename-table" && words.size() == 3) {
      lines.push_back({Kind::kRenameTable, words[1], words[2], {}, {}, {}});
    } else if (verb == "drop-table" && words.size() == 2) {
      lines.push_back({Kind::kDropTable, words[1], {}, {}, {}, {}});
    } else if (verb == "rename-column" && words.size() == 4) {
      lines.push_back({Kind::kRenameColumn, words[1], words[2], words[3], {}, {}});
    } else if (verb == "add-column" && words.size() == 5 && words[3] == "DEFAULT") {
      const auto value = ParseLiteral(words[4]);
      if (!value) return BadLine(line);
      lines.push_back({Kind::kAddColumn, words[1], words[2], {}, *value, {}});
    } else if (verb == "drop-column" && words.size() == 3) {
      lines.push_back({Kind::kDropColumn, words[1], words[2], {}, {}, {}});
    } else if (verb == "split" && words.size() >= 4) {
      lines.push_back({Kind::kSplit, words[1], words[2], {}, {}, {words.begin() + 3, words.end()}});
    } else {
      return BadLine(line);
    }
  }
  return lines;
}

void LiftThrough(const std::vector<UpcastLine>& lines, Delta& delta) {
  using Kind = UpcastLine::Kind;
  for (const UpcastLine& line : lines) {
    TableDelta* table = FindTable(delta, line.table);
    if (table == nullptr) continue;
    switch (line.kind) {
      case Kind::kRenameTable:
        table->table = line.column;
        break;
      case Kind::kDropTable:
        delta.erase(delta.begin() + (table - delta.data()));
        break;
      case Kind::kRenameColumn:
        if (const auto at = FindColumn(*table, line.column)) table->columns[*at] = line.to;
        break;
      case Kind::kAddColumn:
        AddColumn(*table, line.column, line.value);
        break;
      case Kind::kDropColumn:
        if (const auto at = FindColumn(*table, line.column)) DropColumn(*table, *at);
        break;
      case Kind::kSplit:
        Split(delta, line);
        break;
    }
  }
  delta.erase(std::remove_if(delta.begin(), delta.end(), [](const TableDelta& table) { return table.rows.empty(); }),
              delta.end());
  std::sort(delta.begin(), delta.end(),
            [](const TableDelta& left, const TableDelta& right) { return left.table < right.table; });
}

Result<Delta> LiftDelta(Delta delta, int schema, const std::vector<Migration>& migrations) {
  if (!migrations.empty() && schema > migrations.back().number)
    return Refuse("apply.newer-schema",
                  Msg("This was written by a newer version of the program. Install the newer version first."));
  for (const Migration& migration : migrations) {
    if (migration.number <= schema || migration.upcast.empty()) continue;
    AIYL_ASSIGN(const auto lines, ParseUpcast(migration.upcast));
    LiftThrough(lines, delta);
  }
  return delta;
}

}  // namespace aiyl::store
