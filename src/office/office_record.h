// SPDX-License-Identifier: Apache-2.0
// The office itself (айыл өкмөтү), its staff (кызматкер) with roles, and who may sign papers (кол коюучу), as read.
// Changes are acts (office_acts.h). Sign-in secrets are not here (sign_in.h).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "office/bilingual.h"
#include "office/ids.h"
#include "store/book.h"

namespace aiyl::office {

struct Office {
  OfficeId id;
  std::string kind;  // "aiyl", "city", "district", "oblast"
  std::optional<TerritoryId> territory;
  Bilingual name, short_name, address;
  std::string phone, email;
  std::string paper_index;  // {index} of outgoing numbers
  bool demo = false;
};
std::optional<Office> FindOffice(store::Database& db, OfficeId id);
std::vector<Office> ListOffices(store::Database& db);

enum class Role {
  kClerk,      // keeps the book, issues papers
  kHead,       // the same, and signs; changes staff and settings
  kSecretary,  // жооптуу катчы: as the head, without being signatory by office
  kCouncil,    // decisions, services; reads the rest
  kReadOnly,
  kWatch,  // public watch council (коомдук байкоо кеңеши): its own surveys, hearings, assessments; reads the rest
};
std::string_view RoleText(Role role);  // as stored: "clerk" …
std::optional<Role> RoleFrom(std::string_view text);

// What a role may do. An act's kind decides which right it needs.
enum class Right { kRead, kReadTaxes, kKeepBook, kIssuePapers, kChangeOffice, kCouncilWork, kQuality, kUndo };
bool May(Role role, Right right);
// What CheckRight takes for looking at what one person owes and paid: tax secrecy. Sums of a village are no secret.
inline constexpr std::string_view kReadTaxes = "tax-secret.read";
// "person.birth" → kKeepBook, "staff.add" → kChangeOffice, "paper.issue" → kIssuePapers …
Right RightFor(std::string_view act_kind);
// Refused ("staff.may-not") where the staff of `actor` may not do this kind of act; nil staff (the program) may all.
Status CheckRight(store::Database& db, const store::Actor& actor, std::string_view act_kind);

struct Staff {
  StaffId id;
  OfficeId office;
  Bilingual name, post;
  Role role = Role::kClerk;
  Period term;
};
std::optional<Staff> FindStaff(store::Database& db, StaffId id);
// By name in either language, exactly; only those in office on `day`.
std::optional<Staff> FindStaffByName(store::Database& db, const Scope& scope, std::string_view name, Date day);
std::vector<Staff> ListStaff(store::Database& db, const Scope& scope, const std::optional<Date>& day = {});

struct Signatory {
  SignatoryId id;
  OfficeId office;
  std::optional<StaffId> staff;
  Bilingual name, post;
  bool acting = false;
  std::string ground;
  int64_t sort = 0;
  Period term;

  // The post as it stands on paper: «… башчысынын милдетин аткаруучу», «И. о. главы …» for an acting one, unless the
  // clerk worded it so himself.
  Bilingual PrintedPost() const;
};
std::optional<Signatory> FindSignatory(store::Database& db, SignatoryId id);
// In force on `day`, the one to offer first.
std::vector<Signatory> ListSignatories(store::Database& db, const Scope& scope, const std::optional<Date>& day = {});

struct Decision {
  DecisionId id;
  std::string body, kind, number, session;
  Date day;
  Bilingual title;
};
std::optional<Decision> FindDecision(store::Database& db, DecisionId id);
std::vector<Decision> ListDecisions(store::Database& db, const Scope& scope);

}  // namespace aiyl::office
