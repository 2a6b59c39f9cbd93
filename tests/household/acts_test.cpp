// SPDX-License-Identifier: Apache-2.0
// Every act on persons and households, done and refused.
#include <catch2/catch.hpp>
#include <set>

#include "household/kinship.h"
#include "store/journal.h"
#include "support/household_book.h"
#include "support/replay_oracle.h"

using namespace aiyl;
using namespace aiyl::household;
using namespace aiyl::test;
using office::Json;

namespace {

// A couple with two children, there since before the book.
struct Family {
  explicit Family(HouseholdBook& book, const std::string& account = "1") {
    household = book.Household(account);
    father = book.Add(APerson().Named("Асанов", "Бакыт").Male().Born("1975-03-01"), household, "head");
    mother = book.Add(APerson().Named("Асанова", "Гүлнара").Female().Born("1978-10-12"), household, "wife");
    son = book.Add(APerson().Named("Асанов", "Эрмек").Male().Born("2001-01-05").ChildOf(father, mother), household,
                   "son");
    daughter = book.Add(APerson().Named("Асанова", "Айгүл").Female().Born("2004-06-20").ChildOf(father, mother),
                        household, "daughter");
    book.Do("marriage", {{"person", T(father)}, {"spouse", T(mother)}, {"happened_on", "1998-08-08"}});
  }
  HouseholdId household;
  PersonId father, mother, son, daughter;
};

void UndoLast(HouseholdBook& book) {
  const auto act = book.Read<Uuid>([](store::Database& db) { return store::RecentActs(db, 1).at(0).id; });
  const auto undone = store::Undo(*book, book.Office().Actor(), act);
  REQUIRE(undone);
}

}  // namespace

TEST_CASE("an account is opened once, in a village, on its street, and takes the next number") {
  HouseholdBook book;
  const auto first = book.Household("7");
  CHECK(book.Card(first).record.account == "7");
  CHECK(book.Card(first).address.street_ky == "Ленин");
  const auto made = book.Do("account.open", {{"village", book.Village().ToText()}, {"happened_on", "2025-01-10"}});
  const auto second = *HouseholdId::FromText(made.at("id").get<std::string>());
  CHECK(book.Card(second).record.account == "8");
  CHECK(book.Card(second).record.opened == Date::FromIso("2025-01-10"));
  CHECK(WarningsOf(made).at(0).code == "address.no-street");

  const Json good = {{"account", "9"}, {"village", book.Village().ToText()}, {"street", book.Street().ToText()}};
  const auto with = [&](const Json& more) {
    Json data = good;
    data.update(more);
    return book.Refusal("account.open", data);
  };
  CHECK(with({{"account", "7"}}) == "account.taken@account");
  CHECK(with({{"street", book.Street(1).ToText()}}) == "account.street-village@street");
  CHECK(with({{"village", Uuid{}.ToText()}}) == "account.village@village");
  CHECK(with({{"kind", "castle"}}) == "code.unknown@kind");
  CHECK(with({{"opened", "2025-05-15"}}) == "date.future@opened");
  CHECK(with(Json::object()).empty());
  CHECK(CheckReplayOracle(*book) == "");
}

TEST_CASE("an account is corrected, noted, and closed only when nobody is left") {
  HouseholdBook book;
  Family family(book);
  book.Do("account.correct", {{"household", T(family.household)},
                              {"house", "12"},
                              {"letter", "а"},
                              {"phone", "0700 11 22 33"},
                              {"walked", "2024-12-20"},
                              {"answered_by", "Бакыт"}});
  const auto card = book.Card(family.household);
  CHECK(card.address.HouseText() == "12а");
  CHECK(card.record.phone == "0700 11 22 33");
  CHECK(card.record.account == "1");
  book.Do("account.note", {{"household", T(family.household)}, {"text", "Дарбаза бекитилген"}});
  CHECK(book.Card(family.household).notes.size() == 1);
  const Json close = {{"household", T(family.household)}, {"close_kind", "died-out"}};
  CHECK(book.Refusal("account.close", close) == "account.members@household");
  book.Do(
      "departure",
      {{"person", T(family.father)},
       {"others", {{{"person", T(family.mother)}}, {{"person", T(family.son)}}, {{"person", T(family.daughter)}}}}});
  book.Do("account.close", close);
  CHECK(book.Refusal("account.close", close) == "account.closed@household");
  CHECK(book.Refusal("person.register", {{"surname_ky", "Ким"}, {"household", T(family.household)}}) ==
        "account.closed@household");
}

