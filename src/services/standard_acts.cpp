// SPDX-License-Identifier: Apache-2.0
// The acts on standards: begun (empty, or as a copy of a model), written section by section or as a whole from a file,
// approved.
#include "office/act_fields.h"
#include "office/code_list.h"
#include "services/act_runs.h"
#include "services/standard_rows.h"
#include "services/standard_write.h"

namespace aiyl::services {
namespace {

using namespace office::act_fields;
using office::ActSpec;
using office::FieldSpec;
using office::GetCanonical;
using office::GetText;
using office::HappenedOn;
using office::Has;
using store::UnitOfWork;

Result<Standard> NeedDraft(UnitOfWork& work, const Json& data) {
  AIYL_TRY(CheckActDay(work, data));
  AIYL_ASSIGN(auto standard, NeedStandard(work, data));
  if (!standard.IsDraft())
    return Refuse("standard.approved",
                  Msg("An approved standard is not written to again: begin a new version (art. 12 of the draft law of "
                      "2012)."),
                  "standard");
  return standard;
}

Result<Edition> EditionFor(UnitOfWork& work, const Json& data) {
  if (!Has(data, "edition")) return EditionOfStandards(work.Db(), OwnScope(work), HappenedOn(data));
  if (auto edition = FindEdition(work.Db(), OwnScope(work), GetText(data, "edition"))) return std::move(*edition);
  return Refuse("edition.unknown",
                Msg("There is no edition “{code}” of the rules.", {{"code", GetText(data, "edition")}}), "edition");
}

// What every standard of a service begins with: its name.
void PutName(UnitOfWork& work, StandardId standard, ServiceId service, EditionId edition) {
  auto& db = work.Db();
  Bilingual name;
  for (const auto& change : ChangesOf(db, service)) name = change.row.name;
  for (const auto& version : VersionsOf(db, service)) name = version.name;
  const auto sections = RulesOf(db, edition, "section");
  if (sections.empty() || name.IsEmpty()) return;
  PutSection(work, standard, sections.front().code, {{"ky", name.ky}, {"ru", name.ru}});
}

Result<Json> New(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  AIYL_TRY(CheckActDay(work, data));
  const auto service = office::FindId<ServiceTag>(data, "service");
  const std::string model = GetCanonical(data, "model");
  if (service.has_value() == !model.empty())
    return Refuse("standard.whose", Msg("Name the service, or give a model standard a name: one of the two."),
                  "service");
  int64_t version = 1;
  if (service) {
    AIYL_TRY(NeedService(work, *service));
    for (const auto& other : StandardsOf(db, *service)) {
      if (other.IsDraft())
        return Refuse("standard.draft-there", Msg("The service has a draft of a standard already."), "service");
      version = std::max(version, other.version + 1);
    }
  } else {
    for (const auto& other : ModelStandards(db, OwnScope(work)))
      if (other.model == model) version = std::max(version, other.version + 1);
  }
  AIYL_ASSIGN(auto edition, EditionFor(work, data));
  std::optional<Standard> from;
  if (const auto id = office::FindId<StandardTag>(data, "copy_from")) {
    from = FindStandard(db, *id);
    if (!from) return UnknownRecord("copy_from");
    if (!Has(data, "edition")) edition = *FindEdition(db, from->edition);
    if (edition.id != from->edition)
      return Refuse("standard.other-edition",
                    Msg("The sections of the two editions are not the same: it cannot be copied."), "edition");
  }
  const auto id = work.Ids().NextId<StandardTag>();
  auto insert = db.Prepare(R"sql(
    INSERT INTO service_standard(id, office, service, model, version, edition, state, day, copied_from, sample)
    VALUES(?, ?, ?, ?, ?, ?, 'draft', ?, ?, ?))sql");
  insert.Bind(id, work.By().office, service, model, version, edition.id, HappenedOn(data),
              from ? std::optional(from->id) : std::optional<StandardId>(), office::GetYesNo(data, "sample"));
  insert.Run();
  if (from) CopyContents(work, *from, id);
  // A copy of a model is not called as the model.
  if (service && (!from || from->service != service)) PutName(work, id, *service, edition.id);
  return Json{{"id", id.ToText()}, {"version", version}};
}

void TakeTerms(const Json& data, Standard& standard) {
  TakeInteger(data, "term_days", standard.term_days);
  TakeInteger(data, "wait_apply_minutes", standard.wait_apply_minutes);
  TakeInteger(data, "wait_receive_minutes", standard.wait_receive_minutes);
}

Status CheckTerms(const Standard& standard) {
  const auto out = [](const std::optional<int64_t>& value, int64_t most) {
    return value && (*value < 0 || *value > most);
  };
  if (out(standard.term_days, 366))
    return Refuse("standard.number", Msg("A term is between 0 and 366 working days."), "term_days");
  if (out(standard.wait_apply_minutes, 600))
    return Refuse("standard.number", Msg("A wait is between 0 and 600 minutes."), "wait_apply_minutes");
  if (out(standard.wait_receive_minutes, 600))
    return Refuse("standard.number", Msg("A wait is between 0 and 600 minutes."), "wait_receive_minutes");
  return {};
}

// The whole of it at once: what the data names replaces what was there.
Result<Json> Write(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  AIYL_ASSIGN(auto standard, NeedDraft(work, data));
  TakeTerms(data, standard);
  AIYL_TRY(CheckTerms(standard));
  WriteTerms(db, standard);
  const auto rows = [&](const char* name) { return data.contains(name) && data[name].is_array(); };
  if (rows("sections")) AIYL_TRY(WriteSections(work, standard, data["sections"]));
  if (rows("items")) AIYL_TRY(WriteItems(work, standard, data["items"]));
  if (rows("stages")) AIYL_TRY(WriteStages(work, standard, data["stages"]));
  if (const auto from = office::FindId<StandardTag>(data, "copied_from")) {
    AIYL_ASSIGN(const auto source, NeedStandard(work, data, "copied_from"));
    WriteSource(db, standard.id, source.id);
  }
  return Json{{"id", standard.id.ToText()}};
}

Result<Json> Section(UnitOfWork& work, const Json& data) {
  AIYL_ASSIGN(const auto standard, NeedDraft(work, data));
  AIYL_TRY(CheckSection(work.Db(), standard, GetText(data, "section"), "section"));
  PutSection(work, standard.id, GetText(data, "section"), TextsIn(data));
  return Json{{"id", standard.id.ToText()}};
}

Result<Json> Item(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  AIYL_ASSIGN(const auto standard, NeedDraft(work, data));
  if (const auto id = office::FindId<StandardItemTag>(data, "item")) {
    for (auto item : standard.items) {
      if (item.id != *id) continue;
      if (office::GetYesNo(data, "remove")) {
        RemoveItem(db, *id);
        return Json{{"id", id->ToText()}};
      }
      if (Has(data, "stage")) {
        AIYL_TRY(office::CheckCode(db, "refusal-stage", GetText(data, "stage"), "stage"));
        item.stage = GetText(data, "stage");
      }
      if (data.contains("optional")) item.required = !office::GetYesNo(data, "optional");
      for (auto& [language, body] : TextsIn(data)) item.text.by_language[language] = body;
      if (!HasWords(item.text)) return NoWords("");
      ChangeItem(work, item);
      return Json{{"id", id->ToText()}};
    }
    return UnknownRecord("item");
  }
  if (!Has(data, "section")) return Refuse("act.missing", Msg("Name the section."), "section");
  AIYL_ASSIGN(const auto item, ItemIn(db, standard, data, ""));
  if (!HasWords(item.text)) return NoWords("");
  return Json{{"id", AddItem(work, standard.id, item).ToText()}};
}

Result<Json> Stage(UnitOfWork& work, const Json& data) {
  AIYL_ASSIGN(const auto standard, NeedDraft(work, data));
  const auto days = office::FindInteger(data, "days");
  if (!AreDays(days)) return BadDays("");
  if (const auto id = office::FindUuid(data, "stage")) {
    for (auto stage : standard.stages) {
      if (stage.id != *id) continue;
      if (office::GetYesNo(data, "remove")) {
        RemoveStage(work.Db(), *id);
        return Json{{"id", id->ToText()}};
      }
      TakeInteger(data, "days", stage.days);
      for (auto& [language, body] : TextsIn(data)) stage.name.by_language[language] = body;
      if (!HasWords(stage.name)) return NoWords("");
      ChangeStage(work, stage);
      return Json{{"id", id->ToText()}};
    }
    return UnknownRecord("stage");
  }
  const FullStage stage{.id = {}, .days = days, .name = {TextsIn(data)}};
  if (!HasWords(stage.name)) return NoWords("");
  return Json{{"id", AddStage(work, standard.id, stage).ToText()}};
}

Result<Json> Terms(UnitOfWork& work, const Json& data) {
  AIYL_ASSIGN(auto standard, NeedDraft(work, data));
  TakeTerms(data, standard);
  AIYL_TRY(CheckTerms(standard));
  WriteTerms(work.Db(), standard);
  return Json{{"id", standard.id.ToText()}};
}

Result<Json> Approve(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  AIYL_ASSIGN(const auto standard, NeedDraft(work, data));
  Date day = HappenedOn(data);
  std::string body = GetText(data, "body");
  const auto decision = office::FindId<office::DecisionTag>(data, "decision");
  const std::string document = GetCanonical(data, "document");
  if (decision) {
    AIYL_ASSIGN(const auto found, NeedDecision(db, *decision));
    body = found.body;
    day = found.day;
  }
  if (body.empty())
    return Refuse("standard.no-decision",
                  Msg("Name the decision by which the standard was approved (art. 12 of the draft law of 2012)."),
                  "decision");
  AIYL_TRY(office::CheckCode(db, "decision-body", body, "body"));
  if (!decision && (body == "council" || document.empty()))
    return Refuse("standard.no-decision",
                  Msg("Name the decision by which the standard was approved (art. 12 of the draft law of 2012)."),
                  body == "council" ? "decision" : "document");
  auto update = db.Prepare(R"sql(
    UPDATE service_standard SET state = 'approved', approved_by = ?, decision = ?, approved_day = ?, document = ?
    WHERE id = ?)sql");
  update.Bind(body, decision, day, document, standard.id);
  update.Run();
  return Json{{"id", standard.id.ToText()}};
}

Result<Json> Discard(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  AIYL_ASSIGN(const auto standard, NeedDraft(work, data));
  auto used = db.Prepare(R"sql(
    SELECT 1 FROM service_change WHERE standard = ?1 UNION ALL SELECT 1 FROM service_standard WHERE copied_from = ?1
    UNION ALL SELECT 1 FROM service_remark WHERE standard = ?1)sql");
  used.Bind(standard.id);
  if (used.Next())
    return Refuse("standard.in-use", Msg("A proposal or another standard points to this one."), "standard");
  RemoveSections(db, standard.id);
  for (const auto& item : standard.items) RemoveItem(db, item.id);
  for (const auto& stage : standard.stages) RemoveStage(db, stage.id);
  auto gone = db.Prepare("DELETE FROM service_standard WHERE id = ?");
  gone.Bind(standard.id);
  gone.Run();
  return Json{{"id", standard.id.ToText()}};
}

FieldSpec StandardField() {
  return Ref("standard", "service_standard", Msg("Standard"), Need::kRequired);
}
FieldSpec SectionField(Need need) {
  return Code("section", "standard-section", Msg("Section"), need);
}
std::vector<FieldSpec> TextFields() {
  return {LongText("ky", Msg("Text in Kyrgyz")), LongText("ru", Msg("Text in Russian")),
          WithHelp(Text("language", Msg("Further language")), Msg("Its code: uz, tg, en …")),
          LongText("body", Msg("Text in the further language"))};
}
// Of a row: further languages are rows themselves.
std::vector<FieldSpec> RowTextFields() {
  return With(
      TextFields(),
      {Rows("others", Msg("Texts in further languages"),
            {WithHelp(Text("language", Msg("Further language"), Need::kRequired), Msg("Its code: uz, tg, en …")),
             LongText("body", Msg("Text in the further language"))})});
}
std::vector<FieldSpec> TermFields() {
  return {Integer("term_days", Msg("Term in working days")),
          Integer("wait_apply_minutes", Msg("Wait to apply, in minutes")),
          Integer("wait_receive_minutes", Msg("Wait to receive, in minutes"))};
}

}  // namespace

std::vector<ActSpec> StandardActs() {
  const auto stage = Code("stage", "refusal-stage", Msg("Refusal of what"));
  const auto optional = YesNo("optional", Msg("Not always needed"));
  return {{.kind = "standard.new",
           .title = Msg("Begin a standard"),
           .fields = {Ref("service", "service", Msg("Service")), Text("model", Msg("Name of a model standard")),
                      Text("edition", Msg("Edition of the sections")),
                      Ref("copy_from", "service_standard", Msg("Copy from")), YesNo("sample", Msg("A made-up sample"))},
           .run = New},
          {.kind = "standard.write",
           .title = Msg("Write a whole standard"),
           .fields = With(
               With({StandardField()}, TermFields()),
               {Rows("sections", Msg("Sections"), With({SectionField(Need::kRequired)}, RowTextFields())),
                Rows("items", Msg("Documents and grounds of refusal"),
                     With({Ref("item", "service_standard_item", Msg("Record")), SectionField(Need::kRequired), stage,
                           optional},
                          RowTextFields())),
                Rows("stages", Msg("Stages"),
                     With({Ref("stage", "service_stage", Msg("Record")), Integer("days", Msg("Term in working days"))},
                          RowTextFields())),
                Ref("copied_from", "service_standard", Msg("Copied from"))}),
           .run = Write},
          {.kind = "standard.section",
           .title = Msg("Write a section of a standard"),
           .fields = With({StandardField(), SectionField(Need::kRequired)}, TextFields()),
           .run = Section},
          {.kind = "standard.item",
           .title = Msg("Write a document or a ground of refusal"),
           .fields = With({StandardField(), Ref("item", "service_standard_item", Msg("Record")),
                           SectionField(Need::kOptional), stage, optional},
                          With(TextFields(), {YesNo("remove", Msg("Take it out"))})),
           .run = Item},
          {.kind = "standard.stage",
           .title = Msg("Write a stage of the regulation"),
           .fields = With({StandardField(), Ref("stage", "service_stage", Msg("Record")),
                           Integer("days", Msg("Term in working days"))},
                          With(TextFields(), {YesNo("remove", Msg("Take it out"))})),
           .run = Stage},
          {.kind = "standard.terms",
           .title = Msg("Set the terms of a standard"),
           .fields = With({StandardField()}, TermFields()),
           .run = Terms},
          {.kind = "standard.approve",
           .title = Msg("Record the approval of a standard"),
           .fields = {StandardField(), Ref("decision", "decision", Msg("Decision")),
                      Code("body", "decision-body", Msg("Body that decided")),
                      Text("document", Msg("Document: number and day"))},
           .run = Approve},
          {.kind = "standard.discard",
           .title = Msg("Throw away a draft standard"),
           .fields = {StandardField()},
           .run = Discard}};
}

}  // namespace aiyl::services
