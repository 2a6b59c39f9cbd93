// SPDX-License-Identifier: Apache-2.0
#include "quality_book.h"

#include "council/council_acts.h"
#include "household/acts.h"
#include "household/module.h"
#include "office/office_acts.h"
#include "papers/paper_acts.h"
#include "requests/request_acts.h"
#include "services/services_acts.h"

namespace aiyl::test {

using office::Json;

const store::Registry& QualityBook::TheRegistry() {
  static const store::Registry registry = [] {
    store::Registry made;
    office::Register(made);
    papers::Register(made);
    household::Register(made);
    council::Register(made);
    services::Register(made);
    requests::Register(made);
    quality::Register(made);
    made.Add(store::ActKind{.kind = "test.rows", .title = Msg("Rows of a test")});
    return made;
  }();
  return registry;
}

QualityBook::QualityBook(uint64_t seed) {
  OfficeBookSetup setup;
  setup.registry = &TheRegistry();
  setup.acts = {&quality::Acts(), &household::Acts(), &services::Acts(), &requests::Acts()};
  m_book = std::make_unique<OfficeBook>(seed, setup);
  const auto add = [&](const char* ky, const char* ru, const char* role) {
    const auto made = Do("staff.add", {{"name_ky", ky}, {"name_ru", ru}, {"role", role}});
    return office::StaffId(*Uuid::FromText(made.at("id").get<std::string>()));
  };
  m_clerk = add("Сатыбалдиев Эрмек", "Сатыбалдиев Эрмек", "clerk");
  m_watch = add("Кеңешова Айгүл", "Кенешова Айгуль", "watch");
}

Json QualityBook::DoAs(office::StaffId staff, const std::string& kind, const Json& data) {
  auto outcome = m_book->RunAs(staff, kind, data);
  if (!outcome) throw std::runtime_error(kind + ": " + outcome.error().code + " " + outcome.error().field);
  return outcome->made;
}

std::string QualityBook::Refusal(const std::string& kind, const Json& data) {
  return RefusalAs(Head(), kind, data);
}

std::string QualityBook::RefusalAs(office::StaffId staff, const std::string& kind, const Json& data) {
  const auto outcome = m_book->RunAs(staff, kind, data);
  return outcome ? std::string() : outcome.error().code + "@" + outcome.error().field;
}

int64_t QualityBook::Number(const std::string& sql) {
  return Read<int64_t>([&](store::Database& db) {
    auto query = db.PrepareOnce(sql);
    return query.Next() ? query.Int(0) : -1;
  });
}

services::ServiceId QualityBook::Service(const ServicePlan& plan) {
  services::ServiceId id;
  const auto receipt = (*m_book)->Write(
      Actor(), {.kind = "test.rows", .happened_on = *Date::FromIso("2025-05-14")},
      [&](store::UnitOfWork& work) -> Status {
        auto& db = work.Db();
        const Uuid& office = work.By().office;
        id = work.Ids().NextId<services::ServiceTag>();
        db.Prepare("INSERT INTO service(id, office, list) VALUES(?, ?, 'base')").Bind(id, office).Run();
        std::optional<Uuid> standard;
        if (plan.standard) {
          standard = work.Ids().Next();
          db.Prepare(R"sql(
            INSERT INTO service_standard(id, office, service, version, edition, state, day, approved_day, term_days,
              wait_apply_minutes, wait_receive_minutes)
            SELECT ?, ?, ?, 1, id, 'approved', '2024-01-01', '2024-01-01', 5, 15, 15 FROM service_edition
            ORDER BY id LIMIT 1)sql")
              .Bind(*standard, office, id)
              .Run();
          m_standards[id.ToText()] = *standard;
        }
        const Uuid version = work.Ids().Next();
        db.Prepare(R"sql(
          INSERT INTO service_version(id, office, service, number, matter, name_ky, name_ru, payment, fee, standard,
            document, from_day, to_day) VALUES(?, ?, ?, ?, 'own', ?, ?, ?, ?, ?, 'test', ?, ?))sql")
            .Bind(version, office, id, std::to_string(m_versions.size() + 1), plan.name + " кызматы",
                  "услуга " + plan.name, plan.payment, plan.fee, standard, plan.from,
                  plan.to.empty() ? std::optional<std::string>() : plan.to)
            .Run();
        m_versions[id.ToText()] = version;
        return {};
      });
  if (!receipt) throw std::runtime_error("service: " + receipt.error().code + " " + receipt.error().detail);
  return id;
}

void QualityBook::Requests(const std::vector<RequestPlan>& plans) {
  const auto receipt = (*m_book)->Write(
      Actor(), {.kind = "test.rows", .happened_on = *Date::FromIso("2025-05-14")},
      [&](store::UnitOfWork& work) -> Status {
        auto insert = work.Db().Prepare(R"sql(
          INSERT INTO request(id, office, year, number, day, registered_at, channel, applicant_kind, applicant_ky,
            applicant_ru, language, service, version, standard, term_days, due, state, closed_day, wait_apply,
            wait_apply_limit, wait_receive, wait_receive_limit, paid, paid_day, refusal_ky, refusal_ru)
          VALUES(?, ?, ?, ?, ?, 1, 'person', 'outsider', 'Сынак', 'Проба', 'ky', ?, ?, ?, 5, ?, ?, ?, ?, 15, ?, 15, ?, ?,
            ?, ?))sql");
        const auto or_null = [](const std::string& text) { return text.empty() ? std::optional<std::string>() : text; };
        for (const auto& plan : plans) {
          std::optional<Uuid> version, standard;
          if (plan.service) {
            version = m_versions.at(plan.service->ToText());
            if (const auto at = m_standards.find(plan.service->ToText()); at != m_standards.end())
              standard = at->second;
          }
          insert.Bind(work.Ids().Next(), work.By().office, std::stoi(plan.day.substr(0, 4)), ++m_next_request,
                      plan.day, plan.service, version, standard, or_null(plan.due), plan.state, or_null(plan.closed),
                      plan.wait_apply, plan.wait_receive, plan.paid,
                      plan.paid ? std::optional<std::string>(plan.day) : std::nullopt, plan.refusal, plan.refusal);
          insert.RunAgain();
        }
        return {};
      });
  if (!receipt) throw std::runtime_error("requests: " + receipt.error().code + " " + receipt.error().detail);
}

std::string QualityBook::Questionnaire(const std::string& sample) {
  return Do("survey.questionnaire", {{"sample", sample}}).at("id").get<std::string>();
}

std::string QualityBook::Wave(office::StaffId by, const std::string& sample, const std::vector<std::string>& about,
                              const std::string& from) {
  Json objects = Json::array();
  for (const auto& one : about)
    objects.push_back(Uuid::FromText(one) ? Json{{"kind", "service"}, {"service", one}} : Json{{"kind", one}});
  return DoAs(by, "survey.wave", {{"questionnaire", Questionnaire(sample)}, {"from_day", from}, {"objects", objects}})
      .at("id")
      .get<std::string>();
}

}  // namespace aiyl::test
