// SPDX-License-Identifier: Apache-2.0
#include "ui/template_dialog.h"

#include <wx/button.h>
#include <wx/wrapsizer.h>

#include "base/shown_date.h"
#include "certificates/template_preview.h"
#include "council/council_papers.h"
#include "desk/registry.h"
#include "office/drafts.h"
#include "ui/book_context.h"
#include "ui/field_controls.h"
#include "ui/paper_output.h"
#include "ui/record_words.h"
#include "ui/words.h"

namespace aiyl::ui {
namespace {

constexpr int kTypingPauseMs = 350;
constexpr const char* kForm = "template.set";
constexpr papers::PaperLanguage kLanguages[] = {papers::PaperLanguage::kBoth, papers::PaperLanguage::kKyrgyz,
                                                papers::PaperLanguage::kRussian};
const wxColour kRed(0xB0, 0x20, 0x20), kGrey(0x50, 0x50, 0x50);

// The part's own place in a text: problems of other parts have no line in the one that is open.
std::string PartOf(const std::string& kind) {
  return kind.rfind("part.", 0) == 0 ? kind : std::string();
}

// What is put into the text for a field of the list.
std::string Insertion(const papers::FieldInfo& field, const papers::FieldCatalogue& all) {
  if (field.kind == papers::FieldKind::kList) return "@each m in " + field.path + "\n  {m.index}\n@end\n";
  if (field.path == "paper.code") return "@qr {paper.code} 34mm\n";
  const auto dot = field.path.find('.');
  for (const auto& list : all)
    if (list.kind == papers::FieldKind::kList && dot != std::string::npos && field.path.substr(0, dot) == list.path)
      return "{m" + field.path.substr(dot) + "}";
  return "{" + field.path + "}";
}

}  // namespace

std::string TemplateName(desk::Desk& desk, const std::string& kind) {
  if (kind == "part.letterhead") return TrUtf8(Msg("Shared: name of the office"));
  if (kind == "part.head") return TrUtf8(Msg("Shared: head of the office"));
  if (kind == "part.foot") return TrUtf8(Msg("Shared: signature and code"));
  if (kind == "part.ground") return TrUtf8(Msg("Shared: purpose and ground"));
  if (kind == "service-passport") return TrUtf8(Msg("Passport of a service"));
  if (kind == "service-passport-large") return TrUtf8(Msg("Passport of a service, large print"));
  if (kind == "service-card") return TrUtf8(Msg("Card for the telephone"));
  if (kind == "service-standard") return TrUtf8(Msg("Standard of a service"));
  if (kind == "service-list") return TrUtf8(Msg("List of services"));
  if (kind == "application") return TrUtf8(Msg("Application to sign"));
  if (kind.starts_with("council-") || kind == "part.council-head") return TrUtf8(council::PaperTitle(kind));
  return CodeWords(desk, "paper-kind", kind);
}

std::string VersionWords(const papers::TemplateText& text) {
  if (text.version == 0) return TrUtf8(Msg("Shipped with the program"));
  return TrUtf8(Msg("Version {n} of {day}", {{"n", std::to_string(text.version)},
                                             {"day", text.day ? IsoToShown(text.day->Iso()) : std::string()}}));
}

TemplateDialog::TemplateDialog(wxWindow* parent, desk::Desk& desk, const std::string& kind)
    : DialogBase(parent, Msg("Templates of papers")),
      m_desk(desk),
      m_staff(desk.Who().staff),
      m_kinds(desk::AllTemplates().Kinds()),
      m_timer(this) {
  auto* across = new wxBoxSizer(wxHORIZONTAL);
  across->Add(ListsColumn(), 0, wxEXPAND | wxRIGHT, Gap());
  across->Add(TextColumn(), 1, wxEXPAND | wxRIGHT, Gap());
  across->Add(PageColumn(), 1, wxEXPAND);
  DialogBase::Body()->Add(across, 1, wxEXPAND);
  Finish(Msg("Store as a new version"));
  if (auto* away = FindWindow(wxID_CANCEL)) {
    away->SetLabel(Tr(Msg("Close")));
    away->SetName(Tr(Msg("Close")));
  }
  // Enter makes a new line in the text; nothing is stored by accident.
  SetDefaultItem(nullptr);
  Layout();

  m_kind->Bind(wxEVT_LISTBOX, [this](wxCommandEvent&) {
    KeepDraft();
    ShowKind();
  });
  m_version->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { ShowVersion(); });
  m_language->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { ShowPage(); });
  m_field->Bind(wxEVT_LISTBOX_DCLICK, [this](wxCommandEvent&) { InsertField(); });
  m_text->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { m_timer.StartOnce(kTypingPauseMs); });
  m_text->Bind(wxEVT_KEY_UP, [this](wxKeyEvent& event) {
    ShowPlace();
    event.Skip();
  });
  m_text->Bind(wxEVT_LEFT_UP, [this](wxMouseEvent& event) {
    ShowPlace();
    event.Skip();
  });
  Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
    KeepDraft();
    ShowPage();
  });
  for (size_t i = 0; i < m_kinds.size(); ++i)
    if (m_kinds[i] == kind) m_kind->SetSelection(static_cast<int>(i));
  ShowKind();
  m_text->SetFocus();
}

