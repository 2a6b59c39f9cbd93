// SPDX-License-Identifier: Apache-2.0
// Tariffs, uses and reliefs as they are entered, and what is refused.
#include <catch2/catch.hpp>

#include "support/replay_oracle.h"
#include "tariffs_book.h"

using namespace aiyl;
using namespace aiyl::test;
using office::Json;

TEST_CASE("a tariff says what it rests on, for what and how much") {
  TariffsBook book;
  const auto refused = [&](const Json& more, const char* unit = "household") {
    return book.Refusal("tariff.add", book.Fields("local.waste", unit, more));
  };
  CHECK(refused({{"amount", 12000}, {"payment_kind", "tax.dwelling"}}) == "tariff.tax@payment_kind");
  CHECK(refused({{"amount", 12000}, {"payment_kind", "local.none"}}) == "code.unknown@payment_kind");
  CHECK(refused({{"amount", 12000}, {"law", ""}}) == "tariff.law@law");
  CHECK(refused({{"amount", 12000}, {"basis", "service"}}) == "tariff.service@service");
  CHECK(refused(Json::object()) == "tariff.amount@amount");
  CHECK(refused({{"amount", -1}}) == "tariff.amount@amount");
  CHECK(refused({{"amount", 12000}, {"count_day", "13-01"}}) == "tariff.count-day@count_day");
  CHECK(refused({{"amount", 12000}, {"count_day", "02-29"}}) == "tariff.count-day@count_day");
  CHECK(refused({{"amount", 12000}, {"due", "1 December"}}) == "tariff.due@due");
  CHECK(refused({{"amount", 12000}, {"payee", book.Decision()}}) == "act.unknown-record@payee");
  CHECK(refused({{"amount", 12000}, {"decision", book.Payee()}}) == "act.unknown-record@decision");
  CHECK(refused({{"amount", 12000}, {"to", "2020-01-01"}}) == "tariff.days@to");
  CHECK(refused({{"amount", 12000}, {"persons", "members"}}) == "tariff.persons@persons");
  CHECK(refused({{"amount", 12000}, {"rates", {{{"code", "sheep"}}}}}) == "tariff.no-rates@rates");
  CHECK(refused({{"rates", {{{"code", "sheep"}}}}}, "head") == "tariff.amount@rates.0.amount");
  CHECK(refused({{"rates", {{{"code", "wolf"}, {"amount", 1}}}}}, "head") == "code.unknown@rates.0.code");
  CHECK(refused({{"amount", 5000}, {"rates", {{{"code", "sheep"}}}}}, "conditional-head") ==
        "tariff.coefficient@rates.0.coefficient");
  CHECK(refused({{"amount", 5000}, {"reliefs", {{{"reason", "absent"}, {"percent", 101}}}}}) ==
        "tariff.percent@reliefs.0.percent");
  CHECK(refused({{"amount", 80000}}, "hour") == "tariff.period@period");
  CHECK(refused({{"amount", 12000}}) == "");
  CHECK(CheckReplayOracle(*book) == "");
}

TEST_CASE("only one tariff of a payment and unit stands in a village on a day") {
  TariffsBook book;
  const auto first =
      book.Tariff("local.waste", "household", {{"amount", 12000}, {"village", book.Village(0).ToText()}});
  const auto refused = [&](const Json& more) {
    return book.Refusal("tariff.add", book.Fields("local.waste", "household", more));
  };
  CHECK(refused({{"amount", 15000}, {"village", book.Village(0).ToText()}, {"from", "2025-01-01"}}) ==
        "tariff.another@from");
  CHECK(refused({{"amount", 15000}}) == "tariff.another@from");  // everywhere holds that village too
  CHECK(refused({{"amount", 15000}, {"village", book.Village(1).ToText()}}) == "");
  book.Do("tariff.end", {{"tariff", first.ToText()}, {"to", "2025-01-01"}});
  CHECK(refused({{"amount", 15000}, {"village", book.Village(0).ToText()}, {"from", "2025-01-01"}}) == "");
  CHECK(book.Refusal("tariff.end", {{"tariff", first.ToText()}, {"to", "2026-01-01"}}) == "tariff.another@to");
}

