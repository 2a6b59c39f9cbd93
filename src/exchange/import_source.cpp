// SPDX-License-Identifier: Apache-2.0
#include "exchange/import_source.h"

#include <algorithm>
#include <atomic>
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
  std::unique_ptr<sheet::SheetReader> reader;
  std::vector<sheet::Row> rows;
};

Result<OpenedSheet> OpenTop(const std::string& bytes, const std::string& name, const sheet::ReadOptions& read) {
  OpenedSheet opened;
  AIYL_ASSIGN(opened.reader, sheet::OpenSheetBytes(bytes, name, read));
  sheet::Row row;
  while (opened.rows.size() < kFontRows) {
    AIYL_ASSIGN(const bool more, opened.reader->Next(row));
    if (!more) break;
    opened.rows.push_back(std::move(row));
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
  AIYL_ASSIGN(const std::string bytes, ReadWholeFile(file, read.max_file_bytes));
  source.digest = crypto::Blake2b256(bytes);
  read.sheet = options.sheet;
  AIYL_ASSIGN(auto opened, OpenTop(bytes, source.name, read));
  ImportPreview& preview = source.preview;
  preview.sheets = opened.reader->Sheets();
  const bool one_table = options.sheet || !opened.reader->Info().encoding.empty();
  if (!one_table && options.mapping && !options.mapping->sheet.empty()) {
    AIYL_ASSIGN(read.sheet, SheetIndex(preview.sheets, options.mapping->sheet));
    AIYL_ASSIGN(opened, OpenTop(bytes, source.name, read));
  } else if (!one_table && !HasTable(opened, options, book)) {
    // A title page or a page of totals goes before the list: the first sheet that can be read is taken.
    for (size_t i = 0; i < preview.sheets.size(); ++i) {
      if (preview.sheets[i].hidden || i == opened.reader->Info().index) continue;
      read.sheet = i;
      auto other = OpenTop(bytes, source.name, read);
      if (!other || !HasTable(*other, options, book)) continue;
      opened = std::move(*other);
      break;
    }
  }
  preview.info = opened.reader->Info();
  source.reader = std::move(opened.reader);
  source.rows = std::move(opened.rows);
  const std::vector<sheet::Row>& rows = source.rows;
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

Result<ImportRows> ReadRows(ImportSource& source, const CodeWords& words) {
  // Rows in blocks: while one core reads the next block from the file and the other one gathers the block before, what
  // is left of both understands this one.
  constexpr size_t kRowsAtOnce = 500;
  struct Block {
    std::vector<sheet::Row> raw;
    std::vector<std::optional<SheetRow>> understood;  // beside `raw`
  };
  const Mapping& mapping = source.preview.mapping;
  ImportRows all;
  Grouper grouper(mapping);
  Block before, now, next;
  now.raw = std::move(source.rows);
  std::atomic<size_t> taken = 0;
  const auto understand = [&] {
    for (size_t i = taken++; i < now.raw.size(); i = taken++)
      if (now.raw[i].number >= mapping.first_data_row) now.understood[i] = ReadSheetRow(now.raw[i], mapping, words);
  };
  const auto gather = [&] {
    for (size_t i = 0; i < before.raw.size(); ++i) {
      if (!before.understood[i]) continue;
      all.rows.push_back(std::move(*before.understood[i]));
      all.cells.Add(before.raw[i], mapping);
      grouper.Add(all.rows);
    }
  };
  for (bool more = true; more || !now.raw.empty() || !before.raw.empty();) {
    now.understood.resize(now.raw.size());
    taken = 0;
    auto other = std::async(std::launch::async, [&] {
      gather();
      understand();
    });
    while (more && next.raw.size() < kRowsAtOnce) {
      sheet::Row row;
      AIYL_ASSIGN(more, source.reader->Next(row));
      if (more) next.raw.push_back(std::move(row));
    }
    understand();
    other.get();
    before = std::exchange(now, std::exchange(next, {}));
  }
  source.reader.reset();
  all.groups = grouper.Finish(all.rows);
  return all;
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
