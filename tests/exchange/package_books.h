// SPDX-License-Identifier: Apache-2.0
// Offices with books and keys that know each other, for the tests of packages between them.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>

#include "base/clock.h"
#include "exchange/package_apply.h"
#include "exchange/package_export.h"
#include "office/new_book.h"
#include "support/temporary_folder.h"

namespace aiyl::test {

struct OfficeSpec {
  std::string name;
  uint64_t seed = 1;
  store::BookKind kind = store::BookKind::kOffice;
  office::KeyPurpose keys = office::KeyPurpose::kDemo;
  std::string vfs = {};
};

// One office with its book. Demo keys unless asked otherwise: they cost nothing to open.
class OfficeBook {
 public:
  // Throws std::runtime_error where the book cannot be made.
  OfficeBook(const TemporaryFolder& folder, const OfficeSpec& spec);
  // A book that is there already (a demo village); its first member of staff acts.
  OfficeBook(const std::filesystem::path& file, uint64_t seed);

  store::Book& operator*() { return *m_book; }
  store::Book* operator->() { return m_book.get(); }
  office::OfficeId Id() const { return m_office; }
  FixedClock& Clock() { return m_clock; }
  store::Actor Actor() const { return {m_office.value, m_staff.value, "test"}; }
  std::filesystem::path File() const { return m_file; }
  store::Environment& Env() { return m_environment; }
  void Close() { m_book.reset(); }
  void Open();  // throws

  const office::OfficeKeys& Keys();  // throws
  std::string PublicKey();           // the text of the public-key file; throws
  void Enrol(OfficeBook& other);     // throws
  // An act that adds a member of staff; the next day.
  store::ActReceipt AddStaff(const std::string& name);
  int64_t LastSeq();
  int64_t Number(const std::string& sql);

  Result<exchange::ExportedPackage> Export(OfficeBook& to, const std::filesystem::path& file,
                                           exchange::ExportPlan plan = {});
  Result<exchange::AppliedPackage> Apply(const std::filesystem::path& file);

  // Every row of every truth table, as text, by table.
  std::map<std::string, std::set<std::string>> TruthRows();

 private:
  std::filesystem::path m_file;
  FixedClock m_clock;
  std::unique_ptr<IdSource> m_ids;
  store::Environment m_environment;
  office::OfficeId m_office;
  office::StaffId m_staff;
  std::optional<office::OfficeKeys> m_keys;  // opening them costs a while
  std::unique_ptr<store::Book> m_book;
};

// Two villages and their district, enrolled with each other.
struct District {
  explicit District(office::KeyPurpose keys = office::KeyPurpose::kDemo);
  TemporaryFolder folder;
  OfficeBook east, west, district;
  std::filesystem::path File(const std::string& name) const { return folder / name; }
};

// The code of an error; "" where there is none.
template <class T>
std::string CodeOf(const Result<T>& result) {
  return result ? "" : result.error().code;
}

}  // namespace aiyl::test
