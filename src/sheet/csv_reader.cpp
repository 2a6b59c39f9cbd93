// SPDX-License-Identifier: Apache-2.0
#include "sheet/csv_reader.h"

#include <algorithm>

#include "sheet/csv_text.h"

namespace aiyl::sheet {
namespace {

class CsvReader final : public SheetReader {
 public:
  CsvReader(DecodedText decoded, const std::string& file, char delimiter)
      : m_text(std::move(decoded.text)), m_file(file) {
    m_info.encoding = std::move(decoded.encoding);
    m_info.replaced_bytes = decoded.replaced;
    m_info.name = m_file.substr(0, m_file.rfind('.'));
    // «sep=;» in the first line is how Excel is told; it is no row.
    if (m_text.compare(0, 4, "sep=") == 0 && m_text.size() > 5 && (m_text[5] == '\r' || m_text[5] == '\n')) {
      m_info.delimiter = m_text[4];
      m_at = 5;
      SkipLineEnd();
    }
    if (delimiter != 0) m_info.delimiter = delimiter;
    if (m_info.delimiter == 0) m_info.delimiter = SniffDelimiter(m_text);
    m_sheets.push_back({m_info.name, false});
  }

  const SheetInfo& Info() const override { return m_info; }
  const std::vector<SheetName>& Sheets() const override { return m_sheets; }

  Result<bool> Next(Row& row) override {
    if (m_at >= m_text.size()) return false;
    row.number = ++m_number;
    row.line = m_line;
    row.hidden = false;
    size_t used = 0;
    for (;; ++used) {
      if (used >= row.cells.size()) row.cells.emplace_back();
      Cell& cell = row.cells[used];
      cell.text.clear();
      cell.date.reset();
      cell.repeated = cell.formula = false;
      const int64_t opened = m_line;
      if (!ReadField(cell.text))
        return EnvironmentError("sheet.cut-quote",
                                Msg("In the file {file} the quotation mark opened on line {line} is never closed.",
                                    {{"file", m_file}, {"line", std::to_string(opened)}}));
      cell.kind = cell.text.empty() ? CellKind::kEmpty : CellKind::kText;
      if (m_at >= m_text.size()) break;
      if (m_text[m_at] == m_info.delimiter) {
        ++m_at;
        continue;
      }
      SkipLineEnd();
      break;
    }
    row.cells.resize(used + 1);
    while (!row.cells.empty() && row.cells.back().IsEmpty()) row.cells.pop_back();
    return true;
  }

 private:
  // Leaves m_at on the delimiter, the line end or the end. False where a quote is not closed.
  bool ReadField(std::string& out) {
    size_t start = m_at;
    while (start < m_text.size() && m_text[start] == ' ') ++start;
    if (start < m_text.size() && m_text[start] == '"') {
      m_at = start + 1;
      for (;;) {
        const size_t quote = m_text.find('"', m_at);
        if (quote == std::string::npos) return false;
        AppendCountingLines(out, m_at, quote);
        m_at = quote + 1;
        if (m_at < m_text.size() && m_text[m_at] == '"') {
          out += '"';
          ++m_at;
          continue;
        }
        break;
      }
      // «"Ромашка" ООО»: what follows a closing quote belongs to the field.
    }
    const size_t from = m_at;
    while (m_at < m_text.size() && m_text[m_at] != m_info.delimiter && m_text[m_at] != '\n' && m_text[m_at] != '\r')
      ++m_at;
    out.append(m_text, from, m_at - from);
    return true;
  }

  void AppendCountingLines(std::string& out, size_t from, size_t to) {
    for (size_t i = from; i < to; ++i) {
      if (m_text[i] == '\r') {
        // One line end inside a field is one '\n', whoever wrote it.
        ++m_line;
        out += '\n';
        if (i + 1 < to && m_text[i + 1] == '\n') ++i;
        continue;
      }
      if (m_text[i] == '\n') ++m_line;
      if (m_text[i] != 0) out += m_text[i];
    }
  }

  void SkipLineEnd() {
    if (m_at < m_text.size() && m_text[m_at] == '\r') {
      ++m_at;
      if (m_at < m_text.size() && m_text[m_at] == '\n') ++m_at;
    } else if (m_at < m_text.size() && m_text[m_at] == '\n') {
      ++m_at;
    }
    ++m_line;
  }

  std::string m_text;
  std::string m_file;
  SheetInfo m_info;
  std::vector<SheetName> m_sheets;
  size_t m_at = 0;
  int64_t m_line = 1;
  int64_t m_number = 0;
};

bool LooksBinary(std::string_view text) {
  const auto sample = text.substr(0, 4096);
  const auto controls = std::count_if(sample.begin(), sample.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != 0x1A;
  });
  return static_cast<size_t>(controls) * 20 > sample.size();
}

}  // namespace

Result<std::unique_ptr<SheetReader>> OpenCsv(std::string bytes, const std::string& file, const ReadOptions& options) {
  DecodedText decoded = DecodeText(std::move(bytes));
  if (decoded.text.find_first_not_of(" \t\r\n") == std::string::npos)
    return EnvironmentError("sheet.empty-file", Msg("The file {file} is empty.", {{"file", file}}));
  if (LooksBinary(decoded.text))
    return EnvironmentError(
        "sheet.not-a-sheet",
        Msg("The file {file} is no spreadsheet. Files .xlsx and .csv can be read.", {{"file", file}}));
  if (options.sheet.value_or(0) != 0)
    return UsageError("sheet.no-such-sheet", Msg("The file {file} has no sheet number {number}.",
                                                 {{"file", file}, {"number", std::to_string(*options.sheet + 1)}}));
  return std::unique_ptr<SheetReader>(std::make_unique<CsvReader>(std::move(decoded), file, options.delimiter));
}

}  // namespace aiyl::sheet
