// SPDX-License-Identifier: Apache-2.0
#include "ui/standard_parts.h"

#include <algorithm>

#include "office/act_fields.h"
#include "ui/words.h"

namespace aiyl::ui {
namespace {

namespace fields = office::act_fields;
using office::Json;

const wxColour kRed(0xB0, 0x20, 0x20);
constexpr size_t kFurther = 2;  // the column of the further language

// The beginning of a text, in one line.
wxString Beginning(const std::string& text) {
  wxString line = ToWx(text);
  line.Replace("\n", " ");
  constexpr size_t kMost = 90;
  return line.length() > kMost ? line.Left(kMost) + wxString::FromUTF8("…") : line;
}

std::string Typed(const Json& values, const std::string& name) {
  if (!values.contains(name)) return {};
  const auto& value = values[name];
  return value.is_string() ? value.get<std::string>() : std::to_string(value.get<int64_t>());
}

}  // namespace

StandardParts::StandardParts(wxWindow* parent, const FieldContext& context) : wxPanel(parent), m_context(context) {
  auto* column = new wxBoxSizer(wxVERTICAL);
  m_heading = new wxStaticText(this, wxID_ANY, wxString());
  m_heading->SetFont(m_heading->GetFont().Bold());
  column->Add(m_heading, 0, wxEXPAND);
  m_lacks = new wxStaticText(this, wxID_ANY, wxString());
  m_lacks->SetForegroundColour(kRed);
  column->Add(m_lacks, 0, wxEXPAND | wxBOTTOM, FromDIP(4));
  const auto add = [&](FieldsPanel* panel) {
    column->Add(panel, 0, wxBOTTOM, FromDIP(4));
    return panel;
  };
  m_term = add(MakeFields({fields::Integer("term_days", Msg("Term in working days"))}, context));
  m_waits = add(MakeFields({fields::Integer("wait_apply_minutes", Msg("Wait to apply, in minutes")),
                            fields::Integer("wait_receive_minutes", Msg("Wait to receive, in minutes"))},
                           context));
  MakeList(column);
  m_days = add(MakeFields({fields::Integer("days", Msg("Term in working days"))}, context));
  m_document = add(MakeFields({fields::YesNo("optional", Msg("Not always needed"))}, context));
  m_refusal = add(MakeFields({fields::Code("stage", "refusal-stage", Msg("Refusal of what"))}, context));
  MakeTexts(column);
  m_problem = new wxStaticText(this, wxID_ANY, wxString());
  m_problem->SetForegroundColour(kRed);
  m_problem->Hide();
  column->Add(m_problem, 0, wxEXPAND);
  SetSizer(column);
}

FieldsPanel* StandardParts::MakeFields(std::vector<office::FieldSpec> specs, const FieldContext& context) {
  auto* panel = new FieldsPanel(this, specs, context);
  panel->on_change = [this, panel] {
    if (!m_filling) TakeFields(*panel);
  };
  return panel;
}

void StandardParts::MakeList(wxSizer* to) {
  m_list_panel = new wxPanel(this);
  auto* box = new wxBoxSizer(wxVERTICAL);
  m_list = new wxListBox(m_list_panel, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(300, 110)));
  m_list->SetName(Tr(Msg("Parts of the section")));
  m_list->Bind(wxEVT_LISTBOX, [this](wxCommandEvent&) { FillPart(); });
  box->Add(m_list, 1, wxEXPAND);
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  const auto button = [&](const Message& label, std::function<void()> action) {
    auto* made = new wxButton(m_list_panel, wxID_ANY, Tr(label), wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
    made->SetName(Tr(label));
    made->Bind(wxEVT_BUTTON, [action = std::move(action)](wxCommandEvent&) { action(); });
    row->Add(made, 0, wxRIGHT, FromDIP(4));
    m_list_buttons.push_back(made);
  };
  button(Msg("Add one"), [this] { AddPart(); });
  button(Msg("Remove"), [this] { RemovePart(); });
  button(Msg("Further up"), [this] { MovePart(-1); });
  button(Msg("Further down"), [this] { MovePart(1); });
  box->Add(row, 0, wxTOP | wxBOTTOM, FromDIP(4));
  m_list_panel->SetSizer(box);
  to->Add(m_list_panel, 1, wxEXPAND);
}

void StandardParts::MakeTexts(wxSizer* to) {
  m_text_panel = new wxPanel(this);
  m_texts = new wxBoxSizer(wxHORIZONTAL);
  AddColumn(m_texts, "ky", Msg("Text in Kyrgyz"));
  AddColumn(m_texts, "ru", Msg("Text in Russian"));
  AddColumn(m_texts, "", Msg("Text in the further language"));
  m_text_panel->SetSizer(m_texts);
  to->Add(m_text_panel, 2, wxEXPAND);
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(new wxStaticText(this, wxID_ANY, Tr(Msg("Further language"))), 0, wxALIGN_CENTER_VERTICAL | wxRIGHT,
           FromDIP(4));
  m_language = new wxChoice(this, wxID_ANY);
  m_language->SetName(Tr(Msg("Further language")));
  m_language->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { ShowFurther(); });
  row->Add(m_language, 0);
  to->Add(row, 0, wxTOP, FromDIP(4));
}

