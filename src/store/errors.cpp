// SPDX-License-Identifier: Apache-2.0
#include "store/errors.h"

#include <sqlite3.h>

#include <string>

namespace aiyl::store {

bool IsBusy(const SqlError& error) {
  const int code = error.ExtendedCode() & 0xff;
  return code == SQLITE_BUSY || code == SQLITE_LOCKED;
}

bool IsConstraint(const SqlError& error) {
  return (error.ExtendedCode() & 0xff) == SQLITE_CONSTRAINT;
}

Error ErrorFromSql(const SqlError& error) {
  const std::string detail = std::string(error.what()) + " (SQLite " + std::to_string(error.ExtendedCode()) + ")";
  const auto environment = [&](const char* code, Message message) {
    return Error{ErrorKind::kEnvironment, code, std::move(message), {}, detail};
  };
  switch (error.ExtendedCode() & 0xff) {
    case SQLITE_FULL:
      return environment("store.full", Msg("The disk is full. Nothing was recorded. Free some space and do it again."));
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return environment("store.busy",
                         Msg("Another program is writing to the book and did not finish in time. Nothing was "
                             "recorded. Try again."));
    case SQLITE_CORRUPT:
    case SQLITE_FORMAT:
      return environment("store.damaged",
                         Msg("The book's file is damaged. Do not go on writing in it: restore the last backup."));
    case SQLITE_NOTADB:
      return environment("store.not-a-book", Msg("This file is not a book of this program."));
    case SQLITE_CONSTRAINT:
      return Error{
          ErrorKind::kRefused,
          "store.constraint",
          Msg("A rule of the book does not allow this entry ({rule}). Nothing was recorded.", {{"rule", error.what()}}),
          {},
          detail};
    case SQLITE_INTERRUPT:  // only a Watch does that
      return Error{ErrorKind::kRefused, "store.cancelled", Msg("Stopped."), {}, detail};
    case SQLITE_READONLY:
      return environment("store.read-only", Msg("The book can only be read here. Nothing was recorded."));
    case SQLITE_CANTOPEN:
      // On a disk that can only be read SQLite cannot make its files beside the book.
      return environment("store.io", Msg("The book cannot be opened here: its folder cannot be written to. Nothing was "
                                         "recorded. Copy the book to a folder of this computer."));
    case SQLITE_IOERR:
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_PROTOCOL:
      return environment("store.io", Msg("The disk could not be read or written. Nothing was recorded."));
    default:
      return environment("store.internal",
                         Msg("The program made a mistake with the book. Nothing was recorded. Please report this: "
                             "{what}",
                             {{"what", error.what()}}));
  }
}

}  // namespace aiyl::store
