// SPDX-License-Identifier: Apache-2.0
// The desktop program: which book is opened, in which language, and what happens when it cannot be.
#pragma once

namespace aiyl::ui {

// The whole desktop; gives the exit status. Arguments: [BOOK] [--lang ky|ru] [--selftest FILE].
int RunDesktop(int& argc, char** argv);

}  // namespace aiyl::ui
