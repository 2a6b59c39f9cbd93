// SPDX-License-Identifier: Apache-2.0
#include "exchange/cell_values.h"

#include <algorithm>
#include <charconv>

#include "text/canonical.h"
#include "text/search_key.h"

namespace aiyl::exchange {
namespace {

using sheet::Cell;
using sheet::CellKind;

// «-», «—», «жок», «нет»: how people fill a cell that has nothing.
bool IsDash(std::string_view text) {
  return text == "-" || text == "–" || text == "—" || text == "--" || text == "_" || text == "." || text == "жок" ||
         text == "Жок" || text == "нет" || text == "Нет" || text == "н/д" || text == "?";
}

bool AllDigits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// 14 digits kept by a number cell: "10101198000123" or "10101198000123.0".
std::string WholeDigits(std::string_view number) {
  if (const size_t point = number.find('.'); point != std::string_view::npos) {
    if (number.substr(point + 1).find_first_not_of('0') != std::string_view::npos) return {};
    number = number.substr(0, point);
  }
  return AllDigits(number) ? std::string(number) : std::string();
}

// "1.23E+13", "1,23E+13", "1.23e13".
bool IsExponent(std::string_view text) {
  const size_t e = text.find_first_of("eE");
  if (e == std::string_view::npos || e == 0) return false;
  const auto head = text.substr(0, e);
  std::string_view tail = text.substr(e + 1);
  if (!tail.empty() && (tail[0] == '+' || tail[0] == '-')) tail = tail.substr(1);
  return AllDigits(tail) && head.find_first_not_of("0123456789.,-") == std::string_view::npos;
}

// «2,03121E+13» that was shown whole again: the digits that the spreadsheet dropped came back as zeros.
bool LostDigits(std::string_view digits) {
  return digits.ends_with("00000");
}

tl::unexpected<Error> PinWasNumber(std::string_view seen) {
  return Refuse(
      "pin.number",
      Msg("The spreadsheet made a number of the ПИН and its digits are lost: {seen}. Format the column as text and "
          "type the 14 digits again.",
          {{"seen", std::string(seen)}}),
      "pin");
}

// A spreadsheet keeps binary fractions and shows 15 digits of them: 65.09999999999999 and 0.30000000000000004 are the
// 65.1 and the 0.3 that somebody typed.
std::string AsShown(const std::string& number) {
  if (number.find('.') == std::string::npos) return number;
  double value = 0;
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
  if (error != std::errc() || end != number.data() + number.size()) return number;
  char buffer[32];
  const auto written = std::to_chars(std::begin(buffer), std::end(buffer), value, std::chars_format::general, 15);
  std::string shown(buffer, written.ptr);
  return shown.find('e') == std::string::npos ? shown : number;
}

}  // namespace

std::string TextOf(const Cell& cell) {
  switch (cell.kind) {
    case CellKind::kEmpty:
    case CellKind::kError:
      return {};
    case CellKind::kDate:
      return cell.date ? cell.date->Iso() : cell.text;
    case CellKind::kNumber: {
      // 17 and 17.0 are the same house or account; other numbers stay as stored.
      const std::string whole = WholeDigits(cell.text);
      return whole.empty() ? cell.text : whole;
    }
    case CellKind::kBool:
    case CellKind::kText:
      break;
  }
  return text::Canonical(cell.text);
}

Result<std::string> PinOf(const Cell& cell) {
  if (cell.kind == CellKind::kNumber || cell.kind == CellKind::kDate) {
    const std::string digits = WholeDigits(cell.text);
    if (digits.size() == 14 && !LostDigits(digits)) return digits;
    return PinWasNumber(cell.text);
  }
  if (cell.kind == CellKind::kError) return PinWasNumber(cell.text);
  const std::string seen = TextOf(cell);
  if (seen.empty() || IsDash(seen)) return std::string();
  if (IsExponent(seen)) return PinWasNumber(seen);
  std::string digits;
  for (size_t i = 0; i < seen.size(); ++i) {
    const char c = seen[i];
    if (c == ' ' || c == '-' || c == '\'') continue;
    if (c < '0' || c > '9') {
      return Refuse("pin.form", Msg("A ПИН has 14 digits; this is no ПИН: {seen}.", {{"seen", seen}}), "pin");
    }
    digits += c;
  }
  if (digits.size() != 14)
    return Refuse("pin.form",
                  MsgN("A ПИН has 14 digits; this one has {n} digit: {seen}.",
                       "A ПИН has 14 digits; this one has {n} digits: {seen}.", static_cast<int64_t>(digits.size()),
                       {{"seen", seen}}),
                  "pin");
  if (LostDigits(digits)) return PinWasNumber(seen);
  return digits;
}

Result<std::optional<PartialDate>> DateOf(const Cell& cell, text::DateOrder order) {
  if (cell.IsEmpty()) return std::optional<PartialDate>();
  const auto no_such_day = [&] {
    return Refuse("date.no-such-day", Msg("There is no such day: {seen}.", {{"seen", cell.text}}), "birth");
  };
  if (cell.kind == CellKind::kDate) {
    if (!cell.date) return no_such_day();
    return std::optional<PartialDate>(PartialDate(*cell.date));
  }
  if (cell.kind == CellKind::kError) return no_such_day();
  const std::string seen = TextOf(cell);
  if (seen.empty() || IsDash(seen)) return std::optional<PartialDate>();
  if (cell.kind == CellKind::kNumber) {
    // 1957 is a year. 21104 is a serial whose format was lost: a day from 1900 to 2173 has 1 … 99,999.
    if (const std::string digits = WholeDigits(cell.text); digits.size() == 5) {
      const auto base = Date::FromYmd(1899, 12, 30);
      return std::optional<PartialDate>(PartialDate(base->PlusDays(std::stoi(digits))));
    }
  }
  auto parsed = text::ParseDate(seen, order);
  if (!parsed) return tl::make_unexpected(parsed.error());
  return std::optional<PartialDate>(*parsed);
}

Result<std::optional<int64_t>> QuantityOf(const Cell& cell, int decimals) {
  if (cell.IsEmpty()) return std::optional<int64_t>();
  std::string seen = TextOf(cell);
  const auto unreadable = [&](const std::string& shown) {
    return Refuse("number.unreadable", Msg("A number is expected here: {seen}.", {{"seen", shown}}));
  };
  if (cell.kind == CellKind::kError) return unreadable(cell.text);
  if (seen.empty() || IsDash(seen)) return std::optional<int64_t>();
  const std::string shown = seen;
  if (cell.kind == CellKind::kNumber) {
    if (IsExponent(seen)) return unreadable(shown);
    seen = AsShown(seen);
  } else {
    // The unit behind the figures; figures may hold blanks, points and commas.
    const size_t last = seen.find_last_of("0123456789");
    if (last == std::string::npos) return unreadable(shown);
    const std::string unit = text::FoldedKey(seen.substr(last + 1));
    static const char* const kUnits[] = {"",    "м",   "м2",    "кв м", "квм", "га", "сот", "сотых", "соток", "сотка",
                                         "баш", "гол", "голов", "m2",   "ha",  "шт", "жыл", "г",     "ж"};
    // «м²» may leave nothing after folding, or a figure that is part of the unit.
    std::string number = seen.substr(0, last + 1);
    if (unit.empty() && number.size() >= 3 && number.back() == '2') {
      for (const std::string_view metre : {"м2", "m2"})
        if (number.size() > metre.size() && number.compare(number.size() - metre.size(), metre.size(), metre) == 0)
          number = number.substr(0, number.size() - metre.size());
    }
    if (std::find(std::begin(kUnits), std::end(kUnits), unit) == std::end(kUnits)) return unreadable(shown);
    while (!number.empty() && number.find_last_of("0123456789") != number.size() - 1) number.pop_back();
    seen = number;
  }
  auto value = text::ParseDecimal(seen, decimals);
  if (!value) return tl::make_unexpected(value.error());
  if (*value < 0)
    return Refuse("number.negative", Msg("A number that is not negative is expected here: {seen}.", {{"seen", shown}}));
  return std::optional<int64_t>(*value);
}

std::optional<AreaUnit> AreaUnitOf(const Cell& cell) {
  if (cell.kind != CellKind::kText) return std::nullopt;
  const std::string seen = TextOf(cell);
  const size_t last = seen.find_last_of("0123456789");
  if (last == std::string::npos) return std::nullopt;
  const std::string unit = text::FoldedKey(seen.substr(last + 1));
  static const std::pair<std::string_view, AreaUnit> kUnits[] = {
      {"га", AreaUnit::kHectare},      {"ha", AreaUnit::kHectare},      {"сот", AreaUnit::kHundred},
      {"сотых", AreaUnit::kHundred},   {"соток", AreaUnit::kHundred},   {"сотка", AreaUnit::kHundred},
      {"м", AreaUnit::kSquareMetre},   {"м2", AreaUnit::kSquareMetre},  {"m2", AreaUnit::kSquareMetre},
      {"квм", AreaUnit::kSquareMetre}, {"кв м", AreaUnit::kSquareMetre}};
  for (const auto& [word, meant] : kUnits)
    if (unit == word) return meant;
  // «800 м2»: the last figure is the unit's.
  const std::string head = text::FoldedKey(seen.substr(0, last + 1));
  if (unit.empty() && (head.ends_with("м2") || head.ends_with("m2"))) return AreaUnit::kSquareMetre;
  return std::nullopt;
}

}  // namespace aiyl::exchange
