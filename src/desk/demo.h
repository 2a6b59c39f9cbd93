// SPDX-License-Identifier: Apache-2.0
// Makes a demo book: a made-up village written into a new book through the same steps that an import uses. The same
// seed gives the same rows (ids, days, names); another seed is another office. Papers of a demo book carry a watermark
// and a demo key, whose secret is no secret.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>

#include "base/result.h"
#include "store/registry.h"

namespace aiyl::desk {

struct DemoOptions {
  int households = 400;  // 1 … 100,000
  uint64_t seed = 1;
  // Percent done, 0 … 100; false cancels ("demo.cancelled").
  std::function<bool(int)> progress = {};
};
struct DemoOutcome {
  int64_t households = 0, persons = 0, rows = 0, acts = 0;
  int64_t papers = 0;  // issued, with the demo key
};

// Refused where FILE exists ("store.exists"); a cancelled or failed making leaves nothing.
Result<DemoOutcome> MakeDemoBook(const std::filesystem::path& file, const DemoOptions& options);

// The kind of act that fills a demo book.
void RegisterDemo(store::Registry& registry);

}  // namespace aiyl::desk
