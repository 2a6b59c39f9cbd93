// SPDX-License-Identifier: Apache-2.0
// Decisions: numbers unique by construction, texts, drafts with proposals, entries cancelled.
#include <catch2/catch.hpp>
#include <set>

#include "council_book.h"

using namespace aiyl;
using namespace aiyl::council;
using aiyl::test::CouncilBook;
using office::Json;

namespace {

DecisionId IdOf(const Json& made) {
  return *DecisionId::FromText(made.at("id").get<std::string>());
}

std::vector<std::string> NumbersOfTwoSessions(const std::string& pattern, const std::string& restart) {
  CouncilBook book;
  book.Do("body.change", {{"body", book.council}, {"number_pattern", pattern}, {"number_restart", restart}});
  std::vector<std::string> numbers;
  for (const char* day : {"2024-12-20", "2025-02-01", "2025-03-01"}) {
    const auto held = book.Held(book.council, day, 2);
    for (const auto& item : held.items) {
      book.Vote(item, 9, 0, 0);
      numbers.push_back(book.Do("decision.adopt", {{"item", item}}).at("number"));
    }
  }
  return numbers;
}

}  // namespace

TEST_CASE("decision numbers begin anew as the body says") {
  using List = std::vector<std::string>;
  // VII convocation session I; VIII convocation sessions I and II.
  CHECK(NumbersOfTwoSessions("{number}/{session}", "convocation") == List{"1/1", "2/1", "1/1", "2/1", "3/2", "4/2"});
  CHECK(NumbersOfTwoSessions("{session}/{number}", "session") == List{"1/1", "1/2", "1/1", "1/2", "2/1", "2/2"});
  CHECK(NumbersOfTwoSessions("{number}", "year") == List{"1", "2", "1", "2", "3", "4"});
  CHECK(NumbersOfTwoSessions("{number}", "never") == List{"1", "2", "3", "4", "5", "6"});
}

TEST_CASE("a running number is never given twice, and may go on where the office was") {
  CouncilBook book;
  const auto held = book.Held(book.council, "2025-05-10", 3);
  for (const auto& item : held.items) book.Vote(item, 9, 0, 0);
  CHECK(book.Do("decision.adopt", {{"item", held.items[0]}, {"number", 23}}).at("number") == "23/1");
  CHECK(book.Refusal("decision.adopt", {{"item", held.items[1]}, {"number", 23}}) == "decision.number@number");
  const Json second = book.Do("decision.adopt", {{"item", held.items[1]}});
  CHECK(second.at("number") == "24/1");
  book.Do("decision.cancel", {{"decision", second.at("id")}, {"reason", "башка маселеге жазылган"}});
  // The cancelled entry keeps its number, and the item may be decided anew.
  CHECK(book.Do("decision.adopt", {{"item", held.items[1]}}).at("number") == "25/1");
  CHECK(book.Refusal("decision.adopt", {{"item", held.items[1]}}) == "decision.exists@item");
  CHECK(book.Refusal("decision.cancel", {{"decision", second.at("id")}, {"reason", "а"}}) ==
        "decision.cancelled@decision");
}

