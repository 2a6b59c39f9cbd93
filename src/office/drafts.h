// SPDX-License-Identifier: Apache-2.0
// Half-filled forms and remembered answers of this desk (local tables): they survive a kill and a change of the user
// and never leave the computer.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "office/ids.h"
#include "store/book.h"

namespace aiyl::office {

struct Draft {
  std::string form, subject, data;  // data: JSON
  Instant saved_at;
};
Status SaveDraft(store::Book& book, const Uuid& staff, const std::string& form, const std::string& subject,
                 const std::string& data);
Status DropDraft(store::Book& book, const Uuid& staff, const std::string& form, const std::string& subject);
std::optional<Draft> FindDraft(store::Database& db, const Uuid& staff, std::string_view form, std::string_view subject);
std::vector<Draft> ListDrafts(store::Database& db, const Uuid& staff);

// topic "import-columns", key: the headings joined; topic "desk", key "language" …
Status Remember(store::Book& book, const std::string& topic, const std::string& key, const std::string& value);
std::optional<std::string> Recall(store::Database& db, std::string_view topic, std::string_view key);

}  // namespace aiyl::office
