// SPDX-License-Identifier: Apache-2.0
// One cell of a household sheet read as what its column says: exactly, or refused with a sentence, never guessed. Words
// become codes of the shipped lists. Pure: knows no book and no row but the cell's.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "exchange/columns.h"
#include "sheet/workbook.h"
#include "text/parse.h"

namespace aiyl::exchange {

// One line of text as it is stored: canonical. A number, day or truth value gives the text a reader sees.
std::string TextOf(const sheet::Cell& cell);

// 14 digits, or "" where the cell is empty or a dash. Refused: "pin.number" (a spreadsheet made a number of it and the
// digits are gone: 1.23E+13, fewer than 14, more than 15), "pin.form". A number that still has its 14 digits is taken:
// spreadsheets keep 15.
Result<std::string> PinOf(const sheet::Cell& cell);

// Empty cell: no date. Errors as text::ParseDate, "date.no-such-day" also for a serial that is no day.
Result<std::optional<PartialDate>> DateOf(const sheet::Cell& cell, text::DateOrder order);

// "" where the cell is empty; else the code of list sex. Refused: "sex.unknown".
Result<std::string> SexOf(const sheet::Cell& cell);

// What a relation word says. The code may depend on who it is and who the head is; see ResolveRelation.
struct KinFacts {
  char sex = 'u', head_sex = 'u';  // 'f', 'm', 'u'
  std::optional<PartialDate> birth, head_birth;
};
// Code of list relation: «аялы» wife, «небереси» grandson or granddaughter by the person's sex, «карындашы», «брат»
// older or younger by the birth dates, «кайнатасы» by the head's sex. Empty where the word is not known; `doubtful`
// where the facts do not decide and the nearest common word ("relative") was taken.
struct RelationRead {
  std::string code;
  bool doubtful = false;
  char implied_sex = 'u';  // «уулу» is a man: for rows without a sex column
};
std::optional<RelationRead> RelationOf(std::string_view word, const KinFacts& facts);

struct PresenceRead {
  enum class Kind { kUnsaid, kPresent, kAbsent, kGone, kDead } kind = Kind::kUnsaid;
  std::string place, country,
      reason;  // «Россияда» says where too; country as in list country ("ru"), reason as in list
  bool understood = true;
};
PresenceRead PresenceOf(std::string_view words);
// Code of list country where the words name one («Россия», «Орусияда, Москва»), else "".
std::string CountryOf(std::string_view words);
// Country and what the words say besides: «Россия, Москва» → "ru", «Москва»; «Россияда» → "ru" and nothing.
struct WhereRead {
  std::string country, place;
};
WhereRead WhereOf(std::string_view words);
// Code of list absence-reason, else "".
std::string AbsenceReasonOf(std::string_view words);
// "permanent", "temporary", "none", or "" where the words are not understood.
std::string RegistrationOf(std::string_view words);

// A quantity as a whole number of 1/10^decimals; the unit may stand behind it («12,5 га», «4 сотых», «2 баш»). Empty
// cell or a dash: nothing. Errors as text::ParseDecimal and "number.negative".
Result<std::optional<int64_t>> QuantityOf(const sheet::Cell& cell, int decimals);

// The unit of area that the cell itself names («0,08 га», «8 соток», «800 м²»), whatever its column is in.
std::optional<AreaUnit> AreaUnitOf(const sheet::Cell& cell);

struct NameRead {
  std::string surname, given, patronymic;
  std::vector<Message> warnings;  // more words than a name has, initials only
};
// «Асанов Бакыт Эсенович», «Асан уулу Бакыт», «Бакыт Асан уулу», «Асанова Айгүл Эсен кызы», «Бакыт Эсенович Асанов».
NameRead SplitFullName(std::string_view full_name);

// «ул. Ленина, 5 кв. 2», «Ленин көчөсү 5а»: village is given only where it is named as one («с. Достук»).
struct AddressRead {
  std::string village, street, house, flat;
};
AddressRead SplitAddress(std::string_view address);

}  // namespace aiyl::exchange
