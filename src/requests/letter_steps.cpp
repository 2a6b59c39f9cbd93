// SPDX-License-Identifier: Apache-2.0
#include "requests/letter_steps.h"

#include <charconv>

#include "base/shown_date.h"
#include "office/code_list.h"
#include "office/office_record.h"
#include "office/settings.h"
#include "requests/request_open.h"
#include "requests/request_row.h"
#include "requests/request_steps.h"
#include "requests/working_days.h"

namespace aiyl::requests {

using office::FindDate;
using office::FindId;
using office::FindInteger;
using office::GetCanonical;
using office::GetText;
using office::Has;
using office::Json;
using store::UnitOfWork;

namespace {

constexpr int64_t kLongestTerm = 1000;

int64_t DaysOf(store::Database& db, const Uuid& office, std::string_view key, Date day, int64_t otherwise) {
  const std::string text = office::SettingOr(db, office::Scope::Of(office), key, day, "");
  int64_t days = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), days);
  return error == std::errc{} && end == text.data() + text.size() && days >= 0 && days <= kLongestTerm ? days
                                                                                                       : otherwise;
}

Result<Letter> NamedOpenLetter(UnitOfWork& work, const Json& data) {
  const Date day = office::HappenedOn(data);
  auto letter = FindLetter(work.Db(), *FindId<LetterTag>(data, "letter"));
  if (!letter || letter->office != work.By().office)
    return Refuse("letter.none", Msg("This letter is not in the journal."), "letter");
  if (letter->closed)
    return Refuse(
        "letter.closed",
        Msg("Letter № {number} is closed since {day}.", {{"number", letter->number}, {"day", Shown(*letter->closed)}}),
        "letter");
  if (day > work.GetClock().Today()) return Refuse("date.future", Msg("The day has not come yet."), "happened_on");
  if (day < letter->day)
    return Refuse("letter.day",
                  Msg("Letter № {number} was registered on {day}: nothing can have happened to it before.",
                      {{"number", letter->number}, {"day", Shown(letter->day)}}),
                  "happened_on");
  return std::move(*letter);
}

Json Answer(const Letter& letter) {
  return Json{{"id", letter.id.ToText()}, {"number", letter.number}};
}

// Empty where nobody is named.
Result<std::optional<office::StaffId>> ExecutorOf(UnitOfWork& work, const Json& data) {
  const auto executor = FindId<office::StaffTag>(data, "executor");
  if (!executor) return std::optional<office::StaffId>();
  const auto staff = office::FindStaff(work.Db(), *executor);
  if (!staff || staff->office.value != work.By().office)
    return Refuse("staff.unknown", Msg("The member of staff is not in the book."), "executor");
  return executor;
}

struct Term {
  std::optional<int64_t> days;
  std::optional<Date> due;
};

// A day that the sender named, a number of working days, or what the law says of people's letters.
Result<Term> TermOf(UnitOfWork& work, const Json& data, Date day, bool institution) {
  Term term;
  term.due = FindDate(data, "due");
  if (term.due) {
    if (*term.due < day) return Refuse("letter.term", Msg("The term cannot end before the letter came."), "due");
    return term;
  }
  term.days = FindInteger(data, "term_days");
  if (term.days && (*term.days < 0 || *term.days > kLongestTerm))
    return Refuse("letter.term", Msg("The term is 0 to 1000 working days."), "term_days");
  const int64_t lawful = DaysOf(work.Db(), work.By().office, "letters.term-days", day, 14);
  if (!institution && term.days.value_or(0) > lawful)
    return Refuse("letter.term",
                  Msg("People's letters are answered within {n} working days (law № 67); a longer term is an extension "
                      "with its reason.",
                      {{"n", std::to_string(lawful)}}),
                  "term_days");
  if (!term.days && !institution) term.days = lawful;
  if (term.days) term.due = LoadCalendar(work.Db(), work.By().office).PlusWorkingDays(day, *term.days);
  return term;
}

Status End(UnitOfWork& work, const Letter& letter, const char* state, Date day) {
  auto update = work.Db().Prepare("UPDATE letter SET state = ?, closed_day = ? WHERE id = ?");
  update.Bind(state, day, letter.id);
  update.Run();
  return {};
}

}  // namespace

