// SPDX-License-Identifier: Apache-2.0
// What the template of the pasture ticket may print.
#include "papers/office_fields.h"
#include "tariffs/pasture_ticket.h"
#include "text/catalogue.h"

namespace aiyl::tariffs {

const papers::EmbeddedTexts& EmbeddedTemplates();  // of this module's templates/

namespace {

using papers::FieldKind;
using text::MsgId;

papers::FieldCatalogue TicketCatalogue() {
  papers::FieldCatalogue fields = {{"payer.name", FieldKind::kBoth, MsgId("Name of the payer")},
                                   {"payer.address", FieldKind::kBoth, MsgId("Address of the payer")},
                                   {"payer.account", FieldKind::kText, MsgId("Account of the payer's household")},
                                   {"ticket.pasture", FieldKind::kText, MsgId("Pasture")},
                                   {"ticket.from", FieldKind::kDate, MsgId("First day on the pasture")},
                                   {"ticket.to", FieldKind::kDate, MsgId("Last day on the pasture")},
                                   {"animals", FieldKind::kList, MsgId("Animals charged for")},
                                   {"animals.name", FieldKind::kBoth, MsgId("Kind of animal")},
                                   {"animals.quantity", FieldKind::kBoth, MsgId("Number of animals")},
                                   {"animals.price", FieldKind::kMoney, MsgId("Amount for one head")},
                                   {"animals.times", FieldKind::kText, MsgId("What the amount is multiplied by")},
                                   {"animals.outside", FieldKind::kYesNo, MsgId("The animals come from outside")},
                                   {"animals.sum", FieldKind::kMoney, MsgId("Sum for these animals")},
                                   {"charge.amount", FieldKind::kMoney, MsgId("Sum before relief")},
                                   {"charge.relief", FieldKind::kMoney, MsgId("What is let off")},
                                   {"charge.relief_reason", FieldKind::kBoth, MsgId("Why it is let off")},
                                   {"charge.net", FieldKind::kMoney, MsgId("Sum to pay")},
                                   {"charge.due", FieldKind::kDate, MsgId("Day by which it is paid")},
                                   {"charge.left", FieldKind::kMoney, MsgId("What is not paid yet")},
                                   {"charge.paid", FieldKind::kYesNo, MsgId("All is paid")},
                                   {"charge.asof", FieldKind::kDate, MsgId("Day of what is paid")},
                                   {"tariff.name", FieldKind::kBoth, MsgId("Name of the tariff")},
                                   {"tariff.ground", FieldKind::kBoth, MsgId("Decision, law or service of the tariff")},
                                   {"payee.name", FieldKind::kBoth, MsgId("Name of the payee")},
                                   {"payee.bank", FieldKind::kText, MsgId("Bank of the payee")},
                                   {"payee.bik", FieldKind::kText, MsgId("Code of the payee's bank")},
                                   {"payee.account", FieldKind::kText, MsgId("Bank account of the payee")},
                                   {"payee.inn", FieldKind::kText, MsgId("Taxpayer number of the payee")}};
  for (const auto& more : {papers::PaperHeadCatalogue(), papers::SignatureCatalogue(), papers::OfficeCatalogue()})
    fields.insert(fields.end(), more.begin(), more.end());
  return fields;
}

papers::Fields Sample(Date today) {
  papers::Fields fields;
  fields.Set("payer.name", "Осмонов Бакыт Эсенович", "Осмонов Бакыт Эсенович");
  fields.Set("payer.address", "Достук айылы, Ынтымак көчөсү, № 12", "село Достук, улица Ынтымак, дом 12");
  fields.Set("payer.account", "17");
  fields.Set("ticket.pasture", "Кара-Жайлоо");
  fields.Set("ticket.from", *Date::FromYmd(today.Year(), 5, 1));
  fields.Set("ticket.to", *Date::FromYmd(today.Year(), 10, 1));
  fields.DeclareList("animals");
  const auto add = [&](const char* ky, const char* ru, int heads, int64_t price, const char* times, bool outside,
                       int64_t sum) {
    auto& row = fields.AddRow("animals");
    row.Set("name", ky, ru);
    row.Set("quantity", std::to_string(heads) + " баш", std::to_string(heads) + " гол.");
    row.Set("price", Tyiyn(price));
    row.Set("times", times);
    row.Set("outside", papers::Value(outside));
    row.Set("sum", Tyiyn(sum));
  };
  add("кой", "овцы", 20, 1400, "1", false, 28000);
  add("жылкы", "лошади", 2, 7000, "2", true, 28000);
  fields.Set("charge.amount", Tyiyn(56000));
  fields.Set("charge.relief", Tyiyn(5600));
  fields.Set("charge.relief_reason", "ардагер 10 %", "ветеран 10 %");
  fields.Set("charge.net", Tyiyn(50400));
  fields.Set("charge.due", *Date::FromYmd(today.Year(), 12, 1));
  fields.Set("charge.left", Tyiyn(50400));
  fields.Set("charge.paid", papers::Value(false));
  fields.Set("charge.asof", today);
  fields.Set("tariff.name", "Жайыт акысы", "Плата за пастбище");
  fields.Set("tariff.ground", "токтом № 23/83, 27.04.2023 (айылдык кеңеш)",
             "постановление № 23/83, 27.04.2023 (айылный кенеш)");
  fields.Set("payee.name", "Достук жайыт комитети", "Пастбищный комитет «Достук»");
  fields.Set("payee.bank", "Үлгү банк");
  fields.Set("payee.bik", "100000");
  fields.Set("payee.account", "1000000000000000");
  fields.Set("payee.inn", "00000000000000");
  fields.Set("signatory.post", "Айыл өкмөтүнүн башчысы", "Глава айыл окмоту");
  fields.Set("signatory.name", "Ж. Осмонов", "Ж. Осмонов");
  fields.Set("executor.name", "А. Касымова", "А. Касымова");
  return fields;
}

}  // namespace

const papers::TemplateSet& Templates() {
  static const papers::TemplateSet set = [] {
    auto kinds = papers::KindsOf(EmbeddedTemplates());
    for (auto& one : kinds) {
      one.fields = TicketCatalogue();
      one.sample = Sample;
    }
    for (auto& part : papers::SharedParts()) kinds.push_back(std::move(part));
    return papers::TemplateSet(std::move(kinds));
  }();
  return set;
}

}  // namespace aiyl::tariffs
