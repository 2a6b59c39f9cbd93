// SPDX-License-Identifier: Apache-2.0
// Taking a package up and writing one on a disk that fails: all of it or nothing, and the book stays whole.
#include <catch2/catch.hpp>

#include "desk/registry.h"
#include "exchange/package_books.h"
#include "support/every_fault.h"

namespace aiyl::test {
namespace {

// An office of its own in a book of the harness: office row, keys of a demo.
TemporaryBookOptions OfficeOptions(store::BookKind kind, uint64_t seed) {
  TemporaryBookOptions options;
  options.registry = &desk::MakeRegistry();
  options.kind = kind;
  options.seed = seed;
  options.first_act = [kind](store::UnitOfWork& work) -> Status {
    auto insert = work.Db().Prepare(R"sql(
      INSERT INTO office(id, kind, name_ky, name_ru, short_ky, short_ru, address_ky, address_ru, phone, paper_index, demo)
      VALUES(?, ?, 'Сыноо', 'Проба', 'Сыноо', 'Проба', '', '', '', '', 1))sql");
    insert.Bind(work.By().office, kind == store::BookKind::kDistrict ? "district" : "aiyl");
    insert.Run();
    AIYL_TRY(office::MakeKeys(work, office::OfficeId(work.By().office), office::KeyPurpose::kDemo, ""));
    return {};
  };
  return options;
}

Result<office::OfficeKeys> Unlock(store::Book& book) {
  return book.Read<office::OfficeKeys>(
      [&](store::Database& db) { return office::UnlockKeys(db, office::OfficeId(book.Identity().office), ""); });
}
std::string PublicKey(store::Book& book) {
  const auto keys = Unlock(book);
  REQUIRE(keys);
  const auto text = book.Read<std::string>([&](store::Database& db) { return office::PublicKeyText(db, *keys); });
  REQUIRE(text);
  return *text;
}
int64_t Count(store::Book& book, const std::string& sql) {
  int64_t number = -1;
  (void)book.ReadAny([&](store::Database& db) {
    auto query = db.PrepareOnce(sql);
    if (query.Next()) number = query.Int(0);
  });
  return number;
}

}  // namespace

TEST_CASE("a disk that fails while a package is taken up leaves all of it or nothing") {
  TemporaryFolder folder;
  OfficeBook village(folder, {.name = "Чыгыш", .seed = 31});
  TemporaryBook district(OfficeOptions(store::BookKind::kDistrict, 32));
  REQUIRE(office::Enrol(*village, PublicKey(*district)));
  REQUIRE(office::Enrol(*district, village.PublicKey()));
  for (int i = 0; i < 20; ++i) village.AddStaff("Кызматкер " + std::to_string(i));
  const auto keys = Unlock(*district);
  REQUIRE(keys);
  const auto actor = district.Actor();
  exchange::ExportPlan plan;
  plan.to = {office::OfficeId(district.Office())};
  REQUIRE(exchange::ExportPackage(*village, village.Keys(), plan, folder / "1.pkg"));

  FaultScenario scenario;
  scenario.act = [&](store::Book& book) -> Status {
    AIYL_TRY(exchange::ApplyPackage(book, *keys, actor, folder / "1.pkg"));
    return {};
  };
  scenario.after = [&](store::Book& book, bool done) -> std::string {
    const int64_t staff = Count(book, "SELECT count(*) FROM staff"), acts = Count(book, "SELECT count(*) FROM act"),
                  receipts = Count(book, "SELECT count(*) FROM package_receipt"),
                  taken = Count(book, "SELECT count(*) FROM package_taken");
    const bool whole = staff == 21 && acts == 23 && receipts == 1 && taken == 1;
    const bool absent = staff == 0 && acts == 1 && receipts == 0 && taken == 0;
    if (!whole && (done || !absent)) return "half a package: " + std::to_string(staff) + " rows";
    // Whatever happened, the same file completes it.
    const auto again = exchange::ApplyPackage(book, *keys, actor, folder / "1.pkg");
    if (!again) return "not taken up afterwards: " + again.error().code;
    return again->taken == (whole ? 0 : 21) ? "" : "taken up twice";
  };
  CHECK(ForEveryFault(district, scenario) == "");
}

TEST_CASE("a disk that fails while a package is made loses no act") {
  TemporaryFolder folder;
  TemporaryBook village(OfficeOptions(store::BookKind::kOffice, 33));
  OfficeBook district(
      folder, {.name = "Район", .seed = 34, .kind = store::BookKind::kDistrict, .keys = office::KeyPurpose::kReal});
  REQUIRE(office::Enrol(*village, district.PublicKey()));
  REQUIRE(office::Enrol(*district, PublicKey(*village)));
  const auto keys = Unlock(*village);
  REQUIRE(keys);
  exchange::ExportPlan plan;
  plan.to = {district.Id()};
  plan.staff = village.Actor().staff;

  FaultScenario scenario;
  scenario.act = [&](store::Book& book) -> Status {
    std::filesystem::remove(folder / "1.pkg");
    AIYL_TRY(exchange::ExportPackage(book, *keys, plan, folder / "1.pkg"));
    return {};
  };
  scenario.after = [&](store::Book& book, bool) -> std::string {
    // What counts as known to the district is in a file that is there.
    const int64_t known = Count(book, "SELECT count(*) FROM package_cursor");
    return known == 1 && !std::filesystem::exists(folder / "1.pkg") ? "an act counts as known and was not written" : "";
  };
  CHECK(ForEveryFault(village, scenario) == "");
}

}  // namespace aiyl::test
