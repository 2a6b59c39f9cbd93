// SPDX-License-Identifier: Apache-2.0
#include "services/standard_edit.h"

#include <algorithm>
#include <cassert>
#include <charconv>

namespace aiyl::services {
namespace {

using office::Json;

constexpr const char* kNumbers[] = {"term_days", "wait_apply_minutes", "wait_receive_minutes"};

std::optional<int64_t>& NumberOf(Standard& standard, const std::string& field) {
  if (field == "term_days") return standard.term_days;
  return field == "wait_apply_minutes" ? standard.wait_apply_minutes : standard.wait_receive_minutes;
}

std::string Typed(const std::optional<int64_t>& number) {
  return number ? std::to_string(*number) : std::string();
}

std::optional<int64_t> AsNumber(const std::string& typed) {
  int64_t number = 0;
  const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), number);
  if (typed.empty() || error != std::errc{} || end != typed.data() + typed.size()) return std::nullopt;
  return number;
}

Json AsJson(const std::string& typed) {
  if (typed.empty()) return nullptr;
  if (const auto number = AsNumber(typed)) return *number;
  return typed;
}

std::string FromJson(const Json& value) {
  if (value.is_number_integer()) return std::to_string(value.get<int64_t>());
  return value.is_string() ? value.get<std::string>() : std::string();
}

void Set(StandardText& text, const std::string& language, const std::string& words) {
  if (words.find_first_not_of(" \t\r\n") == std::string::npos)
    text.by_language.erase(language);
  else
    text.by_language[language] = words;
}

// ky, ru, and the others as rows.
void PutTexts(const StandardText& text, Json& row) {
  for (const auto& [language, body] : text.by_language) {
    if (language == "ky" || language == "ru")
      row[language] = body;
    else
      row["others"].push_back({{"language", language}, {"body", body}});
  }
}

StandardText TakeTexts(const Json& row) {
  StandardText text;
  for (const char* language : {"ky", "ru"})
    if (row.contains(language)) Set(text, language, FromJson(row[language]));
  if (row.contains("others") && row["others"].is_array())
    for (const auto& other : row["others"])
      if (other.is_object())
        Set(text, FromJson(other.value("language", Json())), FromJson(other.value("body", Json())));
  return text;
}

template <class T>
size_t Swap(std::vector<T>& all, size_t at, size_t with) {
  std::swap(all[at], all[with]);
  return with;
}

}  // namespace

StandardEdit::StandardEdit(Standard stands, std::vector<Rule> sections, std::string payment)
    : m_stands(std::move(stands)), m_now(m_stands), m_sections(std::move(sections)), m_payment(std::move(payment)) {
  for (const char* field : kNumbers) m_numbers[field] = Typed(NumberOf(m_now, field));
  for (const auto& stage : m_now.stages) m_days.push_back(Typed(stage.days));
}

std::vector<StandardEdit::Line> StandardEdit::Lines() const {
  std::vector<Line> lines;
  for (const auto& section : m_sections) lines.push_back({.section = section});
  for (auto& missing : WhatIsMissing(m_now, m_sections, m_payment))
    for (auto& line : lines)
      if (line.section.code == missing.section.code) {
        line.state = missing.lack == Lack::kForbidden ? State::kForbidden : State::kMissing;
        line.lacks.push_back(missing);
      }
  for (auto& line : lines) {
    const auto& code = line.section.code;
    const bool there = !m_now.Section(code).by_language.empty() || !m_now.ItemsOf(code).empty();
    if (!there && line.lacks.empty() && DemandOf(line.section, m_payment) != Demand::kNeeded)
      line.state = State::kNotNeeded;
  }
  return lines;
}

void StandardEdit::SetText(const std::string& section, const std::string& language, const std::string& words) {
  auto& text = m_now.sections[section];
  Set(text, language, words);
  if (text.by_language.empty()) m_now.sections.erase(section);
}

size_t StandardEdit::IndexOf(const std::string& section, size_t place) const {
  for (size_t i = 0; i < m_now.items.size(); ++i)
    if (m_now.items[i].section == section && place-- == 0) return i;
  assert(false);
  return 0;
}

const FullItem& StandardEdit::Item(const std::string& section, size_t place) const {
  return m_now.items[IndexOf(section, place)];
}

size_t StandardEdit::AddItem(const std::string& section) {
  FullItem item;
  item.section = section;
  for (const auto& rule : m_sections)
    if (rule.code == section && rule.Has("refusals")) item.stage = "provide";
  m_now.items.push_back(std::move(item));
  return m_now.ItemsOf(section).size() - 1;
}

void StandardEdit::SetItemText(const std::string& section, size_t place, const std::string& language,
                               const std::string& words) {
  Set(m_now.items[IndexOf(section, place)].text, language, words);
}

