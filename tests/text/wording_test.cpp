// SPDX-License-Identifier: Apache-2.0
#include "text/wording.h"

#include <rapidcheck.h>

#include <catch2/catch.hpp>
#include <limits>

#include "text/parse.h"

using namespace aiyl;
using namespace aiyl::text;

namespace {

constexpr auto kKy = Language::kKy, kRu = Language::kRu, kEn = Language::kEn;
Date D(int y, int m, int d) {
  return Date::FromYmd(y, m, d).value();
}

}  // namespace

TEST_CASE("dates stand as Kyrgyz acts write them") {
  CHECK(DateLong(D(2025, 1, 1), kKy) == "2025-жылдын 1-январы");
  CHECK(DateAsOf(D(2025, 1, 1), kKy) == "2025-жылдын 1-январына карата");
  CHECK(DateDated(D(2025, 1, 1), kKy) == "2025-жылдын 1-январындагы");
  CHECK(DateShort(D(2019, 8, 7), kKy) == "07.08.2019-ж.");
}

TEST_CASE("every month has its possessive and its dated form") {
  const char* possessive[] = {"январы", "февралы", "марты",    "апрели",  "майы",   "июну",
                              "июлу",   "августу", "сентябры", "октябры", "ноябры", "декабры"};
  const char* dated[] = {"январындагы", "февралындагы", "мартындагы",    "апрелиндеги",  "майындагы",   "июнундагы",
                         "июлундагы",   "августундагы", "сентябрындагы", "октябрындагы", "ноябрындагы", "декабрындагы"};
  for (int month = 1; month <= 12; ++month) {
    const std::string start = "2024-жылдын 15-";
    CHECK(DateLong(D(2024, month, 15), kKy) == start + possessive[month - 1]);
    CHECK(DateDated(D(2024, month, 15), kKy) == start + dated[month - 1]);
  }
}

TEST_CASE("dates in Russian and English") {
  CHECK(DateLong(D(2025, 1, 1), kRu) == "1 января 2025 года");
  CHECK(DateAsOf(D(2025, 1, 1), kRu) == "по состоянию на 1 января 2025 года");
  CHECK(DateDated(D(2025, 3, 31), kRu) == "от 31 марта 2025 года");
  CHECK(DateShort(D(2025, 1, 1), kRu) == "01.01.2025\u00A0г.");
  CHECK(DateLong(D(2025, 1, 1), kEn) == "1 January 2025");
  CHECK(DateNumeric(D(2025, 1, 9)) == "09.01.2025");
  CHECK(MonthName(5, kRu) == "май");
}

TEST_CASE("a date known to the month or year is written so") {
  const auto year = PartialDate::FromYear(1957).value();
  const auto month = PartialDate::FromYearMonth(1957, 5).value();
  CHECK(DateLong(year, kKy) == "1957-жыл");
  CHECK(DateLong(month, kKy) == "1957-жылдын майы");
  CHECK(DateLong(year, kRu) == "1957 год");
  CHECK(DateLong(month, kRu) == "май 1957 года");
  CHECK(DateShort(month, kKy) == "05.1957-ж.");
  CHECK(DateNumeric(year) == "1957");
}

TEST_CASE("every date written is read again") {
  CHECK(rc::check([] {
    const Date day = Date::FromDays(*rc::gen::inRange<int32_t>(-36500, 36500));
    for (const auto language : {kKy, kRu, kEn}) {
      RC_ASSERT(ParseDate(DateLong(day, language)).value() == PartialDate(day));
      RC_ASSERT(ParseDate(DateShort(day, language)).value() == PartialDate(day));
      const auto month = PartialDate::FromYearMonth(day.Year(), day.Month()).value();
      RC_ASSERT(ParseDate(DateLong(month, language)).value() == month);
      RC_ASSERT(ParseDate(DateShort(month, language)).value() == month);
    }
    RC_ASSERT(ParseDate(DateDated(day, kKy)).value() == PartialDate(day));
    RC_ASSERT(ParseDate(DateAsOf(day, kKy)).value() == PartialDate(day));
    RC_ASSERT(ParseDate(day.Iso()).value() == PartialDate(day));
  }));
}

