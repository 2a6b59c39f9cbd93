// SPDX-License-Identifier: Apache-2.0
#include "ui/change_words.h"

#include <map>

#include "base/date.h"
#include "desk/registry.h"
#include "office/act_spec.h"
#include "ui/field_controls.h"
#include "ui/record_words.h"
#include "ui/words.h"

namespace aiyl::ui {
namespace {

using store::Cell;
using store::HistoryEntry;

struct ColumnWords {
  Message label;
  std::string list = {};  // of which the value is a code
};
using Dictionary = std::map<std::string, ColumnWords>;

// Columns that no form has by this name, and those that mean another thing in another table («table.column»).
Dictionary OwnWords() {
  return {{"dwelling.kind", {Msg("Kind of dwelling"), "dwelling-kind"}},
          {"parcel.kind", {Msg("Kind of plot"), "parcel-kind"}},
          {"outbuilding.kind", {Msg("Kind of building"), "outbuilding"}},
          {"vehicle.kind", {Msg("Kind"), "vehicle"}},
          {"household.kind", {Msg("Kind of object"), "object-kind"}},
          {"registration.kind", {Msg("Registration"), "registration-kind"}},
          {"person_document.kind", {Msg("Document"), "document-kind"}},
          {"parcel.document_kind", {Msg("Document"), "land-document"}},
          {"paper.kind", {Msg("Kind"), "paper-kind"}},
          {"paper.state", {Msg("State"), "paper-state"}},
          {"payer.kind", {Msg("Who pays"), "payer-kind"}},
          {"payee.kind", {Msg("Kind"), "payee-kind"}},
          {"lease.kind", {Msg("Kind"), "lease-kind"}},
          {"payment_kind", {Msg("Kind of payment"), "payment-kind"}},
          {"payment.method", {Msg("How it was paid"), "payment-method"}},
          {"rule_kind", {Msg("Tax"), "tax-kind"}},
          {"street.kind", {Msg("Kind"), "street-kind"}},
          {"territory.kind", {Msg("Kind"), "territory-kind"}},
          {"staff.role", {Msg("Role"), "staff-role"}},
          {"marriage.end_kind", {Msg("How it ended"), "marriage-end"}},
          {"absence.reason", {Msg("Reason"), "absence-reason"}},
          {"membership.start_reason", {Msg("Reason"), "move-reason"}},
          {"membership.end_reason", {Msg("Reason"), "move-reason"}},
          {"end_reason", {Msg("Reason")}},
          {"start_reason", {Msg("Reason")}},
          {"end_kind", {Msg("How it ended"), "end-kind"}},
          {"start_kind", {Msg("How the person came"), "start-kind"}},
          {"level", {Msg("Education"), "education"}},
          {"status", {Msg("Employment"), "employment"}},
          {"birth_earliest", {Msg("Date of birth")}},
          {"death_day", {Msg("Date of death")}},
          {"opened_day", {Msg("Opened on")}},
          {"closed_day", {Msg("Closed on")}},
          {"walked_day", {Msg("Last walk-round")}},
          {"expected_day", {Msg("Expected return")}},
          {"issued_day", {Msg("Issued on")}},
          {"changed_day", {Msg("Changed on")}},
          {"noted_day", {Msg("Day")}},
          {"day", {Msg("Day")}},
          {"handed_day", {Msg("Handed over")}},
          {"from_day", {Msg("Since")}},
          {"to_day", {Msg("Until")}},
          {"area_m2", {Msg("Area, m²")}},
          {"area_dm2", {Msg("Area, m²")}},
          {"total_area_dm2", {Msg("Total area, m²")}},
          {"living_area_dm2", {Msg("Living area, m²")}},
          {"kitchen_area_dm2", {Msg("Kitchen, m²")}},
          {"engine_cm3", {Msg("Engine, cm³")}},
          {"page_from", {Msg("Pages")}},
          {"num", {Msg("Part")}},
          {"note", {Msg("Note")}},
          {"temporary_number", {Msg("Number given by the office")}},
          {"number_text", {Msg("Number")}}};
}

void Gather(const std::vector<office::FieldSpec>& fields, Dictionary& words) {
  for (const auto& field : fields) {
    Gather(field.rows, words);
    if (field.type == office::FieldType::kId || field.type == office::FieldType::kRows) continue;
    words.try_emplace(field.name,
                      ColumnWords{field.label, field.type == office::FieldType::kCode ? field.list : std::string()});
  }
}

const ColumnWords* WordsOf(const std::string& table, const std::string& column) {
  static const Dictionary words = [] {
    auto all = OwnWords();
    for (const auto* act : desk::AllActs()) Gather(act->fields, all);
    return all;
  }();
  for (const auto& key : {table + "." + column, column})
    if (const auto found = words.find(key); found != words.end()) return &found->second;
  return nullptr;
}

bool EndsWith(const std::string& text, std::string_view end) {
  return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

// One row of an entry, before or after.
class Side {
 public:
  Side(desk::Desk& desk, const HistoryEntry& entry, const std::vector<Cell>& cells)
      : m_desk(desk), m_entry(entry), m_cells(cells) {}

  // Empty for what is not there, not shown, or the same on both sides.
  std::string Text(size_t column, const std::string& list) const {
    const auto* cell = At(column);
    if (!cell) return {};
    const std::string& name = m_entry.columns[column];
    if (cell->kind == Cell::Kind::kInt) {
      if (EndsWith(name, "_dm2")) return AreaWords(cell->number);
      if (name == "num") return std::to_string(cell->number) + "/" + std::to_string(Number("den"));
      return list.empty() ? std::to_string(cell->number) : CodeWords(m_desk, list, std::to_string(cell->number));
    }
    if (cell->kind != Cell::Kind::kText) return {};
    if (name == "birth_earliest") return Birth(cell->bytes);
    // Statuses keep the name of their list beside the code.
    if (name == "code" && list.empty()) return CodeWords(m_desk, TextOf("list"), cell->bytes);
    return list.empty() ? IsoToShown(cell->bytes) : CodeWords(m_desk, list, cell->bytes);
  }

 private:
  const Cell* At(size_t column) const { return column < m_cells.size() ? &m_cells[column] : nullptr; }
  const Cell* Named(std::string_view name) const {
    for (size_t i = 0; i < m_entry.columns.size(); ++i)
      if (m_entry.columns[i] == name) return At(i);
    return nullptr;
  }
  int64_t Number(std::string_view name) const {
    const auto* cell = Named(name);
    return cell && cell->kind == Cell::Kind::kInt ? cell->number : 1;
  }
  std::string TextOf(std::string_view name) const {
    const auto* cell = Named(name);
    return cell && cell->kind == Cell::Kind::kText ? cell->bytes : std::string();
  }
  // «1957», where all days of the year are meant.
  std::string Birth(const std::string& earliest) const {
    const auto from = Date::FromIso(earliest), to = Date::FromIso(TextOf("birth_latest"));
    const auto partial = from ? PartialDate::FromRange(*from, to.value_or(*from)) : std::nullopt;
    return IsoToShown(partial ? partial->Iso() : earliest);
  }

  desk::Desk& m_desk;
  const HistoryEntry& m_entry;
  const std::vector<Cell>& m_cells;
};

// Of no use to a person, or said together with another column.
bool IsLeftOut(const std::string& column) {
  for (const char* one : {"birth_latest", "den", "is_current", "list", "text_hash", "page_hash"})
    if (column == one) return true;
  return false;
}

}  // namespace

std::string ChangeText(desk::Desk& desk, const HistoryEntry& entry) {
  const auto& change = entry.change;
  const Side before(desk, entry, change.before), after(desk, entry, change.after);
  const bool is_new = change.kind == store::RowChange::Kind::kInsert;
  std::string text;
  for (size_t i = 1; i < entry.columns.size(); ++i) {
    const std::string& column = entry.columns[i];
    if (IsLeftOut(column)) continue;
    const auto* words = WordsOf(entry.table, column);
    const std::string list = words ? words->list : std::string();
    const std::string was = before.Text(i, list), is = after.Text(i, list);
    if (was.empty() && is.empty()) continue;
    if (!text.empty()) text += "; ";
    text += (words ? TrUtf8(words->label) : column) + ": ";
    text += is_new ? is : was + " → " + is;
  }
  return text;
}

}  // namespace aiyl::ui
