// SPDX-License-Identifier: Apache-2.0
#include "services/standard_write.h"

#include "text/canonical.h"

namespace aiyl::services {
namespace {

using store::UnitOfWork;

void PutItemText(UnitOfWork& work, StandardItemId item, const std::string& language, const std::string& body) {
  auto& db = work.Db();
  auto known = db.Prepare("SELECT body FROM service_item_text WHERE item = ? AND language = ?");
  known.Bind(item, language);
  if (known.Next() && known.Text(0) == body) return;
  auto gone = db.Prepare("DELETE FROM service_item_text WHERE item = ? AND language = ?");
  gone.Bind(item, language);
  gone.Run();
  if (body.empty()) return;
  auto insert = db.Prepare("INSERT INTO service_item_text(id, office, item, language, body) VALUES(?, ?, ?, ?, ?)");
  insert.Bind(work.Ids().Next(), work.By().office, item, language, body);
  insert.Run();
}

void PutStageText(UnitOfWork& work, const Uuid& stage, const std::string& language, const std::string& body) {
  auto& db = work.Db();
  auto known = db.Prepare("SELECT body FROM service_stage_text WHERE stage = ? AND language = ?");
  known.Bind(stage, language);
  if (known.Next() && known.Text(0) == body) return;
  auto gone = db.Prepare("DELETE FROM service_stage_text WHERE stage = ? AND language = ?");
  gone.Bind(stage, language);
  gone.Run();
  if (body.empty()) return;
  auto insert = db.Prepare("INSERT INTO service_stage_text(id, office, stage, language, body) VALUES(?, ?, ?, ?, ?)");
  insert.Bind(work.Ids().Next(), work.By().office, stage, language, body);
  insert.Run();
}

}  // namespace

std::map<std::string, std::string> TextsIn(const Json& data) {
  std::map<std::string, std::string> texts;
  for (const char* language : {"ky", "ru"})
    if (data.contains(language)) texts[language] = text::CanonicalLines(office::GetText(data, language));
  const std::string further = text::ToLower(office::GetCanonical(data, "language"));
  if (!further.empty()) texts[further] = text::CanonicalLines(office::GetText(data, "body"));
  if (data.contains("others"))
    for (const auto& other : data["others"])
      texts[text::ToLower(office::GetCanonical(other, "language"))] =
          text::CanonicalLines(office::GetText(other, "body"));
  return texts;
}

void PutSection(UnitOfWork& work, StandardId standard, const std::string& section,
                const std::map<std::string, std::string>& texts) {
  auto& db = work.Db();
  for (const auto& [language, body] : texts) {
    auto known = db.Prepare("SELECT id FROM service_standard_text WHERE standard = ? AND section = ? AND language = ?");
    known.Bind(standard, section, language);
    const bool there = known.Next();
    if (there && body.empty()) {
      auto gone = db.Prepare("DELETE FROM service_standard_text WHERE id = ?");
      gone.Bind(known.GetUuid(0));
      gone.Run();
    } else if (there) {
      auto update = db.Prepare("UPDATE service_standard_text SET body = ? WHERE id = ?");
      update.Bind(body, known.GetUuid(0));
      update.Run();
    } else if (!body.empty()) {
      auto insert = db.Prepare(R"sql(
        INSERT INTO service_standard_text(id, office, standard, section, language, body) VALUES(?, ?, ?, ?, ?, ?))sql");
      insert.Bind(work.Ids().Next(), work.By().office, standard, section, language, body);
      insert.Run();
    }
  }
}

StandardItemId AddItem(UnitOfWork& work, StandardId standard, const FullItem& item) {
  auto& db = work.Db();
  auto last = db.Prepare("SELECT max(sort) FROM service_standard_item WHERE standard = ? AND section = ?");
  last.Bind(standard, item.section);
  last.Next();
  const auto id = work.Ids().NextId<StandardItemTag>();
  auto insert = db.Prepare(R"sql(
    INSERT INTO service_standard_item(id, office, standard, section, sort, stage, required)
    VALUES(?, ?, ?, ?, ?, ?, ?))sql");
  insert.Bind(id, work.By().office, standard, item.section, last.OptionalInt(0).value_or(0) + 10, item.stage,
              item.required);
  insert.Run();
  for (const auto& [language, body] : item.text.by_language) PutItemText(work, id, language, body);
  return id;
}

void ChangeItem(UnitOfWork& work, const FullItem& item) {
  auto update = work.Db().Prepare("UPDATE service_standard_item SET stage = ?, required = ? WHERE id = ?");
  update.Bind(item.stage, item.required, item.id);
  update.Run();
  for (const auto& [language, body] : item.text.by_language) PutItemText(work, item.id, language, body);
}

void OrderItem(store::Database& db, StandardItemId item, int64_t sort) {
  auto update = db.Prepare("UPDATE service_standard_item SET sort = ? WHERE id = ?");
  update.Bind(sort, item);
  update.Run();
}

void RemoveItem(store::Database& db, StandardItemId item) {
  auto texts = db.Prepare("DELETE FROM service_item_text WHERE item = ?");
  texts.Bind(item);
  texts.Run();
  auto row = db.Prepare("DELETE FROM service_standard_item WHERE id = ?");
  row.Bind(item);
  row.Run();
}

Uuid AddStage(UnitOfWork& work, StandardId standard, const FullStage& stage) {
  auto& db = work.Db();
  auto last = db.Prepare("SELECT max(sort) FROM service_stage WHERE standard = ?");
  last.Bind(standard);
  last.Next();
  const Uuid id = work.Ids().Next();
  auto insert = db.Prepare("INSERT INTO service_stage(id, office, standard, sort, days) VALUES(?, ?, ?, ?, ?)");
  insert.Bind(id, work.By().office, standard, last.OptionalInt(0).value_or(0) + 10, stage.days);
  insert.Run();
  for (const auto& [language, body] : stage.name.by_language) PutStageText(work, id, language, body);
  return id;
}

void ChangeStage(UnitOfWork& work, const FullStage& stage) {
  auto update = work.Db().Prepare("UPDATE service_stage SET days = ? WHERE id = ?");
  update.Bind(stage.days, stage.id);
  update.Run();
  for (const auto& [language, body] : stage.name.by_language) PutStageText(work, stage.id, language, body);
}

void OrderStage(store::Database& db, const Uuid& stage, int64_t sort) {
  auto update = db.Prepare("UPDATE service_stage SET sort = ? WHERE id = ?");
  update.Bind(sort, stage);
  update.Run();
}

void RemoveStage(store::Database& db, const Uuid& stage) {
  auto texts = db.Prepare("DELETE FROM service_stage_text WHERE stage = ?");
  texts.Bind(stage);
  texts.Run();
  auto row = db.Prepare("DELETE FROM service_stage WHERE id = ?");
  row.Bind(stage);
  row.Run();
}

void RemoveSections(store::Database& db, StandardId standard) {
  auto gone = db.Prepare("DELETE FROM service_standard_text WHERE standard = ?");
  gone.Bind(standard);
  gone.Run();
}

void WriteTerms(store::Database& db, const Standard& standard) {
  auto update = db.Prepare(R"sql(
    UPDATE service_standard SET term_days = ?, wait_apply_minutes = ?, wait_receive_minutes = ? WHERE id = ?)sql");
  update.Bind(standard.term_days, standard.wait_apply_minutes, standard.wait_receive_minutes, standard.id);
  update.Run();
}

void WriteSource(store::Database& db, StandardId standard, StandardId source) {
  auto update = db.Prepare("UPDATE service_standard SET copied_from = ? WHERE id = ?");
  update.Bind(source, standard);
  update.Run();
}

void CopyContents(UnitOfWork& work, const Standard& from, StandardId to) {
  for (const auto& [section, text] : from.sections) PutSection(work, to, section, text.by_language);
  for (const auto& item : from.items) AddItem(work, to, item);
  for (const auto& stage : from.stages) AddStage(work, to, stage);
  Standard numbers = from;
  numbers.id = to;
  WriteTerms(work.Db(), numbers);
}

}  // namespace aiyl::services
