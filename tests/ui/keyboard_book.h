// SPDX-License-Identifier: Apache-2.0
// What every journey by keyboard begins with: a demo book, the words that a Kyrgyz screen shows, and the book as
// another program reads it while the desktop has it open.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/id.h"
#include "base/result.h"
#include "household/reads.h"
#include "store/book.h"
#include "support/temporary_folder.h"

namespace aiyl::test {

std::string Ky(const Message& message);
// A picture of what stands there, where AIYL_SCREENSHOTS names a folder.
void Picture(const std::string& name);
std::filesystem::path DemoBook(const TemporaryFolder& folder);

class Reader {
 public:
  explicit Reader(const std::filesystem::path& file);
  store::Book& Book() { return *m_book; }
  household::Scope Scope() const { return household::Scope::Of(m_book->Identity().office); }
  std::vector<household::PersonHit> Find(const std::string& text);
  int64_t Papers();
  bool IsInOrder();
  // How often Down is pressed from the empty line of a choice to come to this code.
  int PlaceInList(const std::string& list, const std::string& code);
  template <class T>
  T Read(const std::function<T(store::Database&)>& read) {
    std::optional<T> value;
    (void)m_book->ReadAny([&](store::Database& db) { value.emplace(read(db)); });
    return value.value_or(T{});
  }

 private:
  SystemClock m_clock;
  std::unique_ptr<IdSource> m_ids = NewSystemIdSource(m_clock);
  store::Environment m_environment;
  std::unique_ptr<store::Book> m_book;
};

}  // namespace aiyl::test
