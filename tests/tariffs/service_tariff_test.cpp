// SPDX-License-Identifier: Apache-2.0
// A tariff that rests on a paid service of the registry and its costing (art. 7): from the registry to the debt.
#include <catch2/catch.hpp>

#include "../requests/a_service.h"
#include "support/replay_oracle.h"
#include "tariffs/charges.h"
#include "tariffs_book.h"

using namespace aiyl;
using namespace aiyl::test;
using office::Json;

namespace {

std::string Service(TariffsBook& book, const AService& service) {
  std::string id;
  REQUIRE(book.Write([&](store::UnitOfWork& work) -> Status {
    AIYL_ASSIGN(const auto made, AddService(work, service));
    id = made.ToText();
    return {};
  }) == "");
  return id;
}

Json OnService(const std::string& service, const Json& more = {}) {
  Json data = {{"basis", "service"}, {"law", ""}, {"service", service}, {"amount", 15'000}, {"from", "2025-01-01"}};
  if (more.is_object()) data.update(more);
  return data;
}

}  // namespace

TEST_CASE("a tariff rests on a paid service with its costing, and its charges say so") {
  TariffsBook book;
  const auto household = book.Household("1");
  book.Add(APerson().Named("Асанов", "Бакыт").Male().Born("1980"), household, "head");
  const std::string free = Service(book, {.number = "7", .name = "Маалымат"});
  const std::string paid = Service(book, {.number = "8", .name = "Көчө жарыгы", .fee = 15'000});
  const std::string ended = Service(book, {.number = "9", .name = "Мончо", .to = "2025-03-01", .fee = 10'000});
  const auto refusal = [&](const Json& data) {
    return book.Refusal("tariff.add", book.Fields("local.other", "household", data));
  };
  CHECK(refusal(OnService(free)) == "tariff.free@service");
  CHECK(refusal(OnService(paid)) == "tariff.no-costing@service");
  book.Do(
      "costing.make",
      {{"service", paid},
       {"rows",
        {{{"kind", "staff"}, {"name_ky", "Электрик"}, {"name_ru", "Электрик"}, {"price", 30'000}, {"quantity", 30}}}}});
  CHECK(refusal(OnService(ended, {{"from", "2025-04-01"}})) == "service.not-in-force@service");

  const auto tariff = book.Tariff("local.other", "household", OnService(paid));
  CHECK(book.Charge(tariff, "2025-05-14") == "1/0/0");
  CHECK(book.Owes(household.ToText(), "local.other") == "2025-12-01: 15000");
  book.Read<int>([&](store::Database& db) {
    const auto found = tariffs::FindTariff(db, tariff);
    REQUIRE(found);
    const auto ground = tariffs::GroundOf(db, *found, found->decision);
    CHECK(ground.ru.find("№ 23/83") != std::string::npos);
    CHECK(ground.ru.find("№ 8 ") != std::string::npos);
    CHECK(ground.ky.find("№ 8 ") != std::string::npos);
    return 0;
  });
  CHECK(CheckReplayOracle(*book) == "");
}
