// SPDX-License-Identifier: Apache-2.0
#include "ui/household_card.h"

#include <wx/button.h>
#include <wx/sizer.h>

#include "store/journal.h"
#include "ui/act_menu.h"
#include "ui/change_words.h"
#include "ui/field_controls.h"
#include "ui/history_dialog.h"
#include "ui/journal_words.h"
#include "ui/paper_words.h"
#include "ui/record_words.h"
#include "ui/words.h"

namespace aiyl::ui {
namespace {

// A list that has all its rows at hand.
void SetRows(RecordList* list, std::vector<std::vector<std::string>> rows) {
  ListSource source;
  source.count = rows.size();
  source.block = [rows = std::move(rows)](size_t first, size_t count) {
    const auto begin = rows.begin() + static_cast<std::ptrdiff_t>(std::min(first, rows.size()));
    const auto end = rows.begin() + static_cast<std::ptrdiff_t>(std::min(first + count, rows.size()));
    return std::vector<std::vector<std::string>>(begin, end);
  };
  list->SetSource(std::move(source));
}

std::string Number(const std::optional<int64_t>& number) {
  return number ? std::to_string(*number) : std::string();
}

// «Асанов Бакыт 1/2, Асанова Айгүл 1/2»
std::string Owners(const std::vector<household::CardShare>& owners) {
  std::string text;
  for (const auto& owner : owners) {
    if (!text.empty()) text += ", ";
    text += owner.share.owner ? NameWords(owner.owner_names) : owner.share.owner_name;
    if (!(owner.share.share == Share::Whole())) text += " " + owner.share.share.Text();
  }
  return text;
}

}  // namespace

HouseholdCardPanel::HouseholdCardPanel(wxWindow* parent, Shell& shell)
    : wxPanel(parent), m_shell(shell), m_as_of(shell.TheDesk().GetClock().Today()) {
  SetName(Tr(Msg("Household card")));
  auto* box = new wxBoxSizer(wxVERTICAL);
  m_title = new wxStaticText(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize,
                             wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE);
  m_title->SetFont(m_title->GetFont().Bold().Larger());
  box->Add(m_title, 0, wxEXPAND);
  m_subtitle = new wxStaticText(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize,
                                wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE);
  box->Add(m_subtitle, 0, wxEXPAND | wxTOP, FromDIP(2));

  auto* row = new wxBoxSizer(wxHORIZONTAL);
  auto* day_label = new wxStaticText(this, wxID_ANY, Tr(Msg("As of")));
  row->Add(day_label, 0, wxALIGN_CENTER_VERTICAL);
  m_day = new wxTextCtrl(this, wxID_ANY, ToWx(IsoToShown(m_as_of.Iso())), wxDefaultPosition, wxDefaultSize,
                         wxTE_PROCESS_ENTER);
  m_day->SetName(Tr(Msg("As of")));
  m_day->SetToolTip(Tr(Msg("The card as it was on that day. Enter shows it.")));
  row->Add(m_day, 0, wxALIGN_CENTER_VERTICAL | wxLEFT, FromDIP(4));
  row->AddStretchSpacer();
  auto* member = new wxButton(this, wxID_ANY, Tr(Msg("Member…")));
  member->SetName(Tr(Msg("Member…")));
  member->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { MemberMenu(); });
  row->Add(member, 0, wxLEFT, FromDIP(4));
  auto* household = new wxButton(this, wxID_ANY, Tr(Msg("Household…")));
  household->SetName(Tr(Msg("Household…")));
  household->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { HouseholdMenu(); });
  row->Add(household, 0, wxLEFT, FromDIP(4));
  box->Add(row, 0, wxEXPAND | wxTOP | wxBOTTOM, FromDIP(4));

  m_pages = new wxNotebook(this, wxID_ANY);
  m_pages->SetName(Tr(Msg("Household card")));
  m_members = AddPage(Msg("Members"), {{Msg("Name"), 220},
                                       {Msg("Relation"), 90},
                                       {Msg("Born"), 76},
                                       {Msg("Age"), 48},
                                       {Msg("PIN"), 128},
                                       {Msg("Where"), 120}});
  m_dwellings = AddPage(Msg("Dwelling"), {{Msg("What"), 150}, {Msg("Value"), 300}});
  m_land = AddPage(Msg("Land"), {{Msg("Parcel"), 130},
                                 {Msg("Land type"), 110},
                                 {Msg("Area"), 80},
                                 {Msg("Contour"), 60},
                                 {Msg("Document"), 110},
                                 {Msg("Owners"), 160}});
  m_livestock = AddPage(Msg("Livestock"), {{Msg("Kind"), 220}, {Msg("Heads"), 70}});
  m_vehicles =
      AddPage(Msg("Machinery"), {{Msg("Kind"), 120}, {Msg("Make"), 120}, {Msg("Plate"), 90}, {Msg("Year"), 60}});
  m_papers = AddPage(Msg("Papers"), PaperColumns());
  m_history = AddPage(
      Msg("History"),
      {{Msg("Recorded"), 116}, {Msg("Happened"), 80}, {Msg("What"), 150}, {Msg("Who"), 110}, {Msg("Change"), 260}});
  box->Add(m_pages, 1, wxEXPAND);
  SetSizer(box);

  m_day->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) {
    const auto day = Date::FromIso(TypedDateToIso(FromWx(m_day->GetValue()), false));
    if (!day) return m_shell.Say(Msg("This is no day: write DD.MM.YYYY."));
    m_as_of = *day;
    m_today = *day == m_shell.TheDesk().GetClock().Today();
    Reload();
  });
  m_members->Bind(wxEVT_DATAVIEW_ITEM_CONTEXT_MENU, [this](wxDataViewEvent&) { MemberMenu(); });
  m_members->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { MemberMenu(); });
  m_pages->Bind(wxEVT_NOTEBOOK_PAGE_CHANGED, [this](wxBookCtrlEvent& event) {
    Fill();
    event.Skip();
  });
  Clear();
}

