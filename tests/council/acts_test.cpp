// SPDX-License-Identifier: Apache-2.0
// Bodies, sessions, agendas and votes: what is done, and each refusal by its rule.
#include <catch2/catch.hpp>

#include "council_book.h"

using namespace aiyl;
using namespace aiyl::council;
using aiyl::test::CouncilBook;
using office::Json;

TEST_CASE("a body has its names, seats and rules; one chair at a time") {
  CouncilBook book;
  CHECK(book.Refusal("body.add", {{"kind", "council"}, {"name_ky", "К"}}) == "act.missing@name_ru");
  CHECK(book.Refusal("body.add", {{"kind", "club"}, {"name_ky", "К"}, {"name_ru", "К"}}) == "code.unknown@kind");
  CHECK(book.Refusal("body.change", {{"body", book.council}, {"name_ru", ""}}) == "body.name@name_ru");
  CHECK(book.Refusal("body.change", {{"body", book.council}, {"seats", -1}}) == "body.seats@seats");
  CHECK(book.Refusal("body.change", {{"body", book.council}, {"majority", "all"}}) == "code.unknown@majority");
  CHECK(book.Refusal("body.change", {{"body", book.council}, {"number_pattern", "{nr}"}}) ==
        "body.number-pattern@number_pattern");
  CHECK(book.Refusal("body.change",
                     {{"body", book.council}, {"number_pattern", "{number}"}, {"number_restart", "session"}}) ==
        "body.number-pattern@number_pattern");
  CHECK(book.Refusal("body.change", {{"body", book.council}, {"parent", book.council}}) == "body.parent@parent");
  CHECK(book.Refusal("body.change", {{"body", book.council}, {"from_day", "2025-02-01"}, {"to_day", "2025-01-01"}}) ==
        "date.period@to_day");
  CHECK(book.Refusal("body.member-change", {{"member", book.deputies[2]}, {"post", "chair"}}) ==
        "body.post-taken@post");
  book.Do("body.member-change", {{"member", book.deputies[0]}, {"to_day", "2025-05-01"}});
  book.Do("body.member-change", {{"member", book.deputies[2]}, {"post", "chair"}, {"from_day", "2025-05-01"}});
  CHECK(book.Refusal("body.member-add",
                     {{"body", book.council}, {"name_ky", "А"}, {"name_ru", "А"}, {"represents", "nobody"}}) ==
        "code.unknown@represents");
  CHECK(book.Refusal("body.convocation",
                     {{"body", book.council}, {"number", 9}, {"from_day", "2021-05-01"}, {"to_day", "2021-06-01"}}) ==
        "body.convocation-overlap@from_day");
  CHECK(book.Refusal("body.convocation", {{"body", book.council}, {"number", 0}}) == "body.convocation-number@number");
  const auto convocations = book.Read<std::vector<Convocation>>(
      [&](store::Database& db) { return ListConvocations(db, *BodyId::FromText(book.council)); });
  REQUIRE(convocations.size() == 2);
  CHECK(convocations[0].term.to == Date::FromIso("2025-01-10"));  // the new one ended it
}

TEST_CASE("members are listed by post, of the day") {
  CouncilBook book;
  book.Do("body.member-change", {{"member", book.deputies[8]}, {"to_day", "2025-03-01"}});
  const auto on = [&](const char* day) {
    return book.Read<std::vector<Member>>(
        [&](store::Database& db) { return ListMembers(db, *BodyId::FromText(book.council), Date::FromIso(day)); });
  };
  CHECK(on("2025-02-28").size() == 9);
  CHECK(on("2025-03-01").size() == 8);
  CHECK(on("2025-03-01")[0].post == "chair");
  CHECK(on("2025-03-01")[1].post == "secretary");
}

