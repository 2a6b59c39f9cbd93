// SPDX-License-Identifier: Apache-2.0
#include "support/demo_copy.h"

#include <stdexcept>

#include "desk/demo.h"
#include "desk/registry.h"

namespace aiyl::test {
namespace {

constexpr int kHouseholds = 6;

const std::filesystem::path& Demo() {
  static const TemporaryFolder folder;
  static const auto file = [] {
    auto path = folder / "demo.aiyl";
    const auto made = desk::MakeDemoBook(path, {.households = kHouseholds, .seed = 4});
    if (!made) throw std::runtime_error("no demo village: " + made.error().code + " " + made.error().detail);
    return path;
  }();
  return file;
}

}  // namespace

DemoCopy::DemoCopy(const std::function<void(DemoCopy&, store::Book&)>& prepare)
    : m_clock(FixedClock::Noon(*Date::FromYmd(2026, 3, 2))), m_ids(NewSeededIdSource(77, m_clock)) {
  std::filesystem::copy_file(Demo(), File());
  m_environment.clock = &m_clock;
  m_environment.ids = m_ids.get();
  m_environment.registry = &desk::MakeRegistry();
  const auto book = Open();
  m_actor = {book->Identity().office, {}, "test"};
  const Status read = book->ReadAny([&](store::Database& db) {
    auto staff = db.Prepare("SELECT id FROM staff ORDER BY id LIMIT 1");
    if (staff.Next()) m_actor.staff = staff.GetUuid(0);
    auto keys = office::UnlockKeys(db, office::OfficeId(m_actor.office), "");
    if (keys) m_keys = std::move(*keys);
  });
  if (!read || !m_keys) throw std::runtime_error("no keys in the demo village");
  if (prepare) prepare(*this, *book);
}

std::unique_ptr<store::Book> DemoCopy::Open() const {
  auto book = store::Book::Open(File(), store::OpenMode::kShared, m_environment);
  if (!book) throw std::runtime_error("the demo village does not open: " + book.error().code);
  return std::move(*book);
}

}  // namespace aiyl::test
