// SPDX-License-Identifier: Apache-2.0
// The acts of payers from outside, of payees and of the agreement with the tax service.
#include "ledger/payers.h"
#include "office/act_fields.h"
#include "office/code_list.h"

namespace aiyl::ledger {
namespace {

using namespace office::act_fields;
using office::ActSpec;
using office::FieldSpec;
using office::Json;
using store::UnitOfWork;

Json Made(const Uuid& id) {
  return Json{{"id", id.ToText()}};
}
tl::unexpected<Error> Unknown(const std::string& field) {
  return Refuse("act.unknown-record", Msg("This record is not in the book."), field);
}

// 14 digits of a ПИН or an ИНН; empty where it is not known.
Status CheckNumber(const std::string& number, const std::string& field) {
  if (number.empty()) return {};
  if (number.size() != 14 || number.find_first_not_of("0123456789") != std::string::npos)
    return Refuse("payer.number", Msg("A ПИН and an ИНН have 14 digits."), field);
  return {};
}

// Writes what the data says over `payer`; the telephone is kept in a table of its own.
Status TakeFields(UnitOfWork& work, const Json& data, Payer& payer) {
  TakeCanonical(data, "name_ky", payer.name.ky);
  TakeCanonical(data, "name_ru", payer.name.ru);
  TakeCanonical(data, "number", payer.number);
  TakeCanonical(data, "address", payer.address.ky);
  TakeCanonical(data, "payer_note", payer.note);
  if (payer.name.IsEmpty()) return Refuse("payer.name", Msg("Say who it is."), "name_ky");
  AIYL_TRY(CheckNumber(payer.number, "number"));
  if (payer.number.empty()) return {};
  for (const auto& other : PayersByWords(work.Db(), office::Scope::Of(work.By().office), payer.number))
    if (other != payer.id)
      return Refuse("payer.known", Msg("Somebody with this ПИН or ИНН is in the book already."), "number");
  return {};
}

void WritePhone(UnitOfWork& work, const Json& data, PayerId id) {
  if (!data.contains("phone")) return;
  const std::string phone = office::GetCanonical(data, "phone");
  if (phone == PhoneOf(work.Db(), id)) return;
  work.Db().Prepare("DELETE FROM payer_phone WHERE id = ?").Bind(id).Run();
  if (!phone.empty()) work.Db().Prepare("INSERT INTO payer_phone(id, phone) VALUES(?, ?)").Bind(id, phone).Run();
}

Result<Json> AddPayer(UnitOfWork& work, const Json& data) {
  Payer payer;
  payer.kind = office::GetText(data, "kind");
  if (payer.kind != "outside" && payer.kind != "organisation")
    return Refuse("payer.kind",
                  Msg("People and households of the book are payers by themselves: only somebody from outside or an "
                      "organisation is added."),
                  "kind");
  AIYL_TRY(TakeFields(work, data, payer));
  payer.id = work.Ids().NextId<PayerTag>();
  auto insert = work.Db().Prepare(R"sql(
    INSERT INTO payer(id, office, kind, name_ky, name_ru, number, address, note) VALUES(?, ?, ?, ?, ?, ?, ?, ?))sql");
  insert.Bind(payer.id, work.By().office, payer.kind, payer.name.ky, payer.name.ru, payer.number, payer.address.ky,
              payer.note);
  insert.Run();
  WritePhone(work, data, payer.id);
  return Made(payer.id.value);
}

Result<Json> ChangePayer(UnitOfWork& work, const Json& data) {
  auto payer = FindPayer(work.Db(), *office::FindId<PayerTag>(data, "id"));
  if (!payer || payer->office != work.By().office) return Unknown("id");
  if (payer->kind != "outside" && payer->kind != "organisation")
    return Refuse("payer.of-the-book", Msg("This payer is of the book: correct the person or the household."), "id");
  AIYL_TRY(TakeFields(work, data, *payer));
  auto update =
      work.Db().Prepare("UPDATE payer SET name_ky = ?, name_ru = ?, number = ?, address = ?, note = ? WHERE id = ?");
  update.Bind(payer->name.ky, payer->name.ru, payer->number, payer->address.ky, payer->note, payer->id);
  update.Run();
  WritePhone(work, data, payer->id);
  return Made(payer->id.value);
}

Status TakePayee(UnitOfWork& work, const Json& data, Payee& payee) {
  Take(data, "kind", payee.kind);
  TakeCanonical(data, "name_ky", payee.name.ky);
  TakeCanonical(data, "name_ru", payee.name.ru);
  TakeCanonical(data, "inn", payee.inn);
  TakeCanonical(data, "bank", payee.bank);
  TakeCanonical(data, "bik", payee.bik);
  TakeCanonical(data, "account", payee.account);
  AIYL_TRY(office::CheckCode(work.Db(), "payee-kind", payee.kind, "kind"));
  if (payee.name.ky.empty() || payee.name.ru.empty())
    return Refuse("payee.name", Msg("The name is needed in Kyrgyz and in Russian: it stands on receipts."), "name_ky");
  AIYL_TRY(CheckNumber(payee.inn, "inn"));
  if (!payee.account.empty() && payee.account.find_first_not_of("0123456789") != std::string::npos)
    return Refuse("payee.account", Msg("A bank account has digits only."), "account");
  return {};
}

Result<Json> AddPayee(UnitOfWork& work, const Json& data) {
  Payee payee;
  AIYL_TRY(TakePayee(work, data, payee));
  payee.id = work.Ids().NextId<PayeeTag>();
  auto insert = work.Db().Prepare(R"sql(
    INSERT INTO payee(id, office, kind, name_ky, name_ru, inn, bank, bik, account)
    VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?))sql");
  insert.Bind(payee.id, work.By().office, payee.kind, payee.name.ky, payee.name.ru, payee.inn, payee.bank, payee.bik,
              payee.account);
  insert.Run();
  return Made(payee.id.value);
}

Result<Payee> OwnPayee(UnitOfWork& work, const Json& data) {
  const auto payee = FindPayee(work.Db(), *office::FindId<PayeeTag>(data, "id"));
  if (!payee || payee->office != work.By().office) return Unknown("id");
  if (payee->ended) return Refuse("payee.ended", Msg("This payee is not used any more."), "id");
  return *payee;
}

Result<Json> ChangePayee(UnitOfWork& work, const Json& data) {
  AIYL_ASSIGN(auto payee, OwnPayee(work, data));
  AIYL_TRY(TakePayee(work, data, payee));
  auto update = work.Db().Prepare(
      "UPDATE payee SET kind = ?, name_ky = ?, name_ru = ?, inn = ?, bank = ?, bik = ?, account = ? WHERE id = ?");
  update.Bind(payee.kind, payee.name.ky, payee.name.ru, payee.inn, payee.bank, payee.bik, payee.account, payee.id);
  update.Run();
  return Made(payee.id.value);
}

Result<Json> EndPayee(UnitOfWork& work, const Json& data) {
  AIYL_ASSIGN(const auto payee, OwnPayee(work, data));
  work.Db().Prepare("UPDATE payee SET ended_day = ? WHERE id = ?").Bind(office::HappenedOn(data), payee.id).Run();
  return Made(payee.id.value);
}

Result<Json> AddDelegation(UnitOfWork& work, const Json& data) {
  Delegation delegation;
  delegation.number = office::GetCanonical(data, "number");
  delegation.day = *office::FindDate(data, "day");
  delegation.from = office::FindDate(data, "from_day").value_or(delegation.day);
  delegation.to = office::FindDate(data, "to_day");
  delegation.cash_ground = office::GetCanonical(data, "cash_ground");
  if (delegation.from < delegation.day)
    return Refuse("delegation.day", Msg("An agreement is not in force before it was signed."), "from_day");
  if (delegation.to && *delegation.to < delegation.from)
    return Refuse("delegation.day", Msg("The agreement would end before it begins."), "to_day");
  for (const auto& other : ListDelegations(work.Db(), office::Scope::Of(work.By().office)))
    if ((!other.to || delegation.from <= *other.to) && (!delegation.to || other.from <= *delegation.to))
      return Refuse("delegation.overlap",
                    Msg("Agreement № {number} is in force in these days: end it first.", {{"number", other.number}}),
                    "from_day");
  delegation.id = work.Ids().NextId<DelegationTag>();
  auto insert = work.Db().Prepare(R"sql(
    INSERT INTO delegation(id, office, number, day, from_day, to_day, cash_ground) VALUES(?, ?, ?, ?, ?, ?, ?))sql");
  insert.Bind(delegation.id, work.By().office, delegation.number, delegation.day, delegation.from, delegation.to,
              delegation.cash_ground);
  insert.Run();
  return Made(delegation.id.value);
}

Result<Json> EndDelegation(UnitOfWork& work, const Json& data) {
  const auto id = *office::FindId<DelegationTag>(data, "id");
  const Date last = office::FindDate(data, "to_day").value_or(office::HappenedOn(data));
  for (const auto& delegation : ListDelegations(work.Db(), office::Scope::Of(work.By().office))) {
    if (delegation.id != id) continue;
    if (last < delegation.from)
      return Refuse("delegation.day", Msg("The agreement would end before it begins."), "to_day");
    auto later = work.Db().Prepare("SELECT 1 FROM payment WHERE delegation = ? AND day > ? LIMIT 1");
    later.Bind(id, last);
    if (later.Next())
      return Refuse("delegation.used", Msg("Taxes were taken under this agreement after that day."), "to_day");
    work.Db().Prepare("UPDATE delegation SET to_day = ? WHERE id = ?").Bind(last, id).Run();
    return Made(id.value);
  }
  return Unknown("id");
}

std::vector<FieldSpec> PayerFields() {
  return {Text("name_ky", Msg("Name in Kyrgyz")), Text("name_ru", Msg("Name in Russian")),
          Text("number", Msg("ПИН or ИНН")),      Text("address", Msg("Address")),
          Text("phone", Msg("Telephone")),        Text("payer_note", Msg("Note on the payer"))};
}
std::vector<FieldSpec> PayeeFields() {
  return {Code("kind", "payee-kind", Msg("Kind of payee")),
          Text("name_ky", Msg("Name in Kyrgyz")),
          Text("name_ru", Msg("Name in Russian")),
          Text("inn", Msg("ИНН")),
          Text("bank", Msg("Bank")),
          Text("bik", Msg("БИК")),
          Text("account", Msg("Bank account"))};
}

}  // namespace

