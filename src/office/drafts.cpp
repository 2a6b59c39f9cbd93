// SPDX-License-Identifier: Apache-2.0
// Drafts and remembered answers: rows of local tables.
#include "office/drafts.h"

namespace aiyl::office {

Status SaveDraft(store::Book& book, const Uuid& staff, const std::string& form, const std::string& subject,
                 const std::string& data) {
  return book.WriteLocal([&](store::Database& db) -> Status {
    auto insert = db.Prepare(R"sql(
      INSERT INTO draft(staff, form, subject, data, saved_at) VALUES(?, ?, ?, ?, ?)
      ON CONFLICT(staff, form, subject) DO UPDATE SET data = excluded.data, saved_at = excluded.saved_at)sql");
    insert.Bind(staff, form, subject, data, book.Env().clock->Now().micros);
    insert.Run();
    return {};
  });
}

Status DropDraft(store::Book& book, const Uuid& staff, const std::string& form, const std::string& subject) {
  return book.WriteLocal([&](store::Database& db) -> Status {
    auto remove = db.Prepare("DELETE FROM draft WHERE staff = ? AND form = ? AND subject = ?");
    remove.Bind(staff, form, subject);
    remove.Run();
    return {};
  });
}

std::optional<Draft> FindDraft(store::Database& db, const Uuid& staff, std::string_view form,
                               std::string_view subject) {
  auto query = db.Prepare("SELECT data, saved_at FROM draft WHERE staff = ? AND form = ? AND subject = ?");
  query.Bind(staff, form, subject);
  if (!query.Next()) return std::nullopt;
  return Draft{std::string(form), std::string(subject), query.String(0), Instant{query.Int(1)}};
}

std::vector<Draft> ListDrafts(store::Database& db, const Uuid& staff) {
  auto query = db.Prepare(
      "SELECT form, subject, data, saved_at FROM draft WHERE staff = ? ORDER BY saved_at DESC, form, subject");
  query.Bind(staff);
  std::vector<Draft> drafts;
  while (query.Next()) drafts.push_back({query.String(0), query.String(1), query.String(2), Instant{query.Int(3)}});
  return drafts;
}

Status Remember(store::Book& book, const std::string& topic, const std::string& key, const std::string& value) {
  return book.WriteLocal([&](store::Database& db) -> Status {
    auto insert = db.Prepare(R"sql(
      INSERT INTO remembered(topic, key, value, saved_at) VALUES(?, ?, ?, ?)
      ON CONFLICT(topic, key) DO UPDATE SET value = excluded.value, saved_at = excluded.saved_at)sql");
    insert.Bind(topic, key, value, book.Env().clock->Now().micros);
    insert.Run();
    return {};
  });
}

std::optional<std::string> Recall(store::Database& db, std::string_view topic, std::string_view key) {
  auto query = db.Prepare("SELECT value FROM remembered WHERE topic = ? AND key = ?");
  query.Bind(topic, key);
  if (!query.Next()) return std::nullopt;
  return query.String(0);
}

}  // namespace aiyl::office
