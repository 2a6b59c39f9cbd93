// SPDX-License-Identifier: Apache-2.0
// One person whole: who he is, his family, where he lived, what is recorded beside him. Where he stands today follows
// from the truth rows here, so that it is right within an act too, before the derived lists are refreshed.
#include "household/card.h"
#include "household/card_rows.h"
#include "household/person_repository.h"

namespace aiyl::household {
namespace {

using card_rows::RecordIds;

void ReadPins(store::Database& db, PersonView& view, RecordIds& ids) {
  for (auto& row : person_rows::Pins(db, view.id)) {
    ids.Add(row.id);
    if (!row.current) view.earlier_pins.push_back(std::move(row.pin));
  }
}

void ReadMemberships(store::Database& db, PersonView& view, RecordIds& ids) {
  auto query = db.Prepare(R"sql(
    SELECT m.id, m.household, h.account, m.from_day, m.to_day, m.start_kind, m.end_kind, m.from_place, m.to_place
    FROM membership AS m JOIN household AS h ON h.id = m.household
    WHERE m.person = ?
    ORDER BY m.to_day IS NULL DESC, m.to_day DESC, m.from_day DESC, m.id DESC
  )sql");
  query.Bind(view.id);
  while (query.Next()) {
    ids.Add(query.GetUuid(0));
    view.memberships.push_back({query.GetId<HouseholdTag>(1), query.String(2), card_rows::PeriodAt(query, 3),
                                query.String(5), query.String(6), query.String(7), query.String(8)});
  }
}

void ReadRegistrations(store::Database& db, PersonView& view, RecordIds& ids) {
  auto query = db.Prepare(R"sql(
    SELECT id, from_day, to_day, kind, household, place FROM registration WHERE person = ?
    ORDER BY to_day IS NULL DESC, to_day DESC, from_day DESC, kind, id DESC
  )sql");
  query.Bind(view.id);
  while (query.Next()) {
    ids.Add(query.GetUuid(0));
    view.registrations.push_back(
        {card_rows::PeriodAt(query, 1), query.String(3), query.OptionalId<HouseholdTag>(4), query.String(5)});
  }
}

void ReadAbsences(store::Database& db, PersonView& view, RecordIds& ids) {
  auto query = db.Prepare(R"sql(
    SELECT id, from_day, to_day, reason, place_kind, country, place, expected_day FROM absence WHERE person = ?
    ORDER BY to_day IS NULL DESC, to_day DESC, from_day DESC, id DESC
  )sql");
  query.Bind(view.id);
  while (query.Next()) {
    ids.Add(query.GetUuid(0));
    view.absences.push_back({card_rows::PeriodAt(query, 1), query.String(3), query.String(4), query.String(5),
                             query.String(6), query.OptionalDate(7)});
  }
}

// Recorded with either spouse first.
void ReadMarriages(store::Database& db, PersonView& view, RecordIds& ids) {
  auto query = db.Prepare(R"sql(
    SELECT m.id, m.other, m.spouse_name, m.from_day, m.to_day, m.end_kind, m.document,
           p.surname_ky, p.given_ky, p.patronymic_ky, p.former_surname_ky,
           p.surname_ru, p.given_ru, p.patronymic_ru, p.former_surname_ru
    FROM (SELECT id, spouse AS other, spouse_name, from_day, to_day, end_kind, document
          FROM marriage WHERE person = ?1
          UNION ALL
          SELECT id, person, '', from_day, to_day, end_kind, document
          FROM marriage WHERE spouse = ?1) AS m
    LEFT JOIN person AS p ON p.id = m.other
    ORDER BY m.to_day IS NULL DESC, m.to_day DESC, m.from_day DESC, m.id DESC
  )sql");
  query.Bind(view.id);
  while (query.Next()) {
    ids.Add(query.GetUuid(0));
    view.marriages.push_back({query.OptionalId<PersonTag>(1), query.String(2), card_rows::NamesAt(query, 7),
                              card_rows::PeriodAt(query, 3), query.String(5), query.String(6)});
  }
}

Relative RelativeAt(const store::Query& query) {
  return {query.GetId<PersonTag>(0), card_rows::NamesAt(query, 1), card_rows::BirthAt(query, 9)};
}

std::optional<Relative> Parent(store::Database& db, const std::optional<PersonId>& person) {
  if (!person) return std::nullopt;
  auto query = db.Prepare(R"sql(
    SELECT id, surname_ky, given_ky, patronymic_ky, former_surname_ky,
           surname_ru, given_ru, patronymic_ru, former_surname_ru, birth_earliest, birth_latest
    FROM person WHERE id = ?
  )sql");
  query.Bind(*person);
  if (!query.Next()) return std::nullopt;
  return RelativeAt(query);
}

void ReadChildren(store::Database& db, PersonView& view) {
  auto query = db.Prepare(R"sql(
    SELECT id, surname_ky, given_ky, patronymic_ky, former_surname_ky,
           surname_ru, given_ru, patronymic_ru, former_surname_ru, birth_earliest, birth_latest
    FROM person WHERE father = ?1 OR mother = ?1
    ORDER BY birth_earliest DESC, id DESC
  )sql");
  query.Bind(view.id);
  while (query.Next()) view.children.push_back(RelativeAt(query));
}

void ReadWorkAndSchool(store::Database& db, PersonView& view, RecordIds& ids) {
  auto work = db.Prepare(R"sql(
    SELECT id, from_day, to_day, status, occupation, employer, income FROM employment WHERE person = ?
    ORDER BY to_day IS NULL DESC, to_day DESC, from_day DESC, id DESC
  )sql");
  work.Bind(view.id);
  while (work.Next()) {
    ids.Add(work.GetUuid(0));
    view.employments.push_back(
        {card_rows::PeriodAt(work, 1), work.String(3), work.String(4), work.String(5), work.String(6)});
  }
  auto school = db.Prepare(R"sql(
    SELECT id, from_day, to_day, level, institution FROM education WHERE person = ?
    ORDER BY to_day IS NULL DESC, to_day DESC, from_day DESC, id DESC
  )sql");
  school.Bind(view.id);
  while (school.Next()) {
    ids.Add(school.GetUuid(0));
    view.educations.push_back({card_rows::PeriodAt(school, 1), school.String(3), school.String(4)});
  }
}

void ReadStatuses(store::Database& db, PersonView& view, RecordIds& ids) {
  auto social = db.Prepare(R"sql(
    SELECT id, from_day, to_day, list, code, note FROM social_status WHERE person = ?
    ORDER BY to_day IS NULL DESC, to_day DESC, from_day DESC, list, id DESC
  )sql");
  social.Bind(view.id);
  while (social.Next()) {
    ids.Add(social.GetUuid(0));
    view.statuses.push_back({card_rows::PeriodAt(social, 1), social.String(3), social.String(4), social.String(5)});
  }
  auto disability = db.Prepare(R"sql(
    SELECT id, from_day, to_day, disability, note FROM person_disability WHERE person = ?
    ORDER BY to_day IS NULL DESC, to_day DESC, from_day DESC, id DESC
  )sql");
  disability.Bind(view.id);
  while (disability.Next()) {
    ids.Add(disability.GetUuid(0));
    view.disabilities.push_back(
        {card_rows::PeriodAt(disability, 1), "disability", disability.String(3), disability.String(4)});
  }
}

void ReadDocumentsAndNotes(store::Database& db, PersonView& view, RecordIds& ids) {
  auto documents = db.Prepare(R"sql(
    SELECT id, kind, series, number, issuer, issued_day, valid_until FROM person_document WHERE person = ?
    ORDER BY issued_day DESC, id DESC
  )sql");
  documents.Bind(view.id);
  while (documents.Next()) {
    ids.Add(documents.GetUuid(0));
    view.documents.push_back({documents.String(1), documents.String(2), documents.String(3), documents.String(4),
                              documents.OptionalDate(5), documents.OptionalDate(6)});
  }
  auto notes = db.Prepare("SELECT id, noted_day, text FROM note WHERE person = ? ORDER BY noted_day DESC, id DESC");
  notes.Bind(view.id);
  while (notes.Next()) {
    ids.Add(notes.GetUuid(0));
    view.notes.push_back({notes.GetDate(1), notes.String(2)});
  }
}

Presence PresenceNow(const PersonView& view) {
  if (view.record.death) return Presence::kDead;
  if (view.memberships.empty()) return Presence::kNone;
  if (view.memberships.front().period.to) return Presence::kGone;
  return !view.absences.empty() && !view.absences.front().period.to ? Presence::kAbsent : Presence::kPresent;
}

// The word that stands in his household; none once he has left.
void ReadRelation(store::Database& db, PersonView& view, RecordIds& ids) {
  if (view.memberships.empty()) return;
  const PersonMembership& last = view.memberships.front();
  auto query = db.Prepare(R"sql(
    SELECT id, household, relation, to_day FROM relation WHERE person = ? ORDER BY id
  )sql");
  query.Bind(view.id);
  while (query.Next()) {
    ids.Add(query.GetUuid(0));
    if (!last.period.to && query.IsNull(3) && query.GetId<HouseholdTag>(1) == last.household)
      view.row.relation = query.String(2);
  }
}

void ReadRow(store::Database& db, PersonView& view, RecordIds& ids) {
  PersonRow& row = view.row;
  row.person = view.id;
  row.names = view.record.names;
  row.sex = view.record.sex;
  row.birth = view.record.birth;
  row.pin = view.record.pin;
  row.presence = PresenceNow(view);
  if (view.memberships.empty()) return;
  row.household = view.memberships.front().household;
  row.account = view.memberships.front().account;
  ReadRelation(db, view, ids);
  if (auto place = card_rows::PlaceOf(db, *row.household)) row.address = std::move(place->address);
}

}  // namespace

Result<PersonView> ViewOf(store::Database& db, PersonId person) {
  const auto facts = person_rows::Facts(db, person);
  auto record = person_rows::Load(db, person);
  if (!facts || !record) return Refuse("person.none", Msg("There is no such person in this book."), "person");
  PersonView view;
  view.id = person;
  view.office = facts->office;
  view.record = std::move(*record);
  RecordIds ids(view.record_ids);
  ids.Add(person);
  ReadPins(db, view, ids);
  ReadMemberships(db, view, ids);
  ReadRegistrations(db, view, ids);
  ReadAbsences(db, view, ids);
  ReadMarriages(db, view, ids);
  view.father = Parent(db, view.record.father);
  view.mother = Parent(db, view.record.mother);
  ReadChildren(db, view);
  ReadWorkAndSchool(db, view, ids);
  ReadStatuses(db, view, ids);
  ReadDocumentsAndNotes(db, view, ids);
  ReadRow(db, view, ids);
  return view;
}

Result<PersonRecord> ReadPerson(store::Database& db, PersonId person) {
  auto record = person_rows::Load(db, person);
  if (!record) return Refuse("person.none", Msg("There is no such person in this book."), "person");
  return std::move(*record);
}

}  // namespace aiyl::household
