// SPDX-License-Identifier: Apache-2.0
#include "ui/act_form.h"

#include <wx/button.h>
#include <wx/scrolwin.h>

#include <algorithm>

#include "base/shown_date.h"
#include "office/drafts.h"
#include "ui/words.h"

namespace aiyl::ui {
namespace {

constexpr int kDraftDelayMs = 800;  // typed text is on the disk within a second

// "happened_on" and "note" belong to every act (office::RunAct), the form shows them like its own fields.
std::vector<office::FieldSpec> WithCommonFields(const office::ActSpec& spec) {
  auto fields = spec.fields;
  office::FieldSpec day;
  day.name = "happened_on";
  day.type = office::FieldType::kDate;
  day.label = Msg("Happened on");
  day.help = Msg("The day on which it happened; left empty, today.");
  office::FieldSpec note;
  note.name = "note";
  note.label = Msg("Note");
  note.help = Msg("Why, or from whom it is known; kept with the act.");
  fields.push_back(std::move(day));
  fields.push_back(std::move(note));
  return fields;
}

}  // namespace

ActForm::ActForm(wxWindow* parent, desk::Desk& desk, office::ActSpec spec, office::Json initial, const wxString& about,
                 FieldContext context, std::string draft_key, const std::vector<std::string>& fixed)
    : DialogBase(parent, spec.title),
      m_desk(desk),
      m_spec(std::move(spec)),
      m_hidden(office::Json::object()),
      m_draft_key(std::move(draft_key)),
      m_staff(desk.Who().staff),
      m_draft_timer(this) {
  // What the caller fixes (the person, the household) is named in the line above, not offered as a field.
  std::vector<office::FieldSpec> shown;
  for (auto& field : WithCommonFields(m_spec)) {
    const bool named = fixed.empty() && field.type == office::FieldType::kId && !about.empty();
    const bool told = std::find(fixed.begin(), fixed.end(), field.name) != fixed.end();
    if ((named || told) && initial.contains(field.name))
      m_hidden[field.name] = initial[field.name];
    else
      shown.push_back(std::move(field));
  }
  if (!about.empty()) {
    auto* line = AddText(Body(), about);
    line->SetFont(line->GetFont().Bold());
  }

  auto* area = new wxScrolledWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL);
  area->SetScrollRate(0, FromDIP(12));
  area->SetName(Tr(m_spec.title));
  m_fields = new FieldsPanel(area, shown, std::move(context));
  m_fields->SetName(Tr(m_spec.title));
  auto* inside = new wxBoxSizer(wxVERTICAL);
  inside->Add(m_fields, 1, wxEXPAND | wxRIGHT, FromDIP(12));
  area->SetSizer(inside);
  m_fields->SetValues(initial);
  for (const auto& field : shown)
    if (office::Has(initial, field.name)) m_filled.push_back(field.name);

  const auto draft = m_desk.Book().Read<std::optional<office::Draft>>(
      [&](store::Database& db) -> Result<std::optional<office::Draft>> {
        return office::FindDraft(db, m_staff, m_spec.kind, m_draft_key);
      });
  if (draft && *draft) {
    const auto values = office::Json::parse((*draft)->data, nullptr, false);
    if (values.is_object()) {
      m_fields->SetValues(values);
      AddText(Body(), Tr(Msg("What you typed on {time} and did not save is here again.",
                             {{"time", Shown((*draft)->saved_at)}})));
    }
  }

  const wxSize best = m_fields->GetBestSize();
  area->SetMinSize(wxSize(best.x + FromDIP(32), std::min(best.y, FromDIP(420))));
  Body()->Add(area, 1, wxEXPAND);
  Finish(Msg("Record it"));

  m_fields->on_change = [this] { m_draft_timer.StartOnce(kDraftDelayMs); };
  Bind(wxEVT_TIMER, [this](wxTimerEvent&) { KeepDraft(); });
  m_fields->FocusFirst();
}

office::Json ActForm::Values() const {
  auto values = m_fields->Values();
  for (const auto& name : m_filled)
    if (!values.contains(name)) values[name] = nullptr;
  return values;
}

void ActForm::KeepDraft() {
  const std::string data = Values().dump();
  m_desk.Queue().Submit(
      [&book = m_desk.Book(), staff = m_staff, form = m_spec.kind, key = m_draft_key, data] {
        (void)office::SaveDraft(book, staff, form, key, data);  // a draft that cannot be kept stops nobody
      },
      nullptr);
}

bool ActForm::OnConfirm() {
  m_draft_timer.Stop();
  m_fields->ClearProblems();
  ShowProblem(wxString());
  office::Json data = Values();
  data.update(m_hidden);
  ConfirmButton()->Disable();
  m_desk.RunAct(m_spec, data, [this](const Result<office::ActOutcome>& outcome) {
    ConfirmButton()->Enable();
    if (!outcome) return ShowRefusal(outcome.error());
    m_made = outcome->made;
    m_receipt = outcome->receipt;
    m_desk.Queue().Submit([&book = m_desk.Book(), staff = m_staff, form = m_spec.kind,
                           key = m_draft_key] { (void)office::DropDraft(book, staff, form, key); },
                          nullptr);
    EndModal(wxID_OK);
  });
  return false;  // the answer closes the dialog
}

void ActForm::ShowRefusal(const Error& error) {
  const wxString sentence = Tr(error.message);
  if (error.field.empty() || !m_fields->ShowProblem(error.field, sentence)) ShowProblem(sentence);
}

}  // namespace aiyl::ui
