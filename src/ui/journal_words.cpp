// SPDX-License-Identifier: Apache-2.0
#include "ui/journal_words.h"

#include "office/office_record.h"
#include "ui/words.h"

namespace aiyl::ui {
namespace {

std::string CellText(const store::Cell& cell) {
  using Kind = store::Cell::Kind;
  switch (cell.kind) {
    case Kind::kInt: return std::to_string(cell.number);
    case Kind::kText: return cell.bytes;
    default: return {};
  }
}

bool IsShown(const store::Cell& cell) {
  return cell.kind == store::Cell::Kind::kInt || cell.kind == store::Cell::Kind::kText;
}

}  // namespace

std::string ActTitle(desk::Desk& desk, const store::ActInfo& act) {
  const auto* kind = desk.Book().Env().registry->FindKind(act.kind);
  return kind ? TrUtf8(kind->title) : act.kind;
}

std::string StaffName(desk::Desk& desk, const Uuid& staff) {
  if (staff.IsNil()) return {};
  const auto name = desk.Book().Read<std::string>([&](store::Database& db) -> Result<std::string> {
    const auto person = office::FindStaff(db, office::StaffId(staff));
    return person ? PickName(person->name.ky, person->name.ru) : std::string();
  });
  return name ? *name : std::string();
}

std::string ChangeText(const store::HistoryEntry& entry) {
  std::string text;
  const auto& change = entry.change;
  for (size_t i = 1; i < entry.columns.size(); ++i) {
    const store::Cell none;
    const auto& before = i < change.before.size() ? change.before[i] : none;
    const auto& after = i < change.after.size() ? change.after[i] : none;
    if (!IsShown(before) && !IsShown(after)) continue;
    if (!text.empty()) text += "; ";
    text += entry.columns[i] + ": ";
    if (change.kind == store::RowChange::Kind::kInsert)
      text += CellText(after);
    else
      text += CellText(before) + " → " + CellText(after);
  }
  return text;
}

}  // namespace aiyl::ui
