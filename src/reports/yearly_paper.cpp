// SPDX-License-Identifier: Apache-2.0
#include "reports/yearly_paper.h"

#include <algorithm>
#include <iterator>

#include "office/code_list.h"
#include "page/layout.h"
#include "page/plot.h"
#include "quality/result_paper.h"
#include "text/catalogue.h"
#include "text/date_words.h"
#include "text/wording.h"

namespace aiyl::reports {
namespace {

using text::Language;

constexpr page::Hmm kLeft = 2000;

std::string Count(int64_t number) {
  return std::to_string(number);
}

// The whole report in one language.
class Writer {
 public:
  Writer(store::Database& db, const YearlyReport& report, Language language, page::Hmm width)
      : m_db(db), m_report(report), m_language(language), m_width(width) {}

  std::vector<page::Block> Blocks() {
    Head();
    Requests();
    Terms();
    Refusals();
    Waiting();
    Satisfaction();
    Trust();
    Complaints();
    Hearings();
    Assessments();
    Fees();
    NeverAsked();
    Outside();
    Foot();
    return std::move(m_blocks);
  }

 private:
  std::string T(const Message& message) const { return text::Tr(message, m_language); }
  std::string In(const Bilingual& words) const { return words.In(m_language); }
  std::string NameOf(const YearlyLine& line) const {
    return line.name.IsEmpty() ? T(Msg("without a service of the registry")) : In(line.name);
  }

  void Put(page::Block block) { m_blocks.push_back(std::move(block)); }
  void PutAll(std::vector<page::Block> blocks) {
    std::move(blocks.begin(), blocks.end(), std::back_inserter(m_blocks));
  }
  void Line(std::string words, bool bold = false, page::Align align = page::Align::kLeft, int32_t size = 0) {
    page::Paragraph paragraph;
    paragraph.spans = {{.text = std::move(words), .bold = bold, .size = size}};
    paragraph.align = align;
    paragraph.space_before = 100;
    Put({std::move(paragraph)});
  }
  void Heading(const Message& title) {
    page::Paragraph paragraph;
    paragraph.spans = {{.text = Count(++m_section) + ". " + T(title), .bold = true, .size = 1200}};
    paragraph.space_before = 450;
    paragraph.space_after = 100;
    paragraph.keep_with_next = true;
    Put({std::move(paragraph)});
  }

  static void AddCell(page::TableRow& row, std::string words, page::Align align, bool bold) {
    page::Paragraph paragraph;
    paragraph.spans = {{.text = std::move(words), .bold = bold, .size = 920}};
    paragraph.align = align;
    page::Cell cell;
    cell.blocks.push_back({std::move(paragraph)});
    row.cells.push_back(std::move(cell));
  }
  page::Table NewTable(const std::vector<Message>& heads, page::Hmm column) const {
    page::Table table;
    table.space_before = 100;
    table.padding_x = 80;
    page::TableRow head;
    for (size_t i = 0; i < heads.size(); ++i) {
      table.columns.push_back({.width = i == 0 ? 0 : column, .weight = 1});
      AddCell(head, T(heads[i]), i == 0 ? page::Align::kLeft : page::Align::kCenter, true);
    }
    table.head.push_back(std::move(head));
    return table;
  }
  static void AddRow(page::Table& table, const std::string& name, const std::vector<std::string>& cells, bool bold) {
    page::TableRow row;
    AddCell(row, name, page::Align::kLeft, bold);
    for (const auto& cell : cells) AddCell(row, cell, page::Align::kRight, bold);
    table.rows.push_back(std::move(row));
  }
  // One row for each service and the total, of what `cells` gives.
  template <class Cells>
  void ServiceTable(const std::vector<Message>& heads, page::Hmm column, const Cells& cells) {
    page::Table table = NewTable(heads, column);
    for (const auto& line : m_report.services) AddRow(table, NameOf(line), cells(line), false);
    AddRow(table, T(Msg("Total")), cells(m_report.total), true);
    Put({std::move(table)});
  }

  void Head() {
    Line(In(m_report.office), true, page::Align::kCenter, 1250);
    Line(T(Msg("Public report on services for the year {year}", {{"year", Count(m_report.year)}})), true,
         page::Align::kCenter, 1500);
    Line(text::DateAsOf(m_report.as_of, m_language), false, page::Align::kCenter);
    if (!m_report.applies_from || m_report.to < *m_report.applies_from)
      Line(T(Msg("The office's registry of services did not apply yet in this year (transition, art. 24 of the draft "
                 "law of "
                 "2012).")),
           false, page::Align::kCenter, 950);
  }

