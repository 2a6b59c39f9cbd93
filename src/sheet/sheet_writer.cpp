// SPDX-License-Identifier: Apache-2.0
// csv: UTF-8 with BOM (spreadsheets then read Ң Ө Ү), `;` between fields as spreadsheets here expect, CRLF.
#include "sheet/sheet_writer.h"

#include "base/atomic_file.h"
#include "sheet/xlsx_writer.h"

namespace aiyl::sheet {
namespace {

class CsvWriter final : public SheetWriter {
 public:
  CsvWriter(std::filesystem::path path, const OutSheet& sheet) : m_path(std::move(path)), m_bytes("\xEF\xBB\xBF") {
    if (!sheet.title.empty()) {
      AppendField(sheet.title);
      m_bytes += "\r\n";
    }
    std::vector<std::string> headings;
    for (const auto& column : sheet.columns) headings.push_back(column.heading);
    Append(headings);
  }

  Status AddRow(const std::vector<std::string>& values) override {
    Append(values);
    return {};
  }
  Status Finish() override { return WriteFileAtomically(m_path, m_bytes); }

 private:
  void Append(const std::vector<std::string>& values) {
    for (size_t i = 0; i < values.size(); ++i) {
      if (i > 0) m_bytes += ';';
      AppendField(values[i]);
    }
    m_bytes += "\r\n";
  }
  void AppendField(const std::string& value) {
    const bool blanks = !value.empty() && (value.front() == ' ' || value.back() == ' ');
    if (!blanks && value.find_first_of(";,\"\r\n\t") == std::string::npos) {
      m_bytes += value;
      return;
    }
    m_bytes += '"';
    for (const char c : value) {
      if (c == '"') m_bytes += '"';
      m_bytes += c;
    }
    m_bytes += '"';
  }

  std::filesystem::path m_path;
  std::string m_bytes;
};

}  // namespace

Result<FileFormat> FormatOf(const std::filesystem::path& path) {
  std::string extension = path.extension().string();
  for (char& c : extension)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  if (extension == ".xlsx") return FileFormat::kXlsx;
  if (extension == ".csv" || extension == ".txt") return FileFormat::kCsv;
  return UsageError("sheet.unknown-extension",
                    Msg("The name {file} must end in .xlsx or .csv.", {{"file", path.filename().string()}}));
}

Result<std::unique_ptr<SheetWriter>> CreateSheet(const std::filesystem::path& path, FileFormat format,
                                                 const OutSheet& sheet) {
  if (format == FileFormat::kCsv) return std::unique_ptr<SheetWriter>(std::make_unique<CsvWriter>(path, sheet));
  return CreateXlsx(path, sheet);
}

}  // namespace aiyl::sheet
