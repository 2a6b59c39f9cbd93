// SPDX-License-Identifier: Apache-2.0
#include "tariffs/charge_plan.h"

#include <algorithm>
#include <map>

#include "requests/working_days.h"

namespace aiyl::tariffs {
namespace {

class Planning {
 public:
  Planning(store::Database& db, const Uuid& office, const ChargeRequest& request, ChargePlan& plan)
      : m_db(db),
        m_office(office),
        m_within(request.within),
        m_plan(plan),
        m_calendar(requests::LoadCalendar(db, office)) {}

  Status TakeBack(ChargePeriod period) {
    period.due = m_calendar.PlusWorkingDays(period.due, 0);
    Standing(period.text);
    return Gone(period);
  }
  Status TakeBackUses(Date first, Date last) {
    for (const Date day : ChargedDays(first, last)) AIYL_TRY(TakeBack(PeriodOfUse(m_plan.tariff, day)));
    return {};
  }

  // The year or the month.
  Status Whole(ChargePeriod period, Date first, Date last) {
    period.due = m_calendar.PlusWorkingDays(period.due, 0);
    const auto households = ReadFacts(m_db, m_office, m_plan.tariff, period.count_day, m_within);
    std::map<ledger::PayerId, std::vector<Use>> uses;
    for (auto& use : ListUses(m_db, m_plan.tariff.id, first, last))
      if (IsWithin(m_db, use.payer, m_within)) uses[use.payer].push_back(std::move(use));
    Standing(period.text);
    const auto let_off = m_plan.tariff.reliefs.empty() ? std::unordered_map<Uuid, std::vector<LetOff>>()
                                                       : ReadLetOff(m_db, m_office, period.count_day);
    const auto reliefs = [&](const Uuid& payer) -> const std::vector<LetOff>& {
      const auto found = let_off.find(payer);
      return found == let_off.end() ? m_nothing : found->second;
    };
    for (const auto& facts : households) {
      const ledger::PayerId payer(facts.household.value);
      const auto found = uses.find(payer);
      auto computed = Compute(m_plan.tariff, period.count_day, &facts, found == uses.end() ? m_no_uses : found->second,
                              reliefs(payer.value));
      if (found != uses.end()) uses.erase(found);
      AIYL_TRY(Take(payer, facts.household, period, std::move(computed)));
    }
    for (const auto& [payer, of_payer] : uses)
      AIYL_TRY(
          Take(payer, {}, period, Compute(m_plan.tariff, period.count_day, nullptr, of_payer, reliefs(payer.value))));
    return Gone(period);
  }

  // Each day of a use is a period of its own.
  Status ByUse(Date first, Date last) {
    std::map<Date, std::map<ledger::PayerId, std::vector<Use>>> days;
    for (auto& use : ListUses(m_db, m_plan.tariff.id, first, last))
      if (IsWithin(m_db, use.payer, m_within)) days[use.day][use.payer].push_back(std::move(use));
    for (const Date day : ChargedDays(first, last)) days.try_emplace(day);
    for (const auto& [day, payers] : days) {
      ChargePeriod period = PeriodOfUse(m_plan.tariff, day);
      period.due = m_calendar.PlusWorkingDays(period.due, 0);
      Standing(period.text);
      const auto let_off = ReadLetOff(m_db, m_office, day);
      for (const auto& [payer, uses] : payers) {
        const auto found = let_off.find(payer.value);
        AIYL_TRY(Take(payer, {}, period,
                      Compute(m_plan.tariff, day, nullptr, uses, found == let_off.end() ? m_nothing : found->second)));
      }
      AIYL_TRY(Gone(period));
    }
    return {};
  }

 private:
  void Standing(const std::string& period) {
    m_standing.clear();
    for (auto& charge : ChargesOf(m_db, m_plan.tariff.id, period)) m_standing.emplace(charge.payer, std::move(charge));
  }

  std::vector<Date> ChargedDays(Date first, Date last) {
    auto query = m_db.Prepare(
        "SELECT DISTINCT on_day FROM local_charge WHERE tariff = ? AND on_day BETWEEN ? AND ? ORDER BY on_day");
    query.Bind(m_plan.tariff.id, first, last);
    std::vector<Date> days;
    while (query.Next()) days.push_back(query.GetDate(0));
    return days;
  }

  Status Take(ledger::PayerId payer, std::optional<household::HouseholdId> household, const ChargePeriod& period,
              Computed computed) {
    const auto found = m_standing.find(payer);
    const LocalCharge* standing = found == m_standing.end() ? nullptr : &found->second;
    std::optional<LocalCharge> kept;
    if (standing) {
      kept = std::move(found->second);
      m_standing.erase(found);
    }
    if (!computed.gap.empty()) {
      // What was charged before stays until the book says otherwise.
      if (household) m_plan.gaps.push_back({*household, computed.gap});
      if (kept) AIYL_TRY(Count(kept->amount, kept->relief));
      return {};
    }
    return Put(payer, household, period, std::move(computed.calculation), kept ? &*kept : nullptr);
  }

