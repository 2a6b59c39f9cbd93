// SPDX-License-Identifier: Apache-2.0
// Each proof that a rule file must pass, by a file that fails it.
#include "rules/rule_check.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace aiyl;
using namespace aiyl::rules;
using Json = nlohmann::json;

namespace {

const char* kFile = R"json({
  "format": "aiyl-rules-1", "kind": "sample", "ky": "Үлгү", "ru": "Образец",
  "inputs": [{"name": "area", "ky": "Аянт", "ru": "Площадь", "type": "number", "unit": "m2"},
             {"name": "wall", "ky": "Дубал", "ru": "Стены", "type": "code", "list": "wall"},
             {"name": "age", "ky": "Жаш", "ru": "Возраст", "type": "number", "unit": "year"}],
  "lists": {"wall": [{"code": "clay", "ky": "чопо", "ru": "глина"}, {"code": "brick", "ky": "кыш", "ru": "кирпич"}]},
  "parameters": [
    {"name": "price", "ky": "Баа", "ru": "Цена", "unit": "som/m2", "keys": [{"list": "wall"}, {"band": "year"}],
     "editions": [{"from": "2020-01-01", "act": {"ky": "А", "ru": "А"}, "article": "1", "source": "с",
                   "rows": [["clay", "0-10", "5"], ["clay", "10-", "4"], ["brick", "0-", "9"]]}]},
    {"name": "rate", "ky": "Чен", "ru": "Ставка", "unit": "1",
     "editions": [{"from": "2020-01-01", "to": "2021-12-31", "act": {"ky": "А", "ru": "А"}, "article": "2", "source": "с",
                   "rows": [["1%"]]},
                  {"from": "2022-01-01", "act": {"ky": "А", "ru": "А"}, "article": "2", "source": "с", "rows": [["2%"]]}]}],
  "sets": [{"from": "2020-01-01", "to": "2020-12-31", "act": {"ky": "А", "ru": "А"}, "article": "3", "source": "с",
            "steps": [{"formula": "value = area * price(wall, age)", "ky": "а", "ru": "а"},
                      {"formula": "tax = max(value * rate, 0)", "ky": "а", "ru": "а"}]},
           {"from": "2021-01-01", "act": {"ky": "А", "ru": "А"}, "article": "3", "source": "с",
            "steps": [{"formula": "tax = area * price(wall, age) * rate", "ky": "а", "ru": "а"}],
            "due": [{"day": "04-25", "share": "20%"}, {"day": "08-25", "share": "80%"}]}]})json";

// The problems after a change of the sample, as one text.
template <class Change>
std::string After(const Change& change) {
  Json json = Json::parse(kFile);
  change(json);
  const auto file = ReadRuleFile(json.dump());
  if (!file) return "not read: " + ToEnglish(file.error().message);
  std::string all;
  for (const auto& finding : CheckRules(*file)) all += finding.place + ": " + ToEnglish(finding.problem) + "\n";
  return all;
}

