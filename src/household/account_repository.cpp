// SPDX-License-Identifier: Apache-2.0
// SQL on household_book, household_book_area, household and household_phone.
#include "household/account_repository.h"

namespace aiyl::household::account_rows {

std::optional<AccountFacts> Facts(store::Database& db, HouseholdId household) {
  auto query = db.Prepare("SELECT office, book, village, account, opened_day, closed_day FROM household WHERE id = ?");
  query.Bind(household);
  if (!query.Next()) return std::nullopt;
  return AccountFacts{.id = household,
                      .office = query.GetId<office::OfficeTag>(0),
                      .book = query.GetId<BookTag>(1),
                      .village = query.GetId<office::TerritoryTag>(2),
                      .account = query.String(3),
                      .opened = query.OptionalDate(4),
                      .closed = query.OptionalDate(5)};
}

std::optional<HouseholdRecord> Load(store::Database& db, HouseholdId household) {
  auto query = db.Prepare(R"sql(
    SELECT h.book, h.account, h.previous_account, h.kind, h.village, h.street, h.house, h.letter, h.flat, h.cadastral,
           p.phone, h.opened_day, h.open_kind, h.open_reason, h.predecessor, h.closed_day, h.close_kind,
           h.close_reason, h.successor, h.walked_day, h.answered_by, h.note
    FROM household AS h LEFT JOIN household_phone AS p ON p.id = h.id
    WHERE h.id = ?
  )sql");
  query.Bind(household);
  if (!query.Next()) return std::nullopt;
  HouseholdRecord r;
  r.book = query.GetId<BookTag>(0);
  r.account = query.String(1);
  r.previous_account = query.String(2);
  r.kind = query.String(3);
  r.village = query.GetId<office::TerritoryTag>(4);
  r.street = query.OptionalId<office::StreetTag>(5);
  r.house = query.String(6);
  r.letter = query.String(7);
  r.flat = query.String(8);
  r.cadastral = query.String(9);
  r.phone = query.String(10);
  r.opened = query.OptionalDate(11);
  r.open_kind = query.String(12);
  r.open_reason = query.String(13);
  r.predecessor = query.OptionalId<HouseholdTag>(14);
  r.closed = query.OptionalDate(15);
  r.close_kind = query.String(16);
  r.close_reason = query.String(17);
  r.successor = query.OptionalId<HouseholdTag>(18);
  r.walked = query.OptionalDate(19);
  r.answered_by = query.String(20);
  r.note = query.String(21);
  return r;
}

void Insert(store::UnitOfWork& work, HouseholdId household, const HouseholdRecord& r) {
  auto query = work.Db().Prepare(R"sql(
    INSERT INTO household (id, office, book, account, previous_account, kind, village, street, house, letter, flat,
                           cadastral, opened_day, open_kind, open_reason, predecessor, walked_day, answered_by, note)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  )sql");
  query.Bind(household, work.By().office, r.book, r.account, r.previous_account, r.kind, r.village, r.street, r.house,
             r.letter, r.flat, r.cadastral, r.opened, r.open_kind, r.open_reason, r.predecessor, r.walked,
             r.answered_by, r.note);
  query.Run();
}

void Update(store::UnitOfWork& work, HouseholdId household, const HouseholdRecord& r) {
  auto query = work.Db().Prepare(R"sql(
    UPDATE household SET book = ?, account = ?, previous_account = ?, kind = ?, village = ?, street = ?, house = ?,
                         letter = ?, flat = ?, cadastral = ?, opened_day = ?, open_kind = ?, open_reason = ?,
                         predecessor = ?, walked_day = ?, answered_by = ?, note = ?
    WHERE id = ?
  )sql");
  query.Bind(r.book, r.account, r.previous_account, r.kind, r.village, r.street, r.house, r.letter, r.flat, r.cadastral,
             r.opened, r.open_kind, r.open_reason, r.predecessor, r.walked, r.answered_by, r.note, household);
  query.Run();
}

void Close(store::Database& db, HouseholdId household, Date day, const std::string& kind, const std::string& reason,
           const std::optional<HouseholdId>& successor) {
  auto query =
      db.Prepare("UPDATE household SET closed_day = ?, close_kind = ?, close_reason = ?, successor = ? WHERE id = ?");
  query.Bind(day, kind, reason, successor, household);
  query.Run();
}

void SetPhone(store::Database& db, HouseholdId household, const std::string& phone) {
  if (phone.empty()) {
    auto query = db.Prepare("DELETE FROM household_phone WHERE id = ?");
    query.Bind(household);
    query.Run();
    return;
  }
  auto query = db.Prepare(R"sql(
    INSERT INTO household_phone (id, phone) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET phone = excluded.phone
  )sql");
  query.Bind(household, phone);
  query.Run();
}

bool IsTaken(store::Database& db, BookId book, const std::string& account, const std::optional<HouseholdId>& but) {
  auto query = db.Prepare(R"sql(
    SELECT 1 FROM household WHERE book = ? AND account = ? AND closed_day IS NULL AND id IS NOT ? LIMIT 1
  )sql");
  query.Bind(book, account, but);
  return query.Next();
}

bool IsAddressTaken(store::Database& db, const HouseholdRecord& r, const std::optional<HouseholdId>& but) {
  if (r.house.empty()) return false;
  auto query = db.Prepare(R"sql(
    SELECT 1 FROM household
    WHERE village = ? AND street IS ? AND house = ? AND letter = ? AND flat = ? AND closed_day IS NULL AND id IS NOT ?
    LIMIT 1
  )sql");
  query.Bind(r.village, r.street, r.house, r.letter, r.flat, but);
  return query.Next();
}

int64_t HighestAccount(store::Database& db, BookId book) {
  auto query = db.Prepare(R"sql(
    SELECT max(CAST(account AS INTEGER)) FROM household
    WHERE book = ? AND length(account) < 10 AND account NOT GLOB '*[^0-9]*'
  )sql");
  query.Bind(book);
  return query.Next() ? query.Int(0) : 0;
}

std::optional<Date> LastLeaving(store::Database& db, HouseholdId household) {
  auto query = db.Prepare("SELECT max(to_day) FROM membership WHERE household = ?");
  query.Bind(household);
  return query.Next() ? query.OptionalDate(0) : std::nullopt;
}

int64_t OpenMembers(store::Database& db, HouseholdId household) {
  auto query = db.Prepare("SELECT count(*) FROM membership WHERE household = ? AND to_day IS NULL");
  query.Bind(household);
  return query.Next() ? query.Int(0) : 0;
}

std::optional<OfficeId> BookOffice(store::Database& db, BookId book) {
  auto query = db.Prepare("SELECT office FROM household_book WHERE id = ?");
  query.Bind(book);
  if (!query.Next()) return std::nullopt;
  return query.GetId<office::OfficeTag>(0);
}

std::optional<BookId> BookByNumber(store::Database& db, const Uuid& office, const std::string& number) {
  auto query = db.Prepare("SELECT id FROM household_book WHERE office = ? AND number = ? ORDER BY year_from DESC, id");
  query.Bind(office, number);
  if (!query.Next()) return std::nullopt;
  return query.GetId<BookTag>(0);
}

void InsertBook(store::UnitOfWork& work, BookId book, const BookRecord& record) {
  auto query = work.Db().Prepare(R"sql(
    INSERT INTO household_book (id, office, number, year_from, year_to, pages, note) VALUES (?, ?, ?, ?, ?, ?, ?)
  )sql");
  const auto pages = record.pages ? std::optional<int64_t>(*record.pages) : std::nullopt;
  query.Bind(book, work.By().office, record.number, record.year_from, record.year_to, pages, record.note);
  query.Run();
  auto area = work.Db().Prepare("INSERT INTO household_book_area (id, book, village, street) VALUES (?, ?, ?, ?)");
  for (const auto& [village, street] : record.areas) {
    area.Bind(work.Ids().Next(), book, village, street);
    area.RunAgain();
  }
}

}  // namespace aiyl::household::account_rows
