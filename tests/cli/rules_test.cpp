// SPDX-License-Identifier: Apache-2.0
// rules list, rules check, tax-calc.
#include <catch2/catch.hpp>
#include <filesystem>

#include "base/atomic_file.h"
#include "cli_run.h"
#include "support/temporary_folder.h"

using namespace aiyl;
using namespace aiyl::test;
using Json = nlohmann::json;

namespace {

const std::string kAdobe =
    R"({"area": 420, "wall": "adobe", "age": 38, "population": 3000, "place": "Нарынский район", "kz": "1"})";

}  // namespace

TEST_CASE("tax-calc gives the sum in tyiyn, each step with its article, and whether the law was read") {
  const auto ran = RunAiyl({"tax-calc", "--kind", "dwelling", "--on", "2023-06-01", "--data", kAdobe, "--json"});
  REQUIRE(ran.status == 0);
  const Json json = Json::parse(ran.out);
  CHECK(json["tyiyn"] == 25200);
  CHECK(json["som"] == "252.00");
  CHECK(json["verified"] == true);
  REQUIRE(json["steps"].size() == 8);
  CHECK(json["steps"][3]["article"] == "379");
  CHECK(json["rows"][1]["id"] == "bns/2022-01-01/adobe/30-45");
  const auto words =
      RunAiyl({"tax-calc", "--kind", "dwelling", "--on", "2023-06-01", "--data", kAdobe, "--lang", "ru"});
  CHECK(words.out.find("max(420 − 360; 0) = 60") != std::string::npos);
  CHECK(words.out.find("252,00") != std::string::npos);
  CHECK(words.out.find("НЕ ПРОВЕРЕНО") == std::string::npos);

  const auto new_law = RunAiyl({"tax-calc", "--kind", "dwelling", "--on", "2025-06-01", "--lang", "ru", "--data",
                                R"({"area": 200.5, "population": 600000, "council_rate": 70})"});
  REQUIRE(new_law.status == 0);
  CHECK(new_law.out.find("3\u00A0535,00") != std::string::npos);
  CHECK(new_law.out.find("НЕ ПРОВЕРЕНО") != std::string::npos);
}

TEST_CASE("tax-calc refuses with a sentence") {
  const auto status = [](const std::vector<std::string>& more) {
    std::vector<std::string> words = {"tax-calc"};
    words.insert(words.end(), more.begin(), more.end());
    const auto ran = RunAiyl(words);
    CHECK(ran.out.empty());
    CHECK(ran.err.size() > 20);
    return ran.status;
  };
  CHECK(status({"--kind", "castle", "--on", "2023-06-01", "--data", "{}"}) == 2);
  CHECK(status({"--kind", "dwelling", "--on", "1.6.2023", "--data", kAdobe}) == 2);
  CHECK(status({"--kind", "dwelling", "--on", "2023-06-01", "--data", "{\"area\": [1]}"}) == 2);
  CHECK(status({"--kind", "dwelling", "--on", "2023-06-01", "--data", "420"}) == 2);
  CHECK(status({"--kind", "dwelling", "--on", "2012-06-01", "--data", kAdobe}) == 1);
  CHECK(status({"--kind", "dwelling", "--on", "2023-06-01", "--data", "{\"area\": 420}"}) == 1);
  CHECK(status({"--kind", "residential-object", "--on", "2026-06-01", "--data", "{}"}) == 1);
  CHECK(status({"--kind", "dwelling", "--on", "2023-06-01", "--data", "{\"area\": -1}"}) == 1);
}

TEST_CASE("tax-calc --help names the inputs of every kind, and its example works") {
  const auto help = RunAiyl({"tax-calc", "--help", "--lang", "en"});
  CHECK(help.status == 0);
  for (const char* word :
       {"dwelling", "agricultural-land", "penalty", "area", "number, m2", "brick | wood", "relief_since"})
    CHECK(help.out.find(word) != std::string::npos);
  CHECK(RunAiyl({"tax-calc", "--kind", "dwelling", "--on", "2023-06-01", "--data",
                 R"({"area": 420, "wall": "adobe", "age": 38, "population": 3000, "place": "Нарынский район"})"})
            .status == 0);
}

TEST_CASE("rules list and rules check") {
  const auto list = RunAiyl({"rules", "list", "--json"});
  REQUIRE(list.status == 0);
  CHECK(Json::parse(list.out)["rules"].size() == 8);
  CHECK(RunAiyl({"rules", "list", "--kind", "castle"}).status == 1);
  CHECK(RunAiyl({"rules", "check"}).status == 0);
  const test::TemporaryFolder folder;
  const auto file = std::filesystem::path(AIYL_SOURCE_DIR) / "schema/reference/rules/dwelling.json";
  CHECK(RunAiyl({"rules", "check", file.string()}).status == 0);
  auto text = *ReadWholeFile(file);
  const std::string formula = "value * rate";
  REQUIRE(text.find(formula) != std::string::npos);
  for (size_t at = text.find(formula); at != std::string::npos; at = text.find(formula, at))
    text.replace(at, formula.size(), "value / rate");
  REQUIRE(WriteFileAtomically(folder / "wrong.json", text));
  const auto wrong = RunAiyl({"rules", "check", (folder / "wrong.json").string(), "--lang", "en"});
  CHECK(wrong.status == 1);
  CHECK(wrong.out.find("Line 4, column 18: there is no division") != std::string::npos);
  CHECK(RunAiyl({"rules", "check", (folder / "none.json").string()}).status == 3);
}