void StandardEdit::SetRefusalOf(const std::string& section, size_t place, const std::string& stage) {
  m_now.items[IndexOf(section, place)].stage = stage;
}

void StandardEdit::SetRequired(const std::string& section, size_t place, bool required) {
  m_now.items[IndexOf(section, place)].required = required;
}

void StandardEdit::RemoveItem(const std::string& section, size_t place) {
  m_now.items.erase(m_now.items.begin() + static_cast<std::ptrdiff_t>(IndexOf(section, place)));
}

size_t StandardEdit::MoveItem(const std::string& section, size_t place, int by) {
  const size_t count = m_now.ItemsOf(section).size();
  if ((by < 0 && place == 0) || (by > 0 && place + 1 >= count)) return place;
  const size_t to = by < 0 ? place - 1 : place + 1;
  Swap(m_now.items, IndexOf(section, place), IndexOf(section, to));
  return to;
}

size_t StandardEdit::AddStage() {
  m_now.stages.emplace_back();
  m_days.emplace_back();
  return m_days.size() - 1;
}

void StandardEdit::SetStageName(size_t place, const std::string& language, const std::string& words) {
  Set(m_now.stages[place].name, language, words);
}

void StandardEdit::RemoveStage(size_t place) {
  m_now.stages.erase(m_now.stages.begin() + static_cast<std::ptrdiff_t>(place));
  m_days.erase(m_days.begin() + static_cast<std::ptrdiff_t>(place));
}

size_t StandardEdit::MoveStage(size_t place, int by) {
  if ((by < 0 && place == 0) || (by > 0 && place + 1 >= m_days.size())) return place;
  const size_t to = by < 0 ? place - 1 : place + 1;
  Swap(m_days, place, to);
  return Swap(m_now.stages, place, to);
}

const std::string& StandardEdit::Number(const std::string& field) const {
  return m_numbers.at(field);
}

void StandardEdit::SetNumber(const std::string& field, const std::string& typed) {
  m_numbers[field] = typed;
  NumberOf(m_now, field) = AsNumber(typed);
}

void StandardEdit::SetStageDays(size_t place, const std::string& typed) {
  m_days[place] = typed;
  m_now.stages[place].days = AsNumber(typed);
}

void StandardEdit::CopyFrom(const Standard& other, Fill fill) {
  const bool all = fill == Fill::kReplace;
  for (const auto& section : m_sections) {
    if (section.Has("name")) continue;
    const auto& text = other.Section(section.code);
    for (const auto& [language, body] : text.by_language)
      if (all || m_now.Section(section.code).In(language).empty()) SetText(section.code, language, body);
    const auto items = other.ItemsOf(section.code);
    if (items.empty() || (!all && !m_now.ItemsOf(section.code).empty())) continue;
    std::erase_if(m_now.items, [&](const FullItem& item) { return item.section == section.code; });
    for (const auto* item : items) {
      m_now.items.push_back(*item);
      m_now.items.back().id = {};
    }
  }
  if (!other.stages.empty() && (all || m_now.stages.empty())) {
    m_now.stages = other.stages;
    m_days.clear();
    for (auto& stage : m_now.stages) {
      stage.id = {};
      m_days.push_back(Typed(stage.days));
    }
  }
  Standard numbers = other;
  for (const char* field : kNumbers)
    if (NumberOf(numbers, field) && (all || Number(field).empty())) SetNumber(field, Typed(NumberOf(numbers, field)));
  m_source = other.id;
}

std::vector<size_t> StandardEdit::SentItems() const {
  std::vector<size_t> sent;
  for (size_t i = 0; i < m_now.items.size(); ++i)
    if (!m_now.items[i].id.value.IsNil() || !m_now.items[i].text.by_language.empty()) sent.push_back(i);
  return sent;
}

Json StandardEdit::Items() const {
  Json rows = Json::array();
  for (const size_t i : SentItems()) {
    const auto& item = m_now.items[i];
    Json row = {{"section", item.section}};
    if (!item.id.value.IsNil()) row["item"] = item.id.ToText();
    if (!item.stage.empty()) row["stage"] = item.stage;
    if (!item.required) row["optional"] = true;
    PutTexts(item.text, row);
    rows.push_back(std::move(row));
  }
  return rows;
}

Json StandardEdit::Stages() const {
  Json rows = Json::array();
  for (size_t i = 0; i < m_now.stages.size(); ++i) {
    const auto& stage = m_now.stages[i];
    Json row = Json::object();
    if (!stage.id.IsNil()) row["stage"] = stage.id.ToText();
    if (!m_days[i].empty()) row["days"] = AsJson(m_days[i]);
    PutTexts(stage.name, row);
    rows.push_back(std::move(row));
  }
  return rows;
}

