// SPDX-License-Identifier: Apache-2.0
// The first start: the language; then a book of one's own, a book that is there already, or the demo village.
#pragma once

#include <filesystem>
#include <optional>

#include "text/catalogue.h"

namespace aiyl::ui {

// Asks in both languages at once. Empty where the clerk closed it.
std::optional<text::Language> AskLanguage();
// The book to open; made here where it is new. Empty where the clerk turned away.
std::optional<std::filesystem::path> AskForBook();

}  // namespace aiyl::ui
