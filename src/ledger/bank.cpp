// SPDX-License-Identifier: Apache-2.0
// Reading a bank's file, and the lines as they stand.
#include "ledger/bank.h"

#include <array>
#include <map>

#include "crypto/crypto.h"
#include "office/code_list.h"
#include "sheet/table_guess.h"
#include "sheet/workbook.h"
#include "text/canonical.h"
#include "text/parse.h"
#include "text/search_key.h"

namespace aiyl::ledger {
namespace {

enum class Column { kDay, kAmount, kNumber, kAccount, kName, kPurpose, kReference, kKind };

// Headings as text::FoldedKey gives them.
const std::map<std::string, Column>& Headings() {
  static const auto headings = [] {
    std::map<std::string, Column> all;
    const auto add = [&](Column column, std::initializer_list<const char*> words) {
      for (const char* one : words) all[text::FoldedKey(one)] = column;
    };
    add(Column::kDay, {"күнү", "дата", "date", "төлөм күнү", "төлөнгөн күнү", "дата платежа", "дата оплаты", "day"});
    add(Column::kAmount, {"сумма", "суммасы", "amount", "sum", "сумма платежа", "төлөмдүн суммасы", "сом"});
    add(Column::kNumber, {"пин", "инн", "пин инн", "инн пин", "pin", "inn", "инн плательщика", "төлөөчүнүн пин",
                          "төлөөчүнүн инн", "пин плательщика"});
    add(Column::kAccount, {"эсеп", "жеке эсеп", "лицевой счёт", "лицевой счет", "счёт", "счет", "л с", "account",
                           "эсеби", "номер лицевого счета"});
    add(Column::kName,
        {"аты-жөнү", "төлөөчү", "фио", "ф и о", "плательщик", "name", "payer", "аты жөнү", "наименование плательщика"});
    add(Column::kPurpose, {"назначение", "назначение платежа", "максаты", "төлөмдүн максаты", "purpose", "details"});
    add(Column::kReference, {"документ", "номер документа", "документтин номери", "reference", "ref", "номер", "№"});
    add(Column::kKind, {"түрү", "төлөмдүн түрү", "вид", "вид платежа", "kind", "код платежа"});
    return all;
  }();
  return headings;
}

tl::unexpected<Error> BadLine(int64_t line, const std::string& heading, const std::string& text) {
  return Refuse("bank.line", Msg("Line {line}: “{text}” in the column “{column}” cannot be read. Nothing was taken.",
                                 {{"line", std::to_string(line)}, {"text", text}, {"column", heading}}));
}

std::string Digits(const std::string& text) {
  std::string digits;
  for (const char c : text)
    if (c >= '0' && c <= '9') digits += c;
  return digits;
}

// By its code, or the words of the list.
std::string KindFrom(store::Database& db, const office::Scope& scope, const std::string& words) {
  const std::string folded = text::FoldedKey(words);
  for (const auto& value : office::ListCodes(db, scope, "payment-kind"))
    if (value.code == words ||
        (!folded.empty() && (text::FoldedKey(value.name.ky) == folded || text::FoldedKey(value.name.ru) == folded)))
      return value.code;
  return {};
}

#define AIYL_BANK_LINE_COLUMNS                                                                                   \
  "l.id, l.file, l.line, l.day, l.amount, l.number, l.account, l.name, l.purpose, l.reference, l.payment_kind, " \
  "l.state, l.note"

BankLine ReadLine(const store::Query& query) {
  BankLine line;
  line.id = query.GetId<BankLineTag>(0);
  line.file = query.GetUuid(1);
  line.line = query.Int(2);
  line.day = query.GetDate(3);
  line.amount = Tyiyn(query.Int(4));
  line.number = query.String(5);
  line.account = query.String(6);
  line.name = query.String(7);
  line.purpose = query.String(8);
  line.reference = query.String(9);
  line.payment_kind = query.String(10);
  line.state = query.String(11);
  line.note = query.String(12);
  return line;
}

struct Columns {
  std::array<std::optional<size_t>, 8> at;
  std::vector<std::string> headings;

