// SPDX-License-Identifier: Apache-2.0
#include "exchange/sheet_row.h"

#include <algorithm>

#include "household/pin.h"
#include "text/canonical.h"
#include "text/search_key.h"
#include "text/spelling.h"

namespace aiyl::exchange {
namespace {

using household::NameParts;
using household::PersonRecord;

uint64_t Fnv(std::string_view text, uint64_t hash = 0xCBF29CE484222325ULL) {
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
  return hash;
}

bool IsNameField(Field field) {
  return field == Field::kSurname || field == Field::kGiven || field == Field::kPatronymic ||
         field == Field::kFormerSurname || field == Field::kFullName || field == Field::kHeadName;
}

// ALL CAPITALS or all small letters become a name's letters; any other mixture is the clerk's.
std::string AsName(const std::string& text) {
  if (text.size() < 3) return text;
  const std::string lower = text::ToLower(text);
  if (text == lower || text == text::ToUpper(text)) return text::TitleName(text);
  return text;
}

class RowReader {
 public:
  RowReader(const sheet::Row& row, const Mapping& mapping, const CodeWords& words, SheetRow& out)
      : m_row(row), m_mapping(mapping), m_words(words), m_out(out) {}

  void Read() {
    for (const auto& column : m_mapping.columns) {
      m_column = &column;
      m_cell = &m_row.At(column.column);
      if (m_cell->IsEmpty()) continue;
      m_text = TextOf(*m_cell);
      if (m_cell->kind == sheet::CellKind::kError) {
        Warn("cell.error",
             Msg("The spreadsheet shows an error here: {seen}. The cell is left out.", {{"seen", m_cell->text}}));
        if (column.target.field != Field::kPin) continue;
      } else if (m_text.empty()) {
        continue;
      }
      if (column.font != text::OldFont::kNone && m_cell->kind == sheet::CellKind::kText)
        m_text = text::Canonical(text::ConvertOldFont(
            m_text, column.font, IsNameField(column.target.field) ? text::WordStart::kName : text::WordStart::kText));
      ReadCell();
    }
    SettleNames();
    SettleFacts();
  }

 private:
  void Problem(std::vector<RowProblem>& into, std::string code, Message message) {
    into.push_back({std::move(code), std::move(message), m_column ? m_column->heading : std::string()});
  }
  void Refuse(const Error& error) { Problem(m_out.refusals, error.code, error.message); }
  void Warn(std::string code, Message message) { Problem(m_out.warnings, std::move(code), std::move(message)); }

  // Words that no list knows are kept in the person's note, under the column's heading.
  void KeepInNote(const char* code) {
    Warn(code, Msg("“{seen}” is not known here. It is kept in the note.", {{"seen", m_text}}));
    AddNote(m_column->heading + ": " + m_text);
  }
  void AddNote(const std::string& text) {
    std::string& note = m_out.person.record.note;
    note += (note.empty() ? "" : "\n") + text;
  }

  void Seen(std::vector<SeenCell>& into) {
    SeenCell cell;
    cell.field = CellField(m_column->target, m_column->unit);
    cell.value = Fnv(m_text);
    cell.what = m_column->target.field;
    into.push_back(cell);
  }

  NameParts& Names() {
    return m_column->target.spelling == Spelling::kRussian ? m_out.person.record.names.ru
                                                           : m_out.person.record.names.ky;
  }

  void ReadCell() {
    const FieldOwner owner = OwnerOf(m_column->target.field);
    if (owner == FieldOwner::kHousehold) {
      Seen(m_out.household.seen);
      ReadHouseholdCell();
    } else {
      Seen(m_out.person.seen);
      ReadPersonCell();
    }
  }

