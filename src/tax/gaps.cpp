// SPDX-License-Identifier: Apache-2.0
#include "tax/gaps.h"

namespace aiyl::tax {
namespace {

Message Words(const std::string& rule_kind, std::string_view input, const std::string& word, const std::string& place) {
  if (!word.empty()) {
    if (input == "wall") return Msg("The law has no walls of “{word}”: say what they count as.", {{"word", word}});
    if (input == "dwelling_type")
      return Msg("The law has no dwelling of the kind “{word}”: say what it counts as.", {{"word", word}});
    if (input == "land_kind")
      return Msg("The law has no farm land of the kind “{word}”: say what it counts as.", {{"word", word}});
    return Msg("The law has no kind “{word}”: say what it counts as.", {{"word", word}});
  }
  if (input == "area") return Msg("The area is not recorded.");
  if (input == "wall") return Msg("What the walls are made of is not recorded.");
  if (input == "built")
    return rule_kind == "vehicle" ? Msg("The year of make is not recorded.")
                                  : Msg("The year of building is not recorded.");
  if (input == "land_kind") return Msg("The kind of farm land is not recorded.");
  if (input == "kind") return Msg("The kind of vehicle is not recorded.");
  if (input == "engine") return Msg("The volume of the engine is not recorded.");
  if (input == "function") return Msg("What it is used for is not recorded.");
  if (place.empty() && (input == "population" || input == "place" || input == "region" || input == "kz"))
    return Msg("The village in which it lies is not recorded.");
  if (input == "population") return Msg("The population of {village} is not entered.", {{"village", place}});
  if (input == "place") return Msg("The district of {village} is not known to the rules.", {{"village", place}});
  if (input == "region") return Msg("The oblast of {village} is not known to the rules.", {{"village", place}});
  if (input == "settlement")
    return Msg("What kind of town {village} is to the law is not entered.", {{"village", place}});
  if (input == "kz") return Msg("The council's zone coefficient for {village} is not entered.", {{"village", place}});
  if (input == "ki") return Msg("The inflation coefficient of the year is not entered.");
  if (input == "council_rate") return Msg("The council's rate for {village} is not entered.", {{"village", place}});
  return Msg("“{name}” is not recorded.", {{"name", std::string(input)}});
}

}  // namespace

Gap MissingInput(const std::string& rule_kind, std::string_view input, const std::string& word,
                 const std::string& place) {
  return {std::string(input), Words(rule_kind, input, word, place)};
}

}  // namespace aiyl::tax
