// SPDX-License-Identifier: Apache-2.0
#include "tax/assess_run.h"

#include <algorithm>

#include "ledger/postings.h"
#include "office/office_record.h"
#include "requests/working_days.h"
#include "tax/year_computation.h"

namespace aiyl::tax {
namespace {

constexpr const char *kActKind = "tax.assess", *kTakeBack = "tax.take-back";
// An assessment with its postings is about four rows; an act holds about 4,000.
constexpr size_t kSumsPerAct = 1000;
// What ended has no rules and no calculation.
const std::string kNoRules(32, '\0');

using Key = std::pair<ObjectId, ledger::PayerId>;

// Assessments of a year that stand, by object and payer.
class Standings {
 public:
  explicit Standings(std::vector<Standing> rows) : m_rows(std::move(rows)), m_seen(m_rows.size(), false) {}
  // A row of object and payer that nobody saw yet and that fits; now seen. Null where there is none. A payer may have
  // two of one object: his part changed within the year.
  template <class Fits>
  const Standing* See(const ObjectId& object, const ledger::PayerId& payer, const Fits& fits) {
    for (auto row = std::lower_bound(m_rows.begin(), m_rows.end(), Key(object, payer), Before);
         row != m_rows.end() && row->object == object && row->payer == payer; ++row) {
      const auto at = static_cast<size_t>(row - m_rows.begin());
      if (m_seen[at] || !fits(*row)) continue;
      m_seen[at] = true;
      return &*row;
    }
    return nullptr;
  }
  // All of an object are seen: what stands for it is left as it is.
  void Leave(const ObjectId& object) {
    for (auto row = std::lower_bound(m_rows.begin(), m_rows.end(), Key(object, {}), Before);
         row != m_rows.end() && row->object == object; ++row)
      m_seen[static_cast<size_t>(row - m_rows.begin())] = true;
  }
  template <class Take>
  void ForUnseen(std::optional<ObjectId> object, const Take& take) const {
    for (size_t i = 0; i < m_rows.size(); ++i)
      if (!m_seen[i] && (!object || m_rows[i].object == *object)) take(m_rows[i]);
  }

 private:
  static bool Before(const Standing& row, const Key& key) { return Key(row.object, row.payer) < key; }

