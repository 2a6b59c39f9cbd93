// SPDX-License-Identifier: Apache-2.0
#include "ui/record_words.h"

#include <map>
#include <tuple>

#include "office/code_list.h"
#include "ui/field_controls.h"
#include "ui/words.h"

namespace aiyl::ui {

std::string NameWords(const household::PersonNames& names) {
  const bool russian = ScreenLanguage() == text::Language::kRu;
  const auto& first = russian ? names.ru : names.ky;
  return first.IsEmpty() ? (russian ? names.ky : names.ru).Full() : first.Full();
}

std::string AddressWords(const household::Address& address) {
  std::string text = PickName(address.village_ky, address.village_ru);
  const std::string& street = PickName(address.street_ky, address.street_ru);
  if (!street.empty()) text += ", " + street;
  const std::string house = address.HouseText();
  if (!house.empty()) text += " " + house;
  return text;
}

std::string CodeWords(desk::Desk& desk, const std::string& list, const std::string& code) {
  if (code.empty()) return {};
  static std::map<std::tuple<text::Language, std::string, std::string>, std::string> remembered;
  const auto key = std::make_tuple(ScreenLanguage(), list, code);
  if (const auto found = remembered.find(key); found != remembered.end()) return found->second;
  const auto words = desk.Book().Read<std::string>([&](store::Database& db) -> Result<std::string> {
    const auto value = office::FindCode(db, list, code);
    return value ? PickName(value->name.ky, value->name.ru) : code;
  });
  if (!words) return code;
  return remembered.emplace(key, *words).first->second;
}

std::string FilterWordsUtf8(desk::Desk& desk, const household::PersonFilter& filter) {
  std::string text;
  const auto add = [&](const std::string& part) {
    if (part.empty()) return;
    if (!text.empty()) text += ", ";
    text += part;
  };
  if (!filter.villages.empty())
    add(TrUtf8(MsgN("{n} village", "{n} villages", static_cast<int64_t>(filter.villages.size()))));
  if (filter.street) add(TrUtf8(Msg("one street")));
  if (filter.sex) add(CodeWords(desk, "sex", std::string(household::SexCode(*filter.sex))));
  if (filter.age_from) add(TrUtf8(Msg("from {age} years", {{"age", std::to_string(*filter.age_from)}})));
  if (filter.age_to) add(TrUtf8(Msg("up to {age} years", {{"age", std::to_string(*filter.age_to)}})));
  for (const auto presence : filter.presence)
    add(CodeWords(desk, "presence", std::string(household::PresenceCode(presence))));
  if (!filter.status_code.empty()) add(CodeWords(desk, filter.status_list, filter.status_code));
  if (!filter.absence_country.empty()) add(CodeWords(desk, "country", filter.absence_country));
  return text;
}

std::string AreaWords(const std::optional<int64_t>& dm2) {
  if (!dm2) return {};
  std::string text = household::Dm2Text(*dm2);
  if (const auto dot = text.find('.'); dot != std::string::npos) text[dot] = ',';
  return text + " м²";
}

std::string SquareMetres(const std::optional<int64_t>& m2) {
  return m2 ? std::to_string(*m2) + " м²" : std::string();
}

std::string PeriodWords(const Period& period) {
  return (period.from ? IsoToShown(period.from->Iso()) : std::string("…")) + " – " +
         (period.to ? IsoToShown(period.to->Iso()) : std::string("…"));
}

}  // namespace aiyl::ui
