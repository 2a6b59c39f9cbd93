// SPDX-License-Identifier: Apache-2.0
#include "ledger/payers.h"

#include "household/members.h"
#include "household/search.h"
#include "ledger/postings.h"
#include "office/code_list.h"
#include "text/catalogue.h"
#include "text/search_key.h"

namespace aiyl::ledger {
namespace {

Bilingual AddressText(const household::Address& address) {
  Bilingual text{address.village_ky, address.village_ru};
  const auto add = [&](const std::string& ky, const std::string& ru) {
    const auto put = [](std::string& to, const std::string& part) {
      if (!part.empty()) to += (to.empty() ? "" : ", ") + part;
    };
    put(text.ky, ky);
    put(text.ru, ru);
  };
  add(address.street_ky, address.street_ru);
  add(address.HouseText(), address.HouseText());
  return text;
}

Bilingual Names(const household::PersonNames& names) {
  return {names.ky.Full(), names.ru.Full()};
}

void PutPlace(Payer& payer, const household::Address& address) {
  payer.address = AddressText(address);
  if (!address.village.IsNil()) payer.village = address.village;
  payer.street = address.street;
}

bool PutPerson(store::Database& db, Payer& payer) {
  const auto row = household::PersonRowOf(db, household::PersonId(payer.id.value));
  if (!row || row->person.IsNil()) return false;
  payer.kind = "person";
  payer.name = Names(row->names);
  payer.number = row->pin;
  payer.account = row->account;
  PutPlace(payer, row->address);
  return true;
}

bool PutHousehold(store::Database& db, Payer& payer) {
  const household::HouseholdId id(payer.id.value);
  const auto rows = household::HouseholdRows(db, std::span(&id, 1));
  if (rows.empty() || rows.front().account.empty()) return false;
  payer.kind = "household";
  payer.name = Names(rows.front().head_names);
  payer.account = rows.front().account;
  PutPlace(payer, rows.front().address);
  return true;
}

#define AIYL_PAYER_COLUMNS "p.id, p.office, p.kind, p.name_ky, p.name_ru, p.number, p.address, p.note"

Payer Read(const store::Query& query) {
  Payer payer;
  payer.id = query.GetId<PayerTag>(0);
  payer.office = query.GetUuid(1);
  payer.kind = query.String(2);
  payer.name = {query.String(3), query.String(4)};
  payer.number = query.String(5);
  payer.address = {query.String(6), query.String(6)};
  payer.note = query.String(7);
  return payer;
}

#define AIYL_PAYEE_COLUMNS "p.id, p.office, p.kind, p.name_ky, p.name_ru, p.inn, p.bank, p.bik, p.account, p.ended_day"

Payee ReadPayee(const store::Query& query) {
  Payee payee;
  payee.id = query.GetId<PayeeTag>(0);
  payee.office = query.GetUuid(1);
  payee.kind = query.String(2);
  payee.name = {query.String(3), query.String(4)};
  payee.inn = query.String(5);
  payee.bank = query.String(6);
  payee.bik = query.String(7);
  payee.account = query.String(8);
  payee.ended = query.OptionalDate(9);
  return payee;
}

#define AIYL_DELEGATION_COLUMNS "d.id, d.office, d.number, d.day, d.from_day, d.to_day, d.cash_ground"

Delegation ReadDelegation(const store::Query& query) {
  Delegation delegation;
  delegation.id = query.GetId<DelegationTag>(0);
  delegation.office = query.GetUuid(1);
  delegation.number = query.String(2);
  delegation.day = query.GetDate(3);
  delegation.from = query.GetDate(4);
  delegation.to = query.OptionalDate(5);
  delegation.cash_ground = query.String(6);
  return delegation;
}

}  // namespace

std::optional<Payer> FindPayer(store::Database& db, PayerId id) {
  Payer payer;
  auto query = db.Prepare("SELECT " AIYL_PAYER_COLUMNS " FROM payer p WHERE p.id = ?");
  query.Bind(id);
  if (query.Next()) {
    payer = Read(query);
    if (payer.kind == "person") PutPerson(db, payer);
    if (payer.kind == "household") PutHousehold(db, payer);
    return payer;
  }
  payer.id = id;
  auto of = db.Prepare(
      "SELECT office FROM person WHERE id = ?1 UNION ALL SELECT office FROM household WHERE id = ?1 LIMIT 1");
  of.Bind(id);
  if (!of.Next()) return std::nullopt;
  payer.office = of.GetUuid(0);
  if (PutPerson(db, payer) || PutHousehold(db, payer)) return payer;
  return std::nullopt;
}

std::string PhoneOf(store::Database& db, PayerId id) {
  auto query = db.Prepare("SELECT phone FROM payer_phone WHERE id = ?");
  query.Bind(id);
  return query.Next() ? query.String(0) : std::string();
}

Bilingual ShownPayer(const Payer& payer) {
  const auto in = [&](office::Language language) {
    const std::string& name = payer.name.In(language);
    if (payer.account.empty()) return name;
    const std::string account = text::Tr(Msg("account {number}", {{"number", payer.account}}), language);
    return name.empty() ? account : name + " (" + account + ")";
  };
  return {in(office::Language::kKy), in(office::Language::kRu)};
}

std::set<PayerId> PayersByWords(store::Database& db, const office::Scope& scope, std::string_view words) {
  std::set<PayerId> found;
  auto by_number =
      db.Prepare("SELECT id FROM payer WHERE number = ?1 AND ?1 <> '' AND (?2 IS NULL OR office = ?2) ORDER BY id");
  by_number.Bind(words, scope.office);
  while (by_number.Next()) found.insert(by_number.GetId<PayerTag>(0));
  for (const auto& id : household::PersonsByPin(db, words, scope)) found.insert(PayerId(id.value));
  if (found.empty())
    for (const auto& id : household::HouseholdsByAccount(db, words, scope)) found.insert(PayerId(id.value));
  if (!found.empty()) return found;
  const std::string folded = text::FoldedKey(words);
  if (folded.empty()) return found;
  for (const auto& payer : ListOutsidePayers(db, scope))
    if (text::FoldedKey(payer.name.ky) == folded || text::FoldedKey(payer.name.ru) == folded) found.insert(payer.id);
  return found;
}

std::vector<PayerId> PayersWithMembers(store::Database& db, const office::Scope& scope, std::string_view words) {
  std::vector<PayerId> found;
  for (const auto& id : PayersByWords(db, scope, words)) {
    found.push_back(id);
    for (const auto& member : household::MembersOf(db, household::HouseholdId(id.value)))
      found.push_back(PayerId(member.value));
  }
  return found;
}

Result<Payer> NeedPayer(store::UnitOfWork& work, PayerId id, const std::string& field) {
  const auto payer = FindPayer(work.Db(), id);
  if (!payer || payer->office != work.By().office)
    return Refuse("act.unknown-record", Msg("This record is not in the book."), field);
  if (payer->kind == "person") AIYL_TRY(EnsurePayer(work, household::PersonId(id.value)));
  if (payer->kind == "household") AIYL_TRY(EnsurePayer(work, household::HouseholdId(id.value)));
  return *payer;
}

std::vector<Payer> ListOutsidePayers(store::Database& db, const office::Scope& scope) {
  auto query = db.Prepare("SELECT " AIYL_PAYER_COLUMNS
                          " FROM payer p WHERE p.kind IN ('outside', 'organisation') AND (?1 IS NULL OR p.office = ?1) "
                          "ORDER BY p.name_ky || p.name_ru, p.id");
  query.Bind(scope.office);
  std::vector<Payer> payers;
  while (query.Next()) payers.push_back(Read(query));
  return payers;
}

std::optional<Payee> FindPayee(store::Database& db, PayeeId id) {
  auto query = db.Prepare("SELECT " AIYL_PAYEE_COLUMNS " FROM payee p WHERE p.id = ?");
  query.Bind(id);
  if (!query.Next()) return std::nullopt;
  return ReadPayee(query);
}

std::vector<Payee> ListPayees(store::Database& db, const office::Scope& scope, const std::optional<Date>& day) {
  auto query = db.Prepare("SELECT " AIYL_PAYEE_COLUMNS
                          " FROM payee p WHERE (?1 IS NULL OR p.office = ?1) "
                          "AND (?2 IS NULL OR p.ended_day IS NULL OR p.ended_day > ?2) ORDER BY p.name_ky, p.id");
  query.Bind(scope.office, day);
  std::vector<Payee> payees;
  while (query.Next()) payees.push_back(ReadPayee(query));
  return payees;
}

std::vector<Delegation> ListDelegations(store::Database& db, const office::Scope& scope) {
  auto query = db.Prepare("SELECT " AIYL_DELEGATION_COLUMNS
                          " FROM delegation d WHERE (?1 IS NULL OR d.office = ?1) ORDER BY d.from_day, d.id");
  query.Bind(scope.office);
  std::vector<Delegation> delegations;
  while (query.Next()) delegations.push_back(ReadDelegation(query));
  return delegations;
}

std::optional<Delegation> DelegationOn(store::Database& db, const Uuid& office, Date day) {
  auto query = db.Prepare("SELECT " AIYL_DELEGATION_COLUMNS
                          " FROM delegation d WHERE d.office = ? AND d.from_day <= ? AND (d.to_day IS NULL OR "
                          "d.to_day >= ?) ORDER BY d.from_day DESC, d.id DESC LIMIT 1");
  query.Bind(office, day, day);
  if (!query.Next()) return std::nullopt;
  return ReadDelegation(query);
}

}  // namespace aiyl::ledger
