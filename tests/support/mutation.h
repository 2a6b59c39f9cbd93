// SPDX-License-Identifier: Apache-2.0
// Bytes that are wrong in ways nobody thought of, for readers of files that come from outside. The same in every run;
// AIYL_FUZZ_ROUNDS=100 in the environment does a hundred times as many, beginning with those of the usual run.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace aiyl::test {

class Mutations {
 public:
  // `words`: what the form is made of, put in besides random bytes, so that more of the files get past the first look.
  explicit Mutations(uint32_t seed, std::vector<std::string> words = {}) : m_random(seed), m_words(std::move(words)) {}

  // `bytes` with one to six places altered: bytes and bits changed, pieces left out, doubled, cut off, words put in.
  std::string Of(std::string bytes);
  // 0 … below - 1.
  size_t Number(size_t below) { return m_random() % below; }

 private:
  std::mt19937 m_random;
  std::vector<std::string> m_words;
};

// How many rounds to do where a usual run does so many.
int64_t MutationRounds(int64_t usual);

}  // namespace aiyl::test