Json StandardEdit::Numbers() const {
  Json numbers = Json::object();
  Standard stands = m_stands;
  for (const char* field : kNumbers)
    if (Number(field) != Typed(NumberOf(stands, field))) numbers[field] = AsJson(Number(field));
  return numbers;
}

Json StandardEdit::Draft() const {
  Json draft = Numbers();
  for (const auto& section : m_sections) {
    const auto &before = m_stands.Section(section.code), &now = m_now.Section(section.code);
    for (const auto& [language, body] : now.by_language)
      if (before.In(language) != body) draft["sections"][section.code][language] = body;
    for (const auto& [language, body] : before.by_language)
      if (now.In(language).empty()) draft["sections"][section.code][language] = "";
  }
  const StandardEdit stands(m_stands, m_sections, m_payment);
  if (auto items = Items(); items != stands.Items()) draft["items"] = std::move(items);
  if (auto stages = Stages(); stages != stands.Stages()) draft["stages"] = std::move(stages);
  if (m_source && !draft.empty()) draft["copied_from"] = m_source->ToText();
  return draft;
}

Json StandardEdit::Act() const {
  Json data = Draft();
  data["standard"] = m_now.id.ToText();
  if (!data.contains("sections")) return data;
  // The act takes the sections as a whole.
  Json rows = Json::array();
  for (const auto& [section, text] : m_now.sections) {
    Json row = {{"section", section}};
    PutTexts(text, row);
    rows.push_back(std::move(row));
  }
  data["sections"] = std::move(rows);
  return data;
}

void StandardEdit::TakeDraft(const Json& draft) {
  if (!draft.is_object()) return;
  for (const char* field : kNumbers)
    if (draft.contains(field)) SetNumber(field, FromJson(draft[field]));
  if (draft.contains("sections") && draft["sections"].is_object())
    for (const auto& [section, texts] : draft["sections"].items())
      for (const auto& [language, body] : texts.items()) SetText(section, language, FromJson(body));
  if (draft.contains("items") && draft["items"].is_array()) {
    m_now.items.clear();
    for (const auto& row : draft["items"]) {
      FullItem item;
      // One that somebody took out meanwhile is a new one.
      const auto id = office::FindId<StandardItemTag>(row, "item");
      if (id && m_stands.FindItem(*id)) item.id = *id;
      item.section = office::GetText(row, "section");
      item.stage = office::GetText(row, "stage");
      item.required = !office::GetYesNo(row, "optional");
      item.text = TakeTexts(row);
      m_now.items.push_back(std::move(item));
    }
  }
  if (draft.contains("stages") && draft["stages"].is_array()) {
    m_now.stages.clear();
    m_days.clear();
    for (const auto& row : draft["stages"]) {
      FullStage stage;
      const auto id = office::FindUuid(row, "stage");
      for (const auto& one : m_stands.stages)
        if (id && one.id == *id) stage.id = *id;
      stage.name = TakeTexts(row);
      m_now.stages.push_back(std::move(stage));
      m_days.emplace_back();
      SetStageDays(m_days.size() - 1, row.contains("days") ? FromJson(row["days"]) : std::string());
    }
  }
  if (const auto source = office::FindId<StandardTag>(draft, "copied_from")) m_source = source;
}

std::optional<StandardEdit::Place> StandardEdit::PlaceOf(const std::string& field) const {
  for (const char* number : kNumbers) {
    if (field != number) continue;
    const char* trait = field == "term_days" ? "term" : "waits";
    for (const auto& section : m_sections)
      if (section.Has(trait)) return Place{section.code, std::nullopt, field};
    return Place{"", std::nullopt, field};
  }
  const auto dot = field.find('.'), last = field.rfind('.');
  if (dot == std::string::npos || last == dot) return std::nullopt;
  const auto row = AsNumber(field.substr(dot + 1, last - dot - 1));
  if (!row || *row < 0) return std::nullopt;
  auto at = static_cast<size_t>(*row);
  const std::string list = field.substr(0, dot), name = field.substr(last + 1);
  if (list == "stages" && at < m_now.stages.size()) return Place{"", at, name};
  if (list == "sections" && at < m_now.sections.size())
    return Place{std::next(m_now.sections.begin(), static_cast<std::ptrdiff_t>(at))->first, std::nullopt, name};
  const auto sent = SentItems();
  if (list != "items" || at >= sent.size()) return std::nullopt;
  const auto& section = m_now.items[sent[at]].section;
  const auto before = std::count_if(m_now.items.begin(), m_now.items.begin() + static_cast<std::ptrdiff_t>(sent[at]),
                                    [&](const FullItem& item) { return item.section == section; });
  return Place{section, static_cast<size_t>(before), name};
}

}  // namespace aiyl::services