  void ReadPersonCell() {
    PersonRecord& r = m_out.person.record;
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
          if (m_cell->kind == sheet::CellKind::kNumber && !pin->empty())
            Warn("pin.as-number",
                 Msg("The ПИН stands in the sheet as a number; its 14 digits are whole. Format the column as text."));
        } else {
          Refuse(pin.error());
        }
        break;
      case Field::kBirth:
        if (auto birth = DateOf(*m_cell, m_mapping.date_order))
          r.birth = *birth;
        else
          Refuse(birth.error());
        break;
      case Field::kBirthPlace:
        (m_column->target.spelling == Spelling::kRussian ? r.birth_place_ru : r.birth_place_ky) = m_text;
        break;
      case Field::kSex:
        if (auto sex = SexOf(*m_cell))
          r.sex = household::SexFromCode(*sex).value_or(household::Sex::kUnknown);
        else
          Refuse(sex.error());
        break;
      case Field::kRelation:
        m_out.person.relation_words = m_text;
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
        const std::string place = m_out.person.presence.place, country = m_out.person.presence.country;
        m_out.person.presence = PresenceOf(m_text);
        if (!m_out.person.presence.understood) KeepInNote("presence.unknown");
        if (m_out.person.presence.place.empty()) m_out.person.presence.place = place;
        if (m_out.person.presence.country.empty()) m_out.person.presence.country = country;
        break;
      }
      case Field::kAbsencePlace:
        m_out.person.presence.place = m_text;
        m_out.person.presence.country = CountryOf(m_text);
        if (m_out.person.presence.kind == PresenceRead::Kind::kUnsaid)
          m_out.person.presence.kind = PresenceRead::Kind::kAbsent;
        break;
      case Field::kAbsenceReason:
        m_out.person.presence.reason = AbsenceReasonOf(m_text);
        if (m_out.person.presence.reason.empty()) m_out.person.presence.reason = m_words.Find("absence-reason", m_text);
        if (m_out.person.presence.reason.empty()) KeepInNote("absence-reason.unknown");
        break;
      case Field::kSince:
        if (auto since = DateOf(*m_cell, m_mapping.date_order)) {
          if (*since && (*since)->IsExact())
            m_out.person.since = (*since)->Earliest();
          else if (*since)
            KeepInNote("since.inexact");
        } else {
          Refuse(since.error());
        }
        break;
      case Field::kRegistration:
        m_out.person.registration = RegistrationOf(m_text);
        if (m_out.person.registration.empty()) KeepInNote("registration.unknown");
        break;
      default:
        break;
    }
  }

  void TakeCode(const char* list, std::string& into) {
    into = m_words.Find(list, m_text);
    if (into.empty()) KeepInNote("code.unknown");
  }

  void ReadStatus() {
    for (const char* list : {"person-status", "pension", "benefit", "military"}) {
      const std::string code = m_words.Find(list, m_text);
      if (code.empty()) continue;
      m_out.person.statuses.emplace_back(list, code);
      return;
    }
    m_out.person.occupation_status = m_words.Find("employment", m_text);
    if (m_out.person.occupation_status.empty()) KeepInNote("status.unknown");
  }

  void ReadHouseholdCell() {
    HouseholdCells& h = m_out.household;
    switch (m_column->target.field) {
      case Field::kAccount:
        h.account = m_text;
        break;
      case Field::kBook:
        h.book = m_text;
        break;
      case Field::kHeadName:
        h.head_name = m_text;
        break;
      case Field::kVillage:
        h.village = WithoutKind(m_text);
        break;
      case Field::kStreet:
        h.street = WithoutKind(m_text);
        break;
      case Field::kHouse:
        h.house = m_text;
        break;
      case Field::kFlat:
        h.flat = m_text;
        break;
      case Field::kCadastral:
        h.cadastral = m_text;
        break;
      case Field::kAddress: {
        const AddressRead read = SplitAddress(m_text);
        if (h.village.empty()) h.village = read.village;
        if (h.street.empty()) h.street = read.street;
        if (h.house.empty()) h.house = read.house;
        if (h.flat.empty()) h.flat = read.flat;
        break;
      }
      case Field::kWall:
        h.wall = m_words.Find("wall", m_text);
        if (h.wall.empty()) KeepInNote("code.unknown");
        break;
      case Field::kDwellingArea:
        Quantity(2, h.dwelling_dm2, 1);
        break;
      case Field::kLivingArea:
        Quantity(2, h.living_dm2, 1);
        break;
      case Field::kRooms:
        Quantity(0, h.rooms, 1);
        break;
      case Field::kYearBuilt:
        Quantity(0, h.year_built, 1);
        break;
      case Field::kPlotArea:
        Area(h.plot_m2);
        break;
      case Field::kShareArea: {
        std::optional<int64_t> area;
        Area(area);
        if (area) h.shares_m2.emplace_back(m_column->target.code, *area);
        break;
      }
      case Field::kLivestock: {
        const auto heads = QuantityOf(*m_cell, 0);
        if (!heads)
          Refuse(heads.error());
        else if (*heads)
          h.animals.emplace_back(m_column->target.code, **heads);
        break;
      }
      default:
        break;
    }
  }

  void Quantity(int decimals, std::optional<int64_t>& into, int64_t least) {
    const auto value = QuantityOf(*m_cell, decimals);
    if (!value)
      Refuse(value.error());
    else if (*value && **value >= least)
      into = **value;
  }

  // A hectare has 10,000 m², a сотка 100: «0,35 га» is 3,500 m² exactly.
  void Area(std::optional<int64_t>& into) {
    const int decimals = m_column->unit == AreaUnit::kHectare ? 4 : m_column->unit == AreaUnit::kHundred ? 2 : 0;
    Quantity(decimals, into, 1);
  }

  // «Достук айылы», «с. Достук», «ул. Манаса», «Манас көчөсү»: the word for it is not the name.
  static std::string WithoutKind(const std::string& text) {
    const AddressRead read = SplitAddress(text);
    if (!read.village.empty() && read.street.empty() && read.house.empty()) return read.village;
    if (!read.street.empty() && read.village.empty() && read.house.empty()) return read.street;
    return text;
  }

  // Both spellings are stored: the one that the sheet lacks is suggested.
  void SettleNames() {
    m_column = nullptr;
    if (!m_out.household.head_name.empty() && !m_out.person.IsNamed() && !m_mapping.Has(Field::kSurname) &&
        !m_mapping.Has(Field::kGiven) && !m_mapping.Has(Field::kFullName)) {
      // One row for each household: its head is the person of the row.
      NameRead name = SplitFullName(m_out.household.head_name);
      for (auto& warning : name.warnings) Warn("name.split", std::move(warning));
      m_out.person.record.names.ky = {AsName(name.surname), AsName(name.given), AsName(name.patronymic), {}};
      m_out.person.relation_words = "head";
      for (const auto& cell : m_out.household.seen) {
        if (cell.what != Field::kHeadName) continue;
        m_out.person.seen.push_back(cell);
        m_out.person.seen.back().what = Field::kFullName;
      }
    }
    auto& names = m_out.person.record.names;
    for (auto part : {&NameParts::surname, &NameParts::given, &NameParts::patronymic, &NameParts::former_surname}) {
      if (names.ru.*part == "" && names.ky.*part != "")
        names.ru.*part = text::SuggestRussian(names.ky.*part);
      else if (names.ky.*part == "" && names.ru.*part != "")
        names.ky.*part = text::SuggestKyrgyz(names.ru.*part);
    }
    if (m_out.person.IsNamed() && names.ky.surname.empty() && names.ky.given.empty()) {
      // A patronymic alone is no name.
      names = {};
    }
  }

  // What the ПИН says of sex and birth fills what the sheet leaves out; where both speak, CheckPin warns at the
  // writing.
  void SettleFacts() {
    PersonRecord& r = m_out.person.record;
    if (r.pin.empty()) return;
    if (r.sex == household::Sex::kUnknown)
      if (const auto sex = household::SexFromPin(r.pin)) r.sex = *sex;
    if (!r.birth) {
      if (const auto birth = household::BirthFromPin(r.pin)) {
        r.birth = PartialDate(*birth);
        Warn("birth.from-pin", Msg("The date of birth is taken from the ПИН: {day}.", {{"day", birth->Iso()}}));
      }
    }
  }

  const sheet::Row& m_row;
  const Mapping& m_mapping;
  const CodeWords& m_words;
  SheetRow& m_out;
  const ColumnMapping* m_column = nullptr;
  const sheet::Cell* m_cell = nullptr;
  std::string m_text;
};

