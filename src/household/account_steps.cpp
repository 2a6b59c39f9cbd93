// SPDX-License-Identifier: Apache-2.0
// Books and accounts: opening, correcting, closing.
#include "base/shown_date.h"
#include "household/checks.h"
#include "household/steps.h"
#include "office/territory.h"
#include "text/canonical.h"

namespace aiyl::household {
namespace {

Status CheckPlace(UnitOfWork& work, const HouseholdRecord& r, Warnings& warnings) {
  const auto village = office::FindTerritory(work.Db(), r.village);
  if (!village || !office::HasStreets(village->kind))
    return Refuse("account.village", Msg("A household lies in a village of this book."), "village");
  if (!r.street) {
    warnings.push_back({"address.no-street", Msg("The address has no street."), "street"});
    return {};
  }
  const auto street = office::FindStreet(work.Db(), *r.street);
  if (!street) return Refuse("account.street", Msg("There is no such street in this book."), "street");
  if (street->village != r.village)
    return Refuse("account.street-village", Msg("This street belongs to another village."), "street");
  return {};
}

Status CheckAccount(UnitOfWork& work, const std::optional<HouseholdId>& self, HouseholdRecord& r, Warnings& warnings) {
  for (std::string* text : {&r.account, &r.previous_account, &r.house, &r.letter, &r.flat, &r.cadastral, &r.phone,
                            &r.open_reason, &r.answered_by})
    *text = text::Canonical(*text);
  r.note = text::CanonicalLines(r.note);
  if (r.account.empty()) return Refuse("account.number", Msg("A household needs an account number."), "account");
  const auto owner = account_rows::BookOffice(work.Db(), r.book);
  if (!owner || owner->value != work.By().office)
    return Refuse("account.book", Msg("There is no such household book in this office."), "book");
  AIYL_TRY(checks::KnownCode(work.Db(), "object-kind", r.kind, "kind"));
  AIYL_TRY(checks::KnownCode(work.Db(), "account-open", r.open_kind, "open_kind"));
  AIYL_TRY(checks::NotFuture(work, r.opened, "opened"));
  AIYL_TRY(checks::NotFuture(work, r.walked, "walked"));
  AIYL_TRY(CheckPlace(work, r, warnings));
  if (!r.closed && account_rows::IsTaken(work.Db(), r.book, r.account, self))
    return Refuse("account.taken", Msg("Account {account} is open in this book already.", {{"account", r.account}}),
                  "account");
  if (r.predecessor) AIYL_TRY(checks::OwnAccount(work, *r.predecessor, "predecessor"));
  return {};
}

}  // namespace

Result<BookId> OpenBook(UnitOfWork& work, const BookRecord& book) {
  BookRecord record = book;
  record.number = text::Canonical(record.number);
  if (record.number.empty()) return Refuse("book.number", Msg("A household book needs a number."), "number");
  if (record.year_from < 1900 || record.year_to > 2200 || record.year_to < record.year_from)
    return Refuse("book.years", Msg("The years of the book are not in order."), "year_to");
  const auto there = account_rows::BookByNumber(work.Db(), work.By().office, record.number);
  if (there)
    return Refuse("book.taken", Msg("There is a household book {number} already.", {{"number", record.number}}),
                  "number");
  const auto id = work.Ids().NextId<BookTag>();
  account_rows::InsertBook(work, id, record);
  return id;
}

Result<BookId> BookFor(UnitOfWork& work, const std::string& number, Date day) {
  if (const auto book = account_rows::BookByNumber(work.Db(), work.By().office, text::Canonical(number))) return *book;
  const int year = day.Year();
  return OpenBook(work,
                  {.number = number, .year_from = year, .year_to = year + 4, .pages = {}, .areas = {}, .note = {}});
}

std::string NextAccount(UnitOfWork& work, BookId book) {
  return std::to_string(account_rows::HighestAccount(work.Db(), book) + 1);
}

Result<HouseholdId> OpenAccount(UnitOfWork& work, const HouseholdRecord& account, Warnings& warnings) {
  HouseholdRecord r = account;
  AIYL_TRY(CheckAccount(work, std::nullopt, r, warnings));
  if (r.closed) return Refuse("account.closed-at-start", Msg("An account is closed by its own act."), "closed");
  if (account_rows::IsAddressTaken(work.Db(), r, std::nullopt))
    warnings.push_back({"address.taken", Msg("Another open account has the same address."), "house"});
  const auto id = work.Ids().NextId<HouseholdTag>();
  account_rows::Insert(work, id, r);
  if (!r.phone.empty()) account_rows::SetPhone(work.Db(), id, r.phone);
  return id;
}

Status SaveAccount(UnitOfWork& work, HouseholdId household, const HouseholdRecord& account, Warnings& warnings) {
  AIYL_TRY(checks::OwnAccount(work, household, "household"));
  const auto before = account_rows::Load(work.Db(), household);
  HouseholdRecord r = account;
  // Closing has acts of its own.
  r.closed = before->closed;
  r.close_kind = before->close_kind;
  r.close_reason = before->close_reason;
  r.successor = before->successor;
  AIYL_TRY(CheckAccount(work, household, r, warnings));
  if (r == *before) return {};
  if (r.opened && r.closed && *r.opened > *r.closed)
    return Refuse("account.opened-after", Msg("The account would be opened after it was closed."), "opened");
  account_rows::Update(work, household, r);
  if (r.phone != before->phone) account_rows::SetPhone(work.Db(), household, r.phone);
  return {};
}

Status CloseAccount(UnitOfWork& work, HouseholdId household, Date day, const std::string& kind,
                    const std::string& reason, const std::optional<HouseholdId>& successor) {
  AIYL_ASSIGN(const auto facts, checks::OpenAccount(work, household, "household"));
  AIYL_TRY(checks::NotFuture(work, day, "happened_on"));
  if (facts.opened && day < *facts.opened)
    return Refuse("account.closed-before",
                  Msg("The account was opened only on {day}.", {{"day", Shown(*facts.opened)}}), "happened_on");
  if (kind.empty()) return Refuse("account.close-kind", Msg("Say why the account is closed."), "close_kind");
  AIYL_TRY(checks::KnownCode(work.Db(), "account-close", kind, "close_kind"));
  if (successor) {
    if (*successor == household)
      return Refuse("account.successor", Msg("An account cannot follow itself."), "successor");
    AIYL_TRY(checks::OwnAccount(work, *successor, "successor"));
  }
  if (const auto members = account_rows::OpenMembers(work.Db(), household); members > 0)
    return Refuse("account.members",
                  MsgN("The household still has {n} member: record the departure first.",
                       "The household still has {n} members: record their departure first.", members),
                  "household");
  if (const auto last = account_rows::LastLeaving(work.Db(), household); last && day < *last)
    return Refuse("account.later-members", Msg("Its last member left only on {day}.", {{"day", Shown(*last)}}),
                  "happened_on");
  account_rows::Close(work.Db(), household, day, kind, text::Canonical(reason), successor);
  return {};
}

}  // namespace aiyl::household
