// SPDX-License-Identifier: Apache-2.0
// Whatever is assessed, corrected, sold, let off, paid, taken back and assessed anew: after each step charges − reliefs
// − payments = balance for each payer and in total, what the ledger charges is what the assessments that stand say, and
// the same run once more records nothing.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <map>
#include <random>

#include "ledger/collection.h"
#include "ledger/postings.h"
#include "support/replay_oracle.h"
#include "tax/assess_run.h"
#include "tax_book.h"

using namespace aiyl;
using office::Json;
using test::TaxBook;

namespace {

constexpr uint64_t kHistories = 24;
constexpr int kSteps = 60;
const std::vector<std::string> kKinds = {"dwelling", "household-plot", "vehicle", "settlement-land"};

class History {
 public:
  explicit History(uint64_t seed) : m_book(seed), m_random(seed) {
    m_book.Value("population", "3000");
    m_book.Value("place", "41704245000000");
    m_book.Value("region", "naryn");
    m_book.Value("ki", "1");
    for (const char* kind : {"household-plot", "settlement-land"}) m_book.Value("kz", "1", {{"rule_kind", kind}});
    m_book.Value("council_rate", "60");
    m_book.Do("delegation.add", {{"number", "1"}, {"day", "2020-01-10"}, {"cash_ground", "2.3-п."}});
    for (int i = 0; i < 3; ++i) {
      const auto [home, head] = m_book.Home(std::to_string(i + 1), static_cast<size_t>(i) % 2);
      const std::string id = home.ToText();
      m_homes.push_back(id);
      m_people.push_back(head.ToText());
      m_dwellings.push_back(m_book.DoId("dwelling.set", {{"household", id},
                                                         {"dwelling_kind", "house"},
                                                         {"wall", "adobe"},
                                                         {"year_built", 1986},
                                                         {"total_area", Area(160, 500)}}));
      m_plots.push_back(
          m_book.DoId("parcel.set", {{"household", id}, {"parcel_kind", "homestead"}, {"area", Upto(1000) + 300}}));
      m_vehicles.push_back(m_book.DoId(
          "vehicle.set",
          {{"household", id}, {"vehicle_kind", "car"}, {"year_made", 2012}, {"engine", 1500 + Upto(2000)}}));
    }
    m_outside = m_book.Outside("Токтогулов");
    m_object = m_book.DoId("object.add", {{"rule_kind", "settlement-land"},
                                          {"village", m_book.Village().ToText()},
                                          {"area", "45.5"},
                                          {"use", "shop-50"},
                                          {"shares", Owners(m_outside)},
                                          {"happened_on", "2020-01-10"}});
  }

