// SPDX-License-Identifier: Apache-2.0
// Internal to the template language: which value a name means here, inside loops too, and whether a condition holds.
#pragma once

#include <string>
#include <vector>

#include "papers/template_tree.h"

namespace aiyl::papers {

struct Found {
  Value value;
  const std::vector<Fields>* list = nullptr;
  std::string key;  // with the rows' numbers; of a bilingual text without the language
  bool both = false, russian = false;
};

struct Loop {
  std::string name;
  std::string path;  // «members.2»
  const Fields* row = nullptr;
  size_t index = 0, count = 0;
};

class Scope {
 public:
  Scope(const Fields& fields, PaperLanguage language) : m_fields(fields), m_language(language) {}

  PaperLanguage Paper() const { return m_language; }
  void Enter(Loop loop) { m_loops.push_back(std::move(loop)); }
  void Leave() { m_loops.pop_back(); }
  // Errors: "template.unknown-field".
  Result<Found> Look(const FieldRef& field) const;
  // Errors: "template.unknown-field", "template.bad-comparison".
  Result<bool> Holds(const Condition& condition) const;

 private:
  Result<bool> Compare(const Condition& condition) const;

  const Fields& m_fields;
  const PaperLanguage m_language;
  std::vector<Loop> m_loops;
};

tl::unexpected<Error> Problem(const Place& place, std::string code, Message message, const std::string& field);

}  // namespace aiyl::papers
