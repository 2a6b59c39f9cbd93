// SPDX-License-Identifier: Apache-2.0
// The household's card: who belonged to it on a day, under which word, here or away, and who no longer did. Section I
// of the book; what the household has is read in card_property.cpp.
#include "household/card.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "household/account_repository.h"
#include "household/card_rows.h"
#include "text/sort_key.h"

namespace aiyl::household {
namespace {

using card_rows::RecordIds;

// Completed years on the day; of a dead person, on the day of death. A year of birth alone may assume a day that is
// still to come: then none.
std::optional<int> AgeOn(const std::optional<PartialDate>& birth, const std::optional<Date>& death, Date day) {
  if (!birth) return std::nullopt;
  return std::max(0, birth->Assumed().YearsUntil(death && *death < day ? *death : day));
}

// Everybody who was ever a member until the day, once, with the last membership: `members` or `former`.
void ReadMembers(store::Database& db, HouseholdCard& card, RecordIds& ids) {
  auto query = db.Prepare(R"sql(
    SELECT m.id, m.person, m.from_day, m.to_day, m.start_kind, m.end_kind, m.from_place, m.to_place,
           p.surname_ky, p.given_ky, p.patronymic_ky, p.former_surname_ky,
           p.surname_ru, p.given_ru, p.patronymic_ru, p.former_surname_ru,
           p.sex, p.birth_earliest, p.birth_latest, p.marital, p.death_day, n.id, n.pin
    FROM membership AS m
    JOIN person AS p ON p.id = m.person
    LEFT JOIN person_pin AS n ON n.person = p.id AND n.is_current = 1
    WHERE m.household = ?1 AND (m.from_day IS NULL OR m.from_day <= ?2)
    ORDER BY m.to_day IS NULL DESC, m.to_day DESC, m.from_day DESC, m.id DESC, n.id DESC
  )sql");
  query.Bind(card.id, card.as_of);
  std::unordered_set<PersonId> seen;
  while (query.Next()) {
    ids.Add(query.GetUuid(0));
    ids.Add(query.GetUuid(1));
    ids.Add(query.GetUuid(21));
    const auto person = query.GetId<PersonTag>(1);
    if (!seen.insert(person).second) continue;
    CardMember m;
    m.person = person;
    m.membership = card_rows::PeriodAt(query, 2);
    m.start_kind = query.String(4);
    m.end_kind = query.String(5);
    m.from_place = query.String(6);
    m.to_place = query.String(7);
    m.names = card_rows::NamesAt(query, 8);
    m.sex = SexFromCode(query.Text(16)).value_or(Sex::kUnknown);
    m.birth = card_rows::BirthAt(query, 17);
    m.marital = query.String(19);
    const auto death = query.OptionalDate(20);
    m.age = AgeOn(m.birth, death, card.as_of);
    m.pin = query.String(22);
    if (m.membership.Contains(card.as_of)) {
      card.members.push_back(std::move(m));
    } else {
      m.presence = death && *death <= card.as_of ? Presence::kDead : Presence::kGone;
      card.former.push_back(std::move(m));
    }
  }
}

// The word that stands on the day; of a former member, the one with which he left.
void ReadRelations(store::Database& db, HouseholdCard& card, RecordIds& ids) {
  auto query = db.Prepare(R"sql(
    SELECT id, person, relation, from_day, to_day FROM relation
    WHERE household = ?1 AND (from_day IS NULL OR from_day <= ?2)
    ORDER BY to_day IS NULL, to_day, from_day, id
  )sql");
  query.Bind(card.id, card.as_of);
  struct Word {
    std::string relation;
    Period period;
  };
  std::unordered_map<PersonId, std::vector<Word>> words;
  while (query.Next()) {
    ids.Add(query.GetUuid(0));
    words[query.GetId<PersonTag>(1)].push_back({query.String(2), card_rows::PeriodAt(query, 3)});
  }
  for (CardMember& m : card.members)
    for (const Word& word : words[m.person])
      if (word.period.Contains(card.as_of)) m.relation = word.relation;
  for (CardMember& m : card.former)
    for (const Word& word : words[m.person])
      if (word.period.to == m.membership.to) m.relation = word.relation;
}

CardMember* MemberOf(HouseholdCard& card, PersonId person) {
  const auto found =
      std::find_if(card.members.begin(), card.members.end(), [&](const CardMember& m) { return m.person == person; });
  return found == card.members.end() ? nullptr : &*found;
}

void ReadAbsences(store::Database& db, HouseholdCard& card, RecordIds& ids) {
  auto query = db.Prepare(R"sql(
    SELECT a.id, a.person, a.from_day, a.to_day, a.reason, a.place_kind, a.country, a.place, a.expected_day
    FROM absence AS a
    WHERE a.person IN (SELECT m.person FROM membership AS m WHERE m.household = ?1)
      AND (a.from_day IS NULL OR a.from_day <= ?2) AND (a.to_day IS NULL OR ?2 < a.to_day)
    ORDER BY a.id
  )sql");
  query.Bind(card.id, card.as_of);
  while (query.Next()) {
    CardMember* member = MemberOf(card, query.GetId<PersonTag>(1));
    if (!member) continue;
    ids.Add(query.GetUuid(0));
    member->presence = Presence::kAbsent;
    member->absence =
        Absence{card_rows::PeriodAt(query, 2), query.String(4), query.String(5), query.String(6), query.String(7),
                query.OptionalDate(8)};
  }
}

// Only registration in this household: what a member has elsewhere is on his own page.
void ReadRegistrations(store::Database& db, HouseholdCard& card, RecordIds& ids) {
  auto query = db.Prepare(R"sql(
    SELECT id, person, kind FROM registration
    WHERE household = ?1 AND (from_day IS NULL OR from_day <= ?2) AND (to_day IS NULL OR ?2 < to_day)
    ORDER BY kind = 'permanent', id
  )sql");
  query.Bind(card.id, card.as_of);
  while (query.Next()) {
    CardMember* member = MemberOf(card, query.GetId<PersonTag>(1));
    if (!member) continue;
    ids.Add(query.GetUuid(0));
    member->registration = query.String(2);
  }
}

// The first-recorded person, then by age, the oldest first; those without a birth date last, by name.
void Order(std::vector<CardMember>& members) {
  struct Keyed {
    std::tuple<bool, bool, Date, std::string, PersonId> key;
    CardMember member;
  };
  std::vector<Keyed> keyed;
  keyed.reserve(members.size());
  for (CardMember& m : members) {
    std::tuple key{m.relation != "head", !m.birth, m.birth ? m.birth->Assumed() : Date(),
                   text::SortKey(m.names.Shown()), m.person};
    keyed.push_back({std::move(key), std::move(m)});
  }
  std::sort(keyed.begin(), keyed.end(), [](const Keyed& a, const Keyed& b) { return a.key < b.key; });
  std::transform(keyed.begin(), keyed.end(), members.begin(), [](Keyed& k) { return std::move(k.member); });
}

}  // namespace

Result<HouseholdCard> CardOf(store::Database& db, HouseholdId household, Date as_of) {
  auto place = card_rows::PlaceOf(db, household);
  auto record = account_rows::Load(db, household);
  if (!place || !record) return Refuse("household.none", Msg("There is no such household in this book."), "household");
  HouseholdCard card;
  card.id = household;
  card.office = place->office;
  card.record = std::move(*record);
  card.book_number = std::move(place->book_number);
  card.book_from = place->book_from;
  card.book_to = place->book_to;
  card.address = std::move(place->address);
  card.as_of = as_of;
  RecordIds ids(card.record_ids);
  ids.Add(household);
  ReadMembers(db, card, ids);
  ReadRelations(db, card, ids);
  ReadAbsences(db, card, ids);
  ReadRegistrations(db, card, ids);
  Order(card.members);
  card_rows::ReadProperty(db, card, ids);
  return card;
}

Result<HouseholdRecord> ReadAccount(store::Database& db, HouseholdId household) {
  auto record = account_rows::Load(db, household);
  if (!record) return Refuse("household.none", Msg("There is no such household in this book."), "household");
  return std::move(*record);
}

std::vector<std::pair<BookId, BookRecord>> Books(store::Database& db, const Scope& scope) {
  std::vector<std::pair<BookId, BookRecord>> books;
  std::unordered_map<Uuid, size_t> index;
  auto query = db.Prepare(R"sql(
    SELECT id, number, year_from, year_to, pages, note FROM household_book
    WHERE ?1 IS NULL OR office = ?1
    ORDER BY year_from DESC, length(number), number, id
  )sql");
  query.Bind(scope.office);
  while (query.Next()) {
    BookRecord record;
    record.number = query.String(1);
    record.year_from = static_cast<int>(query.Int(2));
    record.year_to = static_cast<int>(query.Int(3));
    if (const auto pages = query.OptionalInt(4)) record.pages = static_cast<int>(*pages);
    record.note = query.String(5);
    index[query.GetUuid(0)] = books.size();
    books.emplace_back(query.GetId<BookTag>(0), std::move(record));
  }
  auto areas = db.Prepare("SELECT book, village, street FROM household_book_area ORDER BY id");
  while (areas.Next()) {
    const auto found = index.find(areas.GetUuid(0));
    if (found == index.end()) continue;
    books[found->second].second.areas.emplace_back(areas.GetId<office::TerritoryTag>(1),
                                                   areas.OptionalId<office::StreetTag>(2));
  }
  return books;
}

}  // namespace aiyl::household