wxSizer* TemplateDialog::ListsColumn() {
  auto* column = new wxBoxSizer(wxVERTICAL);
  wxArrayString names;
  for (const auto& one : m_kinds) names.Add(ToWx(TemplateName(m_desk, one)));
  column->Add(new wxStaticText(this, wxID_ANY, Tr(Msg("Template"))), 0, wxBOTTOM, FromDIP(2));
  m_kind = new wxListBox(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(270, 176)), names);
  m_kind->SetName(Tr(Msg("Template")));
  m_kind->SetSelection(0);
  column->Add(m_kind, 0, wxEXPAND);
  column->Add(new wxStaticText(this, wxID_ANY, Tr(Msg("Fields"))), 0, wxTOP | wxBOTTOM, FromDIP(2));
  m_field = new wxListBox(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(270, 120)));
  m_field->SetName(Tr(Msg("Fields")));
  column->Add(m_field, 1, wxEXPAND);
  auto* insert = new wxButton(this, wxID_ANY, Tr(Msg("Insert the field")));
  insert->SetName(Tr(Msg("Insert the field")));
  insert->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { InsertField(); });
  column->Add(insert, 0, wxEXPAND | wxTOP, FromDIP(2));
  return column;
}

wxSizer* TemplateDialog::TextColumn() {
  auto* column = new wxBoxSizer(wxVERTICAL);
  auto* top = new wxBoxSizer(wxHORIZONTAL);
  top->Add(new wxStaticText(this, wxID_ANY, Tr(Msg("Version"))), 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, FromDIP(4));
  m_version = new wxChoice(this, wxID_ANY);
  m_version->SetName(Tr(Msg("Version")));
  top->Add(m_version, 1, wxALIGN_CENTER_VERTICAL);
  m_shipped = new wxButton(this, wxID_ANY, Tr(Msg("Back to the shipped text…")));
  m_shipped->SetName(Tr(Msg("Back to the shipped text…")));
  m_shipped->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { BackToShipped(); });
  top->Add(m_shipped, 0, wxLEFT, FromDIP(4));
  column->Add(top, 0, wxEXPAND | wxBOTTOM, FromDIP(4));
  m_text = new wxTextCtrl(this, wxID_ANY, wxString(), wxDefaultPosition, FromDIP(wxSize(430, 300)), wxTE_MULTILINE);
  m_text->SetFont(wxFontInfo(m_text->GetFont().GetPointSize()).Family(wxFONTFAMILY_TELETYPE));
  m_text->SetName(Tr(Msg("Text of the template")));
  column->Add(m_text, 1, wxEXPAND);
  auto* below = new wxBoxSizer(wxHORIZONTAL);
  m_place =
      new wxStaticText(this, wxID_ANY, wxString(), wxDefaultPosition, FromDIP(wxSize(150, -1)), wxST_NO_AUTORESIZE);
  below->Add(m_place, 1, wxALIGN_CENTER_VERTICAL);
  m_mistake = new wxButton(this, wxID_ANY, Tr(Msg("Show the mistake")));
  m_mistake->SetName(Tr(Msg("Show the mistake")));
  m_mistake->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { GoToMistake(); });
  below->Add(m_mistake, 0);
  column->Add(below, 0, wxEXPAND | wxTOP, FromDIP(2));
  m_say = new wxStaticText(this, wxID_ANY, wxString(), wxDefaultPosition, FromDIP(wxSize(430, 50)), wxST_NO_AUTORESIZE);
  column->Add(m_say, 0, wxEXPAND);
  auto* note = new wxBoxSizer(wxHORIZONTAL);
  note->Add(new wxStaticText(this, wxID_ANY, Tr(Msg("What was changed"))), 0, wxALIGN_CENTER_VERTICAL | wxRIGHT,
            FromDIP(4));
  m_note = new wxTextCtrl(this, wxID_ANY);
  m_note->SetName(Tr(Msg("What was changed")));
  note->Add(m_note, 1);
  column->Add(note, 0, wxEXPAND);
  return column;
}

