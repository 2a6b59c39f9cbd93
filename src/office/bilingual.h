// SPDX-License-Identifier: Apache-2.0
// A text that stands in both languages of the office, and the choice of one. Knows nothing of what the text says.
#pragma once

#include <string>

namespace aiyl::office {

enum class Language { kKyrgyz, kRussian };

struct Bilingual {
  std::string ky, ru;

  // The other language where the wanted one is empty: a name in the wrong language is better than none.
  const std::string& In(Language language) const {
    if (language == Language::kKyrgyz) return ky.empty() ? ru : ky;
    return ru.empty() ? ky : ru;
  }
  bool IsEmpty() const { return ky.empty() && ru.empty(); }
  bool operator==(const Bilingual&) const = default;
};

}  // namespace aiyl::office
