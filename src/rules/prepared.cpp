// SPDX-License-Identifier: Apache-2.0
#include "rules/prepared.h"

#include <algorithm>

#include "base/in_each.h"
#include "rules/calendar_inputs.h"
#include "rules/prepared_program.h"
#include "rules/refusals.h"

namespace aiyl::rules {
namespace {

using Slot = PreparedRules::Slot;

bool IsGiven(const Slot& slot) {
  return !std::holds_alternative<std::monostate>(slot);
}

}  // namespace

Slot PreparedRules::SlotFrom(const InputValue& value, const std::vector<Code>* list) {
  if (const auto* number = value.Number()) return *number;
  if (const auto* day = value.Day()) return *day;
  const auto* code = value.TheCode();
  for (size_t i = 0; code && list && i < list->size(); ++i)
    if ((*list)[i].code == code->code) return static_cast<uint32_t>(i);
  return std::monostate();
}

// One run: the inputs as they become, the stack, and what it found.
class PreparedRules::Run {
 public:
  Run(const Program& program, const std::vector<Slot>& given) : m_program(program) {
    m_sum.inputs = given;
    m_sum.inputs.resize(program.standing.size());
  }

  Result<Sum> Compute() {
    AIYL_TRY(Check());
    for (const auto& derivation : m_program.derived) AIYL_TRY(Derive(derivation));
    for (const uint32_t slot : m_program.needed) {
      if (IsGiven(m_sum.inputs[slot])) continue;
      if (!IsGiven(m_program.standing[slot])) return IsMissing(m_program.file->inputs[slot]);
      m_sum.inputs[slot] = m_program.standing[slot];
    }
    const auto& set = *m_program.set;
    m_sum.verified = set.reference.verified;
    m_sum.steps.reserve(m_program.steps.size());
    m_sum.rows.reserve(m_program.look_ups.size());
    for (const auto& step : m_program.steps) {
      for (const auto& op : step) AIYL_TRY(Do(op));
      m_sum.steps.push_back(m_stack.back());
      m_stack.clear();
      const size_t at = m_sum.steps.size() - 1;
      if (m_sum.steps[at].IsZero() && !m_sum.zero_step && !set.steps[at].zero.IsEmpty()) m_sum.zero_step = at;
    }
    const auto in_tyiyn = m_sum.steps.back().Times(Rational(100));
    const auto whole = in_tyiyn ? in_tyiyn->Rounded(set.rounding) : std::nullopt;
    if (!whole) return TooLarge();
    if (*whole < 0) return LessThanNothing();
    m_sum.sum = Tyiyn(*whole);
    if (*whole != 0) m_sum.zero_step.reset();
    m_sum.due = DueParts(set, m_program.on, m_sum.sum);
    return std::move(m_sum);
  }

 private:
  // In the order of names, as words are read.
  Status Check() const {
    for (const uint32_t slot : m_program.by_name) {
      const auto& value = m_sum.inputs[slot];
      if (!IsGiven(value)) continue;
      const auto& input = m_program.file->inputs[slot];
      if (input.type == Input::Type::kNumber) {
        const auto* number = std::get_if<Rational>(&value);
        if (!number) return BadValue(input, "?");
        if (!IsWithin(input, *number)) return CheckBounds(input, *number, number->Text());
      } else if (input.type == Input::Type::kDate) {
        if (!std::holds_alternative<Date>(value)) return BadValue(input, "?");
      } else {
        const auto* code = std::get_if<uint32_t>(&value);
        const auto* list = m_program.lists[slot];
        if (!code || !list || *code >= list->size()) return BadValue(input, code ? std::to_string(*code) : "?");
      }
    }
    return {};
  }

  const Date* DayOf(uint32_t slot) const {
    return slot == Program::kNone ? nullptr : std::get_if<Date>(&m_sum.inputs[slot]);
  }

  Status Derive(const Program::Derivation& rule) {
    using Kind = Program::Derivation::Kind;
    auto& value = m_sum.inputs[rule.slot];
    const Date* from = DayOf(rule.from);
    const Date* to = DayOf(rule.to);
    if (rule.kind == Kind::kRightBefore) {
      if (IsGiven(value) && from && rule.limit && *from >= *rule.limit && rule.otherwise != Program::kNone)
        value = rule.otherwise;
      return {};
    }
    if (IsGiven(value)) return {};
    const auto& inputs = m_program.file->inputs;
    if (rule.kind == Kind::kYearsSince) {
      if (rule.from == Program::kNone || !IsGiven(m_sum.inputs[rule.from])) return {};
      const auto* number = std::get_if<Rational>(&m_sum.inputs[rule.from]);
      const int64_t year = from ? from->Year() : number ? number->Numerator() : 0;
      if (year > m_program.on.Year()) return LiesAfter(inputs[rule.from], std::to_string(m_program.on.Year()));
      value = Rational(m_program.on.Year() - year);
    } else if (rule.kind == Kind::kMonthsOwned) {
      const Date* built = DayOf(rule.built);
      if (!from && !to && !built) return {};
      if (from && to && *to < *from) return LiesAfter(inputs[rule.from], to->Iso());
      value = Rational(MonthsOf(m_program.on.Year(), {from, to, built, rule.seller_through}));
    } else if (from && to) {
      value = Rational(DaysFrom(*from, *to));
    }
    return {};
  }

