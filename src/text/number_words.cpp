// SPDX-License-Identifier: Apache-2.0
#include "text/number_words.h"

#include <array>
#include <string_view>

#include "text/code_points.h"
#include "text/letters.h"
#include "text/vowel_harmony.h"

namespace aiyl::text {
namespace {

using Words = std::string_view;

void Join(std::string& out, Words word) {
  if (word.empty()) return;
  if (!out.empty()) out += ' ';
  out += word;
}

uint64_t Magnitude(int64_t n) {
  return n < 0 ? ~static_cast<uint64_t>(n) + 1 : static_cast<uint64_t>(n);
}

struct Scale {
  uint64_t value;
  Words ky;
  std::array<Words, 3> ru;
  Gender ru_gender;
  Words ru_ordinal;  // stem of «тысячный»
};
constexpr std::array<Scale, 6> kScales = {{
    {1'000'000'000'000'000'000,
     "квинтиллион",
     {"квинтиллион", "квинтиллиона", "квинтиллионов"},
     Gender::kMasculine,
     "квинтиллионн"},
    {1'000'000'000'000'000,
     "квадриллион",
     {"квадриллион", "квадриллиона", "квадриллионов"},
     Gender::kMasculine,
     "квадриллионн"},
    {1'000'000'000'000, "триллион", {"триллион", "триллиона", "триллионов"}, Gender::kMasculine, "триллионн"},
    {1'000'000'000, "миллиард", {"миллиард", "миллиарда", "миллиардов"}, Gender::kMasculine, "миллиардн"},
    {1'000'000, "миллион", {"миллион", "миллиона", "миллионов"}, Gender::kMasculine, "миллионн"},
    {1'000, "миң", {"тысяча", "тысячи", "тысяч"}, Gender::kFeminine, "тысячн"},
}};

std::string KyWords(uint64_t n, BareHundred bare) {
  constexpr std::array<Words, 10> kOnes = {"", "бир", "эки", "үч", "төрт", "беш", "алты", "жети", "сегиз", "тогуз"};
  constexpr std::array<Words, 10> kTens = {"",     "он",      "жыйырма", "отуз",   "кырк",
                                           "элүү", "алтымыш", "жетимиш", "сексен", "токсон"};
  std::string out;
  for (const auto& scale : kScales) {
    if (n < scale.value) continue;
    if (n != scale.value || bare == BareHundred::kWithOne) Join(out, KyWords(n / scale.value, bare));
    Join(out, scale.ky);
    n %= scale.value;
  }
  if (n >= 100) {
    if (n != 100 || bare == BareHundred::kWithOne) Join(out, kOnes[n / 100]);
    Join(out, "жүз");
    n %= 100;
  }
  Join(out, kTens[n / 10]);
  Join(out, kOnes[n % 10]);
  return out;
}

constexpr std::array<Words, 20> kRuOnes = {"",           "один",        "два",        "три",          "четыре",
                                           "пять",       "шесть",       "семь",       "восемь",       "девять",
                                           "десять",     "одиннадцать", "двенадцать", "тринадцать",   "четырнадцать",
                                           "пятнадцать", "шестнадцать", "семнадцать", "восемнадцать", "девятнадцать"};
constexpr std::array<Words, 10> kRuTens = {"",          "",           "двадцать",  "тридцать",    "сорок",
                                           "пятьдесят", "шестьдесят", "семьдесят", "восемьдесят", "девяносто"};
constexpr std::array<Words, 10> kRuHundreds = {"",        "сто",      "двести",  "триста",    "четыреста",
                                               "пятьсот", "шестьсот", "семьсот", "восемьсот", "девятьсот"};

void RuBelowThousand(std::string& out, uint64_t n, Gender gender) {
  Join(out, kRuHundreds[n / 100]);
  n %= 100;
  if (n >= 20) {
    Join(out, kRuTens[n / 10]);
    n %= 10;
  }
  if (n == 1)
    Join(out, gender == Gender::kFeminine ? "одна" : gender == Gender::kNeuter ? "одно" : "один");
  else if (n == 2)
    Join(out, gender == Gender::kFeminine ? "две" : "два");
  else
    Join(out, kRuOnes[n]);
}

std::string RuWords(uint64_t n, Gender gender) {
  std::string out;
  for (const auto& scale : kScales) {
    if (n < scale.value) continue;
    const uint64_t many = n / scale.value;
    RuBelowThousand(out, many, scale.ru_gender);
    Join(out, scale.ru[static_cast<size_t>(PluralForm(static_cast<int64_t>(many), Language::kRu))]);
    n %= scale.value;
  }
  RuBelowThousand(out, n, gender);
  return out;
}

// The first part of «двадцатиоднотысячный»: genitive forms run together, but 1, 90, 100 and 1000 keep theirs.
std::string RuPrefix(uint64_t n) {
  constexpr std::array<Words, 20> kOnes = {"",           "одно",        "двух",       "трёх",         "четырёх",
                                           "пяти",       "шести",       "семи",       "восьми",       "девяти",
                                           "десяти",     "одиннадцати", "двенадцати", "тринадцати",   "четырнадцати",
                                           "пятнадцати", "шестнадцати", "семнадцати", "восемнадцати", "девятнадцати"};
  constexpr std::array<Words, 10> kTens = {
      "", "", "двадцати", "тридцати", "сорока", "пятидесяти", "шестидесяти", "семидесяти", "восьмидесяти", "девяносто"};
  constexpr std::array<Words, 10> kHundreds = {"",        "сто",      "двухсот", "трёхсот",   "четырёхсот",
                                               "пятисот", "шестисот", "семисот", "восьмисот", "девятисот"};
  if (n == 1) return {};
  std::string out(kHundreds[n / 100]);
  n %= 100;
  if (n >= 20) {
    out += kTens[n / 10];
    n %= 10;
  }
  out += kOnes[n];
  return out;
}

std::string RuOrdinal(uint64_t n, Gender gender) {
  // Stems; those in kStressed end in -ой («второй»), третий goes its own way.
  constexpr std::array<Words, 20> kOnes = {"нулев",     "перв",       "втор",      "трет",        "четвёрт",
                                           "пят",       "шест",       "седьм",     "восьм",       "девят",
                                           "десят",     "одиннадцат", "двенадцат", "тринадцат",   "четырнадцат",
                                           "пятнадцат", "шестнадцат", "семнадцат", "восемнадцат", "девятнадцат"};
  constexpr std::array<Words, 10> kTens = {"",          "",           "двадцат",   "тридцат",     "сороков",
                                           "пятидесят", "шестидесят", "семидесят", "восьмидесят", "девяност"};
  constexpr std::array<Words, 10> kHundreds = {"",        "сот",      "двухсот", "трёхсот",   "четырёхсот",
                                               "пятисот", "шестисот", "семисот", "восьмисот", "девятисот"};
  std::string out, stem;
  bool stressed = false, third = false;
  const uint64_t below = n % 1000;
  if (below != 0 || n == 0) {
    uint64_t last = below % 100;
    if (last >= 20 && last % 10 != 0) last %= 10;
    if (last == 0 && below != 0) last = below;  // whole hundreds
    if (n != last) out = RuWords(n - last, Gender::kMasculine);
    if (last >= 100)
      stem = kHundreds[last / 100];
    else if (last >= 20)
      stem = kTens[last / 10];
    else
      stem = kOnes[last];
    third = last == 3;
    stressed = last == 0 || last == 2 || last == 6 || last == 7 || last == 8 || last == 40;
  } else {
    size_t scale = kScales.size() - 1;
    while (n % (kScales[scale].value * 1000) == 0 && scale > 0) --scale;
    const uint64_t many = n / kScales[scale].value % 1000;
    const uint64_t rest = n - many * kScales[scale].value;
    if (rest != 0) out = RuWords(rest, Gender::kMasculine);
    stem = RuPrefix(many) + std::string(kScales[scale].ru_ordinal);
  }
  const Words ending = third                         ? (gender == Gender::kFeminine ? "ья"
                                                        : gender == Gender::kNeuter ? "ье"
                                                                                    : "ий")
                       : gender == Gender::kFeminine ? "ая"
                       : gender == Gender::kNeuter   ? "ое"
                       : stressed                    ? "ой"
                                                     : "ый";
  Join(out, stem + std::string(ending));
  return out;
}

}  // namespace

std::string NumberInWords(int64_t n, Language language, Gender gender, BareHundred bare) {
  if (language == Language::kEn) return std::to_string(n);
  if (n == 0) return language == Language::kKy ? "нөл" : "ноль";
  std::string out = n < 0 ? "минус" : "";
  Join(out, language == Language::kKy ? KyWords(Magnitude(n), bare) : RuWords(Magnitude(n), gender));
  return out;
}

std::string OrdinalInWords(int64_t n, Language language, Gender gender) {
  if (language == Language::kEn) return std::to_string(n);
  if (language == Language::kRu) {
    std::string out = n < 0 ? "минус" : "";
    Join(out, RuOrdinal(Magnitude(n), gender));
    return out;
  }
  // -нчI after a vowel, -Iнчи after a consonant.
  std::u32string words = ToCodePoints(NumberInWords(n, language));
  const char32_t high = HarmonyOf(words).high;
  if (!IsVowel(words.back())) words += high;
  words += U"нч";
  words += high;
  return ToUtf8(words);
}

}  // namespace aiyl::text