  std::string Text(const sheet::Row& row, Column column) const {
    const auto place = at[static_cast<size_t>(column)];
    return place ? text::Canonical(row.At(*place).text) : std::string();
  }
  std::string Heading(Column column) const {
    const auto place = at[static_cast<size_t>(column)];
    return place ? headings[*place] : std::string();
  }
};

Result<Columns> FindColumns(const sheet::TableGuess& guess) {
  Columns columns;
  columns.headings = guess.headings;
  for (size_t i = 0; i < guess.headings.size(); ++i) {
    const auto known = Headings().find(text::FoldedKey(guess.headings[i]));
    if (known == Headings().end()) continue;
    auto& at = columns.at[static_cast<size_t>(known->second)];
    if (!at) at = i;
  }
  if (!columns.at[static_cast<size_t>(Column::kDay)] || !columns.at[static_cast<size_t>(Column::kAmount)])
    return Refuse("bank.headings",
                  Msg("The file has no column with the day and the sum of the payments. Columns are known by their "
                      "headings, such as «Дата», «Сумма», «ПИН», «Лицевой счёт», «Плательщик»."));
  return columns;
}

}  // namespace

Message WhyOpen(const std::string& note) {
  if (note == "no-payer") return Msg("the payer is not in the book");
  if (note == "several") return Msg("several payers are meant");
  if (note == "no-kind") return Msg("it is not said what was paid");
  if (note == "no-delegation") return Msg("a tax, and there is no agreement with the tax service for that day");
  return Msg("taken back: {text}", {{"text", note}});
}

Result<BankFile> ReadBankFile(store::Database& db, const office::Scope& scope, std::string bytes,
                              const std::string& name, const std::string& payment_kind) {
  BankFile file;
  file.name = name;
  file.digest = std::string(crypto::Blake2b256(bytes).View());
  std::vector<sheet::Row> rows;
  AIYL_ASSIGN(const auto reader, sheet::OpenSheetBytes(std::move(bytes), name));
  for (sheet::Row row;;) {
    AIYL_ASSIGN(const bool more, reader->Next(row));
    if (!more) break;
    rows.push_back(row);
  }
  const std::vector<sheet::Row> sample(rows.begin(),
                                       rows.begin() + static_cast<int64_t>(std::min<size_t>(60, rows.size())));
  const auto guess =
      sheet::GuessTable(sample, [](const std::string& text) { return Headings().contains(text::FoldedKey(text)); });
  AIYL_ASSIGN(const Columns columns, FindColumns(guess));
  for (const auto& row : rows) {
    if (row.number < guess.first_data_row || row.IsEmpty()) continue;
    BankLine line;
    line.line = row.number;
    const std::string day = columns.Text(row, Column::kDay), amount = columns.Text(row, Column::kAmount);
    line.number = Digits(columns.Text(row, Column::kNumber));
    line.account = columns.Text(row, Column::kAccount);
    line.name = columns.Text(row, Column::kName);
    const auto& cell = row.At(*columns.at[static_cast<size_t>(Column::kDay)]);
    const auto parsed = text::ParseDate(day, text::DateOrder::kDayMonthYear);
    if (cell.date) {
      line.day = *cell.date;
    } else if (parsed && parsed->IsExact()) {
      line.day = parsed->Earliest();
    } else if (line.number.empty() && line.account.empty() && line.name.empty()) {
      ++file.skipped;  // «Итого»
      continue;
    } else {
      return BadLine(row.number, columns.Heading(Column::kDay), day);
    }
    const auto money = text::ParseMoney(amount);
    if (!money || money->Value() < 1) return BadLine(row.number, columns.Heading(Column::kAmount), amount);
    line.amount = *money;
    line.purpose = columns.Text(row, Column::kPurpose);
    line.reference = columns.Text(row, Column::kReference);
    const std::string kind = columns.Text(row, Column::kKind);
    line.payment_kind = kind.empty() ? payment_kind : KindFrom(db, scope, kind);
    if (line.payment_kind.empty() && kind.empty()) line.payment_kind = KindFrom(db, scope, line.purpose);
    file.lines.push_back(std::move(line));
  }
  if (file.lines.empty()) return Refuse("bank.empty", Msg("There is no payment in the file."));
  return file;
}

office::Json BankFileJson(const BankFile& file) {
  office::Json lines = office::Json::array();
  for (const auto& line : file.lines) {
    office::Json one = {{"line", line.line}, {"day", line.day.Iso()}, {"amount", line.amount.Value()}};
    const auto put = [&](const char* key, const std::string& text) {
      if (!text.empty()) one[key] = text;
    };
    put("number", line.number);
    put("account", line.account);
    put("name", line.name);
    put("purpose", line.purpose);
    put("reference", line.reference);
    put("kind", line.payment_kind);
    lines.push_back(std::move(one));
  }
  const auto digest = crypto::Digest::FromBytes(file.digest);
  return {{"name", file.name}, {"digest", digest ? digest->ToHex() : std::string()}, {"lines", std::move(lines)}};
}

std::optional<BankLine> FindBankLine(store::Database& db, BankLineId id) {
  auto query = db.Prepare("SELECT " AIYL_BANK_LINE_COLUMNS " FROM bank_line l WHERE l.id = ?");
  query.Bind(id);
  if (!query.Next()) return std::nullopt;
  return ReadLine(query);
}

std::vector<BankLine> ListBankLines(store::Database& db, const office::Scope& scope, const std::string& state,
                                    int64_t limit, int64_t offset) {
  auto query = db.Prepare("SELECT " AIYL_BANK_LINE_COLUMNS
                          " FROM bank_line l WHERE (?1 IS NULL OR l.office = ?1) AND (?2 = '' OR l.state = ?2) "
                          "ORDER BY l.file DESC, l.line LIMIT ?3 OFFSET ?4");
  query.Bind(scope.office, state, limit, offset);
  std::vector<BankLine> lines;
  while (query.Next()) lines.push_back(ReadLine(query));
  return lines;
}

}  // namespace aiyl::ledger