  void Requests() {
    Heading(Msg("Requests"));
    ServiceTable({Msg("Service"), Msg("Asked for"), Msg("Handed over"), Msg("Refused"), Msg("Withdrawn"), Msg("Open")},
                 1750, [](const YearlyLine& line) -> std::vector<std::string> {
                   const auto& f = line.figures;
                   return {Count(f.asked), Count(f.handed_over), Count(f.refused), Count(f.withdrawn), Count(f.open)};
                 });
    page::Plot services;
    services.title = T(Msg("Requests by service"));
    for (const auto& line : m_report.services)
      services.bars.push_back({NameOf(line), {line.figures.asked}, Count(line.figures.asked)});
    PutAll(page::PlotBlocks(services, m_width));
    page::Plot months;
    months.title = T(Msg("Requests by month"));
    for (int month = 1; month <= 12; ++month) {
      const int64_t count = m_report.by_month[static_cast<size_t>(month - 1)];
      months.bars.push_back({text::MonthName(month, m_language), {count}, Count(count)});
    }
    PutAll(page::PlotBlocks(months, m_width));
  }

  void Terms() {
    Heading(Msg("Terms of the standards"));
    const auto kept = [](const requests::ServiceFigures& f) {
      return quality::PercentText(quality::Permille(f.in_time, f.with_due));
    };
    ServiceTable({Msg("Service"), Msg("With a term"), Msg("In time"), Msg("Late"), Msg("Terms kept")}, 2000,
                 [&](const YearlyLine& line) -> std::vector<std::string> {
                   const auto& f = line.figures;
                   return {Count(f.with_due), Count(f.in_time), Count(f.late), f.with_due == 0 ? "–" : kept(f)};
                 });
    page::Plot plot;
    plot.title = T(Msg("Terms kept"));
    plot.legend = {T(Msg("in time")), T(Msg("late"))};
    for (const auto& line : m_report.services)
      if (line.figures.with_due > 0)
        plot.bars.push_back(
            {NameOf(line),
             {line.figures.in_time, line.figures.late},
             kept(line.figures) + " (" + Count(line.figures.in_time) + "/" + Count(line.figures.with_due) + ")"});
    if (!plot.bars.empty()) PutAll(page::PlotBlocks(plot, m_width, page::BarScale::kOwnWhole));
  }

  void Refusals() {
    Heading(Msg("Refusals by ground"));
    if (m_report.refusals.empty()) return Line(T(Msg("Nobody was refused.")));
    page::Table table =
        NewTable({Msg("Ground of the refusal (section 12 of the standard)"), Msg("Service"), Msg("Refused")}, 2000);
    table.columns[1] = {.width = 0, .weight = 1};
    page::Plot plot;
    plot.title = T(Msg("Refusals by ground"));
    for (const auto& one : m_report.refusals) {
      page::TableRow row;
      // Before the registry applies a request stands under no standard, and the refusal is said in words alone.
      const std::string ground = one.ground.IsEmpty() ? T(Msg("In words: no standard applied")) : In(one.ground);
      AddCell(row, ground, page::Align::kLeft, false);
      AddCell(row, In(one.service), page::Align::kLeft, false);
      AddCell(row, Count(one.count), page::Align::kRight, false);
      table.rows.push_back(std::move(row));
      const auto same = std::find_if(plot.bars.begin(), plot.bars.end(),
                                     [&](const page::Bar& bar) { return bar.label == ground; });
      if (same == plot.bars.end())
        plot.bars.push_back({ground, {one.count}, {}});
      else
        same->parts[0] += one.count;
    }
    for (auto& bar : plot.bars) bar.figures = Count(bar.parts[0]);
    Put({std::move(table)});
    PutAll(page::PlotBlocks(plot, m_width));
  }

  void Waiting() {
    Heading(Msg("Waiting"));
    const auto& total = m_report.total.figures;
    if (total.waits_measured == 0) return Line(T(Msg("Waiting was not measured in this year.")));
    ServiceTable({Msg("Service"), Msg("Waits measured"), Msg("Longer than the standard allows"), Msg("Share")}, 2600,
                 [](const YearlyLine& line) -> std::vector<std::string> {
                   const auto& f = line.figures;
                   return {Count(f.waits_measured), Count(f.waits_over),
                           f.waits_measured == 0
                               ? "–"
                               : quality::PercentText(quality::Permille(f.waits_over, f.waits_measured))};
                 });
  }

