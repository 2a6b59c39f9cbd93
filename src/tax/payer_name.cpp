// SPDX-License-Identifier: Apache-2.0
#include "tax/payer_name.h"

#include "base/in_each.h"
#include "household/types.h"

namespace aiyl::tax {

std::string ReadPayerName(const store::Query& query, int column) {
  household::PersonNames names;
  names.ky = {query.String(column), query.String(column + 1), query.String(column + 2), {}};
  names.ru = {query.String(column + 3), query.String(column + 4), query.String(column + 5), {}};
  std::string ky = names.ky.Full(), ru = names.ru.Full();
  if (ky.empty() && ru.empty()) {
    ky = query.String(column + 6);
    ru = query.String(column + 7);
  }
  if (ky.empty() && ru.empty()) ky = "№ " + query.String(column + 8);
  return InEach(ky, ru);
}

}  // namespace aiyl::tax
