// SPDX-License-Identifier: Apache-2.0
// A rule file read: shape and words. Whether it is complete and its units agree is another question (rule_check.h).
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <set>

#include "crypto/crypto.h"
#include "rules/rule_file.h"

namespace aiyl::rules {
namespace {

using Json = nlohmann::json;

constexpr std::string_view kFormat = "aiyl-rules-1";

tl::unexpected<Error> BadPlace(const std::string& place) {
  return Refuse("rules.format",
                Msg("The file is no rule file of this program: something is wrong at “{place}”.", {{"place", place}}),
                "file");
}

bool IsName(const std::string& name) {
  return !name.empty() && name.size() <= 60 && name[0] >= 'a' && name[0] <= 'z' && name != "min" && name != "max" &&
         name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string::npos;
}

// A value of the file and where it stands.
class Node {
 public:
  Node(const Json& value, std::string place) : m_value(value), m_place(std::move(place)) {}
  const std::string& Place() const { return m_place; }
  auto Wrong() const { return BadPlace(m_place); }
  auto Wrong(const char* name) const { return BadPlace(Under(name)); }

  bool Has(const char* name) const { return m_value.is_object() && m_value.contains(name); }
  Result<Node> At(const char* name) const {
    if (!Has(name)) return Wrong(name);
    return Node(m_value.at(name), Under(name));
  }
  // `Read(node)` for each member of the list; an absent list is an empty one where it is `optional`.
  template <class T, class Read>
  Result<std::vector<T>> List(const char* name, size_t most, bool optional, const Read& read) const {
    std::vector<T> all;
    if (!Has(name) && optional) return all;
    AIYL_ASSIGN(const auto list, At(name));
    if (!list.m_value.is_array() || list.m_value.size() > most) return list.Wrong();
    for (size_t i = 0; i < list.m_value.size(); ++i) {
      AIYL_ASSIGN(T one, read(Node(list.m_value[i], list.m_place + "[" + std::to_string(i) + "]")));
      all.push_back(std::move(one));
    }
    return all;
  }
  Result<std::string> OwnText() const {
    if (!m_value.is_string()) return Wrong();
    return m_value.get<std::string>();
  }
  Result<std::string> Text(const char* name) const {
    AIYL_ASSIGN(const auto node, At(name));
    return node.OwnText();
  }
  Result<std::string> TextOr(const char* name, const char* otherwise) const {
    if (!Has(name)) return std::string(otherwise);
    return Text(name);
  }
  Result<bool> YesNo(const char* name) const {
    if (!Has(name)) return false;
    if (!m_value.at(name).is_boolean()) return Wrong(name);
    return m_value.at(name).get<bool>();
  }
  Result<aiyl::rules::Bilingual> Both(const char* name) const {
    AIYL_ASSIGN(const auto node, At(name));
    return node.OwnBoth();
  }
  Result<aiyl::rules::Bilingual> OwnBoth() const {
    aiyl::rules::Bilingual both;
    AIYL_ASSIGN(both.ky, Text("ky"));
    AIYL_ASSIGN(both.ru, Text("ru"));
    if (both.ky.empty() || both.ru.empty()) return Wrong();
    return both;
  }
  // A text that is the same in either language, as an address is, may stand alone; absent: empty.
  Result<aiyl::rules::Bilingual> BothOrOne(const char* name) const {
    if (!Has(name)) return aiyl::rules::Bilingual();
    AIYL_ASSIGN(const auto node, At(name));
    if (!node.m_value.is_string()) return node.OwnBoth();
    AIYL_ASSIGN(const auto text, node.OwnText());
    return aiyl::rules::Bilingual{text, text};
  }
  Result<Date> Day(const char* name) const {
    AIYL_ASSIGN(const auto text, Text(name));
    const auto day = Date::FromIso(text);
    if (!day) return Wrong(name);
    return *day;
  }
  Result<std::optional<Date>> DayOrNone(const char* name) const {
    if (!Has(name)) return std::optional<Date>();
    AIYL_ASSIGN(const auto day, Day(name));
    return std::optional<Date>(day);
  }
  Result<Unit> TheUnit(const char* name) const {
    AIYL_ASSIGN(const auto text, TextOr(name, "1"));
    const auto unit = Unit::FromText(text);
    if (!unit) return Wrong(name);
    return *unit;
  }
  Result<std::optional<Rational>> NumberOrNone(const char* name) const {
    if (!Has(name)) return std::optional<Rational>();
    AIYL_ASSIGN(const auto text, Text(name));
    const auto number = Rational::FromText(text);
    if (!number) return Wrong(name);
    return number;
  }
  const Json& Value() const { return m_value; }

