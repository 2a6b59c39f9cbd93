// SPDX-License-Identifier: Apache-2.0
// The form of a package: what was written comes out again, and nothing else is ever taken for it.
#include <rapidcheck.h>

#include <catch2/catch.hpp>

#include "exchange/package_sample.h"
#include "store/journal.h"

namespace aiyl::test {
namespace {

using exchange::PackageFile;
using exchange::PackageReader;

struct Outcome {
  std::string code;  // empty: read to the end
  std::vector<SampleAct> acts;
  std::vector<int64_t> seqs;
};

Outcome ReadAs(std::string bytes, const Uuid& office, const crypto::OpeningKey& key) {
  Outcome outcome;
  const auto file = PackageFile::Parse(std::move(bytes));
  if (!file) {
    outcome.code = file.error().code;
    return outcome;
  }
  auto reader = PackageReader::Open(*file, office, key);
  if (!reader) {
    outcome.code = reader.error().code;
    return outcome;
  }
  while (true) {
    auto act = reader->Next();
    if (!act) {
      outcome.code = act.error().code;
      return outcome;
    }
    if (!*act) return outcome;
    outcome.seqs.push_back((*act)->seq);
    outcome.acts.push_back({(*act)->hash, (*act)->encoded});
  }
}

Outcome Read(const SampleOffices& offices, std::string bytes) {
  return ReadAs(std::move(bytes), offices.district, offices.district_open);
}

// A header for these acts that a forger then bends.
exchange::PackageHeader HeaderFor(const SampleOffices& offices, const std::vector<SampleAct>& acts) {
  auto header = SampleHeader(offices);
  exchange::PackageSegment segment{.stream = offices.stranger, .office = offices.village};
  segment.to = static_cast<int64_t>(acts.size());
  segment.prev_hash = std::string(32, '\0');
  segment.head = acts.back().hash;
  header.segments = {segment};
  header.acts = acts.size();
  header.plain_size = PlainBytes(acts).size();
  return header;
}

}  // namespace

TEST_CASE("a package gives back the acts that were put in, byte for byte") {
  const SampleOffices offices;
  for (const auto& [count, size] : std::vector<std::pair<int, size_t>>{{1, 0}, {3, 40}, {1, 300'000}, {700, 997}}) {
    const auto acts = SampleActs(count, size);
    const auto outcome = Read(offices, MakeSample(offices, acts, 5));
    CHECK(outcome.code == "");
    CHECK(outcome.acts == acts);
    CHECK(outcome.seqs.front() == 5);
    CHECK(outcome.seqs.back() == 4 + count);
  }
}

TEST_CASE("any acts survive packing and unpacking") {
  const SampleOffices offices;
  CHECK(rc::check([&](const std::vector<std::string>& texts) {
    std::vector<SampleAct> acts;
    for (const auto& text : texts) acts.push_back({std::string(crypto::Blake2b256(text).View()), text});
    const auto outcome = Read(offices, MakeSample(offices, acts, 1));
    // Without an act there is no segment to speak of.
    RC_ASSERT(outcome.code == (acts.empty() ? "package.damaged" : ""));
    RC_ASSERT(outcome.acts == acts);
  }));
}

TEST_CASE("the header of a package is readable without a key and says what is inside") {
  const SampleOffices offices;
  const auto acts = SampleActs(3, 40);
  const auto file = PackageFile::Parse(MakeSample(offices, acts, 7));
  REQUIRE(file);
  const auto& header = file->Header();
  CHECK(header.sender == SampleHeader(offices).sender);
  REQUIRE(header.recipients.size() == 1);
  CHECK(header.recipients[0].office == offices.district);
  REQUIRE(header.segments.size() == 1);
  CHECK(header.segments[0].from == 7);
  CHECK(header.segments[0].to == 9);
  CHECK(header.segments[0].head == acts.back().hash);
  CHECK(header.acts == 3);
  CHECK(header.plain_size == PlainBytes(acts).size());
  CHECK(header.schema == 5);
  CHECK(header.least_reader == 3);
  CHECK(header.acknowledged.empty());
  CHECK(file->Sealed().size() == exchange::SealedSize(header.packed_size));
}

TEST_CASE("acknowledgements travel in the header") {
  const SampleOffices offices;
  auto header = SampleHeader(offices);
  header.recipients = SampleRecipients(offices);
  header.recipients[0].box = "box";
  header.acknowledged = {{offices.stranger, 12, std::string(32, 'h')}};
  header.packed_size = 1;
  const auto read = exchange::DecodePackageHeader(exchange::EncodePackageHeader(header));
  REQUIRE(read);
  CHECK(*read == header);
}

TEST_CASE("a package cut anywhere is refused") {
  const SampleOffices offices;
  const std::string whole = MakeSample(offices, SampleActs(2, 60));
  for (size_t length = 0; length < whole.size(); ++length) {
    const auto file = PackageFile::Parse(whole.substr(0, length));
    INFO(length);
    REQUIRE(!file);
    REQUIRE(file.error().code == (length == 0 ? "package.not-a-package" : "package.cut"));
  }
}

TEST_CASE("a package with any byte altered is refused before it is opened") {
  const SampleOffices offices;
  const std::string whole = MakeSample(offices, SampleActs(2, 60));
  for (size_t at = 0; at < whole.size(); ++at)
    for (const int bit : {0x01, 0x80}) {
      std::string bent = whole;
      bent[at] = static_cast<char>(bent[at] ^ bit);
      INFO(at);
      REQUIRE(!PackageFile::Parse(bent));
    }
}

TEST_CASE("a package with something behind its end is refused") {
  const SampleOffices offices;
  const std::string whole = MakeSample(offices, SampleActs(2, 60));
  CHECK(Read(offices, whole + "x").code == "package.altered");
  CHECK(Read(offices, whole + whole).code == "package.altered");
}

TEST_CASE("files that are no packages are told apart") {
  const SampleOffices offices;
  CHECK(Read(offices, "").code == "package.not-a-package");
  CHECK(Read(offices, "SQLite format 3").code == "package.not-a-package");
  CHECK(Read(offices, "aiyl-package 2\n and whatever follows").code == "package.newer-format");
  CHECK(Read(offices, "aiyl-package 117\n").code == "package.newer-format");
  CHECK(Read(offices, "aiyl-package x\n").code == "package.not-a-package");
  CHECK(Read(offices, "aiyl-pack").code == "package.cut");
}

TEST_CASE("only the recipient's present key opens a package") {
  const SampleOffices offices;
  const std::string bytes = MakeSample(offices, SampleActs(2, 60));
  CHECK(ReadAs(bytes, offices.stranger, offices.stranger_open).code == "package.other-recipient");
  CHECK(ReadAs(bytes, offices.stranger, offices.district_open).code == "package.other-recipient");
  CHECK(ReadAs(bytes, offices.district, offices.stranger_open).code == "package.other-key");
}

TEST_CASE("a header put on other contents does not open them, even when it is signed anew") {
  const SampleOffices offices;
  const std::string bytes = MakeSample(offices, SampleActs(2, 60));
  const auto file = PackageFile::Parse(bytes);
  REQUIRE(file);
  auto header = file->Header();
  header.sender.key = offices.stranger_sign.Public();  // a stranger signs what he caught
  const std::string encoded = exchange::EncodePackageHeader(header);
  REQUIRE(encoded.size() == file->HeaderBytes().size());
  std::string stolen(exchange::kPackageMark);
  stolen += bytes.substr(stolen.size(), 4) + encoded + std::string(file->Sealed());
  stolen += offices.stranger_sign.Sign(exchange::PackageSignedBytes(crypto::Blake2b256(stolen)));
  CHECK(PackageFile::Parse(stolen));
  CHECK(Read(offices, stolen).code == "package.damaged");
}

TEST_CASE("contents that are not what the header says are refused") {
  const SampleOffices offices;
  const auto acts = SampleActs(3, 200);
  const std::string plain = PlainBytes(acts);
  const auto honest = HeaderFor(offices, acts);
  CHECK(Read(offices, Forge(offices, honest, plain)).code == "");

  auto header = honest;
  header.segments[0].head = acts[0].hash;
  CHECK(Read(offices, Forge(offices, header, plain)).code == "package.damaged");
  header = honest;
  header.acts = 4;
  CHECK(Read(offices, Forge(offices, header, plain)).code == "package.damaged");
  header.segments[0].to = 4;
  CHECK(Read(offices, Forge(offices, header, plain)).code == "package.damaged");
  header = honest;
  header.acts = 2;
  header.segments[0].to = 2;
  header.segments[0].head = acts[1].hash;
  CHECK(Read(offices, Forge(offices, header, plain)).code == "package.damaged");
  header = honest;
  header.segments.push_back(header.segments[0]);
  header.acts = 6;
  CHECK(Read(offices, Forge(offices, header, plain + plain)).code == "package.damaged");
  CHECK(Read(offices, Forge(offices, honest, plain.substr(0, plain.size() - 1))).code == "package.damaged");
  CHECK(Read(offices, Forge(offices, honest, plain + "x")).code == "package.damaged");
  CHECK(Read(offices, Forge(offices, honest, "not acts at all")).code == "package.damaged");
  header = honest;
  header.plain_size += 1;
  CHECK(Read(offices, Forge(offices, header, plain)).code == "package.damaged");
  header = honest;
  header.recipients.clear();
  header.acts = 0;
  header.segments.clear();
  header.plain_size = 0;
  CHECK(Read(offices, Forge(offices, header, plain)).code == "package.damaged");
}

TEST_CASE("a small file that would unpack to a huge one is stopped at the size it named") {
  const SampleOffices offices;
  const auto acts = SampleActs(1, 100);
  auto header = HeaderFor(offices, acts);
  const std::string bomb = PlainBytes(acts) + std::string(size_t{64} << 20U, '\0');
  const std::string file = Forge(offices, header, bomb);
  CHECK(file.size() < 100'000);
  CHECK(Read(offices, file).code == "package.damaged");
}

}  // namespace aiyl::test