wxSizer* TemplateDialog::PageColumn() {
  auto* column = new wxBoxSizer(wxVERTICAL);
  wxArrayString languages;
  languages.Add(Tr(Msg("Both, Kyrgyz first")));
  languages.Add(Tr(Msg("Kyrgyz")));
  languages.Add(Tr(Msg("Russian")));
  m_language = new wxChoice(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, languages);
  m_language->SetName(Tr(Msg("Language of the paper")));
  m_language->SetSelection(0);
  column->Add(m_language, 0, wxEXPAND | wxBOTTOM, FromDIP(4));
  const office::FieldSpec person{.name = "person",
                                 .type = office::FieldType::kId,
                                 .label = Msg("Shown for"),
                                 .list = "person",
                                 .help = Msg("Without a choice the page is filled with made-up people.")};
  m_person = new FieldsPanel(this, {person}, BookContext(m_desk));
  m_person->SetName(Tr(Msg("Shown for")));
  m_person->on_change = [this] { ShowPage(); };
  column->Add(m_person, 0, wxEXPAND | wxBOTTOM, FromDIP(4));
  m_preview = new PagePreview(this);
  column->Add(m_preview, 1, wxEXPAND);
  auto* pages = new wxWrapSizer(wxHORIZONTAL);
  const auto turn = [&](const Message& label, void (PagePreview::*to)()) {
    auto* button = new wxButton(this, wxID_ANY, Tr(label));
    button->SetName(Tr(label));
    button->Bind(wxEVT_BUTTON, [this, to](wxCommandEvent&) { (m_preview->*to)(); });
    pages->Add(button, 0, wxRIGHT, FromDIP(4));
  };
  turn(Msg("Previous page"), &PagePreview::Back);
  turn(Msg("Next page"), &PagePreview::Forward);
  column->Add(pages, 0, wxEXPAND | wxTOP, FromDIP(4));
  return column;
}

std::string TemplateDialog::Kind() const {
  return m_kinds[static_cast<size_t>(std::max(0, m_kind->GetSelection()))];
}

std::string TemplateDialog::Body() const {
  return FromWx(m_text->GetValue());
}

void TemplateDialog::Say(const wxString& text, const wxColour& colour) {
  m_say->SetForegroundColour(colour);
  m_say->SetLabel(text);
  m_say->Wrap(std::max(m_say->GetSize().x, FromDIP(300)));
}

void TemplateDialog::FillVersions() {
  m_versions.clear();
  (void)m_desk.Book().Read<bool>([&](store::Database& db) -> Result<bool> {
    m_versions = papers::TemplateVersions(db, m_desk.Who().office, Kind());
    return true;
  });
  // An empty text is the way back to the shipped one, no version to look at.
  std::erase_if(m_versions, [](const papers::TemplateText& one) { return one.body.empty(); });
  m_versions.push_back({desk::AllTemplates().Shipped(Kind()).value_or(std::string()), 0, std::nullopt});
  wxArrayString names;
  for (const auto& one : m_versions) names.Add(ToWx(VersionWords(one)));
  m_version->Set(names);
}

void TemplateDialog::ShowKind() {
  m_timer.Stop();
  FillVersions();
  const auto current =
      m_desk.Book().Read<papers::TemplateText>([&](store::Database& db) -> Result<papers::TemplateText> {
        return desk::AllTemplates().TextOf(db, m_desk.Who().office, Kind()).value_or(papers::TemplateText{});
      });
  m_stored = current ? current->body : std::string();
  for (size_t i = 0; i < m_versions.size(); ++i)
    if (current && m_versions[i].version == current->version) m_version->SetSelection(static_cast<int>(i));
  m_shipped->Enable(current && current->version != 0);
  const auto draft = m_desk.Book().Read<std::optional<office::Draft>>(
      [&](store::Database& db) -> Result<std::optional<office::Draft>> {
        return office::FindDraft(db, m_staff, kForm, Kind());
      });
  const auto typed = draft && *draft ? office::Json::parse((*draft)->data, nullptr, false) : office::Json();
  m_text->ChangeValue(ToWx(typed.is_object() ? typed.value("body", m_stored) : m_stored));
  m_text->SetInsertionPoint(0);
  m_note->ChangeValue(wxString());
  m_fields = desk::AllTemplates().Catalogue(Kind());
  wxArrayString names;
  for (const auto& field : m_fields) names.Add(ToWx(text::Tr(field.label, ScreenLanguage())));
  m_field->Set(names);
  ShowPage();
  if (typed.is_object() && m_problems.empty())
    Say(Tr(Msg("What you typed on {time} and did not save is here again.", {{"time", Shown((*draft)->saved_at)}})),
        kGrey);
}

void TemplateDialog::ShowVersion() {
  const int at = m_version->GetSelection();
  if (at == wxNOT_FOUND) return;
  m_text->ChangeValue(ToWx(m_versions[static_cast<size_t>(at)].body));
  KeepDraft();
  ShowPage();
}

