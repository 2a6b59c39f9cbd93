// SPDX-License-Identifier: Apache-2.0
// A book's file that nobody needs to keep: for what is tried out on a copy. Lies beside the book, because its rows are
// as confidential, and goes with the object. Private to the store.
#pragma once

#include <filesystem>
#include <memory>

#include "store/book_impl.h"

namespace aiyl::store {

class Scratch {
 public:
  // Names the file; nothing is there yet.
  explicit Scratch(const Book::Impl& book);
  ~Scratch();
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  const std::filesystem::path& File() const { return m_file; }
  // A copy of what the book holds now. Throws SqlError.
  void CopyFrom(Database& reader, const Progress& progress = {});
  // Opens it for writing, without the care that a real book gets. Throws SqlError.
  Database& OpenForWriting();
  Database& OpenForReading();

 private:
  const Book::Impl& m_book;
  std::filesystem::path m_file;
  std::unique_ptr<Database> m_db;
};

// Removes what killed programs left beside the book.
void RemoveOldScratch(const std::filesystem::path& book);

}  // namespace aiyl::store
