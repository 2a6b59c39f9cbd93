// SPDX-License-Identifier: Apache-2.0
// The derived rows of persons: where each stands now, and the words under which he is found. Rows are collected and
// written in the order of their keys, because a hundred thousand inserts at the end of a b-tree cost a fraction of as
// many all over it.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/id.h"
#include "household/now_address.h"

namespace aiyl::household {

class PersonNowRows {
 public:
  explicit PersonNowRows(store::Database& db) : m_db(db) {}

  // Takes away a person's rows, at once.
  void Erase(const Uuid& person);
  // Rows of a person as the truth tables have him; none where there is no such person. In the database after Finish.
  void Write(const Uuid& person);
  void Finish();

 private:
  struct NowRow {
    std::string sort, sex, birth, presence = "none", relation, country;
    Uuid person, office;
    std::optional<Uuid> household, village, street;
  };
  // A row of person_word, its text in m_letters, its person among m_rows.
  struct WordRow {
    uint32_t at = 0, row = 0;
    uint16_t size = 0;
    char kind = 0;
  };
  // What AddName makes of a word; names repeat, folding them is the greater part of the work.
  struct Spellings {
    std::vector<std::string> folded, loose;
  };
  struct Address {
    Uuid household;
    std::optional<AddressRow> row;
    std::string words;  // a blank before each
  };

  void Stand(NowRow& row) const;
  const Spellings& SpellingsOf(const std::string& exact);
  const Address& AddressFor(const Uuid& household);
  void AddKeys(uint32_t row, const std::string& keys);
  void InsertNow(const NowRow& row) const;
  void InsertWords();

  store::Database& m_db;
  std::unordered_map<std::string, Spellings> m_spellings;
  Address m_address;  // of the last household: members follow each other
  std::vector<NowRow> m_rows;
  std::vector<WordRow> m_words;
  std::string m_letters;
};

}  // namespace aiyl::household
