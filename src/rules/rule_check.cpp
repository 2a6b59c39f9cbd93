// SPDX-License-Identifier: Apache-2.0
#include "rules/rule_check.h"

#include <algorithm>
#include <set>

#include "base/in_each.h"
#include "rules/calendar_inputs.h"
#include "rules/evaluate.h"

namespace aiyl::rules {
namespace {

using Kind = Expression::Kind;

std::string DayText(const std::optional<Date>& day) {
  return day ? day->Iso() : std::string("…");
}

// Periods in order of their first day; `problem(previous, next, gap)` for each pair that does not meet.
template <class Period, class Problem>
void CheckPeriods(std::vector<const Period*> periods, const Problem& problem) {
  std::sort(periods.begin(), periods.end(), [](auto* left, auto* right) { return left->from < right->from; });
  for (size_t i = 1; i < periods.size(); ++i) {
    const auto& last = periods[i - 1]->to;
    if (!last || *last >= periods[i]->from)
      problem(*periods[i - 1], *periods[i], false);
    else if (last->PlusDays(1) != periods[i]->from)
      problem(*periods[i - 1], *periods[i], true);
  }
}

void CollectNames(const Expression& expression, std::set<std::string>& names) {
  if (expression.kind == Kind::kName || expression.kind == Kind::kLookUp) names.insert(expression.name);
  for (const auto& part : expression.parts) CollectNames(part, names);
}

// A number of the law in a formula would have no article and no period.
void FindNumbers(const Expression& expression, const std::string& place, std::vector<Finding>& findings) {
  if (expression.kind == Kind::kNumber && expression.number != Rational(0) && expression.number != Rational(1))
    findings.push_back(
        {place, Msg("Line {line}, column {column}: the number {number} stands in the formula; a figure of "
                    "the law is a parameter with its article.",
                    {{"line", expression.at.Line()},
                     {"column", expression.at.Column()},
                     {"number", expression.number.Text()}})});
  for (const auto& part : expression.parts) FindNumbers(part, place, findings);
}

class Checker {
 public:
  explicit Checker(const RuleFile& file) : m_file(file) {}

  std::vector<Finding> Run() {
    CheckNames();
    CheckInputs();
    CheckSets();
    for (const auto& parameter : m_file.parameters) CheckParameter(parameter);
    for (size_t i = 0; i < m_file.sets.size(); ++i)
      if (!m_file.sets[i].unknown) CheckFormula(m_file.sets[i], "sets[" + std::to_string(i) + "]");
    return std::move(m_findings);
  }

 private:
  void Find(const std::string& place, Message problem) { m_findings.push_back({place, std::move(problem)}); }

  void CheckReference(const std::string& place, const Reference& reference) {
    if (reference.act.ky.empty() || reference.act.ru.empty() || reference.article.empty())
      Find(place, Msg("The legal reference is missing: act and article."));
    if (reference.source.IsEmpty()) Find(place, Msg("The source is missing: which edition or page was read."));
  }

  void CheckNames() {
    std::set<std::string> names;
    const auto take = [&](const std::string& name) {
      if (!names.insert(name).second) Find(name, Msg("The name “{name}” stands twice.", {{"name", name}}));
    };
    for (const auto& input : m_file.inputs) take(input.name);
    for (const auto& parameter : m_file.parameters) take(parameter.name);
    // A step of the same name would hide the input from the steps below it.
    for (const auto& set : m_file.sets)
      for (const auto& step : set.steps)
        if (names.contains(step.formula.name))
          Find(step.formula.name, Msg("The name “{name}” stands twice.", {{"name", step.formula.name}}));
  }

  void CheckInputs() {
    for (const auto& input : m_file.inputs) {
      if (input.type == Input::Type::kCode && !m_file.lists.contains(input.list))
        Find(input.name, Msg("There is no list “{name}”.", {{"name", input.list}}));
      // A standing value that cannot be read would be found out by the first object that needs it.
      if (input.value && (input.type != Input::Type::kCode || m_file.lists.contains(input.list)))
        if (const auto read = ReadValue(m_file, input, {*input.value}); !read) Find(input.name, read.error().message);
      // A figure that stands in for one nobody gave is a figure of the law.
      if (input.type == Input::Type::kNumber && (input.value || input.most))
        CheckReference(input.name, input.reference);
    }
  }

  void CheckSets() {
    std::vector<const RuleSet*> sets;
    for (const auto& set : m_file.sets) {
      const std::string place = "sets/" + set.from.Iso();
      sets.push_back(&set);
      CheckReference(place, set.reference);
      if (set.to && *set.to < set.from) Find(place, Msg("The period ends before it begins."));
      std::string problem;
      for (const auto& derived : set.derived) {
        if (!m_file.FindInput(derived.name))
          Find(place, Msg("There is no input “{name}”.", {{"name", derived.name}}));
        else if (!IsKnownDerivation(m_file, derived, problem))
          Find(place, Msg("The derived input “{name}” is not understood at “{word}”.",
                          {{"name", derived.name}, {"word", problem}}));
      }
      if (set.due.empty()) continue;
      std::optional<Rational> sum = Rational(0);
      for (const auto& due : set.due) sum = sum ? sum->Plus(due.share) : sum;
      if (!sum || *sum != Rational(1)) Find(place, Msg("The parts of the sum by due days do not make one whole."));
    }
    CheckPeriods(sets, [&](const RuleSet& before, const RuleSet& after, bool gap) {
      Meeting("sets/" + after.from.Iso(), before.to, after.from, gap);
    });
  }

