// SPDX-License-Identifier: Apache-2.0
#include "store/row_writer.h"

#include <algorithm>

#include "store/errors.h"

namespace aiyl::store {
namespace {

void BindCell(Query& query, const Cell& cell) {
  switch (cell.kind) {
    case Cell::Kind::kInt:
      query.Bind(cell.number);
      return;
    case Cell::Kind::kText:
      query.Bind(cell.bytes);
      return;
    case Cell::Kind::kBlob:
      query.BindBytes(cell.bytes);
      return;
    case Cell::Kind::kNull:
    case Cell::Kind::kUnchanged:
      query.Bind(nullptr);
  }
}

tl::unexpected<Error> NotInSchema(const std::string& what) {
  return tl::make_unexpected(Error{ErrorKind::kRefused,
                                   "journal.schema",
                                   Msg("A journal entry speaks of {what}, which this version of the program does not "
                                       "have.",
                                       {{"what", what}}),
                                   {},
                                   {}});
}

}  // namespace

Delta Reverse(const Delta& delta) {
  Delta reversed = delta;
  for (TableDelta& table : reversed)
    for (RowChange& row : table.rows) {
      std::swap(row.before, row.after);
      if (row.kind == RowChange::Kind::kInsert)
        row.kind = RowChange::Kind::kDelete;
      else if (row.kind == RowChange::Kind::kDelete)
        row.kind = RowChange::Kind::kInsert;
    }
  return reversed;
}

Changed ChangedBy(const Delta& delta) {
  Changed changed;
  for (const TableDelta& table : delta) {
    auto& keys = changed.rows[table.table];
    for (const RowChange& row : table.rows) keys.push_back(row.pk);
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  }
  return changed;
}

Result<RowWriter::Group> RowWriter::MakeGroup(const TableDelta& delta) {
  Group group;
  group.delta = &delta;
  group.table = m_facts.Find(delta.table);
  if (group.table == nullptr) return NotInSchema(delta.table);
  std::string names, marks;
  for (const std::string& column : delta.columns) {
    const int at = group.table->FindColumn(column);
    if (at < 0) return NotInSchema(delta.table + "." + column);
    group.column_of.push_back(at);
    names += (names.empty() ? "" : ", ") + Quote(column);
    marks += marks.empty() ? "?" : ", ?";
  }
  if (group.column_of.front() != 0) return NotInSchema(delta.table + " by " + delta.columns.front());
  const std::string table = Quote(delta.table);
  group.insert = Keep("INSERT INTO " + table + " (" + names + ") VALUES (" + marks + ")");
  group.remove = Keep("DELETE FROM " + table + " WHERE " + Quote(delta.columns.front()) + " = ?");
  return group;
}

Status RowWriter::Apply(const Delta& delta) {
  m_db.Execute("PRAGMA defer_foreign_keys=ON");
  m_missing = false;
  std::vector<Group> groups;
  groups.reserve(delta.size());
  for (const TableDelta& table : delta) {
    AIYL_ASSIGN(Group group, MakeGroup(table));
    groups.push_back(std::move(group));
  }
  // Deferred, ON DELETE RESTRICT is looked at when the transaction ends: parents may go before their children.
  std::vector<Step> steps;
  for (const auto kind : {RowChange::Kind::kDelete, RowChange::Kind::kUpdate, RowChange::Kind::kInsert})
    for (Group& group : groups)
      for (const RowChange& row : group.delta->rows)
        if (row.kind == kind) steps.push_back({&group, &row});

  // A step may stand in the way of another one (a name that is still taken, a child that goes later): what does not
  // go now is tried again after the others.
  while (!steps.empty()) {
    std::vector<Step> left;
    for (const Step& step : steps)
      if (!Do(step)) left.push_back(step);
    if (m_missing) return Refuse("journal.row", Msg("An entry that should be changed is not in the book any more."));
    if (left.size() == steps.size() && !ReplaceAll(left))
      return Refuse("store.constraint", Msg("A rule of the book does not allow this entry ({rule}). Nothing was "
                                            "recorded.",
                                            {{"rule", left.front().group->table->name}}));
    if (left.size() == steps.size()) break;
    steps = std::move(left);
  }
  return {};
}

bool RowWriter::Do(const Step& step) {
  try {
    switch (step.row->kind) {
      case RowChange::Kind::kInsert:
        Insert(step);
        break;
      case RowChange::Kind::kUpdate:
        Update(step);
        break;
      case RowChange::Kind::kDelete:
        Remove(step);
        break;
    }
    return true;
  } catch (const SqlError& error) {
    if (!IsConstraint(error)) throw;
    return false;
  }
}

void RowWriter::Insert(const Step& step) {
  Query query = m_db.Prepare(*step.group->insert);
  for (const Cell& cell : step.row->after) BindCell(query, cell);
  query.Run();
}

void RowWriter::Remove(const Step& step) {
  if (m_db.Prepare(*step.group->remove).Bind(step.row->pk).Run() != 1) m_missing = true;
}

void RowWriter::Update(const Step& step) {
  const std::vector<Cell>& after = step.row->after;
  std::vector<bool> changes(after.size());
  bool any = false;
  for (size_t i = 0; i < after.size(); ++i) any |= changes[i] = after[i].kind != Cell::Kind::kUnchanged;
  if (!any) return;
  const std::string*& sql = step.group->updates[changes];
  if (sql == nullptr) {
    std::string set;
    for (size_t i = 0; i < after.size(); ++i)
      if (changes[i]) set += (set.empty() ? "" : ", ") + Quote(step.group->delta->columns[i]) + " = ?";
    sql = Keep("UPDATE " + Quote(step.group->table->name) + " SET " + set + " WHERE " +
               Quote(step.group->table->columns[0]) + " = ?");
  }
  Query query = m_db.Prepare(*sql);
  for (size_t i = 0; i < after.size(); ++i)
    if (changes[i]) BindCell(query, after[i]);
  query.Bind(step.row->pk);
  if (query.Run() != 1) m_missing = true;
}

bool RowWriter::ReplaceAll(const std::vector<Step>& steps) {
  std::vector<std::pair<const Step*, std::vector<Cell>>> rows;
  for (const Step& step : steps) {
    if (step.row->kind != RowChange::Kind::kUpdate) return false;
    const TruthTable& table = *step.group->table;
    Query query = m_db.PrepareOnce("SELECT " + table.ColumnList() + " FROM " + Quote(table.name) + " WHERE " +
                                   Quote(table.columns[0]) + " = ?");
    query.Bind(step.row->pk);
    if (!query.Next()) return false;
    std::vector<Cell> cells = ReadCells(query, 0, table.columns.size());
    for (size_t i = 0; i < step.row->after.size(); ++i)
      if (step.row->after[i].kind != Cell::Kind::kUnchanged)
        cells[static_cast<size_t>(step.group->column_of[i])] = step.row->after[i];
    rows.emplace_back(&step, std::move(cells));
  }
  try {
    for (const auto& [step, cells] : rows) Remove(*step);
    for (const auto& [step, cells] : rows) {
      const TruthTable& table = *step->group->table;
      std::string marks;
      for (size_t i = 0; i < cells.size(); ++i) marks += i == 0 ? "?" : ", ?";
      Query query =
          m_db.PrepareOnce("INSERT INTO " + Quote(table.name) + " (" + table.ColumnList() + ") VALUES (" + marks + ")");
      for (const Cell& cell : cells) BindCell(query, cell);
      query.Run();
    }
    return true;
  } catch (const SqlError& error) {
    if (!IsConstraint(error)) throw;
    return false;
  }
}

std::vector<Cell> ReadCells(const Query& query, int first, size_t count) {
  std::vector<Cell> cells(count);
  for (size_t i = 0; i < count; ++i) {
    const int column = first + static_cast<int>(i);
    switch (sqlite3_column_type(query.Raw(), column)) {
      case SQLITE_INTEGER:
        cells[i].kind = Cell::Kind::kInt;
        cells[i].number = query.Int(column);
        break;
      case SQLITE_TEXT:
        cells[i].kind = Cell::Kind::kText;
        cells[i].bytes = query.String(column);
        break;
      case SQLITE_BLOB:
        cells[i].kind = Cell::Kind::kBlob;
        cells[i].bytes = std::string(query.Bytes(column));
        break;
      default:
        break;
    }
  }
  return cells;
}

}  // namespace aiyl::store
