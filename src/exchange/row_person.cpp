// SPDX-License-Identifier: Apache-2.0
// The cells of a row that speak of a person.
#include "exchange/row_reader.h"
#include "text/canonical.h"

namespace aiyl::exchange {

using household::NameParts;
using household::PersonRecord;

NameParts& RowReader::Names() {
  return m_column->target.spelling == Spelling::kRussian ? m_out.person->record.names.ru
                                                         : m_out.person->record.names.ky;
}

void RowReader::ReadPersonCell() {
  PersonRecord& r = m_out.person->record;
  switch (m_column->target.field) {
    case Field::kSurname:
      Names().surname = AsName(m_text);
      break;
    case Field::kGiven:
      Names().given = AsName(m_text);
      break;
    case Field::kPatronymic:
      Names().patronymic = AsName(m_text);
      break;
    case Field::kFormerSurname:
      Names().former_surname = AsName(m_text);
      break;
    case Field::kFullName: {
      NameRead name = SplitFullName(m_text);
      for (auto& warning : name.warnings) Warn("name.split", std::move(warning));
      Names().surname = AsName(name.surname);
      Names().given = AsName(name.given);
      Names().patronymic = AsName(name.patronymic);
      break;
    }
    case Field::kPin:
      if (auto pin = PinOf(*m_cell)) {
        r.pin = *pin;
        SeenAs(*pin);
        if (m_cell->kind == sheet::CellKind::kNumber && !pin->empty())
          Warn("pin.as-number",
               Msg("The ПИН stands in the sheet as a number; its 14 digits are whole. Format the column as text."));
      } else {
        Refuse(pin.error());
      }
      break;
    case Field::kBirth:
      if (auto birth = DateOf(*m_cell, m_mapping.date_order)) {
        r.birth = *birth;
        if (r.birth) SeenAs(r.birth->Iso());
      } else {
        Refuse(birth.error());
      }
      break;
    case Field::kBirthPlace:
      (m_column->target.spelling == Spelling::kRussian ? r.birth_place_ru : r.birth_place_ky) = m_text;
      break;
    case Field::kSex:
      if (auto sex = SexOf(*m_cell)) {
        r.sex = household::SexFromCode(*sex).value_or(household::Sex::kUnknown);
        SeenAs(*sex);
      } else {
        Refuse(sex.error());
      }
      break;
    case Field::kRelation:
      m_out.person->relation_words = m_text;
      break;
    case Field::kEthnicity:
      TakeCode("ethnicity", r.ethnicity);
      break;
    case Field::kCitizenship:
      TakeCode("citizenship", r.citizenship);
      break;
    case Field::kMarital:
      TakeCode("marital", r.marital);
      break;
    case Field::kPhone:
      r.phone = m_text;
      break;
    case Field::kNote:
      AddNote(m_text);
      break;
    case Field::kStatus:
      ReadStatus();
      break;
    case Field::kPresence: {
      const std::string place = m_out.person->presence.place, country = m_out.person->presence.country;
      m_out.person->presence = PresenceOf(m_text);
      if (!m_out.person->presence.understood) KeepInNote("presence.unknown");
      if (m_out.person->presence.place.empty()) m_out.person->presence.place = place;
      if (m_out.person->presence.country.empty()) m_out.person->presence.country = country;
      break;
    }
    case Field::kAbsencePlace: {
      WhereRead where = WhereOf(m_text);
      const size_t comma = m_text.find(',');
      if (auto code = m_words.Find("country", m_text.substr(0, comma)); !code.empty())
        where = {std::move(code), comma == std::string::npos ? "" : text::Canonical(m_text.substr(comma + 1))};
      m_out.person->presence.place = where.place;
      m_out.person->presence.country = where.country;
      if (m_out.person->presence.kind == PresenceRead::Kind::kUnsaid)
        m_out.person->presence.kind = PresenceRead::Kind::kAbsent;
      break;
    }
    case Field::kAbsenceReason:
      m_out.person->presence.reason = AbsenceReasonOf(m_text);
      if (m_out.person->presence.reason.empty()) m_out.person->presence.reason = m_words.Find("absence-reason", m_text);
      if (m_out.person->presence.reason.empty()) KeepInNote("absence-reason.unknown");
      break;
    case Field::kSince:
      if (auto since = DateOf(*m_cell, m_mapping.date_order)) {
        if (*since) SeenAs((*since)->Iso());
        if (*since && (*since)->IsExact())
          m_out.person->since = (*since)->Earliest();
        else if (*since)
          KeepInNote("since.inexact");
      } else {
        Refuse(since.error());
      }
      break;
    case Field::kRegistration:
      m_out.person->registration = RegistrationOf(m_text);
      if (m_out.person->registration.empty()) KeepInNote("registration.unknown");
      break;
    default:
      break;
  }
}

void RowReader::TakeCode(const char* list, std::string& into) {
  into = m_words.Find(list, m_text);
  if (into.empty()) KeepInNote("code.unknown");
}

void RowReader::ReadStatus() {
  for (const char* list : {"person-status", "pension", "benefit", "military"}) {
    const std::string code = m_words.Find(list, m_text);
    if (code.empty()) continue;
    m_out.person->statuses.emplace_back(list, code);
    return;
  }
  m_out.person->occupation_status = m_words.Find("employment", m_text);
  if (m_out.person->occupation_status.empty()) KeepInNote("status.unknown");
}

}  // namespace aiyl::exchange
