// SPDX-License-Identifier: Apache-2.0
#include "service_book.h"

#include "council/council_acts.h"
#include "office/office_acts.h"
#include "papers/paper_acts.h"
#include "papers/series.h"

namespace aiyl::test {
namespace {

using office::Json;

OfficeBookSetup Setup() {
  static const store::Registry registry = [] {
    store::Registry made;
    office::Register(made);
    papers::Register(made);
    council::Register(made);
    services::Register(made);
    return made;
  }();
  return {.registry = &registry,
          .acts = {&council::CouncilActs(), &services::Acts()},
          .first_act = {[](store::UnitOfWork& work) { return papers::AddFirstSeries(work); }}};
}

}  // namespace

ServiceBook::ServiceBook(uint64_t seed) : OfficeBook(seed, Setup()) {
  m_council = Do("body.add", {{"kind", "council"},
                              {"name_ky", "Достук айылдык кеңеши"},
                              {"name_ru", "Достукский айылный кенеш"},
                              {"seats", 5},
                              {"happened_on", "2025-01-10"}})["id"];
  m_commission = Do("body.add", {{"kind", "commission"},
                                 {"name_ky", "Кызматтар боюнча комиссия"},
                                 {"name_ru", "Комиссия по услугам"},
                                 {"happened_on", "2025-01-10"}})["id"];
  for (int i = 0; i < 5; ++i)
    Do("body.member-add", {{"body", m_council},
                           {"name_ky", "Депутат " + std::to_string(i)},
                           {"name_ru", "Депутат " + std::to_string(i)},
                           {"represents", "deputy"},
                           {"post", i == 0 ? "chair" : "member"},
                           {"from_day", "2025-01-10"}});
  for (int i = 0; i < 4; ++i)
    Do("body.member-add", {{"body", m_commission},
                           {"name_ky", "Мүчө " + std::to_string(i)},
                           {"name_ru", "Член " + std::to_string(i)},
                           {"represents", i < 2 ? "civil-society" : "office"},
                           {"from_day", "2025-01-10"}});
}

std::string ServiceBook::Refusal(const std::string& kind, const Json& data) {
  const auto outcome = Run(kind, data);
  return outcome ? std::string() : outcome.error().code + "@" + outcome.error().field;
}

Json ServiceBook::Propose(const std::string& name, const Json& more, const std::string& day) {
  Json data = {{"kind", "include"},
               {"initiator", "self-government"},
               {"initiator_ky", "Айыл өкмөтү"},
               {"initiator_ru", "Айыл окмоту"},
               {"reason_ky", "Тургундар сурап жатат"},
               {"reason_ru", "Жители просят"},
               {"name_ky", name},
               {"name_ru", name + " (ру)"},
               {"provider_ky", "Достук айыл өкмөтү"},
               {"provider_ru", "Достукский айыл окмоту"},
               {"standard_body_ky", "Достук айыл өкмөтү"},
               {"standard_body_ru", "Достукский айыл окмоту"},
               {"document", "№ 5"},
               {"happened_on", day}};
  if (more.is_object()) data.update(more);
  return Do("service.propose", data);
}

void ServiceBook::AnswerCriteria(const std::string& change, const std::string& unmet, const std::string& day) {
  Json answers = Json::array();
  for (const char* code : {"demand", "competence", "integrity", "standard", "outsourcing", "result"})
    answers.push_back({{"criterion", code}, {"met", code != unmet}, {"reason_ky", "себеби"}, {"reason_ru", "причина"}});
  Do("service.criteria", {{"change", change}, {"answers", answers}, {"happened_on", day}});
}

void ServiceBook::AddExpertise(const std::string& change, const std::string& day) {
  for (const char* part : {"justified", "safe", "efficient"})
    Do("service.expertise", {{"change", change},
                             {"part", part},
                             {"positive", true},
                             {"conclusion_ky", "оң"},
                             {"conclusion_ru", "положительно"},
                             {"happened_on", day}});
}

std::string ServiceBook::DraftStandard(const std::string& service, bool paid, const std::string& day) {
  const std::string id = Do("standard.new", {{"service", service}, {"happened_on", day}})["id"];
  Json sections = Json::array(), items = Json::array();
  for (int i = 1; i <= 15; ++i) {
    if (i == (paid ? 11 : 10)) continue;
    sections.push_back(
        {{"section", std::to_string(i)}, {"ky", "Бөлүм " + std::to_string(i)}, {"ru", "Раздел " + std::to_string(i)}});
  }
  for (const char* section : {"5", "12"})
    for (int i = 1; i <= 2; ++i)
      items.push_back(
          {{"section", section}, {"ky", "Пункт " + std::to_string(i)}, {"ru", "Пункт " + std::to_string(i)}});
  Do("standard.write", {{"standard", id},
                        {"term_days", 2},
                        {"wait_apply_minutes", 15},
                        {"wait_receive_minutes", 15},
                        {"sections", sections},
                        {"items", items},
                        {"stages", Json::array({{{"ky", "Каттоо"}, {"ru", "Регистрация"}, {"days", 1}}})},
                        {"happened_on", day}});
  return id;
}

ServiceBook::Voted ServiceBook::Vote(const std::string& body_kind, const std::string& change, const std::string& day,
                                     int64_t votes_for, int64_t votes_against) {
  const Json called = Do("session.call", {{"body", body_kind == "council" ? m_council : m_commission},
                                          {"day", day},
                                          {"happened_on", day},
                                          {"agenda", Json::array({{{"title_ky", "Реестр жөнүндө"},
                                                                   {"title_ru", "О реестре"},
                                                                   {"subject_kind", "service-change"},
                                                                   {"subject", change}}})}});
  Do("session.attendance", {{"session", called["id"]}, {"happened_on", day}});
  Voted voted{called["items"][0], ""};
  const Json made = Do("vote.record", {{"item", voted.item},
                                       {"votes_for", votes_for},
                                       {"votes_against", votes_against},
                                       {"votes_abstained", 0},
                                       {"happened_on", day}});
  if (body_kind == "council" && made["adopted"] == true)
    voted.decision = Do("decision.adopt", {{"item", voted.item}, {"happened_on", day}})["id"];
  return voted;
}

std::string ServiceBook::Decision(const std::string& body, const std::string& day, const std::string& number) {
  return Do("decision.record", {{"body", body},
                                {"kind", "resolution"},
                                {"number", number},
                                {"day", day},
                                {"title_ky", "Чечим"},
                                {"title_ru", "Решение"}})["id"];
}

Json ServiceBook::InForce(const std::string& name, const std::string& from) {
  const Json proposed = Propose(name);
  const std::string change = proposed["id"], service = proposed["service"];
  AnswerCriteria(change);
  AddExpertise(change);
  const std::string standard = DraftStandard(service);
  Do("service.edit", {{"change", change}, {"standard", standard}, {"happened_on", "2025-02-05"}});
  Do("service.to-commission", {{"change", change}, {"happened_on", "2025-02-10"}});
  const auto opinion = Vote("commission", change, "2025-02-20", 3, 1);
  Do("service.to-council", {{"change", change}, {"item", opinion.item}, {"happened_on", "2025-02-21"}});
  const auto voted = Vote("council", change, "2025-03-14");
  Do("standard.approve", {{"standard", standard}, {"decision", voted.decision}, {"happened_on", "2025-03-14"}});
  Json made = Do("service.enter",
                 {{"change", change}, {"item", voted.item}, {"from_day", from}, {"happened_on", "2025-03-20"}});
  made["change"] = change;
  made["standard"] = standard;
  made["decision"] = voted.decision;
  return made;
}

std::vector<services::ServiceRow> ServiceBook::On(const std::string& day) {
  return Read<std::vector<services::ServiceRow>>(
      [&](store::Database& db) { return services::ListServices(db, Scope(), *Date::FromIso(day)); });
}

services::Change ServiceBook::Find(const std::string& change) {
  return Read<services::Change>(
      [&](store::Database& db) { return services::FindChange(db, *services::ChangeId::FromText(change)).value(); });
}

}  // namespace aiyl::test
