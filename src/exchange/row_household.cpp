// SPDX-License-Identifier: Apache-2.0
// The cells of a row that speak of a household: where it is, its dwelling, land and livestock.
#include "exchange/row_reader.h"

namespace aiyl::exchange {
namespace {

// «Достук айылы», «с. Достук», «ул. Манаса», «Манас көчөсү»: the word for it is not the name.
std::string WithoutKind(const std::string& text) {
  const AddressRead read = SplitAddress(text);
  if (!read.village.empty() && read.street.empty() && read.house.empty()) return read.village;
  if (!read.street.empty() && read.village.empty() && read.house.empty()) return read.street;
  return text;
}

}  // namespace

void RowReader::ReadHouseholdCell() {
  HouseholdCells& h = *m_out.household;
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
      if (!heads) {
        Refuse(heads.error());
      } else if (*heads) {
        h.animals.emplace_back(m_column->target.code, **heads);
        SeenAs(std::to_string(**heads));
      }
      break;
    }
    default:
      break;
  }
}

void RowReader::Quantity(int decimals, std::optional<int64_t>& into, int64_t least) {
  const auto value = QuantityOf(*m_cell, decimals);
  if (!value)
    Refuse(value.error());
  else if (*value) {
    SeenAs(std::to_string(**value));
    if (**value >= least) into = **value;
  }
}

// A hectare has 10,000 m², a сотка 100: «0,35 га» is 3,500 m² exactly. What the cell says goes before its column.
void RowReader::Area(std::optional<int64_t>& into) {
  const AreaUnit unit = AreaUnitOf(*m_cell).value_or(m_column->unit);
  const int decimals = unit == AreaUnit::kHectare ? 4 : unit == AreaUnit::kHundred ? 2 : 0;
  Quantity(decimals, into, 1);
}

}  // namespace aiyl::exchange
