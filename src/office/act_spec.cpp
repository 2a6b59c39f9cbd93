// SPDX-License-Identifier: Apache-2.0
// Checks the data of an act against its description and runs it as one act of the book. Knows no act.
#include "office/act_spec.h"

#include <array>
#include <utility>

#include "office/office_record.h"
#include "text/canonical.h"

namespace aiyl::office {
namespace {

constexpr std::array<std::pair<FieldType, std::string_view>, 13> kTypeNames = {{
    {FieldType::kText, "text"},
    {FieldType::kLongText, "long-text"},
    {FieldType::kInteger, "integer"},
    {FieldType::kYesNo, "yes-no"},
    {FieldType::kDate, "date"},
    {FieldType::kPartialDate, "partial-date"},
    {FieldType::kCode, "code"},
    {FieldType::kId, "id"},
    {FieldType::kPin, "pin"},
    {FieldType::kMoney, "money"},
    {FieldType::kArea, "area"},
    {FieldType::kShare, "share"},
    {FieldType::kRows, "rows"},
}};

bool IsEmpty(const Json& value) {
  return value.is_null() || (value.is_string() && value.get_ref<const std::string&>().empty());
}

Message FormOf(FieldType type) {
  switch (type) {
    case FieldType::kInteger:
    case FieldType::kMoney:
    case FieldType::kArea:
      return Msg("A whole number is expected here.");
    case FieldType::kYesNo:
      return Msg("Yes or no is expected here.");
    case FieldType::kDate:
      return Msg("A date such as 2019-08-07 is expected here.");
    case FieldType::kPartialDate:
      return Msg("A date, a month or a year is expected here: 2019-08-07, 2019-08 or 2019.");
    case FieldType::kId:
      return Msg("The id of a record is expected here.");
    case FieldType::kPin:
      return Msg("A ПИН has 14 digits.");
    case FieldType::kShare:
      return Msg("A share such as 1/3 is expected here, or 1 for the whole.");
    case FieldType::kRows:
      return Msg("A list of rows is expected here.");
    case FieldType::kText:
    case FieldType::kLongText:
    case FieldType::kCode:
      break;
  }
  return Msg("Text is expected here.");
}

bool HasForm(FieldType type, const Json& value) {
  switch (type) {
    case FieldType::kInteger:
    case FieldType::kMoney:
    case FieldType::kArea:
      return value.is_number_integer();
    case FieldType::kYesNo:
      return value.is_boolean();
    case FieldType::kRows:
      return value.is_array();
    default:
      break;
  }
  if (!value.is_string()) return false;
  const auto& text = value.get_ref<const std::string&>();
  switch (type) {
    case FieldType::kDate:
      return Date::FromIso(text).has_value();
    case FieldType::kPartialDate:
      return PartialDate::FromIso(text).has_value();
    case FieldType::kId:
      return Uuid::FromText(text).has_value();
    case FieldType::kPin:
      return text.size() == 14 && text.find_first_not_of("0123456789") == std::string::npos;
    case FieldType::kShare:
      return Share::FromText(text).has_value();
    default:
      return true;
  }
}

bool IsCommonKey(const std::string& key) {
  return key == "happened_on" || key == "note" || key == "batch";
}

enum class Level { kAct, kRow };

Status CheckObject(const std::vector<FieldSpec>& fields, const Json& data, Level level, const std::string& path) {
  if (!data.is_object()) return Refuse("act.form", Msg("Named fields are expected here."), path);
  for (const auto& [key, value] : data.items()) {
    bool known = level == Level::kAct && IsCommonKey(key);
    for (const auto& field : fields) known = known || field.name == key;
    if (!known)
      return Refuse("act.unknown-field", Msg("There is no field “{field}” here.", {{"field", key}}), path + key);
  }
  for (const auto& field : fields) {
    const auto found = data.find(field.name);
    if (found == data.end() || IsEmpty(*found)) {
      if (field.required) return Refuse("act.missing", Msg("This field must be filled in."), path + field.name);
      continue;
    }
    if (!HasForm(field.type, *found)) return Refuse("act.form", FormOf(field.type), path + field.name);
    if (field.type != FieldType::kRows) continue;
    if (field.required && found->empty())
      return Refuse("act.missing", Msg("This field must be filled in."), path + field.name);
    for (size_t i = 0; i < found->size(); ++i)
      AIYL_TRY(CheckObject(field.rows, (*found)[i], Level::kRow, path + field.name + "." + std::to_string(i) + "."));
  }
  return {};
}

const Json* Find(const Json& data, std::string_view name) {
  const auto found = data.find(std::string(name));
  return found == data.end() || IsEmpty(*found) ? nullptr : &*found;
}

Json DescribeFields(const std::vector<FieldSpec>& fields) {
  Json list = Json::array();
  for (const auto& field : fields) {
    Json one = {{"name", field.name},
                {"type", FieldTypeName(field.type)},
                {"required", field.required},
                {"label", ToEnglish(field.label)}};
    if (!field.list.empty()) one["list"] = field.list;
    if (!field.help.msgid.empty()) one["help"] = ToEnglish(field.help);
    if (!field.rows.empty()) one["rows"] = DescribeFields(field.rows);
    list.push_back(std::move(one));
  }
  return list;
}

}  // namespace

std::string_view FieldTypeName(FieldType type) {
  for (const auto& [known, name] : kTypeNames)
    if (known == type) return name;
  return "text";
}

Status CheckFields(const ActSpec& spec, const Json& data) {
  AIYL_TRY(CheckObject(spec.fields, data, Level::kAct, ""));
  if (const Json* day = Find(data, "happened_on"); day && !HasForm(FieldType::kDate, *day))
    return Refuse("act.form", FormOf(FieldType::kDate), "happened_on");
  if (const Json* note = Find(data, "note"); note && !note->is_string())
    return Refuse("act.form", FormOf(FieldType::kText), "note");
  if (const Json* batch = Find(data, "batch"); batch && !HasForm(FieldType::kId, *batch))
    return Refuse("act.form", FormOf(FieldType::kId), "batch");
  return {};
}

Result<ActOutcome> RunAct(store::Book& book, const store::Actor& actor, const ActSpec& spec, const Json& data,
                          ActMode mode) {
  AIYL_TRY(CheckFields(spec, data));
  Json complete = data;
  const Date day = FindDate(data, "happened_on").value_or(book.Env().clock->Today());
  complete["happened_on"] = day.Iso();
  const store::ActHeader header{
      .kind = spec.kind, .happened_on = day, .batch = FindUuid(data, "batch"), .note = GetText(data, "note")};
  ActOutcome outcome;
  const auto work = [&](store::UnitOfWork& unit) -> Status {
    AIYL_TRY(CheckRight(unit.Db(), actor, spec.kind));
    AIYL_ASSIGN(outcome.made, spec.run(unit, complete));
    return {};
  };
  AIYL_ASSIGN(outcome.receipt,
              mode == ActMode::kWrite ? book.Write(actor, header, work) : book.Rehearse(actor, header, work));
  return outcome;
}

void AddActKinds(store::Registry& registry, const std::vector<ActSpec>& specs) {
  for (const auto& spec : specs)
    registry.Add(store::ActKind{.kind = spec.kind, .title = spec.title, .undo = spec.undo, .instead = spec.instead});
}

Json Describe(const ActSpec& spec) {
  return {{"kind", spec.kind}, {"title", ToEnglish(spec.title)}, {"fields", DescribeFields(spec.fields)}};
}

bool Has(const Json& data, std::string_view name) {
  return Find(data, name) != nullptr;
}

std::string GetText(const Json& data, std::string_view name) {
  return FindText(data, name).value_or(std::string());
}

std::string GetCanonical(const Json& data, std::string_view name) {
  return text::Canonical(GetText(data, name));
}

std::optional<std::string> FindText(const Json& data, std::string_view name) {
  const Json* value = Find(data, name);
  if (!value || !value->is_string()) return std::nullopt;
  return value->get<std::string>();
}

std::optional<int64_t> FindInteger(const Json& data, std::string_view name) {
  const Json* value = Find(data, name);
  if (!value || !value->is_number_integer()) return std::nullopt;
  return value->get<int64_t>();
}

bool GetYesNo(const Json& data, std::string_view name) {
  const Json* value = Find(data, name);
  return value && value->is_boolean() && value->get<bool>();
}

std::optional<Date> FindDate(const Json& data, std::string_view name) {
  const auto text = FindText(data, name);
  return text ? Date::FromIso(*text) : std::nullopt;
}

std::optional<PartialDate> FindPartialDate(const Json& data, std::string_view name) {
  const auto text = FindText(data, name);
  return text ? PartialDate::FromIso(*text) : std::nullopt;
}

std::optional<Uuid> FindUuid(const Json& data, std::string_view name) {
  const auto text = FindText(data, name);
  return text ? Uuid::FromText(*text) : std::nullopt;
}

std::optional<Share> FindShare(const Json& data, std::string_view name) {
  const auto text = FindText(data, name);
  return text ? Share::FromText(*text) : std::nullopt;
}

Date HappenedOn(const Json& data) {
  return FindDate(data, "happened_on").value_or(Date());
}

}  // namespace aiyl::office
