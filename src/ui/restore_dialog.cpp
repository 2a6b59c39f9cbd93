// SPDX-License-Identifier: Apache-2.0
#include "ui/restore_dialog.h"

#include "desk/registry.h"
#include "office/act_spec.h"
#include "store/journal.h"
#include "store/maintenance.h"
#include "ui/ask_file.h"
#include "ui/desktop_settings.h"
#include "ui/journal_words.h"
#include "ui/long_work.h"
#include "ui/words.h"

namespace aiyl::ui {
namespace {

// What a book is opened with where no desk is open.
struct Surroundings {
  SystemClock clock;
  std::unique_ptr<IdSource> ids = NewSystemIdSource(clock);
  store::Environment environment;

  Surroundings() {
    environment.clock = &clock;
    environment.ids = ids.get();
    environment.registry = &desk::MakeRegistry();
  }
};

Result<BackupFacts> FactsOf(store::Database& db, const Uuid& office, Date today) {
  BackupFacts facts;
  facts.office = office;
  const auto scope = office::Scope::Of(office);
  if (const auto record = office::FindOffice(db, office::OfficeId(office)))
    facts.office_name = PickName(record->name.ky, record->name.ru);
  facts.staff = office::ListStaff(db, scope, today);
  for (const auto& act : store::RecentActs(db, 1)) facts.last_recorded = ShownTime(act.recorded_at);
  for (auto& series : papers::ListSeries(db, scope)) {
    const auto next = papers::PeekNumber(db, office, series.kind, today);
    facts.series.push_back({std::move(series), next ? next->number : 1});
  }
  return facts;
}

}  // namespace

Result<BackupFacts> ReadBackupFacts(const std::filesystem::path& backup) {
  Surroundings around;
  AIYL_ASSIGN(auto book, store::Book::Open(backup, store::OpenMode::kReadOnly, around.environment));
  return book->Read<BackupFacts>(
      [&](store::Database& db) { return FactsOf(db, book->Identity().office, around.clock.Today()); });
}

RestoreDialog::RestoreDialog(wxWindow* parent, const std::filesystem::path& backup, BackupFacts facts)
    : DialogBase(parent, Msg("Restore a backup")), m_backup(backup), m_facts(std::move(facts)) {
  auto* office = AddText(Body(), ToWx(m_facts.office_name));
  office->SetFont(office->GetFont().Bold());
  AddText(Body(),
          Tr(Msg("The last thing recorded in this backup is of {time}. What was recorded later is not in it and "
                 "has to be entered anew.",
                 {{"time", m_facts.last_recorded}})));
  auto* grid = new wxFlexGridSizer(2, Gap(), Gap());
  grid->AddGrowableCol(1);
  const auto label = [&](const wxString& text) {
    grid->Add(new wxStaticText(this, wxID_ANY, text), 0, wxALIGN_CENTER_VERTICAL);
    return text;
  };
  wxArrayString names;
  for (const auto& one : m_facts.staff) names.Add(ToWx(PickName(one.name.ky, one.name.ru)));
  const wxString who = label(Tr(Msg("Who restores it")));
  m_staff = new wxChoice(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(320, -1)), names);
  m_staff->SetName(who);
  if (!names.empty()) m_staff->SetSelection(0);
  grid->Add(m_staff, 1, wxEXPAND);
  const wxString name = label(Tr(Msg("File name of the new book")));
  m_name = new wxTextCtrl(this, wxID_ANY, Tr(Msg("restored {day}", {{"day", SystemClock().Today().Iso()}})));
  m_name->SetName(name);
  grid->Add(m_name, 1, wxEXPAND);
  Body()->Add(grid, 0, wxEXPAND | wxBOTTOM, Gap());
  AddText(Body(), Tr(Msg("The backup does not know which papers were issued after it. Look at the last paper that was "
                         "given out and type the number after it; no number may be given twice. Left empty, it is "
                         "asked for before the next paper.")));
  auto* numbers = new wxFlexGridSizer(3, Gap(), Gap());
  for (const auto& one : m_facts.series) {
    const wxString title = ToWx(PickName(one.series.name.ky, one.series.name.ru));
    numbers->Add(new wxStaticText(this, wxID_ANY, title), 0, wxALIGN_CENTER_VERTICAL);
    auto* field = new wxTextCtrl(this, wxID_ANY, wxString(), wxDefaultPosition, FromDIP(wxSize(100, -1)));
    field->SetName(title);
    numbers->Add(field);
    m_numbers.push_back(field);
    numbers->Add(
        new wxStaticText(this, wxID_ANY,
                         Tr(Msg("in the backup the next is {number}", {{"number", std::to_string(one.next)}}))),
        0, wxALIGN_CENTER_VERTICAL);
  }
  Body()->Add(numbers, 0, wxEXPAND);
  Finish(Msg("Restore into the new book"));
  (m_numbers.empty() ? m_name : m_numbers.front())->SetFocus();
}

