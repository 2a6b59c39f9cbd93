// SPDX-License-Identifier: Apache-2.0
// Random acts, drawn from the table of acts itself: every field is filled with something of its kind, mostly sensible,
// so that both what is done and what is refused is met. The same seed gives the same acts. A new act is met without a
// word here; one that needs a particular text gets it in Text().
#pragma once

#include <map>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "office/act_spec.h"
#include "store/book.h"

namespace aiyl::test {

class RandomActs {
 public:
  // The book has households, villages and streets of its own.
  RandomActs(store::Book& book, const store::Actor& actor, FixedClock& clock, std::vector<const office::ActSpec*> acts,
             uint64_t seed)
      : m_book(book), m_actor(actor), m_clock(clock), m_acts(std::move(acts)), m_random(seed) {}

  // One act; true where it was done. Throws on an answer that no clerk should get (a commit step's invariant, SQL).
  bool Step();
  // The same with one kind of act.
  bool Try(const office::ActSpec& act);
  // Data with which the act can be done in the book as it is, found by trying without writing; empty where `tries`
  // were not enough.
  std::optional<office::Json> FindData(const office::ActSpec& act, int tries = 600);
  // Undoes a random act of the last ones; true where it could be undone.
  bool Undo();
  // By kind: how often done and refused.
  const std::map<std::string, std::pair<int, int>>& Tally() const { return m_tally; }
  // Why the last act was refused.
  const std::string& LastRefusal() const { return m_last_refusal; }

 private:
  int Upto(int n) { return static_cast<int>(m_random() % static_cast<uint64_t>(n)); }
  bool Chance(int percent) { return Upto(100) < percent; }
  template <class T>
  const T& Any(const std::vector<T>& values) {
    return values[static_cast<size_t>(Upto(static_cast<int>(values.size())))];
  }
  std::vector<Uuid> Ids(const std::string& sql, const std::optional<Uuid>& bound = {});
  std::string Day();
  std::string AnyId(const std::string& table);
  std::string AnyCode(const std::string& list);
  std::string AnyPin();
  std::string Text(const office::ActSpec& act, const std::string& field);
  office::Json Value(const office::ActSpec& act, const office::FieldSpec& field, const std::string& household);
  office::Json Fill(const office::ActSpec& act);
  void FitCouncil(const office::ActSpec& act, office::Json& data);
  void FitLedger(const office::ActSpec& act, office::Json& data);
  void FitTax(const office::ActSpec& act, office::Json& data);  // random_tax.cpp
  void FitTariff(const office::ActSpec& act, office::Json& data);
  void AnswerAll(office::Json& data);
  const office::ActSpec& AnyAct();

  store::Book& m_book;
  store::Actor m_actor;
  FixedClock& m_clock;
  std::vector<const office::ActSpec*> m_acts;
  std::mt19937_64 m_random;
  std::map<std::string, std::pair<int, int>> m_tally;
  std::string m_last_refusal;
};

}  // namespace aiyl::test
