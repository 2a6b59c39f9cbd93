// SPDX-License-Identifier: Apache-2.0
#include "exchange/grouping.h"

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_map>

#include "text/search_key.h"

namespace aiyl::exchange {
namespace {

bool SaysHead(const SheetRow& row) {
  const auto read = RelationOf(row.person->relation_words, {});
  return read && read->code == "head";
}

std::string FoldedName(const household::PersonNames& names) {
  return text::FoldedKey(names.Shown());
}

std::string AddressKey(const HouseholdCells& h) {
  return text::FoldedKey(h.village) + "|" + text::FoldedKey(h.street) + "|" + text::FoldedKey(h.house) + "|" +
         text::FoldedKey(h.flat);
}

bool HasAddress(const HouseholdCells& h) {
  return !h.street.empty() || !h.house.empty();
}

}  // namespace

void Grouper::Add(std::vector<SheetRow>& rows) {
  SheetRow& row = rows.back();
  Said& said = m_said.emplace_back();
  said.named = row.person->IsNamed();
  said.head = SaysHead(row);
  said.relation = !row.person->relation_words.empty();
  if (m_mapping.Has(Field::kHeadName)) {
    said.name = FoldedName(row.person->record.names);
    said.name_ru = text::FoldedKey(row.person->record.names.ru.Full());
  }
  if (const std::optional<size_t> place = Place(row)) {
    HouseholdGroup& group = m_groups[*place];
    group.rows.push_back(rows.size() - 1);
    if (row.refusals.empty()) Merge(group, row);
    m_previous = place;
  }
  row.account = std::move(row.household->account);
  row.household.reset();
  if (!row.refusals.empty()) row.name = row.person->record.names.Shown();
  row.person.reset();
}

std::vector<HouseholdGroup> Grouper::Finish(std::vector<SheetRow>& rows) {
  for (auto& group : m_groups) FindHead(group, rows);
  return std::move(m_groups);
}

size_t Grouper::Group(const std::string& key, const std::string& account, const std::string& book) {
  const auto [found, is_new] = m_by_key.emplace(key, m_groups.size());
  if (is_new) {
    HouseholdGroup group;
    group.key = key;
    group.account = account;
    group.book = book;
    m_groups.push_back(std::move(group));
  }
  return found->second;
}

std::optional<size_t> Grouper::Place(SheetRow& row) {
  const HouseholdCells& h = *row.household;
  if (!h.account.empty()) {
    std::string book = h.book;
    // A number without its book, under a row with one, is of the same book.
    if (book.empty() && m_previous) book = m_groups[*m_previous].book;
    return Group("a|" + text::FoldedKey(book) + "|" + h.account, h.account, book);
  }
  // The number stands only in the first row of the household.
  const bool continues = m_previous && !SaysHead(row) && h.head_name.empty() &&
                         (!HasAddress(h) || AddressKey(h) == AddressKey(m_groups[*m_previous].cells));
  if (m_mapping.Has(Field::kAccount)) {
    if (continues && !m_groups[*m_previous].account.empty()) return m_previous;
    row.refusals.push_back(
        {"import.account-missing", Msg("The account number is missing."), m_mapping.Find(Field::kAccount)->heading});
    return std::nullopt;
  }
  if (continues && !HasAddress(h)) return m_previous;
  if (!HasAddress(h) && h.head_name.empty() && !SaysHead(row)) {
    row.refusals.push_back(
        {"import.household-missing", Msg("Nothing in the row says to which household the person belongs."), ""});
    return std::nullopt;
  }
  const std::string address = "b|" + AddressKey(h);
  std::string head = text::FoldedKey(h.head_name);
  if (head.empty() && SaysHead(row)) head = FoldedName(row.person->record.names);
  if (head.empty()) {
    // The latest household at this address; the first one there where none was.
    const auto latest = m_latest_at.find(address);
    if (latest != m_latest_at.end()) return latest->second;
  }
  const size_t group = Group(address + "|" + head, h.account, h.book);
  m_latest_at[address] = group;
  return group;
}

// As the sheet calls the column; a part of the address stands in its column.
std::string Grouper::Heading(Field field, const std::string& code) const {
  for (const auto& column : m_mapping.columns)
    if (column.target.field == field && column.target.code == code) return column.heading;
  const auto* address = m_mapping.Find(Field::kAddress);
  return address ? address->heading : std::string();
}

template <class T>
void Grouper::Take(T& into, const T& from, Field field) {
  if (from == T{}) return;
  if (into == T{})
    into = from;
  else if (into != from)
    m_differs = Heading(field);
}

void Grouper::Merge(HouseholdGroup& group, SheetRow& row) {
  HouseholdCells& into = group.cells;
  const HouseholdCells& from = *row.household;
  m_differs.reset();
  Take(into.village, from.village, Field::kVillage);
  Take(into.street, from.street, Field::kStreet);
  Take(into.house, from.house, Field::kHouse);
  Take(into.flat, from.flat, Field::kFlat);
  Take(into.cadastral, from.cadastral, Field::kCadastral);
  Take(into.dwelling_dm2, from.dwelling_dm2, Field::kDwellingArea);
  Take(into.living_dm2, from.living_dm2, Field::kLivingArea);
  Take(into.rooms, from.rooms, Field::kRooms);
  Take(into.year_built, from.year_built, Field::kYearBuilt);
  Take(into.wall, from.wall, Field::kWall);
  Take(into.plot_m2, from.plot_m2, Field::kPlotArea);
  if (group.head_name.empty()) group.head_name = from.head_name;
  for (const auto& [kind, area] : from.shares_m2) TakeOne(into.shares_m2, kind, area, Field::kShareArea);
  for (const auto& [animal, heads] : from.animals) TakeOne(into.animals, animal, heads, Field::kLivestock);
  for (const auto& cell : from.seen) {
    const bool known =
        std::any_of(into.seen.begin(), into.seen.end(), [&](const SeenCell& seen) { return seen.field == cell.field; });
    if (!known) into.seen.push_back(cell);
  }
  if (m_differs)
    row.warnings.push_back({"household.differs",
                            Msg("This row says something else of the household than an earlier one ({field}). The "
                                "earlier value is kept.",
                                {{"field", *m_differs}}),
                            ""});
}

void Grouper::TakeOne(std::vector<std::pair<std::string, int64_t>>& into, const std::string& key, int64_t value,
                      Field field) {
  for (const auto& [known, before] : into) {
    if (known != key) continue;
    if (before != value) m_differs = Heading(field, key);
    return;
  }
  into.emplace_back(key, value);
}

// The head is whom the relation words name, else the name in the column of heads, else the first person: the book
// calls the head «the first-recorded person».
void Grouper::FindHead(HouseholdGroup& group, std::vector<SheetRow>& rows) const {
  bool any_relation = false;
  for (const size_t i : group.rows) {
    SheetRow& row = rows[i];
    any_relation = any_relation || m_said[i].relation;
    if (!row.refusals.empty() || !m_said[i].named || !m_said[i].head) continue;
    if (group.head) {
      row.warnings.push_back({"head.two",
                              Msg("The household has a head already in row {row}. The relation is left open.",
                                  {{"row", std::to_string(rows[*group.head].number)}}),
                              ""});
      row.relation_open = true;
    } else {
      group.head = i;
    }
  }
  if (group.head) return;
  const std::string head = text::FoldedKey(group.head_name);
  std::optional<size_t> first;
  for (const size_t i : group.rows) {
    if (!m_said[i].named) continue;
    if (!first) first = i;
    if (head.empty() || !rows[i].refusals.empty()) continue;
    if (m_said[i].name == head || m_said[i].name_ru == head) {
      group.head = i;
      return;
    }
  }
  // A refused first row leaves the household without a head rather than with the wrong one.
  if (!any_relation && head.empty() && first && rows[*first].refusals.empty()) group.head = first;
}

}  // namespace aiyl::exchange
