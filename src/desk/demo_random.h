// SPDX-License-Identifier: Apache-2.0
// Chance for the demo village: the same numbers for the same seed on every machine and compiler, which the standard
// distributions do not promise (splitmix64, public domain, S. Vigna). It must not know what is drawn with it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace aiyl::desk {

class DemoRandom {
 public:
  explicit DemoRandom(uint64_t seed) : m_state(seed) {}

  uint64_t Next() {
    uint64_t z = (m_state += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
  }
  // 0 … n-1, n ≥ 1. The bias of the remainder is far below anything that a village shows.
  int Below(int n) { return static_cast<int>((Next() >> 16) % static_cast<uint64_t>(n)); }
  int Between(int least, int most) { return least + Below(most - least + 1); }
  bool Percent(int chance) { return Below(100) < chance; }
  bool PerMille(int chance) { return Below(1000) < chance; }
  // An index of `weights`, as often as its weight says.
  int Weighted(std::span<const int> weights) {
    int sum = 0;
    for (const int weight : weights) sum += weight;
    int rest = Below(sum);
    for (size_t i = 0; i < weights.size(); ++i) {
      if (rest < weights[i]) return static_cast<int>(i);
      rest -= weights[i];
    }
    return static_cast<int>(weights.size()) - 1;
  }
  // The sum of a few dice: middling values more often than extreme ones.
  int Around(int middle, int spread) {
    return middle +
           (Below(spread + 1) + Below(spread + 1) - spread + Below(spread + 1) + Below(spread + 1) - spread) / 2;
  }
  template <class T, size_t n>
  const T& Pick(const T (&table)[n]) {
    return table[static_cast<size_t>(Below(static_cast<int>(n)))];
  }
  // The front of the table more often than its end, as given names are.
  template <class T, size_t n>
  const T& PickFront(const T (&table)[n]) {
    const int first = Below(static_cast<int>(n)), second = Below(static_cast<int>(n));
    return table[static_cast<size_t>(first < second ? first : second)];
  }

 private:
  uint64_t m_state;
};

}  // namespace aiyl::desk
