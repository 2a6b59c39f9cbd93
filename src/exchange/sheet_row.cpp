// SPDX-License-Identifier: Apache-2.0
#include "exchange/sheet_row.h"

#include <algorithm>

#include "base/shown_date.h"
#include "exchange/row_reader.h"
#include "household/pin.h"
#include "text/canonical.h"
#include "text/search_key.h"
#include "text/spelling.h"

namespace aiyl::exchange {
namespace {

uint64_t Fnv(std::string_view text, uint64_t hash = 0xCBF29CE484222325ULL) {
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
  return hash;
}

bool IsNameField(Field field) {
  return field == Field::kSurname || field == Field::kGiven || field == Field::kPatronymic ||
         field == Field::kFormerSurname || field == Field::kFullName || field == Field::kHeadName;
}

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

// The heading repeated on every printed page. Every row comes by here: told after half its cells.
bool IsHeadingAgain(const sheet::Row& row, const Mapping& mapping) {
  size_t filled = 0;
  for (const auto& column : mapping.columns) filled += !row.At(column.column).IsEmpty();
  if (filled < 2) return false;
  size_t same = filled;
  for (const auto& column : mapping.columns) {
    const auto& cell = row.At(column.column);
    if (cell.IsEmpty()) continue;
    if (cell.kind != sheet::CellKind::kText || text::FoldedKey(cell.text) != text::FoldedKey(column.heading)) --same;
    if (same * 2 <= filled) return false;
  }
  return true;
}

}  // namespace

std::string AsName(const std::string& text) {
  if (text.size() < 3) return text;
  const std::string lower = text::ToLower(text);
  if (text == lower || text == text::ToUpper(text)) return text::TitleName(text);
  return text;
}

void RowReader::Problem(std::vector<RowProblem>& into, std::string code, Message message) {
  into.push_back({std::move(code), std::move(message), m_column ? m_column->heading : std::string()});
}

// Words that no list knows are kept in the person's note, under the column's heading.
void RowReader::KeepInNote(const char* code) {
  Warn(code, Msg("“{seen}” is not known here. It is kept in the note.", {{"seen", m_text}}));
  AddNote(m_column->heading + ": " + m_text);
}

void RowReader::AddNote(const std::string& text) {
  std::string& note = m_out.person->record.note;
  note += (note.empty() ? "" : "\n") + text;
  m_out.person->notes.emplace_back(CellField(m_column->target, m_column->unit), text);
}

void RowReader::See(std::vector<SeenCell>& into) {
  into.push_back(
      {.value = Fnv(m_text), .field = CellField(m_column->target, m_column->unit), .what = m_column->target.field});
  m_seen = &into.back();
}

void RowReader::SeenAs(const std::string& value) {
  m_seen->value = Fnv(value);
}

void RowReader::Read() {
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
    if (OwnerOf(column.target.field) == FieldOwner::kHousehold) {
      See(m_out.household->seen);
      ReadHouseholdCell();
    } else {
      See(m_out.person->seen);
      ReadPersonCell();
    }
  }
  SettleNames();
  SettleFacts();
}

// Both spellings are stored: the one that the sheet lacks is suggested.
void RowReader::SettleNames() {
  m_column = nullptr;
  if (!m_out.household->head_name.empty() && !m_out.person->IsNamed() && !m_mapping.Has(Field::kSurname) &&
      !m_mapping.Has(Field::kGiven) && !m_mapping.Has(Field::kFullName)) {
    // One row for each household: its head is the person of the row.
    NameRead name = SplitFullName(m_out.household->head_name);
    for (auto& warning : name.warnings) Warn("name.split", std::move(warning));
    m_out.person->record.names.ky = {AsName(name.surname), AsName(name.given), AsName(name.patronymic), {}};
    m_out.person->relation_words = "head";
    for (const auto& cell : m_out.household->seen) {
      if (cell.what != Field::kHeadName) continue;
      m_out.person->seen.push_back(cell);
      m_out.person->seen.back().what = Field::kFullName;
    }
  }
  auto& names = m_out.person->record.names;
  for (auto part : {&household::NameParts::surname, &household::NameParts::given, &household::NameParts::patronymic,
                    &household::NameParts::former_surname}) {
    if (names.ru.*part == "" && names.ky.*part != "")
      names.ru.*part = text::SuggestRussian(names.ky.*part);
    else if (names.ky.*part == "" && names.ru.*part != "")
      names.ky.*part = text::SuggestKyrgyz(names.ru.*part);
  }
  if (m_out.person->IsNamed() && names.ky.surname.empty() && names.ky.given.empty()) {
    // A patronymic alone is no name.
    names = {};
  }
}

// What the ПИН says of sex and birth fills what the sheet leaves out; where both speak, CheckPin warns at the
// writing.
void RowReader::SettleFacts() {
  household::PersonRecord& r = m_out.person->record;
  if (r.pin.empty()) return;
  if (r.sex == household::Sex::kUnknown)
    if (const auto sex = household::SexFromPin(r.pin)) r.sex = *sex;
  if (!r.birth) {
    if (const auto birth = household::BirthFromPin(r.pin)) {
      r.birth = PartialDate(*birth);
      Warn("birth.from-pin", Msg("The date of birth is taken from the ПИН: {day}.", {{"day", Shown(*birth)}}));
    }
  }
}

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

std::unique_ptr<PersonCells> ReadPersonAgain(const sheet::Row& row, const Mapping& mapping, const CodeWords& words) {
  SheetRow out;
  RowReader(row, mapping, words, out).Read();
  return std::move(out.person);
}

uint32_t CellField(const Target& target, AreaUnit unit) {
  return static_cast<uint32_t>(Fnv(target.Key() + "/" + std::to_string(static_cast<int>(unit))));
}

Date CountDay(const Mapping& mapping, Date today) {
  if (mapping.as_of) return *mapping.as_of;
  return *Date::FromYmd(today.Year(), 1, 1);
}

}  // namespace aiyl::exchange