  std::vector<Standing> m_rows;  // in the order of objects and payers
  std::vector<bool> m_seen;
};

Status AddTo(Tyiyn& sum, Tyiyn more) {
  const auto total = sum.Plus(more);
  if (!total) return Refuse("tax.too-large", Msg("The sums are too large."));
  sum = *total;
  return {};
}

}  // namespace

AssessRun::AssessRun(store::Book& book, const store::Actor& actor, AssessOptions options)
    : m_book(book), m_actor(actor), m_options(std::move(options)), m_today(book.Env().clock->Today()) {}

Result<AssessPreview> AssessRun::Compute() {
  if (m_options.year < 2009 || m_options.year > m_today.Year() + 1)
    return Refuse("tax.year",
                  Msg("The year {year} cannot be assessed: from 2009 to {last}.",
                      {{"year", std::to_string(m_options.year)}, {"last", std::to_string(m_today.Year() + 1)}}));
  m_sums.clear();
  AssessPreview preview;
  Status computed;
  AIYL_TRY(m_book.ReadAny([&](store::Database& db) { computed = ComputeAll(db, preview); }));
  AIYL_TRY(computed);
  return preview;
}

Status AssessRun::ComputeAll(store::Database& db, AssessPreview& preview) {
  AIYL_TRY(office::CheckRight(db, m_actor, kActKind));
  const auto scope = office::Scope::Of(m_actor.office);
  const auto calendar = requests::LoadCalendar(db, m_actor.office);
  Standings standing(StandingOf(db, scope, {m_options.year, m_options.rule_kind}));
  for (const auto& [kind, total] : TotalsOf(db, scope, m_options.year - 1, m_options.rule_kind))
    preview.last_year = total.sum;

  YearSinks sinks;
  sinks.refuse = [&](const Taxable& object, std::vector<Gap> gaps) -> Status {
    ++preview.objects;
    standing.Leave(object.object);
    preview.not_computed.push_back({object.object, object.household, std::move(gaps)});
    return {};
  };
  sinks.take = [&](const Taxable& object, std::vector<OwnersSum>& sums, const std::string& rule_hash) -> Status {
    ++preview.objects;
    m_rule_hash = rule_hash;
    std::vector<OwnersSum*> differing;
    for (auto& computed : sums) {
      for (auto& part : computed.calculation.due) part.due = calendar.PlusWorkingDays(part.due, 0);
      AIYL_TRY(AddTo(preview.sum, computed.sum));
      preview.zero += computed.sum.Value() == 0;
      preview.undue += computed.sum.Value() != 0 && computed.calculation.due.empty();
      preview.verified = preview.verified && computed.verified;
      std::string digest;  // made where something stands to be told apart from
      const auto is_the_same = [&](const Standing& row) {
        if (digest.empty()) digest = DigestOf(rule_hash, computed.calculation.Packed());
        return row.digest == digest;
      };
      if (standing.See(object.object, computed.payer, is_the_same))
        ++preview.same;
      else
        differing.push_back(&computed);
    }
    for (OwnersSum* computed : differing) {
      const auto* before = standing.See(object.object, computed->payer, [](const Standing&) { return true; });
      ++(before ? preview.changed : preview.fresh);
      const ComputedSum& sum =
          m_sums.emplace_back(ComputedSum{.object = object.object,
                                          .payer = computed->payer,
                                          .person = computed->owner->person,
                                          .outcome = before ? Outcome::kChanged : Outcome::kNew,
                                          .sum = computed->sum,
                                          .before = before ? before->sum : Tyiyn(),
                                          .verified = computed->verified,
                                          .replaces = before ? std::optional(before->id) : std::nullopt,
                                          .calculation = std::move(computed->calculation)});
      AIYL_TRY(AddTo(preview.difference, Tyiyn(sum.sum.Value() - sum.before.Value())));
    }
    return {};
  };
  AIYL_TRY(ComputeYear(db, m_actor.office,
                       {.year = m_options.year,
                        .rule_kind = m_options.rule_kind,
                        .village = m_options.village,
                        .object = m_options.object},
                       sinks));
  if (m_options.village) return {};  // what ended elsewhere is not this run's
  standing.ForUnseen(m_options.object, [&](const Standing& row) {
    if (row.digest == DigestOf(kNoRules, {})) return;  // ended before
    m_sums.push_back(ComputedSum{
        .object = row.object, .payer = row.payer, .outcome = Outcome::kEnded, .before = row.sum, .replaces = row.id});
    ++preview.ended;
    preview.difference = Tyiyn(preview.difference.Value() - row.sum.Value());
  });
  return {};
}

Result<WrittenRun> AssessRun::Write(const std::string& note) {
  WrittenRun written;
  written.batch = m_book.Env().ids->Next();
  if (m_sums.empty()) return written;
  const RunId run(m_book.Env().ids->Next());
  const auto total = static_cast<int64_t>(m_sums.size());
  store::Book::Bulk bulk(m_book);
  for (size_t begin = 0; begin < m_sums.size(); begin += kSumsPerAct) {
    if (m_options.progress && !m_options.progress(static_cast<int64_t>(begin), total)) {
      written.cancelled = true;
      break;
    }
    const size_t end = std::min(m_sums.size(), begin + kSumsPerAct);
    const auto work = [&](store::UnitOfWork& unit) -> Status {
      if (begin == 0) AIYL_TRY(InsertRun(unit, run, m_options.year, m_options.rule_kind, m_options.village, m_today));
      for (size_t i = begin; i < end; ++i) AIYL_TRY(WriteOne(unit, m_sums[i], run));
      return {};
    };
    AIYL_TRY(
        m_book.Write(m_actor, {.kind = kActKind, .happened_on = m_today, .batch = written.batch, .note = note}, work));
    ++written.acts;
    written.assessments += static_cast<int64_t>(end - begin);
  }
  AIYL_TRY(bulk.End());
  written.run = run;
  return written;
}

Status AssessRun::WriteOne(store::UnitOfWork& work, const ComputedSum& sum, RunId run) const {
  Assessment row{.id = AssessmentId(work.Ids().Next()),
                 .office = work.By().office,
                 .run = run,
                 .year = m_options.year,
                 .rule_kind = m_options.rule_kind,
                 .object = sum.object,
                 .payer = sum.payer,
                 .sum = sum.sum,
                 .verified = sum.verified,
                 .rule_hash = m_rule_hash,
                 .calculation = {},
                 .replaces = sum.replaces};
  if (sum.outcome == Outcome::kEnded)
    row.rule_hash = kNoRules;
  else
    row.calculation = sum.calculation.Packed();
  if (sum.person) AIYL_TRY(ledger::EnsurePayer(work, *sum.person));
  AIYL_TRY(InsertAssessment(work, row));
  if (sum.replaces && sum.before.Value() != 0) AIYL_TRY(ledger::ReverseCharges(work, sum.replaces->value, m_today));
  if (sum.outcome == Outcome::kEnded || sum.sum.Value() == 0) return {};
  const std::string kind = PaymentKindOf(m_options.rule_kind);
  for (const auto& part : sum.calculation.due)
    AIYL_TRY(ledger::PostCharge(work, {.payer = sum.payer,
                                       .payment_kind = kind,
                                       .day = m_today,
                                       .due = part.due,
                                       .amount = part.sum,
                                       .source = row.id.value}));
  return ledger::LayAdvance(work, sum.payer, kind, m_today);
}

Result<WrittenRun> TakeBack(store::Book& book, const store::Actor& actor, RunId run, const std::string& reason) {
  if (reason.empty()) return Refuse("tax.reason", Msg("Say why the run is taken back."), "reason");
  std::vector<Assessment> rows;
  bool known = false;
  Status allowed;
  AIYL_TRY(book.ReadAny([&](store::Database& db) {
    allowed = office::CheckRight(db, actor, kTakeBack);
    auto query = db.Prepare("SELECT 1 FROM tax_run WHERE id = ? AND office = ?");
    query.Bind(run, actor.office);
    known = query.Next();
    rows = StandingOf(db, run);
  }));
  AIYL_TRY(allowed);
  if (!known) return Refuse("tax.no-run", Msg("There is no such run."), "run");
  WrittenRun written;
  written.batch = book.Env().ids->Next();
  const Date today = book.Env().clock->Today();
  const RunId taking(book.Env().ids->Next());
  store::Book::Bulk bulk(book);
  for (size_t begin = 0; begin < rows.size(); begin += kSumsPerAct) {
    const size_t end = std::min(rows.size(), begin + kSumsPerAct);
    AIYL_TRY(book.Write(actor, {.kind = kTakeBack, .happened_on = today, .batch = written.batch, .note = reason},
                        [&](store::UnitOfWork& work) -> Status {
                          const Assessment& first = rows.front();
                          if (begin == 0)
                            AIYL_TRY(InsertRun(work, taking, first.year, first.rule_kind, std::nullopt, today));
                          for (size_t i = begin; i < end; ++i) {
                            Assessment none = rows[i];
                            none.id = AssessmentId(work.Ids().Next());
                            none.run = taking;
                            none.replaces = rows[i].id;
                            none.sum = Tyiyn();
                            none.rule_hash = kNoRules;
                            none.calculation.clear();
                            AIYL_TRY(InsertAssessment(work, none));
                            if (rows[i].sum.Value() != 0)
                              AIYL_TRY(ledger::ReverseCharges(work, rows[i].id.value, today));
                          }
                          return {};
                        }));
    ++written.acts;
    written.assessments += static_cast<int64_t>(end - begin);
  }
  AIYL_TRY(bulk.End());
  if (written.acts > 0) written.run = taking;
  return written;
}

void RegisterRuns(store::Registry& registry) {
  registry.Add(store::ActKind{
      .kind = kActKind,
      .title = Msg("Taxes of a year worked out"),
      .undo = store::UndoKind::kCompensate,
      .instead = Msg("Something may have been paid since. Work the taxes out again, or take the run back.")});
  registry.Add(store::ActKind{.kind = kTakeBack,
                              .title = Msg("Run of taxes taken back"),
                              .undo = store::UndoKind::kCompensate,
                              .instead = Msg("Work the taxes out again.")});
}

}  // namespace aiyl::tax