// «Жыйынтыгы», «Итого», «Всего» at the foot of a page are no household.
bool IsTotal(const sheet::Row& row) {
  for (const auto& cell : row.cells) {
    if (cell.kind != sheet::CellKind::kText) continue;
    const std::string key = text::FoldedKey(cell.text);
    for (const char* word : {"итого", "всего", "жыйынтыгы", "жыйынтык", "бардыгы", "баары", "жалпы", "total"})
      if (key == word || key.rfind(std::string(word) + " ", 0) == 0) return true;
    return false;
  }
  return false;
}

// The heading repeated on every printed page.
bool IsHeadingAgain(const sheet::Row& row, const Mapping& mapping) {
  size_t same = 0, filled = 0;
  for (const auto& column : mapping.columns) {
    const auto& cell = row.At(column.column);
    if (cell.IsEmpty()) continue;
    ++filled;
    same += cell.kind == sheet::CellKind::kText && text::FoldedKey(cell.text) == text::FoldedKey(column.heading);
  }
  return filled >= 2 && same * 2 > filled;
}

}  // namespace

std::optional<SheetRow> ReadSheetRow(const sheet::Row& row, const Mapping& mapping, const CodeWords& words) {
  bool any = false;
  for (const auto& column : mapping.columns) {
    const auto& cell = row.At(column.column);
    any = any || (!cell.IsEmpty() && !cell.repeated);
  }
  if (!any || IsTotal(row) || IsHeadingAgain(row, mapping)) return std::nullopt;
  SheetRow out;
  out.number = row.number;
  out.line = row.line;
  RowReader(row, mapping, words, out).Read();
  return out;
}

uint32_t CellField(const Target& target, AreaUnit unit) {
  return static_cast<uint32_t>(Fnv(target.Key() + "/" + std::to_string(static_cast<int>(unit))));
}

Date CountDay(const Mapping& mapping, Date today) {
  if (mapping.as_of) return *mapping.as_of;
  return *Date::FromYmd(today.Year(), 1, 1);
}

}  // namespace aiyl::exchange
