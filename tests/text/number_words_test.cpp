// SPDX-License-Identifier: Apache-2.0
#include "text/number_words.h"

#include <rapidcheck.h>
#include <unicode/rbnf.h>

#include <catch2/catch.hpp>
#include <limits>
#include <memory>

using namespace aiyl::text;

namespace {

// What ICU's rule-based spelling says, as an oracle: written by others from the same grammar.
class IcuSpelling {
 public:
  IcuSpelling(const char* locale, const char* rules)
      : m_rules(rules), m_format(icu::URBNF_SPELLOUT, icu::Locale(locale), m_status) {}
  std::string Of(int64_t n) {
    icu::UnicodeString out;
    icu::FieldPosition position;
    m_format.format(n, m_rules, out, position, m_status);
    REQUIRE(U_SUCCESS(m_status));
    std::string text;
    out.toUTF8String(text);
    return text;
  }

 private:
  UErrorCode m_status = U_ZERO_ERROR;
  icu::UnicodeString m_rules;
  icu::RuleBasedNumberFormat m_format;
};

}  // namespace

TEST_CASE("cardinals in both languages") {
  CHECK(NumberInWords(0, Language::kKy) == "нөл");
  CHECK(NumberInWords(1234, Language::kKy) == "бир миң эки жүз отуз төрт");
  CHECK(NumberInWords(1000, Language::kKy) == "миң");
  CHECK(NumberInWords(1000, Language::kKy, Gender::kMasculine, BareHundred::kWithOne) == "бир миң");
  CHECK(NumberInWords(100'000, Language::kKy, Gender::kMasculine, BareHundred::kWithOne) == "бир жүз миң");
  CHECK(NumberInWords(1234, Language::kRu) == "одна тысяча двести тридцать четыре");
  CHECK(NumberInWords(21, Language::kRu, Gender::kFeminine) == "двадцать одна");
  CHECK(NumberInWords(2, Language::kRu, Gender::kNeuter) == "два");
  CHECK(NumberInWords(-5, Language::kRu) == "минус пять");
  CHECK(NumberInWords(std::numeric_limits<int64_t>::min(), Language::kKy).starts_with("минус тогуз квинтиллион"));
}

TEST_CASE("cardinals agree with ICU") {
  IcuSpelling ky("ky", "%spellout-cardinal"), ru("ru", "%spellout-cardinal-masculine");
  IcuSpelling she("ru", "%spellout-cardinal-feminine");
  for (int64_t n = 0; n <= 3000; ++n) {
    REQUIRE(NumberInWords(n, Language::kKy) == ky.Of(n));
    REQUIRE(NumberInWords(n, Language::kRu) == ru.Of(n));
    REQUIRE(NumberInWords(n, Language::kRu, Gender::kFeminine) == she.Of(n));
  }
  CHECK(rc::check([&] {
    const auto n = *rc::gen::inRange<int64_t>(0, 1'000'000'000'000);
    RC_ASSERT(NumberInWords(n, Language::kKy) == ky.Of(n));
    RC_ASSERT(NumberInWords(n, Language::kRu) == ru.Of(n));
  }));
}

TEST_CASE("ordinals in Kyrgyz, the thousandth among them") {
  CHECK(OrdinalInWords(1, Language::kKy) == "биринчи");
  CHECK(OrdinalInWords(4, Language::kKy) == "төртүнчү");
  CHECK(OrdinalInWords(6, Language::kKy) == "алтынчы");
  CHECK(OrdinalInWords(20, Language::kKy) == "жыйырманчы");
  CHECK(OrdinalInWords(50, Language::kKy) == "элүүнчү");
  CHECK(OrdinalInWords(1000, Language::kKy) == "миңинчи");
  CHECK(OrdinalInWords(2000, Language::kKy) == "эки миңинчи");
  IcuSpelling ky("ky", "%spellout-ordinal");
  for (int64_t n = 1; n <= 2500; ++n)
    if (n % 1000 != 0) REQUIRE(OrdinalInWords(n, Language::kKy) == ky.Of(n));
}

TEST_CASE("ordinals in Russian, beyond what ICU can") {
  const auto ru = [](int64_t n, Gender gender = Gender::kMasculine) {
    return OrdinalInWords(n, Language::kRu, gender);
  };
  CHECK(ru(0) == "нулевой");
  CHECK(ru(3) == "третий");
  CHECK(ru(3, Gender::kFeminine) == "третья");
  CHECK(ru(2, Gender::kFeminine) == "вторая");
  CHECK(ru(4) == "четвёртый");
  CHECK(ru(40) == "сороковой");
  CHECK(ru(12) == "двенадцатый");
  CHECK(ru(112) == "сто двенадцатый");
  CHECK(ru(200) == "двухсотый");
  CHECK(ru(2025, Gender::kNeuter) == "две тысячи двадцать пятое");
  CHECK(ru(1100) == "одна тысяча сотый");
  CHECK(ru(1000) == "тысячный");
  CHECK(ru(2000) == "двухтысячный");
  CHECK(ru(21'000) == "двадцатиоднотысячный");
  CHECK(ru(100'000) == "стотысячный");
  CHECK(ru(1'000'000) == "миллионный");
  CHECK(ru(5'000'000) == "пятимиллионный");
  CHECK(ru(1'001'000) == "один миллион тысячный");
}
