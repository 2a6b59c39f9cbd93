// SPDX-License-Identifier: Apache-2.0
// Columns into values, and a household's place: book, account and address in both languages.
#include "household/card_rows.h"

#include "household/person_rows_sql.h"

namespace aiyl::household::card_rows {

Period PeriodAt(const store::Query& query, int column) {
  return {query.OptionalDate(column), query.OptionalDate(column + 1)};
}

PersonNames NamesAt(const store::Query& query, int column) {
  PersonNames names;
  for (NameParts* parts : {&names.ky, &names.ru})
    for (std::string* part : {&parts->surname, &parts->given, &parts->patronymic, &parts->former_surname})
      *part = query.String(column++);
  return names;
}

std::optional<PartialDate> BirthAt(const store::Query& query, int column) {
  if (query.IsNull(column)) return std::nullopt;
  return PartialDate::FromRange(query.GetDate(column), query.GetDate(column + 1));
}

std::optional<Place> PlaceOf(store::Database& db, HouseholdId household) {
  auto query = db.Prepare(R"sql(
    SELECT h.office, b.number, b.year_from, b.year_to, h.account, h.village, v.name_ky, v.name_ru, h.street, s.name_ky,
           s.name_ru, s.kind, h.house, h.letter, h.flat
    FROM household AS h
    JOIN household_book AS b ON b.id = h.book
    JOIN territory AS v ON v.id = h.village
    LEFT JOIN street AS s ON s.id = h.street
    WHERE h.id = ?
  )sql");
  query.Bind(household);
  if (!query.Next()) return std::nullopt;
  Place place;
  place.office = query.GetId<office::OfficeTag>(0);
  place.book_number = query.String(1);
  place.book_from = static_cast<int>(query.Int(2));
  place.book_to = static_cast<int>(query.Int(3));
  place.account = query.String(4);
  place.address = row_sql::AddressAt(query, 5);
  return place;
}

}  // namespace aiyl::household::card_rows
