// SPDX-License-Identifier: Apache-2.0
// The fields that every paper of the office offers to its template: the office's own, the signatory, the executor.
#pragma once

#include <optional>

#include "base/result.h"
#include "office/bilingual.h"
#include "office/office_record.h"
#include "papers/template_value.h"
#include "store/book.h"

namespace aiyl::papers {

Value ToValue(const office::Bilingual& text);

// office.name, office.address …: name, address and place. Errors: "office.unknown".
Status AddOfficeFields(store::Database& db, const Uuid& office, Fields& fields);
FieldCatalogue OfficeCatalogue();

// signatory.post, signatory.name: lines to be written on where there is none; executor.name of `staff`.
void AddSignatoryFields(const std::optional<office::Signatory>& signatory, Fields& fields);
void AddExecutorField(store::Database& db, const Uuid& staff, Fields& fields);
FieldCatalogue SignatureCatalogue();

// paper.number, paper.date, paper.code: set by Compose.
FieldCatalogue PaperHeadCatalogue();

}  // namespace aiyl::papers
