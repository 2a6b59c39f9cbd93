// SPDX-License-Identifier: Apache-2.0
// Names and words of lists as arguments of messages: each reader gets them in his language (base/in_each.h).
#pragma once

#include "base/in_each.h"
#include "office/code_list.h"

namespace aiyl::office {

inline std::string InBoth(const Bilingual& name) {
  return InEach(name.ky, name.ru);
}
// The label, or the code itself where the list has no such value.
inline std::string CodeInBoth(store::Database& db, std::string_view list, std::string_view code) {
  const auto value = FindCode(db, list, code);
  return value ? InBoth(value->name) : std::string(code);
}

}  // namespace aiyl::office
