// SPDX-License-Identifier: Apache-2.0
// Births, deaths, absences, removals, marriages, households split and merged: done and refused.
#include "family.h"
#include "household/kinship.h"
#include "store/journal.h"
#include "support/replay_oracle.h"

using namespace aiyl;
using namespace aiyl::household;
using namespace aiyl::test;
using office::Json;

TEST_CASE("a birth makes a member on that day, with the parents") {
  HouseholdBook book;
  Family family(book);
  const Json birth = {{"household", T(family.household)},
                      {"surname_ky", "Асанов"},
                      {"given_ky", "Нурбек"},
                      {"sex", "m"},
                      {"relation", "son"},
                      {"father", T(family.father)},
                      {"mother", T(family.mother)},
                      {"happened_on", "2025-02-01"}};
  const auto child = *PersonId::FromText(book.Do("birth", birth).at("id").get<std::string>());
  const auto view = book.View(child);
  CHECK(view.record.birth->Iso() == "2025-02-01");
  REQUIRE(view.memberships.size() == 1);
  CHECK(view.memberships[0].start_kind == "birth");
  CHECK(book.Members(family.household, "2025-01-31").find("Нурбек") == std::string::npos);
  CHECK(book.Members(family.household, "2025-02-01").find("Нурбек son") != std::string::npos);
  Json wrong = birth;
  wrong["happened_on"] = "2025-06-01";
  CHECK(book.Refusal("birth", wrong).substr(0, 11) == "date.future");
  wrong = birth;
  wrong.erase("sex");
  CHECK(book.Refusal("birth", wrong) == "act.missing@sex");
}

TEST_CASE("the death of the first-recorded person needs the new one in the same act, with all words anew") {
  HouseholdBook book;
  Family family(book);
  const Json death = {{"person", T(family.father)}, {"happened_on", "2025-03-03"}};
  CHECK(book.Refusal("death", death) == "head.needed@new_head");
  CHECK(book.Members(family.household) == "Бакыт head; Гүлнара wife; Эрмек son; Айгүл daughter");

  const auto suggested = book.Read<std::vector<RelationSuggestion>>([&](store::Database& db) {
    return SuggestRelations(db, family.household, family.son, *Date::FromIso("2025-03-03"));
  });
  Json relations = Json::array();
  for (const auto& one : suggested)
    if (one.person != family.father) relations.push_back({{"person", T(one.person)}, {"relation", one.suggested}});
  Json full = death;
  full["new_head"] = T(family.son);
  full["relations"] = relations;
  book.Do("death", full);
  CHECK(book.Members(family.household) == "Эрмек head; Гүлнара mother; Айгүл younger-sister-of-man");
  CHECK(book.Members(family.household, "2025-03-02") == "Бакыт head; Гүлнара wife; Эрмек son; Айгүл daughter");
  CHECK(book.View(family.mother).record.marital == "widowed");
  CHECK(book.View(family.father).row.presence == Presence::kDead);
  CHECK(book.Card(family.household).former.at(0).presence == Presence::kDead);
  CHECK(book.Refusal("death", death) == "person.dead@person");
  CHECK(book.Refusal("absence.begin", {{"person", T(family.father)}, {"reason", "work"}}) == "person.dead@person");
  CHECK(book.Refusal("departure", {{"person", T(family.father)}}) == "person.dead@person");
  UndoLast(book);
  CHECK(book.Members(family.household) == "Бакыт head; Гүлнара wife; Эрмек son; Айгүл daughter");
  CHECK(book.View(family.mother).record.marital == "married");
  CHECK(CheckReplayOracle(*book) == "");
}

TEST_CASE("a death learnt months later takes back what was recorded after it") {
  HouseholdBook book;
  Family family(book);
  book.Do("absence.begin",
          {{"person", T(family.son)}, {"reason", "work"}, {"country", "ru"}, {"happened_on", "2025-02-01"}});
  book.Do("death", {{"person", T(family.son)}, {"happened_on", "2025-01-15"}});
  CHECK(book.View(family.son).absences.empty());
  book.Do("person.correct", {{"person", T(family.son)}, {"death", "2025-01-10"}});
  CHECK(book.View(family.son).memberships.at(0).period.to == Date::FromIso("2025-01-10"));
  CHECK(book.Refusal("person.correct", {{"person", T(family.son)}, {"death", ""}}) == "person.death-act@death");
  CHECK(book.Refusal("death", {{"person", T(family.daughter)}, {"happened_on", "1999-01-01"}}) ==
        "date.before-birth@happened_on");
  CHECK(CheckReplayOracle(*book) == "");
}

