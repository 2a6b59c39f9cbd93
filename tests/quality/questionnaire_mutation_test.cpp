// SPDX-License-Identifier: Apache-2.0
// Questionnaires as nobody should write them: refused, or written and read again as they were.
#include <catch2/catch.hpp>

#include "quality/questionnaire.h"
#include "support/mutation.h"

using namespace aiyl;
using namespace aiyl::quality;

TEST_CASE("a mutated questionnaire is refused, or is written and read again as it was") {
  test::Mutations mutations(71, {"null", "1e999", "-1", "18446744073709551615", "true", "\"counts\": \"gift\",", "[[[",
                                 "\\ud800", "\\u0000", "\"ky\": \"\",", "индекс", "{}", "[]"});
  size_t taken = 0, refused = 0;
  for (const auto& shipped : ShippedQuestionnaires())
    for (int64_t i = test::MutationRounds(1000); i > 0; --i) {
      const auto read = ParseQuestionnaire(mutations.Of(std::string(shipped.json)));
      if (!read) {
        ++refused;
        REQUIRE_FALSE(ToEnglish(read.error().message).empty());
        continue;
      }
      ++taken;
      const auto again = ParseQuestionnaire(QuestionnaireText(*read));
      REQUIRE(again);
      REQUIRE(SameContent(*read, *again));
    }
  CHECK(taken > 0);
  CHECK(refused > 0);
}
