// SPDX-License-Identifier: Apache-2.0
#include "ui/paper_output.h"

#include <wx/dcprint.h>
#include <wx/dirdlg.h>
#include <wx/filedlg.h>
#include <wx/image.h>
#include <wx/print.h>
#include <wx/printdlg.h>

#include <filesystem>

#include "desk/desk.h"
#include "papers/issue.h"
#include "ui/dialog_base.h"
#include "ui/words.h"

namespace aiyl::ui {
namespace {

constexpr int kPrintDpi = 300;

struct Sheet {
  const page::Document* document;
  const std::vector<page::Overlay>* overlays;
  size_t page;
};

class Printout : public wxPrintout {
 public:
  Printout(std::vector<Sheet> sheets, const wxString& title) : wxPrintout(title), m_sheets(std::move(sheets)) {}

  bool HasPage(int page) override { return page >= 1 && page <= static_cast<int>(m_sheets.size()); }
  void GetPageInfo(int* first, int* last, int* from, int* to) override {
    *first = *from = 1;
    *last = *to = static_cast<int>(m_sheets.size());
  }

  bool OnPrintPage(int number) override {
    const Sheet& sheet = m_sheets[static_cast<size_t>(number - 1)];
    const auto& page = sheet.document->pages[sheet.page];
    const int width = page.width * kPrintDpi / 2540, height = page.height * kPrintDpi / 2540;
    const auto raster = page::RenderRaster(*sheet.document, sheet.page, width, height, *sheet.overlays);
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
  const std::vector<Sheet> m_sheets;
};

void AddSheets(std::vector<Sheet>& sheets, const page::Document& document, const std::vector<page::Overlay>& overlays) {
  for (size_t i = 0; i < document.pages.size(); ++i) sheets.push_back({&document, &overlays, i});
}

bool PrintSheets(wxWindow* parent, const std::vector<Sheet>& sheets, const wxString& title) {
  if (sheets.empty()) return false;
  wxPrintDialogData data;
  data.SetMaxPage(static_cast<int>(sheets.size()));
  data.GetPrintData().SetPaperId(wxPAPER_A4);
  const auto& first = sheets.front().document->pages.front();
  data.GetPrintData().SetOrientation(first.width > first.height ? wxLANDSCAPE : wxPORTRAIT);
  wxPrinter printer(&data);
  Printout printout(sheets, title);
  if (printer.Print(parent, &printout, true)) return true;
  if (wxPrinter::GetLastError() == wxPRINTER_ERROR)
    TellMessage(parent, Msg("The printer did not take the page. Save it as a PDF, or try again."));
  return false;
}

std::string FileName(std::string name) {
  for (char& c : name)
    if (c == '/' || c == '\\' || c == ':') c = '-';
  return name + ".pdf";
}

}  // namespace

bool PrintDocument(wxWindow* parent, const page::Document& document, const std::vector<page::Overlay>& overlays,
                   const wxString& title) {
  std::vector<Sheet> sheets;
  AddSheets(sheets, document, overlays);
  return PrintSheets(parent, sheets, title);
}

std::vector<page::Overlay> FirstPrintOverlays(desk::Desk& desk) {
  auto overlays =
      desk.Book().Read<std::vector<page::Overlay>>([&](store::Database& db) -> Result<std::vector<page::Overlay>> {
        return papers::FirstPrintOverlays(db, desk.Who().office);
      });
  return overlays ? std::move(*overlays) : std::vector<page::Overlay>{};
}

bool OutputPapers(wxWindow* parent, const std::vector<PaperPages>& papers, PaperTarget target) {
  if (papers.empty()) return false;
  if (target == PaperTarget::kPrinter) {
    std::vector<Sheet> sheets;
    for (const auto& paper : papers) AddSheets(sheets, paper.document, paper.overlays);
    return PrintSheets(parent, sheets, ToWx(papers.front().number));
  }
  if (papers.size() == 1)
    return SavePdf(parent, papers.front().document, papers.front().overlays, papers.front().number);
  wxDirDialog dialog(parent, Tr(Msg("In which folder the papers are saved")), wxString(), wxDD_DIR_MUST_EXIST);
  if (dialog.ShowModal() != wxID_OK) return false;
  for (const auto& paper : papers)
    if (const auto written =
            page::WritePdf(paper.document, ToPath(dialog.GetPath()) / ToPath(FileName(paper.number)), paper.overlays);
        !written) {
      TellError(parent, written.error());
      return false;
    }
  return true;
}

bool SavePdf(wxWindow* parent, const page::Document& document, const std::vector<page::Overlay>& overlays,
             const std::string& suggested_name) {
  wxFileDialog dialog(parent, Tr(Msg("Save as PDF")), wxString(), ToWx(FileName(suggested_name)), "*.pdf",
                      wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
  if (dialog.ShowModal() != wxID_OK) return false;
  const auto written = page::WritePdf(document, ToPath(dialog.GetPath()), overlays);
  if (!written) TellError(parent, written.error());
  return written.has_value();
}

}  // namespace aiyl::ui
