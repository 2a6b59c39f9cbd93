// SPDX-License-Identifier: Apache-2.0
// Rows of the register of papers as the screen says them.
#pragma once

#include <string>
#include <vector>

#include "desk/desk.h"
#include "papers/paper.h"
#include "ui/record_list.h"

namespace aiyl::ui {

// The columns of a list of papers, and one row of it.
std::vector<ListColumn> PaperColumns();
std::vector<std::string> PaperCells(desk::Desk& desk, const papers::Paper& paper);
std::vector<std::vector<std::string>> PaperRowsOfHousehold(desk::Desk& desk, const Uuid& household);

}  // namespace aiyl::ui
