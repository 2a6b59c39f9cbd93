// SPDX-License-Identifier: Apache-2.0
// The household's half of an import: account, address, dwelling, land, livestock.
#include <algorithm>
#include <map>

#include "exchange/import_run.h"
#include "text/search_key.h"

namespace aiyl::exchange {

using household::HouseholdId;
using store::UnitOfWork;

namespace {

bool Any(const std::set<uint32_t>& changed, const std::vector<SeenCell>& cells, std::initializer_list<Field> fields) {
  return std::any_of(cells.begin(), cells.end(), [&](const SeenCell& cell) {
    return changed.count(cell.field) && std::find(fields.begin(), fields.end(), cell.what) != fields.end();
  });
}

std::string FamilyOf(const std::string& animal) {
  return animal.substr(0, animal.find('.'));
}

// A record read from the card carries its owners beside it.
template <class T>
auto RecordOf(const T& entry) {
  auto record = entry.record;
  if (record.shares.empty())
    for (const auto& owner : entry.owners) record.shares.push_back(owner.share);
  return record;
}

}  // namespace

bool SplitTotals(std::vector<std::pair<std::string, int64_t>>& animals) {
  std::map<std::string, int64_t> parts;
  for (const auto& [animal, heads] : animals)
    if (animal.find('.') != std::string::npos) parts[FamilyOf(animal)] += heads;
  bool right = true;
  for (auto& [animal, heads] : animals) {
    const auto part = parts.find(animal);
    if (part == parts.end()) continue;
    right = right && heads >= part->second;
    heads = std::max<int64_t>(0, heads - part->second);
  }
  return right;
}

Result<std::optional<HouseholdId>> ImportRun::FindHousehold(UnitOfWork& work, const HouseholdGroup& group) {
  if (m_fresh) return std::optional<HouseholdId>();
  if (group.account.empty()) {
    if (const auto remembered = RememberedHousehold(work, group)) return remembered;
    const auto found = m_by_address.find(group.key);
    if (found == m_by_address.end()) return std::optional<HouseholdId>();
    return std::optional<HouseholdId>(found->second);
  }
  auto found = household::HouseholdsByAccount(work.Db(), group.account, Scope());
  if (!group.book.empty() && !found.empty()) {
    std::set<household::BookId> books;
    for (const auto& [id, book] : household::Books(work.Db(), Scope()))
      if (text::FoldedKey(book.number) == text::FoldedKey(group.book)) books.insert(id);
    std::vector<HouseholdId> in_book;
    for (const auto& id : found) {
      AIYL_ASSIGN(const auto record, household::ReadAccount(work.Db(), id));
      if (books.count(record.book)) in_book.push_back(id);
    }
    found = std::move(in_book);
  }
  if (found.size() > 1)
    return Refuse("import.account-ambiguous",
                  Msg("Account {account} stands in several books. A column with the number of the book is needed.",
                      {{"account", group.account}}));
  if (found.empty()) return RememberedHousehold(work, group);
  return std::optional<HouseholdId>(found.front());
}

// The household that an earlier sheet called so: its number or address was corrected in the book, or it was closed.
std::optional<HouseholdId> ImportRun::RememberedHousehold(UnitOfWork& work, const HouseholdGroup& group) {
  const auto known = m_seen.FindHousehold(group.key);
  if (!known) return std::nullopt;
  const HouseholdId id(*known);
  const auto record = household::ReadAccount(work.Db(), id);
  if (!record) return std::nullopt;
  m_account_of[id] = record->account;
  return id;
}

Status ImportRun::OpenHousehold(UnitOfWork& work, GroupState& state, size_t first_row) {
  const HouseholdCells& cells = state.group->cells;
  AIYL_ASSIGN(auto place, m_places.Resolve(work, cells.village, cells.street));
  for (auto& warning : place.warnings) Warn(first_row, std::move(warning));
  household::HouseholdRecord record;
  AIYL_ASSIGN(record.book, household::BookFor(work, state.group->book.empty() ? "1" : state.group->book, m_today));
  record.account = state.group->account;
  if (record.account.empty()) {
    record.account = std::to_string(m_next_account++);
    Warn(first_row,
         {"account.given",
          Msg("The sheet has no account number; the household gets {account}.", {{"account", record.account}}),
          {}});
  }
  record.village = place.village;
  record.street = place.street;
  record.house = cells.house;
  record.flat = cells.flat;
  record.cadastral = cells.cadastral;
  record.open_kind = "before-book";
  household::Warnings warnings;
  AIYL_ASSIGN(state.id, household::OpenAccount(work, record, warnings));
  // A missing street in a list of a village without streets is no news.
  for (auto& warning : warnings)
    if (warning.code != "address.no-street") Warn(first_row, {warning.code, warning.message, {}});
  state.account = record.account;
  ++m_taken.households;
  m_taken.results[first_row].outcome = RowOutcome::kCreated;
  std::set<uint32_t> all;
  for (const auto& cell : cells.seen) all.insert(cell.field);
  AIYL_TRY(WriteDwelling(work, state, all, first_row));
  AIYL_TRY(WriteParcels(work, state, all, first_row));
  AIYL_TRY(WriteAnimals(work, state, all, first_row));
  m_seen.RememberHousehold(work, state.id.value, cells.seen, state.group->key);
  return {};
}

Result<const household::HouseholdCard*> ImportRun::Card(UnitOfWork& work, GroupState& state) {
  if (!state.card) {
    AIYL_ASSIGN(state.card, household::CardOf(work.Db(), state.id, m_today));
  }
  return &*state.card;
}

Status ImportRun::ChangeHousehold(UnitOfWork& work, GroupState& state, size_t first_row) {
  const HouseholdCells& cells = state.group->cells;
  state.account = state.group->account;
  if (const auto known = m_account_of.find(state.id); known != m_account_of.end()) state.account = known->second;
  const auto changed = ChangedCells(state.id.value, cells.seen);
  if (changed.empty()) {
    m_seen.RememberHousehold(work, state.id.value, cells.seen, state.group->key);
    return {};
  }
  AIYL_TRY(ChangeAddress(work, state, changed, first_row));
  AIYL_TRY(WriteDwelling(work, state, changed, first_row));
  AIYL_TRY(WriteParcels(work, state, changed, first_row));
  AIYL_TRY(WriteAnimals(work, state, changed, first_row));
  m_seen.RememberHousehold(work, state.id.value, cells.seen, state.group->key);
  return {};
}

Status ImportRun::ChangeAddress(UnitOfWork& work, GroupState& state, const std::set<uint32_t>& changed,
                                size_t first_row) {
  const HouseholdCells& cells = state.group->cells;
  if (!Any(changed, cells.seen,
           {Field::kVillage, Field::kStreet, Field::kHouse, Field::kFlat, Field::kAddress, Field::kCadastral}))
    return {};
  AIYL_ASSIGN(const auto before, household::ReadAccount(work.Db(), state.id));
  household::HouseholdRecord record = before;
  const bool address = Any(changed, cells.seen, {Field::kAddress});
  if (address || Any(changed, cells.seen, {Field::kVillage, Field::kStreet})) {
    AIYL_ASSIGN(auto place, m_places.Resolve(work, cells.village, cells.street));
    for (auto& warning : place.warnings) Warn(first_row, std::move(warning));
    const bool village = address || Any(changed, cells.seen, {Field::kVillage});
    if (village && !cells.village.empty() && record.village != place.village) {
      record.village = place.village;
      record.street = place.street;
    } else if (place.street && record.village == place.village) {
      if (address || Any(changed, cells.seen, {Field::kStreet})) record.street = place.street;
    } else if (place.street) {
      Warn(first_row, {"address.other-village",
                       Msg("In the book this household is in another village. The street of the sheet is left out."),
                       {}});
    }
  }
  // A letter that the book keeps apart is part of the house's number in a sheet.
  if ((address || Any(changed, cells.seen, {Field::kHouse})) && !cells.house.empty() &&
      text::FoldedKey(cells.house) != text::FoldedKey(record.house + record.letter)) {
    record.house = cells.house;
    record.letter.clear();
  }
  if ((address || Any(changed, cells.seen, {Field::kFlat})) && !cells.flat.empty()) record.flat = cells.flat;
  if (Any(changed, cells.seen, {Field::kCadastral}) && !cells.cadastral.empty()) record.cadastral = cells.cadastral;
  if (record == before) return {};
  household::Warnings warnings;
  AIYL_TRY(household::SaveAccount(work, state.id, record, warnings));
  for (auto& warning : warnings) Warn(first_row, {warning.code, warning.message, {}});
  m_taken.results[first_row].outcome = RowOutcome::kChanged;
  return {};
}

Status ImportRun::WriteDwelling(UnitOfWork& work, GroupState& state, const std::set<uint32_t>& changed,
                                size_t first_row) {
  const HouseholdCells& cells = state.group->cells;
  if (!Any(changed, cells.seen,
           {Field::kDwellingArea, Field::kLivingArea, Field::kRooms, Field::kYearBuilt, Field::kWall}))
    return {};
  household::DwellingRecord record;
  std::optional<household::DwellingId> dwelling;
  if (!state.is_new) {
    AIYL_ASSIGN(const auto* card, Card(work, state));
    if (card->dwellings.size() > 1) {
      Warn(first_row,
           {"dwelling.several", Msg("The household has several dwellings. The dwelling's cells are left out."), {}});
      return {};
    }
    if (!card->dwellings.empty()) {
      record = RecordOf(card->dwellings.front());
      dwelling = card->dwellings.front().id;
    }
  }
  bool differs = false;
  const auto take = [&](Field field, auto& into, const auto& from) {
    using T = std::decay_t<decltype(from)>;
    if (from == T{} || into == from || !Any(changed, cells.seen, {field})) return;
    into = from;
    differs = true;
  };
  take(Field::kDwellingArea, record.total_area_dm2, cells.dwelling_dm2);
  take(Field::kLivingArea, record.living_area_dm2, cells.living_dm2);
  take(Field::kRooms, record.rooms, cells.rooms);
  take(Field::kYearBuilt, record.year_built, cells.year_built);
  take(Field::kWall, record.wall, cells.wall);
  if (!differs) return {};
  AIYL_TRY(household::SetDwelling(work, state.id, dwelling, record));
  if (!state.is_new) m_taken.results[first_row].outcome = RowOutcome::kChanged;
  return {};
}

Status ImportRun::WriteParcels(UnitOfWork& work, GroupState& state, const std::set<uint32_t>& changed,
                               size_t first_row) {
  const HouseholdCells& cells = state.group->cells;
  if (!Any(changed, cells.seen, {Field::kPlotArea, Field::kShareArea})) return {};
  struct Wanted {
    std::string kind, land_type;
    int64_t area = 0;
  };
  std::vector<Wanted> wanted;
  if (cells.plot_m2 && Any(changed, cells.seen, {Field::kPlotArea}))
    wanted.push_back({"homestead", "", *cells.plot_m2});
  for (const auto& [land_type, area] : cells.shares_m2)
    if (changed.count(CellOf({Field::kShareArea, land_type}))) wanted.push_back({"share", land_type, area});
  for (const auto& parcel : wanted) {
    household::ParcelRecord record;
    record.kind = parcel.kind;
    record.land_type = parcel.land_type;
    std::optional<household::ParcelId> id;
    if (!state.is_new) {
      AIYL_ASSIGN(const auto* card, Card(work, state));
      size_t same = 0;
      for (const auto& known : card->parcels) {
        if (known.record.kind != parcel.kind || (parcel.kind == "share" && known.record.land_type != parcel.land_type))
          continue;
        ++same;
        id = known.id;
        record = RecordOf(known);
      }
      if (same > 1) {
        Warn(first_row,
             {"parcel.several", Msg("The household has several parcels of this kind. The cell is left out."), {}});
        continue;
      }
      if (id && record.area_m2 == parcel.area) continue;
    }
    record.area_m2 = parcel.area;
    AIYL_TRY(household::SetParcel(work, state.id, id, record));
    if (!state.is_new) m_taken.results[first_row].outcome = RowOutcome::kChanged;
  }
  return {};
}

Status ImportRun::WriteAnimals(UnitOfWork& work, GroupState& state, const std::set<uint32_t>& changed,
                               size_t first_row) {
  const HouseholdCells& cells = state.group->cells;
  if (!Any(changed, cells.seen, {Field::kLivestock})) return {};
  auto sheet = cells.animals;
  if (!SplitTotals(sheet))
    Warn(first_row, {"livestock.parts", Msg("The parts of a herd are more than its total. The parts are kept."), {}});
  std::set<std::string> families;
  for (const auto& [animal, heads] : cells.animals)
    if (changed.count(CellOf({Field::kLivestock, animal}))) families.insert(FamilyOf(animal));
  if (families.empty()) return {};
  const Date as_of = CountDay(m_mapping, m_today);
  std::map<std::string, int64_t> counts;
  std::map<std::string, int64_t> before;
  bool counted = false;
  if (!state.is_new) {
    AIYL_ASSIGN(const auto* card, Card(work, state));
    if (card->livestock && card->livestock->as_of == as_of) {
      counted = true;
      for (const auto& count : card->livestock->counts) before[count.animal] = count.heads;
    }
  }
  for (const auto& [animal, heads] : before)
    if (!families.count(FamilyOf(animal))) counts[animal] = heads;
  for (const auto& [animal, heads] : sheet)
    if (heads > 0 && (families.count(FamilyOf(animal)) || !counted)) counts[animal] = heads;
  if (counted && counts == before) return {};
  std::vector<household::AnimalCount> list;
  for (const auto& [animal, heads] : counts) list.push_back({animal, heads});
  AIYL_TRY(household::SetLivestock(work, state.id, as_of, list, ""));
  if (!state.is_new) m_taken.results[first_row].outcome = RowOutcome::kChanged;
  return {};
}

}  // namespace aiyl::exchange
