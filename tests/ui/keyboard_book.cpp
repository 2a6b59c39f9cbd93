// SPDX-License-Identifier: Apache-2.0
#include "ui/keyboard_book.h"

#include <catch2/catch.hpp>
#include <cstdlib>

#include "desk/demo.h"
#include "desk/registry.h"
#include "office/code_list.h"
#include "papers/paper.h"
#include "store/maintenance.h"
#include "text/catalogue.h"

namespace aiyl::test {

std::string Ky(const Message& message) {
  return text::Tr(message, text::Language::kKy);
}

void Picture(const std::string& name) {
  if (const char* folder = std::getenv("AIYL_SCREENSHOTS"))
    (void)!std::system(("import -window root '" + std::string(folder) + "/keys-" + name + ".png'").c_str());
}

std::filesystem::path DemoBook(const TemporaryFolder& folder) {
  REQUIRE(desk::MakeDemoBook(folder / "demo.aiyl", {.households = 60}));
  return folder / "demo.aiyl";
}

Reader::Reader(const std::filesystem::path& file) {
  m_environment.clock = &m_clock;
  m_environment.ids = m_ids.get();
  m_environment.registry = &desk::MakeRegistry();
  auto book = store::Book::Open(file, store::OpenMode::kShared, m_environment);
  REQUIRE(book);
  m_book = std::move(*book);
}

std::vector<household::PersonHit> Reader::Find(const std::string& text) {
  auto hits = m_book->Read<std::vector<household::PersonHit>>(
      [&](store::Database& db) -> Result<std::vector<household::PersonHit>> {
        return household::FindPersons(db, text, 10, Scope());
      });
  return hits ? std::move(*hits) : std::vector<household::PersonHit>{};
}

int64_t Reader::Papers() {
  const auto count = m_book->Read<int64_t>(
      [&](store::Database& db) -> Result<int64_t> { return papers::CountPapers(db, {.scope = Scope()}); });
  return count ? *count : -1;
}

bool Reader::IsInOrder() {
  const auto findings = store::Check(*m_book, store::CheckDepth::kFull);
  return findings && findings->empty();
}

int Reader::PlaceInList(const std::string& list, const std::string& code) {
  const auto codes = Read<std::vector<office::CodeValue>>(
      [&](store::Database& db) { return office::ListCodes(db, Scope(), list, m_clock.Today()); });
  for (size_t i = 0; i < codes.size(); ++i)
    if (codes[i].code == code) return static_cast<int>(i) + 1;
  FAIL("no such code: " << list << " " << code);
  return 0;
}

}  // namespace aiyl::test
