// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>
#include <set>

#include "desk/registry.h"
#include "tax/tax_acts.h"

using namespace aiyl;

TEST_CASE("each act of tax has a kind of its own that the registry knows") {
  std::set<std::string> kinds;
  for (const auto& spec : tax::Acts()) {
    CAPTURE(spec.kind);
    CHECK(kinds.insert(spec.kind).second);
    CHECK(desk::MakeRegistry().FindKind(spec.kind) != nullptr);
    CHECK(desk::FindAct(spec.kind) == &spec);
  }
}
