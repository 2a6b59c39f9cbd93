// SPDX-License-Identifier: Apache-2.0
#include "exchange/import_run.h"

#include <algorithm>

#include "household/lists.h"
#include "text/search_key.h"

namespace aiyl::exchange {
namespace {

// Acts of about this many rows of truth: one commit each, small enough for a package and an undo.
constexpr size_t kRowsPerAct = 2000;
constexpr size_t kTruthRowsPerPerson = 6, kTruthRowsPerHousehold = 6;

std::string AddressKeyOf(const household::Address& address, const std::string& head) {
  return "b|" + text::FoldedKey(address.village_ky) + "|" + text::FoldedKey(address.street_ky) + "|" +
         text::FoldedKey(address.house + address.letter) + "|" + text::FoldedKey(address.flat) + "|" + head;
}

// The cells that say which person a row is when it has no ПИН.
std::set<uint32_t> IdentityFields(const Mapping& mapping) {
  const bool names = mapping.Has(Field::kSurname) || mapping.Has(Field::kGiven) || mapping.Has(Field::kFullName);
  std::set<uint32_t> fields;
  for (const auto& column : mapping.columns) {
    const Field field = column.target.field;
    if (field == Field::kSurname || field == Field::kGiven || field == Field::kPatronymic ||
        field == Field::kFullName || field == Field::kBirth || (field == Field::kHeadName && !names))
      fields.insert(CellField(column.target, column.unit));
  }
  return fields;
}

}  // namespace

ImportRun::ImportRun(store::Book& book, const store::Actor& actor, const ImportOptions& options, const Mapping& mapping,
                     const Uuid& batch, std::string note)
    : m_book(book),
      m_actor(actor),
      m_options(options),
      m_mapping(mapping),
      m_batch(batch),
      m_note(std::move(note)),
      m_today(book.Env().clock->Today()) {}

Status ImportRun::Prepare(const std::vector<HouseholdGroup>& groups) {
  const bool by_address =
      std::any_of(groups.begin(), groups.end(), [](const HouseholdGroup& group) { return group.account.empty(); });
  return m_book.ReadAny([&](store::Database& db) {
    m_fresh = !BookHasHouseholds(db, m_actor.office);
    m_seen = SeenMemory::Load(db, SourceOf(m_mapping.Signature()), IdentityFields(m_mapping));
    m_places = Places(db, m_actor.office, m_options.strict ? UnknownPlaces::kRefuse : UnknownPlaces::kEnter);
    m_next_account = HighestAccount(db, m_actor.office) + 1;
    if (m_fresh || !by_address) return;
    // The village is left out of the key where the sheet has none.
    const bool village = m_mapping.Has(Field::kVillage) || m_mapping.Has(Field::kAddress);
    for (const auto& row : household::ListHouseholds(db, Scope(), {}, 0, 1'000'000)) {
      household::Address address = row.address;
      if (!village) address.village_ky.clear();
      for (const auto& head : {row.head_names.ky.Full(), row.head_names.ru.Full(), std::string()})
        m_by_address.emplace(AddressKeyOf(address, text::FoldedKey(head)), row.household);
      m_account_of.emplace(row.household, row.account);
    }
  });
}

uint32_t ImportRun::CellOf(const Target& target) const {
  for (const auto& column : m_mapping.columns)
    if (column.target == target) return CellField(target, column.unit);
  return 0;
}

std::set<uint32_t> ImportRun::ChangedCells(const Uuid& record, const std::vector<SeenCell>& cells) const {
  const SeenCells* before = m_seen.Find(record);
  std::set<uint32_t> changed;
  for (const auto& cell : cells) {
    if (before) {
      const auto known = before->find(cell.field);
      if (known != before->end() && known->second == cell.value) continue;
    }
    changed.insert(cell.field);
  }
  return changed;
}

void ImportRun::TakeBack() {
  for (const auto& pin : m_taken.pins) m_pins.erase(pin);
  for (const auto& name : m_taken.names) m_names.erase(name);
  for (const auto& person : m_taken.persons) m_persons.erase(person);
  m_taken = {};
}

void ImportRun::Keep() {
  for (auto& [row, result] : m_taken.results) {
    auto& person = (*m_rows)[row].person;
    result.name = person->record.names.Shown();
    person.reset();
  }
  for (auto& [row, result] : m_taken.results) m_results[row] = std::move(result);
  m_households_opened += m_taken.households;
  m_taken = {};
}

Result<ImportRun::ChunkEnd> ImportRun::TryChunk(size_t begin, size_t end) {
  const Places places = m_places;
  const int64_t next_account = m_next_account;
  m_failed_row.reset();
  const auto work = [&](store::UnitOfWork& unit) -> Status {
    TakeBack();  // the store may begin again after a busy moment
    m_places = places;
    m_next_account = next_account;
    for (size_t i = begin; i < end; ++i) AIYL_TRY(WriteGroup(unit, (*m_groups)[i]));
    return {};
  };
  const store::ActHeader header{.kind = "account.import", .happened_on = m_today, .batch = m_batch, .note = m_note};
  const auto receipt = m_options.dry_run ? m_book.Rehearse(m_actor, header, work) : m_book.Write(m_actor, header, work);
  if (receipt) {
    if (!receipt->IsEmpty() && !m_options.dry_run) ++m_acts;
    if (m_options.dry_run) {
      // What a rehearsal entered is gone again; only its names are remembered.
      Places before = places;
      before.TakeNames(m_places);
      m_places = before;
    }
    Keep();
    return ChunkEnd::kDone;
  }
  TakeBack();
  m_places = places;
  m_next_account = next_account;
  const Error& error = receipt.error();
  if (error.kind != ErrorKind::kRefused) return tl::make_unexpected(error);
  if (m_failed_row) {
    (*m_rows)[*m_failed_row].refusals.push_back({error.code, error.message, {}});
    return ChunkEnd::kAgain;
  }
  if (end - begin > 1) return ChunkEnd::kSplit;
  for (const size_t row : (*m_groups)[begin].rows) (*m_rows)[row].refusals.push_back({error.code, error.message, {}});
  return ChunkEnd::kAgain;
}

Status ImportRun::RunChunk(size_t begin, size_t end) {
  for (;;) {
    AIYL_ASSIGN(const ChunkEnd how, TryChunk(begin, end));
    if (how == ChunkEnd::kDone) return {};
    if (how == ChunkEnd::kAgain) continue;
    // Something that only shows at the end of the act: found by doing one household at a time.
    for (size_t i = begin; i < end; ++i) AIYL_TRY(RunChunk(i, i + 1));
    return {};
  }
}

Status ImportRun::Run(std::vector<SheetRow>& rows, const std::vector<HouseholdGroup>& groups, ImportReport& report) {
  m_rows = &rows;
  m_groups = &groups;
  int64_t done = 0;
  for (size_t begin = 0; begin < groups.size();) {
    size_t end = begin, truth = 0;
    int64_t sheet_rows = 0;
    while (end < groups.size() && (end == begin || truth < kRowsPerAct)) {
      truth += kTruthRowsPerHousehold + kTruthRowsPerPerson * groups[end].rows.size();
      sheet_rows += static_cast<int64_t>(groups[end].rows.size());
      ++end;
    }
    if (m_options.progress && !m_options.progress(done, static_cast<int64_t>(rows.size()))) {
      report.cancelled = true;
      break;
    }
    AIYL_TRY(RunChunk(begin, end));
    done += sheet_rows;
    begin = end;
  }
  if (m_options.progress && !report.cancelled)
    m_options.progress(static_cast<int64_t>(rows.size()), static_cast<int64_t>(rows.size()));
  for (size_t i = 0; i < rows.size(); ++i) {
    SheetRow& row = rows[i];
    const auto found = m_results.find(i);
    if (found == m_results.end() && row.refusals.empty()) continue;  // never reached: stopped before it
    RowReport line;
    line.number = row.number;
    line.line = row.line;
    line.account = row.household ? row.household->account : row.account;
    if (row.person) line.name = row.person->record.names.Shown();
    line.refusals = row.refusals;
    line.warnings = row.warnings;
    if (!row.refusals.empty()) {
      line.outcome = RowOutcome::kRefused;
    } else {
      RowResult& result = found->second;
      line.outcome = result.outcome;
      line.account = result.account;
      line.name = std::move(result.name);
      if (result.person) line.person = result.person->ToText();
      if (result.household) line.household = result.household->ToText();
      // Both spellings of a name may have the same to say.
      for (auto& warning : result.warnings)
        if (std::find(line.warnings.begin(), line.warnings.end(), warning) == line.warnings.end())
          line.warnings.push_back(std::move(warning));
    }
    (line.outcome == RowOutcome::kCreated     ? report.created
     : line.outcome == RowOutcome::kChanged   ? report.changed
     : line.outcome == RowOutcome::kUnchanged ? report.unchanged
                                              : report.refused)++;
    report.rows.push_back(std::move(line));
  }
  report.households_created = m_households_opened;
  report.villages_created = m_places.VillagesEntered();
  report.streets_created = m_places.StreetsEntered();
  report.acts = m_acts;
  return {};
}

Status ImportRun::WriteGroup(store::UnitOfWork& work, const HouseholdGroup& group) {
  std::vector<size_t> order;
  for (const size_t i : group.rows)
    if ((*m_rows)[i].refusals.empty()) order.push_back(i);
  if (order.empty()) return {};
  // The head comes first: the other words speak of him.
  if (group.head) {
    const auto head = std::find(order.begin(), order.end(), *group.head);
    if (head != order.end()) std::rotate(order.begin(), head, head + 1);
  }
  GroupState state;
  state.group = &group;
  const size_t first = order.front();
  m_failed_row = first;
  AIYL_ASSIGN(const auto found, FindHousehold(work, group));
  if (found) {
    state.id = *found;
    AIYL_TRY(ChangeHousehold(work, state, first));
  } else {
    state.is_new = true;
    AIYL_TRY(OpenHousehold(work, state, first));
  }
  for (const size_t row : order) {
    m_failed_row = row;
    RowResult& result = m_taken.results[row];
    result.household = state.id;
    result.account = state.account;
    if ((*m_rows)[row].person->IsNamed()) AIYL_TRY(WritePerson(work, state, row));
  }
  m_failed_row.reset();
  return {};
}

}  // namespace aiyl::exchange