 private:
  std::string Under(const char* name) const { return m_place.empty() ? name : m_place + "." + name; }
  const Json& m_value;
  std::string m_place;
};

Result<Reference> ReadReference(const Node& node) {
  Reference reference;
  AIYL_ASSIGN(reference.act, node.Both("act"));
  AIYL_ASSIGN(reference.article, node.Text("article"));
  AIYL_ASSIGN(reference.source, node.BothOrOne("source"));
  AIYL_ASSIGN(reference.verified, node.YesNo("verified"));
  return reference;
}

Result<Code> ReadCode(const Node& node) {
  Code code;
  AIYL_ASSIGN(code.code, node.Text("code"));
  AIYL_ASSIGN(code.name, node.OwnBoth());
  if (code.code.empty() || code.code.size() > 60) return node.Wrong("code");
  return code;
}

Result<Input> ReadInput(const Node& node) {
  Input input;
  AIYL_ASSIGN(input.name, node.Text("name"));
  if (!IsName(input.name)) return node.Wrong("name");
  AIYL_ASSIGN(input.label, node.OwnBoth());
  AIYL_ASSIGN(const auto type, node.Text("type"));
  if (type == "code") {
    input.type = Input::Type::kCode;
    AIYL_ASSIGN(input.list, node.Text("list"));
  } else if (type == "date") {
    input.type = Input::Type::kDate;
  } else if (type != "number") {
    return node.Wrong("type");
  }
  AIYL_ASSIGN(input.unit, node.TheUnit("unit"));
  if (node.Has("value")) {
    AIYL_ASSIGN(input.value, node.Text("value"));
  }
  AIYL_ASSIGN(input.least, node.NumberOrNone("least"));
  AIYL_ASSIGN(input.most, node.NumberOrNone("most"));
  AIYL_ASSIGN(input.whole, node.YesNo("whole"));
  AIYL_ASSIGN(input.council, node.YesNo("council"));
  AIYL_ASSIGN(input.derived, node.YesNo("derived"));
  if (node.Has("reference")) {
    AIYL_ASSIGN(const auto reference, node.At("reference"));
    AIYL_ASSIGN(input.reference, ReadReference(reference));
  }
  return input;
}

// ["adobe", "30-45", "6000"]: the keys, then the value; "none" where the law names none.
Result<ParameterRow> ReadRow(const Node& node, size_t keys) {
  ParameterRow row;
  const Json& cells = node.Value();
  if (!cells.is_array() || cells.size() != keys + 1) return node.Wrong();
  for (size_t i = 0; i < cells.size(); ++i) {
    AIYL_ASSIGN(auto text, Node(cells[i], node.Place() + "[" + std::to_string(i) + "]").OwnText());
    if (i < keys) {
      row.keys.push_back(std::move(text));
    } else if (text != "none") {
      row.value = Rational::FromText(text);
      if (!row.value) return node.Wrong();
    }
  }
  return row;
}

Result<Parameter> ReadParameter(const Node& node) {
  Parameter parameter;
  AIYL_ASSIGN(parameter.name, node.Text("name"));
  if (!IsName(parameter.name)) return node.Wrong("name");
  AIYL_ASSIGN(parameter.label, node.OwnBoth());
  AIYL_ASSIGN(parameter.unit, node.TheUnit("unit"));
  AIYL_ASSIGN(parameter.percent, node.YesNo("percent"));
  AIYL_ASSIGN(parameter.keys, node.List<ParameterKey>("keys", 5, true, [](const Node& key) -> Result<ParameterKey> {
    ParameterKey read;
    AIYL_ASSIGN(read.list, key.TextOr("list", ""));
    AIYL_ASSIGN(read.unit, key.TheUnit("band"));
    if (key.Has("list") == key.Has("band")) return key.Wrong();
    return read;
  }));
  AIYL_ASSIGN(parameter.editions,
              node.List<ParameterEdition>("editions", 200, false, [&](const Node& one) -> Result<ParameterEdition> {
                ParameterEdition edition;
                AIYL_ASSIGN(edition.from, one.Day("from"));
                AIYL_ASSIGN(edition.to, one.DayOrNone("to"));
                AIYL_ASSIGN(edition.reference, ReadReference(one));
                AIYL_ASSIGN(edition.rows, one.List<ParameterRow>("rows", 10'000, false, [&](const Node& row) {
                  return ReadRow(row, parameter.keys.size());
                }));
                return edition;
              }));
  return parameter;
}

Result<Instalment> ReadInstalment(const Node& node) {
  Instalment due;
  AIYL_ASSIGN(const auto day, node.Text("day"));  // "09-01"
  const auto date = Date::FromIso("2000-" + day);
  if (!date) return node.Wrong("day");
  due.month = date->Month();
  due.day = date->Day();
  AIYL_ASSIGN(const auto share, node.NumberOrNone("share"));
  if (!share) return node.Wrong("share");
  due.share = *share;
  return due;
}

Result<DerivedInput> ReadDerived(const Node& node) {
  DerivedInput derived;
  AIYL_ASSIGN(derived.name, node.Text("name"));
  AIYL_ASSIGN(derived.rule, node.Text("rule"));
  for (const auto& [name, value] : node.Value().items()) {
    if (!value.is_string()) return node.Wrong(name.c_str());
    if (name != "name" && name != "rule") derived.words[name] = value.get<std::string>();
  }
  return derived;
}

// The steps and their formula; errors name the number of the step as the line.
Result<std::vector<Step>> ReadSteps(const Node& set) {
  std::vector<std::string> lines;
  AIYL_ASSIGN(auto steps, set.List<Step>("steps", 100, false, [&](const Node& node) -> Result<Step> {
    Step step;
    AIYL_ASSIGN(auto line, node.Text("formula"));
    lines.push_back(std::move(line));
    AIYL_ASSIGN(step.label, node.OwnBoth());
    AIYL_ASSIGN(step.article, node.TextOr("article", ""));
    if (node.Has("zero")) {
      AIYL_ASSIGN(step.zero, node.Both("zero"));
    }
    return step;
  }));
  AIYL_ASSIGN(auto formulas, ParseFormula(lines));
  if (formulas.size() != steps.size()) return set.Wrong("steps");
  for (size_t i = 0; i < steps.size(); ++i) steps[i].formula = std::move(formulas[i]);
  return steps;
}

Result<RuleSet> ReadSet(const Node& node) {
  constexpr std::array<std::pair<const char*, Rounding>, 4> roundings = {{{"half-up", Rounding::kHalfUp},
                                                                          {"half-even", Rounding::kHalfEven},
                                                                          {"down", Rounding::kDown},
                                                                          {"up", Rounding::kUp}}};
  RuleSet set;
  AIYL_ASSIGN(set.from, node.Day("from"));
  AIYL_ASSIGN(set.to, node.DayOrNone("to"));
  AIYL_ASSIGN(set.reference, ReadReference(node));
  if (node.Has("unknown")) {
    AIYL_ASSIGN(set.unknown, node.Both("unknown"));
    return set;
  }
  AIYL_ASSIGN(set.steps, ReadSteps(node));
  AIYL_ASSIGN(set.derived, node.List<DerivedInput>("derived", 20, true, ReadDerived));
  AIYL_ASSIGN(set.due, node.List<Instalment>("due", 12, true, ReadInstalment));
  AIYL_ASSIGN(const auto rounding, node.TextOr("rounding", "half-up"));
  const auto known = std::find_if(roundings.begin(), roundings.end(), [&](auto& one) { return rounding == one.first; });
  if (known == roundings.end()) return node.Wrong("rounding");
  set.rounding = known->second;
  return set;
}

}  // namespace

