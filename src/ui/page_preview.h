// SPDX-License-Identifier: Apache-2.0
// The page itself on the screen: the same renderer as the PDF and the printer. Page by page, fitted to the window, or
// larger and moved under it: by Larger(), by a click on what is to be read, by + and −, by Ctrl and
// the wheel.
#pragma once

#include <wx/bitmap.h>
#include <wx/panel.h>

#include <optional>
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
  // The next page or the one before; of an enlarged page what follows below, then the next page.
  void Forward();
  void Back();
  // Step by step, from the whole page to nearly twice the window's width.
  void Larger();
  void Smaller();
  const page::Document& Shown() const { return m_document; }

 private:
  void OnPaint(wxPaintEvent& event);
  void OnWheel(wxMouseEvent& event);
  void OnKey(wxKeyEvent& event);
  // `at`: what stays where it is, of the window; by default its middle.
  void SetZoom(int zoom, std::optional<wxPoint> at = {});
  wxSize PageSize() const;  // in pixels, as enlarged
  // False where it was at the edge already.
  bool Move(wxPoint by);
  page::Document m_document;
  std::vector<page::Overlay> m_overlays;
  size_t m_page = 0;
  wxBitmap m_cache;
  wxSize m_cache_for;
  int m_zoom = 0;    // of kZooms
  wxPoint m_corner;  // of the window over an enlarged page
};

}  // namespace aiyl::ui
