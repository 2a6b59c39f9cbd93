// SPDX-License-Identifier: Apache-2.0
// The papers of the registry as templates: shipped texts, the catalogue of fields, made-up values for the editor.
#include <array>

#include "papers/office_fields.h"
#include "services/paper_fields.h"
#include "text/catalogue.h"

namespace aiyl::services {

const papers::EmbeddedTexts& EmbeddedTemplates();  // of this module's templates/

namespace {

using papers::FieldKind;
using papers::Fields;
using papers::Value;
using text::MsgId;

constexpr std::array<const char*, 5> kKinds = {"service-passport", "service-passport-large", "service-card",
                                               "service-standard", "service-list"};

void Append(papers::FieldCatalogue& to, const papers::FieldCatalogue& more) {
  to.insert(to.end(), more.begin(), more.end());
}

papers::FieldCatalogue ServiceCatalogue() {
  return {{"service.number", FieldKind::kText, MsgId("Number in the list")},
          {"service.name", FieldKind::kBoth, MsgId("Name of the service")},
          {"service.list", FieldKind::kBoth, MsgId("Base or additional list")},
          {"service.matter", FieldKind::kBoth, MsgId("Own matter or delegated power")},
          {"service.payment", FieldKind::kBoth, MsgId("Paid or free")},
          {"service.charged", FieldKind::kYesNo, MsgId("A fee is taken")},
          {"service.fee", FieldKind::kMoney, MsgId("Fee")},
          {"service.fee_ground", FieldKind::kBoth, MsgId("Ground for the fee")},
          {"service.provider", FieldKind::kBoth, MsgId("Providing body")},
          {"service.standard_body", FieldKind::kBoth, MsgId("Body responsible for the standard")},
          {"service.registration", FieldKind::kText, MsgId("Registration number of a paid service")},
          {"service.from", FieldKind::kDate, MsgId("In force from")},
          {"service.sample", FieldKind::kYesNo, MsgId("A made-up sample")},
          {"decision.number", FieldKind::kText, MsgId("Number of the decision")},
          {"decision.day", FieldKind::kDate, MsgId("Day of the decision")},
          {"reliefs", FieldKind::kList, MsgId("Who pays less")},
          {"reliefs.name", FieldKind::kBoth, MsgId("Who pays less")},
          {"reliefs.percent", FieldKind::kNumber, MsgId("Per cent of the fee that is remitted")},
          {"standard.result", FieldKind::kBoth, MsgId("Result")},
          {"standard.consumers", FieldKind::kBoth, MsgId("Circle of consumers")},
          {"standard.body", FieldKind::kBoth, MsgId("Providing body and its address, by the standard")},
          {"standard.action", FieldKind::kBoth, MsgId("Documents and actions, as text")},
          {"standard.term", FieldKind::kBoth, MsgId("Term, as text")},
          {"standard.has_days", FieldKind::kYesNo, MsgId("The term is a number of days")},
          {"standard.days", FieldKind::kNumber, MsgId("Term in working days")},
          {"standard.ways", FieldKind::kBoth, MsgId("Ways to obtain it")},
          {"standard.premises", FieldKind::kBoth, MsgId("Requirements to premises")},
          {"standard.quality", FieldKind::kBoth, MsgId("Parameters of quality")},
          {"standard.has_waits", FieldKind::kYesNo, MsgId("Both waits are set")},
          {"standard.wait_apply", FieldKind::kNumber, MsgId("Wait to apply, in minutes")},
          {"standard.wait_receive", FieldKind::kNumber, MsgId("Wait to receive, in minutes")},
          {"standard.refusal", FieldKind::kBoth, MsgId("Grounds of refusal, as text")},
          {"standard.appeal", FieldKind::kBoth, MsgId("Order of appeal")},
          {"standard.version", FieldKind::kText, MsgId("Version of the standard")},
          {"standard.draft", FieldKind::kYesNo, MsgId("The standard is a draft")},
          {"standard.approved", FieldKind::kDate, MsgId("Day of the standard's approval")},
          {"standard.decision", FieldKind::kText, MsgId("Decision that approved the standard")},
          {"standard.document", FieldKind::kText, MsgId("Document that approved the standard")},
          {"documents", FieldKind::kList, MsgId("Documents to bring")},
          {"documents.name", FieldKind::kBoth, MsgId("Document to bring")},
          {"documents.optional", FieldKind::kYesNo, MsgId("Not always needed")},
          {"documents_more", FieldKind::kNumber, MsgId("Documents that found no room")},
          {"refusals", FieldKind::kList, MsgId("Grounds of refusal")},
          {"refusals.name", FieldKind::kBoth, MsgId("Ground of refusal")},
          {"refusals.optional", FieldKind::kYesNo, MsgId("Not always needed")},
          {"refusals_more", FieldKind::kNumber, MsgId("Grounds that found no room")},
          {"sections", FieldKind::kList, MsgId("Sections of the standard")},
          {"sections.number", FieldKind::kText, MsgId("Number of the section")},
          {"sections.title", FieldKind::kBoth, MsgId("Title of the section")},
          {"sections.text", FieldKind::kBoth, MsgId("Text of the section")},
          {"stages", FieldKind::kList, MsgId("Stages")},
          {"stages.name", FieldKind::kBoth, MsgId("Stage")},
          {"stages.has_days", FieldKind::kYesNo, MsgId("The stage has a term")},
          {"stages.days", FieldKind::kNumber, MsgId("Term in working days")},
          {"access", FieldKind::kList, MsgId("Access points")},
          {"access.name", FieldKind::kBoth, MsgId("Access point")},
          {"access.address", FieldKind::kBoth, MsgId("Its address")},
          {"access.hours", FieldKind::kBoth, MsgId("Its hours")},
          {"access.phone", FieldKind::kText, MsgId("Its telephone")},
          {"access.mobile", FieldKind::kYesNo, MsgId("A mobile point")},
          {"edition.name", FieldKind::kBoth, MsgId("Edition of the sections")},
          {"edition.draft", FieldKind::kYesNo, MsgId("A draft of a law")},
          {"edition.unverified", FieldKind::kYesNo, MsgId("Not checked against the source")}};
}

papers::FieldCatalogue ListCatalogue() {
  papers::FieldCatalogue fields = {{"total", FieldKind::kNumber, MsgId("Number of services")},
                                   {"sample", FieldKind::kYesNo, MsgId("A made-up sample")},
                                   {"council.name", FieldKind::kBoth, MsgId("Name of the council")},
                                   {"council.chair", FieldKind::kBoth, MsgId("Chair of the council")}};
  for (const std::string list : {"base", "additional"})
    Append(fields, {{list, FieldKind::kList, list == "base" ? MsgId("Base list") : MsgId("Additional list")},
                    {list + ".number", FieldKind::kText, MsgId("Number in the list")},
                    {list + ".name", FieldKind::kBoth, MsgId("Name of the service")},
                    {list + ".standard_body", FieldKind::kBoth, MsgId("Body responsible for the standard")},
                    {list + ".provider", FieldKind::kBoth, MsgId("Providing body")},
                    {list + ".payment", FieldKind::kBoth, MsgId("Paid or free")},
                    {list + ".charged", FieldKind::kYesNo, MsgId("A fee is taken")},
                    {list + ".fee", FieldKind::kMoney, MsgId("Fee")},
                    {list + ".registration", FieldKind::kText, MsgId("Registration number of a paid service")},
                    {list + ".delegated", FieldKind::kYesNo, MsgId("A delegated power")},
                    {list + ".from", FieldKind::kDate, MsgId("In force from")}});
  Append(fields, {{"decisions", FieldKind::kList, MsgId("Decisions")},
                  {"decisions.body", FieldKind::kBoth, MsgId("Body that decided")},
                  {"decisions.kind", FieldKind::kBoth, MsgId("Kind of document")},
                  {"decisions.number", FieldKind::kText, MsgId("Number of the decision")},
                  {"decisions.day", FieldKind::kDate, MsgId("Day of the decision")},
                  {"decisions.session", FieldKind::kBoth, MsgId("Convocation and session")},
                  {"decisions.title", FieldKind::kBoth, MsgId("Title of the decision")},
                  {"documents", FieldKind::kList, MsgId("Documents of an imported list")},
                  {"documents.text", FieldKind::kText, MsgId("Document: number and day")}});
  return fields;
}

void SampleStandard(Fields& fields, Date today) {
  fields.Set("standard.result", "Маалымкат", "Справка");
  fields.Set("standard.consumers", "Айыл аймагынын тургундары", "Жители айылного аймака");
  fields.Set("standard.body", "Достук айыл өкмөтү, Ынтымак көчөсү, 1", "Достукский айыл окмоту, ул. Ынтымак, 1");
  fields.Set("standard.action", "Арыз жана паспорт", "Заявление и паспорт");
  fields.Set("standard.term", "Эки жумуш күнү", "Два рабочих дня");
  fields.Set("standard.ways", "Айыл өкмөтүнө келип", "При личном обращении в айыл окмоту");
  fields.Set("standard.premises", "Пандус, отургучтар", "Пандус, места для ожидания");
  fields.Set("standard.quality", "Сылык мамиле", "Вежливое обращение");
  fields.Set("standard.refusal", "Документтер толук эмес", "Документы неполные");
  fields.Set("standard.appeal", "Айыл өкмөтүнүн башчысына даттануу", "Жалоба главе айыл окмоту");
  for (const char* yes : {"standard.has_days", "standard.has_waits", "edition.draft"}) fields.Set(yes, Value(true));
  for (const char* no : {"standard.draft", "edition.unverified"}) fields.Set(no, Value(false));
  fields.Set("standard.days", 2);
  fields.Set("standard.wait_apply", 15);
  fields.Set("standard.wait_receive", 15);
  fields.Set("standard.version", "1");
  fields.Set("standard.approved", *Date::FromYmd(today.Year(), 1, 15));
  fields.Set("standard.decision", "23/83");
  fields.Set("standard.document", "");
  fields.Set("edition.name", "2012-жылдагы мыйзам долбоору", "Проект закона 2012 года");
  for (const char* list : {"documents", "refusals"}) {
    auto& row = fields.AddRow(list);
    row.Set("name", list == std::string("documents") ? "Паспорт" : "Документтер толук эмес",
            list == std::string("documents") ? "Паспорт" : "Документы неполные");
    row.Set("optional", Value(false));
    fields.Set(std::string(list) + "_more", 0);
  }
  auto& section = fields.AddRow("sections");
  section.Set("number", "1");
  section.Set("title", "Кызмат көрсөтүүнүн аталышы", "Наименование услуги");
  section.Set("text", "Маалымкат берүү", "Выдача справки");
  auto& stage = fields.AddRow("stages");
  stage.Set("name", "Арызды каттоо", "Регистрация заявления");
  stage.Set("has_days", Value(true));
  stage.Set("days", 1);
}

void SampleService(Fields& fields, Date today) {
  fields.Set("service.number", "1");
  fields.Set("service.name", "Үй-бүлө курамы жөнүндө маалымкат берүү", "Выдача справки о составе семьи");
  fields.Set("service.list", "базалык реестр", "базовый реестр");
  fields.Set("service.matter", "жергиликтүү маанидеги маселе", "вопрос местного значения");
  fields.Set("service.payment", "акы төлөнүүчү", "платная");
  fields.Set("service.charged", Value(true));
  fields.Set("service.fee", Value(Tyiyn(5'000)));
  fields.Set("service.fee_ground", "кайталап көрсөтүлүүчү кызмат", "повторная услуга");
  fields.Set("service.provider", "Достук айыл өкмөтү", "Достукский айыл окмоту");
  fields.Set("service.standard_body", "Министрлер Кабинети", "Кабинет Министров");
  fields.Set("service.registration", "М-12");
  fields.Set("service.from", *Date::FromYmd(today.Year(), 2, 1));
  fields.Set("service.sample", Value(true));
  fields.Set("decision.number", "23/83");
  fields.Set("decision.day", *Date::FromYmd(today.Year(), 1, 15));
  auto& relief = fields.AddRow("reliefs");
  relief.Set("name", "Пенсионерлер", "Пенсионеры");
  relief.Set("percent", 50);
  auto& point = fields.AddRow("access");
  point.Set("name", "Бирдиктүү терезе", "Единое окно");
  point.Set("address", "Ынтымак көчөсү, 1", "ул. Ынтымак, 1");
  point.Set("hours", "дүйшөмбү–жума, 9.00–17.00", "понедельник–пятница, 9.00–17.00");
  point.Set("phone", "0000 00-00-00");
  point.Set("mobile", Value(false));
}

void SampleList(Fields& fields, Date today) {
  fields.Set("total", 2);
  fields.Set("sample", Value(true));
  fields.Set("council.name", "Достук айылдык кеңеши", "Достукский айылный кенеш");
  fields.Set("council.chair", "С. Асанов", "С. Асанов");
  for (const char* list : {"base", "additional"}) {
    auto& row = fields.AddRow(list);
    row.Set("number", "1");
    row.Set("name", "Маалымкат берүү", "Выдача справки");
    row.Set("standard_body", "Министрлер Кабинети", "Кабинет Министров");
    row.Set("provider", "Достук айыл өкмөтү", "Достукский айыл окмоту");
    row.Set("payment", "акы төлөнүүчү", "платная");
    row.Set("charged", Value(true));
    row.Set("fee", Value(Tyiyn(5'000)));
    row.Set("registration", "М-12");
    row.Set("delegated", Value(false));
    row.Set("from", *Date::FromYmd(today.Year(), 2, 1));
  }
  auto& decision = fields.AddRow("decisions");
  decision.Set("body", "айылдык кеңеш", "айылный кенеш");
  decision.Set("kind", "токтом", "постановление");
  decision.Set("number", "23/83");
  decision.Set("day", *Date::FromYmd(today.Year(), 1, 15));
  decision.Set("session", "VIII чакырылыш, кезексиз III сессия", "VIII созыв, внеочередная III сессия");
  decision.Set("title", "Жергиликтүү реестр жөнүндө", "О местном реестре");
  fields.AddRow("documents").Set("text", "№ 1");
}

}  // namespace

papers::FieldCatalogue PaperCatalogue(const std::string& kind) {
  auto fields = kind == "service-list" ? ListCatalogue() : ServiceCatalogue();
  fields.push_back({"day", FieldKind::kDate, MsgId("As-of day")});
  Append(fields, papers::PaperHeadCatalogue());
  Append(fields, papers::SignatureCatalogue());
  Append(fields, papers::OfficeCatalogue());
  return fields;
}

papers::Fields SamplePaperFields(const std::string& kind, Date today) {
  Fields fields;
  fields.Set("day", today);
  fields.Set("signatory.post", "Айыл өкмөтүнүн башчысы", "Глава айыл окмоту");
  fields.Set("signatory.name", "Ж. Осмонов", "Ж. Осмонов");
  fields.Set("executor.name", "А. Касымова", "А. Касымова");
  if (kind == "service-list") {
    SampleList(fields, today);
  } else {
    SampleService(fields, today);
    SampleStandard(fields, today);
  }
  return fields;
}

const papers::TemplateSet& Templates() {
  static const papers::TemplateSet set = [] {
    const auto shipped = papers::KindsOf(EmbeddedTemplates());
    std::vector<papers::TemplateKind> kinds;
    for (const char* kind : kKinds)
      for (const auto& one : shipped)
        if (one.kind == kind) kinds.push_back(one);
    for (auto& one : kinds) {
      one.fields = PaperCatalogue(one.kind);
      one.sample = [kind = one.kind](Date today) { return SamplePaperFields(kind, today); };
    }
    for (auto& part : papers::SharedParts()) {
      part.fields = papers::PaperHeadCatalogue();
      Append(part.fields, papers::SignatureCatalogue());
      Append(part.fields, papers::OfficeCatalogue());
      kinds.push_back(std::move(part));
    }
    return papers::TemplateSet(std::move(kinds));
  }();
  return set;
}

}  // namespace aiyl::services
