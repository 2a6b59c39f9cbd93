// SPDX-License-Identifier: Apache-2.0
#include "base/in_each.h"

#include <algorithm>
#include <array>

namespace aiyl {
namespace {

// Unit separator: canonical text has no control characters.
constexpr char kMark = '\x1f';

}  // namespace

// ‹mark› ky ‹mark› ru ‹mark› en
std::string InEach(const std::string& ky, const std::string& ru, const std::string& en) {
  const std::string& kyrgyz = ky.empty() ? ru : ky;
  const std::string& russian = ru.empty() ? ky : ru;
  const std::string& english = en.empty() ? kyrgyz : en;
  if (kyrgyz == russian && kyrgyz == english) return kyrgyz;
  return kMark + kyrgyz + kMark + russian + kMark + english;
}

std::string_view ArgumentIn(std::string_view argument, ArgumentLanguage language) {
  if (argument.empty() || argument.front() != kMark) return argument;
  std::array<std::string_view, 3> parts;  // ky, ru, en
  argument.remove_prefix(1);
  for (auto& part : parts) {
    const size_t end = std::min(argument.find(kMark), argument.size());
    part = argument.substr(0, end);
    argument.remove_prefix(std::min(end + 1, argument.size()));
  }
  return parts[language == ArgumentLanguage::kKy ? 0 : language == ArgumentLanguage::kRu ? 1 : 2];
}

}  // namespace aiyl
