// SPDX-License-Identifier: Apache-2.0
#include "sheet/table_guess.h"

#include <algorithm>
#include <set>

namespace aiyl::sheet {
namespace {

// Blanks of every kind at the ends off, line breaks inside to blanks.
std::string Trimmed(const std::string& text) {
  std::string flat;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text.compare(i, 2, "\xC2\xA0") == 0) {
      flat += ' ';
      ++i;
    } else {
      flat += (text[i] == '\n' || text[i] == '\r' || text[i] == '\t') ? ' ' : text[i];
    }
  }
  const size_t first = flat.find_first_not_of(' ');
  if (first == std::string::npos) return {};
  return flat.substr(first, flat.find_last_not_of(' ') - first + 1);
}

size_t KnownIn(const Row& row, const IsKnownHeading& is_known) {
  std::set<std::string> known;  // a merged heading counts once
  for (const Cell& cell : row.cells)
    if (cell.kind == CellKind::kText && is_known(Trimmed(cell.text))) known.insert(Trimmed(cell.text));
  return known.size();
}

size_t DifferentTexts(const Row& row) {
  std::set<std::string> texts;
  for (const Cell& cell : row.cells)
    if (cell.kind == CellKind::kText) texts.insert(Trimmed(cell.text));
  return texts.size();
}

// «1 | 2 | 3 | …» under the headings of official forms.
bool IsColumnNumbers(const Row& row) {
  int64_t previous = 0;
  size_t count = 0;
  for (const Cell& cell : row.cells) {
    if (cell.IsEmpty()) continue;
    const std::string text = Trimmed(cell.text);
    if (text.empty() || text.size() > 3 || text.find_first_not_of("0123456789") != std::string::npos) return false;
    const int64_t number = std::stoll(text);
    if (number != previous + 1) return false;
    previous = number;
    ++count;
  }
  return count >= 3;
}

}  // namespace

TableGuess GuessTable(const std::vector<Row>& rows, const IsKnownHeading& is_known) {
  TableGuess guess;
  size_t best = rows.size(), best_known = 0;
  for (size_t i = 0; i < rows.size(); ++i) {
    const size_t known = KnownIn(rows[i], is_known);
    if (known > best_known) {
      best_known = known;
      best = i;
    }
  }
  size_t width = 0;
  for (const Row& row : rows) width = std::max(width, row.cells.size());
  guess.used.assign(width, false);
  guess.headings.assign(width, {});
  guess.found = best_known >= 2 || (best_known == 1 && DifferentTexts(rows[best]) == 1 && width == 1);
  if (!guess.found) {
    best = 0;
    while (best < rows.size() && DifferentTexts(rows[best]) < 2) ++best;
    if (best == rows.size()) best = 0;
  }
  if (rows.empty()) return guess;

  // A second heading row belongs to the block when it too has known headings, or names parts under a merged heading.
  size_t top = best, bottom = best;
  const auto has_merge = [](const Row& row) {
    return std::any_of(row.cells.begin(), row.cells.end(), [](const Cell& cell) { return cell.repeated; });
  };
  const auto only_texts = [](const Row& row) {
    return !row.IsEmpty() && std::all_of(row.cells.begin(), row.cells.end(), [](const Cell& cell) {
      return cell.IsEmpty() || cell.kind == CellKind::kText;
    });
  };
  if (guess.found) {
    if (top > 0 && rows[top - 1].number + 1 == rows[top].number && DifferentTexts(rows[top - 1]) >= 2 &&
        has_merge(rows[top - 1]) && only_texts(rows[top - 1]))
      --top;
    if (top == best && best + 1 < rows.size() && has_merge(rows[best]) && only_texts(rows[best + 1]) &&
        rows[best].number + 1 == rows[best + 1].number) {
      // Below a heading merged sideways stand the names of its parts; below one merged downwards it repeats itself.
      bool repeats = false;
      for (const Cell& cell : rows[best + 1].cells) repeats = repeats || cell.repeated;
      if (repeats || KnownIn(rows[best + 1], is_known) > 0) bottom = best + 1;
    }
  }
  for (size_t column = 0; column < width; ++column) {
    std::string heading;
    for (size_t i = top; i <= bottom; ++i) {
      const std::string text = Trimmed(rows[i].At(column).text);
      if (text.empty() || text == heading) continue;
      heading += (heading.empty() ? "" : " ") + text;
    }
    guess.headings[column] = heading;
    guess.used[column] = !heading.empty();
  }
  size_t data = bottom + 1;
  if (data < rows.size() && IsColumnNumbers(rows[data])) ++data;
  guess.header_row = rows[bottom].number;
  guess.first_data_row = (data > bottom + 1 ? rows[data - 1].number : guess.header_row) + 1;
  for (size_t i = data; i < rows.size(); ++i)
    for (size_t column = 0; column < rows[i].cells.size(); ++column)
      if (!rows[i].cells[column].IsEmpty()) guess.used[column] = true;
  return guess;
}

}  // namespace aiyl::sheet
