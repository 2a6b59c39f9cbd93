// SPDX-License-Identifier: Apache-2.0
#include "tax/notice.h"

#include <utility>

#include "ledger/payers.h"
#include "ledger/postings.h"
#include "office/office_record.h"
#include "page/text_block.h"
#include "rules/explanation.h"
#include "text/catalogue.h"
#include "text/date_words.h"
#include "text/wording.h"

namespace aiyl::tax {
namespace {

using office::Language;
using text::Tr;

page::Block Words(std::string words, bool bold = false, page::Align align = page::Align::kLeft, int32_t size = 950) {
  return page::TextBlock(std::move(words), {.bold = bold, .align = align, .size = size, .space_before = 60});
}

page::Cell CellOf(std::string words, bool bold = false, page::Align align = page::Align::kLeft) {
  return page::TextCell(std::move(words), {.bold = bold, .align = align, .size = 850});
}

class Writer {
 public:
  Writer(store::Database& db, const Uuid& office, const NoticeOptions& options) : m_db(db), m_options(options) {
    if (const auto found = office::FindOffice(db, office::OfficeId(office)))
      m_office = found->name.In(options.language);
    m_delegation = ledger::DelegationOn(db, office, options.day);
  }

  // The rows of one payer.
  Result<page::Block> Notice(const std::vector<RegisterRow>& rows, Tyiyn sum) {
    page::Group group;
    auto& blocks = group.blocks;
    blocks.push_back(Words(m_office, true, page::Align::kCenter));
    blocks.push_back(Words(T(Heading()), true, page::Align::kCenter, 1100));
    blocks.push_back(Words(T(Ground()), false, page::Align::kCenter, 800));
    if (const auto payer = ledger::FindPayer(m_db, rows.front().payer)) {
      blocks.push_back(Words(ledger::ShownPayer(*payer).In(m_options.language), true));
      if (!payer->address.IsEmpty()) blocks.push_back(Words(payer->address.In(m_options.language)));
    }
    page::Table table;
    table.space_before = 100;
    table.columns = {{.width = 0, .weight = 3}, {.width = 0, .weight = 5}, {.width = 2600}, {.width = 2800}};
    page::TableRow head;
    for (const auto& title : {Msg("Tax"), Msg("How it was worked out"), Msg("Due by")})
      head.cells.push_back(CellOf(T(title), true));
    head.cells.push_back(CellOf(T(Msg("Sum")), true, page::Align::kRight));
    table.head.push_back(std::move(head));
    bool verified = true;
    for (const auto& row : rows) AIYL_TRY(AddRow(row, table, verified));
    page::TableRow total;
    total.cells = {CellOf(T(Msg("Total for {year}", {{"year", std::to_string(m_options.filter.year)}})), true),
                   CellOf(""), CellOf(""), CellOf(Money(sum), true, page::Align::kRight)};
    table.rows.push_back(std::move(total));
    blocks.push_back({std::move(table)});
    AddArrears(rows.front().payer, blocks);
    if (!verified) blocks.push_back(Words(T(rules::NotVerified()), true, {}, 800));
    page::Rule cut;
    cut.width = 12;
    cut.space_before = 300;
    cut.space_after = 300;
    blocks.push_back({cut});
    return page::Block{std::move(group)};
  }

 private:
  std::string T(const Message& message) const { return Tr(message, m_options.language); }
  std::string Money(Tyiyn sum) const { return text::MoneyText(sum, m_options.language); }
  Message Heading() const {
    const std::pair<std::string, std::string> year = {"year", std::to_string(m_options.filter.year)};
    return m_delegation ? Msg("Notice of taxes for {year}", {year})
                        : Msg("Information calculation of taxes for {year}", {year});
  }
  Message Ground() const {
    if (!m_delegation)
      return Msg("For information only: taxes are levied by the tax service. Made on {day}.",
                 {{"day", text::DateNumeric(m_options.day)}});
    return Msg("By the agreement No. {number} of {day} with the tax service (Tax Code, art. 62).",
               {{"number", m_delegation->number}, {"day", text::DateNumeric(m_delegation->day)}});
  }

