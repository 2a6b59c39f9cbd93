// SPDX-License-Identifier: Apache-2.0
// What a template prints: values by dotted name («person.name»), and lists of rows («members»). The kind of paper
// fills them from the book; this file knows neither kinds nor books. And the catalogue: which names there are, of what
// kind, with a label for the editor's list.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/amount.h"
#include "base/date.h"

namespace aiyl::papers {

// One thing said in both languages; where `ru` is empty the Kyrgyz text serves for both.
struct BothTexts {
  std::string ky, ru = {};
  bool operator==(const BothTexts&) const = default;
};

// Texts are NFC UTF-8. A number is whole; areas are m². std::monostate: known to be nothing, printed as nothing.
using Value = std::variant<std::monostate, std::string, BothTexts, int64_t, Tyiyn, PartialDate, bool>;

class Fields {
 public:
  // `path`: Latin letters, digits, _ and dots. A later value replaces an earlier one.
  Fields& Set(std::string path, Value value);
  Fields& Set(std::string path, const char* text) { return Set(std::move(path), Value(std::string(text))); }
  Fields& Set(std::string path, std::string ky, std::string ru) {
    return Set(std::move(path), Value(BothTexts{std::move(ky), std::move(ru)}));
  }
  Fields& Set(std::string path, Date date) { return Set(std::move(path), Value(PartialDate(date))); }
  Fields& Set(std::string path, int number) { return Set(std::move(path), Value(int64_t{number})); }
  // A list that may stay empty. Rows keep their order; inside a row paths start anew («name», not «members.name»).
  Fields& DeclareList(std::string path);
  // A new last row of the list; the reference holds until the next AddRow of the same list.
  Fields& AddRow(const std::string& path);

  const Value* Find(std::string_view path) const;
  const std::vector<Fields>* FindList(std::string_view path) const;
  const std::map<std::string, Value, std::less<>>& Values() const { return m_values; }
  const std::map<std::string, std::vector<Fields>, std::less<>>& Lists() const { return m_lists; }

 private:
  std::map<std::string, Value, std::less<>> m_values;
  std::map<std::string, std::vector<Fields>, std::less<>> m_lists;
};

enum class FieldKind { kText, kBoth, kNumber, kMoney, kDate, kYesNo, kList };

struct FieldInfo {
  std::string path;  // of a list's rows: list and field, «members.name»
  FieldKind kind = FieldKind::kText;
  std::string label = {};  // English msgid, marked with text::MsgId; translated by whoever shows the list
};

// All that a kind of paper offers. The order is that of the editor's list.
using FieldCatalogue = std::vector<FieldInfo>;

// The catalogue of what stands in `fields` (labels stay empty): for tests and for a first try.
FieldCatalogue CatalogueOf(const Fields& fields);
// The catalogue's field nearest to a mistyped name; empty where none is near.
std::string NearestField(const FieldCatalogue& catalogue, std::string_view path);

}  // namespace aiyl::papers