void TemplateDialog::ShowPage() {
  const std::string body = Body();
  (void)m_desk.Book().Read<bool>([&](store::Database& db) -> Result<bool> {
    m_problems = desk::AllTemplates().Check(db, m_desk.Who().office, Kind(), body);
    return true;
  });
  m_mistake->Enable(!m_problems.empty());
  ShowPlace();
  // The last good page stays while a mistake is typed.
  if (!m_problems.empty()) return Say(Tr(m_problems.front().message), kRed);
  const auto values = m_person->Values();
  const auto person = office::FindId<household::PersonTag>(values, "person");
  auto page = m_desk.Book().Read<page::Document>([&](store::Database& db) {
    return certificates::PreviewTemplate(db, m_desk.Who(), desk::AllTemplates(), {Kind(), body},
                                         kLanguages[std::max(0, m_language->GetSelection())], person,
                                         m_desk.GetClock().Today());
  });
  if (!page) return Say(Tr(page.error().message), kRed);
  const auto count = static_cast<int64_t>(page->pages.size());
  Say(Tr(MsgN("{n} page.", "{n} pages.", count)), kGrey);
  m_preview->Show(std::move(*page), FirstPrintOverlays(m_desk));
}

void TemplateDialog::ShowPlace() {
  long column = 0, line = 0;
  m_text->PositionToXY(m_text->GetInsertionPoint(), &column, &line);
  m_place->SetLabel(Tr(Msg("Line {line}, column {column}",
                           {{"line", std::to_string(line + 1)}, {"column", std::to_string(column + 1)}})));
}

void TemplateDialog::GoToMistake() {
  if (m_problems.empty()) return;
  const auto& problem = m_problems.front();
  // A mistake in a shared part stands in another text: that one is opened.
  if (problem.part != PartOf(Kind())) {
    for (size_t i = 0; i < m_kinds.size(); ++i)
      if (m_kinds[i] == problem.part) {
        KeepDraft();
        m_kind->SetSelection(static_cast<int>(i));
        ShowKind();
        return;
      }
    return;
  }
  const long start = m_text->XYToPosition(0, std::max(0, problem.line - 1));
  if (start < 0) return;
  const long at = std::min(start + std::max(0, problem.column - 1), m_text->GetLastPosition());
  const auto letters = static_cast<long>(ToWx(problem.field).length());
  m_text->SetFocus();
  m_text->SetInsertionPoint(at);
  if (letters > 0 && m_text->GetRange(at, at + letters) == ToWx(problem.field)) m_text->SetSelection(at, at + letters);
  m_text->ShowPosition(at);
  ShowPlace();
}

void TemplateDialog::InsertField() {
  const int at = m_field->GetSelection();
  if (at == wxNOT_FOUND) return Say(Tr(Msg("Choose one of the list.")), kRed);
  m_text->WriteText(ToWx(Insertion(m_fields[static_cast<size_t>(at)], m_fields)));
  m_text->SetFocus();
}

bool TemplateDialog::OnConfirm() {
  ShowPage();
  if (!m_problems.empty()) {
    GoToMistake();
    return false;
  }
  if (Body() == m_stored) {
    Say(Tr(Msg("The text is as it is stored already.")), kGrey);
    return false;
  }
  Store(Body(), FromWx(m_note->GetValue()));
  return false;
}

void TemplateDialog::BackToShipped() {
  if (!Ask(this,
           Msg("Papers will be printed from the text shipped with the program again. The office's versions stay and "
               "can be taken back."),
           Msg("Back to the shipped text"), Msg("Cancel")))
    return;
  Store(std::string(), FromWx(m_note->GetValue()));
}

void TemplateDialog::Store(const std::string& body, const std::string& note) {
  const auto* spec = desk::FindAct(kForm);
  if (!spec) return;
  m_timer.Stop();
  office::Json data = {{"kind", Kind()}};
  if (!body.empty()) data["body"] = body;
  if (!note.empty()) data["note_on_version"] = note;
  ConfirmButton()->Disable();
  m_desk.RunAct(*spec, data, [this](const Result<office::ActOutcome>& outcome) {
    ConfirmButton()->Enable();
    if (!outcome) return Say(Tr(outcome.error().message), kRed);
    DropDraft();
    ShowKind();
    Say(Tr(Msg("Stored. Papers are printed from this text from now on; those issued stay as they are.")), kGrey);
  });
}

void TemplateDialog::KeepDraft() {
  m_timer.Stop();
  if (Body() == m_stored) return DropDraft();
  // At once, not on the worker: the list of templates may ask for it in the next moment.
  (void)office::SaveDraft(m_desk.Book(), m_staff, kForm, Kind(), office::Json({{"body", Body()}}).dump());
}

void TemplateDialog::DropDraft() {
  (void)office::DropDraft(m_desk.Book(), m_staff, kForm, Kind());
}

}  // namespace aiyl::ui
