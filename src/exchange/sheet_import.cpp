// SPDX-License-Identifier: Apache-2.0
#include "exchange/sheet_import.h"

#include "crypto/crypto.h"
#include "exchange/import_run.h"
#include "exchange/import_source.h"
#include "office/code_list.h"
#include "office/office_record.h"

namespace aiyl::exchange {
namespace {

constexpr const char* kActKind = "account.import";

// UUIDv8 of file and reading: the same file read the same way is the same batch.
Uuid BatchOf(const crypto::Digest& file, const Mapping& mapping, const Uuid& office) {
  std::string said = mapping.Signature() + "|" + mapping.sheet + "|";
  for (const auto& column : mapping.columns) said += static_cast<char>('0' + static_cast<int>(column.font));
  crypto::Blake2b hash;
  hash.Update(file.View()).Update(said).Update(office.View());
  const auto digest = hash.Finish();
  Uuid batch;
  std::copy_n(digest.bytes.begin(), batch.bytes.size(), batch.bytes.begin());
  batch.bytes[6] = static_cast<uint8_t>(0x80 | (batch.bytes[6] & 0x0F));
  batch.bytes[8] = static_cast<uint8_t>(0x80 | (batch.bytes[8] & 0x3F));
  return batch;
}

CodeWords LoadWords(store::Database& db, const Uuid& office) {
  CodeWords words;
  for (const char* list : {"wall", "ethnicity", "citizenship", "marital", "pension", "benefit", "person-status",
                           "military", "employment", "absence-reason", "country"}) {
    for (const auto& value : office::ListCodes(db, office::Scope::Of(office), list)) {
      words.Add(list, value.code, value.name.ky);
      words.Add(list, value.code, value.name.ru);
    }
  }
  return words;
}

}  // namespace

void AddImportToRegistry(store::Registry& registry) {
  registry.AddTables(store::TableClass::kLocal, {"import_seen", "import_mapping"});
  registry.Add(store::ActKind{
      .kind = kActKind, .title = Msg("Import of a sheet"), .undo = store::UndoKind::kRevert, .instead = {}});
}

Result<ImportReport> ImportSheet(store::Book& book, const store::Actor& actor, const std::filesystem::path& file,
                                 const ImportOptions& options) {
  AIYL_ASSIGN(const CodeWords words, book.Read<CodeWords>([&](store::Database& db) -> Result<CodeWords> {
    AIYL_TRY(office::CheckRight(db, actor, kActKind));
    return LoadWords(db, actor.office);
  }));
  AIYL_ASSIGN(auto source, OpenImportSource(&book, file, options));
  const Mapping& mapping = source.preview.mapping;
  AIYL_TRY(mapping.Check());
  AIYL_ASSIGN(auto rows, ReadRows(source, words));
  if (rows.rows.empty())
    return Refuse("import.empty",
                  Msg("The sheet {sheet} has no rows below its heading.", {{"sheet", source.preview.info.name}}));

  ImportReport report;
  report.file = source.name;
  report.sheet = source.preview.info.encoding.empty() ? source.preview.info.name : std::string();
  for (size_t i = 0; i < source.preview.sheets.size(); ++i)
    if (i != source.preview.info.index && !source.preview.sheets[i].hidden)
      report.other_sheets.push_back(std::to_string(i + 1) + " " + source.preview.sheets[i].name);
  report.dry_run = options.dry_run;
  report.columns = mapping.columns;
  report.unknown_columns = source.preview.unknown_columns;
  report.fonts = source.preview.fonts;
  const Uuid batch = BatchOf(source.digest, mapping, actor.office);
  report.batch = batch.ToText();

  store::Book::Bulk bulk(book);
  {
    ImportRun run(book, actor, options, mapping, batch, source.name);
    AIYL_TRY(run.Prepare(rows.groups));
    AIYL_TRY(run.Run(rows, words, report));
  }
  rows = {};
  AIYL_TRY(bulk.End());
  return report;
}

}  // namespace aiyl::exchange
