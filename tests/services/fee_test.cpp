// SPDX-License-Identifier: Apache-2.0
// Fee and cost (art. 7): exact тыйын, grounds, registration, reliefs.
#include <catch2/catch.hpp>

#include "service_book.h"
#include "support/replay_oracle.h"

using namespace aiyl;
using namespace aiyl::services;
using aiyl::office::Json;
using aiyl::test::CheckReplayOracle;
using aiyl::test::ServiceBook;

namespace {

const Json kRows =
    Json::array({{{"kind", "staff"}, {"name_ky", "Адис"}, {"price", 20'000}, {"quantity", 25}},
                 {{"kind", "material"}, {"name_ky", "Кагаз"}, {"price", 35'000}, {"quantity", 2}, {"per", 500}},
                 {{"kind", "overhead"}, {"name_ky", "Жарык"}, {"price", 200'001}, {"per", 400}}});

// 20 000 × 25 / 60 = 8 333.3, 35 000 × 2 / 500 = 140, 200 001 / 400 = 500.0025: each rounded down.
constexpr int64_t kCost = 8'333 + 140 + 500;

}  // namespace

TEST_CASE("art. 7: the cost is the sum of the sheet's printed rows; a fee above it is refused") {
  ServiceBook book;
  const Json proposed = book.Propose("Көчүрмө", {{"payment", "paid"}});
  const std::string change = proposed["id"], service = proposed["service"];
  const Json sheet = book.Do("costing.make", {{"service", service}, {"rows", kRows}, {"happened_on", "2025-02-04"}});
  CHECK(sheet["cost"] == kCost);
  CHECK(book.Refusal("service.edit", {{"change", change}, {"costing", sheet["id"]}, {"fee", kCost + 1}}) ==
        "service.fee-above-cost@fee");
  book.Do("service.edit", {{"change", change}, {"costing", sheet["id"]}, {"fee", kCost}});
  CHECK(book.Find(change).row.fee == Tyiyn(kCost));
  CHECK(book.Refusal("service.edit", {{"change", change}, {"payment", "free"}}) == "service.fee-free@fee");
  CHECK(book.Refusal("service.edit", {{"change", change}, {"fee_ground", "greed"}}) ==
        "service.fee-ground-unknown@fee_ground");
  // A sheet made later is cheaper: the fee is held against the one that the proposal names.
  const Json later =
      book.Do("costing.make",
              {{"service", service},
               {"rows", Json::array({{{"kind", "staff"}, {"name_ky", "Адис"}, {"price", 60}, {"quantity", 1}}})}});
  CHECK(later["cost"] == 1);
  CHECK(book.Refusal("service.edit", {{"change", change}, {"costing", later["id"]}}) == "service.fee-above-cost@fee");
}

TEST_CASE("a paid service needs ground, fee, costing and registration number before it is in force (art. 6, 7, 10)") {
  ServiceBook book;
  const Json proposed = book.Propose("Көчүрмө", {{"payment", "paid"}});
  const std::string change = proposed["id"], service = proposed["service"];
  const std::string standard = book.DraftStandard(service, true);
  book.Do(
      "standard.approve",
      {{"standard", standard}, {"decision", book.Decision("government", "2025-02-06")}, {"happened_on", "2025-02-06"}});
  book.Do("service.edit", {{"change", change}, {"standard", standard}, {"happened_on", "2025-02-06"}});
  const auto to_council = [&] {
    book.Do("service.to-commission", {{"change", change}, {"happened_on", "2025-02-10"}});
    const auto opinion = book.Vote("commission", change, "2025-02-20");
    book.Do("service.to-council", {{"change", change}, {"item", opinion.item}, {"happened_on", "2025-02-21"}});
    return book.Vote("council", change, "2025-03-14").item;
  };
  SECTION("no fee") {
    const std::string item = to_council();
    CHECK(book.Refusal("service.enter", {{"change", change}, {"item", item}}) == "service.fee-missing@");
  }
  SECTION("no costing") {
    book.Do("service.edit", {{"change", change}, {"fee", 5000}, {"happened_on", "2025-02-07"}});
    const std::string item = to_council();
    CHECK(book.Refusal("service.enter", {{"change", change}, {"item", item}}) == "service.no-costing@");
  }
  SECTION("no registration number, then with it") {
    const Json sheet = book.Do("costing.make", {{"service", service}, {"rows", kRows}, {"happened_on", "2025-02-07"}});
    book.Do("service.edit",
            {{"change", change}, {"fee", 5000}, {"costing", sheet["id"]}, {"happened_on", "2025-02-07"}});
    book.AnswerCriteria(change);
    const std::string item = to_council();
    CHECK(book.Refusal("service.enter", {{"change", change}, {"item", item}}) == "service.registration@");
    const Json made = book.Do("service.enter", {{"change", change}, {"item", item}, {"registration_no", "М-77"}});
    REQUIRE(made["warnings"].size() == 1);
    CHECK(made["warnings"][0]["code"] == "fee-ground");
    const auto row = book.On("2025-05-14").at(0);
    CHECK(row.registration_no == "М-77");
    CHECK(row.fee == Tyiyn(5000));
    CHECK(CheckReplayOracle(*book) == "");
  }
}

TEST_CASE("art. 7(3): a relief leaves a part of the fee, rounded in the applicant's favour") {
  ServiceBook book;
  const Json made = book.InForce("Тазалоо");
  const std::string service = made["service"];
  CHECK(book.Refusal("service.relief", {{"service", service}, {"name_ky", "а"}, {"name_ru", "а"}, {"percent", 101}}) ==
        "service.percent@percent");
  const Json relief = book.Do("service.relief", {{"service", service},
                                                 {"name_ky", "Пенсионер"},
                                                 {"name_ru", "Пенсионер"},
                                                 {"percent", 50},
                                                 {"from_day", "2025-04-01"}});
  book.Do("service.relief", {{"relief", relief["id"]}, {"to_day", "2025-05-01"}});
  const auto on = [&](const char* day) {
    return book
        .Read<std::vector<Relief>>(
            [&](store::Database& db) { return ReliefsOf(db, *ServiceId::FromText(service), Date::FromIso(day)); })
        .size();
  };
  CHECK(on("2025-04-30") == 1);
  CHECK(on("2025-05-01") == 0);
  CHECK(FeeAfter(Tyiyn(333), 50) == Tyiyn(166));
  CHECK(FeeAfter(Tyiyn(333), 100) == Tyiyn(0));
}