  void Meeting(const std::string& place, const std::optional<Date>& ends, Date begins, bool gap) {
    if (gap)
      Find(place, Msg("Between {end} and {begin} there is no rule: say so with a period that is unknown.",
                      {{"end", DayText(ends)}, {"begin", begins.Iso()}}));
    else
      Find(place, Msg("Two periods overlap: one ends on {end}, the next begins on {begin}.",
                      {{"end", DayText(ends)}, {"begin", begins.Iso()}}));
  }

  void CheckParameter(const Parameter& parameter) {
    std::vector<const ParameterEdition*> editions;
    for (const auto& edition : parameter.editions) {
      const std::string place = parameter.name + "/" + edition.from.Iso();
      editions.push_back(&edition);
      CheckReference(place, edition.reference);
      CheckRows(parameter, edition, place);
    }
    CheckPeriods(editions, [&](const ParameterEdition& before, const ParameterEdition& after, bool gap) {
      if (!gap) Meeting(parameter.name + "/" + after.from.Iso(), before.to, after.from, false);
    });
    for (const auto& key : parameter.keys)
      if (!key.list.empty() && !m_file.lists.contains(key.list))
        Find(parameter.name, Msg("There is no list “{name}”.", {{"name", key.list}}));
  }

  // Every combination of keys meets exactly one row: codes are gone through one after another, bands of the last keys
  // must follow one another. Rows for "*" stand for the codes that have none of their own.
  void CheckRows(const Parameter& parameter, const ParameterEdition& edition, const std::string& place) {
    std::vector<const ParameterRow*> rows;
    for (const auto& row : edition.rows) rows.push_back(&row);
    Cover(parameter, rows, 0, place);
  }

  void Cover(const Parameter& parameter, const std::vector<const ParameterRow*>& rows, size_t key,
             const std::string& place) {
    if (key == parameter.keys.size()) {
      if (rows.empty()) Find(place, Msg("There is no row; where the law names no figure write “none”."));
      if (rows.size() > 1) Find(place, Msg("Two rows say what it is."));
      return;
    }
    const std::string& list = parameter.keys[key].list;
    if (list.empty()) return CoverBands(parameter, rows, key, place);
    if (!m_file.lists.contains(list)) return;
    std::set<std::string> known;
    const auto with = [&](const std::string& code) {
      std::vector<const ParameterRow*> chosen;
      for (const auto* row : rows)
        if (row->keys[key] == code) chosen.push_back(row);
      return chosen;
    };
    for (const auto& code : m_file.lists.at(list)) {
      known.insert(code.code);
      auto chosen = with(code.code);
      if (chosen.empty()) chosen = with("*");
      Cover(parameter, chosen, key + 1, place + "/" + code.code);
    }
    for (const auto* row : rows)
      if (row->keys[key] != "*" && !known.contains(row->keys[key]))
        Find(place + "/" + row->keys[key], Msg("This code is not in the list “{name}”.", {{"name", list}}));
  }

  void CoverBands(const Parameter& parameter, const std::vector<const ParameterRow*>& rows, size_t key,
                  const std::string& place) {
    std::map<Rational, std::pair<Band, std::vector<const ParameterRow*>>> bands;
    for (const auto* row : rows) {
      const auto band = BandFrom(row->keys[key]);
      if (!band) {
        Find(place + "/" + row->keys[key], Msg("This is no band: it is written 5-15 or 45-."));
        return;
      }
      auto& same = bands[band->least];
      if (!same.second.empty() && same.first.most != band->most) {
        Find(place + "/" + row->keys[key], Msg("Two bands begin at the same number."));
        return;
      }
      same.first = *band;
      same.second.push_back(row);
    }
    std::optional<Rational> next = Rational(0);
    for (const auto& [least, band] : bands) {
      if (!next || *next != least)
        Find(place + "/" + band.second[0]->keys[key], Msg("The bands leave a gap or overlap before this one."));
      next = band.first.most;
      Cover(parameter, band.second, key + 1, place + "/" + band.second[0]->keys[key]);
    }
    if (next) Find(place, Msg("The last band must have no end."));
  }

