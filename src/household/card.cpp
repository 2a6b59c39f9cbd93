// SPDX-License-Identifier: Apache-2.0
// The household's card for a day: each part one query over the dated rows of that household.
#include "household/card.h"

#include <algorithm>

#include "household/account_repository.h"
#include "household/period_repository.h"
#include "household/person_rows_sql.h"
#include "household/property_repository.h"

namespace aiyl::household {
namespace {

Period PeriodAt(const store::Query& query, int column) {
  return {query.OptionalDate(column), query.OptionalDate(column + 1)};
}

void LoadFrame(store::Database& db, HouseholdCard& card) {
  static const std::string sql = std::string("SELECT h.office, b.number, b.year_from, b.year_to, ") +
                                 row_sql::kAddressColumns +
                                 " FROM household AS h JOIN household_book AS b ON b.id = h.book"
                                 " LEFT JOIN territory AS t ON t.id = h.village"
                                 " LEFT JOIN street AS s ON s.id = h.street WHERE h.id = ?";
  auto query = db.Prepare(sql);
  query.Bind(card.id);
  if (!query.Next()) return;
  card.office = query.GetId<office::OfficeTag>(0);
  card.book_number = query.String(1);
  card.book_from = static_cast<int>(query.Int(2));
  card.book_to = static_cast<int>(query.Int(3));
  card.address = row_sql::AddressAt(query, 4);
}

constexpr std::string_view kMembers = R"sql(
  SELECT m.person, p.surname_ky, p.given_ky, p.patronymic_ky, p.former_surname_ky, p.surname_ru, p.given_ru,
         p.patronymic_ru, p.former_surname_ru, p.sex, p.birth_earliest, p.birth_latest,
         coalesce((SELECT k.pin FROM person_pin AS k WHERE k.person = p.id AND k.is_current = 1), ''),
         coalesce((SELECT r.relation FROM relation AS r
                   WHERE r.person = m.person AND r.household = m.household
                     AND (r.from_day IS NULL OR r.from_day <= ?2) AND (r.to_day IS NULL OR ?2 < r.to_day)), ''),
         p.marital,
         coalesce((SELECT g.kind FROM registration AS g
                   WHERE g.person = m.person AND g.household = m.household
                     AND (g.from_day IS NULL OR g.from_day <= ?2) AND (g.to_day IS NULL OR ?2 < g.to_day)
                   ORDER BY g.kind LIMIT 1), ''),
         m.from_day, m.to_day, m.start_kind, coalesce(m.end_kind, ''), m.from_place, m.to_place,
         m.to_day IS NULL OR ?2 < m.to_day AS is_member, p.death_day, m.id,
         a.id, a.from_day, a.to_day, a.reason, a.place_kind, a.country, a.place, a.expected_day
  FROM membership AS m JOIN person AS p ON p.id = m.person
  LEFT JOIN absence AS a ON a.person = m.person
    AND (a.from_day IS NULL OR a.from_day <= ?2) AND (a.to_day IS NULL OR ?2 < a.to_day)
  WHERE m.household = ?1 AND (m.from_day IS NULL OR m.from_day <= ?2)
  ORDER BY p.birth_earliest IS NULL, p.birth_earliest, m.id
)sql";

CardMember MemberAt(const store::Query& query, Date day) {
  CardMember member;
  member.person = query.GetId<PersonTag>(0);
  member.names.ky = {query.String(1), query.String(2), query.String(3), query.String(4)};
  member.names.ru = {query.String(5), query.String(6), query.String(7), query.String(8)};
  member.sex = SexFromCode(query.Text(9)).value_or(Sex::kUnknown);
  if (!query.IsNull(10)) member.birth = PartialDate::FromRange(query.GetDate(10), query.GetDate(11));
  if (member.birth) member.age = std::max(0, member.birth->Assumed().YearsUntil(day));
  member.pin = query.String(12);
  member.relation = query.String(13);
  member.marital = query.String(14);
  member.registration = query.String(15);
  member.membership = PeriodAt(query, 16);
  member.start_kind = query.String(18);
  member.end_kind = query.String(19);
  member.from_place = query.String(20);
  member.to_place = query.String(21);
  return member;
}

void LoadMembers(store::Database& db, HouseholdCard& card) {
  auto query = db.Prepare(kMembers);
  query.Bind(card.id, card.as_of);
  while (query.Next()) {
    CardMember member = MemberAt(query, card.as_of);
    card.record_ids.push_back(member.person.value);
    card.record_ids.push_back(query.GetUuid(24));
    const auto death = query.OptionalDate(23);
    if (!query.Bool(22)) {
      member.presence = death && *death <= card.as_of ? Presence::kDead : Presence::kGone;
      card.former.push_back(std::move(member));
      continue;
    }
    if (!query.IsNull(25)) {
      member.presence = Presence::kAbsent;
      member.absence = Absence{PeriodAt(query, 26), query.String(28), query.String(29),
                               query.String(30),    query.String(31), query.OptionalDate(32)};
      card.record_ids.push_back(query.GetUuid(25));
    }
    card.members.push_back(std::move(member));
  }
  std::stable_partition(card.members.begin(), card.members.end(),
                        [](const CardMember& member) { return member.relation == "head"; });
  std::stable_sort(card.former.begin(), card.former.end(),
                   [](const CardMember& a, const CardMember& b) { return a.membership.to > b.membership.to; });
}

std::vector<CardShare> LoadOwners(store::Database& db, Owned kind, const Uuid& object, Date day) {
  std::vector<CardShare> owners;
  for (auto& row : property_rows::Shares(db, kind, object, day)) {
    CardShare owner{std::move(row.share), {}};
    if (owner.share.owner) {
      if (const auto person = PersonRowOf(db, *owner.share.owner)) owner.owner_names = person->names;
    }
    owners.push_back(std::move(owner));
  }
  return owners;
}

void LoadProperty(store::Database& db, HouseholdCard& card) {
  for (auto& [id, record] : property_rows::Dwellings(db, card.id, card.as_of)) {
    CardDwelling dwelling{id, std::move(record), LoadOwners(db, Owned::kDwelling, id.value, card.as_of)};
    for (const auto& owner : dwelling.owners) dwelling.record.shares.push_back(owner.share);
    card.record_ids.push_back(id.value);
    card.dwellings.push_back(std::move(dwelling));
  }
  for (auto& [id, record] : property_rows::Outbuildings(db, card.id)) {
    card.record_ids.push_back(id);
    card.outbuildings.push_back(std::move(record));
  }
  for (auto& [id, record] : property_rows::Parcels(db, card.id, card.as_of)) {
    CardParcel parcel{id, std::move(record), LoadOwners(db, Owned::kParcel, id.value, card.as_of)};
    for (const auto& owner : parcel.owners) parcel.record.shares.push_back(owner.share);
    for (auto& [use_id, use] : property_rows::Uses(db, id))
      if (use.year <= card.as_of.Year()) parcel.record.uses.push_back(std::move(use));
    card.record_ids.push_back(id.value);
    card.parcels.push_back(std::move(parcel));
  }
  for (auto& [id, record] : property_rows::Vehicles(db, card.id, card.as_of)) {
    card.record_ids.push_back(id.value);
    card.vehicles.push_back({id, std::move(record)});
  }
  if (const auto snapshot = property_rows::LatestSnapshot(db, card.id, card.as_of)) {
    card.livestock = Livestock{snapshot->id, snapshot->as_of, snapshot->note, {}};
    for (auto& [id, count] : property_rows::Counts(db, snapshot->id))
      card.livestock->counts.push_back(std::move(count));
    card.record_ids.push_back(snapshot->id.value);
  }
}

void LoadNotes(store::Database& db, HouseholdCard& card) {
  auto query = db.Prepare(
      "SELECT id, noted_day, text FROM note WHERE household = ? AND noted_day <= ? ORDER BY noted_day DESC, id DESC");
  query.Bind(card.id, card.as_of);
  while (query.Next()) {
    card.record_ids.push_back(query.GetUuid(0));
    card.notes.push_back({query.GetDate(1), query.String(2)});
  }
}

}  // namespace

