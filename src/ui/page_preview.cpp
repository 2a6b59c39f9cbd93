// SPDX-License-Identifier: Apache-2.0
#include "ui/page_preview.h"

#include <wx/dcbuffer.h>
#include <wx/image.h>
#include <wx/settings.h>

#include <algorithm>

#include "ui/words.h"

namespace aiyl::ui {

PagePreview::PagePreview(wxWindow* parent) : wxPanel(parent) {
  SetName(Tr(Msg("Preview of the page")));
  SetBackgroundStyle(wxBG_STYLE_PAINT);
  SetMinSize(FromDIP(wxSize(300, 424)));
  Bind(wxEVT_PAINT, &PagePreview::OnPaint, this);
  Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    Refresh();
    event.Skip();
  });
}

void PagePreview::Show(page::Document document, std::vector<page::Overlay> overlays) {
  m_document = std::move(document);
  m_overlays = std::move(overlays);
  m_page = std::min(m_page, m_document.pages.empty() ? 0 : m_document.pages.size() - 1);
  m_cache = wxBitmap();
  Refresh();
}

void PagePreview::Clear() {
  Show({}, {});
}

void PagePreview::GoTo(size_t page) {
  if (m_document.pages.empty()) return;
  m_page = std::min(page, m_document.pages.size() - 1);
  m_cache = wxBitmap();
  Refresh();
}

void PagePreview::OnPaint(wxPaintEvent&) {
  wxAutoBufferedPaintDC dc(this);
  const wxSize size = GetClientSize();
  dc.SetBackground(wxBrush(wxColour(0x8C, 0x8F, 0x94)));
  dc.Clear();
  if (m_document.pages.empty() || size.x < 20 || size.y < 20) return;
  if (!m_cache.IsOk() || m_cache_for != size) {
    const auto& page = m_document.pages[m_page];
    const int margin = FromDIP(6);
    const double scale = std::min(double(size.x - 2 * margin) / page.width, double(size.y - 2 * margin) / page.height);
    const int width = std::max(1, int(page.width * scale)), height = std::max(1, int(page.height * scale));
    const auto raster = page::RenderRaster(m_document, m_page, width, height, m_overlays);
    if (!raster) return;
    wxImage image(raster->width, raster->height, false);
    unsigned char* out = image.GetData();
    for (const uint32_t pixel : raster->pixels) {
      *out++ = static_cast<unsigned char>(pixel >> 16);
      *out++ = static_cast<unsigned char>(pixel >> 8);
      *out++ = static_cast<unsigned char>(pixel);
    }
    m_cache = wxBitmap(image);
    m_cache_for = size;
  }
  dc.DrawBitmap(m_cache, (size.x - m_cache.GetWidth()) / 2, (size.y - m_cache.GetHeight()) / 2);
}

}  // namespace aiyl::ui
