// SPDX-License-Identifier: Apache-2.0
// Settings of the office as the council's rules. The fallbacks are the shipped values.
#include "council/body_rules.h"

namespace aiyl::council {

BodyRules RulesOf(store::Database& db, const Body& body, Date day) {
  const office::Scope scope = office::Scope::Of(body.office);
  const auto own = [&](const std::string& value, std::string_view key, std::string_view otherwise) {
    return value.empty() ? office::SettingOr(db, scope, key, day, otherwise) : value;
  };
  return {.quorum = own(body.quorum, "council.quorum", "more-than-half"),
          .majority = own(body.majority, "council.majority", "of-seats"),
          .number_pattern = own(body.number_pattern, "council.number-pattern", "{number}/{session}"),
          .number_restart = own(body.number_restart, "council.number-restart", "convocation")};
}

int64_t SeatsOn(store::Database& db, const Body& body, Date day) {
  if (body.seats > 0) return body.seats;
  return static_cast<int64_t>(ListMembers(db, body.id, day).size());
}

int32_t DaysOf(store::Database& db, const Uuid& office, std::string_view key, Date day, int32_t otherwise) {
  const std::string text = office::SettingOr(db, office::Scope::Of(office), key, day, "");
  int64_t days = 0;
  for (const char digit : text) {
    if (digit < '0' || digit > '9' || days > 10'000) return otherwise;
    days = days * 10 + (digit - '0');
  }
  return text.empty() ? otherwise : static_cast<int32_t>(days);
}

bool Enforced(store::Database& db, const Uuid& office, Date day) {
  return office::SettingOr(db, office::Scope::Of(office), "council.enforce", day, "no") == "yes";
}

}  // namespace aiyl::council