Result<RuleFile> ReadRuleFile(const std::string& text) {
  if (text.size() > kLargestRuleFile)
    return Refuse("rules.size",
                  Msg("The file is too large for a rule file: {size} bytes at most.",
                      {{"size", std::to_string(kLargestRuleFile)}}),
                  "file");
  Json json;
  try {
    json = Json::parse(text);
  } catch (const Json::parse_error& problem) {
    // nlohmann counts bytes; a person looks for a line.
    const size_t byte = std::min(problem.byte, text.size());
    const auto line = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(byte), '\n') + 1;
    const size_t start = byte == 0 ? std::string::npos : text.rfind('\n', byte - 1);
    return Refuse("rules.json",
                  Msg("Line {line}, column {column}: the file cannot be read as JSON from here.",
                      {{"line", std::to_string(line)},
                       {"column", std::to_string(start == std::string::npos ? byte : byte - start - 1)}}),
                  "file");
  }
  const Node file(json, "");
  AIYL_ASSIGN(const auto format, file.Text("format"));
  if (format != kFormat)
    return Refuse("rules.version",
                  Msg("The file's format is “{format}”; this program reads “{known}”.",
                      {{"format", format}, {"known", std::string(kFormat)}}),
                  "file");
  RuleFile rules;
  AIYL_ASSIGN(rules.kind, file.Text("kind"));
  if (rules.kind.empty() || rules.kind.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") != std::string::npos)
    return file.Wrong("kind");
  AIYL_ASSIGN(rules.name, file.OwnBoth());
  AIYL_ASSIGN(rules.inputs, file.List<Input>("inputs", 60, false, ReadInput));
  AIYL_ASSIGN(const auto lists, file.At("lists"));
  if (!lists.Value().is_object()) return lists.Wrong();
  for (const auto& [name, list] : lists.Value().items()) {
    AIYL_ASSIGN(rules.lists[name], lists.List<Code>(name.c_str(), 5'000, false, ReadCode));
  }
  AIYL_ASSIGN(rules.parameters, file.List<Parameter>("parameters", 60, false, ReadParameter));
  AIYL_ASSIGN(rules.sets, file.List<RuleSet>("sets", 200, false, ReadSet));
  if (rules.sets.empty()) return file.Wrong("sets");
  rules.hash = crypto::Blake2b256(text).ToHex();
  return rules;
}

}  // namespace aiyl::rules
