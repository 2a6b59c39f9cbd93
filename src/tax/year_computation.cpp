// SPDX-License-Identifier: Apache-2.0
#include "tax/year_computation.h"

#include <algorithm>
#include <optional>

#include "tax/land_taxes.h"
#include "tax/rule_files.h"
#include "tax/rule_inputs.h"

namespace aiyl::tax {

Status ComputeYear(store::Database& db, const Uuid& office, const YearRequest& request, const YearSinks& sinks) {
  AIYL_ASSIGN(const auto file, RuleFileOf(db, office, request.rule_kind));
  const Date on = RuleDay(request.year);
  AIYL_ASSIGN(const auto prepared, rules::PreparedRules::Of(*file, on));
  const std::string hash = HashBytes(file->hash);
  RuleInputs inputs(*file, prepared);
  std::vector<OwnersSum> sums;
  std::optional<LandTaxes> land_taxes;
  if (file->FindInput("land_tax")) land_taxes.emplace(db, office, request.year);
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
      if (const auto land_tax = land_taxes ? land_taxes->Of(owner) : std::nullopt) owner.inputs.push_back(*land_tax);
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