TEST_CASE("sessions are numbered within their convocation, ordinary and extraordinary ones apart") {
  CouncilBook book;
  CHECK(book.Session(book.Call(book.council, "2024-12-01").session).convocation == 7);
  CHECK(book.Session(book.Call(book.council, "2025-02-01").session).number == 1);
  const auto second = book.Session(book.Call(book.council, "2025-03-01").session);
  CHECK(SessionTitle(second).ky == "VIII чакырылыш, II сессия");
  const auto extra = book.Session(book.Call(book.council, "2025-03-05", 1, {{"extraordinary", true}}).session);
  CHECK(SessionTitle(extra).ky == "VIII чакырылыш, кезексиз I сессия");
  CHECK(book.Refusal("session.call", {{"body", book.council}, {"day", "2025-04-01"}, {"number", 2}}) ==
        "session.number-taken@number");
  CHECK(book.Refusal("session.call", {{"body", book.council}, {"day", "2020-04-01"}}) == "session.no-convocation@day");
  // A body without convocations counts by the year.
  CHECK(book.Session(book.Call(book.commission, "2024-11-01").session).number == 1);
  CHECK(book.Session(book.Call(book.commission, "2025-02-01").session).number == 1);
  CHECK(SessionTitle(book.Session(book.Call(book.commission, "2025-03-01").session)).ru == "заседание № 2");
  CHECK(book.Refusal("session.call", {{"body", book.council}, {"day", "2025-06-01"}, {"hour", "25:00"}}) ==
        "session.hour@hour");
  book.Do("body.change", {{"body", book.commission}, {"to_day", "2025-04-01"}});
  CHECK(book.Refusal("session.call", {{"body", book.commission}, {"day", "2025-04-01"}}) == "session.body-ended@day");
}

TEST_CASE("an invitation names an agenda, comes before the session and, by the setting, in time") {
  CouncilBook book;
  const auto bare = book.Call(book.council, "2025-06-01", 0);
  CHECK(book.Refusal("session.invite", {{"session", bare.session}}) == "session.no-agenda@session");
  const auto soon = book.Call(book.council, "2025-05-18");
  const Json made = book.Do("session.invite", {{"session", soon.session}, {"how", "телефон менен"}});
  CHECK(made.at("warnings").at(0).at("code") == "session.invited-late");
  const auto warnings = book.Read<std::vector<Warning>>(
      [&](store::Database& db) { return Warnings(db, *SessionId::FromText(soon.session)); });
  REQUIRE(warnings.size() == 1);
  CHECK(warnings[0].rule == "session.invited-late");
  CHECK_FALSE(warnings[0].verified);
  CHECK_FALSE(warnings[0].source.empty());
  const auto far = book.Call(book.council, "2025-05-30");
  CHECK_FALSE(book.Do("session.invite", {{"session", far.session}}).contains("warnings"));
  const auto extra = book.Call(book.council, "2025-05-15", 1, {{"extraordinary", true}});
  CHECK_FALSE(book.Do("session.invite", {{"session", extra.session}}).contains("warnings"));
  const auto past = book.Call(book.council, "2025-05-10");
  CHECK(book.Refusal("session.invite", {{"session", past.session}}) == "session.invited-after@happened_on");
  book.Set("council.enforce", "yes");
  const auto enforced = book.Call(book.council, "2025-05-16");
  CHECK(book.Refusal("session.invite", {{"session", enforced.session}}) == "session.invited-late@happened_on");
}

TEST_CASE("the attendance opens a session, or says that there is no quorum") {
  CouncilBook book;
  const auto future = book.Call(book.council, "2025-05-20");
  CHECK(book.Refusal("session.attendance", {{"session", future.session}}) == "date.future@session");
  const auto held = book.Held(book.council, "2025-05-10", 1, 4);
  auto session = book.Session(held.session);
  CHECK(session.state == "held");
  CHECK(session.present == 5);
  CHECK(session.seats == 9);
  CHECK(session.has_quorum);
  CHECK(book.Refusal("session.attendance",
                     {{"session", held.session}, {"absent", {{{"member", book.commissioners[0]}}}}}) ==
        "session.no-member@absent.0.member");
  CHECK(book.Refusal("session.attendance",
                     {{"session", held.session},
                      {"absent", {{{"member", book.deputies[0]}}, {{"member", book.deputies[0]}}}}}) ==
        "session.twice@absent.1.member");
  book.Attend(held.session, book.deputies, 5);  // taken anew
  CHECK(book.Session(held.session).state == "failed");
  CHECK_FALSE(book.Session(held.session).has_quorum);
  CHECK(book.Refusal("vote.record", {{"item", held.items[0]}, {"votes_for", 4}}) == "vote.no-quorum@item");
  CHECK(book.Refusal("session.close", {{"session", held.session}}) == "session.not-held@session");
  CHECK(book.Refusal("decision.adopt", {{"item", held.items[0]}}) == "decision.no-quorum@item");
  book.Attend(held.session, book.deputies, 0);
  book.Vote(held.items[0], 9, 0, 0);
  CHECK(book.Refusal("session.attendance", {{"session", held.session}}) == "session.voted@session");
  book.Do("body.change", {{"body", book.council}, {"seats", 5}});
  const auto small = book.Call(book.council, "2025-05-11");
  CHECK(book.Refusal("session.attendance", {{"session", small.session}}) == "session.more-than-seats@session");
  // The session that was held keeps the seats of its day.
  CHECK(book.Session(held.session).seats == 9);
  const auto nobody = book.Id("body.add", {{"kind", "watch"}, {"name_ky", "КБК"}, {"name_ru", "ОНС"}});
  const auto empty = book.Call(nobody, "2025-05-01");
  CHECK(book.Refusal("session.attendance", {{"session", empty.session}}) == "session.no-members@session");
}

