// SPDX-License-Identifier: Apache-2.0
#include "ui/standard_dialog.h"

#include <wx/listbox.h>
#include <wx/radiobut.h>
#include <wx/weakref.h>

#include <utility>

#include "base/shown_date.h"
#include "desk/registry.h"
#include "office/drafts.h"
#include "services/names.h"
#include "ui/topic_words.h"
#include "ui/words.h"

namespace aiyl::ui {
namespace {

using services::StandardEdit;

constexpr int kDraftDelayMs = 800;  // typed text is on the disk within a second
constexpr const char* kForm = "standard.write";

// Other standards with the same sections: models first.
struct Source {
  services::StandardId id;
  std::string name;
};

std::vector<Source> SourcesFor(desk::Desk& desk, const services::Standard& standard) {
  const auto found = desk.Book().Read<std::vector<Source>>([&](store::Database& db) -> Result<std::vector<Source>> {
    std::vector<Source> sources;
    for (const auto& choice : services::Choices(db, office::Scope::Of(desk.Who().office), "service_standard")) {
      const auto one = services::FindStandard(db, services::StandardId(choice.id));
      if (one && one->id != standard.id && one->edition == standard.edition)
        sources.push_back({one->id, NameCell(choice.label)});
    }
    return sources;
  });
  return found ? *found : std::vector<Source>{};
}

// From which standard, and whether over what is written.
class CopyDialog : public DialogBase {
 public:
  CopyDialog(wxWindow* parent, std::vector<Source> sources)
      : DialogBase(parent, Msg("Copy from a standard")), m_sources(std::move(sources)) {
    wxArrayString names;
    for (const auto& one : m_sources) names.Add(ToWx(one.name));
    m_list = new wxListBox(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(560, 220)), names);
    m_list->SetName(Tr(Msg("Copy from a standard")));
    if (!names.empty()) m_list->SetSelection(0);
    Body()->Add(m_list, 1, wxEXPAND | wxBOTTOM, Gap());
    const auto radio = [&](const Message& label, long style) {
      auto* made = new wxRadioButton(this, wxID_ANY, Tr(label), wxDefaultPosition, wxDefaultSize, style);
      made->SetName(Tr(label));
      Body()->Add(made, 0, wxBOTTOM, FromDIP(4));
      return made;
    };
    radio(Msg("Only into what is empty"), wxRB_GROUP);
    m_replace = radio(Msg("Over what is written"), 0);
    Finish(Msg("Copy"));
    m_list->SetFocus();
  }
  std::optional<services::StandardId> source;
  StandardEdit::Fill fill = StandardEdit::Fill::kOnlyEmpty;

 protected:
  bool OnConfirm() override {
    const int at = m_list->GetSelection();
    if (at == wxNOT_FOUND) {
      ShowProblem(Tr(Msg("Choose one of the list.")));
      return false;
    }
    source = m_sources[static_cast<size_t>(at)].id;
    if (m_replace->GetValue()) fill = StandardEdit::Fill::kReplace;
    return true;
  }

 private:
  std::vector<Source> m_sources;
  wxListBox* m_list;
  wxRadioButton* m_replace;
};

Message LackWords(const services::Missing& missing) {
  switch (missing.lack) {
    case services::Lack::kText:
      return Msg("empty");
    case services::Lack::kLanguage:
      return missing.language == "ky" ? Msg("no Kyrgyz text") : Msg("no Russian text");
    case services::Lack::kItems:
      return Msg("no grounds");
    case services::Lack::kNumber:
      return Msg("no number of days");
    case services::Lack::kForbidden:
      break;
  }
  return missing.section.Has("paid") ? Msg("forbidden: the service is free") : Msg("forbidden: the service is paid");
}

std::string SectionName(const services::Rule& section) {
  return section.code + ". " + NameCell(section.name);
}

}  // namespace

std::string StateWords(const StandardEdit::Line& line) {
  std::string words;
  switch (line.state) {
    case StandardEdit::State::kDone:
      return "✓ " + TrUtf8(Msg("ready"));
    case StandardEdit::State::kNotNeeded:
      return TrUtf8(Msg("not needed for this fee"));
    default:
      for (const auto& missing : line.lacks) words += (words.empty() ? "✗ " : ", ") + TrUtf8(LackWords(missing));
      return words;
  }
}