void StandardParts::AddColumn(wxSizer* to, const std::string& language, const Message& label) {
  auto* column = new wxBoxSizer(wxVERTICAL);
  Column made{
      language, new wxStaticText(m_text_panel, wxID_ANY, Tr(label)),
      new wxTextCtrl(m_text_panel, wxID_ANY, wxString(), wxDefaultPosition, FromDIP(wxSize(180, 100)), wxTE_MULTILINE)};
  made.text->SetName(Tr(label));
  const size_t at = m_columns.size();
  made.text->Bind(wxEVT_TEXT, [this, at](wxCommandEvent&) {
    if (!m_filling) TakeText(m_columns[at]);
  });
  column->Add(made.label, 0, wxBOTTOM, FromDIP(2));
  column->Add(made.text, 1, wxEXPAND);
  to->Add(column, 1, wxEXPAND | (at > 0 ? wxLEFT : 0), FromDIP(8));
  m_columns.push_back(std::move(made));
}

void StandardParts::Write(services::StandardEdit& edit, Writing writing) {
  m_edit = &edit;
  m_writing = writing;
  m_section.clear();
  m_list->Clear();
  const bool may = writing == Writing::kAllowed;
  for (auto& column : m_columns) column.text->SetEditable(may);
  for (auto* panel : {m_term, m_waits, m_days, m_document, m_refusal}) panel->Enable(may);
  FillLanguages();
}

// Those that applicants may wish, and those that the standard has already.
void StandardParts::FillLanguages() {
  m_languages = {Choice{"", TrUtf8(Msg("none"))}};
  for (const auto& one : m_context.choices("request-language"))
    if (one.value != "ky" && one.value != "ru" && one.value != "both") m_languages.push_back(one);
  const auto has = services::FurtherLanguages(m_edit->Now());
  for (const auto& code : has)
    if (std::none_of(m_languages.begin(), m_languages.end(), [&](const Choice& one) { return one.value == code; }))
      m_languages.push_back({code, code});
  wxArrayString names;
  int select = 0;
  for (size_t i = 0; i < m_languages.size(); ++i) {
    names.Add(ToWx(m_languages[i].label));
    if (!has.empty() && m_languages[i].value == has.front()) select = static_cast<int>(i);
  }
  m_language->Set(names);
  m_language->SetSelection(select);
  ShowFurther();
}

void StandardParts::ShowFurther() {
  auto& column = m_columns[kFurther];
  const auto& chosen = m_languages[static_cast<size_t>(std::max(0, m_language->GetSelection()))];
  column.language = chosen.value;
  column.label->SetLabel(ToWx(chosen.label));
  m_texts->Show(kFurther, !chosen.value.empty());
  FillPart();
  Layout();
}

bool StandardParts::Has(std::string_view trait) const {
  return m_rule && m_rule->Has(trait);
}

bool StandardParts::HasList() const {
  return m_section.empty() || Has("documents") || Has("refusals") || !m_edit->Now().ItemsOf(m_section).empty();
}

bool StandardParts::OnText() const {
  return !m_section.empty() && (!HasList() || m_list->GetSelection() <= 0);
}

// Of the item or the stage.
size_t StandardParts::Place() const {
  const int at = m_list->GetSelection() - (m_section.empty() ? 0 : 1);
  return static_cast<size_t>(std::max(0, at));
}