bool Says(const std::string& text, const std::string& words) {
  INFO(text);
  CHECK(text.find(words) != std::string::npos);
  return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("a file in order has no finding") {
  CHECK(After([](Json&) {}) == "");
}

TEST_CASE("days: no gap, no overlap") {
  Says(After([](Json& f) { f["sets"][0]["to"] = "2020-12-30"; }), "Between 2020-12-30 and 2021-01-01 there is no rule");
  Says(After([](Json& f) { f["sets"][0]["to"] = "2021-01-01"; }), "Two periods overlap");
  Says(After([](Json& f) { f["sets"][0].erase("to"); }), "Two periods overlap");
  Says(After([](Json& f) { f["sets"][0]["to"] = "2019-01-01"; }), "ends before it begins");
  Says(After([](Json& f) { f["parameters"][1]["editions"][0]["to"] = "2022-01-01"; }), "Two periods overlap");
  Says(After([](Json& f) { f["parameters"][1]["editions"][0]["to"] = "2021-12-30"; }),
       "rate/2021-12-31: The rules of this day need");
  Says(After([](Json& f) { f["parameters"][1]["editions"][1]["to"] = "2030-12-31"; }), "rate/2031-01-01");
}

TEST_CASE("every figure has a reference") {
  Says(After([](Json& f) { f["parameters"][0]["editions"][0]["article"] = ""; }), "The legal reference is missing");
  Says(After([](Json& f) { f["sets"][1]["source"] = ""; }), "The source is missing");
  Says(After([](Json& f) { f["parameters"][0]["editions"][0].erase("act"); }), "not read");
  Says(After([](Json& f) { f["sets"][1]["steps"][0]["formula"] = "tax = area * price(wall, age) * 0.35%"; }),
       "Line 1, column 33: the number 0.0035 stands in the formula");
}

TEST_CASE("every formula has a value for every input") {
  auto rows = [](Json& f) -> Json& { return f["parameters"][0]["editions"][0]["rows"]; };
  Says(After([&](Json& f) { rows(f).erase(2); }), "brick: The last band must have no end");
  Says(After([&](Json& f) { rows(f)[1][1] = "11-"; }), "The bands leave a gap or overlap");
  Says(After([&](Json& f) { rows(f)[1][1] = "9-"; }), "The bands leave a gap or overlap");
  Says(After([&](Json& f) { rows(f)[1][1] = "10-20"; }), "The last band must have no end");
  Says(After([&](Json& f) { rows(f)[2][1] = "old"; }), "This is no band");
  Says(After([&](Json& f) { rows(f).push_back({"brick", "0-", "8"}); }), "Two rows say what it is");
  Says(After([&](Json& f) { rows(f).push_back({"wood", "0-", "8"}); }), "This code is not in the list");
  CHECK(After([&](Json& f) { rows(f)[2][0] = "*"; }) == "");
  CHECK(After([&](Json& f) { rows(f)[2][2] = "none"; }) == "");
  Says(After([](Json& f) { f["sets"][1]["steps"][0]["formula"] = "tax = area * cost"; }),
       "there is no input, parameter or step “cost”");
  Says(After([](Json& f) { f["sets"][1]["steps"][0]["formula"] = "tax = area * price(wall)"; }),
       "another number of keys");
  Says(After([](Json& f) { f["sets"][1]["steps"][0]["formula"] = "tax = area * price(age, wall)"; }),
       "does not fit the keys");
  Says(After([](Json& f) { f["sets"][1]["steps"][0]["formula"] = "tax = area * wall"; }), "is no number");
}

TEST_CASE("units agree, and the end is money") {
  Says(After([](Json& f) { f["parameters"][0]["unit"] = "som/ha"; }),
       "The last step is no sum of money: its unit is m2*som/ha");
  Says(After([](Json& f) { f["sets"][1]["steps"][0]["formula"] = "tax = area * price(wall, age) + rate"; }),
       "1 is put together with som");
  Says(After([](Json& f) { f["parameters"][0]["keys"][1]["band"] = "person"; }), "does not fit the keys");
  Says(After([](Json& f) { f["sets"][1]["due"][0]["share"] = "25%"; }), "do not make one whole");
  Says(After([](Json& f) { f["inputs"][0]["name"] = "rate"; }), "The name “rate” stands twice");
}

TEST_CASE("what the calendar derives fits its inputs") {
  const auto derived = [](Json rule) {
    return After([&](Json& f) {
      f["inputs"].push_back({{"name", "day"}, {"ky", "а"}, {"ru", "а"}, {"type", "date"}});
      f["sets"][1]["derived"] = Json::array({std::move(rule)});
    });
  };
  CHECK(derived({{"name", "age"}, {"rule", "years-since"}, {"from", "day"}}) == "");
  CHECK(derived({{"name", "age"}, {"rule", "years-since"}, {"from", "area"}}) == "");
  Says(derived({{"name", "age"}, {"rule", "years-since"}, {"from", "wall"}}), "not understood at “wall”");
  Says(derived({{"name", "age"}, {"rule", "years-since"}, {"from", "dya"}}), "not understood at “dya”");
  Says(derived({{"name", "wall"}, {"rule", "years-since"}, {"from", "day"}}), "not understood at “wall”");
  Says(derived({{"name", "rooms"}, {"rule", "years-since"}, {"from", "day"}}), "There is no input “rooms”");
  Json right = {{"name", "wall"}, {"rule", "right-before"}, {"since", "day"}, {"day", "08-01"}, {"otherwise", "brick"}};
  CHECK(derived(right) == "");
  right["otherwise"] = "gold";
  Says(derived(right), "not understood at “otherwise”");
  right["otherwise"] = "brick";
  right["day"] = "8-1";
  Says(derived(right), "not understood at “day”");
  right["day"] = "08-01";
  right["name"] = "age";
  Says(derived(right), "not understood at “age”");
}

TEST_CASE("standing values are read, and no step hides an input") {
  Says(After([](Json& f) { f["inputs"][1]["value"] = "gold"; }), "is not in the list");
  Says(After([](Json& f) {
         f["inputs"][0]["value"] = "7";
         f["inputs"][0]["most"] = "5";
       }),
       "7 is outside 0 to 5");
  Says(After([](Json& f) {
         f["sets"][0]["steps"][0]["formula"] = "age = area * price(wall, age)";
         f["sets"][0]["steps"][1]["formula"] = "tax = age * rate";
       }),
       "The name “age” stands twice");
}
