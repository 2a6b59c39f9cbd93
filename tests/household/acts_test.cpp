// SPDX-License-Identifier: Apache-2.0
// Every act on accounts and on what is recorded of a person, done and refused; life_acts_test.cpp has those of births,
// deaths and removals.
#include <catch2/catch.hpp>
#include <set>

#include "family.h"
#include "support/replay_oracle.h"

using namespace aiyl;
using namespace aiyl::household;
using namespace aiyl::test;
using office::Json;

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
