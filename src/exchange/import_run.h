// SPDX-License-Identifier: Apache-2.0
// One run of an import: households of a sheet written act by act, each row matched, created, changed, left or refused.
// A row that a step refuses half way takes its act back; the act is then tried again without that row.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "exchange/grouping.h"
#include "exchange/import_places.h"
#include "exchange/import_repository.h"
#include "exchange/import_source.h"
#include "household/card.h"
#include "household/search.h"
#include "household/steps.h"

namespace aiyl::exchange {

class ImportRun {
 public:
  ImportRun(store::Book& book, const store::Actor& actor, const ImportOptions& options, const Mapping& mapping,
            const Uuid& batch, std::string note);

  // Reads what the book has. Errors of the environment only.
  Status Prepare(const std::vector<HouseholdGroup>& groups);
  // Writes all groups; refusals and outcomes go into the rows' reports. Errors of the environment stop it.
  Status Run(ImportRows& rows, const CodeWords& words, ImportReport& report);

 private:
  // What becomes of one row; kept when its act is committed.
  struct RowResult {
    RowOutcome outcome = RowOutcome::kUnchanged;
    std::optional<household::PersonId> person;
    std::optional<household::HouseholdId> household;
    std::string account;
    std::vector<RowProblem> warnings;
  };
  // What a failed act takes back.
  struct Taken {
    std::vector<std::string> pins;
    std::vector<uint64_t> names;
    std::vector<household::PersonId> persons;
    std::unordered_map<size_t, RowResult> results;
    int64_t households = 0;
  };
  // One household while it is written.
  struct GroupState {
    const HouseholdGroup* group = nullptr;
    household::HouseholdId id;
    std::string account;
    bool is_new = false;
    std::optional<household::HouseholdCard> card;  // loaded when asked for, existing households only
  };

  // import_run.cpp
  enum class ChunkEnd { kDone, kAgain, kSplit };
  Result<ChunkEnd> TryChunk(size_t begin, size_t end);
  Status RunChunk(size_t begin, size_t end);
  // The persons' cells of a chunk's rows: read while the chunk before it is written.
  using ChunkCells = std::vector<std::pair<size_t, std::unique_ptr<PersonCells>>>;
  size_t EndOfChunk(size_t begin) const;
  ChunkCells ReadChunk(const ImportRows& rows, const CodeWords& words, size_t begin) const;
  void TakeBack();
  void Keep();
  void RefuseRow(size_t at, const Error& error);
  void Report(ImportReport& report);
  Status WriteGroup(store::UnitOfWork& work, const HouseholdGroup& group);
  void Warn(size_t row, RowProblem problem) { m_taken.results[row].warnings.push_back(std::move(problem)); }
  std::set<uint32_t> ChangedCells(const Uuid& record, const std::vector<SeenCell>& cells) const;
  uint32_t CellOf(const Target& target) const;
  office::Scope Scope() const { return office::Scope::Of(m_actor.office); }

  // import_household.cpp
  Result<std::optional<household::HouseholdId>> FindHousehold(store::UnitOfWork& work, const HouseholdGroup& group);
  std::optional<household::HouseholdId> RememberedHousehold(store::UnitOfWork& work, const HouseholdGroup& group);
  Status OpenHousehold(store::UnitOfWork& work, GroupState& state, size_t first_row);
  Status ChangeHousehold(store::UnitOfWork& work, GroupState& state, size_t first_row);
  Status ChangeAddress(store::UnitOfWork& work, GroupState& state, const std::set<uint32_t>& changed, size_t first_row);
  Status WriteDwelling(store::UnitOfWork& work, GroupState& state, const std::set<uint32_t>& changed, size_t first_row);
  Status WriteParcels(store::UnitOfWork& work, GroupState& state, const std::set<uint32_t>& changed, size_t first_row);
  Status WriteAnimals(store::UnitOfWork& work, GroupState& state, const std::set<uint32_t>& changed, size_t first_row);
  Result<const household::HouseholdCard*> Card(store::UnitOfWork& work, GroupState& state);

  // import_match.cpp
  Result<std::optional<household::PersonId>> MatchPerson(store::UnitOfWork& work, const GroupState& state, size_t row);
  Result<std::optional<std::string>> SomebodyAlike(store::UnitOfWork& work, GroupState& state,
                                                   const household::PersonRecord& record);

  // import_person.cpp
  Status WritePerson(store::UnitOfWork& work, GroupState& state, size_t row);
  Status CreatePerson(store::UnitOfWork& work, GroupState& state, size_t row);
  Status ChangePerson(store::UnitOfWork& work, GroupState& state, size_t row, household::PersonId person);
  Status WriteLife(store::UnitOfWork& work, size_t row, household::PersonId person);
  Result<std::string> Relation(store::UnitOfWork& work, GroupState& state, size_t row, household::PersonRecord& record);
  Status BeginAbsence(store::UnitOfWork& work, household::PersonId person, const PersonCells& cells);

  store::Book& m_book;
  store::Actor m_actor;
  const ImportOptions& m_options;
  const Mapping& m_mapping;
  Uuid m_batch;
  std::string m_note;
  Date m_today;
  bool m_fresh = false;  // the book had no household and no person: nothing can match
  SeenMemory m_seen;
  Places m_places;
  std::unordered_map<std::string, household::HouseholdId> m_by_address;  // households without an account in the sheet
  std::unordered_map<household::HouseholdId, std::string> m_account_of;
  int64_t m_next_account = 1;

  std::vector<SheetRow>* m_rows = nullptr;
  const std::vector<HouseholdGroup>* m_groups = nullptr;
  std::unordered_map<std::string, int64_t> m_pins;  // of this sheet → row number
  std::unordered_map<uint64_t, int64_t> m_names;    // hash of household, folded name, birth → row number
  std::unordered_map<household::PersonId, int64_t> m_persons;
  std::vector<RowReport> m_lines;  // beside the rows; number 0 where none was written yet
  int64_t m_households_opened = 0, m_acts = 0;
  Taken m_taken;
  std::optional<size_t> m_failed_row;
};

// Adds «total» and «of these cows» up to what the book keeps: parts, and the rest of the total. False where the parts
// are more than the total.
bool SplitTotals(std::vector<std::pair<std::string, int64_t>>& animals);

}  // namespace aiyl::exchange
