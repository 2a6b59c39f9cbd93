// SPDX-License-Identifier: Apache-2.0
// The rules of one day made ready once, for thousands of objects: names are slots, codes numbers, rows of the law a
// tree, the formula a short program. Gives what Calculate() gives, without words; a test holds the two against each
// other.
#pragma once

#include <memory>
#include <string_view>
#include <variant>

#include "rules/calculation.h"

namespace aiyl::rules {

class PreparedRules {
 public:
  // Of one input: none, a number, the index of a code in its list, a day.
  using Slot = std::variant<std::monostate, Rational, uint32_t, Date>;

  struct Sum {
    Tyiyn sum;
    bool verified = false;            // the set and every row that was used
    std::vector<Rational> steps;      // in the order of Set().steps; the last is the exact sum in som
    std::vector<uint32_t> rows;       // of the law, for RowId(), each once
    std::vector<Slot> inputs;         // as used: standing values and those of the calendar filled in
    std::optional<size_t> zero_step;  // where the sum is 0 and a step says why: Set().steps[…].zero
    std::vector<DuePart> due;         // they sum to `sum`
  };

  // `file` is one that CheckRules() accepts, and lives as long as this. Errors: those of RuleFile::SetOf;
  // "rules.formula" and those of a standing value in a file that was not checked.
  static Result<PreparedRules> Of(const RuleFile& file, Date on);

  size_t SlotCount() const;
  std::optional<size_t> SlotOf(std::string_view input) const;
  // By its code or by either name; empty where the input has no such code.
  std::optional<uint32_t> CodeOf(size_t slot, std::string_view code) const;
  // A word as ReadValue() reads it, and the way back.
  Result<Slot> Read(size_t slot, const std::string& text) const;
  std::string TextOf(size_t slot, const Slot& value) const;
  // Slots as Calculate() takes them, to explain a stored sum by the file it was computed with.
  GivenInputs Words(const std::vector<Slot>& given) const;

  // `given` by slot; slots that are missing at its end are none. Errors: those of Calculate(), in its words.
  Result<Sum> Compute(const std::vector<Slot>& given) const;

  std::string RowId(uint32_t row) const;  // as UsedRow::id: "bns/2022-01-01/adobe/30-45"
  const RuleFile& File() const;
  const RuleSet& Set() const;
  Date On() const;

 private:
  struct Program;
  class Run;
  friend class Compiler;
  static Slot SlotFrom(const InputValue& value, const std::vector<Code>* list);
  explicit PreparedRules(std::shared_ptr<const Program> program) : m_program(std::move(program)) {}

  std::shared_ptr<const Program> m_program;
};

}  // namespace aiyl::rules
