// SPDX-License-Identifier: Apache-2.0
// A demo book made the way the program makes one, in a folder of its own, with a clock that stands still.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "office/act_spec.h"
#include "office/new_book.h"
#include "store/registry.h"
#include "support/temporary_folder.h"

namespace aiyl::test {

// What the modules above the office add; by default the office alone.
struct OfficeBookSetup {
  const store::Registry* registry = nullptr;
  std::vector<const std::vector<office::ActSpec>*> acts = {};
  std::vector<std::function<Status(store::UnitOfWork&)>> first_act = {};
};

class OfficeBook {
 public:
  explicit OfficeBook(uint64_t seed = 1, OfficeBookSetup setup = {});

  store::Book& operator*() { return *m_made.book; }
  store::Book* operator->() { return m_made.book.get(); }
  const office::NewBook& Made() const { return m_made; }
  const TemporaryFolder& Folder() const { return m_folder; }
  FixedClock& Clock() { return m_clock; }
  const store::Environment& Env() const { return m_environment; }
  store::Actor Actor() const { return {m_made.office.value, m_made.staff.value, "test"}; }
  office::Scope Scope() const { return office::Scope::Of(m_made.office.value); }

  // An act by kind; the result as RunAct gives it.
  Result<office::ActOutcome> Run(const std::string& kind, const office::Json& data);
  Result<office::ActOutcome> RunAs(office::StaffId staff, const std::string& kind, const office::Json& data);
  // The same; throws where it is refused.
  office::Json Do(const std::string& kind, const office::Json& data);

  template <class T>
  T Read(const std::function<T(store::Database&)>& read) {
    std::optional<T> value;
    const auto status = m_made.book->ReadAny([&](store::Database& db) { value.emplace(read(db)); });
    if (!status) throw std::runtime_error(status.error().code);
    return std::move(*value);
  }
  void Reopen();

  static office::NewBookPlan Plan();
  // The office's own tables and acts.
  static const store::Registry& TheRegistry();

 private:
  TemporaryFolder m_folder;
  OfficeBookSetup m_setup;
  FixedClock m_clock;
  std::unique_ptr<IdSource> m_ids;
  store::Environment m_environment;
  office::NewBook m_made;
};

}  // namespace aiyl::test
