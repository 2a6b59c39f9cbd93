// SPDX-License-Identifier: Apache-2.0
#include "ui/page_preview.h"

#include <wx/dcbuffer.h>
#include <wx/image.h>
#include <wx/settings.h>

#include <algorithm>

#include "ui/words.h"

namespace aiyl::ui {
namespace {

// Of the window's width; the first, 0, is the whole page. At 1.2 what is printed fills the window.
constexpr double kZooms[] = {0, 1, 1.2, 1.8};
constexpr int kLargest = 3;

}  // namespace

PagePreview::PagePreview(wxWindow* parent) : wxPanel(parent) {
  SetName(Tr(Msg("Preview of the page")));
  SetBackgroundStyle(wxBG_STYLE_PAINT);
  SetMinSize(FromDIP(wxSize(300, 424)));
  Bind(wxEVT_PAINT, &PagePreview::OnPaint, this);
  SetCursor(wxCursor(wxCURSOR_MAGNIFIER));
  SetToolTip(Tr(Msg("A click makes the page larger.")));
  Bind(wxEVT_LEFT_UP,
       [this](wxMouseEvent& event) { SetZoom(m_zoom == kLargest ? 0 : m_zoom + 1, event.GetPosition()); });
  Bind(wxEVT_MOUSEWHEEL, &PagePreview::OnWheel, this);
  Bind(wxEVT_KEY_DOWN, &PagePreview::OnKey, this);
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
  m_corner = wxPoint();
  Refresh();
}

void PagePreview::Forward() {
  if (Move({0, GetClientSize().y * 9 / 10})) return;
  if (m_page + 1 < m_document.pages.size()) GoTo(m_page + 1);
}

void PagePreview::Back() {
  if (Move({0, -GetClientSize().y * 9 / 10}) || m_page == 0) return;
  GoTo(m_page - 1);
  Move({0, PageSize().y});  // what was read before it is its lower end
}

void PagePreview::Larger() {
  SetZoom(m_zoom + 1);
}

void PagePreview::Smaller() {
  SetZoom(m_zoom - 1);
}

void PagePreview::SetZoom(int zoom, std::optional<wxPoint> at) {
  zoom = std::clamp(zoom, 0, kLargest);
  if (zoom == m_zoom || m_document.pages.empty()) return;
  const wxSize window = GetClientSize(), before = PageSize();
  // Without a point: from the top of the page, else about the middle.
  const wxPoint kept = at.value_or(wxPoint(window.x / 2, m_zoom == 0 ? 0 : window.y / 2));
  const wxPoint shift(std::max(0, (window.x - before.x) / 2), std::max(0, (window.y - before.y) / 2));
  const double x = double(m_corner.x + kept.x - shift.x) / before.x,
               y = double(m_corner.y + kept.y - shift.y) / before.y;
  m_zoom = zoom;
  m_cache = wxBitmap();
  const wxSize now = PageSize();
  m_corner = wxPoint();
  const int left =
      at ? int(x * now.x) - kept.x : std::min((now.x - window.x) / 2, now.x * 9 / 100);  // behind the margin
  Move({left, int(y * now.y) - kept.y});
  Refresh();
}

wxSize PagePreview::PageSize() const {
  const auto& page = m_document.pages[m_page];
  const wxSize window = GetClientSize();
  const int margin = FromDIP(6);
  const double wide = double(window.x - 2 * margin) / page.width, high = double(window.y - 2 * margin) / page.height;
  const double scale = m_zoom == 0 ? std::min(wide, high) : wide * kZooms[m_zoom];
  return {std::max(1, int(page.width * scale)), std::max(1, int(page.height * scale))};
}

bool PagePreview::Move(wxPoint by) {
  if (m_document.pages.empty()) return false;
  const wxSize window = GetClientSize(), page = PageSize();
  const wxPoint to(std::clamp(m_corner.x + by.x, 0, std::max(0, page.x - window.x)),
                   std::clamp(m_corner.y + by.y, 0, std::max(0, page.y - window.y)));
  if (to == m_corner) return false;
  m_corner = to;
  Refresh();
  return true;
}

void PagePreview::OnWheel(wxMouseEvent& event) {
  const bool up = event.GetWheelRotation() > 0;
  if (event.ControlDown()) {
    SetZoom(m_zoom + (up ? 1 : -1), event.GetPosition());
  } else if (event.ShiftDown() || event.GetWheelAxis() == wxMOUSE_WHEEL_HORIZONTAL) {
    Move({up ? -FromDIP(60) : FromDIP(60), 0});
  } else if (!Move({0, up ? -FromDIP(60) : FromDIP(60)}) && m_zoom == 0) {
    up ? Back() : Forward();
  }
}

void PagePreview::OnKey(wxKeyEvent& event) {
  switch (event.GetKeyCode()) {
    case '+':
    case '=':
    case WXK_NUMPAD_ADD:
      return Larger();
    case '-':
    case WXK_NUMPAD_SUBTRACT:
      return Smaller();
    case WXK_PAGEDOWN:
      return Forward();
    case WXK_PAGEUP:
      return Back();
    default:
      event.Skip();
  }
}

void PagePreview::OnPaint(wxPaintEvent&) {
  wxAutoBufferedPaintDC dc(this);
  const wxSize size = GetClientSize();
  dc.SetBackground(wxBrush(wxColour(0x8C, 0x8F, 0x94)));
  dc.Clear();
  if (m_document.pages.empty() || size.x < 20 || size.y < 20) return;
  if (!m_cache.IsOk() || m_cache_for != size) {
    const wxSize page = PageSize();
    const auto raster = page::RenderRaster(m_document, m_page, page.x, page.y, m_overlays);
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
    Move({0, 0});  // a smaller window may have been over what is no longer there
  }
  const auto place = [](int window, int page, int corner) { return page > window ? -corner : (window - page) / 2; };
  dc.DrawBitmap(m_cache, place(size.x, m_cache.GetWidth(), m_corner.x), place(size.y, m_cache.GetHeight(), m_corner.y));
}

}  // namespace aiyl::ui
