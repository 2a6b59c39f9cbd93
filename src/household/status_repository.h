// SPDX-License-Identifier: Apache-2.0
// The light dated rows beside a person: employment, education, pensions and other statuses, disability, documents,
// notes. All SQL on them for acts; decides nothing.
#pragma once

#include <optional>
#include <string>

#include "household/steps.h"
#include "household/types.h"
#include "store/book.h"

namespace aiyl::household {

struct EmploymentRow {
  Uuid id;
  Period period;
  std::string status, occupation, employer, income;
};
struct EducationRow {
  Uuid id;
  Period period;
  std::string level, institution;
};
struct CodeRow {
  Uuid id;
  Period period;
  std::string code;
};

namespace status_rows {

std::optional<EmploymentRow> OpenEmployment(store::Database& db, PersonId person);
void InsertEmployment(store::UnitOfWork& work, PersonId person, const EmploymentRow& row);
void UpdateEmployment(store::Database& db, const EmploymentRow& row);
std::optional<EducationRow> OpenEducation(store::Database& db, PersonId person);
void InsertEducation(store::UnitOfWork& work, PersonId person, const EducationRow& row);
void UpdateEducation(store::Database& db, const EducationRow& row);
std::optional<CodeRow> OpenSocial(store::Database& db, PersonId person, const std::string& list);
void InsertSocial(store::UnitOfWork& work, PersonId person, const std::string& list, const CodeRow& row);
std::optional<CodeRow> OpenDisability(store::Database& db, PersonId person);
void InsertDisability(store::UnitOfWork& work, PersonId person, const CodeRow& row);

enum class Table { kEmployment, kEducation, kSocial, kDisability };
void End(store::Database& db, Table table, const Uuid& id, Date day);
void Delete(store::Database& db, Table table, const Uuid& id);
// Pensions, benefits and the rest end with the person's life; what would have begun later goes.
void EndAll(store::Database& db, PersonId person, Date day);

void InsertDocument(store::UnitOfWork& work, PersonId person, const DocumentInput& document);
void InsertNote(store::UnitOfWork& work, const std::optional<PersonId>& person,
                const std::optional<HouseholdId>& household, Date day, const std::string& text);

}  // namespace status_rows
}  // namespace aiyl::household
