// SPDX-License-Identifier: Apache-2.0
// Reading code lists. Knows no list in particular.
#include "office/code_list.h"

#include "store/known.h"

namespace aiyl::office {
namespace {

#define AIYL_CODE_COLUMNS \
  "c.id, c.office, c.list, c.code, c.name_ky, c.name_ru, c.sort, c.from_day, c.to_day, c.verified"

CodeValue ReadCode(const store::Query& query) {
  CodeValue value;
  value.id = query.GetId<CodeTag>(0);
  value.office = query.OptionalId<OfficeTag>(1);
  value.list = query.String(2);
  value.code = query.String(3);
  value.name = {query.String(4), query.String(5)};
  value.sort = query.Int(6);
  value.valid = {query.OptionalDate(7), query.OptionalDate(8)};
  value.verified = query.Bool(9);
  return value;
}

}  // namespace

std::vector<CodeValue> ListCodes(store::Database& db, const Scope& scope, std::string_view list,
                                 const std::optional<Date>& day) {
  auto query = db.Prepare(R"sql(
    SELECT )sql" AIYL_CODE_COLUMNS R"sql( FROM code_value c
    WHERE c.list = ?1 AND (?2 IS NULL OR c.office IS NULL OR c.office = ?2)
      AND (?3 IS NULL OR ((c.from_day IS NULL OR c.from_day <= ?3) AND (c.to_day IS NULL OR c.to_day > ?3)))
    ORDER BY c.sort, c.code, c.id)sql");
  query.Bind(list, scope.office, day);
  std::vector<CodeValue> values;
  while (query.Next()) values.push_back(ReadCode(query));
  return values;
}

std::optional<CodeValue> FindCode(store::Database& db, std::string_view list, std::string_view code_or_id) {
  if (const auto id = CodeId::FromText(code_or_id)) {
    auto value = FindCode(db, *id);
    if (value && value->list == list) return value;
    return std::nullopt;
  }
  auto query = db.Prepare(R"sql(
    SELECT )sql" AIYL_CODE_COLUMNS R"sql( FROM code_value c
    WHERE c.list = ? AND c.code = ? ORDER BY c.office IS NULL, c.id)sql");
  query.Bind(list, code_or_id);
  if (!query.Next()) return std::nullopt;
  return ReadCode(query);
}

std::optional<CodeValue> FindCode(store::Database& db, CodeId id) {
  auto query = db.Prepare(R"sql(SELECT )sql" AIYL_CODE_COLUMNS R"sql( FROM code_value c WHERE c.id = ?)sql");
  query.Bind(id);
  if (!query.Next()) return std::nullopt;
  return ReadCode(query);
}

std::string CodeName(store::Database& db, std::string_view list, std::string_view code, Language language) {
  const auto value = FindCode(db, list, code);
  return value ? value->name.In(language) : std::string(code);
}

Result<CodeValue> NeedCode(store::Database& db, std::string_view list, std::string_view code_or_id,
                           std::string_view field) {
  if (auto value = FindCode(db, list, code_or_id)) return std::move(*value);
  return Refuse("code.unknown", Msg("“{code}” is not in the list.", {{"code", std::string(code_or_id)}}),
                std::string(field));
}

Status CheckCode(store::Database& db, std::string_view list, std::string_view code_or_id, std::string_view field) {
  std::string fact = "code ";
  fact.append(list).append(" ").append(code_or_id);
  if (store::Knows(db, fact)) return {};
  AIYL_TRY(NeedCode(db, list, code_or_id, field));
  store::Know(db, fact);
  return {};
}

}  // namespace aiyl::office
