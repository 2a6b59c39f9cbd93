// SPDX-License-Identifier: Apache-2.0
// Rule files of a book: what is taken, what counts, what is refused, and that an old sum keeps its file.
#include "tax/rule_files.h"

#include <catch2/catch.hpp>

#include "office/office_record.h"
#include "rules/shipped_rules.h"
#include "support/replay_oracle.h"
#include "tax/assess_run.h"
#include "tax/explain.h"
#include "tax_book.h"

using namespace aiyl;
using test::TaxBook;

namespace {

std::string Shipped(const std::string& kind) {
  for (const auto& [name, text] : rules::ShippedRuleTexts())
    if (rules::ReadRuleFile(text)->kind == kind) return text;
  return {};
}

// The dwelling's rules with another rate.
std::string WithRate(const std::string& rate) {
  std::string text = Shipped("dwelling");
  const std::string old = "\"0.35%\"";
  for (size_t at = text.find(old); at != std::string::npos; at = text.find(old, at))
    text.replace(at, old.size(), "\"" + rate + "\"");
  return text;
}

class RulesBook : public TaxBook {
 public:
  std::string Import(const std::string& text) { return Refusal("rules.import", {{"text", text}}); }
  std::string Counts(const std::string& kind) {
    return Read<std::string>([&](store::Database& db) {
      const auto file = tax::RuleFileOf(db, Office().Actor().office, kind);
      return file ? (*file)->hash : file.error().code;
    });
  }
  std::string Text(const std::string& kind) {
    return Read<std::string>([&](store::Database& db) {
      const auto text = tax::RuleFileText(db, Office().Actor().office, kind);
      return text ? *text : text.error().code;
    });
  }
  // "book+ book- program": of a kind, "+" counts, "-" withdrawn.
  std::string Known(const std::string& kind) {
    return Read<std::string>([&](store::Database& db) {
      std::string all;
      for (const auto& file : tax::ListRuleFiles(db, Office().Actor().office))
        if (file.kind == kind)
          all += (all.empty() ? "" : " ") + std::string(file.day ? "book" : "program") + (file.counts ? "+" : "") +
                 (file.withdrawn ? "-" : "");
      return all;
    });
  }
};

}  // namespace

TEST_CASE("the latest file taken counts, a withdrawn one gives way to the one before, then to the program's") {
  RulesBook book;
  const std::string shipped = rules::FindShippedRules("dwelling")->hash;
  CHECK(book.Counts("dwelling") == shipped);
  CHECK(book.Known("dwelling") == "program+");
  CHECK(book.Counts("castle") == "rules.no-kind");
  CHECK(book.Text("castle") == "rules.no-kind");
  CHECK(book.Refusal("rules.withdraw", {{"kind", "dwelling"}}) == "rules.none-taken@kind");

  const std::string first = WithRate("0.4%"), second = WithRate("0.5%");
  CHECK(book.Import(first).empty());
  CHECK(book.Counts("dwelling") == rules::ReadRuleFile(first)->hash);
  CHECK(book.Known("dwelling") == "book+ program");
  CHECK(book.Import(second).empty());
  CHECK(book.Counts("dwelling") == rules::ReadRuleFile(second)->hash);
  CHECK(book.Text("dwelling") == second);
  CHECK(book.Import(second) == "rules.same@text");
  // Taken anew on the same day it is the latest.
  CHECK(book.Import(first).empty());
  CHECK(book.Counts("dwelling") == rules::ReadRuleFile(first)->hash);
  CHECK(book.Known("dwelling") == "book+ book program");
  const auto made = book.Do("rules.withdraw", {{"kind", "dwelling"}});
  CHECK(made.at("hash") == rules::ReadRuleFile(second)->hash);
  CHECK(book.Counts("dwelling") == rules::ReadRuleFile(second)->hash);
  CHECK(book.Do("rules.withdraw", {{"kind", "dwelling"}}).at("hash") == shipped);
  CHECK(book.Known("dwelling") == "program+ book- book-");
  CHECK(book.Counts("household-plot") == rules::FindShippedRules("household-plot")->hash);
  CHECK(test::CheckReplayOracle(*book) == "");
}

TEST_CASE("a file that is not in order, cannot be read or counts already is not taken") {
  RulesBook book;
  CHECK(book.Import(Shipped("dwelling")) == "rules.same@text");
  CHECK(book.Import("{") == "rules.json@text");
  CHECK(book.Import("{\"format\": \"aiyl-rules-9\"}") == "rules.version@text");
  CHECK(book.Import(WithRate("none")).empty());  // a law that names no figure is a law
  std::string gap = Shipped("dwelling");
  gap.replace(gap.find("\"to\": \"2024-12-31\""), 18, "\"to\": \"2024-12-30\"");
  CHECK(book.Import(gap) == "rules.not-in-order@text");
  CHECK(book.Refusal("rules.import", {{"text", WithRate("0.6%")}, {"happened_on", "2024-01-01"}}) ==
        "rules.later@happened_on");
  // A kind that the program does not know is taken, and none is left when it is withdrawn.
  std::string other = Shipped("household-plot");
  other.replace(other.find("household-plot"), 14, "garden");
  CHECK(book.Import(other).empty());
  CHECK(book.Known("garden") == "book+");
  CHECK_FALSE(book.Do("rules.withdraw", {{"kind", "garden"}}).contains("hash"));
  CHECK(book.Counts("garden") == "rules.no-kind");
}

TEST_CASE("rule files are the business of the head and the secretary") {
  CHECK(office::RightFor("rules.import") == office::Right::kChangeOffice);
  CHECK_FALSE(office::May(office::Role::kClerk, office::RightFor("rules.withdraw")));
}

TEST_CASE("a run takes the file that counts; an older sum is explained by its own") {
  RulesBook book;
  book.Value("population", "3000");
  book.Value("place", "41704245000000");
  const auto [home, owner] = book.Home("1");
  book.DoId("dwelling.set", {{"household", home.ToText()},
                             {"dwelling_kind", "house"},
                             {"wall", "adobe"},
                             {"year_built", 1986},
                             {"total_area", "420"}});
  const ledger::PayerId payer(owner.value);
  const auto assess = [&] {
    tax::AssessRun run(*book, book.Office().Actor(), {.year = 2024, .rule_kind = "dwelling"});
    REQUIRE(run.Compute());
    REQUIRE(run.Write());
    return book.Read<std::vector<tax::Assessment>>(
        [&](store::Database& db) { return tax::StandingOf(db, payer, 2024); });
  };
  const auto before = assess().at(0);
  CHECK(before.sum == Tyiyn(25'200));
  CHECK(book.Import(WithRate("0.7%")).empty());
  const auto after = assess().at(0);
  CHECK(after.sum == Tyiyn(50'400));
  book.Do("rules.withdraw", {{"kind", "dwelling"}});
  const auto back = assess().at(0);
  CHECK(back.sum == Tyiyn(25'200));
  for (const auto& one : {before, after, back}) {
    const auto explained =
        (*book).Read<tax::Explanation>([&](store::Database& db) { return tax::Explain(db, one.id); });
    REQUIRE(explained);
    CHECK(explained->agrees);
    CHECK(explained->calculation->sum == one.sum);
  }
  CHECK(test::CheckReplayOracle(*book) == "");
}
