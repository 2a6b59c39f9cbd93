// SPDX-License-Identifier: Apache-2.0
// The shipped rows: what the migrations insert is what schema/reference says, under ids that all books share.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>

#include "office/code_list.h"
#include "office/territory.h"
#include "office_book.h"

using namespace aiyl;
using namespace aiyl::office;
using aiyl::test::OfficeBook;

namespace {

// None of the files quotes a value.
std::vector<std::vector<std::string>> ReadCsv(const std::string& name) {
  std::ifstream in(std::string(AIYL_SOURCE_DIR) + "/schema/reference/" + name);
  std::vector<std::vector<std::string>> rows;
  std::string line;
  std::getline(in, line);
  while (std::getline(in, line)) {
    std::vector<std::string> row(1);
    bool quoted = false;  // a comma between quotes is text
    for (const char c : line) {
      if (c == '"')
        quoted = !quoted;
      else if (c == ',' && !quoted)
        row.emplace_back();
      else
        row.back() += c;
    }
    rows.push_back(row);
  }
  return rows;
}

}  // namespace

TEST_CASE("7 oblasts, 2 cities and 40 rayons are shipped under the ids of their codes") {
  OfficeBook book;
  const auto rows = ReadCsv("territory.csv");
  REQUIRE(rows.size() == 49);
  std::map<std::string, int> kinds;
  for (const auto& row : rows) {
    INFO(row[0]);
    const auto place = book.Read<std::optional<Territory>>(
        [&](store::Database& db) { return FindTerritory(db, TerritoryId(ReferenceId("territory", row[0]))); });
    REQUIRE(place);
    CHECK(place->code == row[0]);
    CHECK(TerritoryKindText(place->kind) == row[1]);
    CHECK(place->parent ==
          (row[2].empty() ? std::optional<TerritoryId>() : TerritoryId(ReferenceId("territory", row[2]))));
    CHECK(place->name == Bilingual{row[3], row[4]});
    CHECK(place->verified == (row[5] == "yes"));
    CHECK_FALSE(place->office);
    CHECK(ParseTerritoryCode(row[0])->regular);
    ++kinds[row[1]];
  }
  CHECK(kinds == std::map<std::string, int>{{"city", 2}, {"oblast", 7}, {"rayon", 40}});
}

TEST_CASE("the shipped values of code lists stand under the ids of list and code") {
  OfficeBook book;
  size_t shipped = 0;
  for (const std::string file :
       {"office_codes.csv", "household_codes.csv", "paper_codes.csv", "council_codes.csv", "services_codes.csv",
        "requests_codes.csv", "quality_codes.csv", "tax_codes.csv", "ledger_codes.csv", "tariffs_codes.csv"}) {
    const auto rows = ReadCsv(file);
    REQUIRE(rows.size() > 5);
    shipped += rows.size();
    for (const auto& row : rows) {
      INFO(row[0] << " " << row[1]);
      const auto value = book.Read<std::optional<CodeValue>>(
          [&](store::Database& db) { return FindCode(db, CodeId(ReferenceId(row[0], row[1]))); });
      REQUIRE(value);
      CHECK(value->list == row[0]);
      CHECK(value->code == row[1]);
      CHECK(value->name == Bilingual{row[3], row[4]});
    }
  }
  const auto stored = book.Read<int64_t>([](store::Database& db) {
    auto query = db.Prepare("SELECT count(*) FROM code_value WHERE office IS NULL");
    query.Next();
    return query.Int(0);
  });
  CHECK(stored >= static_cast<int64_t>(shipped));
}

TEST_CASE("a state code is read softly") {
  CHECK(ParseTerritoryCode("417 042 208-12010")->digits == "41704220812010");
  CHECK(ParseTerritoryCode("417 042 208-12010")->regular);
  CHECK(ParseTerritoryCode("41703220400010")->regular);
  CHECK_FALSE(ParseTerritoryCode("4170422081201")->regular);
  CHECK(ParseTerritoryCode("12345")->digits == "12345");
  CHECK_FALSE(ParseTerritoryCode("12a45"));
  CHECK_FALSE(ParseTerritoryCode(""));
  CHECK_FALSE(ParseTerritoryCode(" - "));
}

TEST_CASE("the names of the state classifier are the shipped Russian names") {
  const char* folder = std::getenv("AIYL_TEST_DATA");
  const std::string path = std::string(folder ? folder : "") + "/territory_2021.csv";
  std::ifstream in(path);
  if (!in) {
    WARN("the classifier of 2021 is not on this computer: skipped");
    return;
  }
  std::map<std::string, std::string> names;
  std::string line;
  while (std::getline(in, line)) {
    std::stringstream fields(line);
    std::string id, name, code;
    std::getline(fields, id, ',');
    std::getline(fields, name, ',');
    std::getline(fields, code, ',');
    names[code] = name;
  }
  int same = 0;
  for (const auto& row : ReadCsv("territory.csv")) same += names[row[0]] == row[4];
  // Four differ: «г.» written out twice, «районрайон» and a doubled blank mended.
  CHECK(same == 45);
}
