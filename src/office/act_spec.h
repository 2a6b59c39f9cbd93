// SPDX-License-Identifier: Apache-2.0
// The one form in which every module describes its acts, so that `aiyl act`, the desktop's forms and the registry of
// the store read the same table: kind, title, fields, what runs, how it is undone. Data travels as JSON: dates
// "YYYY-MM-DD", ids as UUID text, codes as their code text, money in тыйын and areas in m² as whole numbers. It must
// not know any act.
#pragma once

#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/amount.h"
#include "base/date.h"
#include "base/id.h"
#include "base/result.h"
#include "store/book.h"
#include "store/registry.h"

namespace aiyl::office {

using Json = nlohmann::json;

enum class FieldType {
  kText,         // one line
  kLongText,     // several lines
  kInteger,      // JSON number
  kYesNo,        // JSON true, false
  kDate,         // "2019-08-07"
  kPartialDate,  // "1957", "1957-05", "1957-05-07"
  kCode,         // code text of `list`, or the UUID text of an office's own value
  kId,     // UUID text of a record; `list` names its kind: "person", "household", "territory", "street", "staff" …
  kPin,    // 14 digits as text
  kMoney,  // тыйын, JSON number
  kArea,   // m², JSON number
  kShare,  // "1/3", "1"
  kRows,   // array of objects with the fields `rows`
};
std::string_view FieldTypeName(FieldType type);  // "text", "date" …: for `aiyl act KIND --help`

struct FieldSpec {
  std::string name;  // the JSON key
  FieldType type = FieldType::kText;
  bool required = false;
  Message label;
  std::string list = {};  // see kCode, kId
  Message help = {};
  std::vector<FieldSpec> rows = {};  // see kRows
};

// Keys that every act takes beside its own fields; read by RunAct, never by `run`.
//   happened_on "YYYY-MM-DD" (else today) · note · batch (UUID text)
struct ActSpec {
  std::string kind;  // "staff.add": stable, stored in the journal
  Message title;
  std::vector<FieldSpec> fields;
  // Runs inside the act's transaction after CheckFields; gives what the caller wants to know of the outcome, such as
  // {"id": "…"} or {"number": "…"}; an empty object where there is nothing to say. `happened_on` is always set in the
  // data that it gets.
  std::function<Result<Json>(store::UnitOfWork&, const Json&)> run;
  store::UndoKind undo = store::UndoKind::kRevert;
  Message instead = {};  // what to do instead, where undo is not kRevert
};

// Refuses unknown keys ("act.unknown-field"), missing required fields ("act.missing") and values of a wrong form
// ("act.form"), each with the name of the field.
Status CheckFields(const ActSpec& spec, const Json& data);

struct ActOutcome {
  store::ActReceipt receipt;
  Json made = Json::object();
};
// CheckFields, CheckRight (office_record.h), then one act of the book. kRehearse rolls back: every refusal, nothing
// written.
enum class ActMode { kWrite, kRehearse };
Result<ActOutcome> RunAct(store::Book& book, const store::Actor& actor, const ActSpec& spec, const Json& data,
                          ActMode mode = ActMode::kWrite);

// What the store needs to know of each kind.
void AddActKinds(store::Registry& registry, const std::vector<ActSpec>& specs);
// The fields as JSON, labels in English (the caller translates Messages itself where it shows them to people).
Json Describe(const ActSpec& spec);

// Reading fields after CheckFields. Absent, null and "" are the same: empty.
bool Has(const Json& data, std::string_view name);
std::string GetText(const Json& data, std::string_view name);       // trimmed of nothing; "" where absent
std::string GetCanonical(const Json& data, std::string_view name);  // … as it is stored (text::Canonical)
std::optional<std::string> FindText(const Json& data, std::string_view name);
std::optional<int64_t> FindInteger(const Json& data, std::string_view name);
bool GetYesNo(const Json& data, std::string_view name);  // false where absent
std::optional<Date> FindDate(const Json& data, std::string_view name);
std::optional<PartialDate> FindPartialDate(const Json& data, std::string_view name);
std::optional<Uuid> FindUuid(const Json& data, std::string_view name);
template <class Tag>
std::optional<Id<Tag>> FindId(const Json& data, std::string_view name) {
  if (const auto uuid = FindUuid(data, name)) return Id<Tag>(*uuid);
  return std::nullopt;
}
std::optional<Share> FindShare(const Json& data, std::string_view name);
// The act's own day. Set by RunAct.
Date HappenedOn(const Json& data);

}  // namespace aiyl::office
