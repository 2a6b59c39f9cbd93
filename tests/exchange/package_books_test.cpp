// SPDX-License-Identifier: Apache-2.0
// The thread from villages to their district: what comes over, what is refused, and that a refusal changes nothing.
#include "exchange/package_books.h"

#include <catch2/catch.hpp>

#include "base/atomic_file.h"
#include "exchange/package_inspect.h"
#include "exchange/package_pack.h"
#include "office/keys.h"
#include "support/replay_oracle.h"

namespace aiyl::test {
namespace {

using exchange::ExportPlan;

using Rows = std::map<std::string, std::set<std::string>>;

Rows Union(Rows all, const Rows& more) {
  for (const auto& [table, rows] : more) all[table].insert(rows.begin(), rows.end());
  return all;
}

std::string Bytes(const std::filesystem::path& file) {
  return ReadWholeFile(file).value_or("");
}
void Put(const std::filesystem::path& file, const std::string& bytes) {
  REQUIRE(WriteFileAtomically(file, bytes));
}

// Applies and holds that a refusal left every truth row, act and receipt as it was.
std::string RefusedWith(OfficeBook& district, const std::filesystem::path& file) {
  const auto state = [&] {
    return std::make_tuple(district.TruthRows(), district.Number("SELECT count(*) FROM act"),
                           district.Number("SELECT count(*) FROM package_receipt"),
                           district.Number("SELECT count(*) FROM act_stream"));
  };
  const auto before = state();
  const auto applied = district.Apply(file);
  CHECK(!applied);
  CHECK(state() == before);
  if (!applied) CHECK(!ToEnglish(applied.error().message).empty());
  return CodeOf(applied);
}

}  // namespace

TEST_CASE("the district's rows are those of its villages and its own") {
  District d;
  const auto own = d.district.TruthRows();
  d.east.AddStaff("Бакиров Б.");
  d.west.AddStaff("Садыков С.");
  d.west.AddStaff("Токтосунов Т.");
  REQUIRE(d.east.Export(d.district, d.File("east.pkg")));
  REQUIRE(d.west.Export(d.district, d.File("west.pkg")));
  const auto first = d.district.Apply(d.File("east.pkg"));
  REQUIRE(first);
  CHECK(first->taken == d.east.LastSeq());
  CHECK(first->skipped == 0);
  REQUIRE(d.district.Apply(d.File("west.pkg")));

  auto rows = d.district.TruthRows();
  CHECK(rows["package_taken"].size() == 2);
  rows.erase("package_taken");
  auto expected = Union(Union(own, d.east.TruthRows()), d.west.TruthRows());
  expected.erase("package_taken");
  CHECK(rows == expected);
  CHECK(d.district.Number("SELECT count(*) FROM act WHERE kind = 'package_taken'") == 2);
  CHECK(CheckReplayOracle(*d.district) == "");
}

TEST_CASE("acts come over byte for byte") {
  District d;
  d.east.AddStaff("Бакиров Б.");
  REQUIRE(d.east.Export(d.district, d.File("east.pkg")));
  REQUIRE(d.district.Apply(d.File("east.pkg")));
  const auto acts = [](OfficeBook& book, const Uuid& stream) {
    std::vector<std::pair<std::string, std::string>> all;
    REQUIRE(book->ReadAny([&](store::Database& db) {
      store::ForEachAct(db, stream, 1, 1000, [&](const store::StoredAct& act) {
        all.emplace_back(act.hash, act.encoded);
        return true;
      });
    }));
    return all;
  };
  const Uuid stream = d.east->Identity().stream;
  CHECK(acts(d.east, stream).size() == 2);
  CHECK(acts(d.district, stream) == acts(d.east, stream));
}

TEST_CASE("a package goes on where the last one ended") {
  District d;
  const auto first = d.east.Export(d.district, d.File("1.pkg"));
  REQUIRE(first);
  CHECK(first->header.segments.at(0).from == 1);
  CHECK(CodeOf(d.east.Export(d.district, d.File("none.pkg"))) == "package.nothing-new");
  CHECK(!std::filesystem::exists(d.File("none.pkg")));
  d.east.AddStaff("Бакиров Б.");
  const auto second = d.east.Export(d.district, d.File("2.pkg"));
  REQUIRE(second);
  CHECK(second->header.segments.at(0).from == 2);
  CHECK(second->header.segments.at(0).to == 2);
  REQUIRE(d.district.Apply(d.File("1.pkg")));
  REQUIRE(d.district.Apply(d.File("2.pkg")));
  CHECK(d.district.Number("SELECT count(*) FROM staff WHERE name_ky = 'Бакиров Б.'") == 1);
}

TEST_CASE("a package taken up twice is the same as once") {
  District d;
  d.east.AddStaff("Бакиров Б.");
  REQUIRE(d.east.Export(d.district, d.File("1.pkg")));
  REQUIRE(d.district.Apply(d.File("1.pkg")));
  const auto rows = d.district.TruthRows();
  const auto acts = d.district.Number("SELECT count(*) FROM act");
  const auto again = d.district.Apply(d.File("1.pkg"));
  REQUIRE(again);
  CHECK(again->taken == 0);
  CHECK(again->skipped == 2);
  CHECK(again->own.IsEmpty());
  CHECK(d.district.TruthRows() == rows);
  CHECK(d.district.Number("SELECT count(*) FROM act") == acts);
}

TEST_CASE("a full package brings what is new and passes over the rest") {
  District d;
  REQUIRE(d.east.Export(d.district, d.File("1.pkg")));
  REQUIRE(d.district.Apply(d.File("1.pkg")));
  d.east.AddStaff("Бакиров Б.");
  REQUIRE(d.east.Export(d.district, d.File("full.pkg"), {.to = {}, .extent = ExportPlan::Extent::kFull, .staff = {}}));
  const auto applied = d.district.Apply(d.File("full.pkg"));
  REQUIRE(applied);
  CHECK(applied->taken == 1);
  CHECK(applied->skipped == 1);
}

TEST_CASE("a lost package is a gap that is named and can be sent anew") {
  District d;
  REQUIRE(d.east.Export(d.district, d.File("1.pkg")));
  REQUIRE(d.district.Apply(d.File("1.pkg")));
  d.east.AddStaff("Бакиров Б.");
  REQUIRE(d.east.Export(d.district, d.File("lost.pkg")));
  d.east.AddStaff("Садыков С.");
  REQUIRE(d.east.Export(d.district, d.File("3.pkg")));
  CHECK(RefusedWith(d.district, d.File("3.pkg")) == "package.gap");
  const auto refused = d.district.Apply(d.File("3.pkg"));
  CHECK(ToEnglish(refused.error().message) ==
        "Acts 2 to 2 of “Чыгыш” are missing here. Nothing was taken. Ask for a package from act 2 on (--from 2).");
  REQUIRE(d.east.Export(d.district, d.File("from.pkg"),
                        {.to = {}, .extent = ExportPlan::Extent::kFrom, .from = 2, .staff = {}}));
  REQUIRE(d.district.Apply(d.File("from.pkg")));
  CHECK(d.district.Number("SELECT count(*) FROM staff WHERE name_ky IN ('Бакиров Б.', 'Садыков С.')") == 2);
  CHECK(CodeOf(d.east.Export(d.district, d.File("x.pkg"),
                             {.to = {}, .extent = ExportPlan::Extent::kFrom, .from = 4, .staff = {}})) ==
        "package.from");
}

TEST_CASE("without an enrolled recipient nothing leaves the book") {
  TemporaryFolder folder;
  OfficeBook east(folder, {.name = "Чыгыш", .seed = 11});
  OfficeBook district(folder, {.name = "Район", .seed = 13, .kind = store::BookKind::kDistrict});
  const auto found = [&](const std::string& text) {
    return CodeOf(east->Read<office::OfficeId>([&](store::Database& db) { return exchange::FindRecipient(db, text); }));
  };
  CHECK(found("Район") == "package.no-recipient");
  CHECK(CodeOf(east.Export(district, folder / "1.pkg")) == "package.recipient-unknown");
  CHECK(CodeOf(exchange::ExportPackage(*east, east.Keys(), {}, folder / "1.pkg")) == "package.no-recipient");
  CHECK(!std::filesystem::exists(folder / "1.pkg"));

  east.Enrol(district);
  CHECK(found("Район") == "");
  CHECK(found(district.Id().ToText()) == "");
  CHECK(found("Облус") == "package.recipient-unknown");
  CHECK(found(east.Id().ToText()) == "package.recipient-unknown");
  REQUIRE(east.Export(district, folder / "1.pkg"));

  const auto& keys = district.Keys();
  REQUIRE(office::Revoke(*east, district.Id(), keys.signing.Public()));
  east.AddStaff("Бакиров Б.");
  CHECK(CodeOf(east.Export(district, folder / "2.pkg")) == "package.recipient-unknown");
}

TEST_CASE("no name of a person can be read in the file") {
  District d;
  d.east.AddStaff("Көрүнбөсбеков К.");
  REQUIRE(d.east.Export(d.district, d.File("1.pkg")));
  const std::string bytes = Bytes(d.File("1.pkg"));
  CHECK(bytes.find("Көрүнбөсбеков") == std::string::npos);
  CHECK(bytes.find("Асанова") == std::string::npos);
  CHECK(bytes.find("Чыгыш") != std::string::npos);  // the sender's name is no secret
}

TEST_CASE("an office that is not enrolled, a withdrawn key and an unknown one are refused") {
  District d;
  OfficeBook north(d.folder, {.name = "Түндүк", .seed = 14});
  north.Enrol(d.district);
  REQUIRE(north.Export(d.district, d.File("north.pkg")));
  CHECK(RefusedWith(d.district, d.File("north.pkg")) == "package.office-unknown");

  REQUIRE(d.east.Export(d.district, d.File("east.pkg")));
  const auto east_key = d.east.Keys().signing.Public();
  REQUIRE(office::Revoke(*d.district, d.east.Id(), east_key));
  CHECK(RefusedWith(d.district, d.File("east.pkg")) == "package.key-revoked");
  d.district.Enrol(d.east);
  REQUIRE(d.district.Apply(d.File("east.pkg")));

  // Another key under the same office's name.
  const auto file = exchange::PackageFile::Parse(Bytes(d.File("east.pkg")));
  REQUIRE(file);
  const auto forger = crypto::SigningKey::Generate();
  exchange::PackageWriter writer;
  writer.Begin({.stream = d.east->Identity().stream,
                .office = d.east.Id().value,
                .from = 1,
                .prev_hash = std::string(32, '\0')});
  REQUIRE(writer.Add(std::string(32, 'h'), "act"));
  const auto forged = writer.Finish(file->Header(), file->Header().recipients, forger);
  REQUIRE(forged);
  Put(d.File("forged.pkg"), *forged);
  CHECK(RefusedWith(d.district, d.File("forged.pkg")) == "package.key-unknown");
}

TEST_CASE("a cut or altered package is refused") {
  District d;
  REQUIRE(d.east.Export(d.district, d.File("1.pkg")));
  const std::string whole = Bytes(d.File("1.pkg"));
  Put(d.File("cut.pkg"), whole.substr(0, whole.size() / 2));
  CHECK(RefusedWith(d.district, d.File("cut.pkg")) == "package.cut");
  std::string bent = whole;
  bent[bent.size() - 200] = static_cast<char>(bent[bent.size() - 200] ^ 1);
  Put(d.File("bent.pkg"), bent);
  CHECK(RefusedWith(d.district, d.File("bent.pkg")) == "package.altered");
  Put(d.File("other.pkg"), "something else");
  CHECK(RefusedWith(d.district, d.File("other.pkg")) == "package.not-a-package");
  CHECK(RefusedWith(d.district, d.File("missing.pkg")) == "file.read");
  for (size_t length = 0; length < whole.size(); length += 53) {
    Put(d.File("part.pkg"), whole.substr(0, length));
    REQUIRE(!d.district.Apply(d.File("part.pkg")));
  }
  REQUIRE(d.district.Apply(d.File("1.pkg")));
}

TEST_CASE("a package of a newer program is refused") {
  District d;
  REQUIRE(d.east.Export(d.district, d.File("1.pkg")));
  const auto file = exchange::PackageFile::Parse(Bytes(d.File("1.pkg")));
  REQUIRE(file);
  auto header = file->Header();
  header.least_reader = d.district->Identity().schema + 1;
  header.schema = header.least_reader;
  exchange::PackageWriter writer;
  writer.Begin(header.segments.at(0));
  REQUIRE(writer.Add(header.segments.at(0).head, "an act in words of tomorrow"));
  const auto newer = writer.Finish(header, header.recipients, d.east.Keys().signing);
  REQUIRE(newer);
  Put(d.File("newer.pkg"), *newer);
  CHECK(RefusedWith(d.district, d.File("newer.pkg")) == "package.newer-schema");
}

TEST_CASE("a package for another district is refused") {
  District d;
  OfficeBook other(d.folder, {.name = "Башка район", .seed = 15, .kind = store::BookKind::kDistrict});
  d.east.Enrol(other);
  other.Enrol(d.east);
  REQUIRE(d.east.Export(other, d.File("other.pkg")));
  CHECK(RefusedWith(d.district, d.File("other.pkg")) == "package.other-recipient");
  REQUIRE(other.Apply(d.File("other.pkg")));
}

TEST_CASE("one package can go to several recipients") {
  District d;
  OfficeBook other(d.folder, {.name = "Башка район", .seed = 15, .kind = store::BookKind::kDistrict});
  d.east.Enrol(other);
  other.Enrol(d.east);
  ExportPlan plan;
  plan.to = {d.district.Id(), other.Id()};
  REQUIRE(d.east.Export(d.district, d.File("both.pkg"), plan));
  REQUIRE(d.district.Apply(d.File("both.pkg")));
  REQUIRE(other.Apply(d.File("both.pkg")));
}

TEST_CASE("a village's book takes no packages and nobody takes its own") {
  District d;
  d.east.Enrol(d.west);
  d.west.Enrol(d.east);
  REQUIRE(d.east.Export(d.west, d.File("1.pkg")));
  CHECK(RefusedWith(d.west, d.File("1.pkg")) == "package.not-district");
  REQUIRE(d.district.Export(d.east, d.File("2.pkg")));
  CHECK(RefusedWith(d.district, d.File("2.pkg")) == "package.own");
}

TEST_CASE("acts that do not continue what is here are refused") {
  District d;
  REQUIRE(d.east.Export(d.district, d.File("1.pkg")));
  REQUIRE(d.district.Apply(d.File("1.pkg")));
  // The village's file is copied as no one should: two books write the same stream.
  d.east.Close();
  std::filesystem::copy_file(d.east.File(), d.File("copy.aiyl"));
  d.east.Open();
  d.east.AddStaff("Бакиров Б.");
  REQUIRE(d.east.Export(d.district, d.File("2.pkg")));
  REQUIRE(d.district.Apply(d.File("2.pkg")));
  d.east.Close();
  std::filesystem::copy_file(d.File("copy.aiyl"), d.east.File(), std::filesystem::copy_options::overwrite_existing);
  d.east.Open();
  d.east.AddStaff("Садыков С.");
  REQUIRE(d.east.Export(d.district, d.File("fork.pkg")));
  CHECK(RefusedWith(d.district, d.File("fork.pkg")) == "package.other-branch");
  d.east.AddStaff("Токтосунов Т.");
  REQUIRE(d.east.Export(d.district, d.File("after.pkg")));
  CHECK(RefusedWith(d.district, d.File("after.pkg")) == "package.other-branch");
  REQUIRE(d.east.Export(d.district, d.File("full.pkg"), {.to = {}, .extent = ExportPlan::Extent::kFull, .staff = {}}));
  CHECK(RefusedWith(d.district, d.File("full.pkg")) == "apply.altered");
}

TEST_CASE("a package names its sender, recipients and acts to whoever asks") {
  District d;
  d.east.AddStaff("Бакиров Б.");
  REQUIRE(d.east.Export(d.district, d.File("1.pkg")));
  const auto summary = exchange::InspectPackage(d.File("1.pkg"));
  REQUIRE(summary);
  CHECK(summary->trust == exchange::SignerTrust::kNotAsked);
  CHECK(summary->header.sender.office == d.east.Id().value);
  CHECK(summary->header.recipients.at(0).office == d.district.Id().value);
  CHECK(summary->header.acts == 2);
  CHECK(exchange::InspectPackage(d.File("1.pkg"), *d.district)->trust == exchange::SignerTrust::kKnown);
  CHECK(exchange::InspectPackage(d.File("1.pkg"), *d.east)->trust == exchange::SignerTrust::kKnown);
  CHECK(exchange::InspectPackage(d.File("1.pkg"), *d.west)->trust == exchange::SignerTrust::kUnknown);
  const auto& keys = d.district.Keys();
  std::vector<std::string> kinds;
  REQUIRE(
      exchange::ListPackageActs(d.File("1.pkg"), keys, [&](const store::ActInfo& act) { kinds.push_back(act.kind); }));
  CHECK(kinds == std::vector<std::string>{"book.new", "staff.add"});
  CHECK(CodeOf(exchange::ListPackageActs(d.File("1.pkg"), d.west.Keys(), [](const store::ActInfo&) {})) ==
        "package.other-recipient");
}

TEST_CASE("exports are recorded on the desk, receipts keep the sender's signature") {
  District d;
  const auto made = d.east.Export(d.district, d.File("1.pkg"));
  REQUIRE(made);
  CHECK(d.east.Number("SELECT count(*) FROM desk_event WHERE kind = 'export' AND subject = '" + made->digest.ToHex() +
                      "'") == 1);
  REQUIRE(d.district.Apply(d.File("1.pkg")));
  bool verified = false;
  REQUIRE(d.district->ReadAny([&](store::Database& db) {
    auto query = db.Prepare("SELECT digest, signature FROM package_receipt");
    REQUIRE(query.Next());
    const auto digest = crypto::Digest::FromBytes(query.Bytes(0));
    verified = crypto::VerifySignature(made->header.sender.key, exchange::PackageSignedBytes(*digest), query.Bytes(1));
  }));
  CHECK(verified);
}

TEST_CASE("what a district took up cannot be undone there") {
  District d;
  REQUIRE(d.east.Export(d.district, d.File("1.pkg")));
  const auto applied = d.district.Apply(d.File("1.pkg"));
  REQUIRE(applied);
  CHECK(CodeOf(store::Undo(*d.district, d.district.Actor(), applied->own.act)) == "undo.compensate");
}

}  // namespace aiyl::test
