// SPDX-License-Identifier: Apache-2.0
#include "import_book.h"

#include <catch2/catch.hpp>
#include <fstream>

#include "household/module.h"
#include "office/office_acts.h"

namespace aiyl::test {
namespace {

const store::Registry& TestRegistry() {
  static const store::Registry registry = [] {
    store::Registry made;
    office::Register(made);
    household::Register(made);
    exchange::AddImportToRegistry(made);
    return made;
  }();
  return registry;
}

}  // namespace

ImportBook::ImportBook(int villages, uint64_t seed)
    : m_clock(FixedClock::Noon(*Date::FromYmd(2025, 3, 14))), m_ids(NewSeededIdSource(seed, m_clock)) {
  m_environment.clock = &m_clock;
  m_environment.ids = m_ids.get();
  m_environment.registry = &TestRegistry();
  office::NewBookPlan plan;
  plan.keys = office::KeyPurpose::kDemo;
  plan.name = {"Барак айыл өкмөтү", "Баракский айыл окмоту"};
  plan.aimak = {"Барак айыл аймагы", "Баракский айылный аймак"};
  plan.villages.push_back({"41706226801010", {"Барак", "Барак"}});
  if (villages > 1) plan.villages.push_back({"41706226801020", {"Ак-Өзгөн", "Ак-Озгон"}});
  plan.desk = "test";
  auto made = office::CreateBook(m_folder / "book.aiyl", plan, m_environment);
  if (!made) FAIL(made.error().code << ": " << ToEnglish(made.error().message));
  m_book = std::move(made->book);
  m_actor = {made->office.value, made->staff.value, "test"};
}

void ImportBook::Reopen() {
  const auto file = m_book->File();
  m_book.reset();
  auto book = store::Book::Open(file, store::OpenMode::kShared, m_environment);
  if (!book) FAIL(book.error().code);
  m_book = std::move(*book);
}

std::filesystem::path ImportBook::Write(const std::string& name, const std::string& bytes) const {
  const auto path = m_folder / name;
  std::ofstream(path, std::ios::binary) << bytes;
  return path;
}

exchange::ImportReport ImportBook::Import(const std::filesystem::path& file, const exchange::ImportOptions& options) {
  auto report = exchange::ImportSheet(*m_book, m_actor, file, options);
  if (!report) FAIL(report.error().code << ": " << ToEnglish(report.error().message) << " " << report.error().detail);
  return std::move(*report);
}

exchange::ImportReport ImportBook::ImportText(const std::string& csv, const exchange::ImportOptions& options) {
  return Import(Write("sheet" + std::to_string(++m_sheets) + ".csv", csv), options);
}

std::string ImportBook::Totals(const exchange::ImportReport& report) {
  return std::to_string(report.created) + " new " + std::to_string(report.changed) + " changed " +
         std::to_string(report.unchanged) + " unchanged " + std::to_string(report.refused) + " refused";
}

int64_t ImportBook::Number(const std::string& sql) {
  int64_t number = -1;
  const Status status = m_book->ReadAny([&](store::Database& db) {
    auto query = db.PrepareOnce(sql);
    if (query.Next()) number = query.Int(0);
  });
  if (!status) FAIL(status.error().detail);
  return number;
}

std::string ImportBook::Text(const std::string& sql) {
  std::string text;
  const Status status = m_book->ReadAny([&](store::Database& db) {
    auto query = db.PrepareOnce(sql);
    while (query.Next()) text += (text.empty() ? "" : " | ") + query.String(0);
  });
  if (!status) FAIL(status.error().detail);
  return text;
}

}  // namespace aiyl::test
