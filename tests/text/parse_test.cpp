// SPDX-License-Identifier: Apache-2.0
#include "text/parse.h"

#include <rapidcheck.h>

#include <catch2/catch.hpp>

#include "text/catalogue.h"
#include "text/wording.h"

using namespace aiyl;
using namespace aiyl::text;

namespace {

std::string Read(std::string_view text, DateOrder order = DateOrder::kNotStated) {
  const auto date = ParseDate(text, order);
  return date ? date->Iso() : date.error().code;
}
std::string Decimal(std::string_view text, int decimals) {
  const auto number = ParseDecimal(text, decimals);
  return number ? std::to_string(*number) : number.error().code;
}

}  // namespace

TEST_CASE("dates are read in the forms that people and programs write") {
  CHECK(Read("07.08.2019") == "2019-08-07");
  CHECK(Read(" 7.8.2019 ") == "2019-08-07");
  CHECK(Read("07. 08. 2019") == "2019-08-07");
  CHECK(Read("2019-08-07") == "2019-08-07");
  CHECK(Read("2019.08.07") == "2019-08-07");
  CHECK(Read("2019-08-07 00:00:00") == "2019-08-07");
  CHECK(Read("2019-08-07T13:45") == "2019-08-07");
  CHECK(Read("07.08.2019 г.") == "2019-08-07");
  CHECK(Read("07.08.2019-ж.") == "2019-08-07");
  CHECK(Read("07.08.2019-ж.т.") == "2019-08-07");
  CHECK(Read("2025-жылдын 1-январы") == "2025-01-01");
  CHECK(Read("2025-жылдын 1-январындагы") == "2025-01-01");
  CHECK(Read("1 января 2025 г.") == "2025-01-01");
  CHECK(Read("1 ЯНВАРЯ 2025 года") == "2025-01-01");
  CHECK(Read("12 мая 1980") == "1980-05-12");
  CHECK(Read("1-январь, 2025-ж.") == "2025-01-01");
  CHECK(Read("3 Aug 2019") == "2019-08-03");
  CHECK(Read("5-сентябрь 2001") == "2001-09-05");
  CHECK(Read("5 сент. 2001 г.") == "2001-09-05");
  CHECK(Read("2025-жылдын 1-июлундагы") == "2025-07-01");
}

TEST_CASE("what is known only to the month or year is read so") {
  CHECK(Read("1957") == "1957");
  CHECK(Read("1957-ж.") == "1957");
  CHECK(Read("1957 г.р.") == "1957");
  CHECK(Read("1957-жылы туулган") == "1957");
  CHECK(Read("05.1957") == "1957-05");
  CHECK(Read("1957-05") == "1957-05");
  CHECK(Read("5/1957") == "1957-05");
  CHECK(Read("май 1957") == "1957-05");
  CHECK(Read("1957-жылдын майы") == "1957-05");
  CHECK(Read("00.00.1957") == "1957");
  CHECK(Read("00.05.1957") == "1957-05");
}

TEST_CASE("day and month with a slash need a stated order, unless only one reading is possible") {
  CHECK(Read("7/8/2019") == "date.ambiguous");
  CHECK(Read("7-8-2019") == "date.ambiguous");
  CHECK(Read("7/8/2019", DateOrder::kDayMonthYear) == "2019-08-07");
  CHECK(Read("7/8/2019", DateOrder::kMonthDayYear) == "2019-07-08");
  CHECK(Read("25/8/2019") == "2019-08-25");
  CHECK(Read("8/25/2019") == "2019-08-25");
  CHECK(Read("8/8/2019") == "2019-08-08");
  CHECK(Read("25/8/2019", DateOrder::kMonthDayYear) == "date.no-such-day");
  CHECK(Read("07.08.2019", DateOrder::kMonthDayYear) == "2019-08-07");
}

