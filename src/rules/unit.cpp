// SPDX-License-Identifier: Apache-2.0
#include "rules/unit.h"

#include <array>

namespace aiyl::rules {
namespace {

struct UnitName {
  std::string_view unit, ky, ru;
};
// The abbreviations of GOST 8.417; "сом" and the words of time as the codes write them.
constexpr std::array kNames = {
    UnitName{"m2", "м²", "м²"},       UnitName{"ha", "га", "га"},
    UnitName{"cm3", "см³", "см³"},    UnitName{"som", "сом", "сом"},
    UnitName{"year", "жыл", "лет"},   UnitName{"month", "ай", "мес."},
    UnitName{"day", "күн", "дн."},    UnitName{"person", "адам", "чел."},
    UnitName{"head", "баш", "голов"}, UnitName{"household", "чарба", "хоз."},
    UnitName{"hour", "саат", "час"},
};

std::string NameOf(const std::string& unit, text::Language language) {
  for (const auto& name : kNames)
    if (name.unit == unit) return std::string(language == text::Language::kRu ? name.ru : name.ky);
  return unit;
}

// `name` of each power above 0 joined by "·", then "/" and each below 0.
template <class Name>
std::string Written(const std::map<std::string, int>& powers, const std::string& dot, const std::string& one,
                    const Name& name) {
  std::string above, below;
  for (const auto& [unit, power] : powers) {
    for (int i = 0; i < power; ++i) above += (above.empty() ? "" : dot) + name(unit);
    for (int i = 0; i > power; --i) below += "/" + name(unit);
  }
  return (above.empty() ? one : above) + below;
}

}  // namespace

std::optional<Unit> Unit::FromText(std::string_view text) {
  Unit unit;
  int power = 1;
  while (!text.empty()) {
    const size_t end = std::min(text.find_first_of("/*"), text.size());
    const std::string name(text.substr(0, end));
    if (name.empty() || name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") != std::string::npos)
      return std::nullopt;
    if (name != "1") {
      auto& sum = unit.m_powers[name];
      sum += power;
      if (sum == 0) unit.m_powers.erase(name);
    }
    if (end == text.size()) return unit;
    power = text[end] == '/' ? -1 : 1;
    text.remove_prefix(end + 1);
    if (text.empty()) return std::nullopt;
  }
  return unit;
}

Unit Unit::Times(const Unit& other) const {
  Unit product = *this;
  for (const auto& [name, power] : other.m_powers) {
    auto& sum = product.m_powers[name];
    sum += power;
    if (sum == 0) product.m_powers.erase(name);
  }
  return product;
}

std::string Unit::Text() const {
  return Written(m_powers, "*", "1", [](const std::string& unit) { return unit; });
}

std::string Unit::Shown(text::Language language) const {
  if (IsNone()) return {};
  return Written(m_powers, "·", "", [&](const std::string& unit) { return NameOf(unit, language); });
}

}  // namespace aiyl::rules
