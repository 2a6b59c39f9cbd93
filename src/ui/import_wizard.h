// SPDX-License-Identifier: Apache-2.0
// A household sheet into the book, step by step: what the program sees in the file, columns put right by hand, a trial
// that records nothing, the import with progress and cancel, and what became of every row. The file is read on the
// worker. Holds no rule of the import.
#pragma once

#include <wx/choice.h>
#include <wx/gauge.h>
#include <wx/scrolwin.h>
#include <wx/timer.h>

#include <filesystem>

#include "desk/desk.h"
#include "desk/tickets.h"
#include "exchange/sheet_import.h"
#include "ui/dialog_base.h"

namespace aiyl::ui {

class ImportWizard : public DialogBase {
 public:
  // An empty `file` shows the wizard without one («Choose a file»).
  ImportWizard(wxWindow* parent, desk::Desk& desk, const std::filesystem::path& file);

 protected:
  // «Import».
  bool OnConfirm() override;

 private:
  void ChooseFile();
  // Asks for what the file looks like with what is chosen now.
  void Look();
  void Take(Result<exchange::ImportPreview> preview);
  void StopLooking();
  enum class Reading { kUnderWay, kEnded };
  void ShowReading(Reading reading);
  void ShowPreview();
  void ShowColumns();
  exchange::ImportOptions Options() const;
  enum class Run { kTrial, kReal };
  void Import(Run run);

  desk::Desk& m_desk;
  std::filesystem::path m_file;
  std::optional<exchange::ImportPreview> m_preview;
  std::vector<exchange::Target> m_targets;  // in the order of the choices, after «left out»
  struct ColumnLine {
    size_t column;
    std::string heading;
    wxChoice* target;
  };
  std::vector<ColumnLine> m_lines;
  bool m_touched = false;  // a column was put right by hand

  wxStaticText *m_file_line, *m_facts;
  wxChoice *m_sheet, *m_order, *m_font;
  wxScrolledWindow* m_columns;
  wxPanel* m_reading;
  wxGauge* m_gauge;
  wxButton *m_stop, *m_trial;
  wxTimer m_tick;
  desk::Tickets m_looks;  // the last one: its answers find everything else in place
};

// What became of the rows, with «Save the report».
class ImportReportDialog : public DialogBase {
 public:
  ImportReportDialog(wxWindow* parent, const exchange::ImportReport& report);
};

}  // namespace aiyl::ui
