// SPDX-License-Identifier: Apache-2.0
// The screen «Import and export»: spreadsheets in and out, packages for the district, care of the book. Each entry is a
// button with a line on what it is for; what it does stands in the files of the single steps.
#include <wx/button.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/wrapsizer.h>

#include "exchange/sheet_export.h"
#include "office/sign_in.h"
#include "ui/ask_file.h"
#include "ui/care_steps.h"
#include "ui/code_dialog.h"
#include "ui/dialog_base.h"
#include "ui/import_wizard.h"
#include "ui/long_work.h"
#include "ui/offices_dialog.h"
#include "ui/package_steps.h"
#include "ui/restore_dialog.h"
#include "ui/screens.h"
#include "ui/send_dialog.h"
#include "ui/words.h"

namespace aiyl::ui {
namespace {

class ExchangeScreen : public Screen {
 public:
  ExchangeScreen(wxWindow* parent, Shell& shell) : Screen(parent, shell) {
    m_area = new wxScrolledWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL);
    m_area->SetName(Tr(Msg("Import and export")));
    m_area->SetScrollRate(0, FromDIP(12));
    auto* across = new wxBoxSizer(wxHORIZONTAL);
    m_column = new wxBoxSizer(wxVERTICAL);
    across->Add(m_column, 1, wxEXPAND | wxRIGHT, FromDIP(16));
    Spreadsheets();
    Packages();
    m_column = new wxBoxSizer(wxVERTICAL);
    across->Add(m_column, 1, wxEXPAND);
    Care();
    m_area->SetSizer(across);
    auto* outer = new wxBoxSizer(wxVERTICAL);
    outer->Add(m_area, 1, wxEXPAND);
    SetSizer(outer);
  }

  void Refresh(const store::Changed&) override {}

 private:
  struct Entry {
    Message label;
    std::function<void()> action;
  };

  void Spreadsheets() {
    Heading(Msg("Spreadsheets"));
    Add({{Msg("Import a spreadsheet"), [this] { ImportWizard(m_shell.Window(), Desk(), {}).ShowModal(); }}},
        Msg("Takes the household sheet that you have (.xlsx, .csv). You see what it would do before anything is "
            "recorded, and one command takes it back."));
    Add({{Msg("All people as a spreadsheet"), [this] { Export(exchange::ExportedList::kPersons); }},
         {Msg("All households as a spreadsheet"), [this] { Export(exchange::ExportedList::kHouseholds); }}},
        Msg("Can be imported again, here or in another book."));
  }

  void Packages() {
    Heading(Msg("Exchange with the district"));
    Add({{Msg("Offices and keys…"), [this] { OfficesDialog(m_shell.Window(), Desk()).ShowModal(); }}},
        Msg("Our public key for others, and the offices that this book knows."));
    Add({{Msg("Send a package…"), [this] { SendDialog(m_shell.Window(), Desk()).ShowModal(); }}},
        Msg("What was recorded here, as a sealed and signed file for an enrolled office."));
    std::vector<Entry> entries = {{Msg("Look into a package…"), [this] {
                                     const auto file =
                                         AskForFile(m_shell.Window(), Msg("Look into a package…"), "*.aiylpkg");
                                     if (file) ShowPackage(m_shell.Window(), Desk(), *file);
                                   }}};
    // An office's own book takes none: there is nothing to press.
    if (Desk().Book().Identity().kind == store::BookKind::kDistrict)
      entries.push_back({Msg("Take up packages…"), [this] {
                           TakePackages(m_shell.Window(), Desk(),
                                        AskForFiles(m_shell.Window(), Msg("Take up packages…"), "*.aiylpkg"));
                         }});
    Add(std::move(entries), Msg("From whom a package is, for whom, and what it holds; nothing is changed by looking."));
  }

