// SPDX-License-Identifier: Apache-2.0
// The desktop program: which book is opened, in which language, and what happens when it cannot be.
#pragma once

namespace aiyl::ui {

// The whole desktop; gives the exit status. Arguments: [BOOK] [--lang ky|ru] [--selftest FILE] [--say-ready].
// --selftest opens the window, writes what it says of itself to FILE and closes; --say-ready prints the line "ready" on
// standard output once the window is drawn and answers keys, and stays open: for measuring.
int RunDesktop(int& argc, char** argv);

}  // namespace aiyl::ui
