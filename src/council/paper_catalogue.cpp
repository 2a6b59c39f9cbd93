// SPDX-License-Identifier: Apache-2.0
// What each council paper offers to its template, with a label for the editor's list.
#include "council/council_papers.h"
#include "council/paper_fields.h"
#include "papers/office_fields.h"
#include "text/catalogue.h"

namespace aiyl::council {
namespace {

using papers::FieldCatalogue;
using papers::FieldKind;
using text::MsgId;

void Append(FieldCatalogue& to, const FieldCatalogue& more) {
  to.insert(to.end(), more.begin(), more.end());
}

FieldCatalogue BodyCatalogue() {
  return {{"body.name", FieldKind::kBoth, MsgId("Name of the body")},
          {"body.kind", FieldKind::kBoth, MsgId("Kind of body")},
          {"body.council", FieldKind::kYesNo, MsgId("The body is the council")}};
}

FieldCatalogue MemberCatalogue(const std::string& list, std::string label) {
  return {{list, FieldKind::kList, std::move(label)},
          {list + ".name", FieldKind::kBoth, MsgId("Member's name")},
          {list + ".post", FieldKind::kBoth, MsgId("Member's post in the body")},
          {list + ".represents", FieldKind::kBoth, MsgId("Whom the member represents")},
          {list + ".organisation", FieldKind::kBoth, MsgId("Member's organisation")},
          {list + ".present", FieldKind::kYesNo, MsgId("The member is present")},
          {list + ".reason", FieldKind::kText, MsgId("Reason of the member's absence")}};
}

FieldCatalogue SessionCatalogue() {
  FieldCatalogue fields = {
      {"session.title", FieldKind::kBoth, MsgId("Convocation and session")},
      {"session.day", FieldKind::kDate, MsgId("Day of the session")},
      {"session.hour", FieldKind::kText, MsgId("Hour of the session")},
      {"session.place", FieldKind::kBoth, MsgId("Place of the session")},
      {"session.called", FieldKind::kDate, MsgId("Day on which it was called")},
      {"session.seats", FieldKind::kNumber, MsgId("Seats of the body")},
      {"session.members", FieldKind::kNumber, MsgId("Members on that day")},
      {"session.present", FieldKind::kNumber, MsgId("Members present")},
      {"session.present_names", FieldKind::kBoth, MsgId("Names of those present")},
      {"session.absent_names", FieldKind::kBoth, MsgId("Names of those absent, with reasons")},
      {"session.quorum", FieldKind::kYesNo, MsgId("There is a quorum")},
      {"session.quorum_rule", FieldKind::kBoth, MsgId("Rule of the quorum")},
      {"session.majority_rule", FieldKind::kBoth, MsgId("Rule of the majority")},
      {"session.rules_unverified", FieldKind::kYesNo, MsgId("These rules were not checked against the law")},
      {"session.guests", FieldKind::kBoth, MsgId("Invited guests")},
      {"session.civil_society", FieldKind::kNumber, MsgId("Members of civil society")},
      {"session.civil_society_missing", FieldKind::kYesNo, MsgId("Civil society has less than its share")},
      {"chair.name", FieldKind::kBoth, MsgId("Who chaired")},
      {"secretary.name", FieldKind::kBoth, MsgId("Who kept the minutes")}};
  Append(fields, MemberCatalogue("members", MsgId("All members")));
  Append(fields, MemberCatalogue("present", MsgId("Members who are present")));
  Append(fields, MemberCatalogue("absent", MsgId("Members who are absent")));
  return fields;
}

// An item by itself («item.») or in the list of all («items.»).
FieldCatalogue ItemCatalogue(const std::string& prefix) {
  return {{prefix + "title", FieldKind::kBoth, MsgId("Title of the item")},
          {prefix + "speaker", FieldKind::kBoth, MsgId("Speaker")},
          {prefix + "heard", FieldKind::kBoth, MsgId("What was heard")},
          {prefix + "spoken", FieldKind::kBoth, MsgId("Who spoke")},
          {prefix + "opinions", FieldKind::kBoth, MsgId("Opinions of standing commissions")},
          {prefix + "removed", FieldKind::kYesNo, MsgId("The item was taken off the agenda")},
          {prefix + "reason", FieldKind::kText, MsgId("Reason of that")},
          {prefix + "voted", FieldKind::kYesNo, MsgId("The item was voted on")},
          {prefix + "for", FieldKind::kNumber, MsgId("Votes for")},
          {prefix + "against", FieldKind::kNumber, MsgId("Votes against")},
          {prefix + "abstained", FieldKind::kNumber, MsgId("Votes abstained")},
          {prefix + "for_names", FieldKind::kBoth, MsgId("Who voted for")},
          {prefix + "against_names", FieldKind::kBoth, MsgId("Who voted against")},
          {prefix + "abstained_names", FieldKind::kBoth, MsgId("Who abstained")},
          {prefix + "adopted", FieldKind::kYesNo, MsgId("Adopted")},
          {prefix + "tie", FieldKind::kYesNo, MsgId("A tie")},
          {prefix + "decision_number", FieldKind::kText, MsgId("Number of the decision")},
          {prefix + "decision_kind", FieldKind::kBoth, MsgId("Kind of document")},
          {prefix + "decision_title", FieldKind::kBoth, MsgId("Title of the decision")}};
}

FieldCatalogue TextCatalogue() {
  return {{"text_ky", FieldKind::kList, MsgId("Paragraphs of the Kyrgyz text")},
          {"text_ky.text", FieldKind::kText, MsgId("Paragraph")},
          {"text_ru", FieldKind::kList, MsgId("Paragraphs of the Russian text")},
          {"text_ru.text", FieldKind::kText, MsgId("Paragraph")}};
}

FieldCatalogue DecisionCatalogue() {
  FieldCatalogue fields = {{"decision.number", FieldKind::kText, MsgId("Number of the decision")},
                           {"decision.day", FieldKind::kDate, MsgId("Day of the decision")},
                           {"decision.kind", FieldKind::kBoth, MsgId("Kind of document")},
                           {"decision.title", FieldKind::kBoth, MsgId("Title of the decision")},
                           {"decision.normative", FieldKind::kYesNo, MsgId("The decision is normative")},
                           {"decision.force", FieldKind::kDate, MsgId("In force from")}};
  Append(fields, TextCatalogue());
  return fields;
}

FieldCatalogue DraftCatalogue() {
  FieldCatalogue fields = {{"draft.title", FieldKind::kBoth, MsgId("Title of the draft")},
                           {"draft.day", FieldKind::kDate, MsgId("Day of the draft")},
                           {"draft.term", FieldKind::kDate, MsgId("Last day for proposals")},
                           {"draft.normative", FieldKind::kYesNo, MsgId("The decision is normative")},
                           {"proposals", FieldKind::kList, MsgId("Proposals to the draft")},
                           {"proposals.day", FieldKind::kDate, MsgId("Day of the proposal")},
                           {"proposals.author", FieldKind::kText, MsgId("Who proposes")},
                           {"proposals.proposal", FieldKind::kText, MsgId("What is proposed")},
                           {"proposals.outcome", FieldKind::kBoth, MsgId("Outcome of the proposal")},
                           {"proposals.reason", FieldKind::kText, MsgId("Reason of the outcome")}};
  Append(fields, TextCatalogue());
  return fields;
}

}  // namespace

FieldCatalogue CatalogueFor(std::string_view kind) {
  FieldCatalogue fields;
  if (kind == "council-draft") {
    Append(fields, DraftCatalogue());
  } else if (!papers::IsPart(kind)) {
    Append(fields, SessionCatalogue());
    if (kind == "council-invitation" || kind == "council-minutes") {
      Append(fields, {{"items", FieldKind::kList, MsgId("Items of the agenda")}});
      Append(fields, ItemCatalogue("items."));
    }
    if (kind == "council-extract") {
      Append(fields, {{"item.number", FieldKind::kNumber, MsgId("Number of the item")}});
      Append(fields, ItemCatalogue("item."));
    }
    if (kind == "council-decision" || kind == "council-extract") Append(fields, DecisionCatalogue());
  }
  Append(fields, BodyCatalogue());
  Append(fields, papers::OfficeCatalogue());
  Append(fields, papers::PaperHeadCatalogue());
  return fields;
}

}  // namespace aiyl::council