  Status AddRow(const RegisterRow& row, page::Table& table, bool& verified) {
    AIYL_ASSIGN(const auto explained, Explain(m_db, row.id));
    const auto& calculation = *explained.calculation;
    verified = verified && calculation.verified;
    std::string object = calculation.name.In(m_options.language) + "\n";
    object += row.object_name.empty() ? explained.object.In(m_options.language) : row.object_name;
    // What multiplied by a whole part, a whole year or no relief left as it was is told on demand only.
    std::string how;
    std::optional<rules::Rational> before;
    for (const auto& step : calculation.steps) {
      if (before != step.value) how += (how.empty() ? "" : "; ") + step.figures.In(m_options.language);
      before = step.value;
    }
    if (const auto article = rules::ArticleText(calculation.reference.article, m_options.language); !article.empty())
      how += "; " + article;
    if (!calculation.zero.IsEmpty()) how = calculation.zero.In(m_options.language) + ": " + how;
    std::string days, sums;
    for (const auto& part : explained.stored.due) {
      days += (days.empty() ? "" : "\n") + text::DateNumeric(part.due);
      sums += (sums.empty() ? "" : "\n") + Money(part.sum);
    }
    if (sums.empty()) sums = Money(row.sum);
    page::TableRow line;
    line.cells = {CellOf(object), CellOf(how), CellOf(days), CellOf(sums, false, page::Align::kRight)};
    table.rows.push_back(std::move(line));
    return {};
  }

  // What is open of all taxes of this payer on the day of the paper.
  void AddArrears(ledger::PayerId payer, std::vector<page::Block>& blocks) {
    int64_t late = 0, advance = 0;
    for (const auto& balance : ledger::BalancesOf(m_db, payer, m_options.day)) {
      if (!ledger::IsTax(balance.payment_kind)) continue;
      advance += balance.advance.Value();
      if (balance.due && *balance.due < m_options.day) late += balance.tax.Value();
    }
    const std::string day = text::DateNumeric(m_options.day);
    if (late > 0)
      blocks.push_back(Words(T(Msg("Not paid in time, on {day}: {sum} and the penalty that grows on it.",
                                   {{"day", day}, {"sum", Money(Tyiyn(late))}}))));
    if (advance > 0) blocks.push_back(Words(T(Msg("Paid ahead: {sum}.", {{"sum", Money(Tyiyn(advance))}}))));
  }

  store::Database& m_db;
  const NoticeOptions& m_options;
  std::string m_office;
  std::optional<ledger::Delegation> m_delegation;
};

}  // namespace

Result<NoticesMade> Notices(store::Database& db, const Uuid& office, const NoticeOptions& options) {
  page::Flow flow;
  flow.setup.left = 1500;
  flow.numbers = page::PageNumbers::kNone;
  Writer writer(db, office, options);
  NoticesMade made;
  const auto rows = RegisterOf(db, office::Scope::Of(office), options.filter);
  int64_t total = 0;
  for (size_t begin = 0; begin < rows.size();) {
    size_t end = begin;
    int64_t sum = 0;
    std::vector<RegisterRow> of_payer;
    for (; end < rows.size() && rows[end].payer == rows[begin].payer && rows[end].household == rows[begin].household;
         ++end) {
      sum += rows[end].sum.Value();
      of_payer.push_back(rows[end]);
    }
    begin = end;
    if (sum == 0 && !options.with_zero) continue;
    AIYL_ASSIGN(auto notice, writer.Notice(of_payer, Tyiyn(sum)));
    flow.blocks.push_back(std::move(notice));
    ++made.notices;
    total += sum;
  }
  if (made.notices == 0)
    return Refuse("tax.no-notice",
                  Msg("Nobody here has a tax to pay for {year}.", {{"year", std::to_string(options.filter.year)}}));
  made.sum = Tyiyn(total);
  AIYL_ASSIGN(made.document, page::LayOut(flow));
  return made;
}

}  // namespace aiyl::tax
