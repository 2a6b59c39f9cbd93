// SPDX-License-Identifier: Apache-2.0
// A certificate is given under a request of a service in force: ordered, opened, handed over and closed without a key
// stroke more; and before the registry applies, without a service.
#include <catch2/catch.hpp>

#include "../requests/a_service.h"
#include "certificate_book.h"
#include "papers/paper_acts.h"
#include "requests/paper_link.h"
#include "store/journal.h"
#include "support/replay_oracle.h"

using namespace aiyl;
using namespace aiyl::test;
using office::Json;
using requests::Request;

namespace {

Request Of(CertificateBook& book, papers::PaperId paper) {
  return *book.Read<std::optional<Request>>([&](store::Database& db) { return requests::RequestOfPaper(db, paper); });
}
Request Find(CertificateBook& book, requests::RequestId id) {
  return *book.Read<std::optional<Request>>([&](store::Database& db) { return requests::FindRequest(db, id); });
}
services::ServiceId Add(CertificateBook& book, const AService& service) {
  services::ServiceId id;
  book.Write([&](store::UnitOfWork& work) -> Status {
    AIYL_ASSIGN(id, AddService(work, service));
    return {};
  });
  return id;
}
std::string Remarks(CertificateBook& book, const certificates::Order& order) {
  const auto preview = book.Preview(order);
  if (!preview) return preview.error().code;
  std::string codes;
  for (const auto& remark : preview->remarks)
    if (remark.code.starts_with("registry.")) codes += remark.code;
  return codes;
}
Json Papers(const std::vector<papers::PaperId>& ids) {
  Json rows = Json::array();
  for (const auto& id : ids) rows.push_back({{"id", id.ToText()}});
  return {{"papers", rows}};
}
std::string Refusal(CertificateBook& book, const std::string& kind, const Json& data) {
  const auto outcome = book.Run(kind, data);
  return outcome ? "" : outcome.error().code + "@" + outcome.error().field;
}

}  // namespace

TEST_CASE("before the registry applies a certificate is given without a service, and the screen says so (art. 24)") {
  CertificateBook book;
  const auto order = book.Order("family");
  CHECK(Remarks(book, order) == "registry.not-yet");
  const auto issued = book.Issue(order);
  REQUIRE(issued);
  const Request request = Of(book, issued->paper);
  CHECK(request.id == issued->request.id);
  CHECK_FALSE(request.service);
  CHECK(request.state == "open");
  CHECK(request.person == book.Head());
  CHECK(request.paper_kind == "family");
  CHECK(request.language == "both");
  book.Do("setting.set", {{"key", "services.applies-from"}, {"value", "2025-06-01"}});
  CHECK(Remarks(book, order) == "registry.later");
  CHECK(book.Issue(order));
}

TEST_CASE("a certificate whose service is not in force is refused with a sentence, and no number is taken (art. 5)") {
  CertificateBook book;
  Add(book, {.paper_kind = "residence"});
  Add(book, {.number = "2", .paper_kind = "family", .from = "2025-06-01"});
  book.Do("setting.set", {{"key", "services.applies-from"}, {"value", "2025-05-01"}});
  CHECK(Remarks(book, book.Order("family")) == "service.not-in-force");
  const auto refused = book.Issue(book.Order("family"));
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == "service.not-in-force");
  CHECK(ToEnglish(refused.error().message).find("art. 5") != std::string::npos);
  const auto issued = book.Issue(book.Order("residence"));
  REQUIRE(issued);
  CHECK(issued->number == "24-1/2025");
  CHECK(Remarks(book, book.Order("residence")).empty());
  book.Clock().Set(FixedClock::Noon(*Date::FromIso("2025-06-02")));
  CHECK(book.Issue(book.Order("family")));
}

TEST_CASE("ordering opens the request in the same act, handing over closes it, for a tray of papers at once") {
  CertificateBook book;
  const auto service = Add(book, {.paper_kind = "family"});
  std::vector<papers::PaperId> ids;
  for (size_t i = 0; i < 3; ++i) {
    auto order = book.Order("family");
    order.person = book.Person(i);
    const auto issued = book.Issue(order);
    REQUIRE(issued);
    CHECK(issued->receipt.changed.Touches("request"));
    ids.push_back(issued->paper);
  }
  for (const auto& id : ids) {
    CHECK(Of(book, id).service == service);
    CHECK(Of(book, id).due == *Date::FromIso("2025-05-19"));
    CHECK(Refusal(book, "request.close", {{"request", Of(book, id).id.ToText()}}) == "request.paper@request");
    CHECK(Refusal(book, "request.withdraw", {{"request", Of(book, id).id.ToText()}}) == "request.paper@request");
  }
  book.Do("paper.sign-tray", Papers(ids));
  const auto handed = book.Run("paper.hand-over", Papers(ids));
  REQUIRE(handed);
  for (const auto& id : ids) {
    CHECK(Of(book, id).state == "handed-over");
    CHECK(Of(book, id).closed == book.Clock().Today());
    CHECK_FALSE(Of(book, id).wait_receive_minutes);
  }
  CHECK(CheckReplayOracle(*book) == "");
  // One undo takes paper and request back.
  REQUIRE(store::Undo(*book, book.Actor(), handed->receipt.act));
  for (const auto& id : ids) CHECK(Of(book, id).state == "open");
  CHECK(CheckReplayOracle(*book) == "");
}

