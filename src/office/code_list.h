// SPDX-License-Identifier: Apache-2.0
// Code lists: every list that a form offers is dated rows with a label in both languages. Shipped values are the same
// in all books (ReferenceId of list and code); an office adds its own. Must not know what a list is for.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "office/bilingual.h"
#include "office/ids.h"
#include "store/book.h"

namespace aiyl::office {

struct CodeValue {
  CodeId id;
  std::optional<OfficeId> office;  // empty: shipped
  std::string list, code;
  Bilingual name;
  int64_t sort = 0;
  Period valid;
  bool verified = false;
};

// The values in force on `day` (all where empty): shipped ones and those of the scope's office; by sort, then code.
std::vector<CodeValue> ListCodes(store::Database& db, const Scope& scope, std::string_view list,
                                 const std::optional<Date>& day = {});
// By code text or UUID text. An office's own value goes before a shipped one of the same code.
std::optional<CodeValue> FindCode(store::Database& db, std::string_view list, std::string_view code_or_id);
std::optional<CodeValue> FindCode(store::Database& db, CodeId id);
// The label, or the code itself where the list has no such value (books from a newer program stay readable).
std::string CodeName(store::Database& db, std::string_view list, std::string_view code, Language language);

// FindCode, or "code.unknown" with the field's name.
Result<CodeValue> NeedCode(store::Database& db, std::string_view list, std::string_view code_or_id,
                           std::string_view field);

// The same without the value; within an act the answer is remembered.
Status CheckCode(store::Database& db, std::string_view list, std::string_view code_or_id, std::string_view field);

}  // namespace aiyl::office
