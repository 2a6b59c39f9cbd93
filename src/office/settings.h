// SPDX-License-Identifier: Apache-2.0
// Settings of the office: dated, each with its source, changed by the act setting.set. Must not know what a key means.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "office/ids.h"
#include "store/book.h"

namespace aiyl::office {

struct Setting {
  std::string key, value, source;
  std::optional<Date> from;
  bool verified = false;
  bool shipped = false;
};
// The value in force on `day`: the office's own, else the shipped one.
std::optional<Setting> FindSetting(store::Database& db, const Scope& scope, std::string_view key, Date day);
std::string SettingOr(store::Database& db, const Scope& scope, std::string_view key, Date day,
                      std::string_view otherwise);
std::vector<Setting> ListSettings(store::Database& db, const Scope& scope, Date day);

}  // namespace aiyl::office
