// SPDX-License-Identifier: Apache-2.0
#include "sql_tool.h"

#include <sqlite3.h>

#include <stdexcept>

namespace aiyl::test {
namespace {

// SQLite's x'…' is all that is needed to flip a bit within SQL; a function is shorter.
void FlipFunction(sqlite3_context* context, int, sqlite3_value** values) {
  const auto* bytes = static_cast<const char*>(sqlite3_value_blob(values[0]));
  std::string flipped(bytes, static_cast<size_t>(sqlite3_value_bytes(values[0])));
  const auto at = static_cast<size_t>(sqlite3_value_int64(values[1]) - 1);
  flipped.at(at) = static_cast<char>(flipped.at(at) ^ 1);
  sqlite3_result_blob(context, flipped.data(), static_cast<int>(flipped.size()), SQLITE_TRANSIENT);
}

}  // namespace

void EditWithAnotherTool(const std::filesystem::path& file, const std::string& sql) {
  sqlite3* db = nullptr;
  sqlite3_open(file.c_str(), &db);
  sqlite3_busy_timeout(db, 1000);
  sqlite3_create_function(db, "flip", 2, SQLITE_UTF8, nullptr, FlipFunction, nullptr, nullptr);
  char* message = nullptr;
  const int code = sqlite3_exec(db, sql.c_str(), nullptr, nullptr, &message);
  const std::string what = message != nullptr ? message : "";
  const int changes = sqlite3_total_changes(db);
  sqlite3_free(message);
  sqlite3_close(db);
  if (code != SQLITE_OK) throw std::runtime_error(what);
  if (changes == 0 && sql.rfind("PRAGMA", 0) != 0) throw std::runtime_error("nothing was changed: " + sql);
}

void FlipBit(const std::filesystem::path& file, const std::string& column, int64_t seq, int64_t at) {
  EditWithAnotherTool(file, "UPDATE act SET " + column + " = flip(" + column + ", " + std::to_string(at) +
                                ") WHERE seq = " + std::to_string(seq));
}

}  // namespace aiyl::test
