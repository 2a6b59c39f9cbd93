// SPDX-License-Identifier: Apache-2.0
// One person whole: every dated row of his, latest first.
#include "household/card.h"
#include "household/person_repository.h"

namespace aiyl::household {
namespace {

Period PeriodAt(const store::Query& query, int column) {
  return {query.OptionalDate(column), query.OptionalDate(column + 1)};
}

// Runs `sql` (first column the row's id, one parameter: the person) and hands each row on.
template <class Each>
void ForRows(store::Database& db, PersonView& view, std::string_view sql, const Each& each) {
  auto query = db.Prepare(sql);
  query.Bind(view.id);
  while (query.Next()) {
    view.record_ids.push_back(query.GetUuid(0));
    each(query);
  }
}

void LoadPeriods(store::Database& db, PersonView& view) {
  ForRows(db, view, R"sql(
    SELECT m.id, m.household, h.account, m.from_day, m.to_day, m.start_kind, coalesce(m.end_kind, ''), m.from_place,
           m.to_place
    FROM membership AS m JOIN household AS h ON h.id = m.household WHERE m.person = ?
    ORDER BY m.to_day IS NULL DESC, m.to_day DESC, m.from_day DESC, m.id
  )sql",
          [&](const store::Query& q) {
            view.memberships.push_back({q.GetId<HouseholdTag>(1), q.String(2), PeriodAt(q, 3), q.String(5), q.String(6),
                                        q.String(7), q.String(8)});
          });
  ForRows(db, view, R"sql(
    SELECT id, from_day, to_day, kind, household, place FROM registration WHERE person = ?
    ORDER BY to_day IS NULL DESC, to_day DESC, id
  )sql",
          [&](const store::Query& q) {
            view.registrations.push_back({PeriodAt(q, 1), q.String(3), q.OptionalId<HouseholdTag>(4), q.String(5)});
          });
  ForRows(db, view, R"sql(
    SELECT id, from_day, to_day, reason, place_kind, country, place, expected_day FROM absence WHERE person = ?
    ORDER BY to_day IS NULL DESC, to_day DESC, id
  )sql",
          [&](const store::Query& q) {
            view.absences.push_back(
                {PeriodAt(q, 1), q.String(3), q.String(4), q.String(5), q.String(6), q.OptionalDate(7)});
          });
}

std::optional<Relative> RelativeOf(store::Database& db, const std::optional<PersonId>& person) {
  if (!person) return std::nullopt;
  const auto row = PersonRowOf(db, *person);
  if (!row) return std::nullopt;
  return Relative{*person, row->names, row->birth};
}

void LoadKin(store::Database& db, PersonView& view) {
  ForRows(db, view, R"sql(
    SELECT id, iif(person = ?1, spouse, person), spouse_name, from_day, to_day, coalesce(end_kind, ''), document
    FROM marriage WHERE person = ?1 OR spouse = ?1 ORDER BY to_day IS NULL DESC, to_day DESC, id
  )sql",
          [&](const store::Query& q) {
            PersonMarriage marriage;
            marriage.spouse = q.OptionalId<PersonTag>(1);
            marriage.spouse_name = q.String(2);
            marriage.period = PeriodAt(q, 3);
            marriage.end_kind = q.String(5);
            marriage.document = q.String(6);
            if (const auto spouse = RelativeOf(db, marriage.spouse)) marriage.spouse_names = spouse->names;
            view.marriages.push_back(std::move(marriage));
          });
  view.father = RelativeOf(db, view.record.father);
  view.mother = RelativeOf(db, view.record.mother);
  auto children = db.Prepare(R"sql(
    SELECT id FROM person WHERE father = ?1 OR mother = ?1 ORDER BY birth_earliest IS NULL, birth_earliest, id
  )sql");
  children.Bind(view.id);
  while (children.Next())
    if (auto child = RelativeOf(db, children.GetId<PersonTag>(0))) view.children.push_back(std::move(*child));
}

void LoadStatuses(store::Database& db, PersonView& view) {
  ForRows(db, view, R"sql(
    SELECT id, from_day, to_day, status, occupation, employer, income FROM employment WHERE person = ?
    ORDER BY to_day IS NULL DESC, to_day DESC, id
  )sql",
          [&](const store::Query& q) {
            view.employments.push_back({PeriodAt(q, 1), q.String(3), q.String(4), q.String(5), q.String(6)});
          });
  ForRows(db, view, R"sql(
    SELECT id, from_day, to_day, level, institution FROM education WHERE person = ?
    ORDER BY to_day IS NULL DESC, to_day DESC, id
  )sql",
          [&](const store::Query& q) {
            view.educations.push_back({PeriodAt(q, 1), q.String(3), q.String(4)});
          });
  ForRows(db, view, R"sql(
    SELECT id, from_day, to_day, list, code, note FROM social_status WHERE person = ?
    ORDER BY to_day IS NULL DESC, to_day DESC, id
  )sql",
          [&](const store::Query& q) {
            view.statuses.push_back({PeriodAt(q, 1), q.String(3), q.String(4), q.String(5)});
          });
  ForRows(db, view, R"sql(
    SELECT id, from_day, to_day, disability, note FROM person_disability WHERE person = ?
    ORDER BY to_day IS NULL DESC, to_day DESC, id
  )sql",
          [&](const store::Query& q) {
            view.disabilities.push_back({PeriodAt(q, 1), "disability", q.String(3), q.String(4)});
          });
  ForRows(db, view, R"sql(
    SELECT id, kind, series, number, issuer, issued_day, valid_until FROM person_document WHERE person = ?
    ORDER BY issued_day DESC, id DESC
  )sql",
          [&](const store::Query& q) {
            view.documents.push_back(
                {q.String(1), q.String(2), q.String(3), q.String(4), q.OptionalDate(5), q.OptionalDate(6)});
          });
  ForRows(db, view, "SELECT id, noted_day, text FROM note WHERE person = ? ORDER BY noted_day DESC, id DESC",
          [&](const store::Query& q) {
            view.notes.push_back({q.GetDate(1), q.String(2)});
          });
}

}  // namespace

Result<PersonRecord> ReadPerson(store::Database& db, PersonId person) {
  auto record = person_rows::Load(db, person);
  if (!record) return Refuse("person.none", Msg("There is no such person in this book."), "person");
  return std::move(*record);
}

Result<PersonView> ViewOf(store::Database& db, PersonId person) {
  PersonView view;
  view.id = person;
  AIYL_ASSIGN(view.record, ReadPerson(db, person));
  view.record_ids.push_back(person.value);
  if (const auto facts = person_rows::Facts(db, person)) view.office = facts->office;
  if (auto row = PersonRowOf(db, person)) view.row = std::move(*row);
  for (auto& pin : person_rows::Pins(db, person)) {
    view.record_ids.push_back(pin.id);
    if (!pin.current) view.earlier_pins.push_back(std::move(pin.pin));
  }
  LoadPeriods(db, view);
  LoadKin(db, view);
  LoadStatuses(db, view);
  return view;
}

}  // namespace aiyl::household
