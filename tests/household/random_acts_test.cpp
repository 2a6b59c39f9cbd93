// SPDX-License-Identifier: Apache-2.0
// 500 random acts and 100 undos: the journal replays to the same rows, nothing derived is stale, and the flows of every
// period add up.
#include "support/random_acts.h"

#include <catch2/catch.hpp>
#include <set>

#include "store/journal.h"
#include "support/household_book.h"
#include "support/replay_oracle.h"

using namespace aiyl;
using namespace aiyl::household;
using namespace aiyl::test;

namespace {

using Key = std::pair<VillageId, Sex>;

struct Flow {
  int64_t opening = 0, births = 0, arrivals = 0, deaths = 0, departures = 0, closing = 0;
};

std::map<Key, Flow> FlowsBetween(HouseholdBook& book, Date from, Date to) {
  std::map<Key, Flow> flows;
  for (const auto& row :
       book.Read<std::vector<FlowRow>>([&](store::Database& db) { return Flows(db, book.Office().Scope(), from, to); }))
    flows[{row.village, row.sex}] = {row.opening, row.births, row.arrivals, row.deaths, row.departures, row.closing};
  return flows;
}

// Members at the end of the day, counted one by one from the cards: another way to the same figure.
std::map<Key, int64_t> CountedOn(HouseholdBook& book, Date day) {
  return book.Read<std::map<Key, int64_t>>([&](store::Database& db) {
    std::map<Key, int64_t> counted;
    HouseholdFilter any;
    any.state = HouseholdState::kAny;
    for (const auto& row : ListHouseholds(db, book.Office().Scope(), any, 0, 100000)) {
      const auto card = CardOf(db, row.household, day).value();
      for (const auto& member : card.members) ++counted[{row.address.village, member.sex}];
    }
    return counted;
  });
}

void CheckFlows(HouseholdBook& book, Date from, Date to) {
  const auto opening = CountedOn(book, from.PlusDays(-1)), closing = CountedOn(book, to.PlusDays(-1));
  const auto flows = FlowsBetween(book, from, to);
  int64_t people = 0;
  for (const auto& [key, flow] : flows) {
    INFO(from.Iso() << " " << to.Iso());
    CHECK(flow.opening + flow.births + flow.arrivals - flow.deaths - flow.departures == flow.closing);
    const auto before = opening.find(key), after = closing.find(key);
    CHECK(flow.opening == (before == opening.end() ? 0 : before->second));
    CHECK(flow.closing == (after == closing.end() ? 0 : after->second));
    people += flow.closing;
  }
  int64_t counted = 0;
  for (const auto& [key, count] : closing) counted += count;
  CHECK(people == counted);
  const auto total = book.Read<int64_t>(
      [&](store::Database& db) { return Population(db, book.Office().Scope(), to.PlusDays(-1)).total.total; });
  CHECK(total == counted);
}

RandomActs Random(HouseholdBook& book, uint64_t seed) {
  std::vector<const office::ActSpec*> acts;
  for (const auto& act : Acts()) acts.push_back(&act);
  return {*book, book.Office().Actor(), book.Office().Clock(), std::move(acts), seed};
}

void RunRandom(uint64_t seed, int acts, int undos) {
  HouseholdBook book(seed);
  for (int i = 1; i <= 12; ++i) {
    const auto household = book.Household("a" + std::to_string(i), static_cast<size_t>(i % 2));
    book.Add(APerson().Named("Асанов", "Бакыт").Male().Born("1970"), household, "head");
    book.Add(APerson().Named("Асанова", "Гүлнара").Female().Born("1972"), household, "wife");
    book.Add(APerson().Named("Асанов", "Эрмек").Male().Born("2000-02-03"), household, "son");
  }
  RandomActs random = Random(book, seed);
  int done = 0, undone = 0, tried = 0;
  while (done < acts) {
    REQUIRE(++tried < acts * 20);
    if (random.Step()) ++done;
    if (undone * acts < done * undos && random.Undo()) ++undone;
  }
  while (undone < undos && ++tried < acts * 30)
    if (random.Undo()) ++undone;
  CHECK(undone == undos);
  CHECK(CheckReplayOracle(*book) == "");
  std::set<std::string> kinds;
  for (const auto& [kind, tally] : random.Tally()) {
    UNSCOPED_INFO(kind << ": " << tally.first << " done, " << tally.second << " refused");
    if (tally.first > 0) kinds.insert(kind);
  }
  CHECK(kinds.size() >= 25);
  std::mt19937 days(static_cast<unsigned>(seed));
  for (int i = 0; i < 12; ++i) {
    const Date from = Date::FromYmd(2019, 12, 1)->PlusDays(static_cast<int32_t>(days() % 1900));
    CheckFlows(book, from, from.PlusDays(1 + static_cast<int32_t>(days() % 400)));
  }
}

// Every truth row of the book, as text.
std::string Truth(HouseholdBook& book) {
  return book.Read<std::string>([](store::Database& db) {
    std::string text;
    for (const auto& [table, kind] : HouseholdBook::TheRegistry().Tables()) {
      if (kind != store::TableClass::kTruth) continue;
      std::string columns;
      auto info = db.PrepareOnce("SELECT name FROM pragma_table_info(?) ORDER BY cid");
      info.Bind(table);
      while (info.Next()) columns += (columns.empty() ? "quote(" : " || ',' || quote(") + info.String(0) + ")";
      auto rows = db.PrepareOnce("SELECT " + columns + " FROM " + table + " ORDER BY id");
      while (rows.Next()) text += table + " " + rows.String(0) + "\n";
    }
    return text;
  });
}

}  // namespace