StandardDialog::StandardDialog(wxWindow* parent, desk::Desk& desk, const FieldContext& context,
                               services::StandardId standard)
    : DialogBase(parent, Msg("Standard of a service")),
      m_desk(desk),
      m_context(context),
      m_id(standard),
      m_staff(desk.Who().staff),
      m_timer(this) {
  m_about = new wxStaticText(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize,
                             wxST_NO_AUTORESIZE | wxST_ELLIPSIZE_END);
  m_about->SetFont(m_about->GetFont().Bold());
  Body()->Add(m_about, 0, wxEXPAND);
  m_say = new wxStaticText(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize,
                           wxST_NO_AUTORESIZE | wxST_ELLIPSIZE_END);
  m_say->SetForegroundColour(wxColour(0x50, 0x50, 0x50));
  Body()->Add(m_say, 0, wxEXPAND | wxBOTTOM, FromDIP(4));
  auto* across = new wxBoxSizer(wxHORIZONTAL);
  across->Add(ListColumn(), 0, wxEXPAND | wxRIGHT, Gap());
  m_parts = new StandardParts(this, m_context);
  m_parts->SetName(Tr(Msg("Section")));
  m_parts->SetMinSize(FromDIP(wxSize(560, 400)));
  across->Add(m_parts, 1, wxEXPAND);
  Body()->Add(across, 1, wxEXPAND);
  Finish(Msg("Store"));
  if (auto* away = FindWindow(wxID_CANCEL)) {
    away->SetLabel(Tr(Msg("Close")));
    away->SetName(Tr(Msg("Close")));
  }
  // Enter makes a new line in a text; nothing is stored by accident.
  SetDefaultItem(nullptr);

  m_list->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
    if (m_list->SelectedRow() >= 0) GoToRow(m_list->SelectedRow());
  });
  m_list->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { m_parts->FocusText(); });
  m_parts->on_change = [this] {
    m_timer.StartOnce(kDraftDelayMs);
    FillList();
  };
  Bind(wxEVT_TIMER, [this](wxTimerEvent&) { KeepDraft(); });
  Load(Drafts::kTake);
  // As large as the screen lets it be: there is much to write.
  const wxSize room = parent ? wxGetTopLevelParent(parent)->GetSize() : GetSize();
  SetSize(std::max(GetSize().x, room.x - FromDIP(40)), std::max(GetSize().y, room.y - FromDIP(40)));
  CentreOnParent();
  Layout();
  m_list->SetFocus();
}

StandardDialog::~StandardDialog() {
  if (m_timer.IsRunning()) KeepDraft();
}

wxSizer* StandardDialog::ListColumn() {
  auto* column = new wxBoxSizer(wxVERTICAL);
  m_list = new RecordList(this, Msg("Sections"), {{Msg("Section"), 250}, {Msg("State"), 160}});
  m_list->SetMinSize(FromDIP(wxSize(500, 300)));
  column->Add(m_list, 1, wxEXPAND);
  const auto button = [&](const Message& label, std::function<void()> action) {
    auto* made = new wxButton(this, wxID_ANY, Tr(label));
    made->SetName(Tr(label));
    made->Bind(wxEVT_BUTTON, [action = std::move(action)](wxCommandEvent&) { action(); });
    column->Add(made, 0, wxEXPAND | wxTOP, FromDIP(4));
    return made;
  };
  button(Msg("Next section that lacks something"), [this] { NextMissing(); });
  m_writing.push_back(button(Msg("Copy from a standard…"), [this] { Copy(); }));
  m_writing.push_back(button(Msg("Back to what is stored"), [this] { BackToStored(); }));
  return column;
}

