// SPDX-License-Identifier: Apache-2.0
// Private to the module: what each kind of certificate takes from the book, as fields of a template.
#pragma once

#include <optional>
#include <string>

#include "certificates/certificate.h"
#include "household/reads.h"
#include "office/office_record.h"
#include "papers/office_fields.h"
#include "papers/template_value.h"

namespace aiyl::certificates {

struct Gathered {
  papers::Fields fields;
  household::HouseholdCard card;
  household::CardMember applicant;
  std::optional<office::Signatory> signatory;  // empty: written by hand
  Bilingual name;                              // the applicant's
  Bilingual ground;                            // for the register: book, account, as-of day
  Date as_of;
};
// Everything but the paper's own number, day and code. Errors: see PreviewCertificate.
Result<Gathered> Gather(store::Database& db, const store::Actor& actor, const Order& order, Date today);

// The parts by kind, each adds its own fields. Errors: "certificate.no-livestock", "certificate.no-land".
void AddFamily(store::Database& db, const Order& order, Gathered& into);
void AddResidence(store::Database& db, Gathered& into);
Status AddLivestock(store::Database& db, Gathered& into);
Status AddLand(store::Database& db, Gathered& into);

Bilingual FullName(const household::PersonNames& names);
using papers::ToValue;
// A code's label in both languages; empty for an empty code.
Bilingual Label(store::Database& db, const std::string& list, const std::string& code);

}  // namespace aiyl::certificates
