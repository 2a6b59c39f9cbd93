// SPDX-License-Identifier: Apache-2.0
#include "store/schema_facts.h"

#include <algorithm>

#include "store/connection.h"

namespace aiyl::store {
namespace {

tl::unexpected<Error> BrokenRule(const std::string& table, const std::string& rule) {
  return EnvironmentError("store.internal",
                          Msg("The program made a mistake with the book. Nothing was recorded. Please report this: "
                              "{what}",
                              {{"what", "truth table " + table + ": " + rule}}));
}

Status ReadColumns(Database& db, TruthTable& table) {
  Query query = db.PrepareOnce("SELECT name, type, pk, hidden FROM pragma_table_xinfo(" + QuoteText(table.name) +
                               ") ORDER BY cid");
  while (query.Next()) {
    const bool first = table.columns.empty();
    if (query.Int(3) != 0) return BrokenRule(table.name, "has a generated column");
    if (first && (query.Int(2) != 1 || query.Text(1) != "BLOB"))
      return BrokenRule(table.name, "its first column is not a BLOB PRIMARY KEY");
    if (!first && query.Int(2) != 0) return BrokenRule(table.name, "its primary key has two columns");
    table.columns.push_back(query.String(0));
  }
  if (table.columns.empty()) return BrokenRule(table.name, "is not in the schema");
  return {};
}

void ReadUniqueIndexes(Database& db, TruthTable& table) {
  table.in_unique_index.assign(table.columns.size(), false);
  Query indexes = db.PrepareOnce("SELECT name, partial FROM pragma_index_list(" + QuoteText(table.name) +
                                 ") WHERE \"unique\" = 1 AND origin <> 'pk' ORDER BY seq");
  while (indexes.Next()) {
    bool any_column = indexes.Int(1) != 0;  // a partial index also depends on the columns of its condition
    Query columns =
        db.PrepareOnce("SELECT cid FROM pragma_index_info(" + QuoteText(indexes.Text(0)) + ") ORDER BY seqno");
    while (columns.Next()) {
      if (columns.Int(0) < 0)
        any_column = true;  // an expression
      else
        table.in_unique_index[static_cast<size_t>(columns.Int(0))] = true;
    }
    if (any_column) table.in_unique_index.assign(table.columns.size(), true);
  }
}

}  // namespace

int TableNumber(Database& db, const std::string& name) {
  {
    Query query = db.Prepare("SELECT table_no FROM act_table WHERE name = ?");
    query.Bind(name);
    if (query.Next()) return static_cast<int>(query.Int(0));
  }
  if (db.IsReadOnly()) return 0;
  db.Prepare("INSERT INTO act_table (name) VALUES (?)").Bind(name).Run();
  return static_cast<int>(sqlite3_last_insert_rowid(Handle(db)));
}

int TruthTable::FindColumn(std::string_view column) const {
  const auto found = std::find(columns.begin(), columns.end(), column);
  return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
}

std::string TruthTable::ColumnList() const {
  std::string list;
  for (const std::string& column : columns) list += (list.empty() ? "" : ", ") + Quote(column);
  return list;
}

const TruthTable* SchemaFacts::Find(std::string_view table) const {
  const auto found = truth.find(table);
  return found == truth.end() ? nullptr : &found->second;
}

const TruthTable* SchemaFacts::FindNo(int table_no) const {
  for (const auto& [name, table] : truth)
    if (table.table_no == table_no) return &table;
  return nullptr;
}

Result<SchemaFacts> ReadSchemaFacts(Database& db, const Registry& registry) {
  SchemaFacts facts;
  for (const auto& [name, table_class] : registry.Tables()) {
    if (table_class != TableClass::kTruth) continue;
    TruthTable table;
    table.name = name;
    AIYL_TRY(ReadColumns(db, table));
    ReadUniqueIndexes(db, table);
    table.table_no = TableNumber(db, name);
    facts.truth.emplace(name, std::move(table));
  }
  for (const auto& [name, child] : facts.truth) {
    Query query = db.PrepareOnce("SELECT \"table\", \"from\" FROM pragma_foreign_key_list(" + QuoteText(name) +
                                 ") ORDER BY id, seq");
    while (query.Next()) {
      const auto parent = facts.truth.find(query.Text(0));
      if (parent != facts.truth.end()) parent->second.references.push_back({name, query.String(1)});
    }
  }
  return facts;
}

}  // namespace aiyl::store
