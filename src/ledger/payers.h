// SPDX-License-Identifier: Apache-2.0
// Who may owe (төлөөчү / плательщик): people and households of the book under their own ids, people from outside,
// organisations. And to whom a local payment goes (алуучу / получатель), and the agreement by which taxes are taken.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "household/lists.h"
#include "ledger/ids.h"
#include "office/act_spec.h"
#include "office/bilingual.h"
#include "store/book.h"

namespace aiyl::ledger {

using office::Bilingual;

struct Payer {
  PayerId id;
  Uuid office;
  std::string kind;     // list payer-kind
  Bilingual name;       // of a household: its head's
  std::string number;   // ПИН, ИНН
  std::string account;  // of the household that he belongs to or is
  Bilingual address;
  std::optional<household::VillageId> village;
  std::optional<household::StreetId> street;
  std::string note;
};
// A payer's row, or a person or household of the book that has none yet.
std::optional<Payer> FindPayer(store::Database& db, PayerId id);
std::string PhoneOf(store::Database& db, PayerId id);  // restricted
// «Асанов Бакыт Эсенович (эсеп 17)»: for lines of lists; the account alone in brackets where there is one.
Bilingual ShownPayer(const Payer& payer);
// By ПИН or ИНН, by account, by the folded name of somebody from outside.
std::set<PayerId> PayersByWords(store::Database& db, const office::Scope& scope, std::string_view words);
// The same, each household followed by its members: taxes are owed by them, not by it.
std::vector<PayerId> PayersWithMembers(store::Database& db, const office::Scope& scope, std::string_view words);
// The row of this payer, made where a person or household of the book has none yet. Errors: "act.unknown-record".
Result<Payer> NeedPayer(store::UnitOfWork& work, PayerId id, const std::string& field);
// People from outside and organisations, by name.
std::vector<Payer> ListOutsidePayers(store::Database& db, const office::Scope& scope);

struct Payee {
  PayeeId id;
  Uuid office;
  std::string kind;  // list payee-kind
  Bilingual name;
  std::string inn, bank, bik, account;
  std::optional<Date> ended;
};
std::optional<Payee> FindPayee(store::Database& db, PayeeId id);
// In use on `day` (all where empty), by name.
std::vector<Payee> ListPayees(store::Database& db, const office::Scope& scope, const std::optional<Date>& day = {});

struct Delegation {
  DelegationId id;
  Uuid office;
  std::string number;
  Date day, from;
  std::optional<Date> to;   // the last day
  std::string cash_ground;  // "": no tax in cash
};
std::vector<Delegation> ListDelegations(store::Database& db, const office::Scope& scope);
// In force on `day`; the latest where several are.
std::optional<Delegation> DelegationOn(store::Database& db, const Uuid& office, Date day);

std::vector<office::ActSpec> PayerActs();  // payer.add, .change; payee.add, .change, .end; delegation.add, .end

}  // namespace aiyl::ledger
