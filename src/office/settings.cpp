// SPDX-License-Identifier: Apache-2.0
// Reading settings as they stood on a day.
#include "office/settings.h"

namespace aiyl::office {
namespace {

Setting ReadSetting(const store::Query& query) {
  return Setting{.key = query.String(0),
                 .value = query.String(1),
                 .source = query.String(2),
                 .from = query.OptionalDate(3),
                 .verified = query.Bool(4),
                 .shipped = query.IsNull(5)};
}

}  // namespace

std::optional<Setting> FindSetting(store::Database& db, const Scope& scope, std::string_view key, Date day) {
  auto query = db.Prepare(R"sql(
    SELECT key, value, source, from_day, verified, office FROM setting
    WHERE key = ?1 AND (office IS NULL OR office = ?2) AND (from_day IS NULL OR from_day <= ?3)
    ORDER BY office IS NULL, from_day DESC, id DESC LIMIT 1)sql");
  query.Bind(key, scope.office, day);
  if (!query.Next()) return std::nullopt;
  return ReadSetting(query);
}

std::string SettingOr(store::Database& db, const Scope& scope, std::string_view key, Date day,
                      std::string_view otherwise) {
  const auto setting = FindSetting(db, scope, key, day);
  return setting ? setting->value : std::string(otherwise);
}

std::vector<Setting> ListSettings(store::Database& db, const Scope& scope, Date day) {
  auto query = db.Prepare(R"sql(
    SELECT key, value, source, from_day, verified, office FROM setting
    WHERE (office IS NULL OR office = ?1) AND (from_day IS NULL OR from_day <= ?2)
    ORDER BY key, office IS NULL, from_day DESC, id DESC)sql");
  query.Bind(scope.office, day);
  std::vector<Setting> settings;
  while (query.Next()) {
    auto setting = ReadSetting(query);
    if (settings.empty() || settings.back().key != setting.key) settings.push_back(std::move(setting));
  }
  return settings;
}

}  // namespace aiyl::office
