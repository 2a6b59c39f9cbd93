// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "text/catalogue.h"

using namespace aiyl;
using namespace aiyl::text;

TEST_CASE("a message is translated with its placeholders filled") {
  const auto message = Msg("The file {file} is too large.", {{"file", "a.csv"}});
  CHECK(Tr(message, Language::kKy) == "a.csv файлы өтө чоң.");
  CHECK(Tr(message, Language::kRu) == "Файл a.csv слишком велик.");
  CHECK(Tr(message, Language::kEn) == "The file a.csv is too large.");
  CHECK(Tr(Msg("No such text {x}", {{"x", "1"}}), Language::kKy) == "No such text 1");
}
