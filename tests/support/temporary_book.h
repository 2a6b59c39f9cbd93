// SPDX-License-Identifier: Apache-2.0
// A book in a folder of its own, with a clock that stands still and ids that are the same in every run. The registry
// (and, for the store's own tests, the migrations) are the caller's.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/id.h"
#include "store/book.h"
#include "support/temporary_folder.h"

namespace aiyl::test {

struct TemporaryBookOptions {
  const store::Registry* registry = nullptr;
  const std::vector<store::Migration>* migrations = nullptr;  // empty: the program's own
  // What act 1 writes; empty: nothing.
  std::function<Status(store::UnitOfWork&)> first_act = {};
  store::BookKind kind = store::BookKind::kOffice;
  std::string vfs = {};
  uint64_t seed = 1;  // another seed: another office, other ids
};

class TemporaryBook {
 public:
  // Throws std::runtime_error with the error's code where the book cannot be made.
  explicit TemporaryBook(TemporaryBookOptions options);
  ~TemporaryBook();

  store::Book& operator*() { return *m_book; }
  store::Book* operator->() { return m_book.get(); }
  FixedClock& Clock() { return m_clock; }
  IdSource& Ids() { return *m_ids; }
  const store::Environment& Env() const { return m_environment; }
  store::Environment& Env() { return m_environment; }
  const TemporaryFolder& Folder() const { return m_folder; }
  std::filesystem::path File() const { return m_folder / "book.aiyl"; }
  const Uuid& Office() const { return m_office; }
  store::Actor Actor() const { return {m_office, m_staff, "test"}; }

  // One act; a test fails where it is refused.
  store::ActReceipt Do(const std::string& kind, const std::function<Status(store::UnitOfWork&)>& work);
  // The number that a query of one cell gives.
  int64_t Number(const std::string& sql);
  std::string Text(const std::string& sql);
  // Closes the book and opens it again.
  void Reopen(store::OpenMode mode = store::OpenMode::kShared);
  void Close() { m_book.reset(); }

 private:
  TemporaryFolder m_folder;
  FixedClock m_clock;
  std::unique_ptr<IdSource> m_ids;
  store::Environment m_environment;
  Uuid m_office, m_staff;
  std::unique_ptr<store::Book> m_book;
};

}  // namespace aiyl::test
