// SPDX-License-Identifier: Apache-2.0
// Making books from the desktop before one is open: the demo village, with progress.
#pragma once

#include <wx/window.h>

#include <filesystem>
#include <optional>

namespace aiyl::ui {

// A demo village in BooksFolder(), made once and opened again afterwards. Empty where it could not be made (told).
std::optional<std::filesystem::path> MakeDemoBook(wxWindow* parent);

}  // namespace aiyl::ui
