// SPDX-License-Identifier: Apache-2.0
// The base list taken in, the registry as periods, papers under a service, access points.
#include <catch2/catch.hpp>
#include <chrono>
#include <fstream>

#include "service_book.h"
#include "services/access.h"
#include "services/base_list.h"
#include "services/number_order.h"
#include "support/replay_oracle.h"

using namespace aiyl;
using namespace aiyl::services;
using aiyl::office::Json;
using aiyl::test::CheckReplayOracle;
using aiyl::test::ServiceBook;

namespace {

Json Row(const std::string& number, const std::string& name, const Json& more = {}) {
  Json row = {{"number", number}, {"name_ky", name}, {"name_ru", name + " (ру)"}, {"payment", "free"}};
  if (more.is_object()) row.update(more);
  return row;
}

std::string Names(const std::vector<ServiceRow>& rows) {
  std::string names;
  for (const auto& row : rows) names += (names.empty() ? "" : ", ") + row.number + " " + row.name.ky;
  return names;
}

}  // namespace

TEST_CASE("numbers of the list are ordered as people count") {
  CHECK(NumberBefore("2", "10"));
  CHECK(NumberBefore("2", "2.3"));
  CHECK(NumberBefore("2.3", "2.10"));
  CHECK_FALSE(NumberBefore("10", "2"));
  CHECK_FALSE(NumberBefore("2", "2"));
  CHECK(NumberBefore("10", ""));
  CHECK_FALSE(NumberBefore("", "10"));
}

TEST_CASE("the base list is in force from the Government's day; a later list changes, adds and ends rows") {
  ServiceBook book;
  CHECK(book.Refusal("service.import", {{"from_day", "2020-01-01"}, {"rows", Json::array({Row("1", "Биринчи")})}}) ==
        "service.government@document");
  const Json first =
      book.Do("service.import", {{"from_day", "2020-01-01"},
                                 {"document", "токтом № 1"},
                                 {"rows", Json::array({Row("2", "Экинчи"), Row("10", "Онунчу"),
                                                       Row("1", "Биринчи", {{"papers", "family, residence"}})})}});
  CHECK(first == Json{{"added", 3}, {"changed", 0}, {"kept", 0}, {"ended", 0}});
  CHECK(Names(book.On("2020-01-01")) == "1 Биринчи, 2 Экинчи, 10 Онунчу");
  CHECK(book.On("2019-12-31").empty());
  const Json second =
      book.Do("service.import", {{"from_day", "2023-01-01"},
                                 {"document", "токтом № 2"},
                                 {"whole", true},
                                 {"rows", Json::array({Row("1", "Биринчи", {{"provider_ky", "Айыл өкмөтү"}}),
                                                       Row("2", "Экинчи"), Row("3", "Үчүнчү")})}});
  CHECK(second == Json{{"added", 1}, {"changed", 1}, {"kept", 1}, {"ended", 1}});
  CHECK(Names(book.On("2022-12-31")) == "1 Биринчи, 2 Экинчи, 10 Онунчу");
  CHECK(Names(book.On("2023-01-01")) == "1 Биринчи, 2 Экинчи, 3 Үчүнчү");
  CHECK(book.On("2023-01-01")[0].provider.ky == "Айыл өкмөтү");
  CHECK(book.On("2022-12-31")[0].provider.ky == "");
  CHECK(book.Refusal("service.import", {{"from_day", "2021-01-01"},
                                        {"document", "№ 3"},
                                        {"rows", Json::array({Row("1", "Биринчи", {{"provider_ky", "Б"}})})}}) ==
        "service.later-version@from_day");
  CHECK(book.Refusal(
            "service.import",
            {{"from_day", "2024-01-01"}, {"document", "№ 3"}, {"rows", Json::array({Row("1", "А"), Row("1", "Б")})}}) ==
        "service.number-twice@rows.1.number");
  CHECK(CheckReplayOracle(*book) == "");
}

TEST_CASE("a kind of paper is given under one service, as of the day") {
  ServiceBook book;
  book.Do("service.import", {{"from_day", "2020-01-01"},
                             {"document", "№ 1"},
                             {"rows", Json::array({Row("1", "Маалымат", {{"papers", "family"}}), Row("2", "Башка")})}});
  const auto of = [&](const char* kind, const char* day) {
    return book.Read<std::string>([&](store::Database& db) {
      const auto row = ServiceOfPaper(db, book.Scope(), kind, *Date::FromIso(day));
      return row ? row->name.ky : std::string();
    });
  };
  CHECK(of("family", "2020-01-01") == "Маалымат");
  CHECK(of("family", "2019-12-31") == "");
  CHECK(of("residence", "2025-01-01") == "");
  const auto rows = book.On("2025-01-01");
  CHECK(book.Refusal("service.papers", {{"service", rows[1].service.ToText()}, {"paper_kind", "family"}}) ==
        "service.paper-taken@paper_kind");
  book.Do("service.papers",
          {{"service", rows[0].service.ToText()}, {"paper_kind", "family"}, {"to_day", "2025-03-01"}});
  book.Do("service.papers",
          {{"service", rows[1].service.ToText()}, {"paper_kind", "family"}, {"from_day", "2025-03-01"}});
  CHECK(of("family", "2025-02-28") == "Маалымат");
  CHECK(of("family", "2025-03-01") == "Башка");
  CHECK(book.Refusal("service.papers", {{"service", rows[1].service.ToText()}, {"paper_kind", "none"}}) ==
        "code.unknown@paper_kind");
}

