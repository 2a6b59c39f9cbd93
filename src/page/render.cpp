// SPDX-License-Identifier: Apache-2.0
// Cairo and FreeType stay in this file. Glyphs are placed by our own advances, unhinted, so that Linux, Windows, screen
// and printer show the same page. FreeType faces are shared and not safe for two threads: one drawing at a time.
#include "page/render.h"

#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <cairo.h>
#include <ft2build.h>
#include FT_FREETYPE_H

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <mutex>

#include "base/atomic_file.h"
#include "page/qr.h"

namespace aiyl::page {

namespace {

constexpr double kPointsPerHmm = 72.0 / 2540.0;

using Surface = std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)>;
using Context = std::unique_ptr<cairo_t, decltype(&cairo_destroy)>;

std::mutex& DrawingMutex() {
  static std::mutex mutex;
  return mutex;
}

tl::unexpected<Error> RenderError(std::string detail) {
  return EnvironmentError("page.render", Msg("The page could not be drawn."), std::move(detail));
}

// Kept for the life of the process; used under DrawingMutex only.
class Faces {
 public:
  static Faces& Get() {
    static Faces faces;
    return faces;
  }
  // Null where FreeType refuses (no memory).
  cairo_font_face_t* Face(FontId id) {
    auto& face = m_faces[static_cast<size_t>(id)];
    if (face != nullptr) return face;
    if (m_library == nullptr && FT_Init_FreeType(&m_library) != 0) return nullptr;
    const std::string_view bytes = ShippedFont(id).Bytes();
    FT_Face ft_face = nullptr;
    if (FT_New_Memory_Face(m_library, reinterpret_cast<const FT_Byte*>(bytes.data()),
                           static_cast<FT_Long>(bytes.size()), 0, &ft_face) != 0)
      return nullptr;
    face = cairo_ft_font_face_create_for_ft_face(ft_face, FT_LOAD_NO_HINTING);
    return face;
  }

 private:
  FT_Library m_library = nullptr;
  std::array<cairo_font_face_t*, kFontCount> m_faces{};
};

// Draws in units of 1/100 mm; the caller has set the scale.
class Painter {
 public:
  Painter(cairo_t* cr, const std::vector<FontId>& fonts) : m_cr(cr), m_fonts(fonts) {
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    cairo_set_font_options(m_cr, options);
    cairo_font_options_destroy(options);
  }

  void DrawPage(const Page& page) {
    for (const Item& item : page.items) {
      cairo_set_source_rgb(m_cr, 0, 0, 0);
      std::visit([this](const auto& what) { Draw(what); }, item);
    }
  }

  void DrawOverlay(const Overlay& overlay, const Page& page) {
    overlay.kind == Overlay::Kind::kStamp ? Stamp(overlay, page) : Watermark(overlay, page);
  }

  bool Failed() const { return m_failed; }

 private:
  void Draw(const TextRun& run) {
    if (run.font >= m_fonts.size()) return;
    Text(m_fonts[run.font], run.size, run.x, run.y, run.advance, run.text);
  }

  void Text(FontId id, int32_t size, Hmm x, Hmm y, Hmm advance, const std::string& text) {
    cairo_font_face_t* face = Faces::Get().Face(id);
    if (face == nullptr) {
      m_failed = true;
      return;
    }
    const Font& font = ShippedFont(id);
    const std::u32string letters = Letters(text);
    const Hmm natural = UnitsToHmm(font.TextUnits(text), size, font.UnitsPerEm());
    const int64_t blanks = std::count(letters.begin(), letters.end(), U' ');
    const double extra = blanks > 0 ? static_cast<double>(advance - natural) / static_cast<double>(blanks) : 0.0;
    const double hmm_per_unit = size * 2540.0 / 7200.0 / font.UnitsPerEm();
    std::vector<cairo_glyph_t> glyphs;
    std::vector<cairo_text_cluster_t> clusters;
    int64_t units = 0;
    int64_t blanks_before = 0;
    for (const char32_t letter : letters) {
      std::string bytes;
      AppendLetter(bytes, letter);
      glyphs.push_back({font.Glyph(letter),
                        x + static_cast<double>(units) * hmm_per_unit + static_cast<double>(blanks_before) * extra,
                        static_cast<double>(y)});
      clusters.push_back({static_cast<int>(bytes.size()), 1});
      units += font.Advance(letter);
      if (letter == U' ') ++blanks_before;
    }
    cairo_set_font_face(m_cr, face);
    cairo_set_font_size(m_cr, size * 2540.0 / 7200.0);
    cairo_show_text_glyphs(m_cr, text.data(), static_cast<int>(text.size()), glyphs.data(),
                           static_cast<int>(glyphs.size()), clusters.data(), static_cast<int>(clusters.size()),
                           static_cast<cairo_text_cluster_flags_t>(0));
  }

  void Draw(const Line& line) {
    cairo_set_line_width(m_cr, line.width);
    cairo_move_to(m_cr, line.x1, line.y1);
    cairo_line_to(m_cr, line.x2, line.y2);
    cairo_stroke(m_cr);
  }

