// SPDX-License-Identifier: Apache-2.0
// The page itself on the screen: the same renderer as the PDF and the printer. Page by page, fitted to the window.
#pragma once

#include <wx/bitmap.h>
#include <wx/panel.h>

#include <vector>

#include "page/page_model.h"
#include "page/render.h"

namespace aiyl::ui {

class PagePreview : public wxPanel {
 public:
  explicit PagePreview(wxWindow* parent);
  void Show(page::Document document, std::vector<page::Overlay> overlays);
  void Clear();
  size_t PageCount() const { return m_document.pages.size(); }
  // From 0; out of range is clamped.
  void GoTo(size_t page);
  size_t Current() const { return m_page; }
  const page::Document& Shown() const { return m_document; }

 private:
  void OnPaint(wxPaintEvent& event);
  page::Document m_document;
  std::vector<page::Overlay> m_overlays;
  size_t m_page = 0;
  wxBitmap m_cache;
  wxSize m_cache_for;
};

}  // namespace aiyl::ui
