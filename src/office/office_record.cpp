// SPDX-License-Identifier: Apache-2.0
// Reading the office, its staff, signatories and decisions; what each role may do.
#include "office/office_record.h"

#include <array>
#include <utility>

#include "text/canonical.h"
#include "text/case_ending.h"

namespace aiyl::office {
namespace {

constexpr std::array<std::pair<Role, std::string_view>, 6> kRoles = {{{Role::kClerk, "clerk"},
                                                                      {Role::kHead, "head"},
                                                                      {Role::kSecretary, "secretary"},
                                                                      {Role::kCouncil, "council"},
                                                                      {Role::kReadOnly, "readonly"},
                                                                      {Role::kWatch, "watch"}}};

#define AIYL_OFFICE_COLUMNS                                                                                        \
  "o.id, o.kind, o.territory, o.name_ky, o.name_ru, o.short_ky, o.short_ru, o.address_ky, o.address_ru, o.phone, " \
  "o.email, o.paper_index, o.demo"

Office ReadOffice(const store::Query& query) {
  Office office;
  office.id = query.GetId<OfficeTag>(0);
  office.kind = query.String(1);
  office.territory = query.OptionalId<TerritoryTag>(2);
  office.name = {query.String(3), query.String(4)};
  office.short_name = {query.String(5), query.String(6)};
  office.address = {query.String(7), query.String(8)};
  office.phone = query.String(9);
  office.email = query.String(10);
  office.paper_index = query.String(11);
  office.demo = query.Bool(12);
  return office;
}

#define AIYL_STAFF_COLUMNS "s.id, s.office, s.name_ky, s.name_ru, s.post_ky, s.post_ru, s.role, s.from_day, s.to_day"

Staff ReadStaff(const store::Query& query) {
  Staff staff;
  staff.id = query.GetId<StaffTag>(0);
  staff.office = query.GetId<OfficeTag>(1);
  staff.name = {query.String(2), query.String(3)};
  staff.post = {query.String(4), query.String(5)};
  staff.role = RoleFrom(query.Text(6)).value_or(Role::kReadOnly);
  staff.term = {query.OptionalDate(7), query.OptionalDate(8)};
  return staff;
}

#define AIYL_SIGNATORY_COLUMNS                                                                                    \
  "s.id, s.office, s.staff, s.name_ky, s.name_ru, s.post_ky, s.post_ru, s.acting, s.ground, s.sort, s.from_day, " \
  "s.to_day"

Signatory ReadSignatory(const store::Query& query) {
  Signatory signatory;
  signatory.id = query.GetId<SignatoryTag>(0);
  signatory.office = query.GetId<OfficeTag>(1);
  signatory.staff = query.OptionalId<StaffTag>(2);
  signatory.name = {query.String(3), query.String(4)};
  signatory.post = {query.String(5), query.String(6)};
  signatory.acting = query.Bool(7);
  signatory.ground = query.String(8);
  signatory.sort = query.Int(9);
  signatory.term = {query.OptionalDate(10), query.OptionalDate(11)};
  return signatory;
}

Decision ReadDecision(const store::Query& query) {
  Decision decision;
  decision.id = query.GetId<DecisionTag>(0);
  decision.body = query.String(1);
  decision.kind = query.String(2);
  decision.number = query.String(3);
  decision.day = query.GetDate(4);
  decision.session = query.String(5);
  decision.title = {query.String(6), query.String(7)};
  return decision;
}

// The posts that sign papers, in the genitive; another one stays as it is, and the clerk words it himself.
std::string InGenitive(const std::string& post) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kForms = {
      {{"глава", "главы"}, {"ответственный секретарь", "ответственного секретаря"}, {"мэр", "мэра"}}};
  const std::string lower = text::ToLower(post);
  for (const auto& [nominative, genitive] : kForms)
    if (lower == nominative || lower.starts_with(std::string(nominative) + " "))
      return std::string(genitive) + post.substr(nominative.size());
  return post;
}

bool Holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

std::optional<Office> FindOffice(store::Database& db, OfficeId id) {
  auto query = db.Prepare("SELECT " AIYL_OFFICE_COLUMNS " FROM office o WHERE o.id = ?");
  query.Bind(id);
  if (!query.Next()) return std::nullopt;
  return ReadOffice(query);
}

std::vector<Office> ListOffices(store::Database& db) {
  auto query = db.Prepare("SELECT " AIYL_OFFICE_COLUMNS " FROM office o ORDER BY o.short_ky, o.id");
  std::vector<Office> offices;
  while (query.Next()) offices.push_back(ReadOffice(query));
  return offices;
}

std::string_view RoleText(Role role) {
  for (const auto& [known, text] : kRoles)
    if (known == role) return text;
  return "readonly";
}

std::optional<Role> RoleFrom(std::string_view text) {
  for (const auto& [role, known] : kRoles)
    if (known == text) return role;
  return std::nullopt;
}

bool May(Role role, Right right) {
  if (right == Right::kRead) return true;
  switch (role) {
    case Role::kHead:
    case Role::kSecretary:
      return true;
    case Role::kClerk:
      return right == Right::kReadTaxes || right == Right::kKeepBook || right == Right::kIssuePapers ||
             right == Right::kQuality || right == Right::kUndo;
    case Role::kCouncil:
      return right == Right::kCouncilWork || right == Right::kQuality;
    case Role::kWatch:  // of undo its own acts alone: quality/watch_rules.h
      return right == Right::kQuality || right == Right::kUndo;
    case Role::kReadOnly:
      break;
  }
  return false;
}

Right RightFor(std::string_view act_kind) {
  const std::string_view family = act_kind.substr(0, act_kind.find('.'));
  if (act_kind == kReadTaxes) return Right::kReadTaxes;
  if (family == "undo") return Right::kUndo;
  if (family == "paper" || family == "series") return Right::kIssuePapers;
  if (family == "decision" || family == "service" || family == "standard" || family == "body" || family == "session" ||
      family == "agenda" || family == "vote" || family == "publication" || family == "edition" || family == "costing" ||
      family == "tariff")
    return Right::kCouncilWork;
  if (family == "survey" || family == "hearing" || family == "assessment") return Right::kQuality;
  if (family == "office" || family == "staff" || family == "signatory" || family == "setting" || family == "template" ||
      family == "key" || family == "calendar" || family == "payee" || family == "delegation" || family == "debt" ||
      family == "rules")
    return Right::kChangeOffice;
  return Right::kKeepBook;
}

Status CheckRight(store::Database& db, const store::Actor& actor, std::string_view act_kind) {
  if (actor.staff.IsNil()) return {};
  const auto staff = FindStaff(db, StaffId(actor.staff));
  if (!staff) return Refuse("staff.unknown", Msg("The member of staff is not in the book."));
  const Right right = RightFor(act_kind);
  if (right == Right::kReadTaxes && !May(staff->role, right))
    return Refuse(
        "staff.tax-secret",
        Msg("What a person owes and pays is shown to those who keep the book and the payments (tax secrecy)."));
  if (!May(staff->role, right)) return Refuse("staff.may-not", Msg("Your role in the office does not allow this."));
  return {};
}

std::optional<Staff> FindStaff(store::Database& db, StaffId id) {
  auto query = db.Prepare("SELECT " AIYL_STAFF_COLUMNS " FROM staff s WHERE s.id = ?");
  query.Bind(id);
  if (!query.Next()) return std::nullopt;
  return ReadStaff(query);
}

std::optional<Staff> FindStaffByName(store::Database& db, const Scope& scope, std::string_view name, Date day) {
  auto query = db.Prepare(R"sql(
    SELECT )sql" AIYL_STAFF_COLUMNS R"sql( FROM staff s
    WHERE (s.name_ky = ?1 OR s.name_ru = ?1) AND (?2 IS NULL OR s.office = ?2)
      AND (s.from_day IS NULL OR s.from_day <= ?3) AND (s.to_day IS NULL OR s.to_day > ?3)
    ORDER BY s.id)sql");
  query.Bind(name, scope.office, day);
  if (!query.Next()) return std::nullopt;
  return ReadStaff(query);
}

std::vector<Staff> ListStaff(store::Database& db, const Scope& scope, const std::optional<Date>& day) {
  auto query = db.Prepare(R"sql(
    SELECT )sql" AIYL_STAFF_COLUMNS R"sql( FROM staff s
    WHERE (?1 IS NULL OR s.office = ?1)
      AND (?2 IS NULL OR ((s.from_day IS NULL OR s.from_day <= ?2) AND (s.to_day IS NULL OR s.to_day > ?2)))
    ORDER BY s.name_ky, s.id)sql");
  query.Bind(scope.office, day);
  std::vector<Staff> staff;
  while (query.Next()) staff.push_back(ReadStaff(query));
  return staff;
}

Bilingual Signatory::PrintedPost() const {
  if (!acting) return post;
  Bilingual printed = post;
  if (!Holds(post.ky, "аткаруучу") && !Holds(post.ky, "м. а.") && !Holds(post.ky, "м.а."))
    printed.ky = text::WithCase(post.ky, text::Case::kGenitive) + " милдетин аткаруучу";
  if (!Holds(post.ru, "и. о.") && !Holds(post.ru, "и.о.") && !Holds(post.ru, "И. о.") && !Holds(post.ru, "сполняющий"))
    printed.ru = "И. о. " + InGenitive(post.ru);
  return printed;
}

std::optional<Signatory> FindSignatory(store::Database& db, SignatoryId id) {
  auto query = db.Prepare("SELECT " AIYL_SIGNATORY_COLUMNS " FROM signatory s WHERE s.id = ?");
  query.Bind(id);
  if (!query.Next()) return std::nullopt;
  return ReadSignatory(query);
}

std::vector<Signatory> ListSignatories(store::Database& db, const Scope& scope, const std::optional<Date>& day) {
  auto query = db.Prepare(R"sql(
    SELECT )sql" AIYL_SIGNATORY_COLUMNS R"sql( FROM signatory s
    WHERE (?1 IS NULL OR s.office = ?1)
      AND (?2 IS NULL OR ((s.from_day IS NULL OR s.from_day <= ?2) AND (s.to_day IS NULL OR s.to_day > ?2)))
    ORDER BY s.sort, s.id)sql");
  query.Bind(scope.office, day);
  std::vector<Signatory> signatories;
  while (query.Next()) signatories.push_back(ReadSignatory(query));
  return signatories;
}

std::optional<Decision> FindDecision(store::Database& db, DecisionId id) {
  auto query = db.Prepare("SELECT id, body, kind, number, day, session, title_ky, title_ru FROM decision WHERE id = ?");
  query.Bind(id);
  if (!query.Next()) return std::nullopt;
  return ReadDecision(query);
}

std::vector<Decision> ListDecisions(store::Database& db, const Scope& scope) {
  auto query = db.Prepare(R"sql(
    SELECT id, body, kind, number, day, session, title_ky, title_ru FROM decision
    WHERE (?1 IS NULL OR office = ?1) ORDER BY day DESC, number, id)sql");
  query.Bind(scope.office);
  std::vector<Decision> decisions;
  while (query.Next()) decisions.push_back(ReadDecision(query));
  return decisions;
}

}  // namespace aiyl::office
