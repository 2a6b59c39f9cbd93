// SPDX-License-Identifier: Apache-2.0
#include "ui/words.h"

#include "ui/toolkit_words.h"

namespace aiyl::ui {
namespace {
text::Language& Current() {
  static text::Language language = text::Language::kKy;
  return language;
}
}  // namespace

text::Language ScreenLanguage() {
  return Current();
}
void SetScreenLanguage(text::Language language) {
  Current() = language;
  SetToolkitLanguage(language);
}

std::string TrUtf8(const Message& message) {
  return text::Tr(message, Current());
}
wxString Tr(const Message& message) {
  return ToWx(TrUtf8(message));
}

const std::string& PickName(const std::string& ky, const std::string& ru) {
  const bool russian = Current() == text::Language::kRu;
  const std::string& first = russian ? ru : ky;
  return first.empty() ? (russian ? ky : ru) : first;
}

}  // namespace aiyl::ui
