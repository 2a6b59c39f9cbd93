// SPDX-License-Identifier: Apache-2.0
#include "services/number_order.h"

namespace aiyl::services {
namespace {

bool IsDigit(char c) {
  return c >= '0' && c <= '9';
}

// The digits at the start, without leading zeros; taken off `text`.
std::string_view TakeNumber(std::string_view& text) {
  size_t end = 0;
  while (end < text.size() && IsDigit(text[end])) ++end;
  std::string_view number = text.substr(0, end);
  text.remove_prefix(end);
  while (number.size() > 1 && number.front() == '0') number.remove_prefix(1);
  return number;
}

}  // namespace

bool NumberBefore(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return !a.empty();  // a row without a number after all that have one
  while (!a.empty() && !b.empty()) {
    if (IsDigit(a.front()) && IsDigit(b.front())) {
      const auto x = TakeNumber(a), y = TakeNumber(b);
      if (x.size() != y.size()) return x.size() < y.size();
      if (const int order = x.compare(y); order != 0) return order < 0;
    } else if (IsDigit(a.front()) != IsDigit(b.front())) {
      return IsDigit(a.front());
    } else {
      if (a.front() != b.front()) return a.front() < b.front();
      a.remove_prefix(1);
      b.remove_prefix(1);
    }
  }
  // «2» before «2.3».
  return a.empty() && !b.empty();
}

}  // namespace aiyl::services
