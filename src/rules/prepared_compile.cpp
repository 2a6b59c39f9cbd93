// SPDX-License-Identifier: Apache-2.0
// The rules of a day turned into a program (prepared_program.h).
#include <algorithm>
#include <numeric>

#include "rules/calendar_inputs.h"
#include "rules/prepared_program.h"
#include "rules/rule_check.h"

namespace aiyl::rules {
namespace {

using Kind = Expression::Kind;

tl::unexpected<Error> NoName(const Expression& expression) {
  return Refuse("rules.formula",
                Msg("Line {line}, column {column}: there is no input, parameter or step “{name}”.",
                    {{"line", expression.at.Line()}, {"column", expression.at.Column()}, {"name", expression.name}}));
}

uint32_t Index(size_t size) {
  return static_cast<uint32_t>(size);
}

}  // namespace

class Compiler {
 public:
  using Program = PreparedRules::Program;
  using Op = Program::Op;
  static constexpr uint32_t kNone = Program::kNone;

  Compiler(const RuleFile& file, const RuleSet& set, Date on) {
    m_program.file = &file;
    m_program.set = &set;
    m_program.on = on;
  }

  Result<PreparedRules> Run() {
    AIYL_TRY(Inputs());
    for (const auto& one : m_program.set->derived) AIYL_TRY(Derived(one));
    UnitChecker units(*m_program.file);
    for (const auto& step : m_program.set->steps) {
      AIYL_TRY(units.StepUnit(step.formula));
      m_program.steps.emplace_back();
      AIYL_TRY(Compile(step.formula.value));
      m_steps[step.formula.name] = Index(m_program.steps.size() - 1);
    }
    return PreparedRules(std::make_shared<const Program>(std::move(m_program)));
  }

 private:
  uint32_t SlotOf(const std::string& name) const {
    const auto& inputs = m_program.file->inputs;
    const auto found = std::find_if(inputs.begin(), inputs.end(), [&](auto& input) { return input.name == name; });
    return found == inputs.end() ? kNone : Index(static_cast<size_t>(found - inputs.begin()));
  }

  Status Inputs() {
    const auto& file = *m_program.file;
    m_program.by_name.resize(file.inputs.size());
    std::iota(m_program.by_name.begin(), m_program.by_name.end(), 0U);
    std::sort(m_program.by_name.begin(), m_program.by_name.end(),
              [&](uint32_t left, uint32_t right) { return file.inputs[left].name < file.inputs[right].name; });
    m_program.standing.resize(file.inputs.size());
    for (size_t i = 0; i < file.inputs.size(); ++i) {
      const auto& input = file.inputs[i];
      const auto list = file.lists.find(input.list);
      m_program.lists.push_back(input.type == Input::Type::kCode && list != file.lists.end() ? &list->second : nullptr);
      if (!IsNeeded(*m_program.set, input.name)) continue;
      m_program.needed.push_back(Index(i));
      if (!input.value) continue;
      AIYL_ASSIGN(const auto standing, ReadValue(file, input, {*input.value}));
      m_program.standing[i] = PreparedRules::SlotFrom(standing, m_program.lists[i]);
    }
    return {};
  }

  Status Derived(const DerivedInput& derived) {
    using Rule = Program::Derivation::Kind;
    Program::Derivation one;
    one.slot = SlotOf(derived.name);
    if (std::string problem; !IsKnownDerivation(*m_program.file, derived, problem))
      return Refuse("rules.formula", Msg("The derived input “{name}” is not understood at “{word}”.",
                                         {{"name", derived.name}, {"word", problem}}));
    const auto slot = [&](const char* word) { return SlotOf(derived.words.at(word)); };
    if (derived.rule == "years-since") {
      one.kind = Rule::kYearsSince;
      one.from = slot("from");
    } else if (derived.rule == "months-owned") {
      one.kind = Rule::kMonthsOwned;
      one.from = slot("bought");
      one.to = slot("sold");
      one.built = slot("built");
      one.seller_through = IsSellerThrough(derived);
    } else if (derived.rule == "days-late") {
      one.kind = Rule::kDaysLate;
      one.from = slot("from");
      one.to = slot("to");
    } else {
      one.kind = Rule::kRightBefore;
      one.from = slot("since");
      one.limit = LimitOf(derived, m_program.on.Year());
      if (const auto* list = m_program.lists[one.slot])
        for (size_t i = 0; i < list->size(); ++i)
          if ((*list)[i].code == derived.words.at("otherwise")) one.otherwise = Index(i);
    }
    m_program.derived.push_back(one);
    return {};
  }

  void Put(Op::Kind kind, size_t at = 0) { m_program.steps.back().push_back({kind, Index(at)}); }