TEST_CASE("a slip measures the wait when the paper is taken, and is one person's") {
  CertificateBook book;
  Add(book, {.paper_kind = "family", .wait_receive = 5});
  auto order = book.Order("family");
  order.ticket = book.Do("ticket.print", Json::object())["number"].get<int64_t>();
  book.Clock().AdvanceMicros(int64_t{7} * 60'000'000);
  const auto first = book.Issue(order);
  REQUIRE(first);
  CHECK(first->request.wait_minutes == 8);
  auto other = book.Order("family");
  other.person = book.Person(1);
  const auto second = book.Issue(other);
  REQUIRE(second);
  const int64_t slip = book.Do("ticket.print", Json::object())["number"];
  book.Clock().AdvanceMicros(int64_t{9} * 60'000'000);
  Json both = Papers({first->paper, second->paper}), one = Papers({first->paper});
  both["ticket"] = one["ticket"] = slip;
  CHECK(Refusal(book, "paper.hand-over", both) == "ticket.one-applicant@ticket");
  book.Do("paper.hand-over", one);
  CHECK(Of(book, first->paper).wait_receive_minutes == 10);
  CHECK(Of(book, first->paper).wait_receive_limit == 5);
}

TEST_CASE("a request that waits is taken, and a spoiled paper gives its request back for the next one") {
  CertificateBook book;
  const auto service = Add(book, {.paper_kind = "family"});
  const auto open = *requests::RequestId::FromText(
      book.Do("request.open", {{"person", book.Head().ToText()}, {"service", service.ToText()}})["id"]
          .get<std::string>());
  const auto issued = book.Issue(book.Order("family"));
  REQUIRE(issued);
  CHECK(issued->request.id == open);
  CHECK(Find(book, open).paper == issued->paper);
  book.Do("paper.spoil", {{"id", issued->paper.ToText()}, {"reason", "кагаз жыртылды"}});
  CHECK_FALSE(Find(book, open).paper);
  CHECK(Find(book, open).state == "open");
  const auto again = book.Issue(book.Order("family"));
  REQUIRE(again);
  CHECK(again->request.id == open);
  book.Do("paper.hand-over", Papers({again->paper}));
  book.Do("paper.annul", {{"id", again->paper.ToText()}, {"reason", "ката"}});
  CHECK(Find(book, open).state == "handed-over");
  const auto third = book.Issue(book.Order("family"));
  REQUIRE(third);
  CHECK(third->request.id != open);
  CHECK(Refusal(book, "request.correct",
                {{"request", third->request.id.ToText()}, {"person", book.Person(1).ToText()}}) ==
        "request.paper-names@person");
  CHECK(CheckReplayOracle(*book) == "");
}

TEST_CASE("a request that is named must be open, the applicant's, and of that service") {
  CertificateBook book;
  const auto family = Add(book, {.paper_kind = "family"}), other = Add(book, {.number = "2"});
  const auto open = [&](household::PersonId person, services::ServiceId service) {
    return requests::RequestId::FromText(
        book.Do("request.open", {{"person", person.ToText()}, {"service", service.ToText()}})["id"].get<std::string>());
  };
  const auto code = [&](std::optional<requests::RequestId> request) {
    auto order = book.Order("family");
    order.request = request;
    const auto issued = book.Issue(order);
    return issued ? std::string("done") : issued.error().code;
  };
  CHECK(code(requests::RequestId(Uuid{})) == "request.none");
  CHECK(code(open(book.Person(1), family)) == "request.person");
  CHECK(code(open(book.Head(), other)) == "request.other-service");
  const auto good = open(book.Head(), family);
  CHECK(code(good) == "done");
  CHECK(code(good) == "request.paper-other");
  const auto closed = open(book.Head(), family);
  book.Do("request.close", {{"request", closed->ToText()}});
  CHECK(code(closed) == "request.closed");
}

TEST_CASE("a paid paper is handed over when the fee was taken, and no act leaves its request open behind it") {
  CertificateBook book;
  Add(book, {.paper_kind = "family", .fee = 10'000});
  const auto issued = book.Issue(book.Order("family"));
  REQUIRE(issued);
  CHECK(Refusal(book, "paper.hand-over", Papers({issued->paper})) == "request.fee-unpaid@papers");
  CHECK(book.Find(issued->paper).state == papers::PaperState::kPrinted);
  book.Do("request.pay", {{"request", issued->request.id.ToText()}, {"receipt", "7"}});
  for (const auto& spec : papers::PaperActs()) {
    if (spec.kind != "paper.hand-over") continue;
    const auto behind = office::RunAct(*book, book.Actor(), spec, Papers({issued->paper}));
    REQUIRE_FALSE(behind);
    CHECK(behind.error().code == "store.invariant");
  }
  book.Do("paper.hand-over", Papers({issued->paper}));
  CHECK(Find(book, issued->request.id).state == "handed-over");
}
