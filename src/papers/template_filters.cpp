// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "papers/template_tree.h"
#include "text/canonical.h"
#include "text/wording.h"

namespace aiyl::papers {

namespace {

using K = FieldKind;
using Takes = FilterInfo::Takes;
using text::Language;

const std::vector<FilterInfo>& Filters() {
  static const std::vector<FilterInfo> filters = [] {
    std::vector<FilterInfo> all = {
        {"date", {K::kDate}, 0, 1, Takes::kWords, {"short", "number", "asof", "dated", "year"}},
        {"age", {K::kDate}, 1, 1, Takes::kField},
        {"number", {K::kNumber}},
        {"decimal", {K::kNumber}, 1, 1, Takes::kNumber},
        {"words", {K::kNumber}, 0, 1, Takes::kWords, {"f", "n"}},
        {"ordinal", {K::kNumber}},
        {"count", {K::kNumber}, 1, 3, Takes::kQuoted},
        {"area", {K::kNumber}, 0, 1, Takes::kWords, {"both"}},
        {"hectare", {K::kNumber}},
        {"money", {K::kMoney}, 0, 1, Takes::kWords, {"figures", "words", "full"}},
        {"yes", {K::kYesNo}, 2, 2, Takes::kQuoted},
        {"upper", {K::kText, K::kBoth}},
        {"lower", {K::kText, K::kBoth}},
        {"first", {K::kText, K::kBoth}},
        {"or", {}, 1, 1, Takes::kQuoted},
    };
    for (const char* name : {"nom", "gen", "dat", "acc", "loc", "abl"}) all.push_back({name, {K::kText, K::kBoth}});
    return all;
  }();
  return filters;
}

std::string DateFiltered(const PartialDate& date, const Filter& filter, Language language) {
  const std::string how = filter.arguments.empty() ? "" : filter.arguments[0].text;
  if (how == "short") return text::DateShort(date, language);
  if (how == "number") return text::DateNumeric(date);
  if (how == "year") return std::to_string(date.Earliest().Year());
  if (how == "asof" && date.IsExact()) return text::DateAsOf(date.Earliest(), language);
  if (how == "dated" && date.IsExact()) return text::DateDated(date.Earliest(), language);
  return text::DateLong(date, language);
}

std::string NumberFiltered(int64_t number, const Filter& filter, Language language) {
  const std::string how = filter.arguments.empty() ? "" : filter.arguments[0].text;
  if (filter.name == "decimal") return text::DecimalText(number, how[0] - '0', language);
  if (filter.name == "words")
    return text::NumberInWords(number, language,
                               how == "f"   ? text::Gender::kFeminine
                               : how == "n" ? text::Gender::kNeuter
                                            : text::Gender::kMasculine);
  if (filter.name == "ordinal") return text::OrdinalInWords(number, language);
  if (filter.name == "area") return how == "both" ? text::AreaBoth(number, language) : text::AreaText(number, language);
  if (filter.name == "hectare") return text::HectareText(number, language);
  if (filter.name == "count") {
    size_t form = 0;  // a Kyrgyz noun stays singular after a number
    if (language == Language::kRu)
      form = std::min(static_cast<size_t>(text::PluralForm(number, language)), filter.arguments.size() - 1);
    return text::NumberText(number) + "\u00A0" + filter.arguments[form].text;
  }
  return text::NumberText(number);
}

std::string MoneyFiltered(Tyiyn money, const Filter& filter, Language language) {
  const std::string how = filter.arguments.empty() ? "" : filter.arguments[0].text;
  if (how == "figures") return text::MoneyFigures(money, language);
  if (how == "words") return text::MoneyInWords(money, language);
  if (how == "full") return text::MoneyFull(money, language);
  return text::MoneyText(money, language);
}

std::string TextFiltered(const std::string& value, const std::string& name) {
  if (name == "upper") return text::ToUpper(value);
  if (name == "lower") return text::ToLower(value);
  if (name == "first") return text::UpperFirst(value);
  return value;
}

}  // namespace

const FilterInfo* FindFilter(std::string_view name) {
  std::string lower(name);
  const bool all_capitals = std::all_of(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  if (all_capitals) std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) { return c - 'A' + 'a'; });
  for (const FilterInfo& info : Filters())
    if (info.name == lower && (!all_capitals || text::CaseFromCode(lower))) return &info;
  return nullptr;
}

bool ArgumentsFit(const Filter& filter, const FilterInfo& info) {
  if (filter.arguments.size() < info.least || filter.arguments.size() > info.most) return false;
  return std::all_of(filter.arguments.begin(), filter.arguments.end(), [&info](const FilterArgument& argument) {
    switch (info.takes) {
      case Takes::kQuoted:
        return argument.quoted;
      case Takes::kNumber:
        return argument.text.size() == 1 && argument.text[0] >= '0' && argument.text[0] <= '9';
      case Takes::kField:
        return !argument.quoted;
      case Takes::kWords:
        break;
    }
    return !argument.quoted && std::find(info.words.begin(), info.words.end(), argument.text) != info.words.end();
  });
}

std::optional<text::Case> CaseOf(const Filter& filter) {
  const FilterInfo* info = FindFilter(filter.name);
  return info == nullptr ? std::nullopt : text::CaseFromCode(info->name);
}

Value ApplyFilter(const Filter& filter, const Value& value, Language language, const Value& other) {
  if (filter.name == "or") return IsEmpty(value) ? Value(filter.arguments[0].text) : value;
  if (std::holds_alternative<std::monostate>(value)) return value;
  if (const auto* text = std::get_if<std::string>(&value)) return TextFiltered(*text, filter.name);
  if (const auto* number = std::get_if<int64_t>(&value)) return NumberFiltered(*number, filter, language);
  if (const auto* money = std::get_if<Tyiyn>(&value)) return MoneyFiltered(*money, filter, language);
  if (const auto* yes = std::get_if<bool>(&value)) return filter.arguments[*yes ? 0 : 1].text;
  if (const auto* date = std::get_if<PartialDate>(&value)) {
    if (filter.name == "age") {
      const auto* on = std::get_if<PartialDate>(&other);
      if (on == nullptr || !on->IsExact()) return std::string();
      return text::AgeText(date->Assumed(), on->Earliest(), language);
    }
    return DateFiltered(*date, filter, language);
  }
  return value;
}

std::string PlainText(const Value& value, Language language) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* both = std::get_if<BothTexts>(&value))
    return language == Language::kRu && !both->ru.empty() ? both->ru : both->ky;
  if (const auto* number = std::get_if<int64_t>(&value)) return std::to_string(*number);
  if (const auto* money = std::get_if<Tyiyn>(&value)) return text::MoneyText(*money, language);
  if (const auto* date = std::get_if<PartialDate>(&value)) return text::DateNumeric(*date);
  if (const auto* yes = std::get_if<bool>(&value))
    return language == Language::kRu ? (*yes ? "да" : "нет") : (*yes ? "ооба" : "жок");
  return {};
}

bool IsEmpty(const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return text->empty();
  if (const auto* both = std::get_if<BothTexts>(&value)) return both->ky.empty() && both->ru.empty();
  return std::holds_alternative<std::monostate>(value);
}

}  // namespace aiyl::papers
