// SPDX-License-Identifier: Apache-2.0
#include "ui/journal_words.h"

#include "base/in_each.h"
#include "base/shown_date.h"
#include "office/office_record.h"
#include "ui/words.h"

namespace aiyl::ui {

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

std::string ShownTime(Instant instant) {
  return std::string(ArgumentIn(Shown(instant), ArgumentLanguage::kKy));
}

}  // namespace aiyl::ui
