// SPDX-License-Identifier: Apache-2.0
// Which column of a household sheet means what, by its heading in Kyrgyz, Russian or English. Headings are compared
// folded (text/search_key.h), so letter habits and old fonts do not matter. Published in schema/import.md; a test keeps
// both together. Knows no book and no values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace aiyl::exchange {

enum class Field {
  kIgnored,  // row numbers, signatures: known, and of no use
  kAccount,
  kBook,
  kSurname,
  kGiven,
  kPatronymic,
  kFormerSurname,
  kFullName,
  kHeadName,
  kPin,
  kBirth,
  kBirthPlace,
  kSex,
  kRelation,
  kEthnicity,
  kCitizenship,
  kMarital,
  kVillage,
  kStreet,
  kHouse,
  kFlat,
  kAddress,
  kPhone,
  kCadastral,
  kDwellingArea,
  kLivingArea,
  kWall,
  kYearBuilt,
  kRooms,
  kPlotArea,   // homestead plot, m²
  kShareArea,  // үлүш жер, ha; `code` is the land type
  kLivestock,  // `code` is the animal of list livestock
  kStatus,
  kPresence,
  kAbsencePlace,
  kAbsenceReason,
  kSince,  // came on that day; without it: since before the book
  kRegistration,
  kNote,
};

// Whose value it is: one person's, or the household's (first row of the household that has one).
enum class FieldOwner { kNobody, kHousehold, kPerson };
// Spelling that a name column holds; kUnstated where the heading does not say.
enum class Spelling { kUnstated, kKyrgyz, kRussian };
enum class AreaUnit { kSquareMetre, kHundred, kHectare };  // м², сотка, га

// What one column holds. Written in mapping files as "surname", "surname_ky", "share:irrigated", "livestock:sheep".
struct Target {
  Field field = Field::kIgnored;
  std::string code = {};
  Spelling spelling = Spelling::kUnstated;
  bool operator==(const Target&) const = default;

  std::string Key() const;
  static std::optional<Target> FromKey(std::string_view key);
};
FieldOwner OwnerOf(Field field);
// What a person reads: «Surname», «Livestock: {animal}» …
Message LabelOf(const Target& target);

// Where a heading is known: what it means and in which unit its areas are.
struct Heading {
  Target target;
  AreaUnit unit = AreaUnit::kSquareMetre;
};
std::optional<Heading> RecogniseHeading(std::string_view heading);
inline bool IsKnownHeading(const std::string& heading) {
  return RecogniseHeading(heading).has_value();
}

// One line of the published table: everything that means `target`, as headings are usually written.
struct ColumnHeadings {
  Target target;
  std::vector<const char*> kyrgyz, russian, english;
};
const std::vector<ColumnHeadings>& KnownHeadings();

}  // namespace aiyl::exchange
