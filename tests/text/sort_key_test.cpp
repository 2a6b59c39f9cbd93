// SPDX-License-Identifier: Apache-2.0
#include "text/sort_key.h"

#include <rapidcheck.h>

#include <catch2/catch.hpp>
#include <vector>

#include "name_gen.h"

using namespace aiyl::text;

TEST_CASE("the 36 letters sort in the order of the alphabet") {
  const std::vector<std::string> alphabet = {"а", "б", "в", "г", "д", "е", "ё", "ж", "з", "и", "й", "к",
                                             "л", "м", "н", "ң", "о", "ө", "п", "р", "с", "т", "у", "ү",
                                             "ф", "х", "ц", "ч", "ш", "щ", "ъ", "ы", "ь", "э", "ю", "я"};
  REQUIRE(alphabet.size() == 36);
  for (size_t i = 1; i < alphabet.size(); ++i) {
    INFO(alphabet[i - 1] << " before " << alphabet[i]);
    CHECK(SortKey(alphabet[i - 1]) < SortKey(alphabet[i]));
  }
  CHECK(SortKey("Оро") < SortKey("Өмүр"));
  CHECK(SortKey("Ө") < SortKey("Па"));
}

TEST_CASE("names sort by words, whatever their case") {
  CHECK(SortKey("Асан уулу Бакыт") < SortKey("Асанбеков Азат"));
  CHECK(SortKey("АСАНОВ") == SortKey("Асанов"));
  CHECK(SortKey("") < SortKey(" "));
}

TEST_CASE("keys compare as the texts do, at any length") {
  CHECK(rc::check([] {
    const std::string a = *AnyName(), b = *AnyName();
    const int by_text = CompareTexts(a, b), by_key = SortKey(a).compare(SortKey(b));
    RC_ASSERT((by_text < 0) == (by_key < 0));
    RC_ASSERT((by_text == 0) == (by_key == 0));
  }));
  const std::string long_name(400, 'a');
  CHECK(SortKey(long_name) < SortKey(long_name + "b"));
}

TEST_CASE("keys are short and name what made them") {
  CHECK(SortKey("Мамытова Гүлнара Камытжановна").size() <= 48);
  CHECK(CollatorVersion().starts_with("ky-2-"));
  CHECK(CollatorVersion() == CollatorVersion());
}
