// SPDX-License-Identifier: Apache-2.0
#include "office/act_fields.h"

#include <iterator>

namespace aiyl::office::act_fields {

FieldSpec Field(std::string name, FieldType type, Message label, Need need, std::string list) {
  return {.name = std::move(name),
          .type = type,
          .required = need == Need::kRequired,
          .label = std::move(label),
          .list = std::move(list),
          .help = {},
          .rows = {}};
}

FieldSpec Text(std::string name, Message label, Need need) {
  return Field(std::move(name), FieldType::kText, std::move(label), need);
}
FieldSpec LongText(std::string name, Message label, Need need) {
  return Field(std::move(name), FieldType::kLongText, std::move(label), need);
}
FieldSpec Integer(std::string name, Message label, Need need) {
  return Field(std::move(name), FieldType::kInteger, std::move(label), need);
}
FieldSpec YesNo(std::string name, Message label, Need need) {
  return Field(std::move(name), FieldType::kYesNo, std::move(label), need);
}
FieldSpec Money(std::string name, Message label, Need need) {
  return Field(std::move(name), FieldType::kMoney, std::move(label), need);
}
FieldSpec Day(std::string name, Message label, Need need) {
  return Field(std::move(name), FieldType::kDate, std::move(label), need);
}
FieldSpec Code(std::string name, std::string list, Message label, Need need) {
  return Field(std::move(name), FieldType::kCode, std::move(label), need, std::move(list));
}
FieldSpec Ref(std::string name, std::string kind, Message label, Need need) {
  return Field(std::move(name), FieldType::kId, std::move(label), need, std::move(kind));
}
FieldSpec Rows(std::string name, Message label, std::vector<FieldSpec> rows, Need need) {
  auto field = Field(std::move(name), FieldType::kRows, std::move(label), need);
  field.rows = std::move(rows);
  return field;
}
FieldSpec WithHelp(FieldSpec field, Message help) {
  field.help = std::move(help);
  return field;
}

void Append(std::vector<FieldSpec>& fields, std::vector<FieldSpec> more) {
  fields.insert(fields.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

std::vector<FieldSpec> With(std::vector<FieldSpec> first, std::vector<FieldSpec> more,
                            const std::vector<std::string>& required) {
  Append(first, std::move(more));
  for (auto& field : first)
    for (const auto& name : required) field.required = field.required || field.name == name;
  return first;
}

Json WarningJson(const std::string& code, const Message& message, const std::string& field) {
  Json args = Json::array();
  for (const auto& [name, value] : message.args) args.push_back({name, value});
  return {{"code", code},
          {"field", field},
          {"text", ToEnglish(message)},
          {"message", {{"msgid", message.msgid}, {"args", std::move(args)}}}};
}

void Take(const Json& data, const char* name, std::string& value) {
  if (data.contains(name)) value = GetText(data, name);
}
void TakeCanonical(const Json& data, const char* name, std::string& value) {
  if (data.contains(name)) value = GetCanonical(data, name);
}
void TakeInteger(const Json& data, const char* name, std::optional<int64_t>& value) {
  if (data.contains(name)) value = FindInteger(data, name);
}
void TakeDay(const Json& data, const char* name, std::optional<Date>& value) {
  if (data.contains(name)) value = FindDate(data, name);
}

}  // namespace aiyl::office::act_fields
