// SPDX-License-Identifier: Apache-2.0
// Random acts, drawn from the table of acts itself: every field is filled with something of its kind, mostly sensible,
// so that both what is done and what is refused is met. The same seed gives the same acts.
#pragma once

#include <map>
#include <random>
#include <string>

#include "support/household_book.h"

namespace aiyl::test {

class RandomActs {
 public:
  RandomActs(HouseholdBook& book, uint64_t seed) : m_book(book), m_random(seed) {}

  // One act; true where it was done. Throws on an answer that no clerk should get (a commit step's invariant, SQL).
  bool Step();
  // The same with one kind of act.
  bool Try(const office::ActSpec& act);
  // Undoes a random act of the last ones; true where it could be undone.
  bool Undo();
  // By kind: how often done and refused.
  const std::map<std::string, std::pair<int, int>>& Tally() const { return m_tally; }

 private:
  int Upto(int n) { return static_cast<int>(m_random() % static_cast<uint64_t>(n)); }
  bool Chance(int percent) { return Upto(100) < percent; }
  template <class T>
  const T& Any(const std::vector<T>& values) {
    return values[static_cast<size_t>(Upto(static_cast<int>(values.size())))];
  }
  std::string Day();
  std::string AnyId(const std::string& table);
  std::string AnyCode(const std::string& list);
  std::string AnyPin();
  office::Json Value(const office::FieldSpec& field, const std::string& household);
  office::Json Fill(const office::ActSpec& act);
  const office::ActSpec& AnyAct();

  HouseholdBook& m_book;
  std::mt19937_64 m_random;
  std::map<std::string, std::pair<int, int>> m_tally;
};

}  // namespace aiyl::test
