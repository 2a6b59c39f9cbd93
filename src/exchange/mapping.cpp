// SPDX-License-Identifier: Apache-2.0
#include "exchange/mapping.h"

#include <algorithm>

#include "text/search_key.h"

namespace aiyl::exchange {
namespace {

bool IsPersonName(Field field) {
  return field == Field::kSurname || field == Field::kGiven || field == Field::kPatronymic ||
         field == Field::kFormerSurname || field == Field::kFullName;
}

bool HasKyrgyzLetters(const std::string& text) {
  for (const std::string_view letter : {"ө", "Ө", "ү", "Ү", "ң", "Ң", "ѳ", "ӊ", "ұ"})
    if (text.find(letter) != std::string::npos) return true;
  return false;
}

// The heading is one that only Russian lists have («Имя», «Отчество», «ФИО»).
bool IsRussianHeading(const std::string& heading, Field field) {
  const std::string key = text::FoldedKey(heading);
  bool russian = false;
  for (const auto& line : KnownHeadings()) {
    if (line.target.field != field) continue;
    for (const char* one : line.kyrgyz)
      if (text::FoldedKey(one) == key) return false;
    for (const char* one : line.russian) russian = russian || text::FoldedKey(one) == key;
  }
  return russian;
}

// Names whose heading does not say their spelling: the other one where one is stated; else by their letters; else by
// the language of the headings; else Kyrgyz.
void SettleSpelling(Mapping& mapping, const std::vector<sheet::Row>& rows) {
  bool stated_ky = false, stated_ru = false, kyrgyz_letters = false, russian_heading = false;
  for (const auto& column : mapping.columns) {
    if (!IsPersonName(column.target.field)) continue;
    stated_ky = stated_ky || column.target.spelling == Spelling::kKyrgyz;
    stated_ru = stated_ru || column.target.spelling == Spelling::kRussian;
    if (column.target.spelling != Spelling::kUnstated) continue;
    russian_heading = russian_heading || IsRussianHeading(column.heading, column.target.field);
    for (const auto& row : rows) kyrgyz_letters = kyrgyz_letters || HasKyrgyzLetters(row.At(column.column).text);
  }
  Spelling rest = Spelling::kKyrgyz;
  if (stated_ky != stated_ru)
    rest = stated_ky ? Spelling::kRussian : Spelling::kKyrgyz;
  else if (!kyrgyz_letters && russian_heading)
    rest = Spelling::kRussian;
  for (auto& column : mapping.columns)
    if (IsPersonName(column.target.field) && column.target.spelling == Spelling::kUnstated)
      column.target.spelling = rest;
}

bool Taken(const Mapping& mapping, const Target& target) {
  return std::any_of(mapping.columns.begin(), mapping.columns.end(), [&](const ColumnMapping& column) {
    return column.target.field == target.field && column.target.code == target.code &&
           column.target.spelling == target.spelling;
  });
}

// «уй» between a street and a telephone is a house typed without the letter ү; beside sheep it is a cow.
void SettleCows(Mapping& mapping) {
  bool other_animals = false;
  for (const auto& column : mapping.columns)
    other_animals = other_animals || (column.target.field == Field::kLivestock && column.target.code != "cattle.cow");
  if (other_animals || mapping.Has(Field::kHouse)) return;
  for (auto& column : mapping.columns)
    if (column.target.field == Field::kLivestock && text::FoldedKey(column.heading) == "уй")
      column.target = Target{Field::kHouse};
}

}  // namespace

std::optional<FontChoice> FontChoiceFrom(std::string_view text) {
  if (text == "auto") return FontChoice::kAuto;
  if (text == "none") return FontChoice::kNone;
  if (text == "osh") return FontChoice::kOsh;
  if (text == "news") return FontChoice::kNews;
  return std::nullopt;
}

std::optional<text::DateOrder> DateOrderFrom(std::string_view text) {
  if (text == "dmy") return text::DateOrder::kDayMonthYear;
  if (text == "mdy") return text::DateOrder::kMonthDayYear;
  return std::nullopt;
}

bool Mapping::Has(Field field) const {
  return Find(field) != nullptr;
}

const ColumnMapping* Mapping::Find(Field field) const {
  for (const auto& column : columns)
    if (column.target.field == field) return &column;
  return nullptr;
}

std::string Mapping::Signature() const {
  std::string signature;
  for (const auto& column : columns)
    signature += ColumnLetter(column.column) + "=" + column.target.Key() + "/" +
                 std::to_string(static_cast<int>(column.unit)) + ";";
  signature += date_order == text::DateOrder::kMonthDayYear   ? "mdy;"
               : date_order == text::DateOrder::kDayMonthYear ? "dmy;"
                                                              : "";
  if (as_of) signature += as_of->Iso();
  return signature;
}

Status Mapping::Check() const {
  const bool person = Has(Field::kSurname) || Has(Field::kGiven) || Has(Field::kFullName);
  const bool household = Has(Field::kAccount) || Has(Field::kHeadName) || Has(Field::kAddress) || Has(Field::kHouse);
  if (!person && !(Has(Field::kAccount) || Has(Field::kHeadName)))
    return Refuse(
        "import.no-name",
        Msg("No column has names of persons or account numbers. Say by a mapping file which column is which."));
  if (!household)
    return Refuse("import.no-account",
                  Msg("No column says to which household a row belongs: an account number, or an address."));
  return {};
}

MappingGuess GuessMapping(const sheet::TableGuess& table, const std::vector<sheet::Row>& rows) {
  MappingGuess guess;
  guess.mapping.header_row = table.found ? table.header_row : 0;
  guess.mapping.first_data_row = table.found ? table.first_data_row : 1;
  for (size_t i = 0; i < table.headings.size(); ++i) {
    const auto heading = RecogniseHeading(table.headings[i]);
    if (heading && heading->target.field == Field::kIgnored) continue;
    if (!heading || Taken(guess.mapping, heading->target)) {
      if (table.used[i]) guess.unknown.push_back({i, table.headings[i]});
      continue;
    }
    guess.mapping.columns.push_back({i, table.headings[i], heading->target, heading->unit, text::OldFont::kNone});
  }
  SettleCows(guess.mapping);
  SettleSpelling(guess.mapping, rows);
  return guess;
}

Result<MappingGuess> ApplyMapping(const Mapping& wanted, const sheet::TableGuess& table,
                                  const std::vector<sheet::Row>& rows) {
  MappingGuess guess;
  guess.mapping = wanted;
  guess.mapping.columns.clear();
  if (wanted.header_row == 0) guess.mapping.header_row = table.found ? table.header_row : 0;
  if (wanted.first_data_row == 0)
    guess.mapping.first_data_row = wanted.header_row > 0 ? wanted.header_row + 1 : table.first_data_row;
  // The headings of the row that the mapping names, where it names one.
  std::vector<std::string> headings = table.headings;
  for (const auto& row : rows) {
    if (wanted.header_row == 0 || row.number != wanted.header_row || wanted.header_row == table.header_row) continue;
    headings.assign(std::max(headings.size(), row.cells.size()), "");
    for (size_t i = 0; i < row.cells.size(); ++i) headings[i] = row.cells[i].text;
  }
  std::vector<bool> used(headings.size(), false);
  for (auto column : wanted.columns) {
    std::optional<size_t> place;
    if (!column.heading.empty()) {
      for (size_t i = 0; i < headings.size() && !place; ++i)
        if (!used[i] && text::FoldedKey(headings[i]) == text::FoldedKey(column.heading)) place = i;
    } else if (column.column < headings.size()) {
      place = column.column;
    }
    if (!place) {
      const std::string name = column.heading.empty() ? ColumnLetter(column.column) : column.heading;
      return Refuse("map.no-column",
                    Msg("The sheet has no column {column}, which the mapping names.", {{"column", name}}));
    }
    column.column = *place;
    if (column.heading.empty()) column.heading = headings[*place];
    used[*place] = true;
    if (column.target.field != Field::kIgnored) guess.mapping.columns.push_back(std::move(column));
  }
  for (size_t i = 0; i < headings.size(); ++i) {
    const auto known = RecogniseHeading(headings[i]);
    if (!used[i] && i < table.used.size() && table.used[i] && !(known && known->target.field == Field::kIgnored))
      guess.unknown.push_back({i, headings[i]});
  }
  SettleSpelling(guess.mapping, rows);
  return guess;
}

std::string ColumnLetter(size_t column) {
  std::string letter;
  for (size_t n = column + 1; n > 0; n = (n - 1) / 26)
    letter.insert(letter.begin(), static_cast<char>('A' + (n - 1) % 26));
  return letter;
}

std::optional<size_t> ColumnFromLetter(std::string_view letter) {
  size_t n = 0;
  if (letter.empty() || letter.size() > 3) return std::nullopt;
  for (char c : letter) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    if (c < 'A' || c > 'Z') return std::nullopt;
    n = n * 26 + static_cast<size_t>(c - 'A' + 1);
  }
  return n - 1;
}

}  // namespace aiyl::exchange
