// SPDX-License-Identifier: Apache-2.0
// Services, the council, the one window and complaints without a mouse, in the program itself: a proposal and its way
// to the commission; a session, its vote and the decision with its number; a request, its documents and the hand-over;
// a certificate that opens a request and closes it; a complaint.
#include <catch2/catch.hpp>

#include "council/council.h"
#include "quality/complaint.h"
#include "requests/requests.h"
#include "services/change.h"
#include "services/standard.h"
#include "support/temporary_folder.h"
#include "ui/desktop_process.h"
#include "ui/keyboard_book.h"
#include "ui/keyboard_form.h"

using namespace aiyl;
using test::DemoBook;
using test::Ky;
using test::Picture;
using test::Place;
using test::Reader;

namespace {

const Place kProposals{"ctrl+4",
                       1,
                       "service_change",
                       {"service.propose", "service.criteria", "service.expertise", "service.to-commission"}};
const Place kSessions{
    "ctrl+5", 1, "session", {"session.call", "agenda.add", "session.change", "session.invite", "session.attendance"}};
const Place kAgendas{"ctrl+5", 2, "agenda_item", {"vote.record", "decision.adopt"}};
const Place kRequests{"ctrl+3",
                      0,
                      "request",
                      {"request.open", "request.correct", "request.document", "request.stage", "request.ready",
                       "request.pay", "request.close"}};
const Place kStandards{"ctrl+4", 2, "service_standard", {}};
const Place kStaff{"ctrl+minus", 1, "staff", {"staff.add", "staff.change"}};
const Place kComplaints{"ctrl+6", 2, "complaint", {"complaint.register"}};

// A demo book open in the desktop, and read beside it.
struct Office {
  test::TemporaryFolder folder;
  std::filesystem::path book = DemoBook(folder);
  Reader reader{book};
  test::DesktopProcess desktop{folder / "home", {book.string(), "--lang", "ky"}};
  test::Keyboard keyboard{desktop, reader};
};

std::string Today() {
  const Date day = SystemClock().Today();
  const std::string iso = day.Iso();
  return iso.substr(8, 2) + "." + iso.substr(5, 2) + "." + iso.substr(0, 4);
}

std::optional<services::Change> FindProposal(Reader& reader, const std::string& name) {
  return reader.Read<std::optional<services::Change>>([&](store::Database& db) {
    std::optional<services::Change> found;
    for (auto& one : services::ListChanges(db, reader.Scope()))
      if (one.row.name.ky == name) found = one;
    return found;
  });
}

std::optional<requests::Request> FindRequest(Reader& reader, const std::string& applicant) {
  return reader.Read<std::optional<requests::Request>>([&](store::Database& db) {
    std::optional<requests::Request> found;
    for (auto& one : requests::ListRequests(db, {.scope = reader.Scope(), .words = applicant, .limit = 1})) found = one;
    return found;
  });
}

}  // namespace

TEST_CASE("by keyboard alone: a service is proposed, its criteria answered, and it goes before the commission") {
  Office office;
  const std::string name = "Өтүнмөлөрдү көчүрүү";
  office.keyboard.Begin(kProposals, "service.propose");
  office.keyboard.Record("service.propose", {{"kind", "include"},
                                             {"list", "additional"},
                                             {"initiator", "self-government"},
                                             {"reason_ky", "Айылда көчүргүч жок"},
                                             {"matter", "own"},
                                             {"name_ky", name},
                                             {"name_ru", "Копирование заявлений"},
                                             {"payment", "free"}});
  auto proposal = FindProposal(office.reader, name);
  REQUIRE(proposal);
  CHECK(proposal->state == "draft");
  CHECK(proposal->row.payment == "free");

  test::Filling answers{.field = "answers", .value = {}};
  for (const char* criterion : {"demand", "competence", "integrity", "standard", "outsourcing", "result"})
    answers.rows.push_back({{"criterion", criterion}, {"met", "yes"}, {"reason_ky", "Ооба, бар"}});
  office.keyboard.OnRecord(kProposals, name, "service.criteria");
  office.keyboard.Record("service.criteria", {answers}, {"change"});
  office.keyboard.OnRecord(kProposals, name, "service.to-commission");
  office.keyboard.Record("service.to-commission", {{"document", "№ 5"}}, {"change"});
  proposal = FindProposal(office.reader, name);
  REQUIRE(proposal);
  CHECK(proposal->state == "commission");
  const auto met = office.reader.Read<size_t>([&](store::Database& db) {
    size_t count = 0;
    for (const auto& answer : services::CriteriaOf(db, proposal->id)) count += answer.met ? 1 : 0;
    return count;
  });
  CHECK(met == 6);
  Picture("proposal");
  CHECK(office.reader.IsInOrder());
}

