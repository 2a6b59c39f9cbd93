// SPDX-License-Identifier: Apache-2.0
// SQL on employment, education, social_status, person_disability, person_document and note.
#include "household/status_repository.h"

namespace aiyl::household::status_rows {
namespace {

Period PeriodAt(const store::Query& query, int column) {
  return {query.OptionalDate(column), query.OptionalDate(column + 1)};
}

template <class... T>
void Run(store::Database& db, std::string_view sql, const T&... values) {
  auto query = db.Prepare(sql);
  query.Bind(values...);
  query.Run();
}

std::optional<CodeRow> OneCode(store::Query& query) {
  if (!query.Next()) return std::nullopt;
  return CodeRow{query.GetUuid(0), PeriodAt(query, 1), query.String(3)};
}

}  // namespace

std::optional<EmploymentRow> OpenEmployment(store::Database& db, PersonId person) {
  auto query = db.Prepare(R"sql(
    SELECT id, from_day, to_day, status, occupation, employer, income FROM employment
    WHERE person = ? AND to_day IS NULL ORDER BY from_day DESC, id DESC
  )sql");
  query.Bind(person);
  if (!query.Next()) return std::nullopt;
  return EmploymentRow{query.GetUuid(0), PeriodAt(query, 1), query.String(3),
                       query.String(4),  query.String(5),    query.String(6)};
}

void InsertEmployment(store::UnitOfWork& work, PersonId person, const EmploymentRow& row) {
  Run(work.Db(), R"sql(
    INSERT INTO employment (id, person, status, occupation, employer, income, from_day) VALUES (?, ?, ?, ?, ?, ?, ?)
  )sql",
      work.Ids().Next(), person, row.status, row.occupation, row.employer, row.income, row.period.from);
}

void UpdateEmployment(store::Database& db, const EmploymentRow& row) {
  Run(db, "UPDATE employment SET status = ?, occupation = ?, employer = ?, income = ? WHERE id = ?", row.status,
      row.occupation, row.employer, row.income, row.id);
}

std::optional<EducationRow> OpenEducation(store::Database& db, PersonId person) {
  auto query = db.Prepare(R"sql(
    SELECT id, from_day, to_day, level, institution FROM education
    WHERE person = ? AND to_day IS NULL ORDER BY from_day DESC, id DESC
  )sql");
  query.Bind(person);
  if (!query.Next()) return std::nullopt;
  return EducationRow{query.GetUuid(0), PeriodAt(query, 1), query.String(3), query.String(4)};
}

void InsertEducation(store::UnitOfWork& work, PersonId person, const EducationRow& row) {
  Run(work.Db(), "INSERT INTO education (id, person, level, institution, from_day) VALUES (?, ?, ?, ?, ?)",
      work.Ids().Next(), person, row.level, row.institution, row.period.from);
}

void UpdateEducation(store::Database& db, const EducationRow& row) {
  Run(db, "UPDATE education SET level = ?, institution = ? WHERE id = ?", row.level, row.institution, row.id);
}

std::optional<CodeRow> OpenSocial(store::Database& db, PersonId person, const std::string& list) {
  auto query = db.Prepare(R"sql(
    SELECT id, from_day, to_day, code FROM social_status
    WHERE person = ? AND list = ? AND to_day IS NULL ORDER BY from_day DESC, id DESC
  )sql");
  query.Bind(person, list);
  return OneCode(query);
}

void InsertSocial(store::UnitOfWork& work, PersonId person, const std::string& list, const CodeRow& row) {
  Run(work.Db(), "INSERT INTO social_status (id, person, list, code, from_day) VALUES (?, ?, ?, ?, ?)",
      work.Ids().Next(), person, list, row.code, row.period.from);
}

std::optional<CodeRow> OpenDisability(store::Database& db, PersonId person) {
  auto query = db.Prepare(R"sql(
    SELECT id, from_day, to_day, disability FROM person_disability
    WHERE person = ? AND to_day IS NULL ORDER BY from_day DESC, id DESC
  )sql");
  query.Bind(person);
  return OneCode(query);
}

void InsertDisability(store::UnitOfWork& work, PersonId person, const CodeRow& row) {
  Run(work.Db(), "INSERT INTO person_disability (id, person, disability, from_day) VALUES (?, ?, ?, ?)",
      work.Ids().Next(), person, row.code, row.period.from);
}

void End(store::Database& db, Table table, const Uuid& id, Date day) {
  switch (table) {
    case Table::kEmployment:
      return Run(db, "UPDATE employment SET to_day = ? WHERE id = ?", day, id);
    case Table::kEducation:
      return Run(db, "UPDATE education SET to_day = ? WHERE id = ?", day, id);
    case Table::kSocial:
      return Run(db, "UPDATE social_status SET to_day = ? WHERE id = ?", day, id);
    case Table::kDisability:
      return Run(db, "UPDATE person_disability SET to_day = ? WHERE id = ?", day, id);
  }
}

void Delete(store::Database& db, Table table, const Uuid& id) {
  switch (table) {
    case Table::kEmployment:
      return Run(db, "DELETE FROM employment WHERE id = ?", id);
    case Table::kEducation:
      return Run(db, "DELETE FROM education WHERE id = ?", id);
    case Table::kSocial:
      return Run(db, "DELETE FROM social_status WHERE id = ?", id);
    case Table::kDisability:
      return Run(db, "DELETE FROM person_disability WHERE id = ?", id);
  }
}

void EndAll(store::Database& db, PersonId person, Date day) {
  Run(db, "DELETE FROM social_status WHERE person = ? AND from_day >= ?", person, day);
  Run(db, "UPDATE social_status SET to_day = ? WHERE person = ? AND (to_day IS NULL OR to_day > ?)", day, person, day);
  Run(db, "DELETE FROM employment WHERE person = ? AND from_day >= ?", person, day);
  Run(db, "UPDATE employment SET to_day = ? WHERE person = ? AND (to_day IS NULL OR to_day > ?)", day, person, day);
  Run(db, "DELETE FROM person_disability WHERE person = ? AND from_day >= ?", person, day);
  Run(db, "UPDATE person_disability SET to_day = ? WHERE person = ? AND (to_day IS NULL OR to_day > ?)", day, person,
      day);
}

void InsertDocument(store::UnitOfWork& work, PersonId person, const DocumentInput& d) {
  Run(work.Db(), R"sql(
    INSERT INTO person_document (id, person, kind, series, number, issuer, issued_day, valid_until)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
  )sql",
      work.Ids().Next(), person, d.kind, d.series, d.number, d.issuer, d.issued, d.valid_until);
}

void InsertNote(store::UnitOfWork& work, const std::optional<PersonId>& person,
                const std::optional<HouseholdId>& household, Date day, const std::string& text) {
  Run(work.Db(), "INSERT INTO note (id, household, person, noted_day, text) VALUES (?, ?, ?, ?, ?)", work.Ids().Next(),
      household, person, day, text);
}

}  // namespace aiyl::household::status_rows
