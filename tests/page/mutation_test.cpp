// SPDX-License-Identifier: Apache-2.0
// Kept pages that were damaged: refused, or pages that can be written again and drawn.
#include "support/mutation.h"

#include <catch2/catch.hpp>

#include "page/page_blob.h"
#include "sample_paper.h"

using namespace aiyl;
using namespace aiyl::page;

TEST_CASE("mutated pages are refused, or are written again as they were read") {
  const auto document = LayOut(test::SampleCertificate(3));
  REQUIRE(document);
  const std::string bytes = Serialise(*document), packed = PackDocument(*document).bytes;
  test::Mutations mutations(51, {"\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01", "\x80", "\x01"});
  size_t taken = 0;
  for (int64_t i = test::MutationRounds(3000); i > 0; --i) {
    if (const auto read = ParseDocument(mutations.Of(bytes))) {
      ++taken;
      REQUIRE(*ParseDocument(Serialise(*read)) == *read);
      REQUIRE(PlainText(*read).size() < 10 * bytes.size());
      REQUIRE_FALSE(DumpText(*read).empty());
    }
    const std::string bent = mutations.Of(packed);
    // With a hash that fits, as somebody who alters the book itself would give it.
    if (UnpackDocument(bent, crypto::Blake2b256(bent))) ++taken;
  }
  CHECK(taken > 0);
}