TEST_CASE("numbers are grouped by no-break spaces") {
  CHECK(NumberText(0) == "0");
  CHECK(NumberText(999) == "999");
  CHECK(NumberText(1234567) == "1\u00A0234\u00A0567");
  CHECK(NumberText(-1234) == "-1\u00A0234");
  CHECK(NumberText(std::numeric_limits<int64_t>::min()) == "-9\u00A0223\u00A0372\u00A0036\u00A0854\u00A0775\u00A0808");
  CHECK(DecimalText(123450, 2, kKy) == "1\u00A0234,50");
  CHECK(DecimalText(123450, 2, kRu, TrailingZeros::kDrop) == "1\u00A0234,5");
  CHECK(DecimalText(5, 2, kRu) == "0,05");
  CHECK(DecimalText(-5, 2, kEn) == "-0.05");
  CHECK(DecimalText(700, 2, kRu, TrailingZeros::kDrop) == "7");
}

TEST_CASE("money in figures and words") {
  const Tyiyn amount(123450);
  CHECK(MoneyText(amount, kKy) == "1\u00A0234,50\u00A0сом");
  CHECK(MoneyInWords(amount, kKy) == "бир миң эки жүз отуз төрт сом 50 тыйын");
  CHECK(MoneyInWords(amount, kRu) == "одна тысяча двести тридцать четыре сома 50 тыйынов");
  CHECK(MoneyFull(amount, kKy) == "1\u00A0234,50\u00A0сом (бир миң эки жүз отуз төрт сом 50 тыйын)");
  CHECK(MoneyInWords(Tyiyn(100'000), kKy) == "бир миң сом 00 тыйын");
  CHECK(MoneyInWords(Tyiyn(10'000), kKy) == "бир жүз сом 00 тыйын");
  CHECK(MoneyInWords(Tyiyn(101), kRu) == "один сом 01 тыйын");
  CHECK(MoneyInWords(Tyiyn(1102), kRu) == "одиннадцать сомов 02 тыйына");
  CHECK(MoneyInWords(Tyiyn(-50), kRu) == "минус ноль сомов 50 тыйынов");
}

TEST_CASE("money written is money read") {
  CHECK(rc::check([](int64_t value) {
    for (const auto language : {kKy, kRu})
      RC_ASSERT(ParseMoney(MoneyText(Tyiyn(value), language)).value() == Tyiyn(value));
    RC_ASSERT(ParseMoney(Tyiyn(value).Plain()).value() == Tyiyn(value));
  }));
}

TEST_CASE("areas in square metres and hectares, exact") {
  CHECK(AreaText(612, kKy) == "612\u00A0м²");
  CHECK(HectareText(612, kKy) == "0,0612\u00A0га");
  CHECK(HectareText(12'500, kRu) == "1,25\u00A0га");
  CHECK(HectareText(10'000, kRu) == "1\u00A0га");
  CHECK(AreaBoth(12'500, kRu) == "1,25\u00A0га (12\u00A0500\u00A0м²)");
}

TEST_CASE("ages in years, and in months before the first birthday") {
  const Date birth = D(2012, 2, 29);
  CHECK(AgeText(birth, D(2025, 1, 1), kKy) == "12\u00A0жаш");
  CHECK(AgeText(birth, D(2025, 1, 1), kRu) == "12\u00A0лет");
  CHECK(AgeText(D(2023, 5, 1), D(2025, 1, 1), kRu) == "1\u00A0год");
  CHECK(AgeText(D(2003, 5, 1), D(2025, 6, 1), kRu) == "22\u00A0года");
  CHECK(AgeText(D(2025, 1, 31), D(2025, 2, 28), kKy) == "1\u00A0ай");
  CHECK(AgeText(D(2025, 1, 1), D(2025, 6, 1), kRu) == "5\u00A0месяцев");
  CHECK(AgeText(D(2025, 1, 1), D(2025, 1, 1), kKy) == "0\u00A0ай");
  CHECK(AgeText(D(2025, 1, 2), D(2025, 1, 1), kKy).empty());
  CHECK(AgeText(D(2024, 1, 1), D(2024, 12, 31), kKy) == "11\u00A0ай");
}
