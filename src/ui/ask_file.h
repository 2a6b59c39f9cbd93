// SPDX-License-Identifier: Apache-2.0
// The system's file dialogs, asked in one line. Knows nothing of what the file is for.
#pragma once

#include <wx/window.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"

namespace aiyl::ui {

// Files that are there. `endings`: "*.aiyl" or "*.xlsx;*.csv". Empty where the clerk turned away.
std::optional<std::filesystem::path> AskForFile(wxWindow* parent, const Message& title, const std::string& endings);
std::vector<std::filesystem::path> AskForFiles(wxWindow* parent, const Message& title, const std::string& endings);
// Where to write; asks before an existing file is replaced.
std::optional<std::filesystem::path> AskWhereToSave(wxWindow* parent, const Message& title,
                                                    const std::string& suggested, const std::string& endings);

}  // namespace aiyl::ui
