// SPDX-License-Identifier: Apache-2.0
// What people read of a sum: every figure with its source, in both languages.
#include "rules/explanation.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "rules/shipped_rules.h"

using namespace aiyl;
using namespace aiyl::rules;
using text::Language;

namespace {

std::vector<std::string> Lines(const char* kind, const char* on, const GivenInputs& given, Language language) {
  const auto result = Calculate(*FindShippedRules(kind), *Date::FromIso(on), given);
  REQUIRE(result);
  return ExplanationLines(*result, language);
}

bool Has(const std::vector<std::string>& lines, const std::string& line) {
  std::string all;
  for (const auto& one : lines) all += one + "\n";
  INFO(all << "\nwanted: " << line);
  const bool found = std::find(lines.begin(), lines.end(), line) != lines.end();
  CHECK(found);
  return found;
}

const GivenInputs kAdobe = {{"area", {"420", {"эсеп 14, үй", "счёт 14, дом"}}},
                            {"wall", {"adobe"}},
                            {"built", {"1985"}},
                            {"population", {"3000"}},
                            {"place", {"Нарынский район"}},
                            {"relief", {"disabled-1-2"}},
                            {"relief_since", {"2023-07-20"}}};

}  // namespace

TEST_CASE("a sum is explained from its inputs to its days of payment") {
  const auto ru = Lines("dwelling", "2023-06-01", kAdobe, Language::kRu);
  CHECK(ru.front() == "Налог на жилое помещение, 01.06.2023: 126,00\u00A0сом");
  Has(ru, "– Общая площадь: 420\u00A0м² (счёт 14, дом)");
  Has(ru, "– Год постройки: 1985");
  Has(ru, "– Полных лет постройке: 38\u00A0лет (следует из дат)");
  Has(ru, "– Доля владельца: 1 (если не сказано иное)");
  Has(ru, "– День возникновения права на льготу: 20.07.2023");
  Has(ru, "2. Облагаемая площадь: max(420 − 360; 0) = 60\u00A0м² (ст. 409(1)(1))");
  Has(ru, "– Ставка налога: 0,35\u00A0% (ст. 379)");
  Has(ru, "– 01.09.2023: 126,00\u00A0сом");
  CHECK(ru[2].starts_with("– Вид жилья"));  // in the order of the rule file
  CHECK(ru.back() == "Проверено: каждое число сверено с текстом закона.");
  const auto ky = Lines("dwelling", "2023-06-01", kAdobe, Language::kKy);
  CHECK(ky.size() == ru.size());
  Has(ky, "– Жалпы аянты: 420\u00A0м² (эсеп 14, үй)");
}

TEST_CASE("what was not held against the law says so, and nothing due has its reason") {
  const GivenInputs house = {{"area", {"200"}}, {"population", {"600000"}}, {"council_rate", {"70"}}};
  const auto ru = Lines("dwelling", "2025-06-01", house, Language::kRu);
  CHECK(ru.back().starts_with("НЕ ПРОВЕРЕНО"));
  CHECK(Lines("dwelling", "2025-06-01", house, Language::kKy).back().starts_with("ТЕКШЕРИЛГЕН ЭМЕС"));
  CHECK(
      std::any_of(ru.begin(), ru.end(), [](auto& line) { return line.find("; не проверено)") != std::string::npos; }));
  auto small = kAdobe;
  small["area"] = {"120"};
  Has(Lines("dwelling", "2023-06-01", small, Language::kRu), "Платить нечего: Площадь не больше необлагаемой.");
}

TEST_CASE("articles in words") {
  CHECK(ArticleText("409(1)(1)", Language::kRu) == "ст. 409(1)(1)");
  CHECK(ArticleText("386", Language::kKy) == "386-берене");
  CHECK(ArticleText("–", Language::kRu).empty());
  CHECK(ArticleText("?", Language::kRu) == "статья неизвестна");
  CHECK(ArticleText("29.10.2025", Language::kRu) == "29.10.2025");
}
