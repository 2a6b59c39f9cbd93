// SPDX-License-Identifier: Apache-2.0
// A text that stands in both languages of the office, and the choice of one. Knows nothing of what the text says.
#pragma once

#include <string>

#include "text/plural_rule.h"

namespace aiyl::office {

using Language = text::Language;  // names of records have no English: kEn gives the Kyrgyz one

struct Bilingual {
  std::string ky, ru;

  // The other language where the wanted one is empty: a name in the wrong language is better than none.
  const std::string& In(Language language) const {
    if (language != Language::kRu) return ky.empty() ? ru : ky;
    return ru.empty() ? ky : ru;
  }
  bool IsEmpty() const { return ky.empty() && ru.empty(); }
  bool operator==(const Bilingual&) const = default;
};

}  // namespace aiyl::office
