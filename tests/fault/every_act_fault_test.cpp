// SPDX-License-Identifier: Apache-2.0
// Every kind of act that the program offers, and its undoing, on a disk that fails at every operation: the act is whole
// or absent. The data of each act is drawn from its own description, so that a new one is tested without a word here.
#include <catch2/catch.hpp>
#include <cstdlib>

#include "../requests/a_service.h"
#include "desk/registry.h"
#include "ledger/postings.h"
#include "office/territory.h"
#include "rules/shipped_rules.h"
#include "store/journal.h"
#include "support/demo_copy.h"
#include "support/every_fault.h"
#include "support/random_acts.h"

using namespace aiyl;
using namespace aiyl::test;

namespace {

RandomActs Drawn(DemoCopy& copy, store::Book& book, uint64_t seed) {
  return {book, copy.Actor(), copy.Clock(), desk::AllActs(), seed};
}

// A village in which every act has something to be done with: reserved numbers, unconfirmed places, people who are
// gone.
void Prepare(DemoCopy& copy, store::Book& book) {
  const auto act = [&](const std::string& kind, const office::Json& data) {
    const auto outcome = office::RunAct(book, copy.Actor(), *desk::FindAct(kind), data);
    INFO(kind << " " << data.dump());
    if (!outcome) FAIL(outcome.error().code + "@" + outcome.error().field);
    return outcome->made;
  };
  act("paper.reserve", {{"count", 3}});
  const auto village = act("territory.add", {{"kind", "village"}, {"name_ky", "Кум"}, {"unconfirmed", true}});
  act("street.add", {{"village", village["id"]}, {"name_ky", "Ай"}, {"unconfirmed", true}});
  // A paid service with a standard, and requests under it.
  services::ServiceId service;
  REQUIRE(book.Write(copy.Actor(), {.kind = "person.correct", .happened_on = copy.Clock().Today()},
                     [&](store::UnitOfWork& work) -> Status {
                       AIYL_ASSIGN(service, AddService(work, {.number = "90", .fee = 5'000}));
                       return {};
                     }));
  for (int i = 0; i < 10; ++i)
    act("request.open", {{"name_ky", "Ким " + std::to_string(i)}, {"service", service.ToText()}});
  // Somebody from outside who owes, cash in the till, a line of a bank's file that names nobody.
  const auto payer = *ledger::PayerId::FromText(
      act("payer.add", {{"kind", "outside"}, {"name_ky", "Ким Вера"}}).at("id").get<std::string>());
  REQUIRE(book.Write(copy.Actor(), {.kind = "person.correct", .happened_on = copy.Clock().Today()},
                     [&](store::UnitOfWork& work) {
                       return ledger::PostCharge(work, {.payer = payer,
                                                        .payment_kind = "local.rent",
                                                        .day = copy.Clock().Today(),
                                                        .due = copy.Clock().Today(),
                                                        .amount = Tyiyn(5'000)});
                     }));
  act("payment.take", {{"payer", payer.ToText()}, {"kind", "local.waste"}, {"amount", 100'000}});
  act("bank.take", {{"name", "bank.csv"},
                    {"digest", std::string(64, '0')},
                    {"lines", {{{"line", 1}, {"day", "2024-01-01"}, {"amount", 100}}}}});
  act("payee.add", {{"kind", "office"}, {"name_ky", "А"}, {"name_ru", "Б"}});
  act("tariff-relief.grant", {{"payer", payer.ToText()}, {"reason", "poor"}, {"document", "№ 1"}});
  act("delegation.add", {{"number", "1"}, {"day", "2024-01-01"}});
  const std::string& rule_file = rules::ShippedRuleTexts().front().second;
  act("rules.import", {{"text", rule_file + "\n"}});
  RandomActs random = Drawn(copy, book, 5);
  for (const char* kind :
       {"departure", "absence.begin", "marriage", "relief.grant", "parcel.set", "vehicle.set", "household.split"})
    for (int i = 0; i < 60 && !random.Try(*desk::FindAct(kind)); ++i) continue;
  const auto& villages = book.Read<std::vector<office::Territory>>([&](store::Database& db) {
    return Result<std::vector<office::Territory>>(office::ListVillages(db, office::Scope::Of(copy.Actor().office)));
  });
  for (const char* account : {"901", "902"})
    act("account.open", {{"account", account}, {"village", villages->front().id.ToText()}, {"house", account}});
}

// The full matrix is shared out between four processes: AIYL_FAULT_SHARE is 0 … 3.
bool IsOurs(uint64_t number) {
  const char* share = std::getenv("AIYL_FAULT_SHARE");
  return share == nullptr || number % 4 == static_cast<uint64_t>(*share - '0');
}

FaultScenario Scenario(uint64_t draw, std::function<Status(store::Book&)> act) {
  FaultScenario scenario;
  scenario.draw = draw;
  scenario.act = std::move(act);
  scenario.one_act = true;
  scenario.replay_every = 16;
  scenario.samples = 0;
  scenario.kinds = {FaultKind::kIoError, FaultKind::kDiskFull};
  return scenario;
}

}  // namespace

TEST_CASE("every kind of act is whole or absent after every fault of the disk") {
  DemoCopy copy(Prepare);
  const int64_t before = FaultRuns();
  int64_t kinds = 0;
  uint64_t number = 0;
  for (const office::ActSpec* act : desk::AllActs()) {
    if (!IsOurs(++number)) continue;
    INFO(act->kind);
    std::optional<office::Json> data;
    {
      const auto book = copy.Open();
      RandomActs random = Drawn(copy, *book, 11);
      data = random.FindData(*act);
      INFO(random.LastRefusal());
      CHECK(data);
    }
    if (!data) continue;
    ++kinds;
    INFO(data->dump());
    CHECK(ForEveryFault(copy.File(), copy.Env(), Scenario(number, [&](store::Book& book) -> Status {
                          AIYL_TRY(office::RunAct(book, copy.Actor(), *act, *data));
                          return {};
                        })) == "");
  }
  CHECK(kinds >= static_cast<int64_t>(desk::AllActs().size() / 4));
  WARN(kinds << " kinds of acts, " << FaultRuns() - before << " faults");
}

TEST_CASE("the undo of every kind of act is whole or absent after every fault of the disk") {
  DemoCopy copy(Prepare);
  const int64_t before = FaultRuns();
  uint64_t number = 0;
  // Between them these touch periods, side tables, derived names and counts, and tables of three modules.
  for (const char* kind : {"household.split", "person.register", "street.rename", "paper.hand-over", "livestock.set"}) {
    if (!IsOurs(++number)) continue;
    INFO(kind);
    const auto& act = *desk::FindAct(kind);
    DemoCopy done([&](DemoCopy& where, store::Book& book) {
      Prepare(where, book);
      RandomActs random = Drawn(where, book, 12);
      const auto data = random.FindData(act);
      INFO(random.LastRefusal());
      REQUIRE(data);
      REQUIRE(office::RunAct(book, where.Actor(), act, *data));
    });
    Uuid last;
    REQUIRE(done.Open()->ReadAny([&](store::Database& db) { last = store::RecentActs(db, 1).front().id; }));
    CHECK(ForEveryFault(done.File(), done.Env(), Scenario(number, [&](store::Book& book) -> Status {
                          AIYL_TRY(store::Undo(book, done.Actor(), last));
                          return {};
                        })) == "");
  }
  WARN(FaultRuns() - before << " faults");
}
