// SPDX-License-Identifier: Apache-2.0
#include "tax/objects.h"

#include <algorithm>
#include <unordered_map>

#include "base/in_each.h"
#include "household/lists.h"
#include "rules/shipped_rules.h"
#include "sheet/sheet_writer.h"
#include "tax/rule_files.h"
#include "tax/taxable_owners.h"
#include "text/catalogue.h"
#include "text/date_words.h"
#include "text/wording.h"

namespace aiyl::tax {
namespace {

constexpr int64_t kBlock = 200;

office::Bilingual InBoth(const std::string& words) {
  return {std::string(ArgumentIn(words, ArgumentLanguage::kKy)), std::string(ArgumentIn(words, ArgumentLanguage::kRu))};
}

std::string Joined(const std::string& village, const std::string& street, const std::string& house) {
  std::string text = village;
  if (!street.empty()) text += (text.empty() ? "" : ", ") + street;
  if (!house.empty()) text += (text.empty() ? "" : " ") + house;
  return text;
}

template <class T>
std::optional<T> InputOf(const std::vector<InputFrom>& inputs, std::string_view name) {
  for (const auto& input : inputs)
    if (input.name == name)
      if (const auto* value = std::get_if<T>(&input.value)) return *value;
  return std::nullopt;
}

void AddPlaces(store::Database& db, std::vector<ObjectLine>& lines) {
  std::vector<household::HouseholdId> households;
  for (const auto& line : lines)
    if (line.taxable.household) households.push_back(*line.taxable.household);
  std::unordered_map<Uuid, household::HouseholdRow> rows;
  for (auto& row : household::HouseholdRows(db, households)) rows.emplace(row.household.value, std::move(row));
  auto outside = db.Prepare(R"sql(
    SELECT o.name, t.name_ky, t.name_ru, s.name_ky, s.name_ru, o.house, o.area_dm2 FROM tax_object o
      LEFT JOIN territory t ON t.id = o.village LEFT JOIN street s ON s.id = o.street WHERE o.id = ?)sql");
  for (auto& line : lines) {
    if (line.taxable.household) {
      const auto& row = rows.at(line.taxable.household->value);
      line.account = row.account;
      const auto& a = row.address;
      line.address = {Joined(a.village_ky, a.street_ky, a.HouseText()),
                      Joined(a.village_ru, a.street_ru, a.HouseText())};
      continue;
    }
    outside.Again();
    outside.Bind(line.taxable.object);
    if (!outside.Next()) continue;
    line.name = outside.String(0);
    line.address = {Joined(outside.String(1), outside.String(3), outside.String(5)),
                    Joined(outside.String(2), outside.String(4), outside.String(5))};
  }
}

std::string AreaWords(const ObjectLine& line) {
  return line.area_m2 ? line.area_m2->Text() : std::string();
}

}  // namespace

std::vector<std::string> ObjectKinds() {
  return {"dwelling", "household-plot", "agricultural-land", "settlement-land", "non-residential", "vehicle"};
}

office::Bilingual TaxName(const std::string& rule_kind) {
  const auto* file = rules::FindShippedRules(rule_kind);
  return file ? file->name : office::Bilingual{rule_kind, rule_kind};
}

ObjectList::ObjectList(store::Database& db, const office::Scope& scope, const ObjectFilter& filter) {
  const auto kinds = filter.rule_kind.empty() ? ObjectKinds() : std::vector{filter.rule_kind};
  for (const auto& kind : kinds) {
    RuleFilePtr file;
    if (scope.office)
      if (auto counts = RuleFileOf(db, scope.office->value, kind)) file = std::move(*counts);
    ForEachTaxable(db, scope, {.rule_kind = kind, .year = filter.year, .village = filter.village, .rules = file.get()},
                   [&](Taxable& taxable) {
                     if (!taxable.gaps.empty()) ++m_with_gaps;
                     if (filter.which == WhichObjects::kAll || !taxable.gaps.empty())
                       m_objects.push_back(std::move(taxable));
                   });
  }
}

std::vector<ObjectLine> ObjectList::Block(store::Database& db, int64_t offset, int64_t limit) const {
  std::vector<ObjectLine> lines;
  for (int64_t i = offset; i < std::min(offset + limit, Size()); ++i) {
    ObjectLine line;
    line.taxable = m_objects[static_cast<size_t>(i)];
    line.area_m2 = InputOf<rules::Rational>(line.taxable.inputs, "area");
    for (const auto& owner : line.taxable.owners) {
      OwnerLine shown;
      if (owner.person)
        shown.payer = owner.person->value;
      else if (owner.payer)
        shown.payer = owner.payer->value;
      shown.name = InBoth(shown.payer ? NameOfOwner(db, *shown.payer) : owner.name);
      shown.share = InputOf<rules::Rational>(owner.inputs, "share").value_or(rules::Rational(1));
      shown.bought = InputOf<Date>(owner.inputs, "bought");
      shown.sold = InputOf<Date>(owner.inputs, "sold");
      line.owners.push_back(std::move(shown));
    }
    lines.push_back(std::move(line));
  }
  AddPlaces(db, lines);
  return lines;
}

std::string OwnersText(const ObjectLine& line, text::Language language) {
  std::string text;
  for (const auto& owner : line.owners) {
    const std::string name = owner.name.In(language);
    text += (text.empty() ? "" : "; ") + (name.empty() ? "–" : name);
    if (!(owner.share == rules::Rational(1)))
      text += " " + std::to_string(owner.share.Numerator()) + "/" + std::to_string(owner.share.Denominator());
    if (owner.bought) text += " " + text::DateNumeric(*owner.bought) + " –";
    if (owner.sold) text += (owner.bought ? " " : " – ") + text::DateNumeric(*owner.sold);
  }
  return text;
}

std::string GapsText(const ObjectLine& line, text::Language language) {
  std::string text;
  for (const auto& gap : line.taxable.gaps) text += (text.empty() ? "" : " ") + text::Tr(gap.words, language);
  return text;
}

Result<int64_t> WriteObjects(store::Database& db, const office::Scope& scope, const ObjectFilter& filter,
                             text::Language language, const std::filesystem::path& file) {
  AIYL_ASSIGN(const auto format, sheet::FormatOf(file));
  const auto tr = [&](const Message& message) { return text::Tr(message, language); };
  sheet::OutSheet out;
  out.name = tr(Msg("Objects of taxes"));
  out.title =
      tr(filter.which == WhichObjects::kWithGaps
             ? Msg("Objects of taxes of {year} that cannot be computed", {{"year", std::to_string(filter.year)}})
             : Msg("Objects of taxes of {year}", {{"year", std::to_string(filter.year)}}));
  out.columns = {{.heading = "№", .type = sheet::ColumnType::kNumber},
                 {.heading = tr(Msg("Tax")), .width = 28},
                 {.heading = tr(Msg("Account")), .width = 10},
                 {.heading = tr(Msg("Address")), .width = 30},
                 {.heading = tr(Msg("Name")), .width = 16},
                 {.heading = tr(Msg("Area, m²")), .type = sheet::ColumnType::kNumber},
                 {.heading = tr(Msg("Owners")), .width = 36},
                 {.heading = tr(Msg("What is missing")), .width = 60}};
  AIYL_ASSIGN(auto writer, sheet::CreateSheet(file, format, out));
  const ObjectList list(db, scope, filter);
  int64_t number = 0;
  while (number < list.Size())
    for (const auto& line : list.Block(db, number, kBlock))
      AIYL_TRY(writer->AddRow({std::to_string(++number), TaxName(line.taxable.rule_kind).In(language), line.account,
                               line.address.In(language), line.name, AreaWords(line), OwnersText(line, language),
                               GapsText(line, language)}));
  AIYL_TRY(writer->Finish());
  return number;
}

}  // namespace aiyl::tax
