// SPDX-License-Identifier: Apache-2.0
// Charging from the book: the day that counts, the same run twice, a changed fact, what was paid carried over, and that
// the sums charged are the sums of the ledger.

#include <catch2/catch.hpp>
#include <random>

#include "support/replay_oracle.h"
#include "tariffs_book.h"

using namespace aiyl;
using namespace aiyl::test;
using office::Json;

namespace {

constexpr const char* kWaste = "local.waste";

Json Absent() {
  return {{{"reason", "absent"}, {"percent", 100}}};
}

// One family of `members`, who are called by their number.
std::vector<household::PersonId> Settle(TariffsBook& book, household::HouseholdId household, int members) {
  std::vector<household::PersonId> persons;
  for (int i = 0; i < members; ++i)
    persons.push_back(book.Add(APerson().Named("Асанов", "Киши" + std::to_string(i)).Male().Born("1980"), household,
                               i == 0 ? "head" : "son"));
  return persons;
}

// Sums that stand of all charges, and what the ledger holds of income and relief: they are the same.
void CheckLedger(TariffsBook& book) {
  CHECK(book.Number(R"sql(
    SELECT coalesce(sum(amount), 0) FROM local_charge c
    WHERE NOT EXISTS (SELECT 1 FROM local_charge n WHERE n.replaces = c.id))sql") == book.Number(R"sql(
    SELECT coalesce(sum(CASE WHEN credit = 'income' THEN amount WHEN debit = 'income' THEN -amount ELSE 0 END), 0)
    FROM ledger_posting)sql"));
  CHECK(book.Number(R"sql(
    SELECT coalesce(sum(relief), 0) FROM local_charge c
    WHERE NOT EXISTS (SELECT 1 FROM local_charge n WHERE n.replaces = c.id))sql") == book.Number(R"sql(
    SELECT coalesce(sum(CASE WHEN debit = 'relief' THEN amount WHEN credit = 'relief' THEN -amount ELSE 0 END), 0)
    FROM ledger_posting)sql"));
  CHECK(book.Number(R"sql(
    SELECT count(*) FROM local_charge c JOIN tariff t ON t.id = c.tariff
    WHERE NOT EXISTS (SELECT 1 FROM local_charge n WHERE n.replaces = c.id)
      AND c.amount - c.relief <> (
        SELECT coalesce(sum(CASE WHEN debit = 'debt' THEN amount ELSE -amount END), 0) FROM ledger_posting p
        WHERE p.source = c.id))sql") == 0);
}

}  // namespace

TEST_CASE("the same run twice changes nothing") {
  TariffsBook book;
  const auto first = book.Household("1"), second = book.Household("2", 1);
  Settle(book, first, 2);
  Settle(book, second, 1);
  book.Household("3");  // nobody lives there
  const auto waste = book.Tariff(kWaste, "household", {{"amount", 12000}});
  const auto plan = book.Plan(waste, "2025-05-14");
  CHECK(book.SumFor(plan, first) == "12000 − 0");
  CHECK(plan.gaps.size() == 1);
  CHECK(plan.after.Net().Value() == 24000);
  CHECK(book.Charge(waste, "2025-05-14") == "2/0/0");
  const auto acts = book.Number("SELECT count(*) FROM act");
  CHECK(book.Charge(waste, "2025-05-14") == "0/0/2");
  CHECK(book.Charge(waste, "2025-05-01") == "0/0/2");
  CHECK(book.Number("SELECT count(*) FROM act") == acts);
  CHECK(book.Owes(T(first), kWaste) == "2025-12-01: 12000");
  CHECK(book.Plan(waste, "2025-05-14").after.payers == 2);
  CheckLedger(book);
  CHECK(CheckReplayOracle(*book) == "");
}

TEST_CASE("the day of the book counts: who came or left, was away or back on that day") {
  TariffsBook book;
  const auto household = book.Household("1");
  const auto persons = Settle(book, household, 3);
  const auto person = [&](size_t i) { return T(persons[i]); };
  book.Do("absence.begin", {{"person", person(1)}, {"reason", "work"}, {"happened_on", "2024-06-01"}});
  book.Do("absence.end", {{"person", person(1)}, {"happened_on", "2025-01-02"}});
  book.Do("departure", {{"person", person(2)}, {"to_place", "Бишкек"}, {"happened_on", "2025-01-01"}});
  const auto tariff = [&](const std::string& kind, const std::string& day) {
    return book.Tariff(kind, "person", {{"amount", 2000}, {"count_day", day}, {"reliefs", Absent()}});
  };
  // Two members on 1 January, one of them away; on the 2nd he is back; the year before, three and one away.
  CHECK(book.SumFor(book.Plan(tariff(kWaste, "01-01"), "2025-05-14"), household) == "4000 − 2000");
  CHECK(book.SumFor(book.Plan(tariff("local.other", "01-02"), "2025-05-14"), household) == "4000 − 0");
  CHECK(book.SumFor(book.Plan(tariff("local.garden", "12-31"), "2024-12-31"), household) == "6000 − 2000");
  const auto later = book.Household("2", 0, {{"open_kind", "new"}, {"happened_on", "2025-01-02"}});
  Settle(book, later, 1);
  CHECK(book.SumFor(book.Plan(tariff("local.rent", "01-01"), "2025-05-14"), later) == "–");
}

TEST_CASE("a run before its day, after it, or outside the tariff is refused") {
  TariffsBook book;
  const auto tariff = book.Tariff(
      kWaste, "household", {{"amount", 12000}, {"count_day", "04-01"}, {"from", "2024-02-01"}, {"to", "2025-04-02"}});
  CHECK(book.Refused(tariff, "2025-05-15") == "tariff.too-early");  // tomorrow
  CHECK(book.Refused(tariff, "2025-03-31") == "tariff.too-early");  // the day that counts has not come
  CHECK(book.Refused(tariff, "2025-04-01") == "");
  CHECK(book.Refused(tariff, "2023-12-01") == "tariff.not-in-force");
  CHECK(book.Refused(tariffs::TariffId(), "2025-04-01") == "act.unknown-record");
}

TEST_CASE("a changed fact replaces the charge, and what was paid is carried over") {
  TariffsBook book;
  const auto household = book.Household("1");
  const auto persons = Settle(book, household, 4);
  const auto waste = book.Tariff(kWaste, "person", {{"amount", 2000}, {"reliefs", Absent()}});
  CHECK(book.Charge(waste, "2025-02-01") == "1/0/0");
  CHECK(book.Owes(T(household), kWaste) == "2025-12-01: 8000");
  // Paid in full, then it turns out that one was away.
  book.Advance(T(household), kWaste, "2025-02-02", 8000);
  book.Do("absence.begin", {{"person", T(persons[1])}, {"reason", "work"}, {"happened_on", "2024-11-01"}});
  const auto plan = book.Plan(waste, "2025-03-01");
  REQUIRE(plan.charges.size() == 1);
  CHECK(plan.charges[0].before.Value() == 8000);
  CHECK(plan.charges[0].calculation.Net().Value() == 6000);
  CHECK(book.Charge(waste, "2025-03-01") == "0/1/0");
  CHECK(book.Owes(T(household), kWaste) == "2025-12-01: 0; advance 2000");
  CHECK(book.Charge(waste, "2025-03-01") == "0/0/1");
  // The next month another one: what is ahead is laid on nothing, the sum only falls.
  book.Do("absence.begin", {{"person", T(persons[2])}, {"reason", "work"}, {"happened_on", "2024-11-01"}});
  CHECK(book.Charge(waste, "2025-04-01") == "0/1/0");
  CHECK(book.Owes(T(household), kWaste) == "2025-12-01: 0; advance 4000");
  // And back to the full sum.
  book.Do("tariff.change", {{"tariff", waste.ToText()}, {"reliefs", Json::array()}});
  CHECK(book.Charge(waste, "2025-05-01") == "0/1/0");
  CHECK(book.Owes(T(household), kWaste) == "2025-12-01: 0");
  // As it was on the days between.
  CHECK(book.Owes(T(household), kWaste, "2025-02-01") == "2025-12-01: 8000");
  CheckLedger(book);
  CHECK(CheckReplayOracle(*book) == "");
}

TEST_CASE("a household that is not met any more is charged nothing, with what was paid ahead") {
  TariffsBook book;
  const auto household = book.Household("1");
  const auto persons = Settle(book, household, 1);
  const auto waste = book.Tariff(kWaste, "household", {{"amount", 12000}});
  book.Charge(waste, "2025-02-01");
  book.Advance(T(household), kWaste, "2025-02-02", 12000);
  book.Do("departure", {{"person", T(persons[0])}, {"to_place", "Ош"}, {"happened_on", "2024-12-30"}});
  book.Do("account.close", {{"household", T(household)}, {"close_kind", "moved"}, {"happened_on", "2024-12-31"}});
  const auto closed = book.Number("SELECT count(*) FROM household WHERE closed_day IS NOT NULL");
  REQUIRE(closed == 1);
  CHECK(book.Charge(waste, "2025-03-01") == "0/1/0");
  CHECK(book.Owes(T(household), kWaste, "2025-05-14").find("advance 12000") != std::string::npos);
  CHECK(book.Charge(waste, "2025-03-01") == "0/0/1");
  CheckLedger(book);
}

TEST_CASE("a count that is missing stops one household, and an earlier charge stays") {
  TariffsBook book;
  const auto first = book.Household("1"), second = book.Household("2");
  Settle(book, first, 1);
  Settle(book, second, 1);
  const auto count = [&](household::HouseholdId household, const char* day, int sheep) {
    book.Do("livestock.set",
            {{"household", T(household)}, {"as_of", day}, {"counts", {{{"animal", "sheep"}, {"heads", sheep}}}}});
  };
  count(first, "2024-12-20", 10);
  count(first, "2025-01-02", 99);  // after the day
  count(second, "2023-12-31", 10);
  const auto pasture = book.Tariff("local.pasture", "head", {{"rates", {{{"code", "sheep"}, {"amount", 1400}}}}});
  const auto plan = book.Plan(pasture, "2025-05-14");
  CHECK(book.SumFor(plan, first) == "14000 − 0");
  CHECK(book.SumFor(plan, second) == "no-count");
  CHECK(book.Charge(pasture, "2024-05-14") == "1/0/0");  // a year before: the second one's count is a day old
  CHECK(book.Owes(T(second), "local.pasture") == "2024-12-02: 14000");
  CHECK(book.Charge(pasture, "2025-05-14") == "1/0/0");
  CheckLedger(book);
}

TEST_CASE("a village or a street is charged alone, the rest in another run") {
  TariffsBook book;
  const auto here = book.Household("1"), there = book.Household("2", 1);
  const auto other = book.Household("3", 0, {{"street", book.Street(0, 1).ToText()}});
  for (const auto& one : {here, there, other}) Settle(book, one, 1);
  const auto outside = book.Outside("Сырттан");
  const auto pasture = book.Tariff("local.pasture", "head", {{"rates", {{{"code", "sheep"}, {"amount", 1400}}}}});
  for (const auto& one : {here, there, other})
    book.Do("livestock.set",
            {{"household", T(one)}, {"as_of", "2024-12-01"}, {"counts", {{{"animal", "sheep"}, {"heads", 1}}}}});
  book.Do("tariff-use.add", {{"tariff", pasture.ToText()},
                             {"payer", outside},
                             {"code", "sheep"},
                             {"quantity", "5"},
                             {"stranger", true},
                             {"day", "2025-05-01"}});
  CHECK(book.Charge(pasture, "2025-05-14", {.village = book.Village(0), .street = book.Street(0)}) == "1/0/0");
  CHECK(book.Charge(pasture, "2025-05-14", {.village = book.Village(0), .street = {}}) == "1/0/1");
  CHECK(book.Charge(pasture, "2025-05-14") == "2/0/2");
  CHECK(book.Owes(outside, "local.pasture") == "2025-12-01: 7000");
  CheckLedger(book);
}

TEST_CASE("a tariff of one village charges that one alone") {
  TariffsBook book;
  const auto here = book.Household("1"), there = book.Household("2", 1);
  for (const auto& one : {here, there}) Settle(book, one, 1);
  const auto waste = book.Tariff(kWaste, "household", {{"amount", 12000}, {"village", book.Village(1).ToText()}});
  CHECK(book.Charge(waste, "2025-05-14", {.village = book.Village(0), .street = {}}) == "0/0/0");
  CHECK(book.Charge(waste, "2025-05-14") == "1/0/0");
  CHECK(book.Owes(T(there), kWaste) == "2025-12-01: 12000");
}

TEST_CASE("a tariff by the month charges each month for itself") {
  TariffsBook book;
  const auto household = book.Household("1");
  const auto persons = Settle(book, household, 2);
  book.Do("departure", {{"person", T(persons[1])}, {"to_place", "Ош"}, {"happened_on", "2025-02-01"}});
  const auto waste =
      book.Tariff(kWaste, "person", {{"amount", 1000}, {"period", "month"}, {"count_day", "1"}, {"due", "10"}});
  CHECK(book.Charge(waste, "2025-01-31") == "1/0/0");
  CHECK(book.Charge(waste, "2025-02-28") == "1/0/0");
  CHECK(book.Charge(waste, "2025-02-01") == "0/0/1");
  CHECK(book.Plan(waste, "2025-03-05").before.Net().Value() == 1000);
  CHECK(book.Owes(T(household), kWaste) == "2025-01-10: 2000; 2025-02-10: 1000");
  CheckLedger(book);
}

TEST_CASE("single uses are charged by their day, and taken back when they are dropped") {
  TariffsBook book;
  const auto household = book.Household("1");
  Settle(book, household, 1);
  const auto tractor = book.Tariff("local.machinery", "hour",
                                   {{"amount", 80000},
                                    {"period", "use"},
                                    {"count_day", ""},
                                    {"due", "10"},
                                    {"rates", {{{"code", "combine"}, {"amount", 120000}}}}});
  const auto use = [&](const char* day, const char* quantity, const char* code = "") {
    return book
        .Do("tariff-use.add", {{"tariff", tractor.ToText()},
                               {"household", T(household)},
                               {"day", day},
                               {"quantity", quantity},
                               {"code", code}})
        .at("id")
        .get<std::string>();
  };
  use("2025-04-01", "2.5");
  use("2025-04-01", "1", "combine");
  const auto wrong = use("2025-04-02", "1");
  CHECK(book.Charge(tractor, "2025-04-01") == "1/0/0");
  CHECK(book.Charge(tractor, "2025-05-14") == "1/0/1");
  CHECK(book.Owes(T(household), "local.machinery") == "2025-04-11: 320000; 2025-04-14: 80000");  // the 12th: a Saturday
  book.Do("tariff-use.drop", {{"use", wrong}});
  CHECK(book.Charge(tractor, "2025-05-14") == "0/1/1");
  CHECK(book.Owes(T(household), "local.machinery").find("2025-04-14: 80000") == std::string::npos);
  CheckLedger(book);
  CHECK(CheckReplayOracle(*book) == "");
}

TEST_CASE("a relief by a document lets off from its day to its day") {
  TariffsBook book;
  const auto household = book.Household("1");
  Settle(book, household, 1);
  const auto waste =
      book.Tariff(kWaste, "household", {{"amount", 12000}, {"reliefs", {{{"reason", "veteran"}, {"percent", 50}}}}});
  const auto grant =
      book.Do("tariff-relief.grant",
              {{"household", T(household)}, {"reason", "veteran"}, {"document", "№ 7, 2024"}, {"from", "2024-01-01"}});
  CHECK(book.SumFor(book.Plan(waste, "2025-05-14"), household) == "12000 − 6000");
  book.Do("tariff-relief.end", {{"grant", grant.at("id")}, {"to", "2025-01-01"}});
  CHECK(book.SumFor(book.Plan(waste, "2025-05-14"), household) == "12000 − 0");
  CHECK(book.SumFor(book.Plan(waste, "2024-05-14"), household) == "12000 − 6000");
}

TEST_CASE("charges of a period are taken back by a run, and charged again by another") {
  TariffsBook book;
  const auto household = book.Household("1");
  Settle(book, household, 1);
  const auto waste = book.Tariff(kWaste, "household", {{"amount", 12000}});
  book.Advance(T(household), kWaste, "2025-01-15", 5000);
  book.Charge(waste, "2025-02-01");
  CHECK(book.Owes(T(household), kWaste) == "2025-12-01: 7000");
  CHECK(book.Charge(waste, "2025-02-02", {}, tariffs::RunKind::kTakeBack) == "0/1/0");
  CHECK(book.Owes(T(household), kWaste).find("advance 5000") != std::string::npos);
  CHECK(book.Charge(waste, "2025-02-02", {}, tariffs::RunKind::kTakeBack) == "0/0/1");
  CHECK(book.Charge(waste, "2025-02-03") == "0/1/0");
  CHECK(book.Owes(T(household), kWaste) == "2025-12-01: 7000");
  CheckLedger(book);
  CHECK(CheckReplayOracle(*book) == "");
}

TEST_CASE("a run is not undone act by act: it says what to do instead") {
  TariffsBook book;
  Settle(book, book.Household("1"), 1);
  book.Charge(book.Tariff(kWaste, "household", {{"amount", 12000}}), "2025-05-14");
  const auto* kind = TariffsBook::TheRegistry().FindKind(tariffs::kChargeRun);
  REQUIRE(kind != nullptr);
  CHECK(kind->undo == store::UndoKind::kCompensate);
  CHECK_FALSE(kind->instead.msgid.empty());
}

TEST_CASE("a plan that was overtaken is refused") {
  TariffsBook book;
  Settle(book, book.Household("1"), 1);
  const auto waste = book.Tariff(kWaste, "household", {{"amount", 12000}});
  const auto plan = book.Plan(waste, "2025-05-14");
  book.Charge(waste, "2025-05-14");
  tariffs::ChargeRun run(*book.Office(), book.Actor(), {.tariff = waste, .on = book.Day("2025-05-14")});
  const auto written = run.Write(plan);
  REQUIRE_FALSE(written.has_value());
  CHECK(written.error().code == "charge.changed");
}

TEST_CASE("whatever happens between runs, the sums charged are those of the ledger and a second run changes nothing") {
  for (uint64_t seed = 1; seed <= 8; ++seed) {
    INFO("seed " << seed);
    std::mt19937_64 random(seed);
    const auto upto = [&](int n) { return static_cast<int>(random() % static_cast<uint64_t>(n)); };
    TariffsBook book(seed);
    std::vector<household::HouseholdId> households;
    std::vector<household::PersonId> persons;
    for (int i = 0; i < 4; ++i) {
      households.push_back(book.Household(std::to_string(i + 1), static_cast<size_t>(i % 2)));
      for (const auto& one : Settle(book, households.back(), 1 + upto(3))) persons.push_back(one);
    }
    const auto waste = book.Tariff(kWaste, "person", {{"amount", 2000 + upto(100)}, {"reliefs", Absent()}});
    for (int month = 1; month <= 5; ++month) {
      const std::string day = "2025-0" + std::to_string(month) + "-10";
      for (int i = 0; i < 3; ++i) {
        const auto& person = persons[static_cast<size_t>(upto(static_cast<int>(persons.size())))];
        const auto& household = households[static_cast<size_t>(upto(4))];
        switch (upto(4)) {
          case 0:
            (void)book.Run("absence.begin", {{"person", T(person)}, {"reason", "work"}, {"happened_on", "2024-12-01"}});
            break;
          case 1:
            (void)book.Run("absence.end", {{"person", T(person)}, {"happened_on", "2024-12-20"}});
            break;
          case 2:
            (void)book.Write([&](store::UnitOfWork& work) -> Status {
              AIYL_TRY(ledger::EnsurePayer(work, household));
              return {};
            });
            book.Advance(T(household), kWaste, day, 1 + upto(9000));
            break;
          default:
            (void)book.Run("tariff.change", {{"tariff", waste.ToText()}, {"amount", 1000 + upto(2000)}});
        }
      }
      (void)book.Charge(waste, day);
      CHECK(book.Plan(waste, day).charges.empty());
      CheckLedger(book);
    }
    CHECK(CheckReplayOracle(*book) == "");
  }
}