TEST_CASE("a decision stands on a vote, is a decision of the office, and has texts by language") {
  CouncilBook book;
  const auto held = book.Held(book.council, "2025-05-10");
  CHECK(book.Refusal("decision.adopt", {{"item", held.items[0]}}) == "decision.not-voted@item");
  book.Vote(held.items[0], 7, 1, 1);
  const Json data = {{"item", held.items[0]},
                     {"text_ky", "1. Бекитилсин.\n2. Жарыялансын."},
                     {"text_ru", "1. Утвердить.\n2. Опубликовать."},
                     {"texts", {{{"lang", "uz"}, {"text", "1. Tasdiqlansin."}}}},
                     {"in_force_from", "2025-06-01"},
                     {"normative", true}};
  Json early = data, twice = data;
  early["in_force_from"] = "2025-05-01";
  CHECK(book.Refusal("decision.adopt", early) == "decision.in-force@in_force_from");
  twice["texts"] = {{{"lang", "ky"}, {"text", "а"}}};
  CHECK(book.Refusal("decision.adopt", twice) == "text.language@texts.0.lang");
  const Json made = book.Do("decision.adopt", data);
  const auto decision =
      book.Read<CouncilDecision>([&](store::Database& db) { return FindCouncilDecision(db, IdOf(made)).value(); });
  CHECK(decision.decision.number == "1/1");
  CHECK(decision.decision.body == "council");
  CHECK(decision.decision.kind == "resolution");
  CHECK(decision.decision.session == "VIII чакырылыш, I сессия");
  CHECK(decision.decision.title.ky == "Маселе 1");
  CHECK(decision.in_force.from == Date::FromIso("2025-06-01"));
  CHECK(decision.publish_due == Date::FromIso("2025-05-20"));
  CHECK(decision.dispatch_due == Date::FromIso("2025-05-20"));
  CHECK(book.Item(held.items[0]).decision == decision.decision.id);
  CHECK(book.Refusal("vote.record", {{"item", held.items[0]}, {"votes_for", 5}}) == "vote.decided@item");
  const auto texts = [&] {
    return book.Read<Texts>([&](store::Database& db) { return DecisionTexts(db, IdOf(made)); });
  };
  CHECK(texts().size() == 3);
  CHECK(texts()["uz"] == "1. Tasdiqlansin.");
  book.Do("decision.text", {{"decision", made.at("id")}, {"text_ru", "1. Утвердить."}, {"title_ru", "Об утверждении"}});
  CHECK(texts()["ru"] == "1. Утвердить.");
  CHECK(texts()["ky"] == "1. Бекитилсин.\n2. Жарыялансын.");
  // It ends when another decision says so.
  const Json next = book.Adopted("2025-05-12", {{"in_force_from", "2025-07-01"}, {"repeals", made.at("id")}});
  CHECK(book.Read<CouncilDecision>([&](store::Database& db) { return FindCouncilDecision(db, IdOf(made)).value(); })
            .in_force.to == Date::FromIso("2025-07-01"));
  CHECK(next.at("number") == "2/2");
}

TEST_CASE("a decision that is not in force cannot be ended, one recorded without a vote has none") {
  CouncilBook book;
  const Json first = book.Adopted("2025-05-02");
  const auto held = book.Held(book.council, "2025-05-03");
  book.Vote(held.items[0], 9, 0, 0);
  CHECK(book.Refusal("decision.adopt", {{"item", held.items[0]}, {"repeals", first.at("id")}}) ==
        "decision.not-in-force@repeals");
  const auto old = book.Id(
      "decision.record",
      {{"body", "council"}, {"kind", "resolution"}, {"number", "9"}, {"day", "2020-01-09"}, {"title_ky", "Эски"}});
  CHECK(book.Refusal("decision.text", {{"decision", old}, {"title_ky", "А"}}) == "decision.no-vote@decision");
}

