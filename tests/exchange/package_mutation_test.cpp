// SPDX-License-Identifier: Apache-2.0
// Packages that were damaged on the way, and ones that an office with a good key bent on purpose: nothing but the acts
// that were put in ever comes out, and every reading ends.
#include <catch2/catch.hpp>

#include "codec/zstd.h"
#include "exchange/package_sample.h"
#include "store/journal.h"
#include "support/mutation.h"

namespace aiyl::test {
namespace {

using exchange::PackageFile;
using exchange::PackageReader;

// How far it came: 0 refused before it was opened, 1 opened, 2 read to its end.
int ReadToEnd(const SampleOffices& offices, std::string bytes, std::vector<SampleAct>* acts) {
  acts->clear();
  const auto file = PackageFile::Parse(std::move(bytes));
  if (!file) return 0;
  auto reader = PackageReader::Open(*file, offices.district, offices.district_open);
  if (!reader) return 0;
  while (true) {
    auto act = reader->Next();
    if (!act) return 1;
    if (!*act) return 2;
    if (const auto info = store::ReadActHeader((*act)->encoded)) acts->clear();  // none of the sample is one
    acts->push_back({(*act)->hash, (*act)->encoded});
  }
}

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

// The package of these header bytes, signed by the village: what it seals need not be what they say.
std::string Signed(const SampleOffices& offices, const std::string& header, std::string_view sealed) {
  std::string bytes(exchange::kPackageMark);
  for (const unsigned shift : {24U, 16U, 8U, 0U}) bytes.push_back(static_cast<char>(header.size() >> shift));
  bytes += header;
  bytes += sealed;
  return bytes + offices.village_sign.Sign(exchange::PackageSignedBytes(crypto::Blake2b256(bytes)));
}

}  // namespace

TEST_CASE("a mutated package is refused before it is opened") {
  const SampleOffices offices;
  const std::string whole = MakeSample(offices, SampleActs(3, 60));
  Mutations mutations(11, {std::string(exchange::kPackageMark), "1", std::string("\0\0\0\0", 4), "\xff\xff\xff\xff"});
  std::vector<SampleAct> acts;
  size_t refused = 0;
  for (int64_t i = MutationRounds(5000); i > 0; --i) {
    const std::string bytes = mutations.Of(whole);
    if (bytes == whole) continue;
    ++refused;
    REQUIRE(ReadToEnd(offices, bytes, &acts) == 0);
  }
  CHECK(refused > 0);
}

TEST_CASE("a mutated header that was signed all the same is refused, or read as it is written") {
  const SampleOffices offices;
  const std::string whole = MakeSample(offices, SampleActs(3, 60));
  const auto file = PackageFile::Parse(whole);
  REQUIRE(file);
  const std::string header(file->HeaderBytes());
  Mutations mutations(12, {"from", "to", "\x1b\x7f\xff\xff\xff\xff\xff\xff\xff", "\x1b\xff\xff\xff\xff\xff\xff\xff\xff",
                           "\x80", "\x9a\x01\x01\x01\x01", "district", "\x01", "\x3b\x7f\xff\xff\xff\xff\xff\xff\xff"});
  std::vector<SampleAct> acts;
  size_t taken = 0;
  for (int64_t i = MutationRounds(10000); i > 0; --i) {
    const std::string bytes = mutations.Of(header);
    if (const auto decoded = exchange::DecodePackageHeader(bytes)) {
      ++taken;
      const auto again = exchange::DecodePackageHeader(exchange::EncodePackageHeader(*decoded));
      REQUIRE(again);
      REQUIRE(*again == *decoded);
    }
    // The header is bound to what is sealed: another one never opens it.
    const int came = ReadToEnd(offices, Signed(offices, bytes, file->Sealed()), &acts);
    REQUIRE((bytes == header || came < 2));
  }
  CHECK(taken > 0);
}

TEST_CASE("mutated acts that were sealed and signed all the same give those acts or are refused") {
  const SampleOffices offices;
  const auto sent = SampleActs(4, 90);
  const std::string plain = PlainBytes(sent);
  Mutations mutations(13, {"\x82\x58\x20", "\x5b\x7f\xff\xff\xff\xff\xff\xff\xff", "\x82\x40\x40", "\x80", "\x9f"});
  std::vector<SampleAct> acts;
  size_t opened = 0;
  for (int64_t i = MutationRounds(1500); i > 0; --i) {
    const std::string bent = mutations.Of(plain);
    auto header = HeaderFor(offices, sent);
    header.plain_size = bent.size();
    const int came = ReadToEnd(offices, Forge(offices, header, bent), &acts);
    opened += came > 0 ? 1 : 0;
    // Whole to the end means: the numbers and the heads are those of the header.
    REQUIRE((came < 2 || (acts.size() == sent.size() && acts.back().hash == sent.back().hash)));
  }
  CHECK(opened > 0);
}

TEST_CASE("mutated compressed acts that were sealed and signed all the same are refused, or are those that were sent") {
  const SampleOffices offices;
  const auto sent = SampleActs(4, 3000);
  const std::string packed = codec::ZstdCompress(PlainBytes(sent));
  Mutations mutations(14);
  std::vector<SampleAct> acts;
  for (int64_t i = MutationRounds(1500); i > 0; --i) {
    const std::string bent = mutations.Of(packed);
    if (bent == packed || bent.empty()) continue;
    // A frame has bits that mean nothing.
    const int came = ReadToEnd(offices, ForgePacked(offices, HeaderFor(offices, sent), bent), &acts);
    REQUIRE((came < 2 || acts == sent));
  }
}

}  // namespace aiyl::test
