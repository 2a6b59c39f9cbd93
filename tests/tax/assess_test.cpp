// SPDX-License-Identifier: Apache-2.0
// Runs of a year: what they record, that a second one records nothing, what replaces what, and that every sum is
// explained and comes out again.
#include <catch2/catch.hpp>

#include "ledger/postings.h"
#include "support/replay_oracle.h"
#include "tax/assess_run.h"
#include "tax/explain.h"
#include "tax/what_if.h"
#include "tax_book.h"

using namespace aiyl;
using office::Json;
using test::TaxBook;

namespace {

class AssessBook : public TaxBook {
 public:
  AssessBook() {
    Value("population", "3000");
    Value("place", "41704245000000");  // Нарын району
    Value("kz", "1", {{"rule_kind", "household-plot"}});
  }
  Result<tax::AssessPreview> Preview(const std::string& kind, int year) {
    tax::AssessRun run(**this, Office().Actor(), {.year = year, .rule_kind = kind});
    return run.Compute();
  }
  tax::WrittenRun Assess(const std::string& kind, int year) {
    tax::AssessRun run(**this, Office().Actor(), {.year = year, .rule_kind = kind});
    REQUIRE(run.Compute());
    const auto written = run.Write();
    REQUIRE(written);
    return *written;
  }
  std::string Refused(const std::string& kind, int year) {
    const auto preview = Preview(kind, year);
    return preview ? std::string() : preview.error().code;
  }
  std::string Dwelling(household::HouseholdId household, const std::string& area, const Json& more = {}) {
    Json data = {{"household", household.ToText()},
                 {"dwelling_kind", "house"},
                 {"wall", "adobe"},
                 {"year_built", 1986},
                 {"total_area", area}};
    if (more.is_object()) data.update(more);
    return DoId("dwelling.set", data);
  }
  std::vector<tax::Assessment> Standing(household::PersonId person, int year) {
    return Read<std::vector<tax::Assessment>>(
        [&](store::Database& db) { return tax::StandingOf(db, ledger::PayerId(person.value), year); });
  }
  // "tax.dwelling 2024-09-02 25200 left 25200": debts of a payer on a day, advances as «ahead».
  std::string Debts(household::PersonId person, const std::string& day) {
    return Read<std::string>([&](store::Database& db) {
      std::string text;
      for (const auto& balance : ledger::BalancesOf(db, ledger::PayerId(person.value), *Date::FromIso(day))) {
        text += (text.empty() ? "" : "; ") + balance.payment_kind;
        if (balance.due)
          text += " " + balance.due->Iso() + " " + std::to_string(balance.charged.Value()) + " left " +
                  std::to_string(balance.tax.Value());
        else
          text += " ahead " + std::to_string(balance.advance.Value());
      }
      return text;
    });
  }
  tax::Explanation Explained(tax::AssessmentId id) {
    auto explained = (*this)->Read<tax::Explanation>([&](store::Database& db) { return tax::Explain(db, id); });
    REQUIRE(explained);
    return *explained;
  }
  store::Book* operator->() { return &**this; }
};

}  // namespace

TEST_CASE("T01 and T02 through the book: the sum, its steps, the day it is due; nothing due below the exempt area") {
  AssessBook book;
  const auto [large, owner] = book.Home("1");
  const auto [small, other] = book.Home("2");
  book.Dwelling(large, "420");
  book.Dwelling(small, "120");
  const auto preview = book.Preview("dwelling", 2024);
  REQUIRE(preview);
  CHECK(preview->objects == 2);
  CHECK(preview->fresh == 2);
  CHECK(preview->zero == 1);
  CHECK(preview->sum == Tyiyn(25200));
  CHECK(preview->not_computed.empty());
  CHECK(preview->verified);
  const auto written = book.Assess("dwelling", 2024);
  CHECK(written.acts == 1);
  CHECK(written.assessments == 2);

  const auto standing = book.Standing(owner, 2024);
  REQUIRE(standing.size() == 1);
  CHECK(standing[0].sum == Tyiyn(25200));
  // 1 September 2024 is a Sunday: the next working day.
  CHECK(book.Debts(owner, "2025-05-14") == "tax.dwelling 2024-09-02 25200 left 25200");
  CHECK(book.Debts(other, "2025-05-14").empty());
  const auto explained = book.Explained(standing[0].id);
  CHECK(explained.agrees);
  REQUIRE(explained.calculation);
  CHECK(!explained.calculation->steps.back().article.empty());
  CHECK(explained.object.ru.find("1") != std::string::npos);
  for (const auto& input : explained.calculation->inputs)
    if (input.name == "area") CHECK(!input.source.IsEmpty());
  // Why nothing is due is said.
  const auto zero = book.Explained(book.Standing(other, 2024).at(0).id);
  CHECK(zero.agrees);
  CHECK(!zero.calculation->zero.IsEmpty());
  CHECK(test::CheckReplayOracle(*book) == "");
}

