// SPDX-License-Identifier: Apache-2.0
// The screen «The office»: what everybody points to – the office, its staff, who signs, villages and streets – and the
// acts that change it.
#include <wx/button.h>
#include <wx/listbox.h>
#include <wx/sizer.h>
#include <wx/wrapsizer.h>

#include "desk/registry.h"
#include "office/office_acts.h"
#include "office/office_record.h"
#include "office/settings.h"
#include "office/territory.h"
#include "ui/act_form.h"
#include "ui/lock_dialog.h"
#include "ui/record_list.h"
#include "ui/record_words.h"
#include "ui/screen_lock.h"
#include "ui/screens.h"
#include "ui/template_dialog.h"
#include "ui/words.h"

namespace aiyl::ui {
namespace {

using Rows = std::vector<std::vector<std::string>>;

struct Topic {
  Message title;
  std::vector<std::string> act_prefixes;
  std::function<Rows(store::Database&, const office::Scope&)> rows;
};

std::string Both(const office::Bilingual& name) {
  return name.ky == name.ru ? name.ky : name.ky + " / " + name.ru;
}

std::vector<Topic> Topics() {
  std::vector<Topic> topics;
  topics.push_back({Msg("The office"), {"office.", "decision."}, [](store::Database& db, const office::Scope&) {
                      Rows rows;
                      for (const auto& one : office::ListOffices(db))
                        rows.push_back({Both(one.name), Both(one.address), one.phone, one.paper_index});
                      return rows;
                    }});
  topics.push_back({Msg("Staff"), {"staff."}, [](store::Database& db, const office::Scope& scope) {
                      Rows rows;
                      for (const auto& one : office::ListStaff(db, scope))
                        rows.push_back({Both(one.name), Both(one.post), std::string(office::RoleText(one.role)),
                                        PeriodWords(one.term)});
                      return rows;
                    }});
  topics.push_back({Msg("Who signs papers"), {"signatory."}, [](store::Database& db, const office::Scope& scope) {
                      Rows rows;
                      for (const auto& one : office::ListSignatories(db, scope))
                        rows.push_back({Both(one.name), Both(one.PrintedPost()),
                                        one.acting ? TrUtf8(Msg("acting")) : std::string(), PeriodWords(one.term)});
                      return rows;
                    }});
  topics.push_back(
      {Msg("Villages and streets"), {"territory.", "street."}, [](store::Database& db, const office::Scope& scope) {
         Rows rows;
         for (const auto& village : office::ListVillages(db, scope)) {
           rows.push_back({Both(village.name), village.code,
                           village.unconfirmed ? TrUtf8(Msg("not confirmed")) : std::string(), ""});
           for (const auto& street : office::ListStreets(db, village.id))
             rows.push_back({"    " + Both(street.name), "",
                             street.unconfirmed ? TrUtf8(Msg("not confirmed")) : std::string(), ""});
         }
         return rows;
       }});
  topics.push_back(
      {Msg("Settings and code lists"), {"setting.", "code."}, [](store::Database& db, const office::Scope& scope) {
         Rows rows;
         for (const auto& one : office::ListSettings(db, scope, SystemClock().Today()))
           rows.push_back({one.key, one.value, one.source, one.verified ? std::string() : TrUtf8(Msg("not verified"))});
         return rows;
       }});
  topics.push_back({Msg("Templates of papers"), {"template."}, {}});
  return topics;
}

Rows TemplateRows(desk::Desk& desk) {
  Rows rows;
  for (const auto& kind : desk::AllTemplates().Kinds()) {
    const auto text = desk.Book().Read<papers::TemplateText>([&](store::Database& db) -> Result<papers::TemplateText> {
      return desk::AllTemplates().TextOf(db, desk.Who().office, kind).value_or(papers::TemplateText{});
    });
    rows.push_back({TemplateName(desk, kind), text ? VersionWords(*text) : std::string(), "", ""});
  }
  return rows;
}

class OfficeScreen : public Screen {
 public:
  OfficeScreen(wxWindow* parent, Shell& shell) : Screen(parent, shell), m_topics(Topics()) {
    auto* across = new wxBoxSizer(wxHORIZONTAL);
    wxArrayString titles;
    for (const auto& topic : m_topics) titles.Add(Tr(topic.title));
    int width = FromDIP(170);
    for (const auto& title : titles) width = std::max(width, GetTextExtent(title).x + FromDIP(20));
    m_topic = new wxListBox(this, wxID_ANY, wxDefaultPosition, wxSize(width, -1), titles);
    m_topic->SetName(Tr(Msg("Topics")));
    m_topic->SetSelection(0);
    across->Add(m_topic, 0, wxEXPAND | wxRIGHT, FromDIP(8));
    auto* right = new wxBoxSizer(wxVERTICAL);
    m_list = new RecordList(this, Msg("The office"),
                            {{Msg("Name"), 260}, {Msg("Detail"), 220}, {Msg("Remark"), 120}, {Msg("Term"), 140}});
    right->Add(m_list, 1, wxEXPAND);
    m_buttons = new wxWrapSizer(wxHORIZONTAL);
    right->Add(m_buttons, 0, wxEXPAND | wxTOP, FromDIP(4));
    across->Add(right, 1, wxEXPAND);
    SetSizer(across);
    m_list->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) {
      if (OnTemplates()) EditTemplate();
    });
    m_topic->Bind(wxEVT_LISTBOX, [this](wxCommandEvent&) { Load(); });
    Load();
  }

