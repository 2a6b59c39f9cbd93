// SPDX-License-Identifier: Apache-2.0
// Undo: the cells that an act changed are put back, as an act of its own, where nothing later stands on them.
#include <algorithm>
#include <map>
#include <set>

#include "base/shown_date.h"
#include "store/book_impl.h"
#include "store/journal_rows.h"
#include "store/row_writer.h"
#include "store/upcast.h"

namespace aiyl::store {
namespace {

// The later act that stands in the way: it touched one of the rows after `act` did.
tl::unexpected<Error> InTheWay(Database& db, const Uuid& pk, int64_t after_applied_no) {
  static const std::string sql = std::string("SELECT ") + kActInfoColumns +
                                 " FROM act WHERE applied_no IN (SELECT applied_no FROM act_row WHERE pk = ?1 AND "
                                 "applied_no > ?2) ORDER BY undone_by IS NOT NULL, undoes IS NOT NULL, applied_no DESC "
                                 "LIMIT 1";
  Query query = db.Prepare(sql);
  query.Bind(pk, after_applied_no);
  if (!query.Next())
    return Refuse(
        "undo.later-act",
        Msg("This cannot be undone: what it changed has been changed since with another program. Let the book "
            "be checked."));
  const ActInfo later = ReadActInfo(query, 0);
  return Refuse("undo.later-act",
                Msg("This cannot be undone by itself: a later entry of {when} built on it (act {act}). Undo that one "
                    "first.",
                    {{"when", Shown(later.recorded_at)}, {"act", later.id.ToText()}}));
}

bool Agrees(const RowChange& change, const std::vector<int>& columns, const std::vector<Cell>& present) {
  for (size_t i = 0; i < change.after.size(); ++i)
    if (change.after[i].kind != Cell::Kind::kUnchanged && change.after[i] != present[static_cast<size_t>(columns[i])])
      return false;
  return true;
}

// Every cell that the act left must still be there as it left it.
Status CheckCells(Database& db, const SchemaFacts& facts, const Delta& delta, int64_t applied_no) {
  for (const TableDelta& part : delta) {
    const TruthTable* table = facts.Find(part.table);
    if (table == nullptr) continue;  // the writer refuses it by name
    std::vector<int> columns;
    for (const std::string& column : part.columns) columns.push_back(std::max(0, table->FindColumn(column)));
    Query query = db.PrepareOnce("SELECT " + table->ColumnList() + " FROM " + Quote(table->name) + " WHERE " +
                                 Quote(table->columns[0]) + " = ?");
    for (const RowChange& row : part.rows) {
      query.Bind(row.pk);
      const bool exists = query.Next();
      const bool agrees = row.kind == RowChange::Kind::kDelete
                              ? !exists
                              : exists && Agrees(row, columns, ReadCells(query, 0, table->columns.size()));
      query.Again();
      if (!agrees) return InTheWay(db, row.pk, applied_no);
    }
  }
  return {};
}

// Rows that would go may not be referred to by rows that stay.
Status CheckReferences(Database& db, const SchemaFacts& facts, const Delta& delta, int64_t applied_no) {
  std::map<std::string, std::set<Uuid>> going;
  for (const TableDelta& part : delta)
    for (const RowChange& row : part.rows)
      if (row.kind == RowChange::Kind::kInsert) going[part.table].insert(row.pk);
  for (const auto& [name, keys] : going) {
    const TruthTable* table = facts.Find(name);
    if (table == nullptr) continue;
    for (const Reference& reference : table->references) {
      const TruthTable& child = *facts.Find(reference.child);
      Query query = db.PrepareOnce("SELECT " + Quote(child.columns[0]) + " FROM " + Quote(child.name) + " WHERE " +
                                   Quote(reference.column) + " = ? ORDER BY 1");
      const auto going_children = going.find(child.name);
      for (const Uuid& key : keys) {
        query.Bind(key);
        while (query.Next()) {
          const Uuid child_key = query.GetUuid(0);
          if (going_children != going.end() && going_children->second.count(child_key) != 0) continue;
          // A row that the act itself turned towards the going one is turned back with it.
          const auto part = std::find_if(delta.begin(), delta.end(),
                                         [&](const TableDelta& other) { return other.table == child.name; });
          if (part != delta.end() && std::any_of(part->rows.begin(), part->rows.end(),
                                                 [&](const RowChange& row) { return row.pk == child_key; }))
            continue;
          return InTheWay(db, child_key, applied_no);
        }
        query.Again();
      }
    }
  }
  return {};
}

Status MayUndo(const Book::Impl& book, const ActInfo& info) {
  if (info.office != book.identity.office)
    return Refuse("undo.foreign", Msg("Another office recorded this: only that office can undo it."));
  if (info.undone_by) return Refuse("undo.done-already", Msg("This has been undone already."));
  const ActKind* kind = book.Rules().FindKind(info.kind);
  if (kind == nullptr || kind->undo == UndoKind::kRevert) return {};
  if (!kind->instead.msgid.empty()) return Refuse("undo.compensate", kind->instead);
  return Refuse("undo.compensate", Msg("This cannot be undone, because it had an effect outside of the book."));
}

Result<ActReceipt> UndoInScope(WriteScope& scope, Book::Impl& book, const Actor& actor, const Uuid& act,
                               const std::string& note) {
  Database& db = scope.Db();
  const auto row = FindJournalRow(db, act);
  if (!row) return Refuse("journal.no-such-act", Msg("There is no such act in the journal."));
  AIYL_TRY(MayUndo(book, row->info));
  AIYL_ASSIGN(DecodedBody decoded, DecodeBody(row->body));
  if (decoded.left_out > 0)
    return Refuse("undo.left-out", Msg("This cannot be undone: a part of what it changed was erased by law."));
  AIYL_ASSIGN(const Delta delta, LiftDelta(std::move(decoded.delta), row->info.schema, book.Migrations()));
  AIYL_TRY(CheckCells(db, book.facts, delta, row->applied_no));
  AIYL_TRY(CheckReferences(db, book.facts, delta, row->applied_no));
  ActDraft draft{actor, {"undo", book.environment.clock->Today(), {}, note}};
  draft.undoes = act;
  return scope.Act(draft, [&](UnitOfWork& work) { return RowWriter(work.Db(), book.facts).Apply(Reverse(delta)); });
}

}  // namespace

Result<ActReceipt> Undo(Book& book, const Actor& actor, const Uuid& act, const std::string& note) {
  ActReceipt receipt;
  AIYL_TRY(book.Internals().Transaction(AtEnd::kCommit, [&](WriteScope& scope) -> Status {
    AIYL_ASSIGN(receipt, UndoInScope(scope, book.Internals(), actor, act, note));
    return {};
  }));
  return receipt;
}

Result<BatchUndo> UndoBatch(Book& book, const Actor& actor, const Uuid& batch, bool only_all) {
  std::vector<Uuid> acts;
  AIYL_TRY(book.ReadAny([&](Database& db) {
    Query query = db.Prepare("SELECT id FROM act WHERE batch = ? AND undone_by IS NULL ORDER BY applied_no DESC");
    query.Bind(batch);
    while (query.Next()) acts.push_back(query.GetUuid(0));
  }));
  if (acts.empty())
    return Refuse("undo.no-batch", Msg("There is nothing to undo: no such batch, or all of it has been undone."));
  BatchUndo result;
  Book::Bulk bulk(book);
  if (only_all) {
    AIYL_TRY(book.Internals().Transaction(AtEnd::kCommit, [&](WriteScope& scope) -> Status {
      result = {};
      for (const Uuid& act : acts) {
        AIYL_ASSIGN(ActReceipt receipt, UndoInScope(scope, book.Internals(), actor, act, {}));
        result.undone.push_back(std::move(receipt));
      }
      return {};
    }));
  } else {
    for (const Uuid& act : acts) {
      auto receipt = Undo(book, actor, act);
      if (receipt)
        result.undone.push_back(std::move(*receipt));
      else if (receipt.error().kind == ErrorKind::kRefused)
        result.left.emplace_back(act, std::move(receipt.error()));
      else
        return tl::make_unexpected(std::move(receipt.error()));
    }
  }
  AIYL_TRY(bulk.End());
  return result;
}

}  // namespace aiyl::store
