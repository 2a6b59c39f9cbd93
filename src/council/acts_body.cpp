// SPDX-License-Identifier: Apache-2.0
// Acts on bodies, their convocations and members.
#include "council/act_common.h"
#include "council/rules.h"
#include "office/code_list.h"

namespace aiyl::council {
namespace {

using namespace office::act_fields;

Status CheckBody(store::Database& db, const Body& body) {
  if (body.name.ky.empty() || body.name.ru.empty())
    return Refuse("body.name", Msg("A body needs its name in both languages."),
                  body.name.ky.empty() ? "name_ky" : "name_ru");
  if (body.seats < 0) return Refuse("body.seats", Msg("There cannot be fewer seats than none."), "seats");
  if (!body.term.IsValid()) return Refuse("date.period", Msg("The end must come after the beginning."), "to_day");
  if (!body.quorum.empty()) AIYL_TRY(office::CheckCode(db, "quorum-rule", body.quorum, "quorum"));
  if (!body.majority.empty()) AIYL_TRY(office::CheckCode(db, "majority-rule", body.majority, "majority"));
  if (!body.number_restart.empty())
    AIYL_TRY(office::CheckCode(db, "number-restart", body.number_restart, "number_restart"));
  return {};
}

// The pattern and the restart must fit, whichever of them is the office's setting.
Status CheckNumbers(store::Database& db, const Body& body, Date day) {
  const BodyRules rules = RulesOf(db, body, day);
  return CheckNumberPattern(rules.number_pattern, rules.number_restart);
}

void TakeBody(const Json& data, Body& body) {
  TakeBoth(data, "name", body.name);
  if (data.contains("seats")) body.seats = FindInteger(data, "seats").value_or(0);
  Take(data, "quorum", body.quorum);
  Take(data, "majority", body.majority);
  TakeCanonical(data, "number_pattern", body.number_pattern);
  Take(data, "number_restart", body.number_restart);
  TakeDay(data, "from_day", body.term.from);
  TakeDay(data, "to_day", body.term.to);
}

Status TakeParent(UnitOfWork& work, const Json& data, Body& body) {
  if (!data.contains("parent")) return {};
  body.parent.reset();
  if (!Has(data, "parent")) return {};
  AIYL_ASSIGN(const Body parent, OwnBody(work, data, "parent"));
  if (parent.id == body.id || parent.parent)
    return Refuse("body.parent", Msg("A body belongs to one that belongs to no other."), "parent");
  body.parent = parent.id;
  return {};
}

Result<Json> AddBody(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  Body body;
  body.id = work.Ids().NextId<BodyTag>();
  body.office = work.By().office;
  body.kind = GetText(data, "kind");
  TakeBody(data, body);
  AIYL_TRY(office::CheckCode(db, "body-kind", body.kind, "kind"));
  AIYL_TRY(CheckBody(db, body));
  AIYL_TRY(CheckNumbers(db, body, HappenedOn(data)));
  AIYL_TRY(TakeParent(work, data, body));
  auto insert = db.Prepare(R"sql(
    INSERT INTO body(id, office, kind, parent, name_ky, name_ru, seats, quorum, majority, number_pattern,
      number_restart, from_day, to_day) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql");
  insert.Bind(body.id, body.office, body.kind, body.parent, body.name.ky, body.name.ru, body.seats, body.quorum,
              body.majority, body.number_pattern, body.number_restart, body.term.from, body.term.to);
  insert.Run();
  return Made(body.id.value);
}

Result<Json> ChangeBody(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  AIYL_ASSIGN(Body body, OwnBody(work, data));
  TakeBody(data, body);
  AIYL_TRY(CheckBody(db, body));
  AIYL_TRY(CheckNumbers(db, body, HappenedOn(data)));
  AIYL_TRY(TakeParent(work, data, body));
  auto update = db.Prepare(R"sql(
    UPDATE body SET parent = ?, name_ky = ?, name_ru = ?, seats = ?, quorum = ?, majority = ?, number_pattern = ?,
      number_restart = ?, from_day = ?, to_day = ? WHERE id = ?)sql");
  update.Bind(body.parent, body.name.ky, body.name.ru, body.seats, body.quorum, body.majority, body.number_pattern,
              body.number_restart, body.term.from, body.term.to, body.id);
  update.Run();
  return Made(body.id.value);
}

// A new one, or the same number with its term mended. The one before ends where this one begins, if it was open.
Result<Json> SetConvocation(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  AIYL_ASSIGN(const Body body, OwnBody(work, data));
  const int64_t number = FindInteger(data, "number").value_or(0);
  if (number < 1) return Refuse("body.convocation-number", Msg("Numbers begin at 1."), "number");
  Convocation one;
  const Date from = FindDate(data, "from_day").value_or(HappenedOn(data));
  one.term = {from, FindDate(data, "to_day")};
  if (!one.term.IsValid()) return Refuse("date.period", Msg("The end must come after the beginning."), "to_day");
  std::optional<ConvocationId> same;
  for (const auto& other : ListConvocations(db, body.id)) {
    if (other.number == number) {
      same = other.id;
      continue;
    }
    if (other.number < number && !other.term.to && (!other.term.from || *other.term.from < from)) {
      auto end = db.Prepare("UPDATE convocation SET to_day = ? WHERE id = ?");
      end.Bind(from, other.id);
      end.Run();
    } else if (other.term.Overlaps(one.term)) {
      return Refuse("body.convocation-overlap",
                    Msg("The {number} convocation holds at that time.", {{"number", Roman(other.number)}}), "from_day");
    }
  }
  one.id = same.value_or(work.Ids().NextId<ConvocationTag>());
  auto write = same ? db.Prepare(
                          "UPDATE convocation SET office = ?2, body = ?3, number = ?4, from_day = ?5, "
                          "to_day = ?6 WHERE id = ?1")
                    : db.Prepare(
                          "INSERT INTO convocation(id, office, body, number, from_day, to_day) "
                          "VALUES(?1, ?2, ?3, ?4, ?5, ?6)");
  write.Bind(one.id, body.office, body.id, number, one.term.from, one.term.to);
  write.Run();
  return Made(one.id.value);
}

Status CheckMember(store::Database& db, const Member& member) {
  if (member.name.ky.empty() || member.name.ru.empty())
    return Refuse("body.member-name", Msg("A member needs the name in both languages."),
                  member.name.ky.empty() ? "name_ky" : "name_ru");
  AIYL_TRY(office::CheckCode(db, "represents", member.represents, "represents"));
  AIYL_TRY(office::CheckCode(db, "body-post", member.post, "post"));
  if (!member.term.IsValid()) return Refuse("date.period", Msg("The end must come after the beginning."), "to_day");
  // One chair and one secretary at a time.
  if (member.post != "chair" && member.post != "secretary") return {};
  for (const auto& other : ListMembers(db, member.body))
    if (other.id != member.id && other.post == member.post && other.term.Overlaps(member.term))
      return Refuse("body.post-taken",
                    Msg("{name} holds this post at that time: end it first.", {{"name", other.name.ky}}), "post");
  return {};
}

void TakeMember(const Json& data, Member& member) {
  TakeBoth(data, "name", member.name);
  TakeBoth(data, "organisation", member.organisation);
  Take(data, "represents", member.represents);
  if (Has(data, "post")) member.post = GetText(data, "post");
  if (data.contains("sort")) member.sort = FindInteger(data, "sort").value_or(0);
  TakeDay(data, "from_day", member.term.from);
  TakeDay(data, "to_day", member.term.to);
  TakeCanonical(data, "ground", member.ground);
}

Result<Json> AddMember(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  AIYL_ASSIGN(const Body body, OwnBody(work, data));
  Member member;
  member.id = work.Ids().NextId<MemberTag>();
  member.body = body.id;
  member.post = "member";
  TakeMember(data, member);
  AIYL_TRY(CheckMember(db, member));
  auto insert = db.Prepare(R"sql(
    INSERT INTO body_member(id, office, body, name_ky, name_ru, represents, organisation_ky, organisation_ru, post,
      sort, from_day, to_day, ground) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql");
  insert.Bind(member.id, body.office, body.id, member.name.ky, member.name.ru, member.represents,
              member.organisation.ky, member.organisation.ru, member.post, member.sort, member.term.from,
              member.term.to, member.ground);
  insert.Run();
  return Made(member.id.value);
}

Result<Json> ChangeMember(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  AIYL_ASSIGN(Member member, OwnMember(work, data));
  TakeMember(data, member);
  AIYL_TRY(CheckMember(db, member));
  auto update = db.Prepare(R"sql(
    UPDATE body_member SET name_ky = ?, name_ru = ?, represents = ?, organisation_ky = ?, organisation_ru = ?,
      post = ?, sort = ?, from_day = ?, to_day = ?, ground = ? WHERE id = ?)sql");
  update.Bind(member.name.ky, member.name.ru, member.represents, member.organisation.ky, member.organisation.ru,
              member.post, member.sort, member.term.from, member.term.to, member.ground, member.id);
  update.Run();
  return Made(member.id.value);
}

FieldSpec TheBody() {
  return Ref("body", "body", Msg("Body"), Need::kRequired);
}

std::vector<FieldSpec> BodyFields() {
  auto fields = BothFields("name", Msg("Name in Kyrgyz"), Msg("Name in Russian"));
  Append(fields, {WithHelp(Integer("seats", Msg("Seats")),
                           Msg("By which quorum and majority are counted. Empty: the members of the day.")),
                  Code("quorum", "quorum-rule", Msg("Quorum")), Code("majority", "majority-rule", Msg("Majority")),
                  WithHelp(Text("number_pattern", Msg("Form of the decisions' numbers")),
                           Msg("With number, session, session_roman, convocation, convocation_roman or year in braces, "
                               "such as {{number}}/{{session}}. Empty: as the office's settings say.")),
                  Code("number_restart", "number-restart", Msg("Numbers begin anew")),
                  Ref("parent", "body", Msg("Belongs to the body")), Day("from_day", Msg("From day")),
                  Day("to_day", Msg("No longer from day"))});
  return fields;
}

std::vector<FieldSpec> MemberFields() {
  auto fields = BothFields("name", Msg("Name in Kyrgyz"), Msg("Name in Russian"));
  Append(fields, {Code("represents", "represents", Msg("Represents"))});
  Append(fields, BothFields("organisation", Msg("Organisation in Kyrgyz"), Msg("Organisation in Russian")));
  Append(fields, {Code("post", "body-post", Msg("Post in the body")), Integer("sort", Msg("Place in the list")),
                  Day("from_day", Msg("From day")), Day("to_day", Msg("No longer from day")),
                  Text("ground", Msg("Ground of the powers or of their end"))});
  return fields;
}

}  // namespace

std::vector<ActSpec> BodyActs() {
  return {{.kind = "body.add",
           .title = Msg("Add a body: council, commission, watch council"),
           .fields = With({Code("kind", "body-kind", Msg("Kind of body"), Need::kRequired)}, BodyFields(),
                          {"name_ky", "name_ru"}),
           .run = AddBody},
          {.kind = "body.change",
           .title = Msg("Change a body"),
           .fields = With({TheBody()}, BodyFields()),
           .run = ChangeBody},
          {.kind = "body.convocation",
           .title = Msg("Begin a convocation"),
           .fields = {TheBody(), Integer("number", Msg("Number of the convocation"), Need::kRequired),
                      Day("from_day", Msg("From day")), Day("to_day", Msg("No longer from day"))},
           .run = SetConvocation},
          {.kind = "body.member-add",
           .title = Msg("Add a member of a body"),
           .fields = With({TheBody()}, MemberFields(), {"name_ky", "name_ru", "represents"}),
           .run = AddMember},
          {.kind = "body.member-change",
           .title = Msg("Change a member of a body"),
           .fields = With({Ref("member", "body_member", Msg("Member"), Need::kRequired)}, MemberFields()),
           .run = ChangeMember}};
}

}  // namespace aiyl::council
