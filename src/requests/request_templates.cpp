// SPDX-License-Identifier: Apache-2.0
#include "requests/request_templates.h"

#include "papers/office_fields.h"
#include "text/catalogue.h"

namespace aiyl::requests {

const papers::EmbeddedTexts& EmbeddedTemplates();  // of this module's templates/

namespace {

using papers::FieldKind;
using text::MsgId;

papers::FieldCatalogue ApplicationCatalogue() {
  papers::FieldCatalogue fields = {
      {"applicant.name", FieldKind::kBoth, MsgId("Applicant's full name")},
      {"applicant.birth", FieldKind::kDate, MsgId("Applicant's date of birth")},
      {"applicant.document", FieldKind::kText, MsgId("Document, ПИН or number of the organisation")},
      {"applicant.address", FieldKind::kBoth, MsgId("Address of the applicant")},
      {"applicant.phone", FieldKind::kText, MsgId("Telephone of the applicant")},
      {"representative.name", FieldKind::kText, MsgId("Representative")},
      {"representative.ground", FieldKind::kText, MsgId("Ground of the representation")},
      {"signer.name", FieldKind::kBoth, MsgId("Who signs: the applicant or the representative")},
      {"service.name", FieldKind::kBoth, MsgId("Name of the service")},
      {"service.number", FieldKind::kText, MsgId("Number of the service in the registry")},
      {"paper.title", FieldKind::kBoth, MsgId("Kind of paper asked for")},
      {"subject", FieldKind::kText, MsgId("What is asked for")},
      {"request.due", FieldKind::kDate, MsgId("Day by which the service is due")},
      {"request.language", FieldKind::kBoth, MsgId("Language wished")},
      {"request.fee", FieldKind::kMoney, MsgId("Fee of the service")},
      {"documents", FieldKind::kList, MsgId("Documents of section 5")},
      {"documents.name", FieldKind::kBoth, MsgId("Name of the document")},
      {"documents.required", FieldKind::kYesNo, MsgId("The document is required")},
      {"documents.state", FieldKind::kBoth, MsgId("Brought, missing or not noted")}};
  for (const auto& more : {papers::PaperHeadCatalogue(), papers::SignatureCatalogue(), papers::OfficeCatalogue()})
    fields.insert(fields.end(), more.begin(), more.end());
  return fields;
}

papers::Fields Sample(Date today) {
  papers::Fields fields;
  fields.Set("applicant.name", "Осмонова Айгүл Бакытовна", "Осмонова Айгуль Бакытовна");
  fields.Set("applicant.birth", *Date::FromYmd(1980, 1, 1));
  fields.Set("applicant.document", "10101198000001");
  fields.Set("applicant.address", "Достук айылы, Ынтымак көчөсү, № 12", "село Достук, улица Ынтымак, дом 12");
  fields.Set("applicant.phone", "0555 00 00 00");
  fields.Set("representative.name", "");
  fields.Set("representative.ground", "");
  fields.Set("signer.name", "Осмонова Айгүл Бакытовна", "Осмонова Айгуль Бакытовна");
  fields.Set("service.name", "Жеке жана юридикалык жактардын сурамы боюнча маалымат берүү",
             "Предоставление сведений по запросу граждан и организаций");
  fields.Set("service.number", "1");
  fields.Set("paper.title", "Үй-бүлө курамы жөнүндө маалымкат", "Справка о составе семьи");
  fields.Set("subject", "");
  fields.Set("request.due", today.PlusDays(3));
  fields.Set("request.language", "кыргызча", "на кыргызском");
  fields.Set("request.fee", papers::Value(Tyiyn(5'000)));
  fields.DeclareList("documents");
  const auto add = [&](const char* ky, const char* ru, bool required, const char* state_ky, const char* state_ru) {
    auto& row = fields.AddRow("documents");
    row.Set("name", ky, ru);
    row.Set("required", papers::Value(required));
    row.Set("state", state_ky, state_ru);
  };
  add("Паспорт", "Паспорт", true, "берилди", "представлен");
  add("Ишеним кат (өкүл үчүн)", "Доверенность (для представителя)", false, "жок", "нет");
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
      one.fields = ApplicationCatalogue();
      one.sample = Sample;
    }
    for (auto& part : papers::SharedParts()) kinds.push_back(std::move(part));
    return papers::TemplateSet(std::move(kinds));
  }();
  return set;
}

}  // namespace aiyl::requests
