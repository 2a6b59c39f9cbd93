// SPDX-License-Identifier: Apache-2.0
#include "tax/taxable_owners.h"

#include "base/in_each.h"
#include "base/shown_date.h"
#include "household/lists.h"

namespace aiyl::tax {
namespace {

#define AIYL_NAME_COLUMNS "p.surname_ky, p.given_ky, p.patronymic_ky, p.surname_ru, p.given_ru, p.patronymic_ru"

std::string ReadName(const store::Query& query, int column) {
  household::PersonNames names;
  names.ky = {query.String(column), query.String(column + 1), query.String(column + 2), {}};
  names.ru = {query.String(column + 3), query.String(column + 4), query.String(column + 5), {}};
  return InEach(names.ky.IsEmpty() ? names.ru.Full() : names.ky.Full(),
                names.ru.IsEmpty() ? names.ky.Full() : names.ru.Full());
}

}  // namespace

OwnersOfYear::OwnersOfYear(store::Database& db, const office::Scope& scope, const std::string& rule_kind, int year)
    : m_first(RuleDay(year)), m_next(RuleDay(year + 1)) {
  // Nothing is bound by household: one pass over all is cheaper than a look-up for each.
  auto heads = db.Prepare(R"sql(
    SELECT r.household, r.person, r.from_day, r.to_day FROM relation r
    WHERE r.relation = 'head' AND (r.from_day IS NULL OR r.from_day < ?1) AND (r.to_day IS NULL OR r.to_day > ?2)
    ORDER BY r.household, r.from_day, r.id)sql");
  heads.Bind(m_next, m_first);
  while (heads.Next())
    m_heads[heads.GetUuid(0)].push_back({heads.GetUuid(1), heads.OptionalDate(2), heads.OptionalDate(3)});
  auto dead = db.Prepare("SELECT p.id, p.death_day, " AIYL_NAME_COLUMNS
                         " FROM person p WHERE p.death_day < ?1 AND (?2 IS NULL OR p.office = ?2) ORDER BY p.id");
  dead.Bind(m_next, scope.office);
  while (dead.Next()) m_fates[dead.GetUuid(0)] = {dead.OptionalDate(1), std::nullopt, ReadName(dead, 2)};
  auto left = db.Prepare(R"sql(
    SELECT p.id, m.to_day, )sql" AIYL_NAME_COLUMNS R"sql(
    FROM membership m JOIN person p ON p.id = m.person
    WHERE m.to_day <= ?1 AND m.end_kind = 'departure' AND (?2 IS NULL OR p.office = ?2)
      AND NOT EXISTS (SELECT 1 FROM membership n WHERE n.person = m.person AND (n.to_day IS NULL OR n.to_day > m.to_day))
    ORDER BY p.id)sql");
  left.Bind(m_first, scope.office);
  while (left.Next()) {
    auto& fate = m_fates[left.GetUuid(0)];
    fate.left = left.OptionalDate(1);
    fate.name = ReadName(left, 2);
  }
  auto reliefs = db.Prepare(R"sql(
    SELECT payer, id, object, category, since_day FROM tax_relief
    WHERE (?1 IS NULL OR office = ?1) AND rule_kind = ?2 AND since_day < ?3 AND (until_day IS NULL OR until_day >= ?4)
    ORDER BY payer, object IS NULL, since_day, id)sql");
  reliefs.Bind(scope.office, rule_kind, m_next, m_first);
  while (reliefs.Next())
    m_reliefs[reliefs.GetUuid(0)].push_back({reliefs.GetUuid(1),
                                             reliefs.IsNull(2) ? std::optional<Uuid>() : reliefs.GetUuid(2),
                                             reliefs.String(3), reliefs.GetDate(4)});
  auto choices = db.Prepare(R"sql(
    SELECT payer, id, object FROM exempt_choice WHERE (?1 IS NULL OR office = ?1) AND from_year <= ?2
    ORDER BY payer, from_year)sql");
  choices.Bind(scope.office, year);
  while (choices.Next()) m_choices[choices.GetUuid(0)] = {choices.GetUuid(1), choices.GetUuid(2)};
  auto outside = db.Prepare(
      "SELECT object, name, payer FROM tax_outside_owner WHERE ?1 IS NULL OR office = ?1 ORDER BY object, name");
  outside.Bind(scope.office);
  while (outside.Next()) m_outside[{outside.GetUuid(0), outside.String(1)}] = outside.GetUuid(2);
}

std::optional<Uuid> OwnersOfYear::HeadOf(const Uuid& household, Date day) const {
  const auto found = m_heads.find(household);
  if (found == m_heads.end()) return std::nullopt;
  for (const auto& head : found->second)
    if (!head.to || day < *head.to) return head.person;
  return std::nullopt;
}

std::optional<Gap> OwnersOfYear::WhyNot(const Uuid& person, const std::optional<Date>& until, bool has_document) const {
  const auto found = m_fates.find(person);
  if (found == m_fates.end()) return std::nullopt;
  const auto& fate = found->second;
  if (fate.died && (!until || *fate.died < *until))
    return Gap{"owner", Msg("{name} died on {day}: record to whom the part has passed.",
                            {{"name", fate.name}, {"day", Shown(*fate.died)}})};
  if (fate.left && !has_document)
    return Gap{"owner", Msg("{name} left on {day}: record the new owner, or the document by which it is owned still.",
                            {{"name", fate.name}, {"day", Shown(*fate.left)}})};
  return std::nullopt;
}

const Relief* OwnersOfYear::ReliefOf(const Uuid& payer, const Uuid& object) const {
  const auto found = m_reliefs.find(payer);
  if (found == m_reliefs.end()) return nullptr;
  for (const auto& relief : found->second)
    if (!relief.object || relief.object == object) return &relief;
  return nullptr;
}

const OwnersOfYear::Choice* OwnersOfYear::ChoiceOf(const Uuid& payer) const {
  const auto found = m_choices.find(payer);
  return found == m_choices.end() ? nullptr : &found->second;
}

std::optional<Uuid> OwnersOfYear::OutsideOwner(const Uuid& object, const std::string& name) const {
  const auto found = m_outside.find({object, name});
  if (found == m_outside.end()) return std::nullopt;
  return found->second;
}

std::string NameOfOwner(store::Database& db, const Uuid& payer) {
  auto query = db.Prepare("SELECT " AIYL_NAME_COLUMNS " FROM person p WHERE p.id = ?");
  query.Bind(payer);
  if (query.Next()) return ReadName(query, 0);
  auto outside = db.Prepare("SELECT name_ky, name_ru FROM payer WHERE id = ?");
  outside.Bind(payer);
  if (outside.Next()) return InEach(outside.String(0), outside.String(1));
  return {};
}

}  // namespace aiyl::tax
