// SPDX-License-Identifier: Apache-2.0
#include "rules/rational.h"

#include <catch2/catch.hpp>
#include <limits>
#include <optional>
#include <random>
#include <utility>

#include "rules/unit.h"

using aiyl::Rounding;
using aiyl::rules::Rational;
using aiyl::rules::Unit;

TEST_CASE("rationals are read exactly or not at all") {
  CHECK(*Rational::FromText("12") == Rational(12));
  CHECK(*Rational::FromText("0.35") == *Rational::Of(7, 20));
  CHECK(*Rational::FromText("0.35%") == *Rational::Of(7, 2000));
  CHECK(*Rational::FromText("-1/3") == *Rational::Of(-1, 3));
  CHECK(*Rational::FromText("6/4") == *Rational::Of(3, 2));
  for (const char* wrong : {"", "-", ".5", "5.", "1,5", "1e3", "1/0", "1/2/3", "1/2%", " 1", "1 ", "%", "0x1", "１",
                            "99999999999999999999", "1.0000000000000000001"})
    CHECK_FALSE(Rational::FromText(wrong));
}

TEST_CASE("arithmetic of rationals is that of the field, and overflow is said") {
  std::mt19937 random(5);
  const auto some = [&] {
    return *Rational::Of(static_cast<int64_t>(random() % 20001) - 10000, 1 + static_cast<int64_t>(random() % 999));
  };
  for (int i = 0; i < 2000; ++i) {
    const Rational a = some(), b = some(), c = some();
    CHECK(*a.Plus(b)->Minus(b) == a);
    CHECK(*a.Times(*b.Plus(c)) == *a.Times(b)->Plus(*a.Times(c)));
    CHECK((a < b) == (Rational(0) < *b.Minus(a)));
    CHECK(*Rational::FromText(a.Text()) == a);
  }
  const Rational huge(std::numeric_limits<int64_t>::max());
  CHECK_FALSE(huge.Plus(Rational(1)));
  CHECK_FALSE(huge.Times(Rational(2)));
  CHECK(huge.Times(*Rational::Of(1, 2)));
  CHECK_FALSE(Rational::Of(1, std::numeric_limits<int64_t>::min()));
}

TEST_CASE("sums and products that fit are found whatever their parts, others never") {
  __extension__ using Wide = __int128;
  constexpr int64_t most = std::numeric_limits<int64_t>::max();
  // The plain way: over the product of the denominators, then in lowest terms.
  const auto plain = [](Wide num, Wide den) -> std::optional<Rational> {
    Wide a = num < 0 ? -num : num, b = den;
    while (b != 0) std::swap(a %= b, b);
    if (num / a > most || -(num / a) > most || den / a > most) return std::nullopt;
    return Rational::Of(static_cast<int64_t>(num / a), static_cast<int64_t>(den / a));
  };
  std::mt19937_64 random(11);
  const auto part = [&] {
    const auto value = static_cast<int64_t>(random() >> (1 + random() % 62));
    return value == 0 ? int64_t{1} : value;
  };
  int fits = 0;
  for (int i = 0; i < 20000; ++i) {
    const Rational a = *Rational::Of(random() % 2 == 0 ? part() : -part(), part()), b = *Rational::Of(part(), part());
    const Wide ad = static_cast<Wide>(a.Numerator()) * b.Denominator();
    const Wide cb = static_cast<Wide>(b.Numerator()) * a.Denominator();
    const Wide den = static_cast<Wide>(a.Denominator()) * b.Denominator();
    REQUIRE(a.Plus(b) == plain(ad + cb, den));
    REQUIRE(a.Minus(b) == plain(ad - cb, den));
    REQUIRE(a.Times(b) == plain(static_cast<Wide>(a.Numerator()) * b.Numerator(), den));
    fits += a.Plus(b) ? 1 : 0;
  }
  CHECK(fits > 5000);
}

TEST_CASE("rationals are rounded as named and written shortly") {
  CHECK(*Rational::Of(305, 2)->Rounded(Rounding::kHalfUp) == 153);
  CHECK(*Rational::Of(305, 2)->Rounded(Rounding::kHalfEven) == 152);
  CHECK(*Rational::Of(305, 2)->Rounded(Rounding::kDown) == 152);
  CHECK(*Rational::Of(1, 3)->Rounded(Rounding::kUp) == 1);
  CHECK(Rational(72000).Text() == "72000");
  CHECK(Rational::Of(7, 2000)->Text() == "0.0035");
  CHECK(Rational::Of(-1, 8)->Text() == "-0.125");
  CHECK(Rational::Of(1, 3)->Text() == "1/3");
}

TEST_CASE("units multiply and cancel") {
  const auto unit = [](const char* text) { return *Unit::FromText(text); };
  CHECK(unit("som/m2").Times(unit("m2")) == unit("som"));
  CHECK(unit("m2").Times(unit("ha/m2")).Text() == "ha");
  CHECK(unit("1/month").Times(unit("month")).IsNone());
  CHECK(unit("som/m2").Text() == "som/m2");
  CHECK(unit("1").IsNone());
  CHECK(unit("som/m2").Shown(aiyl::text::Language::kRu) == "сом/м²");
  for (const char* wrong : {"som/", "/m2", "som//m2", "SOM", "som per m2"}) CHECK_FALSE(Unit::FromText(wrong));
}
