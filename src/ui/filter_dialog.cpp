// SPDX-License-Identifier: Apache-2.0
#include "ui/filter_dialog.h"

#include <wx/button.h>
#include <wx/sizer.h>

#include "ui/book_context.h"
#include "ui/words.h"

namespace aiyl::ui {
namespace {

using office::FieldSpec;
using office::FieldType;
using office::Json;

FieldSpec Field(const char* name, FieldType type, const Message& label, const std::string& list = {}) {
  FieldSpec field;
  field.name = name;
  field.type = type;
  field.label = label;
  field.list = list;
  return field;
}

std::vector<FieldSpec> Fields() {
  return {Field("village", FieldType::kId, Msg("Village"), "village"),
          Field("street", FieldType::kId, Msg("Street"), "street"),
          Field("sex", FieldType::kCode, Msg("Sex"), "sex"),
          Field("age_from", FieldType::kInteger, Msg("Age from (completed years)")),
          Field("age_to", FieldType::kInteger, Msg("Age to (completed years)")),
          Field("age_on", FieldType::kDate, Msg("Age counted on")),
          Field("presence", FieldType::kCode, Msg("Presence"), "presence"),
          Field("pension", FieldType::kCode, Msg("Pension"), "pension"),
          Field("country", FieldType::kCode, Msg("Absent in country"), "country")};
}

}  // namespace

FilterDialog::FilterDialog(wxWindow* parent, desk::Desk& desk, const household::PersonFilter& filter)
    : DialogBase(parent, Msg("Filter the list")), m_desk(desk), m_filter(filter) {
  m_fields = new FieldsPanel(this, Fields(), BookContext(desk));
  Json values = Json::object();
  if (!filter.villages.empty()) values["village"] = filter.villages.front().ToText();
  if (filter.street) values["street"] = filter.street->ToText();
  if (filter.sex) values["sex"] = std::string(household::SexCode(*filter.sex));
  if (filter.age_from) values["age_from"] = *filter.age_from;
  if (filter.age_to) values["age_to"] = *filter.age_to;
  if (filter.age_on) values["age_on"] = filter.age_on->Iso();
  if (!filter.presence.empty()) values["presence"] = std::string(household::PresenceCode(filter.presence.front()));
  if (filter.status_list == "pension") values["pension"] = filter.status_code;
  if (!filter.absence_country.empty()) values["country"] = filter.absence_country;
  m_fields->SetValues(values);

  auto* row = new wxBoxSizer(wxHORIZONTAL);
  const auto ready = [&](const Message& label, const Json& set) {
    auto* button = new wxButton(this, wxID_ANY, Tr(label), wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
    button->SetName(Tr(label));
    button->Bind(wxEVT_BUTTON, [this, set](wxCommandEvent&) { m_fields->SetValues(set); });
    row->Add(button, 0, wxRIGHT, FromDIP(4));
  };
  const int year = desk.GetClock().Today().Year();
  const std::string september = std::to_string(year) + "-09-01", new_year = std::to_string(year + 1) + "-01-01";
  ready(Msg("First school year"), {{"age_from", 6}, {"age_to", 7}, {"age_on", september}, {"sex", ""}});
  ready(Msg("Conscription age"), {{"age_from", 18}, {"age_to", 27}, {"age_on", new_year}, {"sex", "m"}});
  ready(Msg("Everybody"), {{"village", ""},
                           {"street", ""},
                           {"sex", ""},
                           {"age_from", nullptr},
                           {"age_to", nullptr},
                           {"age_on", ""},
                           {"presence", ""},
                           {"pension", ""},
                           {"country", ""}});
  Body()->Add(row, 0, wxBOTTOM, Gap());
  Body()->Add(m_fields, 1, wxEXPAND);
  Finish(Msg("Show"));
}

bool FilterDialog::OnConfirm() {
  m_fields->ClearProblems();
  const Json values = m_fields->Values();
  household::PersonFilter filter;
  if (const auto id = office::FindId<office::TerritoryTag>(values, "village")) filter.villages = {*id};
  if (const auto id = office::FindId<office::StreetTag>(values, "street")) filter.street = *id;
  filter.sex = household::SexFromCode(office::GetText(values, "sex"));
  for (const auto* name : {"age_from", "age_to"})
    if (values.contains(name) && !values[name].is_number_integer())
      return !m_fields->ShowProblem(name, Tr(Msg("A whole number of years is needed.")));
  if (const auto age = office::FindInteger(values, "age_from")) filter.age_from = static_cast<int>(*age);
  if (const auto age = office::FindInteger(values, "age_to")) filter.age_to = static_cast<int>(*age);
  if (values.contains("age_on")) {
    filter.age_on = Date::FromIso(values["age_on"].get<std::string>());
    if (!filter.age_on) return !m_fields->ShowProblem("age_on", Tr(Msg("This is no day: write DD.MM.YYYY.")));
  }
  if ((filter.age_from || filter.age_to) && !filter.age_on) filter.age_on = m_desk.GetClock().Today();
  if (const auto presence = household::PresenceFromCode(office::GetText(values, "presence")))
    filter.presence = {*presence};
  filter.status_code = office::GetText(values, "pension");
  if (!filter.status_code.empty()) filter.status_list = "pension";
  filter.absence_country = office::GetText(values, "country");
  m_filter = filter;
  return true;
}

}  // namespace aiyl::ui
