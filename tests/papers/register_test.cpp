// SPDX-License-Identifier: Apache-2.0
// Numbers, states, pages and duplicates of the register of papers.
#include <catch2/catch.hpp>

#include "office/code_list.h"
#include "page/page_blob.h"
#include "paper_book.h"
#include "store/journal.h"
#include "store/maintenance.h"
#include "support/replay_oracle.h"
#include "text/catalogue.h"

using namespace aiyl;
using namespace aiyl::papers;
using aiyl::test::PaperBook;
using office::Json;

namespace {

Json Of(const std::string& number) {
  return Json{{"number", number}};
}
Json Papers(const std::vector<std::string>& numbers) {
  Json rows = Json::array();
  for (const auto& number : numbers) rows.push_back(Of(number));
  return Json{{"papers", rows}};
}
Json With(Json data, const std::string& key, const Json& value) {
  data[key] = value;
  return data;
}
std::string CodeOf(const Result<office::ActOutcome>& outcome) {
  return outcome ? "done" : outcome.error().code;
}

}  // namespace

TEST_CASE("a number is written as its format says") {
  CHECK(FormatNumber("{index}-{number}/{year}", "24", 118, 2025) == "24-118/2025");
  CHECK(FormatNumber("{index}-{number}/{year}", "", 118, 2025) == "118/2025");
  CHECK(FormatNumber("{index}/{number}", "01-25", 44, 2025) == "01-25/44");
  CHECK(FormatNumber("М-{number}", "24", 7, 2025) == "М-7");
  CHECK(CheckFormat("{index}-{number}/{year}", Restart::kYearly));
  CHECK(CheckFormat("{number}", Restart::kNever));
  CHECK(CheckFormat("{number}", Restart::kYearly).error().code == "series.format");
  CHECK(CheckFormat("{index}/{year}", Restart::kYearly).error().code == "series.format");
  CHECK(CheckFormat("{number}/{month}/{year}", Restart::kYearly).error().code == "series.format");
}

TEST_CASE("numbers follow each other, and a refused paper takes none") {
  PaperBook book;
  CHECK(book.Issue().number == "24-1/2025");
  CHECK(book.Issue().number == "24-2/2025");
  auto refused = book.Request();
  refused.compose = [](const PaperHead&) -> Result<page::Document> {
    return Refuse("template.unknown-field", Msg("No"));
  };
  CHECK(book.Issue(refused).error().code == "template.unknown-field");
  auto closed = book.Request();
  closed.keys = nullptr;
  CHECK(book.Issue(closed).error().code == "paper.keys");
  CHECK(book.Issue().number == "24-3/2025");
  CHECK(test::CheckReplayOracle(*book) == "");
}

TEST_CASE("a paper of 31 December 23:59 is of the old year, one of 1 January 00:01 is number 1 of the new") {
  PaperBook book;
  // Kyrgyz time is UTC+6.
  const auto at = [&](int year, int month, int day, int minutes) {
    const int64_t midnight = int64_t{Date::FromYmd(year, month, day)->Days()} * 86400 - 6 * 3600;
    book.Clock().Set(Instant{(midnight + minutes * 60) * 1'000'000});
  };
  at(2025, 12, 31, 23 * 60 + 58);
  CHECK(book.Issue().number == "24-1/2025");
  at(2025, 12, 31, 23 * 60 + 59);
  const auto last = book.Issue();
  CHECK(last.number == "24-2/2025");
  at(2026, 1, 1, 1);
  const auto first = book.Issue();
  CHECK(first.number == "24-1/2026");
  CHECK(book.Find(last.number).day == Date::FromYmd(2025, 12, 31));
  CHECK(book.Find(first.number).day == Date::FromYmd(2026, 1, 1));
  // A clock set back into the old year is noticed, not followed.
  at(2025, 12, 31, 60);
  CHECK(book.Issue(book.Request()).error().code == "paper.clock");
  CHECK(test::CheckReplayOracle(*book) == "");
}

