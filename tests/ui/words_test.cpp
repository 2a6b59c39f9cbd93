// SPDX-License-Identifier: Apache-2.0
// What a clerk reads of records and of the journal: his own words, never the names of columns and codes.
#include "ui/words.h"

#include <catch2/catch.hpp>
#include <regex>
#include <set>

#include "desk/desk.h"
#include "desk/registry.h"
#include "household/card.h"
#include "household/lists.h"
#include "ui/change_words.h"
#include "ui/ui_session.h"

using namespace aiyl;

namespace {

// Every change of every household of the demo village, its people, land and animals among them.
std::vector<store::HistoryEntry> Everything(desk::Desk& desk) {
  auto all = desk.Book().Read<std::vector<store::HistoryEntry>>(
      [&](store::Database& db) -> Result<std::vector<store::HistoryEntry>> {
        std::vector<store::HistoryEntry> entries;
        household::HouseholdFilter filter;
        filter.state = household::HouseholdState::kAny;
        for (const auto& id : household::HouseholdIds(db, household::Scope::Of(desk.Who().office), filter)) {
          AIYL_ASSIGN(const auto card, household::CardOf(db, id, desk.GetClock().Today()));
          AIYL_ASSIGN(auto some, store::History(db, card.record_ids));
          entries.insert(entries.end(), std::make_move_iterator(some.begin()), std::make_move_iterator(some.end()));
        }
        return entries;
      });
  REQUIRE(all);
  return std::move(*all);
}

}  // namespace

TEST_CASE("the history of a village is told without names of columns, codes and days in ISO") {
  const test::TemporaryFolder folder;
  auto desk = desk::Desk::Open(test::DemoVillage(folder), [](const std::function<void()>& work) { work(); });
  REQUIRE(desk);
  const auto entries = Everything(**desk);
  CHECK(entries.size() > 1000);
  for (const auto language : {text::Language::kKy, text::Language::kRu}) {
    ui::SetScreenLanguage(language);
    static const std::regex kForeign("[a-z]+_[a-z0-9_]+|\\b[a-z]{4,}\\b|\\d{4}-\\d{2}-\\d{2}");
    std::set<std::string> wrong;
    size_t told = 0;
    for (const auto& entry : entries) {
      const std::string text = ui::ChangeText(**desk, entry);
      told += text.empty() ? 0 : 1;
      for (auto it = std::sregex_iterator(text.begin(), text.end(), kForeign); it != std::sregex_iterator(); ++it)
        wrong.insert(entry.table + ": " + it->str());
    }
    for (const auto& one : wrong) UNSCOPED_INFO(one);
    CHECK(wrong.empty());
    CHECK(told > entries.size() / 2);
  }
}

TEST_CASE("a correction is told as the form calls it: old, new, the word of the list") {
  const test::TemporaryFolder folder;
  auto desk = desk::Desk::Open(test::DemoVillage(folder), [](const std::function<void()>& work) { work(); });
  REQUIRE(desk);
  ui::SetScreenLanguage(text::Language::kRu);
  using Kind = store::Cell::Kind;
  const store::Cell same{Kind::kUnchanged, 0, {}};
  const auto text = [](const char* bytes) { return store::Cell{Kind::kText, 0, bytes}; };
  store::HistoryEntry entry;
  entry.table = "person";
  entry.columns = {"id", "given_ky", "sex", "birth_earliest", "birth_latest"};
  entry.change.kind = store::RowChange::Kind::kUpdate;
  entry.change.before = {same, text("Айгуль"), same, text("1957-01-01"), text("1957-12-31")};
  entry.change.after = {same, text("Айгүл"), same, text("1957-05-07"), text("1957-05-07")};
  CHECK(ui::ChangeText(**desk, entry) == ui::TrUtf8(Msg("Given name (Kyrgyz)")) + ": Айгуль → Айгүл; " +
                                             ui::TrUtf8(Msg("Date of birth")) + ": 1957 → 07.05.1957");
  entry.table = "dwelling";
  entry.columns = {"id", "kind", "total_area_dm2"};
  entry.change.kind = store::RowChange::Kind::kInsert;
  entry.change.before.clear();
  entry.change.after = {same, text("house"), store::Cell{Kind::kInt, 8450, {}}};
  const std::string told = ui::ChangeText(**desk, entry);
  CHECK(told.find("house") == std::string::npos);
  CHECK(told.find("84,5 м²") != std::string::npos);
}
