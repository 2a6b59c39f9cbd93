// SPDX-License-Identifier: Apache-2.0
// A certificate from the order to the PDF file: number, page, signed code, row of the register, act on the disk, file.
// Against cairo alone writing the same words to the same places of a PDF, in fonts of the system.
#include <cairo-pdf.h>

#include <stdexcept>

#include "bench.h"
#include "certificates/certificate.h"
#include "desk/registry.h"
#include "household/reads.h"
#include "page/render.h"

namespace aiyl::bench {

namespace {

constexpr int kPapers = 60;

template <class T>
T Value(Result<T> result) {
  if (!result) throw std::runtime_error(ToEnglish(result.error().message));
  return std::move(*result);
}

// 1/100 mm to points.
double Points(double hundredths) {
  return hundredths / 100 / 25.4 * 72;
}

void RawCairo(const page::Document& document, const std::filesystem::path& file) {
  cairo_surface_t* surface = cairo_pdf_surface_create(file.c_str(), 595, 842);
  cairo_t* cairo = cairo_create(surface);
  cairo_select_font_face(cairo, "serif", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  for (const auto& page : document.pages) {
    for (const auto& item : page.items) {
      const auto* text = std::get_if<page::TextRun>(&item);
      if (!text) continue;
      cairo_set_font_size(cairo, text->size / 100.0);
      cairo_move_to(cairo, Points(text->x), Points(text->y));
      cairo_show_text(cairo, text->text.c_str());
    }
    cairo_show_page(cairo);
  }
  cairo_destroy(cairo);
  cairo_surface_destroy(surface);
}

}  // namespace

void MeasureCertificate(Stage& stage, Report& report) {
  SystemClock clock;
  const auto ids = NewSystemIdSource(clock);
  store::Environment environment;
  environment.clock = &clock;
  environment.ids = ids.get();
  environment.registry = &desk::MakeRegistry();
  const auto file = stage.folder / "certificates.aiyl";
  std::filesystem::copy_file(stage.book, file);
  const auto book = Value(store::Book::Open(file, store::OpenMode::kDesktop, environment));
  const Uuid office = book->Identity().office;
  const store::Actor actor{office, {}, "bench"};
  const auto keys = Value(book->Read<office::OfficeKeys>(
      [&](store::Database& db) { return office::UnlockKeys(db, office::OfficeId(office), ""); }));
  const auto purpose = Value(
      book->Read<certificates::Bilingual>([](store::Database& db) { return certificates::PurposeFrom(db, "school"); }));
  const auto rows = Value(book->Read<std::vector<household::HouseholdRow>>(
      [&](store::Database& db) -> Result<std::vector<household::HouseholdRow>> {
        return household::ListHouseholds(db, office::Scope::Of(office), {}, 100, kPapers);
      }));
  std::vector<double> ours, raw;
  for (const auto& row : rows) {
    if (!row.head) continue;
    certificates::Order order;
    order.kind = "family";
    order.person = *row.head;
    order.purpose = purpose;
    std::optional<certificates::Issued> issued;
    ours.push_back(Milliseconds([&] {
      auto result = certificates::IssueCertificate(*book, actor, order, keys);
      if (!result) return;  // dead or gone: no paper, and not counted
      issued = std::move(*result);
      if (!page::WritePdf(issued->document, stage.folder / "paper.pdf", issued->overlays))
        throw std::runtime_error("no PDF");
    }));
    if (!issued) {
      ours.pop_back();
      continue;
    }
    raw.push_back(Milliseconds([&] { RawCairo(issued->document, stage.folder / "raw.pdf"); }));
  }
  if (ours.empty()) throw std::runtime_error("no certificate could be issued");
  const double median = Quantile(ours, 0.5), cairo = Quantile(raw, 0.5);
  report.Add("certificate", "issued", static_cast<double>(ours.size()), "");
  report.Add("certificate", "order to PDF, p50", median, "ms");
  report.Add("certificate", "order to PDF, p99", Quantile(ours, 0.99), "ms", 100);
  report.Add("certificate", "cairo alone, the same words, p50", cairo, "ms");
  report.Add("certificate", "order to PDF / cairo alone", median / cairo, "times");
}

}  // namespace aiyl::bench
