// SPDX-License-Identifier: Apache-2.0
// Compares a text with a file under tests/data/golden. AIYL_GOLDEN=write in the environment writes the file anew:
// look at the difference in git before committing it.
#pragma once

#include <string>

namespace aiyl::test {

// Empty where they agree; else the first differing line of each, for the failure message.
std::string GoldenDifference(const std::string& name, const std::string& actual);

}  // namespace aiyl::test

#define CHECK_GOLDEN(name, actual) CHECK(::aiyl::test::GoldenDifference(name, actual) == "")
