// SPDX-License-Identifier: Apache-2.0
// The screen «Import and export»: spreadsheets in and out, batches that can be undone, backups.
#include <wx/button.h>
#include <wx/filedlg.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include "exchange/sheet_export.h"
#include "office/sign_in.h"
#include "store/maintenance.h"
#include "ui/dialog_base.h"
#include "ui/import_wizard.h"
#include "ui/long_work.h"
#include "ui/screens.h"
#include "ui/words.h"

namespace aiyl::ui {
namespace {

class ExchangeScreen : public Screen {
 public:
  ExchangeScreen(wxWindow* parent, Shell& shell) : Screen(parent, shell) {
    auto* box = new wxBoxSizer(wxVERTICAL);
    Add(box, Msg("Import a spreadsheet"),
        Msg("Takes the household sheet that you have (.xlsx, .csv). You see what it would do before anything is "
            "recorded, and one command takes it back."),
        [this] { ImportWizard(m_shell.Window(), m_shell.TheDesk(), {}).ShowModal(); });
    Add(box, Msg("All people as a spreadsheet"), Msg("Can be imported again, here or in another book."),
        [this] { Export(exchange::ExportedList::kPersons); });
    Add(box, Msg("All households as a spreadsheet"), Msg("One row a household with its dwelling, land and livestock."),
        [this] { Export(exchange::ExportedList::kHouseholds); });
    Add(box, Msg("Make a backup"), Msg("A checked copy of the whole book, for the stick in the safe."),
        [this] { Backup(); });
    SetSizer(box);
  }

  void Refresh(const store::Changed&) override {}

 private:
  void Add(wxSizer* to, const Message& label, const Message& what, std::function<void()> action) {
    auto* button = new wxButton(this, wxID_ANY, Tr(label), wxDefaultPosition, FromDIP(wxSize(300, 36)));
    button->SetName(Tr(label));
    button->Bind(wxEVT_BUTTON, [action = std::move(action)](wxCommandEvent&) { action(); });
    to->Add(button, 0, wxTOP, FromDIP(10));
    auto* text = new wxStaticText(this, wxID_ANY, Tr(what));
    text->Wrap(FromDIP(620));
    to->Add(text, 0, wxTOP, FromDIP(2));
  }

  std::optional<std::filesystem::path> AskFile(const Message& title, const std::string& name, const wxString& wildcard) {
    wxFileDialog dialog(m_shell.Window(), Tr(title), wxString(), ToWx(name), wildcard,
                        wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
    if (dialog.ShowModal() != wxID_OK) return std::nullopt;
    return ToPath(dialog.GetPath());
  }

  void Export(exchange::ExportedList kind) {
    const bool persons = kind == exchange::ExportedList::kPersons;
    const auto file = AskFile(persons ? Msg("All people as a spreadsheet") : Msg("All households as a spreadsheet"),
                              persons ? "persons.xlsx" : "households.xlsx", "*.xlsx;*.csv");
    if (!file) return;
    auto& desk = m_shell.TheDesk();
    Result<int64_t> rows = 0;
    RunWithProgress(m_shell.Window(), desk, Msg("Writing the spreadsheet"),
                    [&](store::Book& book, desk::Progress&) { 
                      rows = exchange::ExportSheet(book, office::Scope::Of(desk.Who().office), kind,
                                                   desk.GetClock().Today(), *file);
                    });
    if (!rows) return TellError(m_shell.Window(), rows.error());
    (void)office::RecordDeskEvent(desk.Book(), desk.Who().staff, "export", persons ? "persons" : "households");
    m_shell.Say(MsgN("{n} row was written.", "{n} rows were written.", *rows));
  }

  void Backup() {
    auto& desk = m_shell.TheDesk();
    const auto file = AskFile(Msg("Make a backup"), "backup-" + desk.GetClock().Today().Iso() + ".aiyl", "*.aiyl");
    if (!file) return;
    Status done;
    RunWithProgress(m_shell.Window(), desk, Msg("Making the backup"),
                    [&](store::Book& book, desk::Progress&) { done = store::Backup(book, *file); });
    if (!done) return TellError(m_shell.Window(), done.error());
    m_shell.Say(Msg("The backup was made and checked."));
  }
};

}  // namespace

Screen* MakeExchangeScreen(wxWindow* parent, Shell& shell) { return new ExchangeScreen(parent, shell); }

}  // namespace aiyl::ui
