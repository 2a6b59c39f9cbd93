// SPDX-License-Identifier: Apache-2.0
#include "independent_tax.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <stdexcept>

namespace aiyl::test {
namespace {

__extension__ using Wide = __int128;
using Row = std::vector<std::string>;

std::vector<Row> ReadCsv(const std::string& name) {
  std::ifstream file(std::string(AIYL_SOURCE_DIR) + "/tests/data/taxes/" + name + ".csv");
  if (!file) throw std::runtime_error("no " + name);
  std::vector<Row> rows;
  for (std::string line; std::getline(file, line);) {
    Row cells(1);
    bool quoted = false;
    for (const char c : line) {
      if (c == '"')
        quoted = !quoted;
      else if (c == ',' && !quoted)
        cells.emplace_back();
      else if (c != '\r')
        cells.back() += c;
    }
    rows.push_back(std::move(cells));
  }
  rows.erase(rows.begin());
  return rows;
}

const std::vector<Row>& Table(const std::string& name) {
  static std::map<std::string, std::vector<Row>> read;
  auto& rows = read[name];
  if (rows.empty()) rows = ReadCsv(name);
  return rows;
}

// «41.3» → 41300; empty for an empty cell.
std::optional<int64_t> Thousandths(const std::string& text) {
  if (text.empty()) return std::nullopt;
  const size_t point = text.find('.');
  std::string digits = text.substr(0, point);
  std::string places = point == std::string::npos ? std::string() : text.substr(point + 1);
  if (places.size() > 3) throw std::runtime_error("more than three places: " + text);
  places.resize(3, '0');
  return std::stoll(digits + places);
}

std::string RowNameOf(const std::string& list, const std::string& code) {
  for (const auto& row : Table("codes"))
    if (row[0] == list && row[1] == code) return row[2];
  throw std::runtime_error("no " + list + " " + code);
}

// The cell of the row that begins with these cells.
std::optional<int64_t> Cell(const std::string& table, const std::vector<std::pair<size_t, std::string>>& keys,
                            size_t column) {
  for (const auto& row : Table(table))
    if (std::all_of(keys.begin(), keys.end(), [&](const auto& key) { return row.at(key.first) == key.second; }))
      return row.size() > column ? Thousandths(row[column]) : std::nullopt;
  return std::nullopt;
}

// The row of an age: from ≤ age < to.
std::optional<int64_t> ByAge(const std::string& table, const std::string& first, int age, size_t from, size_t column) {
  for (const auto& row : Table(table))
    if (row[0] == first && std::stoi(row[from]) <= age && (row[from + 1].empty() || age < std::stoi(row[from + 1])))
      return Thousandths(row[column]);
  return std::nullopt;
}

// 0-5, 5-10, … thousand people: the number of the band.
size_t PopulationBand(int64_t people) {
  size_t band = 0;
  for (const int64_t limit : {5'000, 10'000, 20'000, 50'000, 100'000, 200'000, 500'000})
    if (people >= limit) ++band;
  return band;
}

bool IsNewCode(const TaxedThing& thing) {
  return thing.year >= 2022;
}

// Month by month: does the owner pay for it? Code of 2022: the seller through the month of the transfer; of 2008: the
// buyer from that month on. A new building from the month after it was accepted.
int64_t MonthsPaid(const TaxedThing& thing) {
  int64_t months = 0;
  for (int month = 1; month <= 12; ++month) {
    const Date first = *Date::FromYmd(thing.year, month, 1);
    const Date last = first.PlusMonths(1).PlusDays(-1);
    const auto had_moved = [&](const Date& day) { return IsNewCode(thing) ? day < first : day <= last; };
    if (thing.bought && !had_moved(*thing.bought)) continue;
    if (thing.sold && had_moved(*thing.sold)) continue;
    if (thing.accepted && first <= *thing.accepted) continue;
    ++months;
  }
  return months;
}

// Percent of the tax that is left.
int64_t PercentLeft(const TaxedThing& thing) {
  const std::string& relief = thing.relief;
  const bool late = IsNewCode(thing) && thing.relief_since && *thing.relief_since >= *Date::FromYmd(thing.year, 8, 1);
  const bool half_list = relief == "veteran" || relief == "disabled-1-2" || relief == "widow" ||
                         (relief == "child-disability" && thing.year >= 2025);
  if (relief == "none") return 100;
  if (thing.kind == "dwelling") return half_list && !late ? 50 : 100;
  if (thing.kind == "household-plot") return late ? 100 : 0;
  if (thing.kind == "vehicle") {
    if (late) return 100;
    if (relief == "disabled-control" || (relief == "electric" && IsNewCode(thing))) return 0;
    return half_list ? 50 : 100;
  }
  if (thing.kind == "agricultural-land") return !IsNewCode(thing) && relief == "high-mountain" ? 50 : 100;
  if (!IsNewCode(thing)) return 100;
  if (thing.kind == "settlement-land") return 0;
  return relief == "force-majeure" ? 0 : 50;  // non-residential
}

// value / parts som a year, whole object.
struct YearTax {
  Wide value = 0, parts = 1;
};

std::optional<YearTax> DwellingTax(const TaxedThing& thing) {
  const int64_t exempt =
      std::stoll(Table("exempt_area").at(thing.flat ? 1 : 0).at(1 + PopulationBand(thing.population)));
  const int64_t dm2 = std::max<int64_t>(0, thing.area_dm2 - (thing.exempt_here ? exempt * 100 : 0));
  if (thing.year >= 2025) return YearTax{Wide(dm2) * *Thousandths(thing.council_rate), 100 * 1000};
  const auto bns = ByAge("building_bns", thing.wall, thing.age, 2, IsNewCode(thing) ? 5 : 4);
  const auto kr = Cell("building_kr", {{1, RowNameOf("building-place", thing.place)}}, IsNewCode(thing) ? 3 : 2);
  if (!bns || !kr) return std::nullopt;
  return YearTax{Wide(dm2) * *bns * *kr * *Thousandths(thing.kz) * 35, Wide(100) * 1000 * 1000 * 1000 * 10'000};
}

std::optional<YearTax> BuildingTax(const TaxedThing& thing) {
  const auto bns = ByAge("building_bns", thing.wall, thing.age, 2, IsNewCode(thing) ? 5 : 4);
  const auto kr = Cell("building_kr", {{1, RowNameOf("building-place", thing.place)}}, IsNewCode(thing) ? 3 : 2);
  const auto kn = Cell("building_kn", {{0, RowNameOf("building-function", thing.use)}}, IsNewCode(thing) ? 2 : 1);
  if (!bns || !kr || !kn) return std::nullopt;
  return YearTax{Wide(thing.area_dm2) * *bns * *kr * *Thousandths(thing.kz) * *kn * 8,
                 Wide(100) * 1000 * 1000 * 1000 * 1000 * 1000};
}

std::optional<YearTax> PlotTax(const TaxedThing& thing) {
  const auto rate =
      Cell("household_plot_rates", {{0, RowNameOf("settlement", thing.settlement)}}, IsNewCode(thing) ? 2 : 1);
  if (!rate) return std::nullopt;
  return YearTax{Wide(thing.area_dm2) * *rate * *Thousandths(thing.kz),
                 Wide(100) * 1000 * 1000 * (IsNewCode(thing) ? 100 : 1)};
}

std::optional<YearTax> FieldTax(const TaxedThing& thing) {
  const auto rate =
      Cell("agri_land_rates", {{1, RowNameOf("land-place", thing.place)}, {2, thing.use}}, IsNewCode(thing) ? 4 : 3);
  if (!rate) return std::nullopt;
  if (IsNewCode(thing)) return YearTax{0, 1};  // art. 379(2): 0 %
  // Som for a hectare, which is 1,000,000 dm².
  return YearTax{Wide(thing.area_dm2) * *rate * *Thousandths(thing.ki), Wide(1'000'000) * 1000 * 1000};
}

std::optional<YearTax> SettlementLandTax(const TaxedThing& thing) {
  static const std::vector<std::string> bands = {"0-5",    "5-10",    "10-20",   "20-50",
                                                 "50-100", "100-200", "200-500", "500+"};
  const auto rate = Cell("settlement_land_rates",
                         {{0, RowNameOf("region", thing.region)}, {1, bands.at(PopulationBand(thing.population))}},
                         IsNewCode(thing) ? 3 : 2);
  const auto kn = Cell("settlement_land_kn", {{0, RowNameOf("land-function", thing.use)}}, IsNewCode(thing) ? 2 : 1);
  if (!rate || !kn) return std::nullopt;
  return YearTax{Wide(thing.area_dm2) * *rate * *Thousandths(thing.kz) * *kn * *Thousandths(thing.ki),
                 Wide(100) * 1000 * 1000 * 1000 * 1000 * (IsNewCode(thing) ? 100 : 1)};
}

std::optional<YearTax> VehicleTax(const TaxedThing& thing) {
  const auto rate = ByAge("vehicle_rates", thing.use, thing.age, 2, IsNewCode(thing) ? 5 : 4);
  if (!rate) return std::nullopt;
  if (!IsNewCode(thing)) return YearTax{Wide(thing.engine_cm3) * *rate, 1000};
  int64_t kk = 1000;
  for (const auto& row : Table("vehicle_kk")) {
    const bool young = row[2] == "<=5y";
    if (thing.use == "car_van_pickup" && std::stoll(row[0]) <= thing.engine_cm3 &&
        (row[1].empty() || thing.engine_cm3 < std::stoll(row[1])) && young == (thing.age <= 5))
      kk = *Thousandths(row[3]);
  }
  return YearTax{Wide(thing.engine_cm3) * *rate * kk, Wide(1000) * 1000 * 100};
}

std::optional<YearTax> TaxOfYear(const TaxedThing& thing) {
  if (thing.kind == "dwelling") return DwellingTax(thing);
  if (thing.kind == "non-residential") return BuildingTax(thing);
  if (thing.kind == "household-plot") return PlotTax(thing);
  if (thing.kind == "agricultural-land") return FieldTax(thing);
  if (thing.kind == "settlement-land") return SettlementLandTax(thing);
  if (thing.kind == "vehicle") return VehicleTax(thing);
  throw std::runtime_error("no tax " + thing.kind);
}

}  // namespace

std::optional<int64_t> IndependentTax(const TaxedThing& thing) {
  const auto year = TaxOfYear(thing);
  if (!year) return std::nullopt;
  // In тыйын, over one denominator; nothing is divided before the end.
  Wide num = year->value * 100 * thing.num * MonthsPaid(thing) * PercentLeft(thing);
  const Wide den = year->parts * thing.den * 12 * 100;
  const bool less_land =
      IsNewCode(thing) && (thing.kind == "non-residential" || (thing.kind == "dwelling" && thing.year < 2025));
  if (less_land) num = std::max<Wide>(0, num - Wide(thing.land_tax) * den);
  return static_cast<int64_t>((2 * num + den) / (2 * den));
}

std::vector<std::pair<std::string, int64_t>> IndependentParts(const TaxedThing& thing, int64_t tax) {
  std::vector<std::pair<std::string, int64_t>> parts;
  if (thing.kind == "dwelling" || thing.kind == "household-plot" || (thing.kind == "vehicle" && IsNewCode(thing)))
    parts = {{"09-01", 100}};
  else if (thing.kind == "agricultural-land")
    parts = {{"04-25", 20}, {"08-25", 25}, {"11-25", 55}};
  else if (thing.kind == "settlement-land")
    parts = {{"01-20", 25}, {"04-20", 25}, {"07-20", 25}, {"10-20", 25}};
  else if (thing.kind == "non-residential")
    parts = {{"03-20", 25}, {"06-20", 25}, {"09-20", 25}, {"12-20", 25}};
  int64_t left = tax;
  for (size_t i = 0; i < parts.size(); ++i) {
    auto& sum = parts[i].second;
    sum = i + 1 == parts.size() ? left : (tax * sum * 2 + 100) / 200;
    left -= sum;
  }
  return parts;
}

std::vector<std::string> CodesOf(const std::string& list) {
  std::vector<std::string> codes;
  for (const auto& row : Table("codes"))
    if (row[0] == list) codes.push_back(row[1]);
  return codes;
}

}  // namespace aiyl::test