RecordList* HouseholdCardPanel::AddPage(const Message& title, const std::vector<ListColumn>& columns) {
  auto* list = new RecordList(m_pages, title, columns);
  m_pages->AddPage(list, Tr(title));
  return list;
}

void HouseholdCardPanel::Clear() {
  m_household.reset();
  m_card.reset();
  m_title->SetLabel(Tr(Msg("No household chosen")));
  m_subtitle->SetLabel(wxString());
  Fill();
}

void HouseholdCardPanel::Show(household::HouseholdId household, const std::optional<household::PersonId>& person) {
  m_household = household;
  Reload();
  if (!m_card || !person) return;
  for (size_t i = 0; i < m_card->members.size(); ++i)
    if (m_card->members[i].person == *person) m_members->SelectRow(static_cast<int>(i));
}

void HouseholdCardPanel::Reload() {
  if (!m_household) return;
  auto card = m_shell.TheDesk().Book().Read<household::HouseholdCard>(
      [&](store::Database& db) { return household::CardOf(db, *m_household, m_as_of); });
  if (!card) {
    m_shell.Say(card.error().message);
    return Clear();
  }
  m_card = std::move(*card);
  const auto& record = m_card->record;
  m_title->SetLabel(Tr(
      Msg("Account {account} · {address}", {{"account", record.account}, {"address", AddressWords(m_card->address)}})));
  wxString line = Tr(MsgN("{n} member", "{n} members", static_cast<int64_t>(m_card->members.size())));
  line += ToWx(" · ") + ToWx(CodeWords(m_shell.TheDesk(), "object-kind", record.kind));
  if (!record.phone.empty()) line += ToWx(" · ") + ToWx(record.phone);
  if (record.closed) line += ToWx(" · ") + Tr(Msg("closed on {day}", {{"day", IsoToShown(record.closed->Iso())}}));
  if (!m_today) line += ToWx(" · ") + Tr(Msg("as of {day}", {{"day", IsoToShown(m_as_of.Iso())}}));
  m_subtitle->SetLabel(line);
  Fill();
}

// Only the page that is looked at is filled: a card has to come at once.
void HouseholdCardPanel::Fill() {
  auto* page = m_pages->GetCurrentPage();
  if (page == m_members) FillMembers();
  if (page == m_dwellings) FillDwellings();
  if (page == m_land) FillLand();
  if (page == m_livestock) FillLivestock();
  if (page == m_vehicles) FillVehicles();
  if (page == m_papers) FillPapers();
  if (page == m_history) FillHistory();
}

void HouseholdCardPanel::FillMembers() {
  std::vector<std::vector<std::string>> rows;
  if (m_card) {
    auto& desk = m_shell.TheDesk();
    const auto add = [&](const household::CardMember& member, bool former) {
      std::string where = CodeWords(desk, "presence", std::string(household::PresenceCode(member.presence)));
      if (member.absence) {
        const auto& absence = *member.absence;
        const std::string country = CodeWords(desk, "country", absence.country);
        where += ": " + (country.empty() ? absence.place : country);
      }
      if (former && member.membership.to) where += ", " + IsoToShown(member.membership.to->Iso());
      rows.push_back({NameWords(member.names), CodeWords(desk, "relation", member.relation),
                      member.birth ? IsoToShown(member.birth->Iso()) : std::string(),
                      member.age ? std::to_string(*member.age) : std::string(), member.pin, where});
    };
    for (const auto& member : m_card->members) add(member, false);
    for (const auto& member : m_card->former) add(member, true);
  }
  const int selected = m_members->SelectedRow();
  SetRows(m_members, std::move(rows));
  if (selected >= 0) m_members->SelectRow(selected);
}

