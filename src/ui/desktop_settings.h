// SPDX-License-Identifier: Apache-2.0
// What this computer remembers between starts: the language and the book last opened. Nothing of the book itself.
#pragma once

#include <filesystem>
#include <optional>

#include "text/catalogue.h"

namespace aiyl::ui {

struct DesktopSettings {
  std::optional<text::Language> language;
  std::filesystem::path last_book;
};
DesktopSettings LoadDesktopSettings();
void SaveDesktopSettings(const DesktopSettings& settings);
// Where books lie unless the clerk says otherwise; made where it is missing.
std::filesystem::path BooksFolder();

}  // namespace aiyl::ui