Result<HouseholdCard> CardOf(store::Database& db, HouseholdId household, Date as_of) {
  auto record = account_rows::Load(db, household);
  if (!record) return Refuse("household.none", Msg("There is no such household in this book."), "household");
  HouseholdCard card;
  card.id = household;
  card.as_of = as_of;
  card.record = std::move(*record);
  card.record_ids.push_back(household.value);
  LoadFrame(db, card);
  LoadMembers(db, card);
  LoadProperty(db, card);
  LoadNotes(db, card);
  return card;
}

Result<HouseholdRecord> ReadAccount(store::Database& db, HouseholdId household) {
  auto record = account_rows::Load(db, household);
  if (!record) return Refuse("household.none", Msg("There is no such household in this book."), "household");
  return std::move(*record);
}

std::vector<std::pair<BookId, BookRecord>> Books(store::Database& db, const Scope& scope) {
  std::vector<std::pair<BookId, BookRecord>> books;
  auto query = db.PrepareOnce(
      "SELECT b.id, b.number, b.year_from, b.year_to, b.pages, b.note FROM household_book AS b WHERE 1" +
      ScopeCondition({.office = scope.office}, "b.office", "b.id") + " ORDER BY b.year_from DESC, b.number, b.id");
  while (query.Next()) {
    BookRecord record;
    record.number = query.String(1);
    record.year_from = static_cast<int>(query.Int(2));
    record.year_to = static_cast<int>(query.Int(3));
    if (const auto pages = query.OptionalInt(4)) record.pages = static_cast<int>(*pages);
    record.note = query.String(5);
    books.emplace_back(query.GetId<BookTag>(0), std::move(record));
  }
  for (auto& [id, record] : books) {
    auto areas = db.Prepare("SELECT village, street FROM household_book_area WHERE book = ? ORDER BY id");
    areas.Bind(id);
    while (areas.Next())
      record.areas.emplace_back(areas.GetId<office::TerritoryTag>(0), areas.OptionalId<office::StreetTag>(1));
  }
  return books;
}

}  // namespace aiyl::household
