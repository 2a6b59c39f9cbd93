// SPDX-License-Identifier: Apache-2.0
// The oracle: the office's rows are what the journal says, after acts and their undoing.
#include <catch2/catch.hpp>

#include "office_book.h"
#include "store/journal.h"
#include "support/replay_oracle.h"

using namespace aiyl;
using namespace aiyl::office;
using aiyl::test::OfficeBook;

TEST_CASE("after acts of every kind, and undoing some, a replay gives the same rows") {
  OfficeBook book;
  const std::string village =
      book.Read<std::string>([&](store::Database& db) { return ListVillages(db, book.Scope()).at(0).id.ToText(); });
  const std::string staff =
      book.Do("staff.add", {{"name_ky", "Б"}, {"name_ru", "Б"}, {"role", "clerk"}})["id"].get<std::string>();
  const std::string street =
      book.Do("street.add", {{"village", village}, {"name_ky", "Ленин"}, {"unconfirmed", true}})["id"]
          .get<std::string>();
  const std::string place =
      book.Do("territory.add", {{"kind", "village"}, {"name_ky", "Кум"}, {"unconfirmed", true}})["id"]
          .get<std::string>();
  book.Do("office.set", {{"phone", "0312 00 00 00"}});
  book.Do("staff.change", {{"id", staff}, {"post_ky", "салыкчы"}});
  book.Do("signatory.set",
          {{"name_ky", "А"}, {"name_ru", "А"}, {"post_ky", "башчы"}, {"post_ru", "глава"}, {"staff", staff}});
  book.Do("territory.change", {{"id", place}, {"name_ky", "Кум-Арык"}, {"renamed_on", "2025-05-01"}});
  book.Do("territory.confirm", {{"id", place}});
  book.Do("street.confirm", {{"id", street}});
  book.Do("street.rename", {{"id", street}, {"name_ky", "Манас"}, {"renamed_on", "2025-05-01"}});
  book.Do("code.add", {{"list", "purpose"}, {"name_ky", "а"}, {"name_ru", "б"}});
  book.Do("setting.set", {{"key", "k"}, {"value", "v"}});
  book.Do("decision.record",
          {{"body", "head"}, {"kind", "order"}, {"number", "1"}, {"day", "2025-01-09"}, {"title_ky", "т"}});
  CHECK(test::CheckReplayOracle(*book) == "");

  const auto acts =
      book.Read<std::vector<store::ActInfo>>([](store::Database& db) { return store::RecentActs(db, 20); });
  REQUIRE(acts.size() == 14);
  // The signatory points to the staff: undoing staff.add must be refused while it does.
  for (const auto& act : acts) {
    const auto undone = store::Undo(*book, book.Actor(), act.id);
    INFO(act.kind);
    if (act.kind == "book.new")
      CHECK_FALSE(undone);
    else
      CHECK(undone);
    book.Clock().AdvanceMicros(1'000'000);
  }
  book.Read<int>([&](store::Database& db) {
    CHECK(ListStaff(db, book.Scope()).size() == 1);
    CHECK(ListVillages(db, book.Scope()).size() == 2);
    return 0;
  });
  CHECK(test::CheckReplayOracle(*book) == "");
}