  Status Compile(const Expression& expression) {
    switch (expression.kind) {
      case Kind::kNumber:
        return Number(expression.number);
      case Kind::kName: {
        if (const auto step = m_steps.find(expression.name); step != m_steps.end()) {
          Put(Op::Kind::kStep, step->second);
          return {};
        }
        if (const uint32_t slot = SlotOf(expression.name); slot != kNone) {
          Put(Op::Kind::kInput, slot);
          return {};
        }
        return LookUp(expression);
      }
      case Kind::kLookUp:
        return LookUp(expression);
      case Kind::kSum:
      case Kind::kProduct:
      case Kind::kMin:
      case Kind::kMax:
        break;
    }
    for (size_t i = 0; i < expression.parts.size(); ++i) {
      const bool minus = expression.kind == Kind::kSum && expression.minus[i];
      if (i == 0 && minus) AIYL_TRY(Number(Rational(0)));
      AIYL_TRY(Compile(expression.parts[i]));
      if (i == 0 && !minus) continue;
      Put(minus                               ? Op::Kind::kSubtract
          : expression.kind == Kind::kSum     ? Op::Kind::kAdd
          : expression.kind == Kind::kProduct ? Op::Kind::kMultiply
          : expression.kind == Kind::kMin     ? Op::Kind::kMin
                                              : Op::Kind::kMax);
    }
    return {};
  }

  Status Number(const Rational& number) {
    Put(Op::Kind::kNumber, m_program.numbers.size());
    m_program.numbers.push_back(number);
    return {};
  }

  // Units are checked by now: keys are as many as the parameter has, and of its kinds.
  Status LookUp(const Expression& expression) {
    AIYL_ASSIGN(const uint32_t table, TableOf(expression));
    if (!m_program.tables[table].has_edition) {
      Put(Op::Kind::kEdition, table);
      return {};
    }
    Program::LookUp look_up{.table = table, .keys = {}};
    for (const auto& part : expression.parts) {
      const uint32_t slot = SlotOf(part.name);
      const bool code = slot != kNone && m_program.lists[slot];
      if (!code) {
        AIYL_TRY(Compile(part));
        ++look_up.numbers;
      }
      look_up.keys.push_back(code ? slot : kNone);
    }
    Put(Op::Kind::kLookUp, m_program.look_ups.size());
    m_program.look_ups.push_back(std::move(look_up));
    return {};
  }

  Result<uint32_t> TableOf(const Expression& expression) {
    const auto& tables = m_program.tables;
    for (size_t i = 0; i < tables.size(); ++i)
      if (tables[i].parameter->name == expression.name) return Index(i);
    const Parameter* parameter = m_program.file->FindParameter(expression.name);
    if (!parameter) return NoName(expression);
    Program::Table table{.parameter = parameter};
    if (const auto* edition = EditionOf(*parameter, m_program.on)) {
      table.has_edition = true;
      std::vector<uint32_t> rows;
      for (const auto& row : edition->rows) {
        rows.push_back(Index(m_program.rows.size()));
        m_program.rows.push_back({edition, &row, parameter});
      }
      table.root = Grow(*parameter, rows, 0);
    }
    m_program.tables.push_back(table);
    return Index(m_program.tables.size() - 1);
  }

  // Key by key, as a look-up goes: a code's own rows, else those for every other code.
  uint32_t Grow(const Parameter& parameter, const std::vector<uint32_t>& rows, size_t key) {
    if (rows.empty()) return kNone;
    if (key == parameter.keys.size()) return rows.front();
    Program::Branch branch;
    const auto with = [&](const auto& fits) {
      std::vector<uint32_t> chosen;
      std::copy_if(rows.begin(), rows.end(), std::back_inserter(chosen),
                   [&](uint32_t row) { return fits(m_program.rows[row].row->keys[key]); });
      return chosen;
    };
    if (const std::string& list = parameter.keys[key].list; !list.empty()) {
      for (const auto& code : m_program.file->lists.at(list)) {
        auto chosen = with([&](const std::string& one) { return one == code.code; });
        if (chosen.empty()) chosen = with([](const std::string& one) { return one == "*"; });
        branch.next.push_back(Grow(parameter, chosen, key + 1));
      }
    } else {
      std::map<Rational, Band> bands;
      for (const uint32_t row : rows)
        if (const auto band = BandFrom(m_program.rows[row].row->keys[key])) bands.emplace(band->least, *band);
      for (const auto& [least, band] : bands) {
        branch.bands.push_back(band);
        branch.next.push_back(Grow(parameter, with([&, first = least](const std::string& one) {
                                     const auto same = BandFrom(one);
                                     return same && same->least == first;
                                   }),
                                   key + 1));
      }
    }
    m_program.branches.push_back(std::move(branch));
    return Index(m_program.branches.size() - 1);
  }

  Program m_program;
  std::map<std::string, uint32_t> m_steps;
};

Result<PreparedRules> PreparedRules::Of(const RuleFile& file, Date on) {
  AIYL_ASSIGN(const RuleSet* set, file.SetOf(on));
  return Compiler(file, *set, on).Run();
}

}  // namespace aiyl::rules