TEST_CASE("the same run twice records nothing; a correction replaces one sum and what was paid stays paid") {
  AssessBook book;
  const auto [home, owner] = book.Home("1");
  const auto [second, neighbour] = book.Home("2");
  const std::string dwelling = book.Dwelling(home, "420");
  book.Dwelling(second, "400");
  book.Assess("dwelling", 2024);
  const auto first = book.Standing(owner, 2024).at(0);
  CHECK(book.Assess("dwelling", 2024).acts == 0);
  CHECK(book.Standing(owner, 2024).at(0).id == first.id);

  book.Do("dwelling.set", {{"household", home.ToText()}, {"dwelling", dwelling}, {"total_area", "480"}});
  const auto preview = book.Preview("dwelling", 2024);
  REQUIRE(preview);
  CHECK(preview->changed == 1);
  CHECK(preview->same == 1);
  CHECK(preview->difference == Tyiyn(25200));
  book.Assess("dwelling", 2024);
  const auto now = book.Standing(owner, 2024);
  REQUIRE(now.size() == 1);
  CHECK(now[0].sum == Tyiyn(50400));
  CHECK(now[0].replaces == first.id);
  CHECK(book.Debts(owner, "2025-05-14") == "tax.dwelling 2024-09-02 50400 left 50400");
  const auto before = book.Explained(first.id);
  CHECK(before.replaced_by == now[0].id);
  CHECK(before.agrees);
  CHECK(test::CheckReplayOracle(*book) == "");
}

TEST_CASE("three owners by thirds; a run that was taken back leaves no debt") {
  AssessBook book;
  const auto [home, owner] = book.Home("1");
  const auto wife = book.Add(test::APerson().Named("Асанова", "Гүлнара").Female(), home, "wife");
  const auto son = book.Add(test::APerson().Named("Асанов", "Эркин").Male(), home, "son");
  book.Dwelling(home, "420",
                {{"shares",
                  {{{"owner", owner.ToText()}, {"share", "1/3"}},
                   {{"owner", wife.ToText()}, {"share", "1/3"}},
                   {{"owner", son.ToText()}, {"share", "1/3"}}}}});
  const auto run = book.Assess("dwelling", 2024);
  CHECK(book.Standing(owner, 2024).at(0).sum == Tyiyn(8400));
  CHECK(book.Standing(wife, 2024).at(0).sum == Tyiyn(8400));
  CHECK(book.Standing(son, 2024).at(0).sum == Tyiyn(8400));
  const auto no_reason = tax::TakeBack(*book, book.Office().Actor(), *run.run, "");
  REQUIRE(!no_reason);
  CHECK(no_reason.error().code == "tax.reason");
  const auto back = tax::TakeBack(*book, book.Office().Actor(), *run.run, "башка жыл");
  REQUIRE(back);
  CHECK(back->assessments == 3);
  CHECK(book.Debts(owner, "2025-05-14").find("left 0") != std::string::npos);
  // Worked out again, all is as it was.
  book.Assess("dwelling", 2024);
  CHECK(book.Debts(wife, "2025-05-14").find("left 8400") != std::string::npos);
  CHECK(test::CheckReplayOracle(*book) == "");
}

TEST_CASE("what cannot be computed is named and leaves what stands; years without rules are refused") {
  AssessBook book;
  const auto [home, owner] = book.Home("1");
  const std::string dwelling = book.Dwelling(home, "420");
  const auto [bare, other] = book.Home("2");
  book.DoId("dwelling.set", {{"household", bare.ToText()}, {"dwelling_kind", "house"}, {"wall", "adobe"}});
  const auto preview = book.Preview("dwelling", 2024);
  REQUIRE(preview);
  REQUIRE(preview->not_computed.size() == 1);
  CHECK(preview->not_computed[0].household == bare);
  CHECK(!preview->not_computed[0].gaps.empty());
  CHECK(book.Refused("dwelling", 2008) == "tax.year");
  CHECK(book.Refused("dwelling", 2030) == "tax.year");
  CHECK(book.Refused("household-plot", 2026) == "rules.unknown-period");
  CHECK(book.Refused("castle", 2024) == "rules.no-kind");
}

