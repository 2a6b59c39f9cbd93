// SPDX-License-Identifier: Apache-2.0
// Standards (art. 11–13): what is missing, versions, copies of a model, languages, what the request journal takes.
#include <catch2/catch.hpp>

#include "service_book.h"
#include "support/replay_oracle.h"

using namespace aiyl;
using namespace aiyl::services;
using aiyl::office::Json;
using aiyl::test::CheckReplayOracle;
using aiyl::test::ServiceBook;

namespace {

Standard Read(ServiceBook& book, const std::string& id) {
  return book.Read<Standard>([&](store::Database& db) { return FindStandard(db, *StandardId::FromText(id)).value(); });
}

// "5:items 6:number …"
std::string Lacks(ServiceBook& book, const std::string& id) {
  return book.Read<std::string>([&](store::Database& db) {
    std::string words;
    for (const auto& missing : WhatIsMissing(db, FindStandard(db, *StandardId::FromText(id)).value())) {
      static const char* const names[] = {"text", "language", "items", "number", "forbidden"};
      words += (words.empty() ? "" : " ") + missing.section.code + ":" + names[static_cast<size_t>(missing.lack)] +
               (missing.language.empty() ? "" : "-" + missing.language);
    }
    return words;
  });
}

}  // namespace

TEST_CASE("art. 11: an empty standard lacks fourteen sections of fifteen, a full one none") {
  ServiceBook book;
  const std::string service = book.Propose("Тазалоо")["service"];
  const std::string id = book.Do("standard.new", {{"service", service}})["id"];
  // Section 1 begins with the service's name; section 10 is for a fee.
  CHECK(Lacks(book, id) ==
        "2:text 3:text 4:text 5:text 6:number 7:text 8:text 9:text 11:text 12:items 13:text 14:text 15:text");
  CHECK(Read(book, id).Section("1").In("ky") == "Тазалоо");
  book.Do("standard.discard", {{"standard", id}});
  CHECK(Lacks(book, book.DraftStandard(service)) == "");
  CHECK(CheckReplayOracle(*book) == "");
}

TEST_CASE("sections that a fee needs or forbids (11(10), 11(11)); both languages; numbers") {
  ServiceBook book;
  const Json proposed = book.Propose("Тазалоо");
  const std::string change = proposed["id"];
  const std::string id = book.DraftStandard(proposed["service"]);
  book.Do("service.edit", {{"change", change}, {"payment", "paid"}});
  CHECK(Lacks(book, id) == "10:text 11:forbidden");
  book.Do("service.edit", {{"change", change}, {"payment", "partly"}});
  CHECK(Lacks(book, id) == "10:text");
  book.Do("service.edit", {{"change", change}, {"payment", "free"}});
  book.Do("standard.section", {{"standard", id}, {"section", "3"}, {"ru", ""}});
  CHECK(Lacks(book, id) == "3:language-ru");
  book.Do("standard.terms", {{"standard", id}, {"term_days", nullptr}});
  CHECK(Lacks(book, id) == "3:language-ru 6:number");
  CHECK(book.Refusal("standard.terms", {{"standard", id}, {"term_days", 400}}) == "standard.number@term_days");
  CHECK(book.Refusal("standard.section", {{"standard", id}, {"section", "16"}, {"ky", "а"}}) ==
        "standard.section@section");
}

TEST_CASE("a service without a complete standard cannot come into force (art. 11)") {
  ServiceBook book;
  const Json proposed = book.Propose("Каттоо", {{"matter", "delegated"}, {"initiator", "authorised"}});
  const std::string change = proposed["id"];
  const std::string id = book.DraftStandard(proposed["service"]);
  book.Do("service.edit", {{"change", change}, {"standard", id}});
  const auto enter = [&] { return book.Refusal("service.enter", {{"change", change}, {"document", "№ 7"}}); };
  const auto approve = [&] {
    book.Do("standard.approve", {{"standard", id}, {"body", "government"}, {"document", "№ 303"}});
  };
  SECTION("without grounds of refusal") {
    for (const auto& item : Read(book, id).items)
      if (item.section == "12")
        book.Do("standard.item", {{"standard", id}, {"item", item.id.ToText()}, {"remove", true}});
    approve();
    CHECK(enter() == "service.standard-incomplete@");
  }
  SECTION("without a term") {
    book.Do("standard.terms", {{"standard", id}, {"term_days", nullptr}});
    approve();
    CHECK(enter() == "service.standard-incomplete@");
  }
  SECTION("without a section that the window does not live on: a warning, or a refusal where switched on") {
    book.Do("standard.section", {{"standard", id}, {"section", "15"}, {"ky", ""}, {"ru", ""}});
    approve();
    book.Do("setting.set", {{"key", "services.enforce"}, {"value", "yes"}});
    CHECK(enter() == "service.section-missing@");
    book.Do("setting.set", {{"key", "services.enforce"}, {"value", "no"}});
    const Json made = book.Do("service.enter", {{"change", change}, {"document", "№ 7"}});
    REQUIRE(made["warnings"].size() == 1);
    CHECK(made["warnings"][0]["detail"] == "15");
  }
}

