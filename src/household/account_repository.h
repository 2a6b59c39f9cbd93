// SPDX-License-Identifier: Apache-2.0
// The rows of books and households (accounts). All SQL for reading one and writing one; decides nothing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "household/types.h"
#include "store/book.h"

namespace aiyl::household {

struct AccountFacts {
  HouseholdId id;
  OfficeId office;
  BookId book;
  VillageId village;
  std::string account;
  std::optional<Date> opened, closed;
};

namespace account_rows {

std::optional<AccountFacts> Facts(store::Database& db, HouseholdId household);
std::optional<HouseholdRecord> Load(store::Database& db, HouseholdId household);
void Insert(store::UnitOfWork& work, HouseholdId household, const HouseholdRecord& record);
// Everything but closing.
void Update(store::UnitOfWork& work, HouseholdId household, const HouseholdRecord& record);
void Close(store::Database& db, HouseholdId household, Date day, const std::string& kind, const std::string& reason,
           const std::optional<HouseholdId>& successor);
void SetPhone(store::Database& db, HouseholdId household, const std::string& phone);
// Another open account of that number in the book.
bool IsTaken(store::Database& db, BookId book, const std::string& account, const std::optional<HouseholdId>& but);
// Another open household at exactly that address; false where the house is not recorded.
bool IsAddressTaken(store::Database& db, const HouseholdRecord& record, const std::optional<HouseholdId>& but);
// The highest account that is a plain number, 0 for none.
int64_t HighestAccount(store::Database& db, BookId book);
// The day on which the last of its former members left.
std::optional<Date> LastLeaving(store::Database& db, HouseholdId household);
int64_t OpenMembers(store::Database& db, HouseholdId household);

std::optional<OfficeId> BookOffice(store::Database& db, BookId book);
std::optional<BookId> BookByNumber(store::Database& db, const Uuid& office, const std::string& number);
void InsertBook(store::UnitOfWork& work, BookId book, const BookRecord& record);

}  // namespace account_rows
}  // namespace aiyl::household
