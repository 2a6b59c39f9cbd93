// SPDX-License-Identifier: Apache-2.0
#include "tax/year_computation.h"

#include <algorithm>
#include <map>
#include <utility>

#include "tax/rule_files.h"
#include "tax/rule_inputs.h"

namespace aiyl::tax {
namespace {

// The tax on the plot directly under a building, by which the building's may be cut (2022, art. 409(4)): what stands
// for the same owner and year, so plots are worked out first.
class LandTaxes {
 public:
  LandTaxes(store::Database& db, const Uuid& office, int year, const rules::RuleFile& file) {
    if (!file.FindInput("land_tax")) return;
    auto query = db.Prepare(R"sql(
      SELECT o.id, a.payer, a.id, a.sum FROM tax_object AS o JOIN tax_assessment AS a ON a.object = o.stands_on
      WHERE o.office = ? AND a.year = ? AND a.sum > 0
        AND NOT EXISTS (SELECT 1 FROM tax_assessment AS later WHERE later.replaces = a.id)
      ORDER BY o.id, a.payer, a.id
    )sql");
    query.Bind(office, year);
    while (query.Next()) m_sums.try_emplace({query.GetUuid(0), query.GetUuid(1)}, query.GetUuid(2), query.Int(3));
  }
  std::optional<InputFrom> Of(const ObjectId& object, const Owner& owner) const {
    const Uuid payer = owner.payer ? owner.payer->value : owner.person ? owner.person->value : Uuid();
    const auto found = m_sums.find({object.value, payer});
    if (found == m_sums.end()) return std::nullopt;
    const auto som = rules::Rational::Of(found->second.second, 100);
    if (!som) return std::nullopt;
    return InputFrom{"land_tax", *som, Source::kLandTax, found->second.first};
  }

 private:
  std::map<std::pair<Uuid, Uuid>, std::pair<Uuid, int64_t>> m_sums;  // building and payer: assessment, тыйын
};

}  // namespace

Status ComputeYear(store::Database& db, const Uuid& office, const YearRequest& request, const YearSinks& sinks) {
  AIYL_ASSIGN(const auto file, RuleFileOf(db, office, request.rule_kind));
  const Date on = RuleDay(request.year);
  AIYL_ASSIGN(const auto prepared, rules::PreparedRules::Of(*file, on));
  const std::string hash = HashBytes(file->hash);
  RuleInputs inputs(*file, prepared);
  std::vector<OwnersSum> sums;
  const LandTaxes land_taxes(db, office, request.year, *file);
  const auto take = [&](Taxable& object) -> Status {
    const bool drafted = !request.draft_village || request.draft_village == object.village;
    // What the draft says is no gap.
    if (drafted)
      std::erase_if(object.gaps, [&](const Gap& gap) {
        return std::any_of(request.draft.begin(), request.draft.end(),
                           [&](const InputFrom& input) { return input.name == gap.code; });
      });
    if (!object.gaps.empty()) return sinks.refuse(object, std::move(object.gaps));
    if (drafted) object.inputs.insert(object.inputs.end(), request.draft.begin(), request.draft.end());
    sums.clear();
    for (auto& owner : object.owners) {
      if (const auto land_tax = land_taxes.Of(object.object, owner)) owner.inputs.push_back(*land_tax);
      if (!owner.person && !owner.payer)
        return sinks.refuse(
            object, {{"owner", Msg("The owner {name} is not in the book as a payer.", {{"name", owner.name}})}});
      const Status filled = inputs.Fill(object, owner);
      auto computed = filled ? prepared.Compute(inputs.Slots())
                             : Result<rules::PreparedRules::Sum>(tl::make_unexpected(filled.error()));
      if (!computed) {
        if (computed.error().kind != ErrorKind::kRefused) return tl::make_unexpected(computed.error());
        return sinks.refuse(object, {{computed.error().code, computed.error().message}});
      }
      sums.push_back({.owner = &owner,
                      .payer = owner.payer ? *owner.payer : ledger::PayerId(owner.person->value),
                      .sum = computed->sum,
                      .verified = computed->verified,
                      .calculation = inputs.Stored(on, *computed)});
      for (const auto& part : computed->due)
        if (part.sum.Value() != 0) sums.back().calculation.due.push_back({part.due, part.sum});
    }
    return sinks.take(object, sums, hash);
  };
  Status failed;
  ForEachTaxable(db, office::Scope::Of(office),
                 {request.rule_kind, request.year, request.village, request.object, file.get()}, [&](Taxable& object) {
                   if (failed) failed = take(object);
                 });
  return failed;
}

}  // namespace aiyl::tax
