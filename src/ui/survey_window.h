// SPDX-License-Identifier: Apache-2.0
// The screen by the window: one question at a time, large buttons, nobody's name. After an answer was stored, or when
// nobody pressed anything for a while, it begins anew for the next person. Rules stand in quality/answer_view.h.
#pragma once

#include <wx/window.h>

#include "desk/desk.h"
#include "quality/survey.h"

namespace aiyl::ui {

// Fills the screen until the clerk closes it (Esc); tells where the wave takes no answers.
void OpenSurveyWindow(wxWindow* parent, desk::Desk& desk, quality::WaveId wave);

}  // namespace aiyl::ui
