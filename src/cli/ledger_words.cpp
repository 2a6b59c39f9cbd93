// SPDX-License-Identifier: Apache-2.0
#include "cli/ledger_verbs.h"

#include <set>

#include "cli/plain_names.h"
#include "office/code_list.h"
#include "text/search_key.h"

namespace aiyl::cli {

Result<std::string> PaymentKindFrom(store::Database& db, const office::Scope& scope, const std::string& words) {
  if (words == "tax." || words == "local.") return words;
  const std::string folded = text::FoldedKey(words);
  std::set<std::string> found;
  std::string known;
  for (const auto& value : office::ListCodes(db, scope, "payment-kind")) {
    if (value.code == words) return words;
    const auto dot = value.code.rfind('.');
    if ((dot != std::string::npos && value.code.substr(dot + 1) == words) || text::FoldedKey(value.name.ky) == folded ||
        text::FoldedKey(value.name.ru) == folded)
      found.insert(value.code);
    known += (known.empty() ? "" : ", ") + value.code;
  }
  if (found.size() == 1) return *found.begin();
  return UsageError("cli.kind",
                    Msg("“{words}” is no kind of payment; known ones: {known}.", {{"words", words}, {"known", known}}));
}

Result<ledger::PayerId> PayerFrom(store::Database& db, const office::Scope& scope, const std::string& words) {
  AIYL_ASSIGN(const Uuid id, RecordOf(db, scope, "payer", words));
  return ledger::PayerId(id);
}

Result<ledger::Payment> NeedPayment(store::Database& db, const office::Scope& scope, const std::string& number) {
  const auto id = ledger::PaymentId::FromText(number);
  auto payment = id ? ledger::FindPayment(db, *id) : ledger::FindPaymentByNumber(db, scope, number);
  if (!payment)
    return Refuse("payment.unknown", Msg("There is no receipt № {number}.", {{"number", number}}), "number");
  return std::move(*payment);
}

Json PayerJson(const ledger::Payer& payer) {
  return {{"payer", payer.id.ToText()},     {"payer_kind", payer.kind},      {"name_ky", payer.name.ky},
          {"name_ru", payer.name.ru},       {"number", payer.number},        {"account", payer.account},
          {"address_ky", payer.address.ky}, {"address_ru", payer.address.ru}};
}

}  // namespace aiyl::cli