TEST_CASE("art. 9: at least half of the commission is of civil society; else it warns, or refuses where enforced") {
  CouncilBook book;
  const auto fine = book.Held(book.commission, "2025-05-05");
  CHECK(book.Session(fine.session).civil_society == 2);
  CHECK(book.Read<size_t>(
            [&](store::Database& db) { return Warnings(db, *SessionId::FromText(fine.session)).size(); }) == 0);
  book.Id("body.member-add",
          {{"body", book.commission}, {"name_ky", "М"}, {"name_ru", "М"}, {"represents", "state"}, {"sort", 9}});
  const auto less = book.Call(book.commission, "2025-05-06");
  const Json made = book.Do("session.attendance", {{"session", less.session}});
  CHECK(made.at("warnings").at(0).at("code") == "session.civil-society");
  CHECK(made.at("warnings").at(0).at("text").get<std::string>().find("art. 9 of the draft law of 2012") !=
        std::string::npos);
  CHECK(book.Session(less.session).state == "held");
  book.Set("council.enforce", "yes");
  const auto refused = book.Call(book.commission, "2025-05-07");
  CHECK(book.Refusal("session.attendance", {{"session", refused.session}}) == "session.civil-society@session");
  // The share and who counts are settings: here business counts too, and a third is enough.
  book.Set("council.civil-society", "1/3");
  CHECK(book.Refusal("session.attendance", {{"session", refused.session}}).empty());
  // Of a council nobody asks it.
  CHECK(book.Refusal("session.attendance", {{"session", book.Call(book.council, "2025-05-07").session}}).empty());
}

TEST_CASE("an item has a title in both languages, and leaves the agenda only with a reason") {
  CouncilBook book;
  const auto called = book.Call(book.council, "2025-05-10", 2);
  CHECK(book.Refusal("agenda.add", {{"session", called.session}, {"title_ky", "А"}}) == "agenda.title@title_ru");
  CHECK(book.Refusal("agenda.add", {{"session", called.session},
                                    {"title_ky", "А"},
                                    {"title_ru", "А"},
                                    {"subject_kind", "tariff"},
                                    {"subject", "not an id"}}) == "agenda.subject@subject");
  CHECK(book.Refusal("agenda.add",
                     {{"session", called.session}, {"title_ky", "А"}, {"title_ru", "А"}, {"subject", book.council}}) ==
        "agenda.subject@subject_kind");
  const auto about = book.Id("agenda.add", {{"session", called.session},
                                            {"title_ky", "А"},
                                            {"title_ru", "А"},
                                            {"subject_kind", "tariff"},
                                            {"subject", book.council}});
  CHECK(book.Item(about).sort == 3);
  const auto found = book.Read<std::vector<AgendaItem>>(
      [&](store::Database& db) { return ItemsAbout(db, "tariff", *Uuid::FromText(book.council)); });
  REQUIRE(found.size() == 1);
  CHECK(found[0].id.ToText() == about);
  book.Do("agenda.change", {{"item", about}, {"title_ky", "Б"}, {"sort", 1}});
  CHECK(book.Refusal("agenda.change", {{"item", about}, {"sort", 0}}) == "agenda.sort@sort");
  CHECK(book.Refusal("agenda.remove", {{"item", about}}) == "act.missing@reason");
  CHECK(book.Refusal("agenda.remove", {{"item", about}, {"reason", " "}}) == "agenda.reason@reason");
  book.Do("agenda.remove", {{"item", about}, {"reason", "материалдар даяр эмес"}});
  book.Attend(called.session, book.deputies, 0);
  CHECK(book.Refusal("vote.record", {{"item", about}, {"votes_for", 9}}) == "vote.removed@item");
  book.Vote(called.items[0], 9, 0, 0);
  CHECK(book.Refusal("agenda.change", {{"item", called.items[0]}, {"title_ky", "Б"}}) == "agenda.voted@item");
  CHECK(book.Refusal("agenda.remove", {{"item", called.items[0]}, {"reason", "б"}}) == "agenda.voted@item");
}