TEST_CASE("a series starts in mid-year at a given number, restarts, or goes on") {
  PaperBook book;
  book.Do("series.continue", {{"number", 119}});
  CHECK(book.Issue().number == "24-119/2025");
  CHECK(CodeOf(book.Run("series.continue", {{"number", 100}})) == "series.number");
  book.Do("series.set", {{"kind", "livestock"}, {"format", "М-{number}"}, {"never_restart", true}});
  auto livestock = book.Request();
  livestock.kind = "livestock";
  CHECK(book.Issue(livestock)->number == "М-1");
  book.Clock().Set(FixedClock::Noon(*Date::FromYmd(2026, 2, 1)));
  CHECK(book.Issue(livestock)->number == "М-2");
  CHECK(book.Issue().number == "24-1/2026");
}

TEST_CASE("issuing cannot be undone, only annulled; the number stays, the next one is new") {
  PaperBook book;
  const auto number = book.Issue().number;
  const auto act = book.Read<Uuid>([](store::Database& db) { return store::RecentActs(db, 1).at(0).id; });
  const auto undone = store::Undo(*book, book.Actor(), act);
  REQUIRE_FALSE(undone);
  CHECK(undone.error().code == "undo.compensate");
  CHECK(CodeOf(book.Run("paper.annul", Of(number))) == "act.missing");
  CHECK(CodeOf(book.Run("paper.annul", With(Of(number), "reason", "  "))) == "paper.reason");
  book.Do("paper.annul", With(Of(number), "reason", "ката жазылган"));
  const auto paper = book.Find(number);
  CHECK(paper.state == PaperState::kAnnulled);
  CHECK(paper.reason == "ката жазылган");
  CHECK(paper.ended_day == Date::FromYmd(2025, 5, 14));
  CHECK(CodeOf(book.Run("paper.annul", With(Of(number), "reason", "again"))) == "paper.state");
  CHECK(CodeOf(book.Run("paper.copy", Of(number))) == "paper.state");
  CHECK(book.Issue().number == "24-2/2025");
  CHECK(test::CheckReplayOracle(*book) == "");
}

TEST_CASE("a refusal names the paper's state in the reader's language") {
  PaperBook book;
  const auto number = book.Issue().number;
  book.Do("paper.annul", With(Of(number), "reason", "ката жазылган"));
  const auto refused = book.Run("paper.copy", Of(number));
  REQUIRE_FALSE(refused);
  const auto state = book.Read<office::Bilingual>(
      [](store::Database& db) { return office::FindCode(db, "paper-state", "annulled")->name; });
  REQUIRE(state.ky != state.ru);
  CHECK(text::Tr(refused.error().message, text::Language::kKy).find(state.ky) != std::string::npos);
  CHECK(text::Tr(refused.error().message, text::Language::kRu).find(state.ru) != std::string::npos);
  CHECK(text::Tr(refused.error().message, text::Language::kRu).find(state.ky) == std::string::npos);
}

TEST_CASE("a paper goes from the printer to the tray and over the counter, in batches") {
  PaperBook book;
  const auto a = book.Issue().number, b = book.Issue().number, c = book.Issue().number;
  book.Do("paper.sign-tray", Papers({a, b}));
  CHECK(CodeOf(book.Run("paper.sign-tray", Papers({c, a}))) == "paper.state");
  CHECK(book.Find(c).state == PaperState::kPrinted);
  const auto tray = book.Read<int64_t>([&](store::Database& db) {
    return CountPapers(db, {.scope = book.Scope(), .state = PaperState::kForSignature});
  });
  CHECK(tray == 2);
  book.Do("paper.hand-over", With(Papers({a, c}), "handed_to", "Асанов"));
  CHECK(book.Find(a).state == PaperState::kHandedOver);
  CHECK(book.Find(a).handed_day == Date::FromYmd(2025, 5, 14));
  CHECK(CodeOf(book.Run("paper.spoil", With(Of(a), "reason", "чай төгүлдү"))) == "paper.spoil-handed-over");
  book.Do("paper.spoil", With(Of(b), "reason", "чай төгүлдү"));
  CHECK(CodeOf(book.Run("paper.hand-over", Papers({b}))) == "paper.state");
  CHECK(CodeOf(book.Run("paper.hand-over", Papers({"24-99/2025"}))) == "paper.none");
  // The wrong button: handing over can be undone.
  const auto act = book.Read<Uuid>([](store::Database& db) {
    for (const auto& one : store::RecentActs(db, 10))
      if (one.kind == "paper.hand-over") return one.id;
    return Uuid{};
  });
  REQUIRE(store::Undo(*book, book.Actor(), act));
  CHECK(book.Find(a).state == PaperState::kForSignature);
  CHECK(test::CheckReplayOracle(*book) == "");
}

