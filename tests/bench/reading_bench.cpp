// SPDX-License-Identifier: Apache-2.0
// Making the demo book, and what the screen asks of it: each key press of a search, the household card.
#include <algorithm>
#include <span>
#include <stdexcept>

#include "bench.h"
#include "desk/demo.h"
#include "desk/demo_random.h"
#include "desk/registry.h"
#include "household/reads.h"
#include "store/book.h"

namespace aiyl::bench {

namespace {

template <class T>
T Value(Result<T> result) {
  if (!result) throw std::runtime_error(ToEnglish(result.error().message));
  return std::move(*result);
}

struct OpenBook {
  SystemClock clock;
  std::unique_ptr<IdSource> ids = NewSystemIdSource(clock);
  std::unique_ptr<store::Book> book;

  explicit OpenBook(const std::filesystem::path& file, store::OpenMode mode = store::OpenMode::kShared) {
    store::Environment environment;
    environment.clock = &clock;
    environment.ids = ids.get();
    environment.registry = &desk::MakeRegistry();
    book = Value(store::Book::Open(file, mode, environment));
  }
};

// The first n letters of UTF-8 text.
std::string FirstLetters(const std::string& text, size_t n) {
  size_t at = 0;
  for (size_t letters = 0; at < text.size() && letters < n; ++letters) do
      ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U);
  return text.substr(0, at);
}

}  // namespace

void MeasureDemo(Stage& stage, Report& report) {
  stage.book = stage.folder / "demo.aiyl";
  desk::DemoOutcome made;
  const double ms =
      Milliseconds([&] { made = Value(desk::MakeDemoBook(stage.book, {.households = stage.households, .seed = 1})); });
  report.Add("demo", "households", static_cast<double>(made.households), "");
  report.Add("demo", "persons", static_cast<double>(made.persons), "");
  report.Add("demo", "truth rows", static_cast<double>(made.rows), "");
  report.Add("demo", "made in", ms / 1000, "s", 60.0 * stage.households / 12'000);
  report.Add("demo", "size of the book", static_cast<double>(std::filesystem::file_size(stage.book)) / (1 << 20), "MB");
}

void MeasureReading(Stage& stage, Report& report) {
  const double open = Milliseconds([&] { OpenBook once(stage.book); });
  report.Add("reading", "open and close the book", open, "ms");
  OpenBook opened(stage.book);
  const auto scope = office::Scope::Of(opened.book->Identity().office);
  std::vector<household::PersonRow> sample;
  std::vector<household::HouseholdRow> homes;
  Value(opened.book->Read<int>([&](store::Database& db) -> Result<int> {
    desk::DemoRandom random(7);
    const int persons = static_cast<int>(household::CountPersons(db, scope, {}));
    const int households = static_cast<int>(household::CountHouseholds(db, scope, {}));
    for (int i = 0; i < 150; ++i)
      for (auto& row : household::ListPersons(db, scope, {}, random.Below(persons), 1)) sample.push_back(row);
    for (int i = 0; i < 300; ++i)
      for (auto& row : household::ListHouseholds(db, scope, {}, random.Below(households), 1)) homes.push_back(row);
    return 0;
  }));

  std::vector<double> presses, cards, blocks, household_blocks, orders;
  int found = 0;
  Value(opened.book->Read<int>([&](store::Database& db) -> Result<int> {
    for (const auto& person : sample) {
      const std::string text = person.names.ky.surname + " " + person.names.ky.given;
      for (size_t letters = 1; letters <= 14; ++letters) {
        const std::string typed = FirstLetters(text, letters);
        presses.push_back(
            Milliseconds([&] { found += static_cast<int>(household::FindPersons(db, typed, 50, scope).size()); }));
      }
    }
    for (const auto& home : homes)
      cards.push_back(Milliseconds([&] { Value(household::CardOf(db, home.household, *Date::FromYmd(2026, 3, 2))); }));
    const auto block_of = [&](const auto& ids, size_t i) {
      return std::span(ids).subspan(ids.size() * i / 40, std::min<size_t>(200, ids.size() - ids.size() * i / 40));
    };
    std::vector<household::PersonId> persons;
    orders.push_back(Milliseconds([&] { persons = household::PersonIds(db, scope, {}); }));
    for (size_t i = 0; i < 40; ++i)
      blocks.push_back(Milliseconds([&] { household::PersonRows(db, block_of(persons, i)); }));
    for (const auto order :
         {household::HouseholdOrder::kAccount, household::HouseholdOrder::kAddress, household::HouseholdOrder::kHead}) {
      household::HouseholdFilter filter;
      filter.order = order;
      std::vector<household::HouseholdId> all;
      orders.push_back(Milliseconds([&] { all = household::HouseholdIds(db, scope, filter); }));
      for (size_t i = 0; i < 40; ++i)
        household_blocks.push_back(Milliseconds([&] { household::HouseholdRows(db, block_of(all, i)); }));
    }
    return 0;
  }));
  report.Add("reading", "search, key press, p50", Quantile(presses, 0.5), "ms");
  report.Add("reading", "search, key press, p99", Quantile(presses, 0.99), "ms", 10);
  report.Add("reading", "search, key press, worst", Quantile(presses, 1), "ms");
  report.Add("reading", "household card, p50", Quantile(cards, 0.5), "ms");
  report.Add("reading", "household card, p99", Quantile(cards, 0.99), "ms", 20);
  report.Add("reading", "200 rows of the list of persons, p99", Quantile(blocks, 0.99), "ms", 20);
  report.Add("reading", "200 rows of the lists of households, p99", Quantile(household_blocks, 0.99), "ms", 20);
  report.Add("reading", "ids of a whole list (on the worker), worst", Quantile(orders, 1), "ms");
  report.Add("reading", "hits in all searches", found, "");
}

}  // namespace aiyl::bench
