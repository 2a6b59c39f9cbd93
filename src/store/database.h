// SPDX-License-Identifier: Apache-2.0
// One connection to a book and prepared statements on it, for the repositories of the feature modules. SQLite and
// SQLiteCpp stay behind this header. What SQLite reports (disk full, I/O error, damaged file, constraint) is thrown as
// SqlError and turned into a Result by Book::Write and Book::Read: a repository neither catches nor checks it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/id.h"
#include "base/result.h"

struct sqlite3_stmt;

namespace aiyl::store {

// Thrown by Query; caught only at the edge of the store.
class SqlError : public std::runtime_error {
 public:
  SqlError(int code, const std::string& what) : std::runtime_error(what), m_code(code) {}
  int ExtendedCode() const { return m_code; }  // SQLite's extended result code

 private:
  int m_code;
};

class Database;
struct Statement;  // private to the store

// A statement in use. Taken from the connection's cache by Database::Prepare and given back, reset and with its
// bindings cleared, by the destructor. Columns count from 0. Views stay valid until the next Next() or the end.
class Query {
 public:
  Query(Query&&) noexcept;
  Query(const Query&) = delete;
  Query& operator=(Query&&) = delete;
  ~Query();

  // The next free parameter; call once per "?" in order. Optional values bind NULL when empty. Enums are bound by
  // the caller as their stored text or number. bool binds 0 or 1.
  template <class... T>
  Query& Bind(const T&... values) {
    (BindOne(values), ...);
    return *this;
  }
  // True while there is a row.
  bool Next();
  // For statements without rows; gives the number of rows changed.
  int Run();
  // Run() and ready to be bound anew: for loops of inserts.
  int RunAgain();
  // Ready to be bound anew: for loops of look-ups.
  void Again();
  sqlite3_stmt* Raw() const;  // for the store's own files only

  bool IsNull(int column) const;
  int64_t Int(int column) const;
  std::string_view Text(int column) const;   // empty for NULL
  std::string_view Bytes(int column) const;  // empty for NULL
  std::string String(int column) const { return std::string(Text(column)); }
  bool Bool(int column) const { return Int(column) != 0; }
  Uuid GetUuid(int column) const;  // nil for NULL; throws SqlError(SQLITE_CORRUPT) where it is not 16 bytes
  template <class Tag>
  Id<Tag> GetId(int column) const {
    return Id<Tag>(GetUuid(column));
  }
  Date GetDate(int column) const;  // throws SqlError(SQLITE_CORRUPT) where it is no day
  std::optional<int64_t> OptionalInt(int column) const;
  std::optional<std::string> OptionalText(int column) const;
  std::optional<Date> OptionalDate(int column) const;
  template <class Tag>
  std::optional<Id<Tag>> OptionalId(int column) const {
    if (IsNull(column)) return std::nullopt;
    return GetId<Tag>(column);
  }

 private:
  friend class Database;
  explicit Query(Statement* statement) : m_statement(statement) {}
  void BindOne(int64_t value);
  void BindOne(int value) { BindOne(static_cast<int64_t>(value)); }
  void BindOne(bool value) { BindOne(static_cast<int64_t>(value ? 1 : 0)); }
  void BindOne(uint64_t) = delete;
  void BindOne(double) = delete;
  void BindOne(std::string_view text);
  void BindOne(const std::string& text) { BindOne(std::string_view(text)); }
  void BindOne(const char* text) { BindOne(std::string_view(text)); }
  void BindOne(const Uuid& uuid) { BindBytes(uuid.View()); }
  void BindOne(const Date& date);
  void BindOne(std::nullptr_t);
  template <class Tag>
  void BindOne(const Id<Tag>& id) {
    BindOne(id.value);
  }
  template <class T>
  void BindOne(const std::optional<T>& value) {
    if (value)
      BindOne(*value);
    else
      BindOne(nullptr);
  }

 public:
  Query& BindBytes(std::string_view bytes);

 private:
  Statement* m_statement;  // belongs to the connection, lent until the destructor
};

// One connection. Not thread-safe: the writer belongs to the writer's thread, each reader to its own.
class Database {
 public:
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  // `sql` is one statement and must outlive the connection (a literal): its address and text key the cache.
  Query Prepare(std::string_view sql);
  // One statement built at run time (lists with filters); not cached.
  Query PrepareOnce(const std::string& sql);
  // Several statements without results. For scripts of the schema, not for repositories.
  void Execute(const std::string& sql);
  bool IsReadOnly() const;

  struct Impl;
  explicit Database(std::unique_ptr<Impl> impl);
  Impl& Internals() { return *m_impl; }  // for the store's own files only (Impl is private to them)

 private:
  std::unique_ptr<Impl> m_impl;
};

}  // namespace aiyl::store
