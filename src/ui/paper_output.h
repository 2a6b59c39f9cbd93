// SPDX-License-Identifier: Apache-2.0
// A page model to the printer or to a PDF file, drawn by the one renderer. Never lays out.
#pragma once

#include <wx/window.h>

#include <string>
#include <vector>

#include "page/page_model.h"
#include "page/render.h"

namespace aiyl::ui {

// The system's print dialog; false where nothing was printed (told where it failed).
bool PrintDocument(wxWindow* parent, const page::Document& document, const std::vector<page::Overlay>& overlays,
                   const wxString& title);
// Asks where; false where nothing was written (told where it failed).
bool SavePdf(wxWindow* parent, const page::Document& document, const std::vector<page::Overlay>& overlays,
             const std::string& suggested_name);

}  // namespace aiyl::ui
