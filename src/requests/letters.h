// SPDX-License-Identifier: Apache-2.0
// The journal of letters (кайрылуу / обращение, law № 67) and what institutions write, and the hours of reception, as
// read. Letters of institutions stand in the journal, never in the figures of the people's letters or of services.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "requests/requests.h"

namespace aiyl::requests {

struct Letter {
  LetterId id;
  Uuid office;
  std::string number;                      // «17/2026»
  Date received, day;                      // day: registered
  Date register_due;                       // by then it had to be registered
  std::string kind, sender_kind, channel;  // lists letter-kind, letter-sender, letter-channel
  std::optional<household::PersonId> person;
  Bilingual sender;
  std::string their_number;
  std::optional<Date> their_day;
  std::string language, subject;
  std::optional<office::StaffId> executor;
  std::optional<int64_t> term_days;
  std::optional<Date> due;
  std::string extended;  // why the term was made longer
  std::string state;     // list letter-state
  std::optional<Date> closed;
  std::string reply_number, reply, forwarded_to, note;

  bool IsOverdue(Date today) const { return state == "open" && due && *due < today; }
  bool IsRegisteredLate() const { return day > register_due; }
};
std::optional<Letter> FindLetter(store::Database& db, LetterId id);
std::optional<Letter> FindLetterByNumber(store::Database& db, const office::Scope& scope, std::string_view number,
                                         Date today);

enum class LetterList { kOpen, kDue, kOverdue, kLateRegistered, kAll };
struct LetterFilter {
  office::Scope scope = {};
  LetterList list = LetterList::kAll;
  Date today = {};
  std::optional<Date> from = {}, to = {};  // registered, both included
  std::string sender_kind = {}, words = {};
  int64_t limit = 200, offset = 0;
};
// Open, due and overdue ones by due day, the others latest first.
std::vector<Letter> ListLetters(store::Database& db, const LetterFilter& filter);
int64_t CountLetters(store::Database& db, const LetterFilter& filter);
// Open at the end of any day and due before it.
std::vector<Letter> OverdueLettersOn(store::Database& db, const office::Scope& scope, Date day);

// Of the period, by registration; `people`: of citizens and organisations, the others of institutions.
struct LetterFigures {
  bool people = true;
  int64_t registered = 0, registered_late = 0, answered = 0, forwarded = 0, closed = 0, open = 0, in_time = 0, late = 0;
};
// Two rows at most, people first.
std::vector<LetterFigures> FiguresOfLetters(store::Database& db, const office::Scope& scope, Date from, Date to,
                                            Date today);

struct Reception {
  Uuid id;
  Bilingual official;
  int weekday = 1;                 // 1 Monday … 7 Sunday
  std::string from_time, to_time;  // «09:00»
  Bilingual place;
  Period term;
};
std::vector<Reception> ListReceptions(store::Database& db, const office::Scope& scope, Date day);

}  // namespace aiyl::requests
