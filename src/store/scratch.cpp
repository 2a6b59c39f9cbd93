// SPDX-License-Identifier: Apache-2.0
#include "store/scratch.h"

#include <system_error>

#include "base/atomic_file.h"
#include "store/backup.h"

namespace aiyl::store {
namespace {

namespace fs = std::filesystem;

fs::path ScratchName(const fs::path& book) {
  auto name = book;
  name += ".scratch";
  return name;
}

}  // namespace

Scratch::Scratch(const Book::Impl& book)
    : m_book(book),
      m_file(
          TemporaryBeside(ScratchName(book.immutable ? fs::temp_directory_path() / book.file.filename() : book.file))) {
}

Scratch::~Scratch() {
  m_db.reset();
  RemoveWithLog(m_file);
}

void Scratch::CopyFrom(Database& reader, const Progress& progress) {
  VacuumInto(reader, m_file, progress);
}

Database& Scratch::OpenForWriting() {
  m_db = OpenConnection({m_file, ConnectionOptions::Mode::kWrite, m_book.environment.vfs, 0});
  m_db->Execute("PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF; PRAGMA locking_mode=EXCLUSIVE;");
  m_db->Internals().migrations = &m_book.Migrations();
  return *m_db;
}

Database& Scratch::OpenForReading() {
  m_db.reset();
  m_db = OpenConnection({m_file, ConnectionOptions::Mode::kRead, m_book.environment.vfs, 0});
  m_db->Internals().migrations = &m_book.Migrations();
  return *m_db;
}

void RemoveOldScratch(const fs::path& book) {
  std::error_code error;
  const std::string prefix = PathText(ScratchName(book).filename()) + ".part-";
  const auto absolute = fs::absolute(book, error);
  for (const auto& entry : fs::directory_iterator(absolute.parent_path(), error))
    if (PathText(entry.path().filename()).rfind(prefix, 0) == 0) fs::remove(entry.path(), error);
}

}  // namespace aiyl::store
