// SPDX-License-Identifier: Apache-2.0
#include "ledger/receipt_paper.h"

#include "base/shown_date.h"
#include "ledger/postings.h"
#include "office/code_list.h"
#include "papers/compose.h"
#include "papers/office_fields.h"
#include "text/catalogue.h"

namespace aiyl::ledger {

const papers::EmbeddedTexts& EmbeddedTemplates();  // of this module's templates/

namespace {

using office::Language;
using papers::FieldKind;
using papers::ToValue;
using text::MsgId;

papers::FieldCatalogue Catalogue() {
  papers::FieldCatalogue fields = {
      {"payment.kind", FieldKind::kBoth, MsgId("What the payment is for")},
      {"payment.amount", FieldKind::kMoney, MsgId("Sum of the payment")},
      {"payment.method", FieldKind::kBoth, MsgId("How it was paid")},
      {"payment.by", FieldKind::kText, MsgId("Who brought the money")},
      {"payment.note", FieldKind::kText, MsgId("Note on the payment")},
      {"payment.tax", FieldKind::kYesNo, MsgId("The payment is a tax")},
      {"payer.name", FieldKind::kBoth, MsgId("Name of the payer")},
      {"payer.number", FieldKind::kText, MsgId("ПИН or ИНН")},
      {"payer.account", FieldKind::kText, MsgId("Account of the household")},
      {"payer.address", FieldKind::kBoth, MsgId("Address of the payer")},
      {"delegation.number", FieldKind::kText, MsgId("Number of the agreement with the tax service")},
      {"delegation.day", FieldKind::kDate, MsgId("Day of the agreement with the tax service")},
      {"payee.name", FieldKind::kBoth, MsgId("Name of the payee")},
      {"payee.inn", FieldKind::kText, MsgId("ИНН")},
      {"payee.bank", FieldKind::kText, MsgId("Bank")},
      {"payee.account", FieldKind::kText, MsgId("Bank account")},
      {"parts", FieldKind::kList, MsgId("What the payment was laid on")},
      {"parts.what", FieldKind::kBoth, MsgId("Part of the debt")},
      {"parts.due", FieldKind::kDate, MsgId("Due day")},
      {"parts.amount", FieldKind::kMoney, MsgId("Sum")},
      {"left.amount", FieldKind::kMoney, MsgId("What is left of the debt")},
      {"left.advance", FieldKind::kMoney, MsgId("What is paid ahead")}};
  for (const auto& more : {papers::PaperHeadCatalogue(), papers::SignatureCatalogue(), papers::OfficeCatalogue()})
    fields.insert(fields.end(), more.begin(), more.end());
  return fields;
}

papers::Fields Sample(Date today) {
  papers::Fields fields;
  fields.Set("payment.kind", "Тазалык жыйымы", "Сбор за вывоз мусора");
  fields.Set("payment.amount", papers::Value(Tyiyn(1'234'50)));
  fields.Set("payment.method", "накталай", "наличными");
  fields.Set("payment.by", "Осмонов Бакыт");
  fields.Set("payment.note", "");
  fields.Set("payment.tax", papers::Value(false));
  fields.Set("payer.name", "Осмонова Айгүл Бакытовна", "Осмонова Айгуль Бакытовна");
  fields.Set("payer.number", "10101198000001");
  fields.Set("payer.account", "17");
  fields.Set("payer.address", "Достук, Ынтымак, 12", "Достук, Ынтымак, 12");
  fields.Set("delegation.number", "");
  fields.Set("delegation.day", papers::Value());
  fields.Set("payee.name", "Достук айыл өкмөтү", "Достукский айыл окмоту");
  fields.Set("payee.inn", "01234567890123");
  fields.Set("payee.bank", "");
  fields.Set("payee.account", "");
  fields.DeclareList("parts");
  auto& row = fields.AddRow("parts");
  row.Set("what", "негизги карыз", "основной долг");
  row.Set("due", today.PlusDays(-30));
  row.Set("amount", papers::Value(Tyiyn(1'234'50)));
  fields.Set("left.amount", papers::Value(Tyiyn(0)));
  fields.Set("left.advance", papers::Value(Tyiyn(0)));
  fields.Set("signatory.post", "Айыл өкмөтүнүн башчысы", "Глава айыл окмоту");
  fields.Set("signatory.name", "Ж. Осмонов", "Ж. Осмонов");
  fields.Set("executor.name", "А. Касымова", "А. Касымова");
  return fields;
}

office::Bilingual Code(store::Database& db, std::string_view list, std::string_view code) {
  return {office::CodeName(db, list, code, Language::kKy), office::CodeName(db, list, code, Language::kRu)};
}

void AddParts(store::Database& db, const Payment& payment, papers::Fields& fields) {
  fields.DeclareList("parts");
  for (const auto& part : PartsOf(db, payment.id)) {
    auto& row = fields.AddRow("parts");
    row.Set("what", ToValue(part.due ? Code(db, "debt-part", PartText(part.part))
                                     : office::Bilingual{text::Tr(Msg("paid ahead"), Language::kKy),
                                                         text::Tr(Msg("paid ahead"), Language::kRu)}));
    row.Set("due", part.due ? papers::Value(PartialDate(*part.due)) : papers::Value());
    row.Set("amount", papers::Value(part.amount));
  }
  int64_t left = 0, advance = 0;
  for (const auto& balance : BalancesOf(db, payment.payer, payment.day)) {
    if (balance.payment_kind != payment.payment_kind) continue;
    left += balance.tax.Value() + balance.interest.Value() + balance.penalty.Value() + balance.sanction.Value();
    advance += balance.advance.Value();
  }
  fields.Set("left.amount", papers::Value(Tyiyn(left)));
  fields.Set("left.advance", papers::Value(Tyiyn(advance)));
}

// Whose account it goes to: that of the charges it was laid on, where they name one.
void AddPayee(store::Database& db, const Payment& payment, papers::Fields& fields) {
  std::optional<Payee> payee;
  for (const auto& posting : PostingsOf(db, payment.payer, payment.payment_kind))
    if (posting.payee && posting.what == "charge" && (!payee || payee->id != *posting.payee))
      payee = FindPayee(db, *posting.payee);
  fields.Set("payee.name", payee ? ToValue(payee->name) : papers::Value());
  fields.Set("payee.inn", payee ? payee->inn : std::string());
  fields.Set("payee.bank", payee ? payee->bank : std::string());
  fields.Set("payee.account", payee ? payee->account : std::string());
}

}  // namespace

const papers::TemplateSet& Templates() {
  static const papers::TemplateSet set = [] {
    auto kinds = papers::KindsOf(EmbeddedTemplates());
    for (auto& one : kinds) {
      one.fields = Catalogue();
      one.sample = Sample;
    }
    for (auto& part : papers::SharedParts()) kinds.push_back(std::move(part));
    return papers::TemplateSet(std::move(kinds));
  }();
  return set;
}

Result<page::Document> ReceiptPaper(store::Database& db, const store::Actor& by, const Payment& payment) {
  papers::Fields fields;
  AIYL_TRY(papers::AddOfficeFields(db, payment.office, fields));
  const auto signatories = office::ListSignatories(db, office::Scope::Of(payment.office), payment.day);
  papers::AddSignatoryFields(signatories.empty() ? std::nullopt : std::optional(signatories.front()), fields);
  papers::AddExecutorField(db, by.staff, fields);
  const auto payer = FindPayer(db, payment.payer).value_or(Payer{});
  fields.Set("payer.name", ToValue(payer.name.IsEmpty() ? ShownPayer(payer) : payer.name));
  fields.Set("payer.number", payer.number);
  fields.Set("payer.account", payer.account);
  fields.Set("payer.address", ToValue(payer.address));
  fields.Set("payment.kind", ToValue(Code(db, "payment-kind", payment.payment_kind)));
  fields.Set("payment.amount", papers::Value(payment.amount));
  fields.Set("payment.method", ToValue(Code(db, "payment-method", payment.method)));
  fields.Set("payment.by", payment.paid_by);
  fields.Set("payment.note", payment.note);
  fields.Set("payment.tax", papers::Value(IsTax(payment.payment_kind)));
  std::optional<Delegation> delegation;
  if (payment.delegation) delegation = DelegationOn(db, payment.office, payment.day);
  fields.Set("delegation.number", delegation ? delegation->number : std::string());
  fields.Set("delegation.day", delegation ? papers::Value(PartialDate(delegation->day)) : papers::Value());
  AddPayee(db, payment, fields);
  AddParts(db, payment, fields);
  AIYL_ASSIGN(const auto ready, Templates().Load(db, payment.office, "receipt"));
  AIYL_ASSIGN(papers::Composed composed, papers::Compose(ready.compiled, std::move(fields),
                                                         papers::PaperHead{payment.number_text, payment.day, ""},
                                                         papers::PaperLanguage::kBoth, {}));
  return std::move(composed.document);
}

}  // namespace aiyl::ledger
