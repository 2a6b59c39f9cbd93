// SPDX-License-Identifier: Apache-2.0
// Kyrgyz case endings on the last word of a name («Исраилов Мирлан Камытжановичтин»). A suggestion that the clerk can
// overwrite. Rules and table: checked against published acts; Russian names are not declined here.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace aiyl::text {

enum class Case {
  kNominative,  // атооч: as it is
  kGenitive,    // илик: Асановдун
  kDative,      // барыш: Асановго
  kAccusative,  // табыш: Асановду
  kLocative,    // жатыш: Асановдо
  kAblative,    // чыгыш: Асановдон
};
// "nom", "gen", "dat", "acc", "loc", "abl": as templates write them.
std::optional<Case> CaseFromCode(std::string_view code);

// Whether the last word already has the possessive ending (кызы, айылы, өкмөтү), which changes every case.
enum class Possession {
  kByWord,  // known words: уулу, кызы, айылы, району, облусу, өкмөтү, аймагы, көчөсү, шаары, кеңеши, башчысы …
  kPlain,
  kPossessive,
};

// `name` with the ending on its last word. In capitals where the last word is. Unchanged where the last sign is not a
// Cyrillic letter (an initial, a number, a Latin name): there no ending can be told.
std::string WithCase(std::string_view name, Case which, Possession possession = Possession::kByWord);

}  // namespace aiyl::text