  Status Do(const Program::Op& op) {
    using Kind = Program::Op::Kind;
    switch (op.kind) {
      case Kind::kNumber:
        m_stack.push_back(m_program.numbers[op.at]);
        return {};
      case Kind::kInput:
        m_stack.push_back(std::get<Rational>(m_sum.inputs[op.at]));
        return {};
      case Kind::kStep:
        m_stack.push_back(m_sum.steps[op.at]);
        return {};
      case Kind::kLookUp:
        return LookUp(m_program.look_ups[op.at]);
      case Kind::kEdition:
        return NoRow(LabelOf(*m_program.tables[op.at].parameter), "–", m_program.on);
      case Kind::kAdd:
      case Kind::kSubtract:
      case Kind::kMultiply:
      case Kind::kMin:
      case Kind::kMax:
        break;
    }
    const Rational right = m_stack.back();
    m_stack.pop_back();
    Rational& left = m_stack.back();
    if (op.kind == Kind::kMin || op.kind == Kind::kMax) {
      if ((op.kind == Kind::kMin) == (right < left)) left = right;
      return {};
    }
    const auto value = op.kind == Kind::kAdd        ? left.Plus(right)
                       : op.kind == Kind::kSubtract ? left.Minus(right)
                                                    : left.Times(right);
    if (!value) return TooLarge();
    left = *value;
    return {};
  }

  Status LookUp(const Program::LookUp& look_up) {
    const size_t first = m_stack.size() - look_up.numbers;
    uint32_t at = m_program.tables[look_up.table].root;
    for (size_t i = 0, number = first; i < look_up.keys.size() && at != Program::kNone; ++i) {
      const auto& branch = m_program.branches[at];
      if (look_up.keys[i] != Program::kNone) {
        at = branch.next[std::get<uint32_t>(m_sum.inputs[look_up.keys[i]])];
        continue;
      }
      const Rational& x = m_stack[number++];
      const auto above = std::upper_bound(branch.bands.begin(), branch.bands.end(), x,
                                          [](const Rational& one, const Band& band) { return one < band.least; });
      at = above == branch.bands.begin() || !std::prev(above)->Holds(x)
               ? Program::kNone
               : branch.next[static_cast<size_t>(std::prev(above) - branch.bands.begin())];
    }
    if (at == Program::kNone || !m_program.rows[at].row->value) return NothingFor(look_up, first);
    const auto& row = m_program.rows[at];
    m_stack.resize(first);
    m_stack.push_back(*row.row->value);
    if (std::find(m_sum.rows.begin(), m_sum.rows.end(), at) == m_sum.rows.end()) {
      m_sum.rows.push_back(at);
      m_sum.verified = m_sum.verified && row.edition->reference.verified;
    }
    return {};
  }

  tl::unexpected<Error> NothingFor(const Program::LookUp& look_up, size_t first) const {
    std::string ky, ru;
    for (size_t i = 0, number = first; i < look_up.keys.size(); ++i) {
      const uint32_t slot = look_up.keys[i];
      const Bilingual key = slot == Program::kNone
                                ? Bilingual{m_stack[number].Text(), m_stack[number].Text()}
                                : (*m_program.lists[slot])[std::get<uint32_t>(m_sum.inputs[slot])].name;
      if (slot == Program::kNone) ++number;
      ky += (ky.empty() ? "" : ", ") + key.ky;
      ru += (ru.empty() ? "" : ", ") + key.ru;
    }
    return NoRow(LabelOf(*m_program.tables[look_up.table].parameter), InEach(ky, ru), m_program.on);
  }

  const Program& m_program;
  Sum m_sum;
  std::vector<Rational> m_stack;
};

Result<PreparedRules::Sum> PreparedRules::Compute(const std::vector<Slot>& given) const {
  return Run(*m_program, given).Compute();
}

size_t PreparedRules::SlotCount() const {
  return m_program->standing.size();
}

std::optional<size_t> PreparedRules::SlotOf(std::string_view input) const {
  const auto& inputs = m_program->file->inputs;
  for (size_t i = 0; i < inputs.size(); ++i)
    if (inputs[i].name == input) return i;
  return std::nullopt;
}

std::optional<uint32_t> PreparedRules::CodeOf(size_t slot, std::string_view code) const {
  const auto* list = slot < m_program->lists.size() ? m_program->lists[slot] : nullptr;
  for (size_t i = 0; list && i < list->size(); ++i)
    if ((*list)[i].code == code) return static_cast<uint32_t>(i);
  if (!list) return std::nullopt;
  const auto read = Read(slot, std::string(code));
  return read ? std::optional(std::get<uint32_t>(*read)) : std::nullopt;
}

Result<Slot> PreparedRules::Read(size_t slot, const std::string& text) const {
  AIYL_ASSIGN(const auto value, ReadValue(*m_program->file, m_program->file->inputs.at(slot), {text}));
  return SlotFrom(value, m_program->lists[slot]);
}

std::string PreparedRules::TextOf(size_t slot, const Slot& value) const {
  if (const auto* number = std::get_if<Rational>(&value)) return number->Text();
  if (const auto* day = std::get_if<Date>(&value)) return day->Iso();
  const auto* code = std::get_if<uint32_t>(&value);
  const auto* list = m_program->lists.at(slot);
  return code && list && *code < list->size() ? (*list)[*code].code : std::string();
}

GivenInputs PreparedRules::Words(const std::vector<Slot>& given) const {
  GivenInputs words;
  for (size_t i = 0; i < given.size(); ++i)
    if (IsGiven(given[i])) words[m_program->file->inputs.at(i).name] = {TextOf(i, given[i])};
  return words;
}

std::string PreparedRules::RowId(uint32_t row) const {
  const auto& one = m_program->rows.at(row);
  return rules::RowId({one.parameter, one.edition, one.row});
}

const RuleFile& PreparedRules::File() const {
  return *m_program->file;
}

const RuleSet& PreparedRules::Set() const {
  return *m_program->set;
}

Date PreparedRules::On() const {
  return m_program->on;
}

}  // namespace aiyl::rules
