// SPDX-License-Identifier: Apache-2.0
// Lists and reports of the finance block: the register of a tax object by object, collection by month against what was
// due, the year's report for the tax service and for the council. Figures are those of tax and ledger; none is made
// here.
#pragma once

#include "ledger/collection.h"
#include "papers/list_paper.h"
#include "tax/register.h"

namespace aiyl::reports {

struct FinanceOrder {
  office::Scope scope;
  int year = 0;
  Date day;  // the day it is made; figures are as of it
  text::Language language = text::Language::kKy;
};

// One line for each object and owner, in walking order.
Result<papers::ListPaper> TaxRegister(store::Database& db, const FinanceOrder& order,
                                      const tax::RegisterFilter& filter);
// A line for each kind and month, and bars of what came in beside what was due.
papers::ListPaper Collection(store::Database& db, const FinanceOrder& order);
// A line for each kind of tax: objects, owners who owe nothing, sum, paid, left, debtors. For the council local
// payments stand below them.
enum class ReportFor { kTaxService, kCouncil };
papers::ListPaper TaxReport(store::Database& db, const FinanceOrder& order, ReportFor reader);

}  // namespace aiyl::reports
