// SPDX-License-Identifier: Apache-2.0
// Files of a bank: which payments it took for the office. Columns are known by their headings (schema/bank.md); each
// line is matched by ПИН or ИНН, account, name; what did not match stays open until somebody matches it or sets it
// aside. A file is taken once, whole, in one act.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ledger/payments.h"

namespace aiyl::ledger {

struct BankLine {
  BankLineId id = {};
  Uuid file = {};
  int64_t line = 0;  // of the file, as a spreadsheet shows it
  Date day;
  Tyiyn amount;
  std::string number, account, name, purpose, reference;
  std::string payment_kind;  // "" where the file does not say it
  std::string state;         // list bank-line-state
  std::string note;          // of an open one: a code, see WhyOpen
};
// Why a line is open: "no-payer", "several", "no-kind", "no-delegation"; other texts as they are.
Message WhyOpen(const std::string& note);

struct BankFile {
  std::string name;
  std::string digest;  // 32 bytes: BLAKE2b-256 of the file
  std::vector<BankLine> lines;
  int64_t skipped = 0;  // lines without a day and without anybody: totals, remarks
};
// Reads a .csv or .xlsx. `payment_kind` for lines that name none; may be empty. Errors: those of sheet::OpenSheet;
// "bank.headings" where day and sum are not found, "bank.line" with the number of the line that cannot be read,
// "bank.empty".
Result<BankFile> ReadBankFile(store::Database& db, const office::Scope& scope, std::string bytes,
                              const std::string& name, const std::string& payment_kind);
// As the act bank.take takes it.
office::Json BankFileJson(const BankFile& file);

std::optional<BankLine> FindBankLine(store::Database& db, BankLineId id);
// "" gives all states; latest file first, then by line.
std::vector<BankLine> ListBankLines(store::Database& db, const office::Scope& scope, const std::string& state,
                                    int64_t limit = 200, int64_t offset = 0);

std::vector<office::ActSpec> BankActs();  // bank.take; bank-line.match, .set-aside

}  // namespace aiyl::ledger
