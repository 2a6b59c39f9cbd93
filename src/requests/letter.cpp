// SPDX-License-Identifier: Apache-2.0
// Reading the journal of letters.
#include <algorithm>

#include "requests/letters.h"
#include "requests/request_row.h"
#include "text/canonical.h"
#include "text/search_key.h"

namespace aiyl::requests {
namespace {

#define AIYL_LETTER_COLUMNS                                                                                           \
  "l.id, l.office, l.year, l.number, l.received_day, l.day, l.register_due, l.kind, l.sender_kind, l.channel, "       \
  "l.person, l.sender_ky, l.sender_ru, l.their_number, l.their_day, l.language, l.subject, l.executor, l.term_days, " \
  "l.due, l.extended, l.state, l.closed_day, l.reply_number, l.reply, l.forwarded_to, l.note"

Letter ReadLetter(const store::Query& query) {
  Letter letter;
  letter.id = query.GetId<LetterTag>(0);
  letter.office = query.GetUuid(1);
  letter.number = NumberText(query.Int(3), query.Int(2));
  letter.received = query.GetDate(4);
  letter.day = query.GetDate(5);
  letter.register_due = query.GetDate(6);
  letter.kind = query.String(7);
  letter.sender_kind = query.String(8);
  letter.channel = query.String(9);
  letter.person = query.OptionalId<household::PersonTag>(10);
  letter.sender = {query.String(11), query.String(12)};
  letter.their_number = query.String(13);
  letter.their_day = query.OptionalDate(14);
  letter.language = query.String(15);
  letter.subject = query.String(16);
  letter.executor = query.OptionalId<office::StaffTag>(17);
  letter.term_days = query.OptionalInt(18);
  letter.due = query.OptionalDate(19);
  letter.extended = query.String(20);
  letter.state = query.String(21);
  letter.closed = query.OptionalDate(22);
  letter.reply_number = query.String(23);
  letter.reply = query.String(24);
  letter.forwarded_to = query.String(25);
  letter.note = query.String(26);
  return letter;
}

struct ListForm {
  std::string where, order;
  bool today = false;
};

// Parameters stand in the order in which BindFilter binds them.
ListForm FormOf(const LetterFilter& filter, const std::vector<std::string>& words) {
  ListForm form;
  const std::string latest = " ORDER BY l.day DESC, l.number DESC", by_due = " ORDER BY l.due, l.day, l.number";
  switch (filter.list) {
    case LetterList::kOpen:
      form = {"l.closed_day IS NULL", by_due};
      break;
    case LetterList::kDue:
      form = {"l.closed_day IS NULL AND l.due = ?", by_due, true};
      break;
    case LetterList::kOverdue:
      form = {"l.closed_day IS NULL AND l.due < ?", by_due, true};
      break;
    case LetterList::kLateRegistered:
      form = {"l.day > l.register_due", latest};
      break;
    case LetterList::kAll:
      form = {"1", latest};
      break;
  }
  if (filter.scope.office) form.where += " AND +l.office = ?";
  if (filter.from) form.where += " AND l.day >= ?";
  if (filter.to) form.where += " AND l.day <= ?";
  if (!filter.sender_kind.empty()) form.where += " AND l.sender_kind = ?";
  for (size_t i = 0; i < words.size(); ++i)
    form.where += " AND l.id IN (SELECT w.letter FROM letter_words w WHERE instr(w.words, ?) > 0)";
  return form;
}

void BindFilter(store::Query& query, const LetterFilter& filter, const ListForm& form,
                const std::vector<std::string>& words) {
  if (form.today) query.Bind(filter.today);
  if (filter.scope.office) query.Bind(*filter.scope.office);
  if (filter.from) query.Bind(*filter.from);
  if (filter.to) query.Bind(*filter.to);
  if (!filter.sender_kind.empty()) query.Bind(filter.sender_kind);
  for (const auto& word : words) query.Bind(" " + word);
}

}  // namespace

std::optional<Letter> FindLetter(store::Database& db, LetterId id) {
  auto query = db.Prepare("SELECT " AIYL_LETTER_COLUMNS " FROM letter l WHERE l.id = ?");
  query.Bind(id);
  if (!query.Next()) return std::nullopt;
  return ReadLetter(query);
}

std::optional<Letter> FindLetterByNumber(store::Database& db, const office::Scope& scope, std::string_view words,
                                         Date today) {
  const auto number = ParseNumber(words, today);
  if (!number) return std::nullopt;
  auto query = db.Prepare("SELECT " AIYL_LETTER_COLUMNS
                          " FROM letter l WHERE (?1 IS NULL OR l.office = ?1) AND l.year = ?2 AND l.number = ?3"
                          " ORDER BY l.id");
  query.Bind(scope.office, number->year, number->number);
  if (!query.Next()) return std::nullopt;
  return ReadLetter(query);
}

std::vector<Letter> ListLetters(store::Database& db, const LetterFilter& filter) {
  const auto words = text::FoldedWords(filter.words);
  const ListForm form = FormOf(filter, words);
  auto query = db.PrepareOnce("SELECT " AIYL_LETTER_COLUMNS " FROM letter l WHERE " + form.where + form.order +
                              " LIMIT " + std::to_string(std::max<int64_t>(filter.limit, 0)) + " OFFSET " +
                              std::to_string(std::max<int64_t>(filter.offset, 0)));
  BindFilter(query, filter, form, words);
  std::vector<Letter> letters;
  while (query.Next()) letters.push_back(ReadLetter(query));
  return letters;
}

int64_t CountLetters(store::Database& db, const LetterFilter& filter) {
  const auto words = text::FoldedWords(filter.words);
  const ListForm form = FormOf(filter, words);
  auto query = db.PrepareOnce("SELECT count(*) FROM letter l WHERE " + form.where);
  BindFilter(query, filter, form, words);
  return query.Next() ? query.Int(0) : 0;
}

std::vector<Letter> OverdueLettersOn(store::Database& db, const office::Scope& scope, Date day) {
  auto query = db.Prepare("SELECT " AIYL_LETTER_COLUMNS
                          " FROM letter l WHERE l.day <= ?2 AND l.due < ?2 AND (l.closed_day IS NULL OR l.closed_day >"
                          " ?2) AND (?1 IS NULL OR l.office = ?1) ORDER BY l.due, l.day, l.number");
  query.Bind(scope.office, day);
  std::vector<Letter> letters;
  while (query.Next()) letters.push_back(ReadLetter(query));
  return letters;
}

std::vector<LetterFigures> FiguresOfLetters(store::Database& db, const office::Scope& scope, Date from, Date to,
                                            Date today) {
  auto query = db.Prepare(R"sql(
    SELECT sender_kind <> 'institution' AS people, count(*), sum(day > register_due), sum(state = 'answered'),
      sum(state = 'forwarded'), sum(state = 'closed'), sum(closed_day IS NULL),
      sum(coalesce(closed_day <= due, 0)), sum(coalesce(coalesce(closed_day, ?4) > due, 0))
    FROM letter WHERE day BETWEEN ?2 AND ?3 AND (?1 IS NULL OR office = ?1)
    GROUP BY people ORDER BY people DESC)sql");
  query.Bind(scope.office, from, to, today);
  std::vector<LetterFigures> figures;
  while (query.Next())
    figures.push_back({.people = query.Bool(0),
                       .registered = query.Int(1),
                       .registered_late = query.Int(2),
                       .answered = query.Int(3),
                       .forwarded = query.Int(4),
                       .closed = query.Int(5),
                       .open = query.Int(6),
                       .in_time = query.Int(7),
                       .late = query.Int(8)});
  return figures;
}

}  // namespace aiyl::requests