void StandardParts::GoTo(const std::string& section) {
  m_section = section;
  m_rule.reset();
  bool term_shown = false, waits_shown = false;  // in a section of the edition
  for (auto& line : m_edit->Lines()) {
    term_shown = term_shown || line.section.Has("term");
    waits_shown = waits_shown || line.section.Has("waits");
    if (line.section.code == section) m_rule = line.section;
  }
  m_heading_text =
      m_rule ? Tr(Msg("{section}. {name} (art. {article})", {{"section", section},
                                                             {"name", PickName(m_rule->name.ky, m_rule->name.ru)},
                                                             {"article", m_rule->article}}))
             : Tr(Msg("Stages of the regulation and the term of each"));
  const bool stages = section.empty();
  m_term->Show(Has("term") || (stages && !term_shown));
  m_waits->Show(Has("waits") || (stages && !waits_shown));
  m_list_panel->Show(HasList());
  m_list->SetName(Tr(stages ? Msg("Stages") : Msg("Parts of the section")));
  for (auto* button : m_list_buttons) button->Enable(m_writing == Writing::kAllowed);
  m_filling = true;
  m_term->SetValues({{"term_days", m_edit->Number("term_days")}});
  m_waits->SetValues({{"wait_apply_minutes", m_edit->Number("wait_apply_minutes")},
                      {"wait_receive_minutes", m_edit->Number("wait_receive_minutes")}});
  m_filling = false;
  ClearProblem();
  FillList(0);
  ShowLacks();
}

void StandardParts::ShowLacks() {
  wxString sentences;
  for (const auto& line : m_edit->Lines()) {
    if (line.section.code != m_section) continue;
    for (const auto& missing : line.lacks)
      sentences += (sentences.empty() ? wxString() : wxString("\n")) + Tr(services::Sentence(missing));
  }
  const int width = std::max(FromDIP(300), GetClientSize().x);
  m_heading->SetLabel(m_heading_text);
  m_heading->Wrap(width);
  m_lacks->SetLabel(sentences);
  m_lacks->Wrap(width);
  m_lacks->Show(!sentences.empty());
  Layout();
}

// A line of the list: the section's own text, an item, a stage.
wxString StandardParts::PartWords(int line) const {
  const auto& now = m_edit->Now();
  const bool stages = m_section.empty();
  if (!stages && line == 0) return Tr(Msg("Text of the section"));
  const auto place = static_cast<size_t>(stages ? line : line - 1);
  const auto& text = stages ? now.stages[place].name : m_edit->Item(m_section, place).text;
  wxString words = wxString::Format("%d. ", static_cast<int>(place) + 1);
  words += Beginning(PickName(text.In("ky"), text.In("ru")));
  if (stages && !m_edit->StageDays(place).empty())
    words += ToWx(" · ") + Tr(Msg("{n} working days", {{"n", m_edit->StageDays(place)}}));
  return words;
}

// The list with `select` chosen, as far as there are so many.
void StandardParts::FillList(int select) {
  const auto& now = m_edit->Now();
  const size_t count = m_section.empty() ? now.stages.size() : now.ItemsOf(m_section).size() + 1;
  wxArrayString lines;
  for (size_t i = 0; i < count; ++i) lines.Add(PartWords(static_cast<int>(i)));
  m_list->Set(lines);
  m_list->SetSelection(std::min(select, static_cast<int>(count) - 1));
  FillPart();
}

std::string StandardParts::Text(const std::string& language) const {
  if (language.empty()) return {};
  if (OnText()) return m_edit->Now().Section(m_section).In(language);
  if (m_section.empty()) {
    const auto& stages = m_edit->Now().stages;
    return Place() < stages.size() ? stages[Place()].name.In(language) : std::string();
  }
  return m_edit->Item(m_section, Place()).text.In(language);
}

