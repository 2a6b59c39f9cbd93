// SPDX-License-Identifier: Apache-2.0
#include "cli/service_json.h"

#include "office/code_list.h"

namespace aiyl::cli {
namespace {

using office::Bilingual;

void Put(Json& json, const std::string& name, const Bilingual& text) {
  json[name + "_ky"] = text.ky;
  json[name + "_ru"] = text.ru;
}

Json Day(const std::optional<Date>& day) {
  return day ? Json(day->Iso()) : Json(nullptr);
}

template <class Tag>
Json IdOf(const std::optional<Id<Tag>>& id) {
  return id ? Json(id->ToText()) : Json(nullptr);
}

Json Number(const std::optional<int64_t>& number) {
  return number ? Json(*number) : Json(nullptr);
}

std::string Som(const std::optional<Tyiyn>& money) {
  return money ? money->Plain() + " сом" : std::string("—");
}

Json TextsJson(const services::StandardText& text) {
  Json json = Json::object();
  for (const auto& [language, body] : text.by_language) json[language] = body;
  return json;
}

const char* LackName(services::Lack lack) {
  switch (lack) {
    case services::Lack::kText:
      return "text";
    case services::Lack::kLanguage:
      return "language";
    case services::Lack::kItems:
      return "items";
    case services::Lack::kNumber:
      return "number";
    case services::Lack::kForbidden:
      break;
  }
  return "forbidden";
}

}  // namespace

Json ServiceRowJson(const services::ServiceRow& row) {
  Json json{{"service", row.service.ToText()},
            {"number", row.number},
            {"list", row.list},
            {"matter", row.matter},
            {"payment", row.payment},
            {"fee", row.fee ? Json(row.fee->Value()) : Json(nullptr)},
            {"fee_ground", row.fee_ground},
            {"registration_no", row.registration_no},
            {"standard", IdOf(row.standard)},
            {"costing", IdOf(row.costing)},
            {"decision", IdOf(row.decision)},
            {"document", row.document},
            {"from_day", Day(row.in_force.from)},
            {"to_day", Day(row.in_force.to)},
            {"sample", row.sample}};
  Put(json, "name", row.name);
  Put(json, "standard_body", row.standard_body);
  Put(json, "provider", row.provider);
  return json;
}

std::string ServiceRowLine(const Invocation& in, store::Database& db, const services::ServiceRow& row) {
  const auto language = in.DataLanguage();
  std::string line = office::CodeName(db, "service-list", row.list, language) + "  " + row.number + "  " +
                     row.name.In(language) + "  " + office::CodeName(db, "service-payment", row.payment, language);
  if (row.payment != "free") line += " " + Som(row.fee);
  if (row.matter == "delegated") line += "  " + office::CodeName(db, "service-matter", row.matter, language);
  if (!row.standard) line += "  " + in.Tr(Msg("(no standard)"));
  if (row.sample) line += "  " + in.Tr(Msg("(sample)"));
  return line;
}

Json ChangeJson(store::Database& db, const services::Change& change) {
  Json json{{"change", change.id.ToText()},
            {"kind", change.kind},
            {"state", change.state},
            {"day", change.day.Iso()},
            {"initiator", change.initiator},
            {"document", change.document},
            {"evidence_kind", change.evidence_kind},
            {"evidence", change.evidence ? Json(change.evidence->ToText()) : Json(nullptr)},
            {"answer_due", Day(change.answer_due)},
            {"answered", Day(change.answered)},
            {"row", ServiceRowJson(change.row)},
            {"steps", Json::array()},
            {"criteria", Json::array()},
            {"expertise", Json::array()},
            {"remarks", Json::array()}};
  Put(json, "initiator_name", change.initiator_name);
  Put(json, "reason", change.reason);
  Put(json, "answer", change.answer);
  if (const auto edition = services::FindEdition(db, change.edition)) json["edition"] = edition->code;
  for (const auto& step : services::StepsOf(db, change.id)) {
    Json one{{"state", step.state},       {"day", step.day.Iso()},   {"staff", IdOf(step.staff)},
             {"document", step.document}, {"item", IdOf(step.item)}, {"decision", IdOf(step.decision)},
             {"ground", step.ground}};
    Put(one, "reason", step.reason);
    json["steps"].push_back(std::move(one));
  }
  for (const auto& answer : services::CriteriaOf(db, change.id)) {
    Json one{{"criterion", answer.criterion}, {"met", answer.met}};
    Put(one, "reason", answer.reason);
    json["criteria"].push_back(std::move(one));
  }
  for (const auto& part : services::ExpertiseOf(db, change.id)) {
    Json one{{"part", part.part},
             {"positive", part.positive},
             {"expert", part.expert},
             {"document", part.document},
             {"day", part.day.Iso()}};
    Put(one, "conclusion", part.conclusion);
    json["expertise"].push_back(std::move(one));
  }
  for (const auto& remark : services::RemarksOf(db, change.id))
    json["remarks"].push_back(
        {{"code", remark.code}, {"detail", remark.detail}, {"article", remark.article}, {"day", remark.day.Iso()}});
  return json;
}

std::string ChangeLine(const Invocation& in, store::Database& db, const services::Change& change) {
  const auto language = in.DataLanguage();
  return change.day.Iso() + "  " + office::CodeName(db, "service-state", change.state, language) + "  " +
         office::CodeName(db, "service-change", change.kind, language) + "  " + change.row.name.In(language) + "  " +
         change.id.ToText();
}

Json StandardJson(store::Database& db, const services::Standard& standard) {
  Json json{{"standard", standard.id.ToText()},
            {"service", IdOf(standard.service)},
            {"model", standard.model},
            {"version", standard.version},
            {"state", standard.state},
            {"approved_by", standard.approved_by},
            {"approved", Day(standard.approved)},
            {"decision", IdOf(standard.decision)},
            {"document", standard.document},
            {"term_days", Number(standard.term_days)},
            {"wait_apply_minutes", Number(standard.wait_apply_minutes)},
            {"wait_receive_minutes", Number(standard.wait_receive_minutes)},
            {"sections", Json::object()},
            {"items", Json::array()},
            {"stages", Json::array()},
            {"missing", Json::array()}};
  if (const auto edition = services::FindEdition(db, standard.edition)) json["edition"] = edition->code;
  for (const auto& [section, text] : standard.sections) json["sections"][section] = TextsJson(text);
  for (const auto& item : standard.items)
    json["items"].push_back({{"item", item.id.ToText()},
                             {"section", item.section},
                             {"stage", item.stage},
                             {"required", item.required},
                             {"text", TextsJson(item.text)}});
  for (const auto& stage : standard.stages)
    json["stages"].push_back(
        {{"stage", stage.id.ToText()}, {"days", Number(stage.days)}, {"text", TextsJson(stage.name)}});
  for (const auto& missing : services::WhatIsMissing(db, standard))
    json["missing"].push_back({{"section", missing.section.code},
                               {"lack", LackName(missing.lack)},
                               {"language", missing.language},
                               {"article", missing.section.article}});
  return json;
}

std::string MissingLines(const Invocation& in, store::Database& db, const services::Standard& standard) {
  const auto language = in.DataLanguage();
  std::string lines = in.Tr(Msg("Standard, version {version}: {state}.",
                                {{"version", std::to_string(standard.version)},
                                 {"state", office::CodeName(db, "standard-state", standard.state, language)}})) +
                      "  " + standard.id.ToText();
  const auto missing = services::WhatIsMissing(db, standard);
  for (const auto& one : missing)
    lines += "\n  " + in.Tr(services::Sentence(one)) + "  " + one.section.name.In(language);
  if (missing.empty()) lines += "\n  " + in.Tr(Msg("Nothing is missing."));
  return lines;
}

Json CostingJson(const services::Costing& costing) {
  const auto sum = costing.Sum();
  Json json{{"costing", costing.id.ToText()},
            {"version", costing.version},
            {"day", costing.day.Iso()},
            {"document", costing.document},
            {"cost", sum ? Json(sum->Value()) : Json(nullptr)},
            {"rows", Json::array()}};
  for (const auto& row : costing.rows) {
    const auto part = row.Sum();
    Json one{{"kind", row.kind},
             {"price", row.price.Value()},
             {"quantity", row.quantity},
             {"per", row.per},
             {"sum", part ? Json(part->Value()) : Json(nullptr)}};
    Put(one, "name", row.name);
    json["rows"].push_back(std::move(one));
  }
  return json;
}

std::string CostingLines(const Invocation& in, const services::Costing& costing) {
  std::string lines;
  for (const auto& row : costing.rows)
    lines += "  " + row.name.In(in.DataLanguage()) + "  " + Som(row.price) + " × " + std::to_string(row.quantity) +
             " / " + std::to_string(row.per) + " = " + Som(row.Sum()) + "\n";
  return lines + in.Tr(Msg("Cost of one service: {cost}.", {{"cost", Som(costing.Sum())}}));
}

}  // namespace aiyl::cli
