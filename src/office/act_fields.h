// SPDX-License-Identifier: Apache-2.0
// Building the fields of acts, and reading them into records: a key that is absent keeps what stands, a key that is
// there and empty clears it. Knows no act.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "office/act_spec.h"

namespace aiyl::office::act_fields {

enum class Need { kRequired, kOptional };

FieldSpec Field(std::string name, FieldType type, Message label, Need need = Need::kOptional, std::string list = {});
FieldSpec Text(std::string name, Message label, Need need = Need::kOptional);
FieldSpec LongText(std::string name, Message label, Need need = Need::kOptional);
FieldSpec Integer(std::string name, Message label, Need need = Need::kOptional);
FieldSpec YesNo(std::string name, Message label, Need need = Need::kOptional);
FieldSpec Money(std::string name, Message label, Need need = Need::kOptional);  // тыйын
FieldSpec Day(std::string name, Message label, Need need = Need::kOptional);
FieldSpec Code(std::string name, std::string list, Message label, Need need = Need::kOptional);
// kind: "person", "household", "territory", "street", "dwelling", "parcel", "vehicle", "decision", "body" …
FieldSpec Ref(std::string name, std::string kind, Message label, Need need = Need::kOptional);
FieldSpec Rows(std::string name, Message label, std::vector<FieldSpec> rows, Need need = Need::kOptional);
FieldSpec WithHelp(FieldSpec field, Message help);

void Append(std::vector<FieldSpec>& fields, std::vector<FieldSpec> more);
// Both one after the other; fields named in `required` must be given.
std::vector<FieldSpec> With(std::vector<FieldSpec> first, std::vector<FieldSpec> more,
                            const std::vector<std::string>& required = {});

// Something to know that did not refuse, as an entry of "warnings" in what an act made: both shells show these.
Json WarningJson(const std::string& code, const Message& message, const std::string& field);

// Overwrites `value` where the key is there.
void Take(const Json& data, const char* name, std::string& value);
void TakeCanonical(const Json& data, const char* name, std::string& value);
void TakeInteger(const Json& data, const char* name, std::optional<int64_t>& value);
void TakeDay(const Json& data, const char* name, std::optional<Date>& value);
template <class Tag>
void TakeId(const Json& data, const char* name, std::optional<Id<Tag>>& value) {
  if (data.contains(name)) value = FindId<Tag>(data, name);
}

}  // namespace aiyl::office::act_fields