std::vector<ActSpec> PayerActs() {
  return {{.kind = "payer.add",
           .title = Msg("Add a payer from outside"),
           .fields = With({Code("kind", "payer-kind", Msg("Who it is"), Need::kRequired)}, PayerFields()),
           .run = AddPayer},
          {.kind = "payer.change",
           .title = Msg("Change a payer from outside"),
           .fields = With({Ref("id", "payer", Msg("Payer"), Need::kRequired)}, PayerFields()),
           .run = ChangePayer},
          {.kind = "payee.add",
           .title = Msg("Add a payee"),
           .fields = With({}, PayeeFields(), {"kind", "name_ky", "name_ru"}),
           .run = AddPayee},
          {.kind = "payee.change",
           .title = Msg("Change a payee"),
           .fields = With({Ref("id", "payee", Msg("Payee"), Need::kRequired)}, PayeeFields()),
           .run = ChangePayee},
          {.kind = "payee.end",
           .title = Msg("A payee is used no more"),
           .fields = {Ref("id", "payee", Msg("Payee"), Need::kRequired)},
           .run = EndPayee},
          {.kind = "delegation.add",
           .title = Msg("Enter the agreement on collecting taxes"),
           .fields = {Text("number", Msg("Number"), Need::kRequired), Day("day", Msg("Date"), Need::kRequired),
                      Day("from_day", Msg("In force from")), Day("to_day", Msg("Last day")),
                      WithHelp(Text("cash_ground", Msg("Ground for taking cash")),
                               Msg("The point of the agreement that lets the office take taxes in cash; left empty, "
                                   "none are."))},
           .run = AddDelegation},
          {.kind = "delegation.end",
           .title = Msg("End the agreement on collecting taxes"),
           .fields = {Ref("id", "delegation", Msg("Agreement"), Need::kRequired), Day("to_day", Msg("Last day"))},
           .run = EndDelegation}};
}

}  // namespace aiyl::ledger
