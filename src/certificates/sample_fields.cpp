// SPDX-License-Identifier: Apache-2.0
// Made-up people, animals and parcels for the editor of templates: every field of the catalogue has something to print.
#include "certificates/gather.h"
#include "certificates/template_preview.h"

namespace aiyl::certificates {
namespace {

constexpr const char* kSamplePin = "10101198000001";

void AddCommon(papers::Fields& fields, Date today) {
  fields.Set("paper.asof", today);
  fields.Set("person.name", "Осмонова Айгүл Бакытовна", "Осмонова Айгуль Бакытовна");
  fields.Set("person.surname", "Осмонова", "Осмонова");
  fields.Set("person.given", "Айгүл", "Айгуль");
  fields.Set("person.patronymic", "Бакытовна", "Бакытовна");
  fields.Set("person.birth", *Date::FromYmd(1980, 1, 1));
  fields.Set("person.pin", kSamplePin);
  fields.Set("person.female", papers::Value(true));
  fields.Set("household.address", "Достук айылы, Ынтымак көчөсү, № 12", "село Достук, улица Ынтымак, дом 12");
  fields.Set("book.number", "3");
  fields.Set("account.number", "145");
  fields.Set("purpose", "талап кылынган жерге көрсөтүү үчүн", "для предъявления по месту требования");
  fields.Set("recipient", "№ 5 орто мектеп", "средняя школа № 5");
  fields.Set("signatory.post", "Айыл өкмөтүнүн башчысы", "Глава айыл окмоту");
  fields.Set("signatory.name", "Ж. Осмонов", "Ж. Осмонов");
  fields.Set("executor.name", "А. Касымова", "А. Касымова");
}

void AddMembers(papers::Fields& fields) {
  struct Member {
    const char *ky, *ru, *relation_ky, *relation_ru;
    int born;
    bool absent;
  };
  static constexpr Member kMembers[] = {
      {"Осмонов Бакыт Жолдошевич", "Осмонов Бакыт Жолдошевич", "үй-бүлө башчысы", "глава семьи", 1955, false},
      {"Осмонова Айгүл Бакытовна", "Осмонова Айгуль Бакытовна", "кызы", "дочь", 1980, false},
      {"Осмонов Нурбек Бакытович", "Осмонов Нурбек Бакытович", "уулу", "сын", 1984, true}};
  fields.DeclareList("members");
  for (const auto& member : kMembers) {
    auto& row = fields.AddRow("members");
    row.Set("name", member.ky, member.ru);
    row.Set("birth", *Date::FromYmd(member.born, 3, 7));
    row.Set("relation", member.relation_ky, member.relation_ru);
    row.Set("absent", papers::Value(member.absent));
    row.Set("pin", "");
  }
}

void AddAnimals(papers::Fields& fields, Date today) {
  fields.Set("livestock.day", *Date::FromYmd(today.Year(), 1, 1));
  fields.Set("livestock.any", papers::Value(true));
  fields.DeclareList("animals");
  const auto add = [&](const char* ky, const char* ru, int heads) {
    auto& row = fields.AddRow("animals");
    row.Set("name", ky, ru);
    row.Set("heads", heads);
  };
  add("Уй", "Корова", 2);
  add("Жылкы", "Лошадь", 1);
  add("Кой-эчки", "Овцы и козы", 34);
}

void AddParcels(papers::Fields& fields) {
  fields.DeclareList("parcels");
  const auto add = [&](const char* kind_ky, const char* kind_ru, int area, bool large) {
    auto& row = fields.AddRow("parcels");
    row.Set("kind", kind_ky, kind_ru);
    row.Set("type", "сугат айдоо", "орошаемая пашня");
    row.Set("area", area);
    row.Set("large", papers::Value(large));
    row.Set("contour", "112");
    row.Set("right", "жеке менчик", "частная собственность");
    row.Set("document", "мамлекеттик акт № 1234", "государственный акт № 1234");
    row.Set("owners", "Осмонов Бакыт Жолдошевич", "Осмонов Бакыт Жолдошевич");
  };
  add("короо жер", "приусадебный участок", 612, false);
  add("үлүш жер", "земельная доля", 12'500, true);
}

}  // namespace

papers::Fields SampleFields(const std::string& kind, Date today) {
  papers::Fields fields;
  AddCommon(fields, today);
  if (kind == "family") AddMembers(fields);
  if (kind == "livestock") AddAnimals(fields, today);
  if (kind == "land") AddParcels(fields);
  if (kind == "residence") {
    fields.Set("residence.since", *Date::FromYmd(1980, 1, 1));
    fields.Set("residence.registration", "туруктуу", "постоянная");
    fields.Set("residence.absent", papers::Value(true));
    fields.Set("residence.absent_reason", "окууда", "учёба");
    fields.Set("residence.absent_place", "Бишкек");
    fields.Set("residence.absent_since", *Date::FromYmd(today.Year() - 1, 9, 1));
  }
  return fields;
}

}  // namespace aiyl::certificates