TEST_CASE("temporary absence begins, ends, and never doubles") {
  HouseholdBook book;
  Family family(book);
  const Json away = {
      {"person", T(family.father)}, {"reason", "work"},         {"place_kind", "abroad"},     {"country", "ru"},
      {"place", "Москва"},          {"expected", "2025-10-01"}, {"happened_on", "2025-01-10"}};
  book.Do("absence.begin", away);
  CHECK(book.Members(family.household) == "Бакыт head absent; Гүлнара wife; Эрмек son; Айгүл daughter");
  CHECK(book.Members(family.household, "2025-01-09") == "Бакыт head; Гүлнара wife; Эрмек son; Айгүл daughter");
  CHECK(book.View(family.father).row.presence == Presence::kAbsent);
  CHECK(book.Refusal("absence.begin", away) == "absence.already@person");
  CHECK(book.Refusal("absence.end", {{"person", T(family.father)}, {"happened_on", "2025-01-05"}}) ==
        "absence.return-before@happened_on");
  book.Do("absence.end", {{"person", T(family.father)}, {"happened_on", "2025-04-01"}});
  CHECK(book.Refusal("absence.end", {{"person", T(family.father)}}) == "absence.none@person");
  CHECK(book.Refusal("absence.begin", away) == "absence.overlap@happened_on");
  Json wrong = away;
  wrong["happened_on"] = "2025-05-01";
  wrong["expected"] = "2025-04-01";
  CHECK(book.Refusal("absence.begin", wrong) == "absence.expected@expected");
  wrong["expected"] = "";
  wrong["reason"] = "holiday";
  CHECK(book.Refusal("absence.begin", wrong) == "code.unknown@reason");
  CHECK(CheckReplayOracle(*book) == "");
}

TEST_CASE("a person who left can come back as the same person, and cannot be picked meanwhile") {
  HouseholdBook book;
  Family family(book);
  book.Do("departure",
          {{"person", T(family.son)}, {"to_place", "Бишкек"}, {"reason", "work"}, {"happened_on", "2024-09-01"}});
  CHECK(book.View(family.son).row.presence == Presence::kGone);
  CHECK(book.Refusal("departure", {{"person", T(family.son)}}) == "person.gone@person");
  CHECK(book.Refusal("death", {{"person", T(family.son)}}) == "person.gone@person");
  const Json back = {
      {"person", T(family.son)}, {"household", T(family.household)}, {"relation", "son"}, {"from_place", "Бишкек"}};
  Json early = back;
  early["happened_on"] = "2024-08-01";
  CHECK(book.Refusal("arrival", early) == "member.overlap@happened_on");
  book.Do("arrival", back);
  CHECK(book.View(family.son).memberships.size() == 2);
  CHECK(book.View(family.son).row.presence == Presence::kPresent);
  CHECK(book.Refusal("arrival", back) == "person.member-already@person");
}

TEST_CASE("a word that began after its member had left does not stand in the way of his return") {
  HouseholdBook book;
  Family family(book);
  book.Do("relation.set", {{"person", T(family.son)}, {"relation", "relative"}, {"from", "2024-06-01"}});
  book.Do("departure", {{"person", T(family.son)}, {"to_place", "Бишкек"}, {"happened_on", "2024-05-01"}});
  book.Do("arrival", {{"person", T(family.son)},
                      {"household", T(family.household)},
                      {"relation", "son"},
                      {"happened_on", "2024-05-15"}});
  CHECK(book.View(family.son).row.presence == Presence::kPresent);
  CHECK(CheckReplayOracle(*book) == "");
}

TEST_CASE("the coming of a member is not undone while a later word of relation stands") {
  HouseholdBook book;
  Family family(book);
  book.Do("departure", {{"person", T(family.son)}, {"to_place", "Бишкек"}, {"happened_on", "2024-05-01"}});
  book.Do("arrival", {{"person", T(family.son)}, {"household", T(family.household)}, {"happened_on", "2024-06-01"}});
  const auto arrival = book.Read<Uuid>([](store::Database& db) { return store::RecentActs(db, 1).at(0).id; });
  book.Do("relation.set", {{"person", T(family.son)}, {"relation", "son"}, {"from", "2024-07-01"}});
  const auto undone = store::Undo(*book, book.Office().Actor(), arrival);
  REQUIRE(!undone);
  CHECK(undone.error().code == "store.invariant");
  CHECK(CheckReplayOracle(*book) == "");
}

