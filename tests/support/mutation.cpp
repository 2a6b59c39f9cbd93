// SPDX-License-Identifier: Apache-2.0
#include "support/mutation.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>

namespace aiyl::test {

std::string Mutations::Of(std::string bytes) {
  using namespace std::string_view_literals;
  constexpr auto kSigns = "<>&\"';,\t\n\0/{}[]()\\"sv;
  const size_t times = 1 + Number(6);
  for (size_t i = 0; i < times && !bytes.empty(); ++i) {
    const size_t at = Number(bytes.size());
    switch (Number(8)) {
      case 0:
        bytes[at] = static_cast<char>(m_random());
        break;
      case 1:
        bytes.erase(at, Number(20));
        break;
      case 2:
        bytes.insert(at, bytes.substr(Number(bytes.size()), Number(30)));
        break;
      case 3:
        bytes[at] = static_cast<char>(static_cast<unsigned char>(bytes[at]) ^ (1U << Number(8)));
        break;
      case 4:
        bytes.insert(at, 1, kSigns[Number(kSigns.size())]);
        break;
      case 5:  // the largest and the smallest numbers
        bytes[at] = "\xff\x7f\x80\x00"[Number(4)];
        break;
      case 6:
        if (Number(8) == 0)
          bytes.resize(at);
        else
          bytes.insert(at, bytes.substr(at, Number(200)));
        break;
      default:
        if (m_words.empty())
          bytes[at] = static_cast<char>(static_cast<unsigned char>(bytes[at]) + 1U);
        else
          bytes.insert(at, m_words[Number(m_words.size())]);
        break;
    }
  }
  return bytes;
}

int64_t MutationRounds(int64_t usual) {
  const char* times = std::getenv("AIYL_FUZZ_ROUNDS");
  return times == nullptr ? usual : usual * std::max<int64_t>(1, std::atoll(times));
}

}  // namespace aiyl::test
