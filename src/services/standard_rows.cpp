// SPDX-License-Identifier: Apache-2.0
#include "services/standard_rows.h"

#include <algorithm>
#include <map>

#include "office/code_list.h"
#include "services/standard_write.h"

namespace aiyl::services {
namespace {

// What stood in a language that the data does not name any more.
void ClearOthers(const StandardText& stood, StandardText& text) {
  for (const auto& [language, body] : stood.by_language) text.by_language.try_emplace(language, "");
}

}  // namespace

Status CheckSection(store::Database& db, const Standard& standard, const std::string& section,
                    const std::string& field) {
  if (FindRule(db, standard.edition, "section", section)) return {};
  return Refuse("standard.section",
                Msg("The edition of this standard has no section “{section}”.", {{"section", section}}), field);
}

Result<FullItem> ItemIn(store::Database& db, const Standard& standard, const Json& data, const std::string& at) {
  FullItem item;
  item.section = office::GetText(data, "section");
  AIYL_TRY(CheckSection(db, standard, item.section, at + "section"));
  if (office::Has(data, "stage")) {
    AIYL_TRY(office::CheckCode(db, "refusal-stage", office::GetText(data, "stage"), at + "stage"));
    item.stage = office::GetText(data, "stage");
  }
  const auto rule = FindRule(db, standard.edition, "section", item.section);
  if (rule && rule->Has("refusals") && item.stage.empty()) item.stage = "provide";
  item.required = !office::Has(data, "optional") || !office::GetYesNo(data, "optional");
  item.text.by_language = TextsIn(data);
  return item;
}

bool HasWords(const StandardText& text) {
  for (const auto& [language, body] : text.by_language)
    if (!body.empty()) return true;
  return false;
}

tl::unexpected<Error> NoWords(const std::string& at) {
  return Refuse("standard.text", Msg("The text is missing."), at + "ky");
}

tl::unexpected<Error> BadDays(const std::string& at) {
  return Refuse("standard.number", Msg("A term is between 0 and 366 working days."), at + "days");
}
bool AreDays(const std::optional<int64_t>& days) {
  return !days || (*days >= 0 && *days <= 366);
}

Status WriteSections(store::UnitOfWork& work, const Standard& standard, const Json& rows) {
  std::map<std::string, std::map<std::string, std::string>> wanted;
  for (size_t i = 0; i < rows.size(); ++i) {
    const std::string section = office::GetText(rows[i], "section");
    AIYL_TRY(CheckSection(work.Db(), standard, section, "sections." + std::to_string(i) + ".section"));
    for (auto& [language, body] : TextsIn(rows[i])) wanted[section][language] = body;
  }
  for (const auto& [section, text] : standard.sections)
    for (const auto& [language, body] : text.by_language) wanted[section].try_emplace(language, "");
  for (const auto& [section, texts] : wanted) PutSection(work, standard.id, section, texts);
  return {};
}

Status WriteItems(store::UnitOfWork& work, const Standard& standard, const Json& rows) {
  std::vector<FullItem> wanted;
  for (size_t i = 0; i < rows.size(); ++i) {
    const std::string at = "items." + std::to_string(i) + ".";
    AIYL_ASSIGN(auto item, ItemIn(work.Db(), standard, rows[i], at));
    if (!HasWords(item.text)) return NoWords(at);
    if (const auto id = office::FindId<StandardItemTag>(rows[i], "item")) {
      const auto* stood = standard.FindItem(*id);
      if (!stood || stood->section != item.section) return UnknownRecord(at + "item");
      item.id = *id;
      ClearOthers(stood->text, item.text);
    }
    wanted.push_back(std::move(item));
  }
  for (const auto& item : standard.items)
    if (std::none_of(wanted.begin(), wanted.end(), [&](const FullItem& one) { return one.id == item.id; }))
      RemoveItem(work.Db(), item.id);
  std::map<std::string, int64_t> sort;
  for (const auto& item : wanted) {
    const auto id = item.id.value.IsNil() ? AddItem(work, standard.id, item) : item.id;
    if (!item.id.value.IsNil()) ChangeItem(work, item);
    OrderItem(work.Db(), id, sort[item.section] += 10);
  }
  return {};
}

Status WriteStages(store::UnitOfWork& work, const Standard& standard, const Json& rows) {
  std::vector<FullStage> wanted;
  for (size_t i = 0; i < rows.size(); ++i) {
    const std::string at = "stages." + std::to_string(i) + ".";
    FullStage stage{.id = {}, .days = office::FindInteger(rows[i], "days"), .name = {TextsIn(rows[i])}};
    if (!HasWords(stage.name)) return NoWords(at);
    if (!AreDays(stage.days)) return BadDays(at);
    if (const auto id = office::FindUuid(rows[i], "stage")) {
      const auto stood = std::find_if(standard.stages.begin(), standard.stages.end(),
                                      [&](const FullStage& one) { return one.id == *id; });
      if (stood == standard.stages.end()) return UnknownRecord(at + "stage");
      stage.id = *id;
      ClearOthers(stood->name, stage.name);
    }
    wanted.push_back(std::move(stage));
  }
  for (const auto& stage : standard.stages)
    if (std::none_of(wanted.begin(), wanted.end(), [&](const FullStage& one) { return one.id == stage.id; }))
      RemoveStage(work.Db(), stage.id);
  int64_t sort = 0;
  for (const auto& stage : wanted) {
    const auto id = stage.id.IsNil() ? AddStage(work, standard.id, stage) : stage.id;
    if (!stage.id.IsNil()) ChangeStage(work, stage);
    OrderStage(work.Db(), id, sort += 10);
  }
  return {};
}

}  // namespace aiyl::services
