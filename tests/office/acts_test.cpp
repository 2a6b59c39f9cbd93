// SPDX-License-Identifier: Apache-2.0
// The acts of the office: what they write, what they refuse, beside which field.
#include <catch2/catch.hpp>

#include "office/code_list.h"
#include "office/drafts.h"
#include "office/office_acts.h"
#include "office/office_record.h"
#include "office/settings.h"
#include "office_book.h"

using namespace aiyl;
using namespace aiyl::office;
using aiyl::test::OfficeBook;

namespace {

TerritoryId FirstVillage(OfficeBook& book) {
  return book.Read<TerritoryId>([&](store::Database& db) {
    const auto found = FindTerritoriesByName(db, TerritoryKind::kVillage, "Ак-Джар");
    return found.at(0).id;
  });
}

void CheckRefused(const Result<ActOutcome>& outcome, const std::string& code, const std::string& field) {
  REQUIRE_FALSE(outcome);
  CHECK(outcome.error().code == code);
  CHECK(outcome.error().field == field);
  CHECK(outcome.error().kind == ErrorKind::kRefused);
}

}  // namespace

TEST_CASE("an act's data are checked against its fields") {
  OfficeBook book;
  CheckRefused(book.Run("staff.add", {{"name_ky", "А"}, {"name_ru", "А"}, {"role", "clerk"}, {"colour", "red"}}),
               "act.unknown-field", "colour");
  CheckRefused(book.Run("staff.add", {{"name_ky", ""}, {"name_ru", "А"}, {"role", "clerk"}}), "act.missing", "name_ky");
  CheckRefused(book.Run("staff.add", {{"name_ky", 5}, {"name_ru", "А"}, {"role", "clerk"}}), "act.form", "name_ky");
  CheckRefused(
      book.Run("staff.add", {{"name_ky", "А"}, {"name_ru", "А"}, {"role", "clerk"}, {"from_day", "2025-02-30"}}),
      "act.form", "from_day");
  CheckRefused(book.Run("staff.change", {{"id", "no id"}}), "act.form", "id");
  CheckRefused(book.Run("staff.add", {{"name_ky", "А"}, {"name_ru", "А"}, {"role", "king"}}), "code.unknown", "role");
  CheckRefused(book.Run("staff.add", {{"name_ky", "А"}, {"name_ru", "А"}, {"role", "clerk"}, {"happened_on", "x"}}),
               "act.form", "happened_on");
}

TEST_CASE("rows of a field are checked one by one") {
  ActSpec spec;
  spec.fields = {{.name = "owners", .type = FieldType::kRows, .required = true, .label = Msg("Owners")}};
  spec.fields[0].rows = {{.name = "share", .type = FieldType::kShare, .required = true, .label = Msg("Share")}};
  CHECK(CheckFields(spec, {{"owners", {{{"share", "1/3"}}, {{"share", "2/3"}}}}}));
  const auto wrong = CheckFields(spec, {{"owners", {{{"share", "1/3"}}, {{"share", "3/2"}}}}});
  REQUIRE_FALSE(wrong);
  CHECK(wrong.error().field == "owners.1.share");
  CHECK(CheckFields(spec, {{"owners", Json::array()}}).error().code == "act.missing");
  CHECK(CheckFields(spec, {{"owners", "1/3"}}).error().code == "act.form");
}

TEST_CASE("every act describes itself: kinds are distinct, fields have labels, lists exist") {
  OfficeBook book;
  std::set<std::string> kinds;
  for (const auto& spec : OfficeActs()) {
    INFO(spec.kind);
    CHECK(kinds.insert(spec.kind).second);
    CHECK_FALSE(ToEnglish(spec.title).empty());
    CHECK(spec.run);
    CHECK(OfficeBook::TheRegistry().FindKind(spec.kind) != nullptr);
    CHECK(Describe(spec)["fields"].size() == spec.fields.size());
    for (const auto& field : spec.fields) {
      INFO(field.name);
      CHECK_FALSE(ToEnglish(field.label).empty());
      if (field.type == FieldType::kCode)
        CHECK(book.Read<size_t>([&](store::Database& db) { return ListCodes(db, book.Scope(), field.list).size(); }) >
              1);
    }
  }
}

