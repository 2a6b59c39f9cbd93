// SPDX-License-Identifier: Apache-2.0
#include "office/sign_in.h"

#include <catch2/catch.hpp>

#include "office_book.h"

using namespace aiyl;
using namespace aiyl::office;
using aiyl::test::OfficeBook;

TEST_CASE("a PIN opens, and wrong ones lock for longer and longer") {
  OfficeBook book;
  const auto staff = book.Made().staff;
  CHECK(SignIn(*book, staff, "1234").error().code == "sign-in.no-pin");
  CHECK(SetPin(*book, staff, "123").error().code == "sign-in.pin-form");
  CHECK(SetPin(*book, staff, "12a4").error().code == "sign-in.pin-form");
  REQUIRE(SetPin(*book, staff, "2580"));
  CHECK(SignIn(*book, staff, "2580"));
  CHECK(SignIn(*book, staff, "0000").error().code == "sign-in.wrong");
  CHECK(SignIn(*book, staff, "0001").error().code == "sign-in.wrong");
  const auto third = SignIn(*book, staff, "0002");
  REQUIRE_FALSE(third);
  CHECK(ToEnglish(third.error().message) == "The PIN is wrong. Try again in 30 seconds.");
  CHECK(SignIn(*book, staff, "2580").error().code == "sign-in.locked");
  book.Clock().AdvanceMicros(31'000'000);
  CHECK(ToEnglish(SignIn(*book, staff, "0003").error().message) == "The PIN is wrong. Try again in 60 seconds.");
  book.Clock().AdvanceMicros(61'000'000);
  CHECK(SignIn(*book, staff, "2580"));
  CHECK(SignIn(*book, staff, "0004").error().code == "sign-in.wrong");
  CHECK(SignIn(*book, staff, "2580"));
  CHECK(book.Read<int64_t>([](store::Database& db) {
    auto query = db.Prepare("SELECT count(*) FROM desk_event WHERE kind = 'sign-in-failed'");
    query.Next();
    return query.Int(0);
  }) == 5);
}

TEST_CASE("who is no longer in office cannot sign in") {
  OfficeBook book;
  const auto id = *StaffId::FromText(
      book.Do("staff.add", {{"name_ky", "К"}, {"name_ru", "К"}, {"role", "clerk"}, {"to_day", "2025-05-15"}})["id"]
          .get<std::string>());
  REQUIRE(SetPin(*book, id, "1111"));
  CHECK(SignIn(*book, id, "1111"));
  book.Clock().AdvanceMicros(int64_t{24} * 3600 * 1'000'000);
  CHECK(SignIn(*book, id, "1111").error().code == "sign-in.not-in-office");
}
