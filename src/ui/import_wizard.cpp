// SPDX-License-Identifier: Apache-2.0
#include "ui/import_wizard.h"

#include <wx/button.h>
#include <wx/filedlg.h>
#include <wx/panel.h>
#include <wx/textctrl.h>

#include <algorithm>

#include "exchange/columns.h"
#include "ui/long_work.h"
#include "ui/record_words.h"
#include "ui/words.h"

namespace aiyl::ui {
namespace {

constexpr exchange::FontChoice kFonts[] = {exchange::FontChoice::kAuto, exchange::FontChoice::kNone,
                                           exchange::FontChoice::kOsh, exchange::FontChoice::kNews};
constexpr text::DateOrder kOrders[] = {text::DateOrder::kNotStated, text::DateOrder::kDayMonthYear,
                                       text::DateOrder::kMonthDayYear};

wxArrayString Words(const std::vector<Message>& messages) {
  wxArrayString words;
  for (const auto& message : messages) words.Add(Tr(message));
  return words;
}

// What a column may be, with the book's own words for animals and kinds of land.
Message TargetWords(desk::Desk& desk, const exchange::Target& target) {
  if (target.field == exchange::Field::kLivestock)
    return Msg("Livestock: {animal}", {{"animal", CodeWords(desk, "livestock", target.code)}});
  if (target.field == exchange::Field::kShareArea && !target.code.empty())
    return Msg("Land share: {kind}", {{"kind", CodeWords(desk, "land-type", target.code)}});
  return exchange::LabelOf(target);
}

}  // namespace

ImportWizard::ImportWizard(wxWindow* parent, desk::Desk& desk, const std::filesystem::path& file)
    : DialogBase(parent, Msg("Import a spreadsheet")), m_desk(desk), m_file(file), m_tick(this), m_looks(desk.Queue()) {
  auto* top = new wxBoxSizer(wxHORIZONTAL);
  auto* choose = new wxButton(this, wxID_ANY, Tr(Msg("Choose a file…")));
  choose->SetName(Tr(Msg("Choose a file…")));
  choose->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { ChooseFile(); });
  top->Add(choose, 0, wxALIGN_CENTER_VERTICAL);
  m_file_line = new wxStaticText(this, wxID_ANY, wxString(), wxDefaultPosition, FromDIP(wxSize(460, -1)),
                                 wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE);
  top->Add(m_file_line, 1, wxALIGN_CENTER_VERTICAL | wxLEFT, Gap());
  Body()->Add(top, 0, wxEXPAND | wxBOTTOM, Gap());

  auto* grid = new wxFlexGridSizer(6, FromDIP(4), Gap());
  const auto choice = [&](const Message& label, const wxArrayString& words) {
    grid->Add(new wxStaticText(this, wxID_ANY, Tr(label)), 0, wxALIGN_CENTER_VERTICAL);
    auto* control = new wxChoice(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, words);
    control->SetName(Tr(label));
    if (!words.empty()) control->SetSelection(0);
    control->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { Look(); });
    grid->Add(control, 1, wxEXPAND);
    return control;
  };
  m_sheet = choice(Msg("Sheet"), wxArrayString());
  m_order =
      choice(Msg("Order of dates such as 7/8/2019"), Words({Msg("not stated"), Msg("day first"), Msg("month first")}));
  m_font =
      choice(Msg("Old font"), Words({Msg("recognise"), Msg("none"), Msg("ъ \\ ё for ө ү ң"), Msg("є ї њ for ө ү ң")}));
  Body()->Add(grid, 0, wxEXPAND | wxBOTTOM, Gap());
  m_reading = new wxPanel(this);
  auto* reading = new wxBoxSizer(wxHORIZONTAL);
  reading->Add(new wxStaticText(m_reading, wxID_ANY, Tr(Msg("Reading the file"))), 0, wxALIGN_CENTER_VERTICAL);
  m_gauge = new wxGauge(m_reading, wxID_ANY, 100, wxDefaultPosition, FromDIP(wxSize(300, 20)));
  m_gauge->SetName(Tr(Msg("Progress")));
  reading->Add(m_gauge, 1, wxALIGN_CENTER_VERTICAL | wxLEFT | wxRIGHT, Gap());
  m_stop = new wxButton(m_reading, wxID_ANY, Tr(Msg("Stop")));
  m_stop->SetName(Tr(Msg("Stop")));
  m_stop->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { StopLooking(); });
  reading->Add(m_stop, 0, wxALIGN_CENTER_VERTICAL);
  m_reading->SetSizer(reading);
  m_reading->Hide();
  Body()->Add(m_reading, 0, wxEXPAND | wxBOTTOM, Gap());
  Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
    const auto* progress = m_looks.Waiting();
    if (!progress) return;
    if (progress->Total() <= 0) return m_gauge->Pulse();
    m_gauge->SetValue(static_cast<int>(progress->Done() * 100 / progress->Total()));
  });
  m_facts = AddText(Body(), Tr(Msg("Choose an .xlsx or .csv file. Nothing is recorded before you press Import.")));

  m_columns =
      new wxScrolledWindow(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(700, 300)), wxVSCROLL | wxBORDER_THEME);
  m_columns->SetScrollRate(0, FromDIP(12));
  m_columns->SetName(Tr(Msg("Columns of the sheet")));
  Body()->Add(m_columns, 1, wxEXPAND);
  m_trial = new wxButton(this, wxID_ANY, Tr(Msg("Try it: nothing is recorded")));
  m_trial->SetName(Tr(Msg("Try it: nothing is recorded")));
  m_trial->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { Import(Run::kTrial); });
  Body()->Add(m_trial, 0, wxTOP, Gap());
  Finish(Msg("Import"));

  for (const auto& known : exchange::KnownHeadings()) m_targets.push_back(known.target);
  if (!m_file.empty()) Look();
}

