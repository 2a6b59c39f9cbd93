// SPDX-License-Identifier: Apache-2.0
// Words of a cell as the code of a list: by the labels of the list in both languages (the office's own values
// included), its codes, and the other words that people write for shipped ones. Knows no book: it is given the labels.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace aiyl::exchange {

class CodeWords {
 public:
  void Add(const std::string& list, const std::string& code, std::string_view label);
  // "" where the words are not known in that list.
  std::string Find(const std::string& list, std::string_view words) const;

 private:
  std::map<std::string, std::map<std::string, std::string>> m_lists;  // list → folded words → code
};

}  // namespace aiyl::exchange
