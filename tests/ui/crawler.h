// SPDX-License-Identifier: Apache-2.0
// Looks at a window as a clerk with a small screen, a screen reader and one language would: no label in English, no
// text cut off, no control without a name, nothing outside the window.
#pragma once

#include <wx/window.h>

#include <string>
#include <vector>

namespace aiyl::test {

// One sentence per problem; `where` names the window in it.
std::vector<std::string> ProblemsOf(wxWindow* window, const std::string& where);

}  // namespace aiyl::test
