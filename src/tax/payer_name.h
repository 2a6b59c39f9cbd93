// SPDX-License-Identifier: Apache-2.0
// The name of a payer as a query reads it: of the book, of a household by its account, or from outside. Private to the
// module.
#pragma once

#include <string>

#include "store/database.h"

// clang-format off
#define AIYL_PAYER_NAME_COLUMNS \
  "pp.surname_ky, pp.given_ky, pp.patronymic_ky, pp.surname_ru, pp.given_ru, pp.patronymic_ru, " \
  "py.name_ky, py.name_ru, ph.account"
#define AIYL_JOIN_PAYER(column) \
  "JOIN payer py ON py.id = " column " LEFT JOIN person pp ON pp.id = py.person " \
  "LEFT JOIN household ph ON ph.id = py.household"
// clang-format on

namespace aiyl::tax {

// AIYL_PAYER_NAME_COLUMNS from `column` on; in both languages (base/in_each.h).
std::string ReadPayerName(const store::Query& query, int column);

}  // namespace aiyl::tax
