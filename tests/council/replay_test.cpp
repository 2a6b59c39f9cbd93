// SPDX-License-Identifier: Apache-2.0
// The oracle: the rows are what the journal says, after acts of every kind and after undoing what can be undone.
#include <catch2/catch.hpp>
#include <set>

#include "council/council_acts.h"
#include "council_book.h"
#include "store/journal.h"
#include "support/replay_oracle.h"

using namespace aiyl;
using namespace aiyl::council;
using aiyl::test::CouncilBook;
using office::Json;

namespace {

// Every kind of act at least once.
void Year(CouncilBook& book) {
  book.Do("body.change", {{"body", book.commission}, {"seats", 4}});
  book.Do("body.member-change", {{"member", book.deputies[5]}, {"ground", "шайлоо 2025"}});
  const auto standing = book.Id("body.add", {{"kind", "standing"}, {"name_ky", "Т"}, {"name_ru", "Т"}});
  const auto draft = book.Id(
      "decision.draft",
      {{"body", book.council}, {"title_ky", "А"}, {"title_ru", "А"}, {"text_ky", "а"}, {"happened_on", "2025-03-01"}});
  book.Do("decision.draft-change", {{"draft", draft}, {"text_ru", "а"}, {"happened_on", "2025-03-02"}});
  book.Do("decision.draft-publish",
          {{"draft", draft}, {"channel", "site"}, {"evidence", "а"}, {"happened_on", "2025-03-03"}});
  const auto proposal = book.Id("decision.proposal",
                                {{"draft", draft}, {"author", "А"}, {"proposal", "Б"}, {"happened_on", "2025-03-05"}});
  book.Do("decision.proposal-answer", {{"proposal", proposal}, {"outcome", "taken"}, {"reason", "в"}});
  const auto called = book.Call(book.council, "2025-05-10", 2, {{"happened_on", "2025-04-20"}});
  book.Do("session.change", {{"session", called.session}, {"hour", "10:00"}});
  const auto item = book.Id("agenda.add", {{"session", called.session}, {"draft", draft}});
  book.Do("agenda.change", {{"item", item}, {"speaker_ky", "А"}});
  book.Do("agenda.remove", {{"item", called.items[1]}, {"reason", "а"}});
  book.Do("agenda.opinion", {{"item", item}, {"body", standing}, {"kind", "for"}});
  book.Do("session.invite", {{"session", called.session}, {"happened_on", "2025-05-08"}});
  book.Attend(called.session, book.deputies, 2);
  book.Do("agenda.minutes", {{"item", item}, {"heard_ky", "а"}});
  book.Vote(item, 6, 1, 0);
  book.Vote(called.items[0], 5, 1, 1);
  const Json made = book.Do("decision.adopt", {{"item", item}, {"normative", true}});
  const Json other = book.Do("decision.adopt", {{"item", called.items[0]}, {"text_ky", "а"}});
  book.Do("decision.text", {{"decision", made.at("id")}, {"text_ru", "б"}});
  book.Do("decision.cancel", {{"decision", other.at("id")}, {"reason", "а"}});
  book.Do("session.close", {{"session", called.session}});
  const Json entry = book.Do("publication.add", {{"decision", made.at("id")}, {"channel", "board"}, {"evidence", "а"}});
  book.Do("publication.withdraw", {{"publication", entry.at("id")}, {"reason", "а"}});
  const Json sent = book.Do("decision.dispatch", {{"decision", made.at("id")}});
  book.Do("decision.dispatch-withdraw", {{"dispatch", sent.at("id")}, {"reason", "а"}});
  book.Do("session.cancel", {{"session", book.Call(book.council, "2025-06-01").session}, {"reason", "а"}});
}

}  // namespace

TEST_CASE("after acts of every kind, and undoing them, a replay gives the same rows") {
  CouncilBook book;
  Year(book);
  CHECK(test::CheckReplayOracle(*book) == "");
  const auto acts =
      book.Read<std::vector<store::ActInfo>>([](store::Database& db) { return store::RecentActs(db, 200); });
  std::set<std::string> kinds;
  for (const auto& act : acts) kinds.insert(act.kind);
  for (const auto& spec : CouncilActs()) {
    INFO(spec.kind);
    CHECK(kinds.count(spec.kind) == 1);
  }
  // Latest first. What had an effect outside stays, and with it what it stands on.
  std::set<std::string> undone;
  for (const auto& act : acts) {
    if (act.kind == "book.new") continue;
    INFO(act.kind);
    book.Office().Clock().AdvanceMicros(1'000'000);
    const auto done = store::Undo(*book, book.Office().Actor(), act.id);
    if (done) undone.insert(act.kind);
    if (!done) CHECK(done.error().kind == ErrorKind::kRefused);
    const bool outside =
        act.kind == "decision.adopt" || act.kind == "publication.add" || act.kind == "decision.dispatch";
    CHECK((!outside || !done));
  }
  for (const char* kind : {"session.cancel", "decision.dispatch-withdraw", "publication.withdraw", "session.close",
                           "decision.cancel", "decision.text", "agenda.minutes", "session.invite", "agenda.opinion",
                           "agenda.remove", "agenda.change", "session.change", "decision.proposal-answer"}) {
    INFO(kind);
    CHECK(undone.count(kind) == 1);
  }
  CHECK(test::CheckReplayOracle(*book) == "");
}

TEST_CASE("a vote on which a decision stands, and the attendance under a vote, cannot be undone") {
  CouncilBook book;
  book.Adopted("2025-05-10");
  const auto acts =
      book.Read<std::vector<store::ActInfo>>([](store::Database& db) { return store::RecentActs(db, 4); });
  for (const auto& act : acts) {
    INFO(act.kind);
    CHECK_FALSE(store::Undo(*book, book.Office().Actor(), act.id));
  }
}

TEST_CASE("acts without an effect outside are undone one by one back to the empty book") {
  CouncilBook book;
  const auto called = book.Held(book.council, "2025-05-10", 1, 1);
  book.Vote(called.items[0], 6, 1, 1);
  const auto draft = book.Id("decision.draft", {{"body", book.council}, {"title_ky", "А"}, {"title_ru", "А"}});
  book.Do("decision.draft-change", {{"draft", draft}, {"text_ky", "а"}, {"text_ru", "а"}});
  const auto acts =
      book.Read<std::vector<store::ActInfo>>([](store::Database& db) { return store::RecentActs(db, 200); });
  for (const auto& act : acts) {
    if (act.kind == "book.new") continue;
    INFO(act.kind);
    book.Office().Clock().AdvanceMicros(1'000'000);
    CHECK(store::Undo(*book, book.Office().Actor(), act.id));
  }
  CHECK(book.Read<size_t>([&](store::Database& db) { return ListBodies(db, book.Office().Scope()).size(); }) == 0);
  CHECK(test::CheckReplayOracle(*book) == "");
}