TEST_CASE("standing commissions give their opinion on an item before the vote, one each") {
  CouncilBook book;
  const auto budget = book.Id("body.add", {{"kind", "standing"},
                                           {"name_ky", "Бюджет боюнча туруктуу комиссия"},
                                           {"name_ru", "Постоянная комиссия по бюджету"},
                                           {"parent", book.council}});
  const auto held = book.Held(book.council, "2025-05-10");
  const Json opinion = {{"item", held.items[0]}, {"body", budget}, {"kind", "against"}, {"text_ky", "каражат жок"}};
  book.Do("agenda.opinion", opinion);
  book.Do("agenda.opinion", {{"item", held.items[0]}, {"body", budget}, {"kind", "with-remarks"}});
  const auto opinions = book.Read<std::vector<Opinion>>(
      [&](store::Database& db) { return Opinions(db, *AgendaItemId::FromText(held.items[0])); });
  REQUIRE(opinions.size() == 1);
  CHECK(opinions[0].kind == "with-remarks");
  CHECK(opinions[0].body.name.ru == "Постоянная комиссия по бюджету");
  CHECK(book.Refusal("agenda.opinion", {{"item", held.items[0]}, {"body", book.council}, {"kind", "for"}}) ==
        "agenda.own-opinion@body");
  CHECK(book.Refusal("agenda.opinion", {{"item", held.items[0]}, {"body", budget}, {"kind", "maybe"}}) ==
        "code.unknown@kind");
  book.Vote(held.items[0], 5, 2, 2);
  CHECK(book.Refusal("agenda.opinion", opinion) == "agenda.voted@item");
}

TEST_CASE("votes are counted in totals or by member, never more than are present") {
  CouncilBook book;
  const auto called = book.Call(book.council, "2025-05-10", 3);
  CHECK(book.Refusal("vote.record", {{"item", called.items[0]}, {"votes_for", 1}}) == "vote.not-open@item");
  book.Attend(called.session, book.deputies, 1);
  CHECK(book.Refusal("vote.record", {{"item", called.items[0]}, {"votes_for", 9}}) ==
        "vote.more-than-present@votes_for");
  CHECK(book.Refusal("vote.record", {{"item", called.items[0]}, {"votes_for", -1}}) == "vote.negative@votes_for");
  CHECK(book.Refusal("vote.record", {{"item", called.items[0]}}) == "vote.none@votes_for");
  Json votes = Json::array();
  for (size_t i = 0; i < 8; ++i)
    votes.push_back({{"member", book.deputies[i]}, {"vote", i < 5 ? "for" : i < 7 ? "against" : "abstained"}});
  CHECK(book.Refusal("vote.record", {{"item", called.items[0]}, {"votes", votes}, {"votes_for", 6}}) ==
        "vote.sum@votes");
  const Json made = book.Do("vote.record", {{"item", called.items[0]}, {"votes", votes}});
  CHECK(made.at("adopted") == true);
  auto item = book.Item(called.items[0]);
  CHECK(item.votes_for == 5);
  CHECK(item.votes_against == 2);
  CHECK(item.votes_abstained == 1);
  CHECK(item.adopted);
  const auto by_member = book.Read<std::vector<MemberVote>>(
      [&](store::Database& db) { return VotesByMember(db, *AgendaItemId::FromText(called.items[0])); });
  CHECK(by_member.size() == 8);
  votes[0]["member"] = book.deputies[8];
  CHECK(book.Refusal("vote.record", {{"item", called.items[0]}, {"votes", votes}}) == "vote.absent@votes.0.member");
  votes[0]["member"] = book.deputies[1];
  CHECK(book.Refusal("vote.record", {{"item", called.items[0]}, {"votes", votes}}) == "vote.twice@votes.1.member");
  // Of nine seats four are no majority; four against four is a tie.
  book.Vote(called.items[1], 4, 3, 1);
  CHECK_FALSE(book.Item(called.items[1]).adopted);
  CHECK(book.Refusal("decision.adopt", {{"item", called.items[1]}}) == "decision.not-adopted@item");
  book.Vote(called.items[2], 4, 4, 0);
  CHECK(book.Item(called.items[2]).tie);
  CHECK(book.Refusal("decision.adopt", {{"item", called.items[2]}}) == "decision.tie@item");
  // By another rule of the body the same vote would do, but not in a session that was held before.
  book.Do("body.change", {{"body", book.council}, {"majority", "of-votes"}});
  CHECK_FALSE(book.Item(called.items[1]).adopted);
  const auto later = book.Held(book.council, "2025-05-11");
  book.Vote(later.items[0], 4, 3, 1);
  CHECK(book.Item(later.items[0]).adopted);
}

