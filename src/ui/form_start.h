// SPDX-License-Identifier: Apache-2.0
// What a form that changes a record begins with: the record's values under the names of the act's fields. Empty values
// are left out, so that the form shows an empty field. Knows no record.
#pragma once

#include <optional>
#include <string>

#include "base/amount.h"
#include "base/date.h"
#include "base/id.h"
#include "office/act_spec.h"
#include "office/bilingual.h"

namespace aiyl::ui {

// name_ky, name_ru …: a form's fields of a bilingual text.
inline void Put(office::Json& data, const std::string& field, const office::Bilingual& text) {
  data[field + "_ky"] = text.ky;
  data[field + "_ru"] = text.ru;
}
inline void Put(office::Json& data, const Period& term) {
  if (term.from) data["from_day"] = term.from->Iso();
  if (term.to) data["to_day"] = term.to->Iso();
}
inline void Put(office::Json& data, const std::string& field, const std::string& text) {
  if (!text.empty()) data[field] = text;
}
template <class Tag>
void Put(office::Json& data, const std::string& field, const std::optional<Id<Tag>>& id) {
  if (id) data[field] = id->ToText();
}

}  // namespace aiyl::ui
