// SPDX-License-Identifier: Apache-2.0
// Lists in blocks: the block is cut from the small derived table in its order, then the few rows are filled in.
#include "household/lists.h"

#include "household/person_rows_sql.h"

namespace aiyl::household {
namespace {

using row_sql::Condition;
using row_sql::Default;

std::string Where(const Scope& scope, const Condition& condition) {
  return " WHERE 1" + ScopeCondition(scope, "n.office", "n.village") + condition.sql;
}

struct HouseholdCondition {
  std::string where, order;
  std::vector<std::string> texts;
};

HouseholdCondition HouseholdsWhere(const Scope& scope, const HouseholdFilter& filter) {
  HouseholdCondition c;
  c.where = " WHERE 1" + ScopeCondition(scope, "n.office", "n.village");
  if (!filter.villages.empty()) {
    std::string list;
    for (const auto& village : filter.villages) list += (list.empty() ? "" : ", ") + SqlLiteral(village.value);
    c.where += " AND n.village IN (" + list + ")";
  }
  if (filter.street) c.where += " AND n.street = " + SqlLiteral(filter.street->value);
  if (filter.state != HouseholdState::kAny)
    c.where += filter.state == HouseholdState::kOpen ? " AND n.is_open = 1" : " AND n.is_open = 0";
  if (!filter.kind.empty()) {
    c.where += " AND n.kind = ?";
    c.texts.push_back(filter.kind);
  }
  switch (filter.order) {
    case HouseholdOrder::kAccount:
      c.order = "account_sort";
      break;
    case HouseholdOrder::kAddress:
      c.order = "address_sort";
      break;
    case HouseholdOrder::kHead:
      c.order = "head_sort";
      break;
  }
  return c;
}

const std::string& SelectOnePerson() {
  static const std::string sql = "WITH chosen(person) AS (VALUES (?)) " + row_sql::SelectPersons();
  return sql;
}

std::string SelectHouseholds() {
  return std::string(
             "SELECT c.household, h.account, h.kind, c.head, p.surname_ky, p.given_ky, p.patronymic_ky, "
             "p.former_surname_ky, p.surname_ru, p.given_ru, p.patronymic_ru, p.former_surname_ru, c.members, "
             "c.absent, c.is_open, ") +
         row_sql::kAddressColumns +
         " FROM chosen AS c JOIN household AS h ON h.id = c.household LEFT JOIN person AS p ON p.id = c.head "
         "LEFT JOIN territory AS t ON t.id = h.village LEFT JOIN street AS s ON s.id = h.street";
}

HouseholdRow HouseholdAt(const store::Query& query) {
  HouseholdRow row;
  row.household = query.GetId<HouseholdTag>(0);
  row.account = query.String(1);
  row.kind = query.String(2);
  row.head = query.OptionalId<PersonTag>(3);
  row.head_names.ky = {query.String(4), query.String(5), query.String(6), query.String(7)};
  row.head_names.ru = {query.String(8), query.String(9), query.String(10), query.String(11)};
  row.members = query.Int(12);
  row.absent = query.Int(13);
  row.open = query.Bool(14);
  row.address = row_sql::AddressAt(query, 15);
  return row;
}

}  // namespace

bool PersonFilter::IsEmpty() const {
  return villages.empty() && !street && !sex && !age_from && !age_to && presence.empty() && status_list.empty() &&
         absence_country.empty();
}

std::vector<PersonRow> ListPersons(store::Database& db, const Scope& scope, const PersonFilter& filter, int64_t offset,
                                   int limit) {
  const auto condition = row_sql::FilterCondition(filter, Default::kMembers);
  auto query = db.PrepareOnce("WITH chosen AS (SELECT n.sort, n.person FROM person_now AS n" + Where(scope, condition) +
                              " ORDER BY n.sort, n.person LIMIT ? OFFSET ?) " + row_sql::SelectPersons() +
                              " ORDER BY c.sort, c.person");
  row_sql::BindTexts(query, condition);
  query.Bind(limit, offset);
  std::vector<PersonRow> rows;
  while (query.Next()) rows.push_back(row_sql::PersonAt(query));
  return rows;
}

int64_t CountPersons(store::Database& db, const Scope& scope, const PersonFilter& filter) {
  const auto condition = row_sql::FilterCondition(filter, Default::kMembers);
  auto query = db.PrepareOnce("SELECT count(*) FROM person_now AS n" + Where(scope, condition));
  row_sql::BindTexts(query, condition);
  return query.Next() ? query.Int(0) : 0;
}

int64_t PositionOfPerson(store::Database& db, const Scope& scope, const PersonFilter& filter, PersonId person) {
  const auto condition = row_sql::FilterCondition(filter, Default::kMembers);
  auto there = db.PrepareOnce("SELECT n.sort FROM person_now AS n" + Where(scope, condition) + " AND n.person = ?");
  row_sql::BindTexts(there, condition);
  there.Bind(person);
  if (!there.Next()) return -1;
  auto query = db.PrepareOnce("SELECT count(*) FROM person_now AS n" + Where(scope, condition) +
                              " AND (n.sort, n.person) < (?, ?)");
  row_sql::BindTexts(query, condition);
  query.BindBytes(there.Bytes(0));
  query.Bind(person);
  return query.Next() ? query.Int(0) : -1;
}

std::vector<PersonId> PersonIds(store::Database& db, const Scope& scope, const PersonFilter& filter) {
  const auto condition = row_sql::FilterCondition(filter, Default::kMembers);
  auto query =
      db.PrepareOnce("SELECT n.person FROM person_now AS n" + Where(scope, condition) + " ORDER BY n.sort, n.person");
  row_sql::BindTexts(query, condition);
  std::vector<PersonId> persons;
  while (query.Next()) persons.push_back(query.GetId<PersonTag>(0));
  return persons;
}

std::vector<PersonRow> PersonRows(store::Database& db, std::span<const PersonId> persons) {
  auto query = db.Prepare(SelectOnePerson());
  std::vector<PersonRow> rows;
  for (const auto& person : persons) {
    query.Bind(person);
    if (query.Next())
      rows.push_back(row_sql::PersonAt(query));
    else
      rows.emplace_back().person = person;
    query.Again();
  }
  return rows;
}

std::optional<PersonRow> PersonRowOf(store::Database& db, PersonId person) {
  auto query = db.Prepare(SelectOnePerson());
  query.Bind(person);
  if (!query.Next()) return std::nullopt;
  return row_sql::PersonAt(query);
}

std::vector<HouseholdRow> ListHouseholds(store::Database& db, const Scope& scope, const HouseholdFilter& filter,
                                         int64_t offset, int limit) {
  const auto c = HouseholdsWhere(scope, filter);
  auto query = db.PrepareOnce("WITH chosen AS (SELECT n.* FROM household_now AS n" + c.where + " ORDER BY n." +
                              c.order + ", n.household LIMIT ? OFFSET ?) " + SelectHouseholds() + " ORDER BY c." +
                              c.order + ", c.household");
  for (const auto& text : c.texts) query.Bind(text);
  query.Bind(limit, offset);
  std::vector<HouseholdRow> rows;
  while (query.Next()) rows.push_back(HouseholdAt(query));
  return rows;
}

std::vector<HouseholdId> HouseholdIds(store::Database& db, const Scope& scope, const HouseholdFilter& filter) {
  const auto c = HouseholdsWhere(scope, filter);
  auto query = db.PrepareOnce("SELECT n.household FROM household_now AS n" + c.where + " ORDER BY n." + c.order +
                              ", n.household");
  for (const auto& text : c.texts) query.Bind(text);
  std::vector<HouseholdId> households;
  while (query.Next()) households.push_back(query.GetId<HouseholdTag>(0));
  return households;
}

std::vector<HouseholdRow> HouseholdRows(store::Database& db, std::span<const HouseholdId> households) {
  static const std::string sql =
      "WITH chosen AS (SELECT * FROM household_now WHERE household = ?) " + SelectHouseholds();
  auto query = db.Prepare(sql);
  std::vector<HouseholdRow> rows;
  for (const auto& household : households) {
    query.Bind(household);
    if (query.Next())
      rows.push_back(HouseholdAt(query));
    else
      rows.emplace_back().household = household;
    query.Again();
  }
  return rows;
}

int64_t CountHouseholds(store::Database& db, const Scope& scope, const HouseholdFilter& filter) {
  const auto c = HouseholdsWhere(scope, filter);
  auto query = db.PrepareOnce("SELECT count(*) FROM household_now AS n" + c.where);
  for (const auto& text : c.texts) query.Bind(text);
  return query.Next() ? query.Int(0) : 0;
}

}  // namespace aiyl::household
