// SPDX-License-Identifier: Apache-2.0
#include "tax/explain.h"

#include "base/shown_date.h"
#include "ledger/payers.h"
#include "office/code_list.h"
#include "office/in_both.h"
#include "tax/rule_files.h"
#include "text/catalogue.h"
#include "text/wording.h"

namespace aiyl::tax {

using office::Bilingual;

namespace {

Bilingual Both(const Message& message) {
  return {text::Tr(message, office::Language::kKy), text::Tr(message, office::Language::kRu)};
}

// The account of the household that an object of the book belongs to.
std::optional<std::string> AccountOf(store::Database& db, ObjectId object) {
  auto query = db.Prepare(R"sql(
    SELECT h.account FROM household AS h WHERE h.id IN (
      SELECT household FROM dwelling WHERE id = ?1 UNION ALL SELECT household FROM parcel WHERE id = ?1
      UNION ALL SELECT household FROM vehicle WHERE id = ?1)
    ORDER BY h.id LIMIT 1
  )sql");
  query.Bind(object);
  if (!query.Next()) return std::nullopt;
  return query.String(0);
}

Bilingual DecisionWords(store::Database& db, const Uuid& value) {
  auto query = db.Prepare(R"sql(
    SELECT d.body, d.number, d.day, v.ground, v.from_day FROM tax_value AS v LEFT JOIN decision AS d ON d.id = v.decision
    WHERE v.id = ?
  )sql");
  query.Bind(value);
  if (!query.Next()) return {};
  if (query.IsNull(1))
    return Both(Msg("{ground}, from {day}", {{"ground", query.String(3)}, {"day", Shown(query.GetDate(4))}}));
  return Both(Msg("decision No. {number} of {day}, {body}",
                  {{"number", query.String(1)},
                   {"day", Shown(query.GetDate(2))},
                   {"body", office::CodeInBoth(db, "decision-body", query.String(0))}}));
}

Bilingual ShareWords(store::Database& db, const Uuid& share) {
  auto query = db.Prepare(R"sql(
    SELECT num, den, document FROM dwelling_share WHERE id = ?1
    UNION ALL SELECT num, den, document FROM parcel_share WHERE id = ?1
    UNION ALL SELECT num, den, document FROM tax_object_share WHERE id = ?1
  )sql");
  query.Bind(share);
  if (!query.Next()) return {};
  const std::string part = std::to_string(query.Int(0)) + "/" + std::to_string(query.Int(1));
  if (query.Text(2).empty()) return Both(Msg("owner's part {part}", {{"part", part}}));
  return Both(Msg("owner's part {part}, {document}", {{"part", part}, {"document", query.String(2)}}));
}

// One of several buildings on a plot is cut by its part of that tax.
Bilingual LandTaxWords(store::Database& db, const StoredInput& input) {
  const auto plot = input.row ? FindAssessment(db, AssessmentId(*input.row)) : std::nullopt;
  const auto cut = rules::Rational::FromText(input.value);
  if (!plot || !cut || *cut == rules::Rational::Of(plot->sum.Value(), 100))
    return Both(Msg("tax on the plot under the building"));
  const auto words = [&](office::Language language) {
    return text::Tr(Msg("the building's part of the tax on the plot under it, {sum} of the owner's",
                        {{"sum", text::MoneyText(plot->sum, language)}}),
                    language);
  };
  return {words(office::Language::kKy), words(office::Language::kRu)};
}

Bilingual DocumentWords(store::Database& db, std::string_view sql, const Uuid& row) {
  auto query = db.Prepare(sql);
  query.Bind(row);
  const std::string document = query.Next() ? query.String(0) : std::string();
  return {document, document};
}

}  // namespace

Bilingual ObjectWords(store::Database& db, const std::string& rule_kind, ObjectId object) {
  if (const auto account = AccountOf(db, object)) return Both(Msg("account {account}", {{"account", *account}}));
  auto query = db.Prepare("SELECT name, house FROM tax_object WHERE id = ?");
  query.Bind(object);
  if (!query.Next() || query.Text(0).empty()) return {rule_kind, rule_kind};
  return {query.String(0), query.String(0)};
}

Bilingual SourceWords(store::Database& db, const StoredInput& input, ObjectId object) {
  if (!input.source) return {};
  switch (*input.source) {
    case Source::kObject:
      return ObjectWords(db, {}, object);
    case Source::kShare:
      return input.row ? ShareWords(db, *input.row) : Both(Msg("the first-recorded person owns it whole"));
    case Source::kValue:
      return input.row ? DecisionWords(db, *input.row) : Bilingual();
    case Source::kRelief:
      return input.row ? DocumentWords(db, "SELECT document FROM tax_relief WHERE id = ?", *input.row) : Bilingual();
    case Source::kChoice:
      return Both(input.row ? Msg("the owner's choice") : Msg("the only dwelling of the owner"));
    case Source::kLandTax:
      return LandTaxWords(db, input);
  }
  return {};
}

Result<Explanation> Explain(store::Database& db, AssessmentId id) {
  const auto assessment = FindAssessment(db, id);
  if (!assessment) return Refuse("tax.no-assessment", Msg("There is no such assessment."));
  Explanation explained;
  explained.assessment = *assessment;
  explained.replaced_by = ReplacedBy(db, id);
  if (const auto payer = ledger::FindPayer(db, assessment->payer)) explained.payer = ledger::ShownPayer(*payer);
  explained.object = ObjectWords(db, assessment->rule_kind, assessment->object);
  if (assessment->calculation.empty()) return explained;
  AIYL_ASSIGN(explained.stored, StoredCalculation::Unpacked(assessment->calculation));
  AIYL_ASSIGN(const auto file, RuleFileByHash(db, assessment->office, assessment->rule_kind, assessment->rule_hash));
  rules::GivenInputs given;
  for (const auto& input : explained.stored.inputs)
    if (input.source) given[input.name] = {input.value, SourceWords(db, input, assessment->object)};
  AIYL_ASSIGN(explained.calculation, rules::Calculate(*file, explained.stored.on, given));
  auto& again = *explained.calculation;
  bool same = again.sum == assessment->sum && again.steps.size() == explained.stored.steps.size() &&
              again.rows.size() == explained.stored.rows.size();
  for (size_t i = 0; same && i < again.steps.size(); ++i) same = again.steps[i].value == explained.stored.steps[i];
  for (size_t i = 0; same && i < again.rows.size(); ++i) same = again.rows[i].id == explained.stored.rows[i];
  explained.agrees = same;
  again.due.clear();  // moved from days off when it was assessed
  for (const auto& part : explained.stored.due) again.due.push_back({part.due, part.sum});
  return explained;
}

}  // namespace aiyl::tax
