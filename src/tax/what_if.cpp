// SPDX-License-Identifier: Apache-2.0
#include "tax/what_if.h"

#include <algorithm>
#include <unordered_map>

#include "rules/input_values.h"
#include "tax/rule_files.h"
#include "tax/year_computation.h"

namespace aiyl::tax {
namespace {

// Bounds of the bands, in som: what a household feels.
constexpr int64_t kBandsSom[] = {0, 1, 50, 100, 200, 500, 1000, 2000, 5000};

// The draft's figures held against the inputs of the rule file.
Result<std::vector<InputFrom>> DraftInputs(const rules::RuleFile& file,
                                           const std::map<std::string, std::string>& values) {
  if (values.empty()) return Refuse("tax.no-figure", Msg("Name at least one figure of the draft."));
  std::vector<InputFrom> draft;
  for (const auto& [name, text] : values) {
    const auto* input = file.FindInput(name);
    if (!input) {
      std::string known;
      for (const auto& one : file.inputs)
        if (one.council) known += (known.empty() ? "" : ", ") + one.name;
      return Refuse("rules.input-unknown",
                    Msg("There is no input “{name}”; known ones: {known}.", {{"name", name}, {"known", known}}), name);
    }
    if (input->type == rules::Input::Type::kNumber) {
      const auto number = rules::Rational::FromText(text);
      if (!number)
        return Refuse(
            "rules.input-value",
            Msg("{input}: “{text}” is no number; write 420, 420.5 or 1/3.", {{"input", name}, {"text", text}}), name);
      draft.push_back({input->name, *number, Source::kValue, {}});
    } else {
      draft.push_back({input->name, text, Source::kValue, {}});
    }
  }
  return draft;
}

// What one household, or one owner from outside, pays.
struct Pair {
  int64_t now = 0, then = 0;
};

int64_t Median(std::vector<int64_t> values) {
  if (values.empty()) return 0;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

}  // namespace

Result<WhatIfResult> WhatIf(store::Book& book, const store::Actor& actor, const WhatIfOptions& options) {
  WhatIfResult result;
  result.options = options;
  std::unordered_map<Uuid, Pair> by_household;
  const auto compute = [&](store::Database& db) -> Status {
    AIYL_ASSIGN(const auto file, RuleFileOf(db, actor.office, options.rule_kind));
    AIYL_ASSIGN(const auto draft, DraftInputs(*file, options.values));
    for (const bool then : {false, true}) {
      YearSinks sinks;
      sinks.refuse = [&](const Taxable&, std::vector<Gap> gaps) -> Status {
        // A figure that the rules forbid is the draft's mistake, not the object's.
        if (then && !gaps.empty() && gaps.front().code == "rules.input-range")
          return Refuse("rules.input-range", gaps.front().words);
        if (then) ++result.not_computed;
        return {};
      };
      sinks.take = [&](const Taxable& object, std::vector<OwnersSum>& sums, const std::string&) -> Status {
        if (then) ++result.objects;
        for (const auto& sum : sums) {
          Pair& pair = by_household[object.household ? object.household->value : sum.payer.value];
          (then ? pair.then : pair.now) += sum.sum.Value();
          if (then) result.verified = result.verified && sum.verified;
        }
        return {};
      };
      YearRequest request{.year = options.year, .rule_kind = options.rule_kind};
      if (then) {
        request.draft = draft;
        request.draft_village = options.village;
      }
      AIYL_TRY(ComputeYear(db, actor.office, request, sinks));
    }
    return {};
  };
  Status computed;
  AIYL_TRY(book.ReadAny([&](store::Database& db) { computed = compute(db); }));
  AIYL_TRY(computed);

  for (size_t i = 0; i < std::size(kBandsSom); ++i)
    result.bands.push_back({.from = kBandsSom[i] * 100,
                            .to = i + 1 < std::size(kBandsSom) ? std::optional(kBandsSom[i + 1] * 100) : std::nullopt});
  const auto band = [&](int64_t sum) -> SumBand& {
    for (auto& one : result.bands)
      if (!one.to || sum < *one.to) return one;
    return result.bands.back();
  };
  std::vector<int64_t> now, then;
  int64_t now_sum = 0, then_sum = 0, largest = 0;
  for (const auto& [household, pair] : by_household) {
    ++result.payers;
    ++(pair.then > pair.now ? result.more : pair.then < pair.now ? result.less : result.same);
    largest = std::max(largest, pair.then - pair.now);
    now_sum += pair.now;
    then_sum += pair.then;
    ++band(pair.now).now;
    ++band(pair.then).then;
    now.push_back(pair.now);
    then.push_back(pair.then);
  }
  // Bands above the largest sum say nothing.
  while (result.bands.size() > 1 && result.bands.back().now == 0 && result.bands.back().then == 0)
    result.bands.pop_back();
  result.now = Tyiyn(now_sum);
  result.then = Tyiyn(then_sum);
  result.largest_more = Tyiyn(largest);
  result.median_now = Tyiyn(Median(std::move(now)));
  result.median_then = Tyiyn(Median(std::move(then)));
  return result;
}

}  // namespace aiyl::tax