TEST_CASE("a session is closed by who chaired it; nothing can be added then") {
  CouncilBook book;
  const auto called = book.Call(book.council, "2025-05-10");
  CHECK(book.Refusal("session.close", {{"session", called.session}}) == "session.not-held@session");
  book.Do("session.attendance", {{"session", called.session}, {"absent", {{{"member", book.deputies[0]}}}}});
  CHECK(book.Refusal("session.close", {{"session", called.session}}) == "session.no-chair@chair");
  CHECK(book.Refusal("session.close", {{"session", called.session}, {"chair", book.deputies[0]}}) ==
        "session.absent@chair");
  book.Do("agenda.minutes", {{"item", called.items[0]}, {"heard_ky", "Депутат 3 сүйлөдү"}, {"spoken_ru", "Депутат 4"}});
  CHECK(book.Read<Texts>([&](store::Database& db) {
    return ItemTexts(db, *AgendaItemId::FromText(called.items[0]), "heard");
  }) == Texts{{"ky", "Депутат 3 сүйлөдү"}});
  book.Do("session.close", {{"session", called.session}, {"chair", book.deputies[4]}, {"guests_ky", "А. Асанов"}});
  const auto session = book.Session(called.session);
  CHECK(session.state == "closed");
  CHECK(session.chair->ToText() == book.deputies[4]);
  CHECK(session.secretary->ToText() == book.deputies[1]);
  CHECK(book.Refusal("session.attendance", {{"session", called.session}}) == "session.closed@session");
  CHECK(book.Refusal("agenda.add", {{"session", called.session}, {"title_ky", "А"}, {"title_ru", "А"}}) ==
        "session.closed@session");
  CHECK(book.Refusal("vote.record", {{"item", called.items[0]}, {"votes_for", 1}}) == "session.closed@item");
  CHECK(book.Refusal("session.cancel", {{"session", called.session}, {"reason", "а"}}) == "session.begun@session");
  CHECK(book.Refusal("session.change", {{"session", called.session}, {"day", "2025-06-01"}}) ==
        "session.begun@session");
  const auto other = book.Call(book.council, "2025-05-20");
  book.Do("session.change", {{"session", other.session}, {"day", "2025-05-21"}, {"hour", "10:00"}});
  CHECK(book.Refusal("session.change", {{"session", other.session}, {"day", "2025-05-13"}}) ==
        "session.before-call@day");
  book.Do("session.cancel", {{"session", other.session}, {"reason", "жол жабык"}});
  CHECK(book.Refusal("session.attendance", {{"session", other.session}}) == "session.cancelled@session");
}

TEST_CASE("a clerk may not do the council's work, the council's secretary may") {
  CouncilBook book;
  const auto staff = [&](const char* role) {
    return *office::StaffId::FromText(book.Id("staff.add", {{"name_ky", role}, {"name_ru", role}, {"role", role}}));
  };
  const auto clerk = staff("clerk"), secretary = staff("council");
  const Json data = {{"body", book.council}, {"day", "2025-06-01"}};
  const auto refused = book.Office().RunAs(clerk, "session.call", data);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == "staff.may-not");
  CHECK(book.Office().RunAs(secretary, "session.call", data));
}
