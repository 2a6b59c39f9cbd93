// SPDX-License-Identifier: Apache-2.0
// What the head of the office sees at the end of a day: what was given out, what waits for his signature, what is
// overdue, what was taken in money. Of any day, from the rows as they are now.
#pragma once

#include <vector>

#include "requests/letters.h"
#include "requests/requests.h"

namespace aiyl::requests {

struct WaitingPaper {
  std::string number;
  Date day;
  std::string kind;  // list paper-kind
  Bilingual name;
  bool in_tray = false;  // put into the tray «кол коюуга»
};
struct DailySheet {
  Date day;
  int64_t registered = 0, handed_over = 0, refused = 0, withdrawn = 0, papers_issued = 0;
  std::vector<Request> issued;              // results handed over on the day
  std::vector<WaitingPaper> for_signature;  // printed by then, not handed over by its end
  std::vector<Request> overdue;             // open at its end, due before it
  std::vector<Letter> overdue_letters;
  std::vector<Request> paid;  // fees taken on the day
  Tyiyn cash;
};
DailySheet DailyOf(store::Database& db, const office::Scope& scope, Date day, Date today);

}  // namespace aiyl::requests
