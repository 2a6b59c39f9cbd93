// SPDX-License-Identifier: Apache-2.0
// Writing a standard section by section: what is missing, what of it goes into the act, drafts, copies.
#include "services/standard_edit.h"

#include <catch2/catch.hpp>

#include "service_book.h"
#include "support/replay_oracle.h"

using namespace aiyl;
using namespace aiyl::services;
using aiyl::office::Json;
using aiyl::test::CheckReplayOracle;
using aiyl::test::ServiceBook;

namespace {

StandardEdit Open(ServiceBook& book, const std::string& id) {
  return book.Read<StandardEdit>([&](store::Database& db) {
    auto standard = FindStandard(db, *StandardId::FromText(id)).value();
    auto sections = RulesOf(db, standard.edition, "section");
    auto payment = standard.service ? PaymentOf(db, *standard.service) : std::string();
    return StandardEdit(std::move(standard), std::move(sections), std::move(payment));
  });
}

// "1 2! 10-": a section that is ready, one that lacks something, one that is not needed
std::string States(const StandardEdit& edit) {
  static const char* const names[] = {"", "!", "forbidden", "-"};
  std::string words;
  for (const auto& line : edit.Lines())
    words += (words.empty() ? "" : " ") + line.section.code + names[static_cast<size_t>(line.state)];
  return words;
}

std::string BeginStandard(ServiceBook& book, const std::string& name) {
  return book.Do("standard.new", {{"service", book.Propose(name)["service"]}})["id"];
}

// How many rows of the book an act of writing changes.
int64_t ChangedRows(ServiceBook& book, const Json& data) {
  const auto outcome = book.Run("standard.write", data);
  REQUIRE(outcome);
  int64_t rows = 0;
  for (const auto& [table, pks] : outcome->receipt.changed.rows) rows += static_cast<int64_t>(pks.size());
  return rows;
}

}  // namespace

TEST_CASE("an empty standard of a free service: fourteen sections to write, the one for a fee not") {
  ServiceBook book;
  auto edit = Open(book, BeginStandard(book, "Тазалоо"));
  CHECK(States(edit) == "1 2! 3! 4! 5! 6! 7! 8! 9! 10- 11! 12! 13! 14! 15!");
  CHECK_FALSE(edit.IsChanged());
  edit.SetText("3", "ky", "Жарандар");
  CHECK(edit.Lines()[2].lacks.at(0).language == "ru");
  edit.SetText("3", "ru", "Граждане");
  edit.SetText("10", "ky", "Акысы");
  CHECK(States(edit) == "1 2! 3 4! 5! 6! 7! 8! 9! 10forbidden 11! 12! 13! 14! 15!");
  edit.SetText("10", "ky", " \n");
  edit.SetNumber("term_days", "3");
  edit.SetNumber("wait_apply_minutes", "15");
  edit.SetNumber("wait_receive_minutes", "15");
  CHECK(States(edit) == "1 2! 3 4! 5! 6 7! 8! 9 10- 11! 12! 13! 14! 15!");
}

TEST_CASE("what was written is stored by one act, and only what differs is touched") {
  ServiceBook book;
  const std::string id = BeginStandard(book, "Тазалоо");
  auto edit = Open(book, id);
  edit.SetText("2", "ky", "Таза көчө");
  edit.SetText("2", "ru", "Чистая улица");
  edit.SetText("2", "uz", "Toza koʻcha");
  for (const char* ky : {"Арыз", "Паспорт", "Ишеним кат"}) {
    const size_t at = edit.AddItem("5");
    edit.SetItemText("5", at, "ky", ky);
    edit.SetItemText("5", at, "ru", std::string(ky) + " ru");
  }
  edit.SetItemText("5", 2, "uz", "Ishonchnoma");
  edit.SetItemText("5", 2, "tg", "Ваколатнома");
  edit.SetRequired("5", 2, false);
  edit.AddItem("5");  // begun and left empty
  CHECK(edit.MoveItem("5", 1, -1) == 0);
  CHECK(edit.Item("12", edit.AddItem("12")).stage == "provide");
  edit.SetItemText("12", 0, "ky", "Документ жок");
  edit.SetStageName(edit.AddStage(), "ky", "Кабыл алуу");
  edit.SetStageDays(0, "1");
  edit.SetNumber("term_days", "3");
  book.Do("standard.write", edit.Act());

  auto again = Open(book, id);
  CHECK_FALSE(again.IsChanged());
  const auto& now = again.Now();
  CHECK(now.term_days == 3);
  CHECK(now.Section("2").In("uz") == "Toza koʻcha");
  CHECK(now.Section("1").In("ky") == "Тазалоо");
  REQUIRE(now.ItemsOf("5").size() == 3);
  CHECK(again.Item("5", 0).text.In("ky") == "Паспорт");
  CHECK(again.Item("5", 2).text.In("tg") == "Ваколатнома");
  CHECK_FALSE(again.Item("5", 2).required);
  REQUIRE(now.stages.size() == 1);
  CHECK(now.stages[0].days == 1);

  // One word of one text: one row.
  again.SetText("2", "ru", "Чистые улицы");
  CHECK(ChangedRows(book, again.Act()) == 1);
  again = Open(book, id);
  const auto kept = again.Item("5", 1).id;
  again.SetItemText("5", 1, "ru", "Заявление");
  CHECK(ChangedRows(book, again.Act()) <= 2);  // the text: taken out and put in
  again = Open(book, id);
  CHECK(again.Item("5", 1).id == kept);
  again.RemoveItem("5", 0);
  again.SetItemText("5", 1, "uz", "");
  again.RemoveStage(0);
  book.Do("standard.write", again.Act());
  again = Open(book, id);
  CHECK(again.Now().ItemsOf("5").size() == 2);
  CHECK(again.Item("5", 0).id == kept);
  CHECK(again.Item("5", 1).text.In("uz").empty());
  CHECK(again.Item("5", 1).text.In("tg") == "Ваколатнома");
  CHECK(again.Now().stages.empty());
  CHECK(CheckReplayOracle(*book) == "");
}

