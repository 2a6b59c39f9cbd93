// SPDX-License-Identifier: Apache-2.0
// A draft standard while somebody writes it: its sections with what is missing in each, texts by language, documents
// and grounds, stages, numbers as they are typed; what of it differs from the book, as the data of the act
// "standard.write" and as a draft that outlives a power cut. A value without a window and without the book.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "office/act_spec.h"
#include "services/standard.h"

namespace aiyl::services {

class StandardEdit {
 public:
  // `payment` as in WhatIsMissing.
  StandardEdit(Standard stands, std::vector<Rule> sections, std::string payment);

  enum class State {
    kDone,
    kMissing,    // see `lacks`
    kForbidden,  // there, though the service's fee rules it out
    kNotNeeded,  // ruled out by the fee, and empty; of a model: decided by the fee
  };
  struct Line {
    Rule section;
    State state = State::kDone;
    std::vector<Missing> lacks = {};
  };
  // Every section of the edition, in its order.
  std::vector<Line> Lines() const;
  const Standard& Now() const { return m_now; }
  bool IsChanged() const { return !Draft().empty(); }

  // Spaces alone are no text.
  void SetText(const std::string& section, const std::string& language, const std::string& words);

  // Documents and grounds by their place within the section, from 0.
  const FullItem& Item(const std::string& section, size_t place) const;
  size_t AddItem(const std::string& section);  // its place: the last
  void SetItemText(const std::string& section, size_t place, const std::string& language, const std::string& words);
  void SetRefusalOf(const std::string& section, size_t place, const std::string& stage);
  void SetRequired(const std::string& section, size_t place, bool required);
  void RemoveItem(const std::string& section, size_t place);
  // Up (−1) or down (+1); where it stands then.
  size_t MoveItem(const std::string& section, size_t place, int by);

  size_t AddStage();
  void SetStageName(size_t place, const std::string& language, const std::string& words);
  void RemoveStage(size_t place);
  size_t MoveStage(size_t place, int by);

  // "term_days", "wait_apply_minutes", "wait_receive_minutes": what is typed; what is no number is kept as typed, the
  // act says so.
  const std::string& Number(const std::string& field) const;
  void SetNumber(const std::string& field, const std::string& typed);
  const std::string& StageDays(size_t place) const { return m_days[place]; }
  void SetStageDays(size_t place, const std::string& typed);

  // Texts, items, stages and numbers of another standard under the same edition, but for the service's name.
  enum class Fill { kOnlyEmpty, kReplace };
  void CopyFrom(const Standard& other, Fill fill);

  // Data of "standard.write": the standard, and of the rest what differs from the book.
  office::Json Act() const;
  // Only what differs; an empty object where nothing does.
  office::Json Draft() const;
  // Onto what the book has now: what somebody else changed meanwhile stays, where the draft says nothing of it.
  void TakeDraft(const office::Json& draft);

  // Where a field of Act() is: a refusal names it.
  struct Place {
    std::string section;         // "" of the stages
    std::optional<size_t> part;  // of an item or a stage
    std::string name;            // "ky", "days", "term_days" …
  };
  std::optional<Place> PlaceOf(const std::string& field) const;

 private:
  size_t IndexOf(const std::string& section, size_t place) const;
  std::vector<size_t> SentItems() const;  // indices; an item begun and left empty is not sent
  office::Json Numbers() const;
  office::Json Items() const;
  office::Json Stages() const;

  Standard m_stands, m_now;
  std::vector<Rule> m_sections;
  std::string m_payment;
  std::map<std::string, std::string> m_numbers;
  std::vector<std::string> m_days;  // of the stages, as typed
  std::optional<StandardId> m_source;
};

}  // namespace aiyl::services
