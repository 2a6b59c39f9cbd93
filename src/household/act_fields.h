// SPDX-License-Identifier: Apache-2.0
// The fields that several acts of the household book share, and how they are read into records. Knows no act.
#pragma once

#include <string>
#include <vector>

#include "household/acts.h"
#include "household/steps.h"
#include "office/act_fields.h"
#include "office/act_spec.h"

namespace aiyl::household::act_fields {

using office::ActSpec;
using office::FieldSpec;
using office::FieldType;
using office::Json;

using namespace office::act_fields;  // Text, Day, Code … and Take, which every module's acts use

std::vector<FieldSpec> NameFields();
std::vector<FieldSpec> PersonFields();   // names, sex, birth … note; without father and mother
std::vector<FieldSpec> ParentFields();   // father, mother
std::vector<FieldSpec> AddressFields();  // village, street, house …
std::vector<FieldSpec> AccountFields();  // book, account, kind, address …
FieldSpec RelationRows();                // relations: person, relation
std::vector<FieldSpec> NewHeadFields();  // new_head, relations

void ReadNames(const Json& data, PersonNames& names);
// Errors: "person.sex" where the code is none of the list.
Status ReadPerson(const Json& data, PersonRecord& record);
void ReadAccount(const Json& data, HouseholdRecord& record);
// The book named in `data` ("book", a number), made where there is none; "1" where nothing is named.
Result<BookId> ReadBook(UnitOfWork& work, const Json& data);
std::vector<ConfirmedRelation> ReadRelations(const Json& data, const std::string& name = "relations");

// "67.5" into 6750. Errors: "area.form".
Status TakeDm2(const Json& data, const char* name, std::optional<int64_t>& value);

Json Made(const Uuid& id, const Warnings& warnings);
Json Made(const Warnings& warnings);

// What stands in the household of `person`, before an act takes him out.
struct Leaving {
  std::optional<HouseholdId> household;
  bool was_head = false;
};
Leaving BeforeLeaving(UnitOfWork& work, PersonId person);
// After he left: a household with members needs its first-recorded person. "head.needed" with field new_head.
Status NameNewHead(UnitOfWork& work, const Leaving& leaving, const Json& data, Date day);

}  // namespace aiyl::household::act_fields

namespace aiyl::household {

std::vector<office::ActSpec> AccountActs();
std::vector<office::ActSpec> PersonActs();
std::vector<office::ActSpec> MemberActs();
std::vector<office::ActSpec> LifeActs();
std::vector<office::ActSpec> StatusActs();
std::vector<office::ActSpec> PropertyActs();

}  // namespace aiyl::household
