// SPDX-License-Identifier: Apache-2.0
// Rows of an xlsx sheet. The part is unpacked twice: once for what stands around the rows (columns, merged blocks,
// which the format puts after the rows that need them) and its checksum, once for the rows themselves.
#include <algorithm>
#include <charconv>
#include <cstring>

#include "sheet/shared_strings.h"
#include "sheet/xlsx_package.h"
#include "sheet/xml_blocks.h"
#include "sheet/xml_text.h"

namespace aiyl::sheet {
namespace {

constexpr size_t kMaxColumns = 16384;
constexpr int64_t kMaxRows = 1048576;
constexpr size_t kMaxMergedWidth = 1024;  // a title merged over the whole sheet must not make 16,384 cells a row

struct Merge {
  int64_t top = 0, bottom = 0;
  size_t left = 0, right = 0;
  Cell value;
};

// "AB12" → column 27, row 12 (0 where no row is given). False on anything else.
bool ParseReference(std::string_view reference, size_t& column, int64_t& row) {
  size_t i = 0, letters = 0;
  for (; i < reference.size(); ++i) {
    char c = reference[i];
    if (c == '$') continue;
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    if (c < 'A' || c > 'Z') break;
    letters = letters * 26 + static_cast<size_t>(c - 'A' + 1);
    if (letters > kMaxColumns) return false;
  }
  row = 0;
  for (; i < reference.size(); ++i) {
    if (reference[i] == '$') continue;
    if (reference[i] < '0' || reference[i] > '9') return false;
    row = row * 10 + (reference[i] - '0');
    if (row > kMaxRows) return false;
  }
  if (letters == 0) return false;
  column = letters - 1;
  return true;
}

bool IsTrue(std::string_view value) {
  return value == "1" || value == "true";
}

class XlsxReader final : public SheetReader {
 public:
  XlsxReader(std::unique_ptr<XlsxPackage> package, std::string file)
      : m_package(std::move(package)), m_file(std::move(file)) {}

  Status Load(size_t index, const ReadOptions& options) {
    m_info.index = index;
    m_info.name = m_package->sheets[index].name;
    m_info.hidden = m_package->sheets[index].hidden;
    const std::string& part = m_package->sheet_parts[index];
    if (options.progress) {
      // Both parts are unpacked twice.
      const auto total = 2 * (m_package->zip->SizeOf(part) + m_package->zip->SizeOf(m_package->shared_strings_part));
      m_package->zip->SetWatch([progress = options.progress, total, done = uint64_t{0}](uint64_t bytes) mutable {
        done += bytes;
        return progress(static_cast<int64_t>(std::min(done, total)), static_cast<int64_t>(total));
      });
    }
    XmlEnvelope envelope;
    ZipProblem problem = ScanEnvelope(*m_package->zip, part, "sheetData", options.max_part_bytes, envelope);
    if (problem == ZipProblem::kNone && !m_package->shared_strings_part.empty())
      problem = m_strings.Load(*m_package->zip, m_package->shared_strings_part, options.max_part_bytes);
    if (problem != ZipProblem::kNone) return ZipError(problem, m_file);
    ReadColumnsAndMerges(Child(envelope.rest, "worksheet"));
    auto stream = m_package->zip->OpenPart(part, options.max_part_bytes, problem);
    if (!stream) return ZipError(problem, m_file);
    m_blocks.emplace(std::move(stream), envelope, "row");
    return {};
  }

  const SheetInfo& Info() const override { return m_info; }
  const std::vector<SheetName>& Sheets() const override { return m_package->sheets; }

  Result<bool> Next(Row& row) override {
    for (;;) {
      while (m_node && LocalName(m_node.name()) != "row") m_node = m_node.next_sibling();
      if (m_node) break;
      const auto* block = m_blocks->Next();
      if (!block) {
        if (m_blocks->Problem() != ZipProblem::kNone) return ZipError(m_blocks->Problem(), m_file);
        return false;
      }
      m_node = block->first_child();
    }
    ReadRow(m_node, row);
    m_node = m_node.next_sibling();
    return true;
  }

 private:
  void ReadColumnsAndMerges(pugi::xml_node worksheet) {
    for (pugi::xml_node column : Child(worksheet, "cols").children()) {
      if (!IsTrue(column.attribute("hidden").value())) continue;
      const size_t first = column.attribute("min").as_uint(1), last = column.attribute("max").as_uint(1);
      // «Hidden from here to the end» is how a sheet's unused right side is put away.
      for (size_t i = first; i >= 1 && i <= std::min(last, kMaxMergedWidth); ++i) {
        if (m_info.hidden_columns.size() < i) m_info.hidden_columns.resize(i);
        m_info.hidden_columns[i - 1] = true;
      }
    }
    for (pugi::xml_node merge : Child(worksheet, "mergeCells").children()) {
      const std::string_view range = merge.attribute("ref").value();
      const size_t colon = range.find(':');
      Merge found;
      if (colon == std::string_view::npos || !ParseReference(range.substr(0, colon), found.left, found.top) ||
          !ParseReference(range.substr(colon + 1), found.right, found.bottom))
        continue;
      if (found.left > found.right || found.top > found.bottom) continue;
      found.right = std::min(found.right, found.left + kMaxMergedWidth);
      m_merges.push_back(std::move(found));
    }
    std::sort(m_merges.begin(), m_merges.end(), [](const Merge& a, const Merge& b) { return a.top < b.top; });
  }