TEST_CASE("reserved numbers stand on a sheet, are entered afterwards or marked as spoiled") {
  PaperBook book;
  const auto made = book.Do("paper.reserve", {{"count", 3}, {"for", "жарык өчтү"}});
  REQUIRE(made["numbers"] == Json({"24-1/2025", "24-2/2025", "24-3/2025"}));
  CHECK(book.Issue().number == "24-4/2025");
  book.Read<int>([&](store::Database& db) {
    std::vector<PaperId> ids;
    for (const auto& id : made["ids"]) ids.push_back(*PaperId::FromText(id.get<std::string>()));
    const auto flow = ReservedSheet(db, ids, office::Language::kKy);
    REQUIRE(flow);
    const auto document = page::LayOut(*flow);
    REQUIRE(document);
    const auto words = page::PlainText(*document);
    for (const auto& number : made["numbers"]) CHECK(words.find(number.get<std::string>()) != std::string::npos);
    return 0;
  });
  book.Clock().AdvanceMicros(int64_t{2} * 86400 * 1'000'000);
  const Json letter = {{"number", "24-2/2025"},    {"kind", "letter"},         {"day", "2025-05-15"},
                       {"name_ky", "Райфинотдел"}, {"name_ru", "Райфинотдел"}, {"content", "сурам"}};
  CHECK(CodeOf(book.Run("paper.enter-reserved", With(letter, "day", "2025-05-13"))) == "paper.day");
  CHECK(CodeOf(book.Run("paper.enter-reserved", With(letter, "day", "2025-05-17"))) == "paper.day");
  CHECK(CodeOf(book.Run("paper.enter-reserved", With(letter, "kind", "song"))) == "code.unknown");
  book.Do("paper.enter-reserved", letter);
  CHECK(CodeOf(book.Run("paper.enter-reserved", letter)) == "paper.state");
  const auto entered = book.Find("24-2/2025");
  CHECK(entered.state == PaperState::kHandedOver);
  CHECK(entered.note == "сурам");
  CHECK(entered.day == Date::FromYmd(2025, 5, 15));
  book.Read<int>([&](store::Database& db) {
    CHECK(PageOf(db, entered).error().code == "paper.no-page");
    return 0;
  });
  book.Do("paper.spoil", With(Of("24-3/2025"), "reason", "колдонулган жок"));
  CHECK(book.Find("24-3/2025").state == PaperState::kSpoiled);
  CHECK(CodeOf(book.Run("paper.reserve", {{"count", 201}})) == "paper.count");
  CHECK(test::CheckReplayOracle(*book) == "");
}