  void Satisfaction() {
    Heading(Msg("Satisfaction"));
    for (const auto& [name, who] : m_report.waves)
      Line(In(name) + ". " + T(Msg("Who asked: {name}", {{"name", In(who)}})));
    const auto waves = static_cast<int64_t>(m_report.waves.size());
    Line(T(Msg("Surveys in the year: {n}; the draft law of 2012 asks for {least} to {most} (art. 14, not checked).",
               {{"n", Count(waves)}, {"least", Count(m_report.waves_least)}, {"most", Count(m_report.waves_most)}})),
         waves < m_report.waves_least, page::Align::kLeft, 950);
    if (m_report.satisfaction.hidden_waves > 0)
      Line(T(Msg("Surveys of the public watch council that still run, or have too few answers, are not in these "
                 "figures.")),
           false, page::Align::kLeft, 950);
    std::vector<std::pair<std::string, quality::SatisfactionCount>> bars;
    for (const auto& row : m_report.satisfaction.rows)
      bars.emplace_back(In(row.name) + ", " + text::DateNumeric(row.from), row.count);
    if (bars.empty()) return Line(T(Msg("Nobody was asked in this year.")));
    PutAll(quality::SatisfactionBlocks(bars, T(Msg("Satisfaction by service and survey")), m_width, m_language));
    const auto& all = m_report.total.satisfaction;
    Line(T(Msg("In all answers together: satisfied {yes} of {all}.",
               {{"yes", Count(all.satisfied)}, {"all", Count(all.answered)}})),
         true);
  }

  void Trust() {
    if (m_report.trust.empty()) return;
    Heading(Msg("Trust: the office's survey by the method of 2012"));
    std::vector<std::pair<std::string, quality::TrustCount>> objects;
    for (const auto& row : m_report.trust)
      objects.emplace_back(In(row.object) + ", " + text::DateNumeric(row.from), row.count);
    PutAll(quality::TrustBlocks(objects, m_width, m_language));
  }

  void Complaints() {
    Heading(Msg("Complaints"));
    const auto& c = m_report.complaints;
    if (c.registered == 0) return Line(T(Msg("There was no complaint.")));
    page::Table table = NewTable({Msg("Complaints"), Msg("How many")}, 2600);
    const std::vector<std::pair<Message, int64_t>> rows = {
        {Msg("Registered"), c.registered}, {Msg("Upheld"), c.upheld},       {Msg("Upheld in part"), c.partly},
        {Msg("Rejected"), c.rejected},     {Msg("Withdrawn"), c.withdrawn}, {Msg("Open"), c.open},
        {Msg("In time"), c.in_time},       {Msg("Late"), c.late},           {Msg("Appealed further"), c.appealed}};
    for (const auto& [title, number] : rows) AddRow(table, T(title), {Count(number)}, false);
    Put({std::move(table)});
  }

  void Hearings() {
    if (m_report.hearings.empty()) return;
    Heading(Msg("Public hearings and public expertise"));
    for (const auto& hearing : m_report.hearings) {
      std::string words = text::DateNumeric(hearing.day) + ", " +
                          office::CodeName(m_db, "hearing-kind", hearing.kind, m_language) + ": " + In(hearing.subject);
      if (hearing.participants) words += ". " + T(MsgN("{n} participant", "{n} participants", *hearing.participants));
      Line(words, true);
      Line(quality::In(hearing.summary, m_language == Language::kRu ? "ru" : "ky"));
    }
  }

  void Assessments() {
    if (m_report.assessments.empty()) return;
    Heading(Msg("Assessments by the standards (art. 14)"));
    page::Table table = NewTable({Msg("Service"), Msg("Assessor"), Msg("Day"), Msg("Parameters kept")}, 2400);
    table.columns[1] = {.width = 0, .weight = 1};
    for (size_t i = 0; i < m_report.assessments.size(); ++i) {
      const auto& one = m_report.assessments[i];
      const auto met = std::count_if(one.items.begin(), one.items.end(), [](const auto& item) { return item.met; });
      AddRow(table, In(m_report.assessed[i]),
             {one.assessor_name, text::DateNumeric(one.day),
              Count(met) + "/" + Count(static_cast<int64_t>(one.items.size()))},
             false);
    }
    Put({std::move(table)});
  }

