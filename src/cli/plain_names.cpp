// SPDX-License-Identifier: Apache-2.0
#include "cli/plain_names.h"

#include <algorithm>
#include <set>

#include "council/choices.h"
#include "household/search.h"
#include "ledger/payments.h"
#include "office/act_fields.h"
#include "office/code_list.h"
#include "office/office_record.h"
#include "office/territory.h"
#include "papers/paper.h"
#include "quality/complaint.h"
#include "quality/record_choices.h"
#include "requests/letters.h"
#include "services/names.h"
#include "tariffs/record_choices.h"
#include "tax/record_choices.h"
#include "text/search_key.h"

namespace aiyl::cli {
namespace {

using office::FieldSpec;
using office::FieldType;
using office::Scope;
using Found = std::set<Uuid>;

bool Matches(const office::Bilingual& name, const std::string& folded) {
  return !folded.empty() && (text::FoldedKey(name.ky) == folded || text::FoldedKey(name.ru) == folded);
}

Found Territories(store::Database& db, const Scope& scope, const std::string& words) {
  Found found;
  if (const auto code = office::ParseTerritoryCode(words))
    if (const auto place = office::FindTerritoryByCode(db, code->digits)) found.insert(place->id.value);
  using Kind = office::TerritoryKind;
  const std::string folded = text::FoldedKey(words);
  // The office's own villages go first: a rayon may have the name of a village in it.
  for (const Kind kind : {Kind::kVillage, Kind::kAimak, Kind::kRayon, Kind::kCity, Kind::kOblast}) {
    if (!found.empty()) return found;
    for (const auto& place : office::ListTerritories(db, scope, kind))
      if (Matches(place.name, folded)) found.insert(place.id.value);
  }
  return found;
}

Found Streets(store::Database& db, const Scope& scope, const Json& data, const std::string& words) {
  Found found;
  const auto village = office::FindId<office::TerritoryTag>(data, "village");
  const std::string folded = text::FoldedKey(words);
  for (const auto& place : office::ListVillages(db, scope)) {
    if (village && place.id != *village) continue;
    for (const auto& street : office::ListStreets(db, place.id))
      if (Matches(street.name, folded)) found.insert(street.id.value);
  }
  return found;
}

// A number without its year is of the year of the latest entry.
Date LatestYear(store::Database& db, const Scope& scope) {
  Date day;
  requests::RequestFilter newest;
  newest.scope = scope;
  newest.limit = 1;
  for (const auto& request : requests::ListRequests(db, newest)) day = std::max(day, request.day);
  requests::LetterFilter latest;
  latest.scope = scope;
  latest.limit = 1;
  for (const auto& letter : requests::ListLetters(db, latest)) day = std::max(day, letter.day);
  return day;
}

// A document of section 5 or a ground of section 12 of the request's standard, by its number there or its words.
Found ItemsOfRequest(store::Database& db, const std::string& kind, const Json& data, const std::string& words) {
  Found found;
  const auto id = office::FindId<requests::RequestTag>(data, "request");
  const auto request = id ? requests::FindRequest(db, *id) : std::optional<requests::Request>();
  if (!request || !request->standard) return found;
  const auto standard = services::FindStandardFacts(db, *request->standard);
  if (!standard) return found;
  const std::string folded = text::FoldedKey(words);
  int64_t number = 0;
  for (const auto& item : kind == "service_standard_item" ? standard->documents : standard->refusal_grounds)
    if (std::to_string(++number) == words || Matches(item.text, folded)) found.insert(item.id.value);
  return found;
}

Found Records(store::Database& db, const Scope& scope, const std::string& kind, const Json& data,
              const std::string& words) {
  Found found;
  if (kind == "person") {
    for (const auto& id : household::PersonsByPin(db, words, scope)) found.insert(id.value);
  } else if (kind == "household") {
    for (const auto& id : household::HouseholdsByAccount(db, words, scope)) found.insert(id.value);
  } else if (kind == "territory") {
    found = Territories(db, scope, words);
  } else if (kind == "street") {
    found = Streets(db, scope, data, words);
  } else if (kind == "staff") {
    for (const auto& one : office::ListStaff(db, scope))
      if (Matches(one.name, text::FoldedKey(words))) found.insert(one.id.value);
  } else if (kind == "signatory") {
    for (const auto& one : office::ListSignatories(db, scope))
      if (Matches(one.name, text::FoldedKey(words))) found.insert(one.id.value);
  } else if (kind == "request") {
    if (const auto request = requests::FindRequestByNumber(db, scope, words, LatestYear(db, scope)))
      found.insert(request->id.value);
  } else if (kind == "letter") {
    if (const auto letter = requests::FindLetterByNumber(db, scope, words, LatestYear(db, scope)))
      found.insert(letter->id.value);
  } else if (kind == "refusal-ground" || (kind == "service_standard_item" && data.contains("request"))) {
    found = ItemsOfRequest(db, kind, data, words);
  } else if (kind == "complaint") {
    quality::ComplaintFilter newest;
    newest.scope = scope;
    newest.limit = 1;
    for (const auto& latest : quality::ListComplaints(db, newest))
      if (const auto one = quality::FindComplaintByNumber(db, scope, words, latest.day)) found.insert(one->id.value);
  } else if (kind == "payer") {
    for (const auto& id : ledger::PayersByWords(db, scope, words)) found.insert(id.value);
  } else if (kind == "payee") {
    for (const auto& one : ledger::ListPayees(db, scope))
      if (Matches(one.name, text::FoldedKey(words))) found.insert(one.id.value);
  } else if (kind == "delegation") {
    for (const auto& one : ledger::ListDelegations(db, scope))
      if (one.number == words) found.insert(one.id.value);
  } else if (kind == "payment") {
    if (const auto payment = ledger::FindPaymentByNumber(db, scope, words)) found.insert(payment->id.value);
  } else if (kind == "paper") {
    if (const auto paper = papers::FindPaperByNumber(db, scope, words)) found.insert(paper->id.value);
  } else {
    for (const auto& id : services::FindByWords(db, scope, kind, words)) found.insert(id);
    for (const auto& id : council::FindByWords(db, scope, kind, words)) found.insert(id);
  }
  for (const auto& one : tariffs::RecordChoices(db, scope, kind))
    if (Matches(one.label, text::FoldedKey(words))) found.insert(one.id);
  for (const auto& one : quality::RecordChoices(db, scope, kind))
    if ((!one.number.empty() && one.number == words) || Matches(one.label, text::FoldedKey(words)))
      found.insert(one.id);
  for (const auto& one : tax::RecordChoices(db, scope, kind))
    if ((!one.number.empty() && one.number == words) || Matches(one.label, text::FoldedKey(words)))
      found.insert(one.id);
  return found;
}

std::string CodeOf(store::Database& db, const Scope& scope, const std::string& list, const std::string& words) {
  if (office::FindCode(db, list, words)) return words;
  const std::string folded = text::FoldedKey(words);
  std::set<std::string> codes;  // «небереси» is a grandson and a granddaughter: not for us to choose
  for (const auto& value : office::ListCodes(db, scope, list))
    if (Matches(value.name, folded)) codes.insert(value.code);
  return codes.size() == 1 ? *codes.begin() : words;
}

}  // namespace

Status PutIds(store::Database& db, const Scope& scope, const std::vector<FieldSpec>& fields, Json& data) {
  if (!data.is_object()) return {};
  for (const FieldSpec& field : fields) {
    const auto at = data.find(field.name);
    if (at == data.end()) continue;
    if (field.type == FieldType::kRows && at->is_array()) {
      for (auto& row : *at) {
        // What a row names may depend on the record that the act is about.
        const bool lent = row.is_object() && data.contains("request") && !row.contains("request");
        if (lent) row["request"] = data["request"];
        const Status named = PutIds(db, scope, field.rows, row);
        if (lent) row.erase("request");
        AIYL_TRY(named);
      }
      continue;
    }
    if (!at->is_string()) continue;
    const std::string words = at->get<std::string>();
    if (words.empty() || Uuid::FromText(words)) continue;
    if (field.type == FieldType::kCode) {
      *at = CodeOf(db, scope, field.list, words);
    } else if (field.type == FieldType::kId) {
      const Found found = Records(db, scope, field.list, data, words);
      if (found.size() > 1)
        return Refuse("cli.several", Msg("“{words}” can mean several records. Give the id.", {{"words", words}}),
                      field.name);
      if (found.empty())
        return Refuse("act.unknown-record", Msg("“{words}” is not in the book.", {{"words", words}}), field.name);
      *at = found.begin()->ToText();
    }
  }
  return {};
}

Result<Uuid> RecordOf(store::Database& db, const Scope& scope, const char* kind, const std::string& words) {
  Json data{{"which", words}};
  AIYL_TRY(PutIds(db, scope, {office::act_fields::Ref("which", kind, {})}, data));
  return Uuid::FromText(data["which"].get<std::string>()).value_or(Uuid());
}

std::string CodesOf(store::Database& db, const Scope& scope, const FieldSpec& field) {
  std::string codes;
  if (field.type != FieldType::kCode) return codes;
  for (const auto& value : office::ListCodes(db, scope, field.list))
    codes += (codes.empty() ? "" : "; ") + value.code + " " + value.name.ky + " / " + value.name.ru;
  return codes;
}

}  // namespace aiyl::cli
