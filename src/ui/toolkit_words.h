// SPDX-License-Identifier: Apache-2.0
// The toolkit's own words – buttons of the file dialog, of printing, of a message – in the screen's language, from the
// catalogue inside the program: a clerk's computer need not have wxWidgets' or the system's language installed.
#pragma once

#include "text/plural_rule.h"

namespace aiyl::ui {

// Also asks GTK for that language, where its own catalogue is there. Works while windows are open: new ones speak it.
void SetToolkitLanguage(text::Language language);

}  // namespace aiyl::ui
