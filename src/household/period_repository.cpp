// SPDX-License-Identifier: Apache-2.0
// SQL on membership, relation, registration, absence and marriage.
#include "household/period_repository.h"

namespace aiyl::household::period_rows {
namespace {

Period PeriodAt(const store::Query& query, int column) {
  return {query.OptionalDate(column), query.OptionalDate(column + 1)};
}

MembershipRow MembershipAt(const store::Query& query) {
  return {query.GetId<MembershipTag>(0), query.GetId<HouseholdTag>(1), query.GetId<PersonTag>(2), PeriodAt(query, 3),
          query.String(5)};
}

std::optional<RelationRow> OneRelation(store::Query& query) {
  if (!query.Next()) return std::nullopt;
  return RelationRow{query.GetUuid(0), query.GetId<PersonTag>(1), query.String(2), PeriodAt(query, 3)};
}

template <class... T>
void Run(store::Database& db, std::string_view sql, const T&... values) {
  auto query = db.Prepare(sql);
  query.Bind(values...);
  query.Run();
}

}  // namespace

std::vector<MembershipRow> Memberships(store::Database& db, PersonId person) {
  auto query = db.Prepare(R"sql(
    SELECT id, household, person, from_day, to_day, start_kind FROM membership WHERE person = ?
    ORDER BY to_day IS NULL DESC, to_day DESC, from_day DESC, id
  )sql");
  query.Bind(person);
  std::vector<MembershipRow> rows;
  while (query.Next()) rows.push_back(MembershipAt(query));
  return rows;
}

std::optional<MembershipRow> OpenMembership(store::Database& db, PersonId person) {
  auto query = db.Prepare(R"sql(
    SELECT id, household, person, from_day, to_day, start_kind FROM membership WHERE person = ? AND to_day IS NULL
  )sql");
  query.Bind(person);
  if (!query.Next()) return std::nullopt;
  return MembershipAt(query);
}

std::vector<MembershipRow> OpenMembers(store::Database& db, HouseholdId household) {
  auto query = db.Prepare(R"sql(
    SELECT id, household, person, from_day, to_day, start_kind FROM membership
    WHERE household = ? AND to_day IS NULL ORDER BY id
  )sql");
  query.Bind(household);
  std::vector<MembershipRow> rows;
  while (query.Next()) rows.push_back(MembershipAt(query));
  return rows;
}

MembershipId InsertMembership(store::UnitOfWork& work, const MemberInput& member) {
  const auto id = work.Ids().NextId<MembershipTag>();
  Run(work.Db(), R"sql(
    INSERT INTO membership (id, household, person, from_day, start_kind, from_place, start_reason)
    VALUES (?, ?, ?, ?, ?, ?, ?)
  )sql",
      id, member.household, member.person, member.from, member.start_kind, member.from_place, member.start_reason);
  return id;
}

void EndMembership(store::Database& db, MembershipId id, const LeaveInput& leave) {
  Run(db, "UPDATE membership SET to_day = ?, end_kind = ?, to_place = ?, end_reason = ? WHERE id = ?", leave.day,
      leave.end_kind, leave.to_place, leave.end_reason, id);
}

std::vector<RelationRow> RelationsFrom(store::Database& db, HouseholdId household, Date day) {
  auto query = db.Prepare(R"sql(
    SELECT id, person, relation, from_day, to_day FROM relation
    WHERE household = ? AND (to_day IS NULL OR to_day >= ?) ORDER BY from_day, id
  )sql");
  query.Bind(household, day);
  std::vector<RelationRow> rows;
  while (auto row = OneRelation(query)) rows.push_back(std::move(*row));
  return rows;
}

std::optional<RelationRow> OpenRelation(store::Database& db, HouseholdId household, PersonId person) {
  auto query = db.Prepare(R"sql(
    SELECT id, person, relation, from_day, to_day FROM relation WHERE household = ? AND person = ? AND to_day IS NULL
  )sql");
  query.Bind(household, person);
  return OneRelation(query);
}

