// SPDX-License-Identifier: Apache-2.0
// Finds the SQL statements in C++ sources: literals, plain or raw, with their neighbours and the macros between them,
// that begin as a statement does. What is glued together at run time is told apart.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace aiyl::test {

struct SourceStatement {
  std::string sql;
  int line = 0;
  bool whole = true;  // false: a `+` stands beside it, so that it is a part of something
};
// `macros`: literals that #defines of the sources stand for, see MacrosIn.
std::vector<SourceStatement> StatementsIn(const std::string& source, const std::map<std::string, std::string>& macros);
std::map<std::string, std::string> MacrosIn(const std::string& source);

}  // namespace aiyl::test
