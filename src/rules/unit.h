// SPDX-License-Identifier: Apache-2.0
// Units of measure as products of powers: som/m2 × m2 = som. A formula whose units do not agree is wrong before any
// number is put into it (a rate of som/m2 used on hectares is the trap of the codes of 2008 and 2022).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "text/plural_rule.h"

namespace aiyl::rules {

class Unit {
 public:
  Unit() = default;  // a bare number
  // "", "1", "m2", "som/m2", "som/m2/year", "1/month". Letters and digits; no powers, no blanks.
  static std::optional<Unit> FromText(std::string_view text);
  Unit Times(const Unit& other) const;
  bool IsNone() const { return m_powers.empty(); }
  std::string Text() const;  // as FromText reads it; "1" for a bare number
  // As people write it: "м²", "сом/м²"; empty for a bare number. An unknown name is shown as it stands.
  std::string Shown(text::Language language) const;
  bool operator==(const Unit&) const = default;

 private:
  std::map<std::string, int> m_powers;  // never 0
};

}  // namespace aiyl::rules
