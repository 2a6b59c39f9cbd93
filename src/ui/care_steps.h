// SPDX-License-Identifier: Apache-2.0
// Care of the open book as the screen «Import and export» offers it: checks with a report, making anew what follows
// from the book, backups. Off the screen's thread; holds no rule of the store.
#pragma once

#include <wx/window.h>

#include <filesystem>

#include "desk/desk.h"
#include "store/maintenance.h"

namespace aiyl::ui {

// Shows what was found. True where the check came to its end and found nothing.
bool CheckBook(wxWindow* parent, desk::Desk& desk, store::CheckDepth depth);
bool RebuildBook(wxWindow* parent, desk::Desk& desk);
// An existing `file` is replaced only once the new backup was checked.
bool BackupBook(wxWindow* parent, desk::Desk& desk, const std::filesystem::path& file);

}  // namespace aiyl::ui
