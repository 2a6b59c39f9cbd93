// SPDX-License-Identifier: Apache-2.0
// A book of one айыл аймагы with one or two villages, and sheets written as text, for the tests of the import.
#pragma once

#include <memory>
#include <string>

#include "exchange/sheet_import.h"
#include "office/new_book.h"
#include "store/book.h"
#include "support/temporary_folder.h"

namespace aiyl::test {

class ImportBook {
 public:
  explicit ImportBook(int villages = 1, uint64_t seed = 1);

  store::Book& operator*() { return *m_book; }
  store::Book* operator->() { return m_book.get(); }
  store::Actor Actor() const { return m_actor; }
  const TemporaryFolder& Folder() const { return m_folder; }
  FixedClock& Clock() { return m_clock; }
  void Reopen();

  std::filesystem::path Write(const std::string& name, const std::string& bytes) const;
  // Fails the test on an error.
  exchange::ImportReport Import(const std::filesystem::path& file, const exchange::ImportOptions& options = {});
  exchange::ImportReport ImportText(const std::string& csv, const exchange::ImportOptions& options = {});
  // "5 new 1 changed 2 unchanged 0 refused"
  static std::string Totals(const exchange::ImportReport& report);

  int64_t Number(const std::string& sql);
  std::string Text(const std::string& sql);  // first column of all rows, joined by " | "

 private:
  TemporaryFolder m_folder;
  FixedClock m_clock;
  std::unique_ptr<IdSource> m_ids;
  store::Environment m_environment;
  std::unique_ptr<store::Book> m_book;
  store::Actor m_actor;
  int m_sheets = 0;
};

}  // namespace aiyl::test
