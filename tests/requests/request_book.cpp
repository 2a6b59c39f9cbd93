// SPDX-License-Identifier: Apache-2.0
#include "request_book.h"

#include "council/council_acts.h"
#include "household/acts.h"
#include "household/module.h"
#include "office/office_acts.h"
#include "papers/paper_acts.h"
#include "papers/series.h"
#include "requests/paper_link.h"
#include "requests/request_acts.h"
#include "services/services_acts.h"

namespace aiyl::test {

using office::Json;

const store::Registry& RequestBook::TheRegistry() {
  static const store::Registry registry = [] {
    store::Registry made;
    office::Register(made);
    papers::Register(made);
    household::Register(made);
    council::Register(made);
    services::Register(made);
    requests::Register(made);
    return made;
  }();
  return registry;
}

RequestBook::RequestBook(uint64_t seed)
    : OfficeBook(seed, {.registry = &TheRegistry(),
                        .acts = {&requests::PaperActs(), &household::Acts(), &requests::Acts()},
                        .first_act = {[](store::UnitOfWork& work) { return papers::AddFirstSeries(work); }}}) {
  const auto person = [&](const char* surname, const char* given) {
    return Do("person.register", {{"surname_ky", surname},
                                  {"given_ky", given},
                                  {"surname_ru", surname},
                                  {"given_ru", given},
                                  {"sex", "m"},
                                  {"birth", "1980-05-07"}})["id"]
        .get<std::string>();
  };
  m_person = person("Асанов", "Бакыт");
  m_other = person("Үмөтов", "Нурбек");
}

void RequestBook::Write(const std::function<Status(store::UnitOfWork&)>& work) {
  Clock().AdvanceMicros(1'000'000);
  const auto receipt = (*this)->Write(Actor(), {.kind = "person.correct", .happened_on = Clock().Today()}, work);
  if (!receipt)
    throw std::runtime_error(receipt.error().code + " " + receipt.error().detail + ToEnglish(receipt.error().message));
}

services::ServiceId RequestBook::Add(const AService& service) {
  services::ServiceId id;
  Write([&](store::UnitOfWork& work) -> Status {
    AIYL_ASSIGN(id, AddService(work, service));
    return {};
  });
  return id;
}

services::StandardFacts RequestBook::Standard(services::ServiceId service) {
  return Read<services::StandardFacts>([&](store::Database& db) {
    return *services::FindStandardFacts(db, *services::FindServiceOn(db, service, Clock().Today())->standard);
  });
}

void RequestBook::Apply(const std::string& day) {
  Do("setting.set", {{"key", "services.applies-from"}, {"value", day}});
}

std::string RequestBook::Open(Json more) {
  Json data{{"person", m_person}};
  data.update(more);
  if (data.contains("name_ky")) data.erase("person");
  return Do("request.open", data)["id"];
}

requests::Request RequestBook::Find(const std::string& id) {
  return *Read<std::optional<requests::Request>>(
      [&](store::Database& db) { return requests::FindRequest(db, *requests::RequestId::FromText(id)); });
}

requests::Letter RequestBook::FindLetter(const std::string& id) {
  return *Read<std::optional<requests::Letter>>(
      [&](store::Database& db) { return requests::FindLetter(db, *requests::LetterId::FromText(id)); });
}

std::string RequestBook::Refusal(const std::string& kind, const Json& data) {
  const auto outcome = Run(kind, data);
  return outcome ? "" : outcome.error().code + "@" + outcome.error().field;
}

std::vector<std::string> RequestBook::Numbers(requests::RequestList list, const std::string& words) {
  return Read<std::vector<std::string>>([&](store::Database& db) {
    requests::RequestFilter filter;
    filter.scope = Scope();
    filter.list = list;
    filter.today = Clock().Today();
    filter.words = words;
    std::vector<std::string> numbers;
    for (const auto& request : requests::ListRequests(db, filter)) numbers.push_back(request.number);
    if (requests::CountRequests(db, filter) != static_cast<int64_t>(numbers.size()))
      throw std::runtime_error("list and count differ");
    return numbers;
  });
}

int64_t RequestBook::Slip() {
  return Do("ticket.print", Json::object())["number"];
}

}  // namespace aiyl::test
