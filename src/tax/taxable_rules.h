// SPDX-License-Identifier: Apache-2.0
// Which inputs the formula of a year asks for. Private to the module.
#pragma once

#include <set>
#include <string>

#include "rules/rule_file.h"

namespace aiyl::tax {

class AskedInputs {
 public:
  // The set of RuleDay(year); where it is not known, the latest known one before it. Nothing is asked for where the
  // file has none.
  AskedInputs(const rules::RuleFile& file, int year);
  bool Asks(const std::string& name) const { return m_names.contains(name); }
  // Asked for, and the rule file has no standing value.
  bool Needs(const std::string& name) const;

 private:
  const rules::RuleFile& m_file;
  std::set<std::string> m_names;
};

}  // namespace aiyl::tax
