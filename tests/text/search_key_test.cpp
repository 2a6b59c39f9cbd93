// SPDX-License-Identifier: Apache-2.0
#include "text/search_key.h"

#include <catch2/catch.hpp>

#include "text/sort_key.h"

using namespace aiyl::text;

TEST_CASE("names fold to the same key however they are typed") {
  CHECK(FoldedKey("Өмүрбек Асан-уулу") == "омурбек асануулу");
  CHECK(LooseKey("Джумабек Русский") == LooseKey("Жумабек Русски"));
  CHECK(SortKey("Нурбек") < SortKey("Ңурбек"));
}