TEST_CASE("a person is registered with both spellings, or refused with the field at fault") {
  HouseholdBook book;
  const auto household = book.Household("1");
  const auto person = book.Add(APerson()
                                   .Named("Асан уулу", "Өмүрбек")
                                   .InRussian("Асан уулу", "Омурбек")
                                   .Male()
                                   .Born("1957-05")
                                   .Pin("20705195712345")
                                   .Phone("0555 123456")
                                   .With("ethnicity", "kyrgyz"),
                               household, "head");
  const auto view = book.View(person);
  CHECK(view.record.names.ky.Full() == "Асан уулу Өмүрбек");
  CHECK(view.record.names.ru.given == "Омурбек");
  CHECK(view.record.birth->Iso() == "1957-05");
  CHECK(view.record.ethnicity == "kyrgyz");
  CHECK(view.row.presence == Presence::kPresent);
  CHECK(view.row.relation == "head");

  const auto refusal = [&](const Json& data) { return book.Refusal("person.register", data); };
  CHECK(refusal({{"patronymic_ky", "Эсенович"}}) == "person.name@surname_ky");
  CHECK(refusal({{"surname_ky", "Ким"}, {"birth", "2025-06-01"}}) == "date.future@birth");
  CHECK(refusal({{"surname_ky", "Ким"}, {"sex", "x"}}) == "person.sex@sex");
  CHECK(refusal({{"surname_ky", "Ким"}, {"ethnicity", "martian"}}) == "code.unknown@ethnicity");
  CHECK(refusal({{"surname_ky", "Ким"}, {"father", T(person)}, {"birth", "1950-01-01"}}) == "parent.younger@father");
  CHECK(refusal({{"surname_ky", "Ким"}, {"mother", T(person)}}) == "parent.sex@mother");
  CHECK(refusal({{"surname_ky", "Ким"}, {"father", Uuid{}.ToText()}}) == "person.none@father");
  CHECK(refusal({{"surname_ky", "Ким"}, {"household", T(household)}, {"relation", "head"}}) == "head.taken@relation");
  CHECK(refusal({{"surname_ky", "Ким"}, {"household", T(household)}, {"from", "2025-12-01"}}) == "date.future@from");
  CHECK(refusal({{"surname_ky", "Ким"}, {"birth", "2000"}, {"household", T(household)}, {"from", "1999-01-01"}}) ==
        "date.before-birth@from");
  CHECK(refusal({{"surname_ky", "Ким"}, {"pin", "123"}}) == "act.form@pin");
}

TEST_CASE("a ПИН that disagrees or is another person's is a warning; without one an own number is given") {
  HouseholdBook book;
  const auto made =
      book.Do("person.register", {{"surname_ky", "Ким"}, {"sex", "f"}, {"birth", "1981"}, {"pin", "20705198012345"}});
  std::set<std::string> codes;
  for (const auto& warning : WarningsOf(made)) codes.insert(warning.code);
  CHECK(codes == std::set<std::string>{"pin.sex", "pin.birth"});
  const auto again = book.Do("person.register", {{"surname_ky", "Пак"}, {"sex", "m"}, {"pin", "20705198012345"}});
  CHECK(WarningsOf(again).at(0).code == "pin.taken");
  const auto without = book.Do("person.register", {{"surname_ky", "Ли"}});
  CHECK(book.View(*PersonId::FromText(without.at("id").get<std::string>())).record.temporary_number == "T-000001");
  const auto next = book.Do("person.register", {{"surname_ky", "Цой"}});
  CHECK(book.View(*PersonId::FromText(next.at("id").get<std::string>())).record.temporary_number == "T-000002");
}

TEST_CASE("any field of a person is corrected, and undo brings the old value back") {
  HouseholdBook book;
  Family family(book);
  book.Do(
      "person.correct",
      {{"person", T(family.mother)}, {"given_ky", "Гүлсара"}, {"pin", "11210197812345"}, {"birth_place_ky", "Нарын"}});
  CHECK(book.View(family.mother).record.names.ky.given == "Гүлсара");
  CHECK(book.View(family.mother).record.names.ky.surname == "Асанова");
  CHECK(book.View(family.mother).record.pin == "11210197812345");
  UndoLast(book);
  CHECK(book.View(family.mother).record.names.ky.given == "Гүлнара");
  CHECK(book.View(family.mother).record.pin.empty());
  CHECK(book.Refusal("person.correct", {{"person", T(family.mother)}, {"death", "2024-01-01"}}) ==
        "person.death-act@death");
  CHECK(book.Refusal("person.correct", {{"person", T(family.father)}, {"father", T(family.son)}}) ==
        "parent.younger@father");
  CHECK(book.Refusal("person.correct", {{"person", T(family.father)}, {"father", T(family.father)}}) ==
        "parent.self@father");
  book.Do("person.correct", {{"person", T(family.son)}, {"birth", ""}});
  book.Do("person.correct", {{"person", T(family.father)}, {"birth", ""}});
  CHECK(book.Refusal("person.correct", {{"person", T(family.father)}, {"father", T(family.son)}}) ==
        "parent.circle@father");
  CHECK(CheckReplayOracle(*book) == "");
}

