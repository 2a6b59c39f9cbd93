// SPDX-License-Identifier: Apache-2.0
// The screen «The office»: what everybody points to – the office, its staff, who signs, villages and streets, settings,
// texts of papers – and the acts that change it, their forms filled with what stands.
#include "desk/registry.h"
#include "office/office_record.h"
#include "office/settings.h"
#include "office/territory.h"
#include "ui/act_form.h"
#include "ui/form_start.h"
#include "ui/lock_dialog.h"
#include "ui/record_words.h"
#include "ui/screen_lock.h"
#include "ui/screens.h"
#include "ui/template_dialog.h"
#include "ui/topic_screen.h"
#include "ui/topic_words.h"
#include "ui/words.h"

namespace aiyl::ui {
namespace {

using office::Json;

std::string Both(const office::Bilingual& name) {
  return name.ky == name.ru ? name.ky : name.ky + " / " + name.ru;
}

// "" where neither end is known.
std::string Term(const Period& term) {
  return term.from || term.to ? PeriodWords(term) : std::string();
}

Topic Offices(const office::OfficeId own) {
  return {.key = "office",
          .title = Msg("The office"),
          .columns = {{Msg("Title"), 260},
                      {Msg("Address"), 220},
                      {Msg("Telephone"), 120},
                      {Msg("Index in the numbers of papers"), 80}},
          .all =
              [](store::Database& db, const TopicQuery&) {
                std::vector<TopicRow> rows;
                for (const auto& one : office::ListOffices(db))
                  rows.push_back(
                      {.cells = {Both(one.name), Both(one.address), one.phone, one.paper_index}, .id = one.id.value});
                return rows;
              },
          .acts = {"office.set"},
          .start =
              [own](store::Database& db, const std::string&, const TopicRow*) {
                Json data = Json::object();
                const auto stands = office::FindOffice(db, own);
                if (!stands) return data;
                Put(data, "name", stands->name);
                Put(data, "short", stands->short_name);
                Put(data, "address", stands->address);
                data["phone"] = stands->phone;
                data["email"] = stands->email;
                data["paper_index"] = stands->paper_index;
                Put(data, "territory", stands->territory);
                return data;
              }};
}

Topic Decisions() {
  return {.key = "decisions",
          .title = Msg("Decisions"),
          .columns = {{Msg("Title"), 320},
                      {Msg("Body that decided"), 160},
                      {Msg("Number"), 80},
                      {Msg("Date"), 90},
                      {Msg("Convocation and session"), 160}},
          .all =
              [](store::Database& db, const TopicQuery& query) {
                std::vector<TopicRow> rows;
                for (const auto& one : office::ListDecisions(db, query.scope))
                  rows.push_back({.cells = {NameCell(one.title), CodeCell(db, "decision-body", one.body), one.number,
                                            DayCell(one.day), one.session},
                                  .id = one.id.value});
                return rows;
              },
          .acts = {"decision.record"}};
}

// The setting by its name: nobody has to know how it is written.
void SetLockMinutes(Shell& shell) {
  auto& desk = shell.TheDesk();
  const auto now = desk.Book().Read<std::string>([&](store::Database& db) -> Result<std::string> {
    return office::SettingOr(db, office::Scope::Of(desk.Who().office), kLockSetting, desk.GetClock().Today(),
                             std::to_string(kLockMinutes));
  });
  shell.OpenAct("setting.set", {{"key", kLockSetting}, {"value", now ? *now : std::string()}},
                Tr(Msg("Minutes without input after which the screen locks; 0: never")), kLockSetting, {"key"});
}

Topic StaffMembers() {
  return {.key = "staff",
          .title = Msg("Staff"),
          .columns = {{Msg("Name"), 260}, {Msg("Post"), 220}, {Msg("Role in this program"), 160}, {Msg("Term"), 140}},
          .all =
              [](store::Database& db, const TopicQuery& query) {
                std::vector<TopicRow> rows;
                for (const auto& one : office::ListStaff(db, query.scope))
                  rows.push_back({.cells = {Both(one.name), Both(one.post),
                                            CodeCell(db, "staff-role", office::RoleText(one.role)), Term(one.term)},
                                  .id = one.id.value});
                return rows;
              },
          .record = "staff",
          .acts = {"staff.add", "staff.change"},
          .actions = {{Msg("PIN on this computer…"), false,
                       [](Shell& shell, const TopicRow*, const wxString&) {
                         PinDialog(shell.Window(), shell.TheDesk()).ShowModal();
                       }},
                      {Msg("When the screen locks…"), false,
                       [](Shell& shell, const TopicRow*, const wxString&) { SetLockMinutes(shell); }}},
          .start =
              [](store::Database& db, const std::string&, const TopicRow* row) {
                Json data = Json::object();
                const auto stands = row ? office::FindStaff(db, office::StaffId(*row->id)) : std::nullopt;
                if (!stands) return data;
                Put(data, "name", stands->name);
                Put(data, "post", stands->post);
                data["role"] = office::RoleText(stands->role);
                Put(data, stands->term);
                return data;
              }};
}

Topic Signatories() {
  return {.key = "signatories",
          .title = Msg("Who signs papers"),
          .columns = {{Msg("Name"), 260}, {Msg("Post"), 220}, {Msg("Remark"), 120}, {Msg("Term"), 140}},
          .all =
              [](store::Database& db, const TopicQuery& query) {
                std::vector<TopicRow> rows;
                for (const auto& one : office::ListSignatories(db, query.scope))
                  rows.push_back({.cells = {Both(one.name), Both(one.PrintedPost()),
                                            one.acting ? TrUtf8(Msg("acting")) : std::string(), Term(one.term)},
                                  .id = one.id.value});
                return rows;
              },
          .record = "signatory",
          .acts = {"signatory.set"},
          .start =
              [](store::Database& db, const std::string&, const TopicRow* row) {
                Json data = Json::object();
                const auto stands = row ? office::FindSignatory(db, office::SignatoryId(*row->id)) : std::nullopt;
                if (!stands) return data;
                Put(data, "staff", stands->staff);
                Put(data, "name", stands->name);
                Put(data, "post", stands->post);
                data["acting"] = stands->acting;
                data["ground"] = stands->ground;
                data["sort"] = stands->sort;
                Put(data, stands->term);
                return data;
              }};
}

std::string Confirmed(bool unconfirmed) {
  return unconfirmed ? TrUtf8(Msg("not confirmed")) : std::string();
}

Topic Villages() {
  return {.key = "villages",
          .title = Msg("Villages"),
          .columns = {{Msg("Title"), 260},
                      {Msg("Kind"), 120},
                      {Msg("State code"), 140},
                      {Msg("Belongs to"), 200},
                      {Msg("Remark"), 120}},
          .all =
              [](store::Database& db, const TopicQuery& query) {
                std::vector<TopicRow> rows;
                for (const auto kind : {office::TerritoryKind::kAimak, office::TerritoryKind::kVillage})
                  for (const auto& one : office::ListTerritories(db, query.scope, kind)) {
                    const auto above = one.parent ? office::FindTerritory(db, *one.parent) : std::nullopt;
                    rows.push_back(
                        {.cells = {Both(one.name), CodeCell(db, "territory-kind", office::TerritoryKindText(kind)),
                                   one.code, above ? NameCell(above->name) : std::string(), Confirmed(one.unconfirmed)},
                         .id = one.id.value});
                  }
                return rows;
              },
          .record = "territory",
          .acts = {"territory.add", "territory.change", "territory.confirm"},
          .start =
              [](store::Database& db, const std::string& act, const TopicRow* row) {
                Json data = Json::object();
                const auto stands = row ? office::FindTerritory(db, office::TerritoryId(*row->id)) : std::nullopt;
                if (!stands || act != "territory.change") return data;
                Put(data, "name", stands->name);
                data["code"] = stands->code;
                Put(data, "parent", stands->parent);
                return data;
              }};
}

Topic Streets() {
  return {.key = "streets",
          .title = Msg("Streets"),
          .columns = {{Msg("Title"), 260}, {Msg("Kind"), 140}, {Msg("Village"), 220}, {Msg("Remark"), 120}},
          .all =
              [](store::Database& db, const TopicQuery& query) {
                std::vector<TopicRow> rows;
                for (const auto& village : office::ListVillages(db, query.scope))
                  for (const auto& one : office::ListStreets(db, village.id))
                    rows.push_back({.cells = {Both(one.name), CodeCell(db, "street-kind", one.kind),
                                              NameCell(village.name), Confirmed(one.unconfirmed)},
                                    .id = one.id.value});
                return rows;
              },
          .record = "street",
          .acts = {"street.add", "street.rename", "street.confirm"},
          .start =
              [](store::Database& db, const std::string& act, const TopicRow* row) {
                Json data = Json::object();
                const auto stands = row ? office::FindStreet(db, office::StreetId(*row->id)) : std::nullopt;
                if (!stands || act != "street.rename") return data;
                Put(data, "name", stands->name);
                data["kind"] = stands->kind;
                return data;
              }};
}

// A value with a day of its own: the day is not taken over, a new value has a new one.
Topic Settings() {
  return {.key = "settings",
          .title = Msg("Settings and code lists"),
          .columns = {{Msg("Setting"), 230}, {Msg("Value"), 200}, {Msg("Source"), 300}, {Msg("Remark"), 120}},
          .all =
              [](store::Database& db, const TopicQuery& query) {
                std::vector<TopicRow> rows;
                for (const auto& one : office::ListSettings(db, query.scope, query.today))
                  rows.push_back({.cells = {one.key, one.value, one.source,
                                            one.verified ? std::string() : TrUtf8(Msg("not verified"))},
                                  .key = one.key});
                return rows;
              },
          .acts = {"setting.set", "code.add"},
          .record_acts = {"setting.set"},
          .start =
              [](store::Database&, const std::string& act, const TopicRow* row) {
                if (!row || act != "setting.set") return Json(Json::object());
                return Json{{"key", row->key},
                            {"value", row->cells[1]},
                            {"source", row->cells[2]},
                            {"verified", row->cells[3].empty()}};
              }};
}

void ChangeTemplate(Shell& shell, const TopicRow* row) {
  TemplateDialog(shell.Window(), shell.TheDesk(), row ? row->key : std::string()).ShowModal();
}

Topic Templates(desk::Desk& desk) {
  std::vector<std::pair<std::string, std::string>> names;
  for (const auto& kind : desk::AllTemplates().Kinds()) names.emplace_back(kind, TemplateName(desk, kind));
  return {.key = "templates",
          .title = Msg("Templates of papers"),
          .columns = {{Msg("Title"), 320}, {Msg("Version"), 260}},
          .all =
              [names](store::Database& db, const TopicQuery& query) {
                std::vector<TopicRow> rows;
                for (const auto& [kind, name] : names) {
                  const auto text = desk::AllTemplates().TextOf(db, query.scope.office->value, kind);
                  rows.push_back({.cells = {name, text ? VersionWords(*text) : std::string()}, .key = kind});
                }
                return rows;
              },
          .actions = {{Msg("Change the template…"), false,
                       [](Shell& shell, const TopicRow* row, const wxString&) { ChangeTemplate(shell, row); }}},
          .open = [](Shell& shell, const TopicRow& row, const wxString&) { ChangeTemplate(shell, &row); }};
}

}  // namespace

Screen* MakeOfficeScreen(wxWindow* parent, Shell& shell) {
  auto& desk = shell.TheDesk();
  return new TopicScreen(parent, shell,
                         {Offices(office::OfficeId(desk.Who().office)), StaffMembers(), Signatories(), Villages(),
                          Streets(), Decisions(), Settings(), Templates(desk)});
}

}  // namespace aiyl::ui
