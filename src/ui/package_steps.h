// SPDX-License-Identifier: Apache-2.0
// Packages and keys step by step as the screen «Import and export» offers them: what is asked, what is done off the
// screen's thread, what is told. Each takes files that were chosen already. Holds no rule of packages.
#pragma once

#include <wx/window.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "desk/desk.h"

namespace aiyl::ui {

// Key kinds as a clerk calls them: "office" → «айыл өкмөтү».
std::string KeyKindWords(const std::string& kind);

// Writes the office's public-key file (asks for the passphrase once a day); gives the fingerprint to read out.
std::optional<std::string> SavePublicKey(wxWindow* parent, desk::Desk& desk, const std::filesystem::path& file);
// Shows name and fingerprint of the key in the file, asks, then trusts it. True where it is enrolled now.
bool EnrolFromFile(wxWindow* parent, desk::Desk& desk, const std::filesystem::path& file);
// What the package says of itself and whose signature it carries.
void ShowPackage(wxWindow* parent, desk::Desk& desk, const std::filesystem::path& file);
// Takes the packages up, each for itself, in this order; the first refusal ends it. Shows what became of each.
void TakePackages(wxWindow* parent, desk::Desk& desk, const std::vector<std::filesystem::path>& files);

}  // namespace aiyl::ui
