// SPDX-License-Identifier: Apache-2.0
#include "rules/shipped_rules.h"

#include <stdexcept>

namespace aiyl::rules {

const std::vector<RuleFile>& ShippedRules() {
  static const std::vector<RuleFile> all = [] {
    std::vector<RuleFile> files;
    for (const auto& [name, text] : ShippedRuleTexts()) {
      auto file = ReadRuleFile(text);
      if (!file) throw std::logic_error("shipped rules " + name + ": " + ToEnglish(file.error().message));
      files.push_back(std::move(*file));
    }
    return files;
  }();
  return all;
}

const RuleFile* FindShippedRules(const std::string& kind) {
  for (const auto& file : ShippedRules())
    if (file.kind == kind) return &file;
  return nullptr;
}

}  // namespace aiyl::rules