TEST_CASE("by keyboard alone: a session is called, voted in, and its decision numbered") {
  Office office;
  const auto council = office.reader.Read<std::vector<council::Body>>([&](store::Database& db) {
    std::vector<council::Body> found;
    for (auto& one : council::ListBodies(db, office.reader.Scope()))
      if (one.kind == "council") found.push_back(one);
    return found;
  });
  REQUIRE(council.size() == 1);
  const std::string title = "Көпүрөнү оңдоо жөнүндө";
  office.keyboard.Begin(kSessions, "session.call");
  office.keyboard.Record(
      "session.call",
      {{"body", council[0].name.ky},
       {"day", Today()},
       {.field = "agenda", .value = {}, .rows = {{{"title_ky", title}, {"title_ru", "О ремонте моста"}}}}});
  // The form that changes a session shows what stands: what is not touched stays.
  const auto the_session = [&] {
    return office.reader.Read<std::optional<council::Session>>([&](store::Database& db) {
      std::optional<council::Session> found;
      for (auto& one : council::ListSessions(db, office.reader.Scope()))
        if (one.day == SystemClock().Today()) found = one;
      return found;
    });
  };
  const auto called = the_session();
  REQUIRE(called);
  office.keyboard.OnRecord(kSessions, Today(), "session.change");
  office.keyboard.Record("session.change", {{"hour", "14:30"}}, {"session"});
  REQUIRE(the_session());
  CHECK(the_session()->hour == "14:30");
  CHECK(the_session()->number == called->number);
  CHECK(the_session()->place == called->place);
  office.keyboard.OnRecord(kSessions, Today(), "session.attendance");
  office.keyboard.Record("session.attendance", {}, {"session"});
  const auto item = [&] {
    return office.reader.Read<std::optional<council::AgendaItem>>([&](store::Database& db) {
      std::optional<council::AgendaItem> found;
      for (const auto& session : council::ListSessions(db, office.reader.Scope()))
        for (auto& one : council::ItemsOf(db, session.id))
          if (one.title.ky == title) found = one;
      return found;
    });
  };
  REQUIRE(item());
  office.keyboard.OnRecord(kAgendas, title, "vote.record");
  const auto present = office.reader.Read<int64_t>([&](store::Database& db) {
    const auto session = council::FindSession(db, item()->session);
    return session ? session->present : 0;
  });
  REQUIRE(present > 2);
  office.keyboard.Record("vote.record",
                         {{"votes_for", std::to_string(present - 1)}, {"votes_against", "1"}, {"votes_abstained", "0"}},
                         {"item"});
  REQUIRE(item()->voted);
  CHECK(item()->adopted);
  office.keyboard.OnRecord(kAgendas, title, "decision.adopt");
  office.keyboard.Record("decision.adopt", {{"text_ky", "Көпүрө оңдолсун."}, {"text_ru", "Мост отремонтировать."}},
                         {"item"});
  REQUIRE(item()->decision);
  const auto number = office.reader.Read<std::string>([&](store::Database& db) {
    const auto decision = office::FindDecision(db, *item()->decision);
    return decision ? decision->number : std::string();
  });
  CHECK_FALSE(number.empty());
  Picture("decision");
  CHECK(office.reader.IsInOrder());
}

