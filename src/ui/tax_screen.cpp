// SPDX-License-Identifier: Apache-2.0
// The screen «Taxes»: sums of a payer with their explanation, runs, figures of places and of the council, leases and
// patents; runs, drafts, registers and reports as dialogs.
#include "base/in_each.h"
#include "ledger/payers.h"
#include "office/office_record.h"
#include "office/territory.h"
#include "reports/finance_lists.h"
#include "tax/explain_paper.h"
#include "tax/leases.h"
#include "tax/notice.h"
#include "tax/patents.h"
#include "tax/values.h"
#include "ui/assess_dialog.h"
#include "ui/document_dialog.h"
#include "ui/ledger_choices.h"
#include "ui/screens.h"
#include "ui/topic_screen.h"
#include "ui/topic_words.h"
#include "ui/words.h"

namespace aiyl::ui {
namespace {

constexpr int kSoonDays = 60;

// A name that stands in both languages within one text (base/in_each.h).
std::string EachCell(const std::string& text) {
  return std::string(
      ArgumentIn(text, ScreenLanguage() == text::Language::kRu ? ArgumentLanguage::kRu : ArgumentLanguage::kKy));
}

// "1.2" as people write it here; a code or a day stays.
std::string FigureCell(std::string value) {
  if (value.find_first_not_of("0123456789.") == std::string::npos)
    if (const auto point = value.find('.'); point != std::string::npos && value.rfind('.') == point) value[point] = ',';
  return value;
}

std::string VillageCell(store::Database& db, const std::optional<office::TerritoryId>& village) {
  if (!village) return TrUtf8(Msg("all villages"));
  const auto found = office::FindTerritory(db, *village);
  return found ? NameCell(found->name) : std::string();
}

void ShowExplanation(Shell& shell, const TopicRow& row, const wxString&) {
  DocumentDialog(
      shell.Window(), shell.TheDesk(), Msg("How the tax was worked out"),
      [id = *row.id](store::Database& db, papers::PaperLanguage language) -> Result<page::Document> {
        AIYL_ASSIGN(const auto explained, tax::Explain(db, tax::AssessmentId(id)));
        return tax::ExplanationPaper(db, {explained}, TongueOf(language));
      },
      PaperTongues::kOneOfTwo)
      .ShowModal();
}

// A list of reports/ as a page of its own.
template <class Make>
void ShowList(Shell& shell, const Message& title, int year, Make make) {
  DocumentDialog(
      shell.Window(), shell.TheDesk(), title,
      [&shell, year, make](store::Database& db, papers::PaperLanguage language) -> Result<page::Document> {
        auto& desk = shell.TheDesk();
        const reports::FinanceOrder order{.scope = office::Scope::Of(desk.Who().office),
                                          .year = year,
                                          .day = desk.GetClock().Today(),
                                          .language = TongueOf(language)};
        AIYL_ASSIGN(auto list, Result<papers::ListPaper>(make(db, order)));
        return list.ToDocument();
      },
      PaperTongues::kOneOfTwo)
      .ShowModal();
}

int ThisYear(Shell& shell) {
  return shell.TheDesk().GetClock().Today().Year();
}

Topic Sums() {
  return {
      .key = "tax-sums",
      .title = Msg("Taxes of a payer"),
      .columns = {{Msg("Year"), 60},
                  {Msg("Tax"), 220},
                  {Msg("Payer"), 240},
                  {Msg("Object"), 160},
                  {Msg("Sum"), 110},
                  {Msg("Remark"), 140}},
      .all =
          [](store::Database& db, const TopicQuery& query) {
            std::vector<TopicRow> rows;
            if (query.words.empty()) return rows;
            for (const auto& id : PayersFor(db, query.scope, query.words)) {
              const auto payer = ledger::FindPayer(db, id);
              const std::string name = payer ? NameCell(ledger::ShownPayer(*payer)) : std::string();
              for (const auto& one : tax::StandingOf(db, id))
                rows.push_back({.cells = {std::to_string(one.year),
                                          CodeCell(db, "payment-kind", tax::PaymentKindOf(one.rule_kind)), name,
                                          NameCell(tax::ObjectWords(db, one.rule_kind, one.object)), MoneyCell(one.sum),
                                          one.verified ? std::string() : TrUtf8(Msg("not verified"))},
                                .id = one.id.value,
                                .about = name});
            }
            return rows;
          },
      .finds_itself = true,
      .actions =
          {{Msg("Work out a tax…"), false,
            [](Shell& shell, const TopicRow*, const wxString&) { AssessDialog(shell.Window(), shell).ShowModal(); }},
           {Msg("What a draft would bring…"), false,
            [](Shell& shell, const TopicRow*, const wxString&) { WhatIfDialog(shell.Window(), shell).ShowModal(); }},
           {Msg("Explain…"), true,
            [](Shell& shell, const TopicRow* row, const wxString& about) { ShowExplanation(shell, *row, about); }}},
      .open = ShowExplanation,
      .remark =
          [](store::Database&, const TopicQuery& query) {
            return query.words.empty() ? TrUtf8(Msg("Type an account, a ПИН or a name.")) : std::string();
          },
      .right = office::kReadTaxes};
}

Topic Runs() {
  return {.key = "tax-runs",
          .title = Msg("Runs of taxes"),
          .columns = {{Msg("Day"), 90}, {Msg("Year"), 60}, {Msg("Tax"), 260}, {Msg("Village"), 180}},
          .all =
              [](store::Database& db, const TopicQuery& query) {
                std::vector<TopicRow> rows;
                for (const auto& run : tax::ListRuns(db, query.scope))
                  rows.push_back({.cells = {DayCell(run.day), std::to_string(run.year),
                                            CodeCell(db, "payment-kind", tax::PaymentKindOf(run.rule_kind)),
                                            VillageCell(db, run.village)},
                                  .id = run.id.value,
                                  .key = std::to_string(run.year) + " " + run.rule_kind});
                return rows;
              },
          .actions = {
              {Msg("Work out a tax…"), false,
               [](Shell& shell, const TopicRow*, const wxString&) { AssessDialog(shell.Window(), shell).ShowModal(); }},
              {Msg("Register…"), true,
               [](Shell& shell, const TopicRow* row, const wxString&) {
                 const size_t blank = row->key.find(' ');
                 const int year = std::stoi(row->key);
                 ShowList(shell, Msg("Register of taxes"), year,
                          [year, kind = row->key.substr(blank + 1)](store::Database& db,
                                                                    const reports::FinanceOrder& order) {
                            return reports::TaxRegister(db, order, {.year = year, .rule_kind = kind});
                          });
               },
               office::kReadTaxes},
              {Msg("Notices…"), true,
               [](Shell& shell, const TopicRow* row, const wxString&) {
                 const int year = std::stoi(row->key);
                 DocumentDialog(
                     shell.Window(), shell.TheDesk(), Msg("Notices of taxes"),
                     [&shell, year](store::Database& db, papers::PaperLanguage language) -> Result<page::Document> {
                       auto& desk = shell.TheDesk();
                       AIYL_ASSIGN(auto made, tax::Notices(db, desk.Who().office,
                                                           {.filter = {.year = year},
                                                            .day = desk.GetClock().Today(),
                                                            .language = TongueOf(language)}));
                       return std::move(made.document);
                     },
                     PaperTongues::kOneOfTwo)
                     .ShowModal();
               },
               office::kReadTaxes},
              {Msg("Report to the council…"), false,
               [](Shell& shell, const TopicRow*, const wxString&) {
                 ShowList(shell, Msg("Report to the council"), ThisYear(shell),
                          [](store::Database& db, const reports::FinanceOrder& order) {
                            return reports::TaxReport(db, order, reports::ReportFor::kCouncil);
                          });
               }},
              {Msg("Report to the tax service…"), false,
               [](Shell& shell, const TopicRow*, const wxString&) {
                 ShowList(shell, Msg("Report to the tax service"), ThisYear(shell),
                          [](store::Database& db, const reports::FinanceOrder& order) {
                            return reports::TaxReport(db, order, reports::ReportFor::kTaxService);
                          });
               }},
              {Msg("Collection by month…"), false, [](Shell& shell, const TopicRow*, const wxString&) {
                 ShowList(shell, Msg("Collection by month"), ThisYear(shell),
                          [](store::Database& db, const reports::FinanceOrder& order) {
                            return reports::Collection(db, order);
                          });
               }}}};
}

Topic Figures() {
  return {.key = "tax-values",
          .title = Msg("Figures for taxes"),
          .columns = {{Msg("Figure"), 220},
                      {Msg("Tax"), 200},
                      {Msg("Village"), 140},
                      {Msg("Value"), 110},
                      {Msg("From"), 90},
                      {Msg("Up to"), 90},
                      {Msg("Ground"), 200}},
          .all =
              [](store::Database& db, const TopicQuery& query) {
                std::vector<TopicRow> rows;
                for (const auto& one : tax::ListValues(db, query.scope))
                  rows.push_back({.cells = {CodeCell(db, "tax-input", one.input),
                                            one.rule_kind.empty() ? TrUtf8(Msg("every tax"))
                                                                  : CodeCell(db, "tax-kind", one.rule_kind),
                                            VillageCell(db, one.village), FigureCell(one.value), DayCell(one.from),
                                            DayCell(one.to), one.ground},
                                  .id = one.id});
                return rows;
              },
          .acts = {"tax-value.set", "tax-word.set"}};
}

Topic Reliefs() {
  return {
      .key = "tax-reliefs",
      .title = Msg("Objects and reliefs"),
      .columns = {{Msg("What ends soon"), 200}, {Msg("Payer"), 240}, {Msg("Last day"), 100}},
      .all =
          [](store::Database& db, const TopicQuery& query) {
            std::vector<TopicRow> rows;
            for (const auto& one : tax::ListEndsSoon(db, query.scope, query.today, kSoonDays))
              rows.push_back({.cells = {one.subject, EachCell(one.payer_name), DayCell(one.last)}, .id = one.id});
            return rows;
          },
      .acts = {"object.add", "object.change", "object.transfer", "object.end", "owner.name", "relief.grant",
               "relief.end", "exempt.choose"},
      .remark =
          [](store::Database&, const TopicQuery&) {
            return TrUtf8(Msg("Listed is only what ends within {days} days.", {{"days", std::to_string(kSoonDays)}}));
          }};
}

Topic Leases() {
  return {.key = "leases",
          .title = Msg("Leases"),
          .columns = {{Msg("What is let"), 220},
                      {Msg("Payer"), 220},
                      {Msg("Contract"), 120},
                      {Msg("Up to"), 90},
                      {Msg("Rent, year"), 120},
                      {Msg("Tax, year"), 110}},
          .all =
              [](store::Database& db, const TopicQuery& query) {
                std::vector<TopicRow> rows;
                for (const auto& one : tax::ListLeases(db, query.scope))
                  rows.push_back({.cells = {one.subject, EachCell(one.payer_name), one.contract, DayCell(one.Last()),
                                            MoneyCell(one.YearlyRent()), MoneyCell(one.tax)},
                                  .id = one.id.value});
                return rows;
              },
          .record = "lease",
          .acts = {"lease.add", "lease.end"}};
}

Topic Patents() {
  return {.key = "patents",
          .title = Msg("Patents"),
          .columns = {{Msg("Activity"), 220},
                      {Msg("Payer"), 220},
                      {Msg("Place"), 160},
                      {Msg("Number"), 100},
                      {Msg("From"), 90},
                      {Msg("Up to"), 90}},
          .all =
              [](store::Database& db, const TopicQuery& query) {
                std::vector<TopicRow> rows;
                for (const auto& one : tax::ListPatents(db, query.scope))
                  rows.push_back({.cells = {one.activity, EachCell(one.payer_name), one.place, one.number,
                                            DayCell(one.from), DayCell(one.to)},
                                  .id = one.id.value});
                return rows;
              },
          .record = "patent",
          .acts = {"patent.add"}};
}

}  // namespace

Screen* MakeTaxScreen(wxWindow* parent, Shell& shell) {
  return new TopicScreen(parent, shell, {Sums(), Runs(), Figures(), Reliefs(), Leases(), Patents()});
}

}  // namespace aiyl::ui