std::optional<std::vector<std::pair<std::string, int64_t>>> RestoreDialog::TypedNumbers() {
  std::vector<std::pair<std::string, int64_t>> numbers;
  for (size_t i = 0; i < m_numbers.size(); ++i) {
    const wxString typed = m_numbers[i]->GetValue().Strip(wxString::both);
    if (typed.empty()) continue;
    long number = 0;
    if (!typed.ToLong(&number) || number < m_facts.series[i].next) {
      ShowProblem(
          Tr(Msg("The next number is {number} or higher.", {{"number", std::to_string(m_facts.series[i].next)}})));
      m_numbers[i]->SetFocus();
      return std::nullopt;
    }
    numbers.emplace_back(m_facts.series[i].series.kind, number);
  }
  return numbers;
}

bool RestoreDialog::OnConfirm() {
  ShowProblem(wxString());
  const auto numbers = TypedNumbers();
  if (!numbers) return false;
  std::string name = FromWx(m_name->GetValue().Strip(wxString::both));
  if (name.empty() || m_staff->GetSelection() == wxNOT_FOUND) {
    ShowProblem(Tr(Msg("This has to be filled in.")));
    return false;
  }
  if (!name.ends_with(".aiyl")) name += ".aiyl";
  const auto file = BooksFolder() / ToPath(name);
  const store::Actor actor{m_facts.office, m_facts.staff[static_cast<size_t>(m_staff->GetSelection())].id.value,
                           "desktop"};
  Status restored, told;
  RunWithProgress(this, Msg("Restoring the backup"), CanStop::kYes, [&](WorkProgress& progress) {
    Surroundings around;
    auto book = store::Restore(m_backup, file, actor, around.environment, progress.ForStore());
    if (!book) {
      restored = tl::make_unexpected(book.error());
      return;
    }
    for (const auto& [kind, number] : *numbers) {
      office::Json data = {{"number", number}};
      if (!kind.empty()) data["kind"] = kind;
      const auto outcome = office::RunAct(**book, actor, *desk::FindAct("series.continue"), data);
      if (!outcome && told) told = tl::make_unexpected(outcome.error());
    }
  });
  if (!restored) {
    if (restored.error().code != "store.cancelled") ShowProblem(Tr(restored.error().message));
    return false;
  }
  // The book is there and whole; the number is asked for again before the next paper.
  if (!told) TellError(this, told.error());
  m_file = file;
  return true;
}

std::optional<std::filesystem::path> RestoreABook(wxWindow* parent) {
  const auto backup = AskForFile(parent, Msg("Restore a backup"), "*.aiyl");
  if (!backup) return std::nullopt;
  auto facts = ReadBackupFacts(*backup);
  if (!facts) return TellError(parent, facts.error()), std::nullopt;
  RestoreDialog dialog(parent, *backup, std::move(*facts));
  if (dialog.ShowModal() != wxID_OK) return std::nullopt;
  return dialog.File();
}

}  // namespace aiyl::ui