TEST_CASE("a registration does not begin in days of another one") {
  HouseholdBook book;
  Family family(book);
  const Json here = {{"person", T(family.son)}, {"registration", "permanent"}, {"household", T(family.household)}};
  const auto on = [&](const char* day, const char* place) {
    Json data = here;
    data["from"] = day;
    if (*place != 0) {
      data.erase("household");
      data["place"] = place;
    }
    return book.Refusal("registration.set", data);
  };
  CHECK(on("2020-01-01", "Ош").empty());
  CHECK(on("2024-01-01", "").empty());
  CHECK(on("2022-01-01", "Нарын") == "registration.overlap@happened_on");
  CHECK(CheckReplayOracle(*book) == "");
}

TEST_CASE("somebody new arrives in one act") {
  HouseholdBook book;
  Family family(book);
  const auto made = book.Do("arrival", {{"household", T(family.household)},
                                        {"surname_ky", "Эсенова"},
                                        {"given_ky", "Нурзат"},
                                        {"sex", "f"},
                                        {"relation", "daughter-in-law"},
                                        {"reason", "marriage"},
                                        {"happened_on", "2025-04-04"},
                                        {"registration", "permanent"}});
  const auto person = *PersonId::FromText(made.at("id").get<std::string>());
  CHECK(book.View(person).memberships.at(0).start_kind == "arrival");
  CHECK(book.View(person).registrations.at(0).kind == "permanent");
}

TEST_CASE("the departure of the first-recorded person names the new one") {
  HouseholdBook book;
  Family family(book);
  CHECK(book.Refusal("departure", {{"person", T(family.father)}}) == "head.needed@new_head");
  CHECK(book.Refusal("departure", {{"person", T(family.son)}, {"new_head", T(family.mother)}}) ==
        "head.stays@new_head");
  CHECK(book.Refusal("departure", {{"person", T(family.father)}, {"new_head", T(family.father)}}) ==
        "person.gone@new_head");
  book.Do("departure", {{"person", T(family.father)},
                        {"new_head", T(family.mother)},
                        {"relations", {{{"person", T(family.son)}, {"relation", "son"}}}}});
  CHECK(book.Members(family.household) == "Гүлнара head; Эрмек son; Айгүл ?");
}

TEST_CASE("marriage and divorce hold two persons together and apart") {
  HouseholdBook book;
  Family family(book);
  const auto other = book.Household("2");
  const auto bride = book.Add(APerson().Named("Эсенова", "Нурзат").Female().Born("2003-01-01"), other, "head");
  CHECK(book.Refusal("marriage", {{"person", T(family.father)}, {"spouse", T(bride)}}) == "marriage.already@person");
  CHECK(book.Refusal("marriage", {{"person", T(bride)}, {"spouse", T(family.father)}}) == "marriage.already@spouse");
  CHECK(book.Refusal("marriage", {{"person", T(bride)}, {"spouse", T(bride)}}) == "marriage.self@spouse");
  CHECK(book.Refusal("marriage", {{"person", T(bride)}}) == "marriage.spouse@spouse");
  CHECK(book.Refusal("marriage", {{"person", T(bride)}, {"spouse", T(family.daughter)}}) == "marriage.sex@spouse");
  book.Do("marriage", {{"person", T(bride)}, {"spouse", T(family.son)}, {"happened_on", "2024-05-05"}});
  CHECK(book.View(family.son).record.marital == "married");
  CHECK(book.View(family.son).marriages.at(0).spouse == bride);
  CHECK(book.Refusal("divorce", {{"person", T(bride)}, {"happened_on", "2024-01-01"}}) ==
        "marriage.end-before@happened_on");
  book.Do("divorce", {{"person", T(bride)}});
  CHECK(book.View(family.son).record.marital == "divorced");
  CHECK(book.Refusal("divorce", {{"person", T(bride)}}) == "marriage.none@person");
}

