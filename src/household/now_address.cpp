// SPDX-License-Identifier: Apache-2.0
#include "household/now_address.h"

#include "text/search_key.h"

namespace aiyl::household {

std::optional<AddressRow> AddressOf(store::Database& db, const Uuid& household) {
  auto query = db.Prepare(R"sql(
    SELECT h.village, h.street, t.name_ky, t.name_ru, s.name_ky, s.name_ru, h.house, h.letter, h.flat
    FROM household AS h JOIN territory AS t ON t.id = h.village LEFT JOIN street AS s ON s.id = h.street
    WHERE h.id = ?
  )sql");
  query.Bind(household);
  if (!query.Next()) return std::nullopt;
  AddressRow row;
  row.village = query.GetUuid(0);
  if (!query.IsNull(1)) row.street = query.GetUuid(1);
  std::string* const texts[] = {&row.village_ky, &row.village_ru, &row.street_ky, &row.street_ru,
                                &row.house,      &row.letter,     &row.flat};
  int column = 2;
  for (std::string* text : texts) *text = query.String(column++);
  return row;
}

std::set<std::string> AddressWords(const AddressRow& a) {
  std::set<std::string> words;
  for (const std::string* text : {&a.village_ky, &a.village_ru, &a.street_ky, &a.street_ru})
    for (auto& word : text::FoldedWords(*text)) words.insert(std::move(word));
  for (const std::string& house : {a.house, a.house + a.letter, a.flat})
    for (auto& word : text::FoldedWords(house)) words.insert(std::move(word));
  return words;
}

}  // namespace aiyl::household