std::optional<RelationRow> OpenHead(store::Database& db, HouseholdId household) {
  auto query = db.Prepare(R"sql(
    SELECT id, person, relation, from_day, to_day FROM relation
    WHERE household = ? AND relation = 'head' AND to_day IS NULL
  )sql");
  query.Bind(household);
  return OneRelation(query);
}

void InsertRelation(store::UnitOfWork& work, HouseholdId household, PersonId person, const std::string& relation,
                    const std::optional<Date>& from) {
  Run(work.Db(), "INSERT INTO relation (id, household, person, relation, from_day) VALUES (?, ?, ?, ?, ?)",
      work.Ids().Next(), household, person, relation, from);
}

void CorrectRelation(store::Database& db, const Uuid& id, const std::string& relation) {
  Run(db, "UPDATE relation SET relation = ? WHERE id = ?", relation, id);
}

void DeleteRelation(store::Database& db, const Uuid& id) {
  Run(db, "DELETE FROM relation WHERE id = ?", id);
}

void CutRelations(store::Database& db, HouseholdId household, PersonId person, Date day) {
  Run(db, "DELETE FROM relation WHERE household = ? AND person = ? AND from_day >= ?", household, person, day);
  Run(db, "UPDATE relation SET to_day = ? WHERE household = ? AND person = ? AND (to_day IS NULL OR to_day > ?)", day,
      household, person, day);
}

void CutHeads(store::Database& db, HouseholdId household, Date day) {
  Run(db, "DELETE FROM relation WHERE household = ? AND relation = 'head' AND from_day >= ?", household, day);
  Run(db, R"sql(
    UPDATE relation SET to_day = ? WHERE household = ? AND relation = 'head' AND (to_day IS NULL OR to_day > ?)
  )sql",
      day, household, day);
}

void CutAbsences(store::Database& db, PersonId person, Date day) {
  Run(db, "DELETE FROM absence WHERE person = ? AND from_day >= ?", person, day);
  Run(db, "UPDATE absence SET to_day = ? WHERE person = ? AND (to_day IS NULL OR to_day > ?)", day, person, day);
}

void CutRegistrations(store::Database& db, PersonId person, const std::optional<HouseholdId>& household, Date day) {
  Run(db, "DELETE FROM registration WHERE person = ? AND (? IS NULL OR household = ?) AND from_day >= ?", person,
      household, household, day);
  Run(db, R"sql(
    UPDATE registration SET to_day = ?
    WHERE person = ? AND (? IS NULL OR household = ?) AND (to_day IS NULL OR to_day > ?)
  )sql",
      day, person, household, household, day);
}

std::optional<AbsenceRow> OpenAbsence(store::Database& db, PersonId person) {
  auto query = db.Prepare("SELECT id, from_day, to_day FROM absence WHERE person = ? AND to_day IS NULL");
  query.Bind(person);
  if (!query.Next()) return std::nullopt;
  return AbsenceRow{query.GetUuid(0), PeriodAt(query, 1)};
}

std::optional<Date> LastRegistrationEnd(store::Database& db, PersonId person, const std::string& kind) {
  auto query = db.Prepare("SELECT max(to_day) FROM registration WHERE person = ? AND kind = ?");
  query.Bind(person, kind);
  query.Next();
  return query.OptionalDate(0);
}

std::optional<Date> LastReturn(store::Database& db, PersonId person) {
  auto query = db.Prepare("SELECT max(to_day) FROM absence WHERE person = ?");
  query.Bind(person);
  if (!query.Next()) return std::nullopt;
  return query.OptionalDate(0);
}

void InsertAbsence(store::UnitOfWork& work, const AbsenceInput& a) {
  Run(work.Db(), R"sql(
    INSERT INTO absence (id, person, from_day, reason, place_kind, country, place, expected_day)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
  )sql",
      work.Ids().Next(), a.person, a.from, a.reason, a.place_kind, a.country, a.place, a.expected);
}

