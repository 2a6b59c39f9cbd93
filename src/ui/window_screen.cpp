// SPDX-License-Identifier: Apache-2.0
// The screen «One window» (бирдиктүү терезе): the journal of requests by what is urgent, letters, slips of the queue,
// working days and hours of reception.
#include "requests/daily_sheet.h"
#include "requests/letters.h"
#include "requests/request_papers.h"
#include "requests/requests.h"
#include "requests/ticket.h"
#include "requests/working_days.h"
#include "services/transition.h"
#include "ui/document_dialog.h"
#include "ui/form_start.h"
#include "ui/screens.h"
#include "ui/topic_screen.h"
#include "ui/topic_words.h"
#include "ui/words.h"

namespace aiyl::ui {
namespace {

using requests::Letter;
using requests::LetterList;
using requests::Request;
using requests::RequestList;

const std::vector<std::string> kRequestActs = {"request.open",  "request.correct", "request.document",
                                               "request.stage", "request.ready",   "request.pay",
                                               "request.close", "request.refuse",  "request.withdraw"};
const std::vector<std::string> kLetterActs = {"letter.register", "letter.assign",  "letter.extend",
                                              "letter.reply",    "letter.forward", "letter.close"};

void ShowApplication(Shell& shell, const Uuid& id) {
  DocumentDialog(shell.Window(), shell.TheDesk(), Msg("Application"),
                 [&shell, id](store::Database& db, papers::PaperLanguage language) -> Result<page::Document> {
                   const auto request = requests::FindRequest(db, requests::RequestId(id));
                   if (!request) return Refuse("request.none", Msg("There is no such request."));
                   return requests::ApplicationPaper(db, shell.TheDesk().Who(), *request, language);
                 })
      .ShowModal();
}

void ShowDailySheet(Shell& shell) {
  DocumentDialog(shell.Window(), shell.TheDesk(), Msg("Daily sheet"),
                 [&shell](store::Database& db, papers::PaperLanguage language) {
                   const Uuid office = shell.TheDesk().Who().office;
                   const Date today = shell.TheDesk().GetClock().Today();
                   return requests::DailyPaper(
                       db, office, requests::DailyOf(db, office::Scope::Of(office), today, today), TongueOf(language));
                 })
      .ShowModal();
}

void ShowSlip(Shell& shell, const Uuid& id) {
  DocumentDialog(shell.Window(), shell.TheDesk(), Msg("Slip of the queue"),
                 [&shell, id](store::Database& db, papers::PaperLanguage language) -> Result<page::Document> {
                   const Uuid office = shell.TheDesk().Who().office;
                   const Date today = shell.TheDesk().GetClock().Today();
                   for (const auto& ticket : requests::WaitingTickets(db, office::Scope::Of(office), today))
                     if (ticket.id == id) return requests::SlipPaper(db, office, ticket, TongueOf(language));
                   return Refuse("ticket.none", Msg("There is no such slip today."));
                 })
      .ShowModal();
}

TopicRow RequestRow(store::Database& db, const Request& request, Date today) {
  std::string service;
  if (request.service)
    if (const auto row = services::FindServiceOn(db, *request.service, request.day)) service = NameCell(row->name);
  if (service.empty()) service = CodeCell(db, "paper-kind", request.paper_kind);
  if (service.empty()) service = request.subject;
  std::string state = CodeCell(db, "request-state", request.state);
  if (request.IsOverdue(today)) state += " · " + TrUtf8(Msg("overdue"));
  return {.cells = {request.number, DayCell(request.day), NameCell(request.applicant), service, DayCell(request.due),
                    state},
          .id = request.id.value,
          .about = "№ " + request.number + " · " + NameCell(request.applicant)};
}

// The documents that the request has, to be ticked.
office::Json StartOf(store::Database& db, const std::string& act, const TopicRow* row) {
  office::Json start = office::Json::object();
  if (!row || (act != "request.document" && act != "request.correct")) return start;
  const auto request = requests::FindRequest(db, requests::RequestId(*row->id));
  if (!request) return start;
  if (act == "request.correct") {
    Put(start, "applicant_kind", request->applicant_kind);
    Put(start, "person", request->person);
    Put(start, "name", request->applicant);
    Put(start, "representative", request->representative);
    Put(start, "representative_ground", request->representative_ground);
    Put(start, "channel", request->channel);
    Put(start, "language", request->language);
    start["mobile_point"] = request->mobile_point;
    Put(start, "subject", request->subject);
    Put(start, "note_on_request", request->note);
    return start;
  }
  for (const auto& document : requests::DocumentsOf(db, *request)) {
    office::Json one = {{"brought", document.brought.value_or(false)}};
    if (document.item)
      one["item"] = document.item->ToText();
    else
      one["name"] = NameCell(document.name);
    start["documents"].push_back(std::move(one));
  }
  return start;
}

// Topics of journals that grow for years: how many there are, and a part of them.
template <class Filter, class Count>
auto CountOf(const Filter& filter, Count* count) {
  return [filter, count](store::Database& db, const TopicQuery& query) {
    return static_cast<size_t>(count(db, filter(query)));
  };
}
template <class Filter, class List, class Row>
auto BlockOf(const Filter& filter, List* list, Row* row) {
  return [filter, list, row](store::Database& db, const TopicQuery& query, size_t first, size_t count) {
    auto part = filter(query);
    part.offset = static_cast<int64_t>(first);
    part.limit = static_cast<int64_t>(count);
    std::vector<TopicRow> rows;
    for (const auto& one : list(db, part)) rows.push_back(row(db, one, query.today));
    return rows;
  };
}

Topic Requests(std::string key, Message title, RequestList list) {
  const auto filter = [list](const TopicQuery& query) {
    return requests::RequestFilter{.scope = query.scope, .list = list, .today = query.today, .words = query.words};
  };
  return {.key = std::move(key),
          .title = std::move(title),
          .columns = {{Msg("Number"), 80},
                      {Msg("Registered"), 90},
                      {Msg("Applicant"), 200},
                      {Msg("Service"), 220},
                      {Msg("Due"), 90},
                      {Msg("State"), 130}},
          .count = CountOf(filter, requests::CountRequests),
          .block = BlockOf(filter, requests::ListRequests, RequestRow),
          .record = "request",
          .acts = kRequestActs,
          .actions = {{Msg("Application…"), true,
                       [](Shell& shell, const TopicRow* row, const wxString&) { ShowApplication(shell, *row->id); }},
                      {Msg("Daily sheet…"), false,
                       [](Shell& shell, const TopicRow*, const wxString&) { ShowDailySheet(shell); }}},
          .start = StartOf,
          .remark = [](store::Database& db, const TopicQuery& query) {
            const auto from = services::AppliesFrom(db, query.scope, query.today);
            if (from && *from <= query.today) return std::string();
            return TrUtf8(services::WithoutRegistry(from));
          }};
}

TopicRow LetterRow(store::Database& db, const Letter& letter, Date today) {
  std::string state = CodeCell(db, "letter-state", letter.state);
  if (letter.IsOverdue(today)) state += " · " + TrUtf8(Msg("overdue"));
  if (letter.IsRegisteredLate()) state += " · " + TrUtf8(Msg("registered late"));
  std::string executor;
  if (letter.executor)
    if (const auto staff = office::FindStaff(db, *letter.executor)) executor = NameCell(staff->name);
  return {.cells = {letter.number, DayCell(letter.day), NameCell(letter.sender), letter.subject, executor,
                    DayCell(letter.due), state},
          .id = letter.id.value,
          .about = "№ " + letter.number + " · " + NameCell(letter.sender)};
}

Topic Letters(std::string key, Message title, LetterList list) {
  const auto filter = [list](const TopicQuery& query) {
    return requests::LetterFilter{.scope = query.scope, .list = list, .today = query.today, .words = query.words};
  };
  return {.key = std::move(key),
          .title = std::move(title),
          .columns = {{Msg("Number"), 80},
                      {Msg("Registered"), 90},
                      {Msg("Sender"), 170},
                      {Msg("What it is about"), 200},
                      {Msg("Executor"), 130},
                      {Msg("Due"), 90},
                      {Msg("State"), 130}},
          .count = CountOf(filter, requests::CountLetters),
          .block = BlockOf(filter, requests::ListLetters, LetterRow),
          .record = "letter",
          .acts = kLetterActs};
}

Topic Slips() {
  return {.key = "slips",
          .title = Msg("Slips of the queue"),
          .columns = {{Msg("Number"), 80}, {Msg("Printed"), 160}},
          .all =
              [](store::Database& db, const TopicQuery& query) {
                std::vector<TopicRow> rows;
                for (const auto& ticket : requests::WaitingTickets(db, query.scope, query.today))
                  rows.push_back(
                      {.cells = {std::to_string(ticket.number), LocalDateTime(ticket.printed)}, .id = ticket.id});
                return rows;
              },
          .acts = {"ticket.print"},
          .actions = {{Msg("Show the slip…"), true,
                       [](Shell& shell, const TopicRow* row, const wxString&) { ShowSlip(shell, *row->id); }}}};
}

Topic Calendar() {
  return {
      .key = "calendar",
      .title = Msg("Working days and holidays"),
      .columns = {{Msg("Day"), 100}, {Msg("What day it is"), 150}, {Msg("Title"), 240}, {Msg("Remark"), 160}},
      .all =
          [](store::Database& db, const TopicQuery& query) {
            std::vector<TopicRow> rows;
            if (!query.scope.office) return rows;
            const auto calendar = requests::LoadCalendar(db, query.scope.office->value);
            for (const auto& row : calendar.Rows())
              rows.push_back({.cells = {row.yearly ? DayCell(row.day).substr(0, 5) + " · " + TrUtf8(Msg("every year"))
                                                   : DayCell(row.day),
                                        CodeCell(db, "calendar-day", row.kind), NameCell(row.name),
                                        row.verified ? std::string() : TrUtf8(Msg("not verified"))}});
            return rows;
          },
      .acts = {"calendar.set"}};
}

Topic Receptions() {
  return {
      .key = "receptions",
      .title = Msg("Hours of reception"),
      .columns = {{Msg("Who receives"), 220}, {Msg("Day of the week"), 120}, {Msg("Time"), 120}, {Msg("Place"), 180}},
      .all =
          [](store::Database& db, const TopicQuery& query) {
            std::vector<TopicRow> rows;
            for (const auto& one : requests::ListReceptions(db, query.scope, query.today))
              rows.push_back({.cells = {NameCell(one.official), CodeCell(db, "weekday", std::to_string(one.weekday)),
                                        one.from_time + "–" + one.to_time, NameCell(one.place)},
                              .id = one.id});
            return rows;
          },
      .record = "reception",
      .acts = {"reception.set", "reception.end"}};
}

}  // namespace

Screen* MakeWindowScreen(wxWindow* parent, Shell& shell) {
  return new TopicScreen(
      parent, shell,
      {Requests("open", Msg("Open requests"), RequestList::kOpen),
       Requests("today", Msg("Requests of today"), RequestList::kToday),
       Requests("due", Msg("Due today"), RequestList::kDue),
       Requests("overdue", Msg("Overdue requests"), RequestList::kOverdue),
       Requests("over-wait", Msg("Waited too long"), RequestList::kOverWait),
       Requests("all", Msg("All requests"), RequestList::kAll),
       Letters("letters", Msg("Open letters"), LetterList::kOpen),
       Letters("letters-overdue", Msg("Overdue letters"), LetterList::kOverdue),
       Letters("letters-all", Msg("All letters"), LetterList::kAll), Slips(), Calendar(), Receptions()});
}

}  // namespace aiyl::ui
