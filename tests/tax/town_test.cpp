// SPDX-License-Identifier: Apache-2.0
// «Tulpar»: a town as an office's place, with streets and flats; its own coefficients and plot rates, by hand from the
// tables of the law.
#include <catch2/catch.hpp>

#include "office/territory.h"
#include "tax/assess_run.h"
#include "tax/register.h"
#include "tax_book.h"

using namespace aiyl;
using office::Json;
using test::TaxBook;

namespace {

class TownBook : public TaxBook {
 public:
  TownBook() {
    m_town = DoId("territory.add", {{"kind", "city"}, {"name_ky", "Каракол шаары"}, {"name_ru", "город Каракол"}});
    m_street = DoId("street.add", {{"village", m_town}, {"name_ky", "Абдрахманов"}, {"name_ru", "Абдрахманова"}});
    for (const char* number : {"10", "2"}) {
      const auto id = DoId("account.open", {{"account", number},
                                            {"village", m_town},
                                            {"street", m_street},
                                            {"house", number},
                                            {"flat", "4"},
                                            {"open_kind", "before-book"}});
      m_homes.push_back(id);
      Add(test::APerson().Named("Асанов", "Бакыт").Male().Born("1980-05-07"), *household::HouseholdId::FromText(id),
          "head");
    }
    for (const auto& home : m_homes) {
      Do("dwelling.set", {{"household", home},
                          {"dwelling_kind", "flat"},
                          {"wall", "brick-stone"},
                          {"year_built", 1990},
                          {"total_area", home == m_homes[0] ? "200" : "90"}});
      Do("parcel.set", {{"household", home}, {"parcel_kind", "homestead"}, {"area", 400}});
    }
    m_shop = DoId("object.add", {{"rule_kind", "non-residential"},
                                 {"village", m_town},
                                 {"area", "40"},
                                 {"wall", "brick"},
                                 {"use", "trade-catering-service"},
                                 {"year_built", 2013},
                                 {"shares", {Json{{"payer", Outside("«Ала-Тоо» ЖЧК")}, {"share", "1"}}}}});
  }
  Json InTown() const { return {{"village", m_town}}; }
  // Sums in walking order, and the codes of what is missing.
  std::vector<int64_t> Sums(const std::string& kind) {
    tax::AssessRun run(**this, Office().Actor(), {.year = 2023, .rule_kind = kind});
    const auto preview = run.Compute();
    REQUIRE(preview);
    m_gaps.clear();
    for (const auto& object : preview->not_computed)
      for (const auto& gap : object.gaps) m_gaps += gap.code + " ";
    REQUIRE(run.Write());
    return Read<std::vector<int64_t>>([&](store::Database& db) {
      std::vector<int64_t> sums;
      for (const auto& row : tax::RegisterOf(db, Scope(), {.year = 2023, .rule_kind = kind}))
        sums.push_back(row.sum.Value());
      return sums;
    });
  }
  const std::string& Gaps() const { return m_gaps; }

 private:
  std::string m_town, m_street, m_shop, m_gaps;
  std::vector<std::string> m_homes;
};

}  // namespace

TEST_CASE("a town has its place, its size and its class entered, and is taxed by them") {
  TownBook book;
  // Nothing of a town is taken for granted.
  CHECK(book.Sums("dwelling").empty());
  CHECK(book.Gaps() == "population place population place ");
  CHECK(book.Sums("household-plot").empty());
  CHECK(book.Gaps().find("settlement") != std::string::npos);
  CHECK(book.Gaps().find("kz") != std::string::npos);
  book.Value("population", "84000", book.InTown());
  book.Value("place", "town-karakol", book.InTown());
  book.Value("settlement", "city-second", book.InTown());
  Json plots = book.InTown();
  plots["rule_kind"] = "household-plot";
  book.Value("kz", "1.5", plots);
  // In walking order: flat 4 of house 2, 90 m² of 170 exempt; of house 10, (200 − 170) × 12,000 × 0.6 × 0.35 %.
  CHECK(book.Sums("dwelling") == std::vector<int64_t>{0, 75'600});
  CHECK(book.Gaps().empty());
  // 400 m² × 100 som × 1.5 × 1 %.
  CHECK(book.Sums("household-plot") == std::vector<int64_t>{60'000, 60'000});
  // 40 m² × 14,000 × 0.6 × 0.8 × 0.8 %.
  CHECK(book.Sums("non-residential") == std::vector<int64_t>{215'040});
  CHECK(book.Gaps().empty());
}
