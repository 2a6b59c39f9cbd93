// SPDX-License-Identifier: Apache-2.0
// A book with households for tests of the household book and of everything above it, and builders that say only what a
// test is about: village.Add(APerson().Named("Асанов", "Бакыт").Male().Born("1980-05-07"), household, "head").
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "household/acts.h"
#include "household/reads.h"
#include "office/office_book.h"

namespace aiyl::test {

class APerson {
 public:
  APerson& Named(const std::string& surname, const std::string& given, const std::string& patronymic = {});
  APerson& InRussian(const std::string& surname, const std::string& given, const std::string& patronymic = {});
  APerson& Male() { return With("sex", "m"); }
  APerson& Female() { return With("sex", "f"); }
  APerson& Born(const std::string& date) { return With("birth", date); }  // "1980-05-07", "1980"
  APerson& Pin(const std::string& pin) { return With("pin", pin); }
  APerson& Phone(const std::string& phone) { return With("phone", phone); }
  APerson& ChildOf(const household::PersonId& father, const household::PersonId& mother);
  APerson& With(const std::string& field, office::Json value);
  const office::Json& Data() const { return m_data; }

 private:
  office::Json m_data = office::Json::object();
};

class HouseholdBook {
 public:
  // Two villages, each with two streets; today is 2025-05-14.
  explicit HouseholdBook(uint64_t seed = 1) : HouseholdBook(seed, {}) {}
  // With what modules above the household bring: their registry, and their acts beside its own.
  HouseholdBook(uint64_t seed, OfficeBookSetup setup);

  store::Book& operator*() { return **m_book; }
  store::Book* operator->() { return &**m_book; }
  OfficeBook& Office() { return *m_book; }
  household::VillageId Village(size_t i = 0) const { return m_villages.at(i); }
  household::StreetId Street(size_t village = 0, size_t i = 0) const { return m_streets.at(village * 2 + i); }

  // Acts. Do throws where the act is refused; Refusal gives "code@field", "" where it was done.
  office::Json Do(const std::string& kind, const office::Json& data) { return m_book->Do(kind, data); }
  Result<office::ActOutcome> Run(const std::string& kind, const office::Json& data) { return m_book->Run(kind, data); }
  std::string Refusal(const std::string& kind, const office::Json& data);

  // An account that was there before the book, in the village's first street.
  household::HouseholdId Household(const std::string& account, size_t village = 0, const office::Json& more = {});
  // Registers the person and makes him a member; `from` "" means since before the book.
  household::PersonId Add(const APerson& person, household::HouseholdId household, const std::string& relation,
                          const std::string& from = {});

  template <class T>
  T Read(const std::function<T(store::Database&)>& read) {
    return m_book->Read<T>(read);
  }
  household::HouseholdCard Card(household::HouseholdId household, const std::string& day = "2025-05-14");
  household::PersonView View(household::PersonId person);
  int64_t Number(const std::string& sql);
  // "Асанов Бакыт: head; …": members and their words on a day, for short comparisons.
  std::string Members(household::HouseholdId household, const std::string& day = "2025-05-14");

  static const store::Registry& TheRegistry();

 private:
  std::unique_ptr<OfficeBook> m_book;
  std::vector<household::VillageId> m_villages;
  std::vector<household::StreetId> m_streets;
};

// Ids as acts take them.
inline std::string T(const household::PersonId& id) {
  return id.ToText();
}
inline std::string T(const household::HouseholdId& id) {
  return id.ToText();
}

}  // namespace aiyl::test