Result<Json> RegisterLetter(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  const Uuid office = work.By().office;
  const Date day = office::HappenedOn(data), received = FindDate(data, "received").value_or(day);
  if (day > work.GetClock().Today()) return Refuse("date.future", Msg("The day has not come yet."), "happened_on");
  if (received > day)
    return Refuse("letter.received", Msg("A letter cannot be registered before it came."), "received");
  const auto code = [&](const char* field, const char* otherwise) {
    return Has(data, field) ? GetText(data, field) : std::string(otherwise);
  };
  const bool in_book = Has(data, "person");
  const std::string kind = code("kind", "application"), channel = code("channel", "in-person"),
                    sender_kind = code("sender_kind", in_book ? "person" : "outsider");
  AIYL_TRY(office::CheckCode(db, "letter-kind", kind, "kind"));
  AIYL_TRY(office::CheckCode(db, "letter-channel", channel, "channel"));
  AIYL_TRY(office::CheckCode(db, "letter-sender", sender_kind, "sender_kind"));
  if (Has(data, "language")) AIYL_TRY(office::CheckCode(db, "request-language", GetText(data, "language"), "language"));
  OpenInput sender;
  sender.applicant_kind = sender_kind;
  sender.person = FindId<household::PersonTag>(data, "person");
  sender.applicant = {GetText(data, "name_ky"), GetText(data, "name_ru")};
  AIYL_ASSIGN(const Bilingual name, ApplicantNames(db, office, sender));
  AIYL_ASSIGN(const auto executor, ExecutorOf(work, data));
  AIYL_ASSIGN(const Term term, TermOf(work, data, day, sender_kind == "institution"));
  const Date register_due =
      LoadCalendar(db, office).PlusWorkingDays(received, DaysOf(db, office, "letters.register-days", day, 1));
  auto highest = db.Prepare("SELECT coalesce(max(number), 0) FROM letter WHERE office = ? AND year = ?");
  highest.Bind(office, day.Year());
  highest.Next();
  const int64_t number = highest.Int(0) + 1;
  const auto id = work.Ids().NextId<LetterTag>();
  auto insert = db.Prepare(R"sql(
    INSERT INTO letter(id, office, year, number, received_day, day, register_due, kind, sender_kind, channel, person,
      sender_ky, sender_ru, their_number, their_day, language, subject, executor, term_days, due, state, note)
    VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'open', ?))sql");
  insert.Bind(id, office, day.Year(), number, received, day, register_due, kind, sender_kind, channel,
              sender_kind == "person" ? sender.person : std::nullopt, name.ky, name.ru,
              GetCanonical(data, "their_number"), FindDate(data, "their_day"), GetText(data, "language"),
              GetCanonical(data, "subject"), executor, term.days, term.due, GetCanonical(data, "note_on_letter"));
  insert.Run();
  if (Has(data, "phone") || Has(data, "address")) {
    auto contact = db.Prepare("INSERT INTO letter_contact(id, office, phone, address) VALUES(?, ?, ?, ?)");
    contact.Bind(id, office, GetCanonical(data, "phone"), GetCanonical(data, "address"));
    contact.Run();
  }
  Json answer{{"id", id.ToText()}, {"number", NumberText(number, day.Year())}, {"late", day > register_due}};
  if (term.due) answer["due"] = term.due->Iso();
  return answer;
}

Result<Json> AssignLetter(UnitOfWork& work, const Json& data) {
  AIYL_ASSIGN(const Letter letter, NamedOpenLetter(work, data));
  AIYL_ASSIGN(const auto executor, ExecutorOf(work, data));
  auto update = work.Db().Prepare("UPDATE letter SET executor = ? WHERE id = ?");
  update.Bind(executor, letter.id);
  update.Run();
  return Answer(letter);
}

Result<Json> ExtendLetter(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  const Uuid office = work.By().office;
  AIYL_ASSIGN(const Letter letter, NamedOpenLetter(work, data));
  const std::string reason = GetCanonical(data, "reason");
  if (reason.empty()) return Refuse("letter.reason", Msg("The reason must be given."), "reason");
  const int64_t longest = DaysOf(db, office, "letters.extended-days", letter.day, 30);
  const int64_t days = FindInteger(data, "term_days").value_or(longest);
  if (letter.sender_kind != "institution" && days > longest)
    return Refuse("letter.term",
                  Msg("People's letters are answered within {n} working days even after an extension (law № 67).",
                      {{"n", std::to_string(longest)}}),
                  "term_days");
  if (days < 0 || days > kLongestTerm)
    return Refuse("letter.term", Msg("The term is 0 to 1000 working days."), "term_days");
  const Date due = LoadCalendar(db, office).PlusWorkingDays(letter.day, days);
  if (letter.due && due <= *letter.due)
    return Refuse("letter.term", Msg("An extension must end later than the term that stands."), "term_days");
  auto update = db.Prepare("UPDATE letter SET term_days = ?, due = ?, extended = ? WHERE id = ?");
  update.Bind(days, due, reason, letter.id);
  update.Run();
  Json answer = Answer(letter);
  answer["due"] = due.Iso();
  return answer;
}

Result<Json> ReplyToLetter(UnitOfWork& work, const Json& data) {
  AIYL_ASSIGN(const Letter letter, NamedOpenLetter(work, data));
  AIYL_TRY(End(work, letter, "answered", office::HappenedOn(data)));
  auto update = work.Db().Prepare("UPDATE letter SET reply_number = ?, reply = ? WHERE id = ?");
  update.Bind(GetCanonical(data, "reply_number"), GetCanonical(data, "reply"), letter.id);
  update.Run();
  return Answer(letter);
}

Result<Json> ForwardLetter(UnitOfWork& work, const Json& data) {
  AIYL_ASSIGN(const Letter letter, NamedOpenLetter(work, data));
  const std::string to = GetCanonical(data, "forwarded_to");
  if (to.empty()) return Refuse("letter.forward", Msg("Say to whom the letter was sent on."), "forwarded_to");
  AIYL_TRY(End(work, letter, "forwarded", office::HappenedOn(data)));
  auto update = work.Db().Prepare("UPDATE letter SET forwarded_to = ? WHERE id = ?");
  update.Bind(to, letter.id);
  update.Run();
  return Answer(letter);
}

Result<Json> CloseLetter(UnitOfWork& work, const Json& data) {
  AIYL_ASSIGN(const Letter letter, NamedOpenLetter(work, data));
  const std::string reason = GetCanonical(data, "reason");
  if (reason.empty()) return Refuse("letter.reason", Msg("The reason must be given."), "reason");
  AIYL_TRY(End(work, letter, "closed", office::HappenedOn(data)));
  auto update = work.Db().Prepare("UPDATE letter SET reply = ? WHERE id = ?");
  update.Bind(reason, letter.id);
  update.Run();
  return Answer(letter);
}

}  // namespace aiyl::requests
