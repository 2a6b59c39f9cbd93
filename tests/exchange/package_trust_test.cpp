// SPDX-License-Identifier: Apache-2.0
// Packages under real keys: passphrases, demo offices, and who may speak for whom.
#include <catch2/catch.hpp>

#include "base/atomic_file.h"
#include "exchange/package_books.h"
#include "exchange/package_pack.h"
#include "support/replay_oracle.h"

namespace aiyl::test {
namespace {

using exchange::ExportPlan;

constexpr auto kReal = office::KeyPurpose::kReal;

// The package's acts under another header, signed by `key`.
std::string Rewrap(const exchange::PackageFile& file, const office::OfficeKeys& reader_keys,
                   const exchange::PackageHeader& header, const crypto::SigningKey& key, const Uuid& claimed_office) {
  auto reader = exchange::PackageReader::Open(file, reader_keys.office.value, reader_keys.opening);
  REQUIRE(reader);
  exchange::PackageWriter writer;
  auto segment = file.Header().segments.at(0);
  segment.office = claimed_office;
  writer.Begin(segment);
  while (true) {
    const auto act = reader->Next();
    REQUIRE(act);
    if (!*act) break;
    REQUIRE(writer.Add((*act)->hash, (*act)->encoded));
  }
  return writer.Finish(header, header.recipients, key).value_or("");
}

}  // namespace

TEST_CASE("a package of real offices is taken up with the right passphrase only") {
  District d(kReal);
  REQUIRE(d.east.Export(d.district, d.File("1.pkg")));
  const auto wrong = d.district->Read<office::OfficeKeys>(
      [&](store::Database& db) { return office::UnlockKeys(db, d.district.Id(), "another passphrase"); });
  CHECK(CodeOf(wrong) == "crypto.wrong-passphrase");
  REQUIRE(d.district.Apply(d.File("1.pkg")));
  CHECK(CheckReplayOracle(*d.district) == "");
}

TEST_CASE("a real book sends nothing to a demo office") {
  TemporaryFolder folder;
  OfficeBook east(folder, {.name = "Чыгыш", .seed = 11, .keys = kReal});
  OfficeBook demo(folder, {.name = "Үйрөнчүк район", .seed = 12, .kind = store::BookKind::kDistrict});
  east.Enrol(demo);
  CHECK(CodeOf(east.Export(demo, folder / "1.pkg")) == "package.recipient-demo");
  CHECK(!std::filesystem::exists(folder / "1.pkg"));
}

TEST_CASE("an office speaks for itself alone") {
  District d(kReal);
  REQUIRE(d.east.Export(d.district, d.File("east.pkg")));
  const auto file = exchange::PackageFile::Parse(ReadWholeFile(d.File("east.pkg")).value_or(""));
  REQUIRE(file);
  const auto &reader_keys = d.district.Keys(), &west_keys = d.west.Keys();
  auto header = file->Header();
  header.sender.office = d.west.Id().value;  // west signs what east recorded
  const auto refused = [&](const std::string& bytes) {
    REQUIRE(WriteFileAtomically(d.File("bent.pkg"), bytes));
    return CodeOf(d.district.Apply(d.File("bent.pkg")));
  };
  CHECK(refused(Rewrap(*file, reader_keys, header, west_keys.signing, d.east.Id().value)) == "package.foreign-office");
  header.sender.kind = crypto::KeyKind::kDistrict;  // saying so does not make it one
  CHECK(refused(Rewrap(*file, reader_keys, header, west_keys.signing, d.east.Id().value)) == "package.foreign-office");
  CHECK(refused(Rewrap(*file, reader_keys, header, west_keys.signing, d.west.Id().value)) == "package.damaged");
  CHECK(refused(Rewrap(*file, reader_keys, header, west_keys.signing, d.district.Id().value)) ==
        "package.foreign-office");
  CHECK(d.district.Number("SELECT count(*) FROM act") == 1);
}

TEST_CASE("a district hands its villages on to the oblast, and to no village") {
  District d(kReal);
  OfficeBook oblast(d.folder, {.name = "Облус", .seed = 16, .kind = store::BookKind::kDistrict, .keys = kReal});
  d.district.Enrol(oblast);
  oblast.Enrol(d.district);
  d.east.AddStaff("Бакиров Б.");
  REQUIRE(d.east.Export(d.district, d.File("east.pkg")));
  REQUIRE(d.west.Export(d.district, d.File("west.pkg")));
  REQUIRE(d.district.Apply(d.File("east.pkg")));
  REQUIRE(d.district.Apply(d.File("west.pkg")));

  ExportPlan plan;
  plan.streams = ExportPlan::Streams::kAllOffices;
  const auto up = d.district.Export(oblast, d.File("up.pkg"), plan);
  REQUIRE(up);
  CHECK(up->header.segments.size() == 3);
  REQUIRE(oblast.Apply(d.File("up.pkg")));
  CHECK(oblast.Number("SELECT count(*) FROM staff WHERE name_ky = 'Бакиров Б.'") == 1);
  CHECK(oblast.Number("SELECT count(*) FROM office") == 4);
  CHECK(CheckReplayOracle(*oblast) == "");

  const auto down = d.district.Export(d.west, d.File("down.pkg"), plan);
  REQUIRE(down);
  REQUIRE(down->header.segments.size() == 1);
  CHECK(down->header.segments[0].office == d.district.Id().value);
}

}  // namespace aiyl::test
