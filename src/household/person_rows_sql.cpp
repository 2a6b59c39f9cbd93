// SPDX-License-Identifier: Apache-2.0
// One SELECT for all lists of persons. Conditions carry ids, numbers and days as literals and bind every text.
#include "household/person_rows_sql.h"

#include "household/scope.h"

namespace aiyl::household::row_sql {

std::string SelectPersons() {
  return std::string(
             "SELECT n.person, p.surname_ky, p.given_ky, p.patronymic_ky, p.former_surname_ky, p.surname_ru, "
             "p.given_ru, p.patronymic_ru, p.former_surname_ru, p.sex, p.birth_earliest, p.birth_latest, "
             "coalesce((SELECT k.pin FROM person_pin AS k WHERE k.person = n.person AND k.is_current = 1), ''), "
             "n.presence, n.relation, n.household, coalesce(h.account, ''), ") +
         kAddressColumns +
         " FROM chosen AS c JOIN person_now AS n ON n.person = c.person JOIN person AS p ON p.id = n.person"
         " LEFT JOIN household AS h ON h.id = n.household LEFT JOIN territory AS t ON t.id = h.village"
         " LEFT JOIN street AS s ON s.id = h.street";
}

Address AddressAt(const store::Query& query, int first) {
  Address a;
  if (!query.IsNull(first)) a.village = query.GetId<office::TerritoryTag>(first);
  a.village_ky = query.String(first + 1);
  a.village_ru = query.String(first + 2);
  a.street = query.OptionalId<office::StreetTag>(first + 3);
  a.street_ky = query.String(first + 4);
  a.street_ru = query.String(first + 5);
  a.street_kind = query.String(first + 6);
  a.house = query.String(first + 7);
  a.letter = query.String(first + 8);
  a.flat = query.String(first + 9);
  return a;
}

PersonRow PersonAt(const store::Query& query) {
  PersonRow row;
  row.person = query.GetId<PersonTag>(0);
  row.names.ky = {query.String(1), query.String(2), query.String(3), query.String(4)};
  row.names.ru = {query.String(5), query.String(6), query.String(7), query.String(8)};
  row.sex = SexFromCode(query.Text(9)).value_or(Sex::kUnknown);
  if (!query.IsNull(10)) row.birth = PartialDate::FromRange(query.GetDate(10), query.GetDate(11));
  row.pin = query.String(12);
  row.presence = PresenceFromCode(query.Text(13)).value_or(Presence::kNone);
  row.relation = query.String(14);
  row.household = query.OptionalId<HouseholdTag>(15);
  row.account = query.String(16);
  row.address = AddressAt(query, 17);
  return row;
}

Condition FilterCondition(const PersonFilter& filter, Default otherwise) {
  Condition c;
  if (!filter.villages.empty()) {
    std::string list;
    for (const auto& village : filter.villages) list += (list.empty() ? "" : ", ") + SqlLiteral(village.value);
    c.sql += " AND n.village IN (" + list + ")";
  }
  if (filter.street) c.sql += " AND n.street = " + SqlLiteral(filter.street->value);
  if (filter.sex) c.sql += " AND n.sex = '" + std::string(SexCode(*filter.sex)) + "'";
  if (filter.age_on && filter.age_from)
    c.sql += " AND n.birth <= '" + filter.age_on->PlusYears(-*filter.age_from).Iso() + "'";
  if (filter.age_on && filter.age_to)
    c.sql += " AND n.birth > '" + filter.age_on->PlusYears(-*filter.age_to - 1).Iso() + "'";
  std::string presence;
  for (const auto one : filter.presence)
    presence += (presence.empty() ? "'" : ", '") + std::string(PresenceCode(one)) + "'";
  if (presence.empty() && otherwise == Default::kMembers) presence = "'present', 'absent'";
  if (!presence.empty()) c.sql += " AND n.presence IN (" + presence + ")";
  if (!filter.status_list.empty()) {
    c.sql +=
        " AND EXISTS (SELECT 1 FROM social_status AS z WHERE z.person = n.person AND z.to_day IS NULL AND z.list = ?";
    c.texts.push_back(filter.status_list);
    if (!filter.status_code.empty()) {
      c.sql += " AND z.code = ?";
      c.texts.push_back(filter.status_code);
    }
    c.sql += ")";
  }
  if (!filter.absence_country.empty()) {
    c.sql += " AND n.country = ?";
    c.texts.push_back(filter.absence_country);
  }
  return c;
}

void BindTexts(store::Query& query, const Condition& condition) {
  for (const auto& text : condition.texts) query.Bind(text);
}

}  // namespace aiyl::household::row_sql
