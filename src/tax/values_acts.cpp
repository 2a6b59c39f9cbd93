// SPDX-License-Identifier: Apache-2.0
// The acts of the figures that a rule file asks of a place or the council, and of the words by which the book's codes
// read in the rule files.
#include "base/in_each.h"
#include "base/shown_date.h"
#include "office/act_fields.h"
#include "office/code_list.h"
#include "office/office_record.h"
#include "office/settings.h"
#include "tax/act_steps.h"
#include "tax/objects.h"
#include "tax/tax_acts.h"
#include "tax/values.h"

namespace aiyl::tax {
namespace {

using namespace office::act_fields;
using office::ActSpec;
using office::Json;
using rules::Input;
using store::UnitOfWork;

std::string LabelOf(const Input& input) {
  return InEach(input.label.ky, input.label.ru, input.name);
}

Status CheckValue(const rules::RuleFile& file, const Input& input, const std::string& text) {
  if (input.type == Input::Type::kCode) return CheckRuleCode(file, input.list, text, "value");
  const auto number = rules::Rational::FromText(text);
  if (!number || (input.whole && !number->IsWhole()))
    return Refuse(
        "tax-value.number",
        Msg("{input}: “{text}” is no number; write 420, 420.5 or 1/3.", {{"input", LabelOf(input)}, {"text", text}}),
        "value");
  const rules::Rational least = input.least.value_or(rules::Rational(0));
  if (*number < least || (input.most && *input.most < *number))
    return Refuse(
        "tax-value.range",
        input.most
            ? Msg("{input}: {text} is outside {least} to {most}.",
                  {{"input", LabelOf(input)}, {"text", text}, {"least", least.Text()}, {"most", input.most->Text()}})
            : Msg("{input}: {text} is less than {least}.",
                  {{"input", LabelOf(input)}, {"text", text}, {"least", least.Text()}}),
        "value");
  return {};
}

bool HasCode(const rules::RuleFile& file, const std::string& code) {
  for (const char* list : {"land_kind", "function", "dwelling_type", "kind"})
    if (CheckRuleCode(file, list, code, "code")) return true;
  return false;
}

// Every rule file that asks for this figure takes it; a code, such as of a town, one of them: farm land lies in no
// town.
Status CheckAgainstRules(UnitOfWork& work, const Value& value) {
  bool asked = false, has_code = value.code.empty(), taken = false;
  Status refused;
  for (const auto& kind : ObjectKinds()) {
    if (!value.rule_kind.empty() && kind != value.rule_kind) continue;
    AIYL_ASSIGN(const auto rule_file, NeedRules(work, kind, "rule_kind"));
    const auto& file = *rule_file;
    const auto* input = file.FindInput(value.input);
    if (!input || input->type == Input::Type::kDate) continue;
    asked = true;
    if (auto checked = CheckValue(file, *input, value.value); checked)
      taken = true;
    else if (input->type == Input::Type::kCode)
      refused = std::move(checked);
    else
      return checked;
    has_code = has_code || HasCode(file, value.code);
  }
  if (!asked)
    return Refuse("tax-value.input", Msg("No rules of this kind ask for “{input}”.", {{"input", value.input}}),
                  "input");
  if (!taken) return refused;
  if (!has_code)
    return Refuse("tax.code", Msg("The rules of this tax have no “{code}”.", {{"code", value.code}}), "code");
  return {};
}

// What the clerk should know of a decision that comes too late for the year that it names.
Json LateDecision(UnitOfWork& work, const Value& value) {
  Json warnings = Json::array();
  const auto decision = value.decision ? office::FindDecision(work.Db(), *value.decision) : std::nullopt;
  if (!decision || value.rule_kind.empty()) return warnings;
  const std::string words = office::SettingOr(work.Db(), office::Scope::Of(work.By().office),
                                              "tax.adopted-by." + value.rule_kind + "." + value.input, *value.from, "");
  if (words.empty()) return warnings;
  const Date from = *value.from;
  const int first_year = from.Month() == 1 && from.Day() == 1 ? from.Year() : from.Year() + 1;
  const auto by = Date::FromIso(std::to_string(first_year - 1) + "-" + words);
  if (!by || !(*by < decision->day)) return warnings;
  int year = first_year;
  for (auto limit = by; limit && *limit < decision->day; limit = limit->PlusYears(1)) ++year;
  warnings.push_back(
      WarningJson("tax-value.late",
                  Msg("The decision was adopted on {day}, after {by}: the figure counts from {year}.",
                      {{"day", Shown(decision->day)}, {"by", Shown(*by)}, {"year", std::to_string(year)}}),
                  "decision"));
  return warnings;
}

Result<Json> SetValue(UnitOfWork& work, const Json& data) {
  Value value;
  value.rule_kind = office::GetText(data, "rule_kind");
  if (!value.rule_kind.empty()) AIYL_TRY(NeedRules(work, value.rule_kind, "rule_kind"));
  value.input = office::GetText(data, "input");
  AIYL_TRY(office::CheckCode(work.Db(), "tax-input", value.input, "input"));
  AIYL_TRY(CheckVillage(work, data));
  value.village = office::FindId<office::TerritoryTag>(data, "village");
  value.code = office::GetText(data, "code");
  value.value = office::GetCanonical(data, "value");
  for (char& c : value.value)
    if (c == ',') c = '.';
  AIYL_TRY(CheckAgainstRules(work, value));
  value.from = office::FindDate(data, "from").value_or(office::HappenedOn(data));
  value.to = office::FindDate(data, "to");
  AIYL_TRY(CheckOrder(value.from, value.to, "to"));
  AIYL_TRY(CheckDecision(work, data));
  value.decision = office::FindId<office::DecisionTag>(data, "decision");
  value.ground = office::GetCanonical(data, "ground");
  if (!value.decision && value.ground.empty())
    return Refuse("tax-value.ground", Msg("Name the decision that brings the figure, or its ground."), "decision");
  value.verified = office::GetYesNo(data, "verified");

  // One figure for one place, kind and day: said again, it was wrong before.
  auto& db = work.Db();
  auto same = db.Prepare(R"sql(
    SELECT id FROM tax_value WHERE office = ? AND rule_kind = ? AND input = ? AND village IS ? AND code = ? AND from_day = ?
    ORDER BY id)sql");
  same.Bind(work.By().office, value.rule_kind, value.input, value.village, value.code, value.from);
  const bool known = same.Next();
  value.id = known ? same.GetUuid(0) : work.Ids().Next();
  if (known) {
    db.Prepare("UPDATE tax_value SET value = ?, to_day = ?, decision = ?, ground = ?, verified = ? WHERE id = ?")
        .Bind(value.value, value.to, value.decision, value.ground, value.verified, value.id)
        .Run();
  } else {
    db.Prepare(R"sql(
        INSERT INTO tax_value(id, office, rule_kind, input, village, code, value, from_day, to_day, decision, ground,
          verified) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql")
        .Bind(value.id, work.By().office, value.rule_kind, value.input, value.village, value.code, value.value,
              value.from, value.to, value.decision, value.ground, value.verified)
        .Run();
  }
  Json made = Made(value.id);
  if (auto warnings = LateDecision(work, value); !warnings.empty()) made["warnings"] = std::move(warnings);
  return made;
}

// The list of a rule file in which the words of a list of the book stand.
const char* RuleList(const std::string& list) {
  if (list == "wall") return "wall";
  if (list == "dwelling-kind") return "dwelling_type";
  if (list == "land-type") return "land_kind";
  return "kind";
}

Status CheckWord(UnitOfWork& work, const std::string& list, const std::string& word) {
  if (word.empty()) return {};
  if (list == "parcel-kind") {
    if (word == "household-plot" || word == "agricultural-land") return {};
    return Refuse("tax.code", Msg("The rules of this tax have no “{code}”.", {{"code", word}}), "word");
  }
  const char* kind = list == "land-type" ? "agricultural-land" : list == "vehicle" ? "vehicle" : "dwelling";
  AIYL_ASSIGN(const auto file, NeedRules(work, kind, "word"));
  return CheckRuleCode(*file, RuleList(list), word, "word");
}

Result<Json> SetWord(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  const std::string list = office::GetText(data, "list"), code = office::GetText(data, "code");
  AIYL_TRY(office::CheckCode(db, "tax-word-list", list, "list"));
  AIYL_TRY(office::CheckCode(db, list, code, "code"));
  const bool none = office::GetYesNo(data, "not_taxed");
  const std::string word = office::GetText(data, "word");
  if (none != word.empty())
    return Refuse("tax-word.word", Msg("Say what it counts as, or that it is no object of the tax."), "word");
  AIYL_TRY(CheckWord(work, list, word));
  const std::string ground = office::GetCanonical(data, "ground");
  auto same = db.Prepare("SELECT id FROM tax_word WHERE office = ? AND list = ? AND code = ?");
  same.Bind(work.By().office, list, code);
  const bool known = same.Next();
  const Uuid id = known ? same.GetUuid(0) : work.Ids().Next();
  if (known)
    db.Prepare("UPDATE tax_word SET word = ?, ground = ? WHERE id = ?").Bind(word, ground, id).Run();
  else
    db.Prepare("INSERT INTO tax_word(id, office, list, code, word, ground) VALUES(?, ?, ?, ?, ?, ?)")
        .Bind(id, work.By().office, list, code, word, ground)
        .Run();
  return Made(id);
}

}  // namespace

std::vector<ActSpec> ValueActs() {
  return {{.kind = "tax-value.set",
           .title = Msg("Enter a figure for taxes: population, coefficient, rate"),
           .fields = {WithHelp(Code("rule_kind", "tax-kind", Msg("Tax")), Msg("Left empty: for every tax.")),
                      Code("input", "tax-input", Msg("Figure"), Need::kRequired),
                      WithHelp(Ref("village", "territory", Msg("Village")), Msg("Left empty: the whole office.")),
                      WithHelp(Code("code", "tax-use", Msg("Only of this kind or use")), Msg("Left empty: of all.")),
                      Text("value", Msg("Value"), Need::kRequired), Day("from", Msg("Since")),
                      WithHelp(Day("to", Msg("Until")), Msg("The first day on which it no longer counts.")),
                      Ref("decision", "decision", Msg("Decision")), Text("ground", Msg("Ground")),
                      YesNo("verified", Msg("Checked against the source"))},
           .run = SetValue},
          {.kind = "tax-word.set",
           .title = Msg("Say what a word of the book counts as for taxes"),
           .fields = {Code("list", "tax-word-list", Msg("List"), Need::kRequired),
                      Text("code", Msg("Code in the book"), Need::kRequired),
                      Text("word", Msg("Code in the rules of the tax")),
                      YesNo("not_taxed", Msg("It is no object of the tax")), Text("ground", Msg("Ground"))},
           .run = SetWord}};
}

}  // namespace aiyl::tax
