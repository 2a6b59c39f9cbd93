// SPDX-License-Identifier: Apache-2.0
#include <rapidcheck.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <numeric>

#include "base/amount.h"
#include "base/atomic_file.h"
#include "base/clock.h"
#include "base/date.h"
#include "base/id.h"
#include "base/in_each.h"
#include "base/result.h"
#include "base/shown_date.h"
#include "support/temporary_folder.h"

using namespace aiyl;

TEST_CASE("a date is always a real day") {
  CHECK_FALSE(Date::FromYmd(2023, 2, 29));
  CHECK(Date::FromYmd(2024, 2, 29));
  CHECK_FALSE(Date::FromYmd(1900, 2, 29));
  CHECK_FALSE(Date::FromIso("2024-2-29"));
  CHECK_FALSE(Date::FromIso("2024-13-01"));
  CHECK_FALSE(Date::FromIso("2024-02-29 "));
  CHECK(Date::FromIso("1957-05-07")->Iso() == "1957-05-07");
}

TEST_CASE("every day of four centuries survives ISO and back") {
  CHECK(rc::check([](int n) {
    const Date day = Date::FromDays(n % 146097);
    RC_ASSERT(Date::FromIso(day.Iso()) == day);
    RC_ASSERT(Date::FromYmd(day.Year(), day.Month(), day.Day()) == day);
  }));
}

TEST_CASE("years are completed years, also from 29 February") {
  const Date leap = *Date::FromIso("2004-02-29");
  CHECK(leap.YearsUntil(*Date::FromIso("2022-02-28")) == 17);
  CHECK(leap.YearsUntil(*Date::FromIso("2022-03-01")) == 18);
  CHECK(leap.PlusYears(1).Iso() == "2005-02-28");
  CHECK(Date::FromIso("2024-01-31")->PlusMonths(1).Iso() == "2024-02-29");
  CHECK(Date::FromIso("2024-01-31")->PlusMonths(-2).Iso() == "2023-11-30");
  CHECK(Date::FromIso("2026-11-22")->Weekday() == 7);
}

TEST_CASE("a partial date keeps what is known and nothing more") {
  CHECK(PartialDate::FromIso("1957")->Earliest().Iso() == "1957-01-01");
  CHECK(PartialDate::FromIso("1957")->Latest().Iso() == "1957-12-31");
  CHECK(PartialDate::FromIso("1957")->Assumed().Iso() == "1957-07-01");
  CHECK(PartialDate::FromIso("1956-02")->Latest().Iso() == "1956-02-29");
  CHECK(PartialDate::FromIso("1957-05-07")->IsExact());
  CHECK_FALSE(PartialDate::FromIso("57"));
  CHECK_FALSE(PartialDate::FromIso("1957-00"));
  CHECK_FALSE(PartialDate::FromRange(*Date::FromIso("1957-01-02"), *Date::FromIso("1957-12-31")));
  for (const char* text : {"1957", "1957-05", "1957-05-07"}) CHECK(PartialDate::FromIso(text)->Iso() == text);
}

TEST_CASE("half-open periods that touch do not overlap") {
  const Date a = *Date::FromIso("2020-01-01"), b = *Date::FromIso("2021-01-01");
  CHECK_FALSE(Period{std::nullopt, a}.Overlaps({a, b}));
  CHECK(Period{std::nullopt, std::nullopt}.Overlaps({a, b}));
  CHECK(Period{a, std::nullopt}.Overlaps({std::nullopt, b}));
  CHECK_FALSE(Period{b, a}.IsValid());
  CHECK_FALSE(Period{a, a}.IsValid());
}

TEST_CASE("the local day is Kyrgyzstan's, whatever zone the computer has") {
  const Date new_year = *Date::FromIso("2026-01-01");
  CHECK(LocalDate({FixedClock::Noon(new_year).micros}) == new_year);
  CHECK(LocalDate({FixedClock::Noon(new_year).micros - 12LL * 3600 * 1000000 - 1}) == new_year.PlusDays(-1));
  CHECK(LocalDateTime(FixedClock::Noon(new_year)) == "2026-01-01 12:00");
  CHECK(LocalDate({-1}).Iso() == "1970-01-01");
}

TEST_CASE("ids ascend, are unique, and read back") {
  FixedClock clock(FixedClock::Noon(*Date::FromIso("2026-01-01")));
  const auto source = NewSeededIdSource(7, clock);
  std::vector<Uuid> ids;
  for (int i = 0; i < 10000; ++i) ids.push_back(source->Next());
  CHECK(std::is_sorted(ids.begin(), ids.end()));
  CHECK(std::adjacent_find(ids.begin(), ids.end()) == ids.end());
  CHECK((ids[0].bytes[6] >> 4) == 7);
  CHECK((ids[0].bytes[8] >> 6) == 2);
  CHECK(Uuid::FromText(ids[5].ToText()) == ids[5]);
  CHECK_FALSE(Uuid::FromText("0190-nonsense"));
  CHECK(NewSeededIdSource(7, clock)->Next() == ids[0]);
  CHECK(NewSeededIdSource(8, clock)->Next() != ids[0]);
  CHECK(ReferenceId("sex", "f") == ReferenceId("sex", "f"));
  CHECK(ReferenceId("sex", "f") != ReferenceId("se", "xf"));
}

