// SPDX-License-Identifier: Apache-2.0
#include "requests/words.h"

#include "text/search_key.h"

namespace aiyl::requests {
namespace {

struct WordTable {
  const char *name, *source, *target;
  std::string_view select_one, select_all, remove, insert;
};

constexpr WordTable kRequests = {
    "request words",
    "request",
    "request_words",
    "SELECT applicant_ky, applicant_ru, representative, subject, receipt, number FROM request WHERE id = ?",
    "SELECT id FROM request ORDER BY id",
    "DELETE FROM request_words WHERE request = ?",
    "INSERT INTO request_words(request, words) VALUES(?, ?)"};
constexpr WordTable kLetters = {
    "letter words",
    "letter",
    "letter_words",
    "SELECT sender_ky, sender_ru, subject, their_number, reply_number, number FROM letter WHERE id = ?",
    "SELECT id FROM letter ORDER BY id",
    "DELETE FROM letter_words WHERE letter = ?",
    "INSERT INTO letter_words(letter, words) VALUES(?, ?)"};
constexpr int kTexts = 5;

void Write(store::Database& db, const WordTable& table, const Uuid& id) {
  auto query = db.Prepare(table.select_one);
  query.Bind(id);
  if (!query.Next()) return;
  std::string words;
  for (int column = 0; column < kTexts; ++column) words += " " + text::FoldedKey(query.Text(column));
  words += " " + std::to_string(query.Int(kTexts));
  auto insert = db.Prepare(table.insert);
  insert.Bind(id, words);
  insert.Run();
}

store::Derivation Make(const WordTable& table) {
  return {.name = table.name,
          .sources = {table.source},
          .targets = {table.target},
          .refresh =
              [&table](store::Database& db, const store::Changed& changed) {
                const auto rows = changed.rows.find(table.source);
                if (rows == changed.rows.end()) return;
                for (const auto& id : rows->second) {
                  auto remove = db.Prepare(table.remove);
                  remove.Bind(id);
                  remove.Run();
                  Write(db, table, id);
                }
              },
          .rebuild =
              [&table](store::Database& db) {
                std::vector<Uuid> ids;
                auto query = db.Prepare(table.select_all);
                while (query.Next()) ids.push_back(query.GetUuid(0));
                for (const auto& id : ids) Write(db, table, id);
              },
          .deferrable = true};
}

}  // namespace

store::Derivation RequestWords() {
  return Make(kRequests);
}

store::Derivation LetterWords() {
  return Make(kLetters);
}

}  // namespace aiyl::requests