TEST_CASE("the page of a paper is kept for ever and reprinted as a counted duplicate") {
  PaperBook book;
  const auto issued = book.Issue();
  book.Do("office.set", {{"name_ky", "Башка айыл өкмөтү"}});
  auto paper = book.Find(" № " + issued.number);
  CHECK(paper.text_hash == page::TextHash(issued.document).View());
  book.Read<int>([&](store::Database& db) {
    const auto page = PageOf(db, paper);
    REQUIRE(page);
    CHECK(*page == issued.document);
    CHECK(FirstPrintOverlays(db, paper.office).size() == 1);  // the watermark of the demo book
    const auto overlays = OverlaysOf(db, paper, 2);
    REQUIRE(overlays.size() == 2);
    CHECK(overlays[1].lines.at(0) == "ДУБЛИКАТ");
    return 0;
  });
  CHECK(book.Do("paper.copy", Of(issued.number))["copy"] == 1);
  CHECK(book.Do("paper.copy", Of(issued.number))["copy"] == 2);
  CHECK(book.Find(issued.number).copies == 2);
  CHECK(store::Check(*book, store::CheckDepth::kUsual)->empty());
  // A page changed behind the program's back is found.
  REQUIRE(book->WriteLocal([&](store::Database& db) -> Status {
    db.Execute("UPDATE page_blob SET bytes = zeroblob(length(bytes))");
    return {};
  }));
  book.Read<int>([&](store::Database& db) {
    CHECK(PageOf(db, paper).error().code == "page.damaged");
    return 0;
  });
  const auto findings = store::Check(*book, store::CheckDepth::kUsual);
  REQUIRE(findings);
  REQUIRE(findings->size() == 1);
  CHECK(findings->at(0).code == "page-blob");
}

TEST_CASE("the register is searched by words in any spelling, by number, state and day") {
  PaperBook book;
  book.Issue();
  auto other = book.Request();
  other.name = {"Эсенова Айгүл", "Эсенова Айгуль"};
  other.kind = "land";
  book.Issue(other);
  const auto count = [&](PaperFilter filter) {
    filter.scope = book.Scope();
    return book.Read<int64_t>([&](store::Database& db) {
      CHECK(static_cast<int64_t>(ListPapers(db, filter).size()) == CountPapers(db, filter));
      return CountPapers(db, filter);
    });
  };
  CHECK(count({}) == 2);
  CHECK(count({.scope = {}, .words = "омурбек"}) == 1);
  CHECK(count({.scope = {}, .words = "АЙГУЛ эсен"}) == 1);
  CHECK(count({.scope = {}, .words = "айгул асанов"}) == 0);
  CHECK(count({.scope = {}, .words = "24-2/2025"}) == 1);
  CHECK(count({.scope = {}, .kind = "land"}) == 1);
  CHECK(count({.scope = {}, .state = PaperState::kAnnulled}) == 0);
  CHECK(count({.scope = {}, .from = Date::FromYmd(2025, 5, 15)}) == 0);
  CHECK(count({.scope = {}, .to = Date::FromYmd(2025, 5, 14)}) == 2);
}

TEST_CASE("a restored book gives no number until it is told where to go on") {
  PaperBook book;
  book.Issue();
  REQUIRE(store::Backup(*book, book.Folder() / "backup.aiyl"));
  book.Issue();  // after the backup: 24-2/2025 is out on paper
  auto restored =
      store::Restore(book.Folder() / "backup.aiyl", book.Folder() / "restored.aiyl", book.Actor(), book.Env());
  REQUIRE(restored);
  const auto request = book.Request();
  const auto issue = [&]() -> Result<std::string> {
    book.Clock().AdvanceMicros(1'000'000);
    std::string number;
    AIYL_TRY((*restored)->Write(book.Actor(), {.kind = "paper.issue", .happened_on = book.Clock().Today()},
                                [&](store::UnitOfWork& work) -> Status {
                                  AIYL_ASSIGN(const auto issued, Issue(work, request));
                                  number = issued.number;
                                  return {};
                                }));
    return number;
  };
  CHECK(issue().error().code == "series.continue-first");
  for (const auto& spec : PaperActs())
    if (spec.kind == "series.continue") REQUIRE(office::RunAct(**restored, book.Actor(), spec, {{"number", 3}}));
  CHECK(issue() == "24-3/2025");
}
