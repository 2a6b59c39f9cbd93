// SPDX-License-Identifier: Apache-2.0
#include "household/kinship.h"

#include <catch2/catch.hpp>

using namespace aiyl;
using namespace aiyl::household;

namespace {

PersonId P(uint8_t n) {
  Uuid id;
  id.bytes[0] = n;
  return PersonId(id);
}

// Three generations: grandparents 1 ♂ 2 ♀; their children 3 ♂ (1970), 4 ♀ (1975), 5 ♂ (1980); 3 is married to 6 ♀, who
// has parents 10 ♂ and 11 ♀; their children 7 ♂ (1995, married to 8 ♀, child 9 ♀) and 12 ♀ (2000); 4 has a son 13.
KinCircle Family() {
  KinCircle circle;
  const auto add = [&](uint8_t n, Sex sex, int year, uint8_t father = 0, uint8_t mother = 0, uint8_t spouse = 0) {
    KinPerson p;
    p.id = P(n);
    p.sex = sex;
    p.birth = PartialDate::FromYear(year);
    if (father) p.father = P(father);
    if (mother) p.mother = P(mother);
    if (spouse) p.spouses = {P(spouse)};
    circle[p.id] = p;
  };
  add(1, Sex::kMale, 1945, 0, 0, 2);
  add(2, Sex::kFemale, 1948, 0, 0, 1);
  add(3, Sex::kMale, 1970, 1, 2, 6);
  add(4, Sex::kFemale, 1975, 1, 2);
  add(5, Sex::kMale, 1980, 1, 2);
  add(6, Sex::kFemale, 1972, 10, 11, 3);
  add(7, Sex::kMale, 1995, 3, 6, 8);
  add(8, Sex::kFemale, 1996, 0, 0, 7);
  add(9, Sex::kFemale, 2018, 7, 8);
  add(10, Sex::kMale, 1944);
  add(11, Sex::kFemale, 1946);
  add(12, Sex::kFemale, 2000, 3, 6);
  add(13, Sex::kMale, 2001, 0, 4);
  return circle;
}

std::string Word(uint8_t person, uint8_t head) {
  return SuggestRelation(Family(), P(person), P(head));
}

}  // namespace

TEST_CASE("kinship words follow from links, sex and order of birth") {
  CHECK(Word(3, 3) == "head");
  CHECK(Word(6, 3) == "wife");
  CHECK(Word(3, 6) == "husband");
  CHECK(Word(7, 3) == "son");
  CHECK(Word(12, 6) == "daughter");
  CHECK(Word(1, 3) == "father");
  CHECK(Word(2, 3) == "mother");
  CHECK(Word(9, 3) == "granddaughter");
  CHECK(Word(9, 1) == "great-granddaughter");
  CHECK(Word(1, 7) == "grandfather");
  CHECK(Word(8, 3) == "daughter-in-law");
}

TEST_CASE("a brother or a sister is older or younger, and a younger sister's word depends on whose she is") {
  CHECK(Word(3, 5) == "older-brother");
  CHECK(Word(5, 3) == "younger-brother");
  CHECK(Word(4, 5) == "older-sister");
  CHECK(Word(4, 3) == "younger-sister-of-man");
  CHECK(Word(12, 7) == "younger-sister-of-man");
  auto circle = Family();
  circle[P(3)].sex = Sex::kFemale;
  CHECK(SuggestRelation(circle, P(4), P(3)) == "younger-sister-of-woman");
}

TEST_CASE("without the order of birth no word is suggested for a brother") {
  auto circle = Family();
  circle[P(5)].birth = PartialDate::FromYear(1970);
  CHECK(SuggestRelation(circle, P(5), P(3)).empty());
  circle[P(5)].birth.reset();
  CHECK(SuggestRelation(circle, P(5), P(3)).empty());
}

TEST_CASE("parents-in-law have different words in Russian for a wife and for a husband") {
  CHECK(Word(1, 6) == "husbands-father");
  CHECK(Word(2, 6) == "husbands-mother");
  CHECK(Word(10, 3) == "wifes-father");
  CHECK(Word(11, 3) == "wifes-mother");
}

TEST_CASE("a sister's son is жээни, a brother's daughter is not") {
  CHECK(Word(13, 3) == "sisters-son");
  CHECK(Word(12, 4) == "brothers-daughter");
  CHECK(Word(6, 5) == "brothers-wife");
}

TEST_CASE("a stepchild is suggested only where both parents are known") {
  auto circle = Family();
  circle[P(7)].father = P(10);
  CHECK(SuggestRelation(circle, P(7), P(3)) == "stepson");
  circle[P(7)].father.reset();
  CHECK(SuggestRelation(circle, P(7), P(3)).empty());
}

TEST_CASE("strangers get no word") {
  CHECK(Word(10, 5).empty());
}
