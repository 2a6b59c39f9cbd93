// SPDX-License-Identifier: Apache-2.0
#include "desk/demo_window.h"

#include "desk/demo_acts.h"

namespace aiyl::desk {

namespace {

using office::Json;

}  // namespace

Status FillDemoWindow(store::Book& book, const store::Actor& actor, FixedClock& clock) {
  const Date today = DemoToday();
  DemoActs acts(book, actor, clock, 0);
  const auto act = [&](const char* kind, const Json& data, int64_t minutes = 1) -> Result<Json> {
    acts.Wait(minutes * 60);
    return acts.Do(kind, data);
  };
  const auto days_ago = [&](int32_t days) { return today.PlusDays(-days).Iso(); };

  // One was called in time, one waited too long, one still waits.
  Json slips = Json::array();
  for (int i = 0; i < 3; ++i) {
    AIYL_ASSIGN(const Json slip, act("ticket.print", Json::object()));
    slips.push_back(slip.at("number"));
  }
  AIYL_TRY(act("request.open",
               {{"name_ky", "Сыноо «Бирдик» кооперативи"},
                {"name_ru", "Демонстрационный кооператив «Бирдик»"},
                {"applicant_kind", "organisation"},
                {"representative", "Ким Вера Петровна (сыноо)"},
                {"subject", "Жер участокторунун тизмеси боюнча маалымат"},
                {"language", "ru"},
                {"phone", "0 555 00-00-00"},
                {"ticket", slips[0]}},
               4));
  AIYL_ASSIGN(const Json second, act("request.open",
                                     {{"name_ky", "Ли Пётр (сыноо)"},
                                      {"name_ru", "Ли Пётр (демонстрация)"},
                                      {"subject", "Архивден көчүрмө"},
                                      {"ticket", slips[1]}},
                                     17));
  AIYL_TRY(act("request.document", {{"request", second.at("id")},
                                    {"documents", Json::array({{{"name", "Паспорт"}, {"brought", true}},
                                                               {{"name", "Ишеним кат"}, {"brought", false}}})}}));
  AIYL_TRY(act("request.stage",
               {{"request", second.at("id")}, {"name_ky", "Архивден издөө"}, {"name_ru", "Поиск в архиве"}}));
  AIYL_ASSIGN(const Json third, act("request.open", {{"name_ky", "Садыкова Жеңиш (сыноо)"},
                                                     {"name_ru", "Садыкова Женишь (демонстрация)"},
                                                     {"subject", "Башка айылдын жашоочусу жөнүндө маалымат"},
                                                     {"channel", "written"}}));
  AIYL_TRY(act("request.refuse", {{"request", third.at("id")}, {"reason", "Маалымат башка мекемеде сакталат."}}));

  const auto letter = [&](const char* subject, const char* ky, const char* ru, int32_t received, int32_t registered,
                          Json more) {
    Json data{{"subject", subject},
              {"name_ky", ky},
              {"name_ru", ru},
              {"received", days_ago(received)},
              {"happened_on", days_ago(registered)}};
    data.update(more);
    return act("letter.register", data);
  };
  AIYL_TRY(letter("Көчөнүн жарыгы күйбөйт", "Үмөтов Нурбек (сыноо)", "Умотов Нурбек (демонстрация)", 40, 40,
                  {{"kind", "complaint"}, {"executor", actor.staff.ToText()}, {"phone", "0 555 00-00-01"}}));
  AIYL_TRY(letter("Балдар аянтчасын куруу", "Асанова Гүлнара (сыноо)", "Асанова Гульнара (демонстрация)", 8, 3,
                  {{"kind", "proposal"}, {"channel", "reception"}}));
  AIYL_TRY(letter("Калктын саны боюнча маалымат сурайт", "Райондук администрация (сыноо)",
                  "Районная администрация (демонстрация)", 2, 2,
                  {{"sender_kind", "institution"}, {"their_number", "05-117"}, {"due", today.PlusDays(5).Iso()}}));
  AIYL_TRY(act("reception.set", {{"official_ky", "Айыл өкмөтүнүн башчысы"},
                                 {"official_ru", "Глава айыл окмоту"},
                                 {"weekday", "2"},
                                 {"from_time", "09:00"},
                                 {"to_time", "12:00"},
                                 {"from_day", days_ago(365)}}));
  return {};
}

}  // namespace aiyl::desk