  void Fees() {
    Heading(Msg("Fees and costs"));
    const auto money = [&](const std::optional<Tyiyn>& amount) {
      return amount ? text::MoneyText(*amount, m_language) : std::string("–");
    };
    page::Table table = NewTable(
        {Msg("Service"), Msg("Payment"), Msg("Fee"), Msg("Cost by the costing sheet"), Msg("Taken in the year")}, 2700);
    bool above = false;
    for (const auto& line : m_report.services) {
      above = above || line.FeeAboveCost();
      AddRow(table, NameOf(line) + (line.FeeAboveCost() ? " (!)" : ""),
             {line.payment.empty() ? "–" : office::CodeName(m_db, "service-payment", line.payment, m_language),
              money(line.fee), money(line.cost), money(Tyiyn(line.figures.fees_tyiyn))},
             line.FeeAboveCost());
    }
    AddRow(table, T(Msg("Total")), {"", "", "", money(Tyiyn(m_report.total.figures.fees_tyiyn))}, true);
    Put({std::move(table)});
    if (above) Line(T(Msg("(!) The fee is above the actual cost (art. 7 of the draft law of 2012).")), true);
  }

  void NeverAsked() {
    Heading(Msg("Services never asked for"));
    if (m_report.never_asked.empty()) return Line(T(Msg("Every service of the registry was asked for.")));
    for (const auto& name : m_report.never_asked) Line("– " + In(name));
  }

  Message ReasonOf(quality::UnlawfulReason reason) const {
    switch (reason) {
      case quality::UnlawfulReason::kNoService:
        return Msg("taken without a service of the registry");
      case quality::UnlawfulReason::kBeforeRegistry:
        return Msg("taken before the registry applied");
      case quality::UnlawfulReason::kFree:
        return Msg("taken for a free service");
      case quality::UnlawfulReason::kAboveFee:
        break;
    }
    return Msg("taken above the fee in force");
  }

  void Outside() {
    Heading(Msg("Income outside the registry (art. 23)"));
    if (m_report.outside.empty()) return Line(T(Msg("There was none.")));
    if (m_report.outside_total > Tyiyn())
      Line(T(Msg("ERROR: {sum} was taken that no row of the registry allows. Such income is unlawful (art. 23 of the "
                 "draft "
                 "law of 2012).",
                 {{"sum", text::MoneyText(m_report.outside_total, m_language)}})),
           true);
    page::Table table = NewTable({Msg("Service"), Msg("Why"), Msg("Requests"), Msg("Sum")}, 2400);
    table.columns[1] = {.width = 0, .weight = 1};
    for (const auto& one : m_report.outside) {
      page::TableRow row;
      AddCell(row, In(one.service), page::Align::kLeft, false);
      AddCell(row, T(ReasonOf(one.income.reason)), page::Align::kLeft, false);
      AddCell(row, Count(one.income.requests), page::Align::kRight, false);
      AddCell(row, text::MoneyText(one.income.amount, m_language), page::Align::kRight, false);
      table.rows.push_back(std::move(row));
    }
    Put({std::move(table)});
  }

  void Foot() {
    Line(T(Msg("Counted by the program from the journal of requests. The rules named are those of a draft law of 2012; "
               "its "
               "adopted text was not checked.")),
         false, page::Align::kLeft, 850);
  }

  store::Database& m_db;
  const YearlyReport& m_report;
  const Language m_language;
  const page::Hmm m_width;
  int m_section = 0;
  std::vector<page::Block> m_blocks;
};

}  // namespace

Result<page::Document> YearlyPaper(store::Database& db, const YearlyReport& report, papers::PaperLanguage language) {
  page::Flow flow;
  flow.setup.left = kLeft;
  flow.size = 1050;
  flow.numbers = page::PageNumbers::kAlways;
  const page::Hmm width = flow.setup.width - flow.setup.left - flow.setup.right;
  if (language != papers::PaperLanguage::kRussian) flow.blocks = Writer(db, report, Language::kKy, width).Blocks();
  if (language == papers::PaperLanguage::kBoth) flow.blocks.push_back({page::PageBreak{}});
  if (language != papers::PaperLanguage::kKyrgyz) {
    auto russian = Writer(db, report, Language::kRu, width).Blocks();
    std::move(russian.begin(), russian.end(), std::back_inserter(flow.blocks));
  }
  return page::LayOut(flow);
}

}  // namespace aiyl::reports
