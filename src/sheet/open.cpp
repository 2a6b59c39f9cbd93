// SPDX-License-Identifier: Apache-2.0
// What kind of file it is, by its content; everything that is no .xlsx or .csv is refused with what to do about it.

#include "base/atomic_file.h"
#include "sheet/csv_reader.h"
#include "sheet/workbook.h"
#include "sheet/xlsx_package.h"

namespace aiyl::sheet {
namespace {

using Reader = Result<std::unique_ptr<SheetReader>>;

bool StartsWith(std::string_view bytes, std::string_view start) {
  return bytes.substr(0, start.size()) == start;
}

std::string LowerAscii(std::string_view text) {
  std::string lower(text);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return lower;
}

// The beginning of a text file without mark, zero bytes (so UTF-16 reads too) and leading blanks, in lower case.
std::string TextStart(std::string_view bytes) {
  std::string start;
  for (const char c : bytes.substr(0, 2048)) {
    if (c == 0 || static_cast<unsigned char>(c) >= 0x80) continue;
    if (start.empty() && (c == ' ' || c == '\n' || c == '\r' || c == '\t')) continue;
    start += c;
  }
  return LowerAscii(start);
}

tl::unexpected<Error> NotASheet(const std::string& file) {
  return EnvironmentError(
      "sheet.not-a-sheet",
      Msg("The file {file} is no spreadsheet. Files .xlsx and .csv can be read.", {{"file", file}}));
}

Reader OpenZip(std::string bytes, const std::string& file, const ReadOptions& options) {
  auto zip = ZipArchive::Open(std::move(bytes));
  if (!zip) return ZipError(ZipProblem::kDamaged, file);
  if (zip->Has("mimetype") || zip->Has("content.xml"))
    return EnvironmentError(
        "sheet.open-document",
        Msg("The file {file} is an OpenDocument file (.ods). Open it in the spreadsheet program and "
            "save it as .xlsx.",
            {{"file", file}}));
  if (zip->Has("xl/workbook.bin"))
    return EnvironmentError("sheet.binary-excel",
                            Msg("The file {file} is in the binary format of Excel (.xlsb). Open it in the spreadsheet "
                                "program and save it as .xlsx.",
                                {{"file", file}}));
  if (!zip->Has("_rels/.rels") && !zip->Has("xl/workbook.xml")) {
    // A zip with other things in it: a document, a program, a packed sheet.
    return NotASheet(file);
  }
  if (zip->Has("word/document.xml") || zip->Has("ppt/presentation.xml")) return NotASheet(file);
  auto package = std::make_unique<XlsxPackage>();
  const ZipProblem problem = ReadXlsxPackage(std::move(zip), options.max_part_bytes, *package);
  if (problem != ZipProblem::kNone) return ZipError(problem, file);
  size_t index = 0;
  if (options.sheet) {
    index = *options.sheet;
    if (index >= package->sheets.size())
      return UsageError("sheet.no-such-sheet", Msg("The file {file} has no sheet number {number}.",
                                                   {{"file", file}, {"number", std::to_string(index + 1)}}));
  } else {
    while (index < package->sheets.size() && package->sheets[index].hidden) ++index;
    if (index == package->sheets.size()) index = 0;
  }
  return OpenXlsxSheet(std::move(package), file, index, options);
}

}  // namespace

const Cell& Row::At(size_t column) const {
  static const Cell empty;
  return column < cells.size() ? cells[column] : empty;
}

bool Row::IsEmpty() const {
  return std::all_of(cells.begin(), cells.end(), [](const Cell& cell) { return cell.IsEmpty(); });
}

Reader OpenSheetBytes(std::string bytes, const std::string& file, const ReadOptions& options) {
  if (bytes.empty()) return EnvironmentError("sheet.empty-file", Msg("The file {file} is empty.", {{"file", file}}));
  if (StartsWith(bytes, "PK")) return OpenZip(std::move(bytes), file, options);
  if (StartsWith(bytes, "\xD0\xCF\x11\xE0")) {
    // An encrypted .xlsx wears the old container; the name of its stream stands there in UTF-16.
    std::string encrypted;
    for (const char c : std::string_view("EncryptedPackage")) encrypted += {c, '\0'};
    if (bytes.find(encrypted) != std::string::npos) return ZipError(ZipProblem::kPassword, file);
    return EnvironmentError(
        "sheet.old-excel",
        Msg("The file {file} is in the old format of Excel (.xls). Open it in the spreadsheet program "
            "and save it as .xlsx.",
            {{"file", file}}));
  }
  const std::string start = TextStart(bytes);
  if (StartsWith(start, "<!doctype html") || StartsWith(start, "<html") || StartsWith(start, "<table") ||
      StartsWith(start, "<meta") || StartsWith(start, "<head") || StartsWith(start, "mime-version"))
    return EnvironmentError(
        "sheet.web-page", Msg("The file {file} is a web page that only bears the name of a spreadsheet. Open it in the "
                              "spreadsheet program and save it as .xlsx.",
                              {{"file", file}}));
  if (StartsWith(start, "<?xml") || StartsWith(start, "%pdf") || StartsWith(start, "{\\rtf")) return NotASheet(file);
  const std::string lower = LowerAscii(file);
  if (lower.size() > 5 && lower.compare(lower.size() - 5, 5, ".xlsx") == 0) return ZipError(ZipProblem::kDamaged, file);
  return OpenCsv(std::move(bytes), file, options);
}

Reader OpenSheet(const std::filesystem::path& path, const ReadOptions& options) {
  AIYL_ASSIGN(std::string bytes, ReadWholeFile(path, options.max_file_bytes));
  return OpenSheetBytes(std::move(bytes), path.filename().string(), options);
}

Result<SheetInfo> ReadSheet(const std::filesystem::path& path, const ReadOptions& options,
                            const RowCallback& callback) {
  AIYL_ASSIGN(auto reader, OpenSheet(path, options));
  Row row;
  for (;;) {
    AIYL_ASSIGN(const bool more, reader->Next(row));
    if (!more || callback(row) == Reading::kStop) break;
  }
  return reader->Info();
}

}  // namespace aiyl::sheet