TEST_CASE("a household is split, and both keep their first-recorded person") {
  HouseholdBook book;
  Family family(book);
  CHECK(book.Refusal("household.split", {{"household", T(family.household)},
                                         {"members", {{{"person", T(family.son)}, {"relation", "son"}}}}}) ==
        "split.head@members");
  const auto made = book.Do("household.split", {{"household", T(family.household)},
                                                {"members", {{{"person", T(family.son)}, {"relation", "head"}}}},
                                                {"street", book.Street(0, 1).ToText()},
                                                {"house", "3"},
                                                {"happened_on", "2025-01-01"}});
  const auto fresh = *HouseholdId::FromText(made.at("id").get<std::string>());
  CHECK(book.Members(fresh) == "Эрмек head");
  CHECK(book.Members(family.household) == "Бакыт head; Гүлнара wife; Айгүл daughter");
  CHECK(book.Card(fresh).record.predecessor == family.household);
  UndoLast(book);
  CHECK(book.Members(family.household) == "Бакыт head; Гүлнара wife; Эрмек son; Айгүл daughter");
  CHECK(CheckReplayOracle(*book) == "");
}

TEST_CASE("households are merged: members and property move, the account closes and names its successor") {
  HouseholdBook book;
  Family family(book), other(book, "2");
  book.Do("vehicle.set", {{"household", T(other.household)}, {"vehicle_kind", "car"}, {"make", "Lada"}});
  CHECK(book.Refusal("household.merge", {{"household", T(other.household)}, {"into", T(other.household)}}) ==
        "merge.same@into");
  book.Do("household.merge", {{"household", T(other.household)},
                              {"into", T(family.household)},
                              {"relations", {{{"person", T(other.father)}, {"relation", "younger-brother"}}}},
                              {"happened_on", "2025-02-02"}});
  CHECK(book.Card(family.household).members.size() == 8);
  CHECK(book.Card(family.household).vehicles.size() == 1);
  CHECK(book.Card(other.household).record.successor == family.household);
  CHECK(book.Card(other.household).record.close_kind == "merged");
}

TEST_CASE("a household moves to another village with everybody") {
  HouseholdBook book;
  Family family(book);
  const auto made = book.Do("household.move", {{"household", T(family.household)},
                                               {"village", book.Village(1).ToText()},
                                               {"street", book.Street(1).ToText()},
                                               {"happened_on", "2025-03-01"}});
  const auto fresh = *HouseholdId::FromText(made.at("id").get<std::string>());
  CHECK(book.Members(fresh) == "Бакыт head; Гүлнара wife; Эрмек son; Айгүл daughter");
  CHECK(book.Card(family.household).record.successor == fresh);
  CHECK(book.Members(family.household, "2025-02-28") == "Бакыт head; Гүлнара wife; Эрмек son; Айгүл daughter");
}

TEST_CASE("a new first-recorded person, a corrected word, a registration") {
  HouseholdBook book;
  Family family(book);
  CHECK(book.Refusal("head.change", {{"household", T(family.household)}, {"head", T(family.father)}}) ==
        "head.same@head");
  CHECK(book.Refusal("relation.set", {{"person", T(family.father)}, {"relation", "son"}}) == "head.leaves@relation");
  CHECK(book.Refusal("relation.set", {{"person", T(family.son)}, {"relation", "head"}}) == "head.taken@relation");
  book.Do("relation.set", {{"person", T(family.son)}, {"relation", "stepson"}});
  CHECK(book.Members(family.household, "2000-01-01").find("Эрмек stepson") != std::string::npos);
  book.Do("head.change", {{"household", T(family.household)},
                          {"head", T(family.mother)},
                          {"happened_on", "2025-01-01"},
                          {"relations", {{{"person", T(family.father)}, {"relation", "husband"}}}}});
  CHECK(book.Members(family.household) == "Гүлнара head; Бакыт husband; Эрмек ?; Айгүл ?");
  CHECK(book.Refusal("registration.set", {{"person", T(family.son)}, {"registration", "eternal"}}) ==
        "registration.kind@registration");
  book.Do("registration.set", {{"person", T(family.son)},
                               {"registration", "permanent"},
                               {"household", T(family.household)},
                               {"from", "2020-01-01"}});
  book.Do("registration.set",
          {{"person", T(family.son)}, {"registration", "permanent"}, {"place", "Бишкек"}, {"from", "2024-01-01"}});
  CHECK(book.View(family.son).registrations.size() == 2);
  CHECK(book.Card(family.household, "2023-01-01").members.at(2).registration == "permanent");
  CHECK(book.Card(family.household).members.at(2).registration.empty());
}
