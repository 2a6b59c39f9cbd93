// SPDX-License-Identifier: Apache-2.0
// Mapping files (schema/import.md).
#include <nlohmann/json.hpp>

#include "base/atomic_file.h"
#include "exchange/mapping.h"

namespace aiyl::exchange {
namespace {

using Json = nlohmann::ordered_json;
constexpr int kVersion = 1;
constexpr uint64_t kMaxBytes = 1 << 20;

tl::unexpected<Error> Unreadable(const std::string& what) {
  return UsageError("map.unreadable",
                    Msg("In the mapping file this is not known or has a wrong value: {what}.", {{"what", what}}));
}

// Beyond any sheet, and far enough from the largest number to count on from there.
constexpr uint64_t kLastRow = uint64_t{1} << 40U;
bool IsRow(const Json& json) {
  return json.is_number_unsigned() && json.get<uint64_t>() <= kLastRow;
}

const char* UnitKey(AreaUnit unit) {
  return unit == AreaUnit::kHectare ? "ha" : unit == AreaUnit::kHundred ? "sotka" : "m2";
}

Result<ColumnMapping> ReadColumn(const Json& json) {
  ColumnMapping column;
  if (!json.is_object()) return Unreadable("columns");
  const auto text = [&](const char* key) {
    const auto found = json.find(key);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
  };
  const auto target = Target::FromKey(text("field"));
  if (!target) return Unreadable("field \"" + text("field") + "\"");
  column.target = *target;
  column.heading = text("heading");
  if (column.heading.empty()) {
    const auto letter = ColumnFromLetter(text("column"));
    if (!letter) return Unreadable("column \"" + text("column") + "\"");
    column.column = *letter;
  }
  const std::string unit = text("unit");
  column.unit = target->field == Field::kShareArea ? AreaUnit::kHectare : AreaUnit::kSquareMetre;
  if (unit == "ha")
    column.unit = AreaUnit::kHectare;
  else if (unit == "sotka")
    column.unit = AreaUnit::kHundred;
  else if (unit == "m2")
    column.unit = AreaUnit::kSquareMetre;
  else if (!unit.empty())
    return Unreadable("unit \"" + unit + "\"");
  return column;
}

}  // namespace

Result<Mapping> MappingFromJson(const std::string& text) {
  const Json json = Json::parse(text, nullptr, false);
  if (!json.is_object())
    return UsageError("map.unreadable", Msg("The mapping file is no JSON object; schema/import.md shows one."));
  Mapping mapping;
  const auto version = json.find("version");
  if (version == json.end() || !version->is_number_integer() || version->get<int64_t>() != kVersion)
    return Unreadable("version");
  for (const auto& [key, value] : json.items()) {
    if (key == "version") continue;
    if (key == "sheet" && value.is_string()) {
      mapping.sheet = value.get<std::string>();
    } else if (key == "header_row" && IsRow(value)) {
      mapping.header_row = value.get<int64_t>();
    } else if (key == "first_row" && IsRow(value)) {
      mapping.first_data_row = value.get<int64_t>();
    } else if (key == "font" && value.is_string() && FontChoiceFrom(value.get<std::string>())) {
      mapping.font = *FontChoiceFrom(value.get<std::string>());
    } else if (key == "date_order" && value.is_string() && DateOrderFrom(value.get<std::string>())) {
      mapping.date_order = *DateOrderFrom(value.get<std::string>());
    } else if (key == "as_of" && value.is_string() && Date::FromIso(value.get<std::string>())) {
      mapping.as_of = Date::FromIso(value.get<std::string>());
    } else if (key == "columns" && value.is_array()) {
      for (const auto& entry : value) {
        AIYL_ASSIGN(auto column, ReadColumn(entry));
        mapping.columns.push_back(std::move(column));
      }
    } else {
      return Unreadable(key);
    }
  }
  if (mapping.columns.empty()) return Unreadable("columns");
  return mapping;
}

std::string MappingToJson(const Mapping& mapping) {
  Json json;
  json["version"] = kVersion;
  if (!mapping.sheet.empty()) json["sheet"] = mapping.sheet;
  if (mapping.header_row > 0) json["header_row"] = mapping.header_row;
  if (mapping.first_data_row > 0) json["first_row"] = mapping.first_data_row;
  if (mapping.font != FontChoice::kAuto)
    json["font"] = mapping.font == FontChoice::kOsh ? "osh" : mapping.font == FontChoice::kNews ? "news" : "none";
  if (mapping.date_order != text::DateOrder::kNotStated)
    json["date_order"] = mapping.date_order == text::DateOrder::kDayMonthYear ? "dmy" : "mdy";
  if (mapping.as_of) json["as_of"] = mapping.as_of->Iso();
  json["columns"] = Json::array();
  for (const auto& column : mapping.columns) {
    Json entry;
    if (column.heading.empty())
      entry["column"] = ColumnLetter(column.column);
    else
      entry["heading"] = column.heading;
    entry["field"] = column.target.Key();
    if (column.target.field == Field::kPlotArea || column.target.field == Field::kShareArea)
      entry["unit"] = UnitKey(column.unit);
    json["columns"].push_back(std::move(entry));
  }
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Result<Mapping> LoadMapping(const std::filesystem::path& path) {
  AIYL_ASSIGN(const std::string text, ReadWholeFile(path, kMaxBytes));
  return MappingFromJson(text);
}

}  // namespace aiyl::exchange