TEST_CASE("agricultural land is due in three parts; the last takes what is left") {
  AssessBook book;
  book.Value("ki", "1");
  const auto [home, owner] = book.Home("1");
  book.DoId("parcel.set",
            {{"household", home.ToText()}, {"parcel_kind", "share"}, {"land_type", "irrigated"}, {"area", 10000}});
  const auto preview = book.Preview("agricultural-land", 2020);
  REQUIRE(preview);
  book.Assess("agricultural-land", 2020);
  const auto standing = book.Standing(owner, 2020);
  REQUIRE(standing.size() == 1);
  const auto stored = tax::StoredCalculation::Unpacked(standing[0].calculation);
  REQUIRE(stored);
  int64_t sum = 0;
  for (const auto& part : stored->due) sum += part.sum.Value();
  CHECK(sum == standing[0].sum.Value());
  CHECK(sum > 0);
  CHECK(stored->due.size() == 3);
}

TEST_CASE("a draft decision is worked out without anything being written") {
  AssessBook book;
  for (int i = 1; i <= 5; ++i) {
    const auto [home, owner] = book.Home(std::to_string(i));
    book.DoId("parcel.set", {{"household", home.ToText()}, {"parcel_kind", "homestead"}, {"area", 1000 * i}});
  }
  book.Assess("household-plot", 2024);
  const int64_t acts = book.Number("SELECT count(*) FROM act");
  const auto result =
      tax::WhatIf(*book, book.Office().Actor(), {.year = 2024, .rule_kind = "household-plot", .values = {{"kz", "2"}}});
  REQUIRE(result);
  CHECK(result->now == Tyiyn(150000));  // 15,000 m² × 0.1 som
  CHECK(result->then == Tyiyn(300000));
  CHECK(result->payers == 5);
  CHECK(result->more == 5);
  CHECK(result->largest_more == Tyiyn(50000));
  int64_t now = 0, then = 0;
  for (const auto& band : result->bands) {
    now += band.now;
    then += band.then;
  }
  CHECK(now == 5);
  CHECK(then == 5);
  CHECK(book.Number("SELECT count(*) FROM act") == acts);
  const auto code = [&](std::map<std::string, std::string> values) {
    const auto refused = tax::WhatIf(*book, book.Office().Actor(),
                                     {.year = 2024, .rule_kind = "household-plot", .values = std::move(values)});
    return refused ? std::string() : refused.error().code;
  };
  CHECK(code({}) == "tax.no-figure");
  CHECK(code({{"moon", "1"}}) == "rules.input-unknown");
  CHECK(code({{"kz", "эки"}}) == "rules.input-value");
  CHECK(code({{"kz", "5"}}) == "rules.input-range");
}

TEST_CASE("a stored calculation comes back as it was; other bytes are refused") {
  tax::StoredCalculation stored;
  stored.on = *Date::FromIso("2024-01-01");
  stored.inputs = {{"area", "420", tax::Source::kObject, {}}, {"months", "12", {}, {}}};
  stored.inputs[0].row = *Uuid::FromText("018f0000-0000-7000-8000-000000000001");
  stored.rows = {"bns/2022-01-01/adobe/30-45"};
  stored.steps = {*rules::Rational::Of(1, 3), rules::Rational(60)};
  stored.due = {{*Date::FromIso("2024-09-02"), Tyiyn(25200)}};
  const auto back = tax::StoredCalculation::Unpacked(stored.Packed());
  REQUIRE(back);
  CHECK(*back == stored);
  const std::string packed = stored.Packed();
  for (size_t length = 0; length < packed.size(); ++length)
    CHECK(!tax::StoredCalculation::Unpacked(packed.substr(0, length)));
}

TEST_CASE("sums whose due day no rule file knows are said not to be charged") {
  AssessBook book;
  const auto [home, owner] = book.Home("1");
  book.Do("vehicle.set", {{"household", home.ToText()},
                          {"vehicle_kind", "car"},
                          {"engine", 1600},
                          {"year_made", 2010},
                          {"owner", owner.ToText()}});
  const auto old = book.Preview("vehicle", 2020), now = book.Preview("vehicle", 2024);
  REQUIRE(old);
  REQUIRE(now);
  CHECK(old->sum > Tyiyn(0));
  CHECK(old->undue == 1);
  CHECK(now->sum > Tyiyn(0));
  CHECK(now->undue == 0);
  book.Assess("vehicle", 2020);
  CHECK(book.Debts(owner, "2025-05-14").empty());
}
