// SPDX-License-Identifier: Apache-2.0
// The household card: members, dwelling, land, livestock, machines, papers, history, as of a day. Binds
// household::CardOf; holds no rule.
#pragma once

#include <wx/notebook.h>
#include <wx/panel.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <optional>

#include "household/card.h"
#include "ui/record_list.h"
#include "ui/shell.h"

namespace aiyl::ui {

class HouseholdCardPanel : public wxPanel {
 public:
  HouseholdCardPanel(wxWindow* parent, Shell& shell);

  void Show(household::HouseholdId household, const std::optional<household::PersonId>& person = {});
  void Clear();
  void Reload();
  const std::optional<household::HouseholdId>& Household() const { return m_household; }
  std::optional<household::PersonId> SelectedPerson() const;

 private:
  RecordList* AddPage(const Message& title, const std::vector<ListColumn>& columns);
  void Fill();
  void FillMembers();
  void FillDwellings();
  void FillLand();
  void FillLivestock();
  void FillVehicles();
  void FillPapers();
  void FillHistory();
  void MemberMenu();
  void HouseholdMenu();

  Shell& m_shell;
  std::optional<household::HouseholdId> m_household;
  std::optional<household::HouseholdCard> m_card;
  Date m_as_of;
  bool m_today = true;
  wxStaticText *m_title, *m_subtitle;
  wxTextCtrl* m_day;
  wxNotebook* m_pages;
  RecordList *m_members, *m_dwellings, *m_land, *m_livestock, *m_vehicles, *m_papers, *m_history;
};

}  // namespace aiyl::ui
