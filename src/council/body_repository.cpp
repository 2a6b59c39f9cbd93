// SPDX-License-Identifier: Apache-2.0
// Reading bodies, their convocations and members.
#include "council/council.h"

namespace aiyl::council {
namespace {

#define AIYL_BODY_COLUMNS                                                                                         \
  "b.id, b.office, b.kind, b.name_ky, b.name_ru, b.seats, b.from_day, b.to_day, b.parent, b.quorum, b.majority, " \
  "b.number_pattern, b.number_restart"

Body ReadBody(const store::Query& query) {
  Body body;
  body.id = query.GetId<BodyTag>(0);
  body.office = query.GetUuid(1);
  body.kind = query.String(2);
  body.name = {query.String(3), query.String(4)};
  body.seats = query.Int(5);
  body.term = {query.OptionalDate(6), query.OptionalDate(7)};
  body.parent = query.OptionalId<BodyTag>(8);
  body.quorum = query.String(9);
  body.majority = query.String(10);
  body.number_pattern = query.String(11);
  body.number_restart = query.String(12);
  return body;
}

#define AIYL_MEMBER_COLUMNS                                                                                      \
  "m.id, m.body, m.name_ky, m.name_ru, m.represents, m.organisation_ky, m.organisation_ru, m.post, m.from_day, " \
  "m.to_day, m.sort, m.ground"

Member ReadMember(const store::Query& query) {
  Member member;
  member.id = query.GetId<MemberTag>(0);
  member.body = query.GetId<BodyTag>(1);
  member.name = {query.String(2), query.String(3)};
  member.represents = query.String(4);
  member.organisation = {query.String(5), query.String(6)};
  member.post = query.String(7);
  member.term = {query.OptionalDate(8), query.OptionalDate(9)};
  member.sort = query.Int(10);
  member.ground = query.String(11);
  return member;
}

}  // namespace

std::optional<Body> FindBody(store::Database& db, BodyId id) {
  auto query = db.Prepare("SELECT " AIYL_BODY_COLUMNS " FROM body b WHERE b.id = ?");
  query.Bind(id);
  if (!query.Next()) return std::nullopt;
  return ReadBody(query);
}

std::vector<Body> ListBodies(store::Database& db, const office::Scope& scope, std::string_view kind,
                             const std::optional<Date>& day) {
  auto query = db.Prepare(R"sql(
    SELECT )sql" AIYL_BODY_COLUMNS R"sql( FROM body b
    WHERE (?1 IS NULL OR b.office = ?1) AND (?2 = '' OR b.kind = ?2)
      AND (?3 IS NULL OR ((b.from_day IS NULL OR b.from_day <= ?3) AND (b.to_day IS NULL OR b.to_day > ?3)))
    ORDER BY coalesce((SELECT c.sort FROM code_value c WHERE c.list = 'body-kind' AND c.code = b.kind
                       AND c.office IS NULL), 99), b.name_ky, b.id)sql");
  query.Bind(scope.office, kind, day);
  std::vector<Body> bodies;
  while (query.Next()) bodies.push_back(ReadBody(query));
  return bodies;
}

std::optional<Member> FindMember(store::Database& db, MemberId id) {
  auto query = db.Prepare("SELECT " AIYL_MEMBER_COLUMNS " FROM body_member m WHERE m.id = ?");
  query.Bind(id);
  if (!query.Next()) return std::nullopt;
  return ReadMember(query);
}

std::vector<Member> ListMembers(store::Database& db, BodyId body, const std::optional<Date>& day) {
  auto query = db.Prepare(R"sql(
    SELECT )sql" AIYL_MEMBER_COLUMNS R"sql( FROM body_member m
    WHERE m.body = ?1
      AND (?2 IS NULL OR ((m.from_day IS NULL OR m.from_day <= ?2) AND (m.to_day IS NULL OR m.to_day > ?2)))
    ORDER BY coalesce((SELECT c.sort FROM code_value c WHERE c.list = 'body-post' AND c.code = m.post
                       AND c.office IS NULL), 99), m.sort, m.name_ky, m.id)sql");
  query.Bind(body, day);
  std::vector<Member> members;
  while (query.Next()) members.push_back(ReadMember(query));
  return members;
}

std::vector<Convocation> ListConvocations(store::Database& db, BodyId body) {
  auto query = db.Prepare("SELECT id, body, number, from_day, to_day FROM convocation WHERE body = ? ORDER BY number");
  query.Bind(body);
  std::vector<Convocation> convocations;
  while (query.Next()) {
    Convocation convocation;
    convocation.id = query.GetId<ConvocationTag>(0);
    convocation.body = query.GetId<BodyTag>(1);
    convocation.number = query.Int(2);
    convocation.term = {query.OptionalDate(3), query.OptionalDate(4)};
    convocations.push_back(convocation);
  }
  return convocations;
}

}  // namespace aiyl::council
