// SPDX-License-Identifier: Apache-2.0
// Cancel, pressed while a package is made or taken up.
#include <catch2/catch.hpp>

#include "package_books.h"

namespace aiyl::test {

using exchange::ExportPlan;

TEST_CASE("a person who stops the making or the taking of a package leaves everything as it was") {
  District all;
  ExportPlan plan;
  plan.progress = [](int64_t, int64_t) { return false; };
  CHECK(CodeOf(all.east.Export(all.district, all.File("stopped.aiylpkg"), plan)) == "package.cancelled");
  CHECK_FALSE(std::filesystem::exists(all.File("stopped.aiylpkg")));
  int64_t heard = 0, of = 0;
  plan.progress = [&](int64_t done, int64_t total) {
    heard = done;
    of = total;
    return true;
  };
  REQUIRE(all.east.Export(all.district, all.File("whole.aiylpkg"), plan));  // nothing counted as sent before
  CHECK(heard == of);
  CHECK(of >= 1);
  const auto before = all.district.TruthRows();
  const auto stopped = exchange::ApplyPackage(*all.district, all.district.Keys(), all.district.Actor(),
                                              all.File("whole.aiylpkg"), [](int64_t, int64_t) { return false; });
  CHECK(CodeOf(stopped) == "package.cancelled");
  CHECK(all.district.TruthRows() == before);
  CHECK(all.district.Apply(all.File("whole.aiylpkg")));
}

}  // namespace aiyl::test