  // Charges of payers who are not met any more: an account that was closed before, a use that was taken back.
  Status Gone(const ChargePeriod& period) {
    for (const auto& [payer, charge] : m_standing) {
      if (!IsWithin(m_db, payer, m_within)) continue;
      ChargeCalculation nothing;
      nothing.unit = m_plan.tariff.unit;
      nothing.decision = m_plan.tariff.decision;
      AIYL_TRY(Put(payer, {}, period, std::move(nothing), &charge));
    }
    return {};
  }

  Status Put(ledger::PayerId payer, std::optional<household::HouseholdId> household, const ChargePeriod& period,
             ChargeCalculation calculation, const LocalCharge* standing) {
    if (!standing && calculation.lines.empty()) return {};
    AIYL_TRY(Count(calculation.amount, calculation.relief));
    if (standing) {
      const auto before = Decode(standing->calculation);
      if (before && before->SameSums(calculation) && (standing->due == period.due || calculation.lines.empty())) {
        ++m_plan.unchanged;
        return {};
      }
    }
    PlannedCharge charge{.payer = payer,
                         .household = household,
                         .period = period,
                         .calculation = std::move(calculation),
                         .replaces = {},
                         .before = {}};
    if (standing) {
      charge.replaces = standing->id;
      charge.before = standing->Net();
    }
    m_plan.charges.push_back(std::move(charge));
    return {};
  }

  Status Count(Tyiyn amount, Tyiyn relief) {
    if (amount.Value() == 0) return {};
    const auto whole = m_plan.after.amount.Plus(amount), off = m_plan.after.relief.Plus(relief);
    if (!whole || !off) return Refuse("tariff.overflow", Msg("The sums are too large."));
    m_plan.after.amount = *whole;
    m_plan.after.relief = *off;
    ++m_plan.after.payers;
    return {};
  }

  store::Database& m_db;
  const Uuid& m_office;
  const Territory& m_within;
  ChargePlan& m_plan;
  requests::WorkingCalendar m_calendar;
  std::map<ledger::PayerId, LocalCharge> m_standing;
  const std::vector<LetOff> m_nothing;
  const std::vector<Use> m_no_uses;
};

}  // namespace

int64_t ChargePlan::Fresh() const {
  return std::count_if(charges.begin(), charges.end(), [](const auto& one) { return !one.replaces; });
}
int64_t ChargePlan::Changed() const {
  return static_cast<int64_t>(charges.size()) - Fresh();
}

Result<ChargePlan> PlanCharges(store::Database& db, const Uuid& office, const ChargeRequest& request, Date today) {
  auto tariff = FindTariff(db, request.tariff);
  if (!tariff || tariff->office != office)
    return Refuse("act.unknown-record", Msg("This record is not in the book."), "tariff");
  ChargePlan plan;
  plan.tariff = std::move(*tariff);
  plan.on = request.on;
  if (today < request.on)
    return Refuse("tariff.too-early", Msg("This day has not come yet: only what happened is recorded."), "on");
  const bool take_back = request.kind == RunKind::kTakeBack;
  Planning planning(db, office, request, plan);
  const Date new_year = *Date::FromYmd(request.on.Year(), 1, 1);
  if (plan.tariff.every == Every::kUse) {
    plan.period = request.on.Iso().substr(0, 4);
    AIYL_TRY(take_back ? planning.TakeBackUses(new_year, request.on) : planning.ByUse(new_year, request.on));
    return plan;
  }
  const ChargePeriod period = PeriodOn(plan.tariff, request.on);
  plan.period = period.text;
  if (take_back) {
    AIYL_TRY(planning.TakeBack(period));
    return plan;
  }
  if (request.on < period.count_day)
    return Refuse(
        "tariff.too-early",
        Msg("The day of the book that counts, {day}, has not come by then.", {{"day", period.count_day.Iso()}}), "on");
  if (!plan.tariff.StandsOn(period.count_day))
    return Refuse(
        "tariff.not-in-force",
        Msg("This tariff does not stand on {day}, the day of the book that counts.", {{"day", period.count_day.Iso()}}),
        "tariff");
  const Date first =
      plan.tariff.every == Every::kYear ? new_year : *Date::FromYmd(request.on.Year(), request.on.Month(), 1);
  AIYL_TRY(planning.Whole(period, first, request.on));
  plan.before = TotalsOf(db, office, plan.tariff.payment_kind, plan.tariff.unit, PeriodBefore(plan.period));
  return plan;
}

Message GapWords(const std::string& why) {
  if (why == "no-members") return Msg("nobody lives there on that day");
  if (why == "no-count") return Msg("no count of animals of the last year");
  if (why == "no-area") return Msg("a plot without its area");
  if (why == "no-land-type") return Msg("a plot of unknown land type");
  if (why == "no-water") return Msg("the water supply of a dwelling is not recorded");
  return Msg("the sum is too large");
}

}  // namespace aiyl::tariffs