void ImportWizard::ChooseFile() {
  wxFileDialog dialog(this, Tr(Msg("Import a spreadsheet")), wxString(), wxString(), "*.xlsx;*.csv;*.txt",
                      wxFD_OPEN | wxFD_FILE_MUST_EXIST);
  if (dialog.ShowModal() != wxID_OK) return;
  m_file = ToPath(dialog.GetPath());
  m_sheet->Clear();
  m_touched = false;
  m_preview.reset();
  Look();
}

exchange::ImportOptions ImportWizard::Options() const {
  exchange::ImportOptions options;
  if (m_sheet->GetSelection() != wxNOT_FOUND) options.sheet = static_cast<size_t>(m_sheet->GetSelection());
  if (m_font->GetSelection() > 0) options.font = kFonts[m_font->GetSelection()];
  if (m_order->GetSelection() > 0) options.date_order = kOrders[m_order->GetSelection()];
  if (!m_touched || !m_preview) return options;
  exchange::Mapping mapping = m_preview->mapping;
  mapping.columns.clear();
  for (const auto& line : m_lines) {
    const int at = line.target->GetSelection();
    if (at <= 0) continue;
    exchange::ColumnMapping column;
    for (const auto& guessed : m_preview->mapping.columns)
      if (guessed.column == line.column) column = guessed;
    column.column = line.column;
    column.heading = line.heading;
    column.target = m_targets[static_cast<size_t>(at - 1)];
    mapping.columns.push_back(std::move(column));
  }
  options.mapping = std::move(mapping);
  return options;
}

void ImportWizard::Look() {
  ShowProblem(wxString());
  m_file_line->SetLabel(ToWx(PathText(m_file.filename())));
  if (m_file.empty()) return;
  ShowReading(Reading::kUnderWay);
  m_looks.Ask<Result<exchange::ImportPreview>>(
      [book = &m_desk.Book(), file = m_file, options = Options()](desk::Progress& progress) {
        auto told = options;
        told.reading = [&progress](int64_t done, int64_t total) {
          progress.Report(done, total);
          return !progress.IsCancelled();
        };
        return exchange::PreviewImport(book, file, told);
      },
      [this](Result<exchange::ImportPreview> preview) { Take(std::move(preview)); });
}

void ImportWizard::Take(Result<exchange::ImportPreview> preview) {
  ShowReading(Reading::kEnded);
  if (!preview) {
    m_preview.reset();
    ShowColumns();
    ShowProblem(Tr(preview.error().message));
    return;
  }
  m_preview = std::move(*preview);
  ShowPreview();
}

void ImportWizard::StopLooking() {
  m_looks.Drop();
  ShowReading(Reading::kEnded);
  if (!m_preview) ShowProblem(Tr(Msg("The file was not read. Choose it again, or another one.")));
}

void ImportWizard::ShowReading(Reading reading) {
  const bool under_way = reading == Reading::kUnderWay;
  if (under_way) {
    m_gauge->SetValue(0);
    m_tick.Start(100);
  } else {
    m_tick.Stop();
  }
  m_reading->Show(under_way);
  m_columns->Enable(!under_way);
  m_trial->Enable(!under_way);
  ConfirmButton()->Enable(!under_way);
  Layout();
}

void ImportWizard::ShowPreview() {
  if (m_sheet->IsEmpty())
    for (const auto& sheet : m_preview->sheets) m_sheet->Append(ToWx(sheet.name));
  if (m_preview->info.index < m_sheet->GetCount()) m_sheet->SetSelection(static_cast<int>(m_preview->info.index));

  wxString facts = Tr(MsgN("{n} column was recognised.", "{n} columns were recognised.",
                           static_cast<int64_t>(m_preview->mapping.columns.size())));
  if (!m_preview->unknown_columns.empty())
    facts += " " + Tr(MsgN("{n} column is left out unless you say what it is.",
                           "{n} columns are left out unless you say what they are.",
                           static_cast<int64_t>(m_preview->unknown_columns.size())));
  for (const auto& font : m_preview->fonts)
    for (const auto& [before, after] : font.examples) {
      facts += "\n" + Tr(Msg("Old font in «{column}»: {before} → {after}",
                             {{"column", font.heading}, {"before", before}, {"after", after}}));
      break;
    }
  if (m_preview->remembered) facts += "\n" + Tr(Msg("The columns are as you put them right before."));
  m_facts->SetLabel(facts);
  m_facts->Wrap(FromDIP(700));
  ShowColumns();
  Layout();
}

