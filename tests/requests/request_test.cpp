// SPDX-License-Identifier: Apache-2.0
// A request from the slip of the queue to the hand-over; lists and figures, each sum recomputed from the rows.
#include <catch2/catch.hpp>

#include "request_book.h"
#include "requests/daily_sheet.h"
#include "requests/ticket.h"
#include "store/journal.h"
#include "support/replay_oracle.h"

using namespace aiyl;
using namespace aiyl::requests;
using namespace aiyl::test;
using office::Json;

TEST_CASE("a request takes version, standard, term and fee of the day (art. 16)") {
  RequestBook book;
  const auto service = book.Add({.term = 3, .fee = 5'000});
  const auto request = book.Find(book.Open({{"service", service.ToText()}, {"language", "ru"}}));
  CHECK(request.number == "1/2025");
  CHECK(request.day == *Date::FromIso("2025-05-14"));
  CHECK(request.due == *Date::FromIso("2025-05-19"));
  CHECK(request.service == service);
  CHECK(request.standard == book.Standard(service).id);
  CHECK(request.fee == Tyiyn(5'000));
  CHECK(request.state == "open");
  CHECK(request.language == "ru");
  CHECK(request.applicant.ky == "Асанов Бакыт");
  CHECK_FALSE(request.wait_apply_minutes);
  CHECK(CheckReplayOracle(*book) == "");
}

TEST_CASE("applicants are people of the book, people outside it, and organisations") {
  RequestBook book;
  const auto outsider = book.Find(book.Open({{"name_ky", " Ким  Вера "}, {"phone", "0555"}, {"address", "Ош"}}));
  CHECK(outsider.applicant_kind == "outsider");
  CHECK(outsider.applicant == office::Bilingual{"Ким Вера", "Ким Вера"});
  CHECK_FALSE(outsider.person);
  const auto firm = book.Find(book.Open({{"name_ky", "«Дан» ЖЧК"},
                                         {"name_ru", "ОсОО «Дан»"},
                                         {"applicant_kind", "organisation"},
                                         {"representative", "Ли П."},
                                         {"representative_ground", "№ 4 ишеним кат"}}));
  CHECK(firm.applicant.ru == "ОсОО «Дан»");
  CHECK(firm.representative == "Ли П.");
  const auto contact = book.Read<Contact>([&](store::Database& db) { return ContactOf(db, outsider.id); });
  CHECK(contact.phone == "0555");
  CHECK(contact.address == "Ош");
}

TEST_CASE("the two waits come from slips and are whole minutes begun; without one they are not measured (art. 17)") {
  RequestBook book;
  const auto service = book.Add({.wait_apply = 10});
  const int64_t first = book.Slip(), second = book.Slip();
  CHECK(first == 1);
  CHECK(second == 2);
  book.Minutes(10);
  const auto quick = book.Open({{"service", service.ToText()}, {"ticket", first}});
  book.Clock().AdvanceMicros(30'000'000);
  const auto slow = book.Open({{"name_ky", "Ким"}, {"service", service.ToText()}, {"ticket", second}});
  CHECK(book.Find(quick).wait_apply_minutes == 11);  // ten minutes and two acts' seconds
  CHECK(book.Find(slow).wait_apply_minutes == 11);
  CHECK(book.Find(slow).wait_apply_limit == 10);
  // The same person does a second thing with the slip: his wait was over when he was called.
  book.Minutes(30);
  const auto more = book.Open({{"service", service.ToText()}, {"ticket", first}});
  CHECK(book.Find(more).wait_apply_minutes == 11);
  CHECK(book.Numbers(RequestList::kOverWait) == std::vector<std::string>{"3/2025", "2/2025", "1/2025"});
  // The standard says nothing of receiving: the office's setting does.
  const int64_t third = book.Slip();
  book.Minutes(14);
  book.Do("request.close", {{"request", quick}, {"ticket", third}});
  const auto closed = book.Find(quick);
  CHECK(closed.wait_receive_minutes == 15);
  CHECK(closed.wait_receive_limit == 15);
  CHECK(closed.receive_ticket == third);
  CHECK(book.Read<size_t>(
            [&](store::Database& db) { return WaitingTickets(db, book.Scope(), book.Clock().Today()).size(); }) == 0);
}

TEST_CASE("documents of section 5 are ticked, missing, or nobody asked") {
  RequestBook book;
  const auto service = book.Add({});
  const auto standard = book.Standard(service);
  const auto id =
      book.Open({{"service", service.ToText()},
                 {"documents", Json::array({{{"item", standard.documents[0].id.ToText()}, {"brought", true}}})}});
  const auto documents = [&] {
    return book.Read<std::vector<RequestDocument>>(
        [&](store::Database& db) { return DocumentsOf(db, *FindRequest(db, *RequestId::FromText(id))); });
  };
  REQUIRE(documents().size() == 2);
  CHECK(documents()[0].brought == true);
  CHECK_FALSE(documents()[1].brought);
  book.Do("request.document",
          {{"request", id},
           {"documents", Json::array({{{"item", standard.documents[1].id.ToText()}, {"brought", false}},
                                      {{"name", "Сүрөт"}, {"brought", true}},
                                      {{"item", standard.documents[0].id.ToText()}, {"brought", false}}})}});
  REQUIRE(documents().size() == 3);
  CHECK(documents()[0].brought == false);
  CHECK(documents()[1].brought == false);
  CHECK(documents()[2].name.ky == "Сүрөт");
}

TEST_CASE("stages follow the regulation, each with its own term (art. 13)") {
  RequestBook book;
  const auto service = book.Add({});
  const auto id = book.Open({{"service", service.ToText()}});
  CHECK(book.Do("request.stage", {{"request", id}})["stage"] == 1);
  const auto second = book.Do("request.stage", {{"request", id}});
  CHECK(second["stage"] == 2);
  CHECK(second["due"] == "2025-05-16");
  CHECK(book.Refusal("request.stage", {{"request", id}}) == "request.stage@stage");
  CHECK(book.Refusal("request.stage", {{"request", id}, {"stage", 1}}) == "request.stage-order@stage");
  const auto stages =
      book.Read<std::vector<RequestStage>>([&](store::Database& db) { return StagesOf(db, book.Find(id).id); });
  REQUIRE(stages.size() == 2);
  CHECK(stages[1].name.ky == "Даярдоо");
}

TEST_CASE("a fee is the registry's, or less on a ground of relief; it is taken before the result (art. 7, 23)") {
  RequestBook book;
  const auto paid = book.Add({.number = "2", .name = "Көчүрмө", .fee = 5'000}), free = book.Add({});
  const auto id = book.Open({{"service", paid.ToText()}}), gratis = book.Open({{"service", free.ToText()}});
  CHECK(book.Refusal("request.pay", {{"request", gratis}, {"receipt", "1"}}) == "request.free@request");
  CHECK(book.Refusal("request.close", {{"request", id}}) == "request.fee-unpaid@request");
  CHECK(book.Refusal("request.pay", {{"request", id}, {"amount", 5'001}, {"receipt", "1"}}) ==
        "request.fee-over@amount");
  CHECK(book.Refusal("request.pay", {{"request", id}, {"amount", -1}, {"receipt", "1"}}) == "request.fee-over@amount");
  CHECK(book.Refusal("request.pay", {{"request", id}, {"amount", 100}, {"receipt", "1"}}) == "request.relief@relief");
  CHECK(book.Refusal("request.pay", {{"request", id}}) == "request.receipt@receipt");
  book.Do("request.pay", {{"request", id}, {"receipt", "000123"}});
  CHECK(book.Refusal("request.pay", {{"request", id}, {"receipt", "2"}}) == "request.paid@request");
  CHECK(book.Find(id).paid == Tyiyn(5'000));
  book.Do("request.close", {{"request", id}, {"handed_to", "аялы"}});
  CHECK(book.Find(id).state == "handed-over");
  const auto relieved = book.Open({{"service", paid.ToText()}});
  book.Do("request.pay", {{"request", relieved}, {"amount", 0}, {"relief", "согуш ардагери"}});
  book.Do("request.close", {{"request", relieved}});
  book.Do("setting.set", {{"key", "requests.fee-before-result"}, {"value", "no"}});
  book.Do("request.close", {{"request", book.Open({{"service", paid.ToText()}})}});
}

TEST_CASE("lists: today, open, due, overdue and by words") {
  RequestBook book;
  const auto service = book.Add({.term = 1});
  const auto first = book.Open({{"service", service.ToText()}});
  const auto second = book.Open({{"name_ky", "Үсөнбай кызы Жеңиш"}, {"service", service.ToText()}});
  CHECK(book.Numbers(RequestList::kToday) == std::vector<std::string>{"2/2025", "1/2025"});
  CHECK(book.Numbers(RequestList::kDue).empty());
  book.At("2025-05-15");
  CHECK(book.Numbers(RequestList::kToday).empty());
  CHECK(book.Numbers(RequestList::kDue) == std::vector<std::string>{"1/2025", "2/2025"});
  CHECK(book.Numbers(RequestList::kOverdue).empty());
  book.At("2025-05-16");
  CHECK(book.Numbers(RequestList::kOverdue) == std::vector<std::string>{"1/2025", "2/2025"});
  book.Do("request.ready", {{"request", first}});
  CHECK(book.Refusal("request.ready", {{"request", first}}) == "request.ready@request");
  CHECK(book.Numbers(RequestList::kOverdue) == std::vector<std::string>{"2/2025"});
  CHECK(book.Numbers(RequestList::kOpen).size() == 2);
  book.Do("request.withdraw", {{"request", second}, {"reason", "керек эмес"}});
  CHECK(book.Numbers(RequestList::kOpen) == std::vector<std::string>{"1/2025"});
  CHECK(book.Numbers(RequestList::kAll, "жениш усонбай") == std::vector<std::string>{"2/2025"});
  CHECK(book.Numbers(RequestList::kAll, "жениш асанов").empty());
  // The next year begins at one again.
  book.At("2026-01-05");
  CHECK(book.Find(book.Open({{"service", service.ToText()}})).number == "1/2026");
  CHECK(book.Read<std::string>([&](store::Database& db) {
    return FindRequestByNumber(db, book.Scope(), "№ 1", book.Clock().Today())->number +
           FindRequestByNumber(db, book.Scope(), "1/2025", book.Clock().Today())->number;
  }) == "1/20261/2025");
}

namespace {

// Requests of all sorts over some weeks, drawn; the figures must be what a plain walk over the rows counts.
void Fill(RequestBook& book, int count) {
  uint32_t random = 5;
  const auto next = [&](uint32_t n) {
    random = random * 1664525 + 1013904223;
    return random / 65536 % n;
  };
  const std::vector<services::ServiceId> services = {book.Add({.term = 2}),
                                                     book.Add({.number = "2", .name = "Көчүрмө", .fee = 3'000})};
  std::vector<std::string> open;
  for (int i = 0; i < count; ++i) {
    if (next(3) == 0) book.Clock().AdvanceMicros(int64_t{86'400'000'000});
    Json data{{"name_ky", "Адам " + std::to_string(i)}};
    const auto choice = next(3);
    if (choice < 2) data["service"] = services[choice].ToText();
    if (next(3) == 0) {
      data["ticket"] = book.Slip();
      book.Minutes(next(25));
    }
    open.push_back(book.Open(data));
    for (int step = 0; step < 2; ++step) {
      const std::string id = open[next(static_cast<uint32_t>(open.size()))];
      const auto request = book.Find(id);
      if (request.IsClosed()) continue;
      switch (next(4)) {
        case 0:
          if (request.fee && !request.paid) book.Do("request.pay", {{"request", id}, {"receipt", "к"}});
          book.Do("request.close", {{"request", id}});
          break;
        case 1: {
          Json refusal{{"request", id}, {"reason", "себеби"}};
          if (request.service) refusal["ground"] = book.Standard(*request.service).refusal_grounds[next(2)].id.ToText();
          book.Do("request.refuse", refusal);
          break;
        }
        case 2:
          if (request.state == "open") book.Do("request.ready", {{"request", id}});
          break;
        default:
          if (next(3) == 0) book.Do("request.withdraw", {{"request", id}});
      }
    }
  }
}

}  // namespace

TEST_CASE("figures and refusals are the sums of the rows") {
  RequestBook book;
  Fill(book, 120);
  const Date today = book.Clock().Today(), from = *Date::FromIso("2025-05-15"), to = today.PlusDays(-3);
  book.Read<int>([&](store::Database& db) {
    std::map<std::string, ServiceFigures> plain;
    std::map<std::string, int64_t> refusals;
    RequestFilter filter;
    filter.scope = book.Scope();
    filter.limit = 1000;
    for (const auto& one : ListRequests(db, filter)) {
      if (one.day < from || one.day > to) continue;
      auto& row = plain[one.service ? one.service->ToText() : ""];
      ++row.asked;
      row.handed_over += one.state == "handed-over";
      row.refused += one.state == "refused";
      row.withdrawn += one.state == "withdrawn";
      row.open += !one.closed;
      const auto done = one.ready ? one.ready : one.closed;
      if (one.due && one.state != "withdrawn" && (done || *one.due < today)) {
        ++row.with_due;
        ++(done.value_or(today) <= *one.due ? row.in_time : row.late);
      }
      for (const auto& [wait, limit] : {std::pair(one.wait_apply_minutes, one.wait_apply_limit),
                                        std::pair(one.wait_receive_minutes, one.wait_receive_limit)}) {
        row.waits_measured += wait.has_value();
        row.waits_over += wait && limit && *wait > *limit;
      }
      row.fees_tyiyn += one.paid.value_or(Tyiyn()).Value();
      if (one.state == "refused") ++refusals[(one.service ? one.service->ToText() : "") + one.refusal.ky];
    }
    const auto figures = Figures(db, book.Scope(), from, to, today);
    CHECK(figures.size() == plain.size());
    int64_t late = 0, waits = 0, over = 0, fees = 0;
    for (const auto& row : figures) {
      const auto& other = plain.at(row.service ? row.service->ToText() : "");
      CHECK(row.asked == other.asked);
      CHECK(row.handed_over == other.handed_over);
      CHECK(row.refused == other.refused);
      CHECK(row.withdrawn == other.withdrawn);
      CHECK(row.open == other.open);
      CHECK(row.with_due == other.with_due);
      CHECK(row.in_time == other.in_time);
      CHECK(row.late == other.late);
      CHECK(row.in_time + row.late == row.with_due);
      CHECK(row.asked == row.handed_over + row.refused + row.withdrawn + row.open);
      CHECK(row.waits_measured == other.waits_measured);
      CHECK(row.waits_over == other.waits_over);
      CHECK(row.fees_tyiyn == other.fees_tyiyn);
      late += row.late;
      waits += row.waits_measured;
      over += row.waits_over;
      fees += row.fees_tyiyn;
    }
    CHECK(late > 0);
    CHECK(waits > over);
    CHECK(over > 0);
    CHECK(fees > 0);
    const auto listed = Refusals(db, book.Scope(), from, to);
    CHECK(listed.size() == refusals.size());
    CHECK(listed.size() > 2);
    for (const auto& row : listed)
      CHECK(row.count == refusals.at((row.service ? row.service->ToText() : "") + row.ground.ky));
    // The daily sheet of a past day and of today agree with a plain look as well.
    for (const Date day : {today, today.PlusDays(-5)}) {
      const auto sheet = DailyOf(db, book.Scope(), day, today);
      int64_t registered = 0, handed = 0, overdue = 0, cash = 0;
      for (const auto& one : ListRequests(db, filter)) {
        registered += one.day == day;
        handed += one.state == "handed-over" && one.closed == day;
        overdue += one.day <= day && one.due && *one.due < day && (!one.closed || *one.closed > day) &&
                   (!one.ready || *one.ready > day);
        if (one.paid_day == day) cash += one.paid->Value();
      }
      CHECK(sheet.registered == registered);
      CHECK(sheet.handed_over == handed);
      CHECK(static_cast<int64_t>(sheet.issued.size()) == handed);
      CHECK(static_cast<int64_t>(sheet.overdue.size()) == overdue);
      CHECK(sheet.cash.Value() == cash);
    }
    return 0;
  });
  CHECK(CheckReplayOracle(*book) == "");
}

TEST_CASE("every act on a request that can be undone gives the row back; numbers given stay") {
  RequestBook book;
  const auto service = book.Add({.fee = 2'000});
  const auto standard = book.Standard(service);
  const auto id = book.Open({{"service", service.ToText()}});
  const auto rows = [&] {
    return book.Read<std::string>([&](store::Database& db) {
      std::string all;
      for (const char* table : {"request", "request_contact", "request_document", "request_stage", "request_words"}) {
        auto columns = db.PrepareOnce("SELECT group_concat('quote(' || name || ')', '||') FROM pragma_table_info('" +
                                      std::string(table) + "')");
        columns.Next();
        auto query = db.PrepareOnce("SELECT " + columns.String(0) + " FROM " + table + " ORDER BY 1");
        while (query.Next()) all += query.String(0) + "\n";
      }
      return all;
    });
  };
  const std::vector<std::pair<std::string, Json>> acts = {
      {"request.correct", {{"request", id}, {"person", book.OtherPerson()}, {"phone", "1"}, {"language", "uz"}}},
      {"request.document",
       {{"request", id},
        {"documents", Json::array({{{"item", standard.documents[0].id.ToText()}, {"brought", true}}})}}},
      {"request.stage", {{"request", id}}},
      {"request.ready", {{"request", id}}},
      {"request.pay", {{"request", id}, {"receipt", "5"}}},
      {"request.refuse",
       {{"request", id}, {"ground", standard.refusal_grounds[0].id.ToText()}, {"reason", "толук эмес"}}},
      {"request.withdraw", {{"request", id}}}};
  for (const auto& [kind, data] : acts) {
    INFO(kind);
    const std::string before = rows();
    const auto done = book.Run(kind, data);
    REQUIRE(done);
    CHECK(rows() != before);
    REQUIRE(store::Undo(*book, book.Actor(), done->receipt.act));
    CHECK(rows() == before);
  }
  const auto opened = book.Run("request.open", {{"person", book.Person()}});
  REQUIRE(opened);
  CHECK_FALSE(store::Undo(*book, book.Actor(), opened->receipt.act));
  const auto slip = book.Run("ticket.print", Json::object());
  CHECK_FALSE(store::Undo(*book, book.Actor(), slip->receipt.act));
  CHECK(CheckReplayOracle(*book) == "");
}
