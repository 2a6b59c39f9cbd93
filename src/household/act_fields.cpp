// SPDX-License-Identifier: Apache-2.0
// Shared fields of acts: their labels, and reading them.
#include "household/act_fields.h"

#include "household/period_repository.h"

namespace aiyl::household::act_fields {
std::vector<FieldSpec> NameFields() {
  return {Text("surname_ky", Msg("Surname (Kyrgyz)")),
          Text("given_ky", Msg("Given name (Kyrgyz)")),
          Text("patronymic_ky", Msg("Patronymic (Kyrgyz)")),
          Text("surname_ru", Msg("Surname (Russian)")),
          Text("given_ru", Msg("Given name (Russian)")),
          Text("patronymic_ru", Msg("Patronymic (Russian)")),
          Text("former_surname_ky", Msg("Former surname (Kyrgyz)")),
          Text("former_surname_ru", Msg("Former surname (Russian)"))};
}

std::vector<FieldSpec> PersonFields() {
  auto fields = NameFields();
  auto birth = Field("birth", FieldType::kPartialDate, Msg("Date of birth"));
  birth.help = Msg("Day or month may be unknown: 1957 or 1957-05.");
  Append(fields, {Code("sex", "sex", Msg("Sex")), std::move(birth), Field("pin", FieldType::kPin, Msg("ПИН")),
                  Text("birth_place_ky", Msg("Place of birth (Kyrgyz)")),
                  Text("birth_place_ru", Msg("Place of birth (Russian)")),
                  Code("citizenship", "citizenship", Msg("Citizenship")),
                  Code("marital", "marital", Msg("Marital status")), Code("ethnicity", "ethnicity", Msg("Ethnicity")),
                  Text("phone", Msg("Telephone")), LongText("remark", Msg("Remark"))});
  return fields;
}

std::vector<FieldSpec> ParentFields() {
  return {Ref("father", "person", Msg("Father")), Ref("mother", "person", Msg("Mother"))};
}

std::vector<FieldSpec> AddressFields() {
  return {Ref("village", "territory", Msg("Village")),
          Ref("street", "street", Msg("Street")),
          Text("house", Msg("House")),
          Text("letter", Msg("Letter or building")),
          Text("flat", Msg("Flat")),
          Text("cadastral", Msg("Cadastral code"))};
}

std::vector<FieldSpec> AccountFields() {
  std::vector<FieldSpec> fields = {Text("book", Msg("Number of the household book")),
                                   Text("account", Msg("Account number")),
                                   Code("kind", "object-kind", Msg("Kind of object"))};
  fields[1].help = Msg("Left empty, the next number is taken.");
  Append(fields, AddressFields());
  Append(fields,
         {Text("phone", Msg("Telephone")), Text("previous_account", Msg("Number in the previous book")),
          Code("open_kind", "account-open", Msg("How the account came to be")), Text("open_reason", Msg("Reason")),
          Day("opened", Msg("Opened on")), LongText("remark", Msg("Remark"))});
  return fields;
}

FieldSpec RelationRows() {
  return Rows("relations", Msg("Relation of each member to the new first-recorded person"),
              {Ref("person", "person", Msg("Person"), Need::kRequired), Code("relation", "relation", Msg("Relation"))});
}

std::vector<FieldSpec> NewHeadFields() {
  return {Ref("new_head", "person", Msg("New first-recorded person")), RelationRows()};
}

Status TakeDm2(const Json& data, const char* name, std::optional<int64_t>& value) {
  if (!data.contains(name)) return {};
  value = std::nullopt;
  if (!office::Has(data, name)) return {};
  value = Dm2FromText(office::GetText(data, name));
  if (!value) return Refuse("area.form", Msg("An area in m² is expected here, such as 67.5."), name);
  return {};
}

void ReadNames(const Json& data, PersonNames& names) {
  Take(data, "surname_ky", names.ky.surname);
  Take(data, "given_ky", names.ky.given);
  Take(data, "patronymic_ky", names.ky.patronymic);
  Take(data, "former_surname_ky", names.ky.former_surname);
  Take(data, "surname_ru", names.ru.surname);
  Take(data, "given_ru", names.ru.given);
  Take(data, "patronymic_ru", names.ru.patronymic);
  Take(data, "former_surname_ru", names.ru.former_surname);
}

Status ReadPerson(const Json& data, PersonRecord& r) {
  ReadNames(data, r.names);
  if (data.contains("sex")) {
    const auto sex = SexFromCode(office::FindText(data, "sex").value_or("u"));
    if (!sex) return Refuse("person.sex", Msg("Sex is f, m or u."), "sex");
    r.sex = *sex;
  }
  if (data.contains("birth")) r.birth = office::FindPartialDate(data, "birth");
  Take(data, "pin", r.pin);
  Take(data, "birth_place_ky", r.birth_place_ky);
  Take(data, "birth_place_ru", r.birth_place_ru);
  Take(data, "citizenship", r.citizenship);
  Take(data, "marital", r.marital);
  Take(data, "ethnicity", r.ethnicity);
  Take(data, "phone", r.phone);
  Take(data, "remark", r.note);
  TakeId(data, "father", r.father);
  TakeId(data, "mother", r.mother);
  TakeDay(data, "death", r.death);
  return {};
}

void ReadAccount(const Json& data, HouseholdRecord& r) {
  Take(data, "account", r.account);
  Take(data, "kind", r.kind);
  if (const auto village = office::FindId<office::TerritoryTag>(data, "village")) r.village = *village;
  TakeId(data, "street", r.street);
  Take(data, "house", r.house);
  Take(data, "letter", r.letter);
  Take(data, "flat", r.flat);
  Take(data, "cadastral", r.cadastral);
  Take(data, "phone", r.phone);
  Take(data, "previous_account", r.previous_account);
  Take(data, "open_kind", r.open_kind);
  Take(data, "open_reason", r.open_reason);
  TakeDay(data, "opened", r.opened);
  Take(data, "remark", r.note);
  if (r.kind.empty()) r.kind = "residents";
  if (r.open_kind.empty()) r.open_kind = "new";
}

Result<BookId> ReadBook(UnitOfWork& work, const Json& data) {
  return BookFor(work, office::Has(data, "book") ? office::GetText(data, "book") : "1", office::HappenedOn(data));
}

std::vector<ConfirmedRelation> ReadRelations(const Json& data, const std::string& name) {
  std::vector<ConfirmedRelation> relations;
  if (!data.contains(name)) return relations;
  for (const auto& row : data.at(name))
    relations.push_back(
        {office::FindId<PersonTag>(row, "person").value_or(PersonId()), office::GetText(row, "relation")});
  return relations;
}

Json Made(const Warnings& warnings) {
  Json made = Json::object();
  if (warnings.empty()) return made;
  made["warnings"] = Json::array();
  for (const auto& warning : warnings)
    made["warnings"].push_back(WarningJson(warning.code, warning.message, warning.field));
  return made;
}

Json Made(const Uuid& id, const Warnings& warnings) {
  Json made = Made(warnings);
  made["id"] = id.ToText();
  return made;
}

Leaving BeforeLeaving(UnitOfWork& work, PersonId person) {
  const auto membership = period_rows::OpenMembership(work.Db(), person);
  if (!membership) return {};
  const auto head = period_rows::OpenHead(work.Db(), membership->household);
  return {membership->household, head && head->person == person};
}

Status NameNewHead(UnitOfWork& work, const Leaving& leaving, const Json& data, Date day) {
  const auto head = office::FindId<PersonTag>(data, "new_head");
  if (!leaving.household || (!leaving.was_head && !head)) return {};
  if (period_rows::OpenMembers(work.Db(), *leaving.household).empty()) {
    if (head) return Refuse("head.nobody", Msg("Nobody is left in the household."), "new_head");
    return {};
  }
  if (!head)
    return Refuse("head.needed", Msg("The first-recorded person leaves the household: name the new one."), "new_head");
  if (!leaving.was_head)
    return Refuse("head.stays", Msg("The first-recorded person stays; no new one is needed."), "new_head");
  auto status = SetHead(work, *leaving.household, *head, day, ReadRelations(data));
  if (!status && status.error().field == "head") status.error().field = "new_head";
  return status;
}

}  // namespace aiyl::household::act_fields

namespace aiyl::household {

Warnings WarningsOf(const office::Json& made) {
  Warnings warnings;
  if (!made.is_object() || !made.contains("warnings")) return warnings;
  for (const auto& row : made.at("warnings")) {
    Warning warning{row.value("code", ""), {}, row.value("field", "")};
    if (row.contains("message")) {
      warning.message.msgid = row.at("message").value("msgid", "");
      for (const auto& arg : row.at("message").at("args"))
        warning.message.args.emplace_back(arg.at(0).get<std::string>(), arg.at(1).get<std::string>());
    }
    warnings.push_back(std::move(warning));
  }
  return warnings;
}

}  // namespace aiyl::household
