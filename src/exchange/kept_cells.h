// SPDX-License-Identifier: Apache-2.0
// The cells of a sheet's rows as bytes, those of its mapped columns: what a row says takes many times the memory of its
// text, so it is read again when the row is written. Private to exchange.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "exchange/mapping.h"
#include "sheet/workbook.h"

namespace aiyl::exchange {

class KeptCells {
 public:
  void Add(const sheet::Row& row, const Mapping& mapping);
  // The at-th row that was added, without the cells of other columns.
  sheet::Row At(size_t at) const;
  void Forget(size_t at) { std::string().swap(m_rows[at]); }

 private:
  std::vector<std::string> m_rows;
};

}  // namespace aiyl::exchange
