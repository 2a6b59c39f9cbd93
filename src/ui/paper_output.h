// SPDX-License-Identifier: Apache-2.0
// Page models to the printer or to PDF files, drawn by the one renderer. Never lays out.
#pragma once

#include <wx/window.h>

#include <string>
#include <vector>

#include "page/page_model.h"
#include "page/render.h"

namespace aiyl::desk {
class Desk;
}

namespace aiyl::ui {

enum class PaperTarget { kPrinter, kPdf };

// One paper, ready to leave the program.
struct PaperPages {
  std::string number;
  page::Document document;
  std::vector<page::Overlay> overlays;
};
// What lies over a first print of this desk's office: the watermark of a demo book. None where the book can not be
// read.
std::vector<page::Overlay> FirstPrintOverlays(desk::Desk& desk);

// Several papers in one print job, or each as a file of its own in a folder asked for once; one paper as below. False
// where nothing was printed or written.
bool OutputPapers(wxWindow* parent, const std::vector<PaperPages>& papers, PaperTarget target);

// The system's print dialog; false where nothing was printed (told where it failed).
bool PrintDocument(wxWindow* parent, const page::Document& document, const std::vector<page::Overlay>& overlays,
                   const wxString& title);
// Asks where; false where nothing was written (told where it failed).
bool SavePdf(wxWindow* parent, const page::Document& document, const std::vector<page::Overlay>& overlays,
             const std::string& suggested_name);

}  // namespace aiyl::ui
