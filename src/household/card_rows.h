// SPDX-License-Identifier: Apache-2.0
// What the household's card and the person's view read in the same way: names and dates out of columns, the place of a
// household in its book, what it has. All reads here are one query per household, never one per member or thing.
#pragma once

#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "household/card.h"
#include "store/database.h"

namespace aiyl::household::card_rows {

// Keys of the rows that were shown, each once, in the order seen.
class RecordIds {
 public:
  explicit RecordIds(std::vector<Uuid>& ids) : m_ids(ids) {}
  void Add(const Uuid& id) {
    if (!id.IsNil() && m_seen.insert(id).second) m_ids.push_back(id);
  }
  template <class Tag>
  void Add(const Id<Tag>& id) {
    Add(id.value);
  }

 private:
  std::vector<Uuid>& m_ids;
  std::unordered_set<Uuid> m_seen;
};

// Two columns from_day, to_day.
Period PeriodAt(const store::Query& query, int column);
// Eight columns: surname, given, patronymic, former surname in Kyrgyz, then in Russian. NULLs (an owner outside the
// book) read as empty.
PersonNames NamesAt(const store::Query& query, int column);
// Two columns birth_earliest, birth_latest.
std::optional<PartialDate> BirthAt(const store::Query& query, int column);

struct Place {
  OfficeId office;
  std::string book_number;
  int book_from = 0, book_to = 0;
  std::string account;
  Address address;
};
std::optional<Place> PlaceOf(store::Database& db, HouseholdId household);

// Sections II to V and the notes of the card, as they stand on card.as_of.
void ReadProperty(store::Database& db, HouseholdCard& card, RecordIds& ids);

}  // namespace aiyl::household::card_rows
