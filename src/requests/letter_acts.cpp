// SPDX-License-Identifier: Apache-2.0
#include "office/act_fields.h"
#include "requests/letter_steps.h"
#include "requests/request_acts.h"

namespace aiyl::requests {
namespace {

using office::ActSpec;
namespace fields = office::act_fields;
using fields::Need;

office::FieldSpec TheLetter() {
  return fields::Ref("letter", "letter", Msg("Letter"), Need::kRequired);
}

ActSpec RegisterSpec() {
  return {
      .kind = "letter.register",
      .title = Msg("Register a letter"),
      .fields = {fields::LongText("subject", Msg("What it is about"), Need::kRequired),
                 fields::Day("received", Msg("Came on")), fields::Code("kind", "letter-kind", Msg("Kind of letter")),
                 fields::Code("sender_kind", "letter-sender", Msg("Who writes")),
                 fields::Ref("person", "person", Msg("Person of the book")),
                 fields::Text("name_ky", Msg("Name of the sender, in Kyrgyz")),
                 fields::Text("name_ru", Msg("Name of the sender, in Russian")),
                 fields::Text("phone", Msg("Telephone")), fields::Text("address", Msg("Address")),
                 fields::Code("channel", "letter-channel", Msg("How it came")),
                 fields::Text("their_number", Msg("The sender's own number")),
                 fields::Day("their_day", Msg("Date on the letter")),
                 fields::Code("language", "request-language", Msg("Language wished")),
                 fields::Ref("executor", "staff", Msg("Executor")),
                 fields::WithHelp(fields::Integer("term_days", Msg("Term in working days")),
                                  Msg("Left empty, people's letters have the term of law № 67.")),
                 fields::Day("due", Msg("To be answered by")),
                 fields::Text("note_on_letter", Msg("Note on the letter"))},
      .run = RegisterLetter,
      .undo = store::UndoKind::kCompensate,
      .instead = Msg("The number in the journal is given. Close the letter with the reason instead.")};
}

}  // namespace

std::vector<ActSpec> LetterActs() {
  return {RegisterSpec(),
          {.kind = "letter.assign",
           .title = Msg("Name the executor of a letter"),
           .fields = {TheLetter(), fields::Ref("executor", "staff", Msg("Executor"), Need::kRequired)},
           .run = AssignLetter},
          {.kind = "letter.extend",
           .title = Msg("Extend the term of a letter"),
           .fields = {TheLetter(), fields::Integer("term_days", Msg("Term in working days")),
                      fields::Text("reason", Msg("Reason"), Need::kRequired)},
           .run = ExtendLetter},
          {.kind = "letter.reply",
           .title = Msg("Answer a letter"),
           .fields = {TheLetter(), fields::Text("reply_number", Msg("Number of the answer")),
                      fields::LongText("reply", Msg("What was answered"), Need::kRequired)},
           .run = ReplyToLetter},
          {.kind = "letter.forward",
           .title = Msg("Send a letter on"),
           .fields = {TheLetter(), fields::Text("forwarded_to", Msg("To whom"), Need::kRequired)},
           .run = ForwardLetter},
          {.kind = "letter.close",
           .title = Msg("Close a letter without an answer"),
           .fields = {TheLetter(), fields::Text("reason", Msg("Reason"), Need::kRequired)},
           .run = CloseLetter}};
}

}  // namespace aiyl::requests
