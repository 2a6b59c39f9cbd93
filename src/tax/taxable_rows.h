// SPDX-License-Identifier: Apache-2.0
// The rows of the book that can be taxed, each kind of object read by one ordered SELECT into one shape. Private to the
// module.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "tax/taxable.h"

namespace aiyl::tax {

struct PartRow {
  std::optional<Uuid> id;      // of the row of the share; a vehicle's owner has none
  std::optional<Uuid> person;  // of the book
  std::optional<Uuid> payer;   // of tax_object_share
  std::string name;            // neither
  int64_t num = 1, den = 1;
  Period period;
  bool has_document = false;
};

struct ObjectRow {
  ObjectId object;
  std::optional<Uuid> household;
  std::optional<office::TerritoryId> village;
  std::string village_name;  // in both languages
  bool of_book = true;       // else of tax_object: its codes are those of the rule file already
  std::string kind;          // of the book's list: dwelling-kind, parcel-kind, vehicle; of tax_object: use
  std::string word;          // wall, land type
  std::optional<int64_t> area_dm2, year, engine;
  std::optional<Date> accepted;
  Period period;
  std::vector<PartRow> parts;
  std::optional<Date> parts_ended;  // of those that ended before the year the last day
};

// In the order of villages, accounts, objects. Those that stood on a day of the year or ended on its first day (the
// law may count that day's month for the one who sold). What belonged to an account opened by mistake does not come.
void ForEachObjectRow(store::Database& db, const office::Scope& scope, const TaxableFilter& filter,
                      const std::function<void(ObjectRow&)>& take);

}  // namespace aiyl::tax