  void Step() {
    const size_t i = Upto(3);
    switch (Upto(19)) {
      case 0:
      case 1:
      case 2:
      case 3:
      case 4:
        return Assess();
      case 5:
        return Do("dwelling.set",
                  {{"household", m_homes[i]}, {"dwelling", m_dwellings[i]}, {"total_area", Area(100, 500)}});
      case 6:
        return Do("parcel.set", {{"household", m_homes[i]}, {"parcel", m_plots[i]}, {"area", Upto(1000) + 300}});
      case 7:
        return Do("vehicle.set",
                  {{"household", m_homes[i]}, {"vehicle", m_vehicles[i]}, {"engine", 1500 + Upto(2000)}});
      case 8:
      case 15:
      case 16:
        return Sell(i);
      case 9:
      case 17:
        return Do("vehicle.set", {{"household", m_homes[i]}, {"vehicle", m_vehicles[i]}, {"owner", m_people[Upto(3)]}});
      case 10:
        return Do("relief.grant", {{"person", m_people[i]},
                                   {"rule_kind", Upto(2) ? "household-plot" : "dwelling"},
                                   {"category", "disabled-1-2"},
                                   {"since", Day()},
                                   {"document", "күбөлүк"}});
      case 11:
      case 12:
        return Pay();
      case 13:
        if (!m_payments.empty())
          Do("payment.reverse", {{"payment", m_payments[Upto(m_payments.size())]}, {"reason", "х"}});
        return;
      case 14:
        return TakeBack();
      default:
        m_book.Office().Clock().AdvanceMicros(int64_t(1 + Upto(60)) * 86'400'000'000);
    }
  }

  void Check() {
    CheckPayers();
    CheckCharges();
  }
  void CheckOracle() { REQUIRE(test::CheckReplayOracle(*m_book) == ""); }

  int m_assessed = 0, m_paid = 0, m_reversed = 0, m_taken_back = 0, m_changed = 0, m_ended = 0;
  std::map<std::string, int> m_refused;

 private:
  size_t Upto(size_t n) { return m_random() % n; }
  int Between(int least, int less) { return least + static_cast<int>(Upto(static_cast<size_t>(less - least))); }
  std::string Area(int least, int most) {
    return std::to_string(Between(least, most)) + "." + std::to_string(Upto(100) + 100).substr(1);
  }
  std::string Day() { return Date::FromIso("2021-01-01")->PlusDays(Between(0, 1500)).Iso(); }
  Date Today() { return m_book.Office().Clock().Today(); }
  Json Owners(const std::string& payer) { return Json::array({Json{{"payer", payer}, {"share", "1"}}}); }

  void Do(const std::string& kind, const Json& data, Json* made = nullptr) {
    auto done = m_book.Office().Run(kind, data);
    if (!done) {
      REQUIRE(done.error().kind == ErrorKind::kRefused);
      ++m_refused[kind + " " + done.error().code];
    } else {
      if (kind == "payment.reverse") ++m_reversed;
      if (made) *made = done->made;
    }
  }

  void Assess() {
    tax::AssessOptions options{.year = 2022 + static_cast<int>(Upto(4)), .rule_kind = kKinds[Upto(kKinds.size())]};
    const size_t where = Upto(6);
    if (where == 0) options.village = m_book.Village(Upto(2));
    if (where == 1 && options.rule_kind == "dwelling")
      options.object = *tax::ObjectId::FromText(m_dwellings[Upto(m_dwellings.size())]);
    tax::AssessRun run(*m_book, m_book.Office().Actor(), options);
    const auto preview = run.Compute();
    REQUIRE(preview.has_value());
    const auto written = run.Write();
    REQUIRE(written.has_value());
    REQUIRE(written->assessments == preview->fresh + preview->changed + preview->ended);
    if (written->run) m_runs.push_back(*written->run);
    m_assessed += static_cast<int>(written->assessments);
    m_changed += static_cast<int>(preview->changed);
    m_ended += static_cast<int>(preview->ended);
    const std::string rows =
        "SELECT (SELECT count(*) FROM ledger_posting) + (SELECT count(*) FROM tax_assessment) + "
        "(SELECT count(*) FROM tax_run) + (SELECT count(*) FROM payer)";
    const int64_t before = m_book.Number(rows);
    tax::AssessRun again(*m_book, m_book.Office().Actor(), options);
    const auto same = again.Compute();
    REQUIRE(same.has_value());
    REQUIRE(again.Sums().empty());
    REQUIRE(same->difference.Value() == 0);
    REQUIRE(same->sum == preview->sum);
    const auto nothing = again.Write();
    REQUIRE(nothing.has_value());
    REQUIRE(nothing->acts == 0);
    REQUIRE(m_book.Number(rows) == before);
  }

  // A dwelling passes to one or two others of the village; the plot of the shop to somebody.
  void Sell(size_t i) {
    const std::string day = Day();
    if (Upto(3) == 0)
      return Do("object.transfer", {{"id", m_object},
                                    {"shares", Owners(Upto(2) && HasPayer(m_people[i]) ? m_people[i] : m_outside)},
                                    {"happened_on", day}});
    Json shares = Json::array();
    const size_t first = Upto(3);
    if (Upto(2)) {
      shares = {{{"owner", m_people[first]}, {"share", "1"}}};
    } else {
      shares = {{{"owner", m_people[first]}, {"share", "1/3"}},
                {{"owner", m_people[(first + 1) % 3]}, {"share", "2/3"}}};
    }
    Do("dwelling.set",
       {{"household", m_homes[i]}, {"dwelling", m_dwellings[i]}, {"shares", shares}, {"happened_on", day}});
  }

  bool HasPayer(const std::string& id) {
    return m_book.Read<bool>([&](store::Database& db) {
      auto query = db.Prepare("SELECT 1 FROM payer WHERE id = ?");
      query.Bind(*Uuid::FromText(id));
      return query.Next();
    });
  }

  void Pay() {
    const std::string payer = Upto(5) ? m_people[Upto(3)] : m_outside;
    if (!HasPayer(payer)) return;
    Json made;
    Do("payment.take",
       {{"payer", payer},
        {"kind", "tax." + kKinds[Upto(kKinds.size())]},
        {"amount", Between(1, 60'000)},
        {"method", Upto(2) ? "cash" : "bank"}},
       &made);
    if (!made.contains("id")) return;
    m_payments.push_back(made.at("id"));
    ++m_paid;
  }

  void TakeBack() {
    if (m_runs.empty()) return;
    const auto run = m_runs[Upto(m_runs.size())];
    const auto taken = tax::TakeBack(*m_book, m_book.Office().Actor(), run, "ката");
    REQUIRE(taken.has_value());
    m_taken_back += static_cast<int>(taken->assessments);
    REQUIRE(m_book.Read<bool>([&](store::Database& db) { return tax::StandingOf(db, run).empty(); }));
    const auto again = tax::TakeBack(*m_book, m_book.Office().Actor(), run, "ката");
    REQUIRE(again.has_value());
    REQUIRE(again->acts == 0);
  }

  void CheckPayers() {
    const Date on = Today();
    m_book.Read<int>([&](store::Database& db) {
      // What each account of a payer holds, from the rows.
      auto query = db.Prepare(R"sql(
        SELECT payer, sum(CASE WHEN credit = 'income' THEN amount WHEN debit = 'income' THEN -amount ELSE 0 END),
          sum(CASE WHEN debit IN ('relief', 'write-off') THEN amount WHEN credit IN ('relief', 'write-off') THEN -amount
            ELSE 0 END),
          sum(CASE WHEN debit IN ('cash', 'bank') THEN amount WHEN credit IN ('cash', 'bank') THEN -amount ELSE 0 END),
          sum(CASE 'debt' WHEN debit THEN amount WHEN credit THEN -amount ELSE 0 END)
            + sum(CASE 'advance' WHEN debit THEN amount WHEN credit THEN -amount ELSE 0 END)
        FROM ledger_posting GROUP BY payer)sql");
      int64_t charges = 0, reliefs = 0, payments = 0, balance = 0;
      while (query.Next()) {
        REQUIRE(query.Int(1) - query.Int(2) - query.Int(3) == query.Int(4));
        int64_t left = 0;
        for (const auto& one : ledger::BalancesOf(db, ledger::PayerId(query.GetUuid(0)), on)) {
          for (const Tyiyn part : {one.tax, one.interest, one.penalty, one.sanction, one.advance})
            REQUIRE(part.Value() >= 0);
          left +=
              one.tax.Value() + one.interest.Value() + one.penalty.Value() + one.sanction.Value() - one.advance.Value();
        }
        REQUIRE(left == query.Int(4));
        auto taken =
            db.Prepare("SELECT coalesce(sum(amount), 0) FROM payment WHERE payer = ? AND reversed_day IS NULL");
        taken.Bind(query.GetUuid(0));
        REQUIRE(taken.Next());
        REQUIRE(taken.Int(0) == query.Int(3));
        charges += query.Int(1);
        reliefs += query.Int(2);
        payments += query.Int(3);
        balance += query.Int(4);
      }
      int64_t in_all = 0, charged = 0, relieved = 0, paid = 0;
      for (const auto& [kind, state] : ledger::StateOf(db, m_book.Scope(), on)) {
        in_all += state.left.Value() - state.advance.Value();
        charged += state.charged.Value();
        relieved += state.relieved.Value();
        paid += state.paid.Value();
      }
      REQUIRE(charges - reliefs - payments == balance);
      REQUIRE(in_all == balance);
      REQUIRE(charged - relieved - paid == balance);
      REQUIRE(paid == payments);
      return 0;
    });
  }

  // The charges of an assessment that still stand are its sum; of one that was replaced, nothing.
  void CheckCharges() {
    m_book.Read<int>([&](store::Database& db) {
      auto query = db.Prepare(R"sql(
        SELECT a.sum, EXISTS (SELECT 1 FROM tax_assessment b WHERE b.replaces = a.id),
          (SELECT coalesce(sum(CASE WHEN p.credit = 'income' THEN p.amount ELSE -p.amount END), 0) FROM ledger_posting p
           WHERE p.source = a.id AND 'income' IN (p.credit, p.debit)),
          (SELECT count(*) FROM ledger_posting p WHERE p.source = a.id AND (p.payer <> a.payer
             OR p.payment_kind <> 'tax.' || a.rule_kind OR p.part <> 'tax'))
        FROM tax_assessment a)sql");
      int64_t standing = 0;
      while (query.Next()) {
        const int64_t expected = query.Bool(1) ? 0 : query.Int(0);
        REQUIRE(query.Int(2) == expected);
        REQUIRE(query.Int(3) == 0);
        standing += expected;
      }
      auto all = db.Prepare(R"sql(
        SELECT coalesce(sum(CASE WHEN credit = 'income' THEN amount ELSE -amount END), 0) FROM ledger_posting
        WHERE 'income' IN (credit, debit) AND part = 'tax')sql");
      REQUIRE(all.Next());
      REQUIRE(all.Int(0) == standing);
      // One sum stands for each object and payer that a run found, and a chain of replacements has no branches.
      auto twice = db.Prepare(
          "SELECT count(*) FROM (SELECT replaces FROM tax_assessment WHERE replaces IS NOT NULL GROUP BY replaces "
          "HAVING "
          "count(*) > 1)");
      REQUIRE(twice.Next());
      REQUIRE(twice.Int(0) == 0);
      return 0;
    });
  }

  TaxBook m_book;
  std::mt19937_64 m_random;  // the same on every machine
  std::vector<std::string> m_homes, m_people, m_dwellings, m_plots, m_vehicles;
  std::string m_outside, m_object;
  std::vector<tax::RunId> m_runs;
  std::vector<Json> m_payments;
};

}  // namespace

TEST_CASE("the ledger says what the assessments say, whatever happens to them") {
  std::map<std::string, int> done;
  for (uint64_t seed = 1; seed <= kHistories; ++seed) {
    History history(seed);
    for (int step = 0; step < kSteps; ++step) {
      INFO("history " << seed << ", step " << step);
      history.Step();
      history.Check();
    }
    history.CheckOracle();
    done["assessed"] += history.m_assessed;
    done["changed"] += history.m_changed;
    done["ended"] += history.m_ended;
    done["paid"] += history.m_paid;
    done["reversed"] += history.m_reversed;
    done["taken back"] += history.m_taken_back;
    for (const auto& [what, times] : history.m_refused) done["refused: " + what] += times;
  }
  // Each kind of step really happened.
  for (const char* what : {"assessed", "changed", "ended", "paid", "reversed", "taken back"}) CHECK(done[what] > 10);
  // AIYL_TELL=1: how often each thing happened.
  if (std::getenv("AIYL_TELL"))
    for (const auto& [what, times] : done) WARN(what << " " << times);
}
