// SPDX-License-Identifier: Apache-2.0
#include "cli/rules_json.h"

#include "rules/shipped_rules.h"
#include "text/catalogue.h"

namespace aiyl::cli {
namespace {

void PutReference(Json& json, const rules::Reference& reference) {
  json["act_ky"] = reference.act.ky;
  json["act_ru"] = reference.act.ru;
  json["article"] = reference.article;
  json["source_ky"] = reference.source.ky;
  json["source_ru"] = reference.source.ru;
  json["verified"] = reference.verified;
}

// "area (number, m2)", "wall (brick, wood, …)".
std::string InputHelp(const rules::RuleFile& file, const rules::Input& input, text::Language language) {
  std::string kind;
  switch (input.type) {
    case rules::Input::Type::kNumber:
      kind = text::Tr(Msg("number"), language);
      if (!input.unit.IsNone()) kind += ", " + input.unit.Text();
      break;
    case rules::Input::Type::kDate:
      kind = "YYYY-MM-DD";
      break;
    case rules::Input::Type::kCode: {
      const auto& list = file.lists.at(input.list);
      // A list of places is too long for a line; names are taken as well as codes.
      const size_t shown = list.size() > 14 ? 3 : list.size();
      for (size_t i = 0; i < shown; ++i)
        kind += (kind.empty() ? "" : " | ") +
                (list.size() > 14 && language != text::Language::kEn ? list[i].name.In(language) : list[i].code);
      if (shown < list.size()) kind += " | …";
      break;
    }
  }
  if (input.value) kind += "; " + text::Tr(Msg("{value} where it is not said", {{"value", *input.value}}), language);
  return "    " + input.name + "  " + input.label.In(language) + " (" + kind + ")";
}

}  // namespace

Json RuleSetJson(const rules::RuleSet& set) {
  Json json = {{"from", set.from.Iso()}, {"to", set.to ? Json(set.to->Iso()) : Json(nullptr)}};
  PutReference(json, set.reference);
  json["known"] = !set.unknown;
  if (set.unknown) {
    json["reason_ky"] = set.unknown->ky;
    json["reason_ru"] = set.unknown->ru;
  }
  return json;
}

Json CalculationJson(const rules::Calculation& calculation) {
  Json steps = Json::array(), inputs = Json::array(), rows = Json::array(), due = Json::array();
  for (const auto& step : calculation.steps)
    steps.push_back({{"name", step.name},
                     {"label_ky", step.label.ky},
                     {"label_ru", step.label.ru},
                     {"figures_ky", step.figures.ky},
                     {"figures_ru", step.figures.ru},
                     {"value", step.value.Text()},
                     {"unit", step.unit.Text()},
                     {"article", step.article}});
  for (const auto& input : calculation.inputs)
    inputs.push_back({{"name", input.name},
                      {"label_ky", input.label.ky},
                      {"label_ru", input.label.ru},
                      {"value", input.value},
                      {"shown_ky", input.shown.ky},
                      {"shown_ru", input.shown.ru},
                      {"source_ky", input.source.ky},
                      {"source_ru", input.source.ru},
                      {"standing", input.standing},
                      {"derived", input.derived}});
  for (const auto& row : calculation.rows) {
    Json json = {{"id", row.id},
                 {"label_ky", row.label.ky},
                 {"label_ru", row.label.ru},
                 {"shown_ky", row.shown.ky},
                 {"shown_ru", row.shown.ru}};
    PutReference(json, row.reference);
    rows.push_back(std::move(json));
  }
  for (const auto& part : calculation.due) due.push_back({{"due", part.due.Iso()}, {"tyiyn", part.sum.Value()}});
  Json json = {{"kind", calculation.kind},
               {"name_ky", calculation.name.ky},
               {"name_ru", calculation.name.ru},
               {"on", calculation.on.Iso()},
               {"tyiyn", calculation.sum.Value()},
               {"som", calculation.sum.Plain()},
               {"exact_som", calculation.exact.Text()},
               {"zero_ky", calculation.zero.ky},
               {"zero_ru", calculation.zero.ru},
               {"set_from", calculation.set_from.Iso()},
               {"hash", calculation.hash},
               {"steps", steps},
               {"inputs", inputs},
               {"rows", rows},
               {"due", due}};
  PutReference(json, calculation.reference);
  json["verified"] = calculation.verified;  // of the rows too
  return json;
}

std::string InputsHelp(text::Language language) {
  std::string text = text::Tr(Msg("Kinds and their inputs:"), language);
  for (const auto& file : rules::ShippedRules()) {
    text += "\n  " + file.kind + "  " + file.name.In(language);
    for (const auto& input : file.inputs) text += "\n" + InputHelp(file, input, language);
  }
  return text;
}

Message NoKind(const std::string& kind) {
  std::string known;
  for (const auto& file : rules::ShippedRules()) known += (known.empty() ? "" : ", ") + file.kind;
  return Msg("There is no rule of the kind “{kind}”; known ones: {known}.", {{"kind", kind}, {"known", known}});
}

}  // namespace aiyl::cli
