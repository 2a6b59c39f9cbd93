// SPDX-License-Identifier: Apache-2.0
#include "papers/template_value.h"

#include <algorithm>
#include <cstdlib>

namespace aiyl::papers {

namespace {

FieldKind KindOf(const Value& value) {
  switch (value.index()) {
    case 2:
      return FieldKind::kBoth;
    case 3:
      return FieldKind::kNumber;
    case 4:
      return FieldKind::kMoney;
    case 5:
      return FieldKind::kDate;
    case 6:
      return FieldKind::kYesNo;
    default:
      return FieldKind::kText;
  }
}

void Collect(const Fields& fields, const std::string& prefix, FieldCatalogue& catalogue) {
  const auto add = [&catalogue](std::string path, FieldKind kind) {
    const auto same = [&path](const FieldInfo& info) { return info.path == path; };
    if (std::none_of(catalogue.begin(), catalogue.end(), same)) catalogue.push_back({std::move(path), kind});
  };
  for (const auto& [path, value] : fields.Values()) add(prefix + path, KindOf(value));
  for (const auto& [path, rows] : fields.Lists()) {
    add(prefix + path, FieldKind::kList);
    for (const Fields& row : rows) Collect(row, prefix + path + ".", catalogue);
  }
}

// Levenshtein distance; names are short.
size_t Distance(std::string_view a, std::string_view b) {
  std::vector<size_t> row(b.size() + 1);
  for (size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (size_t i = 1; i <= a.size(); ++i) {
    size_t diagonal = row[0];
    row[0] = i;
    for (size_t j = 1; j <= b.size(); ++j) {
      const size_t above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
      diagonal = above;
    }
  }
  return row[b.size()];
}

}  // namespace

Fields& Fields::Set(std::string path, Value value) {
  m_values.insert_or_assign(std::move(path), std::move(value));
  return *this;
}

Fields& Fields::DeclareList(std::string path) {
  m_lists.try_emplace(std::move(path));
  return *this;
}

Fields& Fields::AddRow(const std::string& path) {
  return m_lists[path].emplace_back();
}

const Value* Fields::Find(std::string_view path) const {
  const auto at = m_values.find(path);
  return at == m_values.end() ? nullptr : &at->second;
}

const std::vector<Fields>* Fields::FindList(std::string_view path) const {
  const auto at = m_lists.find(path);
  return at == m_lists.end() ? nullptr : &at->second;
}

FieldCatalogue CatalogueOf(const Fields& fields) {
  FieldCatalogue catalogue;
  Collect(fields, "", catalogue);
  return catalogue;
}

std::string NearestField(const FieldCatalogue& catalogue, std::string_view path) {
  std::string nearest;
  size_t best = std::max<size_t>(2, path.size() / 3) + 1;
  for (const FieldInfo& info : catalogue) {
    const size_t distance = Distance(path, info.path);
    if (distance < best) {
      best = distance;
      nearest = info.path;
    }
  }
  return nearest;
}

}  // namespace aiyl::papers
