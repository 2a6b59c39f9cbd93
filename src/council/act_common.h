// SPDX-License-Identifier: Apache-2.0
// Private to the module: what its acts share: the records that they are about, days, texts by language, and warnings
// where a rule of a draft law is not kept.
#pragma once

#include <string>
#include <vector>

#include "council/body_rules.h"
#include "council/council.h"
#include "office/act_fields.h"
#include "office/act_spec.h"

namespace aiyl::council {

using office::ActSpec;
using office::FieldSpec;
using office::FindDate;
using office::FindId;
using office::FindInteger;
using office::FindText;
using office::FindUuid;
using office::GetCanonical;
using office::GetText;
using office::GetYesNo;
using office::HappenedOn;
using office::Has;
using office::Json;
using store::UnitOfWork;

std::vector<ActSpec> BodyActs();
std::vector<ActSpec> SessionActs();
std::vector<ActSpec> AgendaActs();
std::vector<ActSpec> DraftActs();
std::vector<ActSpec> DecisionActs();
std::vector<ActSpec> PublicationActs();

// The record that `field` names: "act.missing", "act.unknown-record", "act.foreign-record" (another office's).
Result<Body> OwnBody(UnitOfWork& work, const Json& data, const char* field = "body");
Result<Member> OwnMember(UnitOfWork& work, const Json& data, const char* field = "member");
Result<Session> OwnSession(UnitOfWork& work, const Json& data, const char* field = "session");
Result<Draft> OwnDraft(UnitOfWork& work, const Json& data, const char* field = "draft");
Result<CouncilDecision> OwnDecision(UnitOfWork& work, const Json& data, const char* field = "decision");

struct ItemOf {
  AgendaItem item;
  Session session;
};
Result<ItemOf> OwnItem(UnitOfWork& work, const Json& data, const char* field = "item");
tl::unexpected<Error> UnknownRecord(const char* field);
tl::unexpected<Error> ForeignRecord(const char* field);

// "date.future" where `day` has not come yet.
Status NotFuture(const UnitOfWork& work, Date day, const char* field);

// One line as it is stored.
Bilingual CleanBoth(const Json& data, const std::string& stem);  // stem_ky, stem_ru
void TakeBoth(const Json& data, const std::string& stem, Bilingual& value);

// Fields name_ky and name_ru, with their labels.
std::vector<FieldSpec> BothFields(const std::string& stem, Message ky, Message ru);
// text_ky, text_ru, and rows lang and text for further languages.
std::vector<FieldSpec> TextFields();
// What of these is given; an empty text takes the present one away. "text.language": a row for ky or ru, or twice.
Result<Texts> ReadTexts(const Json& data);
bool HasTexts(const Json& data);

struct Warned {
  std::string code;  // "session.civil-society"
  Message message;
  std::string field;
};
// {"id": …} and {"warnings": […]} as the shells show them.
Json Made(const Uuid& id, const std::vector<Warned>& warnings = {});

// A rule that follows from a setting whose source was not read in an adopted law: where the office enforces such rules,
// the refusal; else a row of session_warning and an entry of `warnings`.
Status WarnOrRefuse(UnitOfWork& work, const Session& session, std::string_view setting, Warned warned,
                    std::vector<Warned>& warnings);
// The rule is kept now: an earlier warning goes.
void DropWarning(UnitOfWork& work, SessionId session, std::string_view rule);

}  // namespace aiyl::council
