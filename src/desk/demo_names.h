// SPDX-License-Identifier: Apache-2.0
// Made-up people's names in all the forms that a real book has: -ов with -ович, «уулу» and «кызы», no patronymic, the
// father's bare name; Kyrgyz, Uzbek and Russian; both spellings. Pure: nothing here knows a book.
#pragma once

#include <string>

#include "desk/demo_random.h"

namespace aiyl::desk {

struct BothSpellings {
  std::string ky, ru;
  bool IsEmpty() const { return ky.empty() && ru.empty(); }
};

enum class DemoSex { kFemale = 1, kMale = 2 };  // as the first digit of a ПИН
enum class DemoPeople { kKyrgyz, kUzbek, kRussian };
// How a family writes itself: it runs in families, and the young write otherwise than the old.
enum class DemoNameForm { kOv, kUulu, kBareFather };

struct DemoName {
  BothSpellings surname, given, patronymic;  // the patronymic may be empty
};

// A given name fit for a person of this sex, people and year of birth.
BothSpellings DemoGivenName(DemoRandom& random, DemoPeople people, DemoSex sex);
// What a man's descendants are called after him in this form: the masculine surname.
BothSpellings DemoSurnameBase(DemoRandom& random, DemoPeople people);
// The whole name. `base` is the family's masculine surname, `father` the father's given name.
DemoName DemoFullName(DemoPeople people, DemoSex sex, DemoNameForm form, const BothSpellings& base,
                      const BothSpellings& given, const BothSpellings& father);

// The pieces, as tests see them. Masculine -ов surname of a given name; the patronymic after it.
std::string DemoOvSurname(const std::string& given, DemoSex sex);
std::string DemoPatronymic(const std::string& given, DemoSex sex);
std::string DemoFeminineSurname(const std::string& masculine);

}  // namespace aiyl::desk
