// SPDX-License-Identifier: Apache-2.0
// The daily sheet for the head, as a page.
#include "office/code_list.h"
#include "office/office_record.h"
#include "page/layout.h"
#include "requests/request_papers.h"
#include "text/catalogue.h"
#include "text/date_words.h"
#include "text/wording.h"

namespace aiyl::requests {
namespace {

using office::Language;
using text::Tr;

class Sheet {
 public:
  Sheet(store::Database& db, Language language) : m_db(db), m_language(language) { flow.size = 950; }

  std::string T(const Message& message) const { return Tr(message, m_language); }
  std::string Code(const std::string& list, const std::string& code) const {
    return code.empty() ? std::string() : office::CodeName(m_db, list, code, m_language);
  }
  std::string In(const Bilingual& text) const { return text.In(m_language); }

  void Line(std::string text, page::Align align, int32_t size, bool bold, page::Hmm before) {
    page::Paragraph line;
    line.spans = {{.text = std::move(text), .bold = bold, .size = size}};
    line.align = align;
    line.space_before = before;
    line.keep_with_next = bold;
    flow.blocks.push_back({line});
  }
  void Heading(const Message& message, size_t count) {
    Line(T(message) + ": " + std::to_string(count), page::Align::kLeft, 1050, true, 350);
  }
  void Begin(std::vector<page::TableColumn> columns, const std::vector<std::string>& head) {
    m_table = {};
    m_table.columns = std::move(columns);
    m_table.space_before = 100;
    m_table.head.push_back(Row(head, true));
  }
  void Add(const std::vector<std::string>& cells, bool bold = false) { m_table.rows.push_back(Row(cells, bold)); }
  void End() {
    if (!m_table.rows.empty()) flow.blocks.push_back({std::move(m_table)});
  }

  page::Flow flow;

 private:
  static page::TableRow Row(const std::vector<std::string>& cells, bool bold) {
    page::TableRow row;
    for (const auto& text : cells) {
      page::Paragraph paragraph;
      paragraph.spans = {{.text = text, .bold = bold}};
      page::Cell cell;
      cell.blocks.push_back({std::move(paragraph)});
      row.cells.push_back(std::move(cell));
    }
    return row;
  }

  store::Database& m_db;
  Language m_language;
  page::Table m_table;
};

std::string What(store::Database& db, const Sheet& sheet, const Request& request) {
  if (!request.paper_kind.empty()) return sheet.Code("paper-kind", request.paper_kind);
  if (request.service)
    if (const auto service = services::FindServiceOn(db, *request.service, request.day)) return sheet.In(service->name);
  return request.subject;
}

void Totals(Sheet& sheet, const DailySheet& daily, Language language) {
  sheet.Begin({{.weight = 3}, {.width = 3200}}, {sheet.T(Msg("Of the day")), sheet.T(Msg("How many"))});
  const auto row = [&](const Message& name, int64_t count) { sheet.Add({sheet.T(name), std::to_string(count)}); };
  row(Msg("Requests registered"), daily.registered);
  row(Msg("Results handed over"), daily.handed_over);
  row(Msg("Requests refused"), daily.refused);
  row(Msg("Requests taken back"), daily.withdrawn);
  row(Msg("Papers printed"), daily.papers_issued);
  row(Msg("Papers awaiting signature or hand-over"), static_cast<int64_t>(daily.for_signature.size()));
  row(Msg("Overdue requests"), static_cast<int64_t>(daily.overdue.size()));
  row(Msg("Overdue letters"), static_cast<int64_t>(daily.overdue_letters.size()));
  sheet.Add({sheet.T(Msg("Taken in money")), text::MoneyText(daily.cash, language)}, true);
  sheet.End();
}

}  // namespace

Result<page::Document> DailyPaper(store::Database& db, const Uuid& office, const DailySheet& daily, Language language) {
  const auto record = office::FindOffice(db, office::OfficeId(office));
  if (!record) return Refuse("office.unknown", Msg("The office is not in the book."));
  Sheet sheet(db, language);
  sheet.Line(record->name.In(language), page::Align::kCenter, 1050, false, 0);
  sheet.Line(sheet.T(Msg("Daily sheet")), page::Align::kCenter, 1400, true, 200);
  sheet.Line(text::DateLong(daily.day, language), page::Align::kCenter, 1050, false, 0);
  Totals(sheet, daily, language);

  const std::string number = "№", name = sheet.T(Msg("Applicant")), what = sheet.T(Msg("What for"));
  const std::vector<page::TableColumn> four = {{.width = 2300}, {.weight = 4}, {.weight = 5}, {.width = 2900}};
  if (!daily.issued.empty()) {
    sheet.Heading(Msg("Handed over"), daily.issued.size());
    sheet.Begin(four, {number, name, what, sheet.T(Msg("Registered"))});
    for (const auto& request : daily.issued)
      sheet.Add(
          {request.number, sheet.In(request.applicant), What(db, sheet, request), text::DateNumeric(request.day)});
    sheet.End();
  }
  if (!daily.for_signature.empty()) {
    sheet.Heading(Msg("Awaiting signature or hand-over"), daily.for_signature.size());
    sheet.Begin(four, {number, name, sheet.T(Msg("Paper")), sheet.T(Msg("Printed"))});
    for (const auto& paper : daily.for_signature)
      sheet.Add(
          {paper.number, sheet.In(paper.name), sheet.Code("paper-kind", paper.kind), text::DateNumeric(paper.day)});
    sheet.End();
  }
  if (!daily.overdue.empty() || !daily.overdue_letters.empty()) {
    sheet.Heading(Msg("Overdue"), daily.overdue.size() + daily.overdue_letters.size());
    sheet.Begin(four, {number, name, what, sheet.T(Msg("Was due"))});
    for (const auto& request : daily.overdue)
      sheet.Add(
          {request.number, sheet.In(request.applicant), What(db, sheet, request), text::DateNumeric(*request.due)});
    for (const auto& letter : daily.overdue_letters)
      sheet.Add({sheet.T(Msg("letter")) + " " + letter.number, sheet.In(letter.sender), letter.subject,
                 text::DateNumeric(*letter.due)});
    sheet.End();
  }
  if (!daily.paid.empty()) {
    sheet.Heading(Msg("Fees taken"), daily.paid.size());
    sheet.Begin({{.width = 2300}, {.weight = 4}, {.weight = 5}, {.width = 2400}, {.width = 2700}},
                {number, name, what, sheet.T(Msg("Receipt")), sheet.T(Msg("som"))});
    for (const auto& request : daily.paid)
      sheet.Add({request.number, sheet.In(request.applicant), What(db, sheet, request), request.receipt,
                 text::MoneyFigures(*request.paid, language)});
    sheet.Add({"", "", sheet.T(Msg("Total")), "", text::MoneyFigures(daily.cash, language)}, true);
    sheet.End();
  }
  return page::LayOut(sheet.flow);
}

}  // namespace aiyl::requests
