// SPDX-License-Identifier: Apache-2.0
// A book with households for the tests of tax. Two villages in the district of Ат-Башы (Нарын), today is 2025-05-14.
#pragma once

#include <string>
#include <vector>

#include "office/office_book.h"
#include "support/household_book.h"
#include "tax/taxable.h"

namespace aiyl::test {

class TaxBook {
 public:
  explicit TaxBook(uint64_t seed = 1);

  store::Book& operator*() { return **m_book; }
  OfficeBook& Office() { return *m_book; }
  office::Scope Scope() const { return m_book->Scope(); }
  household::VillageId Village(size_t i = 0) const { return m_villages.at(i); }

  office::Json Do(const std::string& kind, const office::Json& data) { return m_book->Do(kind, data); }
  std::string DoId(const std::string& kind, const office::Json& data) { return Do(kind, data).at("id"); }
  // "code@field", "" where it was done.
  std::string Refusal(const std::string& kind, const office::Json& data);
  template <class T>
  T Read(const std::function<T(store::Database&)>& read) {
    return m_book->Read<T>(read);
  }
  int64_t Number(const std::string& sql);
  // Rows of a test, in one act.
  void Rows(const std::function<void(store::UnitOfWork&)>& write);

  household::HouseholdId Household(const std::string& account, size_t village = 0, const office::Json& more = {});
  household::PersonId Add(const APerson& person, household::HouseholdId household, const std::string& relation,
                          const std::string& from = {});
  // A household with its first-recorded person «Асанов Бакыт», and his id.
  std::pair<household::HouseholdId, household::PersonId> Home(const std::string& account, size_t village = 0);
  // tax-value.set from 2020 for the whole office, unless `more` says otherwise.
  void Value(const std::string& input, const std::string& value, const office::Json& more = {});
  // A payer from outside.
  std::string Outside(const std::string& name);

  std::vector<tax::Taxable> Objects(const std::string& kind, int year,
                                    std::optional<household::VillageId> village = {});
  // What ForEachTaxable gives, one line an object: «area=120 wall=adobe | Асанов share=1/3 bought=2024-05-15 | !owner».
  std::string Lines(const std::string& kind, int year);
  std::string NameOf(const tax::Owner& owner);

  static const store::Registry& TheRegistry();

 private:
  std::unique_ptr<OfficeBook> m_book;
  std::vector<household::VillageId> m_villages;
};

}  // namespace aiyl::test