TEST_CASE("an approved standard is not written to; a new version is a copy of it") {
  ServiceBook book;
  const Json made = book.InForce("Тазалоо");
  const std::string id = made["standard"], service = made["service"];
  CHECK(book.Refusal("standard.section", {{"standard", id}, {"section", "3"}, {"ky", "а"}}) ==
        "standard.approved@standard");
  CHECK(book.Refusal("standard.terms", {{"standard", id}, {"term_days", 1}}) == "standard.approved@standard");
  CHECK(book.Refusal("standard.new", {{"service", service}, {"model", "үлгү"}}) == "standard.whose@service");
  const Json next = book.Do("standard.new", {{"service", service}, {"copy_from", id}});
  CHECK(next["version"] == 2);
  CHECK(book.Refusal("standard.new", {{"service", service}}) == "standard.draft-there@service");
  const auto before = Read(book, id), after = Read(book, next["id"]);
  CHECK(after.sections.size() == before.sections.size());
  CHECK(after.items.size() == before.items.size());
  CHECK(after.items[0].id != before.items[0].id);
  CHECK(after.term_days == before.term_days);
  CHECK(after.copied_from == before.id);
  CHECK(after.IsDraft());
  // The list still names the first.
  CHECK(book.On("2025-05-14")[0].standard == before.id);
  CHECK(book.Refusal("standard.approve", {{"standard", next["id"]}, {"body", "council"}, {"document", "№ 1"}}) ==
        "standard.no-decision@decision");
  CHECK(CheckReplayOracle(*book) == "");
}

TEST_CASE("a model is copied into a service's standard, which keeps its own name") {
  ServiceBook book;
  const std::string model = book.Do("standard.new", {{"model", "Маалымкаттын үлгүсү"}, {"sample", true}})["id"];
  book.Do("standard.write", {{"standard", model},
                             {"term_days", 3},
                             {"sections", Json::array({{{"section", "1"}, {"ky", "Үлгү"}, {"ru", "Образец"}},
                                                       {{"section", "2"},
                                                        {"ky", "Маалымкат"},
                                                        {"ru", "Справка"},
                                                        {"language", "uz"},
                                                        {"body", "Maʼlumotnoma"}}})}});
  const std::string service = book.Propose("Тазалоо")["service"];
  const std::string id = book.Do("standard.new", {{"service", service}, {"copy_from", model}})["id"];
  const auto copy = Read(book, id);
  CHECK(copy.Section("1").In("ky") == "Тазалоо");
  CHECK(copy.Section("2").In("ky") == "Маалымкат");
  CHECK(copy.Section("2").In("uz") == "Maʼlumotnoma");
  CHECK(copy.term_days == 3);
  CHECK(FurtherLanguages(copy) == std::vector<std::string>{"uz"});
  CHECK(book.Refusal("standard.new", {{"service", service}, {"edition", "none"}}) == "standard.draft-there@service");
  CHECK(book.Refusal("standard.new", {{"model", "а"}, {"edition", "none"}}) == "edition.unknown@edition");
  CHECK(book.Refusal("standard.new", {{"model", "а"}, {"edition", "model-603"}, {"copy_from", model}}) ==
        "standard.other-edition@edition");
}

TEST_CASE("the request journal gets documents, grounds, terms and stages of a standard") {
  ServiceBook book;
  const Json made = book.InForce("Тазалоо");
  const std::string id = made["standard"];
  const auto facts = book.Read<StandardFacts>(
      [&](store::Database& db) { return FindStandardFacts(db, *StandardId::FromText(id)).value(); });
  CHECK(facts.term_days == 2);
  CHECK(facts.wait_apply_minutes == 15);
  REQUIRE(facts.documents.size() == 2);
  CHECK(facts.documents[1].text.ky == "Пункт 2");
  REQUIRE(facts.refusal_grounds.size() == 2);
  CHECK(facts.refusal_grounds[0].stage == "provide");
  REQUIRE(facts.stages.size() == 1);
  CHECK(facts.stages[0].name.ru == "Регистрация");
  CHECK(facts.stages[0].days == 1);
}
