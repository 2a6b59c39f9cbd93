// SPDX-License-Identifier: Apache-2.0
#include "exchange/import_source.h"

#include <algorithm>
#include <future>
#include <iterator>

#include "base/atomic_file.h"
#include "exchange/import_repository.h"
#include "text/canonical.h"
#include "text/search_key.h"

namespace aiyl::exchange {
namespace {

constexpr size_t kGuessRows = 60;
constexpr size_t kFontRows = 3000;
constexpr size_t kSampleRows = 30;
constexpr int kConfident = 50;  // per cent

bool HoldsText(Field field) {
  switch (field) {
    case Field::kAccount:
    case Field::kBook:
    case Field::kPin:
    case Field::kBirth:
    case Field::kHouse:
    case Field::kFlat:
    case Field::kPhone:
    case Field::kCadastral:
    case Field::kDwellingArea:
    case Field::kLivingArea:
    case Field::kYearBuilt:
    case Field::kRooms:
    case Field::kPlotArea:
    case Field::kShareArea:
    case Field::kLivestock:
    case Field::kSince:
      return false;
    default:
      return true;
  }
}

text::OldFont Chosen(FontChoice choice) {
  return choice == FontChoice::kOsh    ? text::OldFont::kOsh
         : choice == FontChoice::kNews ? text::OldFont::kNews
                                       : text::OldFont::kNone;
}

// A street or village may have ё alone for ң («Жеёиш»): no sign of its own, since Russian has it as well.
bool IsPlace(Field field) {
  return field == Field::kVillage || field == Field::kStreet || field == Field::kAddress;
}

// Columns are judged one by one; a column with few signs of its own goes with the file it stands in.
void JudgeFonts(const std::vector<sheet::Row>& rows, Mapping& mapping, std::vector<FontFinding>& findings) {
  std::vector<std::string> all;
  std::vector<std::vector<std::string>> cells(mapping.columns.size());
  for (size_t i = 0; i < mapping.columns.size(); ++i) {
    if (!HoldsText(mapping.columns[i].target.field)) continue;
    for (const auto& row : rows) {
      const auto& cell = row.At(mapping.columns[i].column);
      if (cell.kind == sheet::CellKind::kText && row.number >= mapping.first_data_row) cells[i].push_back(cell.text);
    }
    all.insert(all.end(), cells[i].begin(), cells[i].end());
  }
  const bool automatic = mapping.font == FontChoice::kAuto;
  const auto whole = automatic ? text::DetectOldFont(all) : text::OldFontReport{};
  for (size_t i = 0; i < mapping.columns.size(); ++i) {
    auto& column = mapping.columns[i];
    column.font = text::OldFont::kNone;
    if (cells[i].empty()) continue;
    int confidence = 100;
    if (automatic) {
      const auto own = text::DetectOldFont(cells[i]);
      column.font = own.font;
      confidence = own.confidence;
      const bool fits = own.suspected == whole.font ||
                        (own.suspected == text::OldFont::kNone && IsPlace(mapping.columns[i].target.field));
      if (own.font == text::OldFont::kNone && fits && own.proper_letters == 0 && whole.confidence >= kConfident) {
        column.font = whole.font;
        confidence = whole.confidence;
      }
    } else {
      column.font = Chosen(mapping.font);
    }
    if (column.font == text::OldFont::kNone) continue;
    FontFinding finding{column.heading, column.font, confidence, {}};
    for (const auto& before : cells[i]) {
      const std::string plain = text::Canonical(before);
      const std::string after = text::ConvertOldFont(plain, column.font, text::WordStart::kName);
      if (after == plain || finding.examples.size() >= 5) continue;
      finding.examples.emplace_back(plain, after);
    }
    if (finding.examples.empty())
      column.font = text::OldFont::kNone;
    else
      findings.push_back(std::move(finding));
  }
}

Result<size_t> SheetIndex(const std::vector<sheet::SheetName>& sheets, const std::string& name) {
  for (size_t i = 0; i < sheets.size(); ++i)
    if (text::FoldedKey(sheets[i].name) == text::FoldedKey(name)) return i;
  return UsageError("map.no-sheet",
                    Msg("The file has no sheet named {sheet}, which the mapping names.", {{"sheet", name}}));
}

Result<Mapping> WithRemembered(store::Book* book, const std::string& headings_key, bool* found) {
  *found = false;
  if (!book) return Mapping{};
  AIYL_ASSIGN(const auto json,
              book->Read<std::optional<std::string>>([&](store::Database& db) -> Result<std::optional<std::string>> {
                return FindMapping(db, headings_key);
              }));
  if (!json) return Mapping{};
  auto mapping = MappingFromJson(*json);
  if (!mapping) return Mapping{};  // from another version of the program
  *found = true;
  return mapping;
}

// One sheet as far as it is looked at before it is read whole.
struct OpenedSheet {
  std::vector<sheet::SheetName> sheets;
  sheet::SheetInfo info;
  std::vector<sheet::Row> rows;
};

Result<OpenedSheet> OpenTop(const ImportSource& source, const sheet::ReadOptions& read) {
  AIYL_ASSIGN(auto reader, sheet::OpenSheetBytes(source.bytes, source.name, read));
  OpenedSheet opened{reader->Sheets(), reader->Info(), {}};
  sheet::Row row;
  while (opened.rows.size() < kFontRows) {
    AIYL_ASSIGN(const bool more, reader->Next(row));
    if (!more) break;
    opened.rows.push_back(row);
  }
  return opened;
}

std::vector<sheet::Row> Top(const std::vector<sheet::Row>& rows) {
  return {rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(std::min(rows.size(), kGuessRows))};
}

// Whether it can be read as a list of the household book: by its headings, or by a mapping that fits them.
bool HasTable(const OpenedSheet& opened, const ImportOptions& options, store::Book* book) {
  const auto top = Top(opened.rows);
  if (top.empty()) return false;
  const auto table = sheet::GuessTable(top, IsKnownHeading);
  if (options.mapping) return ApplyMapping(*options.mapping, table, top).has_value();
  const auto guess = GuessMapping(table, top);
  if (guess.mapping.Check()) return true;
  bool remembered = false;
  (void)WithRemembered(book, HeadingsKey(top, guess.mapping.header_row), &remembered);
  return remembered;
}

}  // namespace

std::string HeadingsKey(const std::vector<sheet::Row>& rows, int64_t header_row) {
  for (const auto& row : rows) {
    const auto texts = std::count_if(row.cells.begin(), row.cells.end(),
                                     [](const sheet::Cell& cell) { return cell.kind == sheet::CellKind::kText; });
    // Without a heading that is known, the first row that looks like one.
    if (header_row > 0 ? row.number != header_row : texts < 2) continue;
    std::string key;
    for (const auto& cell : row.cells) key += text::FoldedKey(cell.text) + "|";
    return key;
  }
  return {};
}

Result<ImportSource> OpenImportSource(store::Book* book, const std::filesystem::path& file,
                                      const ImportOptions& options) {
  ImportSource source;
  sheet::ReadOptions read;
  read.progress = options.reading;
  source.name = file.filename().string();
  AIYL_ASSIGN(source.bytes, ReadWholeFile(file, read.max_file_bytes));
  read.sheet = options.sheet;
  AIYL_ASSIGN(auto opened, OpenTop(source, read));
  const bool one_table = options.sheet || !opened.info.encoding.empty();
  if (!one_table && options.mapping && !options.mapping->sheet.empty()) {
    AIYL_ASSIGN(read.sheet, SheetIndex(opened.sheets, options.mapping->sheet));
    AIYL_ASSIGN(opened, OpenTop(source, read));
  } else if (!one_table && !HasTable(opened, options, book)) {
    // A title page or a page of totals goes before the list: the first sheet that can be read is taken.
    for (size_t i = 0; i < opened.sheets.size(); ++i) {
      if (opened.sheets[i].hidden || i == opened.info.index) continue;
      read.sheet = i;
      auto other = OpenTop(source, read);
      if (!other || !HasTable(*other, options, book)) continue;
      opened = std::move(*other);
      break;
    }
  }
  ImportPreview& preview = source.preview;
  preview.sheets = std::move(opened.sheets);
  preview.info = std::move(opened.info);
  const std::vector<sheet::Row>& rows = opened.rows;
  if (rows.empty()) return Refuse("import.empty", Msg("The sheet {sheet} is empty.", {{"sheet", preview.info.name}}));
  const std::vector<sheet::Row> top = Top(rows);
  const auto table = sheet::GuessTable(top, IsKnownHeading);
  preview.sample.assign(top.begin(), top.begin() + static_cast<std::ptrdiff_t>(std::min(top.size(), kSampleRows)));
  auto guess = GuessMapping(table, top);
  preview.headings_key = HeadingsKey(top, guess.mapping.header_row);
  std::optional<Mapping> wanted = options.mapping;
  if (!wanted) {
    AIYL_ASSIGN(auto remembered, WithRemembered(book, preview.headings_key, &preview.remembered));
    if (preview.remembered) wanted = std::move(remembered);
  }
  if (wanted) {
    AIYL_ASSIGN(guess, ApplyMapping(*wanted, table, top));
  }
  preview.mapping = std::move(guess.mapping);
  preview.mapping.sheet = preview.info.encoding.empty() ? preview.info.name : std::string();
  preview.unknown_columns = std::move(guess.unknown);
  if (options.font) preview.mapping.font = *options.font;
  if (options.date_order) preview.mapping.date_order = *options.date_order;
  JudgeFonts(rows, preview.mapping, preview.fonts);
  return source;
}

Result<std::vector<SheetRow>> ReadRows(const ImportSource& source, const CodeWords& words,
                                       const ImportOptions& options) {
  sheet::ReadOptions read;
  read.progress = options.reading;
  if (source.preview.info.encoding.empty()) read.sheet = source.preview.info.index;
  AIYL_ASSIGN(auto reader, sheet::OpenSheetBytes(source.bytes, source.name, read));
  // One core reads the file, the other one understands the rows before.
  constexpr size_t kRowsAtOnce = 2000;
  const auto understand = [&](const std::vector<sheet::Row>& raw) {
    std::vector<SheetRow> understood;
    understood.reserve(raw.size());
    for (const auto& row : raw)
      if (auto read_row = ReadSheetRow(row, source.preview.mapping, words)) understood.push_back(std::move(*read_row));
    return understood;
  };
  std::vector<SheetRow> rows;
  std::vector<sheet::Row> raw, raw_before;
  std::future<std::vector<SheetRow>> before;
  const auto take_before = [&] {
    if (!before.valid()) return;
    auto understood = before.get();
    std::move(understood.begin(), understood.end(), std::back_inserter(rows));
  };
  for (bool more = true; more;) {
    raw.clear();
    sheet::Row row;
    while (raw.size() < kRowsAtOnce) {
      AIYL_ASSIGN(more, reader->Next(row));
      if (!more) break;
      if (row.number >= source.preview.mapping.first_data_row) raw.push_back(std::move(row));
    }
    take_before();
    std::swap(raw, raw_before);
    before = std::async(std::launch::async, [&] { return understand(raw_before); });
  }
  take_before();
  return rows;
}

Result<ImportPreview> PreviewImport(store::Book* book, const std::filesystem::path& file,
                                    const ImportOptions& options) {
  AIYL_ASSIGN(auto source, OpenImportSource(book, file, options));
  return std::move(source.preview);
}

Status RememberMapping(store::Book& book, const ImportPreview& preview, const Mapping& mapping) {
  if (preview.headings_key.empty()) return {};
  return book.WriteLocal([&](store::Database& db) -> Status {
    RememberMapping(db, preview.headings_key, MappingToJson(mapping));
    return {};
  });
}

}  // namespace aiyl::exchange
