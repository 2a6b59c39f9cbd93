// SPDX-License-Identifier: Apache-2.0
// What a draft decision of the council would bring: the year worked out twice, as it stands and with the draft's
// figures, and compared in total and household by household, before anybody votes. Writes nothing.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "office/bilingual.h"
#include "page/page_model.h"
#include "store/book.h"
#include "tax/taxable.h"

namespace aiyl::tax {

struct WhatIfOptions {
  int year = 0;
  std::string rule_kind;
  std::optional<office::TerritoryId> village = {};  // where the draft would hold; empty: everywhere
  std::map<std::string, std::string> values = {};   // inputs of the rule file: {"kz", "1.2"}
};

// Households whose yearly sum lies in [from, to) тыйын.
struct SumBand {
  int64_t from = 0;
  std::optional<int64_t> to;
  int64_t now = 0, then = 0;
};

struct WhatIfResult {
  WhatIfOptions options;
  Tyiyn now, then;
  int64_t objects = 0, not_computed = 0;
  int64_t payers = 0, more = 0, less = 0, same = 0;  // households, and owners from outside
  Tyiyn largest_more, median_now, median_then;
  std::vector<SumBand> bands;
  bool verified = true;
};

// Errors: those of AssessRun::Compute; "rules.input-unknown", "rules.input-value", "rules.input-range" of a figure;
// "tax.no-figure" where none is given.
Result<WhatIfResult> WhatIf(store::Book& book, const store::Actor& actor, const WhatIfOptions& options);

// «100 – 200 сом», «0».
std::string BandWords(const SumBand& band, office::Language language);
// One page for the council: totals, distribution as bars, the figures in words.
Result<page::Document> WhatIfPaper(store::Database& db, const Uuid& office, const WhatIfResult& result,
                                   office::Language language);

}  // namespace aiyl::tax