TEST_CASE("by keyboard alone: a request is opened, its documents ticked, and it is handed over") {
  Office office;
  const std::string name = "Кимова Вера";
  office.keyboard.Begin(kRequests, "request.open");
  office.keyboard.Record("request.open", {{"service", "сурам боюнча"},
                                          {"applicant_kind", "outsider"},
                                          {"name_ky", name},
                                          {"name_ru", name},
                                          {"subject", "Көчүрмө"}});
  auto request = FindRequest(office.reader, name);
  REQUIRE(request);
  CHECK(request->state == "open");
  CHECK(request->due);
  office.keyboard.OnRecord(kRequests, name, "request.correct");
  office.keyboard.Record("request.correct", {{"representative", "Ким Олег"}}, {"request"});
  request = FindRequest(office.reader, name);
  REQUIRE(request);
  CHECK(request->representative == "Ким Олег");
  CHECK(request->subject == "Көчүрмө");
  CHECK(request->applicant_kind == "outsider");
  office.keyboard.OnRecord(kRequests, name, "request.document");
  office.keyboard.Record("request.document", {{.field = "documents", .value = {}, .first_row = {{"brought", "yes"}}}},
                         {"request"});
  const auto documents = office.reader.Read<std::vector<requests::RequestDocument>>(
      [&](store::Database& db) { return requests::DocumentsOf(db, *request); });
  REQUIRE_FALSE(documents.empty());
  CHECK(documents[0].brought == true);
  office.keyboard.OnRecord(kRequests, name, "request.close");
  office.keyboard.Record("request.close", {{"handed_to", name}}, {"request"});
  request = FindRequest(office.reader, name);
  REQUIRE(request);
  CHECK(request->state == "handed-over");
  Picture("request");
  CHECK(office.reader.IsInOrder());
}

TEST_CASE("by keyboard alone: a certificate opens its request, and its hand-over closes it") {
  Office office;
  auto& desktop = office.desktop;
  const auto person = office.reader.Find("а").at(0).row;
  const auto pdf = office.folder / "paper.pdf";
  const auto before = office.reader.Papers();
  REQUIRE(desktop.Window(Ky(Msg("Aiyl Kitebi")) + " –*"));
  for (int attempt = 1; attempt <= 4; ++attempt) {
    desktop.Key("ctrl+f");
    desktop.Type(person.names.ky.surname);
    desktop.Wait(600 * attempt);
    desktop.Key("Down");
    desktop.Wait(400 * attempt);
    desktop.Key("F5");
    if (desktop.Window(Ky(Msg("Certificate")), 5)) break;
  }
  // Backwards from the list of papers: Cancel, Issue and print, the name in the dative, the page, Issue and save as
  // PDF.
  desktop.Key("shift+Tab", 5);
  desktop.Key("space");
  REQUIRE(desktop.Window(Ky(Msg("Save as PDF")), 30));
  desktop.Wait(800);
  desktop.Key("ctrl+a");
  desktop.Type(pdf.string());
  desktop.Key("Return");
  REQUIRE(desktop.Gone(Ky(Msg("Certificate"))));
  REQUIRE(office.reader.Papers() == before + 1);
  const auto paper = office.reader.Read<std::optional<papers::Paper>>([&](store::Database& db) {
    std::optional<papers::Paper> latest;
    for (auto& one : papers::ListPapers(db, {.scope = office.reader.Scope(), .limit = 1})) latest = one;
    return latest;
  });
  REQUIRE(paper);
  const auto request = [&] {
    return office.reader.Read<std::optional<requests::Request>>(
        [&](store::Database& db) { return requests::RequestOfPaper(db, paper->id); });
  };
  REQUIRE(request());
  CHECK_FALSE(request()->IsClosed());

  const char* const hand_over = "paper.hand-over";
  office.keyboard.Open(hand_over, [&](int attempt) {
    REQUIRE(desktop.Window(Ky(Msg("Aiyl Kitebi")) + " –*"));
    desktop.Key("ctrl+1");
    desktop.Wait(300 * attempt);
    desktop.Key("ctrl+2");
    desktop.Wait(500 * attempt);
    desktop.Key("ctrl+a");
    desktop.Type(paper->number_text);
    desktop.Wait(500 * attempt);
    desktop.Key("Tab", 2);  // the state, the list
    desktop.Key("Home");
    desktop.Key("Tab", 3);  // show, to the tray, hand over
    desktop.Key("space");
  });
  office.keyboard.Record(hand_over, {{"handed_to", "Өзүнө"}}, {"papers"});
  CHECK(request()->state == "handed-over");
  Picture("handed-over");
  CHECK(office.reader.IsInOrder());
}