TEST_CASE("days are taken as people write them") {
  TariffsBook book;
  const auto yearly = book.Tariff("local.waste", "household", {{"amount", 1}, {"count_day", "1.3"}, {"due", "01.12"}});
  const auto monthly =
      book.Tariff("local.other", "household", {{"amount", 1}, {"period", "month"}, {"count_day", "1"}, {"due", "10"}});
  book.Read<int>([&](store::Database& db) {
    CHECK(tariffs::FindTariff(db, yearly)->count_day == "03-01");
    CHECK(tariffs::FindTariff(db, yearly)->due == "12-01");
    CHECK(tariffs::FindTariff(db, monthly)->count_day == "01");
    return 0;
  });
}

TEST_CASE("a correction keeps what it does not name") {
  TariffsBook book;
  const auto id = book.Tariff("local.pasture", "head",
                              {{"rates", {{{"code", "sheep"}, {"amount", 1400}, {"strangers", "2"}}}},
                               {"reliefs", {{{"reason", "poor"}, {"percent", 50}}}}});
  book.Do("tariff.change", {{"tariff", id.ToText()}, {"name_ky", "Жайыт акысы"}});
  book.Read<int>([&](store::Database& db) {
    const auto tariff = *tariffs::FindTariff(db, id);
    CHECK(tariff.name.ky == "Жайыт акысы");
    REQUIRE(tariff.rates.size() == 1);
    CHECK(tariff.rates[0].strangers == 200);
    CHECK(tariff.reliefs.size() == 1);
    return 0;
  });
  CHECK(book.Refusal("tariff.change", {{"tariff", id.ToText()}, {"rates", Json::array()}}) == "tariff.amount@amount");
  CHECK(CheckReplayOracle(*book) == "");
}

TEST_CASE("a paid service needs its costing") {
  TariffsBook book;
  CHECK(book.Refusal("tariff.add", book.Fields("local.other", "once",
                                               {{"amount", 5000},
                                                {"period", "use"},
                                                {"count_day", ""},
                                                {"due", "10"},
                                                {"basis", "service"},
                                                {"law", ""},
                                                {"service", book.Payee()}})) == "service.not-in-force@service");
}

TEST_CASE("a use is of a day, of a rate, of somebody") {
  TariffsBook book;
  const auto pasture =
      book.Tariff("local.pasture", "head", {{"rates", {{{"code", "sheep"}, {"amount", 1400}, {"strangers", "2"}}}}});
  const auto waste = book.Tariff("local.waste", "household", {{"amount", 12000}});
  const auto payer = book.Outside("Сырттан келген");
  const auto refused = [&](Json more) {
    Json data = {{"tariff", pasture.ToText()}, {"payer", payer}, {"code", "sheep"}, {"quantity", "10"}};
    data.update(more);
    return book.Refusal("tariff-use.add", data);
  };
  CHECK(refused({{"tariff", waste.ToText()}, {"code", ""}}) == "tariff-use.unit@tariff");
  CHECK(refused({{"day", "2025-05-15"}}) == "act.future@day");
  CHECK(refused({{"day", "2019-05-15"}}) == "tariff.not-in-force@day");
  CHECK(refused({{"code", "yak"}}) == "tariff-use.code@code");
  CHECK(refused({{"quantity", "2.5"}}) == "tariff-use.quantity@quantity");
  CHECK(refused({{"quantity", "0"}}) == "tariff-use.quantity@quantity");
  CHECK(refused({{"payer", ""}}) == "tariff-use.payer@payer");
  CHECK(refused({{"payer", book.Decision()}}) == "act.unknown-record@payer");
  CHECK(refused({{"stranger", true}}) == "");
  const auto household = book.Household("1");
  CHECK(refused({{"payer", ""}, {"household", T(household)}}) == "");
  CHECK(book.Refusal("tariff-relief.grant", {{"household", T(household)}, {"reason", "absent"}, {"document", "x"}}) ==
        "tariff-relief.absent@reason");
  CHECK(book.Refusal("tariff-relief.grant", {{"household", T(household)}, {"reason", "poor"}, {"document", " "}}) ==
        "tariff-relief.document@document");
  CHECK(CheckReplayOracle(*book) == "");
}