  void Draw(const Rect& rect) {
    const double grey = rect.grey / 255.0;
    cairo_set_source_rgb(m_cr, grey, grey, grey);
    cairo_rectangle(m_cr, rect.x, rect.y, rect.w, rect.h);
    if (rect.width > 0) {
      cairo_set_line_width(m_cr, rect.width);
      cairo_stroke(m_cr);
    } else {
      cairo_fill(m_cr);
    }
  }

  // One path of horizontal stretches: no hairlines between modules.
  void Draw(const Qr& qr) {
    if (qr.modules == 0) return;
    const double module = static_cast<double>(qr.size) / qr.modules;
    for (int row = 0; row < qr.modules; ++row)
      for (int column = 0; column < qr.modules;) {
        int end = column;
        while (end < qr.modules && QrModule(qr, end, row)) ++end;
        if (end > column)
          cairo_rectangle(m_cr, qr.x + column * module, qr.y + row * module, (end - column) * module, module);
        column = end + 1;
      }
    cairo_set_antialias(m_cr, CAIRO_ANTIALIAS_NONE);
    cairo_fill(m_cr);
    cairo_set_antialias(m_cr, CAIRO_ANTIALIAS_DEFAULT);
  }

  // In the upper margin, so that it covers no text: the first line large, the others small beside it.
  void Stamp(const Overlay& overlay, const Page& page) {
    constexpr Hmm kTop = 350, kHeight = 800, kPad = 250;
    Hmm width = 2 * kPad;
    for (size_t i = 0; i < overlay.lines.size(); ++i) width += StampWidth(overlay, i);
    Hmm x = page.width - 1500 - width;
    cairo_set_source_rgba(m_cr, 0.75, 0.0, 0.0, 0.85);
    cairo_set_line_width(m_cr, 50);
    cairo_rectangle(m_cr, x, kTop, width, kHeight);
    cairo_stroke(m_cr);
    x += kPad;
    for (size_t i = 0; i < overlay.lines.size(); ++i) {
      const Hmm gap = i == 0 ? 0 : kStampGap, own = StampWidth(overlay, i) - gap;
      Text(FontId::kSansBold, StampSize(i), x + gap, kTop + kHeight - 220, own, overlay.lines[i]);
      x += gap + own;
    }
  }
  static constexpr Hmm kStampGap = 150;
  static int32_t StampSize(size_t line) { return line == 0 ? 1500 : 1000; }
  static Hmm StampWidth(const Overlay& overlay, size_t line) {
    return TextWidth(FontId::kSansBold, StampSize(line), overlay.lines[line]) + (line == 0 ? 0 : kStampGap);
  }

  void Watermark(const Overlay& overlay, const Page& page) {
    const int32_t size = 6000;
    cairo_save(m_cr);
    cairo_translate(m_cr, page.width / 2.0, page.height / 2.0);
    cairo_rotate(m_cr, -0.9);
    cairo_set_source_rgba(m_cr, 0.5, 0.5, 0.5, 0.25);
    const Hmm step = size * 2540 / 7200 * 5 / 4;
    Hmm y = -static_cast<Hmm>(overlay.lines.size() - 1) * step / 2 + step / 3;
    for (const std::string& line : overlay.lines) {
      const Hmm width = TextWidth(FontId::kSansBold, size, line);
      Text(FontId::kSansBold, size, -width / 2, y, width, line);
      y += step;
    }
    cairo_restore(m_cr);
  }

  cairo_t* m_cr;
  const std::vector<FontId>& m_fonts;
  bool m_failed = false;
};

Result<std::vector<FontId>> FontsOf(const Document& document) {
  std::vector<FontId> fonts;
  for (const FontRef& ref : document.fonts) {
    const auto id = FontByHash(ref.hash);
    if (!id)
      return EnvironmentError("page.unknown-font",
                              Msg("This paper needs the font {font}, in a version that this program does not carry.",
                                  {{"font", ref.name}}));
    fonts.push_back(*id);
  }
  return fonts;
}

cairo_status_t AppendBytes(void* closure, const unsigned char* data, unsigned int length) {
  static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

Status PaintPage(cairo_t* cr, const Page& page, const std::vector<Overlay>& overlays,
                 const std::vector<FontId>& fonts) {
  Painter painter(cr, fonts);
  painter.DrawPage(page);
  for (const Overlay& overlay : overlays) painter.DrawOverlay(overlay, page);
  if (painter.Failed()) return RenderError("a font could not be opened");
  if (cairo_status(cr) != CAIRO_STATUS_SUCCESS) return RenderError(cairo_status_to_string(cairo_status(cr)));
  return {};
}

// Cairo 1.16 writes the time of day into the file: the same paper must give the same bytes. Same length, so the
// offsets of the cross-reference table stay right.
void BlankCreationDate(std::string& pdf) {
  const std::string key = "/CreationDate (D:";
  const size_t at = pdf.rfind(key);
  if (at == std::string::npos) return;
  constexpr std::string_view kFixed = "20000101000000";
  for (size_t i = 0; i < kFixed.size() && at + key.size() + i < pdf.size(); ++i) pdf[at + key.size() + i] = kFixed[i];
  for (size_t i = at + key.size() + kFixed.size(); i < pdf.size() && pdf[i] != ')'; ++i)
    if (pdf[i] >= '0' && pdf[i] <= '9')
      pdf[i] = '0';
    else if (pdf[i] == '-')
      pdf[i] = '+';
}

// A page at a scale (pixels per 1/100 mm), its corner at (x, y), on white.
Result<Surface> PaintPixels(const Document& document, size_t page_number, int width, int height, double x, double y,
                            double scale, const std::vector<Overlay>& overlays) {
  if (page_number >= document.pages.size()) return RenderError("no such page");
  AIYL_ASSIGN(const auto fonts, FontsOf(document));
  Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height), &cairo_surface_destroy);
  Context context(cairo_create(surface.get()), &cairo_destroy);
  cairo_set_source_rgb(context.get(), 1, 1, 1);
  cairo_paint(context.get());
  cairo_translate(context.get(), x, y);
  cairo_scale(context.get(), scale, scale);
  AIYL_TRY(PaintPage(context.get(), document.pages[page_number], overlays, fonts));
  cairo_surface_flush(surface.get());
  return surface;
}

}  // namespace

