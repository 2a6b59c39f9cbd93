// SPDX-License-Identifier: Apache-2.0
#include "ui/paper_output.h"

#include <wx/dcprint.h>
#include <wx/filedlg.h>
#include <wx/image.h>
#include <wx/print.h>
#include <wx/printdlg.h>

#include <filesystem>

#include "ui/dialog_base.h"
#include "ui/words.h"

namespace aiyl::ui {
namespace {

constexpr int kPrintDpi = 300;

class Printout : public wxPrintout {
 public:
  Printout(const page::Document& document, const std::vector<page::Overlay>& overlays, const wxString& title)
      : wxPrintout(title), m_document(document), m_overlays(overlays) {}

  bool HasPage(int page) override { return page >= 1 && page <= static_cast<int>(m_document.pages.size()); }
  void GetPageInfo(int* first, int* last, int* from, int* to) override {
    *first = *from = 1;
    *last = *to = static_cast<int>(m_document.pages.size());
  }

  bool OnPrintPage(int number) override {
    const auto index = static_cast<size_t>(number - 1);
    const auto& page = m_document.pages[index];
    const int width = page.width * kPrintDpi / 2540, height = page.height * kPrintDpi / 2540;
    const auto raster = page::RenderRaster(m_document, index, width, height, m_overlays);
    if (!raster) return false;
    wxImage image(raster->width, raster->height, false);
    unsigned char* out = image.GetData();
    for (const uint32_t pixel : raster->pixels) {
      *out++ = static_cast<unsigned char>(pixel >> 16);
      *out++ = static_cast<unsigned char>(pixel >> 8);
      *out++ = static_cast<unsigned char>(pixel);
    }
    FitThisSizeToPaper(image.GetSize());
    GetDC()->DrawBitmap(wxBitmap(image), 0, 0);
    return true;
  }

 private:
  const page::Document& m_document;
  const std::vector<page::Overlay>& m_overlays;
};

}  // namespace

bool PrintDocument(wxWindow* parent, const page::Document& document, const std::vector<page::Overlay>& overlays,
                   const wxString& title) {
  if (document.pages.empty()) return false;
  wxPrintDialogData data;
  data.SetMaxPage(static_cast<int>(document.pages.size()));
  data.GetPrintData().SetPaperId(wxPAPER_A4);
  const bool across = document.pages.front().width > document.pages.front().height;
  data.GetPrintData().SetOrientation(across ? wxLANDSCAPE : wxPORTRAIT);
  wxPrinter printer(&data);
  Printout printout(document, overlays, title);
  if (printer.Print(parent, &printout, true)) return true;
  if (wxPrinter::GetLastError() == wxPRINTER_ERROR)
    TellMessage(parent, Msg("The printer did not take the page. Save it as a PDF, or try again."));
  return false;
}

bool SavePdf(wxWindow* parent, const page::Document& document, const std::vector<page::Overlay>& overlays,
             const std::string& suggested_name) {
  std::string name = suggested_name;
  for (char& c : name)
    if (c == '/' || c == '\\' || c == ':') c = '-';
  wxFileDialog dialog(parent, Tr(Msg("Save as PDF")), wxString(), ToWx(name + ".pdf"), "*.pdf",
                      wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
  if (dialog.ShowModal() != wxID_OK) return false;
  const auto written = page::WritePdf(document, ToPath(dialog.GetPath()), overlays);
  if (!written) TellError(parent, written.error());
  return written.has_value();
}

}  // namespace aiyl::ui