  void Refresh(const store::Changed&) override { LoadRows(); }
  office::Json State() const override { return {{"topic", m_topic->GetSelection()}}; }
  void Restore(const office::Json& state) override {
    m_topic->SetSelection(state.value("topic", 0));
    Load();
  }

 private:
  const Topic& Chosen() const { return m_topics[static_cast<size_t>(std::max(0, m_topic->GetSelection()))]; }

  bool OnTemplates() const { return Chosen().act_prefixes.front() == "template."; }

  void AddButton(const Message& label, std::function<void()> action) {
    auto* button = new wxButton(this, wxID_ANY, Tr(label));
    button->SetName(Tr(label));
    button->Bind(wxEVT_BUTTON, [action = std::move(action)](wxCommandEvent&) { action(); });
    m_buttons->Add(button, 0, wxRIGHT | wxTOP, FromDIP(4));
  }

  // The setting by its name: nobody has to know how it is written.
  void SetLockMinutes() {
    auto& desk = m_shell.TheDesk();
    const auto now = desk.Book().Read<std::string>([&](store::Database& db) -> Result<std::string> {
      return office::SettingOr(db, office::Scope::Of(desk.Who().office), kLockSetting, desk.GetClock().Today(),
                               std::to_string(kLockMinutes));
    });
    ActForm form(m_shell.Window(), desk, *desk::FindAct("setting.set"),
                 {{"key", kLockSetting}, {"value", now ? *now : std::string()}},
                 Tr(Msg("Minutes without input after which the screen locks; 0: never")), m_shell.Context(),
                 kLockSetting, {"key"});
    form.ShowModal();
  }

  void EditTemplate() {
    const auto kinds = desk::AllTemplates().Kinds();
    const int row = m_list->SelectedRow();
    TemplateDialog dialog(m_shell.Window(), m_shell.TheDesk(), row < 0 ? "" : kinds[static_cast<size_t>(row)]);
    dialog.ShowModal();
    LoadRows();
  }

  void Load() {
    m_buttons->Clear(true);
    m_list->ForgetWidths();
    for (const auto& spec : office::OfficeActs()) {
      bool fits = false;
      for (const auto& prefix : Chosen().act_prefixes) fits = fits || spec.kind.rfind(prefix, 0) == 0;
      if (!fits) continue;
      auto* button = new wxButton(this, wxID_ANY, Tr(spec.title) + wxString::FromUTF8("…"));
      button->SetName(Tr(spec.title));
      button->Bind(wxEVT_BUTTON, [this, kind = spec.kind](wxCommandEvent&) {
        m_shell.OpenAct(kind, office::Json::object(), wxString(), "");
      });
      m_buttons->Add(button, 0, wxRIGHT | wxTOP, FromDIP(4));
    }
    if (Chosen().act_prefixes.front() == "staff.") {
      AddButton(Msg("PIN on this computer…"), [this] { PinDialog(m_shell.Window(), m_shell.TheDesk()).ShowModal(); });
      AddButton(Msg("When the screen locks…"), [this] { SetLockMinutes(); });
    }
    if (OnTemplates()) AddButton(Msg("Change the template…"), [this] { EditTemplate(); });
    LoadRows();
    Layout();
  }

  void LoadRows() {
    auto& desk = m_shell.TheDesk();
    Result<Rows> rows =
        OnTemplates() ? TemplateRows(desk) : desk.Book().Read<Rows>([&](store::Database& db) -> Result<Rows> {
          return Chosen().rows(db, office::Scope::Of(desk.Who().office));
        });
    ListSource source;
    source.count = rows ? rows->size() : 0;
    source.block = [rows = rows ? std::move(*rows) : Rows{}](size_t first, size_t count) {
      Rows some;
      for (size_t i = first; i < std::min(first + count, rows.size()); ++i) some.push_back(rows[i]);
      return some;
    };
    m_list->SetSource(std::move(source));
  }

  std::vector<Topic> m_topics;
  wxListBox* m_topic;
  RecordList* m_list;
  wxWrapSizer* m_buttons;
};

}  // namespace

Screen* MakeOfficeScreen(wxWindow* parent, Shell& shell) {
  return new OfficeScreen(parent, shell);
}

}  // namespace aiyl::ui
