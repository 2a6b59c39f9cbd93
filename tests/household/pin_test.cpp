// SPDX-License-Identifier: Apache-2.0
#include "household/pin.h"

#include <catch2/catch.hpp>

using namespace aiyl;
using namespace aiyl::household;

TEST_CASE("a ПИН is 14 digits, with blanks and hyphens forgiven") {
  CHECK(ParsePin("20705198012345").value() == "20705198012345");
  CHECK(ParsePin(" 2 0705 1980 12345 ").value() == "20705198012345");
  CHECK(ParsePin("2-07051980\u00A012345").value() == "20705198012345");
}

TEST_CASE("a ПИН of another length or with letters is refused with its field") {
  for (const auto* text : {"", "123", "207051980123456", "2070519801234a", "О0705198012345"}) {
    const auto pin = ParsePin(text, "column");
    REQUIRE_FALSE(pin);
    CHECK(pin.error().code == "pin.form");
    CHECK(pin.error().field == "column");
  }
}

TEST_CASE("a ПИН that a spreadsheet turned into a number is named as such, never guessed") {
  for (const auto* text : {"1,23E+13", "2.0705198E+13", "2.0705198012345e13"}) {
    const auto pin = ParsePin(text);
    REQUIRE_FALSE(pin);
    CHECK(pin.error().code == "pin.number");
  }
}

TEST_CASE("sex and birth date are read from a ПИН, and disagreement is a warning") {
  CHECK(SexFromPin("10705198012345") == Sex::kFemale);
  CHECK(SexFromPin("20705198012345") == Sex::kMale);
  CHECK_FALSE(SexFromPin("30705198012345"));
  CHECK(BirthFromPin("20705198012345") == Date::FromYmd(1980, 5, 7));
  CHECK_FALSE(BirthFromPin("23102198012345"));
  const auto may_1980 = PartialDate::FromYearMonth(1980, 5);
  CHECK(CheckPin("20705198012345", Sex::kMale, may_1980).empty());
  CHECK(CheckPin("20705198012345", Sex::kUnknown, std::nullopt).empty());
  const auto warnings = CheckPin("20705198012345", Sex::kFemale, PartialDate::FromYear(1981));
  REQUIRE(warnings.size() == 2);
  CHECK(warnings[0].code == "pin.sex");
  CHECK(warnings[1].code == "pin.birth");
}

TEST_CASE("a masked ПИН shows its last four digits") {
  CHECK(MaskedPin("20705198012345") == "··········2345");
}

TEST_CASE("areas of buildings are read and written with at most two decimals") {
  CHECK(Dm2FromText("67.5") == 6750);
  CHECK(Dm2FromText("67,45") == 6745);
  CHECK(Dm2FromText(" 120 ") == 12000);
  for (const auto* text : {"", " ", "67.", ".5", "6 7", "67.555", "67,5,1", "-3", "67m"})
    CHECK_FALSE(Dm2FromText(text));
  for (const int64_t dm2 : {6750, 6745, 12000, 5, 100}) CHECK(Dm2FromText(Dm2Text(dm2)) == dm2);
  CHECK(Dm2Text(6750) == "67.5");
}
