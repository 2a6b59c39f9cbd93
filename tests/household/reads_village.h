// SPDX-License-Identifier: Apache-2.0
// A book with three villages and one household book, and short words for what happens in them: for the tests of what is
// read from the household book. Every call is one act; a refusal throws with its code.
#pragma once

#include <functional>
#include <optional>
#include <stdexcept>
#include <string>

#include "household/scope.h"
#include "household/steps.h"
#include "support/temporary_book.h"

namespace aiyl::test {

Date Day(const char* iso);

class ReadsVillage {
 public:
  explicit ReadsVillage(uint64_t seed = 1);

  // In Kyrgyz order: Аксуу, Өрнөк, Чолпон (Ө comes after О, before П and Ч).
  household::VillageId aksuu, ornok, cholpon;
  household::StreetId lenin;  // in Аксуу
  household::BookId book_one;

  TemporaryBook& Book() { return m_book; }
  household::Scope OfOffice() const { return household::Scope::Of(m_book.Office()); }
  // One act; gives what `step` gives.
  template <class T>
  T Do(const std::function<Result<T>(household::UnitOfWork&, household::Warnings&)>& step) {
    std::optional<T> made;
    Act([&](household::UnitOfWork& work) -> Status {
      household::Warnings warnings;
      AIYL_ASSIGN(made, step(work, warnings));
      return {};
    });
    return *made;
  }
  void Act(const std::function<Status(household::UnitOfWork&)>& step);
  // What `many` does and reads is one act that is rolled back: for properties, which live a hundred lives.
  void Rehearse(const std::function<void()>& many);
  // What is read within one consistent state.
  template <class T>
  T Read(const std::function<T(store::Database&)>& read) {
    if (m_open) return read(m_open->Db());
    std::optional<T> value;
    const Status status = m_book->ReadAny([&](store::Database& db) { value.emplace(read(db)); });
    if (!status) throw std::runtime_error(status.error().code);
    return std::move(*value);
  }

  household::HouseholdId Account(household::VillageId village, const std::string& number,
                                 std::optional<Date> opened = {});
  // "Асанов Бакыт"; birth "1957", "1957-05-07" or "".
  household::PersonId Person(const std::string& name, household::Sex sex, const std::string& birth);
  // from "": since before the book.
  void Join(household::PersonId person, household::HouseholdId household, const std::string& relation,
            const std::string& from = "", const std::string& kind = "arrival");
  void Leave(household::PersonId person, const std::string& day, const std::string& kind = "departure");

 private:
  TemporaryBook m_book;
  household::UnitOfWork* m_open = nullptr;  // within Rehearse
};

}  // namespace aiyl::test