void StandardDialog::Load(Drafts drafts) {
  std::string name, payment, state;
  const auto read = m_desk.Book().Read<bool>([&](store::Database& db) -> Result<bool> {
    auto standard = services::FindStandard(db, m_id);
    if (!standard) return false;
    if (standard->service) {
      payment = services::PaymentOf(db, *standard->service);
      for (const auto& one : services::AllServices(db, office::Scope::Of(m_desk.Who().office)))
        if (one.service == *standard->service) name = NameCell(one.name);
    } else {
      name = standard->model + " (" + TrUtf8(Msg("model standard")) + ")";
    }
    state = CodeCell(db, "standard-state", standard->state) + (payment.empty() ? "" : " · ") +
            CodeCell(db, "service-payment", payment);
    auto sections = services::RulesOf(db, standard->edition, "section");
    m_edit.emplace(std::move(*standard), std::move(sections), payment);
    return true;
  });
  if (!read || !*read) return;
  m_about->SetLabel(ToWx(name) + ToWx(" · ") + Tr(Msg("version {n}", {{"n", std::to_string(m_edit->Now().version)}})) +
                    ToWx(" · " + state));
  Say(m_edit->Now().IsDraft() ? wxString()
                              : Tr(Msg("Approved: it is not written to any more. A change is a new version.")));
  if (drafts == Drafts::kTake) TakeDraft();
  ShowState();
  m_parts->Write(*m_edit, m_edit->Now().IsDraft() ? Writing::kAllowed : Writing::kOnlyRead);
  FillList();
  const int row = std::max(0, m_list->SelectedRow());
  m_list->SelectRow(row);
  m_parts->GoTo(SectionOf(row));
}

void StandardDialog::TakeDraft() {
  if (!m_edit->Now().IsDraft()) return;
  const auto draft = m_desk.Book().Read<std::optional<office::Draft>>(
      [&](store::Database& db) -> Result<std::optional<office::Draft>> {
        return office::FindDraft(db, m_staff, kForm, m_id.ToText());
      });
  if (!draft || !*draft) return;
  m_edit->TakeDraft(office::Json::parse((*draft)->data, nullptr, false));
  if (m_edit->IsChanged())
    Say(Tr(Msg("What you typed on {time} and did not save is here again.", {{"time", Shown((*draft)->saved_at)}})));
}

void StandardDialog::ShowState() {
  const bool draft = m_edit->Now().IsDraft();
  for (auto* button : m_writing) button->Enable(draft);
  const wxString label = Tr(draft ? Msg("Store") : Msg("Begin a new version"));
  if (ConfirmButton()->GetLabel() == label) return;
  ConfirmButton()->SetLabel(label);
  ConfirmButton()->SetName(label);
  Layout();
}

void StandardDialog::FillList() {
  const auto before = std::exchange(m_lines, m_edit->Lines());
  if (!before.empty()) {
    for (size_t i = 0; i < m_lines.size(); ++i)
      if (StateWords(m_lines[i]) != StateWords(before[i])) m_list->ReloadRow(i);
    return m_list->ReloadRow(m_lines.size());
  }
  ListSource source;
  source.count = m_lines.size() + 1;
  source.block = [this](size_t from, size_t count) {
    std::vector<std::vector<std::string>> rows;
    for (size_t i = from; i < std::min(from + count, m_lines.size()); ++i)
      rows.push_back({SectionName(m_lines[i].section), StateWords(m_lines[i])});
    const size_t stages = m_edit->Now().stages.size();
    rows.push_back(
        {TrUtf8(Msg("Stages of the regulation")), stages == 0 ? TrUtf8(Msg("none")) : std::to_string(stages)});
    return rows;
  };
  source.stands_out = [this](size_t row) { return row < m_lines.size() && !m_lines[row].lacks.empty(); };
  m_list->SetSource(std::move(source));
}

std::string StandardDialog::SectionOf(int row) const {
  const auto at = static_cast<size_t>(row);
  return at < m_lines.size() ? m_lines[at].section.code : std::string();
}

void StandardDialog::GoToRow(int row) {
  if (SectionOf(row) != m_parts->Section()) m_parts->GoTo(SectionOf(row));
}

void StandardDialog::NextMissing() {
  const size_t from = static_cast<size_t>(m_list->SelectedRow() + 1);
  for (size_t i = 0; i < m_lines.size(); ++i) {
    const size_t at = (from + i) % m_lines.size();
    if (m_lines[at].lacks.empty()) continue;
    m_list->SelectRow(static_cast<int>(at));
    GoToRow(static_cast<int>(at));
    m_parts->FocusText();
    return;
  }
  Say(Tr(Msg("Nothing is missing.")));
}

