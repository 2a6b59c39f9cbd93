// SPDX-License-Identifier: Apache-2.0
// The derived rows of persons: where each stands now, and the words under which he is found. Rows are collected and
// written in the order of their keys, because a hundred thousand inserts at the end of a b-tree cost a fraction of as
// many all over it. Where there are many, a second thread makes the words of those read before.
#pragma once

#include <cstdint>
#include <future>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/date.h"
#include "base/id.h"
#include "household/now_address.h"
#include "household/types.h"

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
  // A row of person_now. Its sort key stands in m_sorts, its codes in m_codes.
  struct NowRow {
    Uuid person, office;
    std::optional<Uuid> household, village, street;
    std::optional<Date> birth;
    const std::string *sex = nullptr, *presence = nullptr, *relation = nullptr, *country = nullptr;
    uint32_t sort_at = 0, sort_size = 0;
  };
  // What the truth tables say of a person, from which his words are made.
  struct PersonRead {
    NowRow row;
    PersonNames names;
    std::vector<std::string> pins;
    std::string phone, address_words;
  };
  // A row of person_word, its text in m_letters, its person among m_rows.
  struct WordRow {
    uint32_t at = 0, row = 0;
    uint16_t size = 0;
    char kind = 0;
  };
  // A row of person_bag: three texts one after the other in m_bag_letters.
  struct BagRow {
    uint32_t row = 0, at = 0;
    uint32_t exact = 0, folded = 0, keys = 0;  // sizes
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

  // This thread reads and writes the database.
  void Stand(NowRow& row);
  const Address& AddressFor(const Uuid& household);
  const std::string* Code(std::string_view code) { return &*m_codes.emplace(code).first; }
  // Another one makes the words of those who were read before.
  void BeginComposing();
  void EndComposing();
  void WriteBags();
  void WriteNow() const;
  void WriteWords();

  void Compose(const PersonRead& read);
  const Spellings& SpellingsOf(const std::string& exact);
  void AddKeys(uint32_t row, const std::string& keys);
  void AddBag(uint32_t row, const std::string& exact, const std::string& folded, const std::string& keys);
  void SortWords();
  std::string_view Sort(const NowRow& row) const {
    return std::string_view(m_sorts).substr(row.sort_at, row.sort_size);
  }
  std::string_view Text(const WordRow& word) const { return std::string_view(m_letters).substr(word.at, word.size); }

  store::Database& m_db;
  std::set<std::string, std::less<>> m_codes;
  Address m_address;  // of the last household: members follow each other
  std::vector<PersonRead> m_read;

  // Of the composing thread, as long as there is one.
  std::vector<PersonRead> m_in_hand;
  std::unordered_map<std::string, Spellings> m_spellings;
  std::vector<NowRow> m_rows;
  std::vector<WordRow> m_words;
  std::vector<BagRow> m_bags;
  std::string m_letters, m_sorts, m_bag_letters;
  std::future<void> m_composing;
};

}  // namespace aiyl::household
