// SPDX-License-Identifier: Apache-2.0
#include "ui/list_output.h"

#include <wx/filedlg.h>
#include <wx/menu.h>

#include "household/figures.h"
#include "office/office_record.h"
#include "office/sign_in.h"
#include "reports/people_list.h"
#include "reports/population_paper.h"
#include "ui/dialog_base.h"
#include "ui/paper_output.h"
#include "ui/record_words.h"
#include "ui/words.h"

namespace aiyl::ui {
namespace {

enum class Target { kPrinter, kPdf };

void Output(Shell& shell, const Result<page::Document>& document, Target target, const Message& title) {
  auto& desk = shell.TheDesk();
  if (!document) return TellError(shell.Window(), document.error());
  const bool done = target == Target::kPrinter ? PrintDocument(shell.Window(), *document, {}, Tr(title))
                                               : SavePdf(shell.Window(), *document, {}, TrUtf8(title));
  if (done) (void)office::RecordDeskEvent(desk.Book(), desk.Who().staff, "print", "list");
}

reports::PeopleListOrder OrderOf(Shell& shell, const household::PersonFilter& filter) {
  auto& desk = shell.TheDesk();
  reports::PeopleListOrder order;
  order.scope = household::Scope::Of(desk.Who().office);
  order.filter = filter;
  order.filter_words = FilterWordsUtf8(desk, filter);
  order.language = ScreenLanguage();
  order.day = desk.GetClock().Today();
  return order;
}

void ListOnPaper(Shell& shell, const household::PersonFilter& filter, Target target) {
  const auto order = OrderOf(shell, filter);
  Output(shell, shell.TheDesk().Book().Read<page::Document>([&](store::Database& db) {
    return reports::PeopleListPaper(db, order);
  }),
         target, Msg("List of people"));
}

void ListAsSheet(Shell& shell, const household::PersonFilter& filter) {
  auto& desk = shell.TheDesk();
  wxFileDialog dialog(shell.Window(), Tr(Msg("The list as a spreadsheet…")), wxString(), "list.xlsx", "*.xlsx;*.csv",
                      wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
  if (dialog.ShowModal() != wxID_OK) return;
  const auto order = OrderOf(shell, filter);
  const auto rows = desk.Book().Read<int64_t>(
      [&](store::Database& db) { return reports::ExportPeopleList(db, order, ToPath(dialog.GetPath())); });
  if (!rows) return TellError(shell.Window(), rows.error());
  (void)office::RecordDeskEvent(desk.Book(), desk.Who().staff, "export", "list");
  shell.Say(MsgN("{n} row was written.", "{n} rows were written.", *rows));
}

void PopulationOnPaper(Shell& shell) {
  auto& desk = shell.TheDesk();
  Output(shell, desk.Book().Read<page::Document>([&](store::Database& db) -> Result<page::Document> {
    const auto scope = household::Scope::Of(desk.Who().office);
    const Date day = desk.GetClock().Today();
    const auto office = office::FindOffice(db, office::OfficeId(desk.Who().office));
    return reports::PopulationPaper(household::Population(db, scope, day), household::Households(db, scope, day),
                                    office ? PickName(office->name.ky, office->name.ru) : std::string(),
                                    ScreenLanguage());
  }),
         Target::kPdf, Msg("Population and households"));
}

}  // namespace

void PopupListMenu(wxWindow& at, Shell& shell, const household::PersonFilter& filter) {
  const std::vector<std::pair<Message, std::function<void()>>> entries = {
      {Msg("Print the list"), [&] { ListOnPaper(shell, filter, Target::kPrinter); }},
      {Msg("The list as PDF…"), [&] { ListOnPaper(shell, filter, Target::kPdf); }},
      {Msg("The list as a spreadsheet…"), [&] { ListAsSheet(shell, filter); }},
      {Msg("Population of today as PDF…"), [&] { PopulationOnPaper(shell); }}};
  wxMenu menu;
  for (size_t i = 0; i < entries.size(); ++i) menu.Append(wxID_HIGHEST + 1 + static_cast<int>(i), Tr(entries[i].first));
  const int chosen = at.GetPopupMenuSelectionFromUser(menu);
  if (chosen != wxID_NONE) entries[static_cast<size_t>(chosen - wxID_HIGHEST - 1)].second();
}

}  // namespace aiyl::ui
