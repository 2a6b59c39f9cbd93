// SPDX-License-Identifier: Apache-2.0
#include "store/database.h"

#include <cassert>
#include <cstring>

#include "store/connection.h"
#include "store/known.h"

namespace aiyl::store {
namespace {

sqlite3_stmt* Compile(Database::Impl& impl, std::string_view sql, unsigned flags) {
  sqlite3_stmt* stmt = nullptr;
  const char* tail = nullptr;
  if (sqlite3_prepare_v3(impl.Handle(), sql.data(), static_cast<int>(sql.size()), flags, &stmt, &tail) != SQLITE_OK)
    impl.Throw();
  assert(stmt != nullptr && "an empty statement");
  return stmt;
}

bool HasText(const Statement& statement, std::string_view sql) {
  const char* text = sqlite3_sql(statement.stmt);
  return text != nullptr && std::strlen(text) == sql.size() && std::memcmp(text, sql.data(), sql.size()) == 0;
}

[[noreturn]] void ThrowWrongForm(const char* what) {
  throw SqlError(SQLITE_CORRUPT, what);
}

}  // namespace

Query::Query(Query&& other) noexcept : m_statement(std::exchange(other.m_statement, nullptr)) {}

Query::~Query() {
  if (m_statement == nullptr) return;
  if (!m_statement->cached) {
    delete m_statement;
    return;
  }
  sqlite3_reset(m_statement->stmt);
  sqlite3_clear_bindings(m_statement->stmt);
  m_statement->BeginBinding();
  m_statement->in_use = false;
}

bool Query::Next() {
  const int code = sqlite3_step(m_statement->stmt);
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  Database::Impl& owner = *m_statement->owner;
  owner.statement_failed = true;
  // The text is taken before the reset, which may replace it.
  SqlError error(sqlite3_extended_errcode(owner.Handle()), sqlite3_errmsg(owner.Handle()));
  sqlite3_reset(m_statement->stmt);
  throw error;
}

int Query::Run() {
  while (Next()) {
  }
  return sqlite3_changes(m_statement->owner->Handle());
}

int Query::RunAgain() {
  const int changes = Run();
  Again();
  return changes;
}

void Query::Again() {
  sqlite3_reset(m_statement->stmt);
  m_statement->BeginBinding();
}

sqlite3_stmt* Query::Raw() const {
  return m_statement->stmt;
}

void Query::BindOne(int64_t value) {
  if (sqlite3_bind_int64(m_statement->stmt, m_statement->next_parameter++, value) != SQLITE_OK)
    m_statement->owner->Throw();
}

void Query::BindOne(std::string_view text) {
  // An empty view may have no address, which SQLite would take for NULL.
  const char* const kept = m_statement->Keep(text.empty() ? "" : text.data(), text.size());
  if (sqlite3_bind_text64(m_statement->stmt, m_statement->next_parameter++, kept ? kept : text.data(), text.size(),
                          kept ? SQLITE_STATIC : SQLITE_TRANSIENT, SQLITE_UTF8) != SQLITE_OK)
    m_statement->owner->Throw();
}

void Query::BindOne(const Date& date) {
  BindOne(std::string_view(date.Iso()));
}

void Query::BindOne(std::nullptr_t) {
  if (sqlite3_bind_null(m_statement->stmt, m_statement->next_parameter++) != SQLITE_OK) m_statement->owner->Throw();
}

Query& Query::BindBytes(std::string_view bytes) {
  const char* const kept = m_statement->Keep(bytes.empty() ? "" : bytes.data(), bytes.size());
  if (sqlite3_bind_blob64(m_statement->stmt, m_statement->next_parameter++, kept ? kept : bytes.data(), bytes.size(),
                          kept ? SQLITE_STATIC : SQLITE_TRANSIENT) != SQLITE_OK)
    m_statement->owner->Throw();
  return *this;
}

bool Query::IsNull(int column) const {
  return sqlite3_column_type(m_statement->stmt, column) == SQLITE_NULL;
}

int64_t Query::Int(int column) const {
  return sqlite3_column_int64(m_statement->stmt, column);
}

std::string_view Query::Text(int column) const {
  const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_statement->stmt, column));
  if (text == nullptr) return {};
  return {text, static_cast<size_t>(sqlite3_column_bytes(m_statement->stmt, column))};
}

std::string_view Query::Bytes(int column) const {
  const void* bytes = sqlite3_column_blob(m_statement->stmt, column);
  if (bytes == nullptr) return {};
  return {static_cast<const char*>(bytes), static_cast<size_t>(sqlite3_column_bytes(m_statement->stmt, column))};
}

Uuid Query::GetUuid(int column) const {
  if (IsNull(column)) return {};
  const auto uuid = Uuid::FromBytes(Bytes(column));
  if (!uuid) ThrowWrongForm("an id that is not 16 bytes long");
  return *uuid;
}

Date Query::GetDate(int column) const {
  const auto date = Date::FromIso(Text(column));
  if (!date) ThrowWrongForm("a day that does not exist");
  return *date;
}

std::optional<int64_t> Query::OptionalInt(int column) const {
  if (IsNull(column)) return std::nullopt;
  return Int(column);
}

std::optional<std::string> Query::OptionalText(int column) const {
  if (IsNull(column)) return std::nullopt;
  return String(column);
}

std::optional<Date> Query::OptionalDate(int column) const {
  if (IsNull(column)) return std::nullopt;
  return GetDate(column);
}

Database::Database(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
Database::~Database() = default;

bool Knows(Database& db, const std::string& fact) {
  return db.Internals().keeps_known && db.Internals().known.count(fact) != 0;
}

void Know(Database& db, const std::string& fact) {
  if (db.Internals().keeps_known) db.Internals().known.insert(fact);
}

Query Database::Prepare(std::string_view sql) {
  auto& waiting = m_impl->cache[sql.data()];
  for (auto& statement : waiting) {
    if (statement->in_use || !HasText(*statement, sql)) continue;
    statement->in_use = true;
    return Query(statement.get());
  }
  auto statement = std::make_unique<Statement>();
  statement->stmt = Compile(*m_impl, sql, SQLITE_PREPARE_PERSISTENT);
  statement->owner = m_impl.get();
  statement->in_use = true;
  statement->cached = true;
  waiting.push_back(std::move(statement));
  return Query(waiting.back().get());
}

Query Database::PrepareOnce(const std::string& sql) {
  auto statement = std::make_unique<Statement>();
  statement->stmt = Compile(*m_impl, sql, 0);
  statement->owner = m_impl.get();
  return Query(statement.release());
}

void Database::Execute(const std::string& sql) {
  if (sqlite3_exec(m_impl->Handle(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) m_impl->Throw();
}

bool Database::IsReadOnly() const {
  return m_impl->read_only;
}

}  // namespace aiyl::store