TEST_CASE("what is no date is refused by its reason") {
  CHECK(Read("") == "date.empty");
  CHECK(Read(" \u00A0") == "date.empty");
  CHECK(Read("31.02.2020") == "date.no-such-day");
  CHECK(Read("29.02.2021") == "date.no-such-day");
  CHECK(Read("2020-13-01") == "date.no-such-day");
  CHECK(Read("07.00.2019") == "date.no-such-day");
  CHECK(Read("07.08.19") == "date.two-digit-year");
  CHECK(Read("7/8/19", DateOrder::kDayMonthYear) == "date.two-digit-year");
  CHECK(Read("1 мая 85 г.") == "date.two-digit-year");
  CHECK(Read("57") == "date.two-digit-year");
  for (const auto* text : {"43685", "7", "Бакыт", "07.08.2019 кат", "07.08-2019", "1.2.3.2019", "07 08 2019",
                           "12345678901234", "май", "1 май 2 июнь 2019", "-", "07..08.2019", "20190807", "1999-2003",
                           "0000", "Марат 1957", "Майрам 1957", "2019-08-07 12:00 келди", "12:30"})
    CHECK((Read(text) == "date.unreadable" || Read(text) == "date.no-such-day"));
  CHECK(Read("07 08 2019") == "date.unreadable");
}

TEST_CASE("no text makes the reading of dates and numbers fail") {
  CHECK(rc::check([](const std::string& text) {
    (void)ParseDate(text);
    (void)ParseDecimal(text, 2);
    (void)ParseMoney(text);
  }));
}

TEST_CASE("the sentence about a date is in the reader's language") {
  const auto error = ParseDate("7/8/2019").error();
  CHECK(Tr(error.message, Language::kRu) ==
        "«7/8/2019» может означать два разных дня: укажите, что пишется первым — день или месяц.");
  CHECK(Tr(error.message, Language::kKy) != ToEnglish(error.message));
}

TEST_CASE("numbers are read exactly") {
  CHECK(Decimal("1 234,5", 2) == "123450");
  CHECK(Decimal("1\u00A0234,50", 2) == "123450");
  CHECK(Decimal("1234.50", 2) == "123450");
  CHECK(Decimal("1.234,50", 2) == "123450");
  CHECK(Decimal("1,234.50", 2) == "123450");
  CHECK(Decimal("1'234'567", 0) == "1234567");
  CHECK(Decimal("-12", 0) == "-12");
  CHECK(Decimal("\u2212 0,05", 2) == "-5");
  CHECK(Decimal(",5", 1) == "5");
  CHECK(Decimal("5,", 1) == "50");
  CHECK(Decimal("12,00", 0) == "12");
  CHECK(Decimal("0.0612", 4) == "612");
  CHECK(Decimal("9223372036854775807", 0) == "9223372036854775807");
  CHECK(Decimal("-9223372036854775808", 0) == "-9223372036854775808");
}

TEST_CASE("a number that cannot be kept exactly is refused") {
  CHECK(Decimal("", 0) == "number.empty");
  CHECK(Decimal("1,2345", 2) == "number.too-precise");
  CHECK(Decimal("1 234,567", 2) == "number.too-precise");
  CHECK(Decimal("1,234", 2) == "number.ambiguous");
  CHECK(Decimal("1.000", 0) == "number.ambiguous");
  CHECK(Decimal("0,500", 2) == "50");
  CHECK(Decimal("1,234", 4) == "12340");
  CHECK(Decimal("12,5", 0) == "number.too-precise");
  CHECK(Decimal("9223372036854775808", 0) == "number.too-large");
  CHECK(Decimal("92233720368547758", 9) == "number.too-large");
  for (const auto* text : {"12a", "1 23", "12 34 567", "1,23E+13", "--1", "1-2", ".", "1..2", "1,2,3", "1.23,4",
                           "12 3456", " - ", "0x10", "½"})
    CHECK(Decimal(text, 2) == "number.unreadable");
}

TEST_CASE("money may have its unit") {
  CHECK(ParseMoney("1 234,50 сом").value() == Tyiyn(123450));
  CHECK(ParseMoney("500 сомов").value() == Tyiyn(50000));
  CHECK(ParseMoney("500 с.").value() == Tyiyn(50000));
  CHECK_FALSE(ParseMoney("сом"));
  CHECK_FALSE(ParseMoney("500 руб"));
}

TEST_CASE("a decimal written is a decimal read") {
  CHECK(rc::check([](int64_t value) {
    const int decimals = *rc::gen::inRange(0, 10);
    RC_ASSERT(ParseDecimal(DecimalText(value, decimals, Language::kRu), decimals).value() == value);
  }));
}
