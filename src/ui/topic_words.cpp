// SPDX-License-Identifier: Apache-2.0
#include "ui/topic_words.h"

#include "office/code_list.h"
#include "text/wording.h"
#include "ui/field_controls.h"
#include "ui/words.h"

namespace aiyl::ui {

std::string NameCell(const office::Bilingual& name) {
  return PickName(name.ky, name.ru);
}

std::string CodeCell(store::Database& db, std::string_view list, std::string_view code) {
  return code.empty() ? std::string() : office::CodeName(db, list, code, ScreenLanguage());
}

std::string DayCell(const std::optional<Date>& day) {
  return day ? IsoToShown(day->Iso()) : std::string();
}

std::string MoneyCell(const std::optional<Tyiyn>& amount) {
  return amount ? text::MoneyText(*amount, ScreenLanguage()) : std::string();
}

std::string NumberCell(const std::optional<int64_t>& number) {
  return number ? std::to_string(*number) : std::string();
}

}  // namespace aiyl::ui
