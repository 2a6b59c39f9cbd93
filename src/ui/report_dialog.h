// SPDX-License-Identifier: Apache-2.0
// A text to read, and to save: what a check found, what a package says, what became of files. Knows nothing of either.
#pragma once

#include <string>

#include "ui/dialog_base.h"

namespace aiyl::ui {

class ReportDialog : public DialogBase {
 public:
  // `text` in the screen's language, one line each. `file_name` is suggested when it is saved.
  ReportDialog(wxWindow* parent, const Message& title, const std::string& text, const std::string& file_name);
};

}  // namespace aiyl::ui
