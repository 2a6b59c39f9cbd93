// SPDX-License-Identifier: Apache-2.0
// Editions of the rules: what is shipped, a later one loaded, undo of the acts.
#include <catch2/catch.hpp>

#include "service_book.h"
#include "store/journal.h"
#include "support/replay_oracle.h"

using namespace aiyl;
using namespace aiyl::services;
using aiyl::office::Json;
using aiyl::test::CheckReplayOracle;
using aiyl::test::ServiceBook;

TEST_CASE("three editions are shipped; what was not seen of them says so") {
  ServiceBook book;
  const auto editions =
      book.Read<std::vector<Edition>>([&](store::Database& db) { return ListEditions(db, book.Scope()); });
  REQUIRE(editions.size() == 3);
  book.Read<int>([&](store::Database& db) {
    const auto draft = FindEdition(db, book.Scope(), "draft-2012");
    REQUIRE(draft);
    CHECK(draft->draft);
    CHECK_FALSE(draft->partial);
    CHECK(RulesOf(db, draft->id, "criterion").size() == 6);
    CHECK(RulesOf(db, draft->id, "section").size() == 15);
    CHECK(RulesOf(db, draft->id, "fee-ground").size() == 4);
    CHECK(RulesOf(db, draft->id, "expertise").size() == 3);
    CHECK(RulesOf(db, draft->id, "initiator").size() == 4);
    CHECK(FindRule(db, draft->id, "section", "12")->Has("refusals"));
    CHECK_FALSE(FindRule(db, draft->id, "section", "12")->Has("refusal"));
    CHECK(FindEdition(db, book.Scope(), "main-2012")->partial);
    CHECK(FindEdition(db, book.Scope(), "model-603")->partial);
    CHECK_FALSE(FindEdition(db, book.Scope(), "model-603")->verified);
    return 0;
  });
}

TEST_CASE("a loaded edition that is no draft refuses without a switch, from its day on") {
  ServiceBook book;
  const Json edition = {{"code", "law-2030"},
                        {"name_ky", "Кийинки мыйзам"},
                        {"name_ru", "Следующий закон"},
                        {"source", "сыноо"},
                        {"rules", Json::array({{{"list", "criterion"},
                                                {"code", "demand"},
                                                {"name_ky", "муктаждык"},
                                                {"name_ru", "спрос"},
                                                {"article", "4"}},
                                               {{"list", "criterion"},
                                                {"code", "digital"},
                                                {"name_ky", "санарип"},
                                                {"name_ru", "цифровая"},
                                                {"article", "5"}},
                                               {{"list", "initiator"},
                                                {"code", "person"},
                                                {"name_ky", "жаран"},
                                                {"name_ru", "гражданин"},
                                                {"article", "6"}}})}};
  book.Do("edition.load", edition);
  CHECK(book.Refusal("edition.load", edition) == "edition.there@code");
  Json wrong = edition;
  wrong["code"] = "x";
  wrong["rules"][0]["list"] = "wishes";
  CHECK(book.Refusal("edition.load", wrong) == "edition.list@rules.0.list");
  book.Do("setting.set", {{"key", "services.edition"}, {"value", "law-2030"}, {"from_day", "2025-03-01"}});
  const std::string old = book.Propose("Эски", {{"initiator", "association"}}, "2025-02-28")["id"];
  CHECK(book.Refusal("service.propose", {{"kind", "include"},
                                         {"initiator", "association"},
                                         {"name_ky", "а"},
                                         {"name_ru", "б"},
                                         {"reason_ky", "в"}}) == "service.initiator@");
  const std::string change = book.Propose("Жаңы", {{"initiator", "person"}}, "2025-03-02")["id"];
  CHECK(book.Refusal("service.to-commission", {{"change", change}}) == "service.criterion-unanswered@");
  book.Do("service.criteria",
          {{"change", change},
           {"answers", Json::array({{{"criterion", "demand"}, {"met", true}, {"reason_ky", "а"}},
                                    {{"criterion", "digital"}, {"met", true}, {"reason_ky", "а"}}})}});
  book.Do("service.to-commission", {{"change", change}});
  // The older proposal stays with the edition of its day.
  book.Do("service.to-commission", {{"change", old}});
  CHECK(book.State(old) == "commission");
  CHECK(CheckReplayOracle(*book) == "");
}

TEST_CASE("the acts on services can be undone, the last first") {
  ServiceBook book;
  const Json made = book.InForce("Тазалоо");
  book.Do("service.papers", {{"service", made["service"]}, {"paper_kind", "family"}});
  int undone = 0;
  const auto acts = book.Read<std::vector<Uuid>>([](store::Database& db) {
    auto query =
        db.Prepare("SELECT id FROM act WHERE kind LIKE 'service.%' OR kind LIKE 'standard.%' ORDER BY seq DESC");
    std::vector<Uuid> ids;
    while (query.Next()) ids.push_back(query.GetUuid(0));
    return ids;
  });
  for (const auto& act : acts) {
    const auto receipt = store::Undo(*book, book.Actor(), act);
    INFO((receipt ? std::string() : receipt.error().code + " " + ToEnglish(receipt.error().message)));
    if (receipt) ++undone;
    CHECK(receipt);
  }
  CHECK(undone == static_cast<int>(acts.size()));
  CHECK(book.On("2025-05-14").empty());
  CHECK(book.Read<int64_t>([](store::Database& db) {
    auto query = db.Prepare("SELECT count(*) FROM service");
    query.Next();
    return query.Int(0);
  }) == 0);
  CHECK(CheckReplayOracle(*book) == "");
}
