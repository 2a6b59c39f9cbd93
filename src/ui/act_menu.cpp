// SPDX-License-Identifier: Apache-2.0
#include "ui/act_menu.h"

#include <wx/menu.h>

#include "household/acts.h"
#include "household/form_values.h"
#include "household/reads.h"
#include "ui/words.h"

namespace aiyl::ui {
namespace {

const office::FieldSpec* IdField(const office::ActSpec& spec, std::string_view list) {
  for (const auto& field : spec.fields)
    if (field.type == office::FieldType::kId && field.list == list && field.required) return &field;
  return nullptr;
}

bool Fits(const office::ActSpec& spec, const ActTarget& target) {
  const bool about_person = IdField(spec, "person") != nullptr;
  const bool about_household = IdField(spec, "household") != nullptr;
  if (target.person) return about_person;
  if (target.household) return about_household && !about_person;
  return !about_person && !about_household;
}

std::vector<Uuid> Records(Shell& shell, const ActTarget& target) {
  auto& desk = shell.TheDesk();
  const auto ids = desk.Book().Read<std::vector<Uuid>>([&](store::Database& db) -> Result<std::vector<Uuid>> {
    if (target.person) {
      AIYL_ASSIGN(auto view, household::ViewOf(db, *target.person));
      return view.record_ids;
    }
    AIYL_ASSIGN(auto card, household::CardOf(db, *target.household, desk.GetClock().Today()));
    return card.record_ids;
  });
  return ids ? *ids : std::vector<Uuid>{};
}

// What the book says now, so that a correction starts from it.
office::Json StartValues(desk::Desk& desk, const office::ActSpec& spec, const ActTarget& target) {
  auto values = desk.Book().Read<office::Json>([&](store::Database& db) -> Result<office::Json> {
    return household::FormValues(db, spec, target.person, target.household, desk.GetClock().Today());
  });
  return values ? *values : office::Json::object();
}

}  // namespace

bool IsMenuKey(const wxKeyEvent& event) {
  const int key = event.GetKeyCode();
  // The toolkit knows the menu key by two names, one a system.
  return key == WXK_WINDOWS_MENU || key == WXK_MENU || (key == WXK_F10 && event.GetModifiers() == wxMOD_SHIFT);
}

void PopupActMenu(wxWindow& at, Shell& shell, const ActTarget& target) {
  wxMenu menu;
  std::vector<const office::ActSpec*> specs;
  for (const auto& spec : household::Acts())
    if (Fits(spec, target)) specs.push_back(&spec);
  constexpr int kFirst = wxID_HIGHEST + 1;
  for (size_t i = 0; i < specs.size(); ++i) menu.Append(kFirst + static_cast<int>(i), Tr(specs[i]->title));
  const int history = kFirst + static_cast<int>(specs.size()), certificate = history + 1;
  if (target.person || target.household) {
    menu.AppendSeparator();
    menu.Append(history, Tr(Msg("History")));
    if (target.person) menu.Append(certificate, Tr(Msg("Certificate…")));
  }

  const int chosen = at.GetPopupMenuSelectionFromUser(menu);
  if (chosen == wxID_NONE) return;
  if (chosen == history) return shell.OpenHistory(Records(shell, target), target.about);
  if (chosen == certificate) return shell.OpenCertificate(target.person->value);
  const auto& spec = *specs[static_cast<size_t>(chosen - kFirst)];
  office::Json initial = StartValues(shell.TheDesk(), spec, target);
  std::string key;
  if (const auto* field = IdField(spec, "household"); field && target.household) {
    initial[field->name] = target.household->ToText();
    key = target.household->ToText();
  }
  if (const auto* field = IdField(spec, "person"); field && target.person) {
    initial[field->name] = target.person->ToText();
    key = target.person->ToText();
  }
  if (shell.OpenAct(spec.kind, initial, target.about, key))
    shell.Say(Msg("Recorded: {act}.", {{"act", TrUtf8(spec.title)}}));
}

}  // namespace aiyl::ui
