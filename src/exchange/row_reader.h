// SPDX-License-Identifier: Apache-2.0
// How one row is read, cell by cell: shared by the files that read a person's cells, a household's cells, and settle
// what the row as a whole says. Private to exchange; callers use sheet_row.h.
#pragma once

#include <optional>
#include <string>

#include "exchange/sheet_row.h"

namespace aiyl::exchange {

class RowReader {
 public:
  RowReader(const sheet::Row& row, const Mapping& mapping, const CodeWords& words, SheetRow& out)
      : m_row(row), m_mapping(mapping), m_words(words), m_out(out) {}

  void Read();

 private:
  // sheet_row.cpp
  void Problem(std::vector<RowProblem>& into, std::string code, Message message);
  void Refuse(const Error& error) { Problem(m_out.refusals, error.code, error.message); }
  void Warn(std::string code, Message message) { Problem(m_out.warnings, std::move(code), std::move(message)); }
  void KeepInNote(const char* code);
  void AddNote(const std::string& text);
  void See(std::vector<SeenCell>& into);
  // The cell at hand says this, however it was typed or stored: the same day in a text and in a date cell is the same.
  void SeenAs(const std::string& value);
  void SettleNames();
  void SettleFacts();

  // row_person.cpp
  void ReadPersonCell();
  household::NameParts& Names();
  void TakeCode(const char* list, std::string& into);
  void ReadStatus();

  // row_household.cpp
  void ReadHouseholdCell();
  void Quantity(int decimals, std::optional<int64_t>& into, int64_t least);
  void Area(std::optional<int64_t>& into);

  const sheet::Row& m_row;
  const Mapping& m_mapping;
  const CodeWords& m_words;
  SheetRow& m_out;
  const ColumnMapping* m_column = nullptr;
  const sheet::Cell* m_cell = nullptr;
  std::string m_text;
  SeenCell* m_seen = nullptr;  // of the cell at hand
};

// ALL CAPITALS or all small letters become a name's letters; any other mixture is the clerk's.
std::string AsName(const std::string& text);

}  // namespace aiyl::exchange
