// SPDX-License-Identifier: Apache-2.0
// The light dated facts of a person. Without a day, what stands was recorded wrongly and is corrected; with one it ends
// on that day and the new fact begins.
#include "household/checks.h"
#include "household/status_repository.h"
#include "household/steps.h"
#include "text/canonical.h"

namespace aiyl::household {
namespace {

using status_rows::Table;

Status CheckDay(UnitOfWork& work, PersonId person, const std::optional<Date>& from) {
  AIYL_ASSIGN(const auto facts, checks::LivingPerson(work, person, "person"));
  AIYL_TRY(checks::NotFuture(work, from, "from"));
  return checks::NotBeforeBirth(facts, from, "from");
}

// Ends what stands at `from`, or removes it where it began no earlier.
void EndOrDelete(UnitOfWork& work, Table table, const Uuid& id, const Period& period, const std::optional<Date>& from) {
  if (from && (!period.from || *period.from < *from))
    status_rows::End(work.Db(), table, id, *from);
  else
    status_rows::Delete(work.Db(), table, id);
}

}  // namespace

Status SetEmployment(UnitOfWork& work, PersonId person, const std::string& status, const std::string& occupation,
                     const std::string& employer, const std::string& income, const std::optional<Date>& from) {
  AIYL_TRY(CheckDay(work, person, from));
  AIYL_TRY(checks::KnownCode(work.Db(), "employment", status, "employment"));
  AIYL_TRY(checks::KnownCode(work.Db(), "income", income, "income"));
  EmploymentRow row{{}, {from, {}}, status, text::Canonical(occupation), text::Canonical(employer), income};
  const bool nothing = row.status.empty() && row.occupation.empty() && row.employer.empty() && row.income.empty();
  if (const auto open = status_rows::OpenEmployment(work.Db(), person)) {
    const bool same = open->status == row.status && open->occupation == row.occupation &&
                      open->employer == row.employer && open->income == row.income;
    if (same) return {};
    if (!from && !nothing) {
      row.id = open->id;
      status_rows::UpdateEmployment(work.Db(), row);
      return {};
    }
    EndOrDelete(work, Table::kEmployment, open->id, open->period, from);
  }
  if (!nothing) status_rows::InsertEmployment(work, person, row);
  return {};
}

Status SetEducation(UnitOfWork& work, PersonId person, const std::string& level, const std::string& institution,
                    const std::optional<Date>& from) {
  AIYL_TRY(CheckDay(work, person, from));
  AIYL_TRY(checks::KnownCode(work.Db(), "education", level, "education"));
  EducationRow row{{}, {from, {}}, level, text::Canonical(institution)};
  const bool nothing = row.level.empty() && row.institution.empty();
  if (const auto open = status_rows::OpenEducation(work.Db(), person)) {
    if (open->level == row.level && open->institution == row.institution) return {};
    if (!from && !nothing) {
      row.id = open->id;
      status_rows::UpdateEducation(work.Db(), row);
      return {};
    }
    EndOrDelete(work, Table::kEducation, open->id, open->period, from);
  }
  if (!nothing) status_rows::InsertEducation(work, person, row);
  return {};
}

Status SetSocial(UnitOfWork& work, PersonId person, const std::string& list, const std::string& code,
                 const std::optional<Date>& from) {
  AIYL_TRY(CheckDay(work, person, from));
  if (list != "pension" && list != "benefit" && list != "person-status" && list != "military")
    return Refuse("status.list", Msg("There is no such list of statuses."), "list");
  AIYL_TRY(checks::KnownCode(work.Db(), list, code, "code"));
  if (const auto open = status_rows::OpenSocial(work.Db(), person, list)) {
    if (open->code == code) return {};
    EndOrDelete(work, Table::kSocial, open->id, open->period, from);
  }
  if (!code.empty()) status_rows::InsertSocial(work, person, list, {{}, {from, {}}, code});
  return {};
}

Status SetDisability(UnitOfWork& work, PersonId person, const std::string& disability,
                     const std::optional<Date>& from) {
  AIYL_TRY(CheckDay(work, person, from));
  AIYL_TRY(checks::KnownCode(work.Db(), "disability", disability, "disability"));
  if (const auto open = status_rows::OpenDisability(work.Db(), person)) {
    if (open->code == disability) return {};
    EndOrDelete(work, Table::kDisability, open->id, open->period, from);
  }
  if (!disability.empty()) status_rows::InsertDisability(work, person, {{}, {from, {}}, disability});
  return {};
}

Status AddDocument(UnitOfWork& work, PersonId person, const DocumentInput& document) {
  DocumentInput d = document;
  for (std::string* text : {&d.series, &d.number, &d.issuer}) *text = text::Canonical(*text);
  AIYL_TRY(checks::OwnPerson(work, person, "person"));
  if (d.kind.empty()) return Refuse("document.kind", Msg("Say which document it is."), "document_kind");
  AIYL_TRY(checks::KnownCode(work.Db(), "document-kind", d.kind, "document_kind"));
  AIYL_TRY(checks::NotFuture(work, d.issued, "issued"));
  if (d.issued && d.valid_until && *d.valid_until < *d.issued)
    return Refuse("document.valid-until", Msg("The document would end before it was issued."), "valid_until");
  status_rows::InsertDocument(work, person, d);
  return {};
}

Status AddPersonNote(UnitOfWork& work, PersonId person, Date day, const std::string& text) {
  AIYL_TRY(checks::OwnPerson(work, person, "person"));
  AIYL_TRY(checks::NotFuture(work, day, "happened_on"));
  const std::string canonical = text::CanonicalLines(text);
  if (canonical.empty()) return Refuse("note.empty", Msg("The note is empty."), "text");
  status_rows::InsertNote(work, person, std::nullopt, day, canonical);
  return {};
}

Status AddHouseholdNote(UnitOfWork& work, HouseholdId household, Date day, const std::string& text) {
  AIYL_TRY(checks::OwnAccount(work, household, "household"));
  AIYL_TRY(checks::NotFuture(work, day, "happened_on"));
  const std::string canonical = text::CanonicalLines(text);
  if (canonical.empty()) return Refuse("note.empty", Msg("The note is empty."), "text");
  status_rows::InsertNote(work, std::nullopt, household, day, canonical);
  return {};
}

}  // namespace aiyl::household
