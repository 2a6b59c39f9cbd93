// SPDX-License-Identifier: Apache-2.0
#include "exchange/import_run.h"

#include <algorithm>
#include <future>

#include "household/lists.h"
#include "text/search_key.h"

namespace aiyl::exchange {
namespace {

// Acts of about this many rows of truth: one commit each, small enough for a package and an undo.
constexpr size_t kRowsPerAct = 4000;
constexpr size_t kTruthRowsPerPerson = 6, kTruthRowsPerHousehold = 6;

std::string AddressKeyOf(const household::Address& address, const std::string& head) {
  return "b|" + text::FoldedKey(address.village_ky) + "|" + text::FoldedKey(address.street_ky) + "|" +
         text::FoldedKey(address.house + address.letter) + "|" + text::FoldedKey(address.flat) + "|" + head;
}

bool IsGone(const PersonCells& cells) {
  using Kind = PresenceRead::Kind;
  return cells.IsNamed() && (cells.presence.kind == Kind::kGone || cells.presence.kind == Kind::kDead);
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
  for (const uint64_t name : m_taken.names) m_names.erase(name);
  for (const auto& person : m_taken.persons) m_persons.erase(person);
  m_taken = {};
}

void ImportRun::Keep() {
  for (auto& [at, result] : m_taken.results) {
    SheetRow& row = (*m_rows)[at];
    RowReport& line = m_lines[at];
    line.outcome = result.outcome;
    line.account = std::move(result.account);
    line.name = row.person->record.names.Shown();
    line.person = result.person;
    line.household = result.household;
    line.warnings = std::move(row.warnings);
    // Both spellings of a name may have the same to say.
    for (auto& warning : result.warnings)
      if (std::find(line.warnings.begin(), line.warnings.end(), warning) == line.warnings.end())
        line.warnings.push_back(std::move(warning));
    line.number = row.number;
  }
  m_households_opened += m_taken.households;
  m_taken = {};
}

void ImportRun::RefuseRow(size_t at, const Error& error) {
  SheetRow& row = (*m_rows)[at];
  row.refusals.push_back({error.code, error.message, {}});
  row.name = row.person->record.names.Shown();
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
    RefuseRow(*m_failed_row, error);
    return ChunkEnd::kAgain;
  }
  if (end - begin > 1) return ChunkEnd::kSplit;
  for (const size_t row : (*m_groups)[begin].rows) RefuseRow(row, error);
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

size_t ImportRun::EndOfChunk(size_t begin) const {
  size_t end = begin, truth = 0;
  for (; end < m_groups->size() && (end == begin || truth < kRowsPerAct); ++end)
    truth += kTruthRowsPerHousehold + kTruthRowsPerPerson * (*m_groups)[end].rows.size();
  return end;
}

ImportRun::ChunkCells ImportRun::ReadChunk(const ImportRows& rows, const CodeWords& words, size_t begin) const {
  ChunkCells cells;
  for (size_t i = begin, end = EndOfChunk(begin); i < end; ++i)
    for (const size_t row : (*m_groups)[i].rows)
      cells.emplace_back(row, ReadPersonAgain(rows.cells.At(row), m_mapping, words));
  return cells;
}

Status ImportRun::Run(ImportRows& rows, const CodeWords& words, ImportReport& report) {
  m_rows = &rows.rows;
  m_groups = &rows.groups;
  m_lines.resize(m_rows->size());
  const auto total = static_cast<int64_t>(m_rows->size());
  int64_t done = 0;
  const auto read = [&](size_t begin) {
    return std::async(std::launch::async, [&, begin] { return ReadChunk(rows, words, begin); });
  };
  auto next = read(0);
  for (size_t begin = 0; begin < m_groups->size();) {
    if (m_options.progress && !m_options.progress(done, total)) {
      report.cancelled = true;
      break;
    }
    auto cells = next.get();
    const size_t end = EndOfChunk(begin);
    next = read(end);
    for (auto& [row, person] : cells) {
      if ((*m_rows)[row].relation_open) person->relation_words.clear();
      (*m_rows)[row].person = std::move(person);
    }
    AIYL_TRY(RunChunk(begin, end));
    for (const auto& [row, person] : cells) {
      (*m_rows)[row].person.reset();
      rows.cells.Forget(row);
    }
    for (size_t i = begin; i < end; ++i) rows.groups[i].cells = {};
    done += static_cast<int64_t>(cells.size());
    begin = end;
  }
  if (m_options.progress && !report.cancelled) m_options.progress(total, total);
  Report(report);
  return {};
}

void ImportRun::Report(ImportReport& report) {
  for (size_t i = 0; i < m_lines.size(); ++i) {
    RowReport& line = m_lines[i];
    SheetRow& row = (*m_rows)[i];
    if (!row.refusals.empty()) {
      line.number = row.number;
      line.outcome = RowOutcome::kRefused;
      line.account = std::move(row.account);
      line.name = std::move(row.name);
      line.refusals = std::move(row.refusals);
      line.warnings = std::move(row.warnings);
    } else if (line.number == 0) {
      continue;  // never reached: stopped before it
    }
    line.line = row.line;
    (line.outcome == RowOutcome::kCreated     ? report.created
     : line.outcome == RowOutcome::kChanged   ? report.changed
     : line.outcome == RowOutcome::kUnchanged ? report.unchanged
                                              : report.refused)++;
  }
  m_lines.erase(std::remove_if(m_lines.begin(), m_lines.end(), [](const RowReport& line) { return line.number == 0; }),
                m_lines.end());
  report.rows = std::move(m_lines);
  report.households_created = m_households_opened;
  report.villages_created = m_places.VillagesEntered();
  report.streets_created = m_places.StreetsEntered();
  report.acts = m_acts;
}

Status ImportRun::WriteGroup(store::UnitOfWork& work, const HouseholdGroup& group) {
  std::vector<size_t> order;
  for (const size_t i : group.rows) {
    // Told from the row alone, before anything of the act would have to be taken back.
    if ((*m_rows)[i].refusals.empty() && IsGone(*(*m_rows)[i].person))
      RefuseRow(i, {ErrorKind::kRefused,
                    "import.gone",
                    Msg("The sheet says that this person has left or died. Record that by its act, with its day."),
                    {},
                    {}});
    if ((*m_rows)[i].refusals.empty()) order.push_back(i);
  }
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
