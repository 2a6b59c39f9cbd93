// SPDX-License-Identifier: Apache-2.0
#include "household/animal_heads.h"

#include <algorithm>

namespace aiyl::household {

std::map<std::string, int64_t> HeadsWithoutDoubles(const std::vector<AnimalCount>& counts) {
  std::map<std::string, int64_t> heads, parts;
  for (const auto& count : counts) heads[count.animal] += count.heads;
  for (const auto& [animal, n] : heads)
    if (const auto dot = animal.find('.'); dot != std::string::npos) parts[animal.substr(0, dot)] += n;
  for (const auto& [species, n] : parts)
    if (const auto whole = heads.find(species); whole != heads.end())
      whole->second = std::max<int64_t>(whole->second - n, 0);
  return heads;
}

}  // namespace aiyl::household