TEST_CASE("texts are stored in canonical form") {
  OfficeBook book;
  book.Do("office.set", {{"address_ky", "  Достук   айылы,\tЛенин кѳчөсү 1 "}, {"phone", ""}});
  const auto office =
      book.Read<std::optional<Office>>([&](store::Database& db) { return FindOffice(db, book.Made().office); });
  REQUIRE(office);
  CHECK(office->address.ky == "Достук айылы, Ленин көчөсү 1");
  CHECK(office->name.ky == "Достук айыл өкмөтү");
  CheckRefused(book.Run("office.set", {{"name_ru", ""}}), "office.name", "name_ru");
}

TEST_CASE("staff come, change and go; somebody keeps the right to change staff") {
  OfficeBook book;
  const auto made = book.Do("staff.add", {{"name_ky", "Бакыт уулу Эрмек"},
                                          {"name_ru", "Бакыт уулу Эрмек"},
                                          {"post_ky", "жер адиси"},
                                          {"post_ru", "землеустроитель"},
                                          {"role", "clerk"},
                                          {"from_day", "2025-05-01"}});
  const auto id = *StaffId::FromText(made["id"].get<std::string>());
  CheckRefused(book.Run("staff.add", {{"name_ky", "Бакыт уулу Эрмек"}, {"name_ru", "Х"}, {"role", "clerk"}}),
               "staff.exists", "name_ky");
  book.Do("staff.change", {{"id", id.ToText()}, {"to_day", "2025-05-10"}});
  const auto staff = book.Read<std::optional<Staff>>([&](store::Database& db) { return FindStaff(db, id); });
  REQUIRE(staff);
  CHECK(staff->post.ky == "жер адиси");
  CHECK(staff->term == Period{Date::FromYmd(2025, 5, 1), Date::FromYmd(2025, 5, 10)});
  CHECK(book.Read<size_t>(
            [&](store::Database& db) { return ListStaff(db, book.Scope(), Date::FromYmd(2025, 5, 14)).size(); }) == 1);
  CheckRefused(book.Run("staff.change", {{"id", book.Made().staff.ToText()}, {"role", "clerk"}}), "staff.last-head",
               "role");
  CheckRefused(book.Run("staff.change", {{"id", id.ToText()}, {"to_day", "2025-04-01"}}), "office.term", "to_day");
}

TEST_CASE("a role decides what may be done") {
  OfficeBook book;
  const auto clerk = *StaffId::FromText(
      book.Do("staff.add", {{"name_ky", "К"}, {"name_ru", "К"}, {"role", "clerk"}})["id"].get<std::string>());
  const auto reader = *StaffId::FromText(
      book.Do("staff.add", {{"name_ky", "Р"}, {"name_ru", "Р"}, {"role", "readonly"}})["id"].get<std::string>());
  const Json street = {{"village", FirstVillage(book).ToText()}, {"name_ky", "Манас"}, {"name_ru", "Манаса"}};
  CHECK(book.RunAs(reader, "street.add", street).error().code == "staff.may-not");
  CHECK(book.RunAs(clerk, "setting.set", {{"key", "a"}, {"value", "1"}}).error().code == "staff.may-not");
  CHECK(book.RunAs(clerk, "street.add", street));
  CHECK(RightFor("paper.annul") == Right::kIssuePapers);
  CHECK(RightFor("person.birth") == Right::kKeepBook);
  CHECK_FALSE(May(Role::kCouncil, Right::kKeepBook));
  // Tax secrecy: what a person owes is read by those who keep the book.
  for (const auto role : {Role::kClerk, Role::kHead, Role::kSecretary}) CHECK(May(role, RightFor(kReadTaxes)));
  for (const auto role : {Role::kCouncil, Role::kWatch, Role::kReadOnly}) CHECK_FALSE(May(role, RightFor(kReadTaxes)));
  (*book).Read<int>([&](store::Database& db) -> Result<int> {
    CHECK(office::CheckRight(db, {book.Actor().office, reader.value, "test"}, kReadTaxes).error().code ==
          "staff.tax-secret");
    CHECK(office::CheckRight(db, {book.Actor().office, clerk.value, "test"}, kReadTaxes));
    return 0;
  });
  CHECK(May(Role::kCouncil, RightFor("decision.record")));
}

