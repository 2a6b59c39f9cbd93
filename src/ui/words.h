// SPDX-License-Identifier: Apache-2.0
// Between our UTF-8 strings and Messages and what wxWidgets shows. The one place that knows the screen's language.
#pragma once

#include <wx/string.h>

#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"
#include "text/catalogue.h"

namespace aiyl::ui {

inline wxString ToWx(std::string_view utf8) { return wxString::FromUTF8(utf8.data(), utf8.size()); }
inline std::string FromWx(const wxString& text) { return std::string(text.utf8_str()); }

// File names are UTF-8 here whatever the system's code page is.
inline std::filesystem::path ToPath(const std::string& utf8) {
  return std::filesystem::path(std::u8string(utf8.begin(), utf8.end()));
}
inline std::filesystem::path ToPath(const wxString& text) { return ToPath(FromWx(text)); }
inline std::string PathText(const std::filesystem::path& path) {
  const auto text = path.u8string();
  return std::string(text.begin(), text.end());
}

text::Language ScreenLanguage();
void SetScreenLanguage(text::Language language);

// In the screen's language.
wxString Tr(const Message& message);
// The same as UTF-8.
std::string TrUtf8(const Message& message);

// "ky" and "ru" texts of a record: the one that fits the screen, the other where it is empty.
const std::string& PickName(const std::string& ky, const std::string& ru);

}  // namespace aiyl::ui