  void Care() {
    Heading(Msg("Care of the book"));
    Add({{Msg("Make a backup"), [this] { Backup(); }}, {Msg("Restore a backup"), [this] { RestoreBackup(); }}},
        Msg("A checked copy of the whole book, for the stick in the safe. A backup is restored into a new book; this "
            "one stays as it is."));
    Add({{Msg("Check the book"), [this] { CheckBook(m_shell.Window(), Desk(), store::CheckDepth::kUsual); }},
         {Msg("Check every row"), [this] { CheckBook(m_shell.Window(), Desk(), store::CheckDepth::kFull); }}},
        Msg("Whether the file is whole and its journal unaltered; with every row, also whether anything was changed "
            "past "
            "the program. That takes longer."));
    Add({{Msg("Make the search anew"), [this] { RebuildBook(m_shell.Window(), Desk()); }}},
        Msg("Where somebody is in the book and the search does not find him. No record is changed."));
    Heading(Msg("Papers of other offices"));
    Add({{Msg("Check the code of a paper…"), [this] { CodeDialog(m_shell.Window(), Desk()).ShowModal(); }}},
        Msg("Checks the code on a paper with the key of the office that issued it."));
  }

  void Heading(const Message& text) {
    auto* label = new wxStaticText(m_area, wxID_ANY, Tr(text));
    label->SetFont(label->GetFont().Bold().Larger());
    m_column->Add(label, 0, wxTOP, FromDIP(m_column->IsEmpty() ? 0 : 14));
  }

  void Add(std::vector<Entry> entries, const Message& what) {
    auto* row = new wxWrapSizer;  // Kyrgyz on a small screen: one below the other
    for (auto& entry : entries) {
      auto* button = new wxButton(m_area, wxID_ANY, Tr(entry.label));
      button->SetName(Tr(entry.label));
      button->Bind(wxEVT_BUTTON, [action = std::move(entry.action)](wxCommandEvent&) { action(); });
      row->Add(button, 0, wxRIGHT | wxBOTTOM, FromDIP(4));
    }
    m_column->Add(row, 0, wxEXPAND | wxTOP, FromDIP(8));
    auto* text = new wxStaticText(m_area, wxID_ANY, Tr(what));
    text->Wrap(FromDIP(400));
    m_column->Add(text, 0, wxTOP, FromDIP(2));
  }

  desk::Desk& Desk() { return m_shell.TheDesk(); }

  void Export(exchange::ExportedList kind) {
    const bool persons = kind == exchange::ExportedList::kPersons;
    const auto file = AskWhereToSave(
        m_shell.Window(), persons ? Msg("All people as a spreadsheet") : Msg("All households as a spreadsheet"),
        persons ? "persons.xlsx" : "households.xlsx", "*.xlsx;*.csv");
    if (!file) return;
    Result<int64_t> rows = 0;
    RunWithProgress(m_shell.Window(), Desk(), Msg("Writing the spreadsheet"), CanStop::kNo,
                    [&](store::Book& book, desk::Progress&) {
                      rows = exchange::ExportSheet(book, office::Scope::Of(Desk().Who().office), kind,
                                                   Desk().GetClock().Today(), *file);
                    });
    if (!rows) return TellError(m_shell.Window(), rows.error());
    (void)office::RecordDeskEvent(Desk().Book(), Desk().Who().staff, "export", persons ? "persons" : "households");
    m_shell.Say(MsgN("{n} row was written.", "{n} rows were written.", *rows));
  }

  void Backup() {
    const auto file = AskWhereToSave(m_shell.Window(), Msg("Make a backup"),
                                     "backup-" + Desk().GetClock().Today().Iso() + ".aiyl", "*.aiyl");
    if (file) BackupBook(m_shell.Window(), Desk(), *file);
  }

  void RestoreBackup() {
    const auto file = RestoreABook(m_shell.Window());
    if (!file) return;
    if (!Ask(m_shell.Window(),
             Msg("The backup was restored into {file}. Go on working in that book now?", {{"file", PathText(*file)}}),
             Msg("Open the restored book"), Msg("Stay here")))
      return;
    // This screen goes with the book that it shows.
    m_shell.Window()->CallAfter([&shell = m_shell, file = *file] { shell.OpenBook(file); });
  }

  wxScrolledWindow* m_area;
  wxBoxSizer* m_column = nullptr;
};

}  // namespace

Screen* MakeExchangeScreen(wxWindow* parent, Shell& shell) {
  return new ExchangeScreen(parent, shell);
}

}  // namespace aiyl::ui