TEST_CASE("by keyboard alone: a complaint is registered") {
  Office office;
  const auto head = office.reader.Read<std::string>([&](store::Database& db) {
    for (const auto& one : office::ListStaff(db, office.reader.Scope()))
      if (one.role == office::Role::kHead) return one.name.ky;
    return std::string();
  });
  REQUIRE_FALSE(head.empty());
  const std::string words = "Кезек өтө көп күттүрдү";
  office.keyboard.Begin(kComplaints, "complaint.register");
  office.keyboard.Record("complaint.register",
                         {{"channel", "written"}, {"applicant", "Кимова Вера"}, {"body", words}, {"reviewer", head}});
  const auto found = office.reader.Read<std::vector<quality::Complaint>>([&](store::Database& db) {
    quality::ComplaintFilter filter;
    filter.scope = office.reader.Scope();
    filter.today = SystemClock().Today();
    filter.limit = 100;
    std::vector<quality::Complaint> mine;
    for (auto& one : quality::ListComplaints(db, filter))
      if (one.body == words) mine.push_back(one);
    return mine;
  });
  REQUIRE(found.size() == 1);
  CHECK(found[0].applicant == "Кимова Вера");
  CHECK_FALSE(found[0].NumberText().empty());
  Picture("complaint");
  CHECK(office.reader.IsInOrder());
}

TEST_CASE("by keyboard alone: a section of a standard is written; after a kill it is there again, and is stored") {
  const test::TemporaryFolder folder;
  const auto book = DemoBook(folder);
  Reader reader(book);
  // The draft of the demo village, by the beginning of its service's name.
  std::string service;
  const auto draft = [&] {
    return reader.Read<std::optional<services::Standard>>([&](store::Database& db) {
      std::optional<services::Standard> found;
      for (const auto& change : services::ListChanges(db, reader.Scope()))
        for (const auto& one : services::StandardsOf(db, change.service))
          if (one.IsDraft()) {
            found = services::FindStandard(db, one.id);
            service = change.row.name.ky;
          }
      return found;
    });
  };
  REQUIRE(draft());
  REQUIRE(draft()->Section("3").In("ky").empty());
  const auto open = [&](test::DesktopProcess& desktop) {
    test::Keyboard keyboard(desktop, reader);
    keyboard.OpenRecord(kStandards, service, Ky(Msg("Standard of a service")));
  };
  {
    test::DesktopProcess desktop(folder / "home", {book.string(), "--lang", "ky"});
    open(desktop);
    desktop.Key("Home");
    desktop.Key("Down", 2);  // section 3
    desktop.Key("Return");   // into its text
    desktop.Type("Жарандар жана уюмдар");
    desktop.Key("Tab");
    desktop.Type("Граждане");
    desktop.Wait(1800);  // longer than the draft waits
    Picture("standard");
    desktop.Kill();
  }
  CHECK(reader.IsInOrder());
  CHECK(draft()->Section("3").In("ky").empty());
  test::DesktopProcess desktop(folder / "home", {book.string(), "--lang", "ky"});
  open(desktop);
  desktop.Key("shift+Tab", 3);  // backwards from the list: its heading, Close, then Store
  desktop.Key("space");
  desktop.Wait(1500);
  Picture("standard-stored");
  CHECK(draft()->Section("3").In("ky") == "Жарандар жана уюмдар");
  CHECK(draft()->Section("3").In("ru") == "Граждане");
  CHECK(reader.IsInOrder());
}

TEST_CASE("by keyboard alone: a member of staff gets another post; what stands is in the form") {
  Office office;
  const auto head = [&] {
    return office.reader.Read<office::Staff>([&](store::Database& db) {
      for (auto& one : office::ListStaff(db, office.reader.Scope()))
        if (one.role == office::Role::kHead) return one;
      return office::Staff{};
    });
  };
  const auto before = head();
  office.keyboard.OnRecord(kStaff, before.name.ky, "staff.change");
  office.keyboard.Record("staff.change", {{"post_ky", "Башкы адис"}, {"post_ru", "Главный специалист"}}, {"id"});
  CHECK(head().post.ky == "Башкы адис");
  CHECK(head().name == before.name);
  CHECK(office.reader.IsInOrder());
}