void HouseholdCardPanel::FillDwellings() {
  std::vector<std::vector<std::string>> rows;
  if (m_card) {
    auto& desk = m_shell.TheDesk();
    const auto add = [&](const Message& what, const std::string& value) {
      if (!value.empty()) rows.push_back({TrUtf8(what), value});
    };
    for (const auto& dwelling : m_card->dwellings) {
      const auto& r = dwelling.record;
      add(Msg("Kind"), CodeWords(desk, "dwelling-kind", r.kind));
      add(Msg("Occupancy"), CodeWords(desk, "occupancy", r.occupancy));
      add(Msg("Walls"), CodeWords(desk, "wall", r.wall));
      add(Msg("Roof"), CodeWords(desk, "roof", r.roof));
      add(Msg("Year built"), Number(r.year_built));
      add(Msg("Storeys"), Number(r.storeys));
      add(Msg("Rooms"), Number(r.rooms));
      add(Msg("Total area"), AreaWords(r.total_area_dm2));
      add(Msg("Living area"), AreaWords(r.living_area_dm2));
      add(Msg("Heating"), CodeWords(desk, "heating", r.heating));
      add(Msg("Fuel"), CodeWords(desk, "fuel", r.fuel));
      add(Msg("Water"), CodeWords(desk, "water", r.water));
      add(Msg("Sewer"), CodeWords(desk, "sewer", r.sewer));
      add(Msg("Document"), r.document);
      add(Msg("Owners"), Owners(dwelling.owners));
    }
    for (const auto& building : m_card->outbuildings)
      add(Msg("Outbuilding"), CodeWords(desk, "outbuilding", building.kind) + " " + AreaWords(building.area_dm2));
  }
  SetRows(m_dwellings, std::move(rows));
}

void HouseholdCardPanel::FillLand() {
  std::vector<std::vector<std::string>> rows;
  if (m_card) {
    auto& desk = m_shell.TheDesk();
    for (const auto& parcel : m_card->parcels) {
      const auto& r = parcel.record;
      rows.push_back({CodeWords(desk, "parcel-kind", r.kind), CodeWords(desk, "land-type", r.land_type),
                      SquareMetres(r.area_m2), r.contour, r.document_number, Owners(parcel.owners)});
    }
  }
  SetRows(m_land, std::move(rows));
}

void HouseholdCardPanel::FillLivestock() {
  std::vector<std::vector<std::string>> rows;
  if (m_card && m_card->livestock) {
    rows.push_back({TrUtf8(Msg("Counted as of")), IsoToShown(m_card->livestock->as_of.Iso())});
    for (const auto& count : m_card->livestock->counts)
      rows.push_back({CodeWords(m_shell.TheDesk(), "livestock", count.animal), std::to_string(count.heads)});
  }
  SetRows(m_livestock, std::move(rows));
}

void HouseholdCardPanel::FillVehicles() {
  std::vector<std::vector<std::string>> rows;
  if (m_card)
    for (const auto& vehicle : m_card->vehicles)
      rows.push_back({CodeWords(m_shell.TheDesk(), "vehicle", vehicle.record.kind), vehicle.record.make,
                      vehicle.record.plate, Number(vehicle.record.year_made)});
  SetRows(m_vehicles, std::move(rows));
}

void HouseholdCardPanel::FillPapers() {
  SetRows(m_papers,
          m_card ? PaperRowsOfHousehold(m_shell.TheDesk(), m_card->id.value) : std::vector<std::vector<std::string>>{});
}

void HouseholdCardPanel::FillHistory() {
  std::vector<std::vector<std::string>> rows;
  if (m_card) {
    auto& desk = m_shell.TheDesk();
    const auto entries = desk.Book().Read<std::vector<store::HistoryEntry>>(
        [&](store::Database& db) { return store::History(db, m_card->record_ids); });
    if (entries)
      for (const auto& entry : *entries)
        rows.push_back({ShownTime(entry.act.recorded_at), IsoToShown(entry.act.happened_on.Iso()),
                        ActTitle(desk, entry.act), StaffName(desk, entry.act.staff), ChangeText(desk, entry)});
  }
  SetRows(m_history, std::move(rows));
}

std::optional<household::PersonId> HouseholdCardPanel::SelectedPerson() const {
  if (!m_card) return std::nullopt;
  const int at = m_members->SelectedRow();
  if (at < 0) return std::nullopt;
  const auto index = static_cast<size_t>(at);
  if (index < m_card->members.size()) return m_card->members[index].person;
  if (index - m_card->members.size() < m_card->former.size())
    return m_card->former[index - m_card->members.size()].person;
  return std::nullopt;
}

void HouseholdCardPanel::MemberMenu() {
  const auto person = SelectedPerson();
  if (!person) return m_shell.Say(Msg("Choose a member first."));
  ActTarget target;
  target.person = person;
  target.household = m_household;
  for (const auto* list : {&m_card->members, &m_card->former})
    for (const auto& member : *list)
      if (member.person == *person) target.about = ToWx(NameWords(member.names));
  PopupActMenu(*this, m_shell, target);
}

void HouseholdCardPanel::HouseholdMenu() {
  if (!m_household) return m_shell.Say(Msg("No household chosen"));
  ActTarget target;
  target.household = m_household;
  target.about = m_title->GetLabel();
  PopupActMenu(*this, m_shell, target);
}

}  // namespace aiyl::ui
