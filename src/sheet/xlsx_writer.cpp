// SPDX-License-Identifier: Apache-2.0
#include "sheet/xlsx_writer.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/atomic_file.h"
#include "base/date.h"

namespace aiyl::sheet {
namespace {

constexpr size_t kMaxCellCharacters = 32767;

// A tab's name: at most 31 characters, none of []:*?/\ .
std::string TabName(const std::string& name) {
  std::string tab;
  size_t characters = 0;
  for (const char c : name) {
    if ((static_cast<unsigned char>(c) & 0xC0) != 0x80 && ++characters > 31) break;
    tab += std::string_view("[]:*?/\\'").find(c) == std::string_view::npos ? c : '-';
  }
  return tab.empty() ? "Sheet1" : tab;
}

size_t Characters(std::string_view text) {
  return static_cast<size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

// A spreadsheet has only doubles; up to 15 digits come back as they went in.
std::optional<double> AsNumber(const std::string& text) {
  const auto digits = std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (digits == 0 || digits > 15 || text.find_first_not_of("-0123456789.") != std::string::npos) return std::nullopt;
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

class XlsxWriter final : public SheetWriter {
 public:
  XlsxWriter(std::filesystem::path path, const OutSheet& sheet)
      : m_path(std::move(path)), m_temporary(TemporaryBeside(m_path)), m_columns(sheet.columns) {
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    m_workbook = workbook_new_opt(m_temporary.string().c_str(), &options);
    if (!m_workbook) return;
    m_sheet = workbook_add_worksheet(m_workbook, TabName(sheet.name).c_str());
    if (!m_sheet) return;
    lxw_format* head = workbook_add_format(m_workbook);
    format_set_bold(head);
    format_set_text_wrap(head);
    format_set_align(head, LXW_ALIGN_VERTICAL_TOP);
    format_set_bg_color(head, 0xE8EEF4);
    format_set_bottom(head, LXW_BORDER_THIN);
    lxw_format* bold = workbook_add_format(m_workbook);
    format_set_bold(bold);
    m_text = workbook_add_format(m_workbook);
    format_set_num_format(m_text, "@");
    m_date = workbook_add_format(m_workbook);
    format_set_num_format(m_date, "dd.mm.yyyy");
    for (size_t i = 0; i < m_columns.size(); ++i) {
      const auto column = static_cast<lxw_col_t>(i);
      const size_t width = m_columns[i].width > 0 ? static_cast<size_t>(m_columns[i].width)
                                                  : std::clamp<size_t>(Characters(m_columns[i].heading) + 3, 8, 40);
      // The column's own format keeps what a clerk types below the last row text as well.
      worksheet_set_column(m_sheet, column, column, static_cast<double>(width),
                           m_columns[i].type == ColumnType::kText ? m_text : nullptr);
    }
    if (!sheet.title.empty()) worksheet_write_string(m_sheet, m_row++, 0, sheet.title.c_str(), bold);
    m_header = m_row++;
    for (size_t i = 0; i < m_columns.size(); ++i)
      worksheet_write_string(m_sheet, m_header, static_cast<lxw_col_t>(i), m_columns[i].heading.c_str(), head);
    worksheet_freeze_panes(m_sheet, m_row, 0);
  }

  ~XlsxWriter() override {
    if (!m_workbook) return;
    lxw_workbook_free(m_workbook);  // never closed: no file was made
  }

  bool IsOpen() const { return m_workbook && m_sheet; }

  Status AddRow(const std::vector<std::string>& values) override {
    for (size_t i = 0; i < std::min(values.size(), m_columns.size()); ++i) {
      if (values[i].empty()) continue;
      const auto column = static_cast<lxw_col_t>(i);
      if (m_columns[i].type == ColumnType::kNumber) {
        if (const auto number = AsNumber(values[i])) {
          worksheet_write_number(m_sheet, m_row, column, *number, nullptr);
          continue;
        }
      } else if (m_columns[i].type == ColumnType::kDate) {
        const auto date = Date::FromIso(values[i]);
        if (date && date->Year() >= 1901) {  // before the serials are off by one, or are not
          lxw_datetime day{date->Year(), date->Month(), date->Day(), 0, 0, 0};
          worksheet_write_datetime(m_sheet, m_row, column, &day, m_date);
          continue;
        }
      }
      WriteText(column, values[i]);
    }
    if (++m_row >= LXW_ROW_MAX)
      return Refuse("sheet.too-many-rows", Msg("A sheet of .xlsx holds no more than 1,048,576 rows. Save it as .csv."));
    return {};
  }

  Status Finish() override {
    if (m_row > m_header + 1 && !m_columns.empty())
      worksheet_autofilter(m_sheet, m_header, 0, m_row - 1, static_cast<lxw_col_t>(m_columns.size() - 1));
    const lxw_error error = workbook_close(m_workbook);  // frees it, whatever comes
    m_workbook = nullptr;
    if (error != LXW_NO_ERROR) {
      std::error_code ignored;
      std::filesystem::remove(m_temporary, ignored);
      // The library does not say why; a full disk is what nearly always stands behind it.
      constexpr std::uintmax_t kFull = 1 << 20;
      const auto space = std::filesystem::space(m_path.parent_path().empty() ? "." : m_path.parent_path(), ignored);
      if (!ignored && space.available < kFull)
        return EnvironmentError("file.write", Msg("The disk is full: the file {file} could not be written.",
                                                  {{"file", m_path.filename().string()}}));
      return EnvironmentError("file.write",
                              Msg("The file {file} could not be written: {reason}.",
                                  {{"file", m_path.filename().string()}, {"reason", lxw_strerror(error)}}));
    }
    return PublishFile(m_temporary, m_path);
  }

 private:
  void WriteText(lxw_col_t column, const std::string& value) {
    if (Characters(value) <= kMaxCellCharacters) {
      worksheet_write_string(m_sheet, m_row, column, value.c_str(), m_text);
      return;
    }
    size_t cut = kMaxCellCharacters;  // bytes: fewer characters than allowed, never half of one
    while (cut > 0 && (static_cast<unsigned char>(value[cut]) & 0xC0) == 0x80) --cut;
    worksheet_write_string(m_sheet, m_row, column, value.substr(0, cut).c_str(), m_text);
  }

  std::filesystem::path m_path, m_temporary;
  std::vector<OutColumn> m_columns;
  lxw_workbook* m_workbook = nullptr;
  lxw_worksheet* m_sheet = nullptr;
  lxw_format* m_text = nullptr;
  lxw_format* m_date = nullptr;
  lxw_row_t m_row = 0, m_header = 0;
};

}  // namespace

Result<std::unique_ptr<SheetWriter>> CreateXlsx(const std::filesystem::path& path, const OutSheet& sheet) {
  AIYL_TRY(CheckCanWrite(path));
  auto writer = std::make_unique<XlsxWriter>(path, sheet);
  if (!writer->IsOpen())
    return EnvironmentError("file.write",
                            Msg("The file {file} could not be written: {reason}.",
                                {{"file", path.filename().string()}, {"reason", "memory or temporary folder"}}));
  return std::unique_ptr<SheetWriter>(std::move(writer));
}

}  // namespace aiyl::sheet
