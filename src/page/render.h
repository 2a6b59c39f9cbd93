// SPDX-License-Identifier: Apache-2.0
// The one renderer: draws a page model to PDF, PNG or a pixel buffer for the preview and the printer, always the same.
// It never lays out and reads no clock: the same document gives the same bytes.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"
#include "page/page_model.h"

namespace aiyl::page {

// Laid over every page when drawing; no part of the document nor of its hash.
struct Overlay {
  enum class Kind {
    kStamp,      // a framed word in the upper margin («ДУБЛИКАТ»); further lines smaller beside it
    kWatermark,  // large pale words across the page («ҮЛГҮ / ОБРАЗЕЦ»)
  };
  Kind kind = Kind::kStamp;
  std::vector<std::string> lines;
};

// «ДУБЛИКАТ» with the number of the copy; copy ≥ 1.
Overlay DuplicateOverlay(int copy);
// «ҮЛГҮ / ОБРАЗЕЦ», for papers of a demo book.
Overlay DemoOverlay();

// All errors of the renderer: kEnvironment "page.render" (cairo's reason in detail), "page.unknown-font" where the
// document names a font that this program does not carry.
Result<std::string> RenderPdf(const Document& document, const std::vector<Overlay>& overlays = {});
// Whole or not at all (base/atomic_file.h).
Status WritePdf(const Document& document, const std::filesystem::path& path, const std::vector<Overlay>& overlays = {});

// page from 0; dpi 30 … 1200.
Result<std::string> RenderPng(const Document& document, size_t page, int dpi,
                              const std::vector<Overlay>& overlays = {});

// Pixels of a page fitted into width × height: 0xFFRRGGBB each, row by row, no padding; white around the page.
struct Raster {
  int width = 0, height = 0;
  std::vector<uint32_t> pixels;
};
Result<Raster> RenderRaster(const Document& document, size_t page, int width, int height,
                            const std::vector<Overlay>& overlays = {});

}  // namespace aiyl::page
