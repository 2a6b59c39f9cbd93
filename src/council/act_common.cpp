// SPDX-License-Identifier: Apache-2.0
#include "council/act_common.h"

#include "text/canonical.h"

namespace aiyl::council {
namespace {

using namespace office::act_fields;

tl::unexpected<Error> Missing(const char* field) {
  return Refuse("act.missing", Msg("This field must be filled in."), field);
}

}  // namespace

tl::unexpected<Error> UnknownRecord(const char* field) {
  return Refuse("act.unknown-record", Msg("This record is not in the book."), field);
}

tl::unexpected<Error> ForeignRecord(const char* field) {
  return Refuse("act.foreign-record", Msg("This was entered by another office and is changed there."), field);
}

Result<Body> OwnBody(UnitOfWork& work, const Json& data, const char* field) {
  const auto id = FindId<BodyTag>(data, field);
  if (!id) return Missing(field);
  auto body = FindBody(work.Db(), *id);
  if (!body) return UnknownRecord(field);
  if (body->office != work.By().office) return ForeignRecord(field);
  return std::move(*body);
}

Result<Member> OwnMember(UnitOfWork& work, const Json& data, const char* field) {
  const auto id = FindId<MemberTag>(data, field);
  if (!id) return Missing(field);
  auto member = FindMember(work.Db(), *id);
  if (!member) return UnknownRecord(field);
  const auto body = FindBody(work.Db(), member->body);
  if (!body || body->office != work.By().office) return ForeignRecord(field);
  return std::move(*member);
}

Result<Session> OwnSession(UnitOfWork& work, const Json& data, const char* field) {
  const auto id = FindId<SessionTag>(data, field);
  if (!id) return Missing(field);
  auto session = FindSession(work.Db(), *id);
  if (!session) return UnknownRecord(field);
  if (session->office != work.By().office) return ForeignRecord(field);
  return std::move(*session);
}

Result<Draft> OwnDraft(UnitOfWork& work, const Json& data, const char* field) {
  const auto id = FindId<DecisionDraftTag>(data, field);
  if (!id) return Missing(field);
  auto draft = FindDraft(work.Db(), *id);
  if (!draft) return UnknownRecord(field);
  if (draft->office != work.By().office) return ForeignRecord(field);
  return std::move(*draft);
}

Result<CouncilDecision> OwnDecision(UnitOfWork& work, const Json& data, const char* field) {
  const auto id = FindId<office::DecisionTag>(data, field);
  if (!id) return Missing(field);
  auto decision = FindCouncilDecision(work.Db(), *id);
  if (!decision) {
    if (office::FindDecision(work.Db(), *id))
      return Refuse("decision.no-vote", Msg("This decision was recorded without a session and a vote."), field);
    return UnknownRecord(field);
  }
  if (decision->office != work.By().office) return ForeignRecord(field);
  return std::move(*decision);
}

Result<ItemOf> OwnItem(UnitOfWork& work, const Json& data, const char* field) {
  const auto id = FindId<AgendaItemTag>(data, field);
  if (!id) return Missing(field);
  auto item = FindAgendaItem(work.Db(), *id);
  if (!item) return UnknownRecord(field);
  auto session = FindSession(work.Db(), item->session);
  if (!session || session->office != work.By().office) return ForeignRecord(field);
  return ItemOf{std::move(*item), std::move(*session)};
}

Status NotFuture(const UnitOfWork& work, Date day, const char* field) {
  if (day > work.GetClock().Today()) return Refuse("date.future", Msg("The day has not come yet."), field);
  return {};
}

Bilingual CleanBoth(const Json& data, const std::string& stem) {
  return {GetCanonical(data, stem + "_ky"), GetCanonical(data, stem + "_ru")};
}

void TakeBoth(const Json& data, const std::string& stem, Bilingual& value) {
  TakeCanonical(data, (stem + "_ky").c_str(), value.ky);
  TakeCanonical(data, (stem + "_ru").c_str(), value.ru);
}

std::vector<FieldSpec> BothFields(const std::string& stem, Message ky, Message ru) {
  return {Text(stem + "_ky", std::move(ky)), Text(stem + "_ru", std::move(ru))};
}

std::vector<FieldSpec> TextFields() {
  return {LongText("text_ky", Msg("Text in Kyrgyz")), LongText("text_ru", Msg("Text in Russian")),
          Rows("texts", Msg("Text in further languages"),
               {Text("lang", Msg("Language code"), Need::kRequired), LongText("text", Msg("Text"), Need::kRequired)})};
}

bool HasTexts(const Json& data) {
  return data.contains("text_ky") || data.contains("text_ru") || data.contains("texts");
}

Result<Texts> ReadTexts(const Json& data) {
  Texts texts;
  if (data.contains("text_ky")) texts["ky"] = text::CanonicalLines(GetText(data, "text_ky"));
  if (data.contains("text_ru")) texts["ru"] = text::CanonicalLines(GetText(data, "text_ru"));
  if (!Has(data, "texts")) return texts;
  size_t row = 0;
  for (const auto& one : data.at("texts")) {
    const std::string lang = text::ToLower(GetCanonical(one, "lang"));
    const bool letters = lang.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string::npos;
    if (!letters || lang.size() < 2 || lang == "ky" || lang == "ru" || texts.count(lang) > 0)
      return Refuse("text.language",
                    Msg("A further language is named once, by its code, such as uz or tg: Kyrgyz and Russian have "
                        "fields of their own."),
                    "texts." + std::to_string(row) + ".lang");
    texts[lang] = text::CanonicalLines(GetText(one, "text"));
    ++row;
  }
  return texts;
}

Json Made(const Uuid& id, const std::vector<Warned>& warnings) {
  Json made{{"id", id.ToText()}};
  for (const auto& warning : warnings)
    made["warnings"].push_back(WarningJson(warning.code, warning.message, warning.field));
  return made;
}

Status WarnOrRefuse(UnitOfWork& work, const Session& session, std::string_view setting, Warned warned,
                    std::vector<Warned>& warnings) {
  auto& db = work.Db();
  if (Enforced(db, session.office, session.day))
    return Refuse(warned.code, std::move(warned.message), std::move(warned.field));
  DropWarning(work, session.id, warned.code);
  const auto rule = office::FindSetting(db, office::Scope::Of(session.office), setting, session.day);
  auto insert =
      db.Prepare("INSERT INTO session_warning(id, office, session, rule, source, verified) VALUES(?, ?, ?, ?, ?, ?)");
  insert.Bind(work.Ids().Next(), session.office, session.id, warned.code, rule ? rule->source : std::string(),
              rule && rule->verified);
  insert.Run();
  warnings.push_back(std::move(warned));
  return {};
}

void DropWarning(UnitOfWork& work, SessionId session, std::string_view rule) {
  auto query = work.Db().Prepare("DELETE FROM session_warning WHERE session = ? AND rule = ?");
  query.Bind(session, rule);
  query.Run();
}

}  // namespace aiyl::council