TEST_CASE("money neither rounds by itself nor wraps") {
  CHECK(Tyiyn(25200).Plain() == "252.00");
  CHECK(Tyiyn(-5).Plain() == "-0.05");
  CHECK_FALSE(Tyiyn(INT64_MAX).Plus(Tyiyn(1)));
  CHECK(Tyiyn(INT64_MAX).Times(2, 4, Rounding::kDown)->Value() == INT64_MAX / 2);
  CHECK(Tyiyn(5).Times(1, 2, Rounding::kDown)->Value() == 2);
  CHECK(Tyiyn(5).Times(1, 2, Rounding::kHalfUp)->Value() == 3);
  CHECK(Tyiyn(5).Times(1, 2, Rounding::kHalfEven)->Value() == 2);
  CHECK(Tyiyn(7).Times(1, 2, Rounding::kHalfEven)->Value() == 4);
  CHECK(Tyiyn(-5).Times(1, 2, Rounding::kUp)->Value() == -3);
  CHECK(rc::check([](int32_t sum) {
    const auto parts = Tyiyn(sum).Split(7);
    int64_t total = 0;
    for (const auto part : parts) total += part.Value();
    RC_ASSERT(total == sum);
  }));
}

TEST_CASE("shares sum exactly") {
  CHECK(Share::SumToOne({*Share::Of(1, 3), *Share::Of(1, 3), *Share::Of(2, 6)}));
  CHECK_FALSE(Share::SumToOne({*Share::Of(1, 3), *Share::Of(1, 3)}));
  CHECK_FALSE(Share::SumToOne({*Share::Of(999999, 1000000), *Share::Of(1, 999999)}));
  CHECK_FALSE(Share::Of(0, 3));
  CHECK_FALSE(Share::Of(4, 3));
  CHECK(Share::FromText("2/4")->Text() == "1/2");
  CHECK_FALSE(Share::FromText("1/"));
  CHECK_FALSE(Share::FromText("x"));
}

TEST_CASE("placeholders fill by name and unknown ones stay") {
  CHECK(FillPlaceholders("{b} of {a}, {c} {{x}}", {{"a", "1"}, {"b", "2"}}) == "2 of 1, {c} {x}");
  CHECK(ToEnglish(MsgN("{n} row", "{n} rows", 1)) == "1 row");
  CHECK(ToEnglish(MsgN("{n} row", "{n} rows", 5)) == "5 rows");
}

TEST_CASE("what stands for a placeholder may differ by language") {
  const auto in = [](const std::string& argument, ArgumentLanguage language) {
    return std::string(ArgumentIn(argument, language));
  };
  const std::string both = InEach("үй", "дом");
  CHECK(in(both, ArgumentLanguage::kKy) == "үй");
  CHECK(in(both, ArgumentLanguage::kRu) == "дом");
  CHECK(in(both, ArgumentLanguage::kEn) == "үй");
  CHECK(in(InEach("", "дом"), ArgumentLanguage::kKy) == "дом");
  CHECK(InEach("үй", "") == "үй");
  CHECK(in(InEach("а", "б", "c"), ArgumentLanguage::kEn) == "c");
  CHECK(in("үй", ArgumentLanguage::kRu) == "үй");
  CHECK(in("", ArgumentLanguage::kRu).empty());
  // Cut short or foreign: never read beyond its end.
  for (const std::string odd : {"\x1f", "\x1fx", "\x1fx\x1f", "\x1fx\x1fy"})
    for (const auto language : {ArgumentLanguage::kKy, ArgumentLanguage::kRu, ArgumentLanguage::kEn})
      CHECK(in(odd, language).size() <= 1);
  CHECK(ToEnglish(Msg("{what} of {day}", {{"what", both}, {"day", Shown(*Date::FromYmd(2025, 5, 14))}})) ==
        "үй of 2025-05-14");
  CHECK(in(Shown(*Date::FromYmd(2025, 5, 14)), ArgumentLanguage::kRu) == "14.05.2025");
  CHECK(in(Shown(*PartialDate::FromYearMonth(1957, 5)), ArgumentLanguage::kKy) == "05.1957");
  CHECK(Shown(*PartialDate::FromYear(1957)) == "1957");
  CHECK(in(Shown(FixedClock::Noon(*Date::FromYmd(2025, 5, 14))), ArgumentLanguage::kKy) == "14.05.2025 12:00");
}

TEST_CASE("a file is whole or not there") {
  test::TemporaryFolder folder;
  REQUIRE(WriteFileAtomically(folder / "a.txt", "one"));
  REQUIRE(WriteFileAtomically(folder / "a.txt", "two"));
  CHECK(*ReadWholeFile(folder / "a.txt") == "two");
  const auto refused = WriteFileAtomically(folder / "no such folder/a.txt", "x");
  REQUIRE_FALSE(refused);
  CHECK(refused.error().kind == ErrorKind::kEnvironment);
  CHECK(std::distance(std::filesystem::directory_iterator(folder.Path()), {}) == 1);
  CHECK_FALSE(ReadWholeFile(folder / "none"));
  CHECK_FALSE(ReadWholeFile(folder.Path()));
  CHECK(ReadWholeFile(folder / "a.txt", 2).error().code == "file.too-large");
}

TEST_CASE("a book is never written over") {
  test::TemporaryFolder folder;
  const std::string book = std::string("SQLite format 3") + std::string(100, '\0');
  REQUIRE(WriteFileAtomically(folder / "village.aiyl", book));
  for (const auto& refused :
       {CheckCanWrite(folder / "village.aiyl"), WriteFileAtomically(folder / "village.aiyl", "x")})
    CHECK(refused.error().code == "file.is-book");
  CHECK(*ReadWholeFile(folder / "village.aiyl") == book);
  CHECK(CheckCanWrite(folder / "other.pdf"));
  CHECK(CheckCanWrite(folder.Path()).error().code == "file.write");
  CHECK(CheckCanWrite(folder / "no such folder/a.pdf").error().code == "file.write");
}
