// SPDX-License-Identifier: Apache-2.0
#include "desk/demo_council.h"

#include <array>
#include <string>

#include "desk/demo_acts.h"
#include "office/office_record.h"

namespace aiyl::desk {
namespace {

using office::Json;

std::string Before(int days) {
  return DemoActs::Before(days);
}

struct Person {
  const char *ky, *ru;
};
constexpr std::array<Person, 15> kDeputies = {{{"Абдыраева Гүлмира", "Абдыраева Гульмира"},
                                               {"Байтемиров Нурлан", "Байтемиров Нурлан"},
                                               {"Жолдошбекова Айзада", "Жолдошбекова Айзада"},
                                               {"Калыков Эмил", "Калыков Эмиль"},
                                               {"Мамытов Таалай", "Мамытов Таалай"},
                                               {"Өмүралиева Чынара", "Омуралиева Чынара"},
                                               {"Сатаров Улан", "Сатаров Улан"},
                                               {"Сыдыкова Бермет", "Сыдыкова Бермет"},
                                               {"Төлөгөнов Азамат", "Толегонов Азамат"},
                                               {"Турдубаев Кубат", "Турдубаев Кубат"},
                                               {"Үсөнова Жылдыз", "Усенова Жылдыз"},
                                               {"Чоюбеков Мирлан", "Чоюбеков Мирлан"},
                                               {"Шаршеев Бакыт", "Шаршеев Бакыт"},
                                               {"Эргешова Назгүл", "Эргешова Назгуль"},
                                               {"Ырысбаев Данияр", "Ырысбаев Данияр"}}};

Json Names(const Person& person) {
  return {{"name_ky", person.ky}, {"name_ru", person.ru}};
}

struct Bodies {
  std::string council, budget, commission;
  std::vector<std::string> deputies;
};

Result<Bodies> MakeBodies(DemoActs& secretary, const office::Bilingual& place) {
  Bodies made;
  AIYL_ASSIGN(made.council, secretary.Id("body.add", {{"kind", "council"},
                                                      {"name_ky", place.ky + " айылдык кеңеши"},
                                                      {"name_ru", "Айылный кенеш " + place.ru},
                                                      {"seats", kDeputies.size()}}));
  AIYL_TRY(secretary.Do("body.convocation", {{"body", made.council}, {"number", 7}, {"from_day", "2016-04-01"}}));
  AIYL_TRY(secretary.Do("body.convocation", {{"body", made.council}, {"number", 8}, {"from_day", "2021-04-20"}}));
  for (size_t i = 0; i < kDeputies.size(); ++i) {
    Json data = Names(kDeputies[i]);
    data.update({{"body", made.council},
                 {"represents", "deputy"},
                 {"post", i == 0   ? "chair"
                          : i == 1 ? "secretary"
                                   : "member"},
                 {"sort", i + 1}});
    AIYL_ASSIGN(auto id, secretary.Id("body.member-add", data));
    made.deputies.push_back(std::move(id));
  }
  AIYL_ASSIGN(made.budget,
              secretary.Id("body.add", {{"kind", "standing"},
                                        {"name_ky", "Бюджет жана муниципалдык менчик боюнча туруктуу комиссия"},
                                        {"name_ru", "Постоянная комиссия по бюджету и муниципальной собственности"},
                                        {"parent", made.council}}));
  AIYL_ASSIGN(made.commission, secretary.Id("body.add", {{"kind", "commission"},
                                                         {"name_ky", "Муниципалдык кызмат көрсөтүүлөр боюнча комиссия"},
                                                         {"name_ru", "Комиссия по муниципальным услугам"}}));
  AIYL_ASSIGN(const auto watch, secretary.Id("body.add", {{"kind", "watch"},
                                                          {"name_ky", "Коомдук байкоо кеңеши"},
                                                          {"name_ru", "Общественный наблюдательный совет"}}));
  static constexpr std::array<Person, 4> kOthers = {{{"Асанкулова Мээрим", "Асанкулова Мээрим"},
                                                     {"Дүйшөев Санжар", "Дуйшеев Санжар"},
                                                     {"Кадырова Нестан", "Кадырова Нестан"},
                                                     {"Орозов Талант", "Орозов Талант"}}};
  for (size_t i = 0; i < kOthers.size(); ++i) {
    Json data = Names(kOthers[i]);
    data.update({{"body", made.commission},
                 {"represents", i < 2 ? "office" : "civil-society"},
                 {"post", i == 0   ? "chair"
                          : i == 1 ? "secretary"
                                   : "member"},
                 {"sort", i + 1}});
    AIYL_TRY(secretary.Do("body.member-add", data));
    if (i < 2) continue;
    data.update({{"body", watch}, {"post", i == 2 ? "chair" : "member"}});
    AIYL_TRY(secretary.Do("body.member-add", data));
  }
  return made;
}

struct Matter {
  const char *ky, *ru;
};

// A session that was held `days` ago with one matter, adopted, and the decision's id.
Result<std::string> HoldSession(DemoActs& secretary, const Bodies& bodies, int32_t days, const Matter& matter,
                                const Json& decision) {
  AIYL_ASSIGN(const Json called,
              secretary.Do("session.call", {{"body", bodies.council},
                                            {"day", Before(days)},
                                            {"happened_on", Before(days + 10)},
                                            {"hour", "10:00"},
                                            {"place_ky", "айыл өкмөтүнүн жыйындар залы"},
                                            {"place_ru", "зал заседаний айыл окмоту"},
                                            {"agenda", {{{"title_ky", matter.ky}, {"title_ru", matter.ru}}}}}));
  const std::string session = called.at("id"), item = called.at("items").at(0);
  AIYL_TRY(
      secretary.Do("session.invite",
                   {{"session", session}, {"happened_on", Before(days + 9)}, {"how", "телефон менен / по телефону"}}));
  AIYL_TRY(secretary.Do("agenda.opinion", {{"item", item}, {"body", bodies.budget}, {"kind", "for"}}));
  AIYL_TRY(secretary.Do(
      "session.attendance",
      {{"session", session}, {"absent", {{{"member", bodies.deputies.back()}, {"reason", "ооруп жатат / болен"}}}}}));
  AIYL_TRY(
      secretary.Do("vote.record", {{"item", item}, {"votes_for", 12}, {"votes_against", 1}, {"votes_abstained", 1}}));
  Json data = decision;
  data["item"] = item;
  AIYL_ASSIGN(auto id, secretary.Id("decision.adopt", data));
  AIYL_TRY(secretary.Do("session.close", {{"session", session}}));
  return id;
}

Status Decide(DemoActs& secretary, const Bodies& bodies) {
  AIYL_ASSIGN(
      const auto lists,
      HoldSession(secretary, bodies, 120,
                  {"Айыл өкмөтүнүн 2025-жылдагы иш планы жөнүндө", "О плане работы айыл окмоту на 2025 год"},
                  {{"text_ky", "1. Иш планы бекитилсин.\n2. Токтом маалыматтык керегеге жарыялансын."},
                   {"text_ru", "1. Утвердить план работы.\n2. Опубликовать постановление на информационном стенде."}}));
  AIYL_TRY(secretary.Do("publication.add", {{"decision", lists},
                                            {"channel", "board"},
                                            {"evidence", "акт № 1 (үлгү / образец)"},
                                            {"happened_on", Before(115)}}));
  AIYL_ASSIGN(const auto tariff,
              HoldSession(secretary, bodies, 60, {"Таштанды чыгаруунун тарифи жөнүндө", "О тарифе на вывоз мусора"},
                          {{"text_ky", "1. Тариф бекитилсин."},
                           {"text_ru", "1. Утвердить тариф."},
                           {"normative", true},
                           {"in_force_from", Before(30)}}));
  AIYL_TRY(secretary.Do("publication.add", {{"decision", tariff},
                                            {"channel", "media"},
                                            {"evidence", "гезит № 12 (үлгү / образец)"},
                                            {"happened_on", Before(45)}}));
  AIYL_TRY(secretary.Do("decision.dispatch", {{"decision", tariff}, {"number", "24-17"}, {"happened_on", Before(52)}}));
  AIYL_TRY(HoldSession(secretary, bodies, 14, {"Жайыттарды пайдалануу планы жөнүндө", "О плане пользования пастбищами"},
                       {{"text_ky", "1. План бекитилсин."}, {"text_ru", "1. Утвердить план."}}));
  return {};
}

// A draft to which proposals come, and the next session, to be invited to.
Status Prepare(DemoActs& secretary, const Bodies& bodies) {
  AIYL_ASSIGN(const auto draft,
              secretary.Id("decision.draft", {{"body", bodies.council},
                                              {"title_ky", "Айыл ичиндеги жолдорду күтүү тартиби жөнүндө"},
                                              {"title_ru", "О порядке содержания внутрисельских дорог"},
                                              {"text_ky", "1. Тартип бекитилсин."},
                                              {"text_ru", "1. Утвердить порядок."},
                                              {"normative", true},
                                              {"happened_on", Before(27)}}));
  AIYL_TRY(secretary.Do(
      "decision.draft-publish",
      {{"draft", draft}, {"channel", "board"}, {"evidence", "акт № 4 (үлгү / образец)"}, {"happened_on", Before(26)}}));
  // Written, not published yet.
  AIYL_TRY(secretary.Do("decision.draft", {{"body", bodies.council},
                                           {"title_ky", "Таштанды чыгаруу тартиби жөнүндө"},
                                           {"title_ru", "О порядке вывоза мусора"},
                                           {"text_ky", "1. Тартип бекитилсин."},
                                           {"text_ru", "1. Утвердить порядок."},
                                           {"normative", true},
                                           {"happened_on", Before(3)}}));
  AIYL_TRY(secretary.Do("decision.proposal", {{"draft", draft},
                                              {"author", "Орозов Талант (үлгү / образец)"},
                                              {"proposal", "Кышында карды тазалоо мөөнөтүн кошуу"},
                                              {"happened_on", Before(5)}}));
  AIYL_TRY(secretary.Do(
      "session.call",
      {{"body", bodies.council}, {"day", Before(-12)}, {"hour", "10:00"}, {"agenda", {{{"draft", draft}}}}}));
  AIYL_ASSIGN(
      const Json checked,
      secretary.Do(
          "session.call",
          {{"body", bodies.commission},
           {"day", Before(20)},
           {"happened_on", Before(25)},
           {"agenda", {{{"title_ky", "Кошумча тизменин долбоору"}, {"title_ru", "Проект дополнительного перечня"}}}}}));
  AIYL_TRY(secretary.Do("session.attendance", {{"session", checked.at("id")}}));
  return {};
}

}  // namespace

Result<int64_t> WriteDemoCouncil(store::Book& book, const store::Actor& actor, FixedClock& clock) {
  AIYL_ASSIGN(const auto known, book.Read<std::optional<office::Office>>([&](store::Database& db) {
    return Result<std::optional<office::Office>>(office::FindOffice(db, office::OfficeId(actor.office)));
  }));
  DemoActs secretary(book, actor, clock, 11);
  AIYL_ASSIGN(const auto bodies, MakeBodies(secretary, known ? known->short_name : office::Bilingual{}));
  AIYL_TRY(Decide(secretary, bodies));
  AIYL_TRY(Prepare(secretary, bodies));
  return secretary.Count();
}

}  // namespace aiyl::desk