TEST_CASE("where the office wants it so, the base list waits for its standards") {
  ServiceBook book;
  book.Do("setting.set", {{"key", "services.base-needs-standard"}, {"value", "yes"}});
  book.Do("service.import",
          {{"from_day", "2025-01-01"}, {"document", "№ 1"}, {"rows", Json::array({Row("1", "Маалымат")})}});
  CHECK(book.On("2025-05-14").empty());
  const auto changes =
      book.Read<std::vector<Change>>([&](store::Database& db) { return ListChanges(db, book.Scope(), "draft"); });
  REQUIRE(changes.size() == 1);
  const std::string change = changes[0].id.ToText();
  CHECK(book.Refusal("service.enter", {{"change", change}}) == "service.government@decision");
  const std::string decision = book.Decision("government", "2025-01-01");
  CHECK(book.Refusal("service.enter", {{"change", change}, {"decision", decision}}) == "service.no-standard@");
  const std::string standard = book.DraftStandard(changes[0].service.ToText());
  book.Do("standard.approve", {{"standard", standard}, {"decision", decision}});
  book.Do("service.edit", {{"change", change}, {"standard", standard}});
  book.Do("service.enter", {{"change", change}, {"decision", decision}});
  CHECK(book.On("2025-05-14")[0].list == "base");
}

TEST_CASE("a base list is read from a csv file by its headings, in Kyrgyz, Russian or by field names") {
  ServiceBook book;
  const auto file = book.Folder() / "base.csv";
  std::ofstream(file) << "Базалык реестр;;;;;\n"
                         "№ п/п;Кызматтын аталышы;Наименование услуги;Платность;Плата;Орган, предоставляющий услугу\n"
                         "1;Маалымат берүү;Выдача сведений;бесплатно;;Айыл окмоту\n"
                         "2;Көчүрмө берүү;Выдача копий;платная;50,5;Айыл окмоту\n"
                         "3;Аты жок;;платная;x;\n";
  const auto read = ReadBaseList(file);
  REQUIRE(read);
  REQUIRE(read->rows.size() == 2);
  CHECK(read->rows[0] == Json{{"number", "1"},
                              {"name_ky", "Маалымат берүү"},
                              {"name_ru", "Выдача сведений"},
                              {"payment", "free"},
                              {"provider_ru", "Айыл окмоту"}});
  CHECK(read->rows[1]["fee"] == 5050);
  CHECK(read->problems.size() == 2);
  std::ofstream(book.Folder() / "no.csv") << "а;б\n1;2\n";
  CHECK(ReadBaseList(book.Folder() / "no.csv").error().code == "services.no-table");
}

TEST_CASE("the shipped sample is marked as one, and can be taken in") {
  ServiceBook book;
  const auto read = ReadBaseList(std::string(AIYL_SOURCE_DIR) + "/schema/samples/base-list-sample.csv");
  REQUIRE(read);
  CHECK(read->problems.empty());
  for (const auto& row : read->rows) CHECK(row["name_ky"].get<std::string>().find("ҮЛГҮ") == 0);
  book.Do("service.import", {{"from_day", "2025-01-01"}, {"sample", true}, {"rows", read->rows}});
  for (const auto& row : book.On("2025-05-14")) CHECK(row.sample);
}

TEST_CASE("access points have a checklist (art. 16(4), 16(5))") {
  ServiceBook book;
  const std::string id = book.Do("service.access", {{"name_ky", "Бирдиктүү терезе"},
                                                    {"name_ru", "Единое окно"},
                                                    {"hours_ky", "9–17"},
                                                    {"from_day", "2025-01-01"}})["id"];
  book.Do("service.access-check", {{"access", id},
                                   {"checks", Json::array({{{"code", "ramp"}, {"met", false}, {"remark", "курулууда"}},
                                                           {{"code", "seats"}, {"met", true}}})}});
  CHECK(book.Refusal("service.access-check",
                     {{"access", id}, {"checks", Json::array({{{"code", "pool"}, {"met", true}}})}}) ==
        "code.unknown@checks.0.code");
  const auto point = book.Read<AccessPoint>(
      [&](store::Database& db) { return ListAccess(db, book.Scope(), Date::FromIso("2025-05-14")).at(0); });
  CHECK(point.checks.size() == 2);
  book.Do("service.access", {{"access", id}, {"to_day", "2025-05-01"}});
  CHECK(book.Read<size_t>([&](store::Database& db) {
    return ListAccess(db, book.Scope(), Date::FromIso("2025-05-14")).size();
  }) == 0);
}

TEST_CASE("the registry of a day is read at once, however long its history") {
  ServiceBook book;
  for (int year = 0; year < 10; ++year) {
    Json rows = Json::array();
    for (int i = 0; i < 60; ++i)
      rows.push_back(Row(std::to_string(i + 1), "Кызмат " + std::to_string(i),
                         {{"provider_ky", "Орган " + std::to_string(year)}}));
    book.Do("service.import",
            {{"from_day", std::to_string(2015 + year) + "-01-01"}, {"document", "№"}, {"rows", rows}});
  }
  const auto start = std::chrono::steady_clock::now();
  CHECK(book.On("2019-06-01").size() == 60);
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(1));
}
