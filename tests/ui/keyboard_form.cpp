// SPDX-License-Identifier: Apache-2.0
#include "ui/keyboard_form.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "desk/registry.h"

namespace aiyl::test {
namespace {

using office::FieldSpec;
using office::FieldType;

const office::ActSpec& Spec(const std::string& act) {
  const auto* spec = desk::FindAct(act);
  REQUIRE(spec);
  return *spec;
}

const FieldSpec* RecordField(const office::ActSpec& spec, const std::string& record) {
  for (const auto& field : spec.fields)
    if (field.type == FieldType::kId && field.list == record) return &field;
  return nullptr;
}

// How many of the acts before `act`, and it itself, fit.
template <class Fits>
int Count(const Place& place, const std::string& act, Fits fits) {
  int count = 0;
  for (const auto& kind : place.acts) {
    count += fits(Spec(kind)) ? 1 : 0;
    if (kind == act) return count;
  }
  FAIL("no such act on the screen: " << act);
  return 0;
}

const Filling* Find(const Fillings& fillings, const std::string& field) {
  for (const auto& one : fillings)
    if (one.field == field) return &one;
  return nullptr;
}

}  // namespace

void Keyboard::GoTo(const Place& place, int attempt) {
  REQUIRE(m_desktop.Window(Ky(Msg("Aiyl Kitebi")) + " –*"));
  m_desktop.Key("ctrl+1");
  m_desktop.Wait(300 * attempt);
  m_desktop.Key(place.screen);
  m_desktop.Wait(500 * attempt);
  m_desktop.Key("Home");
  m_desktop.Key("Down", place.topic);
  m_desktop.Wait(400 * attempt);
  m_desktop.Key("Tab");  // the search box
}

void Keyboard::Open(const std::string& act, const std::function<void(int attempt)>& steps) {
  OpenTitle(Ky(Spec(act).title), steps);
}

void Keyboard::OpenTitle(const std::string& title, const std::function<void(int attempt)>& steps) {
  for (int attempt = 1; attempt <= 4; ++attempt) {
    steps(attempt);
    if (m_desktop.Window(title, 5)) return;
    Picture("lost-" + std::to_string(attempt));
    m_desktop.Key("Escape", 2);
  }
  FAIL("the form did not come up: " << title);
}

void Keyboard::Begin(const Place& place, const std::string& act) {
  const int button = Count(place, act, [&](const office::ActSpec& spec) {
    const auto* field = RecordField(spec, place.record);
    return !field || !field->required;
  });
  Open(act, [&](int attempt) {
    GoTo(place, attempt);
    m_desktop.Key("Tab", 1 + button);  // the list, then the buttons
    m_desktop.Key("space");
  });
}

void Keyboard::Choose(const Place& place, const std::string& words, int attempt) {
  GoTo(place, attempt);
  m_desktop.Key("ctrl+a");
  m_desktop.Type(words);
  m_desktop.Wait(500 * attempt);
  m_desktop.Key("Tab");
  m_desktop.Key("Home");
  m_desktop.Wait(300 * attempt);
}

void Keyboard::OpenRecord(const Place& place, const std::string& words, const std::string& title) {
  OpenTitle(title, [&](int attempt) {
    Choose(place, words, attempt);
    m_desktop.Key("Return");
  });
}

void Keyboard::OnRecord(const Place& place, const std::string& words, const std::string& act) {
  const int entry =
      Count(place, act, [&](const office::ActSpec& spec) { return RecordField(spec, place.record) != nullptr; });
  Open(act, [&](int attempt) {
    Choose(place, words, attempt);
    m_desktop.Key("Menu");
    m_desktop.Wait(500 * attempt);
    m_desktop.Key("Down", entry);
    m_desktop.Key("Return");
  });
}

void Keyboard::BeginAction(const Place& place, int number, const std::string& title) {
  const auto acts = std::count_if(place.acts.begin(), place.acts.end(), [&](const std::string& kind) {
    const auto* field = RecordField(Spec(kind), place.record);
    return !field || !field->required;
  });
  OpenTitle(title, [&](int attempt) {
    GoTo(place, attempt);
    m_desktop.Key("Tab", 1 + static_cast<int>(acts) + number);
    m_desktop.Key("space");
  });
}

void Keyboard::ActionOnRecord(const Place& place, const std::string& words, int number, const std::string& title) {
  const auto acts = std::count_if(place.acts.begin(), place.acts.end(), [&](const std::string& kind) {
    return RecordField(Spec(kind), place.record) != nullptr;
  });
  OpenTitle(title, [&](int attempt) {
    Choose(place, words, attempt);
    m_desktop.Key("Menu");
    m_desktop.Wait(500 * attempt);
    m_desktop.Key("Down", static_cast<int>(acts) + number);
    m_desktop.Key("Return");
  });
}

void Keyboard::FillDialog(const std::string& title, const std::vector<FieldSpec>& fields, const Fillings& fillings) {
  m_titles = {title};
  Fill(fields, fillings);
}

void Keyboard::Record(const std::string& act, const Fillings& fillings, const std::vector<std::string>& fixed) {
  const auto& spec = Spec(act);
  std::vector<FieldSpec> fields;
  for (const auto& field : spec.fields)
    if (std::find(fixed.begin(), fixed.end(), field.name) == fixed.end()) fields.push_back(field);
  m_titles = {Ky(spec.title)};
  Fill(fields, fillings);
  m_desktop.Key("Tab");  // the day on which it happened, then the note: a line in which Return records
  Picture("form-" + act);
  m_desktop.Key("Return");
  const bool recorded = m_desktop.Gone(Ky(spec.title));
  if (!recorded) Picture("refused-" + act);
  REQUIRE(recorded);
  m_desktop.Wait(300);
}

// Leaves the focus behind the last field.
void Keyboard::Fill(const std::vector<FieldSpec>& fields, const Fillings& fillings) {
  for (const auto& one : fillings)
    REQUIRE(std::any_of(fields.begin(), fields.end(), [&](const FieldSpec& field) { return field.name == one.field; }));
  for (const auto& field : fields) FillField(field, Find(fillings, field.name));
}

void Keyboard::FillField(const FieldSpec& field, const Filling* filling) {
  switch (field.type) {
    case FieldType::kYesNo:
      if (filling) m_desktop.Key("space");
      break;
    case FieldType::kCode:
      if (filling) {
        m_desktop.Key("Home");  // the empty one
        m_desktop.Key("Down", m_reader.PlaceInList(field.list, filling->value));
      }
      break;
    case FieldType::kId:
      if (filling) Pick(field, filling->value);
      if (!field.required) m_desktop.Key("Tab");  // «none»
      break;
    case FieldType::kRows:
      m_desktop.Key("Tab");  // the list, then «add»
      if (filling)
        for (const auto& row : filling->rows) FillRow(field, row);
      m_desktop.Key("Tab");  // «change»
      if (filling && !filling->first_row.empty()) {
        m_desktop.Key("shift+Tab", 2);
        m_desktop.Key("Home");
        m_desktop.Key("Tab", 2);
        FillRow(field, filling->first_row);
      }
      m_desktop.Key("Tab");  // «remove»
      break;
    default:
      if (filling) {
        m_desktop.Key("ctrl+a");
        m_desktop.Type(filling->value);
      }
  }
  m_desktop.Key("Tab");
}

// From the button that opens it.
void Keyboard::FillRow(const FieldSpec& field, const Fillings& row) {
  m_desktop.Key("space");
  REQUIRE(m_desktop.Window(Ky(field.label)));
  m_titles.push_back(Ky(field.label));
  Fill(field.rows, row);
  m_desktop.Key("space");  // «take over»
  REQUIRE(m_desktop.Gone(Ky(field.label)));
  m_titles.pop_back();
  REQUIRE(m_desktop.Window(m_titles.back()));
}

void Keyboard::Pick(const FieldSpec& field, const std::string& words) {
  m_desktop.Key("space");
  REQUIRE(m_desktop.Window(Ky(field.label)));
  m_desktop.Type(words);
  m_desktop.Wait(400);
  m_desktop.Key("Return");
  REQUIRE(m_desktop.Gone(Ky(field.label)));
  REQUIRE(m_desktop.Window(m_titles.back()));
}

}  // namespace aiyl::test