TEST_CASE(
    "art. 22: a draft is published in both languages; proposals come in its term and are answered with a reason") {
  CouncilBook book;
  const auto draft = book.Id("decision.draft", {{"body", book.council},
                                                {"title_ky", "Тариф жөнүндө"},
                                                {"title_ru", "О тарифе"},
                                                {"text_ky", "Бекитилсин"},
                                                {"normative", true},
                                                {"happened_on", "2025-03-01"}});
  const Json publish = {
      {"draft", draft}, {"channel", "board"}, {"evidence", "кереге, акт № 1"}, {"happened_on", "2025-03-03"}};
  CHECK(book.Refusal("decision.proposal",
                     {{"draft", draft}, {"author", "А"}, {"proposal", "Б"}, {"happened_on", "2025-03-04"}}) ==
        "draft.not-published@draft");
  CHECK(book.Refusal("decision.draft-publish", publish) == "draft.no-text@draft");
  book.Do("decision.draft-change", {{"draft", draft}, {"text_ru", "Утвердить"}});
  Json early = publish, nothing = publish, brief = publish, backwards = publish;
  early["happened_on"] = "2025-02-01";
  CHECK(book.Refusal("decision.draft-publish", early) == "draft.before-made@happened_on");
  nothing["evidence"] = " ";
  CHECK(book.Refusal("decision.draft-publish", nothing) == "publication.evidence@evidence");
  backwards["term_day"] = "2025-03-01";
  CHECK(book.Refusal("decision.draft-publish", backwards) == "draft.term@term_day");
  brief["term_day"] = "2025-03-10";
  book.Set("council.enforce", "yes");
  CHECK(book.Refusal("decision.draft-publish", brief) == "draft.term-short@term_day");
  book.Set("council.enforce", "no");
  CHECK(book.Do("decision.draft-publish", publish).at("term_day") == "2025-04-02");  // 30 days by the setting
  CHECK(book.Refusal("decision.draft-publish", publish) == "draft.published@draft");
  CHECK(book.Refusal("decision.draft-change", {{"draft", draft}, {"title_ky", "А"}, {"happened_on", "2025-03-20"}}) ==
        "draft.asked@draft");
  const auto proposal = book.Id(
      "decision.proposal",
      {{"draft", draft}, {"author", "«Ак-Суу» СПП"}, {"proposal", "5 сом кылып коюу"}, {"happened_on", "2025-03-20"}});
  CHECK(book.Refusal("decision.proposal",
                     {{"draft", draft}, {"author", "А"}, {"proposal", "Б"}, {"happened_on", "2025-04-03"}}) ==
        "draft.term-over@happened_on");

  // Decided before the answer: it warns, and refuses where enforced.
  const auto called = book.Call(book.council, "2025-04-10", 0);
  const auto item = book.Id("agenda.add", {{"session", called.session}, {"draft", draft}});
  CHECK(book.Item(item).title.ru == "О тарифе");
  book.Attend(called.session, book.deputies, 0);
  book.Vote(item, 9, 0, 0);
  book.Set("council.enforce", "yes");
  CHECK(book.Refusal("decision.adopt", {{"item", item}}) == "decision.proposals-open@item");
  CHECK(book.Refusal("decision.proposal-answer", {{"proposal", proposal}, {"outcome", "declined"}}) ==
        "act.missing@reason");
  CHECK(book.Refusal("decision.proposal-answer", {{"proposal", proposal},
                                                  {"outcome", "declined"},
                                                  {"reason", "өздүк наркы 7 сом"},
                                                  {"happened_on", "2025-03-19"}}) == "draft.answer-day@happened_on");
  book.Do("decision.proposal-answer", {{"proposal", proposal},
                                       {"outcome", "declined"},
                                       {"reason", "өздүк наркы 7 сом"},
                                       {"happened_on", "2025-04-05"}});
  const Json made = book.Do("decision.adopt", {{"item", item}});
  CHECK_FALSE(made.contains("warnings"));
  const auto decision =
      book.Read<CouncilDecision>([&](store::Database& db) { return FindCouncilDecision(db, IdOf(made)).value(); });
  CHECK(decision.normative);
  CHECK(book.Read<Texts>([&](store::Database& db) { return DecisionTexts(db, IdOf(made)); })["ru"] == "Утвердить");
  CHECK(book.Refusal("decision.draft-change", {{"draft", draft}, {"title_ky", "А"}}) == "draft.decided@draft");
  const auto answers =
      book.Read<std::vector<Proposal>>([&](store::Database& db) { return Proposals(db, *DraftId::FromText(draft)); });
  REQUIRE(answers.size() == 1);
  CHECK(answers[0].outcome == "declined");
}

TEST_CASE("a draft belongs to the agenda of its own body") {
  CouncilBook book;
  const auto draft = book.Id("decision.draft", {{"body", book.commission}, {"title_ky", "А"}, {"title_ru", "А"}});
  const auto called = book.Call(book.council, "2025-06-10");
  CHECK(book.Refusal("agenda.add", {{"session", called.session}, {"draft", draft}}) == "agenda.draft@draft");
  CHECK(book.Refusal("agenda.add", {{"session", called.session}, {"draft", Uuid{}.ToText()}}) ==
        "act.unknown-record@draft");
  CHECK(book.Refusal("decision.draft", {{"body", book.council}, {"title_ky", "А"}}) == "draft.title@title_ru");
}