TEST_CASE("signatories have terms, and an acting one is printed so") {
  OfficeBook book;
  book.Do("signatory.set", {{"name_ky", "Г. Асанова"},
                            {"name_ru", "Г. Асанова"},
                            {"post_ky", "Айыл өкмөтүнүн башчысы"},
                            {"post_ru", "Глава айыл окмоту"},
                            {"acting", true},
                            {"from_day", "2025-06-01"},
                            {"to_day", "2025-06-15"},
                            {"sort", -1}});
  const auto on = [&](int month, int day) {
    return book.Read<std::vector<Signatory>>(
        [&](store::Database& db) { return ListSignatories(db, book.Scope(), Date::FromYmd(2025, month, day)); });
  };
  CHECK(on(5, 31).size() == 1);
  REQUIRE(on(6, 1).size() == 2);
  CHECK(on(6, 15).size() == 1);
  CHECK(on(6, 1)[0].PrintedPost() ==
        Bilingual{"Айыл өкмөтүнүн башчысынын милдетин аткаруучу", "И. о. главы айыл окмоту"});
  CHECK(on(6, 1)[1].PrintedPost() == Bilingual{"Айыл өкмөтүнүн башчысы", "Глава айыл окмоту"});
  Signatory worded = on(6, 1)[0];
  worded.post = {"Башчынын м. а.", "Врио главы (и. о.)"};
  CHECK(worded.PrintedPost() == worded.post);
}

TEST_CASE("a renamed place is found by its former name, a place in itself is refused") {
  OfficeBook book;
  const auto village = FirstVillage(book);
  book.Do("territory.change",
          {{"id", village.ToText()}, {"name_ky", "Жаңы-Жер"}, {"name_ru", "Джаны-Джер"}, {"renamed_on", "2025-05-02"}});
  // A second rename must be later than the first.
  for (const char* day : {"2025-05-02", "2024-01-01"}) {
    const auto again =
        book.Run("territory.change", {{"id", village.ToText()}, {"name_ky", "Эски-Жер"}, {"renamed_on", day}});
    REQUIRE_FALSE(again);
    CHECK(again.error().code == "territory.renamed");
    CHECK(again.error().field == "renamed_on");
  }
  const auto found = book.Read<std::vector<Territory>>(
      [&](store::Database& db) { return FindTerritoriesByName(db, TerritoryKind::kVillage, "Ак-Жар"); });
  REQUIRE(found.size() == 1);
  CHECK(found[0].name.ky == "Жаңы-Жер");
  CHECK(found[0].id == village);
  const auto aimak = found[0].parent;
  REQUIRE(aimak);
  CheckRefused(book.Run("territory.change", {{"id", aimak->ToText()}, {"parent", village.ToText()}}), "territory.loop",
               "parent");
  const TerritoryId oblast(ReferenceId("territory", "41704000000000"));
  CheckRefused(book.Run("territory.change", {{"id", oblast.ToText()}, {"name_ky", "Х"}}), "territory.shipped", "id");
  CheckRefused(book.Run("territory.add", {{"kind", "village"}, {"name_ky", "Достук"}, {"parent", aimak->ToText()}}),
               "territory.exists", "name_ky");
  CheckRefused(book.Run("territory.add", {{"kind", "village"}, {"name_ky", "Х"}, {"code", "41704220812010"}}),
               "territory.exists", "code");
  CheckRefused(book.Run("territory.add", {{"kind", "village"}, {"name_ky", "Х"}, {"code", "4l7"}}), "territory.code",
               "code");
}

