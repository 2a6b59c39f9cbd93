// SPDX-License-Identifier: Apache-2.0
// A building's tax is cut by that of the plot under it, once: several buildings share it.
#include <catch2/catch.hpp>
#include <map>

#include "tax/assess_run.h"
#include "tax/explain.h"
#include "tax_book.h"

using namespace aiyl;
using office::Json;
using test::TaxBook;

namespace {

class PlotBook : public TaxBook {
 public:
  PlotBook() {
    Value("population", "1840");
    Value("place", "41704245000000");
    Value("kz", "1", {{"rule_kind", "settlement-land"}});
    Value("ki", "1");
  }
  std::string Plot(const std::string& payer, const std::string& area) {
    return DoId("object.add", {{"rule_kind", "settlement-land"},
                               {"village", Village().ToText()},
                               {"area", area},
                               {"use", "shop-50"},
                               {"shares", {Json{{"payer", payer}, {"share", "1"}}}}});
  }
  std::string Shop(const std::string& payer, const std::string& area, const std::string& plot, const Json& more = {}) {
    Json data = {{"rule_kind", "non-residential"},
                 {"village", Village().ToText()},
                 {"area", area},
                 {"wall", "brick"},
                 {"use", "trade-catering-service"},
                 {"year_built", 2014},
                 {"shares", {Json{{"payer", payer}, {"share", "1"}}}}};
    if (!plot.empty()) data["stands_on"] = plot;
    if (more.is_object()) data.update(more);
    return DoId("object.add", data);
  }
  void Assess(int year) {
    for (const char* kind : {"settlement-land", "non-residential"}) {
      tax::AssessRun run(**this, Office().Actor(), {.year = year, .rule_kind = kind});
      REQUIRE(run.Compute());
      REQUIRE(run.Write());
    }
  }
  // What stands of an object, тыйын; each sum explained and agreeing.
  std::vector<int64_t> Sums(const std::string& object, int year) {
    std::vector<int64_t> sums;
    Read<int>([&](store::Database& db) {
      auto query = db.Prepare(R"sql(
        SELECT a.id, a.sum FROM tax_assessment a WHERE a.object = ? AND a.year = ?
          AND NOT EXISTS (SELECT 1 FROM tax_assessment l WHERE l.replaces = a.id) ORDER BY a.id)sql");
      query.Bind(*Uuid::FromText(object), year);
      while (query.Next()) {
        sums.push_back(query.Int(1));
        const auto explained = tax::Explain(db, tax::AssessmentId(query.GetUuid(0)));
        REQUIRE(explained);
        CHECK(explained->agrees);
        if (!explained->calculation) continue;
        for (const auto& input : explained->calculation->inputs)
          if (input.name == "land_tax" && !input.source.IsEmpty()) m_source = input.source.ru;
      }
      return 0;
    });
    return sums;
  }
  const std::string& Source() const { return m_source; }

 private:
  std::string m_source;  // of the land tax, as it was explained last
};

int64_t Sum(const std::vector<int64_t>& all) {
  int64_t sum = 0;
  for (const int64_t one : all) sum += one;
  return sum;
}

}  // namespace

TEST_CASE("two buildings of one owner on one plot are cut by its tax once, by their areas") {
  PlotBook book;
  const std::string payer = book.Outside("«Ала-Тоо» ЖЧК"), other = book.Outside("Токтогулов Азамат");
  const std::string plot = book.Plot(payer, "200");
  // The same buildings with no plot under them say what there is to cut.
  const std::string bare_large = book.Shop(payer, "150", ""), bare_small = book.Shop(payer, "50", "");
  const std::string large = book.Shop(payer, "150", plot), small = book.Shop(payer, "50", plot);
  const std::string foreign = book.Shop(other, "70", plot), bare_foreign = book.Shop(other, "70", "");
  book.Assess(2024);
  const int64_t land = Sum(book.Sums(plot, 2024));
  REQUIRE(land > 1000);
  const int64_t cut_large = Sum(book.Sums(bare_large, 2024)) - Sum(book.Sums(large, 2024));
  const int64_t cut_small = Sum(book.Sums(bare_small, 2024)) - Sum(book.Sums(small, 2024));
  CHECK(cut_large + cut_small == land);
  CHECK(std::abs(cut_large - land * 3 / 4) <= 1);
  CHECK(book.Source().find("доля") != std::string::npos);
  // Whose the plot is not pays in full.
  CHECK(book.Sums(foreign, 2024) == book.Sums(bare_foreign, 2024));
  // One building alone takes it whole.
  book.Do("object.end", {{"id", small}, {"happened_on", "2024-12-31"}, {"reason", "бузулган"}});
  book.Assess(2025);
  CHECK(Sum(book.Sums(bare_large, 2025)) - Sum(book.Sums(large, 2025)) == Sum(book.Sums(plot, 2025)));
  book.Sums(large, 2025);
  CHECK(book.Source() == "налог на участок под зданием");
}

TEST_CASE("two parts of a building in a year are cut by the tax on its plot once") {
  PlotBook book;
  const std::string payer = book.Outside("«Ала-Тоо» ЖЧК"), friend_of = book.Outside("Токтогулов Азамат");
  const std::string plot = book.Plot(payer, "200");
  const std::string shop = book.Shop(payer, "150", plot), bare = book.Shop(payer, "150", "");
  for (const auto& id : {shop, bare})
    book.Do("object.transfer",
            {{"id", id},
             {"happened_on", "2024-05-31"},
             {"shares", {Json{{"payer", payer}, {"share", "1/3"}}, Json{{"payer", friend_of}, {"share", "2/3"}}}}});
  book.Assess(2024);
  CHECK(book.Sums(shop, 2024).size() == 3);
  CHECK(Sum(book.Sums(bare, 2024)) - Sum(book.Sums(shop, 2024)) == Sum(book.Sums(plot, 2024)));
  // The same again changes nothing.
  const auto before = book.Number("SELECT count(*) FROM tax_assessment");
  book.Assess(2024);
  CHECK(book.Number("SELECT count(*) FROM tax_assessment") == before);
}