Overlay DuplicateOverlay(int copy) {
  return {Overlay::Kind::kStamp, {"ДУБЛИКАТ", "№ " + std::to_string(copy)}};
}

Overlay DemoOverlay() {
  return {Overlay::Kind::kWatermark, {"ҮЛГҮ", "ОБРАЗЕЦ"}};
}

Result<std::string> RenderPdf(const Document& document, const std::vector<Overlay>& overlays) {
  const std::lock_guard lock(DrawingMutex());
  AIYL_ASSIGN(const auto fonts, FontsOf(document));
  std::string pdf;
  {
    Surface surface(cairo_pdf_surface_create_for_stream(AppendBytes, &pdf, 595, 842), &cairo_surface_destroy);
    Context context(cairo_create(surface.get()), &cairo_destroy);
    for (const Page& page : document.pages) {
      cairo_pdf_surface_set_size(surface.get(), page.width * kPointsPerHmm, page.height * kPointsPerHmm);
      cairo_save(context.get());
      cairo_scale(context.get(), kPointsPerHmm, kPointsPerHmm);
      AIYL_TRY(PaintPage(context.get(), page, overlays, fonts));
      cairo_restore(context.get());
      cairo_show_page(context.get());
    }
    context.reset();
    cairo_surface_finish(surface.get());
    if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS)
      return RenderError(cairo_status_to_string(cairo_surface_status(surface.get())));
  }
  BlankCreationDate(pdf);
  return pdf;
}

Status WritePdf(const Document& document, const std::filesystem::path& path, const std::vector<Overlay>& overlays) {
  AIYL_ASSIGN(const std::string pdf, RenderPdf(document, overlays));
  return WriteFileAtomically(path, pdf);
}

Result<std::string> RenderPng(const Document& document, size_t page, int dpi, const std::vector<Overlay>& overlays) {
  const std::lock_guard lock(DrawingMutex());
  if (page >= document.pages.size()) return RenderError("no such page");
  const double scale = std::clamp(dpi, 30, 1200) / 2540.0;
  const int width = static_cast<int>(std::lround(document.pages[page].width * scale));
  const int height = static_cast<int>(std::lround(document.pages[page].height * scale));
  AIYL_ASSIGN(const Surface surface, PaintPixels(document, page, width, height, 0, 0, scale, overlays));
  std::string png;
  const cairo_status_t status = cairo_surface_write_to_png_stream(surface.get(), AppendBytes, &png);
  if (status != CAIRO_STATUS_SUCCESS) return RenderError(cairo_status_to_string(status));
  return png;
}

Result<Raster> RenderRaster(const Document& document, size_t page, int width, int height,
                            const std::vector<Overlay>& overlays) {
  const std::lock_guard lock(DrawingMutex());
  if (page >= document.pages.size() || width < 1 || height < 1 || width > 20000 || height > 20000)
    return RenderError("no such page or size");
  const Page& model = document.pages[page];
  const double scale = std::min(static_cast<double>(width) / model.width, static_cast<double>(height) / model.height);
  const double x = (width - model.width * scale) / 2, y = (height - model.height * scale) / 2;
  AIYL_ASSIGN(const Surface surface, PaintPixels(document, page, width, height, x, y, scale, overlays));
  Raster raster{width, height, {}};
  raster.pixels.resize(static_cast<size_t>(width) * static_cast<size_t>(height));
  const unsigned char* data = cairo_image_surface_get_data(surface.get());
  const auto stride = static_cast<size_t>(cairo_image_surface_get_stride(surface.get()));
  for (size_t row = 0; row < static_cast<size_t>(height); ++row) {
    const auto* from = reinterpret_cast<const uint32_t*>(data + row * stride);
    for (size_t column = 0; column < static_cast<size_t>(width); ++column)
      raster.pixels[row * static_cast<size_t>(width) + column] = from[column] | 0xFF000000U;
  }
  return raster;
}

}  // namespace aiyl::page
