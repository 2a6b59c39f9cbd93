// SPDX-License-Identifier: Apache-2.0
#include "ui/ledger_choices.h"

#include <algorithm>

#include "household/search.h"
#include "ledger/payers.h"
#include "ledger/payments.h"
#include "ui/words.h"

namespace aiyl::ui {
namespace {

constexpr int kMost = 50;

std::string PayerLabel(const ledger::Payer& payer) {
  const auto shown = ledger::ShownPayer(payer);
  std::string label = PickName(shown.ky, shown.ru);
  const std::string address = PickName(payer.address.ky, payer.address.ru);
  if (!address.empty()) label += " · " + address;
  return label;
}

}  // namespace

std::vector<ledger::PayerId> PayersFor(store::Database& db, const office::Scope& scope, const std::string& words) {
  std::vector<ledger::PayerId> found;
  if (words.empty()) return found;
  found = ledger::PayersWithMembers(db, scope, words);
  // An account, a ПИН, a tax number: that one alone, with its people.
  if (!found.empty() && words.find_first_of("0123456789") != std::string::npos) return found;
  for (const auto& hit : household::FindPersons(db, words, kMost, scope))
    if (const ledger::PayerId id(hit.row.person.value); std::find(found.begin(), found.end(), id) == found.end())
      found.push_back(id);
  return found;
}

std::vector<Choice> LedgerChoices(store::Database& db, const office::Scope& scope, const std::string& list,
                                  const std::string& text) {
  std::vector<Choice> all;
  if (list == "payer")
    for (const auto& id : PayersFor(db, scope, text))
      if (const auto payer = ledger::FindPayer(db, id)) all.push_back({id.ToText(), PayerLabel(*payer)});
  if (list == "payee")
    for (const auto& one : ledger::ListPayees(db, scope))
      if (!one.ended) all.push_back({one.id.ToText(), PickName(one.name.ky, one.name.ru)});
  if (list == "delegation")
    for (const auto& one : ledger::ListDelegations(db, scope)) all.push_back({one.id.ToText(), "№ " + one.number});
  if (list == "payment" && !text.empty())
    if (const auto one = ledger::FindPaymentByNumber(db, scope, text))
      all.push_back({one->id.ToText(), "№ " + one->number_text});
  return all;
}

std::optional<std::string> LedgerName(store::Database& db, const std::string& list, const Uuid& id) {
  if (list == "payer")
    if (const auto payer = ledger::FindPayer(db, ledger::PayerId(id))) return PayerLabel(*payer);
  if (list == "payment")
    if (const auto payment = ledger::FindPayment(db, ledger::PaymentId(id))) return "№ " + payment->number_text;
  return std::nullopt;
}

}  // namespace aiyl::ui
