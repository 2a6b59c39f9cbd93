// SPDX-License-Identifier: Apache-2.0
// The acts of the office, as one table, and what each does to the rows. A field that is not given stays as it is.
#include "office/office_acts.h"

#include "office/code_list.h"
#include "office/office_record.h"
#include "office/office_writes.h"
#include "office/territory.h"

namespace aiyl::office {
namespace {

using store::UnitOfWork;

FieldSpec Field(std::string name, FieldType type, Message label, std::string list = {}, Message help = {}) {
  return FieldSpec{.name = std::move(name),
                   .type = type,
                   .label = std::move(label),
                   .list = std::move(list),
                   .help = std::move(help)};
}
FieldSpec Needed(std::string name, FieldType type, Message label, std::string list = {}, Message help = {}) {
  auto field = Field(std::move(name), type, std::move(label), std::move(list), std::move(help));
  field.required = true;
  return field;
}

FieldSpec NameKy() {
  return Field("name_ky", FieldType::kText, Msg("Name in Kyrgyz"));
}
FieldSpec NameRu() {
  return Field("name_ru", FieldType::kText, Msg("Name in Russian"));
}
FieldSpec Record(std::string kind) {
  return Needed("id", FieldType::kId, Msg("Record"), std::move(kind));
}
FieldSpec FromDay() {
  return Field("from_day", FieldType::kDate, Msg("From day"));
}
FieldSpec ToDay() {
  return Field("to_day", FieldType::kDate, Msg("No longer from day"));
}

Json Made(const std::string& id) {
  return Json{{"id", id}};
}

ActSpec OfficeSet() {
  return {
      .kind = "office.set",
      .title = Msg("Change the office's data"),
      .fields = {NameKy(), NameRu(), Field("short_ky", FieldType::kText, Msg("Short name in Kyrgyz")),
                 Field("short_ru", FieldType::kText, Msg("Short name in Russian")),
                 Field("address_ky", FieldType::kText, Msg("Address in Kyrgyz")),
                 Field("address_ru", FieldType::kText, Msg("Address in Russian")),
                 Field("phone", FieldType::kText, Msg("Telephone")), Field("email", FieldType::kText, Msg("E-mail")),
                 Field("paper_index", FieldType::kText, Msg("Index in the numbers of papers"), {},
                       Msg("What stands before the number of an outgoing paper, such as 24 or 01-25.")),
                 Field("territory", FieldType::kId, Msg("Territory"), "territory")},
      .run = SetOffice};
}

std::vector<FieldSpec> StaffFields() {
  return {NameKy(),
          NameRu(),
          Field("post_ky", FieldType::kText, Msg("Post in Kyrgyz")),
          Field("post_ru", FieldType::kText, Msg("Post in Russian")),
          Field("role", FieldType::kCode, Msg("Role in this program"), "staff-role"),
          FromDay(),
          ToDay()};
}

std::vector<FieldSpec> WithRecord(std::string kind, std::vector<FieldSpec> fields) {
  fields.insert(fields.begin(), Record(std::move(kind)));
  return fields;
}

ActSpec StaffAdd() {
  auto fields = StaffFields();
  for (auto& field : fields)
    field.required = field.name == "name_ky" || field.name == "name_ru" || field.name == "role";
  return {.kind = "staff.add", .title = Msg("Add a member of staff"), .fields = std::move(fields), .run = AddStaff};
}

ActSpec StaffChange() {
  return {.kind = "staff.change",
          .title = Msg("Change a member of staff"),
          .fields = WithRecord("staff", StaffFields()),
          .run = ChangeStaff};
}

ActSpec SignatorySet() {
  return {.kind = "signatory.set",
          .title = Msg("Set who signs papers"),
          .fields = {Field("id", FieldType::kId, Msg("Record"), "signatory", Msg("Leave empty for a new signatory.")),
                     Field("staff", FieldType::kId, Msg("Member of staff"), "staff"),
                     Field("name_ky", FieldType::kText, Msg("Name as printed in Kyrgyz")),
                     Field("name_ru", FieldType::kText, Msg("Name as printed in Russian")),
                     Field("post_ky", FieldType::kText, Msg("Post in Kyrgyz")),
                     Field("post_ru", FieldType::kText, Msg("Post in Russian")),
                     Field("acting", FieldType::kYesNo, Msg("Acting")),
                     Field("ground", FieldType::kText, Msg("Ground of appointment")),
                     Field("sort", FieldType::kInteger, Msg("Place in the list")), FromDay(), ToDay()},
          .run = SetSignatory};
}

ActSpec TerritoryAdd() {
  return {.kind = "territory.add",
          .title = Msg("Add a place"),
          .fields = {Needed("kind", FieldType::kCode, Msg("Kind"), "territory-kind"), NameKy(), NameRu(),
                     Field("code", FieldType::kText, Msg("State code")),
                     Field("parent", FieldType::kId, Msg("Belongs to"), "territory"),
                     Field("unconfirmed", FieldType::kYesNo, Msg("Not confirmed yet"))},
          .run = [](UnitOfWork& work, const Json& data) -> Result<Json> {
            NewTerritory place;
            place.kind = TerritoryKindFrom(GetText(data, "kind")).value_or(TerritoryKind::kVillage);
            AIYL_TRY(NeedCode(work.Db(), "territory-kind", GetText(data, "kind"), "kind"));
            place.name = {GetCanonical(data, "name_ky"), GetCanonical(data, "name_ru")};
            place.code = GetText(data, "code");
            place.parent = FindId<TerritoryTag>(data, "parent");
            place.unconfirmed = GetYesNo(data, "unconfirmed");
            AIYL_ASSIGN(const auto id, AddTerritory(work, place));
            return Made(id.ToText());
          }};
}

ActSpec TerritoryChange() {
  return {.kind = "territory.change",
          .title = Msg("Change a place"),
          .fields = {Record("territory"), NameKy(), NameRu(), Field("code", FieldType::kText, Msg("State code")),
                     Field("parent", FieldType::kId, Msg("Belongs to"), "territory"),
                     Field("renamed_on", FieldType::kDate, Msg("Renamed on"), {},
                           Msg("Given where the place got a new name: the old one is kept as a former name. Left "
                               "empty where only the spelling is mended."))},
          .run = ChangeTerritory};
}

ActSpec TerritoryConfirm() {
  return {.kind = "territory.confirm",
          .title = Msg("Confirm a place"),
          .fields = {Record("territory")},
          .run = ConfirmTerritory};
}

ActSpec StreetAdd() {
  return {.kind = "street.add",
          .title = Msg("Add a street"),
          .fields = {Needed("village", FieldType::kId, Msg("Village"), "territory"),
                     Field("kind", FieldType::kCode, Msg("Kind"), "street-kind"), NameKy(), NameRu(),
                     Field("unconfirmed", FieldType::kYesNo, Msg("Not confirmed yet"))},
          .run = [](UnitOfWork& work, const Json& data) -> Result<Json> {
            const Bilingual name{GetCanonical(data, "name_ky"), GetCanonical(data, "name_ru")};
            AIYL_ASSIGN(const auto id, AddStreet(work, *FindId<TerritoryTag>(data, "village"), GetText(data, "kind"),
                                                 name, GetYesNo(data, "unconfirmed")));
            return Made(id.ToText());
          }};
}

ActSpec StreetConfirm() {
  return {
      .kind = "street.confirm", .title = Msg("Confirm a street"), .fields = {Record("street")}, .run = ConfirmStreet};
}

ActSpec StreetRename() {
  return {.kind = "street.rename",
          .title = Msg("Rename a street"),
          .fields = {Record("street"), NameKy(), NameRu(), Field("kind", FieldType::kCode, Msg("Kind"), "street-kind"),
                     Field("renamed_on", FieldType::kDate, Msg("Renamed on"), {},
                           Msg("Given where the street got a new name: the old one is kept as a former name. Left "
                               "empty where only the spelling is mended."))},
          .run = RenameStreet};
}

ActSpec CodeAdd() {
  return {.kind = "code.add",
          .title = Msg("Add a value to a list"),
          .fields = {Needed("list", FieldType::kText, Msg("List")), Field("code", FieldType::kText, Msg("Code")),
                     Needed("name_ky", FieldType::kText, Msg("Name in Kyrgyz")),
                     Needed("name_ru", FieldType::kText, Msg("Name in Russian")),
                     Field("sort", FieldType::kInteger, Msg("Place in the list")), FromDay()},
          .run = AddCode};
}

ActSpec SettingSet() {
  return {.kind = "setting.set",
          .title = Msg("Change a setting"),
          .fields = {Needed("key", FieldType::kText, Msg("Setting")), Needed("value", FieldType::kText, Msg("Value")),
                     FromDay(), Field("source", FieldType::kText, Msg("Source")),
                     Field("verified", FieldType::kYesNo, Msg("Checked against the source"))},
          .run = SetSetting};
}

ActSpec DecisionRecord() {
  return {.kind = "decision.record",
          .title = Msg("Record a decision"),
          .fields = {Needed("body", FieldType::kCode, Msg("Body that decided"), "decision-body"),
                     Needed("kind", FieldType::kCode, Msg("Kind of document"), "decision-kind"),
                     Needed("number", FieldType::kText, Msg("Number")), Needed("day", FieldType::kDate, Msg("Date")),
                     Field("session", FieldType::kText, Msg("Convocation and session")),
                     Field("title_ky", FieldType::kText, Msg("Title in Kyrgyz")),
                     Field("title_ru", FieldType::kText, Msg("Title in Russian"))},
          .run = RecordDecision};
}

}  // namespace

const std::vector<ActSpec>& OfficeActs() {
  static const std::vector<ActSpec> acts = {OfficeSet(),     StaffAdd(),        StaffChange(),      SignatorySet(),
                                            TerritoryAdd(),  TerritoryChange(), TerritoryConfirm(), StreetAdd(),
                                            StreetConfirm(), StreetRename(),    CodeAdd(),          SettingSet(),
                                            DecisionRecord()};
  return acts;
}

void Register(store::Registry& registry) {
  registry.AddTables(store::TableClass::kTruth,
                     {"territory", "territory_former_name", "office", "staff", "signatory", "street",
                      "street_former_name", "code_value", "setting", "decision", "office_key"});
  registry.AddTables(store::TableClass::kLocal,
                     {"staff_secret", "draft", "remembered", "wrapped_key", "enrolled_office", "desk_event"});
  AddActKinds(registry, OfficeActs());
}

}  // namespace aiyl::office
