// SPDX-License-Identifier: Apache-2.0
#include "ledger/statement.h"

#include <algorithm>
#include <unordered_map>

namespace aiyl::ledger {
namespace {

void Add(Tyiyn& to, int64_t more) {
  to = Tyiyn(to.Value() + more);
}

std::map<std::string, std::vector<Posting>> ByKind(std::vector<Posting> postings) {
  std::map<std::string, std::vector<Posting>> kinds;
  for (auto& posting : postings) kinds[posting.payment_kind].push_back(std::move(posting));
  return kinds;
}

bool IsOfKind(const std::string& kind, const std::string& wanted) {
  return wanted.empty() || kind == wanted || (wanted.ends_with('.') && kind.starts_with(wanted));
}

}  // namespace

Result<Statement> StatementOf(store::Database& db, PayerId id, Date on) {
  Statement statement;
  const auto payer = FindPayer(db, id);
  if (!payer) return Refuse("payer.unknown", Msg("This payer is not in the book."), "payer");
  statement.payer = *payer;
  statement.on = on;
  const auto kinds = ByKind(PostingsOf(db, id, ""));
  PenaltyRule rule;
  std::map<std::pair<std::string, Date>, Tyiyn> growing;
  std::map<PaymentId, std::string> receipts;
  auto numbers = db.Prepare("SELECT id, number_text FROM payment WHERE payer = ? ORDER BY id");
  numbers.Bind(id);
  while (numbers.Next()) receipts[numbers.GetId<PaymentTag>(0)] = numbers.String(1);
  for (const auto& [kind, postings] : kinds) {
    int64_t balance = 0;
    for (const auto& posting : postings) {
      if (on < posting.day) continue;
      StatementLine line;
      line.change = posting.OnDebt() - posting.OnAdvance();
      balance += line.change;
      line.balance = balance;
      if (posting.payment) line.receipt = receipts[*posting.payment];
      line.posting = posting;
      statement.lines.push_back(std::move(line));
    }
    AIYL_ASSIGN(const auto grown, GrownPenalty(rule, postings, on));
    auto posted = PostedPenalty(postings, on);
    for (const auto& [due, sum] : grown)
      if (const int64_t more = sum.Value() - posted[due].Value(); more > 0) growing[{kind, due}] = Tyiyn(more);
  }
  for (const auto& balance : BalancesOf(db, id, on)) {
    if (!balance.due) {
      Add(statement.advance, balance.advance.Value());
      continue;
    }
    StatementDebt debt;
    debt.balance = balance;
    if (const auto at = growing.find({balance.payment_kind, *balance.due}); at != growing.end())
      debt.growing = at->second;
    debt.overdue = *balance.due < on && debt.Left() > 0;
    Add(statement.owed, debt.Left());
    if (debt.overdue) Add(statement.overdue, debt.Left());
    statement.debts.push_back(std::move(debt));
  }
  return statement;
}

namespace {

struct Place {
  Payer payer;
  std::string sort;
};

// The keys by which households stand in the order of streets; of a person, his household's; empty from outside.
std::string AddressSort(store::Database& db, PayerId id) {
  auto of = db.Prepare(R"sql(
    SELECT address_sort FROM household_now WHERE household = ?1
    UNION ALL
    SELECT h.address_sort FROM person_now p JOIN household_now h ON h.household = p.household WHERE p.person = ?1
    LIMIT 1)sql");
  of.Bind(id);
  return of.Next() ? std::string(of.Bytes(0)) : std::string();
}

}  // namespace

Result<std::vector<PayerDebt>> ArrearsOf(store::Database& db, const ArrearsFilter& filter) {
  // One pass over the debts; what is paid drops out at once.
  auto query = db.Prepare(R"sql(
    SELECT payer, payment_kind, due,
      sum(CASE WHEN debit = 'debt' THEN amount ELSE -amount END) FILTER (WHERE part <> 'penalty'),
      sum(CASE WHEN debit = 'debt' THEN amount ELSE -amount END) FILTER (WHERE part = 'penalty'), max(with_penalty)
    FROM ledger_posting
    WHERE (?1 IS NULL OR office = ?1) AND day <= ?2 AND due < ?2 AND (debit = 'debt' OR credit = 'debt')
    GROUP BY payer, payment_kind, due ORDER BY payer, payment_kind, due)sql");
  query.Bind(filter.scope.office, filter.on);
  struct Row {
    std::string kind;
    Date due;
    int64_t left = 0, penalty = 0;
    bool bears = false;
  };
  std::map<PayerId, std::vector<Row>> rows;
  while (query.Next()) {
    Row row{query.String(1), query.GetDate(2), query.Int(3), query.Int(4), query.Bool(5)};
    // What is paid has its penalty posted with the payment.
    if ((row.left == 0 && row.penalty == 0) || !IsOfKind(row.kind, filter.payment_kind)) continue;
    rows[query.GetId<PayerTag>(0)].push_back(std::move(row));
  }
  const Date year = filter.on.PlusYears(-1), three = filter.on.PlusYears(-3);
  PenaltyRule rule;
  std::vector<std::pair<std::string, PayerDebt>> found;
  for (const auto& [id, debts] : rows) {
    std::map<std::string, PayerDebt> by;
    std::map<std::string, std::map<Date, Tyiyn>> growing;
    for (const auto& row : debts) {
      if (row.bears && !growing.contains(row.kind)) {
        const auto postings = PostingsOf(db, id, row.kind);
        AIYL_ASSIGN(growing[row.kind], GrownPenalty(rule, postings, filter.on));
        for (const auto& [due, posted] : PostedPenalty(postings, filter.on))
          Add(growing[row.kind][due], -posted.Value());
      }
      const int64_t grown = row.bears ? std::max<int64_t>(0, growing[row.kind][row.due].Value()) : 0;
      if (row.left + row.penalty + grown <= 0) continue;
      auto& debt = by[filter.by == ArrearsFilter::By::kPayer ? std::string() : row.kind];
      debt.payment_kind = filter.by == ArrearsFilter::By::kPayer ? std::string() : row.kind;
      if (!debt.oldest || row.due < *debt.oldest) debt.oldest = row.due;
      Add(row.due >= year ? debt.year : row.due >= three ? debt.three : debt.older, row.left);
      Add(debt.penalty, row.penalty + grown);
      Add(debt.total, row.left + row.penalty + grown);
    }
    if (by.empty()) continue;
    const auto payer = FindPayer(db, id);
    if (!payer || (filter.village && payer->village != filter.village) ||
        (filter.street && payer->street != filter.street))
      continue;
    const std::string sort = AddressSort(db, id);
    for (auto& [kind, debt] : by) {
      debt.payer = *payer;
      found.emplace_back((sort.empty() ? "\xff" + payer->name.ky + payer->name.ru : sort) + '\1' + id.ToText(),
                         std::move(debt));
    }
  }
  std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<PayerDebt> arrears;
  for (auto& [sort, debt] : found) arrears.push_back(std::move(debt));
  return arrears;
}

std::vector<PayerId> PayersWithPostings(store::Database& db, const office::Scope& scope) {
  auto query = db.Prepare(R"sql(
    SELECT p.id FROM payer p
    LEFT JOIN person_now n ON n.person = p.person
    LEFT JOIN household_now h ON h.household = coalesce(p.household, n.household)
    WHERE (?1 IS NULL OR p.office = ?1) AND EXISTS (SELECT 1 FROM ledger_posting l WHERE l.payer = p.id)
    ORDER BY h.address_sort IS NULL, h.address_sort, p.name_ky, p.id)sql");
  query.Bind(scope.office);
  std::vector<PayerId> ids;
  while (query.Next()) ids.push_back(query.GetId<PayerTag>(0));
  return ids;
}

std::vector<PayerRow> PayerRows(store::Database& db, std::span<const PayerId> payers, Date on) {
  std::vector<PayerRow> rows;
  for (const auto& id : payers) {
    PayerRow row;
    if (auto payer = FindPayer(db, id)) row.payer = std::move(*payer);
    row.payer.id = id;
    for (const auto& balance : BalancesOf(db, id, on)) {
      Add(row.owed,
          balance.tax.Value() + balance.interest.Value() + balance.penalty.Value() + balance.sanction.Value());
      Add(row.advance, balance.advance.Value());
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace aiyl::ledger