TEST_CASE("a place or a street that another office entered is changed by that office alone") {
  OfficeBook book;
  const Uuid other = book.Env().ids->Next(), village = book.Env().ids->Next(), street = book.Env().ids->Next();
  // As a district's book has them from a village's package.
  REQUIRE(book->Write(book.Actor(), {.kind = "package_taken"}, [&](store::UnitOfWork& work) -> Status {
    auto& db = work.Db();
    db.Prepare(R"sql(INSERT INTO office(id, kind, name_ky, name_ru, short_ky, short_ru)
                     VALUES(?, 'aiyl', 'Башка', 'Другой', 'Башка', 'Другой'))sql")
        .Bind(other)
        .Run();
    db.Prepare("INSERT INTO territory(id, office, kind, name_ky, name_ru) VALUES(?, ?, 'village', 'Кум', 'Кум')")
        .Bind(village, other)
        .Run();
    db.Prepare("INSERT INTO street(id, office, territory, name_ky, name_ru) VALUES(?, ?, ?, 'Ай', 'Ай')")
        .Bind(street, other, village)
        .Run();
    return {};
  }));
  const std::string code = "act.foreign-record";
  CheckRefused(book.Run("territory.change", {{"id", village.ToText()}, {"name_ky", "Х"}}), code, "id");
  CheckRefused(book.Run("territory.confirm", {{"id", village.ToText()}}), code, "id");
  CheckRefused(book.Run("street.rename", {{"id", street.ToText()}, {"name_ky", "Х"}}), code, "id");
  CheckRefused(book.Run("street.confirm", {{"id", street.ToText()}}), code, "id");
}

TEST_CASE("an address goes from the large to the small in both languages") {
  OfficeBook book;
  const auto address = [&](Language language) {
    return book.Read<std::string>(
        [&](store::Database& db) { return TerritoryAddress(db, FirstVillage(book), language); });
  };
  CHECK(address(Language::kKy) == "Нарын облусу, Ат-Башы району, Ак-Жар айылы");
  CHECK(address(Language::kRu) == "Нарынская область, Ат-Башынский район, село Ак-Джар");
}

TEST_CASE("a street is added unconfirmed, confirmed, renamed, and found by both names") {
  OfficeBook book;
  const auto village = FirstVillage(book);
  const auto id = *StreetId::FromText(
      book.Do("street.add",
              {{"village", village.ToText()}, {"name_ky", "Ленин"}, {"name_ru", "Ленина"}, {"unconfirmed", true}})["id"]
          .get<std::string>());
  const auto street = [&] {
    return *book.Read<std::optional<Street>>([&](store::Database& db) { return FindStreet(db, id); });
  };
  CHECK(street().unconfirmed);
  book.Do("street.confirm", {{"id", id.ToText()}});
  CHECK_FALSE(street().unconfirmed);
  CheckRefused(book.Run("street.add", {{"village", village.ToText()}, {"name_ru", "Ленина"}}), "street.exists",
               "name_ky");
  book.Do("street.rename",
          {{"id", id.ToText()}, {"name_ky", "Манас"}, {"name_ru", "Манаса"}, {"renamed_on", "2025-05-09"}});
  book.Read<int>([&](store::Database& db) {
    CHECK(FindStreetByName(db, village, "Ленин")->id == id);
    CHECK(FindStreetByName(db, village, "Манас")->id == id);
    CHECK_FALSE(FindStreetByName(db, village, "Чүй"));
    CHECK(StreetLabel(db, street(), Language::kKy) == "Манас көчөсү");
    CHECK(StreetLabel(db, street(), Language::kRu) == "улица Манаса");
    return 0;
  });
}

TEST_CASE("an office adds its own values to a list, dated") {
  OfficeBook book;
  const auto made = book.Do("code.add", {{"list", "purpose"},
                                         {"name_ky", "тойго көрсөтүү үчүн"},
                                         {"name_ru", "для предъявления на празднике"},
                                         {"from_day", "2025-06-01"}});
  book.Read<int>([&](store::Database& db) {
    const auto value = FindCode(db, "purpose", made["id"].get<std::string>());
    REQUIRE(value);
    CHECK(value->office == book.Made().office);
    CHECK_FALSE(FindCode(db, "street-kind", made["id"].get<std::string>()));
    const auto all = ListCodes(db, book.Scope(), "purpose").size();
    CHECK(ListCodes(db, book.Scope(), "purpose", Date::FromYmd(2025, 5, 31)).size() == all - 1);
    CHECK(ListCodes(db, Scope::Of(ReferenceId("x", "y")), "purpose").size() == all - 1);
    CHECK(CodeName(db, "purpose", "school", Language::kRu) == "для предъявления в школу");
    CHECK(CodeName(db, "purpose", "unheard-of", Language::kRu) == "unheard-of");
    return 0;
  });
  CheckRefused(book.Run("code.add", {{"list", "purpose"}, {"code", "school"}, {"name_ky", "а"}, {"name_ru", "а"}}),
               "code.exists", "code");
  CheckRefused(book.Run("code.add", {{"list", "nothing"}, {"name_ky", "а"}, {"name_ru", "а"}}), "code.no-list", "list");
}

