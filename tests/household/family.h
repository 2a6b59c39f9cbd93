// SPDX-License-Identifier: Apache-2.0
// The family on which the acts of the household book are tried.
#pragma once

#include <catch2/catch.hpp>
#include <string>

#include "store/journal.h"
#include "support/household_book.h"

namespace aiyl::household {

// A couple with two children, there since before the book.
struct Family {
  explicit Family(test::HouseholdBook& book, const std::string& account = "1") {
    household = book.Household(account);
    father = book.Add(test::APerson().Named("Асанов", "Бакыт").Male().Born("1975-03-01"), household, "head");
    mother = book.Add(test::APerson().Named("Асанова", "Гүлнара").Female().Born("1978-10-12"), household, "wife");
    son = book.Add(test::APerson().Named("Асанов", "Эрмек").Male().Born("2001-01-05").ChildOf(father, mother),
                   household, "son");
    daughter = book.Add(test::APerson().Named("Асанова", "Айгүл").Female().Born("2004-06-20").ChildOf(father, mother),
                        household, "daughter");
    book.Do("marriage", {{"person", test::T(father)}, {"spouse", test::T(mother)}, {"happened_on", "1998-08-08"}});
  }
  HouseholdId household;
  PersonId father, mother, son, daughter;
};

inline void UndoLast(test::HouseholdBook& book) {
  const auto act = book.Read<Uuid>([](store::Database& db) { return store::RecentActs(db, 1).at(0).id; });
  const auto undone = store::Undo(*book, book.Office().Actor(), act);
  REQUIRE(undone);
}

}  // namespace aiyl::household