  void ReadRow(pugi::xml_node node, Row& row) {
    m_row_number += 1;
    row.hidden = false;
    row.line = 0;
    for (pugi::xml_attribute attribute : node.attributes()) {
      const char* name = attribute.name();
      if (std::strcmp(name, "r") == 0) {
        const int64_t number = attribute.as_llong();
        if (number >= 1 && number <= kMaxRows) m_row_number = number;
      } else if (std::strcmp(name, "hidden") == 0) {
        row.hidden = IsTrue(attribute.value());
      }
    }
    row.number = m_row_number;
    size_t used = 0, next = 0;
    for (pugi::xml_node cell : node.children()) {
      if (LocalName(cell.name()) != "c") continue;
      size_t column = next;
      const char* type = "";
      size_t style = 0;
      for (pugi::xml_attribute attribute : cell.attributes()) {
        const char* name = attribute.name();
        if (name[0] == 'r' && name[1] == 0) {
          size_t stated = 0;
          int64_t ignored = 0;
          if (ParseReference(attribute.value(), stated, ignored)) column = stated;
        } else if (name[0] == 't' && name[1] == 0) {
          type = attribute.value();
        } else if (name[0] == 's' && name[1] == 0) {
          style = attribute.as_uint();
        }
      }
      if (column >= kMaxColumns) continue;
      for (; used <= column; ++used) Clear(row, used);
      ReadCell(cell, type, style, row.cells[column]);
      next = column + 1;
    }
    row.cells.resize(used);
    ApplyMerges(row);
    while (!row.cells.empty() && row.cells.back().IsEmpty()) row.cells.pop_back();
  }

  // Makes room for cell `index` and empties it, keeping the memory of its text.
  static void Clear(Row& row, size_t index) {
    if (index >= row.cells.size()) {
      row.cells.emplace_back();
      return;
    }
    Cell& cell = row.cells[index];
    cell.kind = CellKind::kEmpty;
    cell.text.clear();
    cell.date.reset();
    cell.repeated = cell.formula = false;
  }

  void ReadCell(pugi::xml_node node, std::string_view type, size_t style, Cell& cell) {
    const char* value = nullptr;
    pugi::xml_node inline_text;
    for (pugi::xml_node child : node.children()) {
      const auto name = LocalName(child.name());
      if (name == "v") value = child.child_value();
      if (name == "f") cell.formula = true;
      if (name == "is") inline_text = child;
    }
    if (type == "inlineStr") {
      AppendRichText(inline_text, cell.text);
      if (!inline_text && value) cell.text = value;
      SetText(cell);
      return;
    }
    if (!value || !*value) {
      if (cell.formula && type != "str") {
        cell.kind = CellKind::kError;
        cell.text = "#FORMULA";
      }
      return;
    }
    if (type == "s") {
      size_t index = 0;
      const char* end = value + std::strlen(value);
      const auto [stop, error] = std::from_chars(value, end, index);
      if (error == std::errc() && stop == end && index < m_strings.Size()) {
        cell.text = m_strings.At(index);
        if (!cell.text.empty()) cell.kind = CellKind::kText;
      } else {
        cell.kind = CellKind::kError;
        cell.text = "#STRING";
      }
      return;
    }
    cell.text = value;
    if (type == "str") {
      SetText(cell);
      return;
    }
    MakeValidUtf8(cell.text);
    if (type == "b") {
      cell.kind = CellKind::kBool;
      cell.text = IsTrue(cell.text) ? "1" : "0";
    } else if (type == "e") {
      cell.kind = CellKind::kError;
    } else if (type == "d") {
      cell.kind = CellKind::kDate;
      cell.date = Date::FromIso(std::string_view(cell.text).substr(0, 10));
    } else if (style < m_package->style_is_date.size() && m_package->style_is_date[style]) {
      cell.kind = CellKind::kDate;
      cell.date = DateOfSerial(cell.text, m_package->date_system);
    } else {
      cell.kind = CellKind::kNumber;
    }
  }

  static void SetText(Cell& cell) {
    DecodeXstring(cell.text);
    MakeValidUtf8(cell.text);
    if (!cell.text.empty()) cell.kind = CellKind::kText;
  }

  // The top left cell's value stands for the whole block.
  void ApplyMerges(Row& row) {
    while (m_next_merge < m_merges.size() && m_merges[m_next_merge].top <= row.number) {
      Merge& merge = m_merges[m_next_merge++];
      if (merge.top == row.number) merge.value = row.At(merge.left);
      if (merge.value.IsEmpty()) continue;
      merge.value.repeated = true;
      m_active.push_back(&merge);
    }
    m_active.erase(std::remove_if(m_active.begin(), m_active.end(),
                                  [&](const Merge* merge) { return merge->bottom < row.number; }),
                   m_active.end());
    for (const Merge* merge : m_active) {
      if (row.cells.size() <= merge->right) row.cells.resize(merge->right + 1);
      for (size_t column = merge->left; column <= merge->right; ++column) {
        Cell& cell = row.cells[column];
        if (row.number == merge->top && column == merge->left) continue;
        if (cell.IsEmpty()) cell = merge->value;
      }
    }
  }

  std::unique_ptr<XlsxPackage> m_package;
  std::string m_file;
  SheetInfo m_info;
  SharedStrings m_strings;
  std::vector<Merge> m_merges;
  size_t m_next_merge = 0;
  std::vector<const Merge*> m_active;
  std::optional<XmlBlocks> m_blocks;
  pugi::xml_node m_node;
  int64_t m_row_number = 0;
};

}  // namespace

Result<std::unique_ptr<SheetReader>> OpenXlsxSheet(std::unique_ptr<XlsxPackage> package, const std::string& file,
                                                   size_t index, const ReadOptions& options) {
  auto reader = std::make_unique<XlsxReader>(std::move(package), file);
  AIYL_TRY(reader->Load(index, options));
  return std::unique_ptr<SheetReader>(std::move(reader));
}

}  // namespace aiyl::sheet