TEST_CASE("change of name keeps the former surname, change of ПИН keeps the earlier one") {
  HouseholdBook book;
  Family family(book);
  book.Do("person.correct", {{"person", T(family.daughter)}, {"pin", "12006200412345"}});
  book.Do("name.change", {{"person", T(family.daughter)}, {"surname_ky", "Бакыт кызы"}});
  CHECK(book.View(family.daughter).record.names.ky.former_surname == "Асанова");
  CHECK(book.Refusal("name.change", {{"person", T(family.daughter)}, {"surname_ky", "Бакыт кызы"}}) ==
        "name.same@surname_ky");
  book.Do("pin.change", {{"person", T(family.daughter)}, {"pin", "12006200454321"}, {"reason", "ката"}});
  CHECK(book.View(family.daughter).record.pin == "12006200454321");
  CHECK(book.View(family.daughter).earlier_pins == std::vector<std::string>{"12006200412345"});
  CHECK(book.Refusal("pin.change", {{"person", T(family.daughter)}, {"pin", "12006200454321"}}) == "pin.same@pin");
}

TEST_CASE("an adoption links new parents") {
  HouseholdBook book;
  Family family(book), other(book, "2");
  CHECK(book.Refusal("adoption", {{"person", T(family.daughter)}}) == "adoption.parent@father");
  book.Do("adoption", {{"person", T(family.daughter)}, {"father", T(other.father)}, {"mother", T(other.mother)}});
  CHECK(book.View(family.daughter).record.father == other.father);
  CHECK(book.View(other.father).children.size() == 3);
}

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

TEST_CASE("the light facts of a person are dated, corrected without a day, and ended") {
  HouseholdBook book;
  Family family(book);
  const auto father = T(family.father);
  book.Do("employment.set",
          {{"person", father}, {"employment", "employed"}, {"employer", "Мектеп"}, {"from", "2010-09-01"}});
  book.Do("employment.set", {{"person", father}, {"employment", "pensioner"}, {"from", "2024-01-01"}});
  CHECK(book.View(family.father).employments.size() == 2);
  book.Do("education.set", {{"person", father}, {"education", "higher"}});
  book.Do("education.set", {{"person", father}, {"education", "secondary"}});
  REQUIRE(book.View(family.father).educations.size() == 1);
  CHECK(book.View(family.father).educations[0].level == "secondary");
  book.Do("pension.set", {{"person", father}, {"code", "age"}, {"from", "2024-01-01"}});
  book.Do("status.set", {{"person", father}, {"code", "labour-veteran"}});
  book.Do("military.set", {{"person", father}, {"code", "reserve"}});
  book.Do("benefit.set", {{"person", father}, {"code", "social"}});
  book.Do("benefit.set", {{"person", father}, {"code", ""}, {"from", "2025-01-01"}});
  CHECK(book.View(family.father).statuses.size() == 4);
  book.Do("disability.set", {{"person", father}, {"disability", "group-3"}, {"from", "2023-05-05"}});
  book.Do("document.add", {{"person", father}, {"document_kind", "passport"}, {"series", "ID"}, {"number", "1234567"}});
  book.Do("person.note", {{"person", father}, {"text", "Текшерүү керек"}});
  const auto view = book.View(family.father);
  CHECK(view.disabilities.size() == 1);
  CHECK(view.documents.size() == 1);
  CHECK(view.notes.size() == 1);
  CHECK(book.Refusal("pension.set", {{"person", father}, {"code", "million"}}) == "code.unknown@code");
  CHECK(book.Refusal("education.set", {{"person", father}, {"education", "higher"}, {"from", "1970-01-01"}}) ==
        "date.before-birth@from");
  CHECK(book.Refusal("document.add", {{"person", father},
                                      {"document_kind", "passport"},
                                      {"issued", "2020-01-01"},
                                      {"valid_until", "2019-01-01"}}) == "document.valid-until@valid_until");
  CHECK(CheckReplayOracle(*book) == "");
}

TEST_CASE("every act has a title, labels, and fields of its own") {
  std::set<std::string> kinds;
  for (const auto& act : Acts()) {
    CHECK(kinds.insert(act.kind).second);
    CHECK_FALSE(act.title.msgid.empty());
    std::set<std::string> fields;
    for (const auto& field : act.fields) {
      INFO(act.kind << " " << field.name);
      CHECK(fields.insert(field.name).second);
      CHECK_FALSE(field.label.msgid.empty());
      CHECK((field.type != office::FieldType::kCode || !field.list.empty()));
      CHECK(field.name != "note");
    }
    CHECK(FindAct(act.kind) == &act);
  }
  CHECK(kinds.size() >= 35);
}