TEST_CASE("a refusal names the field, and the field its section and place") {
  ServiceBook book;
  auto edit = Open(book, BeginStandard(book, "Тазалоо"));
  edit.AddItem("5");  // left empty: not sent, and does not shift the others
  edit.SetItemText("5", edit.AddItem("5"), "ky", "Паспорт");
  edit.SetItemText("12", edit.AddItem("12"), "ky", "Документ жок");
  edit.SetRefusalOf("12", 0, "never");
  edit.SetNumber("term_days", "үч");
  CHECK(book.Refusal("standard.write", edit.Act()) == "act.form@term_days");
  CHECK(edit.PlaceOf("term_days")->section == "6");
  edit.SetNumber("term_days", "3000");
  CHECK(book.Refusal("standard.write", edit.Act()) == "standard.number@term_days");
  edit.SetNumber("term_days", "3");
  const std::string refusal = book.Refusal("standard.write", edit.Act());
  REQUIRE(refusal.find("@items.1.stage") != std::string::npos);
  auto place = edit.PlaceOf("items.1.stage");
  REQUIRE(place);
  CHECK(place->section == "12");
  CHECK(place->part == 0u);
  CHECK(place->name == "stage");
  place = edit.PlaceOf("items.0.ky");
  REQUIRE(place);
  CHECK(place->section == "5");
  CHECK(place->part == 1u);
  edit.SetRefusalOf("12", 0, "accept");
  edit.SetStageDays(edit.AddStage(), "1");
  CHECK(book.Refusal("standard.write", edit.Act()) == "standard.text@stages.0.ky");
  place = edit.PlaceOf("stages.0.ky");
  REQUIRE(place);
  CHECK(place->section.empty());
  CHECK(place->part == 0u);
  CHECK_FALSE(edit.PlaceOf("standard"));
}

TEST_CASE("a draft says only what was typed: what somebody else stored meanwhile stays") {
  ServiceBook book;
  const std::string id = book.DraftStandard(book.Propose("Тазалоо")["service"]);
  auto edit = Open(book, id);
  edit.SetText("3", "ky", "Жалпы журт");
  edit.SetText("4", "ru", "");
  edit.SetNumber("term_days", "көп");
  edit.SetItemText("12", edit.AddItem("12"), "ky", "Жаңы негиз");
  edit.SetStageName(edit.AddStage(), "ru", "Приём");
  const Json draft = Json::parse(edit.Draft().dump());
  book.Do("standard.section", {{"standard", id}, {"section", "7"}, {"ky", "Башка"}});
  auto again = Open(book, id);
  again.TakeDraft(draft);
  CHECK(again.Now().Section("3").In("ky") == "Жалпы журт");
  CHECK(again.Now().Section("4").In("ru").empty());
  CHECK(again.Now().Section("7").In("ky") == "Башка");
  CHECK(again.Number("term_days") == "көп");
  CHECK(again.Draft() == draft);
  again.SetNumber("term_days", "4");
  book.Do("standard.write", again.Act());
  CHECK(Open(book, id).Now().Section("7").In("ky") == "Башка");
  CHECK(Open(book, id).Now().Section("4").In("ru").empty());
  again.TakeDraft(Json::parse("[1]"));
  again.TakeDraft(Json::parse("{\"items\": 3, \"sections\": []}"));
}

TEST_CASE("copied from a model: into what is empty, or over what is written; never the name") {
  ServiceBook book;
  const std::string model = book.DraftStandard(book.Propose("Үлгү")["service"]);
  const std::string id = BeginStandard(book, "Тазалоо");
  auto edit = Open(book, id);
  edit.SetText("3", "ky", "Жарандар");
  edit.CopyFrom(Open(book, model).Now(), StandardEdit::Fill::kOnlyEmpty);
  CHECK(States(edit) == "1 2 3 4 5 6 7 8 9 10- 11 12 13 14 15");
  CHECK(edit.Now().Section("1").In("ky") == "Тазалоо");
  CHECK(edit.Now().Section("3").In("ky") == "Жарандар");
  CHECK(edit.Item("12", 0).id.IsNil());
  book.Do("standard.write", edit.Act());
  edit = Open(book, id);
  CHECK(edit.Now().copied_from == StandardId::FromText(model));
  CHECK(edit.Now().ItemsOf("12").size() == Open(book, model).Now().ItemsOf("12").size());
  edit.CopyFrom(Open(book, model).Now(), StandardEdit::Fill::kReplace);
  CHECK(edit.Now().Section("3").In("ky") == Open(book, model).Now().Section("3").In("ky"));
  CHECK(edit.Now().ItemsOf("12").size() == Open(book, model).Now().ItemsOf("12").size());
  book.Do("standard.write", edit.Act());
  CHECK(CheckReplayOracle(*book) == "");
}
