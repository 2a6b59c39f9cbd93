// SPDX-License-Identifier: Apache-2.0
#include "text/canonical.h"

#include <catch2/catch.hpp>

#include "text/old_font.h"

using namespace aiyl::text;

TEST_CASE("look-alike letters and loose marks become the stored form") {
  CHECK(Canonical("ѳkмѳт  Кeӊеш\u00a0 ұй ") == "өkмөт Кeңеш үй");
  CHECK(Canonical("Сооронбаи\u0306") == "Сооронбай");
}

TEST_CASE("a text typed with the Osh font is detected and converted") {
  const auto report = DetectOldFont({"Айыл ъкмът\\н\\н Типт\\\\ Регламенти"});
  CHECK(report.font == OldFont::kOsh);
  CHECK(ConvertOldFont("Айыл ъкмът\\н\\н Типт\\\\ Регламенти", OldFont::kOsh) == "Айыл өкмөтүнүн Типтүү Регламенти");
  CHECK(DetectOldFont({"объект", "ёлка", "подъезд"}).font == OldFont::kNone);
}