void EndAbsence(store::Database& db, const Uuid& id, Date day) {
  Run(db, "UPDATE absence SET to_day = ? WHERE id = ?", day, id);
}

std::vector<RegistrationRow> OpenRegistrations(store::Database& db, PersonId person) {
  auto query = db.Prepare(R"sql(
    SELECT id, kind, place, household, from_day, to_day FROM registration WHERE person = ? AND to_day IS NULL
    ORDER BY kind, id
  )sql");
  query.Bind(person);
  std::vector<RegistrationRow> rows;
  while (query.Next())
    rows.push_back(
        {query.GetUuid(0), query.String(1), query.String(2), query.OptionalId<HouseholdTag>(3), PeriodAt(query, 4)});
  return rows;
}

void InsertRegistration(store::UnitOfWork& work, PersonId person, const std::string& kind,
                        const std::optional<HouseholdId>& household, const std::string& place,
                        const std::optional<Date>& from) {
  Run(work.Db(), "INSERT INTO registration (id, person, household, kind, place, from_day) VALUES (?, ?, ?, ?, ?, ?)",
      work.Ids().Next(), person, household, kind, place, from);
}

void DeleteRegistration(store::Database& db, const Uuid& id) {
  Run(db, "DELETE FROM registration WHERE id = ?", id);
}

void EndRegistration(store::Database& db, const Uuid& id, Date day) {
  Run(db, "UPDATE registration SET to_day = ? WHERE id = ?", day, id);
}

std::vector<MarriageRow> OpenMarriages(store::Database& db, PersonId person) {
  auto query = db.Prepare(R"sql(
    SELECT id, person, spouse, from_day, to_day FROM marriage WHERE person = ? AND to_day IS NULL
    UNION ALL
    SELECT id, person, spouse, from_day, to_day FROM marriage WHERE spouse = ? AND to_day IS NULL
    ORDER BY 1
  )sql");
  query.Bind(person, person);
  std::vector<MarriageRow> rows;
  while (query.Next())
    rows.push_back({query.GetUuid(0), query.GetId<PersonTag>(1), query.OptionalId<PersonTag>(2), PeriodAt(query, 3)});
  return rows;
}

void InsertMarriage(store::UnitOfWork& work, const MarriageInput& m) {
  Run(work.Db(), R"sql(
    INSERT INTO marriage (id, person, spouse, spouse_name, from_day, document) VALUES (?, ?, ?, ?, ?, ?)
  )sql",
      work.Ids().Next(), m.person, m.spouse, m.spouse_name, m.from, m.document);
}

void EndMarriage(store::Database& db, const Uuid& id, Date day, const std::string& end_kind) {
  Run(db, "UPDATE marriage SET to_day = ?, end_kind = ? WHERE id = ?", day, end_kind, id);
}

void MoveDeath(store::Database& db, PersonId person, Date old_day, Date new_day) {
  Run(db, "UPDATE membership SET to_day = ? WHERE person = ? AND end_kind = 'death'", new_day, person);
  Run(db, "UPDATE relation SET to_day = ? WHERE person = ? AND to_day = ?", new_day, person, old_day);
  Run(db, "UPDATE registration SET to_day = ? WHERE person = ? AND to_day = ?", new_day, person, old_day);
  Run(db, "UPDATE absence SET to_day = ? WHERE person = ? AND to_day = ?", new_day, person, old_day);
  Run(db, "UPDATE marriage SET to_day = ? WHERE person = ? AND end_kind = 'death' AND to_day = ?", new_day, person,
      old_day);
  Run(db, "UPDATE marriage SET to_day = ? WHERE spouse = ? AND end_kind = 'death' AND to_day = ?", new_day, person,
      old_day);
  Run(db, "UPDATE social_status SET to_day = ? WHERE person = ? AND to_day = ?", new_day, person, old_day);
}

}  // namespace aiyl::household::period_rows