void ImportWizard::ShowColumns() {
  m_lines.clear();
  m_columns->DestroyChildren();
  if (!m_preview) return;
  auto* grid = new wxFlexGridSizer(3, FromDIP(3), Gap());
  grid->AddGrowableCol(1);
  wxArrayString words;
  words.Add(Tr(Msg("left out")));
  for (const auto& target : m_targets) words.Add(Tr(TargetWords(m_desk, target)));

  const auto add = [&](size_t column, const std::string& heading, const exchange::Target* target) {
    std::string example;
    for (const auto& row : m_preview->sample)
      if (row.number >= m_preview->mapping.first_data_row && !row.At(column).IsEmpty() && example.empty())
        example = row.At(column).text;
    const auto text = [&](const std::string& what, int width) {
      grid->Add(new wxStaticText(m_columns, wxID_ANY, ToWx(what), wxDefaultPosition, FromDIP(wxSize(width, -1)),
                                 wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE),
                0, wxALIGN_CENTER_VERTICAL | wxEXPAND);
    };
    text(exchange::ColumnLetter(column) + "  " + heading, 210);
    text(example, 200);
    auto* choice = new wxChoice(m_columns, wxID_ANY, wxDefaultPosition, wxDefaultSize, words);
    choice->SetName(Tr(Msg("What column {column} is", {{"column", heading}})));
    int at = 0;
    for (size_t i = 0; target && i < m_targets.size(); ++i)
      if (m_targets[i] == *target) at = static_cast<int>(i) + 1;
    if (target && at == 0)  // the same field with a spelling or a code of its own
      for (size_t i = 0; i < m_targets.size() && at == 0; ++i)
        if (m_targets[i].field == target->field && m_targets[i].code == target->code) at = static_cast<int>(i) + 1;
    choice->SetSelection(at);
    choice->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { m_touched = true; });
    grid->Add(choice, 0, wxEXPAND);
    m_lines.push_back({column, heading, choice});
  };
  for (const auto& column : m_preview->mapping.columns) add(column.column, column.heading, &column.target);
  for (const auto& column : m_preview->unknown_columns) add(column.column, column.heading, nullptr);
  m_columns->SetSizer(grid);
  m_columns->FitInside();
}

void ImportWizard::Import(Run run) {
  if (!m_preview) return ShowProblem(Tr(Msg("Choose a file first.")));
  ShowProblem(wxString());
  auto options = Options();
  options.dry_run = run == Run::kTrial;
  Result<exchange::ImportReport> report = exchange::ImportReport{};
  RunWithProgress(this, m_desk, run == Run::kTrial ? Msg("Trying the import") : Msg("Importing"),
                  [&](store::Book& book, WorkProgress& progress) {
                    // A convenience, no condition.
                    if (m_touched && options.mapping)
                      (void)exchange::RememberMapping(book, *m_preview, *options.mapping);
                    options.reading = [&progress](int64_t done, int64_t total) {
                      progress.ReportStep(static_cast<int>(done * 100 / std::max<int64_t>(1, total)),
                                          Msg("Reading the file"));
                      return !progress.IsCancelled();
                    };
                    options.progress = [&progress](int64_t done, int64_t total) {
                      progress.ReportCount(done, total);
                      return !progress.IsCancelled();
                    };
                    report = exchange::ImportSheet(book, m_desk.Who(), m_file, options);
                  });
  if (!report && report.error().code == "sheet.stopped") return;
  if (!report) return ShowProblem(Tr(report.error().message));
  ImportReportDialog(this, *report).ShowModal();
  if (run == Run::kReal && !report->cancelled) EndModal(wxID_OK);
}

bool ImportWizard::OnConfirm() {
  Import(Run::kReal);
  return false;  // closed there, once the report was read
}

ImportReportDialog::ImportReportDialog(wxWindow* parent, const exchange::ImportReport& report)
    : DialogBase(parent, report.dry_run ? Msg("What the import would do") : Msg("What the import did")) {
  auto* text = new wxTextCtrl(this, wxID_ANY, ToWx(exchange::ReportText(report, ScreenLanguage())), wxDefaultPosition,
                              FromDIP(wxSize(640, 340)), wxTE_MULTILINE | wxTE_READONLY);
  text->SetName(Tr(Msg("Report of the import")));
  Body()->Add(text, 1, wxEXPAND);
  auto* save = new wxButton(this, wxID_ANY, Tr(Msg("Save the report…")));
  save->SetName(Tr(Msg("Save the report…")));
  save->Bind(wxEVT_BUTTON, [this, report](wxCommandEvent&) {
    wxFileDialog dialog(this, Tr(Msg("Save the report…")), wxString(), "report.csv", "*.csv;*.txt;*.json",
                        wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
    if (dialog.ShowModal() != wxID_OK) return;
    const auto written = exchange::WriteReport(report, ToPath(dialog.GetPath()), ScreenLanguage());
    if (!written) ShowProblem(Tr(written.error().message));
  });
  Body()->Add(save, 0, wxTOP, Gap());
  Finish(Message{});
}

}  // namespace aiyl::ui