TEST_CASE("a setting holds from its day on, and the same day is a correction") {
  OfficeBook book;
  const auto count = [&] {
    return book.Read<size_t>(
        [&](store::Database& db) { return ListSettings(db, book.Scope(), *Date::FromYmd(2025, 8, 1)).size(); });
  };
  const size_t shipped = count();
  book.Do("setting.set", {{"key", "wait.minutes"}, {"value", "15"}, {"source", "art. 22"}});
  book.Do("setting.set", {{"key", "wait.minutes"}, {"value", "20"}, {"from_day", "2025-07-01"}});
  book.Do("setting.set", {{"key", "wait.minutes"}, {"value", "25"}, {"from_day", "2025-07-01"}});
  book.Read<int>([&](store::Database& db) {
    CHECK(SettingOr(db, book.Scope(), "wait.minutes", *Date::FromYmd(2025, 6, 30), "") == "15");
    CHECK(SettingOr(db, book.Scope(), "wait.minutes", *Date::FromYmd(2025, 7, 1), "") == "25");
    CHECK(SettingOr(db, book.Scope(), "none", *Date::FromYmd(2025, 7, 1), "otherwise") == "otherwise");
    return 0;
  });
  CHECK(count() == shipped + 1);
}

TEST_CASE("a decision of a body is recorded with its number, day and session") {
  OfficeBook book;
  const auto id = *DecisionId::FromText(book.Do("decision.record", {{"body", "council"},
                                                                    {"kind", "resolution"},
                                                                    {"number", "23/83"},
                                                                    {"day", "2025-03-04"},
                                                                    {"session", "VIII чакырылыш, кезексиз III сессия"},
                                                                    {"title_ky", "Тарифтер жөнүндө"}})["id"]
                                            .get<std::string>());
  const auto decision = book.Read<std::optional<Decision>>([&](store::Database& db) { return FindDecision(db, id); });
  REQUIRE(decision);
  CHECK(decision->number == "23/83");
  CHECK(decision->day == Date::FromYmd(2025, 3, 4));
  CheckRefused(book.Run("decision.record",
                        {{"body", "council"}, {"kind", "resolution"}, {"number", "1"}, {"day", "2025-03-04"}}),
               "decision.title", "title_ky");
}

TEST_CASE("drafts and remembered answers survive a reopened book and are no acts") {
  OfficeBook book;
  const Uuid staff = book.Made().staff.value;
  const auto acts = [&] {
    return book.Read<int64_t>([](store::Database& db) {
      auto query = db.Prepare("SELECT count(*) FROM act");
      query.Next();
      return query.Int(0);
    });
  };
  const auto before = acts();
  REQUIRE(SaveDraft(*book, staff, "person.birth", "", R"({"surname_ky":"Ас"})"));
  REQUIRE(SaveDraft(*book, staff, "person.birth", "", R"({"surname_ky":"Асан"})"));
  REQUIRE(Remember(*book, "import-columns", "ФИО|ПИН", "{}"));
  book.Reopen();
  book.Read<int>([&](store::Database& db) {
    CHECK(FindDraft(db, staff, "person.birth", "")->data == R"({"surname_ky":"Асан"})");
    CHECK(ListDrafts(db, staff).size() == 1);
    CHECK_FALSE(FindDraft(db, book.Made().office.value, "person.birth", ""));
    CHECK(Recall(db, "import-columns", "ФИО|ПИН") == "{}");
    return 0;
  });
  REQUIRE(DropDraft(*book, staff, "person.birth", ""));
  CHECK(book.Read<size_t>([&](store::Database& db) { return ListDrafts(db, staff).size(); }) == 0);
  CHECK(acts() == before);
}