TEST_CASE("every kind of act, undone at once, leaves the book as it was") {
  HouseholdBook book(3);
  for (int i = 1; i <= 6; ++i) {
    const auto household = book.Household("a" + std::to_string(i), static_cast<size_t>(i % 2));
    book.Add(APerson().Named("Асанов", "Бакыт").Male().Born("1970"), household, "head");
    book.Add(APerson().Named("Асанова", "Гүлнара").Female().Born("1972"), household, "wife");
    book.Add(APerson().Named("Асанов", "Эрмек").Male().Born("2000-02-03"), household, "son");
    book.Add(APerson().Named("Асанова", "Айгүл").Female().Born("2002-02-03"), household, "daughter");
  }
  RandomActs random = Random(book, 3);
  // After a while, so that the households still stand that have something to give up.
  const auto give = [&] {
    const auto rich = book.Household("rich");
    book.Do("parcel.set", {{"household", T(rich)}, {"parcel_kind", "homestead"}});
    book.Do("vehicle.set", {{"household", T(rich)}, {"vehicle_kind", "car"}});
    for (const char* given : {"Тилек", "Нурлан", "Бекзат"}) {  // who can come back
      const auto gone = book.Add(APerson().Named("Асанов", given).Male().Born("1990"), rich, "son");
      book.Do("departure", {{"person", T(gone)}, {"to_place", "Бишкек"}, {"happened_on", "2020-02-01"}});
    }
  };
  for (int i = 0; i < 150; ++i) random.Step();
  give();
  for (const auto& act : Acts()) {
    INFO(act.kind);
    CHECK(act.undo == store::UndoKind::kRevert);
    std::string before = Truth(book);
    bool done = false;
    for (int i = 0; i < 400 && !done; ++i) {
      done = random.Try(act);
      if (!done && i % 20 == 19) {
        random.Step();
        before = Truth(book);
      }
    }
    CHECK(done);
    if (!done) continue;
    CHECK(Truth(book) != before);
    const auto last = book.Read<Uuid>([](store::Database& db) { return store::RecentActs(db, 1).at(0).id; });
    REQUIRE(store::Undo(*book, book.Office().Actor(), last));
    CHECK((Truth(book) == before));
  }
  CHECK(CheckReplayOracle(*book) == "");
}

TEST_CASE("500 random acts and 100 undos replay to the same book, and all flows add up") {
  RunRandom(1, 500, 100);
}

TEST_CASE("another village of random acts behaves alike") {
  RunRandom(2, 250, 50);
}
