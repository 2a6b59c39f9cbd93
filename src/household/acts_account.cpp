// SPDX-License-Identifier: Apache-2.0
// Acts on books and accounts: open, correct, close, note, split, merge, move.
#include <algorithm>

#include "household/account_repository.h"
#include "household/act_fields.h"
#include "household/period_repository.h"
#include "household/property_repository.h"

namespace aiyl::household {
namespace {

using namespace act_fields;

Result<Json> RunOpenBook(UnitOfWork& work, const Json& data) {
  BookRecord book;
  book.number = office::GetText(data, "number");
  book.year_from = static_cast<int>(office::FindInteger(data, "year_from").value_or(0));
  book.year_to = static_cast<int>(office::FindInteger(data, "year_to").value_or(book.year_from + 4));
  if (const auto pages = office::FindInteger(data, "pages")) book.pages = static_cast<int>(*pages);
  if (book.pages && *book.pages < 1)
    return Refuse("number.range", Msg("This number is too small or too large."), "pages");
  if (data.contains("areas"))
    for (const auto& area : data.at("areas"))
      book.areas.emplace_back(office::FindId<office::TerritoryTag>(area, "village").value_or(VillageId()),
                              office::FindId<office::StreetTag>(area, "street"));
  AIYL_ASSIGN(const auto id, OpenBook(work, book));
  return Made(id.value, {});
}

// Book, number and address of an account that an act opens.
Result<HouseholdId> OpenFrom(UnitOfWork& work, const Json& data, HouseholdRecord record, Warnings& warnings) {
  ReadAccount(data, record);
  AIYL_ASSIGN(record.book, ReadBook(work, data));
  if (record.account.empty()) record.account = NextAccount(work, record.book);
  if (record.open_kind != "before-book" && !record.opened) record.opened = office::HappenedOn(data);
  return OpenAccount(work, record, warnings);
}

Result<Json> RunOpen(UnitOfWork& work, const Json& data) {
  Warnings warnings;
  AIYL_ASSIGN(const auto id, OpenFrom(work, data, {}, warnings));
  return Made(id.value, warnings);
}

HouseholdId HouseholdOf(const Json& data, const char* name = "household") {
  return office::FindId<HouseholdTag>(data, name).value_or(HouseholdId());
}

Result<Json> RunCorrect(UnitOfWork& work, const Json& data) {
  const auto id = HouseholdOf(data);
  auto record = account_rows::Load(work.Db(), id);
  if (!record) return Refuse("account.none", Msg("There is no such account in this book."), "household");
  ReadAccount(data, *record);
  if (office::Has(data, "book")) {
    AIYL_ASSIGN(record->book, ReadBook(work, data));
  }
  TakeDay(data, "walked", record->walked);
  Take(data, "answered_by", record->answered_by);
  Warnings warnings;
  AIYL_TRY(SaveAccount(work, id, *record, warnings));
  return Made(warnings);
}

Result<Json> RunClose(UnitOfWork& work, const Json& data) {
  AIYL_TRY(CloseAccount(work, HouseholdOf(data), office::HappenedOn(data), office::GetText(data, "close_kind"),
                        office::GetText(data, "close_reason"), office::FindId<HouseholdTag>(data, "successor")));
  return Json::object();
}

Result<Json> RunNote(UnitOfWork& work, const Json& data) {
  AIYL_TRY(AddHouseholdNote(work, HouseholdOf(data), office::HappenedOn(data), office::GetText(data, "text")));
  return Json::object();
}

Result<Json> RunSplit(UnitOfWork& work, const Json& data) {
  const auto old = HouseholdOf(data);
  const Date day = office::HappenedOn(data);
  auto record = account_rows::Load(work.Db(), old);
  if (!record) return Refuse("account.none", Msg("There is no such account in this book."), "household");
  auto leaving = ReadRelations(data, "members");
  const auto heads = std::count_if(leaving.begin(), leaving.end(),
                                   [](const ConfirmedRelation& one) { return one.relation == "head"; });
  if (heads != 1)
    return Refuse("split.head", Msg("Say which of those who leave is the first-recorded person of the new household."),
                  "members");
  // The head first, so that the others' words stand to somebody.
  std::stable_partition(leaving.begin(), leaving.end(), [](const auto& one) { return one.relation == "head"; });
  HouseholdRecord fresh;
  fresh.village = record->village;
  fresh.predecessor = old;
  fresh.open_kind = "split";
  fresh.opened = day;
  Warnings warnings;
  AIYL_ASSIGN(const auto id, OpenFrom(work, data, fresh, warnings));
  const auto head = period_rows::OpenHead(work.Db(), old);
  Leaving state{old, false};
  for (const auto& one : leaving) {
    const auto membership = period_rows::OpenMembership(work.Db(), one.person);
    if (!membership || membership->household != old)
      return Refuse("person.other-household", Msg("This person is a member of another household."), "members");
    state.was_head = state.was_head || (head && head->person == one.person);
    AIYL_TRY(MoveMember(work, one.person, id, day, one.relation));
  }
  if (period_rows::OpenMembers(work.Db(), old).empty())
    return Refuse("split.all", Msg("Everybody would leave: use the move of a household instead."), "members");
  AIYL_TRY(NameNewHead(work, state, data, day));
  return Made(id.value, warnings);
}

Result<Json> RunMerge(UnitOfWork& work, const Json& data) {
  const auto ends = HouseholdOf(data), stays = HouseholdOf(data, "into");
  const Date day = office::HappenedOn(data);
  if (ends == stays) return Refuse("merge.same", Msg("Choose two different households."), "into");
  const auto relations = ReadRelations(data);
  const auto members = period_rows::OpenMembers(work.Db(), ends);
  for (const auto& one : relations) {
    const bool found =
        std::any_of(members.begin(), members.end(), [&](const MembershipRow& row) { return row.person == one.person; });
    if (!found)
      return Refuse("person.other-household", Msg("This person is a member of another household."), "relations");
  }
  for (const auto& member : members) {
    std::string relation;
    for (const auto& one : relations)
      if (one.person == member.person) relation = one.relation;
    AIYL_TRY(MoveMember(work, member.person, stays, day, relation));
  }
  property_rows::MoveEverything(work.Db(), ends, stays);
  AIYL_TRY(CloseAccount(work, ends, day, "merged", office::GetText(data, "close_reason"), stays));
  return Json::object();
}

Result<Json> RunMove(UnitOfWork& work, const Json& data) {
  const auto old = HouseholdOf(data);
  const Date day = office::HappenedOn(data);
  const auto record = account_rows::Load(work.Db(), old);
  if (!record) return Refuse("account.none", Msg("There is no such account in this book."), "household");
  HouseholdRecord fresh;
  fresh.village = record->village;
  fresh.phone = record->phone;
  fresh.predecessor = old;
  fresh.open_kind = "moved";
  fresh.opened = day;
  Warnings warnings;
  AIYL_ASSIGN(const auto id, OpenFrom(work, data, fresh, warnings));
  const auto members = period_rows::OpenMembers(work.Db(), old);
  if (members.empty()) return Refuse("move.nobody", Msg("The household has no members to move."), "household");
  for (const auto& member : members) {
    const auto word = period_rows::OpenRelation(work.Db(), old, member.person);
    AIYL_TRY(MoveMember(work, member.person, id, day, word ? word->relation : std::string()));
  }
  AIYL_TRY(CloseAccount(work, old, day, "moved", office::GetText(data, "close_reason"), id));
  return Made(id.value, warnings);
}

FieldSpec Household(Message label = Msg("Household")) {
  return Ref("household", "household", std::move(label), Need::kRequired);
}

std::vector<FieldSpec> CorrectFields() {
  std::vector<FieldSpec> fields = {Household()};
  Append(fields, AccountFields());
  Append(fields, {Day("walked", Msg("Last walk-round")), Text("answered_by", Msg("Who gave the answers"))});
  return fields;
}

std::vector<FieldSpec> SplitFields() {
  std::vector<FieldSpec> fields = {
      Household(Msg("Household that is split")),
      Rows("members", Msg("Who leaves, and the relation to the new first-recorded person"),
           {Ref("person", "person", Msg("Person"), Need::kRequired), Code("relation", "relation", Msg("Relation"))},
           Need::kRequired)};
  Append(fields, AccountFields());
  Append(fields, NewHeadFields());
  return fields;
}

std::vector<FieldSpec> MoveFields() {
  std::vector<FieldSpec> fields = {Household(Msg("Household that moves"))};
  Append(fields, AccountFields());
  fields.push_back(Text("close_reason", Msg("Reason")));
  return fields;
}

}  // namespace

std::vector<ActSpec> AccountActs() {
  auto open_fields = AccountFields();
  for (auto& field : open_fields)
    if (field.name == "village") field.required = true;
  return {
      {.kind = "book.open",
       .title = Msg("Household book opened"),
       .fields = {Text("number", Msg("Number"), Need::kRequired),
                  Integer("year_from", Msg("From year"), Need::kRequired), Integer("year_to", Msg("To year")),
                  Integer("pages", Msg("Pages")),
                  Rows("areas", Msg("Villages and streets"),
                       {Ref("village", "territory", Msg("Village"), Need::kRequired),
                        Ref("street", "street", Msg("Street"))})},
       .run = RunOpenBook},
      {.kind = "account.open", .title = Msg("Account opened"), .fields = open_fields, .run = RunOpen},
      {.kind = "account.correct", .title = Msg("Account corrected"), .fields = CorrectFields(), .run = RunCorrect},
      {.kind = "account.close",
       .title = Msg("Account closed"),
       .fields = {Household(), Code("close_kind", "account-close", Msg("Why it is closed"), Need::kRequired),
                  Text("close_reason", Msg("Reason")), Ref("successor", "household", Msg("Account that follows"))},
       .run = RunClose},
      {.kind = "account.note",
       .title = Msg("Note on a household"),
       .fields = {Household(), LongText("text", Msg("Note"), Need::kRequired)},
       .run = RunNote},
      {.kind = "household.split", .title = Msg("Household split"), .fields = SplitFields(), .run = RunSplit},
      {.kind = "household.merge",
       .title = Msg("Households merged"),
       .fields = {Household(Msg("Household that ends")),
                  Ref("into", "household", Msg("Household that stays"), Need::kRequired), RelationRows(),
                  Text("close_reason", Msg("Reason"))},
       .run = RunMerge},
      {.kind = "household.move",
       .title = Msg("Household moved within the office"),
       .fields = MoveFields(),
       .run = RunMove},
  };
}

}  // namespace aiyl::household
