// SPDX-License-Identifier: Apache-2.0
#include "support/golden.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace aiyl::test {

std::string GoldenDifference(const std::string& name, const std::string& actual) {
  const auto path = std::filesystem::path(AIYL_SOURCE_DIR) / "tests" / "data" / "golden" / name;
  const char* mode = std::getenv("AIYL_GOLDEN");
  if (mode && std::string(mode) == "write") {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << actual;
    return "";
  }
  std::ifstream in(path, std::ios::binary);
  if (!in) return "no golden file " + name;
  std::ostringstream expected;
  expected << in.rdbuf();
  if (expected.str() == actual) return "";
  std::istringstream a(expected.str()), b(actual);
  std::string left, right;
  for (int line = 1;; ++line) {
    const bool more_left = static_cast<bool>(std::getline(a, left));
    const bool more_right = static_cast<bool>(std::getline(b, right));
    if (!more_left) left = "(end)";
    if (!more_right) right = "(end)";
    if (left != right) return name + " line " + std::to_string(line) + "\n expected: " + left + "\n   actual: " + right;
    if (!more_left && !more_right) return name + ": differs only in line ends";
  }
}

}  // namespace aiyl::test