void StandardDialog::Copy() {
  CopyDialog dialog(this, SourcesFor(m_desk, m_edit->Now()));
  if (dialog.ShowModal() != wxID_OK || !dialog.source) return;
  const auto from = m_desk.Book().Read<std::optional<services::Standard>>(
      [&](store::Database& db) -> Result<std::optional<services::Standard>> {
        return services::FindStandard(db, *dialog.source);
      });
  if (!from || !*from) return;
  m_edit->CopyFrom(**from, dialog.fill);
  KeepDraft();
  m_parts->Write(*m_edit, Writing::kAllowed);
  FillList();
  m_parts->GoTo(SectionOf(std::max(0, m_list->SelectedRow())));
  Say(Tr(Msg("Copied. Look through it, then store it.")));
}

void StandardDialog::BackToStored() {
  if (!m_edit->IsChanged()) return Say(Tr(Msg("The text is as it is stored already.")));
  if (!Ask(this, Msg("What was typed since it was stored last is thrown away."), Msg("Back to what is stored"),
           Msg("Cancel")))
    return;
  m_timer.Stop();
  DropDraft();
  Load(Drafts::kLeave);
}

bool StandardDialog::OnConfirm() {
  if (m_edit->Now().IsDraft())
    Store();
  else
    BeginVersion();
  return false;
}

void StandardDialog::Store() {
  const auto* spec = desk::FindAct(kForm);
  if (!spec) return;
  m_timer.Stop();
  m_parts->ClearProblem();
  ShowProblem(wxString());
  if (!m_edit->IsChanged()) return Say(Tr(Msg("The text is as it is stored already.")));
  KeepDraft();
  ConfirmButton()->Disable();
  m_desk.RunAct(*spec, m_edit->Act(),
                [this, still = wxWeakRef<wxWindow>(this)](const Result<office::ActOutcome>& outcome) {
                  if (!still) return;  // closed meanwhile
                  ConfirmButton()->Enable();
                  if (!outcome) return ShowRefusal(outcome.error());
                  DropDraft();
                  Load(Drafts::kLeave);
                  Say(Tr(Msg("Stored.")));
                });
}

void StandardDialog::BeginVersion() {
  const auto* spec = desk::FindAct("standard.new");
  if (!spec) return;
  office::Json data = {{"copy_from", m_id.ToText()}};
  const auto& now = m_edit->Now();
  if (now.service)
    data["service"] = now.service->ToText();
  else
    data["model"] = now.model;
  if (now.sample) data["sample"] = true;
  ConfirmButton()->Disable();
  m_desk.RunAct(*spec, data, [this, still = wxWeakRef<wxWindow>(this)](const Result<office::ActOutcome>& outcome) {
    if (!still) return;  // closed meanwhile
    ConfirmButton()->Enable();
    if (!outcome) return ShowProblem(Tr(outcome.error().message));
    if (const auto id = office::FindId<services::StandardTag>(outcome->made, "id")) m_id = *id;
    Load(Drafts::kLeave);
    Say(Tr(Msg("A new version was begun: it can be written now.")));
  });
}

void StandardDialog::ShowRefusal(const Error& error) {
  const auto place = m_edit->PlaceOf(error.field);
  if (!place) return ShowProblem(Tr(error.message));
  int row = static_cast<int>(m_lines.size());  // the stages
  for (size_t i = 0; i < m_lines.size(); ++i)
    if (m_lines[i].section.code == place->section) row = static_cast<int>(i);
  m_list->SelectRow(row);
  m_parts->ShowProblem(*place, Tr(error.message));
}

void StandardDialog::KeepDraft() {
  m_timer.Stop();
  const auto draft = m_edit->Draft();
  if (draft.empty()) return DropDraft();
  m_desk.Queue().Submit(
      [&book = m_desk.Book(), staff = m_staff, key = m_id.ToText(), data = draft.dump()] {
        (void)office::SaveDraft(book, staff, kForm, key, data);  // a draft that cannot be kept stops nobody
      },
      nullptr);
}

void StandardDialog::DropDraft() {
  m_desk.Queue().Submit([&book = m_desk.Book(), staff = m_staff,
                         key = m_id.ToText()] { (void)office::DropDraft(book, staff, kForm, key); },
                        nullptr);
}

void StandardDialog::Say(const wxString& text) {
  m_say->SetLabel(text);
}

}  // namespace aiyl::ui