void StandardParts::FillPart() {
  if (!m_edit) return;
  m_filling = true;
  const bool stage = m_section.empty() && !m_edit->Now().stages.empty();
  const bool item = !m_section.empty() && !OnText();
  for (auto& column : m_columns) {
    column.text->ChangeValue(ToWx(Text(column.language)));
    column.text->Enable(!m_section.empty() || stage);
  }
  m_days->Show(stage);
  if (stage) m_days->SetValues({{"days", m_edit->StageDays(Place())}});
  m_document->Show(item && !Has("refusals"));
  m_refusal->Show(item && Has("refusals"));
  if (item) {
    const auto& now = m_edit->Item(m_section, Place());
    m_document->SetValues({{"optional", !now.required}});
    m_refusal->SetValues({{"stage", now.stage}});
  }
  m_filling = false;
  Layout();
}

void StandardParts::TakeText(const Column& column) {
  const std::string words = FromWx(column.text->GetValue());
  if (OnText())
    m_edit->SetText(m_section, column.language, words);
  else if (m_section.empty())
    m_edit->SetStageName(Place(), column.language, words);
  else
    m_edit->SetItemText(m_section, Place(), column.language, words);
  Changed();
}

void StandardParts::TakeFields(FieldsPanel& panel) {
  const auto values = panel.Values();
  if (&panel == m_term) m_edit->SetNumber("term_days", Typed(values, "term_days"));
  if (&panel == m_waits)
    for (const char* name : {"wait_apply_minutes", "wait_receive_minutes"})
      m_edit->SetNumber(name, Typed(values, name));
  if (&panel == m_days) m_edit->SetStageDays(Place(), Typed(values, "days"));
  if (&panel == m_document) m_edit->SetRequired(m_section, Place(), !values.contains("optional"));
  if (&panel == m_refusal) m_edit->SetRefusalOf(m_section, Place(), Typed(values, "stage"));
  Changed();
}

void StandardParts::AddPart() {
  const size_t place = m_section.empty() ? m_edit->AddStage() : m_edit->AddItem(m_section);
  FillList(static_cast<int>(place) + (m_section.empty() ? 0 : 1));
  m_columns.front().text->SetFocus();
  Changed();
}

void StandardParts::RemovePart() {
  const int at = m_list->GetSelection();
  if (m_section.empty() ? m_edit->Now().stages.empty() : OnText()) return;
  if (m_section.empty())
    m_edit->RemoveStage(Place());
  else
    m_edit->RemoveItem(m_section, Place());
  FillList(at);
  Changed();
}

void StandardParts::MovePart(int by) {
  if (m_section.empty() ? m_edit->Now().stages.empty() : OnText()) return;
  const size_t place = m_section.empty() ? m_edit->MoveStage(Place(), by) : m_edit->MoveItem(m_section, Place(), by);
  FillList(static_cast<int>(place) + (m_section.empty() ? 0 : 1));
  Changed();
}

void StandardParts::Changed() {
  // The list's words follow what is typed.
  if (HasList()) {
    const int at = m_list->GetSelection();
    if (at >= 0) {
      m_filling = true;
      const auto words = PartWords(at);
      if (m_list->GetString(static_cast<unsigned>(at)) != words) m_list->SetString(static_cast<unsigned>(at), words);
      m_filling = false;
    }
  }
  ShowLacks();
  if (on_change) on_change();
}

void StandardParts::FocusText() {
  if (m_writing == Writing::kAllowed && m_term->IsShown()) return m_term->FocusFirst();
  if (m_writing == Writing::kAllowed && m_waits->IsShown()) return m_waits->FocusFirst();
  (HasList() ? static_cast<wxWindow*>(m_list) : m_columns.front().text)->SetFocus();
}

void StandardParts::ShowProblem(const services::StandardEdit::Place& place, const wxString& sentence) {
  if (place.section != m_section) GoTo(place.section);
  if (place.part) FillList(static_cast<int>(*place.part) + (m_section.empty() ? 0 : 1));
  for (auto* panel : {m_term, m_waits, m_days, m_document, m_refusal})
    if (panel->IsShown() && panel->ShowProblem(place.name, sentence)) {
      Layout();
      return;
    }
  for (auto& column : m_columns)
    if (column.language == place.name) column.text->SetFocus();
  m_problem->SetLabel(sentence);
  m_problem->Wrap(std::max(FromDIP(300), GetClientSize().x));
  m_problem->Show();
  Layout();
}

void StandardParts::ClearProblem() {
  for (auto* panel : {m_term, m_waits, m_days, m_document, m_refusal}) panel->ClearProblems();
  m_problem->Hide();
}

}  // namespace aiyl::ui
