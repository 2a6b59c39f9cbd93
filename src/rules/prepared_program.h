// SPDX-License-Identifier: Apache-2.0
// Private to the module: what PreparedRules runs.
#pragma once

#include "rules/evaluate.h"
#include "rules/prepared.h"

namespace aiyl::rules {

struct PreparedRules::Program {
  static constexpr uint32_t kNone = UINT32_MAX;

  struct Row {
    const ParameterEdition* edition = nullptr;
    const ParameterRow* row = nullptr;
    const Parameter* parameter = nullptr;
  };
  // One key of a parameter: by code, or by bands in their order. `next` is the branch of the next key, after the last
  // key a row.
  struct Branch {
    std::vector<Band> bands;  // empty: by code
    std::vector<uint32_t> next;
  };
  struct Table {
    const Parameter* parameter = nullptr;
    bool has_edition = false;
    uint32_t root = kNone;
  };
  struct LookUp {
    uint32_t table = 0;
    std::vector<uint32_t> keys;  // the slot of a code; kNone: a number, from the stack
    uint32_t numbers = 0;        // how many of them are numbers
  };
  struct Op {
    // A value goes on the stack; an operation takes two and leaves one. kEdition refuses a look-up before its keys are
    // worked out, where the law has no edition for the day.
    enum class Kind : uint8_t { kNumber, kInput, kStep, kLookUp, kAdd, kSubtract, kMultiply, kMin, kMax, kEdition };
    Kind kind = Kind::kNumber;
    uint32_t at = 0;
  };
  struct Derivation {
    enum class Kind : uint8_t { kYearsSince, kMonthsOwned, kDaysLate, kRightBefore };
    Kind kind = Kind::kYearsSince;
    uint32_t slot = kNone;
    uint32_t from = kNone, to = kNone, built = kNone;  // slots: from, bought or since; to or sold; built
    bool seller_through = false;
    std::optional<Date> limit;   // kRightBefore
    uint32_t otherwise = kNone;  // a code
  };

  const RuleFile* file = nullptr;
  const RuleSet* set = nullptr;
  Date on;
  std::vector<const std::vector<Code>*> lists;  // by slot; null where it is no code
  std::vector<uint32_t> by_name;                // slots in the order of their names
  std::vector<uint32_t> needed;                 // slots that a formula uses
  std::vector<Slot> standing;                   // by slot
  std::vector<Derivation> derived;
  std::vector<Row> rows;
  std::vector<Branch> branches;
  std::vector<Table> tables;
  std::vector<LookUp> look_ups;
  std::vector<Rational> numbers;
  std::vector<std::vector<Op>> steps;
};

}  // namespace aiyl::rules
