// SPDX-License-Identifier: Apache-2.0
// letter: the journal of letters (кайрылуу): register, assign, reply, list.
#include <CLI/CLI.hpp>
#include <map>
#include <memory>

#include "cli/journal_filter.h"
#include "cli/run_act.h"
#include "cli/verb.h"
#include "office/code_list.h"
#include "requests/letters.h"

namespace aiyl::cli {

namespace {

struct LetterOptions {
  std::string book, number, subject, person, name, institution, kind, channel, received, day, due, their_number,
      executor, reply, reply_number, forward, reason, list = "open", on, from, to, words;
  int64_t extend = 0, limit = 200;
};

Result<int> RegisterIt(Invocation& in, const LetterOptions& options) {
  AIYL_ASSIGN(auto book, in.Open(options.book));
  Json data{{"subject", options.subject}};
  PutText(data, "happened_on", options.day);
  PutText(data, "received", options.received);
  PutText(data, "person", options.person);
  PutBoth(data, "name", options.institution.empty() ? options.name : options.institution);
  if (!options.institution.empty()) data["sender_kind"] = "institution";
  PutText(data, "kind", options.kind);
  PutText(data, "channel", options.channel);
  PutText(data, "their_number", options.their_number);
  PutText(data, "executor", options.executor);
  PutText(data, "due", options.due);
  return RunActVerb(in, *book, "letter.register", std::move(data));
}

Json Named(const LetterOptions& options) {
  Json data{{"letter", options.number}};
  PutText(data, "happened_on", options.day);
  return data;
}

Result<int> Assign(Invocation& in, const LetterOptions& options) {
  AIYL_ASSIGN(auto book, in.Open(options.book));
  Json data = Named(options);
  PutText(data, "executor", options.executor);
  return RunActVerb(in, *book, "letter.assign", std::move(data));
}

Result<int> Extend(Invocation& in, const LetterOptions& options) {
  AIYL_ASSIGN(auto book, in.Open(options.book));
  Json data = Named(options);
  PutText(data, "reason", options.reason);
  if (options.extend > 0) data["term_days"] = options.extend;
  return RunActVerb(in, *book, "letter.extend", std::move(data));
}

Result<int> Reply(Invocation& in, const LetterOptions& options) {
  AIYL_ASSIGN(auto book, in.Open(options.book));
  Json data = Named(options);
  if (!options.forward.empty()) {
    data["forwarded_to"] = options.forward;
    return RunActVerb(in, *book, "letter.forward", std::move(data));
  }
  if (!options.reason.empty()) {
    data["reason"] = options.reason;
    return RunActVerb(in, *book, "letter.close", std::move(data));
  }
  PutText(data, "reply", options.reply);
  PutText(data, "reply_number", options.reply_number);
  return RunActVerb(in, *book, "letter.reply", std::move(data));
}

Json LetterJson(const requests::Letter& one, Date today) {
  return {{"id", one.id.ToText()},
          {"number", one.number},
          {"received", one.received.Iso()},
          {"day", one.day.Iso()},
          {"registered_late", one.IsRegisteredLate()},
          {"kind", one.kind},
          {"sender_kind", one.sender_kind},
          {"sender_ky", one.sender.ky},
          {"sender_ru", one.sender.ru},
          {"subject", one.subject},
          {"executor", one.executor ? Json(one.executor->ToText()) : Json()},
          {"due", one.due ? Json(one.due->Iso()) : Json()},
          {"overdue", one.IsOverdue(today)},
          {"state", one.state},
          {"closed", one.closed ? Json(one.closed->Iso()) : Json()},
          {"reply_number", one.reply_number},
          {"reply", one.reply},
          {"forwarded_to", one.forwarded_to}};
}

Result<requests::LetterList> ListFrom(const std::string& text) {
  using requests::LetterList;
  static const std::map<std::string, LetterList> lists = {{"open", LetterList::kOpen},
                                                          {"due", LetterList::kDue},
                                                          {"overdue", LetterList::kOverdue},
                                                          {"late", LetterList::kLateRegistered},
                                                          {"all", LetterList::kAll}};
  const auto found = lists.find(text);
  if (found != lists.end()) return found->second;
  return UsageError("cli.list", Msg("--list is open, due, overdue, late or all, not “{text}”.", {{"text", text}}));
}

Result<int> List(Invocation& in, const LetterOptions& options) {
  requests::LetterFilter filter;
  AIYL_ASSIGN(filter.list, ListFrom(options.list));
  AIYL_TRY(PutFilter(in, options, filter));
  AIYL_ASSIGN(auto book, in.Open(options.book));
  filter.scope = Invocation::ScopeOf(*book);
  return book->Read<int>([&](store::Database& db) -> Result<int> {
    const auto language = in.DataLanguage();
    Json all = Json::array();
    std::string text;
    for (const auto& one : requests::ListLetters(db, filter)) {
      all.push_back(LetterJson(one, filter.today));
      text += one.number + "  " + one.day.Iso() + "  " + one.sender.In(language) + "  " + one.subject + "  " +
              office::CodeName(db, "letter-state", one.state, language);
      if (one.due) text += "  " + in.Tr(Msg("due {day}", {{"day", one.due->Iso()}}));
      text += "\n";
    }
    const int64_t count = requests::CountLetters(db, filter);
    in.Give({{"list", options.list}, {"count", count}, {"rows", all}},
            text + in.Tr(MsgN("{n} letter.", "{n} letters.", count)));
    return 0;
  });
}

}  // namespace

void AddLetterVerbs(VerbSet& verbs) {
  CLI::App& parent = verbs.Add("letter", Msg("The journal of letters."), "");
  parent.require_subcommand(1);
  std::shared_ptr<LetterOptions> options;
  CLI::App* verb = nullptr;
  const auto add = [&](const char* name, const Message& what, const char* example, auto body, const char* number) {
    options = std::make_shared<LetterOptions>();
    verb = &verbs.Add(name, what, example, &parent);
    verb->add_option("BOOK", options->book, verbs.T(Msg("The book.")))->required();
    if (*number != 0)
      verb->add_option(number, options->number, verbs.T(Msg("The number in the journal, or the id.")))->required();
    verbs.Runs(*verb, [body, kept = options](Invocation& in) { return body(in, *kept); });
  };
  const auto text = [&](const char* name, std::string& value, const Message& what, const char* form) {
    return verb->add_option(name, value, verbs.T(what))->option_text(form);
  };
  const auto day = [&] { text("--day", options->day, Msg("The day on which it happened, else today."), "YYYY-MM-DD"); };

  add("register", Msg("Register a letter."),
      "aiyl letter register village.aiyl --name \"Асанов Бакыт\" --subject \"Жол оңдоо\"", RegisterIt, "");
  text("--subject", options->subject, Msg("What it is about."), "TEXT")->required();
  text("--person", options->person, Msg("A sender of the book: id or ПИН."), "ID|ПИН");
  text("--name", options->name, Msg("A sender outside the book."), "\"KY / RU\"");
  text("--institution", options->institution, Msg("An institution that writes."), "\"KY / RU\"");
  text("--kind", options->kind, Msg("Kind of letter."), "application|proposal|complaint|inquiry|other");
  text("--channel", options->channel, Msg("How it came."), "post|in-person|electronic|reception|telephone");
  text("--received", options->received, Msg("The day it came, else the day of registration."), "YYYY-MM-DD");
  text("--their-number", options->their_number, Msg("The sender's own number."), "TEXT");
  text("--executor", options->executor, Msg("Who answers it."), "NAME");
  text("--due", options->due, Msg("To be answered by; else the term of law № 67."), "YYYY-MM-DD");
  day();

  add("assign", Msg("Name the executor of a letter."), "aiyl letter assign village.aiyl 4 --executor \"Катчы\"", Assign,
      "NUMBER");
  text("--executor", options->executor, Msg("Who answers it."), "NAME")->required();
  day();

  add("extend", Msg("Extend the term of a letter."),
      "aiyl letter extend village.aiyl 4 --reason \"Жеринде текшерүү керек\"", Extend, "NUMBER");
  verb->add_option("--term", options->extend, verbs.T(Msg("Working days from the registration on.")))->option_text("N");
  text("--reason", options->reason, Msg("Why."), "TEXT")->required();
  day();

  add("answer", Msg("Answer a letter, send it on, or close it without an answer."),
      "aiyl letter answer village.aiyl 4 --reply \"Жол май айында оңдолот\" --reply-number 01-17", Reply, "NUMBER");
  text("--reply", options->reply, Msg("What was answered."), "TEXT");
  text("--reply-number", options->reply_number, Msg("The number of the answer."), "TEXT");
  text("--forward", options->forward, Msg("To whom it was sent on."), "TEXT");
  text("--reason", options->reason, Msg("Why it is closed without an answer."), "TEXT");
  day();

  add("list", Msg("Letters: open, due today, overdue, registered late, or all."),
      "aiyl letter list village.aiyl --list overdue", List, "");
  text("--list", options->list, Msg("Which list."), "open|due|overdue|late|all");
  text("--on", options->on, Msg("As of this day, else today."), "YYYY-MM-DD");
  text("--from", options->from, Msg("Registered on this day or later."), "YYYY-MM-DD");
  text("--to", options->to, Msg("Registered on this day or before."), "YYYY-MM-DD");
  text("--words", options->words, Msg("Words of the sender, the subject or the number."), "TEXT");
  verb->add_option("--limit", options->limit, verbs.T(Msg("How many rows at most.")))->option_text("N");
}

}  // namespace aiyl::cli