  void CheckFormula(const RuleSet& set, const std::string& place) {
    UnitChecker units(m_file);
    std::optional<Unit> last;
    std::set<std::string> names;
    for (const auto& step : set.steps) {
      const auto unit = units.StepUnit(step.formula);
      if (!unit) return Find(place, unit.error().message);
      last = *unit;
      FindNumbers(step.formula.value, place, m_findings);
      CollectNames(step.formula.value, names);
    }
    if (!last || last->Text() != "som")
      Find(place, Msg("The last step is no sum of money: its unit is {unit}.",
                      {{"unit", last ? last->Text() : std::string("1")}}));
    for (const auto& parameter : m_file.parameters)
      if (names.contains(parameter.name)) CheckCovered(set, parameter);
  }

  // Each day of the set has an edition of the parameter.
  void CheckCovered(const RuleSet& set, const Parameter& parameter) {
    std::optional<Date> day = set.from;
    while (day) {
      const auto* edition = EditionOf(parameter, *day);
      if (!edition) {
        Find(parameter.name + "/" + day->Iso(),
             Msg("The rules of this day need “{name}”, which has no figure then.",
                 {{"name", InEach(parameter.label.ky, parameter.label.ru, parameter.name)}}));
        return;
      }
      if (!edition->to || (set.to && *set.to <= *edition->to)) return;
      day = edition->to->PlusDays(1);
    }
  }

  const RuleFile& m_file;
  std::vector<Finding> m_findings;
};

}  // namespace

Result<Unit> UnitChecker::StepUnit(const Assignment& step) {
  AIYL_ASSIGN(const auto unit, UnitOf(step.value));
  m_steps[step.name] = unit.value_or(Unit());
  return m_steps[step.name];
}

Result<std::optional<Unit>> UnitChecker::LookUpUnit(const Expression& expression) {
  const Parameter* parameter = m_file.FindParameter(expression.name);
  if (!parameter)
    return Refuse("rules.formula",
                  Msg("Line {line}, column {column}: there is no input, parameter or step “{name}”.",
                      {{"line", expression.at.Line()}, {"column", expression.at.Column()}, {"name", expression.name}}));
  if (parameter->keys.size() != expression.parts.size())
    return Refuse("rules.formula",
                  Msg("Line {line}, column {column}: “{name}” needs another number of keys.",
                      {{"line", expression.at.Line()}, {"column", expression.at.Column()}, {"name", expression.name}}));
  for (size_t i = 0; i < parameter->keys.size(); ++i) {
    const auto& key = parameter->keys[i];
    const auto& part = expression.parts[i];
    const Input* input = m_file.FindInput(part.name);
    const bool code = input && input->type == Input::Type::kCode;
    bool fits = false;
    if (!key.list.empty()) {
      fits = code && input->list == key.list;
    } else if (!code) {
      AIYL_ASSIGN(const auto unit, UnitOf(part));
      fits = unit && *unit == key.unit;
    }
    if (!fits)
      return Refuse(
          "rules.formula",
          Msg("Line {line}, column {column}: “{key}” does not fit the keys of “{name}”.",
              {{"line", part.at.Line()}, {"column", part.at.Column()}, {"key", part.name}, {"name", expression.name}}));
  }
  return std::optional<Unit>(parameter->unit);
}

Result<std::optional<Unit>> UnitChecker::UnitOf(const Expression& expression) {
  switch (expression.kind) {
    case Kind::kNumber:
      return expression.number.IsZero() ? std::optional<Unit>() : std::optional<Unit>(Unit());
    case Kind::kName: {
      if (const auto step = m_steps.find(expression.name); step != m_steps.end())
        return std::optional<Unit>(step->second);
      if (const Input* input = m_file.FindInput(expression.name)) {
        if (input->type == Input::Type::kNumber) return std::optional<Unit>(input->unit);
        return Refuse(
            "rules.formula",
            Msg("Line {line}, column {column}: “{name}” is no number.",
                {{"line", expression.at.Line()}, {"column", expression.at.Column()}, {"name", expression.name}}));
      }
      return LookUpUnit(expression);
    }
    case Kind::kLookUp:
      return LookUpUnit(expression);
    case Kind::kProduct: {
      Unit product;
      for (const auto& part : expression.parts) {
        AIYL_ASSIGN(const auto unit, UnitOf(part));
        product = product.Times(unit.value_or(Unit()));
      }
      return std::optional<Unit>(product);
    }
    case Kind::kSum:
    case Kind::kMin:
    case Kind::kMax:
      break;
  }
  std::optional<Unit> common;
  for (const auto& part : expression.parts) {
    AIYL_ASSIGN(const auto unit, UnitOf(part));
    if (!unit) continue;
    if (common && *common != *unit)
      return Refuse("rules.formula", Msg("Line {line}, column {column}: {unit} is put together with {other}.",
                                         {{"line", part.at.Line()},
                                          {"column", part.at.Column()},
                                          {"unit", unit->Text()},
                                          {"other", common->Text()}}));
    common = unit;
  }
  return common;
}

std::vector<Finding> CheckRules(const RuleFile& file) {
  return Checker(file).Run();
}

}  // namespace aiyl::rules
